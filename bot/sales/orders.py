"""The rules of orders: which are on their way, and which of these are late."""

from datetime import date

from bot.sales.results import OrderLine
from bot.store.vocabulary import CANCELLED


def is_on_its_way(order: OrderLine) -> bool:
    return order.delivered_date is None and order.status.lower() != CANCELLED


def is_late(order: OrderLine, today: date) -> bool:
    promised = order.promised_date
    return promised is not None and promised < today and is_on_its_way(order)
