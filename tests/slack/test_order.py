"""`/order`: where orders are, which are late, new ones, and those that arrived."""

from datetime import date, timedelta

import pytest

from bot.sales.errors import NotFound
from bot.sales.results import OrderLine
from bot.slack.services import Services
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person


def order(services: Services, number: str = "SO-1001") -> OrderLine:
    desk = services.desk
    dana = desk.actor(world.DANA)
    (found,) = desk.orders(dana, order_id=desk.find_order(number, dana).id)
    return found


def test_bare_it_lists_what_is_on_its_way(dana: Person, lena: Person) -> None:
    (listed,) = dana.types("/order")
    (none,) = lena.types("/order")

    assert listed.text == "1 order on its way."
    assert listed.private
    assert "SO-1001" in listed.whole
    assert "SO-0900" not in listed.whole
    assert none.text == "Keine Bestellung ist unterwegs."


@pytest.mark.parametrize("text", ["SO-1001", "so-1001", " SO-1001 "])
def test_a_number_names_the_order(dana: Person, text: str) -> None:
    (found,) = dana.types("/order", text)

    assert found.text == "1 order."
    assert "shipped · promised for Mar 9, 2026" in found.whole


def test_an_account_names_its_orders(dana: Person) -> None:
    (found,) = dana.types("/order", "Fabrikam")

    assert found.text == "2 orders."
    assert "delivered Feb 9, 2026" in found.whole


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("SO-9", "No order has the number 'SO-9'."),
        ("delivered SO-9", "No order has the number 'SO-9'."),
        ("Contoso Ltd", "No orders there."),
    ],
)
def test_none_is_said(dana: Person, text: str, sentence: str) -> None:
    (reply,) = dana.types("/order", text)

    assert reply.text == sentence


def test_an_unclear_account_is_asked_about(dana: Person) -> None:
    (question,) = dana.types("/order", "contosso")

    label = next(one for one in question.buttons if one.startswith("Contoso Ltd"))
    (reply,) = dana.presses(question, label)

    assert reply.text == "No orders there."


def test_the_late_ones_are_those_promised_for_a_day_that_is_over(
    dana: Person, clock: Clock
) -> None:
    (none,) = dana.types("/order", "late")
    clock.now += timedelta(days=6)
    (late,) = dana.types("/order", "late")

    assert none.text == "No order is late."
    assert late.text == "1 late order."
    assert "*Late:* *SO-1001*" in late.whole


def test_a_manager_sees_the_late_ones_of_the_team(
    dana: Person, clock: Clock, services: Services
) -> None:
    clock.now += timedelta(days=6)

    found = services.desk.orders(services.desk.actor(world.MARC), late=True)

    assert [one.number for one in found] == ["SO-1001"]


def test_the_order_that_arrived_is_marked_at_once(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/order", "delivered SO-1001 yesterday")

    assert receipt.text == "Marked order SO-1001 of Fabrikam as delivered."
    assert order(services).delivered_date == date(2026, 3, 3)
    assert order(services).status == "delivered"
    dana.presses(receipt, "Undo")
    assert order(services).delivered_date is None
    assert order(services).status == "shipped"


def test_it_is_marked_by_one_press_too(dana: Person, services: Services) -> None:
    (listed,) = dana.types("/order")

    dana.presses(listed, "Delivered")

    assert order(services).delivered_date == date(2026, 3, 4)


def test_a_day_to_come_is_no_day_of_delivery(dana: Person, services: Services) -> None:
    (reply,) = dana.types("/order", "delivered SO-1001 tomorrow")

    assert "That day is still to come" in reply.text
    assert order(services).delivered_date is None


def test_a_delay_takes_its_new_day(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/order", "delayed SO-1001 to next Friday")

    assert receipt.text == "Changed order SO-1001 of Fabrikam."
    assert (order(services).status, order(services).promised_date) == (
        "delayed",
        date(2026, 3, 13),
    )


@pytest.mark.parametrize("verb", ["delivered", "delayed"])
def test_a_verb_alone_is_answered_with_its_use(dana: Person, verb: str) -> None:
    (reply,) = dana.types("/order", verb)

    assert f"/order {verb} NUMBER" in reply.whole


def test_a_form_changes_where_it_is(dana: Person, services: Services) -> None:
    (listed,) = dana.types("/order")
    dana.presses(listed, "Change …")

    dana.submits({"status": "backordered", "promised_date": "2026-04-01"})

    assert (order(services).status, order(services).promised_date) == (
        "backordered",
        date(2026, 4, 1),
    )


def test_a_new_order_is_put_through_with_what_was_ordered(dana: Person, services: Services) -> None:
    assert dana.types("/order", "new Fabrikam") == []

    sent = dana.submits(
        {"number": "SO-2001", "lines": "20 x Slate 10\n3 feather", "promised_date": "2026-03-20"}
    )

    assert sent.messages[0].text == "Put through order SO-2001 of Fabrikam."
    found = order(services, "SO-2001")
    assert (found.status, found.promised_date) == ("processing", date(2026, 3, 20))
    assert [(one.quantity, one.product) for one in found.items] == [
        (20, "Slate 10"),
        (3, "Feather 14"),
    ]
    dana.presses(sent.messages[0], "Undo")
    with pytest.raises(NotFound):
        order(services, "SO-2001")


@pytest.mark.parametrize(
    ("items", "sentence"),
    [
        ("Slate 10", "is no number and product"),
        ("20 x Tractor", "No product is called 'Tractor'"),
        ("20 x Sla", "Several products match 'Sla': Slate 10, Slate 10 Dock"),
        ("2.5 x Feather", "is no whole number"),
        ("0 x Feather", "The quantity must be from 1"),
        ("9000000 x Feather", "The quantity must be from 1"),
    ],
)
def test_the_form_stays_open_beside_faulty_items(dana: Person, items: str, sentence: str) -> None:
    dana.types("/order", "new Fabrikam")

    sent = dana.submits({"number": "SO-2001", "lines": items})

    assert sentence in sent.errors["lines"]


def test_a_number_is_given_out_once(dana: Person) -> None:
    dana.types("/order", "new Fabrikam")

    sent = dana.submits({"number": "so-1001"})

    assert sent.errors == {"number": "There is already an order so-1001, of Fabrikam."}


def test_the_orders_of_an_account_open_from_its_card(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam")

    (listed,) = dana.presses(card, "Orders")

    assert listed.text == "2 orders."


def test_nothing_there_offers_a_new_one(dana: Person, services: Services) -> None:
    (reply,) = dana.types("/order", "Contoso Ltd")
    dana.presses(reply, "New order")

    sent = dana.submits({"account": "1", "number": "SO-3"})

    assert sent.messages[0].text == "Put through order SO-3 of Contoso Ltd."


def test_the_product_team_puts_nothing_through(pat: Person) -> None:
    (reply,) = pat.types("/order", "delivered SO-1001")

    assert "may not change an order" in reply.text
