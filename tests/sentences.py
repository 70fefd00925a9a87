"""The sentences that the code says, found in its syntax."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

HOME = Path(__file__).parents[1] / "bot"
SAYING = ("say", "later", "many")
# What looks like something to read: two words beside each other, or one with a capital.
_WORDS = re.compile(r"[A-Za-z]{2,}[,:;.]? [A-Za-z]{2,}|^[A-Z][a-z]{2,}( …)?$")
# Nobody reads the arguments of these, and Slack's own menus have one language.
_SILENT = re.compile(
    r"say|later|many|Shortcut|NewType|TypeVar|re\.\w+|logger\.\w+|\w+Error|"
    r".*\.(removeprefix|removesuffix|startswith|endswith|partition|split|replace)"
)


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


def unsaid(file: Path) -> Iterator[str]:
    """What a person could be meant to read, and is not handed to one of `SAYING`."""
    yield from _literals(ast.parse(file.read_text(encoding="utf-8")))


def _literals(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant):
        text = re.sub(r"\{\w*\}", "", node.value) if isinstance(node.value, str) else ""
        if _WORDS.search(text) and not text.startswith("/"):
            yield text
    elif not _nobody_reads(node):
        for part in _parts(node):
            yield from _literals(part)


def _nobody_reads(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return _SILENT.fullmatch(ast.unparse(node.func)) is not None
    if isinstance(node, ast.ClassDef):
        return any(ast.unparse(base).endswith("Enum") for base in node.bases)
    docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return docstring or isinstance(node, ast.Assert | ast.arg)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that run; of a command, not how it is typed, nor why it has scopes."""
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "SlashCommand":
        yield from (*node.args[:2], *node.args[3:])
        return
    for name, value in ast.iter_fields(node):
        if name not in ("annotation", "returns"):
            for part in value if isinstance(value, list) else [value]:
                if isinstance(part, ast.AST) and getattr(part, "arg", "") != "scopes":
                    yield part
