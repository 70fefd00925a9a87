"""Drafts of every form: e-mails, pitches, answers to objections, summaries of calls."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.assistant.draft import Draft, Record
from bot.assistant.drafting import Drafting
from bot.assistant.pleading import Pleading
from bot.assistant.requests import DraftEmail, DraftForm
from bot.assistant.summing import Summing
from bot.sales.results import Actor
from knowledge.answer import Answer, Question
from knowledge.arguing import Case, Plea


@dataclass(frozen=True, slots=True)
class Writing:
    """Writes from the record, the sheets and the rep's words, without a model."""

    record: Record
    ask: Callable[[Question], Answer]
    argue: Callable[[Plea], Case]
    clock: Callable[[], datetime]

    def draft(self, request: DraftEmail, actor: Actor) -> Draft:
        """Raises SalesError and KnowledgeError."""
        if request.form is DraftForm.PITCH:
            return Pleading(self.record, self.argue).pitch(request, actor)
        if request.form is DraftForm.OBJECTION:
            return Pleading(self.record, self.argue).objection(request, actor)
        if request.form is DraftForm.SUMMARY:
            return Summing(self.record).summary(request, actor)
        return Drafting(self.record, self.ask, self.clock).email(request, actor)
