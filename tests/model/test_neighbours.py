"""A right number of the wrong neighbour: several products, or several sizes, in one sentence."""

import pytest

from bot.model.checking import Checker, Unfit
from knowledge import naming
from knowledge.answer import Answer
from knowledge.consulted import Consulted
from knowledge.passage import Kind, Passage, Sheet
from tests.knowledge.fakes import lines, row, text

SHEETS = [
    row({"Feature": "Weight", "Tern 13": "1.2 kg", "Tern 15": "1.6 kg"}, Sheet("t.md", "Tern")),
    row({"Feature": "Price", "Tern Pen": "$39", "Tern Dock 2": "$99"}, Sheet("a.md", "More")),
]
LAPTOPS = Sheet("laptops.md", "Laptops")
WHOLE = text("The Tern 13 weighs 1.2 kg and the Tern 15 weighs 1.6 kg.", LAPTOPS)
SHORT = text("The Tern 13 weighs 1.2 kg and the Tern 15 1.6 kg.", LAPTOPS)
BEHIND = text("The weight is 1.2 kg for the Tern 13 and 1.6 kg for the Tern 15.", LAPTOPS)
RESPECTIVELY = text("The Tern 13 and the Tern 15 weigh 1.2 kg and 1.6 kg, respectively.", LAPTOPS)
UNSAID = text("The Tern 13 and the Tern 15 weigh 1.2 kg and 1.6 kg.", LAPTOPS)
UNLIKE = text("Unlike the Tern 13, the Tern 15 weighs 1.6 kg.", LAPTOPS)
THAN = text("At 1.6 kg the Tern 15 weighs more than the Tern 13.", LAPTOPS)
BOTH = text("The Tern 13 and the Tern 15 weigh 1.4 kg with the cover.", LAPTOPS)
CHARGED = text("The Tern Dock 2 charges the Tern 13 with 65 W and the Tern 15 with 96 W.", LAPTOPS)
CELL = row({"Feature": "Weight", "Value": "Tern 13: 1.2 kg; Tern 15: 1.6 kg"}, LAPTOPS)
SIZES = text("The 13-inch model weighs 2.7 lb and the 15-inch model weighs 3.6 lb.", LAPTOPS)
LISTED = lines(["13-inch model: weight 2.7 lb", "15-inch model: weight 3.6 lb"], Kind.LIST, LAPTOPS)
SIZED_CELL = row({"Feature": "Weight", "Value": "13-inch: 2.7 lb; 15-inch: 3.6 lb"}, LAPTOPS)
SIZED_BEHIND = text("The weight is 2.7 lb (13-inch model) or 3.6 lb (15-inch model).", LAPTOPS)


def shown(passage: Passage, sentence: str, code: str = "en") -> bool:
    """Whether the sentence may be shown of the passage."""
    known = naming.learn([*SHEETS, passage])
    consulted = Consulted(Answer("", code), passages=(passage,), catalogue=known)
    try:
        Checker(consulted, code).check(f"{sentence} [1].")
    except Unfit:
        return False
    return True


@pytest.mark.parametrize("passage", [WHOLE, SHORT, BEHIND, CELL], ids=lambda one: one.text)
def test_each_product_has_its_own_number_alone(passage: Passage) -> None:
    assert shown(passage, "The Tern 13 weighs 1.2 kg")
    assert shown(passage, "The Tern 15 weighs 1.6 kg")
    assert not shown(passage, "The Tern 13 weighs 1.6 kg")
    assert not shown(passage, "The Tern 15 weighs 1.2 kg")


@pytest.mark.parametrize("passage", [RESPECTIVELY, UNSAID, UNLIKE, THAN], ids=lambda one: one.text)
@pytest.mark.parametrize("product", ["Tern 13", "Tern 15"])
@pytest.mark.parametrize("claim", ["weighs 1.2 kg", "weighs 1.6 kg"])
def test_where_it_stays_open_whose_a_number_is_nothing_is_claimed(
    passage: Passage, product: str, claim: str
) -> None:
    assert not shown(passage, f"The {product} {claim}")


def test_a_third_product_takes_no_number_of_the_two() -> None:
    assert shown(CHARGED, "The Tern 15 is charged with 96 W")
    assert not shown(CHARGED, "The Tern 13 is charged with 96 W")
    assert not shown(CHARGED, "The Tern Dock 2 charges with 65 W")


def test_what_is_said_of_both_is_said_of_each() -> None:
    assert shown(BOTH, "The Tern 13 weighs 1.4 kg with the cover")
    assert shown(BOTH, "The Tern 15 weighs 1.4 kg with the cover")
    assert not shown(BOTH, "The Tern Pen weighs 1.4 kg with the cover")


def test_it_is_so_for_replies_in_other_languages() -> None:
    assert shown(CELL, "Das Tern 15 wiegt 1,6 kg", "de")
    assert not shown(CELL, "Das Tern 15 wiegt 1,2 kg", "de")


@pytest.mark.parametrize(
    "passage", [SIZES, LISTED, SIZED_CELL, SIZED_BEHIND], ids=lambda one: one.text
)
def test_a_size_has_its_own_number_alone(passage: Passage) -> None:
    assert shown(passage, "The 13-inch model weighs 2.7 lb")
    assert shown(passage, "The 15-inch model weighs 3.6 lb")
    assert not shown(passage, "The 13-inch model weighs 3.6 lb")
    assert not shown(passage, "The 15-inch model weighs 2.7 lb")
