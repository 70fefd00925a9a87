"""Facts about the project that no other test would miss: sizes, names, documents."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "knowledge", "ingest")
MOST_LINES = 300
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def modules() -> list[Path]:
    found = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return [path for path in found if not {"migrations", "node_modules"} & set(path.parts)]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_stays_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_its_one_job_is(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert not text.strip() or text.startswith('"""')


def test_an_unforeseen_failure_is_caught_in_two_places_only() -> None:
    broad = [
        str(path.relative_to(ROOT))
        for path in modules()
        if re.search(r"except\s*:|except Exception\b", path.read_text(encoding="utf-8"))
    ]

    assert broad == ["bot/cli.py", "bot/slack/errors.py"]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_names_only_files_that_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", re.sub(r"`[^`\n]+`", "", text))
    named = re.findall(r"`((?:bot|knowledge|ingest|tests|docs)/[\w./-]+)`", text)

    missing = [name for name in links if not (document.parent / name).exists()]
    missing += [name for name in named if not (ROOT / name).exists()]
    assert missing == []


def test_the_documents_name_every_dependency() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    dependencies = re.findall(r'^    "([\w-]+)(?:\[\w+\])?>=', project, flags=re.MULTILINE)
    explained = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    assert [name for name in dependencies if name not in explained] == []
