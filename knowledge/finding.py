"""The passages that a question finds, without an answer made of them."""

from knowledge import meaning, query
from knowledge.answer import Question
from knowledge.embedding import Embedder
from knowledge.index import Index
from knowledge.passage import Passage
from knowledge.search import search


def passages(question: Question, index: Index, embedder: Embedder, most: int) -> list[Passage]:
    """At most so many, best first; none where nothing is asked or no sheet has been read."""
    held = index.snapshot()
    asked = query.read(question, held) if held.passages else None
    if asked is None:
        return []
    hits = search(asked, meaning.nearest(asked.text, held, index, embedder), held)
    return [hit.passage for hit in hits[:most]]
