"""From a text to a message with its spans: every recogniser in turn, then what outweighs what."""

import re
from collections.abc import Container, Iterator
from dataclasses import replace
from datetime import date, time

from bot.assistant.lexicon import Lexicon
from bot.assistant.message import Message
from bot.assistant.span import Span, longest
from bot.assistant.spans import (
    accounts,
    amend,
    dates,
    goods,
    moving,
    numbers,
    people,
    products,
    reachable,
)
from bot.sales.results import Actor
from bot.store.book import Book
from bot.store.spelling import Token, fold, tokens, words

_SWALLOW = (
    "outcome",
    "stage_said",
    "next_step",
    "close_date",
    "hearsay",
    "scraps",
    "polite",
    "idiom",
    "smalltalk",
    "lost_reason",
    "negation",
    "sentiment",
    "lack",
    "attribute",
)
_SOLID = ("account", "contact", "goods", "website", "order")
_QUOTES = re.compile(
    r"\"([^\"\n]{2,})\"|\u201c([^\u201d]{2,})\u201d|\u201e([^\u201c\u201d]{2,})[\u201c\u201d]"
    r"|«([^»]{2,})»|「([^」]{2,})」|(?<!\w)'([^'\n]{2,}(?:'\w[^'\n]*)*)'(?!\w)"
)
_FORWARDED = re.compile(
    r"(?m)^\s*>.*$|^-{2,} ?(?:original|forwarded).*(?s:.*)|^(?:from|von|de|da): .+@(?s:.*)"
)
_TITLED = ("title", "industry", "name", "website")
_STOP = re.compile(r"[.!?;]\s|\n")
_LEAST_QUOTED = 3
_SHORTEST_OWNER = 3


def recognise(
    text: str,
    lexicon: Lexicon,
    book: Book,
    actor: Actor,
    today: date,
    clock: time | None = None,
) -> Message:
    """The message with its spans; words that somebody else is quoted with are not read.

    `clock` is the hour it is where the rep is; without it nothing is counted from this hour.
    """
    titles = {" ".join(words(t.title)) for t in book.tasks_owned.get(actor.rep_id, ())}
    folded = _without_quotes(fold(text), lexicon, titles)
    said = tuple(_without_genitive(word, lexicon, book) for word in tokens(folded))
    message = Message(text, folded, said, lexicon, book, actor, today)
    values = [moving.with_sign(message, span) for span in longest(_values(message, clock))]
    message = replace(message, spans=tuple(values))
    values = goods.counted(message, values)
    found = _phrases(message)
    values = [span for span in values if not _in_phrase(span, found)]
    phrases = _outweighed(message, found, values)
    everything = sorted(
        moving.with_shifts(
            message, amend.settled(message, [*values, *phrases, *people.colleagues(message)])
        ),
        key=lambda span: (span.start, span.end),
    )
    message = replace(message, spans=tuple(everything))
    everything += people.newcomers(message)
    return replace(message, spans=tuple(sorted(everything, key=lambda s: (s.start, s.end))))


def _without_genitive(word: Token, lexicon: Lexicon, book: Book) -> Token:
    """`Katrins Nummer`, `mathieus pipeline`: whose it is, without the s that says so."""
    owner = word.text.removesuffix("s")
    if len(owner) == len(word.text) or len(owner) < _SHORTEST_OWNER or lexicon.has_word(word.text):
        return word
    named = book.knows(owner) and not book.knows(word.text)
    return replace(word, text=owner) if named else word


def _values(message: Message, clock: time | None) -> Iterator[Span]:
    found_numbers = numbers.find(message.folded, message.words, message.lexicon)
    yield from reachable.find(message)
    locale = message.actor.locale
    yield from dates.find(message.folded, message.lexicon, message.today, locale, clock)
    yield from (span for span in found_numbers if not amend.pixels(message, span))
    yield from products.find(message)
    yield from accounts.find(message)
    yield from people.find(message)


def _phrases(message: Message) -> list[Span]:
    texts = _spelt(message)
    found: list[Span] = []
    for place in range(len(texts)):
        seen: set[str] = set()
        for length, kind, value in message.lexicon.at(texts, place):
            if kind in seen and not _both(kind):
                continue
            seen.add(kind)
            first, last = message.words[place], message.words[place + length - 1]
            if _STOP.search(message.folded, first.start, last.end):
                continue
            if kind == "pronoun" and _shouted(message, first.start, last.end):
                continue
            if kind == "conj" and _stressed(message, first.start, last.end):
                continue
            found.append(Span(first.start, last.end, kind, value))
    return found


def _shouted(message: Message, start: int, end: int) -> bool:
    """`IT` in a message that is not all in capitals is the department, not `it`."""
    return end - start > 1 and message.text[start:end].isupper() and not message.text.isupper()


def _stressed(message: Message, start: int, end: int) -> bool:
    """Italian `è` and Portuguese `é` are verbs; `e` joins."""
    return end - start == 1 and message.folded[start] == "e" != message.text[start].lower()


def _spelt(message: Message) -> list[str]:
    """The words, `w/` as `with`."""
    slashed = [message.folded[w.end : w.end + 1] == "/" and w.text == "w" for w in message.words]
    return ["with" if s else w.text for s, w in zip(slashed, message.words, strict=True)]


def _both(kind: str) -> bool:
    """Several readings of the same words are kept where the frame decides between them."""
    return kind in ("act", "field", "source", "direction")


def _outweighed(message: Message, phrases: list[Span], values: list[Span]) -> list[Span]:
    """Phrases that do not lie inside a name, or inside a longer phrase that says something else."""
    large = [span for span in phrases if span.kind in _SWALLOW]
    named = [span for span in values if span.kind in _SOLID]
    acts = [span for span in phrases if span.kind == "act"]
    dated = [span for span in values if span.kind == "date"]
    # The 電話 of 電話番号 is no call.
    fields = [span for span in phrases if span.kind == "field"]
    return [
        span
        for span in phrases
        if not any(name.start <= span.start and span.end <= name.end for name in named)
        and not (
            span.kind in ("next_step", "hypothetic") and any(span.overlaps(day) for day in dated)
        )
        and not any(_inside(span, other) for other in large)
        and not (span.kind == "stage_said" and any(_inside(span, act) for act in acts))
        and not (span.kind == "act" and any(_inside(span, field) for field in fields))
        and not (
            span.kind == "stage"
            and (
                _paper(message, span)
                or _is_due(message, span, dated)
                or _is_why(message, span, phrases)
            )
        )
    ]


def _is_why(message: Message, stage: Span, phrases: list[Span]) -> bool:
    """Portuguese `motivo: orçamento`: why it was lost, and no stage."""
    reasons = [s.end for s in phrases if s.kind == "lost_reason" and s.end <= stage.start]
    return any(message.folded[end : stage.start].strip() == ":" for end in reasons)


def _paper(message: Message, stage: Span) -> bool:
    """`she wants the proposal by friday`: what is sent, not how far the deal is."""
    before = [w.text for w in message.words if w.end <= stage.start][-2:]
    if message.folded[: stage.start].rstrip().endswith((",", ".", ":", ";")):
        return False
    if not before or stage.value not in ("lead", "proposal", "negotiation"):
        return False
    if " " in message.folded[stage.start : stage.end]:
        return False
    means = message.lexicon.means
    led = len(before) > 1 and any(means(k, before[0]) for k in ("set_to", "to_day", "serving_as"))
    return means("article", before[-1]) and not led and not _leads_to_stage(message, before[-1])


def _is_due(message: Message, stage: Span, dated: list[Span]) -> bool:
    """`8 min ok, proposal by friday`: with no order before it, it is to be written by then."""
    days = [day for day in dated if 0 <= day.start - stage.end <= 1]
    said = message.folded[days[0].start : days[0].end].split() if days else []
    by = {one for own in message.lexicon.languages for one in own.data["dates"].get("before", ())}
    begins = message.folded[: stage.start].rstrip().endswith(",")
    return stage.value == "proposal" and begins and bool(by.intersection(said[:1]))


def _leads_to_stage(message: Message, word: str) -> bool:
    """Spanish `a` is no English article: `pásalo a propuesta`."""
    own = message.lexicon.languages[0].phrases.get(word, ())
    return any(kind == "set_to" for kind, _ in own)


def _in_phrase(span: Span, phrases: list[Span]) -> bool:
    """`très positif` names no customer whose name begins with Tres."""
    weak = span.kind in ("account", "contact") and getattr(span.value, "full", True) is False
    return weak and any(
        phrase.kind in _SWALLOW
        and phrase.start <= span.start
        and span.end <= phrase.end
        and span.end - span.start < phrase.end - phrase.start
        for phrase in phrases
    )


def _inside(span: Span, other: Span) -> bool:
    shorter = span.end - span.start < other.end - other.start
    reason = {span.kind, other.kind} in ({"lost_reason", "stage"}, {"lost_reason", "stage_said"})
    return shorter and not reason and other.start <= span.start and span.end <= other.end


def _without_quotes(folded: str, lexicon: Lexicon, titles: Container[str]) -> str:
    for pattern in (_FORWARDED, _QUOTES):
        for match in pattern.finditer(folded):
            if pattern is _FORWARDED or _is_speech(folded, match, lexicon, titles):
                folded = _blank(folded, match.start(), match.end())
    return _without_reports(folded, lexicon)


def _is_speech(folded: str, match: re.Match[str], lexicon: Lexicon, titles: Container[str]) -> bool:
    """A quoted name or title is the rep's own word, a quoted sentence is somebody else's."""
    if " ".join(words(match.group())) in titles:
        return False
    before = words(folded[max(0, match.start() - 30) : match.start()])
    texts = [" ".join(before[-length:]) for length in (1, 2, 3) if len(before) >= length]
    if any(_introduces_name(lexicon, text) for text in texts):
        return False
    return len(tokens(match.group())) >= _LEAST_QUOTED


def _introduces_name(lexicon: Lexicon, text: str) -> bool:
    """`next step "…"`, `title "…"`; a mail is no name, its words are somebody else's."""
    return lexicon.means("next_step", text) or any(
        lexicon.means("field", text, value) for value in _TITLED
    )


def _without_reports(folded: str, lexicon: Lexicon) -> str:
    """`the mail says: …`: from the colon to the end of the line is not the rep's own order."""
    for match in re.finditer(r":\s", folded):
        before = [
            token.text for token in tokens(folded[max(0, match.start() - 24) : match.start()])
        ]
        if before and lexicon.means("hearsay", before[-1]):
            end = folded.find("\n", match.end())
            folded = _blank(folded, match.end(), len(folded) if end < 0 else end)
    return folded


def _blank(folded: str, start: int, end: int) -> str:
    return folded[:start] + " " * (end - start) + folded[end:]
