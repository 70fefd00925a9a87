"""The validator that judges every payload of these tests finds what Slack would refuse."""

from typing import Any

import pytest

from tests.slack import payloads

Json = dict[str, Any]
POST = "chat.postMessage"


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> Json:
    return {"type": "mrkdwn", "text": text}


def section(text: str = "Words.", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(text), **more}


def button(**more: Any) -> Json:
    return {"type": "button", "text": plain("Press"), "action_id": "press", **more}


def actions(*elements: Json) -> Json:
    return {"type": "actions", "elements": list(elements)}


def options(number: int) -> list[Json]:
    return [{"text": plain(str(n)), "value": str(n)} for n in range(number)]


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "choose", "options": options(2), **more}


def field(element: Json) -> Json:
    return {"type": "input", "label": plain("Field"), "element": element}


def cell(text: str = "a") -> Json:
    return {"type": "raw_text", "text": text}


def rows(number: int, width: int = 2) -> list[list[Json]]:
    return [[cell() for _ in range(width)] for _ in range(number)]


def data_table(**more: Any) -> Json:
    return {"type": "data_table", "caption": "Figures", "rows": rows(3), **more}


def chart(title: str = "Sums", categories: tuple[str, ...] = ("a", "b"), **more: Any) -> Json:
    points = [{"label": one, "value": 1} for one in categories]
    axes = {"categories": list(categories)}
    bars = {"type": "bar", "series": [{"name": "s", "data": points}], "axis_config": axes, **more}
    return {"type": "data_visualization", "title": title, "chart": bars}


def card(**more: Any) -> Json:
    return {"type": "card", "title": plain("Slate"), **more}


def task(**more: Any) -> Json:
    return {"type": "task_card", "task_id": "1", "title": "Look", "status": "complete", **more}


def modal(*shown: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain("Form"), "blocks": list(shown), **more}


def image(**more: Any) -> Json:
    return {"type": "image", "image_url": "https://x.example/a.png", "alt_text": "A.", **more}


RICH = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}
FEEDBACK = {
    "type": "feedback_buttons",
    "action_id": "rate",
    "positive_button": {"text": plain("Good"), "value": "1"},
    "negative_button": {"text": plain("Bad"), "value": "0"},
}
ALERT = {"type": "alert", "text": plain("Careful."), "level": "warning"}

SOUND = [
    [section(), {"type": "divider"}, {"type": "header", "text": plain("Head")}],
    [actions(button(), select()), {"type": "context", "elements": [mrkdwn("a"), image()]}],
    [{"type": "context_actions", "elements": [FEEDBACK]}, RICH, image()],
    [{"type": "table", "rows": rows(3)}, {"type": "markdown", "text": "# Head"}],
    [data_table(), chart(), chart()],
    [card(), {"type": "carousel", "elements": [card(), card()]}],
    [{"type": "plan", "title": "Plan", "tasks": [task(status="pending")]}],
    [task()],
]

FAULTY: dict[str, list[Json]] = {
    "two blocks of one id": [section(block_id="a"), section(block_id="a")],
    "one id outside and inside a container": [
        section(block_id="a"),
        {"type": "container", "title": plain("Box"), "child_blocks": [section(block_id="a")]},
    ],
    "51 blocks": [section() for _ in range(51)],
    "a long section": [section("x" * 3001)],
    "an empty section": [section("")],
    "a section of nothing": [{"type": "section"}],
    "11 fields": [{"type": "section", "fields": [mrkdwn("a")] * 11}],
    "a long field": [{"type": "section", "fields": [mrkdwn("x" * 2001)]}],
    "a long header": [{"type": "header", "text": plain("x" * 151)}],
    "a header in mrkdwn": [{"type": "header", "text": mrkdwn("x")}],
    "a long block_id": [section(block_id="x" * 256)],
    "a long button": [actions(button(text=plain("x" * 76)))],
    "a long value": [actions(button(value="x" * 2001))],
    "an empty value": [actions(button(value=""))],
    "a long address": [actions(button(url="https://x.example/" + "x" * 3000))],
    "an unknown style": [actions(button(style="big"))],
    "a long confirmation": [
        actions(
            button(
                confirm={
                    "title": plain("x" * 101),
                    "text": plain("Sure?"),
                    "confirm": plain("Yes"),
                    "deny": plain("No"),
                }
            )
        )
    ],
    "26 elements": [actions(*(button(action_id=str(n)) for n in range(26)))],
    "no elements": [actions()],
    "two actions of one id": [actions(button(), button())],
    "11 elements of a context": [{"type": "context", "elements": [mrkdwn("a")] * 11}],
    "feedback among actions": [actions(FEEDBACK)],
    "101 options": [actions(select(options=options(101)))],
    "no options": [actions(select(options=[]))],
    "a long option": [actions(select(options=[{"text": plain("x" * 76), "value": "1"}]))],
    "an option's long value": [actions(select(options=[{"text": plain("a"), "value": "x" * 151}]))],
    "a choice that is no option": [
        actions(select(initial_option={"text": plain("9"), "value": "9"}))
    ],
    "a long placeholder": [actions(select(placeholder=plain("x" * 151)))],
    "a day of another form": [
        actions({"type": "datepicker", "action_id": "day", "initial_date": "2026-3-1"})
    ],
    "6 options of an overflow": [
        actions({"type": "overflow", "action_id": "more", "options": options(6)})
    ],
    "an image without words": [{"type": "image", "image_url": "https://x.example/a.png"}],
    "an unknown field": [section(colour="red")],
    "an unknown block": [{"type": "newest"}],
    "an alert outside a form": [ALERT],
    "two tables": [{"type": "table", "rows": rows(2)}, {"type": "table", "rows": rows(2)}],
    "a table of 101 rows": [{"type": "table", "rows": rows(101)}],
    "a table of 21 columns": [{"type": "table", "rows": rows(2, 21)}],
    "a data table of 102 rows": [data_table(rows=rows(102))],
    "a data table of a head alone": [data_table(rows=rows(1))],
    "a data table without a caption": [{"type": "data_table", "rows": rows(3)}],
    "a data table with a ragged row": [data_table(rows=[*rows(2), [cell()]])],
    "a data table with a rich head": [data_table(rows=[[RICH, cell()], *rows(1)])],
    "a data table with long pages": [data_table(page_size=101)],
    "three charts": [chart(), chart(), chart()],
    "a chart with a long title": [chart("x" * 51)],
    "a chart with 21 categories": [chart(categories=tuple(map(str, range(21))))],
    "a chart with a long label": [chart(categories=("x" * 21,))],
    "a chart whose points stand elsewhere": [chart(axis_config={"categories": ["b", "a"]})],
    "a chart of words": [
        chart(series=[{"name": "s", "data": [{"label": "a", "value": "1"}]}]),
    ],
    "a card with a long title": [card(title=plain("x" * 151))],
    "a card with a long body": [card(body=plain("x" * 201))],
    "a card of nothing": [{"type": "card"}],
    "a carousel of 11 cards": [{"type": "carousel", "elements": [card()] * 11}],
    "a carousel of sections": [{"type": "carousel", "elements": [section()]}],
    "a task that is completed": [task(status="completed")],
    "a task without an id": [{"type": "task_card", "title": "Look", "status": "complete"}],
    "a plan without a title": [{"type": "plan", "tasks": [task()]}],
    "long Markdown": [{"type": "markdown", "text": "x" * 12_001}],
    "Markdown that is long together": [{"type": "markdown", "text": "x" * 6001}] * 2,
    "13,201 characters": [section("x" * 2641) for _ in range(5)],
}

VIEWS: dict[str, Json] = {
    "a form without a button": modal(field({"type": "plain_text_input", "action_id": "a"})),
    "a long title": modal(section(), title=plain("x" * 25)),
    "a long button": modal(section(), submit=plain("x" * 25)),
    "long metadata": modal(section(), private_metadata="x" * 3001),
    "101 blocks": modal(*(section() for _ in range(101))),
    "two blocks of one id": modal(section(block_id="a"), section(block_id="a")),
    "a table in a form": modal({"type": "table", "rows": rows(2)}),
    "101 blocks of a Home": {"type": "home", "blocks": [section() for _ in range(101)]},
    "a title of a Home": {"type": "home", "blocks": [section()], "title": plain("Home")},
    "a number that may be anything": modal(
        field({"type": "number_input", "action_id": "n"}), submit=plain("Save")
    ),
}

CALLS: dict[str, tuple[str, Json]] = {
    "a message without a text": (POST, {"blocks": [section()]}),
    "a text of 40,001 characters": (POST, {"text": "x" * 40_001}),
    "a change without a text": ("chat.update", {"blocks": [section()]}),
    "a private message": ("chat.postEphemeral", {"text": "a", "blocks": [section("")]}),
    "an answer to an address": ("response", {"text": "a", "blocks": [section("")]}),
    "a long piece of a stream": ("chat.appendStream", {"markdown_text": "x" * 12_001}),
    "an unknown chunk": ("chat.appendStream", {"chunks": [{"type": "newest"}]}),
    "a task that is completed": (
        "chat.appendStream",
        {"chunks": [{"type": "task_update", "id": "1", "title": "a", "status": "completed"}]},
    ),
    "blocks at the end of a stream": ("chat.stopStream", {"blocks": [section("")]}),
    "five prompts": (
        "assistant.threads.setSuggestedPrompts",
        {"prompts": [{"title": "a", "message": "b"}] * 5},
    ),
    "eleven words for the meantime": (
        "assistant.threads.setStatus",
        {"loading_messages": ["a"] * 11},
    ),
}

ANSWERS: dict[str, Json] = {
    "101 suggestions": {"options": options(101)},
    "a long suggestion": {"options": [{"text": plain("x" * 76), "value": "1"}]},
    "a faulty form": {"response_action": "update", "view": modal(section(""))},
    "an empty reason": {"response_action": "errors", "errors": {"a": ""}},
}


@pytest.mark.parametrize("blocks", SOUND)
def test_what_slack_takes_is_let_through(blocks: list[Json]) -> None:
    assert payloads.faults(POST, {"text": "Words.", "blocks": blocks}) == []


@pytest.mark.parametrize("blocks", FAULTY.values(), ids=FAULTY)
def test_faulty_blocks_are_found(blocks: list[Json]) -> None:
    assert payloads.faults(POST, {"text": "Words.", "blocks": blocks})


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
def test_faulty_forms_and_homes_are_found(view: Json) -> None:
    assert payloads.faults("views.open", {"view": view})


@pytest.mark.parametrize(("method", "body"), CALLS.values(), ids=CALLS)
def test_faulty_calls_are_found(method: str, body: Json) -> None:
    assert payloads.faults(method, body)


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_faulty_acknowledgements_are_found(answer: Json) -> None:
    assert payloads.answer_faults(answer)
