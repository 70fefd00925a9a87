"""Products side by side: what differs, or what is asked of each."""

import pytest

from knowledge.answer import Answer, Turn
from knowledge.passage import Passage, Sheet
from tests.knowledge.asking import Ask, asking
from tests.knowledge.fakes import row

SLATE = Sheet("slate.md", "Gannet Slate 4")
NOTE = Sheet("note.md", "Gannet Note 6")
PLANS = Sheet("plans.md", "Gannet Cloud plans", ("Gannet Cloud Mini", "Gannet Cloud Maxi"))
PRICES = Sheet("prices.csv", "Price list")
FITTING = Sheet("fitting.csv", "What fits")


def spec(name: str, sheet: Sheet, told: dict[str, str]) -> list[Passage]:
    return [row({"Feature": head, name: value}, sheet) for head, value in told.items()]


SHEETS = [
    *spec(
        "Gannet Slate 4",
        SLATE,
        {"Colors": "Red", "Camera": "8 MP", "Display": "11-inch", "Weight": "800 g"},
    ),
    *spec(
        "Gannet Note 6",
        NOTE,
        {"Colors": "Red", "Camera": "2 MP", "Display": "15-inch", "Weight": "1.8 kg"},
    ),
    *(
        row({"": head, "Gannet Cloud Mini": one, "Gannet Cloud Maxi": other}, PLANS)
        for head, one, other in (
            ("Mailbox", "50 GB", "100 GB"),
            ("Recording", "No", "Yes"),
            ("Languages", "34", "34"),
            ("Seats", "25", "300"),
        )
    ),
    row({"Product": "Gannet Slate 4", "Set": "16 GB", "List price": "$999.00"}, PRICES),
    row({"Product": "Gannet Slate 4", "Set": "8 GB", "List price": "$899.00"}, PRICES),
    row({"Product": "Gannet Note 6", "Set": "8 GB", "List price": "$1,099.00"}, PRICES),
    row({"Product": "Gannet Dock 2", "Set": "Gray", "List price": "$200.00"}, PRICES),
    *spec("Gannet Dock 2", Sheet("dock.md", "Gannet Dock 2"), {"Weight": "90 g"}),
    row({"Accessory": "Gannet Pen", "Gannet Slate 4": "Yes", "Gannet Note 6": "No"}, FITTING),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


def table(answer: Answer) -> list[tuple[str, ...]]:
    assert answer.options is not None
    return [(head, *(cell.text for cell in cells)) for head, cells in answer.options.rows]


@pytest.mark.parametrize("asked", ["slate 4 vs note 6", "which is better, slate 4 or note 6?"])
def test_what_tells_most_comes_first_and_what_is_alike_not_at_all(ask: Ask, asked: str) -> None:
    answer = ask(asked)
    assert table(answer) == [
        ("List price", "$899.00 (8 GB)", "$1,099.00 (8 GB)"),
        ("Weight", "800 g", "1.8 kg"),
        ("Display", "11-inch", "15-inch"),
        ("Camera", "8 MP", "2 MP"),
    ]
    assert answer.text.splitlines()[:3] == [
        "Gannet Slate 4 | Gannet Note 6:",
        "- List price: $899.00 (8 GB) | $1,099.00 (8 GB)",
        "- Weight: 800 g | 1.8 kg",
    ]


def test_every_cell_has_its_line(ask: Ask) -> None:
    answer = ask("slate 4 vs note 6")
    assert answer.options is not None
    cited = {cell.citation for _, cells in answer.options.rows for cell in cells}
    assert cited == set(answer.citations)
    assert len(cited) == 8


@pytest.mark.parametrize(
    "asked",
    [
        "mini vs maxi",
        "Unterschied zwischen Mini und Maxi",
        "difference between Gannet Mini and Maxi",
        "compare the two clouds",
    ],
)
def test_plans_are_called_by_the_ends_of_their_names_or_what_they_are(ask: Ask, asked: str) -> None:
    assert table(ask(asked)) == [
        ("Mailbox", "50 GB", "100 GB"),
        ("Recording", "No", "Yes"),
        ("Seats", "25", "300"),
    ]


@pytest.mark.parametrize(
    "asked",
    ["slate 4 vs note 6 fan noise", "does the pen work with both?", "mini vs pier"],
)
def test_where_more_or_something_else_is_asked_there_is_no_table(ask: Ask, asked: str) -> None:
    assert ask(asked).options is None


@pytest.mark.parametrize(
    "asked",
    [
        "slate 4 and note 6, weight and price of each",
        "weight and price: slate 4 vs note 6",
        "Gewicht und Preis von Slate 4 und Note 6?",
        "poids et prix du Slate 4 et du Note 6",
        "Slate 4とNote 6の重さと価格は",
    ],
)
def test_what_is_asked_of_several_products_is_told_of_each_alike_or_not(
    ask: Ask, asked: str
) -> None:
    assert table(ask(asked)) == [
        ("Weight", "800 g", "1.8 kg"),
        ("List price", "$899.00 (8 GB)", "$1,099.00 (8 GB)"),
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("and which is lighter?", ["Slate 4 \u2013 Weight: 800 g", "Note 6 \u2013 Weight: 1.8 kg"]),
        ("which one is heavier?", ["Note 6 \u2013 Weight: 1.8 kg", "Slate 4 \u2013 Weight: 800 g"]),
        (
            "how much are they",
            ["Slate 4 \u2013 List price: $899.00", "Note 6 \u2013 List price: $1,099.00"],
        ),
        (
            "cheapest of those?",
            ["Slate 4 \u2013 List price: $899.00", "Note 6 \u2013 List price: $1,099.00"],
        ),
    ],
)
def test_what_is_asked_next_is_asked_of_the_products_compared(
    ask: Ask, asked: str, told: list[str]
) -> None:
    lines = ask(asked, "slate 4 vs note 6").text.splitlines()
    assert len(lines) == len(told)
    assert all(said in line for said, line in zip(told, lines, strict=True))


def test_those_are_what_the_last_answer_lists(ask: Ask) -> None:
    listed = Turn(
        "assistant", "- Gannet Note 6 \u2013 Display: 15-inch\n- Gannet Dock 2 \u2013 Color: Gray"
    )
    answer = ask("which of those is cheapest?", "what is gray or large", listed)
    assert [line.split(" \u2013 ")[0] for line in answer.text.splitlines()] == [
        "- Gannet Dock 2",
        "- Gannet Note 6",
    ]
