"""What every kind of frame needs to become an action: its subject, its evidence, its dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.assistant.errors import Unclear
from bot.assistant.frames.bidding import then
from bot.assistant.frames.changing import bare, led_to
from bot.assistant.frames.clauses import next_step_words
from bot.assistant.frames.frame import Frame
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.reading import Read
from bot.assistant.requests import Request
from bot.assistant.resolving import Context, Subject, subject
from bot.assistant.span import Days, Goods, Span, Sum, Unreal
from bot.assistant.spans.goods import lines
from bot.assistant.spans.moving import day_after, is_new_sum, sum_after
from bot.assistant.spans.spoken import customers
from bot.sales.commands import Command, Line
from bot.store.book import KnownDeal

# Below it stand names that were put right and sums that nothing but their size tells.
_SURE = 0.74
# So many times its list price no product costs.
_TIMES = 5
# The fields that a day or a sum is meant for.
_MEANT = {"date": ("due", "close_date", "occurred_at"), "money": ("amount",)}
_SET = object()
_DOLLARS = ("USD", "MXN", "CAD", "AUD", "NZD", "SGD", "HKD")


@dataclass(slots=True)
class Filling:
    """A frame being filled: the message, what went before, and the words found for each field."""

    message: Message
    frame: Frame
    context: Context
    evidence: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    why: str | None = None

    def read(self, action: Command | Request) -> Read:
        """The action with all that was noted on the way; what was only guessed is unsure.

        So is what was meant to be said and could not be taken over: it stays empty.
        """
        doubts = dict.fromkeys(self.doubts)
        unsure = [n for n in doubts if getattr(action, n, None) not in (None, ())]
        for span in self.frame.of("date", "money"):
            if isinstance(span.value, Unreal):
                unsure += [n for n in _MEANT[span.kind] if getattr(action, n, _SET) is None]
        return Read(action, self.evidence, self.why, tuple(dict.fromkeys(unsure)))

    def note(self, name: str, *spans: Span) -> None:
        words = self.message.words_of(spans)
        if words:
            self.evidence[name] = words
        if any(span.score < _SURE for span in spans):
            self.doubts.append(name)

    def value(self, kind: str, name: str) -> object:
        """The value of the last span of this kind; what was said last holds."""
        span = self.frame.last(kind)
        if span is None:
            return None
        self.note(name, span)
        return span.value

    def subject(self, *, required: bool = True) -> Subject:
        """The account and contact, noted; asks where an account is needed and none is known."""
        found = subject(self.message, self.frame, self.context)
        if found.account_id is None and required:
            name = stranger(self.message, self.frame)
            if name:
                raise Unclear("unknown_account", (("name", name),))
            raise Unclear("which_account")
        named = [s for s in self.frame.own("account") if s.score < _SURE]
        if found.account_id is not None and self._from_before(found.account_id):
            self.doubts.append("account_id")
        if named and found.account_words == self.message.words_of(named[:1]):
            self.doubts += ["account_id", "opportunity_id"]
        if any(s.score < _SURE for s in self.frame.own("contact")):
            self.doubts.append("contact_id")
        for name, words in (
            ("account_id", found.account_words or self._implied(found)),
            ("contact_id", found.contact_words if found.contact_id else ""),
        ):
            if words:
                self.evidence[name] = words
        return found

    def _from_before(self, account_id: int) -> bool:
        """Nothing in the message names the customer or refers to one: it was spoken of before."""
        message = self.message
        if self.frame.of("pronoun") or message.of("order", "deal_noun", "same"):
            return False
        return account_id not in {
            *customers(message, message.of("account")),
            *customers(message, message.of("contact")),
        }

    def _implied(self, found: Subject) -> str:
        if found.account_id is None:
            return ""
        return found.contact_words or self.message.book.accounts[found.account_id].name

    def money(self, target: KnownDeal | None = None) -> tuple[Decimal | None, str | None]:
        """The amount, with its currency where one was said; `$` is a dollar of the deal's.

        `5k more` is counted from what the deal is worth.
        """
        known = target.amount if target else None
        told = [s for s in self.frame.of("money") if not each(self.message, s)]
        whole = [s for s in told if is_new_sum(self.message, s, known)]
        if not told:
            return None, None
        span = (whole or told)[-1]
        value = span.value
        if not isinstance(value, Sum) or value.amount <= 0:
            return None, None
        said = value.currency
        if target and said == "USD" and target.currency in _DOLLARS:
            said = target.currency
        if not whole and (target is None or said not in (None, target.currency)):
            return None, None
        amount = value.amount if whole else sum_after(self.message, span, known)
        if amount is not None:
            self.note("amount", span)
            self.doubt_if_far("amount", span)
            self.note("currency", *([span] if said else ()))
        return amount, said if amount is not None else None

    def doubt_if_far(self, name: str, span: Span) -> None:
        """A value that another sentence lent to this order is looked at before it is saved."""
        frame, text = self.frame, self.message.folded
        if span not in frame.borrowed or span in frame.own(span.kind):
            return
        between = text[span.end : frame.start] if span.end <= frame.start else ""
        between = between or text[frame.end : max(frame.end, span.start)]
        if _STOP.search(between):
            self.doubts.append(name)

    def lines(self, only: int | None = None) -> tuple[Line, ...]:
        """Products with quantities; the last quantity said of a product holds.

        `only` is the one product of the deal, which a bare `make it 25` then counts.
        """
        found: dict[int, int] = {}
        spans: list[Span] = []
        for goods, span in lines(self.frame.of("goods", "count"), self.message.of("goods")):
            if goods.quantity:
                found[goods.product_id] = goods.quantity
                spans.append(span)
        counts = self.frame.of("count")
        if not found and only is not None and counts and isinstance(counts[-1].value, int):
            found[only] = counts[-1].value
            spans.append(counts[-1])
        self.note("lines", *spans)
        return tuple(Line(product, quantity) for product, quantity in found.items())

    def counting(self, line: Line) -> tuple[Span, ...]:
        """The spans that say how many of a product."""
        told = {Goods(line.product_id, line.quantity), line.quantity}
        return tuple(span for span in self.frame.of("goods", "count") if span.value in told)

    def _aside(self, span: Span) -> bool:
        """A date that no word of closing or moving goes with: `they signed today`."""
        if self.frame.action != "update_opportunity":
            return False
        clauses = self._clauses_of(span)
        spans = [s for c in clauses for s in c.spans]
        views = [View(self.message, clause) for clause in clauses]
        if all(view.only("date") or bare(view) for view in views):
            return False
        if any(led_to(clause, span) for clause in clauses):
            return False
        put_right = any(
            s.start - 1 <= span.end and span.start - 1 <= s.end
            for s in spans
            if s.kind == "amended"
        )
        return not put_right and not any(s.kind in ("close_date", "move") for s in spans)

    def _clauses_of(self, span: Span) -> list[Chunk]:
        """The clauses that hold a span; one that was lent stands with the span that brought it."""
        own = [c for c in self.frame.chunks if c.start <= span.start < c.end]
        return own or [Chunk(span.start, span.end, 0, self.frame.borrowed)]

    def _day_before(self) -> date | None:
        """`they meet on 20 april so close it then`: the day named in a clause before."""
        for chunk in self.frame.chunks:
            closes = chunk.of("close_date") or (chunk.of("move") and not chunk.of("stage", "money"))
            day = then(View(self.message, chunk)) if closes else None
            if day is not None and isinstance(day.value, Days):
                self.note("close_date", day)
                self.doubts.append("close_date")
                return day.value.last
        return None

    def _doubt_if_wished(self, span: Span) -> None:
        """`they want 5 more by friday`: when they want them need not be when the deal closes."""
        said = {s.kind for clause in self._clauses_of(span) for s in clause.spans}
        wished = {"goods", "count"} & said and {"quantity_verb", "more"} & said
        if wished and not {"close_date", "move", "to_day"} & said:
            self.doubts.append("close_date")

    def close_date(self, target: KnownDeal | None = None) -> date | None:
        """The day a deal closes: of a stretch of time its last, or so much later than it did."""
        steps = [next_step_words(self.message, cue) for cue in self.frame.of("next_step")]
        for span in reversed(self.frame.of("date")):
            if any(start <= span.start < end for start, end in steps) or self._aside(span):
                continue
            if isinstance(span.value, Days) and span.value.last >= self.message.today:
                self.note("close_date", span)
                self._doubt_if_wished(span)
                return span.value.last
        if (day := self._day_before()) is not None:
            return day
        moved = self.frame.last("shift")
        if moved is None or target is None:
            return None
        self.note("close_date", moved)
        return day_after(moved, target.close_date)


_STOP = re.compile(r"[.!?;\u3002]\s?|\n")


def each(message: Message, span: Span) -> bool:
    """A price for one, not an amount: `at 1150`, `99 each`."""
    if message.folded[span.end : span.end + 2].lstrip().startswith("/"):
        return True
    after = [word.text for word in message.words if word.start >= span.end][:2]
    texts = (" ".join(after), after[0] if after else "")
    if any(message.lexicon.means("unit_price", text) for text in texts if text):
        return True
    before = [word.text for word in message.words if word.end <= span.start][-1:]
    mark = message.folded[: span.start].rstrip()[-1:]
    return (bool(before) and before[0] in ("je", "zu")) or mark == "@" or _at(message, span, before)


def _at(message: Message, span: Span, before: Sequence[str]) -> bool:
    """`20 x SP10 at 1150`: after a count, `at` gives the price of one."""
    counted = [
        s for s in message.spans if s.kind in ("goods", "count") and 0 <= span.start - s.end <= 8
    ]
    led = bool(before) and message.lexicon.means("unit_price", before[0])
    return bool(counted) and led and not _many_times_the_price(message, span, counted[-1])


def _many_times_the_price(message: Message, span: Span, counted: Span) -> bool:
    """`44 x SP10 at 47,520`: so much is asked for all of them, as its list price tells."""
    goods = counted.value
    price = message.book.products[goods.product_id].price if isinstance(goods, Goods) else None
    if price is None or price <= 0 or not isinstance(span.value, Sum):
        return False
    return span.value.amount > _TIMES * price


def stranger(message: Message, frame: Frame) -> str:
    """A name in the frame that the record does not know: `move globex minerals to …`."""
    for chunk in frame.chunks:
        found: list[str] = []
        for word in message.words:
            known = any(s.start <= word.start < s.end for s in chunk.spans if s.kind != "smalltalk")
            if not chunk.start <= word.start < chunk.end:
                continue
            if known or message.lexicon.has_word(word.text) or word.text.isdigit():
                if found:
                    break
                continue
            found.append(message.text[word.start : word.end])
        if found:
            return " ".join(found[:5])
    return ""
