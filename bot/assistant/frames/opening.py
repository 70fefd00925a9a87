"""Which action a clause opens, if any: the first of the rules below that fits its spans."""

from collections.abc import Callable, Sequence

from bot.assistant.frames.bidding import is_done, is_draft, is_drop, is_snooze, is_task, planned
from bot.assistant.frames.changing import changes, denied
from bot.assistant.frames.founding import is_new_account, may_be_new_deal
from bot.assistant.frames.lists import is_agenda, is_pipeline, is_tracking
from bot.assistant.frames.own import is_own
from bot.assistant.frames.record import is_escalations, is_logged, is_owned, is_reaching
from bot.assistant.frames.staffing import (
    SPOKEN,
    closes,
    is_contact,
    is_new_contact,
    of_person,
    titles,
)
from bot.assistant.frames.view import View
from bot.assistant.message import Chunk, Message
from bot.assistant.spans.spoken import of_a_deal

LOGGED = ("call", "call_out", "call_in", "call_noun", "email_noun", "meeting_noun", "meeting")
WEAK_LOG = ("call_noun", "email_noun", "email_sent", "meeting_noun", "call_from", "email_from")


def _escalate(view: View) -> bool:
    if view.asks() and not view.begs():
        return False
    return view.act("escalate") and not denied(view, "escalate")


def _prep(view: View) -> bool:
    named = view.any("account", "contact", "pronoun") or view.message.of("account", "contact")
    if view.starts_with("owner", "me") and view.message_says("task"):
        # `I'm seeing Ana tomorrow, put that in my tasks`
        return False
    asked = view.act("prep") and view.starts_with("question", "word")
    return (view.leads("act", "prep") or asked) and bool(named)


def _account(view: View) -> bool:
    if not view.any("account", "pronoun", "field"):
        return False
    if view.any("contact") or view.says("pronoun", "person"):
        return False
    if view.any("phone", "email") and not view.any("account") and of_person(view):
        return False
    whose = view.any("account") or (view.any("move") and view.says("pronoun", "company", "thing"))
    if view.any("status") and whose and not view.asks():
        return True
    heads = [s for s in view.chunk.of("field") if s.value == "employees"]
    # `staff laptops: 80 units`
    wares = {s.start - 1 for s in view.chunk.of("ware", "goods", "unit")}
    counted = any(s.end not in wares for s in heads) and view.any("number", "count")
    counted = counted and not view.any("goods")
    return counted or view.any("website", "phone") or _industry(view)


def _industry(view: View) -> bool:
    return view.says("field", "industry") and view.any("account", "pronoun") and not view.asks()


def _show(view: View) -> bool:
    if _card_beside(view) or _is_brought_up(view) or _asked_of_somebody(view):
        return True
    deal = view.any("deal_noun")
    told = of_a_deal(view.message, view.chunk) if view.any("account") else ()
    if view.any("contact") and view.any("field") and view.asks() and not view.any("goods", "move"):
        return True
    if view.asks() and view.any("contact") and not _busy(view) and not view.any(*_ABOUT):
        return True
    if view.brief() and view.act("track", "show") and view.any("account") and not _busy(view):
        return True
    if view.asks() and (view.any("account") or deal) and not _busy(view):
        return deal or not view.any("attribute")
    if view.starts_with("question", "verb") and view.any("account") and view.any("stage"):
        return not view.begs()
    if not view.leads("act", "show") or (view.any("money", "goods") and not (deal or told)):
        return False
    changed = view.any("stage", "money", "close_date", "shift") or (
        view.any("date") and view.any("move")
    )
    spoken_of = view.any("card_noun") or (view.brief() and view.says("pronoun", "thing"))
    spoken_of = spoken_of and not view.act("ask")
    return (view.any("account", "deal_noun", "contact") or spoken_of) and not changed


def _asked_of_somebody(view: View) -> bool:
    """`should I call Ana?`, `which deals does Lumen have?`: what is known of them may answer it."""
    named = view.wonders() and view.any("account", "contact") and not view.any("order", "email")
    return named and not view.any("goods", "attribute", "ware") and not view.act("ask", "prep")


def _is_brought_up(view: View) -> bool:
    """`get Lumen up on the screen`: the verb is parted from what tells that it is to be shown."""
    told = view.any("status", "field", "number", "money", "date", "contact", "goods", "stage")
    ordered = {str(s.value) for s in view.chunk.of("act")}
    named = ordered == {"show"} and view.any("account") and not told
    return named and view.brief(("account", "act", "polite", "article"))


def _card_beside(view: View) -> bool:
    """`order status, plus the account page`: the card is asked for with something else."""
    named = view.message.of("account")
    joined = named and any(view.bare_before(span) for span in view.chunk.of("conj"))
    return (
        bool(joined)
        and view.any("card_noun")
        and view.only("card_noun", "conj", "article", "polite")
    )


_ABOUT = ("goods", "attribute", "money", "date", "order", "deal_noun", "outcome", "move")


def _busy(view: View) -> bool:
    """The clause is about a product, or orders something beside showing.

    Not so `when does the lumen deal close`, nor a product that the deal asked for is about.
    """
    acts = {str(s.value) for s in view.chunk.of("act")} - {"show", "track", "letter"}
    wondered = view.starts_with("question", "word") and view.any("account")
    about = wondered and not view.any("attribute")
    told = of_a_deal(view.message, view.chunk) if about else ()
    goods = [s for s in view.chunk.of("goods") if s not in told]
    return bool(acts or goods) or (view.any("move", "stage") and not wondered)


_OF_CALLS = ("account", "contact", "duration", "outcome", "sentiment")


def _only_asked(view: View) -> bool:
    """`did Ana call?`, `is there a call limit`: nobody tells of a call."""
    if view.wonders() and (view.ends_asking() or not view.any(*_OF_CALLS)):
        return True
    told = view.any("duration", "outcome", "sentiment") or view.act("log")
    return view.is_whole_question() and not told


def _log(view: View) -> bool:
    if _only_asked(view):
        return False
    if view.message_says("prep") and not view.any("duration", "outcome", "sentiment"):
        return view.act("log")
    if view.act("log") and not denied(view, "log"):
        return not view.act("new_deal") and not _marks(view)
    if view.act(*SPOKEN):
        if planned(view):
            return False
        return not denied(view, *SPOKEN) and not view.leads("move")
    if view.any("outcome"):
        return not _awaited(view)
    if view.any("duration") and view.any("contact") and not view.later():
        return True
    noun = view.leads("act", *WEAK_LOG) and not _bidden(view) and not _of_goods(view)
    about = view.any("account", "contact", "duration", "sentiment", "outcome")
    return noun and about and not view.asks()


def _awaited(view: View) -> bool:
    """`got them at 10 tomorrow`: whom the rep is going to have on the line then."""
    told = view.says("outcome", "connected") and view.later()
    return told and view.only("outcome", "date", "time", "pronoun", "account", "contact", "set_to")


def _marks(view: View) -> bool:
    """Italian `segna come vinto`: what is noted is the stage of a deal."""
    spoken = view.any("contact", "duration", "outcome", "sentiment") or view.act(*SPOKEN[:-1])
    return view.any("stage") and view.any("serving_as") and not spoken


def _of_goods(view: View) -> bool:
    """`demo Go 4 is on its way`: the noun only says what the product is there for."""
    nouns = [s for s in view.chunk.of("act") if s.value in WEAK_LOG]
    return any(
        0 < goods.start - noun.end <= 1 for noun in nouns for goods in view.chunk.of("goods")
    )


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
    ("personal", is_own),
    ("drop_task", is_drop),
    ("show_escalations", is_escalations),
    ("show_activities", is_logged),
    ("show_account", is_owned),
    ("show_contact", is_reaching),
    ("snooze_task", is_snooze),
    ("create_task", is_task),
    ("draft_email", is_draft),
    ("escalate", _escalate),
    ("complete_task", is_done),
    ("prepare_call", _prep),
    ("show_pipeline", is_pipeline),
    ("show_tasks", is_agenda),
    ("track_order", is_tracking),
    ("create_account", is_new_account),
    ("create_opportunity", may_be_new_deal),
    ("create_contact", is_new_contact),
    ("update_contact", is_contact),
    ("log_activity", _log),
    ("show", _show),
    ("update_account", _account),
    ("update_opportunity", changes),
    ("ask_product", _ask),
)


# What no question orders; what was done may be told in one: `when I rang, she hung up`.
_CHANGING = frozenset(
    {
        "create_task",
        "escalate",
        "complete_task",
        "drop_task",
        "snooze_task",
        "create_account",
        "create_opportunity",
        "create_contact",
        "update_contact",
        "update_account",
    }
)


def opening(message: Message, chunk: Chunk) -> str | None:
    """The name of the action that the clause opens."""
    view = View(message, chunk)
    if view.only("smalltalk", "polite") or closes(message, chunk.start) or titles(view):
        return None
    barred = _CHANGING if view.wonders() else frozenset()
    return next((name for name, fits in RULES if name not in barred and fits(view)), None)
