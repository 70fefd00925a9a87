"""`/deskmate quota`: what is to be won, what is; set by managers in words or in a form."""

import re
from datetime import date
from decimal import Decimal

from bot.assistant.span import Days
from bot.assistant.when import stretch
from bot.sales.commands import SetQuota
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permitted
from bot.sales.results import Actor
from bot.saying import later, say
from bot.slack import incoming, typed
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import quotas as views
from bot.slack.views.blocks import button, chosen
from bot.slack.views.format import today

USAGE = (
    (
        "/deskmate quota",
        later("shows your quota beside what is won; a manager's, those of the team"),
    ),
    ("/deskmate quota @colleague 120k EUR this quarter", later("sets one, for managers")),
)
SET = "quota_set"
FORM = "quota_form"
PERIODS = (
    "this month",
    "next month",
    "this quarter",
    "next quarter",
    "this year",
    "next year",
)

_MENTION = re.compile(r"<@[^<>]+>")
_SMALL = re.compile(r"^(?:to|of|for|in|is)\s+", re.IGNORECASE)


def register(listening: Listening) -> None:
    listening.button(SET, ask)
    listening.form(FORM, submit)


def by_words(services: Services, invocation: Invocation, text: str) -> Reply:
    if not text:
        return shown(services, invocation)
    person = incoming.person(text)
    if person is None:
        raise Invalid(
            say(
                "Whose quota? Pick the colleague from the list Slack offers: "
                "/deskmate quota @colleague 120k EUR this quarter"
            )
        )
    rep = services.desk.find_rep(person, invocation.actor)
    value, currency, period = _read(_MENTION.sub(" ", text).strip())
    days = _days(period, today(services.clock(), invocation.actor), invocation.actor)
    command = SetQuota(rep.id, days.first, days.last, value, currency)
    return undo.carry_out(services, invocation, command)


def shown(services: Services, invocation: Invocation) -> Reply:
    actor = invocation.actor
    found = services.desk.quotas(actor)
    buttons = [button(say("Set a quota …"), SET, "")] if _sets(actor) else []
    shown = views.quota_blocks(found, actor, buttons)
    return Reply(views.quota_text(found), tuple(shown))


def ask(services: Services, invocation: Invocation) -> Modal:
    actor = invocation.actor
    day = today(services.clock(), actor)
    periods = [days for name in PERIODS if (days := stretch(name, day, "en-US")) is not None]
    found = services.desk.quotas(actor)
    return Modal(views.quota_form(FORM, found, [(one.first, one.last) for one in periods], actor))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    value, currency = typed.amount(chosen(form, "quota") or "")
    first, last = map(date.fromisoformat, (chosen(form, "period") or "").split("/"))
    rep, said = chosen(form, "rep"), currency or chosen(form, "currency")
    command = SetQuota(int(rep or 0), first, last, value, said)
    return undo.carry_out(services, invocation, command)


def _sets(actor: Actor) -> bool:
    return permitted(actor, Action.SET_QUOTA)


def _read(text: str) -> tuple[Decimal, str | None, str]:
    """`120k EUR this quarter` → the amount, its currency, and the words of the period."""
    words = _SMALL.sub("", text).split()
    for length in (2, 1):
        try:
            value, currency = typed.amount(" ".join(words[:length]))
        except Invalid:
            continue
        return value, currency, _SMALL.sub("", " ".join(words[length:]))
    return (*typed.amount(" ".join(words[:1])), "")


def _days(period: str, day: date, actor: Actor) -> Days:
    for said in (period or "this quarter", f"in {period}"):
        found = stretch(said, day, actor.locale)
        if found is not None:
            return found
    raise Invalid(
        say(
            "“{period}” is no period I know. Write it like this quarter, november or Q1 2027.",
            period=period,
        ),
        "period",
    )


FEATURE = Feature("quotas", register)
