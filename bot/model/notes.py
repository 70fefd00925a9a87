"""Half a line about a model that did not help, in the language of what it stands under."""

from bot.model.errors import (
    Busy,
    Misconfigured,
    ModelError,
    Nonsense,
    OverBudget,
    Slow,
    TooLong,
)
from bot.saying import later, say, speaking

_DOWN = later("Without the language model, which does not answer right now.")
_UNFIT = later("In the sheets' own words: the language model said more than they do.")
_FAILURES: tuple[tuple[type[ModelError], str], ...] = (
    (OverBudget, later("Without the language model: your share of it for today is used up.")),
    (
        Misconfigured,
        later(
            "Without the language model, which is not set up right; your administrator can ask "
            "“deskmate doctor”."
        ),
    ),
    (Slow, later("Without the language model, which took too long.")),
    (Busy, later("Without the language model, which is busy right now.")),
    (TooLong, later("Without the language model: this was too long for it.")),
    (Nonsense, _UNFIT),
)


def unfit(code: str) -> str:
    """Said where nothing went wrong but the words."""
    return _said(_UNFIT, code)


def understood(code: str, question: str) -> str:
    """As what a question was searched that leans on those before it."""
    return _said(later("Understood as: {said}"), code, said=question)


def why(error: ModelError, code: str) -> str:
    """What is said of a failure."""
    return _said(next((note for kind, note in _FAILURES if isinstance(error, kind)), _DOWN), code)


def _said(note: str, code: str, **values: str) -> str:
    with speaking(code):
        return say(note, **values)
