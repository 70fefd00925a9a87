"""Whether an answer helped, and the way to the product team where it did not."""

from bot.sales.opinions import Helped
from bot.slack.services import Services
from knowledge.answer import Answer, Silence
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import PAT, Minds

NOTHING = Answer("The sheets do not say that.", "en", silence=Silence.NOT_IN_SHEETS)


def test_an_answer_that_helped_is_kept_and_thanked_for_in_passing(
    dana: Person, pat: Person, services: Services
) -> None:
    (answer,) = dana.says("How heavy is it?")

    (thanks,) = dana.rates(answer, good=True)

    assert thanks.text == "Good to know, thank you."
    assert thanks.method == "response"
    assert services.opinions.helped(services.desk.actor(PAT)) == Helped(1, 0)


def test_an_answer_that_did_not_help_becomes_a_gap(dana: Person, pat: Person) -> None:
    (answer,) = dana.says("How heavy is it?")

    (told,) = dana.rates(answer, good=False)
    (gaps,) = pat.types("/kb", "gaps")

    assert "The product team will see" in told.text
    assert "How heavy is it?" in gaps.whole
    assert "answered, but it did not help" in gaps.whole


def test_the_last_word_on_an_answer_counts(dana: Person, services: Services) -> None:
    (answer,) = dana.says("How heavy is it?")

    dana.rates(answer, good=False)
    dana.rates(answer, good=True)

    assert services.opinions.helped(services.desk.actor(PAT)) == Helped(1, 0)


def test_the_product_team_is_called_into_the_thread_of_a_channel(
    dana: Person, minds: Minds
) -> None:
    minds.answers["Is it waterproof?"] = NOTHING
    (silence,) = dana.mentions("Is it waterproof?")

    (call,) = dana.presses(silence, "Ask the product team")

    assert call.body["response_type"] == "in_channel"
    assert f"<@{PAT}> <@{dana.id}> needs your help:" in call.whole
    assert call.text == "Dana Whit needs the product team: “Is it waterproof?”"


def test_what_was_asked_for_oneself_alone_is_not_told_to_the_channel(
    dana: Person, minds: Minds
) -> None:
    minds.answers["Is it waterproof?"] = NOTHING
    (silence,) = dana.types("/ask", "Is it waterproof?")

    asked, told = dana.presses(silence, "Ask the product team")

    assert asked.body["channel"] == PAT
    assert told.body["response_type"] == "ephemeral"


def test_from_direct_messages_the_product_team_is_asked_by_direct_message(
    dana: Person, minds: Minds
) -> None:
    minds.answers["Is it waterproof?"] = NOTHING
    (silence,) = dana.says("Is it waterproof?")

    asked, told = dana.presses(silence, "Ask the product team")

    assert asked.body["channel"] == PAT
    assert "Is it waterproof?" in asked.whole
    assert told.text == "I have asked the product team. They will write to you."


def test_the_product_team_is_asked_in_its_own_language(
    dana: Person, pat: Person, minds: Minds
) -> None:
    pat.types("/deskmate", "settings language de")
    minds.answers["Is it waterproof?"] = NOTHING
    (silence,) = dana.says("Is it waterproof?")

    asked, told = dana.presses(silence, "Ask the product team")

    assert asked.text == "Dana Whit braucht das Produktteam: „Is it waterproof?“"
    assert told.text == "I have asked the product team. They will write to you."


def test_a_question_with_signs_of_markup_is_quoted_as_it_was_asked(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    minds.answers["Is <@U0PAT> & co?"] = NOTHING
    (silence,) = dana.says("Is &lt;@U0PAT&gt; &amp; co?")

    asked, _ = dana.presses(silence, "Ask the product team")

    assert asked.body["blocks"][1]["elements"][0]["elements"][0]["text"] == "Is <@U0PAT> & co?"
