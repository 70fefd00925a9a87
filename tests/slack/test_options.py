"""Options for a customer's need in Slack: a table, and the line behind each of its cells."""

import json

import pytest

from knowledge.answer import Answer, Cell, Citation, Fit, Options
from tests.slack.person import Person, Seen
from tests.slack.world import Minds

NEED = "20 tablets, under 1,500 each, with LTE?"
PRICE = Citation(
    "prices.xlsx", "Price list", ("Devices",), "Feather 9 | $999", text="Feather 9: $999"
)
RADIO = Citation("feather.md", "Feather 9", ("Specs",), "| Wireless | <5G> |")
OPTIONS = Options(
    "Options from the sheets (20 tablets):",
    ("Product", "under 1,500 each", "LTE"),
    (
        ("Feather 9", (Cell("$999", Fit.MET, PRICE), Cell("Wireless: <5G>", Fit.NEAR, RADIO))),
        ("Feather 7", (Cell("$1,999", Fit.MISSED, PRICE), Cell("not stated", Fit.UNSTATED))),
    ),
    "The sheets do not state: LTE.",
)
TEXT = "Options from the sheets (20 tablets):\n- Feather 9: $999\nThe sheets do not state: LTE."


def options(minds: Minds, text: str = TEXT) -> None:
    minds.answers[NEED] = Answer(text, "en", (PRICE, RADIO), options=OPTIONS)


def kinds(message: Seen) -> list[str]:
    return [block["type"] for block in message.body["blocks"]]


def test_options_are_a_table_with_a_line_for_each_cell(dana: Person, minds: Minds) -> None:
    options(minds)

    (answer,) = dana.says(NEED)

    assert kinds(answer)[:5] == ["section", "table", "section", "context", "context"]
    rows = answer.body["blocks"][1]["rows"]
    assert [[cell["text"] for cell in row] for row in rows] == [
        ["Product", "under 1,500 each", "LTE"],
        ["Feather 9", "$999 [1]", "≈ Wireless: <5G> [2]"],
        ["Feather 7", "✗ $1,999 [1]", "? not stated"],
    ]
    assert "[1] *Price list* · Devices: Feather 9: $999" in answer.whole
    assert "[2] *Feather 9* · Specs: Wireless · &lt;5G&gt;" in answer.whole
    assert answer.text == TEXT


def test_the_model_s_words_stand_before_the_table(dana: Person, minds: Minds) -> None:
    options(minds, "Take the Feather 9: it costs $999.")

    (answer,) = dana.says(NEED)

    assert kinds(answer)[:2] == ["section", "table"]
    assert answer.body["blocks"][0]["text"]["text"] == "Take the Feather 9: it costs $999."


@pytest.mark.parametrize("how", ["mention", "command"])
def test_options_come_through_every_door(dana: Person, minds: Minds, how: str) -> None:
    options(minds)

    answer = dana.mentions(NEED)[-1] if how == "mention" else dana.types("/ask", NEED)[-1]

    assert "table" in json.dumps(kinds(answer))
