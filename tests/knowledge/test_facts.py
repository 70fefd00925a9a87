"""Facts in rows and lines; which of them contradict each other, and which only seem to."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from knowledge import contradicting, naming, query
from knowledge.answer import Question
from knowledge.answering import Answering
from knowledge.disagreeing import Disagreement, disagreements
from knowledge.embedding import MiniLM
from knowledge.facts import Fact, facts, of_product
from knowledge.passage import Kind, Passage, Sheet
from knowledge.piece import Piece
from tests.knowledge.editions import publish
from tests.knowledge.fakes import fake_index, lines, row, text

BOOK = Sheet("book.md", "Tern Book 14 overview", ("Tern Book 14",), date(2026, 6, 1))
OTHER = Sheet("other.md", "Tern Book 14 tech specs", ("Tern Book 14",), date(2025, 1, 1))
BOTH = Sheet("both.md", "Compare", (), None)
LIST = Sheet("list.md", "Price list", (), None)
SALE = Sheet("sale.md", "Spring prices", (), None, date(2026, 3, 31))


def found(passages: Sequence[Passage]) -> list[Fact]:
    return list(facts(passages, naming.learn(passages)))


def against(*passages: Passage) -> tuple[Disagreement, ...]:
    return disagreements(facts(passages, naming.learn(passages), measured=True))


def told(name: str, value: str, sheet: Sheet = BOOK, section: tuple[str, ...] = ()) -> Passage:
    return row({"Feature": name, "Value": value}, sheet, section)


def beside(name: str, small: str, large: str) -> Passage:
    return row({"Feature": name, "Tern Book 14": small, "Tern Book 15": large}, BOTH)


def test_a_column_a_product_gives_a_fact_for_each() -> None:
    small, large = found([beside("Weight", "2.7 lb", "3.4 lb")])

    assert (small.name, small.attribute, small.value) == ("Tern Book 14", "Weight", "2.7 lb")
    assert (large.name, large.value) == ("Tern Book 15", "3.4 lb")
    assert small.product != large.product
    assert small.passage.sheet == BOTH


def test_a_row_a_product_gives_a_fact_for_each_head() -> None:
    one = row({"Product": "Tern Book 14", "Weight": "2.7 lb", "Color": "Moss"}, LIST)

    assert [(fact.attribute, fact.value) for fact in found([one])] == [
        ("Weight", "2.7 lb"),
        ("Color", "Moss"),
    ]


def test_of_several_rows_of_a_product_the_second_cell_is_the_condition() -> None:
    prices = [
        row({"Product": "Tern Book 14", "Memory": memory, "List price": price}, LIST)
        for memory, price in (("16 GB", "$999"), ("32 GB", "$1,299"))
    ]

    assert [(fact.value, fact.condition) for fact in found(prices)] == [
        ("$999", "16 GB"),
        ("$1,299", "32 GB"),
    ]
    assert against(*prices) == ()


def test_lines_with_a_label_are_facts_of_the_sheets_product() -> None:
    listed = lines(["- Weight: 2.7 lb", "- It is light."], Kind.LIST, BOOK)

    (fact,) = found([listed])

    assert (fact.name, fact.attribute, fact.value) == ("Tern Book 14", "Weight", "2.7 lb")


def test_a_line_below_the_heading_of_another_thing_is_no_fact_of_the_product() -> None:
    assert found([told("Weight", "2 g", BOOK, ("Link receiver tech specs",))]) == []


def test_conditions_stand_in_brackets_or_behind_a_small_word_and_footnotes_are_no_values() -> None:
    passages = [
        told("Weight (Fabric)", "2.7 lb (1.2 kg)"),
        told("Battery life[2]", "Up to 15 hours of local video"),
        told("Charging power", "USB PD with 60 W charging rate"),
    ]

    cover, battery, power = found(passages)

    assert cover.condition == "Fabric"
    assert (battery.attribute, battery.condition) == ("Battery life", "of local video")
    assert power.condition == ""


def test_another_value_in_another_sheet_contradicts_and_the_newer_comes_first() -> None:
    (one,) = against(told("Weight", "2.96 lb", OTHER), told("Weight", "2.7 lb", BOOK))

    assert [fact.value for fact in one.facts] == ["2.7 lb", "2.96 lb"]


def test_two_columns_of_a_row_that_say_the_same_in_two_units_are_compared() -> None:
    cells = {"Product": "Tern Book 14", "Weight (in lbs)": "1.92 kg", "Weight (in kgs)": "0.87 kg"}

    (one,) = against(row(cells, LIST))

    assert {fact.value for fact in one.facts} == {"1.92 kg", "0.87 kg"}


def test_other_words_for_the_weight_are_the_weight() -> None:
    assert against(told("Portability", "2.96 lb", OTHER), told("Weight", "2.7 lb"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("Weight", "1.5 lb"), told("Weight", "0.68 kg", OTHER)),
        (told("Memory", "8 GB, 16 GB"), told("Memory", "16 GB", OTHER)),
        (told("Weight (Fabric)", "2.7 lb"), told("Weight (Metal)", "2.9 lb", OTHER)),
        (told("Battery life", "20 hours of video"), told("Battery life", "13 hours", OTHER)),
        (told("Shipping weight", "9 lb"), told("Weight", "2.7 lb", OTHER)),
        (told("Storage", "256 GB"), told("Memory", "16 GB", OTHER)),
        (
            told("Resolution", "3904 x 2196", BOOK, ("Photos",)),
            told("Resolution", "1920 x 1080", BOOK, ("Videos",)),
        ),
        (told("Duration", "2 hours"), told("Duration", "3 hours")),
        (told("List price", "$999", SALE), told("List price", "$1,299", OTHER)),
        (told("Camera", "Yes"), told("Camera", "No", OTHER)),
    ],
)
def test_what_only_looks_like_a_contradiction_is_none(one: Passage, other: Passage) -> None:
    assert against(one, other) == ()


def test_namesakes_are_not_compared() -> None:
    mobile = Sheet("mobile.md", "Tern Book 14 with 5G overview", ("Tern Book 14 with 5G",))

    passages = [told("Weight", "2.7 lb"), told("Weight", "2.9 lb", mobile)]

    assert len({fact.product for fact in found(passages)}) == 2
    assert against(*passages) == ()


def test_facts_are_found_by_the_name_and_by_its_short_form() -> None:
    passages = [told("Weight", "2.7 lb"), beside("Weight", "2.7 lb", "3.4 lb")]
    known = naming.learn(passages)
    held = list(facts(passages, known))

    assert [fact.value for fact in of_product(held, "tern book 15", known)] == ["3.4 lb"]
    assert len(of_product(held, "TB14", known)) == 2
    assert len(of_product(held, "book", known)) == 3
    assert of_product(held, "turntable", known) == []


@pytest.mark.parametrize(
    ("words", "language", "said"),
    [
        ("how heavy is the Tern Book 14?", "en", "The sheets disagree:"),
        ("wie schwer ist das Tern Book 14?", "de", "Die Datenblätter widersprechen sich:"),
    ],
)
def test_both_sides_are_told_in_the_language_of_the_question(
    minilm: MiniLM, tmp_path: Path, words: str, language: str, said: str
) -> None:
    index = fake_index(tmp_path)
    publish(index, minilm, [told("Weight", "2.96 lb", OTHER), told("Weight", "2.7 lb", BOOK)])

    answer = Answering(index, minilm).answer(Question(words, language))

    first, newer, older = answer.text.split("\n")[:3]
    assert first == said
    assert "2.7 lb" in newer
    assert BOOK.title in newer
    assert "2.96 lb" in older
    assert OTHER.title in older
    assert [citation.path for citation in answer.citations] == ["book.md", "other.md"]
    assert len(answer.text) <= 700


def test_a_comparison_tells_below_its_lines_what_is_said_against_one(
    minilm: MiniLM, tmp_path: Path
) -> None:
    index = fake_index(tmp_path)
    rows = [
        row({"Product": name, "Weight": weight}, BOTH)
        for name, weight in (("Tern Book 14", "2.7 lb"), ("Tern Book 15", "3.4 lb"))
    ]
    publish(index, minilm, [*rows, told("Weight", "2.96 lb", OTHER)])

    answer = Answering(index, minilm).answer(
        Question("compare the weight of the Tern Book 14 and the Tern Book 15", "en")
    )

    assert "3.4 lb" in answer.text
    assert "• The sheets disagree: Tern Book 14" in answer.text
    assert "2.96 lb" in answer.text
    assert "other.md" in {citation.path for citation in answer.citations}


@pytest.mark.parametrize(
    ("words", "disagrees"),
    [
        ("The Tern Dock 2 charges a laptop with 96 watts of power.", True),
        ("The Tern Dock 2 has a 165-W power supply and gives the laptop 96 W of power.", False),
    ],
)
def test_a_text_that_repeats_one_side_is_contradicted_unless_it_tells_other_values_too(
    minilm: MiniLM, tmp_path: Path, words: str, disagrees: bool
) -> None:
    dock = Sheet("dock.md", "Tern Dock 2 overview", ("Tern Dock 2",))
    specs = Sheet("specs.md", "Tern Dock 2 specs", ("Tern Dock 2",))
    index = fake_index(tmp_path)
    rows = [told("Host power", "96 W", dock), told("Charging rate", "60 W", specs)]
    publish(index, minilm, [*rows, text(words, dock)])
    held = index.snapshot()
    asked = query.read(Question("how many watts of power does the Tern Dock 2 have?"), held)
    assert asked is not None

    shown = contradicting.both_sides([Piece(text(words, dock), words, (words,))], asked, held)

    assert len(shown) == 1 + disagrees
    assert all(piece.disagrees is disagrees for piece in shown)
