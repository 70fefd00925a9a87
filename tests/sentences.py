"""The sentences that the code says, found in its syntax."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HOME = Path(__file__).parents[1] / "bot"
SAYING = ("say", "later", "many")


@dataclass(frozen=True)
class Said:
    """One call of `say`, `later` or `many`: its sentence, or two where it counts; None where they
    are made up elsewhere."""

    file: Path
    line: int
    how: str
    sentences: tuple[str | None, ...]


@lru_cache(maxsize=1)
def said() -> tuple[Said, ...]:
    """All that is said anywhere in the program."""
    return tuple(one for file in sorted(HOME.rglob("*.py")) for one in _said(file))


def _said(file: Path) -> Iterator[Said]:
    source = file.read_text(encoding="utf-8")
    if not any(f"{how}(" in source for how in SAYING):
        return
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            how = node.func.id
            if how in SAYING:
                told = node.args[1:3] if how == "many" else node.args[:1]
                yield Said(file, node.lineno, how, tuple(map(_text, told)))


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
