"""The Block Kit blocks and elements that the views are made of, each within Slack's limits."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from bot.saying import say
from bot.slack.views import text as limits
from bot.slack.views.text import Mrkdwn, cut, cut_mrkdwn

Block = dict[str, Any]
Element = dict[str, Any]
MAX_BLOCKS = 50
MAX_VIEW_BLOCKS = 100
MAX_FIELDS = 10
MAX_ELEMENTS = 25
MAX_OPTIONS = 100
CELL = 200


def mrkdwn(text: Mrkdwn, limit: int = limits.SECTION) -> Element:
    return {"type": "mrkdwn", "text": cut_mrkdwn(text, limit)}


def plain(text: str, limit: int) -> Element:
    return {"type": "plain_text", "text": cut(text, limit), "emoji": True}


def section(text: Mrkdwn, accessory: Element | None = None) -> Block:
    block: Block = {"type": "section", "text": mrkdwn(text)}
    if accessory is not None:
        block["accessory"] = accessory
    return block


def fields(pairs: Iterable[tuple[str, str | None]]) -> list[Block]:
    """Label over value, two a row; pairs without a value are left out, none at all is no block."""
    texts = [
        mrkdwn(limits.mark("*{label}*\n{value}", label=label, value=value), limits.FIELD)
        for label, value in pairs
        if value
    ]
    return [
        {"type": "section", "fields": texts[start : start + MAX_FIELDS]}
        for start in range(0, len(texts), MAX_FIELDS)
    ]


def header(text: str) -> Block:
    return {"type": "header", "text": plain(text, limits.HEADER)}


def context(*texts: Mrkdwn) -> Block:
    return {"type": "context", "elements": [mrkdwn(text) for text in texts[:MAX_FIELDS]]}


def feedback(action_id: str, good: tuple[str, str, str], bad: tuple[str, str, str]) -> Block:
    """Slack's own thumbs; each of the two is its text, its value and what is spoken of it."""

    def side(text: str, value: str, spoken: str) -> Element:
        return {
            "text": plain(text, limits.BUTTON),
            "value": value,
            "accessibility_label": cut(spoken, limits.BUTTON),
        }

    both = {"positive_button": side(*good), "negative_button": side(*bad)}
    element = {"type": "feedback_buttons", "action_id": action_id, **both}
    return {"type": "context_actions", "elements": [element]}


def table(rows: Iterable[Sequence[str]]) -> Block:
    """Texts in rows, the first of them the heads; nothing in them is read as markup."""
    cells = [[{"type": "raw_text", "text": cut(cell, CELL)} for cell in row] for row in rows]
    wrapped = [{"is_wrapped": True} for _ in cells[0]]
    return {"type": "table", "rows": cells, "column_settings": wrapped}


def divider() -> Block:
    return {"type": "divider"}


def quote(text: str) -> Block:
    """The words of a document, set off from ours; nothing in them is read as markup."""
    words = {"type": "text", "text": cut(text, limits.SECTION)}
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_quote", "elements": [words]}],
    }


def actions(elements: Sequence[Element], block_id: str | None = None) -> Block:
    block: Block = {"type": "actions", "elements": list(elements[:MAX_ELEMENTS])}
    if block_id is not None:
        block["block_id"] = block_id
    return block


def button(
    text: str,
    action_id: str,
    value: str,
    style: Literal["primary", "danger"] | None = None,
    spoken: str | None = None,
) -> Element:
    """`spoken` is what a screen reader says where the button's own words are too few."""
    element: Element = {
        "type": "button",
        "text": plain(text, limits.BUTTON),
        "action_id": action_id,
    }
    if value:
        element["value"] = value
    if style is not None:
        element["style"] = style
    if spoken is not None:
        element["accessibility_label"] = cut(spoken, limits.BUTTON)
    return element


def option(label: str, value: str) -> Element:
    return {"text": plain(label or "-", limits.OPTION), "value": value}


def select(
    action_id: str,
    options: Sequence[Element],
    *,
    placeholder: str,
    initial: str | None = None,
) -> Element:
    element: Element = {
        "type": "static_select",
        "action_id": action_id,
        "options": list(options[:MAX_OPTIONS]),
        "placeholder": plain(placeholder, limits.PLACEHOLDER),
    }
    chosen = next((one for one in element["options"] if one["value"] == initial), None)
    if chosen is not None:
        element["initial_option"] = chosen
    return element


def external_select(action_id: str, *, placeholder: str, initial: Element | None = None) -> Element:
    """A list whose options the app is asked for while the person types."""
    element: Element = {
        "type": "external_select",
        "action_id": action_id,
        "placeholder": plain(placeholder, limits.PLACEHOLDER),
        "min_query_length": 0,
    }
    if initial is not None:
        element["initial_option"] = initial
    return element


def text_input(
    action_id: str, *, placeholder: str, initial: str = "", lines: bool = False
) -> Element:
    element: Element = {
        "type": "plain_text_input",
        "action_id": action_id,
        "multiline": lines,
        "max_length": limits.INPUT if lines else limits.OPTION * 2,
        "placeholder": plain(placeholder, limits.PLACEHOLDER),
    }
    if initial:
        element["initial_value"] = cut(initial, element["max_length"])
    return element


def date_input(action_id: str, initial: str | None = None) -> Element:
    element: Element = {"type": "datepicker", "action_id": action_id}
    if initial is not None:
        element["initial_date"] = initial
    return element


def field(
    block_id: str,
    label: str,
    element: Element,
    *,
    optional: bool = True,
    hint: str | None = None,
    dispatch: bool = False,
) -> Block:
    """One line of a form. `dispatch` tells the app at once when the person changes it."""
    block: Block = {
        "type": "input",
        "block_id": block_id,
        "label": plain(label, limits.LABEL),
        "element": element,
        "optional": optional,
    }
    if hint is not None:
        block["hint"] = plain(hint, limits.LABEL)
    if dispatch:
        block["dispatch_action"] = True
    return block


def modal(
    callback_id: str,
    title: str,
    blocks: Sequence[Block],
    *,
    submit: str | None = None,
    metadata: str = "",
) -> dict[str, Any]:
    view: dict[str, Any] = {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(title, limits.TITLE),
        "close": plain(say("Cancel") if submit else say("Close"), limits.TITLE),
        "blocks": list(blocks[:MAX_VIEW_BLOCKS]),
        "private_metadata": metadata,
    }
    if submit is not None:
        view["submit"] = plain(submit, limits.TITLE)
    return view


def home(blocks: Sequence[Block], metadata: str) -> dict[str, Any]:
    shown = list(blocks[:MAX_VIEW_BLOCKS])
    return {"type": "home", "private_metadata": metadata, "blocks": shown}


def chosen(state: Mapping[str, Any], block_id: str) -> str | None:
    """What the person put into the field `block_id` of a submitted form, None where nothing.

    A field whose list depends on another has an id like `contact:12`; it is found as `contact`.
    """
    for name, elements in state.items():
        if name.split(":")[0] == block_id:
            return next(map(_entered, elements.values()), None)
    return None


def picked_day(state: Mapping[str, Any], block_id: str) -> date | None:
    """The day that was picked in the field, None where nothing was."""
    said = chosen(state, block_id)
    return date.fromisoformat(said) if said else None


def prefilled(view: Mapping[str, Any], values: Mapping[str, str | None]) -> dict[str, Any]:
    """The form with `values` in the fields of these names; None leaves a field as it is."""
    shown = [
        _filled(block, values.get(str(block.get("block_id", "")).split(":")[0]))
        for block in view["blocks"]
    ]
    return {**view, "blocks": shown}


def _filled(block: Block, value: str | None) -> Block:
    if not value or block["type"] != "input":
        return block
    element = dict(block["element"])
    options = [one for one in element.get("options", ()) if one["value"] == value]
    if options:
        element["initial_option"] = options[0]
    elif element["type"] == "datepicker":
        element["initial_date"] = value
    elif element["type"] == "plain_text_input":
        element["initial_value"] = cut(value, element["max_length"])
    return {**block, "element": element}


def _entered(element: Mapping[str, Any]) -> str | None:
    selected = element.get("selected_option") or {}
    value = selected.get("value") or element.get("value") or element.get("selected_date")
    return value.strip() or None if value else None
