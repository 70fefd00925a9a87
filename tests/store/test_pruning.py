"""What only mattered for a while is taken out of the books; the audit stays."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, func, select

from bot.sales.commands import CreateTask
from bot.sales.desk import Desk
from bot.store.importing import import_world
from bot.store.ledger import AuditEntry, Delivery, IdempotencyKey, WaitingProposal
from bot.store.pruning import Pruned, prune
from bot.store.work import UnitOfWork
from tests.store.small_world import small_world

NOW = datetime(2026, 11, 5, 18, 0, tzinfo=UTC)


def busy(engine: Engine, now: datetime) -> None:
    """One order, one card and one delivery of that moment."""
    desk = Desk(lambda: UnitOfWork(engine), lambda: now)
    ada = desk.actor("UADA")
    order = CreateTask(title=f"Task of {now:%d %B}")
    desk.execute([order], ada, door="test", key=f"key {now}")
    desk.propose([order], ada, [{}])
    desk.first_time(f"delivery {now}")


def left(engine: Engine) -> list[int | None]:
    with UnitOfWork(engine).reading() as session:
        return [
            session.scalar(select(func.count()).select_from(model))
            for model in (IdempotencyKey, WaitingProposal, Delivery, AuditEntry)
        ]


def test_only_what_is_old_goes_and_a_dry_run_only_counts(engine: Engine) -> None:
    import_world(small_world(), engine, NOW)
    for days in (40, 1):
        busy(engine, NOW - timedelta(days=days))
    before = left(engine)
    tried = prune(engine, NOW, dry_run=True)
    assert left(engine) == before
    assert prune(engine, NOW) == tried
    assert (tried.keys, tried.proposals) == (1, 2)
    assert left(engine) == [1, 2, 1, 3]


def test_what_an_undo_may_still_need_stays(sqlite: Engine) -> None:
    import_world(small_world(), sqlite, NOW)
    busy(sqlite, NOW - timedelta(hours=30))
    assert prune(sqlite, NOW, timedelta(0)) == Pruned(0, 0, 0)
