"""Text that is safe to show: escaped for Slack's mrkdwn and cut to Slack's limits.

Whatever comes from a document or a person passes through `escape` or a value of `mark` before it
reaches a block; `Mrkdwn` is the type of a text that has.
"""

import re
from collections.abc import Iterable
from typing import NewType

Mrkdwn = NewType("Mrkdwn", str)

SECTION = 3000
FIELD = 2000
HEADER = 150
CARD_TITLE = 150
CARD_BODY = 200
BUTTON = 75
OPTION = 75
VALUE = 2000
TITLE = 24
PLACEHOLDER = 150
LABEL = 2000
MESSAGE = 4000
INPUT = 3000


# Characters that turn the direction of all that follows them.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def escape(text: str) -> Mrkdwn:
    """`text` with the three characters that mean something to Slack made harmless.

    What would turn the direction of the words after it is left out.
    """
    text = _TURNS.sub("", text)
    return Mrkdwn(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def mark(template: str, **values: object) -> Mrkdwn:
    """`template`, which is ours, with each of `values`, which are not, escaped."""
    return Mrkdwn(template.format(**{name: _safe(value) for name, value in values.items()}))


def join(separator: str, parts: Iterable[Mrkdwn | None]) -> Mrkdwn:
    """The parts that are there, put together."""
    return Mrkdwn(separator.join(part for part in parts if part))


def dotted(*facts: str | None) -> Mrkdwn:
    """`one · two`: the facts that are there side by side, each escaped."""
    return join(" · ", (Mrkdwn(_safe(fact)) for fact in facts if fact))


def cut(text: str, limit: int) -> str:
    """`text` in at most `limit` characters, with an ellipsis where something went missing."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def cut_mrkdwn(text: Mrkdwn, limit: int) -> Mrkdwn:
    """Like `cut`, and never through the middle of an escaped character."""
    if len(text) <= limit:
        return text
    kept = text[: limit - 1]
    if "&" in kept[-5:] and ";" not in kept[kept.rindex("&") :]:
        kept = kept[: kept.rindex("&")]
    return Mrkdwn(kept.rstrip() + "…")


def as_markdown(text: str) -> str:
    """`text` with all that means something in Markdown made harmless, its points as a list's."""
    return re.sub(r"(?m)^• ", "- ", re.sub(r"([\\`*_{}\[\]<>#~|])", r"\\\1", text))


def from_markdown(text: str) -> str:
    """`text` before `as_markdown`, but for the signs of its points."""
    return re.sub(r"\\([\\`*_{}\[\]<>#~|])", r"\1", text)


def capital(text: str) -> str:
    """The text with a large first letter; the others stay: `IT`."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """`text` with every run of white space, line ends included, as one space."""
    return " ".join(text.split())


def _safe(value: object) -> str:
    # Mrkdwn is a plain str when it runs: put such parts together with `join`.
    safe = escape(str(value))
    # A name from right to left would take the numbers beside it along, were it not set apart.
    return f"\u2068{safe}\u2069" if _RIGHT_TO_LEFT.search(safe) else safe
