"""Whether a clause orders a change of a deal, and what takes such an order away."""

from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Days, Goods, Span
from bot.assistant.spans.spoken import deals, of_a_deal


def changes(view: View) -> bool:
    if view.asks() and not view.begs():
        return False
    said = view.any("stage_said") and not denied(view, "stage_said") and not view.later()
    return said or view.any("next_step") or _ordered(view)


def _ordered(view: View) -> bool:
    """A new value together with a word that orders the change, or with the deal it is for."""
    if denied(view, "stage", "move", "money"):
        return False
    change = view.any("move", "amended") or (view.any("now") and view.any("money"))
    deal = view.any("deal_noun") or view.says("pronoun", "thing")
    dated = view.any("date") and not view.act("order_noun")
    dated = dated and (view.any("close_date") or (change and not _moves_something(view)))
    quantity = view.any("count") or any(
        isinstance(s.value, Goods) and s.value.quantity for s in view.chunk.of("goods")
    )
    if view.any("stage"):
        return (
            change
            or deal
            or _stage_to(view)
            or _only_to_stage(view)
            or (view.leads("stage") and decided(view.message, view.chunk))
            or _bids(view)
            or bare(view)
        )
    if takes_out(view):
        return True
    if view.any("shift"):
        return _moves_its_day(view)
    valued = view.any("money") or quantity or dated
    if _led_to_day(view):
        return True
    if _only_orders(view) or bare(view) or (_set_to(view) and not view.any("hypothetic")):
        return True
    if view.any("move") and deal and not view.any("owner"):
        return True
    return valued and (change or deal or (dated and view.any("close_date")))


def _moves_something(view: View) -> bool:
    """`they are moving offices in march`: a thing that is no deal, and no day it goes to."""
    moves, days = view.chunk.of("move"), view.chunk.of("date")
    if not moves or any(led_to(view.chunk, day) for day in days):
        return False
    known = (*view.chunk.of(*_OF_A_MOVE), *of_a_deal(view.message, view.chunk))
    between = [
        word
        for word in view.message.words
        if moves[0].end <= word.start < days[-1].start
        and not any(s.start <= word.start < s.end for s in known)
    ]
    return any(not view.message.lexicon.is_small(word.text) for word in between)


_OF_A_MOVE = (
    *("account", "contact", "goods", "deal_noun", "stage", "money", "count", "number", "unit"),
    *("date", "time", "close_date", "shift", "delay", "pronoun", "article", "polite", "conj"),
    *("set_to", "to_day", "total", "now", "move", "amended", "dropped", "lost_reason", "next_step"),
    *("is", "quantity_verb", "hurry", "ware", "finishing", "from_to", "drops_after", "by_how_much"),
)


def _led_to_day(view: View) -> bool:
    """`lumen tablets slide to 5 feb`: a deal that goes to a day, whatever the verb is."""
    days = [s for s in view.chunk.of("date") if _is_a_day_to_come(view, s)]
    names = [*view.chunk.of("account"), *of_a_deal(view.message, view.chunk)]
    named = any(name.end <= day.start for name in names for day in days)
    others = view.any("contact", "time", "todo", "duration", "outcome", "owner", "order")
    if not named or others or view.act(*_ELSEWHERE) or view.asks():
        return False
    return any(led_to(view.chunk, day) for day in days) and not doubtful(view)


def _is_a_day_to_come(view: View, span: Span) -> bool:
    days = span.value
    return isinstance(days, Days) and days.first == days.last >= view.message.today


def led_to(chunk: Chunk, day: Span) -> bool:
    """The day begins with `to`, or one stands right before it."""
    leads = chunk.of("to_day")
    return any(s.start == day.start or 0 <= day.start - s.end <= 1 for s in leads)


_ELSEWHERE = (
    "call",
    "call_noun",
    "call_out",
    "draft",
    "email_noun",
    "escalate",
    "log",
    "meeting",
    "meeting_noun",
    "order_noun",
    "prep",
    "show",
    "task",
)


def takes_out(view: View) -> bool:
    """`remove the headsets from the Lumen deal`: a product, of which no number is said."""
    goods = [s.value for s in view.chunk.of("goods") if isinstance(s.value, Goods)]
    plain = bool(goods) and not any(one.quantity for one in goods)
    values = view.any("money", "stage", "date", "count", "number", "shift", "lost_reason")
    named = view.any("account", "deal_noun") or view.says("pronoun", "thing")
    return plain and named and view.any("taking_out") and not values and not view.asks()


def _moves_its_day(view: View) -> bool:
    """`push it back two weeks`, and no word of anything else that may be late: a delivery."""
    named = view.any("account", "deal_noun", "close_date") or view.says("pronoun", "thing")
    rest = view.beside(*_OF_A_DAY, spans=of_a_deal(view.message, view.chunk))
    return named and all(view.message.lexicon.is_small(text) for text in rest)


def _bids(view: View) -> bool:
    """`qualify the site tablets`: the stage itself orders it, of the deal that its words tell."""
    first = any(view.starts_with("stage", value) for value in ("qualified", "won"))
    return first and bool(of_a_deal(view.message, view.chunk))


def _only_orders(view: View) -> bool:
    """`… 36k, update pls`: nothing but the order, the values stand beside it."""
    bare = view.only("move", "polite", "pronoun", "deal_noun", "conj", "article")
    return view.any("move") and bare and bool(view.message.of("money", "count", "goods"))


def _set_to(view: View) -> bool:
    """`lumen to 27 desks`, `lumen at 15k`: a value is put right behind the name of a customer."""
    values = view.chunk.of("money", "count") + tuple(
        s for s in view.chunk.of("goods") if isinstance(s.value, Goods) and s.value.quantity
    )
    for name in view.chunk.of("account"):
        for value in values:
            between = view.message.folded[name.end : value.start].strip()
            if name.end <= value.start and view.message.lexicon.means("set_to", between):
                return True
    return bool(of_a_deal(view.message, view.chunk)) and any(_ends_there(view, s) for s in values)


def _ends_there(view: View, value: Span) -> bool:
    """Japanese `45台に`: what it is set to stands before the word for it, which ends the clause."""
    unit = [s.end for s in view.chunk.of("unit") if s.start == value.end]
    behind = view.message.folded[max([value.end, *unit]) : view.chunk.end].strip()
    return not view.message.lexicon.languages[0].spaced and view.message.lexicon.means(
        "set_to", behind
    )


def _stage_to(view: View) -> bool:
    """`lumen desks to negotiation`, `the driver tablets to won`."""
    stage = view.chunk.of("stage")[-1]
    names = [*view.chunk.of("account"), *of_a_deal(view.message, view.chunk)]
    head = view.message.folded[stage.start : stage.end].split()[0]
    if view.message.lexicon.means("set_to", head):
        # `tabletas a propuesta`: the stage brings its own word for it.
        return any(0 < stage.start - name.end <= 1 for name in names)
    for cue in view.chunk.of("set_to"):
        for name in names:
            between = view.message.folded[name.end : cue.start].split()
            if cue.end + 1 == stage.start and name.end <= cue.start and len(between) <= 1:
                return True
    return False


def _only_to_stage(view: View) -> bool:
    """`…, to negotiation, …`: a clause of its own, led by the word that says where to."""
    stage = view.chunk.of("stage")[-1]
    head = view.message.folded[stage.start : stage.end].split()[0]
    cues = view.chunk.of("set_to")
    beside = any(stage.start - s.end in (0, 1) or s.start == stage.end for s in cues)
    led = beside or view.message.lexicon.means("set_to", head)
    return led and view.only("stage", "set_to", "polite", "conj", "now", "money")


def bare(view: View) -> bool:
    """`lumen desks: 24k, 30 units`, `lumen desks won`: a deal, its values, and no other word."""
    message, chunk = view.message, view.chunk
    named = chunk.of("account", "contact")
    if message.opens_sentence(chunk.start + 1) or not view.message_says("new_contact"):
        named += tuple(of_a_deal(message, chunk))
    counted = any(isinstance(s.value, Goods) and s.value.quantity for s in chunk.of("goods"))
    if not named or not (counted or view.any("money", "stage", "count")):
        return False
    if any(s.overlaps(said) for s in chunk.of("stage") for said in chunk.of("hearsay")):
        return False
    if not deals(message, message.of(*_CUSTOMERS)) or _is_for(chunk):
        return False
    spans = (*named, *chunk.of(*_AFTER_STAGE, *_CUSTOMERS, "stage"))
    spans += chunk.of("count", "number", "unit", "set_to", "total", "deal_noun")
    words = [w for w in message.words if chunk.start <= w.start < chunk.end]
    return all(any(s.start <= w.start < s.end for s in spans) for w in words)


def _is_for(chunk: Chunk) -> bool:
    """`proposal to Ana`: a paper that goes to somebody."""
    return any(
        stage.end <= cue.start and cue.end <= name.start and name.start - stage.end <= _FOR
        for stage in chunk.of("stage")
        for cue in chunk.of("set_to", "to_day", "name_before")
        for name in chunk.of(*_CUSTOMERS)
    )


_FOR = 10
_OF_A_DAY = (
    "account",
    "contact",
    "by_how_much",
    "close_date",
    "conj",
    "deal_noun",
    "delay",
    "is",
    "money",
    "move",
    "polite",
    "pronoun",
    "quantity_verb",
    "set_to",
    "shift",
)
_CUSTOMERS = ("account", "contact")
_AFTER_STAGE = (
    "lost_reason",
    "account",
    "goods",
    "money",
    "date",
    "polite",
    "now",
    "conj",
    "unit_price",
    "quantity_verb",
    "move",
    "close_date",
    "more",
)


def decided(message: Message, chunk: Chunk) -> bool:
    """After the stage comes nothing else that was won or lost: `lost their IT guy` is no deal."""
    stage = chunk.of("stage")[-1]
    word = next((w for w in message.words if stage.end <= w.start < chunk.end), None)
    if word is None or message.folded[stage.end : word.start].strip():
        return True
    if message.folded[word.end : chunk.end].startswith("'s"):
        return False
    return any(s.start <= word.start < s.end for s in chunk.of(*_AFTER_STAGE))


def denied(view: View, *what: str) -> bool:
    """A negation, a condition or a report stands before the words that would order something."""
    cues = [
        span
        for span in view.chunk.spans
        if (span.kind in what) or (span.kind == "act" and span.value in what)
    ]
    if not cues:
        return False
    first = min(span.start for span in cues)
    hearsay = () if "log" in what else ("hearsay",)
    stops = _doubts(view, "negation", "hypothetic", *hearsay)
    return any(span.start < first for span in stops) and not view.begs()


def doubtful(view: View) -> bool:
    """Something is denied, supposed or reported."""
    return bool(_doubts(view, "negation", "hypothetic", "hearsay"))


def _doubts(view: View, *kinds: str) -> list[Span]:
    """German `will` in `will 35 TX14` is a wish, no guess."""
    wishes = view.chunk.of("quantity_verb")
    return [
        span
        for span in view.chunk.of(*kinds)
        if not any(wish.start == span.start and wish.end == span.end for wish in wishes)
    ]
