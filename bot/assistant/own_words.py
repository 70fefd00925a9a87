"""The expressions that a sales team has added to the lexicon, from a file of its own.

A YAML object: language → kind → value → expressions, as in the files of `lexicon/`:

    en:
      stage_said: {won: ["inked it", "green light from legal"]}
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from bot.assistant.errors import FaultyLexicon
from bot.assistant.lexicon import Language, Meanings, language, written
from bot.saying import LANGUAGES


@dataclass(frozen=True, slots=True, eq=False)
class OwnWords:
    """Phrases by language, each with its kind and value."""

    phrases: Mapping[str, Mapping[str, Meanings]]

    def added_to(self, known: Language) -> Language:
        """The language with the team's own expressions; they stand beside the others."""
        own = self.phrases.get(known.code)
        if not own:
            return known
        phrases = dict(known.phrases)
        for phrase, meanings in own.items():
            phrases[phrase] = tuple(dict.fromkeys((*meanings, *phrases.get(phrase, ()))))
        return replace(known, phrases=phrases)


def read(path: Path) -> OwnWords:
    """Raises FaultyLexicon, which names every entry that cannot be used."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as exc:
        raise FaultyLexicon(f"The lexicon {path} cannot be read as YAML.") from exc
    faults = list(_faults(data))
    if faults:
        raise FaultyLexicon(f"The lexicon {path} cannot be used: {'; '.join(faults)}.")
    return OwnWords({code: _phrases(kinds) for code, kinds in (data or {}).items()})


def _faults(data: Any) -> Iterator[str]:
    """An expression of a kind or a value that no rule knows would never be found."""
    known = _known()
    for code, kinds in _entries(data, "the file"):
        if code not in LANGUAGES:
            yield f"“{code}” is no language of the lexicon ({', '.join(LANGUAGES)})"
            continue
        for kind, values in _entries(kinds, code):
            if kind not in known:
                yield f"{code}: there is no kind “{kind}”"
                continue
            for value, phrases in _entries(values, f"{code}: {kind}"):
                if value not in known[kind]:
                    values_known = ", ".join(sorted(known[kind]))
                    yield f"{code}: {kind} has no value “{value}” ({values_known})"
                elif not isinstance(phrases, list):
                    yield f"{code}: {kind}: {value} has to be a list of expressions"


def _entries(data: Any, where: str) -> list[tuple[str, Any]]:
    if data is None:
        return []
    if not isinstance(data, dict):
        raise FaultyLexicon(f"In the lexicon, {where} has to hold names with something below them.")
    return list(data.items())


def _known() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for meanings in language("en").phrases.values():
        for kind, value in meanings:
            found.setdefault(kind, set()).add(value)
    return found


def _phrases(kinds: Any) -> Mapping[str, Meanings]:
    found: dict[str, Meanings] = {}
    for kind, values in (kinds or {}).items():
        for value, patterns in (values or {}).items():
            for phrase in written(patterns):
                found[phrase] = (*found.get(phrase, ()), (kind, value))
    return found
