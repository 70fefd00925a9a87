"""Whether a clause asks for a list: of deals, of tasks, of orders."""

from bot.assistant.frames.changing import denied
from bot.assistant.frames.view import View
from bot.assistant.span import Span

_CHANGED = ("move", "amended", "money", "pronoun")
_OTHERS = ("account", "contact", "goods", "order")
_LIGHT = ("question", "doing", "is", "date", "polite", "owner")
_LOOKED_AT = ("order", "unknown_order", "polite", "act")


def is_pipeline(view: View) -> bool:
    if _narrows(view) or _ranks(view) or _whose(view) or _heads(view) or _stands_in(view):
        return True
    return view.act("pipeline") and _of_all(view) and not denied(view, "pipeline")


def _stands_in(view: View) -> bool:
    """`how much is in negotiation`, `what did we close in may`: no other word in the question."""
    told = view.any("stage") or (view.any("ended") and not view.any("pronoun"))
    asked = view.starts_with("question", "word") and told
    return asked and view.little_beside(*_LIGHT, "stage", "ended", "deal_noun")


def _heads(view: View) -> bool:
    """`team, qualified only`: whose, and behind it which; the message speaks of nothing else."""
    message = view.message
    others = message.of(*_OTHERS, *_CHANGED, "stage_said", "next_step", "email", "phone", "outcome")
    first = not message.folded[: view.chunk.start].strip()
    bare = first and view.any("owner", "rep") and view.only("owner", "rep", "polite")
    return bare and bool(message.of("stage", "close_date")) and not others and not message.of("act")


def _narrows(view: View) -> bool:
    """`deals over 20k`, `anything without a next step`, `what's gone stale`."""
    bounded = view.any("bound") and view.any("money")
    if not bounded and not view.any("lack", "neglected", "chart", "ended"):
        return False
    if view.says("several", "deal") or view.act("pipeline"):
        return not view.any("move")
    asked = view.asks() or view.leads("act", "show")
    others = view.any("account", "contact", "goods", "order", "move") or view.act("order_noun")
    bare = view.little_beside(*_LIGHT, "lack", "neglected", "act")
    return asked and view.any("lack", "neglected") and bare and not others


def _ranks(view: View) -> bool:
    """`biggest open deal?`, `my largest deals in negotiation`."""
    deals = view.any("deal_noun") or view.act("pipeline")
    return view.any("ranked") and deals and not view.any("move", "goods", "ware", "money")


def _whose(view: View) -> bool:
    """Deals of a stage or of some days that are somebody's: `what is Klaus closing in march`."""
    one = any(s.value == "deal" and not _plural(view, s) for s in view.chunk.of("deal_noun"))
    whose = view.any("rep", "owner") and not view.any("account") and not one
    if view.asks() and whose and view.any("stage", "close_date"):
        return not _wants_advice(view)
    if view.leads("act", "show") and view.any("stage", "close_date") and whose:
        return True
    listed = view.any("stage") or (view.any("close_date") and view.any("date"))
    told = view.any(*_OTHERS, *_CHANGED, "stage_said") or _orders(view)
    if whose and listed and not told:
        return True
    shown = view.any("rep") and view.act("show") and not view.act("agenda")
    return shown and not view.any(*_OTHERS, "deal_noun")


def _wants_advice(view: View) -> bool:
    """`how do we win against …`: what is to be done, of no deal and no day."""
    asked = view.starts_with("question", "word") and view.act("ask")
    return asked and view.any("stage") and not view.any("date", "close_date", "deal_noun")


def _of_all(view: View) -> bool:
    """`pipeline` in other words than those that move one deal."""
    listed = view.asks() or view.leads("act", "pipeline")
    if view.any("move") and view.any("stage") and not listed:
        return False
    if listed and not view.any("account", "contact"):
        return True
    return not view.any("account", "move") or view.any("rep", "owner")


def _orders(view: View) -> bool:
    return any(s.value not in ("show", "pipeline", "order_noun") for s in view.chunk.of("act"))


def _plural(view: View, span: Span) -> bool:
    return view.message.folded[span.start : span.end].endswith("s")


def is_agenda(view: View) -> bool:
    if (view.act("agenda") and not view.any("account")) or _awaits(view):
        return True
    mine = view.any("owner") or view.starts_with("question", "verb")
    return view.any("due_word") and mine and not view.any(*_OTHERS, *_CHANGED, "deal_noun")


def _awaits(view: View) -> bool:
    """`what is waiting for me up to tuesday`: a question of one's own, and a day; no more."""
    mine = any(span.value == "me" for span in view.chunk.of("owner"))
    told = view.any(*_OTHERS, *_CHANGED, "deal_noun", "stage", "close_date", "attribute", "bound")
    bare = mine and view.any("date") and view.little_beside(*_LIGHT, "due_word", "act")
    return view.interrogative() and bare and not (told or _orders(view))


def is_tracking(view: View) -> bool:
    if view.any("duration") and view.any("contact") and not view.asks():
        return False
    if view.any("order", "unknown_order"):
        asked = view.asks() or view.act("track", "show", "ask") or view.brief(_LOOKED_AT)
        asked = asked or view.says("question", "word") or view.any("late")
        return asked or view.leads("act", "order_noun")
    asked = view.act("track") or view.asks()
    told = view.message.of("order") and view.says("pronoun", "thing")
    if told and view.act("track") and view.asks():
        return True
    asked = asked or view.leads("act", "show")
    if view.act("order_noun") and view.any("late") and not view.any("account", "contact"):
        return not view.any("move", "quantity_verb") or asked
    asked = asked or (view.begs() and view.says("question", "word"))
    return view.act("order_noun") and asked and not view.says("quantity_verb", "orders")
