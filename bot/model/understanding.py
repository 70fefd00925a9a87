"""Reading a message with a model beside the rules: it fills and doubts, and never overrules.

The rules read first. The model is asked where they found something to change or did not understand.
What it says becomes the same command values, checked word by word; what both say differently is
shown as unsure. It reads and proposes: nothing here can write.
"""

import dataclasses
import json
import logging
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from pydantic import ValidationError

from bot.assistant.languages import detect
from bot.assistant.lexicon import lexicon
from bot.assistant.message import Message
from bot.assistant.reader import Names, today_of
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.spans.recognise import recognise
from bot.model.calling import Caller
from bot.model.candidates import Candidates, candidates
from bot.model.errors import ModelError
from bot.model.evidence import supported
from bot.model.exchange import Prompt
from bot.model.forms import WORDS, Form, command, schema
from bot.model.prompts import prompt, quoted
from bot.sales.commands import Command
from bot.sales.results import Actor
from knowledge.answer import Turn

logger = logging.getLogger(__name__)

_TAKES_BACK = ("negation", "hypothetic", "hearsay")
_EARLIER = 3
_LONGEST = 4000
_TARGETS = ("account_id", "opportunity_id", "task_id", "order_id")
_AGAIN = "Your reply before was not usable: {reason}. Mend that."


class Rules(Protocol):
    """The reading without a model."""

    def read(
        self,
        text: str,
        actor: Actor,
        now: datetime,
        history: tuple[Turn, ...] = (),
        *,
        card: Card | None = None,
    ) -> Reading: ...


class Understanding:
    """Reads messages by rules, and by a model where that may help."""

    def __init__(self, rules: Rules, names: Names, caller: Caller) -> None:
        self._rules = rules
        self._names = names
        self._caller = caller

    def read(
        self,
        text: str,
        actor: Actor,
        now: datetime,
        history: tuple[Turn, ...] = (),
        *,
        card: Card | None = None,
    ) -> Reading:
        """The rules' reading, filled in and doubted; unchanged where the model does not help."""
        own = self._rules.read(text, actor, now, history, card=card)
        if not _may_help(own):
            return own
        message = self._message(text, actor, now)
        earlier = [self._message(t.content, actor, now) for t in history if t.role == "user"]
        known = candidates([message, *earlier[-_EARLIER:]], actor)
        try:
            seen = self._seen(message, earlier[-_EARLIER:], known, actor)
        except ModelError as error:
            logger.info("read without the model: %s", type(error).__name__)
            return own
        return _merged(own, seen, message)

    def _message(self, text: str, actor: Actor, now: datetime) -> Message:
        text = text[:_LONGEST]
        words = lexicon(detect(text, None, actor.locale))
        return recognise(text, words, self._names.book(), actor, today_of(actor, now))

    def _seen(
        self, message: Message, earlier: Sequence[Message], known: Candidates, actor: Actor
    ) -> list[Read]:
        """What the model read and the message says; asked again once, then nothing."""
        reason = ""
        for _ in range(2):
            reply = self._caller.ask(_prompt(message, earlier, known, reason), actor.slack_user_id)
            try:
                return _reads(reply, message, known)
            except ValueError as error:
                reason = str(error)
        return []


def _may_help(own: Reading) -> bool:
    if own.choices or own.note is not None or own.instead:
        # Which of two records is meant is for the rep to say.
        return False
    changes = any(isinstance(read.action, Command) for read in own.actions)
    return changes or not own.actions or own.clarify is not None


def _prompt(message: Message, earlier: Iterable[Message], known: Candidates, reason: str) -> Prompt:
    text = prompt("reading")
    again = _AGAIN.replace("{reason}", quoted(reason)) if reason else ""
    today = message.today
    orders = text.filled(today=today.isoformat(), weekday=f"{today:%A}", again=again)
    matter = [
        f"<records>\n{quoted(chr(10).join(known.lines()))}\n</records>",
        *(f"<said_before>{quoted(one.text)}</said_before>" for one in earlier),
        f"<message>{quoted(message.text)}</message>",
    ]
    return Prompt(text.name, orders, "\n".join(matter), schema(known))


def _reads(reply: str, message: Message, known: Candidates) -> list[Read]:
    """Raises ValueError with the reason where the reply makes no actions."""
    try:
        form = Form.model_validate(json.loads(reply))
    except ValidationError as error:
        first = error.errors()[0]
        raise ValueError(f"{'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    reads = []
    for proposed in form.actions:
        values, words = supported(proposed, message, known)
        if values:
            made = command(proposed, values)
            kept = {field: said for field, said in words.items() if hasattr(made, field)}
            reads.append(Read(made, kept))
    return reads


def _merged(own: Reading, seen: list[Read], message: Message) -> Reading:
    """The rules' actions filled in from the model's; the model's own where the rules had none."""
    left = list(seen)
    used = {words for read in own.actions for words in read.evidence.values()}
    actions = []
    for read in own.actions:
        match = next((one for one in left if _same(read, one)), None)
        if match is not None:
            left.remove(match)
            read = _joined(read, match, used)
        actions.append(read)
    if actions or not left or message.of(*_TAKES_BACK):
        return replace(own, actions=tuple(actions))
    return replace(own, actions=tuple(left), clarify=None, choices=())


def _same(one: Read, other: Read) -> bool:
    """The same action about the same record, as far as both say which."""
    if type(one.action) is not type(other.action) or not isinstance(one.action, Command):
        return False
    pairs = [
        (getattr(one.action, name), getattr(other.action, name))
        for name in _TARGETS
        if hasattr(one.action, name)
    ]
    return all(None in pair or pair[0] == pair[1] for pair in pairs)


def _joined(own: Read, other: Read, used: Container[str]) -> Read:
    """`used` are words that say something else already: they do not fill a second field."""
    filled, evidence, unsure = {}, dict(own.evidence), list(own.unsure)
    for field in dataclasses.fields(own.action):
        mine, its = getattr(own.action, field.name), getattr(other.action, field.name)
        if its in (None, ()) or mine == its:
            continue
        words = other.evidence.get(field.name, "")
        if mine in (None, ()):
            if words in used:
                continue
            filled[field.name] = its
            evidence[field.name] = words
        elif words and field.name not in WORDS:
            both = (evidence.get(field.name, ""), words)
            evidence[field.name] = " … ".join(dict.fromkeys(filter(None, both)))
            unsure.append(field.name)
    action = replace(own.action, **filled)
    return replace(own, action=action, evidence=evidence, unsure=tuple(dict.fromkeys(unsure)))
