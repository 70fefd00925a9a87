"""The built page in the package: whole, no older than its source, and asking nobody else."""

import hashlib
import re
from pathlib import Path

import pytest

WORKSPACE = Path(__file__).parents[2] / "bot" / "workspace"
SOURCE = WORKSPACE / "page"
BUILT = WORKSPACE / "static"
SINGLE_FILES = (
    "emoji.ts",
    "index.html",
    "package-lock.json",
    "package.json",
    "stamp.ts",
    "tsconfig.json",
    "vite.config.ts",
)
FOLDERS = ("public", "src")
FILES = (
    "index.html",
    "assets/page.js",
    "assets/drawing.js",
    "assets/page.css",
    "assets/icon.svg",
)

# Names of XML vocabularies and addresses inside error texts: written in libraries, never asked.
NOT_ASKED = (
    "http://www.w3.org/",
    "https://app.slack.com/block-kit-builder",
    "https://github.com/syntax-tree/hast-util-to-jsx-runtime",
    "https://react.dev/errors/",
)


def source_stamp() -> str:
    """The same hash as stamp.ts makes: one line a file, `path sha256`, in code point order."""
    nested = (path for folder in FOLDERS for path in (SOURCE / folder).rglob("*"))
    paths = [path.relative_to(SOURCE).as_posix() for path in nested if path.is_file()]
    lines = [
        f"{path} {hashlib.sha256((SOURCE / path).read_bytes()).hexdigest()}\n"
        for path in sorted([*SINGLE_FILES, *paths])
    ]
    return hashlib.sha256("".join(lines).encode()).hexdigest()


@pytest.mark.parametrize("name", FILES)
def test_the_built_page_is_complete(name: str) -> None:
    assert (BUILT / name).stat().st_size > 0


def test_the_built_page_is_as_new_as_its_source() -> None:
    stamp = (BUILT / "source.sha256").read_text(encoding="utf-8").strip()
    assert stamp == source_stamp(), "Run `make page` and commit bot/workspace/static."


def test_the_page_asks_no_other_host() -> None:
    scripts = [path.read_text(encoding="utf-8") for path in (BUILT / "assets").glob("*.js")]
    addresses = set(re.findall(r"https?://[\w.-]+\.\w[\w./-]*", "".join(scripts)))
    assert [one for one in addresses if not one.startswith(NOT_ASKED)] == []


def test_the_style_sheet_and_the_frame_refer_to_own_files_only() -> None:
    styles = (BUILT / "assets/page.css").read_text(encoding="utf-8")
    frame = (BUILT / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"@import|url\(", styles) == []
    assert set(re.findall(r'(?:src|href)="([^"]+)"', frame)) == {
        "/assets/icon.svg",
        "/assets/page.css",
        "/assets/page.js",
    }


def test_the_lock_names_no_registry() -> None:
    assert '"resolved"' not in (SOURCE / "package-lock.json").read_text(encoding="utf-8")


def test_the_source_is_not_a_python_package() -> None:
    found = [path for path in SOURCE.rglob("*.py") if "node_modules" not in path.parts]
    assert found == []
