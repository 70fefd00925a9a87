"""Every look-up of the desk finds its rows by an index, so that a large record stays quick."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event, text

from bot.sales.commands import LogActivity, UpdateOpportunity
from bot.sales.wanted import Wanted
from bot.store.vocabulary import ActivityKind, Stage
from tests.sales.office import Office

LARGE = (
    "accounts|account_aliases|contacts|opportunities|opportunity_lines|activities|tasks|orders|"
    "audit_entries|audit_records|idempotency_keys|deliveries"
)
READS: dict[str, Callable[[Office], Any]] = {
    "account card": lambda office: office.desk.account_card(1, office.ada),
    "deal card": lambda office: office.desk.opportunity_card(1, office.ada),
    "pipeline": lambda office: office.desk.pipeline(office.ada),
    "team's pipeline": lambda office: office.desk.pipeline(office.max, Wanted("team")),
    "stale deals": lambda office: office.desk.pipeline(office.max, Wanted("team", stale=True)),
    "deals of an account": lambda office: office.desk.pipeline(office.ada, Wanted(account_id=1)),
    "large deals": lambda office: office.desk.pipeline(office.ada, Wanted(least=Decimal(10))),
    "deals to change": lambda office: office.desk.deal_ids(office.max, Wanted("team")),
    "quotas": lambda office: office.desk.quotas(office.max),
    "settings": lambda office: office.desk.preferences(office.ada),
    "account by name": lambda office: office.desk.find_account("contoso", office.ada),
    "account by beginning": lambda office: office.desk.find_account("conto", office.ada),
    "deal by name": lambda office: office.desk.find_opportunity("Contoso - old tills", office.ada),
    "deal by account": lambda office: office.desk.find_opportunity("contoso", office.ada),
    "deal by words": lambda office: office.desk.find_opportunity("tab", office.ada),
    "own accounts": lambda office: office.desk.suggest_accounts("", office.ada),
    "tasks": lambda office: office.desk.tasks(office.ada),
    "tasks of a team": lambda office: office.desk.tasks(office.max, owner="team"),
    "orders": lambda office: office.desk.orders(office.ada),
    "order by number": lambda office: office.desk.find_order("SO-1", office.ada),
    "history": lambda office: office.desk.history(office.ada),
    "delivery": lambda office: office.desk.first_time("one"),
}


def scans(office: Office, call: Callable[[Office], Any]) -> list[str]:
    """The steps of the call's queries that read one of the large tables from end to end."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        if re.match("SELECT|UPDATE|DELETE", statement):
            asked.append((statement, values))

    event.listen(office.engine, "before_cursor_execute", note)
    call(office)
    event.remove(office.engine, "before_cursor_execute", note)
    assert asked
    steps = []
    with office.engine.connect() as connection:
        for statement, values in asked:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps += [str(row.detail) for row in plan]
    return [step for step in steps if re.match(rf"SCAN ({LARGE})(_\d+)?$", step)]


@pytest.mark.parametrize("read", READS)
def test_a_look_up_reads_no_table_from_end_to_end(office: Office, read: str) -> None:
    READS[read](office)  # the first look-up by words reads all names, to keep them
    assert scans(office, READS[read]) == []


def test_a_change_and_its_undo_read_no_table_from_end_to_end(office: Office) -> None:
    def change(office: Office) -> None:
        command = UpdateOpportunity(office.id("O1"), stage=Stage.WON)
        office.desk.execute([command], office.ada, door="slash", key="1")
        office.desk.execute(
            [LogActivity(ActivityKind.CALL, office.id("A3"))], office.ada, door="slash", key="2"
        )
        office.desk.undo(office.ada, key="3")

    assert scans(office, change) == []


def test_a_table_read_from_end_to_end_would_be_noticed(office: Office) -> None:
    def search(office: Office) -> None:
        with office.engine.connect() as connection:
            connection.execute(text("SELECT * FROM accounts WHERE phone = 'x'"))

    assert scans(office, search) == ["SCAN accounts"]
