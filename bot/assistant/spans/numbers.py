"""Numbers, money, counts and durations in a message."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from bot.assistant.lexicon import Language, Lexicon, one_of
from bot.assistant.span import Span, Sum
from bot.store.spelling import Token, fold

_DIGITS = re.compile(
    r"(?<![^\W\u3040-\u9fff])(?<![.,])"
    r"(\d{1,3}(?:[.,'\u00a0 ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
)
_SIGNS = {
    "r$": "BRL", "us$": "USD", "mx$": "MXN", "a$": "AUD", "c$": "CAD",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "円": "JPY",
}  # fmt: skip
_CODES = ("usd", "eur", "gbp", "jpy", "brl", "mxn", "chf", "cad", "aud")
_BEFORE = re.compile(rf"((?<!\w)(?:{'|'.join(_CODES)})\s|(?<!\w)(?:r|us|mx|a|c)\$|[$£€¥])\s?$")
_AFTER = re.compile(r"\s?([$£€¥円])(?!\s?\d)")


def find(folded: str, words: Sequence[Token], lexicon: Lexicon) -> list[Span]:
    """Spans of kind `number` (a Decimal) and `money` (a Sum)."""
    spans = [*_in_digits(folded, lexicon), *_in_words(folded, words, lexicon)]
    spans.sort(key=lambda span: span.start)
    return [_with_currency(span, folded, lexicon) for span in spans]


def _in_digits(folded: str, lexicon: Lexicon) -> Iterator[Span]:
    scale = _scales(lexicon)
    for match in _DIGITS.finditer(folded):
        if _PERCENT.match(folded, match.end()):
            continue
        value = plain(match[1])
        suffix = scale[0].match(folded, match.end())
        if suffix:
            factor = scale[1][suffix[1]]
            value = plain(match[1], decimal=True) * factor
            yield Span(match.start(), suffix.end(), "money", value)
        elif _ENDS.match(folded, match.end()):
            yield Span(match.start(), match.end(), "number", value)


_PERCENT = re.compile(r"\s?(?:%|percent\b|pct\b)")
_ENDS = re.compile(r"(?![^\W\d_])|x\b|ea\b|eur\b|usd\b|gbp\b|brl\b|mxn\b|[\u3040-\u9fff]")


def plain(written: str, *, decimal: bool = False) -> Decimal:
    """`12.500`, `12,500` and `12 500` as 12500; `12.8` and `12,8` as 12.8."""
    compact = re.sub(r"[' \u00a0]", "", written)
    head, mark, tail = _last_mark(compact)
    grouped = mark and len(tail) == 3 and not decimal and head not in ("", "0")
    whole = re.sub(r"[.,]", "", head)
    number = whole + tail if grouped or not tail else f"{whole}.{tail}"
    try:
        return Decimal(number)
    except InvalidOperation:
        return Decimal(0)


def _last_mark(written: str) -> tuple[str, str, str]:
    place = max(written.rfind("."), written.rfind(","))
    if place < 0:
        return written, "", ""
    return written[:place], written[place], written[place + 1 :]


@lru_cache(maxsize=64)
def _scales(lexicon: Lexicon) -> tuple[re.Pattern[str], Mapping[str, int]]:
    table: dict[str, int] = {}
    for language in lexicon.languages:
        table |= {str(k): int(v) for k, v in language.data["numbers"]["scales"].items()}
    ending = r"(?![^\W\u3040-\u9fff])"
    pattern = r"\s?(" + one_of(list(table))[3:-1] + ")" + ending
    return re.compile(pattern), table


def _in_words(folded: str, words: Sequence[Token], lexicon: Lexicon) -> Iterator[Span]:
    start = 0
    while start < len(words):
        for language in lexicon.languages:
            if words[start].text not in _first_words(language):
                continue
            if (found := _spoken(words, start, language)) is not None:
                length, value, scaled = found
                if _PERCENT.match(folded, words[start + length - 1].end):
                    start += length - 1
                    break
                kind = "money" if scaled else "number"
                yield Span(words[start].start, words[start + length - 1].end, kind, value)
                start += length - 1
                break
        start += 1


@lru_cache(maxsize=16)
def _first_words(language: Language) -> frozenset[str]:
    """Those that a number spoken out may begin with."""
    numbers = language.data["numbers"]
    return frozenset(key.split()[0] for key in (*numbers["words"], *numbers.get("hundred", ())))


def _spoken(
    words: Sequence[Token], start: int, language: Language
) -> tuple[int, Decimal, bool] | None:
    """`forty eight grand` → three words, 48000, scaled. An article alone is no number."""
    numbers = language.data["numbers"]
    total = Decimal(0)
    part = Decimal(0)
    place, scaled = start, False
    behind = _number_word(words, start + 1, numbers) if words[start].text in _ARTICLES else None
    if behind is not None and behind[1] == "word":
        # `a ten percent discount`
        return None
    while place < len(words):
        step = _number_word(words, place, numbers)
        if step is None:
            break
        length, role, value = step
        if role == "joint" and (place == start or not _continues(words, place + length, numbers)):
            break
        if role == "scale" and place == start:
            break
        total, part = _added(total, part, role, value)
        scaled = scaled or role == "scale"
        place += length
    if place == start or (place == start + 1 and words[start].text in _ARTICLES):
        return None
    return place - start, total + part, scaled


_ARTICLES = frozenset(
    ("a", "an", "un", "una", "uma", "une", "ein", "eine", "einen", "einem", "uno", "um")
)


def _added(total: Decimal, part: Decimal, role: str, value: int) -> tuple[Decimal, Decimal]:
    if role == "word":
        return total, part + value
    if role == "hundred":
        return total, (part or Decimal(1)) * 100
    if role == "scale":
        return total + (part or Decimal(1)) * value, Decimal(0)
    return total, part


def _continues(
    words: Sequence[Token], place: int, numbers: Mapping[str, Mapping[str, int]]
) -> bool:
    step = _number_word(words, place, numbers)
    return step is not None and step[1] != "joint"


def _number_word(
    words: Sequence[Token], place: int, numbers: Mapping[str, Mapping[str, int]]
) -> tuple[int, str, int] | None:
    for length in range(min(3, len(words) - place), 0, -1):
        text = " ".join(word.text for word in words[place : place + length])
        if text in numbers["words"]:
            return length, "word", int(numbers["words"][text])
    if place >= len(words):
        return None
    text = words[place].text
    if text in numbers.get("hundred", ()):
        return 1, "hundred", 100
    if text in numbers["scales"] and len(text) > 2:
        return 1, "scale", int(numbers["scales"][text])
    return (1, "joint", 0) if text in numbers.get("joint", ()) else None


def _with_currency(span: Span, folded: str, lexicon: Lexicon) -> Span:
    """A number beside a currency is money."""
    start, end, currency = span.start, span.end, None
    if sign := _BEFORE.search(folded[max(0, start - 6) : start]):
        currency = _SIGNS.get(sign[1], sign[1].strip().upper())
        start -= len(sign[0])
    elif sign := _AFTER.match(folded, end):
        currency = _SIGNS[sign[1]]
        end = sign.end()
    elif name := _currencies(lexicon)[0].match(folded, end):
        currency = _currencies(lexicon)[1][name[1]]
        end = name.end()
    value = span.value
    if not isinstance(value, Decimal):
        return span
    if currency or span.kind == "money":
        return Span(start, end, "money", Sum(value, currency))
    return span


@lru_cache(maxsize=64)
def _currencies(lexicon: Lexicon) -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = {
        fold(str(name)): str(code)
        for language in lexicon.languages
        for code, names in language.data["numbers"]["currencies"].items()
        for name in names
    }
    return re.compile(
        r"\s?(?:de )?(" + one_of(list(table))[3:-1] + r")(?![^\W\u3040-\u9fff])"
    ), table
