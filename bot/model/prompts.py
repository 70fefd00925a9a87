"""The prompts: texts in files of their own, each with its version in the first line."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_HEAD = "version: "
# What languages are called in a prompt.
LANGUAGES = {
    "en": "English",
    "es": "Spanish",
    "de": "German",
    "fr": "French",
    "pt": "Portuguese",
    "it": "Italian",
    "ja": "Japanese",
}


@dataclass(frozen=True, slots=True)
class Text:
    """`name` is the file's name with its version, as it stands in logs and metrics."""

    name: str
    text: str

    def filled(self, **values: str) -> str:
        text = self.text
        for key, value in values.items():
            text = text.replace(f"{{{key}}}", value)
        return text


@cache
def prompt(name: str) -> Text:
    held = (files("bot.model") / "prompts" / f"{name}.md").read_text(encoding="utf-8")
    first, _, rest = held.partition("\n")
    return Text(f"{name} {first.removeprefix(_HEAD).strip()}", rest.strip())


def quoted(text: str) -> str:
    """What others wrote, unable to end its place in a prompt or to begin another's words."""
    return text.replace("<", "\u2039").replace(">", "\u203a")
