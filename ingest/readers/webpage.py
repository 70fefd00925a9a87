"""HTML pages: their main content, without menus, banners and scripts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

from lxml import etree  # type: ignore[import-untyped]
from lxml import html as lxml_html

from ingest.document import Document
from ingest.errors import UnreadableSheet, Why
from ingest.readers import about, damage, markuptable, plaintext
from ingest.readers.writing import Point, Writer, mark

Element: TypeAlias = lxml_html.HtmlElement

_DROPPED = re.compile(
    r"script|style|noscript|template|nav|footer|aside|form|iframe|svg|object|button|select|input"
    r"|dialog|canvas|audio|video|picture|img|head"
)
_ROLES = ("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu")
_CHROME = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|onetrust|cookiebot|breadcrumbs?|nav|navbar|navigation|menu"
    r"|sidebar|skip-?link|newsletter|popup|modal|share|social|toc|copyright|visually-hidden|sr-only"
    r")(?:$|[\s_-])|(?:^|\s)(?:(?:site|page|global|main)[_-]?)?footer",
    re.IGNORECASE,
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "mainMenu" is "main-Menu"
_BLOCK = re.compile(
    r"address|article|blockquote|body|center|dd|details|div|dl|dt|fieldset|figcaption|figure|h[1-6]"
    r"|header|hr|html|li|main|ol|p|pre|section|summary|table|ul"
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_DATES = {
    "article:modified time": "modified",
    "dcterms.modified": "modified",
    "last modified": "modified",
    "article:published time": "published",
}
_SITE = re.compile(r"\s+[|\u2013\u2014]\s+[^|\u2013\u2014]{1,40}$")
_DEEPEST = 150
_LONG = 120


def read(path: Path, root: Path, name: str) -> Document:
    page = _page(path, name)
    matter = _matter(page)
    heading = page.findtext(".//title") or ""
    writer = Writer()
    with damage.named(name, "a web page"):
        _Walk(writer).element(_main(page), 0)
    if not writer.blocks:
        raise UnreadableSheet(name, "it holds no text", Why.EMPTY)
    title = _SITE.sub("", " ".join(heading.split()))
    return writer.document(about.sheet(name, matter, writer.blocks, title=title))


def _page(path: Path, name: str) -> Element:
    content = path.read_bytes()
    declared = _CHARSET.search(content[:4096])
    text = None
    if declared and not content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            text = content.decode(declared.group(1).decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            text = None
    words = plaintext.checked(text, name) if text else plaintext.decode(content, name)
    try:
        parser = lxml_html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        return lxml_html.document_fromstring(words.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as exc:
        raise UnreadableSheet(name, "it holds no text", Why.EMPTY) from exc


def _matter(page: Element) -> about.Matter:
    """What the `meta` elements say, under the names that front matter uses."""
    found: dict[str, object] = {}
    for meta in page.iter("meta"):
        key = re.sub(r"[\s_-]+", " ", meta.get("name") or meta.get("property") or "").casefold()
        if key and key != "title":
            found.setdefault(_DATES.get(key, key), meta.get("content") or "")
    return found


def _main(page: Element) -> Element:
    """The part of the page that holds its content, cleaned of everything around it."""
    body = page.find("body")
    content = page if body is None else body
    for way in (".//main", ".//*[@role='main']", ".//article"):
        found = content.findall(way)
        if len(found) == 1:
            content = found[0]
            break
    for element in list(content.iter()):
        if element is not content and _chrome(element):
            element.drop_tree()
    for listing in _before_title(content):
        listing.drop_tree()
    return content


def _before_title(content: Element) -> list[Element]:
    """The outermost menus above the page's first heading."""
    menus: list[Element] = []
    for element in content.iter("h1", "ul", "ol"):
        if element.tag == "h1":
            return menus
        if _is_menu(element) and not any(menu in menus for menu in element.iterancestors()):
            menus.append(element)
    return []


def _chrome(element: Element) -> bool:
    if not isinstance(element.tag, str):
        return True
    if (
        _DROPPED.fullmatch(element.tag)
        or element.get("role") in _ROLES
        or element.get("hidden") is not None
    ):
        return True
    if element.get("aria-hidden") == "true" or "display:none" in _style(element):
        return True
    if element.tag == "header":
        return element.find(".//h1") is None
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(_CHROME.search(_HUMP.sub("-", named)))


def _is_menu(listing: Element) -> bool:
    """Whether a list is nothing but links, as menus are."""
    links = sum(len(link.text_content().strip()) for link in listing.iter("a"))
    return links >= 0.9 * len(re.sub(r"\s+", "", listing.text_content())) > 0


def _style(element: Element) -> str:
    return str(element.get("style") or "").replace(" ", "").lower()


class _Walk:
    """One pass over the elements, writing blocks as they end."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._words: list[str] = []

    def element(self, element: Element, depth: int) -> None:
        if depth > _DEEPEST:
            self._words.append(element.text_content())
            return
        tag = element.tag
        if not _BLOCK.fullmatch(tag):
            self._inline(element, depth)
            return
        self._flush()
        if tag in ("ul", "ol", "dl", "table"):
            self._structure(element, depth)
        elif tag == "pre":
            self._writer.verbatim(element.text_content().split("\n"))
        elif re.fullmatch(r"h[1-6]|summary|dt", tag):
            level = int(tag[1]) if tag[1].isdigit() else 7
            self._writer.heading(level, element.text_content())
        else:
            self._inline(element, depth)
            self._flush()

    def _structure(self, element: Element, depth: int) -> None:
        if element.tag == "table":
            self._table(element)
        elif element.tag == "dl":
            rows = _definitions(element)
            if rows:
                self._writer.table(rows, 0)
            else:
                self._inline(element, depth)
                self._flush()
        else:
            self._writer.listing(list(_points(element, 0)), ordered=element.tag == "ol")
            for table in element.iter("table"):
                self._table(table)

    def _inline(self, element: Element, depth: int) -> None:
        if element.tag == "br":
            self._words.append("\n")
        text = _one_line(element.text)
        self._words.append(_footnote(element, text))
        for child in element:
            self.element(child, depth + 1)
            self._words.append(_one_line(child.tail))

    def _flush(self) -> None:
        words = "".join(self._words).strip()
        self._words = []
        if words:
            self._writer.paragraph(words)

    def _table(self, element: Element) -> None:
        found = markuptable.grid(element)
        if element.get("role") == "presentation" or len(found.rows) == 1:
            for cell in element.iter("td", "th"):  # holds text in its place, and no values
                if next(cell.iterancestors("table"), None) is element:
                    self._inline(cell, 0)
                    self._flush()
        elif found.rows and len(found.rows[0]) == 1:
            for row in found.rows:
                self._writer.paragraph(row[0])
        else:
            self._writer.table(found.rows, found.headers, found.caption)


def _definitions(element: Element) -> list[tuple[str, str]]:
    """Terms with short values, as rows of a table; none where a term is explained at length."""
    rows: list[tuple[str, str]] = []
    for part in element.iter("dt", "dd"):
        words = _one_line(part.text_content()).strip()
        if part.tag == "dt":
            rows.append((words, ""))
        elif len(words) > _LONG or not rows:
            return []
        else:
            term, said = rows[-1]
            rows[-1] = term, f"{said}\n{words}".strip()
    return rows


def _footnote(element: Element, text: str) -> str:
    """The text of an element, so marked that a footnote's figure is not read with the word."""
    return mark(text) if element.tag == "sup" else text


def _one_line(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def _points(listing: Element, depth: int) -> Iterator[Point]:
    """The points of a list with those of the lists inside it."""
    start = str(listing.get("start", ""))
    number = int(start) if start.isdecimal() else 1
    for point in listing:
        if point.tag in ("ul", "ol"):  # a list directly in a list: not allowed, but seen
            yield from _points(point, depth + 1)
        if point.tag != "li":
            continue
        marker = f"{number}." if listing.tag == "ol" else "-"
        number += 1
        inner = [part for part in point.iter("ul", "ol") if _outermost(part, point)]
        yield depth, marker, _said(point)
        for part in inner:
            yield from _points(part, depth + 1)


def _outermost(part: Element, point: Element) -> bool:
    parent = next(part.iterancestors("li"), None)
    return parent is point


def _said(point: Element) -> str:
    """The words of a point without the lists and tables inside it."""
    words: list[str] = [_footnote(point, _one_line(point.text))]
    for child in point:
        if child.tag not in ("ul", "ol", "table"):
            parted = "\n" if child.tag == "br" or _BLOCK.fullmatch(child.tag) else ""
            words += [parted, _said(child), parted]
        words.append(_one_line(child.tail))
    return "".join(words).strip()
