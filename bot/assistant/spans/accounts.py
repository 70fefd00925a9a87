"""Accounts named in a message: in full, by first words, possessive, or with a slip of the keys."""

import re
from collections.abc import Iterator, Sequence

from bot.assistant.message import Message
from bot.assistant.span import Named, Span
from bot.store.spelling import Token, words

_CORRECTED = 40
# `Halden - trial moved`, `lumen: …`
_TOPIC = re.compile(r"\s?[:,]|\s[-\u2013\u2014]\s")


def find(message: Message) -> list[Span]:
    """Spans of kind `account`; a name that fits several accounts has all their ids."""
    texts = [word.text for word in message.words]
    found = list(_matches(message, texts, 1.0))
    taken = {place for span in found for place in range(span.start, span.end)}
    corrected = _corrected(message, texts, taken)
    if corrected != texts:
        found += [
            span
            for span in _matches(message, corrected, 0.7)
            if all(_goes_further(span, other) for other in found if span.overlaps(other))
        ]
    return sorted(found, key=lambda span: span.start)


def _goes_further(corrected: Span, other: Span) -> bool:
    """`northwind detal`: the whole name put right, where `northwind` alone would be another."""
    whole = [isinstance(s.value, Named) and s.value.full for s in (corrected, other)]
    around = corrected.start <= other.start and other.end <= corrected.end
    return around and whole == [True, False]


def _matches(message: Message, texts: Sequence[str], score: float) -> Iterator[Span]:
    place = 0
    while place < len(texts):
        step = 1
        for length, ids, full in message.book.account_forms.at(texts, place):
            if _believable(message, texts, place, length, full, score < 1):
                first, last = message.words[place], message.words[place + length - 1]
                own = _own_first(message, ids)
                yield Span(
                    first.start, last.end, "account", Named(own, full), score * _weight(full)
                )
                step = length
                break
        place += step


def _weight(full: bool) -> float:
    return 1.0 if full else 0.8


def _own_first(message: Message, ids: tuple[int, ...]) -> tuple[int, ...]:
    """The accounts of the rep who writes, where there are any; else all."""
    own = [i for i in ids if message.book.accounts[i].owner_id == message.actor.rep_id]
    return tuple(own) or ids


def _believable(
    message: Message, texts: Sequence[str], place: int, length: int, full: bool, guessed: bool
) -> bool:
    """A common word is a name only where the words around it, or a capital, say so."""
    written = [word.text for word in message.words[place : place + length]]
    same = list(texts[place : place + length]) == written
    if (guessed and same) or (not full and _longer_name(message, place + length)):
        return False
    if length > 1:
        return full or _says_something(message, texts[place : place + length])
    return _one_word(message, texts[place], place, full, guessed)


def _one_word(message: Message, form: str, place: int, full: bool, guessed: bool) -> bool:
    """A single word must be rare, the rep's own customer, or stand where names stand."""
    lexicon = message.lexicon
    common = lexicon.means("common", form)
    if guessed and common:
        return full and _owned(message, form) and evident(message, place, 1, capital_helps=False)
    if not full and len(form) < 4:
        return False
    if _generic(message, form) and not (full and not guessed):
        return False
    if guessed and full and len(form) > 5 and _owned(message, form):
        return True
    if full and not guessed and _owned(message, form) and _after_order(message, place):
        return True
    ordinary = common or lexicon.has_word(form) or len(form) < 3
    if not (ordinary or guessed) and (full or _begins_own(message, form)):
        return True
    return _before_deal_word(message, form, full, place + 1) or evident(
        message, place, 1, capital_helps=not ordinary or full
    )


def _after_order(message: Message, place: int) -> bool:
    """`move lumen to …`, `prep me for atlas`: right after an order stands what it is about."""
    before = [word.text for word in message.words[max(0, place - 3) : place]]
    phrases = (" ".join(before[start:]) for start in range(len(before)))
    return any(message.lexicon.means(kind, one) for one in phrases for kind in ("move", "act"))


def _longer_name(message: Message, place: int) -> bool:
    """`Blue Yonder` is not the one account that begins with Blue."""
    word = message.goes_on(place)
    if word is None:
        return False
    book = message.book
    known = (
        book.account_forms.knows(word.text)
        or book.product_forms.knows(word.text)
        or word.text in book.contacts_named
    )
    plain = word.text.isalpha() and not message.lexicon.has_word(word.text)
    return plain and not known and not own_deal_word(message, word.text)


def own_deal_word(message: Message, word: str) -> bool:
    """A word from the name of one of the rep's own deals: `Müller Wartung`."""
    deals = message.book.deals_owned.get(message.actor.rep_id, ())
    return any(word in message.book.deal_words(deal) for deal in deals if deal.open)


def _before_deal_word(message: Message, form: str, full: bool, place: int) -> bool:
    """The next word is from the name of one of the account's own deals."""
    if place >= len(message.words):
        return False
    forms, book = message.book.account_forms, message.book
    ids = forms.strong(form) if full else forms.weak(form)
    if message.words[place].text.isdigit() and place + 1 < len(message.words):
        place += 1
    word = message.words[place].text
    forms_of_word = {word, word.removesuffix("s"), f"{word}s"}
    return any(
        forms_of_word & book.deal_words(deal) for i in ids for deal in book.deals_of.get(i, ())
    )


def _owned(message: Message, form: str) -> bool:
    accounts = (message.book.accounts[i] for i in message.book.account_forms.strong(form))
    return any(account.owner_id == message.actor.rep_id for account in accounts)


def _begins_own(message: Message, form: str) -> bool:
    """The first word of the name of an account that the rep looks after."""
    accounts = (message.book.accounts[i] for i in message.book.account_forms.weak(form))
    mine = [account for account in accounts if account.owner_id == message.actor.rep_id]
    first = any(words(account.name)[:1] == (form,) for account in mine)
    return len(form) > 4 and (first or len(mine) > 1)


def _says_something(message: Message, texts: Sequence[str]) -> bool:
    """A part of a name needs one word in it that is not everybody's."""
    if all(len(text) == 1 for text in texts):
        return len(texts) > 1 and not texts[0].isascii()
    means = message.lexicon.means
    return not all(_generic(message, text) or means("name_before", text) for text in texts)


def _generic(message: Message, word: str) -> bool:
    """`schools` in the name of a customer is everybody's word, as `school` is."""
    return any(message.lexicon.means("generic", one) for one in (word, word.removesuffix("s")))


def evident(message: Message, place: int, length: int, *, capital_helps: bool = True) -> bool:
    """True where the surroundings say that these words are a name."""
    first, last = message.words[place], message.words[place + length - 1]
    if capital_helps and message.capital(first.start) and not message.opens_sentence(first.start):
        return True
    lexicon = message.lexicon
    gap = message.folded[: first.start].rstrip()
    if gap.endswith("@"):
        return True
    if place and lexicon.means("name_before", message.words[place - 1].text):
        return True
    tail = message.folded[last.end : last.end + 3]
    if tail[:2] == "'s" or (_TOPIC.match(tail) and message.opens_sentence(first.start)):
        return True
    after = place + length
    if _before_deal(message, after):
        return True
    behind = message.words[after].text if after < len(message.words) else ""
    return lexicon.means("name_after", behind) or lexicon.means("field", behind)


def _before_deal(message: Message, place: int) -> bool:
    """`sunset tablets deal`: a deal noun follows at once or after a word or three."""
    texts = [word.text for word in message.words[place : place + 4]]
    return any(message.lexicon.means("deal_noun", text) for text in texts)


def _corrected(message: Message, texts: Sequence[str], taken: set[int]) -> list[str]:
    forms = message.book.account_forms
    corrected = list(texts)
    tried = 0
    for place, word in enumerate(message.words):
        if tried >= _CORRECTED or word.start in taken or _ordinary(message, word):
            continue
        tried += 1
        corrected[place] = forms.nearest(word.text) or word.text
    return corrected


def _ordinary(message: Message, word: Token) -> bool:
    return len(word.text) < 5 or message.lexicon.has_word(word.text)
