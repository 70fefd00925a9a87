"""A follow-up stands on the sheets that its thread is about; what lists and names lead to."""

from dataclasses import replace
from pathlib import Path

import pytest

from knowledge import continued
from knowledge.answer import Question, Turn
from knowledge.embedding import MiniLM
from knowledge.passage import Kind, Sheet
from knowledge.query import read
from knowledge.search import Hit, search
from tests.knowledge.asking import Ask, asking, first
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index, lines, row, text

STORAGE = Sheet("storage.md", "Buy more room in Tern Vault")
ROLES = Sheet("roles.md", "Roles of administrators")
LOCK = Sheet("lock.md", "Port lock")
DOCK = Sheet("dock.md", "Tern Dock 4 USB-C")
WEIGHTS = Sheet("weights.md", "Weights")
GO = Sheet("go.md", "Tern Go 2 and Tern Go 3")
PRICES = Sheet("prices.md", "Price list")
RETURNS = Sheet("returns.md", "Returns")
LENS = Sheet("lens.md", "Tern Lens")
PLANS = Sheet("plans.md", "Tern business plans")
CARE = Sheet("care.md", "Battery service")
KIT = Sheet("kit.md", "The starter kit")
SCREENS = Sheet("screens.md", "Screens at the Tern Port")

SHEETS = [
    text("Customers buy extra room in Tern Vault as an add-on in the admin center.", STORAGE),
    text("The used room of Tern Vault that is shown is up to 48 hours old.", STORAGE, ("Room",)),
    text(
        "Live numbers: the number of visitors is shown on the wall, live.", PLANS, ("Live numbers",)
    ),
    text(
        "An administrator role with few rights is needed more often than a role with many.", ROLES
    ),
    *(
        row({"Role": f"{role} administrator", "Rights": rights}, ROLES)
        for role, rights in (
            ("Billing", "Reads invoices, changes addresses, orders."),
            ("Support", "Reads requests of users and answers them."),
            ("Global", "Changes addresses, users and everything else."),
        )
    ),
    text(
        "USB-C port lock stops data thieves. "
        "It comes with Tern Book 3, Tern Slate 9 and Tern Studio 2.",
        LOCK,
    ),
    lines(["- USB-C port lock off", "- USB-C port lock on"], Kind.LIST, LOCK, ("Modes",)),
    text("The Tern Dock 4 USB-C has two ports for screens.", DOCK),
    *(
        row({"Device": f"Tern Lens {number}", "Memory": memory, "Screen": screen}, LENS)
        for number, memory, screen in (("1", "2 GB", "2880 x 1920"), ("2", "4 GB", "3840 x 2160"))
    ),
    row({"Feature": "Warranty", "Tern Go 2": "One year", "Tern Go 3": "Two years"}, GO),
    *(
        row({"Device": device, "Weight": weight}, WEIGHTS)
        for device, weight in (
            ("Tern Book 3", "1.3 kg"),
            ("Tern Slate 9", "0.9 kg"),
            ("Tern Studio 2", "1.8 kg"),
        )
    ),
    *(
        row({"Device": device, "Memory": memory, "List price": price}, PRICES, ("Laptops",))
        for device, memory, price in (
            ("Tern Book 3", "16 GB", "$999.00"),
            ("Tern Book 3", "32 GB", "$1,299.00"),
            ("Tern Studio 2", "32 GB", "$1,999.00"),
        )
    ),
    text("Opened parcels come back within 14 days against a restocking fee of 10 %.", RETURNS),
    *(
        row({"Plan": f"Tern {plan}", "What you get": gets}, PLANS)
        for plan, gets in (
            (
                "Business Basic",
                "Mail for each person, a mailbox of 50 GB, programs in the browser.",
            ),
            ("Apps for Business", "Word and numbers on the computer itself."),
            ("Business Standard", "A mailbox of 50 GB and programs that are installed."),
        )
    ),
    lines(
        [
            "- Battery service. A paid new battery is to be had for: Tern Book 3 (13 and 15 inch), "
            "Tern Book 4 (13 and 15 inch), Tern Slate 7, Tern Slate 8, Tern Slate 9, Tern Slate 9 "
            "with 5G, Tern Go, Tern Go 2, Tern Go 3, Tern Studio, Tern Studio 2, Tern Duo, Tern "
            "Duo 2, Tern Lens 1, Tern Lens 2. It is offered everywhere but in Norway.",
            "- Screen service. A cracked screen is changed by a partner.",
        ],
        Kind.LIST,
        CARE,
    ),
    lines(
        [
            "- Two screens in 4K at 60 Hz, each by a cable of its own, with one of these devices:",
            *(f"  - Tern Screenbook {number} in all sizes and colors" for number in range(10, 20)),
            "- Two screens in 4K at 30 Hz, each by a cable of its own, with one of these devices:",
            *(f"  - Tern Screenbook {number} in all sizes and colors" for number in range(20, 23)),
        ],
        Kind.LIST,
        SCREENS,
    ),
    text("The felt pouch is part of the starter kit since March.", KIT),
    text("The felt pouch is also sold for itself.", KIT),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


def test_a_follow_up_is_looked_for_in_the_sheets_that_its_thread_is_about(tmp_path: Path) -> None:
    index, model = fake_index(tmp_path), MiniLM()
    publish(index, model, SHEETS)
    held = index.snapshot()
    before = Turn("user", "how do customers buy more room in tern vault")
    follows = Question("is that number live", history=(before, Turn("assistant", "As an add-on.")))
    about = continued.sheets(follows, held)
    asked = read(follows, held)
    assert asked is not None
    assert asked.follows
    assert "storage.md" in about
    alone, carried = (search(one, None, held) for one in (asked, replace(asked, sheets=about)))
    assert _rank("storage.md", carried) < _rank("storage.md", alone)


def test_the_price_of_another_kind_of_thing_is_not_asked_of_the_product_before(
    tmp_path: Path,
) -> None:
    index = fake_index(tmp_path)
    publish(index, MiniLM(), SHEETS)
    held = index.snapshot()

    def products(asked: str, before: str) -> list[list[str]]:
        query = read(Question(asked, history=(Turn("user", before),)), held)
        assert query is not None
        return [[" ".join(name) for name in names] for names in query.products]

    assert products("was kosten 10 docks", "ist das go 2 leise") == []
    assert products("what is the price of 20 seats", "is the go 2 loud") == [["tern go 2"]]
    asked = read(Question("until when is the price list valid"), held)
    assert asked is not None
    assert "until" not in asked.content


def _rank(path: str, hits: list[Hit]) -> int:
    return [hit.passage.sheet.path for hit in hits].index(path)


def test_a_sentence_may_be_the_list_of_products(ask: Ask) -> None:
    assert "Tern Slate 9" in first(ask("which models have the usb-c port lock"))


def test_a_part_is_no_product_whose_name_ends_like_it(ask: Ask) -> None:
    assert ask("how does the usb-c port lock stop thieves").citations[0].path == "lock.md"


@pytest.mark.parametrize("lens", ["first lens", "1st tern lens"])
def test_the_first_of_a_kind_has_the_number_one(ask: Ask, lens: str) -> None:
    assert "2 GB" in first(ask(f"memory of the {lens}"))


def test_a_resolution_is_no_year(ask: Ask) -> None:
    assert ask("when was the screen of the tern lens 1 released").silence


def test_of_two_plans_compared_both_rows_are_told(ask: Ask) -> None:
    answer = first(ask("apps for business vs business basic, which has the mailbox"))
    assert "Apps for Business" in answer
    assert "Business Basic" in answer


def test_of_a_table_only_the_rows_that_say_what_is_asked_are_listed(ask: Ask) -> None:
    answer = first(ask("which administrator roles can change addresses"))
    assert "Billing" in answer
    assert "Global" in answer
    assert "Support" not in answer


def test_the_sentence_that_tells_most_of_a_long_point_is_told_whole(ask: Ask) -> None:
    assert "Tern Duo 2" in first(ask("which tern models get the paid new battery"))


def test_a_variant_of_the_product_spoken_of_is_told_of_it_alone(ask: Ask) -> None:
    answer = first(ask("with 32 gb?", "how much is the book 3"))
    assert "$1,299.00" in answer
    assert "$1,999.00" not in answer


def test_how_many_of_something_asks_for_no_choice_of_products(ask: Ask) -> None:
    assert "14 days" in first(ask("how many days do they have", "what's the restocking fee"))


def test_how_long_is_answered_by_what_does_not_say_long(ask: Ask) -> None:
    assert "Two years" in first(ask("how long warranty tern go 3"))


def test_a_follow_ups_own_words_choose_what_is_told(ask: Ask) -> None:
    answer = first(ask("they are in norway though", "can they get a new battery for the slate 8"))
    assert "Norway" in answer


def test_what_was_just_told_does_not_answer_the_next_question_too(ask: Ask) -> None:
    told = Turn("assistant", "Yes, the felt pouch is part of the starter kit since March.")
    answer = ask("and without the rest", "is the felt pouch in the starter kit", told)
    assert "sold for itself" in first(answer)


def test_of_a_long_list_the_branch_that_is_asked_for_is_told(ask: Ask) -> None:
    asked = "how many hz do two 4k screens have at the tern port with a screenbook 12"
    assert first(ask("and with the screenbook 21?", asked)) == (
        "- Two screens in 4K at 30 Hz, each by a cable of its own, with one of these devices:\n"
        "  - Tern Screenbook 21 in all sizes and colors"
    )
