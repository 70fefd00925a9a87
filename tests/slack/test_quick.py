"""What takes one press: a call that reached nobody, and a look at one's own history."""

from datetime import timedelta

import pytest

from bot.slack.services import Services
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person


def outcomes(services: Services) -> list[str | None]:
    card = services.desk.account_card(world.FABRIKAM, services.desk.actor(world.DANA))
    return [one.outcome for one in card.activities]


@pytest.mark.parametrize(
    ("label", "outcome"), [("No answer", "no_answer"), ("Voicemail", "voicemail")]
)
def test_a_call_that_reached_nobody_is_logged_by_one_press(
    dana: Person, services: Services, label: str, outcome: str
) -> None:
    (card,) = dana.types("/account", "Fabrikam")

    (receipt,) = dana.presses(card, label)

    assert receipt.text == "Logged a call with Fabrikam."
    assert not receipt.replaces
    assert outcomes(services) == [outcome]
    (after,) = dana.types("/account", "Fabrikam")
    assert label.lower() in after.whole
    dana.presses(receipt, "Undo")
    assert outcomes(services) == []


def test_a_slip_is_one_call_and_the_next_try_another(
    dana: Person, services: Services, clock: Clock
) -> None:
    (card,) = dana.types("/account", "Fabrikam")
    dana.presses(card, "No answer")
    dana.presses(card, "No answer")
    assert len(outcomes(services)) == 1

    clock.now += timedelta(minutes=5)
    dana.presses(card, "No answer")

    assert len(outcomes(services)) == 2


def test_who_does_not_sell_logs_nothing(pat: Person, services: Services) -> None:
    (card,) = pat.types("/account", "Fabrikam")

    (reply,) = pat.presses(card, "Voicemail")

    assert "may not log an activity" in reply.text
    assert outcomes(services) == []


def test_the_history_lists_ones_own_changes_with_their_undo(dana: Person, clock: Clock) -> None:
    (nothing,) = dana.types("/deskmate", "history")
    dana.types("/task", "Call Greg")
    clock.now += timedelta(hours=25)
    dana.types("/task", "Call Ann")

    (history,) = dana.types("/deskmate", "history")

    assert nothing.text == "You have changed nothing yet."
    assert history.private
    assert history.whole.index("Call Ann") < history.whole.index("Call Greg")
    assert len([one for one in history.body["blocks"] if "accessory" in one]) == 1
    (undone,) = dana.presses(history, "Undo")
    assert undone.text.startswith("Undone: Call Ann")
