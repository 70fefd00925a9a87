"""How a quote is compared with its document: without marks, its white space folded."""

import re

from ingest.document import Document
from knowledge.passage import Passage


def folded(words: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"[*_`|\\]|<br\s*/?>", " ", words)).strip()


def unfound(document: Document, passages: list[Passage]) -> list[str]:
    """The sources of passages that do not stand word for word in their document."""
    text = folded(document.text)
    return [p.source for p in passages if not p.source or folded(p.source) not in text]
