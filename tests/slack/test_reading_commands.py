"""`/ask`, `/account`, `/pipeline`, `/kb`, `/deskmate`: what they show and to whom."""

from dataclasses import replace
from datetime import date

import pytest

from bot.slack.services import Services
from knowledge.answer import Answer, Citation, Silence
from knowledge.errors import IndexUnavailable
from tests.slack import world
from tests.slack.person import Person
from tests.slack.world import WEIGHT, Minds


def test_an_answer_shows_the_line_and_the_sheet(dana: Person) -> None:
    (reply,) = dana.types("/ask", "How heavy is it?")

    assert reply.private
    assert reply.text == "The Feather 14 weighs 1.2 kg."
    assert "Weight · 1.2 kg" in reply.whole
    assert "*Feather 14* · Specifications · page 2 · Jan 15, 2026" in reply.whole


def test_dates_come_in_the_form_of_the_answers_language(lena: Person, minds: Minds) -> None:
    minds.answers["Wie schwer ist es?"] = replace(WEIGHT, language="de")

    (reply,) = lena.types("/ask", "Wie schwer ist es?")

    assert "15.01.2026" in reply.whole


def test_words_that_the_answer_has_are_not_quoted_again_and_a_sheet_is_named_once(
    dana: Person, minds: Minds
) -> None:
    one = Citation("w.md", "Warranty", ("Terms",), "It lasts one year.")
    two = Citation("w.md", "Warranty", ("Terms",), "Headset | Two  years")
    minds.answers["Warranty?"] = Answer("It lasts one\nyear.", "en", (one, two))

    (reply,) = dana.types("/ask", "Warranty?")

    kinds = [block["type"] for block in reply.body["blocks"]]
    assert kinds[:3] == ["section", "rich_text", "context"]
    assert "Headset · Two years" in reply.whole


def test_what_the_sheets_do_not_hold_names_the_nearest(dana: Person, minds: Minds) -> None:
    minds.answers["Colour?"] = Answer(
        "The sheets do not say.", "en", silence=Silence.NOT_IN_SHEETS, nearest="Feather <14>"
    )

    (reply,) = dana.types("/ask", "Colour?")

    assert "The nearest sheet is *Feather &lt;14&gt;*." in reply.whole


def test_an_expired_sheet_says_so(dana: Person, minds: Minds) -> None:
    ended = Citation("p.md", "Spring sale", (), "10 % off", expires=date(2026, 3, 3))
    minds.answers["Sale?"] = Answer("There is 10 % off.", "en", (ended,))

    (reply,) = dana.types("/ask", "Sale?")

    assert "Expired" in reply.whole
    assert "Mar 3, 2026" in reply.whole


def test_what_the_answer_says_of_its_end_is_not_said_again(dana: Person, minds: Minds) -> None:
    ended = Citation("p.md", "Spring sale", (), "10 % off", expires=date(2026, 3, 3))
    minds.answers["Sale?"] = Answer("This offer ended on Mar 3, 2026. 10 % off.", "en", (ended,))

    (reply,) = dana.types("/ask", "Sale?")

    assert "Expired" not in reply.whole


def test_a_row_is_shown_for_reading_and_not_as_its_file_writes_it(
    dana: Person, minds: Minds
) -> None:
    raw = "| **Ports** | USB-C<br>HDMI | None |"
    row = Citation("n.md", "Notes", ("Data",), raw, text="Ports · N 14: USB-C, HDMI · N 15: None")
    minds.answers["Ports?"] = Answer("N 14: Ports: USB-C, HDMI", "en", (row,))

    (reply,) = dana.types("/ask", "Ports?")

    assert "Ports · N 14: USB-C, HDMI · N 15: None" in reply.whole
    assert "**" not in reply.whole
    assert "<br>" not in reply.whole


def test_not_working_is_another_sentence_than_not_found(dana: Person, minds: Minds) -> None:
    minds.failure = IndexUnavailable("The index of the sheets cannot be opened.")

    (reply,) = dana.types("/ask", "How heavy is it?")

    assert reply.text == "The index of the sheets cannot be opened."


def test_ask_alone_says_how_to_ask(dana: Person) -> None:
    (reply,) = dana.types("/ask")

    assert "/ask How long" in reply.text


def test_an_account_is_shown_on_one_card(dana: Person) -> None:
    (card,) = dana.types("/account", "fabrikam")

    assert card.private
    for words in ("Fabrikam headsets", "Fay Brick", "Send the quote", "SO-1001"):
        assert words in card.whole


def test_an_account_that_fits_twice_is_asked_about(dana: Person) -> None:
    (question,) = dana.types("/account", "contosso")

    (card,) = dana.presses(question, next(x for x in question.buttons if "Labs" in x))

    assert card.text.startswith("Contoso Labs GmbH")


def test_account_alone_offers_a_list_to_search(dana: Person) -> None:
    (reply,) = dana.types("/account")
    search = reply.body["blocks"][0]["accessory"]
    option = {"text": {"type": "plain_text", "text": "Fabrikam"}, "value": "3"}

    (card,) = dana.acts_on(reply, {**search, "selected_option": option})

    assert card.text.startswith("Fabrikam")
    assert any("Tailspin" in label for label in dana.looks_for(search["action_id"], "tail"))


def test_the_pipeline_adds_up_by_stage_and_currency(dana: Person) -> None:
    (reply,) = dana.types("/pipeline")

    assert "4 deals · €4,000 · $13,400" in reply.whole


def test_a_stage_of_the_pipeline_can_be_asked_for(dana: Person) -> None:
    dana.types("/opp", "stage Contoso laptops proposal")

    (reply,) = dana.types("/pipeline", "mine proposal")

    assert "Contoso laptops" in reply.whole
    assert "Fabrikam headsets" not in reply.whole


def test_a_colleagues_pipeline_is_found_by_mention(lena: Person) -> None:
    (reply,) = lena.types("/pipeline", f"<@{world.DANA}|dana>")

    assert "Dana" in reply.text


@pytest.mark.parametrize("word", ["@dana", "sold"])
def test_a_word_the_pipeline_does_not_know_is_explained(dana: Person, word: str) -> None:
    (reply,) = dana.types("/pipeline", word)

    assert word in reply.text
    assert reply.body["blocks"] == []


def test_the_pipeline_is_turned_page_by_page(dana: Person, services: Services) -> None:
    for number in range(9):
        dana.types("/opp", f"new Fabrikam {number + 1}k EUR")
    (first,) = dana.types("/pipeline")
    assert "1 to 10 of 13" in first.whole

    (second,) = dana.presses(first, "Next")
    (back,) = dana.presses(second, "Previous")

    assert second.replaces
    assert "11 to 13 of 13" in second.whole
    assert "1 to 10 of 13" in back.whole


def test_a_deal_of_the_pipeline_is_opened(dana: Person) -> None:
    (reply,) = dana.types("/pipeline")

    (card,) = dana.presses(reply, "Open")

    assert not card.replaces
    assert "Move to proposal" in card.buttons


def test_the_sheets_are_the_product_teams(dana: Person) -> None:
    for text in ("status", "refresh"):
        (reply,) = dana.types("/kb", text)
        assert "product team" in reply.text


def test_a_refresh_says_at_once_that_it_works_and_then_what_it_did(pat: Person) -> None:
    working, report = pat.types("/kb", "refresh")

    assert "Reading the sheets" in working.text
    assert "2 added, 1 changed, 0 removed, 12 unchanged, 1 could not be read" in report.text
    assert "*old/prices.pdf*: it is protected by a password" in report.whole


def test_a_refresh_that_fails_says_why(pat: Person, minds: Minds) -> None:
    minds.failure = IndexUnavailable("The index of the sheets cannot be written.")

    working, failed = pat.types("/kb", "refresh")

    assert "Reading the sheets" in working.text
    assert failed.text == "The index of the sheets cannot be written."


def test_the_status_of_the_sheets_is_told_and_which_could_not_be_read(pat: Person) -> None:
    (reply,) = pat.types("/kb")

    assert reply.text == "15 sheets, 240 passages, 1 could not be read."
    assert "*old/prices.pdf*: it is protected by a password" in reply.whole
    assert "old/prices.pdf" in str(pat.opens_home())


def test_kb_misused_says_what_it_can_do(pat: Person) -> None:
    (reply,) = pat.types("/kb", "destroy")

    assert "/kb refresh" in reply.whole


@pytest.mark.parametrize("text", ["", "help", "?"])
def test_help_names_every_command(dana: Person, text: str) -> None:
    (reply,) = dana.types("/deskmate", text)

    for command in ("/ask", "/log", "/opp", "/account", "/pipeline", "/kb", "/deskmate"):
        assert f"`{command}" in reply.whole
    lines = [block["text"]["text"] for block in reply.body["blocks"] if "text" in block]
    assert len("\n".join(lines).splitlines()) <= 10


def test_more_of_a_topic_is_shown_by_a_press_or_in_words(dana: Person) -> None:
    (start,) = dana.types("/deskmate", "help")
    (deals,) = dana.presses(start, "Deals")
    (typed,) = dana.types("/deskmate", "help opp")
    (whole,) = dana.presses(deals, "Everything")

    assert deals.body["blocks"] == typed.body["blocks"]
    assert "`/opp won DEAL`" in deals.whole
    assert "`/pipeline stale`" in deals.whole
    assert "`/task" not in deals.whole
    assert "`/task new" in whole.whole


def test_what_the_command_does_not_have_is_named(dana: Person) -> None:
    (reply,) = dana.types("/deskmate", "nonsense")

    assert "/deskmate has no “nonsense”" in reply.body["blocks"][0]["text"]["text"]
    assert "`/deskmate undo`" in reply.whole


def test_whoami_says_how_one_is_known(lena: Person) -> None:
    (reply,) = lena.types("/deskmate", "whoami")

    assert reply.text == "Du bist Lena Vogt, Vertrieb."
    assert "Mitteleuropäische Zeit" in reply.whole
    assert "Deutsch (Deutschland)" in reply.whole


def test_the_last_change_is_taken_back(dana: Person, services: Services) -> None:
    dana.types("/opp", "stage Contoso laptops proposal")

    (undone,) = dana.types("/deskmate", "undo")

    assert undone.text.startswith("Undone")
    card = services.desk.opportunity_card(1, services.desk.actor(world.DANA))
    assert card.stage == "qualified"


def test_nothing_to_undo_is_said(dana: Person) -> None:
    (reply,) = dana.types("/deskmate", "undo")

    assert reply.buttons == {}
    assert not reply.text.startswith("Undone")
