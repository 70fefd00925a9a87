"""`/log`: in a form and as a sentence."""

from bot.sales.commands import LogActivity
from bot.slack.services import Services
from bot.store.vocabulary import ActivityKind
from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import Minds


def activities(services: Services, account: int = world.FABRIKAM) -> list[str | None]:
    card = services.desk.account_card(account, services.desk.actor(world.DANA))
    return [one.summary for one in card.activities]


def test_the_form_writes_down_a_call(dana: Person, services: Services) -> None:
    dana.types("/log")
    dana.chooses("account", str(world.FABRIKAM))

    done = dana.submits(
        {
            "account": str(world.FABRIKAM),
            "contact": "1",
            "outcome": "connected",
            "duration_minutes": "1h 5",
            "summary": "Wants <20> docks & a quote",
        }
    )

    (receipt,) = done.messages
    assert receipt.private
    assert "Fay Brick" in receipt.whole
    assert "65 min" in receipt.whole
    assert "&lt;20&gt; docks &amp; a quote" in receipt.whole
    assert activities(services) == ["Wants <20> docks & a quote"]


def test_choosing_the_account_offers_its_people_and_deals(dana: Person) -> None:
    dana.types("/log")
    assert "contact:1" not in [block["block_id"] for block in dana.views[-1]["blocks"]]

    dana.chooses("account", str(world.FABRIKAM))

    names = [block["block_id"] for block in dana.views[-1]["blocks"]]
    assert names[:3] == ["account", "contact:1", "opportunity:2"]


def test_accounts_are_suggested_while_typing(dana: Person) -> None:
    assert any("Fabrikam" in label for label in dana.looks_for("log_account", "fab"))
    assert len(dana.looks_for("log_account", "")) == 4


def test_a_stranger_is_suggested_nothing(stub: Stub, dana: Person) -> None:
    stranger = Person(dana.app, stub, "U0NOBODY")

    assert stranger.looks_for("log_account", "fab") == []


def test_a_form_sent_twice_is_one_activity(dana: Person, services: Services) -> None:
    dana.types("/log")
    fields = {"account": str(world.FABRIKAM), "summary": "Hello"}

    dana.submits(fields)
    again = dana.submits(fields)

    assert again.errors == {}
    assert activities(services) == ["Hello"]


def test_a_duration_that_is_none_stays_in_the_form(dana: Person, services: Services) -> None:
    dana.types("/log")

    refused = dana.submits({"account": str(world.FABRIKAM), "duration_minutes": "a while"})

    assert "“a while” is no duration" in refused.errors["duration_minutes"]
    assert activities(services) == []


def test_a_logged_call_is_undone_from_its_receipt(dana: Person, services: Services) -> None:
    dana.types("/log")
    done = dana.submits({"account": str(world.FABRIKAM), "summary": "Hello"})

    dana.presses(done.messages[0], "Undo")

    assert activities(services) == []


def test_a_sentence_is_shown_before_it_is_saved(
    dana: Person, services: Services, minds: Minds
) -> None:
    call = LogActivity(ActivityKind.CALL, world.FABRIKAM, duration_minutes=12)
    words = {"account_id": "with Fabrikam", "duration_minutes": "12 min"}
    minds.understands("log call with Fabrikam, 12 min", call, words=words)

    (card,) = dana.types("/log", "call with Fabrikam, 12 min")

    assert "“12 min”" in card.whole
    assert activities(services) == []
    (receipt,) = dana.presses(card, "Confirm")
    assert "Undo" in receipt.buttons
    assert len(activities(services)) == 1


def test_a_customer_whose_name_begins_like_the_order_is_a_customer(
    dana: Person, minds: Minds
) -> None:
    dana.types("/log", "Logitech call, 12 min")
    dana.types("/log", "Log call with Contoso")

    said = [text for text, _ in minds.read_with]
    assert said == ["log Logitech call, 12 min", "Log call with Contoso"]


def test_a_sentence_that_is_no_activity_is_answered_with_an_example(dana: Person) -> None:
    (reply,) = dana.types("/log", "hmm")

    assert "/log call with Contoso" in reply.text


def test_from_a_card_the_form_knows_its_account(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam")

    dana.presses(card, "Log an activity")

    account = dana.views[-1]["blocks"][0]["element"]
    assert account["initial_option"]["value"] == str(world.FABRIKAM)
