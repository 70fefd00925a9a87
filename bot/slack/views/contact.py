"""People at customers: one on a card, and the forms of a new one and of a change."""

from typing import Any

from babel import Locale

from bot.sales.results import Actor, ContactCard
from bot.sales.terms import term
from bot.sales.words import in_words
from bot.saying import later, locale, say
from bot.slack.views import blocks, fields
from bot.slack.views.account import activity_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import capital, join, mark
from bot.store.vocabulary import Channel, ContactFunction

CALLS = {"yes": later("May be called"), "no": later("Do not call")}


def card_text(card: ContactCard) -> str:
    if card.do_not_call:
        sentence = say("{name} of {account}, asked not to be called.")
    else:
        sentence = say("{name} of {account}.")
    return sentence.format(name=card.name, account=card.account)


def card_blocks(card: ContactCard, actor: Actor, buttons: list[Element]) -> list[Block]:
    """Who it is and how to reach them; where they asked not to be called, no number tempts."""
    phone = None if card.do_not_call else card.phone
    shown = [
        blocks.header(card.name),
        *blocks.fields(
            (
                (say("Account"), card.account),
                (say("Title"), card.title),
                (say("Role"), capital(term(in_words(card.function))) if card.function else None),
                (say("E-mail"), card.email),
                (say("Phone"), phone),
                (
                    say("Prefers"),
                    term(in_words(card.preferred_channel)) if card.preferred_channel else None,
                ),
                (say("Language"), _language(card.language, locale(actor.locale))),
            )
        ),
    ]
    if card.do_not_call:
        shown.insert(
            1,
            blocks.section(
                mark(say("*Do not call:* {name} asked not to be called."), name=card.name)
            ),
        )
    if card.activities:
        lines = (activity_line(one, actor) for one in card.activities)
        shown.append(blocks.section(join("\n", (mark(say("*Last activities*")), *lines))))
    return [*shown, blocks.actions(buttons)]


def contact_form(callback_id: str, account: Block) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("New contact"),
        [account, fields.line("name", say("Name"), "Maria Lopez"), *_details(None)],
        submit=say("Add"),
    )


def change_form(callback_id: str, card: ContactCard, metadata: str) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("Change the contact"),
        [
            blocks.section(mark("*{name}* · {account}", name=card.name, account=card.account)),
            *_details(card),
        ],
        submit=say("Save"),
        metadata=metadata,
    )


def _details(card: ContactCard | None) -> list[Block]:
    known = {
        name: getattr(card, name, None) or "" for name in ("title", "email", "phone", "language")
    }
    calls = {value: say(label) for value, label in CALLS.items()}
    allowed = None if card is None else "no" if card.do_not_call else "yes"
    return [
        fields.text("title", say("Title"), say("Head of purchasing"), known["title"]),
        fields.text("email", say("E-mail"), "maria@contoso.example", known["email"]),
        fields.text("phone", say("Phone"), "+1 202 555 0141", known["phone"]),
        fields.choice("function", say("Role"), ContactFunction, card.function if card else None),
        fields.one_of("calls", say("Calls"), calls, allowed),
        fields.choice(
            "preferred_channel", say("Prefers"), Channel, card.preferred_channel if card else None
        ),
        fields.text("language", say("Language"), say("German"), known["language"]),
    ]


def _language(tag: str | None, own: str) -> str | None:
    """The language by its name in the reader's own."""
    if tag is None:
        return None
    return Locale.parse(tag, sep="-").get_display_name(Locale.parse(own, sep="-")) or tag
