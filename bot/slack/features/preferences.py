"""`/deskmate settings`: one's language, digest, notices and currency, in words or in a form."""

from bot.sales.commands import ChangePreferences
from bot.sales.errors import Invalid
from bot.sales.results import Actor
from bot.saying import later, say
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import preferences as views
from bot.slack.views.blocks import Block, Element, button, chosen

USAGE = (
    (
        "/deskmate settings",
        later("shows your language, digest, notices and currency, to be changed"),
    ),
    ("/deskmate settings digest 7", later("sets one of them; digest off, language German, …, too")),
)
OPEN = "preferences_open"
FORM = "preferences_form"

_ON = {"on": True, "yes": True, "off": False, "no": False, "none": False}


def register(listening: Listening) -> None:
    listening.button(OPEN, open_form)
    listening.form(FORM, submit)


def by_words(services: Services, invocation: Invocation, text: str) -> Reply:
    name, _, said = text.partition(" ")
    if not name:
        return shown(services, invocation)
    return undo.carry_out(services, invocation, _read(name.lower(), said.strip()))


def shown(services: Services, invocation: Invocation) -> Reply:
    known = services.desk.preferences(invocation.actor)
    return Reply(say("Your settings."), tuple(views.settings_blocks(known, [open_button()])))


def on_home(services: Services, actor: Actor) -> list[Block]:
    return views.settings_blocks(services.desk.preferences(actor), [open_button()])


def open_button() -> Element:
    return button(say("Change settings …"), OPEN, "")


def open_form(services: Services, invocation: Invocation) -> Modal:
    return Modal(views.settings_form(FORM, services.desk.preferences(invocation.actor)))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    digest = chosen(form, "digest") or ""
    command = ChangePreferences(
        language=chosen(form, "language"),
        currency=chosen(form, "currency"),
        digest=False if digest == views.OFF else None,
        digest_hour=int(digest) if digest.isdigit() else None,
        notices=chosen(form, "notices") != views.OFF,
    )
    return undo.carry_out(services, invocation, command)


def _read(name: str, said: str) -> ChangePreferences:
    """`digest 7`, `digest off`, `notices on`, `language German`, `currency EUR`."""
    if name == "language" and said:
        return ChangePreferences(language=said)
    if name == "currency" and said:
        return ChangePreferences(currency=said)
    hour = said.lower().removeprefix("at ").removesuffix(":00")
    if name == "digest" and hour.isdigit():
        return ChangePreferences(digest_hour=int(hour[:3]))
    if name in ("digest", "notices") and said.lower() in _ON:
        on = _ON[said.lower()]
        return ChangePreferences(digest=on) if name == "digest" else ChangePreferences(notices=on)
    raise Invalid(
        say(
            "I cannot read “{name} {said}”. Write it like digest 7, digest off, notices off, "
            "language German, language auto or currency EUR.",
            name=name,
            said=said,
        )
    )


FEATURE = Feature("preferences", register)
