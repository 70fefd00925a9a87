"""The page of an agent: conversations whole, messages that grow, menus of shortcuts."""

import pytest
from playwright.sync_api import Page, expect

from tests.page.stub import ANA, BOOT, DIRECT, Stub, message

ROOT, LATER = "1795400000.000100", "1795400005.000100"
SHORTCUTS = [
    {"callback_id": "note", "kind": "message", "name": "Note it", "description": "As it is"},
    {"callback_id": "call", "kind": "global", "name": "Call", "description": "Anybody"},
]


@pytest.fixture
def agent(blank: Page, stub: Stub) -> Page:
    """Ana's page, in the direct message with an agent."""
    stub.boot = {**BOOT, "agent": True, "stops": True, "shortcuts": SHORTCUTS}
    stub.whole = True
    stub.messages = [
        message(ROOT, "how heavy?", user=ANA),
        message(LATER, "and how long?", user=ANA),
    ]
    blank.goto(f"{stub.url}/?as={ANA}")
    blank.get_by_test_id("composer").wait_for()
    return blank


def test_an_answer_is_put_below_what_it_answers(agent: Page, stub: Stub) -> None:
    answer = message("1795400009.000100", "1.2 kg", thread_ts=ROOT)
    stub.push({"type": "message", "channel": DIRECT, "message": answer})

    expect(agent.get_by_test_id("message")).to_contain_text(
        ["how heavy?", "1.2 kg", "and how long?"]
    )
    agent.get_by_test_id("go-on").click()
    expect(agent.get_by_test_id("thread")).to_be_visible()


def test_a_message_that_is_being_written_says_so_until_it_is_done(agent: Page, stub: Stub) -> None:
    half = message("1795400009.000100", "It wei", thread_ts=ROOT, stream={"parts": []})
    stub.push({"type": "message", "channel": DIRECT, "message": half})
    expect(agent.get_by_test_id("writing")).to_be_visible()

    agent.get_by_test_id("stop").click()
    assert stub.wait_for("stop") == {"as": ANA, "channel": DIRECT, "thread_ts": ROOT}

    whole = message("1795400009.000100", "It weighs 1.2 kg", thread_ts=ROOT)
    stub.push({"type": "message_changed", "channel": DIRECT, "message": whole})

    expect(agent.get_by_test_id("writing")).to_have_count(0)
    expect(agent.get_by_test_id("stop")).to_have_count(0)
    expect(agent.get_by_text("It weighs 1.2 kg")).to_be_visible()


def test_a_shortcut_of_a_message_names_the_message(agent: Page, stub: Stub) -> None:
    first = agent.get_by_test_id("message").first
    first.hover()
    first.get_by_test_id("message-shortcuts").click()
    agent.get_by_role("menuitem", name="Note it").click()

    asked = stub.wait_for("shortcuts")
    assert asked["callback_id"] == "note"
    assert asked["container"] == {"type": "message", "channel": DIRECT, "ts": ROOT}


def test_a_shortcut_of_all_stands_beside_the_composer(agent: Page, stub: Stub) -> None:
    stub.answers["shortcuts"] = {"ok": False, "error": "The app has no such shortcut any more."}
    agent.get_by_test_id("shortcuts").click()
    agent.get_by_role("menuitem", name="Call").click()

    assert stub.wait_for("shortcuts") == {"as": ANA, "callback_id": "call"}
    expect(agent.get_by_test_id("composer-problem")).to_contain_text("no such shortcut")


def test_the_channel_that_is_read_is_told(agent: Page, stub: Stub) -> None:
    agent.get_by_test_id("conversation-sales").click()

    assert stub.wait_for("looking") == {"as": ANA, "channel": "C0SALES"}
