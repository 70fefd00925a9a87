"""Drafts of e-mails in Slack: for the rep's eyes, to edit, and never sent."""

import pytest

from bot.assistant.draft import Draft
from bot.assistant.requests import DraftEmail, DraftForm
from knowledge.consulted import Consulted
from tests.slack.person import Person
from tests.slack.world import FABRIKAM, WEIGHT, Minds

WRITE = "write Fay an e-mail about the quote"


@pytest.fixture
def writing(minds: Minds) -> Minds:
    minds.understands(WRITE, DraftEmail("the quote", FABRIKAM, 1))
    return minds


def test_a_draft_is_shown_with_whom_it_is_for(dana: Person, writing: Minds) -> None:
    (draft,) = dana.says(WRITE)

    assert draft.text.startswith("Hello Fay Brick,")
    assert "*To:* Fay Brick" in draft.whole
    assert "send it yourself" in draft.whole


def test_in_a_channel_only_its_writer_sees_it(dana: Person, writing: Minds) -> None:
    (draft,) = dana.mentions(WRITE)

    assert draft.private


def test_a_draft_can_be_edited(dana: Person, writing: Minds) -> None:
    (draft,) = dana.says(WRITE)
    dana.presses(draft, "Edit …")

    (edited,) = dana.submits({"body": "Hello Fay, the quote is here."}).messages

    assert edited.text == "Hello Fay, the quote is here."
    assert "Edit …" in edited.buttons


PITCH = "pitch the Feather to Fabrikam"
DRAFT = Draft("Fay", "Fabrikam: Feather", "Hello,\n- Weight: 1.2 kg", "en", WEIGHT.citations,
              claims="- Weight: 1.2 kg", ground=Consulted(WEIGHT))  # fmt: skip


@pytest.fixture
def pitching(minds: Minds) -> Minds:
    minds.understands(PITCH, DraftEmail(PITCH, FABRIKAM, form=DraftForm.PITCH))
    minds.drafts[PITCH] = DRAFT
    return minds


def test_each_claim_of_a_pitch_has_its_line_below(dana: Person, pitching: Minds) -> None:
    (draft,) = dana.says(PITCH)

    assert draft.text == DRAFT.body
    assert "[1] *Feather 14* · Specifications: Weight · 1.2 kg" in draft.whole
    assert "Edit …" in draft.buttons


def test_a_draft_can_be_ordered_by_command(dana: Person, pitching: Minds) -> None:
    (draft,) = dana.types("/deskmate", f"draft {PITCH}")

    assert draft.private
    assert draft.text == DRAFT.body


def test_the_command_says_what_it_drafts(dana: Person, minds: Minds) -> None:
    (told,) = dana.types("/deskmate", "draft")
    (other,) = dana.types("/deskmate", "draft gibberish")

    assert told.text == other.text
    assert "a pitch of PRODUCT for ACCOUNT" in told.text


def test_what_cannot_be_drafted_is_said(dana: Person, pitching: Minds) -> None:
    pitching.drafts[PITCH] = Draft("", "", "Which product is it about?", "en", declined=True)

    (told,) = dana.says(PITCH)

    assert told.text == "Which product is it about?"
    assert not told.buttons
