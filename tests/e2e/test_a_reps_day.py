"""A rep's day on the page: everything here runs as it does for a user, in real Chromium."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.desk import PATIENCE, Person
from tests.program import Program

REP, COLLEAGUE, PRODUCT_TEAM = "U0ROBIN01", "U0MILAN01", "U0PAOLO01"
Picture = Callable[[Page, str], None]


@pytest.fixture
def rep(page: Page, program: Program) -> Person:
    return Person(page, program.address, REP)


def test_a_question_is_answered_with_its_line_and_its_sheet(rep: Person, picture: Picture) -> None:
    answer = rep.told("does the 11 have thunderbolt?", "Thunderbolt 4: two ports")
    expect(answer).to_contain_text("Fjord Pro 11")


def test_a_call_is_logged_from_plain_words_and_undone(rep: Person, picture: Picture) -> None:
    card = rep.told("log call with Contoso, 12 min, wants a quote", "12 min")
    picture(rep.page, "day")
    rep.press(card, "Confirm")
    expect(card).to_contain_text("Undo", timeout=PATIENCE)
    rep.press(card, "Undo")

    expect(card).to_contain_text("Undone", timeout=PATIENCE)


def test_what_the_sheets_do_not_hold_is_said(rep: Person) -> None:
    rep.told("is the pro 11 waterproof?", "The sheets do not say that of Fjord Pro 11")
    rep.told("what is the capital of France?", "neither in our record nor in the product sheets")


def test_a_deal_is_moved_shown_and_moved_back(rep: Person, picture: Picture) -> None:
    card = rep.told("move Contoso to proposal", "qualified → proposal")
    rep.press(card, "Confirm")
    expect(card.get_by_role("button", name="Undo")).to_be_enabled(timeout=PATIENCE)
    picture(rep.page, "receipt")
    rep.told("/opp show Contoso", "proposal")
    rep.press(card, "Undo")

    expect(card).to_contain_text("Undone", timeout=PATIENCE)
    rep.told("/opp show Contoso", "qualified")


def test_a_form_is_filled_in_and_saved_once(rep: Person, picture: Picture) -> None:
    rep.type("/log")
    form = rep.page.get_by_test_id("modal")
    expect(form).to_be_visible(timeout=PATIENCE)
    form.get_by_role("combobox", name="Account").fill("cont")
    rep.page.get_by_role("option", name="Contoso").click()
    form.get_by_label("What was said?").fill("Asked for the price of twenty tablets")
    picture(rep.page, "form")
    form.get_by_test_id("modal-submit").dblclick()

    expect(form).to_be_hidden(timeout=PATIENCE)
    rep.reply("Logged a call with Contoso")
    card = rep.told("/account Contoso", "Asked for the price of twenty tablets")
    assert (card.text_content() or "").count("Asked for the price") == 1


def test_the_pipeline_and_the_home_show_the_reps_deals(rep: Person, picture: Picture) -> None:
    rep.told("/pipeline", "Contoso")
    picture(rep.page, "pipeline")
    rep.page.get_by_test_id("tab-home").click()

    expect(rep.page.get_by_test_id("home")).to_contain_text("Contoso", timeout=PATIENCE)
    picture(rep.page, "home")


def test_two_accounts_that_fit_are_asked_about(rep: Person) -> None:
    question = rep.told("/account Halden", "Halden")
    rep.press(question, "Halden Freight")

    card = rep.reply("Log an activity")
    expect(card).to_contain_text("Halden Freight")
    expect(card).not_to_contain_text("Halden Foods")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("/account Frobnicate Industries", "Frobnicate"),
        ("/opp stage Contoso nowhere", "negotiation"),
        ("/opp amount Contoso 12,,5x", "12,,5x"),
        ("/kb refresh", "product team"),
        ("x" * 10_000, ""),
    ],
    ids=["account", "stage", "amount", "permission", "length"],
)
def test_bad_input_gets_a_sentence_that_helps(rep: Person, typed: str, told: str) -> None:
    answer = rep.told(typed)

    expect(answer).to_contain_text(told, timeout=PATIENCE)
    expect(answer).not_to_contain_text("reference")


def test_the_product_team_refreshes_the_sheets(page: Page, program: Program) -> None:
    paolo = Person(page, program.address, PRODUCT_TEAM)
    paolo.type("/kb refresh")

    paolo.reply("15 sheets unchanged")


def test_what_a_rep_asked_in_vain_is_closed_by_the_product_team(
    rep: Person, program: Program, page: Page
) -> None:
    question = "does the Zephyr 700 turntable have bluetooth?"
    rep.told(question, "The product team will see your question")
    paolo = Person(page.context.new_page(), program.address, PRODUCT_TEAM)
    listed = paolo.told("/kb gaps", question)

    listed.get_by_role("button", name=f"Dismiss: {question}").click()

    expect(listed).to_contain_text(f"Dismissed: “{question}”", timeout=PATIENCE)


def test_nobody_sees_what_another_asked_for(rep: Person, program: Program, page: Page) -> None:
    page.get_by_test_id("conversation-sales").click()
    rep.type("/account Contoso")
    expect(page.get_by_test_id("only-you").last).to_be_visible(timeout=PATIENCE)
    other = page.context.new_page()
    other.goto(f"{program.address}/?as={COLLEAGUE}#sales")

    expect(other.get_by_test_id("empty")).to_be_visible()
    expect(other.get_by_test_id("pane")).not_to_contain_text("Contoso")
