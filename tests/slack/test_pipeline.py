"""`/pipeline` in words: what is read, what is shown, drawn and changed together."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.sales.errors import Invalid
from bot.sales.wanted import Lack, Wanted
from bot.slack import narrowing
from bot.slack.narrowing import Narrowed
from bot.store.vocabulary import Stage
from tests.slack.person import Person
from tests.slack.stub import Stub
from tests.slack.world import DANA, LENA, MARC

MONDAY = date(2026, 11, 23)
NOVEMBER = Wanted(closing_after=date(2026, 11, 1), closing_before=date(2026, 11, 30))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("closing this month over 10k", replace(NOVEMBER, least=Decimal("10000.01"))),
        ("closing in november", NOVEMBER),
        ("team closing by friday", Wanted("team", closing_before=date(2026, 11, 27))),
        ("closing before 2026-12-31", Wanted(closing_before=date(2026, 12, 30))),
        ("closing after 2026-12-31", Wanted(closing_after=date(2027, 1, 1))),
        ("overdue", Wanted(closing_before=date(2026, 11, 22))),
        ("under 5,000 EUR", Wanted(most=Decimal("4999.99"), currency="EUR")),
        (
            "between 5k and 20k usd",
            Wanted(least=Decimal(5000), most=Decimal(20000), currency="USD"),
        ),
        ("at least 10k, at most 20k", Wanted(least=Decimal(10000), most=Decimal(20000))),
        ("stage proposal", Wanted(stage=Stage.PROPOSAL)),
        ("mine nego", Wanted("me", Stage.NEGOTIATION)),
        ("show my deals in proposal", Wanted("me", Stage.PROPOSAL)),
        ("team closed this month", replace(NOVEMBER, owner="team", closed=True)),
        ("closed", Wanted(closed=True)),
        ("<@U0LENA01|lena> won", Wanted("U0LENA01", Stage.WON)),
        ("stale", Wanted(stale=True)),
        ("no next step", Wanted(lacking=(Lack.NEXT_STEP,))),
        (
            "team without a close date and no amount, stale",
            Wanted("team", lacking=(Lack.CLOSE_DATE, Lack.AMOUNT), stale=True),
        ),
    ],
)
def test_words_narrow_the_pipeline(text: str, wanted: Wanted) -> None:
    assert narrowing.read(text, MONDAY, "en-US") == Narrowed(wanted)


@pytest.mark.parametrize("text", ["for Contoso Labs", "with Contoso Labs and"])
def test_a_customer_is_named_by_any_words(text: str) -> None:
    assert narrowing.read(text, MONDAY, "en-US") == Narrowed(Wanted(), "Contoso Labs")
    both = narrowing.read(f"over 1k {text} stale", MONDAY, "en-US")
    assert both == Narrowed(Wanted(least=Decimal("1000.01"), stale=True), "Contoso Labs")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("sold", "“sold”"),
        ("closing never", "“closing never”"),
        ("over lots", "“lots”"),
        ("for", "“for”"),
        ("stage limbo", "“limbo”"),
        ("lead and won", "one stage at a time"),
    ],
)
def test_a_word_that_cannot_be_read_is_named_with_the_forms_that_work(
    text: str, named: str
) -> None:
    with pytest.raises(Invalid, match=named):
        narrowing.read(text, MONDAY, "en-US")


def test_what_was_understood_is_shown_above_the_deals(dana: Person) -> None:
    (reply,) = dana.types("/pipeline", "closing in april over 1k for fabrikam")

    assert "Only: for Fabrikam · closing April 2026 · over 1,000" in reply.whole
    assert "Fabrikam headsets" in reply.whole
    assert "Contoso laptops" not in reply.whole


def test_who_leads_a_team_and_sells_nothing_is_shown_the_teams(marc: Person) -> None:
    (teams,) = marc.types("/pipeline")
    (own,) = marc.types("/pipeline", "mine")

    assert "Your team's pipeline" in teams.whole
    assert "Fabrikam headsets" in teams.whole
    assert "Fabrikam headsets" not in own.whole


def test_an_unclear_customer_is_asked_about_and_the_filter_stays(dana: Person) -> None:
    (question,) = dana.types("/pipeline", "over 1k for contosso")

    (reply,) = dana.presses(question, next(x for x in question.buttons if "Ltd" in x))

    assert "Contoso laptops" in reply.whole
    assert "over 1,000" in reply.whole


def test_no_deal_like_that_is_said(dana: Person) -> None:
    (reply,) = dana.types("/pipeline", "over 5m")

    assert "No deals like that." in reply.whole


@pytest.mark.parametrize("by_button", [True, False])
def test_a_chart_has_its_own_currency(dana: Person, by_button: bool) -> None:
    (reply,) = dana.types("/pipeline", "" if by_button else "mine as a chart")
    (drawn,) = dana.presses(reply, "Chart") if by_button else (reply,)

    charts = [b for b in drawn.body["blocks"] if b["type"] == "data_visualization"]
    assert [(c["title"], c["chart"]["series"][0]["data"]) for c in charts] == [
        ("By stage, in EUR", [{"label": "Qualified", "value": 4000.0}]),
        ("By stage, in USD", [{"label": "Qualified", "value": 13400.0}]),
    ]
    assert "4 deals · €4,000 · $13,400" in drawn.whole


def test_where_slack_takes_no_chart_the_sums_are_shown(dana: Person, stub: Stub) -> None:
    stub.too_new = "data_visualization"
    dana.types("/pipeline", "chart")

    shown = stub.said("chat.postEphemeral", "chat.postMessage", "response")[-1]

    assert "$13,400" in str(shown["blocks"])
    assert "data_visualization" not in str(shown["blocks"])


def test_all_deals_of_a_list_change_together_and_go_back_together(dana: Person) -> None:
    (reply,) = dana.types("/pipeline", "over 1k")
    dana.presses(reply, "Change all …")
    form = dana.views[-1]
    assert "All 2 deals" in str(form)

    (receipt,) = dana.submits({"close_date": "2026-05-29"}).messages
    assert receipt.text == "Moved the close date of 2 deals to May 29, 2026."

    (undone,) = dana.presses(receipt, "Undo")
    assert undone.text.startswith("Undone: Moved the close date of 2 deals")


def test_a_list_that_changed_meanwhile_is_looked_at_again(dana: Person) -> None:
    (reply,) = dana.types("/pipeline", "over 1k")
    dana.presses(reply, "Change all …")
    dana.types("/opp", "won Contoso laptops")

    answer = dana.submits({"close_date": "2026-05-29"})

    assert "changed meanwhile" in answer.errors["close_date"]


def test_nothing_chosen_is_asked_for_beside_the_field(dana: Person) -> None:
    (reply,) = dana.types("/pipeline")
    dana.presses(reply, "Change all …")

    assert "Choose a colleague" in dana.submits({}).errors["close_date"]


def test_a_colleagues_deals_are_a_managers_to_change(lena: Person) -> None:
    marc = Person(lena.app, lena.stub, MARC)
    for words in (f"<@{DANA}|dana>", "team"):
        (seen,) = lena.types("/pipeline", words)
        assert "Change all …" not in seen.buttons
    (reply,) = marc.types("/pipeline", "team over 1k")
    marc.presses(reply, "Change all …")

    (receipt,) = marc.submits({"owner": "2", "close_date": "2026-05-29"}).messages

    assert receipt.text == "Handed 2 deals to Lena Vogt, closing May 29, 2026."


def test_a_deal_is_handed_to_a_colleague(dana: Person) -> None:
    (receipt,) = dana.types("/opp", f"owner Contoso laptops to <@{LENA}|lena>")
    assert receipt.text == "Handed Contoso laptops to Lena Vogt."

    (how,) = dana.types("/opp", "owner Contoso laptops")
    assert "/opp owner DEAL @colleague" in how.whole
