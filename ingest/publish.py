"""Carrying out a plan: embed what is new, write it aside, publish the edition."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from ingest.plan import Plan, Taken
from knowledge.chroma import Record
from knowledge.edition import Edition, Entry, Kept, write_passage
from knowledge.embedding import Embedder
from knowledge.library import Library
from knowledge.passage import Passage

# Called with what is done, what there is to do, and a word for the step.
Progress = Callable[[int, int, str], None]

EMBEDDING = "Embedding"
LAYERS = 6
WORTH_KEEPING = 0.7
_AT_ONCE = 256

_Item = TypeVar("_Item")


def publish(
    plan: Plan,
    before: Edition | None,
    edition: Edition,
    library: Library,
    embed: Embedder,
    progress: Progress,
) -> Edition:
    """Write and publish the plan's sheets as `edition`, which comes without entries.

    Only words that no layer has a vector for are embedded. Until the last step the edition
    `before` is the one that is read; it is given only if its vectors can be used again.
    """
    new = _Layer(library)
    known = {kept for entry in before.entries for kept in entry.passages} if before else set()
    places = {(kept.id, kept.content, kept.words): kept for kept in known}
    written: dict[Kept, Passage] = {}
    entries = [_entry(sheet, places, written) for sheet in plan.taken] + list(plan.kept)
    _gather(entries, before, new)
    _reuse(written, known, new)
    _embed(written, new, embed, progress)
    finished = replace(
        edition,
        entries=tuple(_placed(entry, new) for entry in entries),
        sizes=(dict(before.sizes) if before else {}) | new.sizes(),
    )
    progress(1, 1, "Publishing")
    library.publish(finished)
    progress(1, 1, "Tidying up")
    library.tidy()
    return finished


class _Layer:
    """The layer of this refresh, made when its first record comes."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.name = ""
        self.ids: set[str] = set()

    def write(self, records: Iterable[Record]) -> None:
        for page in _pages(records):
            self.name = self.name or self.library.new_layer()
            self.library.fill(self.name, page)
            self.ids.update(record.id for record in page)

    def sizes(self) -> dict[str, int]:
        return {self.name: len(self.ids)} if self.name else {}


def _entry(
    sheet: Taken, places: Mapping[tuple[str, str, str], Kept], written: dict[Kept, Passage]
) -> Entry:
    """The sheet's entry; passages that have no place yet are put into `written`."""
    passages = []
    for passage, content in zip(sheet.passages, sheet.contents(), strict=True):
        kept = places.get(content) or Kept("", *content)
        if not kept.layer:
            written[kept] = passage
        passages.append(kept)
    return Entry(sheet.sheet, sheet.fingerprint, tuple(passages), sheet.failure)


def _gather(entries: Iterable[Entry], before: Edition | None, new: _Layer) -> None:
    """Move what is left of layers that are mostly unused, or too many, into the new layer."""
    if before is None:
        return
    used: dict[str, list[str]] = {}
    for entry in entries:
        for kept in entry.passages:
            if kept.layer:
                used.setdefault(kept.layer, []).append(kept.id)
    for layer in _worn({layer: len(ids) for layer, ids in used.items()}, before.sizes):
        new.write(new.library.records(layer, used[layer]))


def _worn(used: Mapping[str, int], sizes: Mapping[str, int]) -> list[str]:
    """Layers to give up, by their records in use and in all; each costs time at every question."""
    worn = [layer for layer in used if used[layer] < WORTH_KEEPING * sizes[layer]]
    healthy = sorted(used.keys() - worn, key=used.__getitem__, reverse=True)
    return worn + (healthy[1:] if len(healthy) >= LAYERS else [])


def _reuse(written: Mapping[Kept, Passage], known: Iterable[Kept], new: _Layer) -> None:
    """Write the passages whose words are embedded already, in whichever sheet."""
    vectors = {kept.words: kept for kept in known}
    wanted: dict[str, dict[str, list[Kept]]] = {}
    for kept in written:
        if kept.words in vectors:
            place = vectors[kept.words]
            wanted.setdefault(place.layer, {}).setdefault(place.id, []).append(kept)
    for layer, ids in wanted.items():
        new.write(
            Record(kept.id, write_passage(written[kept]), record.vector)
            for record in new.library.records(layer, list(ids))
            for kept in ids[record.id]
        )


def _embed(
    written: Mapping[Kept, Passage], new: _Layer, embed: Embedder, progress: Progress
) -> None:
    """Embed and write the rest, texts of like length together; the same words only once."""
    same: dict[str, list[Kept]] = {}
    for kept in written:
        if kept.id not in new.ids:
            same.setdefault(kept.words, []).append(kept)
    groups = sorted(same.values(), key=lambda group: len(written[group[0]].context))
    done = 0
    for page in _pages(groups):
        progress(done, len(groups), EMBEDDING)
        vectors = embed.embed_documents([written[group[0]].context for group in page])
        new.write(
            Record(kept.id, write_passage(written[kept]), vector)
            for group, vector in zip(page, vectors, strict=True)
            for kept in group
        )
        done += len(page)


def _placed(entry: Entry, new: _Layer) -> Entry:
    return replace(
        entry,
        passages=tuple(
            replace(kept, layer=new.name) if kept.id in new.ids else kept for kept in entry.passages
        ),
    )


def _pages(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    rest = iter(items)
    while page := list(islice(rest, _AT_ONCE)):
        yield page
