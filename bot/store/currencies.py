"""The currencies of today, by their ISO 4217 codes."""

from functools import cache

from babel.core import get_global


@cache
def currencies() -> frozenset[str]:
    """Every currency that is legal tender somewhere today."""
    used = get_global("territory_currencies").values()
    return frozenset(code for area in used for code, _, end, tender in area if tender and not end)
