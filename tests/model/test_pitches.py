"""Pitches and answers to objections with a model: its words, the sheets' claims and no others."""

from collections.abc import Iterator, Sequence
from datetime import datetime

import pytest

from bot.assistant.draft import Draft
from bot.assistant.requests import DraftEmail, DraftForm
from bot.assistant.writing import Writing
from bot.model.drafts import Drafts
from bot.model.errors import Down, ModelError
from bot.sales.results import AccountCard, Actor, ContactCard
from bot.store.vocabulary import Role
from knowledge.answer import Answer, Question
from knowledge.answering import Answering
from tests.knowledge.editions import publish
from tests.knowledge.fakes import ToyEmbedder, fake_index
from tests.model.conftest import NOW, TODAY
from tests.model.fakes import Told, caller
from tests.model.shelf import PASSAGES

DANA = Actor(1, "U1", "Dana Whit", Role.REP, "East", "en-US", "UTC")
PITCH = DraftEmail("draft a pitch of the Fjord 14", form=DraftForm.PITCH)
HEAVY = DraftEmail("the Fjord 14 is too heavy", form=DraftForm.OBJECTION)


class Nobody:
    """A record that knows no customer."""

    def account_card(self, account_id: int, actor: Actor) -> AccountCard:
        raise AssertionError

    def contact_card(self, contact_id: int, actor: Actor) -> ContactCard:
        raise AssertionError


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answering]:
    index = fake_index(tmp_path_factory.mktemp("home"))
    publish(index, ToyEmbedder(), PASSAGES)
    answering = Answering(index, ToyEmbedder(), lambda: TODAY)
    yield answering
    answering.close()


def no_answer(question: Question) -> Answer:
    raise AssertionError("A pitch asks no question.")


def clock() -> datetime:
    return NOW


def written(
    sheets: Answering, request: DraftEmail, said: Sequence[str] | ModelError
) -> tuple[Draft, Draft]:
    """The draft with the model and the one without, and what the model was told is kept."""
    plain = Writing(Nobody(), no_answer, sheets.argue, clock).draft
    return Drafts(plain, caller(Told([said]))).draft(request, DANA), plain(request, DANA)


def numbers(sheets: Answering, request: DraftEmail) -> dict[str, int]:
    """The passages that the model may cite, by the first cell of their rows."""
    ground = written(sheets, request, [""])[1].ground
    assert ground is not None
    return {one.cells[0]: n for n, one in enumerate(ground.passages, start=1) if one.cells}


def test_true_claims_take_the_place_of_the_lines(sheets: Answering) -> None:
    at = numbers(sheets, PITCH)
    draft, plain = written(
        sheets,
        PITCH,
        [
            f"- The Fjord 14 weighs 1.2 kg [{at['Weight']}].\n",
            f"- The battery of the Fjord 14 lasts up to 14 hours [{at['Battery life']}].\n",
        ],
    )

    assert "- The Fjord 14 weighs 1.2 kg.\n" in draft.body
    assert draft.body.startswith(plain.body.split("- ")[0])
    assert draft.body.endswith("Dana Whit")
    assert draft.sources == plain.sources


@pytest.mark.parametrize(
    "lie",
    [
        "- The Fjord 14 weighs 1.1 kg [{Weight}].",
        "- The Fjord 14 is waterproof [{Weight}].",
        "- The Fjord 14 is silent and needs no fan [{Weight}].",
        "- Contoso loves the Fjord 14 [{Weight}].",
        "- The Fjord 14 weighs 1.2 kg.",
        "- See https://evil.example for the Fjord 14 [{Weight}].",
        "- The Fjord 14 is free until May 5 [{Weight}].",
    ],
)
def test_a_claim_that_no_line_bears_out_is_not_in_a_pitch(sheets: Answering, lie: str) -> None:
    at = numbers(sheets, PITCH)
    true = [
        f"- The Fjord 14 weighs 1.2 kg [{at['Weight']}].\n",
        f"- The battery of the Fjord 14 lasts up to 14 hours [{at['Battery life']}].\n",
    ]

    draft, _ = written(sheets, PITCH, [lie.format_map(at) + "\n", *true])

    claims = [line for line in draft.body.splitlines() if line.startswith("- ")]
    assert claims == [
        "- The Fjord 14 weighs 1.2 kg.",
        "- The battery of the Fjord 14 lasts up to 14 hours.",
    ]


def test_where_hardly_a_claim_is_left_the_sheets_speak_for_themselves(sheets: Answering) -> None:
    draft, plain = written(sheets, PITCH, ["- The Fjord 14 is the best laptop there is [1].\n"])

    assert draft.body == plain.body
    assert draft.note


def test_without_the_model_there_is_the_pitch_and_half_a_line(sheets: Answering) -> None:
    draft, plain = written(sheets, PITCH, Down("no"))

    assert draft.body == plain.body
    assert "does not answer right now" in draft.note


def test_an_objection_is_answered_in_the_model_s_words(sheets: Answering) -> None:
    at = numbers(sheets, HEAVY)
    draft, plain = written(sheets, HEAVY, [f"- The Fjord 14 weighs 1.2 kg [{at['Weight']}].\n"])

    assert plain.body == "To “the Fjord 14 is too heavy” the sheets say:\n- Weight: 1.2 kg"
    assert draft.body == plain.body.replace("Weight: 1.2 kg", "The Fjord 14 weighs 1.2 kg.")


def test_what_is_declined_is_not_asked_of_the_model(sheets: Answering) -> None:
    ugly = DraftEmail("the Fjord 14 is ugly", form=DraftForm.OBJECTION)

    draft, _ = written(sheets, ugly, Down("never asked"))

    assert draft.declined
