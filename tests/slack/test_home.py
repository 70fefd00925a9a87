"""The Home tab."""

import json
from datetime import date, timedelta
from typing import Any

from bot.slack.services import Services
from bot.store.vocabulary import Stage
from knowledge.passage import Sheet
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import Minds


def words(view: dict[str, Any]) -> str:
    return json.dumps(view, ensure_ascii=False)


def undo_button(view: dict[str, Any]) -> dict[str, Any]:
    return button_named(view, "Undo")


def button_named(view: dict[str, Any], label: str) -> dict[str, Any]:
    """The first button of that label, below a block or beside it."""
    rows = [one for block in view["blocks"] for one in block.get("elements", [])]
    beside = [block["accessory"] for block in view["blocks"] if "accessory" in block]
    found: dict[str, Any] = next(
        one for one in (*rows, *beside) if one.get("text", {}) and _label(one) == label
    )
    return found


def _label(element: dict[str, Any]) -> str:
    text = element["text"]
    return str(text["text"]) if isinstance(text, dict) else ""


def test_home_shows_deals_tasks_and_what_to_try(dana: Person) -> None:
    view = dana.opens_home()

    for shown in ("Good morning, Dana", "4 deals · €4,000 · $13,400", "Send the quote"):
        assert shown in words(view)


def test_whoever_may_not_sell_is_offered_nothing_to_sell_with(pat: Person) -> None:
    view = pat.opens_home()

    assert "Good morning, Pat" in words(view)
    assert "How long is the warranty" in words(view)
    for left_out in ("Log an activity", "New opportunity", "Your pipeline", "Deals that need"):
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


def titles(view: dict[str, Any]) -> list[str]:
    return [b["text"]["text"] for b in view["blocks"] if b["type"] == "header"]


def test_the_day_of_a_rep_begins_with_what_is_due(dana: Person) -> None:
    dana.types("/task", "new Call Fay today")

    view = dana.opens_home()

    assert titles(view)[:3] == ["Good morning, Dana", "Calls to make", "Tasks due"]
    assert "*Late:* " in words(view)


def test_a_task_is_done_at_home_which_then_shows_what_is_left(dana: Person) -> None:
    view = dana.opens_home()

    dana.presses_home(button_named(view, "Done"))

    assert "Nothing is due." in words(dana.homes[-1])
    assert "Completed" in words(dana.homes[-1]) or "Done" in words(dana.homes[-1])


def test_an_order_that_arrived_leaves_the_late_ones(dana: Person, clock: Clock) -> None:
    clock.now += timedelta(days=10)
    view = dana.opens_home()
    assert "Orders that are late" in titles(view)

    dana.presses_home(button_named(view, "Delivered"))

    assert "Orders that are late" not in titles(dana.homes[-1])


def test_a_press_that_comes_too_late_says_so_and_draws_the_tab_anew(dana: Person) -> None:
    button = button_named(dana.opens_home(), "Done")

    dana.presses_home(button)
    dana.presses_home({**button, "value": "77"})

    assert len(dana.homes) == 3
    assert "not in the record" in words(dana.homes[-1])


def test_deals_say_what_they_need(dana: Person, clock: Clock) -> None:
    clock.now += timedelta(days=90)

    view = dana.opens_home()

    assert "Should have closed · no next step · nobody spoke to them for two weeks" in words(view)


def test_a_long_list_is_turned_page_by_page(dana: Person) -> None:
    for number in range(6):
        dana.types("/task", f"new Errand {number} today")
    view = dana.opens_home()

    dana.presses_home(button_named(view, "3 more"))

    assert "Done: Errand 5" not in words(view)
    assert "Done: Errand 5" in words(dana.homes[-1])
    dana.presses_home(button_named(dana.homes[-1], "Done"))
    assert "Done: Errand 5" in words(dana.homes[-1])
    dana.presses_home(button_named(dana.homes[-1], "Previous"))
    assert "Done: Errand 5" not in words(dana.homes[-1])


def test_a_change_made_elsewhere_is_shown_at_once(dana: Person) -> None:
    dana.opens_home()

    dana.types("/task", "new Ring the bell today")

    assert len(dana.homes) == 2
    assert "Ring the bell" in words(dana.homes[-1])


def test_a_tab_that_nobody_has_opened_is_not_drawn(dana: Person) -> None:
    dana.types("/task", "new Ring the bell today")

    assert dana.homes == []


def test_new_sheets_of_the_products_of_my_deals_are_named(dana: Person, minds: Minds) -> None:
    minds.sheets = (
        Sheet("a.md", "Slate 10 and its dock", dated=date(2026, 2, 20)),
        Sheet("b.md", "Feather 14", dated=date(2026, 2, 20)),
        Sheet("c.md", "Slate 10, the old one", dated=date(2025, 2, 20)),
    )
    dana.types("/opp", "items Contoso laptops: 5 x Slate 10")

    view = words(dana.opens_home())

    assert "New in the sheets of my deals" in view
    assert "Slate 10 and its dock" in view
    assert "Feather 14" not in view
    assert "the old one" not in view


def test_a_manager_sees_the_team_and_what_waits_for_an_answer(dana: Person, marc: Person) -> None:
    dana.types("/escalate", "Fabrikam because the order never came")

    view = marc.opens_home()

    assert titles(view)[1:3] == ["Open escalations", "Your team's pipeline"]
    assert "Fabrikam" in words(view)


def test_the_product_team_sees_gaps_ratings_and_sheets_that_have_expired(
    dana: Person, pat: Person, minds: Minds
) -> None:
    minds.sheets = (Sheet("p.md", "Spring promotion", expires=date(2026, 2, 28)),)
    (answer,) = dana.says("How heavy is it?")
    dana.rates(answer, good=False)

    view = words(pat.opens_home())

    assert "Spring promotion" in view
    assert "0 helpful, 1 not" in view
    assert "How heavy is it?" in view


def test_the_sheets_are_read_again_from_home(pat: Person) -> None:
    started, done = pat.presses_home(button_named(pat.opens_home(), "Read the sheets again"))

    assert started.text.startswith("Reading the sheets again.")
    assert done.text.startswith("The sheets are refreshed")


def test_the_settings_are_at_home(dana: Person) -> None:
    view = dana.opens_home()

    assert "Your settings" in titles(view)
    dana.presses_home(button_named(view, "Change settings …"))
    assert dana.views[-1]["type"] == "modal"


def test_home_keeps_within_a_hundred_blocks_on_the_worst_of_days(
    dana: Person, clock: Clock
) -> None:
    for number in range(30):
        dana.types("/task", f"new {'Call' if number % 2 else 'Write to'} number {number} today")
    clock.now += timedelta(days=90)

    view = dana.opens_home()

    assert len(view["blocks"]) <= 100
