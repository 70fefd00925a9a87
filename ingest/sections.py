"""A document seen as sections: what stands below each heading, with the headings above it."""

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.document import Block, Heading, Listing, Paragraph, Table

Body = Paragraph | Listing | Table


@dataclass(frozen=True, slots=True)
class Section:
    """The blocks below one heading. `path` has the headings from the top, without the title."""

    path: tuple[str, ...]
    heading: Heading | None
    body: tuple[Body, ...]
    parent: bool = False

    @property
    def asks(self) -> bool:
        """Whether the heading is a question that the body answers."""
        return self.heading is not None and self.heading.words.text.rstrip().endswith(
            ("?", "\uff1f")
        )


def split(blocks: Iterable[Block], title: str) -> list[Section]:
    """The sections of a document in reading order; `parent` marks one with sections below it."""
    found: list[Section] = []
    above: list[Heading] = []
    heading: Heading | None = None
    body: list[Body] = []
    for block in blocks:
        if not isinstance(block, Heading):
            body.append(block)
            continue
        found.append(Section(_path(above, title), heading, tuple(body), _below(heading, block)))
        while above and above[-1].level >= block.level:
            above.pop()
        above.append(block)
        heading, body = block, []
    found.append(Section(_path(above, title), heading, tuple(body)))
    return [section for section in found if section.heading or section.body]


def _below(heading: Heading | None, following: Heading) -> bool:
    return heading is not None and following.level > heading.level


def _path(above: list[Heading], title: str) -> tuple[str, ...]:
    named = tuple(heading.words.text for heading in above)
    while named and named[0].casefold() == title.casefold():
        named = named[1:]
    return named
