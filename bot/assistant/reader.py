"""Reads a rep's message: spans, then frames, then commands, requests and questions back."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.assistant.actions import listing
from bot.assistant.actions.filling import Filling
from bot.assistant.adding import added
from bot.assistant.correcting import asks_of, put_right, taken_up
from bot.assistant.following import last_order, pursues, repeated
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.grouping import build
from bot.assistant.handing import of_card
from bot.assistant.languages import detect
from bot.assistant.lexicon import Added, lexicon
from bot.assistant.merging import completed, together, without_offered
from bot.assistant.message import Message
from bot.assistant.plain import plain, spaced
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.recollection import (
    answered,
    asked,
    asks,
    chosen,
    each_chosen,
    on_card,
    remembered,
    selects,
)
from bot.assistant.remarks import remarked
from bot.assistant.renaming import CORRECTING
from bot.assistant.repeating import again
from bot.assistant.requests import ShowPipeline
from bot.assistant.resolving import Context
from bot.assistant.spans.recognise import recognise
from bot.assistant.understood import understood
from bot.assistant.undivided import undivided
from bot.sales.commands import Command
from bot.sales.results import Actor
from bot.store.book import Book
from bot.store.vocabulary import Role
from knowledge.answer import Turn

_LONGEST = 6000
# Its misspelt words make the indexes of near spellings ready, too.
_FIRST = "Spoke to somebodyy at somewheree, 12 min, wants twenty unitts by friday"


class Names(Protocol):
    """Where the names of the record come from."""

    def book(self) -> Book:
        """The names as they are now."""
        ...


@dataclass(frozen=True, slots=True)
class Reader:
    """A message in, a reading out. Reading changes nothing and never fails."""

    names: Names
    own: Added | None = None

    def warm(self) -> None:
        """Loads the lexicons and the names, so that no first message waits for them."""
        nobody = Actor(0, "", "", Role.REP, None, "en-US", "UTC")
        self.read(_FIRST, nobody, datetime.now(UTC))

    def read(
        self,
        text: str,
        actor: Actor,
        now: datetime,
        history: tuple[Turn, ...] = (),
        language: str | None = None,
        card: Card | None = None,
    ) -> Reading:
        """`language` is the ISO 639-1 code of the message, where it is known.

        `card` is the last card; without one, the order before stands for it.
        """
        text = spaced(text[:_LONGEST])
        book = self.names.book()
        codes = detect(text, language, actor.language or actor.locale, book.knows)
        words = lexicon(codes, self.own)
        local = now.astimezone(_zone(actor.timezone))
        said = plain(text, words, book)
        message = recognise(said, words, book, actor, local.date(), local.time())
        if whole := repeated(message, history, card):
            return self.read(whole, actor, now, (), language)
        if told := self._of_the_card(message, actor, now, history, card):
            return told
        context = self._around(message, actor, now, history, card)
        if pursues(message) and (seen := self._seen_otherwise(message, actor, now, history)):
            return seen
        if entire := undivided(message, context, history):
            return entire
        reading = self._read_on(message, actor, now, (context, history, language, card))
        return reading if card is None else added(message, card, taken_up(reading, card))

    def _read_on(
        self,
        message: Message,
        actor: Actor,
        now: datetime,
        around: tuple[Context, tuple[Turn, ...], str | None, Card | None],
    ) -> Reading:
        """The message by itself, or together with the one that a question back was about."""
        context, history, language, card = around
        asked_about = asked(history)
        if asked_about is None:
            return understood(message, build(message), context, history)
        before = self.read(asked_about.text, actor, now, asked_about.earlier, language, card)
        built = build(message)
        if every := each_chosen(message, asked_about.text, before.choices):
            earlier = asked_about.earlier
            readings = [self.read(one, actor, now, earlier, language, card) for one in every]
            return without_offered(together(readings), before)
        if not asks(message) and (not built[0] or selects(message, built[0], before.choices)):
            whole = chosen(message, asked_about.text, before.choices)
            whole = whole or answered(message, asked_about)
            if whole:
                reading = self.read(whole, actor, now, asked_about.earlier, language, card)
                return without_offered(reading, before)
        return without_offered(understood(message, built, context, history), before)

    def _of_the_card(
        self,
        message: Message,
        actor: Actor,
        now: datetime,
        history: tuple[Turn, ...],
        card: Card | None,
    ) -> Reading | None:
        """What puts the last card right, drops it or asks of it; a question back goes before."""
        if card is not None and (told := again(message, card) or of_card(message, card)):
            return told
        helped = history[-1:] and history[-1].content == message.lexicon.reply("help")
        if asked(history) is not None and not helped:
            return None
        if card is not None and (request := asks_of(message, card)):
            return Reading((Read(request),), None, (), message.lexicon.code)
        card = card or self._ordered(message, actor, now, history)
        right = None if card is None else put_right(message, card)
        return None if right is None else remarked(message, right)

    def _ordered(
        self, message: Message, actor: Actor, now: datetime, history: tuple[Turn, ...]
    ) -> Card | None:
        """The one change that the message before ordered, as the card it was shown on."""
        earlier = last_order(history)
        if earlier is None or not message.of(*CORRECTING):
            return None
        reads = self.read(earlier, actor, now).actions
        return Card(reads) if len(reads) == 1 and isinstance(reads[0].action, Command) else None

    def _around(
        self,
        message: Message,
        actor: Actor,
        now: datetime,
        history: tuple[Turn, ...],
        card: Card | None,
    ) -> Context:
        """What the conversation spoke of; `it` is the deal of the last card or order."""
        context = remembered(history, message)
        if card is not None and message.of("pronoun", "same") and (known := on_card(message, card)):
            return known
        earlier = last_order(history)
        if context.deal_id is not None or earlier is None or not message.of("pronoun", "same"):
            return context
        for read in reversed(self.read(earlier, actor, now).actions):
            deal = message.book.deals.get(getattr(read.action, "opportunity_id", None) or 0)
            if deal is not None and context.account_id in (None, deal.account_id):
                return replace(context, account_id=deal.account_id, deal_id=deal.id)
        return context

    def _seen_otherwise(
        self, message: Message, actor: Actor, now: datetime, history: tuple[Turn, ...]
    ) -> Reading | None:
        """The list that was asked for before, with the stage, the days or the owner now named."""
        earlier = last_order(history)
        before = self.read(earlier, actor, now).actions if earlier else ()
        if len(before) != 1 or not isinstance(before[0].action, ShowPipeline):
            return None
        chunk = message.whole()
        read = listing.pipeline(Filling(message, Frame("show_pipeline", (chunk,)), Context()))
        return Reading((completed(read, before[0]),), None, (), message.lexicon.code)


def today_of(actor: Actor, now: datetime) -> date:
    """The day it is where the rep is."""
    return now.astimezone(_zone(actor.timezone)).date()


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
