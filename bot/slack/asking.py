"""Asking back which record is meant, by buttons that carry the order on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

from rapidfuzz import fuzz

from bot.sales.errors import Choice, Refused, Unsettled
from bot.saying import say
from bot.slack.carrying import read, written
from bot.slack.invocation import Invocation, Reply, Said
from bot.slack.views import blocks
from bot.slack.views.text import VALUE, escape
from knowledge.answer import Turn

CHOOSE = "choose"
MESSAGE = "message"
MAX_CHOICES = 10
ALIKE = 80
_MARKS = ".,;:!?()"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a choice carries: who was asked, the order as it was typed and the records picked.

    For a message `answer` is the choice in words, which take the place of the unclear ones.
    """

    user: str
    door: str
    text: str
    picked: Mapping[str, int]
    question: str = ""
    answer: str = ""

    @classmethod
    def of(cls, invocation: Invocation) -> Self:
        """Raises Refused when the choice was offered to somebody else."""
        chosen = read(cls, invocation.text)
        if chosen.user != invocation.actor.slack_user_id:
            raise Refused(say("That question was put to a colleague; only they can answer it."))
        return chosen

    @property
    def order(self) -> tuple[str, tuple[Turn, ...]]:
        """What to read now, and what was said before it."""
        if not self.answer:
            return self.text, ()
        earlier = (Turn("user", self.text), Turn("assistant", self.question))
        return completed(self.text, self.answer), earlier


def which(door: str, invocation: Invocation, error: Unsettled) -> Reply:
    """The question which of some records is meant, a button each."""
    chosen = Chosen(invocation.actor.slack_user_id, door, invocation.text, invocation.picked)
    values = [
        written(replace(chosen, picked={**invocation.picked, error.kind: choice.id}))
        for choice in error.choices
    ]
    return _question(str(error), error.choices, values)


def back(question: str, invocation: Invocation, choices: Sequence[Choice]) -> Reply:
    """A question of the reader's own, with the choices it names."""
    chosen = Chosen(invocation.actor.slack_user_id, MESSAGE, invocation.text, {}, question=question)
    values = [written(replace(chosen, answer=_in_words(choice, choices))) for choice in choices]
    return _question(question, choices, values)


def _in_words(choice: Choice, choices: Sequence[Choice]) -> str:
    """The name; of two that are called the same, with what tells them apart."""
    alone = [one.label for one in choices].count(choice.label) == 1
    return choice.label if alone else f"{choice.label} {choice.detail}".rstrip()


def label(choice: Choice) -> str:
    return f"{choice.label} · {choice.detail}" if choice.detail else choice.label


def completed(text: str, answer: str) -> str:
    """`text` with `answer` where its words were meant: `call contoso` → `call Contoso Ltd`.

    The words that resemble the answer's stand for it; where none does, it is put at the end.
    """
    words = text.split()
    meant = [bool(_bare(word)) and _resembles(_bare(word), answer) for word in words]
    if not any(meant):
        return f"{text}, {answer}"
    start = meant.index(True)
    end = next((i for i in range(start, len(words)) if not meant[i]), len(words))
    mark = words[end - 1][len(words[end - 1].rstrip(_MARKS)) :]
    return " ".join((*words[:start], answer + mark, *words[end:]))


def _bare(word: str) -> str:
    return word.strip(_MARKS).removesuffix("'s").casefold()


def _resembles(word: str, answer: str) -> bool:
    return any(fuzz.ratio(word, one.casefold()) >= ALIKE for one in answer.split())


def in_its_place(said: Said) -> Said:
    """The same, put where the question was."""
    if isinstance(said, Reply):
        return replace(said, replaces=True)
    if isinstance(said, tuple) and said:
        return (replace(said[0], replaces=True), *said[1:])
    return said


def _question(question: str, choices: Sequence[Choice], values: Sequence[str]) -> Reply:
    offered = [
        blocks.button(label(choice), f"{CHOOSE}:{position}", value)
        for position, (choice, value) in enumerate(zip(choices, values, strict=True))
        # A long message does not fit into a button; then the question stands alone and is
        # answered in words.
        if len(value) <= VALUE
    ][:MAX_CHOICES]
    shown = [blocks.section(escape(question))]
    if offered:
        shown.append(blocks.actions(offered))
    return Reply(question, tuple(shown))
