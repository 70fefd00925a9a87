"""Many messages at once, as lines of JSON in and out; nothing is written to the record."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Literal, Protocol

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from bot.assistant import external
from bot.assistant.errors import Fault, FaultyMessages
from bot.assistant.reader import Reader
from bot.sales.errors import UnknownRep
from bot.sales.results import Actor
from knowledge.answer import Turn

_NAMED = 5


class _Turn(BaseModel):
    role: Literal["user", "assistant"]
    content: str


class _Line(BaseModel):
    """One line of the file of messages."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    text: str
    speaker: str | None = Field(default=None, alias="as")
    now: AwareDatetime | None = None
    lang: str | None = Field(default=None, pattern="^[a-z]{2}$")
    history: list[_Turn] | None = None


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

    `speaker` and `moment` stand in where a line names none. Raises FaultyMessages, with the number
    of every line that is wrong, before anything is read.
    """
    read: list[tuple[_Line, Actor]] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, start=1):
        try:
            message = _Line.model_validate(line)
            read.append((message, _actor(message, people, speaker)))
        except ValidationError as exc:
            faults.append(Fault(number, _reason(exc)))
        except UnknownRep as exc:
            faults.append(Fault(number, str(exc)))
    if faults:
        named = "; ".join(f"line {fault.line}: {fault.reason}" for fault in faults[:_NAMED])
        more = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        raise FaultyMessages(f"The messages cannot be read: {named}{more}.", tuple(faults))
    return [_understood(message, actor, reader, moment) for message, actor in read]


def _actor(message: _Line, people: People, speaker: str | None) -> Actor:
    user = message.speaker or speaker
    if user is None:
        raise UnknownRep("it does not say who writes; name the rep in `as` or with --as")
    try:
        return people.actor(user)
    except UnknownRep as exc:
        raise UnknownRep(f"the record knows no rep {user}") from exc


def _understood(message: _Line, actor: Actor, reader: Reader, moment: datetime) -> dict[str, Any]:
    history = tuple(Turn(turn.role, turn.content) for turn in message.history or ())
    found = reader.read(message.text, actor, message.now or moment, history, message.lang)
    return {
        "id": message.id,
        **external.reading(found.actions, found.clarify, reader.names.book()),
    }


def _reason(error: ValidationError) -> str:
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"]) or "the line"
    return f"{field}: {first['msg'].lower()}"
