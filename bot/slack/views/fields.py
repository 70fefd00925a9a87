"""The fields of forms, each under a name by which what comes back is found."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.sales.errors import Choice
from bot.sales.terms import term
from bot.sales.words import in_words
from bot.saying import say
from bot.slack.typed import CURRENCIES
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import capital

VALUE = "value"


def account_field(
    action_id: str,
    chosen: Choice | None = None,
    *,
    dispatch: bool = False,
    optional: bool = False,
) -> Block:
    """A customer, found while typing; with `dispatch` the app hears of the choice at once."""
    initial = blocks.option(chosen.label, str(chosen.id)) if chosen else None
    element = blocks.external_select(action_id, placeholder=say("Type a name"), initial=initial)
    return blocks.field("account", say("Account"), element, optional=optional, dispatch=dispatch)


def typed_amount(amount: Decimal) -> str:
    """An amount as a person would type it: `12500`, `12.5`."""
    written = f"{amount:f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def choice(
    name: str,
    label: str,
    values: Iterable[StrEnum],
    initial: StrEnum | None = None,
    *,
    optional: bool = True,
) -> Block:
    labels = {one.value: capital(term(in_words(one))) for one in values}
    return one_of(name, label, labels, initial, optional=optional)


def one_of(
    name: str,
    label: str,
    labels: Mapping[str, str],
    initial: str | None = None,
    *,
    optional: bool = True,
) -> Block:
    """One of a few values; `labels` says what each is called."""
    options = [blocks.option(text, value) for value, text in labels.items()]
    element = blocks.select(VALUE, options, placeholder=say("Choose"), initial=initial)
    return blocks.field(name, label, element, optional=optional)


def picked(name: str, label: str, options: list[Element], placeholder: str) -> list[Block]:
    if not options:
        return []
    # Another account is another list: with the same block id Slack would keep the old choice.
    block_id = f"{name}:{options[0]['value']}"
    return [blocks.field(block_id, label, blocks.select(VALUE, options, placeholder=placeholder))]


def currency(initial: str | None) -> Block:
    codes = CURRENCIES if initial in (None, *CURRENCIES) else (str(initial), *CURRENCIES)
    return one_of("currency", say("Currency"), dict(zip(codes, codes, strict=True)), initial)


def text(name: str, label: str, example: str, initial: str = "", *, lines: bool = False) -> Block:
    return blocks.field(
        name, label, blocks.text_input(VALUE, placeholder=example, initial=initial, lines=lines)
    )


def line(name: str, label: str, example: str, initial: str = "") -> Block:
    """One line that the form cannot do without."""
    entry = blocks.text_input(VALUE, placeholder=example, initial=initial)
    return blocks.field(name, label, entry, optional=False)


def paragraph(name: str, label: str, example: str, initial: str = "") -> Block:
    """Some lines that the form cannot do without."""
    entry = blocks.text_input(VALUE, placeholder=example, initial=initial, lines=True)
    return blocks.field(name, label, entry, optional=False)


def day(name: str, label: str, initial: date | None = None) -> Block:
    picker = blocks.date_input(VALUE, initial.isoformat() if initial else None)
    return blocks.field(name, label, picker)
