"""People at customers: one on a card, and the forms of a new one and of a change."""

from typing import Any

from babel import Locale

from bot.sales.results import Actor, ContactCard
from bot.sales.vocabulary import Channel, ContactFunction
from bot.sales.words import in_words
from bot.slack.views import blocks, fields
from bot.slack.views.account import activity_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import join, mark

NO_CALLS = "asked not to be called"
CALLS = (("May be called", "yes"), ("Do not call", "no"))


def card_text(card: ContactCard) -> str:
    barred = f", {NO_CALLS}" if card.do_not_call else ""
    return f"{card.name} of {card.account}{barred}."


def card_blocks(card: ContactCard, actor: Actor, buttons: list[Element]) -> list[Block]:
    """Who it is and how to reach them; where they asked not to be called, no number tempts."""
    phone = None if card.do_not_call else card.phone
    shown = [
        blocks.header(card.name),
        *blocks.fields(
            (
                ("Account", card.account),
                ("Title", card.title),
                ("Role", in_words(card.function).capitalize() if card.function else None),
                ("E-mail", card.email),
                ("Phone", phone),
                ("Prefers", in_words(card.preferred_channel) if card.preferred_channel else None),
                ("Language", _language(card.language, actor.locale)),
            )
        ),
    ]
    if card.do_not_call:
        shown.insert(
            1, blocks.section(mark("*Do not call:* {name} {why}.", name=card.name, why=NO_CALLS))
        )
    if card.activities:
        lines = (activity_line(one, actor) for one in card.activities)
        shown.append(blocks.section(join("\n", (mark("*Last activities*"), *lines))))
    return [*shown, blocks.actions(buttons)]


def contact_form(callback_id: str, account: Block) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        "New contact",
        [account, fields.line("name", "Name", "Maria Lopez"), *_details(None)],
        submit="Add",
    )


def change_form(callback_id: str, card: ContactCard, metadata: str) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        "Change the contact",
        [
            blocks.section(mark("*{name}* · {account}", name=card.name, account=card.account)),
            *_details(card),
        ],
        submit="Save",
        metadata=metadata,
    )


def _details(card: ContactCard | None) -> list[Block]:
    known = {
        name: getattr(card, name, None) or "" for name in ("title", "email", "phone", "language")
    }
    calls = [blocks.option(label, value) for label, value in CALLS]
    initial = None if card is None else "no" if card.do_not_call else "yes"
    allowed = blocks.select(fields.VALUE, calls, placeholder="Choose", initial=initial)
    return [
        fields.text("title", "Title", "Head of purchasing", known["title"]),
        fields.text("email", "E-mail", "maria@contoso.example", known["email"]),
        fields.text("phone", "Phone", "+1 202 555 0141", known["phone"]),
        fields.choice("function", "Role", ContactFunction, card.function if card else None),
        blocks.field("calls", "Calls", allowed),
        fields.choice(
            "preferred_channel", "Prefers", Channel, card.preferred_channel if card else None
        ),
        fields.text("language", "Language", "German", known["language"]),
    ]


def _language(tag: str | None, locale: str) -> str | None:
    """The language by its name in the reader's own."""
    if tag is None:
        return None
    return Locale.parse(tag, sep="-").get_display_name(Locale.parse(locale, sep="-")) or tag
