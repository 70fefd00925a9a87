"""The Home tab."""

import json
from typing import Any

from bot.sales.vocabulary import Stage
from bot.slack.services import Services
from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import Stub


def words(view: dict[str, Any]) -> str:
    return json.dumps(view, ensure_ascii=False)


def undo_button(view: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = next(
        block["accessory"] for block in view["blocks"] if "accessory" in block
    )
    return found


def test_home_shows_deals_tasks_and_what_to_try(dana: Person) -> None:
    view = dana.opens_home()

    for shown in ("Hello Dana", "4 deals · €4,000 · $13,400", "Send the quote", "Move Contoso"):
        assert shown in words(view)


def test_whoever_may_not_sell_is_offered_nothing_to_sell_with(pat: Person) -> None:
    view = pat.opens_home()

    assert "Hello Pat" in words(view)
    assert "How long is the warranty" in words(view)
    for left_out in ("Log an activity", "New opportunity", "My open deals", "Move Contoso"):
        assert left_out not in words(view)


def test_the_last_change_can_be_undone_from_home(dana: Person, services: Services) -> None:
    dana.types("/opp", "stage Contoso laptops proposal")
    view = dana.opens_home()

    dana.presses_home(undo_button(view))

    card = services.desk.opportunity_card(1, services.desk.actor(world.DANA))
    assert card.stage is Stage.QUALIFIED
    assert "Undone" in words(dana.homes[-1])


def test_an_undo_that_is_refused_says_why_on_home(dana: Person, lena: Person) -> None:
    dana.types("/opp", "stage Contoso laptops proposal")
    button = undo_button(dana.opens_home())
    lena.opens_home()

    lena.presses_home(button)

    assert len(lena.homes) == 2
    assert lena.homes[0]["blocks"][1] != lena.homes[1]["blocks"][1]


def test_a_call_can_be_logged_from_home(dana: Person, stub: Stub) -> None:
    view = dana.opens_home()
    buttons = next(b for b in view["blocks"] if b["type"] == "actions")["elements"]

    dana.presses_home(buttons[0])
    done = dana.submits({"account": "3", "summary": "Hello"})

    (receipt,) = done.messages
    assert receipt.body["channel"] == dana.id


def test_somebody_unknown_is_told_so_instead_of_an_empty_home(dana: Person, stub: Stub) -> None:
    stranger = Person(dana.app, stub, "U0NOBODY")

    (said,) = stranger.event({"type": "app_home_opened", "tab": "home", "channel": "D0NOBODY"})

    assert "administrator" in said.text


def test_opening_the_messages_tab_publishes_nothing(dana: Person) -> None:
    dana.event({"type": "app_home_opened", "tab": "messages", "channel": dana.dm})

    assert dana.homes == []
