"""Drafts for the rep alone, to edit, copy and send: e-mails, pitches, answers, call summaries."""

from bot.assistant.requests import DraftEmail
from bot.saying import later, say
from bot.slack.feature import Feature
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import draft as views
from bot.slack.views.blocks import Element, button, chosen

EDIT = "draft_edit"
EDIT_FORM = "draft_edit_form"
USAGE = (
    (
        "/deskmate draft WHAT",
        later("drafts an e-mail, a pitch, an answer to an objection, a call summary"),
    ),
)
HOW = later(
    "What shall I draft? For example: /deskmate draft a pitch of PRODUCT for ACCOUNT, "
    "/deskmate draft a summary of the call with ACCOUNT, or "
    "/deskmate draft they say it is too heavy, what do I answer?"
)


def register(listening: Listening) -> None:
    listening.button(EDIT, edit)
    listening.form(EDIT_FORM, edited)


def by_words(services: Services, invocation: Invocation, text: str) -> Reply:
    """`/deskmate draft …`: what is to be drafted, in words."""
    for said in (text, f"draft {text}") if text else ():
        reading = services.read(said, invocation.actor, invocation.history, None)
        for read in reading.actions:
            if isinstance(read.action, DraftEmail):
                return write(services, invocation, read.action)
    return Reply(say(HOW))


def write(services: Services, invocation: Invocation, request: DraftEmail) -> Reply:
    """The draft with its subject, whom it goes to and the lines that its claims stand on."""
    draft = services.draft(request, invocation.actor)
    if draft.declined:
        return Reply(draft.body)
    return Reply(draft.body, tuple(views.draft_blocks(draft, _change(draft.body))))


def edit(services: Services, invocation: Invocation) -> Modal:
    return Modal(views.edit_form(EDIT_FORM, invocation.text))


def edited(services: Services, invocation: Invocation) -> Reply:
    """The text as the rep wants it, in the place of the draft."""
    body = chosen(invocation.form, views.BODY) or ""
    return Reply(body, tuple(views.body_blocks(body, _change(body))))


def _change(body: str) -> Element:
    return button(say("Edit …"), EDIT, body)


FEATURE = Feature(
    "draft",
    register,
    examples=(
        later("Draft a follow-up to Maria at Contoso"),
        later("Draft a pitch of the Fjord Pro 11 for Contoso"),
        later("They say the Fjord Book 15 is too heavy, what do I answer?"),
        later("Summarise the call with Maria at Contoso"),
    ),
)
