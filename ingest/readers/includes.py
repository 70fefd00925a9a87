"""Text that a Markdown sheet takes in from another file, put where it is asked for."""

import re
from pathlib import Path

from ingest.errors import UnreadableSheet
from ingest.readers import about, plaintext

_INCLUDE = re.compile(
    r"^(?P<front>[ \t>]*(?:[-*+][ ]|\d+[.)][ ])?)"
    r"\[!INCLUDE[ ]*\[[^\[\]\n]{0,500}\][ ]*\((?P<path>[^()\n]{1,500})\)\][ \t]*$"
    r"|\[!INCLUDE[ ]*\[[^\[\]\n]{0,500}\][ ]*\((?P<inner>[^()\n]{1,500})\)\]",
    re.MULTILINE | re.IGNORECASE,
)
_DEEPEST = 5
_LONGEST = 2_000_000


def expanded(text: str, path: Path, root: Path) -> str:
    """`text` with its `[!INCLUDE []()]` directives replaced by the files they name.

    A directive whose file is missing, unreadable or outside `root` stays as it is, and is not
    read as text: the rest of the sheet still is.
    """
    return _expanded(text, path, root, (path.resolve(),))


def _expanded(text: str, path: Path, root: Path, chain: tuple[Path, ...]) -> str:
    if "[!INCLUDE" not in text.upper():
        return text

    def put(match: re.Match[str]) -> str:
        words = _included((match["path"] or match["inner"]).strip(), path, root, chain)
        front = match["front"] or ""
        follow = re.sub(r"[^>\s]", " ", front)
        return front + words.replace("\n", "\n" + follow) if words else match.group()

    return _INCLUDE.sub(put, text)[:_LONGEST]


def _included(named: str, path: Path, root: Path, chain: tuple[Path, ...]) -> str:
    target = path.parent / named.split("#")[0]
    try:
        resolved = target.resolve()
        if (
            len(chain) > _DEEPEST
            or resolved in chain
            or not resolved.is_relative_to(root.resolve())
        ):
            return ""
        if not resolved.is_file() or resolved.stat().st_size > _LONGEST:
            return ""
        text = plaintext.load(resolved, named)
    except (OSError, ValueError, UnreadableSheet):
        return ""
    start = about.front_matter(text)[1]
    return _expanded(text[start:].strip("\n"), target, root, (*chain, resolved))
