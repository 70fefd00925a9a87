"""Markdown and plain text: the raw text stays the document's text, blocks point into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from ingest import sentences
from ingest.document import Block, Document, Heading, Item, Listing, Paragraph, Row, Table, Words
from ingest.readers import about, includes, inline, markuptable, plaintext

_NOTE = re.compile(r"[ \t>]*\[!(\w+)[^\]]*\][ \t]*")
_TAB = re.compile(r"[# \t]*\[([^\]]+)\]\(#tabs?/")
_ANCHOR = re.compile(r"\s*\{#[^}]*\}\s*$")
_DIRECTIVE = re.compile(r"^[ \t>]*:::[^\n]*$|:::image\b[^\n]*?:::", re.MULTILINE)
_INCLUDE = re.compile(r"\[!INCLUDE[ ]*\[[^\[\]\n]{0,500}\][ ]*\([^()\n]{0,500}\)\]", re.IGNORECASE)
_COMMENT = re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL)
_STRONG = re.compile(r"(\*\*|__)(?!\s)[^*_]{1,120}\1:?")
_MARKER = re.compile(r"(?:[-*+]|\d+[.)])[ \t]+$")
_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table\s*>", re.DOTALL | re.IGNORECASE)
_ASIDE = "\ue000"
_ASIDES = re.compile(f"{_ASIDE}(\\d+){_ASIDE}")
_TAB_LEVEL = 6
_LOOKS_LIKE = 7


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines to be parsed, each with the offset in the document's text where it stands."""

    lines: tuple[str, ...]
    offsets: tuple[int, ...]

    def offset(self, place: int) -> int:
        """Where the character `place` of the lines, joined by newlines, stands in the text."""
        for line, start in zip(self.lines, self.offsets, strict=True):
            if place <= len(line):
                return start + place
            place -= len(line) + 1
        return self.offsets[-1] + len(self.lines[-1])


def read(path: Path, root: Path, name: str) -> Document:
    text = plaintext.load(path, name)
    matter, start = about.front_matter(text)
    if path.suffix.lower() == ".txt":
        blocks = parse(text, numbered(text, start), _plain_parser())
    else:
        text = includes.expanded(text, path, root)
        blocks = parse(text, numbered(text, start))
    return Document(about.sheet(name, matter, blocks), text, blocks)


def numbered(text: str, start: int = 0) -> Lines:
    """The lines of `text` from `start` on."""
    lines = tuple(text[start:].split("\n"))
    offsets = [start]
    for line in lines[:-1]:
        offsets.append(offsets[-1] + len(line) + 1)
    return Lines(lines, tuple(offsets))


def parse(text: str, lines: Lines, parser: MarkdownIt | None = None) -> tuple[Block, ...]:
    """The blocks of those `lines` of `text`."""
    return _Reader(text, lines, parser or _parser()).blocks()


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    # Inline markup is taken off sentence by sentence, with its place kept: not parsed here.
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _plain_parser() -> MarkdownIt:
    parser = MarkdownIt("zero").enable(["list", "heading", "lheading"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


class _Reader:
    """One pass over the syntax tree of a text."""

    def __init__(self, text: str, lines: Lines, parser: MarkdownIt) -> None:
        self._text = text
        self._parser = parser
        self._tables: list[tuple[int, int]] = []
        self._in_list = False
        self._lines = self._shown(lines)

    def _shown(self, lines: Lines) -> Lines:
        """The lines without what is no text: comments, directives, and tables written in HTML."""
        source = "\n".join(lines.lines)
        if "<!--" in source:
            source = _COMMENT.sub(_blanked, source)
        if ":::" in source:
            source = _DIRECTIVE.sub(_blanked, source)
        if "[!I" in source:
            source = _INCLUDE.sub(_blanked, source)
        if "<table" in source.lower():
            source = _TABLE.sub(lambda match: self._set_aside(match, lines), source)
        return Lines(tuple(source.split("\n")), lines.offsets)

    def _set_aside(self, match: re.Match[str], lines: Lines) -> str:
        """A mark instead of the table, which is read on its own."""
        self._tables.append((lines.offset(match.start()), lines.offset(match.end())))
        mark = f"{_ASIDE}{len(self._tables) - 1}{_ASIDE}"
        return mark + _blanked(match)[len(mark) :]

    def blocks(self) -> tuple[Block, ...]:
        tree = SyntaxTreeNode(self._parser.parse("\n".join(self._lines.lines)))
        return tuple(block for node in tree.children for block in self._block(node))

    def _block(self, node: SyntaxTreeNode) -> list[Block]:
        if node.type == "heading":
            return self._heading(node)
        if node.type in ("paragraph", "html_block"):
            return self._paragraph(node)
        if node.type in ("bullet_list", "ordered_list"):
            return self._listing(node)
        if node.type == "table":
            return self._table(node)
        if node.type in ("fence", "code_block"):
            return self._code(node)
        return [block for child in node.children for block in self._block(child)]

    def _span(self, node: SyntaxTreeNode) -> tuple[int, int]:
        """Where the words of a leaf stand in the document's text, marks of lists left out."""
        first, last = node.map or (0, 0)
        words = _content(node).strip("\n").split("\n")[0].strip()
        start = self._lines.offsets[first] + max(0, self._lines.lines[first].find(words))
        last -= 1
        while last > first and not self._lines.lines[last].strip():
            last -= 1
        return start, self._lines.offsets[last] + len(self._lines.lines[last].rstrip())

    def _heading(self, node: SyntaxTreeNode) -> list[Block]:
        start, end = self._span(node)
        raw = self._text[start:end]
        if "\n" in raw:  # underlined
            raw = raw[: raw.rindex("\n")]
        text = inline.plain(_ANCHOR.sub("", raw.rstrip("# \t")))
        level = _TAB_LEVEL if _TAB.match(raw) else int(node.tag[1])
        return [Heading(level, Words(text, start, start + len(raw)))] if text else []

    def _paragraph(self, node: SyntaxTreeNode) -> list[Block]:
        """The sentences of a paragraph, and the tables in HTML that stand among them."""
        start, end = self._span(node)
        label = ""
        note = _NOTE.match(self._text, start, end)
        if note:
            start, label = note.end(), note.group(1).capitalize()
        blocks: list[Block] = []
        for number in _ASIDES.findall(_content(node)):
            first, last = self._tables[int(number)]
            blocks += self._words(start, first, label)
            table = markuptable.table(self._text, first, last)
            blocks += [table] if table else self._words(first, last, label)
            start = last
        return [*blocks, *self._words(start, end, label)]

    def _words(self, start: int, end: int, label: str) -> list[Block]:
        found = self._sentences(start, end)
        if not found:
            return []
        if len(found) == 1 and self._looks_like_heading(found[0]):
            return [Heading(_LOOKS_LIKE, found[0])]
        return [Paragraph(found, label)]

    def _looks_like_heading(self, words: Words) -> bool:
        """Whether a paragraph is one bold line: the usual way to write a heading without one."""
        raw = self._text[words.start : words.end]
        bold = not self._in_list and _STRONG.fullmatch(raw)
        return bool(bold) and words.text[-1] not in ".;," and not about.is_label(words.text)

    def _sentences(self, start: int, end: int) -> tuple[Words, ...]:
        raw = self._text[start:end]
        found = (
            Words(inline.plain(raw[first:last]), start + first, start + last)
            for first, last in sentences.spans(raw)
        )
        return tuple(words for words in found if words.text)

    def _code(self, node: SyntaxTreeNode) -> list[Block]:
        first, last = node.map or (0, 0)
        if node.type == "fence":
            first, last = first + 1, min(last, first + 1 + node.content.count("\n"))
        found = []
        for number in range(first, last):
            line = self._lines.lines[number]
            start = self._lines.offsets[number] + len(line) - len(line.lstrip())
            parts = sentences.bounded(self._text, start, start + len(line.strip()))
            found += [Words(self._text[first:last], first, last) for first, last in parts]
        return [Paragraph(tuple(found), verbatim=True)] if found else []

    def _table(self, node: SyntaxTreeNode) -> list[Block]:
        header: list[Row] = []
        rows: list[Row] = []
        for part in node.children:
            kept = header if part.type == "thead" else rows
            kept += [self._row(tr, len(header[0].cells) if header else 0) for tr in part.children]
        shown = tuple(row for row in rows if any(row.cells))
        if not shown and not any(any(row.cells) for row in header):
            return []
        return [Table(tuple(row for row in header if any(row.cells)), shown)]

    def _row(self, node: SyntaxTreeNode, width: int) -> Row:
        number = (node.map or (0, 0))[0]
        line = self._lines.lines[number].rstrip()
        start = self._lines.offsets[number]
        cells = tuple(inline.cell(_content(cell)) for cell in node.children)
        cells += ("",) * (width - len(cells))
        return Row(cells, start + len(line) - len(line.lstrip(" \t>")), start + len(line))

    def _listing(self, node: SyntaxTreeNode) -> list[Block]:
        """The list; a table inside one of its points parts it in two."""
        outer, self._in_list = self._in_list, True
        pieces = list(self._pieces(node, 0))
        self._in_list = outer
        blocks: list[Block] = []
        for is_item, group in groupby(pieces, lambda piece: isinstance(piece, Item)):
            if is_item:
                items = tuple(piece for piece in group if isinstance(piece, Item))
                blocks.append(Listing(items, node.type == "ordered_list"))
            else:
                blocks += [piece for piece in group if not isinstance(piece, Item)]
        return blocks

    def _pieces(self, node: SyntaxTreeNode, depth: int) -> Iterator[Item | Block]:
        number = int(node.attrs.get("start", 1))
        for point in node.children:
            marker = f"{number}." if node.type == "ordered_list" else "-"
            number += 1
            for piece in self._point(point, depth):
                if isinstance(piece, Item) and piece.depth == depth:
                    piece, marker = replace(piece, marker=marker), ""
                yield piece

    def _point(self, node: SyntaxTreeNode, depth: int) -> Iterator[Item | Block]:
        """One point: an item for its own words, further ones for the lists inside it."""
        said: list[Words] = []
        for child in node.children:
            if child.type in ("bullet_list", "ordered_list"):
                yield from self._item(said, depth)
                said = []
                yield from self._pieces(child, depth + 1)
                continue
            for block in self._block(child):
                if isinstance(block, Paragraph):
                    said += block.sentences
                elif isinstance(block, Listing):
                    yield from self._item(said, depth)
                    said = []
                    yield from (replace(item, depth=item.depth + depth + 1) for item in block.items)
                else:
                    yield from self._item(said, depth)
                    said = []
                    yield block
        yield from self._item(said, depth)

    def _item(self, said: list[Words], depth: int) -> Iterator[Item]:
        """An item of these words; its place begins at the list's mark."""
        if not said:
            return
        line = self._text.rfind("\n", 0, said[0].start) + 1
        mark = _MARKER.search(self._text[line : said[0].start])
        first = replace(said[0], start=line + mark.start()) if mark else said[0]
        yield Item("", depth, (first, *said[1:]))


def _content(node: SyntaxTreeNode) -> str:
    return node.children[0].content if node.children else node.content
