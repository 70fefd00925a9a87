"""The search with a span around each question."""

from bot import tracing
from knowledge.answer import Question
from knowledge.answering import Answering
from knowledge.consulted import Consulted


class Watched(Answering):
    """Answers as the sheets do, and tells a collector how that went."""

    def consult(self, question: Question) -> Consulted:
        with tracing.span("search", {tracing.PERSON: question.asker}) as tell:
            found = super().consult(question)
            answer = found.answer
            tell(
                {
                    "deskmate.answered": answer.answered,
                    "deskmate.silence": str(answer.silence or ""),
                    "deskmate.citations": len(answer.citations),
                    "deskmate.options": len(answer.options.rows) if answer.options else 0,
                }
            )
        return found
