"""A clause in its message, with the questions that the rules ask of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.assistant.message import Chunk, Message
from bot.assistant.span import Days, Span, Unreal


@dataclass(frozen=True, slots=True)
class View:
    """Asks a clause what it says, what it leads with, and whether it is a question."""

    message: Message
    chunk: Chunk

    def says(self, kind: str, *values: str) -> bool:
        return self.chunk.says(kind, *values)

    def message_says(self, *acts: str) -> bool:
        """Anywhere in the message one of these actions is spoken of."""
        return any(s.value in acts for s in self.message.of("act"))

    def act(self, *values: str) -> bool:
        return self.chunk.says("act", *values)

    def leads(self, kind: str, *values: str) -> bool:
        """True where such a span comes first, polite words and names aside."""
        for span in self.chunk.of(kind):
            if (not values or span.value in values) and self.bare_before(span):
                return True
        return False

    def bare_before(self, span: Span) -> bool:
        place = self.chunk.start
        for word in self.message.words:
            if self.message.folded[: word.start].endswith("'") and len(word.text) < _SHORT:
                continue
            if place <= word.start < span.start and not any(
                s.start <= word.start and word.end <= s.end and s.kind in _LIGHT
                for s in self.chunk.spans
            ):
                return False
        return True

    def future(self) -> bool:
        """A day to come is named; one that the calendar does not have was meant as such."""
        return self._to_come(lambda days: days.last >= self.message.today)

    def later(self) -> bool:
        """A day to come is named, so what is told has not happened yet."""
        return self._to_come(lambda days: days.first > self.message.today)

    def _to_come(self, fits: Callable[[Days], bool]) -> bool:
        values = [span.value for span in self.chunk.of("date")]
        return any(fits(v) if isinstance(v, Days) else isinstance(v, Unreal) for v in values)

    def asks(self) -> bool:
        """The clause is a question by its mark or its first word."""
        tail = self.message.text[self.chunk.end : self.chunk.end + 3]
        if "?" in tail or "\uff1f" in tail or self.starts_with("question", "word"):
            return True
        if self.ends_asking():
            return True
        named = self.any("goods", "account", "order") or self.says("pronoun", "thing")
        return self.starts_with("question", "verb") and named and not self._foreign_verb()

    def interrogative(self) -> bool:
        """The clause begins, or in Japanese ends, as questions do."""
        begins = any(self.starts_with("question", one) for one in ("word", "verb"))
        return begins or self.ends_asking()

    def wonders(self) -> bool:
        """A question that is no order in the form of one: nothing is to be changed for it."""
        if self.begs() or not self.asks():
            return False
        return self.interrogative() or not (self.leads("act") or self.leads("move"))

    def is_whole(self) -> bool:
        """The message says nothing else."""
        return self.chunk.start == 0 and not self.message.text[self.chunk.end :].strip(" .!?\n")

    def is_whole_question(self) -> bool:
        """The message is no more than this clause and its mark: `llamó Pilar?`"""
        message = self.message.text.strip("\u00bf \n")
        mine = self.message.text[self.chunk.start : self.chunk.end].strip("\u00bf \n")
        marked = message.endswith(("?", "\uff1f"))
        return marked and message.rstrip("?\uff1f ") == mine and not self.begs()

    def ends_asking(self) -> bool:
        """`…できますか`"""
        end = len(self.message.folded[: self.chunk.end].rstrip())
        return any(s.end == end for s in self.chunk.of("question") if s.value == "end")

    def _foreign_verb(self) -> bool:
        """German `will 35 TX14` wants them, English `will` asks."""
        own = self.message.lexicon.languages[0]
        verbs = [s for s in self.chunk.of("question") if s.value == "verb"]
        first = self.message.folded[verbs[0].start : verbs[0].end] if verbs else ""
        return own.code != "en" and ("question", "verb") not in own.phrases.get(first, ())

    def starts_with(self, kind: str, value: str) -> bool:
        """Such a span comes first, only polite words before it."""
        return any(
            self.message.folded[self.chunk.start : span.start].strip(" ,") == ""
            or self.polite_before(span)
            for span in self.chunk.of(kind)
            if span.value == value
        )

    def begs(self) -> bool:
        """`can you …`, `please …`: a question in form, an order in fact."""
        lexicon = self.message.lexicon
        return any(
            self.bare_before(span)
            and not lexicon.means("conj", self.message.folded[span.start : span.end])
            for span in self.chunk.of("polite")
        )

    def polite_before(self, span: Span) -> bool:
        words = [w for w in self.message.words if self.chunk.start <= w.start < span.start]
        polite = self.chunk.of("polite", "conj", "smalltalk")
        return all(any(p.start <= w.start and w.end <= p.end for p in polite) for w in words)

    def brief(self, kinds: Sequence[str] = ()) -> bool:
        """Hardly more than one name or number, besides spans of these kinds."""
        return len(self.beside(*kinds)) <= (_LEFT if kinds else _BRIEF)

    def only(self, *kinds: str) -> bool:
        """Every word is in a span of these kinds."""
        return not self.beside(*kinds)

    def beside(self, *kinds: str, spans: Sequence[Span] = ()) -> list[str]:
        """The words in none of these spans and in none of these kinds."""
        covering = (*spans, *self.chunk.of(*kinds))
        return [
            word.text
            for word in self.message.words
            if self.chunk.start <= word.start < self.chunk.end
            and not any(s.start <= word.start < s.end for s in covering)
        ]

    def little_beside(self, *kinds: str) -> bool:
        """Besides spans of these kinds there are only articles, prepositions and the like."""
        return all(self.message.lexicon.is_small(word) for word in self.beside(*kinds))

    def any(self, *kinds: str) -> bool:
        return any(span.kind in kinds for span in self.chunk.spans)


_BRIEF = 4
_LEFT = 2
# The rest of `it's`, `Ana's`.
_SHORT = 3
_LIGHT = (
    "polite",
    "conj",
    "account",
    "contact",
    "date",
    "time",
    "money",
    "number",
    "scraps",
    "drops_before",
    "smalltalk",
    "pronoun",
)
