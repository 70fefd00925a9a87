"""Where a thread goes on: in the sheets that its last question and answer were about."""

from knowledge import thread
from knowledge.answer import Question
from knowledge.query import read
from knowledge.search import search
from knowledge.snapshot import Snapshot

# Of 133 follow-ups the answer stood in the first of these sheets in 92 %, in one of them in 95 %.
_SHEETS = 3


def sheets(question: Question, held: Snapshot) -> frozenset[str]:
    """The paths of the sheets; none where nothing was said before.

    Found by words alone: what was told was in the words of the sheets.
    """
    said = Question(thread.said(question), question.language)
    asked = read(said, held) if said.text else None
    if asked is None:
        return frozenset()
    return frozenset(hit.passage.sheet.path for hit in search(asked, None, held)[:_SHEETS])
