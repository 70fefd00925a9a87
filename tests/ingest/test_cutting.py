"""What cutting promises, whatever the sheet: nothing torn, nothing lost, ids that stay."""

import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.cutting import LENGTH, cut
from ingest.document import Document
from ingest.reading import read
from knowledge.passage import Kind
from tests.ingest.quoting import unfound

Reading = Callable[[str], Document]

words = st.lists(
    st.sampled_from(["port", "cable", "14", "hours", "USB-C", "dock", "two", "96", "weight"]),
    min_size=1,
)
sentences = st.builds(lambda parts: " ".join(("It", *parts)) + ".", words)
paragraphs = st.builds(" ".join, st.lists(sentences, min_size=1, max_size=30))
lists = st.builds(lambda items: "\n".join(f"- {i}" for i in items), st.lists(sentences, min_size=1))
steps = st.builds(
    lambda items: "\n".join(f"{n}. {i}" for n, i in enumerate(items, 1)),
    st.lists(sentences, min_size=2),
)
rows = st.lists(st.tuples(sentences, sentences), min_size=1, max_size=6)
tables = st.builds(
    lambda body: "| A | B |\n| - | - |\n" + "\n".join(f"| {a} | {b} |" for a, b in body), rows
)
headings = st.builds(
    lambda level, said: "#" * level + " " + said.rstrip("."), st.integers(1, 4), sentences
)
sheets = st.lists(st.one_of(paragraphs, lists, steps, tables, headings), min_size=1, max_size=8)


def document_of(text: str) -> Document:
    with TemporaryDirectory() as folder:
        path = Path(folder, "sheet.md")
        path.write_text(text, encoding="utf-8")
        return read(path, path.parent)


def pieces(text: str) -> list[str]:
    """The sentences and the rows of a generated sheet."""
    plain = re.sub(r"^(?:#+|-|\d+\.) |^\| - \| - \|$", "", text, flags=re.MULTILINE)
    found = []
    for line in plain.split("\n"):
        cells = (
            line.strip("| ").split(" | ") if line.startswith("|") else re.split(r"(?<=\.) ", line)
        )
        found += [cell for cell in cells if cell and cells != ["A", "B"]]
    return found


@settings(max_examples=60, deadline=None)
@given(sheets)
def test_nothing_is_lost_and_no_sentence_or_row_is_torn(blocks: list[str]) -> None:
    text = "\n\n".join(blocks)
    document = document_of(text)
    passages = cut(document)
    said = [
        document.sheet.title,
        *(p.text for p in passages),
        *(s for p in passages for s in p.section),
    ]
    for piece in pieces(text):
        assert any(piece in part for part in said), piece


@settings(max_examples=40, deadline=None)
@given(sheets)
def test_every_source_stands_in_its_document_and_every_id_is_its_own(blocks: list[str]) -> None:
    document = document_of("\n\n".join(blocks))
    passages = cut(document)
    assert unfound(document, passages) == []
    assert len({p.id for p in passages}) == len(passages)
    assert [p.position for p in passages] == list(range(len(passages)))
    assert all(len(p.header) == len(p.cells) for p in passages)


@settings(max_examples=30, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=80))
def test_running_text_is_cut_below_the_length_unless_one_sentence_is_longer(
    said: list[str],
) -> None:
    for passage in cut(document_of("# T\n\n" + " ".join(said))):
        assert len(passage.text) <= LENGTH or passage.text in said


@pytest.fixture
def reading() -> Reading:
    return document_of


def test_a_new_paragraph_renames_nothing_in_other_sections(reading: Reading) -> None:
    before = "# T\n\n## A\n\nOne.\n\n## B\n\n- two\n\n| C | D |\n| - | - |\n| 3 | 4 |\n"
    after = before.replace("One.\n", "One.\n\nSomething new.\n")
    old, new = ({p.id for p in cut(reading(text))} for text in (before, after))
    assert len(old & new) == 2
    assert len(new) == 3


def test_the_same_words_twice_have_two_ids(reading: Reading) -> None:
    first, second = cut(reading("# T\n\n- x: y.\n\n![p](p.png)\n\n<!-- -->\n\n* x: y.\n"))
    assert second.id == f"{first.id}-2"


def test_a_list_keeps_its_lead_in_and_a_long_one_repeats_it(reading: Reading) -> None:
    items = "\n".join(f"- Point {n} " + "is long " * 20 for n in range(12))
    text = "# T\n\nFirst. It works with:\n\n" + items
    lead, *parts = cut(reading(text))
    assert lead.text == "First."
    assert len(parts) == 3
    assert {part.kind for part in parts} == {Kind.LIST}
    assert all(part.text.startswith("It works with:\n- Point") for part in parts)
    assert parts[0].source.startswith("It works with:")
    assert parts[1].source.startswith("- Point")


def test_a_part_of_a_nested_list_says_what_it_stands_under(reading: Reading) -> None:
    inner = "\n".join(f"  - Port {n} " + "is fast " * 20 for n in range(8))
    parts = cut(reading(f"# T\n\n- Dock 2\n{inner}\n"))
    assert len(parts) == 2
    assert all(part.text.startswith("- Dock 2\n  - Port") for part in parts)


def test_steps_stay_together_across_a_picture_or_a_remark(reading: Reading) -> None:
    text = "# T\n\n1. Open.\n\n![x](x.png)\n\nA remark.\n\n2. Close.\n3. Wait.\n"
    (passage,) = cut(reading(text))
    assert passage.kind is Kind.STEPS
    assert passage.text == "1. Open.\nA remark.\n2. Close.\n3. Wait."


def test_numbered_footnotes_are_no_steps(reading: Reading) -> None:
    (passage,) = cut(reading("# T\n\n## References\n\n1. Sold separately.\n2. Where offered.\n"))
    assert passage.kind is Kind.LIST


def test_a_question_stays_with_its_answer(reading: Reading) -> None:
    (passage,) = cut(reading("# T\n\n## Is it light?\n\nYes.\n\n- 798 g\n"))
    assert passage.text == "Is it light?\nYes.\n- 798 g"
    assert passage.section == ("Is it light?",)


def test_an_empty_first_cell_carries_down_and_a_row_across_is_a_heading(reading: Reading) -> None:
    text = (
        "# T\n\n| Device | Order | Days |\n| - | - | - |\n| **Tablets** | | |\n"
        "| Pro | Stock | 2 |\n| | Custom | 15 |\n| **Laptops** | | |\n| Book | Stock | 3 |\n"
        "| Book 15 | Stock | 3 |\n"
    )
    found = cut(reading(text))
    assert [(p.section, p.cells) for p in found] == [
        (("Tablets",), ("Pro", "Stock", "2")),
        (("Tablets",), ("Pro", "Custom", "15")),
        (("Laptops",), ("Book", "Stock", "3")),
        (("Laptops",), ("Book 15", "Stock", "3")),
    ]
    assert found[1].text == "Device: Pro; Order: Custom; Days: 15"
    assert found[1].source == "| | Custom | 15 |"


def test_a_heading_with_nothing_below_it_is_kept(reading: Reading) -> None:
    text = "# T\n\n## Up to 20 hours\n\n## Parts\n\n### Battery\n\nBig.\n"
    assert [p.text for p in cut(reading(text))] == ["Up to 20 hours", "Big."]
