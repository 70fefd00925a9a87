"""Whether a sheet is still the one that was read: by its bytes and what it takes in from others."""

import hashlib
from pathlib import Path

from ingest.readers import includes

_TAKES_IN = (".md", ".markdown")
_LARGEST = 5_000_000


def fingerprint(path: Path, root: Path) -> str:
    """A digest that changes with the sheet's words. Raises OSError if it cannot be opened."""
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256")
        if path.suffix.lower() in _TAKES_IN and file.tell() <= _LARGEST:
            file.seek(0)
            text = file.read().decode("utf-8", "replace")
            if "[!INCLUDE" in text.upper():
                digest.update(includes.expanded(text, path, root).encode("utf-8", "replace"))
    return digest.hexdigest()[:32]
