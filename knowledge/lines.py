"""Lines of a file of questions or messages: what all have in common, and which are faulty."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from knowledge.answer import Turn
from knowledge.errors import Fault, FaultyLines

Read = TypeVar("Read")
_NAMED = 5


class Said(BaseModel):
    """An earlier message of the conversation."""

    role: Literal["user", "assistant"]
    content: str


class Line(BaseModel):
    """What every line may say beside its own."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    lang: str | None = Field(default=None, pattern="^[a-z]{2}$")
    history: list[Said] | None = None

    @property
    def turns(self) -> tuple[Turn, ...]:
        return tuple(Turn(said.role, said.content) for said in self.history or ())


def read(
    lines: Iterable[Mapping[str, Any]], one: Callable[[Mapping[str, Any]], Read], what: str
) -> list[Read]:
    """Each line as `one` makes it; `FaultyLines` says of `what` in which lines it found faults."""
    found: list[Read] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(one(line))
        except ValueError as error:
            faults.append(Fault(number, _reason(error)))
    if faults:
        named = "; ".join(f"line {fault.line}: {fault.reason}" for fault in faults[:_NAMED])
        more = f"; and {len(faults) - _NAMED} more" if len(faults) > _NAMED else ""
        raise FaultyLines(f"The {what} cannot be read: {named}{more}.", tuple(faults))
    return found


def _reason(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    field = ".".join(str(part) for part in first["loc"]) or "the line"
    return f"{field}: {first['msg'].lower()}"
