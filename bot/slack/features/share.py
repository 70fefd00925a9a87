"""Showing a whole channel what one was shown alone, once it was seen who will see it."""

import json
from collections.abc import Callable

from bot.sales.errors import Invalid
from bot.saying import say
from bot.slack.feature import Feature
from bot.slack.features import account, ask, deal, pipeline
from bot.slack.invocation import Audience, Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import sharing

FORM = "share_form"

Again = Callable[[Services, Invocation, str], Reply]


def register(listening: Listening) -> None:
    listening.button(sharing.ASK, preview)
    listening.form(FORM, post)


def preview(services: Services, invocation: Invocation) -> Modal:
    shown, kind = again(services, invocation, invocation.text), sharing.read(invocation.text)[0]
    return Modal(
        sharing.preview_form(
            FORM,
            shown.blocks,
            invocation.audience(),
            private=kind != ask.KIND,
            metadata=json.dumps({"share": invocation.text}),
        )
    )


def post(services: Services, invocation: Invocation) -> Reply:
    """As the record is now, which may be newer than what was previewed."""
    shown = again(services, invocation, invocation.noted["share"])
    name = invocation.actor.name
    return Reply(shown.text, sharing.posted_blocks(shown.blocks, name), audience=Audience.EVERYBODY)


def again(services: Services, invocation: Invocation, token: str) -> Reply:
    """What the token stands for, as the record is now and this person may see it."""
    kind, value = sharing.read(token)
    if kind not in _KINDS:
        raise Invalid(
            say("That comes from an older version of me; ask for it again, then share it.")
        )
    return _KINDS[kind](services, invocation, value)


_KINDS: dict[str, Again] = {
    ask.KIND: ask.again,
    pipeline.KIND: pipeline.again,
    account.KIND: lambda services, invocation, key: account.card(services, invocation, int(key)),
    deal.KIND: lambda services, invocation, key: deal.card(services, invocation, int(key)),
}

FEATURE = Feature(
    "share",
    register,
    scopes={
        "channels:read": "to say who will see what you share, and whose channel you read",
        "groups:read": "the same for private channels it was invited to",
    },
)
