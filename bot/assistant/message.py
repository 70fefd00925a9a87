"""A message with everything that was recognised in it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from bot.assistant.lexicon import Lexicon
from bot.assistant.span import Span
from bot.sales.results import Actor
from bot.store.book import Book
from bot.store.spelling import Token


@dataclass(frozen=True, slots=True)
class Message:
    """The text, its words, and the spans over it in the order of the text.

    `folded` has the same offsets as `text`; quoted words are blanked out in it.
    """

    text: str
    folded: str
    words: tuple[Token, ...]
    lexicon: Lexicon
    book: Book
    actor: Actor
    today: date
    spans: tuple[Span, ...] = ()

    def within(self, start: int, end: int, *kinds: str) -> tuple[Span, ...]:
        """Spans of these kinds (of any kind, where none is named) that lie between two places."""
        return tuple(
            span
            for span in self.spans
            if start <= span.start and span.end <= end and (not kinds or span.kind in kinds)
        )

    def of(self, *kinds: str) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.kind in kinds)

    def stretch(self, start: int, end: int) -> "Chunk":
        """What stands between two places, as a clause."""
        return Chunk(start, end, 0, self.within(start, end))

    def whole(self) -> "Chunk":
        """The message as one clause."""
        return Chunk(0, len(self.text), 0, self.spans)

    def words_of(self, spans: Iterable[Span]) -> str:
        """The words of the message under these spans."""
        return " … ".join(dict.fromkeys(self.text[s.start : s.end].strip() for s in spans))

    def capital(self, start: int) -> bool:
        return self.text[start].isupper()

    def goes_on(self, place: int) -> Token | None:
        """The word at a place, where it may go on with the name before it: it has a capital."""
        if not 0 < place < len(self.words):
            return None
        word, before = self.words[place], self.words[place - 1]
        beside = self.text[before.end : word.start] == " "
        return word if beside and self.capital(word.start) else None

    def opens_sentence(self, start: int) -> bool:
        before = self.text[:start].rstrip()
        return not before or before[-1] in ".!?…\n:>-•"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A clause: the part of a message between two commas, stops or conjunctions."""

    start: int
    end: int
    sentence: int
    spans: tuple[Span, ...] = field(default=())

    def of(self, *kinds: str) -> tuple[Span, ...]:
        return tuple(span for span in self.spans if span.kind in kinds)

    def says(self, kind: str, *values: str) -> bool:
        return any(s.kind == kind and (not values or s.value in values) for s in self.spans)
