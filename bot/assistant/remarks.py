"""What has to be said beside what was read: values that are none, wishes that cannot be met."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.assistant.message import Message
from bot.assistant.reading import Reading
from bot.assistant.span import Span, Unreal
from bot.sales.commands import CreateAccount, CreateTask


def remarked(message: Message, reading: Reading) -> Reading:
    """The reading, its note followed by such sentences."""
    said = [reading.note or "", *_unreal(message), *_not_met(message, reading)]
    said += _waiting(message, reading)
    note = " ".join(dict.fromkeys(filter(None, said)))
    return replace(reading, note=note or None)


def _unreal(message: Message) -> Iterator[str]:
    """`feb 30`, `-5k`"""
    for span in message.spans:
        if isinstance(span.value, Unreal):
            words = message.text[span.start : span.end].split()
            while len(words) > 1 and message.lexicon.is_small(words[0].casefold()):
                words.pop(0)
            yield message.lexicon.reply(span.value.reply, {"words": " ".join(words)})


def _not_met(message: Message, reading: Reading) -> Iterator[str]:
    """A task stands in the list once, for its day: it is not repeated, and no hour rings."""
    if not any(isinstance(read.action, CreateTask) for read in reading.actions):
        return
    if any(_repeats(message, span) for span in message.of("repeated")):
        yield message.lexicon.reply("no_repeat")
    if any(isinstance(span.value, datetime) for span in message.of("time")):
        yield message.lexicon.reply("no_alarm")


def _waiting(message: Message, reading: Reading) -> Iterator[str]:
    """What is said of a customer who is not saved yet: `new lead: Northgate Vets, wants 5 docks`"""
    for read in reading.actions:
        if isinstance(read.action, CreateAccount) and message.of(*_OF_CUSTOMERS):
            yield message.lexicon.reply("founded_first", {"name": read.action.name})


_OF_CUSTOMERS = ("goods", "count", "money", "newcomer", "close_date")


def _repeats(message: Message, span: Span) -> bool:
    """`every month`, and the `every` of `every monday`; not that of `every seat`."""
    return span.value == "alone" or any(span.overlaps(day) for day in message.of("date"))
