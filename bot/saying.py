"""What people read, in their language.

Code says everything in English, `say("No account is called {name}.", name=name)`; the catalogues in
`languages/`, a gettext file a language, hold the same sentence in the others. Which language is
spoken is known to the context: whoever begins to answer somebody sets it once. Where none is set
the sentence stays as it is written.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from importlib.resources import files

from babel import Locale

LANGUAGES = ("en", "es", "de", "fr", "pt", "it", "ja")
# The form of dates and money where another language is spoken than that of the person's locale.
_LOCALES = {
    "en": "en-GB",
    "de": "de-DE",
    "es": "es-ES",
    "fr": "fr-FR",
    "pt": "pt-BR",
    "it": "it-IT",
    "ja": "ja-JP",
}
_spoken: ContextVar[str] = ContextVar("spoken", default="")


def say(sentence: str, /, **values: object) -> str:
    """The sentence in the language spoken, with the values in the places named `{…}`."""
    said = _catalogue(_spoken.get()).get(sentence, (sentence,))[0]
    return said.format(**values) if values else said


def many(number: int, one: str, more: str, /, **values: object) -> str:
    """`many(2, "{n} deal", "{n} deals")` → `2 deals`; the number is the value `n`."""
    forms = _catalogue(_spoken.get()).get(one, (one, more))
    single = Locale(spoken()).plural_form(number) == "one"
    return forms[0 if single else -1].format(n=number, **values)


def both(said: Sequence[str]) -> str:
    """`a, b and c`"""
    return _listed(say("{first} and {last}"), said)


def either(said: Sequence[str]) -> str:
    """`a, b or c`"""
    return _listed(say("{first} or {last}"), said)


def later(sentence: str) -> str:
    """The sentence itself, to be said later: for what is written down before anybody is there."""
    return sentence


def speak(*languages: str | None) -> None:
    """From here on, in this context, the first of these languages that there are words for.

    Languages are tags, `de` or `de-AT`; English where none fits. Without any, as it is written.
    """
    _spoken.set(_first(languages))


@contextmanager
def speaking(*languages: str | None) -> Iterator[None]:
    """The same until the end of the block."""
    before = _spoken.set(_first(languages))
    try:
        yield
    finally:
        _spoken.reset(before)


def spoken() -> str:
    """The language spoken, `en` where none is set."""
    return _spoken.get() or "en"


def locale(own: str) -> str:
    """Whose form dates and money take: the person's `own` locale, if its language is spoken."""
    language = _spoken.get()
    return own if language in ("", own.partition("-")[0]) else _LOCALES[language]


def _listed(pair: str, said: Sequence[str]) -> str:
    if len(said) < 2:
        return "".join(said)
    return pair.format(first=", ".join(said[:-1]), last=said[-1])


def _first(languages: tuple[str | None, ...]) -> str:
    codes = ((language or "").partition("-")[0] for language in languages)
    return next((code for code in codes if code in LANGUAGES), "en" if languages else "")


@lru_cache(maxsize=len(LANGUAGES) + 1)
def _catalogue(language: str) -> Mapping[str, tuple[str, ...]]:
    """Sentence → its forms in the language: one, unless it counts something."""
    if language in ("", "en"):
        return {}
    from babel.messages.pofile import read_po  # noqa: PLC0415 - paid when used

    with files("bot").joinpath("languages", f"{language}.po").open("rb") as file:
        return {_first_form(one.id): _forms(one.string) for one in read_po(file) if one.id}


def _forms(said: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (said,) if isinstance(said, str) else tuple(said or ())


def _first_form(said: str | tuple[str, ...] | list[str]) -> str:
    return _forms(said)[0]
