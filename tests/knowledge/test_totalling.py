"""What so many of a product cost."""

import pytest

from knowledge.passage import Passage, Sheet
from tests.knowledge.asking import Ask, asking
from tests.knowledge.fakes import row

PRICES = Sheet("prices.csv", "Price list of Plovers")
BUNDLE = Sheet("bundle.csv", "Plover summer bundle")


def price(product: str, what: str, amount: str, sheet: Sheet = PRICES) -> Passage:
    return row({"Product": product, "Configuration": what, "List price": amount}, sheet)


SHEETS = [
    price("Plover Hub", "", "$1,249.50"),
    price("Plover Team", "Per seat and month", "$19.50"),
    price("Plover Note 14", "16 GB, 256 GB", "$999.00"),
    price("Plover Note 14", "32 GB, 1 TB", "$1,499.00"),
    price("Plover Pen", "", "$99.00"),
    price("Plover Lamp", "When bought with a Plover Hub", "$49.00", BUNDLE),
    row({"Attribute": "Battery of the pen", "Value": "40 hours of writing"}, PRICES),
]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    return asking(tmp_path_factory.mktemp("home"), SHEETS)


@pytest.mark.parametrize(
    ("asked", "price", "total"),
    [
        ("price of 25 hubs", "$1,249.50", "25 × $1,249.50 = $31,237.50"),  # noqa: RUF001
        ("was kosten 12 plover hubs?", "$1,249.50", "12 × $1,249.50 = $14,994.00"),  # noqa: RUF001
        ("cost of 40 plover hubs?", "$1,249.50", "40 × $1,249.50 = $49,980.00"),  # noqa: RUF001
        (
            "30 seats of plover team, what is the price",
            "$19.50 per seat and month",
            "30 × $19.50 = $585.00 per month",  # noqa: RUF001
        ),
        (
            "was kosten 30 plover team im jahr?",
            "$19.50 per seat and month",
            "30 × 12 × $19.50 = $7,020.00 per year",  # noqa: RUF001
        ),
        ("price of 3 note 14 with 32 gb", "$1,499.00", "3 × $1,499.00 = $4,497.00"),  # noqa: RUF001
    ],
)
def test_the_price_of_several_says_how_it_was_counted(
    ask: Ask, asked: str, price: str, total: str
) -> None:
    answer = ask(asked)
    assert price in answer.text.splitlines()[0]
    assert f"• {total}" in answer.text
    assert len(answer.citations) == 1


@pytest.mark.parametrize("more", ["and 30?", "und 30?", "y 30?", "et 30 ?", "e 30?"])
def test_another_number_counts_anew(ask: Ask, more: str) -> None:
    assert "30 × $1,249.50" in ask(more, "price of 25 hubs").text  # noqa: RUF001


@pytest.mark.parametrize(
    "asked",
    [
        "price of the hub",
        "price of the note 14 with 32 gb",
        "price of 10 lamps in the summer bundle",
        "price of 4 hubs and 3 hubs",
    ],
)
def test_there_is_no_total_without_one_number_and_one_plain_price(ask: Ask, asked: str) -> None:
    assert " = " not in ask(asked).text


def test_of_each_configuration_so_many_are_counted(ask: Ask) -> None:
    told = ask("price of 5 note 14").text
    assert "$999.00 (5 × $999.00 = $4,995.00)" in told  # noqa: RUF001
    assert "$1,499.00 (5 × $1,499.00 = $7,495.00)" in told  # noqa: RUF001
    assert "$4,995.00 + " not in told


@pytest.mark.parametrize(
    "asked",
    [
        "price of 3 hubs and 20 pens",
        "what do 20 plover pens and 3 plover hubs cost",
        "what is a 3 plover hubs and 20 plover pens order worth",
    ],
)
def test_of_several_things_that_were_counted_the_sum_is_told(ask: Ask, asked: str) -> None:
    told = ask(asked).text
    assert "$1,249.50 (3 × $1,249.50 = $3,748.50)" in told  # noqa: RUF001
    assert "$99.00 (20 × $99.00 = $1,980.00)" in told  # noqa: RUF001
    assert "• $3,748.50 + $1,980.00 = $5,728.50" in told


def test_so_many_of_what_was_priced_are_counted(ask: Ask) -> None:
    assert "10 × $99.00" in ask("10 of those", "price of the plover pen").text  # noqa: RUF001
    assert "2 × $999.00" in ask("2 note 14").text  # noqa: RUF001


def test_there_is_no_sum_of_what_costs_once_and_what_costs_every_month(ask: Ask) -> None:
    told = ask("price of 3 hubs and 20 seats of plover team").text
    assert "$3,748.50 + " not in told


def test_of_rows_of_one_name_the_one_that_says_more_of_what_is_asked_is_told(ask: Ask) -> None:
    assert "$999.00" not in ask("price of the note 14 with 32 gb").text
