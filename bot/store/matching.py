"""What tells the same customer from another one: the web domain, the digits one dials."""

import re
from typing import Any

from bot.store.folding import fold

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?([^/?#\s:]+)", re.IGNORECASE)
_EXTENSION = re.compile(r"(?:ext\.?|x|#|;).*$", re.IGNORECASE)
_NOT_A_DIGIT = re.compile(r"\D+")

# Shorter numbers are extensions or emergency calls; longer ones differ only by how one dials out.
LEAST, MOST = 7, 9


def domain(website: str | None) -> str | None:
    """`https://www.Contoso.example/shop` as `contoso.example`."""
    found = _ADDRESS.match(website.strip()) if website else None
    if found is None or "." not in found[1]:
        return None
    return found[1].lower().removeprefix("www.").rstrip(".") or None


def dialled(phone: str | None) -> str | None:
    """The last nine digits, which are the same with and without the country in front."""
    digits = _NOT_A_DIGIT.sub("", _EXTENSION.sub("", phone)) if phone else ""
    return digits[-MOST:] if len(digits) >= LEAST else None


_DERIVED: dict[tuple[str, str], tuple[str, Any]] = {
    ("accounts", "name"): ("folded", fold),
    ("accounts", "website"): ("domain", domain),
    ("accounts", "phone"): ("dialled", dialled),
    ("contacts", "name"): ("folded", fold),
    ("contacts", "phone"): ("dialled", dialled),
    ("products", "name"): ("folded", fold),
    ("opportunities", "name"): ("folded", fold),
}


def derived(table: str, field: str, value: Any) -> dict[str, Any]:
    """The columns beside a field that look-ups compare instead of it."""
    found = _DERIVED.get((table, field))
    return {} if found is None else {found[0]: found[1](value)}
