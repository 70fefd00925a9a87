"""The words of the interface in the reader's language, read from the files in `catalogues/`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files

import yaml

from bot.assistant.lexicon import LANGUAGES
from bot.sales.results import Actor

# The form of dates and money where somebody writes another language than that of their locale.
_LOCALES = {
    "en": "en-GB",
    "de": "de-DE",
    "es": "es-ES",
    "fr": "fr-FR",
    "pt": "pt-BR",
    "it": "it-IT",
    "ja": "ja-JP",
}
Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """One language's words, by section and key."""

    language: str
    words: Words

    def say(self, section: str, key: str, **values: str) -> str:
        return self.words[section][key].format(**values)

    def field(self, name: str) -> str:
        """A field of a record; one that the catalogue has no word for keeps its own."""
        return self.words["field"].get(name, name)

    def value(self, said: str) -> str:
        """A value of the record's own vocabulary; anything else stays as it is."""
        return self.words["value"].get(said, said)


@lru_cache(maxsize=len(LANGUAGES))
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, English where there is none."""
    code = language if language in LANGUAGES else "en"
    source = files("bot.slack").joinpath("catalogues", f"{code}.yaml")
    words: Words = yaml.safe_load(source.read_text(encoding="utf-8"))
    return Catalogue(code, words)


def spoken(actor: Actor, language: str) -> str:
    """The language to answer in: the one that the person chose, else that of the message."""
    own = (actor.language or "").partition("-")[0]
    return own if own in LANGUAGES else language


def in_its_form(actor: Actor, language: str) -> Actor:
    """The person with the locale of the language, so that dates and money take its form."""
    if actor.locale.partition("-")[0] == language:
        return actor
    return replace(actor, locale=_LOCALES.get(language, actor.locale))
