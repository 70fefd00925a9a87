"""Which action a clause opens, if any: the first of the rules below that fits its spans."""

from collections.abc import Callable, Sequence

from bot.assistant.bidding import is_done, is_draft, is_task
from bot.assistant.changing import changes, denied
from bot.assistant.message import Chunk, Message
from bot.assistant.span import Named, Span
from bot.assistant.spoken import of_a_deal
from bot.assistant.view import View

STRONG_LOG = ("call", "call_out", "call_in", "email_out", "email_in", "meeting", "log")
LOGGED = ("call", "call_out", "call_in", "call_noun", "email_noun", "meeting_noun", "meeting")
WEAK_LOG = ("call_noun", "email_noun", "email_sent", "meeting_noun", "call_from", "email_from")


def _escalate(view: View) -> bool:
    if view.asks() and not view.begs():
        return False
    return view.act("escalate") and not denied(view, "escalate")


def _prep(view: View) -> bool:
    named = view.any("account", "contact", "pronoun") or view.message.of("account", "contact")
    return view.leads("act", "prep") and bool(named)


def _pipeline(view: View) -> bool:
    one = any(s.value == "deal" and not _plural(view, s) for s in view.chunk.of("deal_noun"))
    whose = view.any("rep", "owner") and not view.any("account") and not one
    if view.asks() and whose and view.any("stage", "close_date"):
        return True
    if view.leads("act", "show") and view.any("stage", "close_date") and whose:
        return True
    if whose and view.any("close_date") and view.any("date") and not view.any(*_OTHERS, *_CHANGED):
        return True
    if view.any("rep") and view.act("show") and not view.any(*_OTHERS, "deal_noun"):
        return True
    if not view.act("pipeline"):
        return False
    if view.any("move") and view.any("stage"):
        return False
    return not view.any("account", "move") or view.any("rep", "owner")


_CHANGED = ("move", "amended", "money", "pronoun")
_OTHERS = ("account", "contact", "goods", "order")


def _plural(view: View, span: Span) -> bool:
    return view.message.folded[span.start : span.end].endswith("s")


def _agenda(view: View) -> bool:
    if view.act("agenda"):
        return True
    mine = view.any("owner") or view.starts_with("question", "verb")
    return view.any("due_word") and mine and not view.any(*_OTHERS, *_CHANGED, "deal_noun")


def _track(view: View) -> bool:
    if view.any("order", "unknown_order"):
        asked = view.asks() or view.act("track", "show", "ask") or view.brief()
        asked = asked or view.says("question", "word")
        return asked or view.leads("act", "order_noun")
    asked = view.act("track") or view.asks()
    return view.act("order_noun") and asked and not view.says("quantity_verb", "orders")


def _new_account(view: View) -> bool:
    return view.act("new_account") and not (view.any("account") and view.any("status"))


def _new_contact(view: View) -> bool:
    if not view.act("new_contact") or view.act("new_deal", "new_account", "task"):
        return False
    if view.any("deal_noun", "goods", "count"):
        return False
    known = [s for s in view.chunk.of("contact") if isinstance(s.value, Named) and s.value.full]
    if known:
        return False
    return view.any("email", "phone") or (not view.any("contact") and _somebody(view))


def _somebody(view: View) -> bool:
    """Behind the cue stands something like a name: capitals, or two words of no trade."""
    cues = [s for s in view.chunk.of("act") if s.value == "new_contact"]
    cue = max(cues, key=lambda s: s.end)
    if cue.end - min(s.start for s in cues) > len("add a"):
        return True
    following = [w for w in view.message.words if cue.end <= w.start < view.chunk.end][:2]
    known = view.message.lexicon.has_trade_word
    capital = bool(following) and view.message.capital(following[0].start)
    rest = [w for w in view.message.words if cue.end <= w.start < view.chunk.end]
    if any(view.message.lexicon.means("role", w.text) for w in rest):
        return True
    plain = [w for w in following if w.text.isalpha() and not known(w.text)]
    return capital or len(plain) == 2


def _new_deal(view: View) -> bool:
    return view.act("new_deal")


def _contact(view: View) -> bool:
    person = view.any("contact") or view.says("pronoun", "person")
    if view.any("email") and view.any("contact") and view.says("field", "email"):
        return not view.act("log", "draft")
    if view.any("phone", "email") and not view.any("account"):
        person = person or _of_person(view)
    if not person or view.act(*STRONG_LOG, "draft"):
        return False
    return (
        view.any("email", "phone")
        or view.says("field", "title")
        or new_role(view.message, view.chunk) is not None
    )


def new_role(message: Message, chunk: Chunk) -> tuple[int, int] | None:
    """Between the verb and `now` of `Ana is buyer there now`, behind it in `Ana is buyer`."""
    people = [
        s for s in chunk.of("contact", "pronoun") if s.kind == "contact" or s.value == "person"
    ]
    for person in people:
        verbs = [s for s in chunk.of("is") if 0 <= s.start - person.end <= 2]
        nows = [s for s in chunk.of("now") if verbs and s.start > verbs[0].end]
        if nows:
            return verbs[0].end, nows[0].start
        if verbs and _is_role(message, chunk, verbs[0].end):
            return verbs[0].end, chunk.end
    return None


def _is_role(message: Message, chunk: Chunk, start: int) -> bool:
    """A few words only, one of them a role, and nothing denied."""
    said = [w.text for w in message.words if start <= w.start < chunk.end]
    roles = [w for w in said if message.lexicon.means("role", w)]
    plain = not any(message.lexicon.means("not_role", w) for w in roles)
    return bool(roles) and plain and len(said) <= _LONGEST_ROLE and not chunk.of("negation")


_LONGEST_ROLE = 4


def _account(view: View) -> bool:
    if not view.any("account", "pronoun", "field"):
        return False
    if view.any("contact") or view.says("pronoun", "person"):
        return False
    if view.any("phone", "email") and not view.any("account") and _of_person(view):
        return False
    if view.any("status") and view.any("account") and not view.asks():
        return True
    counted = (
        view.says("field", "employees") and view.any("number", "count") and not view.any("goods")
    )
    return counted or view.any("website", "phone") or _industry(view)


def _of_person(view: View) -> bool:
    """The sentence before the number names somebody: `wrong number for Ana, it's …`."""
    before = [s for s in view.message.of("account", "contact") if s.end <= view.chunk.start]
    text = view.message.folded[before[-1].end : view.chunk.start] if before else "."
    return bool(before) and before[-1].kind == "contact" and not set(".!?\n") & set(text)


def _industry(view: View) -> bool:
    return view.says("field", "industry") and view.any("account", "pronoun") and not view.asks()


def _show(view: View) -> bool:
    deal = view.any("deal_noun")
    told = of_a_deal(view.message, view.chunk) if view.any("account") else ()
    if view.any("contact") and view.any("field") and view.asks() and not view.any("goods", "move"):
        return True
    if view.brief() and view.act("track", "show") and view.any("account") and not _busy(view):
        return True
    if view.asks() and (view.any("account") or deal) and not _busy(view):
        return True
    if not view.leads("act", "show") or (view.any("money", "goods") and not (deal or told)):
        return False
    changed = view.any("stage", "money", "close_date") or (view.any("date") and view.any("move"))
    spoken_of = view.any("card_noun") and not view.act("new_account")
    return (view.any("account", "deal_noun", "contact") or spoken_of) and not changed


def _busy(view: View) -> bool:
    """The clause is about a product, or orders something beside showing.

    Not so `when does the lumen deal close`, nor a product that the deal asked for is about.
    """
    acts = {str(s.value) for s in view.chunk.of("act")} - {"show", "track"}
    wondered = view.starts_with("question", "word") and view.any("account")
    about = wondered and not view.any("attribute")
    told = of_a_deal(view.message, view.chunk) if about else ()
    goods = [s for s in view.chunk.of("goods") if s not in told]
    return bool(acts or goods) or (view.any("move", "stage") and not wondered)


def _log(view: View) -> bool:
    if view.message_says("prep") and not view.any("duration", "outcome", "sentiment"):
        return view.act("log")
    if view.act("log") and not denied(view, "log"):
        return not view.act("new_deal")
    if view.act(*STRONG_LOG):
        if _planned(view):
            return False
        return not denied(view, *STRONG_LOG) and not view.leads("move")
    if view.any("outcome"):
        return True
    if view.any("duration") and view.any("contact") and not view.later():
        return True
    noun = view.leads("act", *WEAK_LOG) and not _bidden(view)
    about = view.any("account", "contact", "duration", "sentiment", "outcome")
    return noun and about and not view.asks()


def _planned(view: View) -> bool:
    """`meeting with Ana tomorrow` is still to come."""
    nouns = view.chunk.of("act")
    starts = {s.start for s in nouns if s.value in ("meeting_noun", "call_noun")}
    cues = [s for s in nouns if s.value in ("meeting", "call")]
    heads = bool(cues) and all(s.start in starts and view.bare_before(s) for s in cues)
    return heads and view.later() and not view.any("duration", "outcome", "sentiment")


def _bidden(view: View) -> bool:
    """`call Leo about the backup` is still to be done; `call with Leo` has been."""
    if view.any("duration", "outcome", "sentiment"):
        return False
    people = view.chunk.of("contact", "account")
    nouns = [
        s
        for s in view.chunk.of("act")
        if s.value in ("call_noun", "email_noun")
        and " " not in view.message.folded[s.start : s.end]
    ]
    return any(0 < person.start - noun.end <= 1 for noun in nouns for person in people)


def _ask(view: View) -> bool:
    if (view.says("smalltalk", "topic") or view.any("help")) and not view.any("goods"):
        return False
    if view.brief() and not view.any("goods", "account", "contact", "question"):
        return False
    return view.act("ask") or view.asks()


RULES: Sequence[tuple[str, Callable[[View], bool]]] = (
    ("create_task", is_task),
    ("draft_email", is_draft),
    ("escalate", _escalate),
    ("complete_task", is_done),
    ("prepare_call", _prep),
    ("show_pipeline", _pipeline),
    ("show_tasks", _agenda),
    ("track_order", _track),
    ("create_account", _new_account),
    ("create_opportunity", _new_deal),
    ("create_contact", _new_contact),
    ("update_contact", _contact),
    ("log_activity", _log),
    ("show", _show),
    ("update_account", _account),
    ("update_opportunity", changes),
    ("ask_product", _ask),
)


def opening(message: Message, chunk: Chunk) -> str | None:
    """The name of the action that the clause opens."""
    view = View(message, chunk)
    return next((action for action, fits in RULES if fits(view)), None)
