"""Refreshes in processes of their own, over the real Chroma: seen by others, killed, refused."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.refresh import refresh
from knowledge.errors import Locked
from knowledge.index import Index
from tests.knowledge.fakes import ToyEmbedder

OLD = "# Fjord 14\n\n## Weight\n\nIt weighs 1.2 kg.\n"
NEW = "# Fjord 14\n\n## Weight\n\nIt weighs 1.3 kg.\n\n## Ports\n\nIt has two USB-C ports.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "sheets"
    folder.mkdir()
    (folder / "fjord.md").write_text(OLD, encoding="utf-8")
    return folder


@pytest.fixture
def index(tmp_path: Path, folder: Path) -> Iterator[Index]:
    """The index of a running bot, which has answered before."""
    index = Index(tmp_path / "home", clock=_Later())
    refresh(folder, index, ToyEmbedder())
    assert _texts(index) == {"It weighs 1.2 kg."}
    yield index
    index.close()


class _Later:
    """A clock by which the last look is always long ago."""

    now = 0.0

    def __call__(self) -> float:
        self.now += 60.0
        return self.now


def _texts(index: Index) -> set[str]:
    """What is found by its vector, not only listed."""
    held = index.snapshot()
    near = index.nearest(held, ToyEmbedder().embed_query("it weighs 1.3 kg ports"), 20)
    return {held.passages[number].text for number, _ in near}


def _started(folder: Path, home: Path, *order: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.ingest.refreshing", str(folder), str(home), *order]
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def _reached(process: "subprocess.Popen[str]", step: str) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == f"at {step}\n"


def test_a_refresh_in_another_process_is_seen_without_a_restart(
    index: Index, folder: Path, tmp_path: Path
) -> None:
    (folder / "fjord.md").write_text(NEW, encoding="utf-8")
    with _started(folder, tmp_path / "home") as process:
        assert process.wait(60) == 0
    assert _texts(index) == {"It weighs 1.3 kg.", "It has two USB-C ports."}


def test_a_refresh_here_after_one_in_another_process_builds_on_it(
    index: Index, folder: Path, tmp_path: Path
) -> None:
    (folder / "fjord.md").write_text(NEW, encoding="utf-8")
    with _started(folder, tmp_path / "home") as process:
        assert process.wait(60) == 0
    embedder = ToyEmbedder()
    assert refresh(folder, index, embedder).unchanged == 1
    assert embedder.embedded == []


@pytest.mark.parametrize("step", ["Reading", "Embedding", "Publishing"])
def test_a_refresh_killed_at_any_step_leaves_the_old_state(
    index: Index, folder: Path, tmp_path: Path, step: str
) -> None:
    (folder / "fjord.md").write_text(NEW, encoding="utf-8")
    with _started(folder, tmp_path / "home", "die", step) as process:
        _reached(process, step)
        assert process.wait(60) == -9
    assert _texts(index) == {"It weighs 1.2 kg."}
    assert refresh(folder, index, ToyEmbedder()).changed == 1
    assert _texts(index) == {"It weighs 1.3 kg.", "It has two USB-C ports."}


def test_a_refresh_killed_while_tidying_up_is_complete(
    index: Index, folder: Path, tmp_path: Path
) -> None:
    (folder / "fjord.md").write_text(NEW, encoding="utf-8")
    with _started(folder, tmp_path / "home", "die", "Tidying up") as process:
        _reached(process, "Tidying up")
        assert process.wait(60) == -9
    assert _texts(index) == {"It weighs 1.3 kg.", "It has two USB-C ports."}
    assert refresh(folder, index, ToyEmbedder()).unchanged == 1


def test_while_another_process_refreshes_readers_read_and_a_second_refresh_is_refused(
    index: Index, folder: Path, tmp_path: Path
) -> None:
    (folder / "fjord.md").write_text(NEW, encoding="utf-8")
    with _started(folder, tmp_path / "home", "wait", "Publishing") as process:
        _reached(process, "Publishing")
        assert _texts(index) == {"It weighs 1.2 kg."}
        with pytest.raises(Locked):
            refresh(folder, index, ToyEmbedder())
        process.communicate(timeout=60)
        assert process.returncode == 0
    assert _texts(index) == {"It weighs 1.3 kg.", "It has two USB-C ports."}


def test_the_index_does_not_grow_with_the_number_of_refreshes(
    index: Index, folder: Path, tmp_path: Path
) -> None:
    for turn in range(12):
        (folder / "fjord.md").write_text(f"# Fjord\n\nIt weighs {turn} kg.\n", encoding="utf-8")
        refresh(folder, index, ToyEmbedder())
    folders = [path for path in (tmp_path / "home" / "index").iterdir() if path.is_dir()]
    assert len(folders) <= 6
