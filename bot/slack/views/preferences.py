"""A rep's own settings, and the form that changes them."""

from typing import Any

from babel import Locale

from bot.sales.results import Preferences
from bot.sales.usecases.preferences import AUTO
from bot.saying import LANGUAGES, later, say
from bot.slack.typed import CURRENCIES
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block, Element

OFF, ON = "off", "on"
HOURS = range(5, 21)
AS_WRITTEN = later("That of each message")
AT_HOME = later("That of my country")


def settings_blocks(known: Preferences, buttons: list[Element]) -> list[Block]:
    return [
        blocks.header(say("Your settings")),
        *blocks.fields(
            (
                (say("Language"), _language(known.language) if known.language else say(AS_WRITTEN)),
                (
                    say("Daily digest"),
                    say("At {hour}:00", hour=known.digest_hour) if known.digest else say("Off"),
                ),
                (say("News of my escalations"), say("On") if known.notices else say("Off")),
                (say("Currency of amounts without one"), known.currency or say(AT_HOME)),
            )
        ),
        blocks.actions(buttons),
    ]


def settings_form(callback_id: str, known: Preferences) -> dict[str, Any]:
    languages = dict.fromkeys((*sorted(LANGUAGES), *filter(None, (known.language,))))
    currencies = dict.fromkeys((*CURRENCIES, *filter(None, (known.currency,))))
    hours = sorted({*HOURS, known.digest_hour})
    return blocks.modal(
        callback_id,
        say("Settings"),
        [
            fields.one_of(
                "language",
                say("Language"),
                {AUTO: say(AS_WRITTEN), **{tag: _language(tag) for tag in languages}},
                known.language or AUTO,
                optional=False,
            ),
            fields.one_of(
                "digest",
                say("Daily digest"),
                {OFF: say("Off"), **{str(hour): say("At {hour}:00", hour=hour) for hour in hours}},
                str(known.digest_hour) if known.digest else OFF,
                optional=False,
            ),
            fields.one_of(
                "notices",
                say("News of my escalations"),
                {ON: say("On"), OFF: say("Off")},
                ON if known.notices else OFF,
                optional=False,
            ),
            fields.one_of(
                "currency",
                say("Currency of amounts without one"),
                {AUTO: say(AT_HOME), **{code: code for code in currencies}},
                known.currency or AUTO,
                optional=False,
            ),
        ],
        submit=say("Save"),
    )


def _language(tag: str) -> str:
    """As those who speak it call it: `Deutsch`."""
    return str(Locale.parse(tag, sep="-").get_display_name() or tag).capitalize()
