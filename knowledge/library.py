"""Editions and layers as Chroma collections: written aside, then published in one step."""

import json
import logging
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from datetime import datetime

from knowledge.chroma import Chroma, Metadata, Record
from knowledge.edition import Edition, read_entry, write_entry
from knowledge.errors import IndexUnavailable, LayerGone, Superseded
from knowledge.scale import STANDARD, Scale

logger = logging.getLogger(__name__)

_LAYER = "deskmate-layer-"
_EDITION = "deskmate-edition-"


class Library:
    """The published editions in a Chroma.

    Only the metadata of an edition's own collection says that it is published, so one small update
    makes a refresh visible, whole. The edition before the last is kept for readers that are still
    using it; whatever is older, or was never published, is cleared away by the next refresh.
    """

    def __init__(self, chroma: Chroma) -> None:
        self._chroma = chroma

    def latest(self) -> int:
        """The number of the edition to read; 0 before the first."""
        return max(_published(self._chroma.collections()), default=0)

    def edition(self, number: int) -> Edition:
        """Raises LayerGone when it was cleared away meanwhile."""
        published = _published(self._chroma.collections())
        if number not in published:
            raise LayerGone("The index changed while it was being read. Ask once more.")
        marked = published[number]
        sizes: dict[str, int] = json.loads(str(marked["layers"]))
        layers = list(sizes)
        entries = self._chroma.records(_name(number))
        edition = Edition(
            number=number,
            model=str(marked["model"]),
            cutter=str(marked["cutter"]),
            folder=str(marked["folder"]),
            refreshed_at=datetime.fromisoformat(str(marked["refreshed_at"])),
            entries=tuple(
                sorted((read_entry(one.text, layers) for one in entries), key=lambda e: e.path)
            ),
            sizes=sizes,
            scale=Scale(*json.loads(str(marked["cosines"]))) if "cosines" in marked else STANDARD,
        )
        if len(edition.entries) != marked["sheets"]:
            raise IndexUnavailable(
                "The index is damaged: sheets are missing. Read them again with "
                "`deskmate ingest FOLDER --force`."
            )
        return edition

    def new_layer(self) -> str:
        """An empty layer to fill; readers do not know of it before an edition names it."""
        name = f"{_LAYER}{uuid.uuid4().hex[:16]}"
        self._chroma.create(name, {"published": False})
        return name

    def fill(self, layer: str, records: Sequence[Record]) -> None:
        self._chroma.add(layer, records)

    def records(self, layer: str, ids: Sequence[str] | None = None) -> Iterator[Record]:
        """The records of these ids, of all if there are none."""
        return self._chroma.records(layer, ids)

    def publish(self, edition: Edition) -> None:
        """Make the edition the one that is read. Raises Superseded if somebody was quicker."""
        layers = edition.layers
        name = _name(edition.number)
        marks: dict[str, str | int | bool] = {
            "published": False,
            "number": edition.number,
            "sheets": len(edition.entries),
            "model": edition.model,
            "cutter": edition.cutter,
            "folder": edition.folder,
            "refreshed_at": edition.refreshed_at.isoformat(),
            "layers": json.dumps({layer: edition.sizes[layer] for layer in layers}),
            "cosines": json.dumps(astuple(edition.scale)),
        }
        self._chroma.create(name, marks)
        # A sheet's entry needs no vector, but Chroma wants one.
        self._chroma.add(
            name, [Record(e.path, write_entry(e, layers), [1.0]) for e in edition.entries]
        )
        if self.latest() != edition.number - 1:
            raise Superseded(
                "Another refresh of this index was published meanwhile; nothing was changed. "
                "Refresh again."
            )
        self._chroma.mark(name, marks | {"published": True})

    def tidy(self) -> None:
        """Drop what neither the last edition nor the one before needs.

        Only for the one process that may write: an unpublished edition counts as abandoned.
        """
        collections = self._chroma.collections()
        kept = dict(sorted(_published(collections).items())[-2:])
        needed = {_name(number) for number in kept}
        for marks in kept.values():
            needed.update(json.loads(str(marks["layers"])))
        ours = [name for name in collections if name.startswith((_LAYER, _EDITION))]
        for name in ours:
            if name not in needed:
                self._chroma.drop(name)
        self._chroma.sweep()


def _name(number: int) -> str:
    return f"{_EDITION}{number:06}"


def _published(collections: dict[str, Metadata]) -> dict[int, Metadata]:
    return {
        int(marks["number"]): marks
        for name, marks in collections.items()
        if name.startswith(_EDITION) and marks.get("published") is True
    }
