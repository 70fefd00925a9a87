"""Short ways to write Block Kit in tests."""

from typing import Any

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str, **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def option(text: str) -> Json:
    return {"text": plain(text), "value": text.lower()}


def button(action_id: str, text: str, **more: Any) -> Json:
    return {
        "type": "button",
        "action_id": action_id,
        "text": plain(text),
        "value": "7",
        **more,
    }


def actions(*elements: Json) -> Json:
    return {"type": "actions", "block_id": "row", "elements": list(elements)}


def field(label: str, element: Json, **more: Any) -> Json:
    """An input block; block and action id are the label in lower case."""
    name = label.lower()
    element = {"action_id": name, **element}
    return {
        "type": "input",
        "block_id": name,
        "label": plain(label),
        "element": element,
        **more,
    }


def modal(*blocks: Json, view_id: str = "V1", title: str = "Log a call") -> Json:
    return {
        "id": view_id,
        "type": "modal",
        "title": plain(title),
        "submit": plain("Save"),
        "close": plain("Cancel"),
        "blocks": list(blocks),
    }
