"""Put an order through, and follow it until it arrives."""

from bot.sales import validation
from bot.sales.batch import Batch, Done
from bot.sales.commands import CreateOrder, UpdateOrder
from bot.sales.errors import Invalid
from bot.sales.permissions import Action, permit
from bot.sales.usecases.activities import deal_of
from bot.saying import later, say
from bot.store import limits
from bot.store.models import Account, Order, OrderItem, Product
from bot.store.queries import orders

PROCESSING, DELIVERED = "processing", "delivered"


def create_order(command: CreateOrder, batch: Batch) -> Done:
    permit(batch.actor, Action.CREATE_ORDER)
    account = batch.get(Account, command.account_id)
    order = Order(
        account=account,
        number=_number(command.number, batch),
        status=PROCESSING,
        promised_date=None,
        delivered_date=None,
        opportunity=deal_of(command.opportunity_id, account, batch),
        items=_items(command, batch),
    )
    _follow(order, command.status, batch)
    if command.promised_date is not None:
        order.promised_date = validation.day(command.promised_date, "promised day")
    what = batch.told(
        later("Put through order {number} of {account}"),
        later("Put through order {number} of {account}"),
        number=order.number,
        account=account.name,
    )
    return batch.create(order, what)


def update_order(command: UpdateOrder, batch: Batch) -> Done:
    order = batch.get(Order, command.order_id, to_change=True)
    permit(batch.actor, Action.CHANGE_ORDER, order.account.owner)
    before = batch.change(order)
    _follow(order, command.status, batch)
    if command.promised_date is not None:
        order.promised_date = validation.day(command.promised_date, "promised day")
    if command.delivered_date is not None:
        _deliver(order, command, batch)
    return batch.done(order, before, _what(order, command, batch))


def _follow(order: Order, status: str | None, batch: Batch) -> None:
    """An order that is anything but delivered has no day of delivery."""
    if status is None:
        return
    order.status = validation.line(status, "status", limits.SHORT).lower()
    if order.status != DELIVERED:
        order.delivered_date = None
    elif order.delivered_date is None:
        order.delivered_date = batch.today()


def _deliver(order: Order, command: UpdateOrder, batch: Batch) -> None:
    assert command.delivered_date is not None
    day = validation.day(command.delivered_date, "day of delivery")
    if day > batch.today():
        raise Invalid(
            say("That day is still to come: say it was delivered once it arrived."),
            "delivered_date",
        )
    if command.status is not None and order.status != DELIVERED:
        raise Invalid(say("Only a delivered order has a day of delivery."), "delivered_date")
    order.delivered_date, order.status = day, DELIVERED


def _number(said: str, batch: Batch) -> str:
    number = validation.line(said, "number", limits.SHORT)
    known = orders.numbered(batch.session, number)
    if known is not None:
        raise Invalid(
            say(
                "There is already an order {number}, of {account}.",
                number=number,
                account=known.account.name,
            ),
            "number",
        )
    return number


def _items(command: CreateOrder, batch: Batch) -> list[OrderItem]:
    quantities: dict[int, int] = {}
    for line in command.lines:
        said = validation.whole(line.quantity, "quantity", limits.LARGEST_QUANTITY)
        quantities[line.product_id] = said
    return [
        OrderItem(product=batch.get(Product, key), quantity=many)
        for key, many in quantities.items()
    ]


def _what(order: Order, command: UpdateOrder, batch: Batch) -> str:
    named = {"number": order.number, "account": order.account.name}
    if command.delivered_date is not None or command.status == DELIVERED:
        return batch.told(
            later("Mark order {number} of {account} as delivered"),
            later("Marked order {number} of {account} as delivered"),
            **named,
        )
    return batch.told(
        later("Change order {number} of {account}"),
        later("Changed order {number} of {account}"),
        **named,
    )
