"""The door to Chroma: the fake, the embedded one and a server behave alike."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knowledge.chroma import PAGE, Chroma, Record, embedded, server
from knowledge.errors import IndexUnavailable, LayerGone
from knowledge.index import Index
from tests.knowledge.editions import publish
from tests.knowledge.fakes import FakeChroma, Shelves, ToyEmbedder, text

NAME = "deskmate-test"

Connect = Callable[[], Chroma]


@pytest.fixture(scope="module")
def chroma_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Chroma's own server, from the same package."""
    program = shutil.which("chroma", path=str(Path(sys.executable).parent))
    assert program is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("server")
    command = [program, "run", "--path", str(folder), "--host", "127.0.0.1", "--port", str(port)]
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(command, stdout=log, stderr=log, cwd=folder) as process,
    ):
        try:
            _wait_for(port, process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("the Chroma server did not start")


@pytest.fixture(params=["fake", "embedded", "server"])
def connect(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Connect]:
    """Opens one client after the other to the same, empty place."""
    opened: list[Chroma] = []
    shelves = Shelves()

    def connect() -> Chroma:
        if request.param == "fake":
            opened.append(FakeChroma(shelves))
        elif request.param == "embedded":
            opened.append(embedded(tmp_path / "index"))
        else:
            opened.append(server(request.getfixturevalue("chroma_server")))
        return opened[-1]

    chroma = connect()
    for name in chroma.collections():
        chroma.drop(name)
    yield connect
    for chroma in opened:
        chroma.close()


def test_records_come_back_as_they_were_written(connect: Connect) -> None:
    chroma = connect()
    chroma.create(NAME, {"published": False})
    chroma.add(NAME, [Record("a", "words", [1.0, 0.0]), Record("b", "more words", [0.0, 1.0])])
    assert chroma.count(NAME) == 2
    assert {one.id: one.text for one in chroma.records(NAME)} == {"a": "words", "b": "more words"}
    [found] = chroma.records(NAME, ["b"])
    assert (found.id, found.text, list(found.vector)) == ("b", "more words", [0.0, 1.0])


def test_the_nearest_come_first_with_their_cosine(connect: Connect) -> None:
    chroma = connect()
    chroma.create(NAME, {})
    chroma.add(NAME, [Record("a", "", [1.0, 0.0]), Record("b", "", [0.6, 0.8])])
    near = chroma.nearest(NAME, [1.0, 0.0], 5)
    assert [id_ for id_, _ in near] == ["a", "b"]
    assert [cosine for _, cosine in near] == pytest.approx([1.0, 0.6], abs=1e-5)


def test_more_than_a_page_of_records_is_kept_whole(connect: Connect) -> None:
    chroma = connect()
    chroma.create(NAME, {})
    chroma.add(NAME, [Record(str(n), f"text {n}", [1.0, float(n)]) for n in range(PAGE + 1)])
    held = {one.id: one.text for one in chroma.records(NAME)}
    assert held == {str(n): f"text {n}" for n in range(PAGE + 1)}


def test_a_mark_replaces_the_metadata_and_others_see_it(connect: Connect) -> None:
    chroma, other = connect(), connect()
    chroma.create(NAME, {"published": False, "number": 1})
    assert other.collections()[NAME]["published"] is False
    chroma.mark(NAME, {"published": True, "number": 1})
    assert other.collections()[NAME] == {"published": True, "number": 1}


def test_what_was_dropped_is_gone(connect: Connect) -> None:
    chroma = connect()
    chroma.create(NAME, {})
    chroma.drop(NAME)
    assert NAME not in chroma.collections()
    with pytest.raises(LayerGone):
        chroma.nearest(NAME, [1.0, 0.0], 1)


def test_a_name_is_given_once(connect: Connect) -> None:
    chroma = connect()
    chroma.create(NAME, {})
    with pytest.raises(IndexUnavailable):
        chroma.create(NAME, {})


def test_an_index_publishes_and_reads_the_same_everywhere(connect: Connect, tmp_path: Path) -> None:
    writer, reader = Index(tmp_path / "writer", connect), Index(tmp_path / "reader", connect)
    toy = ToyEmbedder()
    for weight in ("1.2 kg", "1.3 kg", "1.4 kg"):
        publish(writer, toy, [text(f"The Fjord 14 weighs {weight}."), text("It is grey.")])
        with writer.writing() as library:
            library.tidy()
        reader.refreshed()
        held = reader.snapshot()
        near = reader.nearest(replace(held, vectors=None), toy.embed_query(f"weighs {weight}"), 2)
        assert held.passages[near[0][0]].text == f"The Fjord 14 weighs {weight}."
    assert len(connect().collections()) == 4
    writer.close()
    reader.close()


def test_deleted_collections_leave_no_folder_behind(tmp_path: Path) -> None:
    chroma = embedded(tmp_path)
    for name in ("first", "second"):
        chroma.create(name, {})
        chroma.add(name, [Record("a", "", [1.0, 0.0])])
        chroma.nearest(name, [1.0, 0.0], 1)
    chroma.drop("first")
    chroma.sweep()
    assert sum(path.is_dir() for path in tmp_path.iterdir()) == 1
    assert chroma.nearest("second", [1.0, 0.0], 1)
    chroma.close()


def test_a_server_that_is_not_there_is_said_with_what_to_do() -> None:
    with pytest.raises(IndexUnavailable, match="deskmate doctor"):
        server("http://127.0.0.1:9")


def test_a_folder_that_holds_something_else_is_said(tmp_path: Path) -> None:
    (tmp_path / "chroma.sqlite3").write_text("this is no database " * 100)
    with pytest.raises(IndexUnavailable, match="cannot be reached or read"):
        embedded(tmp_path)


def test_the_nearest_are_all_found(tmp_path: Path) -> None:
    import numpy

    made = numpy.random.default_rng(7)
    vectors = made.standard_normal((2000, 64)).astype("f4")
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
    chroma = embedded(tmp_path)
    chroma.create(NAME, {})
    chroma.add(NAME, [Record(str(n), "", one.tolist()) for n, one in enumerate(vectors)])
    exact = {str(n) for n in numpy.argsort(-(vectors @ vectors[0]))[:100].tolist()}

    found = {name for name, _ in chroma.nearest(NAME, vectors[0].tolist(), 100)}

    chroma.close()
    assert len(found & exact) >= 99
