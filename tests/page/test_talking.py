"""Being someone, reading and writing: places, threads, commands, and a stream that breaks."""

import re

from playwright.sync_api import FilePayload, Page, expect

from tests.page.stub import ANA, BEN, DIRECT, SALES, Stub, message

ROOT = "1795400000.000100"


def said(stub: Stub, *, channel: str = SALES, **whole: object) -> None:
    stub.push({"type": "message", "channel": channel, "message": whole})


def test_the_first_screen_asks_who_is_there(blank: Page, stub: Stub) -> None:
    blank.goto(stub.url)
    picker = blank.get_by_test_id("person-picker")
    expect(picker.get_by_role("link")).to_have_count(2)
    picker.get_by_role("link", name="Ana Ruiz").click()
    expect(blank).to_have_url(re.compile(rf"\?as={ANA}"))
    expect(blank.get_by_test_id("composer")).to_be_focused()


def test_a_stranger_is_asked_to_choose(blank: Page, stub: Stub) -> None:
    blank.goto(f"{stub.url}/?as=U0NOBODY")
    expect(blank.get_by_role("alert")).to_contain_text("U0NOBODY")


def test_switching_the_person_keeps_the_place(page: Page, stub: Stub) -> None:
    page.get_by_test_id("person-switcher").click()
    page.get_by_role("menuitem", name="Ben Carter").click()
    expect(page).to_have_url(re.compile(rf"\?as={BEN}#sales$"))
    expect(page.get_by_test_id("person-switcher")).to_contain_text("Ben Carter")


def test_what_comes_meanwhile_leaves_an_open_menu_where_it_is(page: Page, stub: Stub) -> None:
    page.get_by_test_id("person-switcher").click()
    page.keyboard.press("ArrowDown")
    said(stub, channel=DIRECT, ts="1795400009.000100", user=BEN, text="news")
    expect(page.get_by_test_id("conversation-direct")).to_contain_text("new messages")
    expect(page.get_by_role("menuitem", name="Ben Carter")).to_be_focused()


def test_a_link_leads_to_a_thread(blank: Page, stub: Stub) -> None:
    reply = message("1795400001.000100", "the reply", thread_ts=ROOT)
    stub.messages = [message(ROOT, "the root", reply_count=1), reply]
    blank.goto(f"{stub.url}/?as={ANA}#{SALES}/{ROOT}")
    thread = blank.get_by_test_id("thread")
    expect(thread.get_by_test_id("message")).to_have_count(2)
    thread.get_by_test_id("close-thread").click()
    expect(thread).to_have_count(0)
    blank.get_by_test_id("open-thread").click()
    expect(thread).to_contain_text("the reply")


def test_enter_sends_and_shift_enter_breaks_the_line(page: Page, stub: Stub) -> None:
    page.get_by_test_id("composer").press_sequentially("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two <b> & @Deskmate")
    page.keyboard.press("Escape")
    page.keyboard.press("Enter")
    sent = stub.wait_for("messages")
    assert sent == {"as": ANA, "channel": SALES, "text": "one\ntwo <b> & @Deskmate"}
    expect(page.get_by_test_id("composer")).to_have_value("")


DROP = """element => {
    const held = new DataTransfer();
    held.items.add(new File(["a,b"], "prices.csv"));
    element.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true }));
}"""


def test_files_are_picked_or_dropped_and_go_along(page: Page, stub: Stub) -> None:
    stub.answers["files"] = {"ok": True, "id": "F7"}
    letter = FilePayload(name="letter.md", mimeType="text/markdown", buffer=b"# Letter")
    page.get_by_test_id("composer-files").set_input_files(letter)
    page.get_by_test_id("composer").evaluate(DROP)
    waiting = page.get_by_test_id("waiting-files").get_by_role("listitem")
    expect(waiting).to_have_count(2)
    page.get_by_role("button", name="Remove prices.csv").click()
    page.get_by_test_id("composer-send").click()

    assert stub.wait_for("messages")["files"] == ["F7"]
    assert stub.requests("files") == [{"as": ANA, "name": "letter.md", "content": b"# Letter"}]
    expect(waiting).to_have_count(0)


def test_a_file_that_is_not_taken_stays_with_the_reason(page: Page, stub: Stub) -> None:
    stub.answers["files"] = {"ok": False, "error": "That file is too large."}
    page.get_by_test_id("composer").evaluate(DROP)
    page.get_by_test_id("composer-send").click()

    expect(page.get_by_test_id("composer-problem")).to_have_text("That file is too large.")
    expect(page.get_by_test_id("waiting-files")).to_contain_text("prices.csv")
    assert stub.requests("messages") == []


def test_a_file_in_a_message_is_a_link_to_save_it(page: Page, stub: Stub) -> None:
    link = f"{stub.url}/files/F1"
    file = {"id": "F1", "name": "prices.csv", "size": 2048, "permalink": link}
    said(stub, **message("1795400001.000100", "", user=ANA, files=[file]))

    shown = page.get_by_test_id("file")
    expect(shown).to_contain_text("2 KB")
    expect(shown.get_by_role("link", name="prices.csv")).to_have_attribute("href", link)


def test_what_could_not_be_sent_comes_back_with_the_reason(page: Page, stub: Stub) -> None:
    stub.answers["messages"] = {"ok": False, "error": "/nope is not a valid command."}
    page.get_by_test_id("composer").fill("/nope now")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("composer-problem")).to_have_text("/nope is not a valid command.")
    expect(page.get_by_test_id("composer")).to_have_value("/nope now")
    page.get_by_test_id("conversation-direct").click()
    expect(page.get_by_test_id("composer")).to_have_value("")
    page.go_back()
    expect(page.get_by_test_id("composer")).to_have_value("/nope now")


def test_a_command_is_completed_by_keyboard(page: Page, stub: Stub) -> None:
    page.get_by_test_id("composer").press_sequentially("/")
    suggestions = page.get_by_test_id("suggestions")
    expect(suggestions.get_by_role("option")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("composer")).to_have_value("/pipeline ")
    expect(suggestions).to_have_count(0)
    page.keyboard.type("team")
    page.keyboard.press("Enter")
    assert stub.wait_for("messages")["text"] == "/pipeline team"


def test_a_mention_is_completed(page: Page, stub: Stub) -> None:
    page.get_by_test_id("composer").press_sequentially("hey @de")
    page.keyboard.press("Tab")
    expect(page.get_by_test_id("composer")).to_have_value("hey @Deskmate ")


def test_messages_appear_change_and_go(page: Page, stub: Stub) -> None:
    said(stub, **message(ROOT, "first"))
    item = page.get_by_test_id("message")
    expect(item).to_contain_text("first")
    changed = message(ROOT, "second", edited={"ts": ROOT})
    stub.push({"type": "message_changed", "channel": SALES, "message": changed})
    expect(item).to_contain_text("second")
    expect(item).to_contain_text("(edited)")
    stub.push({"type": "message_deleted", "channel": SALES, "message": changed})
    expect(item).to_have_count(0)


def test_an_ephemeral_message_says_who_sees_it(page: Page, stub: Stub) -> None:
    said(stub, **message(ROOT, "psst", ephemeral=True))
    expect(page.get_by_test_id("only-you")).to_have_text("Only visible to you")


def test_an_answer_opens_its_thread_but_takes_no_caret(page: Page, stub: Stub) -> None:
    composer = page.get_by_test_id("composer")
    composer.press_sequentially("next ques")
    said(stub, **message(ROOT, "ask", user=ANA))
    said(stub, **message("1795400001.000100", "answer", thread_ts=ROOT))
    expect(page.get_by_test_id("thread")).to_be_visible()
    page.keyboard.type("tion")
    expect(composer).to_have_value("next question")


def test_a_status_line_stays_until_the_answer(page: Page, stub: Stub) -> None:
    status = {"type": "status", "channel": SALES, "thread_ts": None, "status": "is thinking…"}
    stub.push(status)
    expect(page.get_by_test_id("status")).to_have_text("Deskmate is thinking…")
    said(stub, **message(ROOT, "done"))
    expect(page.get_by_test_id("status")).to_have_text("")


def test_a_failure_is_a_sentence_that_can_be_dismissed(page: Page, stub: Stub) -> None:
    stub.push({"type": "failure", "text": "/log failed because the app did not respond."})
    notice = page.get_by_test_id("notice")
    expect(notice).to_contain_text("/log failed because the app did not respond.")
    notice.get_by_role("button", name="Dismiss").click()
    expect(notice).to_have_count(0)


def test_news_elsewhere_marks_the_conversation(page: Page, stub: Stub) -> None:
    said(stub, channel=DIRECT, **message(ROOT, "psst"))
    entry = page.get_by_test_id("conversation-direct")
    expect(entry).to_contain_text("new messages")
    entry.click()
    expect(entry).not_to_contain_text("new messages")


def test_what_was_missed_is_read_after_the_stream_broke(page: Page, stub: Stub) -> None:
    said(stub, **message(ROOT, "seen"))
    page.get_by_text("seen").wait_for()
    stub.messages = [message(ROOT, "seen"), message("1795400002.000100", "missed")]
    stub.cut()
    expect(page.get_by_text("missed")).to_be_visible()


def test_an_empty_conversation_suggests_what_to_type(page: Page, stub: Stub) -> None:
    page.get_by_test_id("conversation-direct").click()
    suggestion = page.get_by_test_id("empty").get_by_role("button").first
    words = suggestion.inner_text().removeprefix("Try: ")
    suggestion.click()
    expect(page.get_by_test_id("composer")).to_have_value(words)
    expect(page.get_by_test_id("composer")).to_be_focused()


def test_the_sidebar_is_a_drawer_in_a_narrow_window(page: Page, stub: Stub) -> None:
    page.set_viewport_size({"width": 400, "height": 800})
    expect(page.get_by_test_id("conversation-direct")).to_be_hidden()
    page.get_by_test_id("sidebar-toggle").click()
    page.get_by_test_id("conversation-direct").click()
    expect(page).to_have_url(re.compile("#messages$"))
    expect(page.get_by_test_id("conversation-direct")).to_be_hidden()


def test_the_time_is_written_as_the_reader_writes_it(blank: Page, stub: Stub) -> None:
    stub.messages = [message(ROOT, "the root")]
    for reader, time in ((ANA, "3:13"), (BEN, "9:13\u00a0PM")):
        blank.goto("about:blank")
        blank.goto(f"{stub.url}/?as={reader}#sales")
        expect(blank.get_by_test_id("message").locator("time")).to_have_text(time)


def test_what_the_reader_writes_brings_the_end_of_the_list(blank: Page, stub: Stub) -> None:
    stub.messages = [message(f"17954{n:05}.000100", f"line {n}") for n in range(60)]
    blank.goto(f"{stub.url}/?as={ANA}#sales")
    expect(blank.get_by_text("line 59")).to_be_in_viewport()
    blank.get_by_text("line 5", exact=True).scroll_into_view_if_needed()
    expect(blank.get_by_text("line 59")).not_to_be_in_viewport()
    said(stub, **message("1795500000.000100", "from the app"))
    expect(blank.get_by_text("New messages below")).to_be_visible()
    said(stub, **message("1795500001.000100", "from me", user=ANA))
    expect(blank.get_by_text("from me")).to_be_in_viewport()
    expect(blank.get_by_text("New messages below")).to_have_count(0)
