"""What was clearly meant and does not exist is said, and stays empty."""

from datetime import date, time

import pytest

from bot.sales.commands import CreateContact, CreateOpportunity, CreateTask
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("move lumen to banana", "There is no stage “banana”."),
        ("change the stage of lumen to banana", "There is no stage “banana”."),
        ("lumen auf Banane verschieben", "Eine Phase „Banane“ gibt es nicht."),
        ("passe lumen en banane", "pas d\u2019étape « banane »."),
        ("update the lumen status to hot", "There is no stage “hot”."),
        ("set lumen priority to purple", "“priority” is nothing that I keep of a deal."),
        ("add 5 zorblings to the lumen deal", "I do not know a product called “zorblings”."),
        ("take out the zorblings from the lumen deal", "a product called “zorblings”."),
        ("called Zorbax, 12 min", "I do not know an account called “Zorbax”."),
        ("show me zorbax", "I do not know an account called “zorbax”."),
    ],
)
def test_a_value_that_does_not_exist_is_named(read: Read, said: str, told: str) -> None:
    reading = read(said)
    assert not reading.actions
    assert told in (reading.clarify or "")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("ring nadia okoye feb 30", "“feb 30”"),
        ("remind me to ring nadia okoye 31 june", "“31 june”"),
        ("ring nadia okoye tues 5th", "“tues 5th”"),
        ("ring nadia okoye tuesday, march 12", "“tuesday, march 12”"),
        ("ring nadia okoye on 2027-02-30", "“2027-02-30”"),
    ],
)
def test_a_day_that_is_none_stays_empty_and_is_told(read: Read, said: str, words: str) -> None:
    reading = read(said)
    (task,) = reading.actions
    assert isinstance(task.action, CreateTask)
    assert task.action.title.removeprefix("to ") == "ring nadia okoye"
    assert (task.action.due, task.unsure) == (None, ("due",))
    assert words in (reading.note or "")


@pytest.mark.parametrize("said", ["tern street amount -5k", "add minus 500 dollars to tern street"])
def test_a_sum_below_nothing_is_not_taken_for_one_above(read: Read, said: str) -> None:
    reading = read(said)
    assert not reading.actions
    assert "is below nothing" in (reading.note or "")


def test_so_much_off_may_have_a_minus(read: Read) -> None:
    (change,) = read("knock -5k off the tern street deal").actions
    assert getattr(change.action, "amount", None) == 13000


@pytest.mark.parametrize(
    ("said", "due", "at", "note"),
    [
        ("remind me in 20 minutes to ring will", date(2027, 3, 3), time(10, 20), "No alarm"),
        ("erinner mich in einer Stunde an die Rückgabe", date(2027, 3, 3), time(11), "klingelt"),
        ("remind me every monday to ring will", date(2027, 3, 8), None, "cannot repeat"),
        ("rappelle-moi tous les lundis d'appeler Will", date(2027, 3, 8), None, "répéter"),
        ("ring will asap", date(2027, 3, 3), None, None),
        ("remind me first thing tomorrow to ring will", date(2027, 3, 4), None, None),
        ("remind me to ring will by end of play", date(2027, 3, 3), None, None),
        ("remind me tomorrow to order every seat", date(2027, 3, 4), None, None),
    ],
)
def test_soon_and_again(
    read: Read, said: str, due: date, at: time | None, note: str | None
) -> None:
    reading = read(said)
    (task,) = reading.actions
    assert isinstance(task.action, CreateTask)
    assert (task.action.due, task.action.at) == (due, at)
    assert (reading.note is None) if note is None else (note in (reading.note or ""))


@pytest.mark.parametrize("said", ["opp for lumen: 12 TX14", "deal for Lumen, 5k"])
def test_a_deal_that_may_be_a_new_one_is_asked_about(read: Read, said: str) -> None:
    reading = read(said)
    assert not reading.actions
    assert (reading.clarify or "").startswith("Is that a new deal for Lumen Bakery")
    assert [choice.label for choice in reading.choices] == ["Lumen - counter tablets"]


@pytest.mark.parametrize(
    "said", ["a deal for Lumen, 5k", "opp for lumen: 5k, they called us", "opp for lumen: 9 TX16"]
)
def test_a_deal_that_is_said_to_be_new_is_one(read: Read, said: str) -> None:
    (made,) = read(said).actions
    assert isinstance(made.action, CreateOpportunity)


def test_a_lead_with_a_name_and_a_title_is_somebody(read: Read) -> None:
    (made,) = read("new lead: Raj Patel, CFO at Atlas").actions
    assert made.action == CreateContact(2, "Raj Patel", "CFO")
