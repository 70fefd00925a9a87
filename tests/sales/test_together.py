"""Many at once: nothing is lost, nothing is written twice, and a busy record says so."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import TypeVar

import pytest
from sqlalchemy import Engine

from bot.sales.commands import LogActivity, UpdateOpportunity
from bot.sales.desk import Desk
from bot.sales.errors import SalesError, Stale, Unavailable
from bot.sales.results import Receipt
from bot.store.engine import WRITING, open_engine
from bot.store.models import Opportunity
from bot.store.vocabulary import ActivityKind, Stage
from bot.store.work import UnitOfWork
from tests.sales.office import NOON, Office, opened

Answer = TypeVar("Answer")


def at_once(*calls: Callable[[], Answer]) -> list[Answer | SalesError]:
    """What each call answers or refuses when all of them start at the same moment."""
    barrier = Barrier(len(calls))

    def run(call: Callable[[], Answer]) -> Answer | SalesError:
        barrier.wait(10)
        try:
            return call()
        except SalesError as error:
            return error

    with ThreadPoolExecutor(len(calls)) as pool:
        return list(pool.map(run, calls))


def test_the_same_delivery_three_times_at_once_is_one_row(anywhere: Office) -> None:
    ada, command = anywhere.ada, LogActivity(ActivityKind.CALL, anywhere.id("A3"))

    def log() -> Receipt:
        return anywhere.desk.execute([command], ada, door="slash", key="same")

    answers = at_once(log, log, log)
    receipts = [answer for answer in answers if isinstance(answer, Receipt)]
    assert len(receipts) == 3
    assert sorted(receipt.repeated for receipt in receipts) == [False, True, True]
    assert len({receipt.audit_id for receipt in receipts}) == 1
    assert len(anywhere.desk.account_card(anywhere.id("A3"), ada).activities) == 3


def test_of_two_changes_for_one_version_one_is_saved_and_one_is_stale(anywhere: Office) -> None:
    deal, ada, boss = anywhere.id("O1"), anywhere.ada, anywhere.max
    mine = UpdateOpportunity(deal, stage=Stage.WON, amount=Decimal(1), expected_version=1)
    theirs = UpdateOpportunity(
        deal, Stage.LOST, Decimal(2), lost_reason="Price", expected_version=1
    )
    answers = at_once(
        lambda: anywhere.desk.execute([mine], ada, door="slash", key="1"),
        lambda: anywhere.desk.execute([theirs], boss, door="slash", key="1"),
    )
    assert sorted(type(answer).__name__ for answer in answers) == ["Receipt", "Stale"]
    row = anywhere.row(Opportunity, deal)
    assert (row.stage, row.amount) in [(Stage.WON, Decimal(1)), (Stage.LOST, Decimal(2))]
    assert row.version == 2


def test_changes_of_different_deals_do_not_disturb_each_other(anywhere: Office) -> None:
    ada, ben = anywhere.ada, anywhere.ben
    first = UpdateOpportunity(anywhere.id("O1"), stage=Stage.WON)
    second = UpdateOpportunity(anywhere.id("O3"), stage=Stage.WON)
    answers = at_once(
        lambda: anywhere.desk.execute([first], ada, door="slash", key="1"),
        lambda: anywhere.desk.execute([second], ben, door="slash", key="1"),
    )
    assert all(isinstance(answer, Receipt) for answer in answers)


def test_two_presses_of_undo_at_once_are_one_undo(anywhere: Office) -> None:
    deal, ada = anywhere.id("O1"), anywhere.ada
    command = UpdateOpportunity(deal, stage=Stage.WON)
    done = anywhere.desk.execute([command], ada, door="slash", key="1")
    entries = anywhere.entries()
    answers = at_once(
        lambda: anywhere.desk.undo(ada, key="2", audit_id=done.audit_id),
        lambda: anywhere.desk.undo(ada, key="3", audit_id=done.audit_id),
    )
    receipts = [answer for answer in answers if isinstance(answer, Receipt)]
    assert sorted(receipt.repeated for receipt in receipts) == [False, True]
    assert anywhere.entries() == entries + 1
    assert anywhere.row(Opportunity, deal).stage is Stage.QUALIFIED


def test_two_presses_of_confirm_at_once_are_one_change(anywhere: Office) -> None:
    ada = anywhere.ada
    command = LogActivity(ActivityKind.CALL, anywhere.id("A3"))
    card = anywhere.desk.propose([command], ada, [{}])
    answers = at_once(
        lambda: anywhere.desk.confirm(card.id, ada), lambda: anywhere.desk.confirm(card.id, ada)
    )
    receipts = [answer for answer in answers if isinstance(answer, Receipt)]
    assert sorted(receipt.repeated for receipt in receipts) == [False, True]
    assert len(anywhere.desk.account_card(anywhere.id("A3"), ada).activities) == 3


def test_a_delivery_that_arrives_twice_at_once_is_taken_once(anywhere: Office) -> None:
    answers = at_once(*[lambda: anywhere.desk.first_time("event")] * 3)
    assert sorted(answers, key=str) == [False, False, True]


def test_a_locked_record_says_so_and_saves_nothing(office: Office) -> None:
    impatient = open_engine(str(office.engine.url), busy_seconds=0)
    desk = Desk(lambda: UnitOfWork(impatient), office.clock)
    command, ada = UpdateOpportunity(office.id("O1"), stage=Stage.WON), office.ada
    with (
        office.engine.execution_options(**{WRITING: True}).begin(),
        pytest.raises(Unavailable, match=r"busy\. Nothing was saved; try again"),
    ):
        desk.execute([command], ada, door="slash", key="1")
    impatient.dispose()
    assert not office.desk.execute([command], ada, door="slash", key="1").repeated


def test_a_record_that_is_gone_says_so() -> None:
    engine = open_engine("postgresql+psycopg://nobody@127.0.0.1:1/none")
    with pytest.raises(Unavailable):
        Desk(lambda: UnitOfWork(engine), lambda: NOON).actor("UADA")


def test_a_connection_that_was_lost_is_opened_again(postgresql: Engine) -> None:
    office = opened(postgresql)
    ada = office.ada
    with postgresql.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    assert office.desk.pipeline(ada).total == 2


def test_a_conflict_that_nobody_foresaw_is_a_sentence(anywhere: Office) -> None:
    deal, ada, boss = anywhere.id("O1"), anywhere.ada, anywhere.max

    def move(stage: Stage) -> Receipt:
        actor = ada if stage is Stage.WON else boss
        reason = None if stage is Stage.WON else "Price"
        command = UpdateOpportunity(deal, stage=stage, lost_reason=reason)
        return anywhere.desk.execute([command], actor, door="slash", key="1")

    answers = at_once(lambda: move(Stage.WON), lambda: move(Stage.LOST))
    assert all(isinstance(answer, Receipt | Stale) for answer in answers)
    assert any(isinstance(answer, Receipt) for answer in answers)
    assert anywhere.row(Opportunity, deal).stage in (Stage.WON, Stage.LOST)
