"""Answers worded by a model over what the sheets answer by themselves, each sentence checked.

The sheets are asked first. Where they are silent, so is the model: what to keep silent about is
decided by plain code alone. Where they answer, the model may word, add and translate, but what
they found must be among what it says, or it is not shown.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Protocol

from bot.model import notes
from bot.model.calling import Caller
from bot.model.checking import Checked, Checker, Unfit
from bot.model.errors import ModelError
from bot.model.exchange import Prompt
from bot.model.matter import harmless, numbered
from bot.model.prompts import LANGUAGES, prompt, quoted
from bot.model.sentences import sentences
from bot.model.showing import Shown
from bot.model.standalone import Standalone
from knowledge.answer import Answer, Question
from knowledge.consulted import Consulted
from knowledge.passage import Passage

logger = logging.getLogger(__name__)

_EARLIER = 2
_TURN = 300


class Sheets(Protocol):
    """The mode without a model."""

    def consult(self, question: Question) -> Consulted: ...


class Answers:
    """Answers with a model where it helps, and as the sheets do by themselves everywhere else."""

    def __init__(
        self,
        sheets: Sheets,
        caller: Caller,
        today: Callable[[], date],
        standalone: Standalone | None = None,
    ) -> None:
        self._sheets = sheets
        self._caller = caller
        self._today = today
        self._standalone = standalone

    def answer(self, question: Question) -> Answer:
        """The whole answer. Raises KnowledgeError where the sheets cannot be searched."""
        return list(self.stream(question))[-1]

    def stream(self, question: Question) -> Iterator[Answer]:
        """The answer as it grows, at least once: each text begins with the one before.

        Every sentence was checked before it is in it. The last one is the whole answer.
        """
        found = self._consult(question)
        given = self._readable(found)
        if given is None:
            yield found.answer
            return
        shown = Shown(given, self._today())
        said = [found.answer.note]
        try:
            for checked in self._sentences(question, given):
                if shown.take(checked):
                    yield shown.so_far()
        except ModelError as error:
            said.append(notes.why(error, found.answer.language))
        else:
            said += [notes.unfit(found.answer.language)] if shown.nothing else []
        last = found.answer if shown.nothing else shown.answer()
        yield replace(last, note=" ".join(filter(None, said)))

    def _consult(self, question: Question) -> Consulted:
        """What the sheets find, for a question that leans on others in other words if need be."""
        found = self._sheets.consult(question)
        other = self._standalone and self._standalone.question(question, found)
        if not other:
            return found
        again = self._sheets.consult(other)
        if not again.answer.answered:
            return found
        note = notes.understood(again.answer.language, other.text)
        said = " ".join(filter(None, (note, again.answer.note)))
        return replace(again, answer=replace(again.answer, note=said))

    def _readable(self, found: Consulted) -> Consulted | None:
        """What the model may read; None where the sheets' own answer is the better one."""
        if not found.answer.answered or any(piece.disagrees for piece in found.pieces):
            return None
        today = self._today()
        fit = [passage for passage in found.passages if _fit(passage, today)]
        if any(piece.passage not in fit for piece in found.pieces if piece.first):
            return None
        return replace(found, passages=tuple(fit))

    def _sentences(self, question: Question, found: Consulted) -> Iterator[Checked]:
        code = found.answer.language
        checker = Checker(found, code)
        words = self._caller.stream(_prompt(question, found), question.asker)
        for sentence in sentences(words):
            try:
                yield checker.check(sentence)
            except Unfit as unfit:
                logger.info("a sentence of the model was dropped: %s", unfit)


def _fit(passage: Passage, today: date) -> bool:
    return passage.sheet.holds(today) and harmless(passage)


def _prompt(question: Question, found: Consulted) -> Prompt:
    text = prompt("answer")
    code = found.answer.language
    parts = [numbered(found.passages)]
    earlier = [turn.content[:_TURN] for turn in question.history if turn.role == "user"]
    parts += [f"<asked_before>{quoted(said)}</asked_before>" for said in earlier[-_EARLIER:]]
    parts.append(f"<question>{quoted(question.text)}</question>")
    return Prompt(text.name, text.filled(language=LANGUAGES.get(code, "English")), "\n".join(parts))
