"""Whatever order commands and undos come in, the record is what a plain model of it says."""

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test
from sqlalchemy import select

from bot.sales.commands import (
    ChangeItems,
    Command,
    CompleteTask,
    CreateTask,
    Line,
    LogActivity,
    UpdateOpportunity,
)
from bot.sales.desk import Desk
from bot.sales.errors import Incomplete, Invalid, NothingToUndo
from bot.store.models import Activity, Opportunity, Task
from bot.store.vocabulary import ActivityKind, Stage
from bot.store.work import UnitOfWork
from tests.sales.office import Office, opened
from tests.store.databases import NewEngine

STAGES = st.none() | st.sampled_from(Stage)
AMOUNTS = st.none() | st.decimals(Decimal("0.01"), Decimal("99999.99"), places=2)
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31))
STEPS = st.none() | st.sampled_from(["Call", "Send the quote", "=1+1", "\u05d0\u05d1"])
QUANTITIES = st.dictionaries(st.sampled_from(["P1", "P2"]), st.integers(1, 9), max_size=2)


@dataclass(frozen=True)
class Deal:
    stage: Stage
    amount: Decimal | None
    close_date: date | None
    next_step: str | None
    lines: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Model:
    """The record in plain values: two deals, the tasks and the number of activities."""

    deals: dict[str, Deal]
    tasks: tuple[tuple[str, bool], ...] = ()
    activities: int = 0
    past: tuple["Model", ...] = field(default=(), compare=False)

    def then(self, **changed: Any) -> "Model":
        return replace(self, **changed, past=(*self.past, self))


def lacks(deal: Deal) -> bool:
    """Whether the deal's stage requires more than it has."""
    serious = deal.stage in (Stage.PROPOSAL, Stage.NEGOTIATION, Stage.WON)
    return serious and (deal.amount is None or deal.close_date is None)


def seen(office: Office) -> Model:
    """The record as it is."""
    with UnitOfWork(office.engine).reading() as session:
        deals = {
            row.external_key: Deal(
                row.stage,
                row.amount,
                row.close_date,
                row.next_step,
                tuple((line.product.external_key, line.quantity) for line in row.lines),
            )
            for row in session.scalars(select(Opportunity))
            if row.external_key in ("O1", "O2")
        }
        tasks = tuple((row.title, row.done) for row in session.scalars(select(Task)))
        return Model(deals, tasks, len(session.scalars(select(Activity)).all()))


class AnyOrder(RuleBasedStateMachine):
    new_engine: NewEngine

    @initialize()
    def open(self) -> None:
        self.office = opened(self.new_engine())
        self.desk: Desk = self.office.desk
        self.ada = self.office.ada
        self.model = seen(self.office)
        self.number = 0

    def key(self) -> str:
        self.number += 1
        return str(self.number)

    @rule(
        deal=st.sampled_from(["O1", "O2"]),
        stage=STAGES,
        amount=AMOUNTS,
        day=DAYS,
        step=STEPS,
        said=QUANTITIES,
    )
    def change(
        self,
        deal: str,
        stage: Stage | None,
        amount: Decimal | None,
        day: date | None,
        step: str | None,
        said: dict[str, int],
    ) -> None:
        before = self.model.deals[deal]
        after = Deal(
            stage or before.stage,
            before.amount if amount is None else amount,
            day or before.close_date,
            step or before.next_step,
            tuple({**dict(before.lines), **said}.items()),
        )
        lines = tuple(Line(self.office.id(product), many) for product, many in said.items())
        reason = "Price" if stage is Stage.LOST else None
        command = UpdateOpportunity(
            self.office.id(deal), stage, amount, None, day, step, reason, lines
        )
        if after.stage is not before.stage and lacks(after):
            with pytest.raises(Incomplete):
                self.desk.execute([command], self.ada, door="slash", key=self.key())
        elif after == before:
            with pytest.raises(Invalid, match="nothing to save"):
                self.desk.execute([command], self.ada, door="slash", key=self.key())
        else:
            self.desk.execute([command], self.ada, door="slash", key=self.key())
            self.model = self.model.then(deals={**self.model.deals, deal: after})
        assert seen(self.office) == self.model

    @rule(
        deal=st.sampled_from(["O1", "O2"]),
        said=QUANTITIES,
        gone=st.sets(st.sampled_from(["P1", "P2"]), max_size=1),
    )
    def change_items(self, deal: str, said: dict[str, int], gone: set[str]) -> None:
        before = self.model.deals[deal]
        held = {**dict(before.lines), **said}
        after = replace(before, lines=tuple(one for one in held.items() if one[0] not in gone))
        command = ChangeItems(
            self.office.id(deal),
            tuple(Line(self.office.id(product), many) for product, many in said.items()),
            tuple(map(self.office.id, gone)),
        )
        if not gone <= held.keys() or after == before:
            with pytest.raises(Invalid, match=r"not among the items|nothing to save"):
                self.desk.execute([command], self.ada, door="button", key=self.key())
        else:
            self.desk.execute([command], self.ada, door="button", key=self.key())
            self.model = self.model.then(deals={**self.model.deals, deal: after})
        assert seen(self.office) == self.model

    @rule(title=st.sampled_from(["Ring", "Write"]))
    def note_and_log(self, title: str) -> None:
        commands: list[Command] = [
            CreateTask(title),
            LogActivity(ActivityKind.CALL, self.office.id("A3"), opportunity_id=None),
        ]
        self.desk.execute(commands, self.ada, door="form", key=self.key())
        tasks = (*self.model.tasks, (title, False))
        self.model = self.model.then(tasks=tasks, activities=self.model.activities + 1)
        assert seen(self.office) == self.model

    @rule()
    def complete(self) -> None:
        tasks = self.desk.tasks(self.ada)
        if tasks:
            self.desk.execute([CompleteTask(tasks[0].id)], self.ada, door="x", key=self.key())
            place = self.model.tasks.index((tasks[0].title, False))
            done = list(self.model.tasks)
            done[place] = (tasks[0].title, True)
            self.model = self.model.then(tasks=tuple(done))
        assert seen(self.office) == self.model

    @rule()
    def undo(self) -> None:
        if self.model.past:
            self.desk.undo(self.ada, key=self.key())
            self.model = self.model.past[-1]
        else:
            with pytest.raises(NothingToUndo):
                self.desk.undo(self.ada, key=self.key())
        assert seen(self.office) == self.model


def test_the_record_is_what_the_model_says(new_sqlite: NewEngine) -> None:
    AnyOrder.new_engine = staticmethod(new_sqlite)
    run_state_machine_as_test(
        AnyOrder,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
