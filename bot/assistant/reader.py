"""Reads a rep's message: spans, then frames, then commands, requests and questions back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.assistant import activities, asking, customers, dealing, duties, idle
from bot.assistant.errors import Unclear
from bot.assistant.filling import Filling
from bot.assistant.frame import Frame
from bot.assistant.frames import build
from bot.assistant.languages import detect
from bot.assistant.lexicon import lexicon
from bot.assistant.message import Message
from bot.assistant.reading import Read, Reading
from bot.assistant.recognise import recognise
from bot.assistant.recollection import after, answered, remembered
from bot.assistant.resolving import Context
from bot.sales.results import Actor
from bot.sales.vocabulary import Role
from bot.store.book import Book
from knowledge.answer import Turn

_LONGEST = 6000
# Its misspelt words make the indexes of near spellings ready, too.
_FIRST = "Spoke to somebodyy at somewheree, 12 min, wants twenty unitts by friday"

_FILLERS: Mapping[str, Callable[[Filling], Read]] = {
    "log_activity": activities.fill,
    "create_opportunity": dealing.create,
    "update_opportunity": dealing.update,
    "create_task": duties.task,
    "complete_task": duties.done,
    "escalate": duties.escalate,
    "draft_email": duties.draft,
    "create_account": customers.new_account,
    "update_account": customers.update_account,
    "create_contact": customers.new_contact,
    "update_contact": customers.update_contact,
    "show_pipeline": asking.pipeline,
    "show_account": asking.account,
    "show_opportunity": asking.opportunity,
    "show_tasks": asking.tasks,
    "track_order": asking.order,
    "prepare_call": asking.preparation,
}


class Names(Protocol):
    """Where the names of the record come from."""

    def book(self) -> Book:
        """The names as they are now."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """A message in, a reading out. Reading changes nothing and never fails."""

    names: Names

    def warm(self) -> None:
        """Loads the English lexicon and the names, so that no first message waits for them."""
        nobody = Actor(0, "", "", Role.REP, None, "en-US", "UTC")
        self.read(_FIRST, nobody, datetime.now(UTC), language="en")

    def read(
        self,
        text: str,
        actor: Actor,
        now: datetime,
        history: tuple[Turn, ...] = (),
        language: str | None = None,
    ) -> Reading:
        """`language` is the ISO 639-1 code of the message, where it is known."""
        text = text[:_LONGEST]
        codes = detect(text, language, actor.locale)
        words = lexicon(codes)
        today = now.astimezone(_zone(actor.timezone)).date()
        book = self.names.book()
        message = recognise(text, words, book, actor, today)
        context = remembered(history, message)
        frames, loose = build(message)
        whole = answered(message, history)
        if whole and (not frames or _selects(message, frames)):
            return self.read(whole, actor, now, history[:-2], language)
        if not frames:
            return idle.read(message, loose, context, history)
        return _filled(message, frames, context, history)


def _selects(message: Message, frames: Sequence[Frame]) -> bool:
    """`the lead one`: the answer to which of them, no order of its own."""
    if message.of("act", "move", "money", "date", "next_step", "stage_said", "goods", "outcome"):
        return False
    return all(frame.action in ("update_opportunity", "ask_product") for frame in frames)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def _filled(
    message: Message, frames: Sequence[Frame], context: Context, history: Sequence[Turn]
) -> Reading:
    reads: list[Read] = []
    question: Unclear | None = None
    latest: int | None = None
    for frame in frames:
        around = after(message, frame, context)
        if around.account_id is None and latest is not None:
            around = replace(around, account_id=latest)
        filling = Filling(message, frame, around)
        try:
            if frame.action == "ask_product":
                reads.append(asking.product(filling, history))
            else:
                reads.append(_FILLERS[frame.action](filling))
                latest = getattr(reads[-1].action, "account_id", None) or latest
        except Unclear as unclear:
            question = question or unclear
    unique = tuple({repr(read.action): read for read in reads}.values())
    if question is None:
        return Reading(unique, None, (), message.lexicon.code)
    sentence = message.lexicon.reply(question.reply, question.values)
    return Reading(unique, sentence, question.choices, message.lexicon.code)
