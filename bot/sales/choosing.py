"""One of the records that fit a few words, or the sentence that asks for better ones."""

from collections.abc import Sequence

from bot.sales.errors import Ambiguous, Choice, NotFound

_SHOWN = 60


def only(choices: Sequence[Choice], kind: str, *, none: str, several: str) -> Choice:
    """The one choice; `NotFound` and `Ambiguous` have the sentences for none and several."""
    if not choices:
        raise NotFound(none)
    if len(choices) > 1:
        raise Ambiguous(several, kind, tuple(choices))
    return choices[0]


def shown(text: str) -> str:
    """What was typed, as a sentence repeats it."""
    return " ".join(text.split())[:_SHOWN]


def begun(wanted: str, name: str) -> bool:
    """Whether each of the words begins one of the name's; both are folded."""
    words = name.split()
    return all(any(word.startswith(one) for word in words) for one in wanted.split())
