"""The same question is known again, and of too many the least missed is forgotten."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bot.store.gaps import Gap, GapAsker, fingerprint
from bot.store.models import Rep
from bot.store.queries import gaps
from bot.store.vocabulary import GapState, Role
from bot.store.work import UnitOfWork

NOON = datetime(2026, 11, 5, 12, tzinfo=UTC)
WORD = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=8)
NUMBER = st.integers(0, 99).map(str)
WORDS = st.lists(WORD | NUMBER, min_size=1, max_size=8)
BETWEEN = st.sampled_from([" ", "  ", ", ", "\n", " - ", "… ", "\u00a0"])
AROUND = st.sampled_from(["", "?", "!!", " ?", "¿", "«", "。"])


@given(WORDS, st.lists(BETWEEN, min_size=8, max_size=8), AROUND, AROUND, st.booleans())
def test_case_punctuation_and_spacing_make_no_other_question(
    words: list[str], between: list[str], before: str, behind: str, loud: bool
) -> None:
    typed = before + "".join(a + b for a, b in zip(words, between, strict=False)).strip() + behind
    assert fingerprint(typed.upper() if loud else typed) == fingerprint(" ".join(words))


@given(WORDS, WORDS)
def test_other_words_make_another_question(one: list[str], other: list[str]) -> None:
    same = fingerprint(" ".join(one)) == fingerprint(" ".join(other))
    assert same == (one == other)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_text_has_a_fingerprint_of_one_length(text: str) -> None:
    assert len(fingerprint(text)) == 64


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Does it weigh 1.5 kg?", "Does it weigh 15 kg?"),
        ("???", "!?"),
        ("a" * 300 + " ports?", "a" * 300 + " weight?"),
    ],
)
def test_what_looks_alike_but_is_not_is_told_apart(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("¿Cuánto pesa la Lámpara?", "cuanto pesa la lampara"),
        ("Pro 9 の重さ は", "pro 9の重さは。"),
        ("What's the Pro's weight?", "What\u2019s the pro weight"),
    ],
)
def test_what_is_typed_in_haste_is_the_same(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


def test_a_follow_up_of_something_else_is_another_question() -> None:
    plain = fingerprint("and how heavy is it?")
    assert plain != fingerprint("and how heavy is it?", ("Does the lamp dim?",))
    assert fingerprint("heavy?", ("The  lamp!",)) == fingerprint("Heavy", ("the lamp",))


def gap(number: int, state: GapState = GapState.OPEN, **more: object) -> Gap:
    at = NOON + timedelta(days=number)
    values = {
        "question": f"question {number}?",
        "earlier": [],
        "fingerprint": fingerprint(str(number)),
        "language": "en",
        "silence": "not_in_sheets",
        "times": number,
        "first_asked": NOON,
        "last_asked": at,
        "state": state,
        "closed_at": None if state is GapState.OPEN else at,
    }
    return Gap(**values | more)


def questions(engine: Engine) -> list[str]:
    with UnitOfWork(engine).reading() as session:
        return list(session.scalars(select(Gap.question).order_by(Gap.id)))


def test_the_closed_are_forgotten_before_the_open_and_the_oldest_first(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add_all([gap(1), gap(4, GapState.DISMISSED), gap(3, GapState.ANSWERED), gap(2)])
        session.flush()
        gaps.forget(session, 3)
    assert questions(engine) == ["question 1?", "question 4?", "question 2?"]

    with UnitOfWork(engine).writing() as session:
        gaps.forget(session, 1)
    assert questions(engine) == ["question 2?"]


def test_whoever_asked_is_forgotten_with_the_question(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        rep = Rep(slack_user_id="U1", name="Ada", role=Role.REP, locale="en-US", timezone="UTC")
        asked = gap(1)
        session.add_all([rep, asked])
        session.flush()
        session.add(GapAsker(gap_id=asked.id, rep_id=rep.id, times=1, last_asked=NOON))
        session.flush()
        gaps.forget(session, 0)
    with UnitOfWork(engine).reading() as session:
        assert session.scalars(select(GapAsker)).all() == []


def test_nothing_is_forgotten_while_there_is_room(engine: Engine) -> None:
    with UnitOfWork(engine).writing() as session:
        session.add_all([gap(1, GapState.DISMISSED), gap(2)])
        session.flush()
        gaps.forget(session, 2)
    assert len(questions(engine)) == 2
