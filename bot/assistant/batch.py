"""Many messages at once, as lines of JSON in and out; nothing is written to the record."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Protocol

from pydantic import AwareDatetime, Field

from bot.assistant import external
from bot.assistant.reader import Reader
from bot.sales.errors import UnknownRep
from bot.sales.results import Actor
from knowledge import lines as reading
from knowledge.lines import Line


class _Message(Line):
    text: str
    speaker: str | None = Field(default=None, alias="as")
    now: AwareDatetime | None = None


class People(Protocol):
    """Whoever knows the reps."""

    def actor(self, slack_user_id: str) -> Actor:
        """Raises UnknownRep."""
        ...


def understand(
    lines: Iterable[Mapping[str, Any]],
    reader: Reader,
    people: People,
    speaker: str | None,
    moment: datetime,
) -> list[dict[str, Any]]:
    """For every line `{id, as, now, text, lang, history}` one `{id, actions, clarify}`.

    `speaker` and `moment` stand in where a line names none. Raises FaultyLines, with the number
    of every line that is wrong, before anything is read.
    """

    def read(line: Mapping[str, Any]) -> tuple[_Message, Actor]:
        message = _Message.model_validate(line)
        return message, _actor(message, people, speaker)

    found = reading.read(lines, read, "messages")
    return [_understood(message, actor, reader, moment) for message, actor in found]


def _actor(message: _Message, people: People, speaker: str | None) -> Actor:
    user = message.speaker or speaker
    if user is None:
        raise ValueError("it does not say who writes; name the rep in `as` or with --as")
    try:
        return people.actor(user)
    except UnknownRep as exc:
        raise ValueError(f"the record knows no rep {user}") from exc


def _understood(
    message: _Message, actor: Actor, reader: Reader, moment: datetime
) -> dict[str, Any]:
    found = reader.read(message.text, actor, message.now or moment, message.turns, message.lang)
    return {
        "id": message.id,
        **external.reading(found.actions, found.clarify, reader.names.book()),
    }
