"""Lists and tables of which all is asked, and products that are compared from two sheets."""

import pytest

from knowledge.passage import Kind, Sheet
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import lines, row, text

LENS = Sheet("lens.md", "Tern Lens 2 hardware")
TESTED = Sheet("tested.md", "Tested accessories")
SMALL = Sheet("wall50.md", "Tern Wall 2S tech specs")
LARGE = Sheet("wall85.md", 'Tern Wall 2S 85" overview')
CHOICE = Sheet("choice.md", "Choosing among Terns")
ROOMS = Sheet("rooms.md", "Certified for Tern Rooms")

_BOX = ("Tern Lens 2", "In the box")
_CARE = ("Tern Lens 2", "Limits of care")
_DOCKS = ("Tern Slate 4", "Tested docks for Tern Slate 4")
_MICS = ("Microphones for Tern Rooms",)

SHEETS = [
    lines(
        [
            "- Strap. The strap keeps the Tern Lens 2 in its place on the head of somebody who "
            "walks about in a hall, climbs a ladder, or kneels below a machine for a while.",
            "- Power supply. Plugs into the wall, and charges the Tern Lens 2 faster than any "
            "other one that was tried; leave it plugged in over night if you can.",
            "- Cable. Connects the Tern Lens 2 with a computer, or with the power supply in a box "
            "that hangs on the wall, and is as long as two arms.",
            "- Cloth. Wipe the visor of the Tern Lens 2 with it, without water, once a day.",
        ],
        Kind.LIST,
        LENS,
        _BOX,
    ),
    lines(
        [
            "- Scratches of the visor are mended once a year at no cost if the visor was wiped "
            "with nothing but the cloth that came with it and was never put into water.",
            "- Batteries that hold less than half of what they held are changed for new ones in "
            "the first two years, and for half of the price in the third year after the purchase.",
            "- Straps are not covered because they wear out wherever they touch a head, whatever "
            "anybody does, and can be bought anew for little money at any time.",
            "- Loss is not covered at all, neither by care nor by the plain warranty that comes "
            "with each device, wherever it happened and whoever has seen it.",
        ],
        Kind.LIST,
        LENS,
        _CARE,
    ),
    *(
        row({"Dock": dock, "USB-C": usb, "HDMI": hdmi}, TESTED, _DOCKS)
        for dock, usb, hdmi in (
            ("Finch 7 (one display for Tern Slate 4)", "Yes", ""),
            ("Wren DK430", "Yes", "Yes"),
            ("Robin station", "", "Yes"),
        )
    ),
    row({"Feature": "BTU", "Value": "1518 BTU/hr"}, SMALL, ("Tern Wall 2S 50-inch",)),
    row({"Feature": "Weight", "Value": "28 kg"}, SMALL, ("Tern Wall 2S 50-inch",)),
    row({"Feature": "BTU", "Value": "2047 BTU/hr"}, LARGE, ('Tern Wall 2S 85"',)),
    row({"Feature": "Weight", "Value": "81 kg"}, LARGE, ('Tern Wall 2S 85"',)),
    text(
        "The Tern Pad 12 is a tablet with a pen that is ideal for users who travel a lot.",
        CHOICE,
        ("Tern Pad 12",),
    ),
    lines(["- Students", "- Drivers"], Kind.LIST, CHOICE, ("Tern Pad 12", "Ideal users")),
    text("The following microphones are certified for Tern Rooms.", ROOMS, _MICS),
    row({"Microphone": "Heron M1", "Room": "Up to six people"}, ROOMS, _MICS),
    row({"Microphone": "Egret EX", "Room": "Up to ten people"}, ROOMS, _MICS),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


def test_where_the_heading_says_what_is_asked_all_points_are_named(ask: Ask) -> None:
    told = first(ask("what is in the box of the tern lens 2")).splitlines()
    assert told == ["In the box:", "- Strap", "- Power supply", "- Cable", "- Cloth"]


def test_of_points_that_have_no_room_each_is_begun(ask: Ask) -> None:
    _, *points = first(ask("tern lens 2, limits of care")).splitlines()
    starts = ("- Scratches", "- Batteries", "- Straps", "- Loss")
    assert all(map(str.startswith, points, starts))
    assert all(point.endswith("…") for point in points)


def test_a_point_that_says_more_of_the_question_is_told_alone(ask: Ask) -> None:
    told = first(ask("tern lens 2 limits of care: batteries in the third year"))
    assert "half of the price in the third year" in told
    assert "Loss" not in told


def test_what_stands_above_a_table_asks_for_all_its_rows(ask: Ask) -> None:
    told = first(ask("which docks were tested with the tern slate 4"))
    assert all(name in told for name in ("Finch 7", "Wren DK430", "Robin station"))


def test_what_is_said_to_follow_is_told_from_the_table_below(ask: Ask) -> None:
    told = first(ask("certified microphones for tern rooms - which ones?"))
    assert "Heron M1" in told
    assert "Egret EX" in told


def test_products_of_two_sheets_are_compared_by_the_rows_of_one_name(ask: Ask) -> None:
    told = first(ask("wall 2s 50 vs 85, BTU for the cooling"))
    assert "1518 BTU/hr" in told
    assert "2047 BTU/hr" in told


def test_a_list_says_what_its_headings_say(ask: Ask) -> None:
    told = first(ask("tern pad 12 - ideal users?"))
    assert told == "Ideal users:\n- Students\n- Drivers"
