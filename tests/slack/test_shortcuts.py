"""The entries of Slack's menus: log a message, ask about it, make a task of it; log and ask."""

from typing import Any

from bot.sales.commands import LogActivity
from bot.slack.services import Services
from bot.store.vocabulary import ActivityKind
from knowledge.answer import Turn
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import DANA, FABRIKAM, Minds

CALLED = "Fay of Fabrikam called: wants 20 laptops"


def initial(form: dict[str, Any], name: str) -> Any:
    """What stands in a field of the form from the beginning."""
    block = next(b for b in form["blocks"] if str(b.get("block_id", "")).split(":")[0] == name)
    found = [part for key, part in block["element"].items() if key.startswith("initial_")]
    return found[0] if found else None


def test_a_message_is_logged_with_what_could_be_read_from_it(
    dana: Person, minds: Minds, services: Services
) -> None:
    read = LogActivity(ActivityKind.CALL, FABRIKAM, duration_minutes=12)
    minds.understands(f"log {CALLED}", read)

    dana.chooses_shortcut("log_message", CALLED)
    form = dana.views[-1]
    (receipt,) = dana.submits({"account": str(FABRIKAM)}).messages

    assert initial(form, "account")["text"]["text"] == "Fabrikam"
    assert initial(form, "duration_minutes") == "12"
    assert initial(form, "summary") == CALLED
    assert "Logged a call with Fabrikam" in receipt.text
    assert receipt.private
    card = services.desk.account_card(FABRIKAM, services.desk.actor(DANA))
    assert card.activities[0].summary == CALLED


def test_a_message_that_names_nobody_is_logged_with_its_words_alone(dana: Person) -> None:
    dana.chooses_shortcut("log_message", "They are furious")

    assert initial(dana.views[-1], "account") is None
    assert initial(dana.views[-1], "summary") == "They are furious"


def test_a_task_is_made_of_a_message_for_the_day_it_names(dana: Person, services: Services) -> None:
    dana.chooses_shortcut("task_message", "Please send them the quote\non Friday at 2pm")
    form = dana.views[-1]
    (receipt,) = dana.submits({}).messages

    assert initial(form, "title") == "Please send them the quote"
    assert initial(form, "due") == "2026-03-06"
    assert initial(form, "at") == "14:00"
    assert "Please send them the quote" in receipt.text


def test_a_long_message_still_makes_a_task(dana: Person) -> None:
    dana.chooses_shortcut("task_message", "word " * 500)

    assert len(initial(dana.views[-1], "title")) <= 150


def test_a_question_about_a_message_is_answered_with_the_message_in_mind(
    dana: Person, minds: Minds
) -> None:
    dana.chooses_shortcut("ask_message", "The customer wants the Feather 14")
    form = dana.views[-1]
    looking, answer = dana.submits({"question": "How heavy is it?"}).messages

    assert "The customer wants the Feather 14" in str(form["blocks"][0])
    assert looking.text == "Looking that up: “How heavy is it?”"
    assert answer.private
    assert answer.text == "The Feather 14 weighs 1.2 kg."
    assert minds.asked[-1].history == (Turn("user", "The customer wants the Feather 14"),)


def test_a_file_of_a_message_is_asked_instead_of_the_sheets(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    stub.files["F1"] = ("quote.md", b"# Quote")
    dana.chooses_shortcut("ask_message", "", files=[stub.file("F1")])
    form = dana.views[-1]
    _, answer = dana.submits({"question": "How heavy is it?"}).messages

    assert "quote.md" in str(form["blocks"][0])
    assert minds.files_asked[0][1] == [("quote.md", b"# Quote")]
    assert answer.private
    assert "From quote.md alone" in answer.whole


def test_a_message_that_is_a_question_needs_no_typing(dana: Person, minds: Minds) -> None:
    dana.chooses_shortcut("ask_message", "How heavy is it?")
    dana.submits({})

    assert minds.asked[-1].text == "How heavy is it?"
    assert minds.asked[-1].history == ()


def test_a_form_without_a_question_stays_open(dana: Person) -> None:
    dana.chooses_shortcut("ask_anywhere")

    submitted = dana.submits({"question": "  "})

    assert submitted.errors == {"question": "What would you like to know?"}


def test_what_is_asked_from_anywhere_is_answered_in_direct_messages(dana: Person) -> None:
    dana.chooses_shortcut("ask_anywhere")

    *_, answer = dana.submits({"question": "How heavy is it?"}).messages

    assert answer.body["channel"] == dana.id
    assert answer.text == "The Feather 14 weighs 1.2 kg."


def test_a_call_is_logged_from_anywhere(dana: Person) -> None:
    dana.chooses_shortcut("log_call")
    (receipt,) = dana.submits({"account": str(FABRIKAM)}).messages

    assert receipt.body["channel"] == dana.id
    assert "Logged a call with Fabrikam" in receipt.text


def test_who_may_not_sell_is_told_so_beside_the_field(pat: Person) -> None:
    pat.chooses_shortcut("log_call")

    assert "may not log an activity" in str(pat.submits({"account": str(FABRIKAM)}).errors)
