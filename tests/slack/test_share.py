"""Showing to a channel what one was shown alone, once it was seen who will see it."""

from bot.assistant.requests import ShowAccount
from tests.slack.person import CHANNEL, Person
from tests.slack.stub import Stub
from tests.slack.world import FABRIKAM, Minds

SALES = {"id": CHANNEL, "name": "sales", "num_members": 42, "is_private": False}


def test_an_answer_for_one_alone_is_shared_after_a_look_at_who_will_see_it(
    dana: Person, stub: Stub
) -> None:
    stub.channel = SALES
    (answer,) = dana.types("/ask", "How heavy is it?")

    dana.presses(answer, "Share here …")
    preview = str(dana.views[-1])
    (posted,) = dana.submits({}).messages

    assert "everybody in #sales (public, 42 people), and whoever joins or searches" in preview
    assert "The Feather 14 weighs 1.2 kg." in preview
    assert "about a customer" not in preview
    assert posted.body["response_type"] == "in_channel"
    assert "Shared by Dana Whit." in posted.whole


def test_before_customer_data_is_shared_there_is_a_warning(dana: Person, stub: Stub) -> None:
    stub.channel = {**SALES, "is_private": True, "is_ext_shared": True}
    (card,) = dana.types("/account", "Fabrikam")

    dana.presses(card, "Share here …")
    preview = str(dana.views[-1])
    (posted,) = dana.submits({}).messages

    assert "This is about a customer." in preview
    assert "#sales (private, shared with other companies, 42 people)" in preview
    assert "Fabrikam" in posted.whole
    assert posted.buttons == {}


def test_what_was_shown_in_a_thread_is_shared_in_the_thread(dana: Person, minds: Minds) -> None:
    minds.understands("show fabrikam", ShowAccount(FABRIKAM))
    (card,) = dana.mentions("show fabrikam", thread="1699999999.000100")

    dana.presses(card, "Share here …")
    (posted,) = dana.submits({}).messages

    assert posted.body["response_type"] == "in_channel"
    assert posted.body["thread_ts"] == "1699999999.000100"


def test_what_nobody_confirmed_is_not_shared(dana: Person, stub: Stub) -> None:
    (card,) = dana.types("/account", "Fabrikam")

    assert dana.presses(card, "Share here …") == []

    assert stub.said("chat.postMessage") == []


def test_where_slack_does_not_tell_who_is_there_the_preview_says_everybody(
    dana: Person, stub: Stub
) -> None:
    stub.refusals["conversations.info"] = "missing_scope"
    (card,) = dana.types("/account", "Fabrikam")

    dana.presses(card, "Share here …")

    assert "everybody in this conversation" in str(dana.views[-1])


def test_in_direct_messages_there_is_nobody_to_share_with(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam", channel=dana.dm)

    assert "Share here …" not in card.buttons


def test_a_token_of_another_version_is_told_so(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam")

    (told,) = dana.acts_on(card, {**card.buttons["Share here …"], "value": "pizza:4"})

    assert "older version" in told.text


def test_a_pipeline_is_shared_by_the_name_of_whose_it_is(dana: Person, stub: Stub) -> None:
    stub.channel = SALES
    (mine,) = dana.types("/pipeline", "mine qualified")
    assert mine.text.startswith("Your pipeline")

    dana.presses(mine, "Share here …")
    preview = str(dana.views[-1])
    (posted,) = dana.submits({}).messages

    assert "everybody in #sales (public, 42 people)" in preview
    assert posted.text.startswith("Dana Whit's pipeline")
    assert "Contoso laptops" in posted.whole
    assert posted.buttons == {}


def test_an_empty_pipeline_is_nothing_to_share(dana: Person) -> None:
    (empty,) = dana.types("/pipeline", "mine won over 1m")

    assert "Share here …" not in empty.buttons


def test_the_warning_is_an_alert_or_else_a_line(dana: Person, stub: Stub) -> None:
    (card,) = dana.types("/account", "Fabrikam")
    dana.presses(card, "Share here …")
    kinds = [block["type"] for block in dana.views[-1]["blocks"]]

    stub.too_new = '"alert"'
    dana.presses(card, "Share here …")

    assert "alert" in kinds
    assert "alert" not in [block["type"] for block in dana.views[-1]["blocks"]]
    assert "This is about a customer." in str(dana.views[-1])
