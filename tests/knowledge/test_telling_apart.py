"""What is asked for is told apart: kinds of things, other models, parts of cells, exclusions."""

import pytest

from knowledge.answer import Silence
from knowledge.passage import Kind, Sheet
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.fakes import lines, row, text

PLAN = Sheet("plan.md", "Tern Care On-Site")
KEYS = Sheet("keys.md", "Tern Slate sign-in keys")
BASE = Sheet("base.md", "Compare Tern Bases")
DESK = Sheet("desk.md", "Tern Desk 2 tech specs")
SMALL = Sheet("wall-55.md", 'Tern Wall 3 55" tech specs')
LARGE = Sheet("wall-84.md", 'Tern Wall 3 84" tech specs')
SYSTEMS = Sheet("systems.md", "Operating systems of Tern devices")
BIN = Sheet("bin.md", "Tern Drive recycle bin")
APPS = Sheet("apps.md", "Sign-in of Tern apps")
UPDATES = Sheet("updates.md", "Updates of Tern devices")
PENS = Sheet("pens.md", "End of service of Tern pens")
REPAIR = Sheet("repair.md", "Repair on the spot")
MARKS = Sheet("marks.md", "Marks in the network")
TALK = Sheet("talk.md", "Tern Care 365 Talk overview")
MIND = Sheet("mind.md", "Tern Care 365 overview")

SHEETS = [
    text(
        "Tern Care On-Site is a plan for companies, and which devices are eligible is told here.",
        PLAN,
    ),
    text("Tern Care On-Site covers defects of eligible devices for two years.", PLAN, ("Cover",)),
    lines(
        ["- Tern Slate 4", "- Tern Slate 5", "- Tern Note 6", "- Tern Desk 2", "- Tern Book 9"],
        Kind.LIST,
        PLAN,
        ("Eligible devices",),
    ),
    text(
        "The table of other keys follows; such keys are not recommended with badges.",
        KEYS,
        ("Others",),
    ),
    lines(
        ["These keys are supported and recommended:", "- Finch Key", "- Wren Card", "- Robin Pass"],
        Kind.LIST,
        KEYS,
        ("Keys",),
    ),
    row({"Component": "Cable length", "Tern Base": "65 cm", "Tern Base 2": "80 cm"}, BASE),
    row(
        {
            "Component": "What's in the box",
            "Description": "SET 1 - i7 with pen, keyboard and mouse\nTern Desk 2\n"
            "Tern Pen\nTern Mouse\nPower cord with a grip\nSafety and warranty guide\n"
            "SET 2 - i7 device only\nTern Desk 2\nPower cord with a grip\nQuick start guide",
        },
        DESK,
    ),
    text("Guests may add songs to the jukebox. When they leave, songs are removed.", MARKS),
    text("Tern Care 365 Talk is available at no additional cost to every user.", TALK),
    text("Tern Care 365 reminds every user of what was agreed.", MIND),
    row({"Feature": "Product weight", "Description": "47 kg"}, SMALL),
    row({"Feature": "Shipping weight", "Description": "68 kg"}, SMALL),
    row({"Feature": "Product weight", "Description": "127 kg"}, LARGE),
    row({"Feature": "Shipping weight", "Description": "263 kg"}, LARGE),
    row({"Feature": "Pricing", "Description": "Starting at $8,999"}, SMALL),
    row({"Feature": "Pricing", "Description": "Starting at $21,999"}, LARGE),
    row({"Device": "Tern Slate 4", "Systems": "Windows 10, build 18363 and later"}, SYSTEMS),
    row({"Device": "Tern Slate 4+", "Systems": "Windows 10, build 19041 and later"}, SYSTEMS),
    text(
        "Deleted files are moved to the recycle bin and kept for some time. "
        "They are purged after 93 days unless configured otherwise.",
        BIN,
    ),
    text(
        "Modern authentication is not supported for accounts on your own server. "
        "For full modern authentication, accounts must be in the cloud.",
        APPS,
    ),
    row(
        {"Kind": "Feature updates", "Policy": "DeferFeatures", "Longest": "365 days"},
        UPDATES,
        ("Put updates off by a policy",),
    ),
    row({"Pen": "Tern Pen", "End of service": "June 30, 2024"}, PENS),
    row({"Pen": "Tern Pen 2", "End of service": "October 5, 2027"}, PENS),
    text("Repair on the spot of the Tern Slate 4+ is not to be had in Peru.", REPAIR),
    *(
        row(
            {"Name": f"{name} mark", "Meaning": f"{name} ports", "Type": "Number", "Value": value},
            MARKS,
        )
        for name, value in (("Sound", "46"), ("Sharing", "18"))
    ),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


@pytest.mark.parametrize("kind", ["devices", "models", "terns"])
def test_which_products_is_answered_by_the_list_that_names_them(ask: Ask, kind: str) -> None:
    answer = ask(f"tern care on-site - which {kind} are eligible?")
    assert all(name in answer.text for name in ("Slate 4", "Slate 5", "Note 6", "Book 9"))


def test_which_things_is_answered_by_the_list_that_they_lead_to(ask: Ask) -> None:
    answer = first(ask("badges for the tern slate: which keys are recommended?"))
    assert all(name in answer for name in ("Finch Key", "Wren Card", "Robin Pass"))


def test_two_products_of_one_family_are_both_told_of(ask: Ask) -> None:
    answer = first(ask("how long is the cable of the tern base and of the base 2"))
    assert "65 cm" in answer
    assert "80 cm" in answer


def test_what_is_compared_is_the_same_of_each(ask: Ask) -> None:
    answer = first(ask("tern wall 3, 55 vs 84: product weight"))
    assert "47 kg" in answer
    assert "127 kg" in answer


def test_of_a_cell_in_parts_the_one_asked_for_is_told_whole(ask: Ask) -> None:
    answer = first(ask("what's in the box with the desk 2, set 1 with the mouse"))
    assert "Tern Pen" in answer
    assert "Safety and warranty guide" in answer
    assert "SET 2" not in answer


def test_another_model_of_the_product_spoken_of_takes_its_place(ask: Ask) -> None:
    answer = first(ask("what about the 84 one?", "price of the tern wall 3 55?"))
    assert "$21,999" in answer
    assert "$8,999" not in answer


def test_one_product_may_be_what_is_asked_of_another(ask: Ask) -> None:
    assert "18363" in first(ask("oldest windows 10 for the slate 4 (plain 4, NOT the 4+)"))


@pytest.mark.parametrize(
    "asked",
    [
        "tern pen (not tern pen 2) end of service when?",
        "Tern Penの終了日は? Tern Pen 2ではなく",
    ],
)
def test_what_is_not_meant_is_a_whole_name(ask: Ask, asked: str) -> None:
    assert "2024" in first(ask(asked))


def test_the_no_of_another_language_denies_nothing(ask: Ask) -> None:
    assert "2027" in first(ask("quando é que o serviço acaba, no Tern Pen 2?"))


def test_a_sentence_that_gives_how_long_is_told_beside_the_one_that_speaks_of_it(ask: Ask) -> None:
    assert "93 days" in first(ask("deleted files in tern drive, how long are they kept in the bin"))


def test_of_a_row_the_column_that_gives_what_is_asked_is_told(ask: Ask) -> None:
    assert "365 days" in first(
        ask("max time to put off feature updates by policy on tern devices?")
    )


@pytest.mark.parametrize("short", ["w/ modern auth", "with modern authentication"])
def test_what_reps_write_short_is_read(ask: Ask, short: str) -> None:
    assert "not supported" in first(ask(f"can accounts on our own server sign in {short}"))


@pytest.mark.parametrize("price", ["msrp", "rrp", "price"])
def test_a_price_that_is_missing_is_missing_by_all_its_names(ask: Ask, price: str) -> None:
    assert ask(f"tern pen 2 {price}?").silence is Silence.NO_PRICE


def test_points_that_come_second_are_points_of_their_own(ask: Ask) -> None:
    assert "• - " not in ask("which keys does the tern slate 4 support with badges").text


@pytest.mark.parametrize(
    "asked",
    [
        ("how long is the cable of the first gen tern base?",),
        ("the very first tern base then?", "how long is the cable of the tern base 2?"),
    ],
)
def test_the_first_of_a_kind_may_bear_no_number(ask: Ask, asked: tuple[str, ...]) -> None:
    answer = first(ask(*asked))
    assert "65 cm" in answer
    assert "80 cm" not in answer


@pytest.mark.parametrize("number", ["4", "four", "fuor"])
def test_a_number_in_words_is_a_number(ask: Ask, number: str) -> None:
    assert "18363" in first(ask(f"oldest win 10 for the slate {number}, i dont mean the 4+"))


def test_a_name_with_a_plus_is_found_in_a_text(ask: Ask) -> None:
    assert "Peru" in first(ask("repair on the spot of the slate 4+?"))


def test_what_the_name_of_a_row_says_asks_for_none_of_its_cells(ask: Ask) -> None:
    assert "18" in first(
        ask("and for sharing?", "which value has the mark of sound in the network")
    )


def test_a_price_is_that_of_the_very_product(ask: Ask) -> None:
    assert ask("how much is tern care 365 per user").silence is Silence.NO_PRICE
    assert ask("how much is tern care 365 talk per user").answered


def test_what_may_be_denied_in_the_next_sentence_is_told_with_it(ask: Ask) -> None:
    assert "songs are removed" in first(ask("can guests add songs to the jukebox?"))
