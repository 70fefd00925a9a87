"""What was said in a call, an e-mail or a meeting, without the words that became other fields."""

from collections.abc import Sequence

from bot.assistant import wording
from bot.assistant.frames.frame import Frame
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Days, Span
from bot.store.spelling import Token

_LEAST = 2
_FIELDS = (
    "account",
    "contact",
    "act",
    "duration",
    "outcome",
    "polite",
    "conj",
    "date",
    "direction",
    "pronoun",
    "dropped",
    "scraps",
    "serving_as",
)
_NO_WORDS_OF_A_FIELD = (
    *("task", "ask", "show", "track", "order_noun", "draft", "letter", "write", "escalate"),
)


def told(message: Message, frame: Frame) -> str | None:
    """The rep's own words; None where they say no more than the other fields do."""
    parts: list[str] = []
    telling = 0
    for chunk in sorted((*frame.chunks, *frame.asides), key=lambda one: one.start):
        words = past_fields(message, chunk)
        count = sum(_tells(message, chunk, word) for word in words)
        quoted = _quoted(message, chunk)
        count += len(quoted)
        if count:
            telling += count
            parts.append(_text(message, chunk, min((*(w.start for w in words[:1]), *quoted[:1]))))
    if telling < _LEAST:
        return None
    text = wording.tidy(", ".join(part for part in parts if part))
    first, _, rest = text.partition(" ")
    return (rest if message.lexicon.means("title_lead", first.lower()) else text) or None


def _quoted(message: Message, chunk: Chunk) -> list[int]:
    """The places of what somebody is quoted with, which is blank in the folded text."""
    text, folded = message.text, message.folded
    places = range(chunk.start, chunk.end)
    return [place for place in places if folded[place] == " " != text[place]]


def _text(message: Message, chunk: Chunk, start: int) -> str:
    dropped = [*chunk.of("duration"), *(s for s in chunk.of("act") if s.value == "log")]
    return wording.without(message, start, chunk.end, dropped)


def past_fields(message: Message, chunk: Chunk) -> Sequence[Token]:
    """The words of a clause from the first on that is in no field: behind `call with Contoso`."""
    words = [w for w in message.words if chunk.start <= w.start < chunk.end]
    place = 0
    while place < len(words):
        joint = place
        while joint < len(words) and _joins(message, words[joint]):
            joint += 1
        if joint < len(words) and _in_field(message, chunk, words[joint]):
            place = joint + 1
        elif _in_field(message, chunk, words[place]) or (place and _short(message, words[place])):
            place += 1
        else:
            break
    return words[place:]


def _short(message: Message, word: Token) -> bool:
    """The rest of `he's`, `they'll`."""
    return len(word.text) < 3 and message.folded[: word.start].endswith(("'", "\u2019"))


def _joins(message: Message, word: Token) -> bool:
    """`to`, `with`, `@`: it goes with the name behind it."""
    return message.lexicon.means("name_before", word.text) or message.lexicon.is_small(word.text)


def _in_field(message: Message, chunk: Chunk, word: Token) -> bool:
    return any(_covers(span, word) and _says_field(message, span) for span in chunk.spans)


def _says_field(message: Message, span: Span) -> bool:
    """A day to come is told, it is no day of the call; a weekday of what is logged is over."""
    if span.kind == "act":
        return span.value not in _NO_WORDS_OF_A_FIELD and not is_wished(message, span)
    if isinstance(span.value, Days):
        over = span.value.weekday and message.whole().says("act", "log")
        return over or span.value.first <= message.today
    return span.kind in _FIELDS


def is_wished(message: Message, cue: Span) -> bool:
    """The `demo` of `8 min, wants a demo` is what the customer asks for, not what it was."""
    before = [word.text for word in message.words if word.end <= cue.start][-_LEAST:]
    if before and message.lexicon.means("article", before[-1]):
        before.pop()
    means, said = message.lexicon.means, before[-1] if before else ""
    joint = means("set_to", said) or means("name_before", said)
    return cue.value in NOUNS and means("quantity_verb", said) and not joint


NOUNS = ("call_noun", "email_noun", "meeting_noun")


def _covers(span: Span, word: Token) -> bool:
    return span.start <= word.start < span.end


def _tells(message: Message, chunk: Chunk, word: Token) -> bool:
    """The word is in no field of its own and no mere joint."""
    if message.lexicon.means("name_before", word.text):
        return False
    if len(word.text) < 2 and word.text < "\u30a0":
        return False
    fields = [s for s in chunk.spans if s.kind == "sentiment" or _says_field(message, s)]
    return not any(_covers(span, word) for span in fields)
