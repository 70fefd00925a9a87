"""A draft of an e-mail, for the rep alone: to edit, copy and send; nothing is sent from here."""

from bot.assistant.requests import DraftEmail
from bot.slack.feature import Feature
from bot.slack.invocation import Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import draft as views
from bot.slack.views.blocks import button, chosen

EDIT = "draft_edit"
EDIT_FORM = "draft_edit_form"


def register(listening: Listening) -> None:
    listening.button(EDIT, edit)
    listening.form(EDIT_FORM, edited)


def write(services: Services, invocation: Invocation, request: DraftEmail) -> Reply:
    """The draft with its subject, whom it goes to and the lines that its claims stand on."""
    draft = services.draft(request, invocation.actor)
    change = button("Edit …", EDIT, draft.body)
    return Reply(draft.body, tuple(views.draft_blocks(draft, change)))


def edit(services: Services, invocation: Invocation) -> Modal:
    return Modal(views.edit_form(EDIT_FORM, invocation.text))


def edited(services: Services, invocation: Invocation) -> Reply:
    """The text as the rep wants it, in the place of the draft."""
    body = chosen(invocation.form, views.BODY) or ""
    change = button("Edit …", EDIT, body)
    return Reply(body, tuple(views.body_blocks(body, change)))


FEATURE = Feature("draft", register, examples=("Draft a follow-up to Maria at Contoso",))
