"""`/order`: where an order is, which are late, a new one, and the one that arrived."""

import json
from dataclasses import dataclass, replace

from bot.assistant.when import when
from bot.sales.commands import CreateOrder, UpdateOrder
from bot.sales.errors import Choice, Invalid, NotFound
from bot.sales.results import OrderLine
from bot.saying import later, many, say
from bot.slack import customers, goods, typed, verbs
from bot.slack.carrying import read, written
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import fields, paging
from bot.slack.views import order as views
from bot.slack.views.blocks import Element, actions, button, chosen, picked_day, section
from bot.slack.views.format import today
from bot.slack.views.text import escape

COMMAND = SlashCommand(
    "/order",
    later("Follow orders until they arrive."),
    "NUMBER | ACCOUNT | late | new | delivered NUMBER | delayed NUMBER DAY",
    (
        ("/order", later("lists the orders on their way to your customers")),
        ("/order NUMBER", later("says where it is; an account's name lists its orders")),
        ("/order late", later("lists those that should have arrived")),
        ("/order new [ACCOUNT]", later("opens the form of a new order")),
        ("/order delivered NUMBER [DAY]", later("marks it as delivered, today or on that day")),
        ("/order delayed NUMBER [DAY]", later("marks it as delayed, with the new day")),
    ),
)
FORM = "order_form"
ACCOUNT = "order_account"
NEW = "order_new"
OF_ACCOUNT = "order_list"
DELIVERED = "order_delivered"
CHANGE = "order_change"
CHANGE_FORM = "order_change_form"
PAGE = "order_page"
LENGTH = 10


@dataclass(frozen=True, slots=True)
class Page:
    """Which orders, for none named those on their way, and from which one on."""

    account_id: int | None = None
    order_id: int | None = None
    late: bool = False
    offset: int = 0

    def written_from(self, offset: int) -> str:
        return written(replace(self, offset=offset))


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(NEW, open_form)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.form(FORM, submit)
    listening.button(OF_ACCOUNT, of_account)
    listening.button(DELIVERED, arrived)
    listening.button(CHANGE, ask_change)
    listening.form(CHANGE_FORM, change)
    listening.button(PAGE, turn)


def run(services: Services, invocation: Invocation) -> Said:
    act, rest = verbs.found(_VERBS, invocation.text)
    if act is not None:
        return act(services, invocation, rest)
    if not invocation.text:
        return shown(services, invocation, Page())
    return status(services, invocation, invocation.text)


def status(services: Services, invocation: Invocation, text: str) -> Reply:
    """The order of that number, or the orders of the account of that name."""
    desk, actor = services.desk, invocation.actor
    try:
        page = Page(order_id=desk.find_order(text, actor).id)
    except NotFound:
        if "account" not in invocation.picked and _like_a_number(text):
            raise
        page = Page(customers.find(services, invocation, text))
    return shown(services, invocation, page)


def late(services: Services, invocation: Invocation, _text: str) -> Reply:
    return shown(services, invocation, Page(late=True))


def new(services: Services, invocation: Invocation, text: str) -> Modal:
    if not text:
        return _form(None)
    account_id = customers.find(services, invocation, text)
    return _form(customers.known(services, invocation, account_id))


def delivered(services: Services, invocation: Invocation, text: str) -> Reply:
    """On the day named, which may be over; else today."""
    number, _, day = text.partition(" ")
    if not number:
        return verbs.how(COMMAND, say("Which order? Give its number, like this:"), "delivered")
    now = today(services.clock(), invocation.actor)
    found = services.desk.find_order(number, invocation.actor)
    arrival = typed.day(day, now, invocation.actor.locale) if day else now
    return undo.carry_out(services, invocation, UpdateOrder(found.id, delivered_date=arrival))


def delayed(services: Services, invocation: Invocation, text: str) -> Reply:
    said = when(text, today(services.clock(), invocation.actor), invocation.actor.locale)
    if not said.text:
        return verbs.how(COMMAND, say("Which order, and until when? Like this:"), "delayed")
    found = services.desk.find_order(said.text, invocation.actor)
    promised = said.days.last if said.days else None
    command = UpdateOrder(found.id, status="delayed", promised_date=promised)
    return undo.carry_out(services, invocation, command)


def turn(services: Services, invocation: Invocation) -> Reply:
    page = read(Page, invocation.text)
    return replace(shown(services, invocation, page), replaces=True)


def shown(services: Services, invocation: Invocation, page: Page) -> Reply:
    """The orders, each with its buttons, or the sentence that there is none."""
    actor, now = invocation.actor, today(services.clock(), invocation.actor)
    orders = services.desk.orders(
        actor, account_id=page.account_id, order_id=page.order_id, late=page.late
    )
    title = _title(page, len(orders))
    if not orders:
        offer = actions([button(say("New order"), NEW, "")])
        return Reply(title, (section(escape(title)), offer))
    first = page.offset if page.offset < len(orders) else 0
    here = enumerate(orders[first : first + LENGTH])
    rows = [(one, _buttons(one, place)) for place, one in here]
    foot = paging.foot(PAGE, first, LENGTH, len(orders), page.written_from)
    return Reply(title + ".", (*views.list_blocks(rows, title, actor, now), *foot))


def open_button(account_id: int) -> Element:
    return button(say("Orders"), OF_ACCOUNT, str(account_id))


def of_account(services: Services, invocation: Invocation) -> Reply:
    return shown(services, invocation, Page(invocation.number))


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The form, for the account whose id a button carries."""
    return _form(customers.pressed(services, invocation))


def submit(services: Services, invocation: Invocation) -> Reply:
    form, actor = invocation.form, invocation.actor
    account = chosen(form, "account")
    if account is None:
        raise Invalid(say("Whose order is it?"), field="account")
    items = chosen(form, "lines") or ""
    command = CreateOrder(
        int(account),
        chosen(form, "number") or "",
        promised_date=picked_day(form, "promised_date"),
        lines=goods.lines(items, lambda text: services.desk.find_product(text, actor), "lines"),
    )
    return undo.carry_out(services, invocation, command)


def arrived(services: Services, invocation: Invocation) -> Reply:
    now = today(services.clock(), invocation.actor)
    return undo.carry_out(services, invocation, UpdateOrder(invocation.number, delivered_date=now))


def ask_change(services: Services, invocation: Invocation) -> Modal:
    found = services.desk.orders(invocation.actor, order_id=invocation.number)
    if not found:
        raise NotFound(say("That order is not in the record any more."))
    note = json.dumps({"order": found[0].id})
    return Modal(views.change_form(CHANGE_FORM, found[0], note))


def change(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    command = UpdateOrder(
        invocation.noted["order"],
        status=chosen(form, "status"),
        promised_date=picked_day(form, "promised_date"),
    )
    return undo.carry_out(services, invocation, command)


def _title(page: Page, number: int) -> str:
    """How many orders of which kind, or the sentence that there is none."""
    if page.late:
        counted, none = many(number, "{n} late order", "{n} late orders"), say("No order is late.")
    elif page.account_id is None and page.order_id is None:
        counted = many(number, "{n} order on its way", "{n} orders on their way")
        none = say("No order is on its way.")
    else:
        counted, none = many(number, "{n} order", "{n} orders"), say("No orders there.")
    return counted if number else none


def _form(known: Choice | None) -> Modal:
    return Modal(views.order_form(FORM, fields.account_field(ACCOUNT, known)))


def _buttons(order: OrderLine, place: int) -> list[Element]:
    if order.delivered_date is not None:
        return []
    key, number = str(order.id), order.number
    return [
        button(
            say("Delivered"),
            f"{DELIVERED}:{place}",
            key,
            spoken=say("Delivered: {number}", number=number),
        ),
        button(
            say("Change …"), f"{CHANGE}:{place}", key, spoken=say("Change {number}", number=number)
        ),
    ]


def _like_a_number(text: str) -> bool:
    return " " not in text.strip() and any(character.isdigit() for character in text)


_VERBS: dict[str, verbs.Act] = {
    "late": late,
    "new": new,
    "delivered": delivered,
    "delayed": delayed,
}

FEATURE = Feature("order", register, COMMAND, examples=(later("Where is Contoso's order?"),))
