"""Files that are sent and links that are posted, in real Chromium, with a picture of each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.e2e.desk import PATIENCE, Person, last
from tests.program import Program

REP, OTHER_REP, PRODUCT_TEAM = "U0ROBIN01", "U0MILAN01", "U0PAOLO01"
Picture = Callable[[Page, str], None]
SHEET = b"""---
title: Harbour Dock 3
product: Harbour Dock 3
date: 2026-11-02
---

# Harbour Dock 3

| Attribute | Value |
| --- | --- |
| Power | 120 W |
| Screens | three at 4K |
"""
QUOTE = b"""# Quote for Contoso

## Terms

The quote is valid until 31 January 2027. Payment is due within 30 days. Delivery takes two weeks.

| Product | Number | Price |
| --- | --- | --- |
| Fjord Pro 11 | 20 | 899 EUR |
| Fjord Pen | 20 | 79 EUR |
"""


@pytest.fixture
def rep(page: Page, program: Program) -> Person:
    return Person(page, program.address, OTHER_REP)


@pytest.fixture
def colleague(page: Page, program: Program) -> Iterator[Page]:
    """Somebody else's window."""
    other = page.context.new_page()
    other.set_default_timeout(PATIENCE)
    yield other
    other.close()


def sends(page: Page, name: str, content: bytes, text: str = "") -> None:
    file = FilePayload(name=name, mimeType="text/markdown", buffer=content)
    page.get_by_test_id("composer-files").set_input_files(file)
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("composer-send").click()


def test_a_sheet_of_the_product_team_is_added_answers_and_is_taken_back(
    page: Page, program: Program, picture: Picture
) -> None:
    paolo = Person(page, program.address, PRODUCT_TEAM)
    sends(page, "harbour-dock-3.md", SHEET)
    offer = last(page, "Add harbour-dock-3.md to the sheets?")
    expect(offer).to_contain_text("Harbour Dock 3")
    picture(page, "file-offer")

    paolo.press(offer, "Add to the sheets")
    last(page, "1 added")
    paolo.told("how much power does the Harbour Dock 3 have?", "120 W")
    paolo.press(last(page, "harbour-dock-3.md is in the folder of sheets"), "Undo")

    last(page, "1 removed")


def test_a_rep_asks_a_file_and_it_stays_out_of_the_sheets(rep: Person, picture: Picture) -> None:
    sends(rep.page, "quote.md", QUOTE, "until when is the quote valid?")
    answer = last(rep.page, "valid until 31 January 2027.")
    expect(answer).to_contain_text("From quote.md alone, not from the sheets.")

    rep.page.get_by_test_id("go-on").last.click()
    thread = rep.page.get_by_test_id("thread")
    thread.get_by_test_id("thread-composer").fill("how long does delivery take?")
    thread.get_by_test_id("thread-composer").press("Enter")
    expect(thread.get_by_text("From quote.md alone")).to_have_count(2, timeout=PATIENCE)
    picture(rep.page, "file-asked")
    thread.get_by_test_id("close-thread").click()

    silence = rep.told("until when is the quote valid?")
    expect(silence).not_to_contain_text("January")


def test_a_rep_can_add_no_sheet_and_a_picture_is_none(rep: Person) -> None:
    sends(rep.page, "dock.md", SHEET)
    last(rep.page, "Only the product team can add a file to the sheets.")

    sends(rep.page, "photo.png", b"\x89PNG")
    last(rep.page, "I cannot read photo.png")


def test_a_link_to_a_deal_tells_a_channel_nothing_until_it_is_asked(
    rep: Person, program: Program, colleague: Page, picture: Picture
) -> None:
    card = rep.told("/opp show Contoso", "Link to this")
    url = card.get_by_role("link", name="Link to this").get_attribute("href")
    assert url is not None
    rep.page.get_by_test_id("conversation-sales").click()
    rep.type(f"who looks after this one? {url}")
    posted = last(rep.page, "A deal in the record.")
    expect(posted).not_to_contain_text("Contoso")
    colleague.goto(f"{program.address}/?as={REP}#sales")
    show = last(colleague, "A deal in the record.").get_by_role("button", name="Show me")
    show.click()

    expect(last(colleague, "Contoso")).to_have_attribute("data-ephemeral", "true")
    expect(show).to_be_enabled()
    picture(colleague, "link")
    expect(rep.page.get_by_test_id("pane")).not_to_contain_text("Owner")
