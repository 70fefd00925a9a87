"""`/deskmate`: help, undo, one's own history, quotas, settings, export and who you are."""

from collections.abc import Iterable
from dataclasses import replace

from bot.sales.terms import term
from bot.saying import later, say
from bot.slack import explaining, exporting, verbs
from bot.slack.explaining import Guide
from bot.slack.feature import Feature
from bot.slack.features import draft, preferences, quotas, undo
from bot.slack.invocation import Invocation, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import receipt as receipt_views
from bot.slack.views.blocks import fields
from bot.slack.views.format import region, zone
from bot.slack.views.help import usage_blocks

COMMAND = SlashCommand(
    "/deskmate",
    later("Help, undo, your last changes, drafts, quotas, settings and export."),
    "help | undo | history | draft | quota | settings | export | whoami",
    (
        ("/deskmate help", later("shows what you can ask for")),
        ("/deskmate help opp", later("shows all of that command; help all, of every one")),
        ("/deskmate undo", later("takes back your last change")),
        ("/deskmate history", later("lists your last changes, each with its Undo")),
        *draft.USAGE,
        *quotas.USAGE,
        *preferences.USAGE,
        *exporting.USAGE,
        ("/deskmate whoami", later("shows how you are known in the record")),
    ),
    mentions_people=True,
    helps_itself=True,
)
HELP = ("", "help", "?")


def feature(others: Iterable[Feature]) -> Feature:
    """The feature that helps with `others`, which is why it is made from them."""
    guide = guiding(others)

    def register(listening: Listening) -> None:
        listening.command(COMMAND, run)
        listening.button(explaining.MORE, more)

    def more(_services: Services, invocation: Invocation) -> Said:
        return replace(guide.more(invocation.text), replaces=True)

    def run(services: Services, invocation: Invocation) -> Said:
        act, rest = verbs.found(_VERBS, invocation.text)
        if act is not None:
            return act(services, invocation, rest)
        if invocation.text.lower() in HELP:
            return guide.start()
        if invocation.text.lower().startswith("help "):
            return guide.more(rest)
        sentence = say("/deskmate has no “{text}”. It does this:", text=invocation.text)
        return Reply(sentence, usage_blocks(sentence, COMMAND.usage))

    return Feature("deskmate", register, COMMAND, scopes=exporting.SCOPES)


def take_back(services: Services, invocation: Invocation, _text: str = "") -> Reply:
    undone = services.desk.undo(invocation.actor, key=invocation.key)
    return undo.saved(services, invocation, undone)


def who(_services: Services, invocation: Invocation, _text: str) -> Reply:
    actor = invocation.actor
    facts = (
        (say("Name"), actor.name),
        (say("Role"), term(actor.role).capitalize()),
        (say("Team"), actor.team),
        (say("Time zone"), zone(actor)),
        (say("Language and region"), region(actor)),
    )
    return Reply(
        say("You are {name}, {role}.", name=actor.name, role=term(actor.role)), tuple(fields(facts))
    )


def history(services: Services, invocation: Invocation, _text: str) -> Reply:
    """The last changes of one's own, the newest first."""
    actor, now = invocation.actor, services.clock()
    receipts = services.desk.history(actor)
    if not receipts:
        return Reply(say("You have changed nothing yet."))
    rows = [(one, undo.button_while_open(one, now, place)) for place, one in enumerate(receipts)]
    return Reply(say("Your last changes."), tuple(receipt_views.history_blocks(rows, actor)))


def guiding(features: Iterable[Feature]) -> Guide:
    """What explains `features` and this one."""
    return Guide(tuple(features), COMMAND)


_VERBS: dict[str, verbs.Act] = {
    "undo": take_back,
    "history": history,
    "draft": draft.by_words,
    "quota": quotas.by_words,
    "quotas": quotas.by_words,
    "settings": preferences.by_words,
    "export": exporting.by_words,
    "whoami": who,
}
