"""Every surface of Slack that the bot uses, once in real Chromium, with a picture of each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.desk import PATIENCE, Person, last
from tests.program import Program

REP, OTHER_REP, MANAGER, PRODUCT_TEAM = "U0ROBIN01", "U0MILAN01", "U0FRIDA01", "U0PAOLO01"
Picture = Callable[[Page, str], None]


@pytest.fixture
def rep(page: Page, program: Program) -> Person:
    return Person(page, program.address, OTHER_REP)


@pytest.fixture
def colleague(page: Page, program: Program) -> Iterator[Person]:
    """Of the product team, in another window."""
    other = page.context.new_page()
    yield Person(other, program.address, PRODUCT_TEAM)
    other.close()


def opened(page: Page, program: Program, user: str, place: str) -> Page:
    page.set_default_timeout(PATIENCE)
    page.goto(f"{program.address}/?as={user}#{place}")
    return page


def in_channel(page: Page, program: Program, user: str, name: str) -> Page:
    opened(page, program, user, name)
    expect(page.get_by_test_id("composer")).to_be_visible()
    return page


def writes(page: Page, text: str) -> None:
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("composer").press("Enter")


def chosen(message: Locator, shortcut: str) -> None:
    """That entry of the message's menu."""
    message.hover()
    message.get_by_test_id("message-shortcuts").click()
    message.page.get_by_test_id(f"shortcut-{shortcut}").click()


def test_the_conversation_begins_with_what_fits_the_person(rep: Person, picture: Picture) -> None:
    prompts = rep.page.get_by_test_id("prompts")
    expect(prompts).to_contain_text("Milan. Shall we start with one of these?", timeout=PATIENCE)
    picture(rep.page, "prompts")

    prompts.get_by_role("button", name="How does my pipeline stand?").click()

    expect(rep.page.get_by_test_id("composer")).to_have_value("Show my pipeline")


def test_an_answer_stands_below_its_question_and_can_be_rated(
    rep: Person, picture: Picture
) -> None:
    answer = rep.told("does the 11 have thunderbolt?", "Thunderbolt 4: two ports")
    helpful = answer.get_by_role("button", name="This answer helped")
    expect(helpful).to_be_visible(timeout=PATIENCE)
    picture(rep.page, "answer")

    helpful.click()

    rep.reply("Good to know, thank you.")
    expect(helpful).to_have_attribute("aria-pressed", "true")


def test_several_things_are_done_one_after_the_other(rep: Person, picture: Picture) -> None:
    rep.type("show my pipeline and show my tasks")

    plan = last(rep.page, "Add up the pipeline")
    expect(plan).to_contain_text("Here it is, one after the other:", timeout=PATIENCE)
    expect(last(rep.page, "Weighted by stage")).to_be_visible()
    plan.scroll_into_view_if_needed()
    picture(rep.page, "tasks")


def test_deals_are_cards_their_sums_a_chart_and_products_a_table(
    rep: Person, picture: Picture
) -> None:
    cards = rep.told("/opp list Pennyfield Care", "Pennyfield Care")
    expect(cards.locator(".carousel")).to_be_visible()

    drawn = rep.told("/pipeline chart", "By stage, in USD")
    expect(drawn.locator("canvas, svg").first).to_be_visible()
    picture(rep.page, "chart")

    table = rep.told("what can I offer: 20 tablets for field sales, with LTE?", "Options from")
    expect(table.get_by_role("columnheader", name="LTE")).to_be_visible()
    picture(rep.page, "table")


def test_the_home_tab_follows_each_press(rep: Person) -> None:
    rep.told("/task new Ring the bell today", "Ring the bell")
    rep.page.get_by_test_id("tab-home").click()
    home = rep.page.get_by_test_id("home")

    home.get_by_role("button", name="Done: Ring the bell").click()
    expect(home).to_contain_text("Completed the task: Ring the bell", timeout=PATIENCE)
    home.get_by_role("button", name="Undo: Completed the task").first.click()
    expect(home.get_by_role("button", name="Done: Ring the bell")).to_be_visible()

    home.get_by_role("button", name="Change settings").click()
    form = rep.page.get_by_test_id("modal")
    form.get_by_role("combobox", name="Daily digest").click()
    rep.page.get_by_role("option", name="At 9:00").click()
    form.get_by_test_id("modal-submit").click()
    expect(home).to_contain_text("At 9:00", timeout=PATIENCE)


def test_an_export_is_a_file_to_be_saved(rep: Person) -> None:
    rep.type("/deskmate export csv")
    export = last(rep.page, "Your export")

    with rep.page.expect_download() as saved:
        export.get_by_role("link", name=".zip").click()

    assert saved.value.suggested_filename.endswith(".zip")


def test_a_question_that_was_declined_reaches_the_product_team(
    rep: Person, colleague: Person, picture: Picture
) -> None:
    silence = rep.told("does the Quux 900 projector have bluetooth?", "The product team")

    rep.press(silence, "Ask the product team")

    rep.reply("I have asked the product team.")
    asked = last(colleague.page, "needs your help:")
    expect(asked).to_contain_text("does the Quux 900 projector have bluetooth?")
    picture(colleague.page, "asked")


def test_an_answer_for_one_alone_is_shared_once_it_was_seen_who_will_see_it(
    page: Page, program: Program, picture: Picture
) -> None:
    in_channel(page, program, REP, "products")
    writes(page, "/account Contoso")
    last(page, "Share here …").get_by_role("button", name="Share here …").click()
    preview = page.get_by_test_id("modal")
    expect(preview).to_contain_text("everybody in #products (public", timeout=PATIENCE)
    expect(preview).to_contain_text("This is about a customer.")
    picture(page, "share")

    preview.get_by_test_id("modal-submit").click()

    shared = last(page, "Shared by Robin Ashdown.")
    expect(shared).not_to_have_attribute("data-ephemeral", "true")


def test_a_channel_is_answered_without_a_mention_once_it_is_set_for_it(
    page: Page, program: Program, picture: Picture
) -> None:
    in_channel(page, program, PRODUCT_TEAM, "products")
    writes(page, "/ask here on")
    expect(last(page, "I answer product questions in this channel")).to_be_visible()

    writes(page, "does the 11 have thunderbolt?")

    thread = page.get_by_test_id("thread")
    expect(thread).to_contain_text("Thunderbolt 4: two ports", timeout=PATIENCE)
    picture(page, "channel")


def test_a_mention_is_answered_in_its_thread_and_customers_are_shown_to_one_alone(
    page: Page, program: Program, picture: Picture
) -> None:
    in_channel(page, program, REP, "general")
    writes(page, "@Deskmate how long is the warranty on the headset?")
    thread = page.get_by_test_id("thread")
    expect(thread).to_contain_text("Two years", timeout=PATIENCE)
    picture(page, "mention")

    composer = thread.get_by_test_id("thread-composer")
    composer.fill("@Deskmate show me Contoso")
    composer.press("Enter")

    card = thread.get_by_test_id("message").filter(has_text="Purchasing Manager")
    expect(card).to_have_attribute("data-ephemeral", "true", timeout=PATIENCE)


def test_a_message_is_logged_from_its_menu(page: Page, program: Program, picture: Picture) -> None:
    in_channel(page, program, REP, "general")
    writes(page, "call with Contoso, 12 min, wants a quote for 20 tablets")
    message = last(page, "wants a quote for 20 tablets")
    message.hover()
    message.get_by_test_id("message-shortcuts").click()
    picture(page, "shortcuts")
    page.get_by_test_id("shortcut-log_message").click()

    form = page.get_by_test_id("modal")
    expect(form.get_by_label("What was said?")).to_have_value(
        "call with Contoso, 12 min, wants a quote for 20 tablets", timeout=PATIENCE
    )
    expect(form.get_by_role("combobox", name="Account")).to_have_value("Contoso")
    picture(page, "log-message")
    form.get_by_test_id("modal-submit").click()

    expect(last(page, "Logged a call with Contoso")).to_have_attribute("data-ephemeral", "true")


def test_a_task_is_made_of_a_message(page: Page, program: Program) -> None:
    in_channel(page, program, REP, "general")
    writes(page, "please send Contoso the quote on Friday at 2pm")
    chosen(last(page, "on Friday at 2pm"), "task_message")

    form = page.get_by_test_id("modal")
    expect(form.get_by_label("What is to do?")).to_have_value(
        "please send Contoso the quote", timeout=PATIENCE
    )
    expect(form.get_by_label("At", exact=False).last).to_have_value("14:00")
    form.get_by_test_id("modal-submit").click()
    expect(last(page, "please send Contoso the quote")).to_be_visible()


def test_the_sheets_are_asked_about_a_message(page: Page, program: Program) -> None:
    in_channel(page, program, REP, "general")
    writes(page, "their IT asks: how long is the warranty on the Fjord Pro 11?")
    chosen(last(page, "their IT asks"), "ask_message")

    form = page.get_by_test_id("modal")
    expect(form.get_by_label("Your question")).to_have_value(
        "their IT asks: how long is the warranty on the Fjord Pro 11?", timeout=PATIENCE
    )
    form.get_by_test_id("modal-submit").click()

    expect(last(page, "Warranty")).to_have_attribute("data-ephemeral", "true")


def test_a_call_is_logged_from_anywhere(rep: Person) -> None:
    rep.page.get_by_test_id("shortcuts").click()
    rep.page.get_by_test_id("shortcut-log_call").click()
    form = rep.page.get_by_test_id("modal")
    form.get_by_role("combobox", name="Account").fill("ashg")
    rep.page.get_by_role("option", name="Ashgrove").click()

    form.get_by_test_id("modal-submit").click()

    rep.reply("Logged a call with Ashgrove Builders")


def test_the_sheets_are_asked_from_anywhere(rep: Person) -> None:
    rep.page.get_by_test_id("shortcuts").click()
    rep.page.get_by_test_id("shortcut-ask_anywhere").click()
    form = rep.page.get_by_test_id("modal")
    form.get_by_label("Your question").fill("does the 11 have thunderbolt?")

    form.get_by_test_id("modal-submit").click()

    expect(last(rep.page, "Looking that up")).to_be_visible()
    expect(last(rep.page, "Thunderbolt 4: two ports")).to_be_visible()


@pytest.mark.parametrize(
    ("user", "shown", "name"),
    [
        (REP, "Orders that are late", "home-rep"),
        (MANAGER, "Your team's pipeline", "home-manager"),
        (PRODUCT_TEAM, "Sheets that have expired", "home-product"),
    ],
    ids=["rep", "manager", "product team"],
)
def test_home_shows_the_work_of_whoever_opens_it(
    page: Page, program: Program, picture: Picture, user: str, shown: str, name: str
) -> None:
    opened(page, program, user, "home")

    expect(page.get_by_test_id("home")).to_contain_text(shown, timeout=PATIENCE)
    picture(page, name)
