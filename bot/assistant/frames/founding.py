"""Whether a clause makes a new customer or a new deal."""

import re

from bot.assistant.frames.staffing import somebody_as_lead
from bot.assistant.frames.view import View
from bot.assistant.message import Message
from bot.assistant.span import Goods, Span
from bot.assistant.spans.spoken import deals, of_a_deal
from bot.store.spelling import Token


def is_new_account(view: View) -> bool:
    if view.any("account") and view.any("status"):
        return False
    return (view.act("new_account") and not _opens_card(view)) or _unknown_lead(view)


def _unknown_lead(view: View) -> bool:
    """`new lead: Northway Gym, 40 staff`: a name that the record does not have."""
    message = view.message
    leads = view.chunk.of("stage")
    cues = [s for s in view.chunk.of("act") if s.value == "new_deal" and view.bare_before(s)]
    if message.of("account", "contact", "newcomer") or somebody_as_lead(view):
        return False
    if not any(cue.end == lead.end for cue in cues for lead in leads):
        return False
    sources = [s.end for s in view.chunk.of("source") if s.start - cues[-1].end <= _NEAR]
    place = max([cues[-1].end, *sources])
    behind = [w for w in message.words if w.start >= place][:_LEAST_NAME]
    named = [w for w in behind if message.capital(w.start) and _means_nothing(message, w)]
    return len(named) == len(behind) == _LEAST_NAME or _only_named(message, place)


def _only_named(message: Message, place: int) -> bool:
    """`new lead: northgate vets,`: nothing but words that mean nothing; one, where it is led in."""
    told = _NAMED.match(message.text, place)
    if told is None:
        return False
    named = [w for w in message.words if told.start("name") <= w.start < told.end("name")]
    strange = all(
        _means_nothing(message, w) and not message.lexicon.has_trade_word(w.text) for w in named
    )
    return strange and (_LEAST_NAME - bool(told["lead"]) <= len(named) <= _LONGEST_NAME)


def _means_nothing(message: Message, word: Token) -> bool:
    """No word of the trade, or one of companies' names: the `Vets` of `Northgate Vets`."""
    return all(s.kind in ("generic", "common") for s in message.within(word.start, word.end))


# `new lead from the fair`: so far from the one the other begins, at most.
_NEAR = 2
# A company of which no more is known has two words in its name, to be told from any other word.
_LEAST_NAME = 2
_LONGEST_NAME = 4
_NAMED = re.compile(r"\s*(?P<lead>[:\uff1a\u2013\u2014-]?)(?P<name>[^,;.:!?()\n]+)")


def _opens_card(view: View) -> bool:
    """`open the account`: one that is there, where no name of another follows."""
    if not view.leads("act", "show"):
        return False
    cue = max((s for s in view.chunk.of("act") if s.value == "new_account"), key=lambda s: s.end)
    said = [w for w in view.message.words if cue.end <= w.start < view.chunk.end]
    light = view.chunk.of("polite", "account", "name_before")
    bare = all(any(s.start <= w.start < s.end for s in light) for w in said)
    return bare and not view.message.lexicon.means(
        "indefinite", view.message.folded[cue.start : cue.end].split()[1]
    )


def may_be_new_deal(view: View) -> bool:
    """A new deal; or `opp for Lumen: 12 laptops`, which may be the open one as well."""
    return is_new_deal(view) or bool(_first_words(view))


def is_new_deal(view: View) -> bool:
    if somebody_as_lead(view):
        return False
    cues = [s for s in view.chunk.of("act") if s.value == "new_deal" and not _theirs(view, s)]
    cues += [s for s in view.chunk.of("further_deal") if view.bare_before(s)]
    cues += [noun for noun in _before_name(view) if _surely_new(view, noun)]
    cues += [noun for noun in _behind_name(view) if _surely_new(view, noun)]
    return any(not _counts(view, cue) for cue in cues)


def _theirs(view: View, cue: Span) -> bool:
    """The `open deal` of `Lumen's open deal?` is there already."""
    folded = view.message.folded
    opened = view.message.lexicon.means("act", folded[cue.start : cue.end].split()[0], "show")
    return opened and folded[: cue.start].rstrip().endswith(("'s", "s'"))


def _surely_new(view: View, noun: Span) -> bool:
    """`a deal for Lumen`; `opp for Lumen` with its source or first stage, or of other products."""
    if any(s.end == noun.start - 1 for s in view.chunk.of("one")):
        return True
    message = view.message
    first = [s for s in message.of("stage") if s.value == "lead" and not s.overlaps(noun)]
    new = message.of("source") or first or not _in_open_deal(view)
    return bool(new) and view.bare_before(noun)


def _in_open_deal(view: View) -> bool:
    """The customer has an open deal, and of the products named one is in it."""
    known = deals(view.message, view.chunk.of("account")[:1])
    said = {s.value.product_id for s in view.message.of("goods") if isinstance(s.value, Goods)}
    return bool(known) and (not said or any(said & set(deal.product_ids) for deal in known))


def _first_words(view: View) -> list[Span]:
    """Such a noun at the head of what is in it; the message tells none of the open deals."""
    message, chunk = view.message, view.chunk
    valued = view.any("goods", "count", "money") or message.of("goods", "count", "money")
    staged = any(s.value != "lead" for s in message.of("stage"))
    if not valued or staged or of_a_deal(message, message.stretch(0, chunk.start)):
        return []
    return [noun for noun in _before_name(view) if view.bare_before(noun)]


def _before_name(view: View) -> list[Span]:
    """The noun of `deal for Lumen`, `opp Lumen:`; not that of a change."""
    found: list[Span] = []
    for noun in view.chunk.of("deal_noun"):
        names = [s for s in view.chunk.of("account") if s.start >= noun.end]
        between = view.message.folded[noun.end : names[0].start].split() if names else ["", ""]
        if len(between) <= 1 and not view.any("move", "stage_said") and not view.asks():
            found.append(noun)
    return found


def _behind_name(view: View) -> list[Span]:
    """The noun of `Lumen opp for 10 docks`, where no open deal of theirs has such a product."""
    goods = view.chunk.of("goods")
    if not goods or view.any("move", "stage_said", "article", "more") or _in_open_deal(view):
        return []
    names = [s.end + 1 for s in view.chunk.of("account")]
    return [s for s in view.chunk.of("deal_noun") if s.start in names and s.end < goods[0].start]


def _counts(view: View, cue: Span) -> bool:
    """`add another 5 seats to …` adds to a deal, and is none itself."""
    last = view.message.folded[cue.start : cue.end].split()[-1]
    behind = (s.start - cue.end for s in view.chunk.of("goods", "count", "number", "money"))
    return view.message.lexicon.means("before_more", last) and any(0 <= gap <= 1 for gap in behind)
