"""Orders, escalations, contacts and merged accounts, in any order and undone: as a plain model."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from bot.sales.commands import (
    AnswerEscalation,
    CloseEscalation,
    Command,
    CreateContact,
    CreateOrder,
    Escalate,
    MergeAccounts,
    TakeEscalation,
    UpdateContact,
    UpdateOrder,
)
from bot.sales.errors import Invalid, NothingToUndo
from bot.store.models import Account, Contact, Escalation, Order
from bot.store.vocabulary import Severity
from bot.store.work import UnitOfWork
from tests.sales.office import Office, opened
from tests.store.databases import NewEngine

NAMES = ("Contoso", "Northwind Traders", "Northwind Dental")
ACCOUNTS = st.sampled_from(NAMES)
NUMBERS = st.sampled_from(["SO-2", "X-1", "X-2"])
PEOPLE = st.sampled_from(["Ann Lee", "Maria Lopez", "\u05d0\u05e0\u05d4 \u05dc\u05d5\u05d9"])
DAYS = st.none() | st.dates(date(2026, 10, 1), date(2026, 11, 5))
DELIVERED = "delivered"
TODAY = date(2026, 11, 5)


@dataclass(frozen=True)
class Ordered:
    account: str
    status: str
    promised: date | None = None
    delivered: date | None = None


@dataclass(frozen=True)
class Person:
    account: str
    title: str | None = None
    barred: bool = False


@dataclass(frozen=True)
class Angry:
    account: str
    severity: Severity
    taken: bool = False
    answer: str | None = None
    closed: bool = False


@dataclass(frozen=True)
class Model:
    """The record in plain values: accounts by name, the rest by what tells them apart."""

    accounts: frozenset[str]
    orders: Mapping[str, Ordered]
    people: tuple[tuple[str, Person], ...]
    angry: tuple[Angry, ...] = ()
    past: tuple["Model", ...] = field(default=(), compare=False)

    def then(self, **changed: Any) -> "Model":
        return replace(self, **changed, past=(*self.past, self))


def seen(office: Office) -> Model:
    """The record as it is."""
    with UnitOfWork(office.engine).reading() as session:
        angry = (
            Angry(
                one.account.name,
                one.severity,
                one.taken_at is not None,
                one.answer,
                one.closed_at is not None,
            )
            for one in session.scalars(select(Escalation).order_by(Escalation.id))
        )
        orders = session.scalars(select(Order).order_by(Order.id))
        people = session.scalars(select(Contact).order_by(Contact.id))
        return Model(
            frozenset(row.name for row in session.scalars(select(Account)) if row.name in NAMES),
            {
                row.number: Ordered(
                    row.account.name, row.status, row.promised_date, row.delivered_date
                )
                for row in orders
            },
            tuple((p.name, Person(p.account.name, p.title, p.do_not_call)) for p in people),
            tuple(angry),
        )


class AnyDuty(RuleBasedStateMachine):
    """Everything is done by the manager, who reaches all of it."""

    new_engine: NewEngine

    @initialize()
    def open(self) -> None:
        self.office = opened(self.new_engine())
        self.number = 0
        self.model = seen(self.office)

    def key_of(self, model: Any, condition: Any) -> int:
        with UnitOfWork(self.office.engine).reading() as session:
            query = select(model.id).where(condition).order_by(model.id.desc()).limit(1)
            found: int = session.scalars(query).one()
        return found

    def does(self, command: Command, expected: Model) -> None:
        """The record is as expected afterwards; what changes nothing is refused."""
        self.number += 1
        if expected == self.model:
            with pytest.raises(Invalid, match="nothing to save"):
                self.office.desk.execute([command], self.office.max, door="x", key=f"{self.number}")
        else:
            self.office.desk.execute([command], self.office.max, door="x", key=f"{self.number}")
            self.model = expected
        assert seen(self.office) == self.model

    def account(self, name: str) -> int:
        return self.key_of(Account, Account.name == name)

    @precondition(lambda self: len(self.model.orders) < 4)
    @rule(number=NUMBERS, name=ACCOUNTS, day=DAYS)
    def put_through(self, number: str, name: str, day: date | None) -> None:
        if number in self.model.orders or name not in self.model.accounts:
            return
        orders = {**self.model.orders, number: Ordered(name, "processing", day)}
        command = CreateOrder(self.account(name), number, promised_date=day)
        self.does(command, self.model.then(orders=orders))

    @rule(number=NUMBERS, day=DAYS, status=st.sampled_from(["shipped", "delayed", DELIVERED]))
    def follow(self, number: str, day: date | None, status: str) -> None:
        known = self.model.orders.get(number)
        if known is None:
            return
        arrived = (known.delivered or TODAY) if status == DELIVERED else None
        now = Ordered(known.account, status, day or known.promised, arrived)
        command = UpdateOrder(self.key_of(Order, Order.number == number), status, day)
        orders = {**self.model.orders, number: now}
        self.does(command, self.model.then(orders=orders) if now != known else self.model)

    @rule(name=PEOPLE, at=ACCOUNTS, barred=st.none() | st.booleans())
    def add_person(self, name: str, at: str, barred: bool | None) -> None:
        if at not in self.model.accounts:
            return
        people = (*self.model.people, (name, Person(at, None, bool(barred))))
        command = CreateContact(self.account(at), name, do_not_call=barred, anyway=True)
        self.does(command, self.model.then(people=people))

    @rule(name=PEOPLE, title=st.sampled_from(["Buyer", "=1+1"]), barred=st.none() | st.booleans())
    def change_person(self, name: str, title: str, barred: bool | None) -> None:
        places = [i for i, (known, _) in enumerate(self.model.people) if known == name]
        if not places:
            return
        known = self.model.people[places[-1]][1]
        now = replace(known, title=title, barred=known.barred if barred is None else barred)
        people = list(self.model.people)
        people[places[-1]] = (name, now)
        key = self.key_of(Contact, Contact.name == name)
        command = UpdateContact(key, title=title, do_not_call=barred)
        self.does(command, self.model.then(people=tuple(people)) if now != known else self.model)

    @precondition(lambda self: len(self.model.angry) < 2)
    @rule(name=ACCOUNTS, severity=st.sampled_from(Severity))
    def escalate(self, name: str, severity: Severity) -> None:
        if name in self.model.accounts:
            angry = (*self.model.angry, Angry(name, severity))
            command = Escalate(self.account(name), "Late", severity)
            self.does(command, self.model.then(angry=angry))

    @precondition(lambda self: self.model.angry)
    @rule(answer=st.sampled_from([None, "Sorry", "Ring them"]), step=st.sampled_from("tac"))
    def go_on(self, answer: str | None, step: str) -> None:
        """Take, answer or close the last escalation."""
        known = self.model.angry[-1]
        key = self.key_of(Escalation, Escalation.id > 0)
        command, now = _STEPS[step](key, known, answer)
        now = known if known.closed else now
        same = now == known and not (step == "a" and not known.closed)
        if step == "a" and now == known and not known.closed:
            return  # the same answer again is a new one: only its time differs
        angry = (*self.model.angry[:-1], now)
        self.does(command, self.model if same else self.model.then(angry=angry))

    @precondition(lambda self: len(self.model.accounts) > 1)
    @rule(gone=ACCOUNTS, kept=ACCOUNTS)
    def merge(self, gone: str, kept: str) -> None:
        if gone == kept or not {gone, kept} <= self.model.accounts:
            return

        def moved(one: Any) -> Any:
            return replace(one, account=kept) if one.account == gone else one

        after = self.model.then(
            accounts=self.model.accounts - {gone},
            orders={number: moved(one) for number, one in self.model.orders.items()},
            people=tuple((name, moved(one)) for name, one in self.model.people),
            angry=tuple(map(moved, self.model.angry)),
        )
        self.does(MergeAccounts(self.account(gone), self.account(kept)), after)

    @rule()
    def undo(self) -> None:
        self.number += 1
        if self.model.past:
            self.office.desk.undo(self.office.max, key=f"{self.number}")
            self.model = self.model.past[-1]
        else:
            with pytest.raises(NothingToUndo):
                self.office.desk.undo(self.office.max, key=f"{self.number}")
        assert seen(self.office) == self.model


def _taken(key: int, known: Angry, _answer: str | None) -> tuple[Command, Angry]:
    return TakeEscalation(key), replace(known, taken=True)


def _answered(key: int, known: Angry, answer: str | None) -> tuple[Command, Angry]:
    said = answer or "Yes"
    return AnswerEscalation(key, said), replace(known, taken=True, answer=said)


def _closed(key: int, known: Angry, answer: str | None) -> tuple[Command, Angry]:
    now = replace(known, closed=True)
    if answer is not None:
        now = replace(now, taken=True, answer=answer)
    return CloseEscalation(key, answer), now


_STEPS: Mapping[str, Callable[[int, Angry, str | None], tuple[Command, Angry]]] = {
    "t": _taken,
    "a": _answered,
    "c": _closed,
}


def test_the_record_is_what_the_model_says(new_sqlite: NewEngine) -> None:
    AnyDuty.new_engine = staticmethod(new_sqlite)
    run_state_machine_as_test(
        AnyDuty,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
