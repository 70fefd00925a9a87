"""E-mail addresses, web addresses, telephone and order numbers in a message."""

import re
from collections.abc import Iterator

from bot.assistant.message import Message
from bot.assistant.span import Span
from bot.store.spelling import words

# A letter or digit of an address: Japanese goes on with its own right before and behind one.
_CHAR = r"[^\W\u3040-\u9fff]"
_PART = r"(?:[^\W\u3040-\u9fff]|-)+"
_EMAIL = re.compile(rf"(?:{_CHAR}|[.+-])+@{_PART}(?:\.{_PART})+")
_WEBSITE = re.compile(
    rf"(?<!{_CHAR})(?<![@.])(?:(?:https?://|www\.)(?:(?![\u3040-\u9fff])[^\s,;])+|(?:{_PART}\.)+"
    r"(?:com|net|org|io|co|ai|dev|app|biz|info|shop|example|test|eu|us|uk|de|at|ch|fr|es|pt|br|it|jp|mx|nl|be)"
    rf"(?:/[^\s,;]*)?(?![\w@.-]*\w@|{_CHAR}))"
)
_PHONE = re.compile(
    rf"(?<!{_CHAR})(?<![.,$£€#-])(?:\+|00)?\(?\d[\d\s().\u2010-\u2015/-]{{5,20}}\d(?!{_CHAR}|%|[.,]\d)"
)
_LEAST_DIGITS = 5
_SUM = re.compile(r" ?(?:[$\u20ac\u00a3\u00a5]|(?:usd|eur|gbp|euro?s?|dollars?)\b)")
_SEPARATED = re.compile(r"[\s().\u2010-\u2015/-]")
_ORDER = re.compile(r"(?<!\w)#?[a-z]{1,4}[- ]?\d{4,10}(?!\w)|(?<![\w$£€.,])#?\d{5,10}(?![\w.,]\d)")


def find(message: Message) -> Iterator[Span]:
    """Spans of kind `email`, `website` and `phone` (as written) and `order` (the order's id).

    What looks like an order's number and is none of the record's is an `unknown_order`.
    """
    folded = message.folded
    for match in _EMAIL.finditer(folded):
        end = match.start() + len(match.group().rstrip(".-"))
        yield Span(match.start(), end, "email", message.text[match.start() : end], 1.3)
    for match in _WEBSITE.finditer(folded):
        end = match.start() + len(match.group().rstrip(".)!?"))
        yield Span(match.start(), end, "website", message.text[match.start() : end], 1.2)
    for match in _ORDER.finditer(folded):
        if (order := _order(message, match.group())) is not None:
            yield Span(match.start(), match.end(), "order", order, 1.3)
        elif _like_order(message, match):
            yield Span(match.start(), match.end(), "unknown_order", match.group(), 1.25)
    for match in _PHONE.finditer(folded):
        if _like_phone(match.group()) and not _SUM.match(folded, match.end()):
            yield Span(
                match.start(), match.end(), "phone", message.text[match.start() : match.end()], 1.2
            )


def _like_order(message: Message, match: re.Match[str]) -> bool:
    """It begins as the record's orders do, or stands behind a word for an order."""
    letters, digits = re.sub(r"[\W\d_]", "", match.group()), re.sub(r"\D", "", match.group())
    if len(digits) < _LEAST_DIGITS:
        return False
    before = words(message.folded[max(0, match.start() - 20) : match.start()])[-1:]
    if " " in match[0] and message.lexicon.has_word(letters) and not message.capital(match.start()):
        # `… not 12, so 28000`
        return False
    named = any(message.lexicon.means("act", word, "order_noun") for word in before)
    return named or letters in message.book.order_prefixes or (len(letters) > 1 and "-" in match[0])


def _order(message: Message, written: str) -> int | None:
    numbers = message.book.order_numbers
    digits = re.sub(r"\D", "", written)
    found = numbers.get(re.sub(r"[\W_]", "", written))
    if found is None and digits in message.book.order_digits:
        found = message.book.order_digits[digits]
    return found.id if found else None


def _like_phone(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if not 7 <= len(digits) <= 15 or re.fullmatch(r"20\d\d[-/.]\d\d?[-/.]\d\d?", written):
        return False
    return written[0] in "+0(" or len(_SEPARATED.findall(written)) >= 1
