"""What is wrong with a record of an import file, in a sentence that names the place."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

Place = Sequence[str | int]


def path(place: Place) -> str:
    """`("opportunities", 3, "stage")` as `opportunities[3].stage`."""
    said = ""
    for step in place:
        said += f"[{step}]" if isinstance(step, int) else f".{step}" if said else step
    return said


def faults(place: Place, error: ValidationError, say: Callable[[Place], str] = path) -> list[str]:
    """One sentence a fault of the record at that place, which `say` names."""
    details = error.errors(include_url=False)
    return [f"{say((*place, *detail['loc']))}: {_sentence(detail)}" for detail in details]


def _sentence(detail: ErrorDetails) -> str:
    kind = detail["type"]
    said = _shown(detail["input"])
    for beginning, sentence in _SENTENCES.items():
        if kind.startswith(beginning):
            return sentence(said, detail)
    return f"{said} cannot be used"


def _shown(value: Any) -> str:
    if isinstance(value, str):
        return f"'{value[:60]}'"
    return "null" if value is None else str(value)[:60]


def _not_a_word(said: str, detail: ErrorDetails) -> str:
    field = next((str(step) for step in reversed(detail["loc"]) if isinstance(step, str)), "value")
    article = "an" if field[0] in "aeiou" else "a"
    allowed = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
    return f"{said} is not {article} {field}; one of {allowed}"


def _too_long(_said: str, detail: ErrorDetails) -> str:
    return (
        f"has {len(detail['input']):,} characters; at most {detail['ctx']['max_length']} are kept"
    )


def _bounded(said: str, detail: ErrorDetails) -> str:
    (limit,) = (detail["ctx"][key] for key in ("ge", "le", "gt", "lt") if key in detail["ctx"])
    side = "less" if detail["type"].startswith("greater") else "more"
    return f"{said} is {side} than {limit}"


_SENTENCES: Mapping[str, Callable[[str, ErrorDetails], str]] = {
    "missing": lambda _said, _detail: "is missing",
    "enum": _not_a_word,
    "string_too_short": lambda _said, _detail: "is empty",
    "too_short": lambda _said, _detail: "is empty",
    "string_too_long": _too_long,
    "too_long": _too_long,
    "string": lambda said, _detail: f"{said} is not a text",
    "greater_than": _bounded,
    "less_than": _bounded,
    "decimal_max_places": lambda said, _detail: f"{said} has more than two decimals",
    "decimal": lambda said, _detail: f"{said} is not an amount",
    "finite_number": lambda said, _detail: f"{said} is not an amount",
    "int": lambda said, _detail: f"{said} is not a whole number",
    "datetime": lambda said, _detail: (
        f"{said} is not a time with a zone such as 2026-11-05T13:25:00-05:00"
    ),
    "timezone": lambda said, _detail: (
        f"{said} has no time zone; write it like 2026-11-05T13:25:00-05:00"
    ),
    "date": lambda said, _detail: f"{said} is not a date such as 2026-11-30",
    "time": lambda said, _detail: f"{said} is not a time such as 14:30",
    "bool": lambda said, _detail: f"{said} is neither true nor false",
    "list": lambda said, _detail: f"{said} is not a list",
    "model": lambda said, _detail: f"{said} is not an object with fields",
    "value_error": lambda _said, detail: str(detail["ctx"]["error"]),
}
