"""Question-and-answer sheets in YAML: sections of questions with answers in Markdown."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from ingest.document import Block, Document, Heading, Words
from ingest.errors import UnreadableSheet, Why
from ingest.readers import about, inline, markdown, plaintext
from ingest.readers.markdown import Lines

_DEEPEST = 30


def read(path: Path, root: Path, name: str) -> Document:
    text = plaintext.load(path, name)
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader) if about.shallow(text) else None
    except yaml.YAMLError as exc:
        raise UnreadableSheet(name, "it is not valid YAML") from exc
    if not isinstance(tree, yaml.MappingNode):
        raise UnreadableSheet(name, "it holds no questions and answers", Why.EMPTY)
    blocks = tuple(_Reader(text).mapping(tree, 0))
    return Document(about.sheet(name, _matter(tree), blocks), text, blocks)


def _matter(tree: yaml.MappingNode) -> about.Matter:
    """The plain values of the sheet; those under `metadata` stand behind its own."""
    found: dict[str, object] = {}
    for key, value in tree.value:
        if key.value == "metadata" and isinstance(value, yaml.MappingNode):
            found = {**_plain(value), **found}
    return {**found, **_plain(tree)}


def _plain(node: yaml.MappingNode) -> dict[str, object]:
    keys = {about.key(key.value): value for key, value in node.value}
    return {
        name: value.value if isinstance(value, yaml.ScalarNode) else _listed(value)
        for name, value in keys.items()
        if isinstance(value, yaml.ScalarNode | yaml.SequenceNode)
    }


def _listed(node: yaml.SequenceNode) -> list[str]:
    return [value.value for value in node.value if isinstance(value, yaml.ScalarNode)]


class _Reader:
    """Walks the YAML tree; whatever is long text is read as Markdown at its own place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._read: set[int] = set()

    def mapping(self, node: yaml.MappingNode, level: int) -> Iterator[Block]:
        # What is referred to again is read once: few lines can mean a billion of them.
        if level > _DEEPEST or id(node) in self._read:
            return
        self._read.add(id(node))
        for key, value in node.value:
            named = str(key.value).casefold()
            if named == "metadata":
                continue
            if isinstance(value, yaml.MappingNode):
                yield from self.mapping(value, level + 1)
            elif isinstance(value, yaml.SequenceNode):
                yield from self._sequence(value, level)
            elif named in ("title", "name", "question"):
                yield from self._heading(value, 1 if named == "title" else 2 + (level > 1))
            elif named in ("summary", "answer", "text", "description"):
                yield from self._prose(value)

    def _sequence(self, node: yaml.SequenceNode, level: int) -> Iterator[Block]:
        for value in node.value:
            if isinstance(value, yaml.MappingNode):
                yield from self.mapping(value, level + 1)

    def _heading(self, node: yaml.ScalarNode, level: int) -> Iterator[Block]:
        lines = self._lines(node)
        start = lines.offsets[0]
        end = lines.offsets[-1] + len(lines.lines[-1])
        words = inline.plain(self._text[start:end])
        if words:
            yield Heading(level, Words(words, start, end))

    def _prose(self, node: yaml.ScalarNode) -> Iterator[Block]:
        # Headings inside an answer stand below the question.
        for block in markdown.parse(self._text, self._lines(node)):
            yield Heading(7, block.words) if isinstance(block, Heading) else block

    def _lines(self, node: yaml.ScalarNode) -> Lines:
        """The lines of a value without the indentation and quotation marks of YAML."""
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("|", ">"):
            start = self._text.find("\n", start) + 1 or end
        elif node.style in ("'", '"'):
            start, end = start + 1, end - 1
        written = markdown.numbered(self._text[:end].rstrip(), start)
        indents = [len(line) - len(line.lstrip()) for line in written.lines if line.strip()]
        indent = min(indents[0 if node.style in ("|", ">") else 1 :], default=0)
        cuts = [min(indent, len(line) - len(line.lstrip())) for line in written.lines]
        return Lines(
            tuple(line[cut:] for line, cut in zip(written.lines, cuts, strict=True)),
            tuple(at + cut for at, cut in zip(written.offsets, cuts, strict=True)),
        )
