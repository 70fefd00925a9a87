"""Messages about the last card: it is put right, added to, dropped, or asked about."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from bot.assistant.reader import Reader
from bot.assistant.reading import Card, Read, Reading
from bot.assistant.requests import DropCard, ShowCard, TakeBack
from bot.sales.commands import (
    ChangeDeals,
    Command,
    CreateOpportunity,
    CreateTask,
    HandTask,
    Line,
    LogActivity,
    SnoozeTask,
    UpdateActivity,
    UpdateOpportunity,
)
from bot.store.vocabulary import ActivityKind, Outcome, Stage
from tests.assistant.fakes import NamesInMemory, actors, book
from tests.assistant.world import WORLD

LUMEN, ATLAS = 1, 2
NADIA = next(c["id"] for c in WORLD["contacts"] if c["name"] == "Nadia Okoye")
CALL = LogActivity(ActivityKind.CALL, LUMEN, duration_minutes=12)
TASK = CreateTask("send the list", due=date(2027, 3, 5), account_id=LUMEN)
NOW = datetime.fromisoformat("2027-03-03T10:00:00-05:00")
Say = Callable[..., Reading]


@pytest.fixture(scope="module")
def say() -> Say:
    """Reads a message with these changes on the last card; `made` says that they were saved."""
    reader, anna = Reader(NamesInMemory(book(WORLD))), actors(WORLD)["U1ANNA"]

    def reading(
        text: str, *commands: Command, made: tuple[int, ...] = (), language: str | None = None
    ) -> Reading:
        accounts = tuple(getattr(one, "account_id", None) or LUMEN for one in commands)
        card = Card(tuple(Read(one) for one in commands), made, accounts)
        return reader.read(text, anna, NOW, language=language, card=card)

    return reading


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no wait, lost, they went with Dell", "they went with Dell"),
        ("actually lost, too expensive", "too expensive"),
        ("no wait, lost", None),
    ],
)
def test_a_deal_that_was_won_is_lost_after_all(say: Say, text: str, reason: str | None) -> None:
    reading = say(text, UpdateOpportunity(1, stage=Stage.WON), made=(1,))

    assert [one.action for one in reading.actions] == [
        UpdateOpportunity(1, stage=Stage.LOST, lost_reason=reason)
    ]


def test_what_was_just_set_is_handed_over_once_it_is_saved(say: Say) -> None:
    saved, waiting = say("give it to Klaus", TASK, made=(7,)), say("hand this to Klaus", TASK)

    assert [one.action for one in saved.actions] == [HandTask(7, 2)]
    assert not waiting.actions
    assert waiting.note == "Save the task first; then hand it over."
    assert say("give it to Klaus", CALL).clarify, "of a call there is nothing to hand over"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "actually it was 20 min"),
        ("en", "20 min"),
        ("en", "no, 20 min, not 12"),
        ("de", "nein, es waren 20 Minuten"),
        ("fr", "en fait c'était 20 minutes"),
        ("es", "no, fueron 20 minutos"),
        ("pt", "na verdade foram 20 minutos"),
        ("it", "anzi, erano 20 minuti"),
        ("ja", "いや、20分でした"),
    ],
)
def test_an_open_card_is_put_right_and_a_saved_call_is_changed(
    say: Say, language: str, text: str
) -> None:
    opened = say(text, CALL, language=language)
    saved = say(text, CALL, made=(7,), language=language)
    assert [one.action for one in opened.actions] == [replace(CALL, duration_minutes=20)]
    assert opened.instead
    assert [one.action for one in saved.actions] == [UpdateActivity(7, duration_minutes=20)]
    assert not saved.instead


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was a meeting, not a call", UpdateActivity(7, kind=ActivityKind.MEETING)),
        ("es war ein Termin, kein Anruf", UpdateActivity(7, kind=ActivityKind.MEETING)),
        ("no, it was a voicemail", UpdateActivity(7, outcome=Outcome.VOICEMAIL)),
        ("sorry, that was Atlas", UpdateActivity(7, account_id=ATLAS)),
    ],
)
def test_what_was_saved_is_changed_in_place(say: Say, text: str, expected: Command) -> None:
    assert [one.action for one in say(text, CALL, made=(7,)).actions] == [expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "no, the call was yesterday"),
        ("de", "das war gestern"),
        ("fr", "c'était hier"),
        ("es", "fue ayer"),
        ("pt", "foi ontem"),
        ("it", "no, era ieri"),
        ("ja", "昨日でした"),
    ],
)
def test_the_day_of_a_call_is_put_right(say: Say, language: str, text: str) -> None:
    (found,) = say(text, CALL, made=(7,), language=language).actions
    assert isinstance(found.action, UpdateActivity)
    assert found.action.occurred_at is not None
    assert found.action.occurred_at.astimezone(UTC).date() == date(2027, 3, 2)


def test_a_noun_tells_which_change_is_meant_and_the_others_stay(say: Say) -> None:
    reading = say("make the reminder monday", CALL, TASK)
    assert [one.action for one in reading.actions] == [CALL, replace(TASK, due=date(2027, 3, 8))]
    saved = say("bring it forward to thursday", TASK, made=(9,))
    assert [one.action for one in saved.actions] == [SnoozeTask(9, date(2027, 3, 4))]


def test_a_day_that_two_changes_take_is_asked_about(say: Say) -> None:
    deal = CreateOpportunity(LUMEN, close_date=date(2027, 3, 5))
    reading = say("no, monday", TASK, deal)
    assert (reading.actions, reading.clarify is not None) == ((), True)


def test_a_change_of_the_same_deal_goes_onto_the_open_card(say: Say) -> None:
    before = UpdateOpportunity(1, stage=Stage.PROPOSAL)
    reading = say("and make it 21k", before)
    assert [one.action for one in reading.actions] == [replace(before, amount=Decimal(21000))]
    assert reading.instead


def test_a_new_deal_is_put_right_while_it_is_open_and_changed_once_it_is_there(say: Say) -> None:
    new = CreateOpportunity(LUMEN, amount=Decimal(9000), lines=(Line(1, 20),))
    reading = say("make that 25, no sorry, 26", new)
    assert [one.action for one in reading.actions] == [replace(new, lines=(Line(1, 26),))]


@pytest.mark.parametrize(
    "text",
    [
        "atlas tablets: 20 TX14, not 12 but 15",
        "called Nadia Okoye, 20 min, no answer",
        "how long is the warranty?",
        "remind me friday to call Will",
    ],
)
def test_an_order_or_a_question_of_its_own_leaves_the_card_alone(say: Say, text: str) -> None:
    assert not say(text, TASK).instead


@pytest.mark.parametrize(
    ("text", "request_"),
    [
        ("scrap that", DropCard()),
        ("never mind", DropCard()),
        ("cancel", DropCard()),
        ("vergiss es", DropCard()),
        ("what's on the card?", ShowCard()),
        ("why the 24k?", ShowCard()),
        ("yes", ShowCard()),
        ("pourquoi ce montant ?", ShowCard()),
    ],
)
def test_a_card_is_dropped_or_shown_again(say: Say, text: str, request_: object) -> None:
    assert [one.action for one in say(text, CALL).actions] == [request_]


def test_undo_of_what_was_saved_stays_an_undo(say: Say) -> None:
    assert [one.action for one in say("undo that", CALL, made=(7,)).actions] == [TakeBack()]


@pytest.mark.parametrize("text", ["same for Atlas", "and for Atlas too", "dasselbe für Atlas"])
def test_the_changes_of_the_card_are_made_once_more_for_another(say: Say, text: str) -> None:
    call = replace(CALL, contact_id=1, outcome=Outcome.VOICEMAIL)
    (found,) = say(text, call).actions
    assert found.action == replace(call, account_id=ATLAS, contact_id=None)


def test_a_title_names_the_other_customer_or_is_looked_at(say: Say) -> None:
    task = replace(TASK, title="send Lumen the list")
    (named,) = say("same for Atlas", task).actions
    assert named.unsure == ("title",)


@pytest.mark.parametrize(
    "text",
    [
        "reassign the lumen deal to Klaus",
        "hand it over to Klaus",
        "übergib den Deal von Lumen an Klaus",
    ],
)
def test_a_deal_is_handed_to_a_colleague(say: Say, text: str) -> None:
    (found,) = say(text, UpdateOpportunity(1, stage=Stage.PROPOSAL), made=(1,)).actions
    assert found.action == ChangeDeals((1,), owner_id=2)


def test_what_the_customer_said_goes_into_the_notes_of_the_call(say: Say) -> None:
    call = replace(CALL, summary="wants a price")
    told = "wants a price; she also asked about pens"
    opened = say("she also asked about pens", call)
    saved = say("she also asked about pens", call, made=(7,))
    assert [one.action for one in opened.actions] == [replace(call, summary=told)]
    assert [one.action for one in saved.actions] == [UpdateActivity(7, summary=told)]


def test_what_is_wanted_of_a_new_deal_is_its_product_or_its_name(say: Say) -> None:
    lead = CreateOpportunity(LUMEN, stage=Stage.LEAD)
    (product,) = say("they want 5 TX14", lead).actions
    (name,) = say("they want 5 docks", lead).actions
    assert product.action == replace(lead, lines=(Line(1, 5),))
    assert name.action == replace(lead, name="Lumen Bakery - 5 docks")


def test_the_same_for_all_of_nobody_knows_whom_is_asked_about(say: Say) -> None:
    reading = say("do that for all three", CALL, made=(7,))
    assert (reading.actions, reading.clarify is not None) == ((), True)


def test_a_value_that_is_denied_is_not_taken(say: Say) -> None:
    reading = say("no, not 12 min", replace(CALL, duration_minutes=8))
    assert not any(isinstance(one.action, LogActivity) for one in reading.actions)


def test_of_a_value_denied_and_another_the_other_is_taken(say: Say) -> None:
    (found,) = say("it was a call, not 12 min but 5", replace(CALL, duration_minutes=12)).actions
    assert found.action == replace(CALL, duration_minutes=5)


def test_a_bare_number_counts_the_one_product_of_the_card(say: Say) -> None:
    change = UpdateOpportunity(1, lines=(Line(1, 20),))
    (found,) = say("no, 18, and 22k", change).actions
    assert found.action == replace(change, amount=Decimal(22000), lines=(Line(1, 18),))
