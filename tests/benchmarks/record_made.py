"""A made-up book of business of any size, the same for the same seed."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any

Record = dict[str, Any]

TEAM = 50
TODAY = date(2026, 11, 5)
_NOON = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)
_SKEW = 1.2  # the largest customer has some sixty times as much as most

_FIRST = "Ada Bela Cato Dora Edda Finn Gale Hugo Ines Jory Kaia Lars Mara Nilo Orla Pim Runa Siv"
_LAST = (
    "Aldwick Birkmoor Carden Dunfell Eskham Farrow Grindle Holme Inskip Jarrow Kelby Lund Marske"
)
_ONSETS = "b br c cl d dr f fl g gr h j k l m n p pr qu r s st t tr v w z"
_MIDDLES = "a ai e ea i o oa u"
_ENDS = "bb ck ld lm lt mb nd ng nk nt rd rk rn rt sk st x"
_TRADES = (
    "Dental Foods Freight Joinery Labs Legal Media Motors Optics Partners Print Sports Tools Works"
)
_FORMS = ("", " Ltd", " GmbH", " Inc", " SARL")
_INDUSTRIES = ("Healthcare", "Retail", "Logistics", "Education", "Hospitality", "Construction")
_STAGES = (
    *("lead", "qualified", "proposal", "negotiation") * 3,
    *("won",) * 14,
    *("lost",) * 14,
)
_OUTCOMES = ("connected", "no_answer", "voicemail", "busy", "callback_requested")
_SUMMARIES = (
    "Asked for the delivery time of the second batch.",
    "Wants a quote with and without the longer warranty.",
    "Compares us with the present supplier, decides at the end of the quarter.",
    "Nobody there; rings back after lunch.",
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many records of each kind; a team of fifty exists at every size."""

    reps: int = 1_000
    accounts: int = 100_000
    opportunities: int = 1_000_000
    activities: int = 5_000_000

    def part(self, fraction: float) -> "Size":
        return Size(
            max(TEAM, int(self.reps * fraction)),
            max(20, int(self.accounts * fraction)),
            max(20, int(self.opportunities * fraction)),
            max(20, int(self.activities * fraction)),
        )

    @property
    def counts(self) -> dict[str, int]:
        """Records a list, in the order of an import file."""
        return {
            "reps": self.reps,
            "accounts": self.accounts,
            "contacts": 2 * self.accounts,
            "products": 200,
            "opportunities": self.opportunities,
            "activities": self.activities,
            "tasks": self.opportunities // 5,
            "orders": self.opportunities // 5,
        }


class MadeRecord:
    """The records of each list in the shape of an import file.

    The n-th record of a list has the id of its letter and n, both counted from 1; each first rep
    of fifty manages the other forty-nine.
    """

    def __init__(self, size: Size, seed: int = 7) -> None:
        self.size = size
        self._seed = seed

    def records(self, name: str) -> Iterator[Record]:
        dice = random.Random(f"{self._seed} {name}")
        if name == "accounts":
            yield from self._accounts(dice)
            return
        make = {
            "reps": self._rep,
            "contacts": self._contact,
            "products": self._product,
            "opportunities": self._opportunity,
            "activities": self._activity,
            "tasks": self._task,
            "orders": self._order,
        }[name]
        for number in range(1, self.size.counts[name] + 1):
            yield make(number, dice)

    def world(self) -> dict[str, list[Record]]:
        """All of it as one object; for small sizes."""
        return {name: list(self.records(name)) for name in self.size.counts}

    def _rep(self, number: int, dice: random.Random) -> Record:
        first = (number - 1) // TEAM * TEAM + 1
        return {
            "id": f"U{number}",
            "name": f"{dice.choice(_FIRST.split())} {dice.choice(_LAST.split())}",
            "email": f"u{number}@desk.example",
            "role": "manager" if number == first else "rep",
            "manager": None if number == first else f"U{first}",
            "team": f"Team {(number - 1) // TEAM + 1}",
            "locale": dice.choice(("en-US", "de-DE", "fr-FR")),
            "timezone": dice.choice(("America/New_York", "Europe/Berlin", "Europe/Paris")),
        }

    def _accounts(self, dice: random.Random) -> Iterator[Record]:
        stems = [
            "".join(parts) for parts in product(_ONSETS.split(), _MIDDLES.split(), _ENDS.split())
        ]
        dice.shuffle(stems)
        trades = _TRADES.split()
        for place in range(self.size.accounts):
            number = place + 1
            turn, stem = divmod(place, len(stems))
            again, trade = divmod(turn, len(trades))
            second = f" {stems[(place * 31 + again) % len(stems)].title()}" if again else ""
            name = f"{stems[stem].title()}{second} {trades[(trade + stem) % len(trades)]}"
            yield {
                "id": f"A{number}",
                "name": name + dice.choice(_FORMS),
                "aliases": [f"{stems[stem][:3].upper()}{number}"] if number % 10 == 0 else [],
                "industry": dice.choice(_INDUSTRIES),
                "employees": dice.randint(3, 900),
                "website": f"a{number}.example",
                "phone": f"+1 202 555 {number % 10_000:04}",
                "status": dice.choice(("prospect", "customer", "customer", "inactive")),
                "owner": f"U{self._owner(number)}",
            }

    def _contact(self, number: int, dice: random.Random) -> Record:
        name = f"{dice.choice(_FIRST.split())} {dice.choice(_LAST.split())}"
        return {
            "id": f"C{number}",
            "account": f"A{(number + 1) // 2}",
            "name": name,
            "title": dice.choice(("Buyer", "Head of IT", "Owner", "Office Manager")),
            "email": f"c{number}@customer.example",
            "phone": f"+1 202 556 {number % 10_000:04}",
            "function": dice.choice(("procurement", "it", "executive", "other")),
        }

    def _product(self, number: int, dice: random.Random) -> Record:
        return {
            "id": f"P{number}",
            "name": f"{dice.choice(('Harrow', 'Tarn', 'Fell', 'Moor'))} {number}",
            "category": dice.choice(("laptop", "tablet", "headset")),
            "list_price": dice.randint(50, 2500),
            "currency": "USD",
        }

    def _opportunity(self, number: int, dice: random.Random) -> Record:
        account = self._some_account(dice)
        quantity = dice.randint(1, 40)
        price = dice.randint(50, 2500)
        return {
            "id": f"O{number}",
            "name": f"Renewal {number}",
            "account": f"A{account}",
            "owner": f"U{self._owner(account)}",
            "stage": dice.choice(_STAGES),
            "amount": quantity * price,
            "currency": dice.choice(("USD", "USD", "EUR")),
            "close_date": (TODAY + timedelta(dice.randint(-600, 200))).isoformat(),
            "products": [
                {"product": f"P{dice.randint(1, 200)}", "quantity": quantity, "unit_price": price}
            ],
            "next_step": "Send the quote",
            "source": dice.choice(("inbound", "outbound", "campaign", "referral")),
        }

    def _activity(self, number: int, dice: random.Random) -> Record:
        account = self._some_account(dice)
        moment = _NOON - timedelta(minutes=dice.randint(1, 1_500_000))
        return {
            "id": f"V{number}",
            "kind": dice.choice(("call", "call", "call", "email", "meeting")),
            "direction": dice.choice(("inbound", "outbound")),
            "account": f"A{account}",
            "contact": f"C{2 * account}",
            "opportunity": None,
            "rep": f"U{self._owner(account)}",
            "occurred_at": moment.isoformat(),
            "outcome": dice.choice(_OUTCOMES),
            "duration_minutes": dice.randint(1, 45),
            "sentiment": dice.choice(("positive", "neutral", "negative")),
            "summary": dice.choice(_SUMMARIES),
        }

    def _task(self, number: int, dice: random.Random) -> Record:
        account = self._some_account(dice)
        return {
            "id": f"T{number}",
            "title": "Send the quote",
            "due": (TODAY + timedelta(dice.randint(-300, 60))).isoformat(),
            "owner": f"U{self._owner(account)}",
            "account": f"A{account}",
            "done": dice.random() < 0.9,
        }

    def _order(self, number: int, dice: random.Random) -> Record:
        promised = TODAY + timedelta(dice.randint(-600, 30))
        delivered = promised + timedelta(dice.randint(-3, 3)) if promised < TODAY else None
        return {
            "id": f"R{number}",
            "number": f"SO-{number}",
            "account": f"A{self._some_account(dice)}",
            "status": "delivered" if delivered else "shipped",
            "promised_date": promised.isoformat(),
            "delivered_date": delivered.isoformat() if delivered else None,
            "items": [{"product": f"P{dice.randint(1, 200)}", "quantity": dice.randint(1, 40)}],
        }

    def _owner(self, account: int) -> int:
        return (account - 1) % self.size.reps + 1

    def _some_account(self, dice: random.Random) -> int:
        return int(self.size.accounts * dice.random() ** _SKEW) + 1
