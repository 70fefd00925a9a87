"""`/escalate`: it reaches the supervisor, who takes it, answers and closes it; the rep is told."""

from datetime import timedelta

import pytest

from bot.slack.bolt import SlackApp
from bot.slack.services import Services
from bot.slack.telling import Teller
from bot.store.vocabulary import EscalationState
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person, Seen
from tests.slack.stub import Stub


class Post:
    """The direct messages that nobody asked for, as they arrive."""

    def __init__(self, app: SlackApp, services: Services, stub: Stub) -> None:
        self._teller, self._stub = Teller(app, services.desk), stub

    def arrives(self) -> list[Seen]:
        before = len(self._stub.calls)
        assert self._teller.tell()
        return [
            Seen(call.body, call.method)
            for call in self._stub.calls[before:]
            if call.method == "chat.postMessage"
        ]


@pytest.fixture
def post(app: SlackApp, services: Services, stub: Stub) -> Post:
    return Post(app, services, stub)


def only(services: Services) -> EscalationState:
    """How far the only escalation is."""
    card = services.desk.escalation_card(1, services.desk.actor(world.MARC))
    return card.state


def test_it_is_saved_at_once_and_reaches_the_manager_with_the_customer(
    dana: Person, post: Post
) -> None:
    (receipt,) = dana.types("/escalate", "high Contoso Ltd because third late delivery")
    (message,) = post.arrives()

    assert receipt.text == "Escalated Contoso Ltd to Marc Boss."
    assert receipt.private
    assert "Undo" in receipt.buttons
    assert message.body["channel"] == world.MARC
    assert message.text == "Dana Whit escalates Contoso Ltd to you."
    assert "third late delivery" in message.whole
    assert "Contoso laptops" in message.whole
    assert list(message.buttons) == ["Take it", "Answer …", "Close", "Show the account"]
    assert post.arrives() == []


def test_taking_answering_and_closing_are_told_to_the_rep(
    dana: Person, marc: Person, post: Post, services: Services
) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    (message,) = post.arrives()

    receipt, card = marc.presses(message, "Take it")
    (taken,) = post.arrives()
    assert receipt.replaces
    assert "Take it" not in card.buttons
    assert taken.body["channel"] == world.DANA
    assert taken.text == "Your escalation of Fabrikam: Marc Boss has it."

    marc.presses(card, "Answer …")
    sent = marc.submits({"answer": "Offer a month for free", "after": "open"})
    (answered,) = post.arrives()
    assert sent.errors == {}
    assert "Offer a month for free" in answered.whole

    marc.presses(card, "Close")
    (closed,) = post.arrives()
    assert closed.text == "Your escalation of Fabrikam: closed."
    assert only(services) is EscalationState.CLOSED


def test_it_is_answered_and_closed_in_one_form(
    dana: Person, marc: Person, post: Post, services: Services
) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    (message,) = post.arrives()

    marc.presses(message, "Answer …")
    marc.submits({"answer": "I rang them", "after": "closed"})

    assert only(services) is EscalationState.CLOSED


def test_an_empty_answer_keeps_the_form_open(dana: Person, marc: Person, post: Post) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    (message,) = post.arrives()

    marc.presses(message, "Answer …")
    sent = marc.submits({"answer": " ", "after": "open"})

    assert sent.errors == {"answer": "The answer is empty."}


def test_a_reminder_comes_until_somebody_closes_it(
    dana: Person, marc: Person, post: Post, clock: Clock
) -> None:
    dana.types("/escalate", "high Fabrikam: they threaten to leave")
    (first,) = post.arrives()
    clock.now += timedelta(minutes=15)

    (reminder,) = post.arrives()

    assert reminder.text == "Still open: the escalation of Fabrikam."
    assert reminder.buttons.keys() == first.buttons.keys()
    marc.presses(reminder, "Close")
    post.arrives()
    clock.now += timedelta(days=2)
    assert post.arrives() == []


def test_a_message_that_slack_refuses_is_tried_again(
    dana: Person, post: Post, stub: Stub, clock: Clock
) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    stub.refusals["chat.postMessage"] = "ratelimited"
    post.arrives()
    del stub.refusals["chat.postMessage"]
    assert post.arrives() == []

    clock.now += timedelta(minutes=1)

    assert len(post.arrives()) == 1


def test_bare_or_without_a_reason_it_opens_the_form(dana: Person, post: Post) -> None:
    assert dana.types("/escalate") == []
    sent = dana.submits({"account": "3", "reason": "Wrong invoice", "severity": "low"})
    assert sent.messages[0].text == "Escalated Fabrikam to Marc Boss."
    assert "Low" in post.arrives()[0].whole

    assert dana.types("/escalate", "urgent Fabrikam") == []
    again = dana.submits({"reason": "Still the wrong invoice"}, view_id="V2")
    assert again.messages[0].text == "Escalated Fabrikam to Marc Boss."
    assert "High" in post.arrives()[0].whole


def test_the_form_stays_open_without_a_reason(dana: Person) -> None:
    dana.types("/escalate")

    sent = dana.submits({"account": "3", "reason": " "})

    assert sent.errors == {"reason": "The reason is empty."}


def test_an_account_is_escalated_from_its_card(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam")
    dana.presses(card, "Escalate …")

    sent = dana.submits({"reason": "Wrong invoice"})

    assert sent.messages[0].text == "Escalated Fabrikam to Marc Boss."


def test_an_unclear_account_is_asked_about_and_the_order_goes_on(dana: Person) -> None:
    (question,) = dana.types("/escalate", "contosso because they wait")
    label = next(one for one in question.buttons if one.startswith("Contoso Labs"))

    (receipt,) = dana.presses(question, label)

    assert receipt.text == "Escalated Contoso Labs GmbH to Marc Boss."


def test_an_unknown_account_names_the_nearest_which_carries_on(dana: Person) -> None:
    (reply,) = dana.types("/escalate", "Fabrikom-Werke because they wait")
    (near,) = (one for one in reply.buttons if one.startswith("Fabrikam"))

    (receipt,) = dana.presses(reply, near)

    assert "The nearest: Fabrikam" in reply.text
    assert receipt.text.startswith("Escalated Fabrikam")


def test_the_open_ones_are_listed_and_opened(dana: Person, marc: Person, lena: Person) -> None:
    dana.types("/escalate", "low Fabrikam: wrong colour")
    dana.types("/escalate", "high Contoso Ltd: lost parcel")

    (mine,) = dana.types("/escalate", "list")
    (theirs,) = marc.types("/escalate", "list")
    (none,) = lena.types("/escalate", "list")

    assert mine.text == theirs.text == "2 open escalations."
    assert mine.whole.index("lost parcel") < mine.whole.index("wrong colour")
    assert none.text.startswith("Keine offenen Eskalationen")
    (card,) = dana.acts_on(mine, mine.body["blocks"][1]["accessory"])
    assert card.text == "Escalation of Contoso Ltd (high): waits for Marc Boss."
    assert list(card.buttons) == ["Close", "Show the account"]


def test_a_colleague_is_refused_and_nothing_is_done(
    dana: Person, lena: Person, post: Post, services: Services
) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    (message,) = post.arrives()

    (refused,) = lena.presses(message, "Take it")

    assert "darf das nicht: eine Eskalation übernehmen oder beantworten." in refused.text
    assert only(services) is EscalationState.OPEN


def test_the_product_team_cannot_escalate(pat: Person) -> None:
    (reply,) = pat.types("/escalate", "Fabrikam because they wait")

    assert "Your role (product) may not escalate" in reply.text


def test_undo_takes_it_back_and_old_buttons_say_so(
    dana: Person, marc: Person, post: Post, clock: Clock
) -> None:
    (receipt,) = dana.types("/escalate", "Fabrikam: they threaten to leave")
    (message,) = post.arrives()
    dana.presses(receipt, "Undo")

    (gone,) = marc.presses(message, "Take it")

    assert "not in the record any more" in gone.text
    clock.now += timedelta(days=1)
    assert post.arrives() == []


def test_two_supervisors_press_at_once_and_one_has_it(
    dana: Person, marc: Person, post: Post, services: Services
) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    (message,) = post.arrives()
    marc.presses(message, "Take it")

    (again, _) = marc.presses(message, "Take it")

    assert again.text == "Took the escalation of Fabrikam."
    assert only(services) is EscalationState.TAKEN


def test_a_reason_full_of_markup_is_shown_as_written(dana: Person, post: Post) -> None:
    dana.types("/escalate", "Fabrikam: &lt;!channel&gt; *look* `=1+1`; DROP TABLE reps")

    (message,) = post.arrives()

    assert "&lt;!channel&gt; *look*" in message.whole


def test_help_shows_each_way(dana: Person) -> None:
    (reply,) = dana.types("/escalate", "help")

    assert "/escalate list" in reply.whole
