"""What a refresh would do: the sheets of a folder compared with the published edition."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from knowledge.edition import Edition, Entry, digest, write_passage
from knowledge.passage import Passage, Sheet


@dataclass(frozen=True, slots=True)
class Failed:
    """A sheet that does not answer, and why."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A sheet as it is in the folder now, read anew; `failure` says why that did not work."""

    sheet: Sheet
    fingerprint: str
    passages: tuple[Passage, ...] = ()
    failure: str = ""

    @property
    def path(self) -> str:
        return self.sheet.path

    def contents(self) -> tuple[tuple[str, str, str], ...]:
        """For every passage its id, and the digests that change with it and with its words."""
        return tuple(
            (passage.id, digest(write_passage(passage)), digest(passage.context))
            for passage in self.passages
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """`taken` are the sheets to write, `kept` the entries that stay as they are.

    The paths of `added`, `changed`, `removed` and `unchanged` name sheets that answer (or did).
    """

    taken: tuple[Taken, ...]
    kept: tuple[Entry, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: tuple[str, ...]
    failed: tuple[Failed, ...]

    @property
    def passages(self) -> int:
        taken = sum(len(sheet.passages) for sheet in self.taken)
        return taken + sum(len(entry.passages) for entry in self.kept)


def compare(found: Iterable[Taken | Entry], before: Edition | None) -> Plan:
    """The plan that leads from `before` to what was found.

    A sheet whose file did not change is found as the entry it has already.
    """
    old = {entry.path: entry for entry in before.entries} if before else {}
    answering = {path for path, entry in old.items() if entry.passages}
    sheets = sorted(found, key=lambda sheet: sheet.path)
    now = {sheet.path for sheet in sheets if sheet.passages}
    same = {sheet.path for sheet in sheets if sheet.path in old and _same(sheet, old[sheet.path])}
    return Plan(
        taken=tuple(sheet for sheet in sheets if isinstance(sheet, Taken)),
        kept=tuple(_answering(sheet) for sheet in sheets if isinstance(sheet, Entry)),
        added=tuple(sorted(now - answering)),
        changed=tuple(sorted((now & answering) - same)),
        removed=tuple(sorted(answering - now)),
        unchanged=tuple(sorted(now & same)),
        failed=tuple(Failed(sheet.path, sheet.failure) for sheet in sheets if sheet.failure),
    )


def _same(sheet: Taken | Entry, old: Entry) -> bool:
    if isinstance(sheet, Entry):
        return True
    contents = tuple((kept.id, kept.content, kept.words) for kept in old.passages)
    return sheet.sheet == old.sheet and sheet.contents() == contents


def _answering(entry: Entry) -> Entry:
    """A sheet that answers has no failure on record, even if it could not be looked at today."""
    return replace(entry, failure="") if entry.passages else entry
