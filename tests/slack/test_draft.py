"""Drafts of e-mails in Slack: for the rep's eyes, to edit, and never sent."""

import pytest

from bot.assistant.requests import DraftEmail
from tests.slack.person import Person
from tests.slack.world import FABRIKAM, Minds

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
