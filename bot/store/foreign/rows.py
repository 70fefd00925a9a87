"""A row of another tool's table as a record of ours, what it refers to still by its words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.store import limits
from bot.store.foreign import values
from bot.store.foreign.tables import Row
from bot.store.foreign.tools import Tool, folded
from bot.store.foreign.values import Reading

DATES = ("close_date", "occurred_at", "date")
REFERENCES = ("account", "contact", "opportunity")
_PLAIN: Mapping[str, tuple[str, ...]] = {
    "accounts": ("industry", "website", "phone", "market", "language"),
    "contacts": ("title", "email", "phone"),
    "opportunities": ("next_step", "lost_reason"),
    "activities": (),
}

PEOPLE = {"accounts": "owner", "opportunities": "owner", "activities": "rep"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A record but for its id and references; `said` is what the row says of those."""

    row: Row
    values: dict[str, Any]
    said: dict[str, str]


@dataclass(slots=True)
class Rows:
    """Reads rows of one list of one tool; `faults` and `unknown` words gather while it does."""

    tool: Tool
    name: str
    columns: Mapping[str, Sequence[str]]
    reading: Reading
    currency: str | None = None
    faults: list[str] = field(default_factory=list)
    unknown: Counter[tuple[str, str]] = field(default_factory=Counter)

    def wanted(self, row: Row) -> bool:
        """Whether the row is one of those that are taken, such as a task that is done."""
        for column, accepted in self.tool.only.get(self.name, {}).items():
            cell = next((v for k, v in row.cells.items() if folded(k) == folded(column)), "")
            if cell and folded(cell) not in map(folded, accepted):
                return False
        return True

    def draft(self, row: Row) -> Draft:
        made: dict[str, Any] = {}
        for plain in _PLAIN[self.name]:
            self._put(made, plain, self._cell(row, plain))
        _READERS[self.name](self, row, made)
        told = [f"{one}{end}" for one in REFERENCES for end in ("", "_name")]
        told += ["id", PEOPLE.get(self.name, "id")]
        return Draft(row, made, {one: self._cell(row, one) for one in told})

    def column(self, name: str, row: Row) -> str:
        """The column that a field of the record was read from, for a sentence."""
        filled = [one for one in self.columns.get(name, ()) if row.cells.get(one)]
        return (filled or [*self.columns.get(name, ()), name])[0]

    def fault(self, row: Row, name: str, what: str) -> None:
        self.faults.append(f"line {row.line} ({self.column(name, row)}): {what}")

    def _cell(self, row: Row, name: str) -> str:
        filled = (row.cells.get(column, "") for column in self.columns.get(name, ()))
        return next(filter(None, filled), "")

    def _put(self, made: dict[str, Any], name: str, value: Any) -> None:
        """Set the field where the file has a column for it, also to nothing."""
        if name in self.columns or value not in (None, ""):
            made[name] = None if value == "" else value

    def _account(self, row: Row, made: dict[str, Any]) -> None:
        self._put(made, "name", self._cell(row, "name"))
        count = self._cell(row, "employees")
        number, _ = values.amount(count)
        self._put(made, "employees", count if number is None else f"{number.normalize():f}")
        self._word(row, made, "status")

    def _contact(self, row: Row, made: dict[str, Any]) -> None:
        parts = (self._cell(row, "first_name"), self._cell(row, "last_name"))
        made["name"] = self._cell(row, "name") or " ".join(filter(None, parts))
        self._word(row, made, "function")

    def _deal(self, row: Row, made: dict[str, Any]) -> None:
        made["name"] = self._cell(row, "name")
        made["stage"] = self._stage(row)
        self._money(row, made)
        self._put(made, "close_date", self._day(row, "close_date"))
        self._word(row, made, "source")

    def _activity(self, row: Row, made: dict[str, Any]) -> None:
        made["kind"] = self._kind(row)
        made["occurred_at"] = self._moment(row)
        for name in ("direction", "outcome"):
            self._word(row, made, name)
        self._put(made, "duration_minutes", self._duration(row))
        texts = dict.fromkeys(
            filter(None, (self._cell(row, "subject"), self._cell(row, "summary")))
        )
        self._put(made, "summary", "\n".join(texts)[: limits.TEXT])

    def _word(self, row: Row, made: dict[str, Any], name: str) -> None:
        """A word that has no counterpart here leaves its field empty, and is told."""
        said = self._cell(row, name)
        word = self.tool.word(name, said)
        if said and word is None:
            self.unknown[self.column(name, row), said] += 1
        if word is not None:
            made[name] = word

    def _stage(self, row: Row) -> str | None:
        status = self.tool.word("deal_status", self._cell(row, "status"))
        if status in ("won", "lost"):
            return status
        return self._required(row, "stage")

    def _kind(self, row: Row) -> str | None:
        for kind, columns in self.tool.kinds.items():
            if any(row.cells.get(column) for column in columns):
                return kind
        if "kind" in self.columns:
            return self._required(row, "kind")
        present = {folded(column) for column in row.cells}
        for kind, columns in self.tool.kinds.items():
            if any(folded(column) in present for column in columns):
                return kind
        return self._required(row, "kind")

    def _required(self, row: Row, name: str) -> str | None:
        said = self._cell(row, name)
        word = self.tool.word(name, said)
        if said and word is None:
            what = f"'{said[:60]}' is not known; say what it is with --word '{name}:{said[:60]}=…'"
            self.fault(row, name, what)
        elif not said:
            self.fault(row, name, "is empty")
        return word

    def _money(self, row: Row, made: dict[str, Any]) -> None:
        said = self._cell(row, "amount")
        value, code = values.amount(said)
        if said and value is None:
            self.fault(row, "amount", f"'{said[:60]}' is not an amount")
        self._put(made, "amount", value)
        told = self._cell(row, "currency")
        found = values.currency(told) if told else code or self.currency
        if value is not None and found is None:
            self.fault(row, "amount", "has no currency; give one with --currency")
        if found and (value is not None or told):
            made["currency"] = found

    def _day(self, row: Row, name: str) -> str | None:
        said = self._cell(row, name)
        found = self.reading.day(said)
        if said and found is None:
            self.fault(row, name, f"'{said[:60]}' is not a date")
        return found

    def _moment(self, row: Row) -> str | None:
        name = "occurred_at" if self._cell(row, "occurred_at") else "date"
        said = " ".join(filter(None, (self._cell(row, name), self._cell(row, "time"))))
        if name == "occurred_at":
            said = self._cell(row, name)
        found = self.reading.moment(said)
        if found is None:
            self.fault(row, name, f"'{said[:60]}' is not a date" if said else "is empty")
        return found

    def _duration(self, row: Row) -> int | None:
        for name, ending in _DURATIONS.items():
            said = self._cell(row, name)
            found = values.minutes(f"{said}{ending}" if said.replace(".", "").isdigit() else said)
            if said and found is None:
                self.fault(row, name, f"'{said[:60]}' is not a duration")
            if found is not None:
                return found
        return None


_DURATIONS = {
    "duration_minutes": "",
    "duration": "",
    "duration_seconds": " s",
    "duration_milliseconds": " ms",
}
_READERS: Mapping[str, Any] = {
    "accounts": Rows._account,
    "contacts": Rows._contact,
    "opportunities": Rows._deal,
    "activities": Rows._activity,
}
