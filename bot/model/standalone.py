"""A question that leans on those before it, made to stand by itself. Only searched, never shown as
an answer.

The rules of the search carry products and topics over by themselves; the model is asked where that
found nothing. What it writes may hold no name and no number that the thread has not, and may leave
none of the question's out.
"""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.model.calling import Caller
from bot.model.checking import addressed
from bot.model.claims import stretch
from bot.model.errors import ModelError
from bot.model.exchange import Prompt
from bot.model.figures import codes, figures, plain, promises
from bot.model.lines import mentions
from bot.model.prompts import LANGUAGES, prompt, quoted
from knowledge.answer import Question, Silence
from knowledge.catalogue import Catalogue
from knowledge.consulted import Consulted
from knowledge.words import folded
from knowledge.words import plain as words_of

logger = logging.getLogger(__name__)

# Who says that much says what they mean.
LEANS = 12  # words
LONGEST = 240
_EARLIER = 6
_TURN = 300
_MENDED = frozenset(
    {
        Silence.NOT_IN_SHEETS,
        Silence.NOT_STATED,
        Silence.NO_PRICE,
        Silence.NO_DATE,
        Silence.NO_QUESTION,
    }
)


@dataclass(frozen=True, slots=True)
class Standalone:
    """Calls the model that makes questions stand by themselves."""

    caller: Caller

    def question(self, question: Question, found: Consulted) -> Question | None:
        """The question to search instead, where nothing was `found`; None if there is no other."""
        thread = _thread(question, found.catalogue)
        leans = len(question.text.split()) <= LEANS
        if found.answer.silence not in _MENDED or not thread or not leans:
            return None
        code = found.answer.language
        try:
            said = self.caller.ask(_prompt(question, thread, code), question.asker)
        except ModelError as error:
            logger.info("no other question: %s", type(error).__name__)
            return None
        text = plain(said).strip()
        if text == plain(question.text).strip() or not _may_stand(
            text, question.text, " ".join(thread), code, found.catalogue
        ):
            return None
        return replace(question, text=text, language=code, history=())


def _thread(question: Question, known: Catalogue) -> list[str]:
    """What the person asked before, and of what we answered the products alone."""
    said = []
    for turn in question.history[-_EARLIER:]:
        if turn.role == "user":
            said.append(turn.content[:_TURN])
        elif named := _products(turn.content, known):
            said.append(", ".join(named))
    return said


def _products(text: str, known: Catalogue) -> Iterable[str]:
    text = plain(text)
    return dict.fromkeys(text[start:end] for start, end, _ in mentions(text, known))


def _prompt(question: Question, thread: list[str], code: str) -> Prompt:
    text = prompt("standalone")
    parts = [f"<asked_before>{quoted(said)}</asked_before>" for said in thread]
    parts.append(f"<question>{quoted(question.text)}</question>")
    orders = text.filled(language=LANGUAGES.get(code, "English"))
    return Prompt(text.name, orders, "\n".join(parts), most=1000)


def _may_stand(text: str, asked: str, thread: str, code: str, known: Catalogue) -> bool:
    """Whether it is one short question that says nothing new and leaves nothing out."""
    if not text or len(text) > LONGEST or "\n" in text or addressed(text):
        return False
    said = stretch(text, code, known, None, begins=True)
    names = [word for name in said.names for word in words_of(name)]
    held = plain(f"{asked} {thread}")
    new = not frozenset(words_of(held)).issuperset(names) or said.promises - promises(held)
    return not new and _holds(held, text, code, known) and _holds(text, plain(asked), code, known)


def _holds(held: str, text: str, code: str, known: Catalogue) -> bool:
    """Whether every product, code and number of the text is held, too."""
    words = frozenset(words_of(held))
    products = " ".join(text[start:end] for start, end, _ in mentions(text, known))
    glued = [text[start:end] for start, end in codes(text)]
    numbers = figures(held, code)
    return (
        words.issuperset(words_of(products))
        and all(folded(one) in folded(held) for one in glued)
        and all(any(one.says(other) for other in numbers) for one in figures(text, code))
    )
