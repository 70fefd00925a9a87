"""A rep's own settings, and the form that changes them."""

from typing import Any

from babel import Locale

from bot.assistant.lexicon import LANGUAGES
from bot.sales.results import Preferences
from bot.sales.usecases.preferences import AUTO
from bot.slack.typed import CURRENCIES
from bot.slack.views import blocks, fields
from bot.slack.views.blocks import Block, Element

OFF, ON = "off", "on"
HOURS = range(5, 21)
AS_WRITTEN = "That of each message"
AT_HOME = "That of my country"


def settings_blocks(known: Preferences, buttons: list[Element]) -> list[Block]:
    return [
        blocks.header("Your settings"),
        *blocks.fields(
            (
                ("Language", _language(known.language) if known.language else AS_WRITTEN),
                ("Daily digest", f"At {known.digest_hour}:00" if known.digest else "Off"),
                ("News of my escalations", "On" if known.notices else "Off"),
                ("Currency of amounts without one", known.currency or AT_HOME),
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
        "Settings",
        [
            _chosen(
                "language",
                "Language",
                {AUTO: AS_WRITTEN, **{tag: _language(tag) for tag in languages}},
                known.language or AUTO,
            ),
            _chosen(
                "digest",
                "Daily digest",
                {OFF: "Off", **{str(hour): f"At {hour}:00" for hour in hours}},
                str(known.digest_hour) if known.digest else OFF,
            ),
            _chosen(
                "notices",
                "News of my escalations",
                {ON: "On", OFF: "Off"},
                ON if known.notices else OFF,
            ),
            _chosen(
                "currency",
                "Currency of amounts without one",
                {AUTO: AT_HOME, **{code: code for code in currencies}},
                known.currency or AUTO,
            ),
        ],
        submit="Save",
    )


def _chosen(name: str, label: str, labels: dict[str, str], initial: str) -> Block:
    options = [blocks.option(text, value) for value, text in labels.items()]
    element = blocks.select(fields.VALUE, options, placeholder="Choose", initial=initial)
    return blocks.field(name, label, element, optional=False)


def _language(tag: str) -> str:
    """As those who speak it call it: `Deutsch`."""
    return str(Locale.parse(tag, sep="-").get_display_name() or tag).capitalize()
