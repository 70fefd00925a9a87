"""How more than one command of the program writes a number of things, and a place in the sheets."""

from collections.abc import Iterable


def counted(number: int, what: str) -> str:
    """`1 row`, `2 rows`, `2 rows of Salesforce accounts`"""
    first, space, rest = what.partition(" ")
    return f"{number:,} {first}{'' if number == 1 else 's'}{space}{rest}"


def place(
    title: str,
    section: Iterable[str],
    page: int | None,
    worksheet: str | None,
    dated: object,
    path: str,
) -> str:
    """`Sheet · Section · page 3 · 2026-10-05 (file.pdf)`"""
    below = " / ".join(part for part in section if part != title)
    where = f"page {page}" if page else worksheet
    said = dict.fromkeys(str(part) for part in (title, below, where, dated) if part)
    return f"{' · '.join(said)} ({path})"
