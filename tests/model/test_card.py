"""The card shows what was read in two ways."""

from datetime import UTC, datetime

from bot.sales.commands import UpdateOpportunity
from bot.sales.proposal import Proposal
from bot.sales.results import Change, Changed
from bot.slack.views import blocks
from bot.slack.views.receipt import card_blocks


def test_a_field_that_was_read_in_two_ways_is_unsure() -> None:
    changed = Changed(
        "opportunity", 1, "Lumen", "Lumen changes", (Change("amount", "12", "30"),), account_id=1
    )
    evidence = {"amount": "30k", "amount?": "13,000"}
    proposal = Proposal(
        "p1", (UpdateOpportunity(1),), (evidence,), (changed,), datetime(2026, 11, 2, tzinfo=UTC)
    )
    button = blocks.button("Confirm", "confirm", "p1")

    shown = card_blocks(proposal, button, button)

    text = shown[1]["text"]["text"]
    assert "_“30k”_" in text
    assert "⚠ Amount: unsure, it may also be *13,000*." in text
