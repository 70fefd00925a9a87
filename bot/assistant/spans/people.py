"""Contacts and colleagues named in a message, by whole name or by a part of it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from bot.assistant.message import Message
from bot.assistant.span import Named, Span
from bot.assistant.spans.accounts import evident, own_deal_word
from bot.store.spelling import Token, fold, turned, words

_MANY = 400
_SHORTEST_NEAR, _LONG, _SLIPS = 5, 7, 2
_TITLES = ("san", "sama")
_STOP = re.compile(r"[.!?;]\s|\n")


def find(message: Message) -> list[Span]:
    """Spans of kind `contact` with everybody the words fit; which one it is, the account tells."""
    texts = [word.text for word in message.words]
    found: list[Span] = []
    place = 0
    while place < len(texts):
        span = _whole(message, texts, place) or _misspelt(message, texts, place)
        span = span or _part(message, texts, place) or _beside(message, found, place)
        span = span or _turned(message, place)
        if span is not None:
            found.append(span)
            while place < len(texts) and message.words[place].start < span.end:
                place += 1
        else:
            place += 1
    return found


def _whole(message: Message, texts: Sequence[str], place: int) -> Span | None:
    for length, ids, full in message.book.contact_forms.at(texts, place):
        if full and (length > 1 or len(texts[place]) > 2):
            end = _end(message, place + length)
            return Span(message.words[place].start, end, "contact", Named(ids), 1.2)
    return None


def _misspelt(message: Message, texts: Sequence[str], place: int) -> Span | None:
    """`Gloria Sanndoval`: two words, one of a name and one a slip of the keys from the rest."""
    pair, book = texts[place : place + 2], message.book
    strange = [w for w in pair if not (book.knows(w) or message.lexicon.has_word(w))]
    if len(pair) < 2 or len(strange) != 1 or len(strange[0]) < _SHORTEST_NEAR:
        return None
    first, last = message.words[place], message.words[place + 1]
    known = next(w for w in pair if w != strange[0])
    if message.text[first.end : last.start] != " ":
        return None
    slips = _SLIPS if len(strange[0]) > _LONG else 1
    ids = tuple(
        i
        for i in book.contacts_named.get(known, ())[:_MANY]
        for word in set(words(book.contacts[i].name)) - {known}
        if OSA.distance(word, strange[0], score_cutoff=slips) <= slips
    )
    return Span(first.start, last.end, "contact", Named(ids), 0.7) if ids else None


def _part(message: Message, texts: Sequence[str], place: int) -> Span | None:
    for length in range(min(4, len(texts) - place), 0, -1):
        form = " ".join(texts[place : place + length])
        ids = message.book.contacts_named.get(form, ())[:_MANY]
        if ids and _believable(message, texts, place, length):
            first, end = message.words[place], _end(message, place + length)
            score = 1.1 if _honoured(message, place, length) else 0.75
            return Span(first.start, end, "contact", Named(tuple(ids), False), score)
    return None


def _beside(message: Message, found: Sequence[Span], place: int) -> Span | None:
    """The `victor` of `met nadia + victor`: somebody of the company that the one before is of."""
    word, contacts = message.words[place], message.book.contacts
    joint = message.folded[found[-1].end : word.start].strip() if found else ""
    known = found[-1].value if joint == "+" or message.lexicon.means("conj", joint) else None
    employers = {contacts[i].account_id for i in known.ids} if isinstance(known, Named) else set()
    named = message.book.contacts_named.get(word.text, ())[:_MANY]
    ids = tuple(i for i in named if contacts[i].account_id in employers)
    return Span(word.start, word.end, "contact", Named(ids, False), 0.75) if ids else None


def _turned(message: Message, place: int) -> Span | None:
    """`vicotr`: a first name, or a last one, with two letters turned round."""
    word, book = message.words[place], message.book
    text = word.text
    if len(text) < _SHORTEST_NEAR or book.knows(text) or message.lexicon.has_word(text):
        return None
    ids = tuple(
        i for form in sorted(turned(text)) for i in book.contacts_named.get(form, ())[:_MANY]
    )
    return Span(word.start, word.end, "contact", Named(ids, False), 0.7) if ids else None


def _believable(message: Message, texts: Sequence[str], place: int, length: int) -> bool:
    form = " ".join(texts[place : place + length])
    if not form.isascii() and length == 1:
        return False
    if len(form) < 2 or (len(form) < 3 and not message.capital(message.words[place].start)):
        return False
    if _another_surname(message, place + length) or _another_first_name(message, place):
        return False
    if length == 1 and not message.capital(message.words[place].start) and _serves(message, form):
        return False
    if message.lexicon.means("common", form) or message.lexicon.has_word(form):
        return evident(message, place, length)
    return True


def _serves(message: Message, form: str) -> bool:
    """German `will`, English `may`: a small verb in the language of the message is no name."""
    meanings = message.lexicon.languages[0].phrases.get(form, ())
    return any(kind in ("quantity_verb", "hypothetic", "negation") for kind, _ in meanings)


def _end(message: Message, place: int) -> int:
    """Where a name ends that stands before this word: with the `-san` behind it."""
    named, behind = message.words[place - 1], message.words[place : place + 1]
    titled = behind and behind[0].text in _TITLES and behind[0].start - named.end <= 1
    return behind[0].end if titled else named.end


def newcomers(message: Message) -> Iterator[Span]:
    """Spans of kind `newcomer`: a name beside an address that begins like it, and nobody's yet."""
    for email in message.of("email"):
        local = re.split(r"[._+-]", fold(str(email.value).partition("@")[0]))
        start, end = _sentence(message, email)
        words = [w for w in message.words if start <= w.start < end]
        pairs = [
            (first, second)
            for first, second in pairwise(words)
            if message.text[first.end : second.start] == " "
            and _like_name(message, first, second)
            and _names(local, first, second)
        ]
        # Of `Ansprechpartnerin Lena Hoff, lena.hoff@…` the two that the address has both.
        both = [pair for pair in pairs if {word.text for word in pair} <= set(local)]
        for first, second in (both or pairs)[:1]:
            name = message.text[first.start : second.end]
            named = name if message.capital(first.start) else name.title()
            yield Span(first.start, second.end, "newcomer", named)


def _sentence(message: Message, span: Span) -> tuple[int, int]:
    stops = [m for m in _STOP.finditer(message.folded) if not _in_name(message, m.start())]
    ends = [m.start() for m in stops if m.start() >= span.end]
    starts = [m.end() for m in stops if m.end() <= span.start]
    return max(starts, default=0), min(ends, default=len(message.text))


def _in_name(message: Message, place: int) -> bool:
    """The stop of `St. Bede's` ends no sentence."""
    return any(s.start < place < s.end for s in message.of("account", "contact"))


def _like_name(message: Message, first: Token, second: Token) -> bool:
    """Two words that are in no other name, capitalised or of no trade."""
    names = message.of("account", "contact", "goods", "email", "website")
    taken = [s for s in names if s.start < second.end and first.start < s.end]
    if any(not _is_borne(message, s, second) for s in taken):
        return False
    known = message.lexicon.has_trade_word
    capital = message.capital(first.start) and message.capital(second.start)
    if message.opens_sentence(first.start) and known(first.text):
        # `Ajoute Ana Ruiz, …`
        return False
    plain = not known(first.text) and not known(second.text)
    return first.text.isalpha() and second.text.isalpha() and (capital or plain)


def _is_borne(message: Message, customer: Span, surname: Token) -> bool:
    """`Huber: add Eva Huber`: the customer that was named already is called like its owner."""
    named = [s for s in message.of("account") if s.value == customer.value]
    alone = (customer.start, customer.end) == (surname.start, surname.end)
    return customer.kind == "account" and alone and named[0].end < surname.start


def _names(local: Sequence[str], first: Token, second: Token) -> bool:
    """`ana@`, `ruiz@`, `ana.ruiz@`, `aruiz@`, `anar@`"""
    joined = {first.text, second.text, first.text[:1] + second.text, first.text + second.text}
    joined |= {first.text + second.text[:1], second.text + first.text[:1]}
    return any(part in joined for part in local)


def _another_surname(message: Message, place: int) -> bool:
    """`Marta Bloom` is not the Marta of the record where nobody there is called Bloom."""
    word = message.goes_on(place)
    if word is None:
        return False
    book = message.book
    known = book.account_forms.strong(word.text) or book.product_forms.knows(word.text)
    plain = not message.lexicon.has_trade_word(word.text) and _plain(message, word)
    return plain and not known and not own_deal_word(message, word.text)


def _another_first_name(message: Message, place: int) -> bool:
    """`Lena Ortiz` is not the Ortiz of the record where nobody there is called Lena."""
    if not place:
        return False
    before, word = message.words[place - 1], message.words[place]
    adjacent = message.text[before.end : word.start] == " "
    name = message.capital(before.start) and not message.lexicon.has_trade_word(before.text)
    honoured = message.lexicon.means("honorific", before.text)
    known = message.book.account_forms.knows(before.text)
    capital = message.capital(word.start) and not message.opens_sentence(before.start)
    return adjacent and capital and name and not honoured and not known


def _plain(message: Message, word: Token) -> bool:
    return word.text.isalpha() and not any(
        span.start <= word.start < span.end for span in message.spans
    )


def _honoured(message: Message, place: int, length: int) -> bool:
    """`Herr Huber`, `小林さん`: certainly a person, not the company of that name."""
    before = message.words[place - 1].text if place else ""
    after = "".join(word.text for word in message.words[place + length : place + length + 2])
    means = message.lexicon.means
    titled = _end(message, place + length) > message.words[place + length - 1].end
    return titled or means("honorific", before) or after[:2] == "さん" or after[:1] in ("様", "氏")


def colleagues(message: Message) -> Iterator[Span]:
    """Spans of kind `rep`: a colleague's name; the value is the Slack user id."""
    texts = [word.text for word in message.words]
    for place in range(len(texts)):
        for length in (2, 1):
            form = " ".join(texts[place : place + length])
            ids = message.book.rep_names.get(form, ())
            if len(ids) == 1:
                last = message.words[min(place + length, len(texts)) - 1]
                user = message.book.reps[ids[0]].slack_user_id
                yield Span(message.words[place].start, last.end, "rep", user)
                break
