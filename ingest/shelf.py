"""Putting one sheet into the folder of sheets, and taking it out again, in one step each."""

import hashlib
import json
import logging
import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ingest import cutting, folder, reading
from ingest.errors import NotShelved, UnreadableSheet, Why
from knowledge.passage import Sheet

logger = logging.getLogger(__name__)

LONGEST_NAME = 200  # bytes: a file system takes 255
# Names that begin with a dot are no sheets: what is being written, and what was replaced.
REPLACED = ".replaced"

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_FORMATS = "PDF, Word (.docx), PowerPoint (.pptx), Excel (.xlsx), CSV, HTML, Markdown or text"


@dataclass(frozen=True, slots=True)
class Looked:
    """What was read from a file that is no sheet yet, and `path`, where it would be put.

    `replaces` says that a sheet is there, `same` that it is this very file.
    """

    sheet: Sheet
    passages: int
    path: str
    replaces: bool
    same: bool


@dataclass(frozen=True, slots=True)
class _Put:
    """A sheet that was put there: the digests of its content and of that before, if any."""

    path: str
    now: str
    before: str


class Shelf:
    """The folder is asked for each time, for an administrator may name another one."""

    def __init__(self, root: Callable[[], Path]) -> None:
        self._root = root

    @staticmethod
    def reads(name: str) -> bool:
        """Whether a file of that name may be a sheet at all."""
        try:
            return bool(safe(name))
        except UnreadableSheet:
            return False

    def look(self, name: str, content: bytes) -> Looked:
        """Reads a file and writes nothing. Raises IngestError where it can be no sheet."""
        name = safe(name)
        place = self._place(name)
        with TemporaryDirectory() as aside:
            file = Path(aside, name)
            file.write_bytes(content)
            document = reading.read(file, Path(aside))
        passages = len(cutting.cut(document))
        if not passages:
            raise UnreadableSheet(name, "there is nothing in it that could be quoted", Why.EMPTY)
        before = _digest(place)
        return Looked(
            document.sheet,
            passages,
            place.relative_to(self._root()).as_posix(),
            replaces=bool(before),
            same=before == _digest_of(content),
        )

    def put(self, name: str, content: bytes) -> str:
        """Puts a file where `look` says; what is returned takes it back."""
        place = self._place(safe(name))
        before = _digest(place)
        put = _Put(
            place.relative_to(self._root()).as_posix(), now=_digest_of(content), before=before
        )
        try:
            if before:
                self._keep(place, before)
            _write(place, content)
        except OSError as exc:
            raise NotShelved(
                "The folder of sheets cannot be written to, so nothing was changed. "
                "An administrator has to allow it."
            ) from exc
        logger.info("a sheet was put into the folder, %d bytes", len(content))
        return json.dumps(asdict(put))

    def take_back(self, token: str) -> str:
        """Undoes a `put`, and gives the path. Raises NotShelved where it was changed since."""
        put = _Put(**json.loads(token))
        place = self._root() / put.path
        if not place.resolve().is_relative_to(self._root().resolve()) or _digest(place) != put.now:
            raise NotShelved(f"{put.path} was changed or removed since, so nothing was undone.")
        try:
            if put.before:
                self._kept(place, put.before).replace(place)
            else:
                place.unlink()
        except OSError as exc:
            raise NotShelved(f"What {put.path} was before is not there any more.") from exc
        return put.path

    def _place(self, name: str) -> Path:
        """The one sheet of that name wherever it is in the folder, or a new one at its top."""
        root = self._root()
        if not root.is_dir():
            raise NotShelved(f"There is no folder {root}.")
        alike = [one for one in folder.sheets(root) if one.name.casefold() == name.casefold()]
        if len(alike) > 1:
            paths = ", ".join(one.relative_to(root).as_posix() for one in alike)
            raise NotShelved(f"Several sheets have that name: {paths}. Give the file another one.")
        return alike[0] if alike else root / name

    def _keep(self, place: Path, digest: str) -> None:
        """Keeps a sheet that is replaced, in the place of what it replaced itself."""
        kept = self._kept(place, digest)
        kept.parent.mkdir(parents=True, exist_ok=True)
        for older in kept.parent.glob("*"):
            older.unlink()
        _write(kept, place.read_bytes())

    def _kept(self, place: Path, digest: str) -> Path:
        return self._root() / REPLACED / place.relative_to(self._root()) / digest


def safe(name: str) -> str:
    """A name for a file in one folder, that will be read as a sheet. Raises UnreadableSheet."""
    plain = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    plain = _NOT_IN_NAMES.sub("-", plain).strip().lstrip("._~$ ")
    stem, suffix = Path(plain).stem, Path(plain).suffix.lower()
    if suffix not in folder.READABLE or not stem:
        shown = plain or "A file without a name"
        raise UnreadableSheet(
            shown, f"it is none of the formats that are read: {_FORMATS}", Why.FORMAT
        )
    short = stem.encode()[: LONGEST_NAME - len(suffix)].decode(errors="ignore")
    return f"{short.rstrip()}{suffix}"


def _write(place: Path, content: bytes) -> None:
    """Whoever reads the folder meanwhile sees the old file or the new one, whole."""
    part = place.with_name(f".{_digest_of(content)}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(place)
    finally:
        part.unlink(missing_ok=True)


def _digest(place: Path) -> str:
    try:
        return _digest_of(place.read_bytes())
    except FileNotFoundError:
        return ""


def _digest_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]
