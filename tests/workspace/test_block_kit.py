"""The table of Block Kit: at each limit a payload passes, one past it is refused by its place."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.workspace.block_kit import checking
from bot.workspace.block_kit.naming import interactive, named
from bot.workspace.errors import Refused
from tests.workspace.place import Json, button, buttons, modal, plain


def md(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def option(text: str = "one", value: str = "1", **more: Any) -> Json:
    return {"text": plain(text), "value": value, **more}


def select(**more: Any) -> Json:
    return {"type": "static_select", "options": [option()], **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def entry(element: Json, **more: Any) -> Json:
    return {"type": "input", "label": plain("Label"), "element": element, **more}


def confirm(**more: Any) -> Json:
    texts = {name: plain(name) for name in ("title", "text", "confirm", "deny")}
    return button("go", confirm={**texts, **more})


def table(rows: int, columns: int) -> Json:
    cell = {"type": "raw_text", "text": "x"}
    return {"type": "table", "rows": [[cell] * columns] * rows}


def data_table(rows: int) -> Json:
    cell = {"type": "raw_text", "text": "x"}
    return {"type": "data_table", "caption": "Weights", "rows": [[cell]] * rows}


def chart(points: int, label: int = 3) -> Json:
    segments = [{"label": "x" * label, "value": 1}] * points
    return {
        "type": "data_visualization",
        "title": "Stages",
        "chart": {"type": "pie", "segments": segments},
    }


def picture(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a", **more}


LIMITS: list[tuple[str, int, Callable[[int], list[Json]]]] = [
    ("blocks", 50, lambda n: [{"type": "divider"}] * n),
    ("section text", 3000, lambda n: [{"type": "section", "text": md("x" * n)}]),
    ("section field", 2000, lambda n: [{"type": "section", "fields": [md("x" * n)]}]),
    ("section fields", 10, lambda n: [{"type": "section", "fields": [md("x")] * n}]),
    ("header", 150, lambda n: [{"type": "header", "text": plain("x" * n)}]),
    ("block_id", 255, lambda n: [{"type": "divider", "block_id": "x" * n}]),
    ("actions", 25, lambda n: [actions(*(button(str(one)) for one in range(n)))]),
    ("context", 10, lambda n: [{"type": "context", "elements": [md("x")] * n}]),
    ("button text", 75, lambda n: [actions({**button("go"), "text": plain("x" * n)})]),
    ("button value", 2000, lambda n: [actions(button("go", value="x" * n))]),
    ("button url", 3000, lambda n: [actions(button("go", url="x" * n))]),
    ("action_id", 255, lambda n: [actions(button("go") | {"action_id": "x" * n})]),
    ("accessibility", 75, lambda n: [actions(button("go", accessibility_label="x" * n))]),
    ("options", 100, lambda n: [actions(select(options=[option()] * n))]),
    ("option text", 75, lambda n: [actions(select(options=[option("x" * n)]))]),
    ("option value", 150, lambda n: [actions(select(options=[option(value="x" * n)]))]),
    (
        "option description",
        75,
        lambda n: [actions(select(options=[option(description=plain("x" * n))]))],
    ),
    ("placeholder", 150, lambda n: [actions(select(placeholder=plain("x" * n)))]),
    ("overflow", 5, lambda n: [actions({"type": "overflow", "options": [option()] * n})]),
    ("checkboxes", 10, lambda n: [actions({"type": "checkboxes", "options": [option()] * n})]),
    ("confirm title", 100, lambda n: [actions(confirm(title=plain("x" * n)))]),
    ("confirm text", 300, lambda n: [actions(confirm(text=plain("x" * n)))]),
    ("confirm button", 30, lambda n: [actions(confirm(confirm=plain("x" * n)))]),
    ("input label", 2000, lambda n: [entry(select(), label=plain("x" * n))]),
    ("input hint", 2000, lambda n: [entry(select(), hint=plain("x" * n))]),
    (
        "input default",
        3000,
        lambda n: [entry({"type": "plain_text_input", "initial_value": "x" * n})],
    ),
    ("max_length", 3000, lambda n: [entry({"type": "plain_text_input", "max_length": n})]),
    ("alt_text", 2000, lambda n: [picture(alt_text="x" * n)]),
    ("image title", 2000, lambda n: [picture(title=plain("x" * n))]),
    ("markdown", 12_000, lambda n: [{"type": "markdown", "text": "x" * n}]),
    ("markdown together", 12_000, lambda n: [{"type": "markdown", "text": "x" * (n // 2)}] * 2),
    ("table rows", 100, lambda n: [table(n, 1)]),
    ("table columns", 20, lambda n: [table(1, n)]),
    ("tables", 1, lambda n: [table(1, 1)] * n),
    ("data table rows", 101, lambda n: [data_table(n)]),
    ("chart segments", 6, lambda n: [chart(n)]),
    ("chart label", 20, lambda n: [chart(1, n)]),
    ("charts", 2, lambda n: [chart(1)] * n),
    ("card title", 150, lambda n: [{"type": "card", "title": md("x" * n)}]),
    ("card body", 200, lambda n: [{"type": "card", "body": md("x" * n)}]),
    (
        "carousel",
        10,
        lambda n: [{"type": "carousel", "elements": [{"type": "card", "body": md("x")}] * n}],
    ),
    (
        "container",
        10,
        lambda n: [
            {"type": "container", "title": plain("x"), "child_blocks": [{"type": "divider"}] * n}
        ],
    ),
]


@pytest.mark.parametrize(("limit", "make"), [one[1:] for one in LIMITS], ids=[x[0] for x in LIMITS])
def test_a_message_at_the_limit_passes_and_one_past_it_does_not(
    limit: int, make: Callable[[int], list[Json]]
) -> None:
    step = 2 if len(make(2)) == 2 and make(2)[0].get("type") == "markdown" else 1
    checking.message("text", make(limit))
    with pytest.raises(Refused) as refused:
        checking.message("text", make(limit + step))
    assert refused.value.code == "invalid_blocks"
    assert refused.value.messages[0].startswith("[ERROR] ")
    assert "[json-pointer:/blocks" in refused.value.messages[0]


VIEWS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("title", 24, lambda n: modal(title=plain("x" * n))),
    ("submit", 24, lambda n: modal(submit=plain("x" * n))),
    ("close", 24, lambda n: modal(close=plain("x" * n))),
    ("private_metadata", 3000, lambda n: modal(private_metadata="x" * n)),
    ("callback_id", 255, lambda n: modal(callback_id="x" * n)),
    ("external_id", 255, lambda n: modal(external_id="x" * n)),
    ("blocks", 100, lambda n: modal(blocks=[{"type": "divider"}] * n)),
    ("alert", 200, lambda n: modal(blocks=[{"type": "alert", "text": md("x" * n)}])),
]


@pytest.mark.parametrize(("limit", "make"), [one[1:] for one in VIEWS], ids=[x[0] for x in VIEWS])
def test_a_modal_at_the_limit_passes_and_one_past_it_does_not(
    limit: int, make: Callable[[int], Json]
) -> None:
    checking.view(make(limit), "modal")
    with pytest.raises(Refused, match="invalid_arguments") as refused:
        checking.view(make(limit + 1), "modal")
    assert "[json-pointer:/view" in refused.value.messages[0]


FAULTS: list[tuple[Json, str]] = [
    ({}, "missing required field: type [json-pointer:/blocks/0]"),
    ({"type": "paragraph"}, "unsupported type: paragraph [json-pointer:/blocks/0/type]"),
    ({"type": "section"}, "must define at least one of text, fields [json-pointer:/blocks/0]"),
    ({"type": "section", "text": "x"}, "must provide an object [json-pointer:/blocks/0/text]"),
    ({"type": "section", "text": md("")}, "must be more than 0 characters"),
    ({"type": "section", "text": {"type": "text", "text": "x"}}, "unsupported type: text"),
    ({"type": "section", "txt": 1, "text": md("x")}, "invalid additional property: txt"),
    ({"type": "header", "text": md("x")}, "unsupported type: mrkdwn"),
    ({"type": "header"}, "missing required field: text"),
    ({"type": "actions", "elements": []}, "no less than 1 items allowed"),
    (actions({"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    (actions(picture()), "unsupported type: image"),
    (actions(button("a"), button("a")), "action_id a already exists for another element"),
    (actions({**button("a"), "text": md("x")}), "unsupported type: mrkdwn"),
    (actions(button("a", style="blue")), "must be one of primary, danger"),
    (actions(button("a", value=7)), "must provide a string"),
    (actions(select(option_groups=[])), "must define exactly one of options, option_groups"),
    (actions(select(initial_option=option(value="2"))), "initial_option must be one of the"),
    (actions({"type": "datepicker", "initial_date": "1 May"}), "must match the form"),
    (entry(button("a")), "unsupported type: button"),
    (entry({"type": "number_input"}), "missing required field: is_decimal_allowed"),
    ({"type": "image", "image_url": "https://x"}, "missing required field: alt_text"),
    ({"type": "image", "alt_text": "x"}, "must define exactly one of image_url, slack_file"),
    ({"type": "alert", "text": md("x")}, "unsupported type: alert"),
    ({"type": "context", "elements": [button("a")]}, "unsupported type: button"),
    ({"type": "table", "rows": [["x"]]}, "must provide an object [json-pointer:/blocks/0/rows/0/0"),
    ({"type": "task_card", "task_id": "1", "title": "x", "status": "completed"}, "must be one of"),
    (
        {**data_table(2), "rows": [*data_table(1)["rows"], *table(1, 2)["rows"]]},
        "all rows must have the same number of cells [json-pointer:/blocks/0/rows/1]",
    ),
    (
        {"type": "rich_text", "elements": [{"type": "text", "text": "x"}]},
        "unsupported type: text",
    ),
]


@pytest.mark.parametrize(("block", "reason"), FAULTS, ids=[fault[1][:40] for fault in FAULTS])
def test_a_faulty_block_is_refused_with_its_reason(block: Json, reason: str) -> None:
    with pytest.raises(Refused, match="invalid_blocks") as refused:
        checking.message("text", [block])
    assert any(reason in message for message in refused.value.messages)


def test_a_block_id_is_used_once() -> None:
    with pytest.raises(Refused) as refused:
        checking.message("x", [{"type": "divider", "block_id": "a"}, *buttons("go"), *buttons("a")])
    assert refused.value.messages == (
        "[ERROR] block_id buttons already exists for another block [json-pointer:/blocks/2]",
    )


def test_texts_that_are_too_long_only_together_are_refused() -> None:
    sections = [{"type": "section", "text": md("x" * 3000)}] * 4
    rest = {"type": "section", "text": md("x" * 1200)}
    checking.message("x", [*sections, rest])
    with pytest.raises(Refused, match="msg_blocks_too_long"):
        checking.message("x", [*sections, rest, {"type": "section", "text": md("x")}])


@pytest.mark.parametrize(
    ("view", "reason"),
    [
        (modal(title=md("x")), "unsupported type: mrkdwn"),
        (modal(submit=None), "submit is required when an input block"),
        (modal(blocks=None), "missing required field: blocks"),
        (modal(colour="red"), "invalid additional property: colour"),
        (modal(blocks=[{"type": "table", "rows": []}]), "unsupported type: table"),
        ({"type": "home", "blocks": []}, "must be of type modal"),
    ],
)
def test_a_faulty_modal_is_refused_with_its_reason(view: Json, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        checking.view(view, "modal")
    assert any(reason in message for message in refused.value.messages)


def test_a_home_takes_inputs_without_a_submit_button() -> None:
    home = {"type": "home", "blocks": [entry(select())]}
    checking.view(home, "home")
    with pytest.raises(Refused):
        checking.view(modal(blocks=home["blocks"], submit=None), "modal")


def test_the_series_of_a_chart_stand_over_its_categories() -> None:
    points = [{"label": "won", "value": 1}]
    graph = {"type": "bar", "series": [{"name": "Ana", "data": points}]}
    block = {"type": "data_visualization", "title": "Deals"}
    checking.message("x", [{**block, "chart": {**graph, "axis_config": {"categories": ["won"]}}}])
    wrong = {**block, "chart": {**graph, "axis_config": {"categories": ["lost"]}}}
    with pytest.raises(Refused) as refused:
        checking.message("x", [wrong])
    assert "labels must match the axis categories" in refused.value.messages[0]


def test_ids_that_were_left_out_are_given() -> None:
    card = {"type": "card", "body": md("x"), "actions": [{"type": "button", "text": plain("x")}]}
    container = {"type": "container", "title": plain("x"), "child_blocks": [card]}
    nameless = {"type": "button", "text": plain("x")}
    blocks = named([actions(nameless), {"type": "section", "accessory": nameless}, container])
    assert all(block["block_id"] for block in blocks)
    places = [(block_id, one["action_id"]) for block_id, one in interactive(blocks)]
    assert len(set(places)) == 3
    assert places[2][0] == blocks[2]["child_blocks"][0]["block_id"]
    assert "action_id" not in nameless
