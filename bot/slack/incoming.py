"""What a person typed, freed of the markup that Slack wraps around it."""

import re
from collections.abc import Callable

_LINK = re.compile(r"<(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_PERSON = re.compile(r"<@(?P<id>[UW][A-Z0-9]+)(?:\|[^<>]*)?>")


def plain(text: str, bot: str | None = None) -> str:
    """`text` as it was typed: links by their label, without the mention of `bot`.

    People who are mentioned stay as `<@U123>`; `person` finds them.
    """
    if bot:
        text = re.sub(rf"<@{re.escape(bot)}(\|[^<>]*)?>[:,]?", " ", text)
    text = _LINK.sub(_as_typed, text)
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return text.strip()


def mentions(text: str, bot: str | None) -> bool:
    """Whether `bot` is spoken to."""
    return bot is not None and f"<@{bot}" in text


def named(text: str, name: Callable[[str], str]) -> str:
    """The text with the people who are mentioned by their names."""
    return _PERSON.sub(lambda found: name(found["id"]), text)


def person(text: str) -> str | None:
    """The Slack id of the first person mentioned in `text`."""
    found = _PERSON.search(text)
    return found["id"] if found else None


def _as_typed(link: re.Match[str]) -> str:
    target, label = link["target"], link["label"]
    if target.startswith("@"):
        return f"<{target}>"
    if label:
        return label
    if target.startswith("!"):
        return "@" + target[1:].split("^")[0]
    return re.sub(r"^(mailto|tel):", "", target)
