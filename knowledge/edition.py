"""What one published state of the knowledge consists of, and how it is written down.

An *edition* lists every sheet and where each of its passages is kept. Passages lie in *layers*:
collections that are written once and never changed afterwards. A refresh adds one layer with what
is new and publishes an edition that points into old and new layers alike.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from knowledge.passage import Kind, Passage, Sheet
from knowledge.scale import STANDARD, Scale


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a passage is kept: `content` changes with it, `words` with what is embedded of it."""

    layer: str
    id: str
    content: str
    words: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A sheet of an edition. `failure` says why it could not be read; it then has no passages."""

    sheet: Sheet
    fingerprint: str
    passages: tuple[Kept, ...] = ()
    failure: str = ""

    @property
    def path(self) -> str:
        return self.sheet.path


@dataclass(frozen=True, slots=True)
class Edition:
    """A published state of the knowledge. `model` and `cutter` are what it was made with,
    `scale` is what that model's cosines are worth.

    `sizes` are the records of its layers, those that are no longer used included.
    """

    number: int
    model: str
    cutter: str
    folder: str
    refreshed_at: datetime
    entries: tuple[Entry, ...] = ()
    sizes: Mapping[str, int] = field(default_factory=dict)
    scale: Scale = STANDARD

    @property
    def layers(self) -> tuple[str, ...]:
        return tuple(sorted({kept.layer for entry in self.entries for kept in entry.passages}))

    @property
    def passages(self) -> int:
        return sum(len(entry.passages) for entry in self.entries)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def write_passage(passage: Passage) -> str:
    """The passage without its sheet and its position: those belong to the sheet's entry."""
    fields = {
        "id": passage.id,
        "section": passage.section,
        "kind": passage.kind,
        "text": passage.text,
        "source": passage.source if passage.source != passage.text else None,
        "header": passage.header,
        "cells": passage.cells,
        "page": passage.page,
        "worksheet": passage.worksheet,
    }
    return json.dumps({key: value for key, value in fields.items() if value}, ensure_ascii=False)


def read_passage(written: str, sheet: Sheet) -> Passage:
    fields = json.loads(written)
    return Passage(
        id=fields["id"],
        sheet=sheet,
        section=tuple(fields.get("section", ())),
        kind=Kind(fields["kind"]),
        text=fields.get("text", ""),
        source=fields.get("source", fields.get("text", "")),
        header=tuple(fields.get("header", ())),
        cells=tuple(fields.get("cells", ())),
        page=fields.get("page"),
        worksheet=fields.get("worksheet"),
    )


def write_entry(entry: Entry, layers: Sequence[str]) -> str:
    """An entry as JSON; layers are written as their place in `layers`."""
    sheet = entry.sheet
    places = {layer: place for place, layer in enumerate(layers)}
    return json.dumps(
        {
            "path": sheet.path,
            "title": sheet.title,
            "products": sheet.products,
            "dated": sheet.dated.isoformat() if sheet.dated else None,
            "expires": sheet.expires.isoformat() if sheet.expires else None,
            "fingerprint": entry.fingerprint,
            "failure": entry.failure,
            "passages": [
                (places[kept.layer], kept.id, kept.content, kept.words) for kept in entry.passages
            ],
        },
        ensure_ascii=False,
    )


def read_entry(written: str, layers: Sequence[str]) -> Entry:
    fields = json.loads(written)
    return Entry(
        sheet=Sheet(
            path=fields["path"],
            title=fields["title"],
            products=tuple(fields["products"]),
            dated=_date(fields["dated"]),
            expires=_date(fields["expires"]),
        ),
        fingerprint=fields["fingerprint"],
        passages=tuple(Kept(layers[place], *rest) for place, *rest in fields["passages"]),
        failure=fields["failure"],
    )


def _date(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
