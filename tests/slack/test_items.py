"""`/opp items` and `/opp next`: by words, by button and in forms."""

import pytest

from tests.slack.person import Person, Seen


def shown(dana: Person) -> Seen:
    (card,) = dana.types("/opp", "items Contoso laptops")
    return card


def test_items_are_added_by_words_and_the_amount_stays(dana: Person) -> None:
    (receipt,) = dana.types("/opp", "items Contoso laptops: 20 x Slate 10 at 480, 2 x Feather 14")

    assert receipt.text == "Changed the items of Contoso laptops."
    assert "20 \u00d7 Slate 10 at $480, 2 \u00d7 Feather 14" in receipt.whole
    assert "12,500" not in receipt.whole
    card = shown(dana)
    assert "20 \u00d7 Slate 10 · $480 each · $9,600" in card.whole
    assert "Not every item has a price. The deal is at $12,500." in card.whole


def test_the_amount_follows_by_word_or_by_button(dana: Person) -> None:
    dana.types("/opp", "items Contoso laptops: 20 x Slate 10 at 480 USD")
    card = shown(dana)
    assert "The items come to $9,600. The deal is at $12,500." in card.whole

    (receipt,) = dana.presses(card, "Set the amount to $9,600")
    assert "$12,500 → *$9,600*" in receipt.whole

    (receipt,) = dana.types("/opp", "items Contoso laptops: 10 x Slate 10; amount")
    assert "*$4,800*" in receipt.whole


def test_an_item_is_taken_out_by_words_and_by_the_form(dana: Person) -> None:
    dana.types("/opp", "items Contoso laptops: 20 x Slate 10, 2 x Feather 14")
    (receipt,) = dana.types("/opp", "items Contoso laptops: remove Feather 14")
    assert "Feather" in receipt.whole

    dana.presses(shown(dana), "Change …")
    (receipt,) = dana.submits({"keep": "out"}).messages

    assert "No items yet." in shown(dana).whole
    (undone,) = dana.presses(receipt, "Undo")
    assert "20 \u00d7 Slate 10" in undone.whole


def test_an_item_is_changed_and_added_in_forms(dana: Person) -> None:
    dana.presses(shown(dana), "Add …")
    refused = dana.submits({"lines": "some tablets"})
    assert "is no number and product" in refused.errors["lines"]
    dana.submits({"lines": "20 x Slate 10"})

    dana.presses(shown(dana), "Change …")
    dana.submits({"quantity": "25", "unit_price": "450"}, "V0SECOND")

    assert "25 \u00d7 Slate 10 · $450 each · $11,250" in shown(dana).whole


def test_a_price_in_another_currency_is_refused(dana: Person) -> None:
    (reply,) = dana.types("/opp", "items Contoso laptops: 2 x Slate 10 at 480 EUR")

    assert "is in USD, so its prices are too, not in EUR" in reply.text


def test_the_deal_card_leads_to_items_and_next_step(dana: Person) -> None:
    (card,) = dana.types("/opp", "show Contoso laptops")
    (items,) = dana.presses(card, "Items")
    assert "Items: Contoso laptops" in items.whole

    dana.presses(card, "Next step …")
    (receipt,) = dana.submits({"next_step": "Demo", "next_step_due": "2026-03-20"}).messages

    assert "Next step: *Demo*" in receipt.whole
    (card,) = dana.types("/opp", "show Contoso laptops")
    assert "Demo (Mar 20, 2026)" in card.whole


@pytest.mark.parametrize(
    ("said", "step", "due"),
    [
        ("send the contract by 2026-03-13", "send the contract", "Mar 13, 2026"),
        ("Demo", "Demo", None),
    ],
)
def test_the_next_step_is_noted_by_words(
    dana: Person, said: str, step: str, due: str | None
) -> None:
    (receipt,) = dana.types("/opp", f"next Contoso laptops: {said}")

    assert f"Next step: *{step}*" in receipt.whole
    assert ("Next step due" in receipt.whole) == (due is not None)
    assert due is None or due in receipt.whole


def test_without_a_step_the_form_asks_for_it(dana: Person) -> None:
    dana.types("/opp", "next Contoso laptops")

    assert dana.views[-1]["title"]["text"] == "Next step"
