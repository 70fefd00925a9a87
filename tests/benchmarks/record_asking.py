"""What reps ask of the record, each as the sales desk does it, with other records each time."""

import random
import string
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Engine

from bot.sales.commands import CreateAccount, UpdateOpportunity
from bot.sales.desk import Desk
from bot.sales.errors import Ambiguous, NotFound
from bot.sales.results import Actor
from bot.sales.wanted import Wanted
from bot.store.models import Account, Opportunity
from bot.store.vocabulary import Stage
from bot.store.work import UnitOfWork
from tests.benchmarks.record_made import TEAM, Size

NOW = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)
MONTH_LATER = NOW.date() + timedelta(days=30)
_STAGES = (Stage.QUALIFIED, Stage.PROPOSAL, Stage.NEGOTIATION)

Preparing = Callable[[], Callable[[], object]]


class Asking:
    """Each entry of `ways` prepares one call, whose time is what counts."""

    def __init__(self, engine: Engine, size: Size, seed: int = 11) -> None:
        self.engine = engine
        self._size = size
        self._dice = random.Random(seed)
        self._desk = Desk(lambda: UnitOfWork(engine), lambda: NOW)
        self._turn = 0
        self.ways: Mapping[str, Preparing] = {
            "account card": self._card,
            "a rep's pipeline": lambda: self._pipeline("me", self._rep()),
            "pipeline of a team of 50": lambda: self._pipeline("team", self._manager()),
            "a rep's stale deals": lambda: self._pipeline("me", self._rep(), stale=True),
            "a team's deals of a month": lambda: self._pipeline(
                "team", self._manager(), closing_after=NOW.date(), closing_before=MONTH_LATER
            ),
            "account, mistyped": self._find,
            "accounts, three letters typed": self._suggest,
            "stage of a deal changed": self._change,
            "account, mistyped, after one was added": self._find_after_adding,
        }

    def _card(self) -> Callable[[], object]:
        actor, number = self._rep(), self._dice.randint(1, self._size.accounts)
        return lambda: self._desk.account_card(number, actor)

    def _pipeline(self, owner: str, actor: Actor, **narrowed: Any) -> Callable[[], object]:
        return lambda: self._desk.pipeline(actor, Wanted(owner, **narrowed))

    def _find(self) -> Callable[[], object]:
        actor, typed = self._rep(), self._mistyped()

        def find() -> object:
            try:
                return self._desk.find_account(typed, actor)
            except (Ambiguous, NotFound) as answer:
                return answer

        return find

    def _suggest(self) -> Callable[[], object]:
        actor, typed = self._rep(), self._name()[:3]
        return lambda: self._desk.suggest_accounts(typed, actor)

    def _change(self) -> Callable[[], object]:
        number = self._dice.randint(1, self._size.opportunities)
        with UnitOfWork(self.engine).reading() as session:
            deal = session.get_one(Opportunity, number)
            stage = self._dice.choice([one for one in _STAGES if one is not deal.stage])
            owner = deal.owner_id
        actor = self._desk.actor(f"U{owner}")
        self._turn += 1
        key = f"benchmark {self._turn} {self._dice.random()}"
        order = UpdateOpportunity(opportunity_id=number, stage=stage)
        return lambda: self._desk.execute([order], actor, door="benchmark", key=key)

    def _find_after_adding(self) -> Callable[[], object]:
        self._turn += 1
        name = "".join(self._dice.choices(string.ascii_lowercase, k=12)).title()
        order = CreateAccount(name=f"{name} {self._turn}")
        self._desk.execute([order], self._rep(), door="benchmark", key=f"new {name}")
        return self._find()

    def _rep(self) -> Actor:
        return self._desk.actor(f"U{self._dice.randint(1, self._size.reps)}")

    def _manager(self) -> Actor:
        team = self._dice.randrange(self._size.reps // TEAM)
        return self._desk.actor(f"U{team * TEAM + 1}")

    def _name(self) -> str:
        number = self._dice.randint(1, self._size.accounts)
        with UnitOfWork(self.engine).reading() as session:
            return session.get_one(Account, number).name

    def _mistyped(self) -> str:
        """A name with two letters exchanged or one left out, of its first two words."""
        name = " ".join(self._name().split()[:2])
        place = self._dice.randint(1, max(1, len(name) - 3))
        if self._dice.random() < 0.5:
            return name[:place] + name[place + 1 :]
        return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
