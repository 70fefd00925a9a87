"""Questions as reps type them: with a story around them, slips, short forms, and two products."""

import pytest

from knowledge.answer import Silence
from knowledge.passage import Kind, Sheet
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import lines, row, text

WALL = Sheet("wall.md", "Tern Wall 3 tech specs")
WALL2 = Sheet("wall-2.md", "Tern Wall 2 tech specs")
CARE = Sheet("care.md", "Tern Wall care")
PEN = Sheet("pen.md", "Tern Pen questions")
STORE = Sheet("store.md", "Tern Cloud storage")
SERVICE = Sheet("service.md", "Swap service for Tern devices")
MENU = Sheet("menu.md", "Firmware menus")

SHEETS = [
    row(
        {
            "Component": "What's in the box",
            "Description": 'Tern Wall 3 50"\n(1) Tern Pen\n3 m power cord\n'
            'Tern Wall 3 85"\n(2) Tern Pen\n4 m power cord',
        },
        WALL,
        ("Specifications",),
    ),
    row({"Component": "Memory", "Description": "32 GB"}, WALL, ("Specifications",)),
    row({"Component": "Brightness", "Description": "420 nits"}, WALL, ("Specifications",)),
    row({"Component": "Memory", "Description": "8 GB"}, WALL2, ("Specifications",)),
    row({"Component": "Camera", "Description": "HFOV 96 degrees"}, WALL2, ("Specifications",)),
    text("The Horizontal Field of View (HFOV) tells how wide a camera sees.", CARE, ("Words",)),
    text(
        "For details on the weight of Tern Wall 2, see Tern Wall 2 tech specs.", CARE, ("Weight",)
    ),
    text("Tern Wall 2 weighs 28 kg without its stand.", CARE, ("Moving",)),
    text("Move a Tern Wall by night after 3 warnings.", CARE, ("Moving",)),
    text("By night a Tern Wall is never moved without 2 warnings.", CARE, ("Guards",)),
    lines(
        [
            "To clean the screen:",
            "1. Switch the screen off and wait until it is cold.",
            "2. Wipe it with a cloth that holds 70 % alcohol at most, never with bleach.",
            "3. Dry it with a second cloth.",
        ],
        Kind.STEPS,
        CARE,
        ("Clean the screen",),
    ),
    text("The screen should be cleaned when it looks dull.", CARE, ("Clean the screen",)),
    *(
        row({"Carrier": f"Carrier {letter}", "Network": "Heron band"}, CARE, ("Carriers",))
        for letter in "ABCDEFGHIJKLMNO"
    ),
    text("Is the tip of the pen replaceable?\nNo.", PEN, ("Is the tip of the pen replaceable?",)),
    lines(
        [
            "These devices can use the pen:",
            "- Tern Wall 2: it finds the pen by itself as soon as the pen is near the screen.",
            "- Tern Wall 3: it asks once whether the pen may be used, and remembers the answer.",
            "- Tern Slate: the pen is paired in the settings; keep it near while that is done.",
            "- Tern Note: only with the newest firmware, which the pen itself brings along.",
            "- Tern Book: the pen is charged in the side of the device and needs no pairing.",
            "- Tern Desk: the pen works on the screen and, with a clip, on the desk beside it.",
        ],
        Kind.LIST,
        PEN,
        ("Devices",),
    ),
    text("Each user has 1 TB. A further licence adds 10 GB to the company's space.", STORE),
    lines(
        ["- Last order: 15:30 (UTC+9)", "- Swap service coverage"],
        Kind.LIST,
        SERVICE,
        ("Countries", "Japan"),
    ),
    lines(
        ["- Last order: 12:00 CET (UTC+1)", "- Swap service coverage"],
        Kind.LIST,
        SERVICE,
        ("Countries", "France"),
    ),
    text("The lock menu offers the switches in the following table.", MENU, ("Lock menu",)),
    *(
        row({"Switch": name, "Default": "On"}, MENU, ("Lock menu",))
        for name in ("Network start", "Side socket", "Rear camera")
    ),
    text("Tern Slate 7 starts its tunnel by itself.", MENU, ("Tunnels",)),
    lines(["Tunnel protocols:", "- Gorse", "- Heather"], Kind.LIST, MENU, ("Tunnels",)),
    lines(["- Tunnel protocols of Tern Slate 7"], Kind.LIST, MENU, ("Related articles",)),
    lines(
        [
            "1. Hand out what a shared tunnel account requires, which are the following licences.",
            "  - Tern Plan A",
            "  - Tern Plan B",
            "2. Ask each tunnel account to sign in once, and wait until the lamp has turned green.",
            "3. Keep a list of the shared accounts, and lock those that nobody has used in years.",
        ],
        Kind.STEPS,
        MENU,
        ("Shared accounts",),
    ),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


def test_the_story_around_a_question_does_not_stand_in_its_way(ask: Ask) -> None:
    told = ask("client is in a foul mood. how many nits has the wall 3?")
    assert "420 nits" in first(told)


@pytest.mark.parametrize("asked", ["wall3 brihgtness", "tern wall 3 brightnes pls", "TW3 nits"])
def test_slips_and_short_forms_are_read(ask: Ask, asked: str) -> None:
    assert "420 nits" in first(ask(asked))


def test_of_a_cell_about_two_products_the_part_of_one_is_told(ask: Ask) -> None:
    told = first(ask('what is in the box of the wall 3 85"'))
    assert "(2) Tern Pen" in told
    assert "3 m power cord" not in told


def test_two_products_of_two_sheets_are_told_side_by_side(ask: Ask) -> None:
    told = ask("memory of wall 3 vs wall 2").text.splitlines()
    assert [line.split(" \u2013 ")[0] for line in told[:2]] == ["- Tern Wall 3", "- Tern Wall 2"]
    assert "32 GB" in told[0]
    assert "8 GB" in told[1]


def test_only_what_is_different_need_be_said_of_the_second_product(ask: Ask) -> None:
    assert ask("memory of wall 3 vs 2").text == ask("memory of wall 3 vs wall 2").text


def test_a_short_form_that_the_sheets_explain_is_understood(ask: Ask) -> None:
    assert "96 degrees" in first(ask("wall 2 camera field of view"))


def test_a_sentence_that_points_elsewhere_is_no_answer(ask: Ask) -> None:
    assert first(ask("weight of the wall 2")) == "Tern Wall 2 weighs 28 kg without its stand."


def test_how_much_something_weighs_is_no_question_of_price(ask: Ask) -> None:
    assert "28 kg" in first(ask("how much does the wall 2 weigh?"))


def test_below_a_sentence_that_gives_what_is_asked_for_nothing_says_as_much(ask: Ask) -> None:
    assert "•" not in ask("how many warnings before a wall is moved by night").text
    assert "•" in ask("warnings before a wall is moved by night").text


def test_how_to_tells_all_steps_though_a_text_stands_beside_them(ask: Ask) -> None:
    told = first(ask("how do they clean the wall screen"))
    assert all(f"{number}. " in told for number in (1, 2, 3))


def test_a_curt_answer_comes_with_its_question(ask: Ask) -> None:
    assert first(ask("can the tip of the pen be replaced")) == (
        "No. Is the tip of the pen replaceable? No."
    )


def test_a_long_list_is_told_by_its_labels(ask: Ask) -> None:
    told = ask("which devices can use the tern pen").text
    assert [line for line in told.splitlines() if line.startswith("- ")] == [
        f"- Tern {name}" for name in ("Wall 2", "Wall 3", "Slate", "Note", "Book", "Desk")
    ]


def test_what_the_heading_says_already_does_not_answer(ask: Ask) -> None:
    assert "15:30" in first(ask("swap service, last order in Japan?"))


def test_a_question_that_only_names_another_thing_asks_the_same_of_it(ask: Ask) -> None:
    assert "12:00" in first(ask("and France?", "swap service, last order in Japan?"))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("how heavy is the wall 7", Silence.UNKNOWN_PRODUCT),
        ("price of the norda x tablet", Silence.UNKNOWN_PRODUCT),
        ("price of the wall 3", Silence.NO_PRICE),
        ("when was the wall 3 launched", Silence.NO_DATE),
        ("is the wall 3 waterproof", Silence.NOT_STATED),
        ("who is the mayor of lisbon", Silence.NOT_IN_SHEETS),
    ],
)
def test_a_silence_says_of_which_kind_it_is(ask: Ask, asked: str, why: Silence) -> None:
    answer = ask(asked)
    assert answer.silence is why
    assert len(answer.citations) <= 1


def test_a_silence_shows_the_nearest_line_unless_it_is_far_or_of_another_product(ask: Ask) -> None:
    (line,) = ask("price of the tern wall 3 camera").citations
    assert line.title.startswith("Tern Wall")
    assert ask("how heavy is the wall 7").citations == ()
    assert ask("who is the mayor of lisbon").citations == ()


def test_what_leads_to_a_table_is_told_with_its_rows(ask: Ask) -> None:
    assert first(ask("which switches does the lock menu offer")).splitlines() == [
        "The lock menu offers the switches in the following table.",
        "- Network start \u2013 Default: On",
        "- Side socket \u2013 Default: On",
        "- Rear camera \u2013 Default: On",
    ]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("which tunnel protocols does the slate 7 have", ["Gorse", "Heather"]),
        ("all tunnel protocols of the slate 7", ["Gorse", "Heather"]),
        ("Welche Tunnel-Protokolle hat das Slate 7?", ["Gorse", "Heather"]),
        ("which licences does a shared tunnel account require", ["Plan A", "Plan B"]),
    ],
)
def test_a_list_is_told_that_names_no_product_or_stands_below_a_step(
    ask: Ask, asked: str, told: list[str]
) -> None:
    answer = ask(asked)
    assert answer.answered
    assert all(said in answer.text for said in told)
    assert "Related" not in str(answer.citations)


def test_of_a_long_table_so_many_rows_are_told_and_how_many_more_there_are(ask: Ask) -> None:
    told = ask("which carriers have the heron band?").text.splitlines()
    assert told[0].startswith("- Carrier A")
    assert told[12:] == ["\u2026 and 3 more in the sheet."]
    german = ask("welche Carrier haben das Heron-Band?").text
    assert german.endswith("\u2026 und 3 weitere im Datenblatt.")
