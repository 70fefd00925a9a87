"""Links of our own to accounts, deals and sheets: written here, read here, nowhere else."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from urllib.parse import quote, unquote, urlsplit

# Longer ones are no numbers of the record, whose databases could not even be asked for them.
_NUMBER = re.compile(r"[0-9]{1,9}")


class Target(StrEnum):
    ACCOUNT = "account"
    DEAL = "deal"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Link:
    """What a link leads to: the record's own number of it, or the path of a sheet."""

    target: Target
    key: str


@dataclass(frozen=True, slots=True)
class Links:
    """All links begin with `base`, such as https://desk.example."""

    base: str

    @classmethod
    def at(cls, base: str | None) -> Self | None:
        return None if base is None else cls(base.rstrip("/"))

    @property
    def domain(self) -> str:
        """What Slack has to know, so that it tells us of them."""
        return urlsplit(self.base).hostname or ""

    def write(self, target: Target, key: str) -> str:
        return f"{self.base}/{target}/{quote(key)}"

    def read(self, url: str) -> Link | None:
        """What `url` leads to; None where that is nothing of ours."""
        if not url.startswith(f"{self.base}/"):
            return None
        target, _, key = urlsplit(url.removeprefix(f"{self.base}/")).path.partition("/")
        if target not in list(Target) or not key:
            return None
        if target != Target.SHEET and not _NUMBER.fullmatch(key):
            return None
        return Link(Target(target), unquote(key))
