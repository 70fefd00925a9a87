"""The footnotes and endnotes of a Word document, which stand in files of their own."""

from typing import TYPE_CHECKING, Any

from lxml import etree  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from docx.document import Document as Opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_KINDS = ("footnote", "endnote")


class Notes:
    """The notes of a document, given out in the order in which they are referred to."""

    def __init__(self, opened: "Opened") -> None:
        self._texts = {key: text for kind in _KINDS for key, text in _texts(opened, kind)}
        self._waiting: list[str] = []

    def refer(self, element: Any) -> None:
        """Takes note of the notes that an element of the body refers to."""
        for kind in _KINDS:
            for mark in element.iter(f"{_W}{kind}Reference"):
                text = self._texts.pop((kind, mark.get(f"{_W}id")), "")
                self._waiting += [text] if text else []

    def due(self) -> list[str]:
        """The words of the notes referred to since the last time."""
        due, self._waiting = self._waiting, []
        return due


def _texts(opened: "Opened", kind: str) -> list[tuple[tuple[str, str | None], str]]:
    parts = [rel for rel in opened.part.rels.values() if rel.reltype.endswith(f"/{kind}s")]
    found = []
    for part in parts:
        root = etree.fromstring(part.target_part.blob, _PARSER)
        for note in root.findall(f"{_W}{kind}"):
            if note.get(f"{_W}type") in (None, "normal"):
                lines = ["".join(p.itertext(f"{_W}t")) for p in note.iter(f"{_W}p")]
                found.append(((kind, note.get(f"{_W}id")), "\n".join(lines).strip()))
    return found
