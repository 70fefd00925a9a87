"""The small language in which the table of Block Kit is written.

A rule takes a value and the JSON pointer to it and yields what is wrong with it, in the form
of Slack's own messages: `[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text]`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Rule = Callable[[Any, str], Iterator[str]]


def error(reason: str, at: str) -> str:
    """One message of refusal."""
    return f"[ERROR] {reason} [json-pointer:{at}]"


def string(longest: int, shortest: int = 1, form: str | None = None) -> Rule:
    """A string of so many characters, if wanted in the form of a regular expression."""
    pattern = re.compile(form) if form else None

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield error("must provide a string", at)
        elif len(value) > longest:
            yield error(f"must be less than {longest + 1} characters", at)
        elif len(value) < shortest:
            yield error(f"must be more than {shortest - 1} characters", at)
        elif pattern is not None and not pattern.fullmatch(value):
            yield error(f"must match the form {pattern.pattern}", at)

    return check


def one_of(*allowed: str) -> Rule:
    def check(value: Any, at: str) -> Iterator[str]:
        if value not in allowed:
            yield error(f"must be one of {', '.join(allowed)}", at)

    return check


def flag(value: Any, at: str) -> Iterator[str]:
    if not isinstance(value, bool):
        yield error("must provide a boolean", at)


def number(lowest: float | None = None, highest: float | None = None) -> Rule:
    """A number between two bounds, both included."""

    def check(value: Any, at: str) -> Iterator[str]:
        if isinstance(value, bool) or not isinstance(value, int | float):
            yield error("must provide a number", at)
        elif lowest is not None and value < lowest:
            yield error(f"must be at least {lowest}", at)
        elif highest is not None and value > highest:
            yield error(f"must be at most {highest}", at)

    return check


def anything(value: Any, at: str) -> Iterator[str]:
    """Accepts what Slack documents too loosely to be checked."""
    yield from ()


def items(rule: Rule, most: int, fewest: int = 1) -> Rule:
    """A list of so many values of one rule."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield error("must provide an array", at)
            return
        if len(value) > most:
            yield error(f"no more than {most} items allowed", at)
        if len(value) < fewest:
            yield error(f"no less than {fewest} items allowed", at)
        for place, item in enumerate(value):
            yield from rule(item, f"{at}/{place}")

    return check


def shape(
    required: Mapping[str, Rule],
    optional: Mapping[str, Rule] | None = None,
    *,
    some: tuple[str, ...] = (),
    either: tuple[str, ...] = (),
) -> Rule:
    """An object with these fields and no others.

    Of `some` at least one must be there, of `either` exactly one. `type` is known already.
    """
    known = {**required, **(optional or {})}

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield error("must provide an object", at)
            return
        present = {name for name, part in value.items() if part is not None}
        yield from _missing(present, required, some, either, at)
        for name in value:
            if name not in known and name != "type":
                yield error(f"invalid additional property: {name}", at)
        for name in present & known.keys():
            yield from known[name](value[name], f"{at}/{name}")

    return check


def kind(table: Mapping[str, Rule], *allowed: str) -> Rule:
    """An object whose `type` says which rule of a table it follows; all of it, or those named."""

    def check(value: Any, at: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield error("must provide an object", at)
        elif "type" not in value:
            yield error("missing required field: type", at)
        elif value["type"] not in (allowed or tuple(table)):
            yield error(f"unsupported type: {value['type']}", f"{at}/type")
        else:
            yield from table[value["type"]](value, at)

    return check


def first(rule: Rule, then: Rule) -> Rule:
    """A value that follows a rule, and only then another that relies on it."""

    def check(value: Any, at: str) -> Iterator[str]:
        found = list(rule(value, at))
        yield from found or then(value, at)

    return check


def _missing(
    present: set[str],
    required: Mapping[str, Rule],
    some: tuple[str, ...],
    either: tuple[str, ...],
    at: str,
) -> Iterator[str]:
    for name in required:
        if name not in present:
            yield error(f"missing required field: {name}", at)
    if some and not present & set(some):
        yield error(f"must define at least one of {', '.join(some)}", at)
    if either and len(present & set(either)) != 1:
        yield error(f"must define exactly one of {', '.join(either)}", at)
