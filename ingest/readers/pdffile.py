"""A PDF file opened: what stands on its pages, those that are pictures included."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.errors import UnreadableSheet, Why
from ingest.readers import damage, ocr, pdfpage, pdfsize, scanned
from ingest.readers.pdfpage import Read

if TYPE_CHECKING:
    from pdfplumber.pdf import PDF

MOST_PAGES = 2_000
MOST_PICTURES = 200  # reading one takes seconds
EXTRA = "'deskmate[ocr]'"

Recogniser = Callable[[], ocr.Recognise | None]

_KIND = "a PDF document"


@dataclass(frozen=True, slots=True)
class Found:
    """The pages of a file, what it says of itself, and how many pictures nothing here can read."""

    pages: Sequence[Read]
    said: Mapping[str, str]
    unread: int


def read(path: Path, name: str, recogniser: Recogniser) -> tuple[Sequence[Read], Mapping[str, str]]:
    """The pages and what the file says of itself; UnreadableSheet where there is nothing to read.

    `recogniser` gives what reads pages that are pictures, if anything does.
    """
    found = _opened(path, name, recogniser)
    if all(page.empty for page in found.pages):
        raise UnreadableSheet(name, _nothing(found), Why.EMPTY)
    return found.pages, found.said


def _nothing(found: Found) -> str:
    if not any(page.pictures for page in found.pages):
        return "it holds no text"
    if found.unread:
        return f"its pages are pictures without text; they can be read once {EXTRA} is installed"
    return "its pages are pictures in which no text can be made out"


def _opened(path: Path, name: str, recogniser: Recogniser) -> Found:
    import pdfplumber  # noqa: PLC0415 paid when used
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfminer.pdfexceptions import PDFException  # noqa: PLC0415
    from pdfminer.psexceptions import PSException  # noqa: PLC0415
    from pdfplumber.utils.exceptions import (  # noqa: PLC0415
        MalformedPDFException,
        PdfminerException,
    )

    if not pdfsize.within(path):
        raise UnreadableSheet(name, "it unpacks to far more than a sheet can hold", Why.LARGE)
    own = (PDFException, PSException, PdfminerException, MalformedPDFException)
    with (
        damage.named(name, _KIND, *own),
        path.open("rb") as file,
    ):
        try:
            with pdfplumber.open(file) as opened:
                return _read(opened, name, recogniser)
        except PdfminerException as exc:
            if exc.args and isinstance(exc.args[0], PDFPasswordIncorrect):
                raise UnreadableSheet(name, "it is protected by a password", Why.LOCKED) from exc
            raise


def _read(opened: "PDF", name: str, recogniser: Recogniser) -> Found:
    if not opened.pages:
        raise UnreadableSheet(name, f"it is damaged or not {_KIND}")
    if len(opened.pages) > MOST_PAGES:
        raise UnreadableSheet(name, f"it has more than {MOST_PAGES:,} pages", Why.LARGE)
    pages = []
    pictures = []
    for number, page in enumerate(opened.pages):
        pages.append(pdfpage.read(page))
        if pages[-1].empty and scanned.is_picture(page):
            pictures.append(number)
        page.close()
    if len(pictures) > MOST_PICTURES:
        raise UnreadableSheet(
            name, f"it has more than {MOST_PICTURES} pages that are pictures", Why.LARGE
        )
    recognise = recogniser() if pictures else None
    if recognise:
        looked = [scanned.look(opened.pages[number], recognise) for number in pictures]
        for number, page_read in zip(pictures, scanned.pages(looked), strict=True):
            pages[number] = replace(page_read, pictures=pages[number].pictures)
    said = {key: str(value) for key, value in (opened.metadata or {}).items()}
    return Found(pages, said, 0 if recognise else len(pictures))
