"""Readers see one whole edition, always the newest, whoever published it."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.errors import IndexUnavailable, LayerGone, Locked, Superseded
from knowledge.index import PATIENCE, Index
from knowledge.passage import Kind, Sheet
from tests.knowledge.editions import prepare, publish
from tests.knowledge.fakes import (
    Clock,
    FakeChroma,
    Shelves,
    ToyEmbedder,
    fake_index,
    lines,
    row,
    text,
)

TOY = ToyEmbedder()
FIRST = [text("The Fjord 14 weighs 1.2 kg."), row({"Feature": "Ports", "Fjord 14": "2 USB-C"})]
SECOND = [text("The Fjord 14 weighs 1.3 kg.")]


def test_before_the_first_refresh_there_is_nothing(tmp_path: Path) -> None:
    held = fake_index(tmp_path).snapshot()
    assert (held.number, held.passages, held.edition) == (0, (), None)


def test_passages_come_back_as_they_were_published(tmp_path: Path) -> None:
    sheet = Sheet("offers.md", "Offers", ("Fjord 14",))
    steps = replace(lines(["1. Open.", "2. Close."], Kind.STEPS, sheet, ("How", "To")), page=3)
    index = fake_index(tmp_path)
    publish(index, TOY, [*FIRST, steps])
    assert set(index.snapshot().passages) == {*FIRST, steps}


def test_an_edition_that_is_not_published_is_not_seen(tmp_path: Path) -> None:
    index = fake_index(tmp_path)
    publish(index, TOY, FIRST)
    with index.writing() as library:
        prepare(library, TOY, SECOND)
        assert index.snapshot().number == 1
    assert set(index.snapshot().passages) == set(FIRST)


def test_a_reader_sees_what_another_process_published(tmp_path: Path) -> None:
    shelves = Shelves()
    reader = fake_index(tmp_path / "reader", shelves)
    assert reader.snapshot().number == 0
    publish(fake_index(tmp_path / "writer", shelves), TOY, FIRST)
    assert reader.snapshot().number == 1


def test_a_reader_looks_no_more_than_once_a_second(tmp_path: Path) -> None:
    shelves, clock = Shelves(), Clock()
    reader = fake_index(tmp_path / "reader", shelves, clock)
    reader.snapshot()
    publish(fake_index(tmp_path / "writer", shelves), TOY, FIRST)
    clock.pass_(PATIENCE / 2)
    assert reader.snapshot().number == 0
    clock.pass_(PATIENCE)
    assert reader.snapshot().number == 1


def test_a_reader_that_wants_the_newest_does_not_wait_for_its_next_look(tmp_path: Path) -> None:
    shelves, clock = Shelves(), Clock()
    reader = fake_index(tmp_path / "reader", shelves, clock)
    reader.snapshot()
    publish(fake_index(tmp_path / "writer", shelves), TOY, FIRST)
    assert reader.newest().number == 1
    assert reader.snapshot().number == 1


def test_the_process_that_publishes_sees_it_at_once(tmp_path: Path) -> None:
    index = fake_index(tmp_path, clock=Clock())
    index.snapshot()
    publish(index, TOY, FIRST)
    assert index.snapshot().number == 1


def test_a_snapshot_stays_as_it_is_while_the_next_is_published(tmp_path: Path) -> None:
    index = fake_index(tmp_path)
    publish(index, TOY, FIRST)
    held = index.snapshot()
    publish(index, TOY, SECOND)
    near = index.nearest(held, TOY.embed_query("weighs 1.2 kg"), 2)
    assert held.passages[near[0][0]] == FIRST[0]
    assert index.snapshot().passages == tuple(SECOND)


def test_the_edition_before_the_last_can_still_be_read_and_older_ones_are_gone(
    tmp_path: Path,
) -> None:
    index = fake_index(tmp_path)
    publish(index, TOY, FIRST)
    first = index.snapshot()
    publish(index, TOY, SECOND)
    with index.writing() as library:
        library.tidy()
    many = replace(first, vectors=None)
    assert index.nearest(many, TOY.embed_query("ports"), 1)
    publish(index, TOY, FIRST)
    with index.writing() as library:
        library.tidy()
    with pytest.raises(LayerGone):
        index.nearest(many, TOY.embed_query("ports"), 1)
    assert index.nearest(first, TOY.embed_query("ports"), 1)


def test_what_a_killed_refresh_left_behind_is_cleared_away(tmp_path: Path) -> None:
    shelves = Shelves()
    index = fake_index(tmp_path, shelves)
    publish(index, TOY, FIRST)
    with index.writing() as library:
        prepare(library, TOY, SECOND)
    publish(index, TOY, SECOND)
    with index.writing() as library:
        library.tidy()
    assert len(shelves.metadata) == 4
    assert index.snapshot().passages == tuple(SECOND)


def test_the_one_who_comes_second_does_not_overwrite_the_first(tmp_path: Path) -> None:
    shelves = Shelves()
    here, there = fake_index(tmp_path / "here", shelves), fake_index(tmp_path / "there", shelves)
    with here.writing() as library:
        edition = prepare(library, TOY, FIRST)
        publish(there, TOY, SECOND)
        with pytest.raises((Superseded, IndexUnavailable)):
            library.publish(edition)
    assert here.snapshot().passages == tuple(SECOND)


def test_an_edition_two_numbers_late_is_superseded(tmp_path: Path) -> None:
    shelves = Shelves()
    here, there = fake_index(tmp_path / "here", shelves), fake_index(tmp_path / "there", shelves)
    publish(there, TOY, SECOND)
    with here.writing() as library, pytest.raises(Superseded, match="nothing was changed"):
        library.publish(replace(prepare(library, TOY, FIRST), number=5))


def test_there_is_one_writer_at_a_time(tmp_path: Path) -> None:
    index = fake_index(tmp_path)
    with index.writing(), pytest.raises(Locked, match="being refreshed"), index.writing():
        pass
    with index.writing():
        pass


def test_an_index_that_is_out_of_reach_is_no_empty_index(tmp_path: Path) -> None:
    broken = FakeChroma()
    broken.broken = True
    with pytest.raises(IndexUnavailable):
        Index(tmp_path, lambda: broken).snapshot()


def test_an_edition_with_sheets_missing_is_not_answered_from(tmp_path: Path) -> None:
    shelves = Shelves()
    publish(fake_index(tmp_path, shelves), TOY, FIRST)
    shelves.records["deskmate-edition-000001"].clear()
    with pytest.raises(IndexUnavailable, match="--force"):
        fake_index(tmp_path, shelves).snapshot()


def test_many_readers_get_whole_editions_while_they_are_replaced(tmp_path: Path) -> None:
    shelves = Shelves()
    reader, writer = fake_index(tmp_path / "r", shelves), fake_index(tmp_path / "w", shelves)
    publish(writer, TOY, FIRST)
    seen: list[frozenset[str]] = []
    ended = threading.Event()

    def read() -> None:
        while not ended.is_set():
            seen.append(frozenset(passage.id for passage in reader.snapshot().passages))

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for turn in range(20):
        publish(writer, TOY, SECOND if turn % 2 else FIRST)
    ended.set()
    for thread in threads:
        thread.join()
    whole = {frozenset(passage.id for passage in edition) for edition in (FIRST, SECOND)}
    assert set(seen) <= whole


def test_the_real_chroma_finds_by_meaning_in_several_layers(tmp_path: Path) -> None:
    index = Index(tmp_path)
    publish(index, TOY, FIRST)
    with index.writing() as library:
        old = library.edition(1)
        more = prepare(library, TOY, [text("The lid opens flat.", Sheet("lid.md", "Lids"))])
        library.publish(
            replace(more, entries=old.entries + more.entries, sizes={**old.sizes, **more.sizes})
        )
    held = index.snapshot()
    assert len(held.unused) == 2
    asked = TOY.embed_query("the lid opens flat")
    near = index.nearest(held, asked, 3)
    assert held.passages[near[0][0]].text == "The lid opens flat."
    assert len(near) == 3
    assert dict(index.nearest(replace(held, vectors=None), asked, 3)) == pytest.approx(
        dict(near), abs=1e-5
    )
    index.close()
