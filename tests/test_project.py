"""Facts about the project that no other test would miss: sizes, names, documents."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "knowledge", "ingest")
MOST_LINES = 300
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
# What fails where something is not as it should be, beside `assert` and `raise`.
FAILING = frozenset(("raises", "fail", "expect", "run_state_machine_as_test"))


def modules() -> list[Path]:
    found = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return [path for path in found if not {"migrations", "node_modules"} & set(path.parts)]


def test_a_module_stays_short_enough_to_read() -> None:
    lengths = ((path, path.read_text(encoding="utf-8").count("\n")) for path in modules())

    assert [path for path, length in lengths if length > MOST_LINES] == []


def test_a_module_says_what_its_one_job_is() -> None:
    texts = {path: path.read_text(encoding="utf-8").strip() for path in modules()}

    assert [path for path, text in texts.items() if text and not text.startswith('"""')] == []


def test_an_unforeseen_failure_is_caught_in_two_places_only() -> None:
    broad = [
        str(path.relative_to(ROOT))
        for path in modules()
        if re.search(r"except\s*:|except Exception\b", path.read_text(encoding="utf-8"))
    ]

    assert broad == ["bot/cli.py", "bot/slack/errors.py"]


def test_a_document_names_only_files_that_exist() -> None:
    missing = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        links = re.findall(r"\]\((?!https?:|#)([^)#]+)", re.sub(r"`[^`\n]+`", "", text))
        named = re.findall(r"`((?:bot|knowledge|ingest|tests|docs)/[\w./-]+)`", text)
        named_here = [document.parent / name for name in links] + [ROOT / name for name in named]
        missing += [(document.name, name) for name in named_here if not name.exists()]

    assert missing == []


def test_the_documents_name_every_dependency() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    dependencies = re.findall(r'^    "([\w-]+)(?:\[\w+\])?>=', project, flags=re.MULTILINE)
    explained = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")

    assert [name for name in dependencies if name not in explained] == []


def called(function: ast.AST) -> Iterator[str]:
    """The names of what the function calls; `assert` and `raise` are called so, too."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert | ast.Raise):
            yield "fail"
        elif isinstance(node, ast.Call):
            yield getattr(node.func, "attr", getattr(node.func, "id", ""))


def test_every_test_can_fail() -> None:
    """A test fails by itself, or by something of the tests that it calls."""
    calls: dict[str, set[str]] = {}
    for file in (ROOT / "tests").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                where = f"{file.name}: " if node.name.startswith("test_") else ""
                calls.setdefault(where + node.name, set()).update(called(node))

    failing = FAILING
    while more := {name for name, used in calls.items() if used & failing} - failing:
        failing |= more
    assert [name for name in calls.keys() - failing if ": test_" in name] == []
