"""What Slack's own form checks before it submits: required fields, lengths, numbers, addresses."""

import re
from typing import Any

from bot.workspace.wire import Json

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_LINK = re.compile(r"[a-z][a-z0-9+.\-]*://\S+", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+")
_DECIMAL = re.compile(r"-?\d*\.?\d+")


def problems(view: Json) -> dict[str, str]:
    """A sentence for every input that may not be submitted as it is, by block id."""
    values = view["state"].get("values") or {}
    found: dict[str, str] = {}
    for block in view["blocks"]:
        if block.get("type") != "input":
            continue
        element = block["element"]
        state = (values.get(block["block_id"]) or {}).get(element.get("action_id")) or {}
        sentence = _problem(block, element, _entered(state))
        if sentence:
            found[block["block_id"]] = sentence
    return found


def _problem(block: Json, element: Json, entered: Any) -> str | None:
    if entered in (None, "", [], {}):
        return None if block.get("optional") else "Please complete this required field."
    if isinstance(entered, str):
        return _wrong_length(element, entered) or _wrong_form(element, entered)
    return None


def _wrong_length(element: Json, entered: str) -> str | None:
    if len(entered) < element.get("min_length", 0):
        return f"Please write at least {element['min_length']} characters."
    if len(entered) > element.get("max_length", 3000):
        return f"Please write at most {element.get('max_length', 3000)} characters."
    return None


def _wrong_form(element: Json, entered: str) -> str | None:
    kind = element.get("type")
    if kind == "email_text_input" and not _MAIL.fullmatch(entered):
        return "Please enter a valid e-mail address."
    if kind == "url_text_input" and not _LINK.fullmatch(entered):
        return "Please enter a valid web address."
    return _wrong_number(element, entered) if kind == "number_input" else None


def _wrong_number(element: Json, entered: str) -> str | None:
    form = _DECIMAL if element.get("is_decimal_allowed") else _NUMBER
    if not form.fullmatch(entered):
        return "Please enter a number." if form is _DECIMAL else "Please enter a whole number."
    low, high = element.get("min_value"), element.get("max_value")
    if low is not None and float(entered) < float(low):
        return f"Please enter a number of at least {low}."
    if high is not None and float(entered) > float(high):
        return f"Please enter a number of at most {high}."
    return None


def _entered(state: Json) -> Any:
    """The one value of an element's state, whatever the element calls it."""
    for name in ("value", "rich_text_value"):
        if name in state:
            return state[name]
    return next((value for key, value in state.items() if key.startswith("selected_")), None)
