"""Whether a clause bids Deskmate remind of something, tick it off, or write a letter."""

from bot.assistant.frames.changing import denied
from bot.assistant.frames.view import View
from bot.assistant.span import Days, Span
from bot.assistant.wording import shared


def is_task(view: View) -> bool:
    if view.leads("removal") or _finishes(view) or _is_said_done(view) or _nothing(view):
        return False
    if view.act("task") and not (view.act("done") and not view.any("date", "time")):
        listed = view.act("agenda") and not _bids_remind(view)
        return not listed and not (view.leads("move") and view.any("done_word"))
    if _noted_for(view) or _on_another_day(view):
        return True
    if view.any("email", "website") and view.says("field") and not view.act("task"):
        return False
    told = view.any("outcome", "done_word")
    if told and view.act("call", "call_noun", "call_out", "meeting_noun"):
        return False
    if view.asks() or view.act("ask", "draft", "prep", "pipeline", "agenda") or _letter_says(view):
        return False
    led = view.leads("todo") or _again(view) or _said_last(view)
    when = view.future() or view.any("time", "hurry") or then(view) is not None
    return (led or planned(view)) and when


def _nothing(view: View) -> bool:
    """`nothing to do`, `no need to remind me`; `don't let me forget` is an order as a whole.

    `remind me what stage it is at` asks.
    """
    orders = [s for s in view.chunk.of("act") if s.value == "task"]
    shown = [s for s in view.chunk.of("act") if s.value == "show"]
    if orders and all(any(o.start == s.start and o.end < s.end for s in shown) for o in orders):
        return True
    return any(s.start < order.start for s in view.chunk.of("negation") for order in orders)


def _on_another_day(view: View) -> bool:
    """`remind me fri to call Ana, and feb 1 to check …`: a day, and what is to be done then."""
    orders = [s for s in view.message.of("act") if s.value == "task"]
    days = [s for s in view.chunk.of("date") if view.bare_before(s)]
    told = orders and days and orders[0].end <= view.chunk.start
    first = view.message.within(orders[0].start, view.chunk.start, "date") if told else ()
    behind = [s for s in view.chunk.of("todo", "title_lead") if days and s.start > days[0].end]
    return bool(first) and bool(behind) and view.later()


def _bids_remind(view: View) -> bool:
    """`set a reminder to send the task list`: the list is what is to be sent; `put in my tasks`."""
    cues = [s for s in view.chunk.of("act") if s.value == "task" and view.bare_before(s)]
    lists = [s for s in view.chunk.of("act") if s.value == "agenda"]
    return any(
        " " in view.message.folded[cue.start : cue.end] and all(cue.start <= s.start for s in lists)
        for cue in cues
    )


def is_snooze(view: View) -> bool:
    """`snooze the Lumen call to friday`, `die Aufgabe auf Freitag verschieben`"""
    if view.act("snooze"):
        return view.bare_before(next(s for s in view.chunk.of("act") if s.value == "snooze"))
    others = view.any("account", "deal_noun", "goods", "money")
    named = view.any("task_noun") or (_is_titled(view) and not others)
    if view.any("delay", "shift"):
        return named and view.any("date", "shift")
    return named and view.leads("move") and view.any("date", "time")


def is_drop(view: View) -> bool:
    """`cancel the reminder for Lumen`, `die Aufgabe streichen`: it is not to be done any more."""
    named = view.any("task_noun") or any(
        _is_noun(view, s) for s in view.chunk.of("act") if s.value == "task"
    )
    named = named or (view.leads("removal") and _is_titled(view))
    others = view.any("deal_noun", "goods", "money", "stage")
    others = others or view.act("agenda", "done")
    ordered = view.any("removal") and not denied(view, "removal")
    return named and ordered and not others and not view.asks()


def _is_noun(view: View, task: Span) -> bool:
    """`reminder`, where `remind me` orders one; `no need for a reminder` drops none."""
    return any(
        removal.end <= task.start and not view.message.within(removal.end, task.start, "indefinite")
        for removal in view.chunk.of("removal")
    )


def then(view: View) -> Span | None:
    """The day that `call her then` speaks of, named in the clause before."""
    days = [
        s
        for s in view.message.of("date")
        if s.end <= view.chunk.start and isinstance(s.value, Days)
        if s.value.last > view.message.today
    ]
    return days[-1] if days and view.any("then") else None


def _said_last(view: View) -> bool:
    """In a language whose verbs stand last, `10時にかけ直す` leads with when."""
    told = view.any("outcome", "duration", "sentiment", "stage", "money")
    told = told or view.act("log", "call_out", "call_in")
    return not view.message.lexicon.languages[0].spaced and view.any("todo") and not told


def planned(view: View) -> bool:
    """`meeting with Ana tomorrow` is still to come; `log a meeting with Ana friday` is over."""
    logs = [s.end for s in view.chunk.of("act") if s.value == "log" and view.bare_before(s)]
    folded = view.message.folded
    heads = meets(view) and all(
        view.bare_before(s) or any(folded[end : s.start].isspace() for end in logs)
        for s in view.chunk.of("act")
        if _meets(s)
    )
    days = [s.value for s in view.chunk.of("date") if isinstance(s.value, Days)]
    to_come = not logs or not all(day.weekday for day in days)
    told = view.any("duration", "outcome", "sentiment")
    return heads and view.later() and to_come and not told


def meets(view: View) -> bool:
    """A call or a meeting is named by a noun, not told by a verb: `demo with Ana`."""
    nouns = view.chunk.of("act")
    starts = {s.start for s in nouns if s.value in ("meeting_noun", "call_noun")}
    cues = [s for s in nouns if _meets(s)]
    return bool(cues) and all(s.start in starts for s in cues)


def _meets(act: Span) -> bool:
    return act.value in ("meeting", "call", "meeting_noun", "call_noun")


def _again(view: View) -> bool:
    """`again tuesday at 2`: nothing but when it is to be tried once more; not `monday again`."""
    if (
        view.is_whole()
        and view.any("date")
        and not view.any("time")
        and not view.starts_with("once_more", "word")
    ):
        return False
    bare = view.only("once_more", "date", "time", "polite", "pronoun", "conj", *_SMALL)
    return view.leads("once_more") and bare


_SMALL = ("name_before", "title_lead", "set_to", "todo")


def _noted_for(view: View) -> bool:
    """`note for friday: call Ana`: what is noted for a day to come is to be done then."""
    cues = [s for s in view.chunk.of("act") if s.value == "log" and view.bare_before(s)]
    if view.message.folded[view.chunk.end :].startswith((":", "\uff1a")):
        cues += [s for s in view.chunk.of("jotting") if view.bare_before(s)]
    days = [s for s in view.chunk.of("date", "time") if view.later()]
    near = any(cue.start < day.start <= cue.end + _NEAR for cue in cues for day in days)
    return near and not view.any("duration", "outcome", "sentiment")


# So many letters are between `note` and `friday` in `note for friday`.
_NEAR = 6


def _letter_says(view: View) -> bool:
    """`email Neil that the survey is on the 16th`: the day is what the letter is to say."""
    people = view.chunk.of("contact", "account", "pronoun")
    gaps = [s.start - p.end for s in view.chunk.of("saying") for p in people]
    if view.leads("act", "inform") and view.any("contact") and not view.asks():
        return True
    if view.leads("act", "write"):
        return bool(view.any("contact")) and any(gap >= 0 for gap in gaps)
    written = [s.start - p.end for s in view.chunk.of("act") if s.value == "letter" for p in people]
    return view.leads("act", "email_noun") and any(0 <= gap <= 1 for gap in (*gaps, *written))


def is_draft(view: View) -> bool:
    if view.act("draft") or (view.leads("act", "write") and view.act("email_noun", "letter")):
        return True
    if _letter_says(view):
        return True
    nouns = [s for s in view.chunk.of("act") if s.value == "email_noun" and view.bare_before(s)]
    return any(
        0 < person.start - noun.end <= 1
        for noun in nouns
        for person in view.chunk.of("contact", "pronoun")
        if person.kind == "contact" or person.value == "person"
    )


def _finishes(view: View) -> bool:
    """`close out the licence count task`"""
    return view.leads("finishing") and view.act("task") and not view.any("date", "time")


def _ticks(view: View) -> bool:
    """`demo unit shipped, tick`: the clause says no more, and a task is called so."""
    bare = view.only("ticked", "pronoun", "polite", "conj", "is", "act")
    return view.any("ticked") and bare and _is_titled(View(view.message, view.message.whole()))


def _is_said_done(view: View) -> bool:
    """`quote for the ward sent, done`, `ward demo done`: the word stands last."""
    end = len(view.message.folded[: view.chunk.end].rstrip(" .!"))
    return any(s.end == end for s in view.chunk.of("done_word")) and _is_titled(view)


def _is_titled(view: View) -> bool:
    """One of the rep's tasks is told by words of its title."""
    return _most_shared(view) >= _TELLING


def _most_shared(view: View) -> int:
    message = view.message
    said = [w.text for w in message.words if view.chunk.start <= w.start < view.chunk.end]
    tasks = message.book.tasks_owned.get(message.actor.rep_id, ())
    return max((shared(message.lexicon, said, task.title) for task in tasks), default=0)


def _by_another(view: View) -> bool:
    """`Ana's sorted the imaging`: what she did was none of the rep's tasks."""
    verbs = {s.start - 1 for s in view.chunk.of("is")}
    return any(person.end in verbs for person in view.chunk.of("contact"))


def _of_a_task(view: View) -> bool:
    """`the assessment is done` ticks a task off where one is called so."""
    return _most_shared(view) > 0


def _is_angry(view: View) -> bool:
    """The `cross that` of `she is really cross that …` ticks nothing off."""
    orders = [s for s in view.chunk.of("act") if s.value == "done"]
    return any(mood.overlaps(order) for order in orders for mood in view.chunk.of("sentiment"))


# So many words of its title tell a task that was not called one.
_TELLING = 2


def is_done(view: View) -> bool:
    if _finishes(view) or _ticks(view) or _is_said_done(view):
        return True
    if _is_angry(view):
        return False
    if view.says("deal_noun", "deal") or view.any("stage", "stage_said", "referral"):
        return False
    ticked = view.leads("act", "done") and _of_a_task(view)
    if view.act("meeting", "meeting_noun", "call", "call_out") and not (
        ticked or view.any("move", "done_word")
    ):
        return False
    ordered = view.act("task") or view.any("finishing", "removal")
    ordered = ordered or (view.leads("act", "done") and not _by_another(view))
    told = view.act("done") and (ordered or view.any("move") or _of_a_task(view))
    return told or (view.leads("move") and view.any("done_word"))
