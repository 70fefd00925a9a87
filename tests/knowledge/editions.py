"""Publishing passages directly, without files, for the tests of the read side."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby

from knowledge.chroma import Record
from knowledge.edition import Edition, Entry, Kept, digest, write_passage
from knowledge.embedding import Embedder
from knowledge.index import Index
from knowledge.library import Library
from knowledge.passage import Passage


def publish(index: Index, embed: Embedder, passages: Sequence[Passage]) -> Edition:
    """A new edition of nothing but these passages."""
    with index.writing() as library:
        edition = prepare(library, embed, passages)
        library.publish(edition)
        return edition


def prepare(library: Library, embed: Embedder, passages: Sequence[Passage]) -> Edition:
    """The edition that is to follow, its layer written, not published."""
    layer = library.new_layer()
    vectors = embed.embed_documents([passage.context for passage in passages])
    library.fill(
        layer,
        [
            Record(passage.id, write_passage(passage), vector)
            for passage, vector in zip(passages, vectors, strict=True)
        ],
    )
    ordered = sorted(passages, key=lambda passage: passage.sheet.path)
    entries = [
        Entry(
            sheet,
            "fingerprint",
            tuple(Kept(layer, p.id, digest(write_passage(p)), digest(p.context)) for p in group),
        )
        for sheet, group in groupby(ordered, key=lambda passage: passage.sheet)
    ]
    return Edition(
        library.latest() + 1,
        embed.name,
        "1",
        "/sheets",
        datetime(2026, 11, 1, 9, 0, tzinfo=UTC),
        tuple(entries),
        {layer: len(passages)},
        embed.scale(),
    )
