"""Buttons, menus and modals: what is sent to the app, when, and how often."""

from playwright.sync_api import Locator, Page, expect

from tests.page.kit import Json, actions, button, field, modal, mrkdwn, option, plain, section
from tests.page.stub import ANA, BEN, DIRECT, SALES, Stub, message

TS = "1795400000.000100"
CONFIRM = {
    "title": plain("Close the deal?"),
    "text": mrkdwn("It *stays* closed."),
    "confirm": plain("Close it"),
    "deny": plain("Not yet"),
}


def shown(page: Page, stub: Stub, *blocks: Json) -> None:
    said = message(TS, "fallback", blocks=list(blocks))
    stub.push({"type": "message", "channel": SALES, "message": said})
    page.get_by_test_id("message").wait_for()


def opened(page: Page, stub: Stub, view: Json) -> Locator:
    stub.push({"type": "view_opened", "view": view})
    dialog = page.get_by_role("dialog", name=view["title"]["text"])
    dialog.wait_for()
    return dialog


def values(stub: Stub) -> Json:
    found: Json = stub.wait_for("views/submit")["state"]["values"]
    return found


def test_a_button_sends_its_action_once_for_a_double_click(page: Page, stub: Stub) -> None:
    shown(page, stub, actions(button("go", "Go", style="primary")))
    page.get_by_role("button", name="Go").dblclick()
    sent = stub.wait_for("actions")
    assert sent["as"] == ANA
    assert sent["container"] == {"type": "message", "channel": SALES, "ts": TS}
    action = {key: sent["action"][key] for key in ("type", "block_id", "action_id", "value")}
    assert action == {"type": "button", "block_id": "row", "action_id": "go", "value": "7"}
    page.get_by_role("button", name="Go", disabled=False).wait_for()
    assert len(stub.requests("actions")) == 1


def test_a_confirm_question_comes_before_the_action(page: Page, stub: Stub) -> None:
    shown(page, stub, actions(button("close", "Close", confirm=CONFIRM)))
    press = page.get_by_test_id("message").get_by_role("button", name="Close")
    press.click()
    question = page.get_by_role("alertdialog", name="Close the deal?")
    question.get_by_role("button", name="Not yet").click()
    question.wait_for(state="detached")
    assert stub.requests("actions") == []
    press.click()
    question.get_by_role("button", name="Close it").click()
    assert stub.wait_for("actions")["action"]["action_id"] == "close"


def test_menus_and_selects_send_the_chosen_option(page: Page, stub: Stub) -> None:
    more = {"type": "overflow", "action_id": "more", "options": [option("Undo"), option("Open")]}
    stage = {
        "type": "static_select",
        "action_id": "stage",
        "placeholder": plain("Stage"),
        "options": [option("Lead"), option("Won")],
    }
    shown(page, stub, section("*Contoso*", accessory=more), actions(stage))
    page.get_by_role("button", name="Contoso").click()
    page.get_by_role("menuitem", name="Undo").click()
    assert stub.wait_for("actions")["action"]["selected_option"] == option("Undo")
    page.get_by_role("combobox", name="Stage").click()
    page.keyboard.type("wo")
    page.keyboard.press("Enter")
    sent = stub.wait_for("actions", 2)
    assert sent["action"]["selected_option"] == option("Won")
    chosen = sent["state"]["values"]["row"]["stage"]
    assert chosen == {"type": "static_select", "selected_option": option("Won")}


def test_a_refused_action_is_said_in_a_sentence(page: Page, stub: Stub) -> None:
    stub.answers["actions"] = {"ok": False, "error": "That message is gone."}
    shown(page, stub, actions(button("go", "Go")))
    page.get_by_role("button", name="Go").click()
    expect(page.get_by_test_id("notice")).to_contain_text("That message is gone.")


def test_a_form_sends_every_value_in_the_shape_of_the_wire(page: Page, stub: Stub) -> None:
    stub.answers["options"] = {"options": [option("Contoso")]}
    options = [option("Hot"), option("Cold")]
    form = modal(
        field("Note", {"type": "plain_text_input"}),
        field("Minutes", {"type": "number_input", "is_decimal_allowed": False}),
        field("Stage", {"type": "static_select", "options": options, "initial_option": options[1]}),
        field("Account", {"type": "external_select", "min_query_length": 1}),
        field("Team", {"type": "multi_users_select", "initial_users": [ANA]}),
        field("Day", {"type": "datepicker"}),
        field("Moment", {"type": "datetimepicker"}),
        field("Mood", {"type": "radio_buttons", "options": options}),
        field("Tags", {"type": "checkboxes", "options": options}),
        field("Left", {"type": "plain_text_input"}, optional=True),
    )
    dialog = opened(page, stub, form)
    dialog.get_by_label("Note").fill("wants a quote")
    dialog.get_by_label("Minutes").fill("12")
    dialog.get_by_role("combobox", name="Account").click()
    page.keyboard.type("con")
    page.get_by_role("option", name="Contoso").click()
    dialog.get_by_role("combobox", name="Team").click()
    page.get_by_role("option", name="Ben Carter").click()
    page.keyboard.press("Escape")
    dialog.get_by_label("Day").fill("2026-12-18")
    dialog.get_by_label("Moment").fill("2026-12-18T09:30")
    dialog.get_by_role("radio", name="Hot").check()
    dialog.get_by_role("checkbox", name="Cold").check()
    dialog.get_by_role("button", name="Save").click()
    held = {key: inner[key] for key, inner in values(stub).items()}
    assert held == {
        "note": {"type": "plain_text_input", "value": "wants a quote"},
        "minutes": {"type": "number_input", "value": "12"},
        "stage": {"type": "static_select", "selected_option": options[1]},
        "account": {"type": "external_select", "selected_option": option("Contoso")},
        "team": {"type": "multi_users_select", "selected_users": [ANA, BEN]},
        "day": {"type": "datepicker", "selected_date": "2026-12-18"},
        "moment": {"type": "datetimepicker", "selected_date_time": 1797582600},
        "mood": {"type": "radio_buttons", "selected_option": options[0]},
        "tags": {"type": "checkboxes", "selected_options": [options[1]]},
        "left": {"type": "plain_text_input", "value": None},
    }
    asked = stub.requests("options")[-1]
    assert (asked["block_id"], asked["action_id"], asked["value"]) == ("account", "account", "con")
    dialog.wait_for(state="detached")


def test_a_required_field_is_asked_for_at_its_place(page: Page, stub: Stub) -> None:
    dialog = opened(page, stub, modal(field("Note", {"type": "plain_text_input"})))
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_test_id("field-error")).to_have_text("Please fill this in.")
    expect(dialog.get_by_label("Note")).to_be_focused()
    assert stub.requests("views/submit") == []


def test_the_errors_of_the_app_stand_at_their_block(page: Page, stub: Stub) -> None:
    stub.answers["views/submit"] = {
        "ok": False,
        "response_action": "errors",
        "errors": {"minutes": "A call of 900 minutes?"},
    }
    number = {"type": "number_input", "is_decimal_allowed": False, "initial_value": "900"}
    note = field("Note", {"type": "plain_text_input"}, optional=True)
    dialog = opened(page, stub, modal(note, field("Minutes", number)))
    dialog.get_by_role("button", name="Save").click()
    block = dialog.get_by_test_id("input-block").nth(1)
    expect(block.get_by_test_id("field-error")).to_have_text("A call of 900 minutes?")
    expect(dialog.get_by_label("Minutes")).to_have_value("900")


def test_a_form_on_its_way_is_not_sent_twice(page: Page, stub: Stub) -> None:
    stub.delay = 0.3
    dialog = opened(page, stub, modal(section("Save it?")))
    save = dialog.get_by_role("button", name="Save")
    save.dblclick()
    save.press("Enter")
    page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    assert len(stub.requests("views/submit")) == 1
    assert stub.requests("views/close") == []


def test_a_pushed_modal_goes_back_to_what_was_entered_below(page: Page, stub: Stub) -> None:
    below = modal(field("Note", {"type": "plain_text_input"}), view_id="V1", title="Below")
    above = modal(section("Sure?"), view_id="V2", title="Above")
    opened(page, stub, below).get_by_label("Note").fill("kept")
    opened(page, stub, above)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Below").get_by_label("Note")).to_have_value("kept")
    assert stub.wait_for("views/close") == {"as": ANA, "view_id": "V2", "all": False}


def test_an_updated_view_keeps_what_was_entered(page: Page, stub: Stub) -> None:
    note = field("Note", {"type": "plain_text_input"})
    dialog = opened(page, stub, modal(note))
    dialog.get_by_label("Note").fill("typed")
    stub.push({"type": "view_updated", "view": modal(section("More below"), note)})
    dialog.get_by_text("More below").wait_for()
    expect(dialog.get_by_label("Note")).to_have_value("typed")


def test_an_input_that_dispatches_tells_the_app_at_once(page: Page, stub: Stub) -> None:
    options = [option("Call"), option("Mail")]
    kind = field("Kind", {"type": "static_select", "options": options}, dispatch_action=True)
    dialog = opened(page, stub, modal(kind))
    dialog.get_by_role("combobox", name="Kind").click()
    page.get_by_role("option", name="Mail").click()
    sent = stub.wait_for("actions")
    assert sent["container"] == {"type": "view", "view_id": "V1"}
    assert sent["action"]["selected_option"] == option("Mail")


def test_an_open_modal_is_there_again_after_a_reload(page: Page, stub: Stub) -> None:
    stub.views = [modal(section("Still here"))]
    page.reload()
    expect(page.get_by_role("dialog", name="Log a call")).to_contain_text("Still here")


def test_the_buttons_of_the_home_belong_to_its_view(page: Page, stub: Stub) -> None:
    stub.home = {"id": "VHOME", "type": "home", "blocks": [actions(button("go", "Go"))]}
    page.get_by_test_id("conversation-direct").click()
    page.get_by_test_id("tab-home").click()
    page.get_by_test_id("home").get_by_role("button", name="Go").click()
    assert stub.wait_for("actions")["container"] == {"type": "view", "view_id": "VHOME"}
    assert {"as": ANA, "tab": "home"} in stub.requests("home/open")


def test_what_a_button_of_the_home_is_answered_with_is_pointed_to(page: Page, stub: Stub) -> None:
    stub.home = {"id": "VHOME", "type": "home", "blocks": [section("A day")]}
    page.get_by_test_id("conversation-direct").click()
    page.get_by_test_id("tab-home").click()
    expect(page.get_by_test_id("home")).to_contain_text("A day")
    answer = message("1795400009.000100", "The deal")
    stub.push({"type": "message", "channel": DIRECT, "message": answer})
    expect(page.get_by_test_id("notice")).to_contain_text("in Messages")
