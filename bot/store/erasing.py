"""A person taken out of texts and of JSON: name, parts of it, e-mail address, phone number."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

ERASED = "[erased]"
_SHORTEST_PART = 3
_SHORTEST_NUMBER = 6
_LOCAL_NUMBER = 7


@dataclass(frozen=True, slots=True)
class Person:
    """A contact of the record: `number` is its key here, `key` its id in files."""

    number: int
    key: str
    name: str
    account_id: int
    account: str
    email: str | None
    phone: str | None


class Eraser:
    """Replaces what names the person. Parts of the name that others bear, too, stay."""

    def __init__(self, person: Person, others: Iterable[str] = ()) -> None:
        self._person = person
        shared = {part.casefold() for name in others for part in _parts(name)}
        parts = [part for part in _parts(person.name) if part.casefold() not in shared]
        wholes = [" ".join(person.name.split()), person.email or ""]
        patterns = [rf"(?<!\w){_loose(one)}(?!\w)" for one in (*wholes, *parts) if one]
        patterns += _number(person.phone or "")
        self._pattern = re.compile("|".join(patterns), re.IGNORECASE)

    def text(self, said: str) -> str:
        return self._pattern.sub(ERASED, said)

    def value(self, said: Any, field: str = "") -> Any:
        """JSON without the person: texts are cleaned, references to the contact become null."""
        if isinstance(said, str):
            own_key = field == "contact" and said == self._person.key
            return None if own_key else self.text(said)
        if field == "contact_id" and said == self._person.number:
            return None
        if isinstance(said, dict):
            return {key: self.value(one, key) for key, one in said.items()}
        return [self.value(one) for one in said] if isinstance(said, list) else said


def _number(phone: str) -> list[str]:
    """The number however it is grouped, with the country's and the area's code or without."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) < _SHORTEST_NUMBER:
        return []
    codes = max(0, len(digits) - _LOCAL_NUMBER)
    gap = r"[\s()/.\-]*"
    before = "".join(f"(?:{digit}{gap})?" for digit in f"0{digits[:codes]}")
    return [rf"\+?\(?(?<!\d){before}{gap.join(digits[codes:])}(?!\d)"]


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s,.]+", name) if len(part) >= _SHORTEST_PART]


def _loose(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))
