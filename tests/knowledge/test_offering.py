"""Options for a customer's need: what is read as one, what fits, and what the sheets leave open."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from knowledge import query
from knowledge.answer import Answer, Fit, Question, Turn
from knowledge.choosing import Choosing
from knowledge.index import Index
from knowledge.need import read
from knowledge.offering import Offering
from knowledge.passage import Sheet
from knowledge.portfolio import Portfolios
from tests.knowledge.editions import publish
from tests.knowledge.fakes import ToyEmbedder, fake_index, row, text

TODAY = date(2026, 11, 2)
SPECS = Sheet("specs.md", "Fjord Tablet 9 and Fjord Tablet 9 with 5G", ())
BOOK = Sheet("book.md", "Fjord Book 14", ("Fjord Book 14",))
LIST = Sheet("prices.md", "Price list", ())
SALE = Sheet("sale.md", "Summer prices", (), None, date(2026, 8, 31))
PLANS = Sheet("plans.md", "Skiff plans", ())


def specified(feature: str, plain: str, mobile: str) -> dict[str, str]:
    return {"Feature": feature, "Fjord Tablet 9": plain, "Fjord Tablet 9 with 5G": mobile}


def priced(product: str, configuration: str, price: str) -> dict[str, str]:
    return {"Product": product, "Configuration": configuration, "List price": price}


SHEETS = [
    text("Fjord Tablet 9 is a tablet for field sales and for site managers.", SPECS),
    text("Fjord Tablet 9 with 5G is a tablet that needs no Wi-Fi.", SPECS),
    row(specified("Memory", "16 GB or 32 GB", "16 GB"), SPECS),
    row(specified("Ports", "Thunderbolt 4: two ports", "USB-C (no Thunderbolt)"), SPECS),
    row(specified("Wireless", "Wi-Fi 6E", "Wi-Fi 6E, 5G (sub-6 GHz)"), SPECS),
    row(specified("Battery life", "Up to 14 hours", "Up to 16 hours"), SPECS),
    row(specified("Weight", "798 g", "821 g"), SPECS),
    text("Fjord Book 14 is a laptop for the office.", BOOK),
    row({"Feature": "HDMI", "Value": "None"}, BOOK),
    row({"Feature": "USB-C to HDMI adapter", "Value": "Yes"}, BOOK),
    row({"Feature": "Battery life", "Value": "Up to 17 hours"}, BOOK),
    row(priced("Fjord Tablet 9", "16 GB, 256 GB", "$1,099.00"), LIST),
    row(priced("Fjord Tablet 9", "32 GB, 1 TB", "$1,599.00"), LIST),
    row(priced("Fjord Tablet 9 with 5G", "16 GB, 256 GB", "$1,299.00"), LIST),
    row(priced("Fjord Book 14", "16 GB", "$999.00"), LIST),
    row(priced("Fjord Book 14", "32 GB", "$1,199.00"), LIST),
    row(priced("Fjord Book 14", "16 GB", "$499.00"), SALE),
    row({"Feature": "Most seats per company", "Skiff Start": "10", "Skiff More": "50"}, PLANS),
    row({"Feature": "Shared mailboxes", "Skiff Start": "5", "Skiff More": "25"}, PLANS),
    row(priced("Skiff Start", "", "€4.00"), LIST),
    row(priced("Skiff More", "", "€8.00"), LIST),
]
Offer = Callable[[str], Answer | None]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    made = fake_index(tmp_path_factory.mktemp("home"))
    publish(made, ToyEmbedder(), SHEETS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def offer(index: Index) -> Offer:
    offering, held = Offering(Portfolios()), index.snapshot()

    def offered(need: str) -> Answer | None:
        found = offering.consult(Question(need), held, TODAY)
        return found.answer if found else None

    return offered


def given(offer: Offer, need: str) -> Answer:
    answer = offer(need)
    assert answer is not None
    return answer


def table(answer: Answer) -> dict[str, list[tuple[str, Fit]]]:
    assert answer.options is not None
    return {name: [(cell.text, cell.fit) for cell in row] for name, row in answer.options.rows}


@pytest.mark.parametrize(
    ("text_", "said"),
    [
        (
            "20 seats, field work, under 1,500 each, rugged with LTE",
            ("20 seats", "under 1,500 each", "field work", "rugged", "LTE"),
        ),
        (
            "Contoso needs 20 rugged tablets with thunderbolt, max $1,200 each",
            ("20 tablets", "max $1,200 each", "rugged", "thunderbolt"),
        ),
        (
            "which laptop under €1300 with at least 15 hours of battery?",
            ("under €1300", "at least 15 hours of battery"),
        ),
        (
            "what can I offer Contoso: 20 tablets with 32 GB memory?",
            ("20 tablets", "32 GB memory"),
        ),
        (
            "20 Plätze, Außendienst, unter 1.500 € pro Stück, robust mit LTE",
            ("20 Plätze", "unter 1.500 € pro Stück", "Außendienst", "robust", "LTE"),
        ),
        (
            "20 puestos, trabajo de campo, menos de 1500 € cada uno, con LTE",
            ("20 puestos", "menos de 1500 € cada uno", "trabajo de campo", "LTE"),
        ),
        (
            "20 postes, moins de 1 500 € chacun, robuste avec LTE",
            ("20 postes", "moins de 1 500 € chacun", "robuste", "LTE"),
        ),
        (
            "20 postazioni, meno di 1.500 € ciascuno, robusto con LTE",
            ("20 postazioni", "meno di 1.500 € ciascuno", "robusto", "LTE"),
        ),
        (
            "20 lugares, até 1.500 € cada, resistente com LTE",
            ("20 lugares", "até 1.500 € cada", "resistente", "LTE"),
        ),
        ("Need: 10 laptops / 16GB / < $1,200", ("10 laptops", "< $1,200", "16GB")),
        ("do you have a laptop cheaper than $1,200", ("cheaper than $1,200",)),
        (
            "wir brauchen 20 tablets fuer den aussendienst unter 1500 dollar pro stueck",
            ("20 tablets", "unter 1500 dollar pro stueck", "aussendienst"),
        ),
        (
            "precisamos de 20 tablets ate 1500 cada com lte",
            ("20 tablets", "ate 1500 cada", "lte"),
        ),
        ("1200ドル以下のタブレットありますか", ("1200ドル以下",)),
        ("20台、1台150,000円以下、頑丈、LTE", ("20台", "1台150,000円以下", "頑丈", "LTE")),
    ],
)
def test_a_need_is_read_into_what_is_wanted(text_: str, said: tuple[str, ...]) -> None:
    need = read(text_)

    assert need is not None
    assert need.said == said


@pytest.mark.parametrize(
    "text_",
    [
        "how heavy is the tablet 9?",
        "does the tablet cost less than $1,500?",
        "how many seats under $300?",
        "Log call with Contoso, 12 min, wants a quote for 20 laptops",
        "New opportunity for Contoso, 12k EUR, closing in June",
        "Contoso deal: 62 seats of Business Premium, not 58",
        "open an opp for harbor light: 15 keyboards, 5.2k, lead, outbound",
        "new account: Haberland Optik, 45 people, +49 40 5550188",
        "education discount on 200 laptops?",
        "Contoso takes 12 headsets at $140 each with the long cable",
        "",
    ],
)
def test_a_question_and_an_order_are_no_need(text_: str) -> None:
    assert read(text_) is None


def test_each_cell_has_the_words_and_the_line_of_a_sheet(offer: Offer) -> None:
    answer = given(offer, "5 tablets, field sales, under 1,500 each, thunderbolt")

    assert table(answer) == {
        "Fjord Tablet 9": [
            ("$1,099.00 (16 GB, 256 GB)", Fit.MET),
            ("Fjord Tablet 9 is a tablet for field sales and for site managers", Fit.MET),
            ("Ports: Thunderbolt 4: two ports", Fit.MET),
        ]
    }
    assert answer.options is not None
    ((_, cells),) = answer.options.rows
    assert [cell.citation and cell.citation.path for cell in cells] == [
        "prices.md",
        "specs.md",
        "specs.md",
    ]


def test_what_no_sheet_states_is_told_and_is_no_no(offer: Offer) -> None:
    answer = given(offer, "5 tablets under 1,500 each with fingerprint reader")

    assert answer.text.splitlines()[-1] == "The sheets do not state: fingerprint reader."
    assert {cells[1] for cells in table(answer).values()} == {("not stated", Fit.UNSTATED)}


def test_what_some_do_not_state_names_them(offer: Offer) -> None:
    answer = given(offer, "5 tablets under 1,500 each with 5G")

    assert answer.options is not None
    assert answer.options.unstated == "The sheets do not state: 5G (Fjord Tablet 9)."


def test_something_near_is_shown_as_near(offer: Offer) -> None:
    answer = given(offer, "5 tablets under 1,500 each with LTE")

    assert table(answer)["Fjord Tablet 9 with 5G"][1] == (
        "Wireless: Wi-Fi 6E, 5G (sub-6 GHz)",
        Fit.NEAR,
    )
    assert "≈ Wireless" in answer.text
    assert answer.text.endswith("The sheets do not state: LTE.")


def test_a_product_that_misses_something_is_left_out_where_another_does_not(offer: Offer) -> None:
    answer = given(offer, "5 tablets under 1,500 each with thunderbolt")

    assert list(table(answer)) == ["Fjord Tablet 9"]


def test_where_none_has_all_the_nearest_are_shown_with_what_they_miss(offer: Offer) -> None:
    answer = given(offer, "5 tablets under 1,000 each, 15 hours of battery")

    assert answer.text.startswith("No product in the sheets has all of this:")
    assert "✗ $1,299.00" in answer.text
    assert "Up to 16 hours" in answer.text


def test_the_price_is_that_of_what_was_asked_for(offer: Offer) -> None:
    answer = given(offer, "5 tablets under 1,500 each, 32 GB memory")

    assert table(answer)["Fjord Tablet 9"] == [
        ("$1,599.00 (32 GB, 1 TB)", Fit.MISSED),
        ("Memory: 16 GB or 32 GB", Fit.MET),
    ]


@pytest.mark.parametrize(
    ("need", "products"),
    [
        ("a laptop under 1,200 each, at least 15 hours of battery", {"Fjord Book 14"}),
        ("a tablet under 1,500 each, at least 15 hours of battery", {"Fjord Tablet 9 with 5G"}),
        ("a tablet under 1,500 each, less than 800 g", {"Fjord Tablet 9"}),
        ("which tablet can I offer under 1,200?", {"Fjord Tablet 9"}),
    ],
)
def test_numbers_are_compared_with_their_bound(offer: Offer, need: str, products: set[str]) -> None:
    assert table(given(offer, need)).keys() == products


def test_a_price_in_another_currency_is_not_compared(offer: Offer) -> None:
    answer = given(offer, "3 laptops under 1,500 € each")

    assert table(answer)["Fjord Book 14"] == [("$999.00 (16 GB)", Fit.NEAR)]


def test_a_price_that_is_over_is_none(offer: Offer) -> None:
    answer = given(offer, "3 laptops under $600 each")

    assert table(answer)["Fjord Book 14"] == [("$999.00 (16 GB)", Fit.MISSED)]


def test_a_plan_for_fewer_people_is_left_out(offer: Offer) -> None:
    answer = given(offer, "30 users, shared mailboxes, under €10 per user")

    assert list(table(answer)) == ["Skiff More"]


def test_a_denied_thing_is_missed(offer: Offer) -> None:
    answer = given(offer, "3 laptops under 1,500 each with HDMI")

    assert table(answer)["Fjord Book 14"][1] == ("HDMI: None", Fit.MISSED)


def test_the_words_around_the_list_are_in_the_language_of_the_need(offer: Offer) -> None:
    answer = given(offer, "5 Tablets, Außendienst, unter 1.500 € pro Stück, mit Thunderbolt")

    assert answer.text.startswith("Vorschläge aus den Datenblättern (5 Tablets, ")
    assert "field sales" in answer.text


def test_where_nothing_of_the_kind_is_known_the_question_stays_a_question(offer: Offer) -> None:
    assert offer("20 headsets under 300 each with noise cancelling") is None
    assert offer("20 seats, purple, under 300 each, with feathers") is None


def test_an_answer_is_never_longer_than_any_other(offer: Offer) -> None:
    need = "5 tablets under 1,500 each, " + ", ".join(
        f"some long wish number {n}x" for n in "abcde"
    )

    assert len(given(offer, need).text) <= 700


@pytest.fixture(scope="module")
def chosen(index: Index) -> Callable[..., list[str] | None]:
    choosing, held = Choosing(Portfolios()), index.snapshot()

    def choose(question: str, *before: str) -> list[str] | None:
        asked = Question(question, history=tuple(Turn("user", one) for one in before))
        read_ = query.read(asked, held)
        assert read_ is not None
        found = choosing.consult(asked, read_, held, TODAY)
        return [piece.text for piece in found.pieces] if found else None

    return choose


TABLETS = ["Fjord Tablet 9 \u2013 Weight: 798 g", "Fjord Tablet 9 with 5G \u2013 Weight: 821 g"]
PLAIN = "Fjord Tablet 9 \u2013 List price: $1,099.00 (16 GB, 256 GB)"
MOBILE = "Fjord Tablet 9 with 5G \u2013 List price: $1,299.00 (16 GB, 256 GB)"
LAPTOP = "Fjord Book 14 \u2013 List price: $999.00 (16 GB)"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("which tablets do you have?", [PLAIN, MOBILE]),
        ("Welche Tablets habt ihr?", [PLAIN, MOBILE]),
        ("\u00bfqu\u00e9 tabletas ten\u00e9is?", [PLAIN, MOBILE]),
        ("laptops?", [LAPTOP]),
        ("cheapest tablet?", [PLAIN, MOBILE]),
        ("quel est le portable le moins cher ?", [LAPTOP]),
        ("lightest tablet?", TABLETS),
        ("what's the most expensive laptop", [LAPTOP]),
        ("which tablet is the heaviest", TABLETS[::-1]),
        ("what weighs less than 800 g?", TABLETS[:1]),
        ("what costs less than 1000 dollars", [LAPTOP]),
        (
            "longest battery life?",
            [
                "Fjord Book 14 \u2013 Battery life: Up to 17 hours",
                "Fjord Tablet 9 with 5G \u2013 Battery life: Up to 16 hours",
                "Fjord Tablet 9 \u2013 Battery life: Up to 14 hours",
            ],
        ),
        ("haben sie ein tablet unter 1200 dollar?", [PLAIN]),
        ("hay tabletas por menos de 1200 dolares?", [PLAIN]),
        ("1200ドル以下のタブレット", [PLAIN]),
        ("etwas leichter als 0,8 kg", TABLETS[:1]),
        ("algo mas ligero que 800 g", TABLETS[:1]),
        ("cheapest one with 5g", [MOBILE]),
        ("cheapest tablet with 512 gb", None),
        ("more than 16 hours battery", ["Fjord Book 14 \u2013 Battery life: Up to 17 hours"]),
        ("mehr als 16 stunden akku", ["Fjord Book 14 \u2013 Battery life: Up to 17 hours"]),
        (
            "tablet mit mindestens 15 stunden akku",
            ["Fjord Tablet 9 with 5G \u2013 Battery life: Up to 16 hours"],
        ),
        ("anything over 3 years", None),
        ("tablets under 1200 with feathers", None),
        ("laptop warranty", None),
        ("do you sell printers?", None),
        ("cheapest printer", None),
        ("how heavy is the Fjord Tablet 9", None),
    ],
)
def test_of_what_is_sold_a_kind_the_most_or_all_within_a_bound_is_told(
    chosen: Callable[..., list[str] | None], question: str, found: list[str] | None
) -> None:
    assert chosen(question) == found


def test_the_kind_may_have_been_said_before(chosen: Callable[..., list[str] | None]) -> None:
    assert chosen("and the lightest?", "which tablets do you have?") == TABLETS
    assert chosen("thanks", "which tablets do you have?") is None
