"""What two people do with each other by way of Deskmate, each in a window, in real Chromium."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.e2e.desk import Person
from tests.program import Program

REP, MANAGER = "U0MILAN01", "U0FRIDA01"


@pytest.fixture
def rep(page: Page, program: Program) -> Person:
    return Person(page, program.address, REP)


@pytest.fixture
def manager(page: Page, program: Program) -> Person:
    return Person(page.context.new_page(), program.address, MANAGER)


def test_an_escalation_is_answered_and_its_rep_hears_of_it(
    rep: Person, manager: Person, picture: Callable[[Page, str], None]
) -> None:
    rep.told("/escalate high Halden Foods because third late delivery", "Escalated Halden Foods")
    told = manager.reply("third late delivery")
    picture(manager.page, "escalation")

    manager.press(told, "Answer")
    form = manager.page.get_by_test_id("modal")
    form.get_by_role("textbox").first.fill("I call them today.")
    form.get_by_test_id("modal-submit").click()

    rep.reply("I call them today.")
