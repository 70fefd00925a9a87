"""What was clearly meant and the record does not have: `move it to banana`, `5 zorblings`."""

from collections.abc import Iterator, Sequence

from bot.assistant.actions.filling import Filling, stranger
from bot.assistant.errors import Unclear
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.span import Span
from bot.assistant.spans.spoken import of_a_deal
from bot.store.spelling import Token

_SET_TO = ("set_to", "to_day")
_VALUES = ("money", "stage", "stage_said", "count", "date", "shift", "owner", "rep", "close_date")
_OF_CUSTOMERS = (
    *("call", "call_out", "call_in", "call_from", "meeting", "email_out", "email_in", "email_from"),
    *("show", "prep", "track", "new_deal", "call_noun", "meeting_noun"),
)
_LONGEST = 4


def beyond(filling: Filling, otherwise: Unclear) -> Unclear:
    """The question about such a name, else the one that was to be asked."""
    for chunk in filling.frame.chunks:
        view = View(filling.message, chunk)
        for reply, said in (
            ("no_product", _no_product(view)),
            *_no_value(view),
        ):
            if said:
                return Unclear(reply, (("words", _words(filling.message, said)),))
    if filling.message.of("account", "contact", "goods", "attribute"):
        return otherwise
    views = [View(filling.message, chunk) for chunk in filling.frame.chunks]
    told = any(v.act(*_OF_CUSTOMERS) or v.any("stage", "stage_said", "move") for v in views)
    name = stranger(filling.message, filling.frame) if told else ""
    return Unclear("unknown_account", (("name", name),)) if name else otherwise


def _no_product(view: View) -> Sequence[Token]:
    """The `zorblings` of `add 5 zorblings`, and of `take the zorblings out of the deal`."""
    if not (view.any("account", "deal_noun") or view.says("pronoun", "thing")):
        return ()
    ordered = view.any("move", "quantity_verb", "rise", "deal_noun", "taking_out")
    for number in view.chunk.of("number") if ordered else ():
        found = _strange(view, number.end, view.chunk.end)
        if found and found[0].start - number.end <= 1:
            return found
    cues = view.chunk.of("taking_out") if not view.any("goods") else ()
    return _strange(view, cues[0].end, view.chunk.end) if cues else ()


def _no_value(view: View) -> Iterator[tuple[str, Sequence[Token]]]:
    """What behind `to` is no stage, and what before it is nothing that a deal has."""
    named = [*view.chunk.of("account", "deal_noun"), *of_a_deal(view.message, view.chunk)]
    named += [s for s in view.chunk.of("pronoun") if s.value == "thing"]
    cues = [s for s in view.chunk.of(*_SET_TO) if any(n.start < s.start for n in named)]
    if not cues or not view.any("move") or view.any(*_VALUES) or view.asks():
        return
    of_stage = any(view.message.lexicon.means("stage_word", w) for w in view.beside())
    told = _strange(view, cues[-1].end, view.chunk.end, known=of_stage)
    if not view.message.lexicon.languages[0].spaced:
        told = _strange(view, max(n.end for n in named), cues[-1].start)
    if told:
        yield "no_field", _field(view, named, cues[-1])
        yield "no_stage", told


def _field(view: View, named: Sequence[Span], cue: Span) -> Sequence[Token]:
    """The `priority` of `set the Lumen priority to 3`; a word that says stage is no other field."""
    means = view.message.lexicon.means
    known = (*named, *view.chunk.of("move", "polite", "contact"))
    words = [
        w
        for w in view.message.words
        if view.chunk.start <= w.start < cue.start
        and not any(s.start <= w.start < s.end for s in known)
        and not view.message.lexicon.is_small(w.text)
        and not any(means(kind, w.text) for kind in ("article", "set_to"))
    ]
    return () if any(means("stage_word", w.text) for w in words) else words


def _strange(view: View, start: int, end: int, *, known: bool = False) -> Sequence[Token]:
    """The first words between two places that are no word of the trade and in no span.

    Words that are `known` serve as well where nothing but a name of such a value can stand.
    """
    found: list[Token] = []
    lexicon = view.message.lexicon
    for word in view.message.words:
        if not start <= word.start < end:
            continue
        spanned = any(s.start <= word.start < s.end for s in view.chunk.spans)
        spanned = spanned or lexicon.has_trade_word(word.text)
        if (spanned and not known) or not word.text.isalpha():
            if found:
                break
            continue
        found.append(word)
    return found[:_LONGEST]


def _words(message: Message, said: Sequence[Token]) -> str:
    return message.text[said[0].start : said[-1].end]
