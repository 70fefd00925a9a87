"""Bringing the index to the state of a folder: plan, refuse what would do harm, publish."""

import logging
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from ingest import cutting, folder, reading
from ingest.errors import RefreshRefused, UnreadableSheet
from ingest.fingerprint import fingerprint
from ingest.plan import Failed, Plan, Taken, compare
from ingest.publish import Progress, publish
from knowledge.edition import Edition, Entry
from knowledge.embedding import Embedder
from knowledge.errors import IndexUnavailable
from knowledge.index import Index
from knowledge.library import Library
from knowledge.passage import Sheet

logger = logging.getLogger(__name__)

__all__ = ["Failed", "Progress", "RefreshRefused", "RefreshReport", "refresh"]


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did, or would do. Counts are sheets, but for the index's `passages`.

    A sheet in `failed` that answered before is among the removed, unless its file could not be
    opened at all: then it goes on answering as it was, and its reason says so.
    """

    added: int
    changed: int
    removed: int
    unchanged: int
    failed: tuple[Failed, ...]
    passages: int
    seconds: float

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {
            "failed": [asdict(failed) for failed in self.failed],
            "seconds": round(self.seconds, 3),
        }


def refresh(
    root: Path,
    index: Index,
    embed: Embedder,
    *,
    dry_run: bool = False,
    force: bool = False,
    progress: Progress | None = None,
) -> RefreshReport:
    """Make the sheets below `root` what the index answers from.

    Readers see the old state until the new one is complete. Raises RefreshRefused where the folder
    is missing or empty, or would leave the index empty (unless `force`); knowledge.errors.Locked
    while another refresh is at work.
    """
    started = time.perf_counter()
    tell = progress or _untold
    files = _files(root)
    with index.writing() as library:
        before = _before(library, force)
        usable = before if before and _alike(before, embed.name) else None
        plan = compare(_found(files, root, usable, tell), before)
        _check(plan, before, force)
        if not dry_run and _needed(plan, usable, root):
            edition = Edition(
                number=library.latest() + 1,
                model=embed.name,
                cutter=reading.way(),
                folder=str(root.resolve()),
                refreshed_at=datetime.now(UTC),
                scale=embed.scale(),
            )
            vectors = before if before and before.model == embed.name else None
            publish(plan, vectors, edition, library, embed, tell)
    report = _report(plan, time.perf_counter() - started)
    logger.info("refresh: %d passages, %.2f s", report.passages, report.seconds)
    return report


def _files(root: Path) -> tuple[Path, ...]:
    if not root.is_dir():
        raise RefreshRefused(f"There is no folder {root}. Nothing was changed.")
    files = folder.sheets(root)
    if not files:
        raise RefreshRefused(
            f"The folder {root} holds no sheet that can be read (Markdown, HTML, PDF, Word, "
            "PowerPoint, Excel, CSV or text). Nothing was changed."
        )
    return files


def _before(library: Library, force: bool) -> Edition | None:
    number = library.latest()
    try:
        return library.edition(number) if number else None
    except IndexUnavailable:
        if force:
            logger.warning("edition %d cannot be read; starting afresh", number)
            return None
        raise


def _alike(before: Edition, model: str) -> bool:
    return before.model == model and before.cutter == reading.way()


def _found(
    files: tuple[Path, ...], root: Path, before: Edition | None, tell: Progress
) -> Iterator[Taken | Entry]:
    known = {entry.path: entry for entry in before.entries} if before else {}
    for number, file in enumerate(files):
        tell(number, len(files), "Reading")
        name = file.relative_to(root).as_posix()
        yield _take(file, root, name, known.get(name))


def _take(file: Path, root: Path, name: str, known: Entry | None) -> Taken | Entry:
    try:
        mark = fingerprint(file, root)
    except OSError:
        return _unopened(name, known)
    if known and known.fingerprint == mark:
        return known
    try:
        document = reading.read(file, root)
        return Taken(document.sheet, mark, tuple(cutting.cut(document)))
    except UnreadableSheet as exc:
        return Taken(Sheet(name, name), mark, failure=exc.reason)


def _unopened(name: str, known: Entry | None) -> Taken | Entry:
    """Nothing says that such a sheet has changed, so it goes on answering."""
    reason = "the file cannot be opened"
    if known is None or not known.passages:
        return Taken(Sheet(name, name), "", failure=reason)
    return replace(known, failure=f"{reason}; what it said before still answers")


def _check(plan: Plan, before: Edition | None, force: bool) -> None:
    if plan.passages or force:
        return
    if before is None or not before.passages:
        failed = "; ".join(f"{failed.path}: {failed.reason}" for failed in plan.failed[:3])
        raise RefreshRefused(
            f"None of the {len(plan.failed)} sheets in the folder can be read ({failed}). "
            "Nothing was changed."
        )
    raise RefreshRefused(
        f"No sheet in this folder can be read, so all {len(plan.removed)} sheets that answer now "
        "would be removed. Nothing was changed. If that is what you want, refresh with --force."
    )


def _needed(plan: Plan, before: Edition | None, root: Path) -> bool:
    """Whether anything at all is different, be it only a file's reason for not being read."""
    if before is None or before.folder != str(root.resolve()):
        return True
    old = {entry.path: entry for entry in before.entries}
    if old.keys() != {s.path for s in plan.taken} | {e.path for e in plan.kept}:
        return True
    return any(
        sheet.path in plan.changed
        or sheet.fingerprint != old[sheet.path].fingerprint
        or sheet.failure != old[sheet.path].failure
        for sheet in plan.taken
    )


def _report(plan: Plan, seconds: float) -> RefreshReport:
    return RefreshReport(
        added=len(plan.added),
        changed=len(plan.changed),
        removed=len(plan.removed),
        unchanged=len(plan.unchanged),
        failed=plan.failed,
        passages=plan.passages,
        seconds=seconds,
    )


def _untold(done: int, total: int, step: str) -> None:
    pass
