"""Everyday words of sales people, in the languages they speak."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from bot.assistant.requests import DraftEmail, PrepareCall, ShowOpportunity
from bot.sales.commands import (
    CreateContact,
    CreateTask,
    Escalate,
    LogActivity,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.vocabulary import Stage
from tests.assistant.conftest import Read


@pytest.mark.parametrize(
    ("said", "speaker", "at"),
    [
        ("remind me tomorrow at half two to ring will sutter", "U1ANNA", time(14, 30)),
        ("remind me tomorrow quarter to ten to ring will sutter", "U1ANNA", time(9, 45)),
        ("erinner mich morgen um halb zehn an Nordwind", "U1KLAUS", time(9, 30)),
        ("recuérdame mañana a las nueve y media llamar a Lumen", "U1ANNA", time(9, 30)),
        ("rappelle-moi demain à neuf heures et demie d'appeler Lumen", "U1ANNA", time(9, 30)),
        ("me lembra amanhã às nove e meia de ligar pra Lumen", "U1ANNA", time(9, 30)),
        ("ricordami domani alle 15 di chiamare Lumen", "U1ANNA", time(15)),
        ("ricordami domani alle tre e mezza di chiamare Lumen", "U1ANNA", time(15, 30)),
        ("明日の午後3時半に森田さんに電話", "U1MEI", time(15, 30)),
    ],
)
def test_an_hour_said_in_words(read: Read, said: str, speaker: str, at: time) -> None:
    (task,) = read(said, speaker).actions
    assert isinstance(task.action, CreateTask)
    assert task.action.at == at
    assert "half" not in task.action.title


@pytest.mark.parametrize(
    ("said", "speaker", "changed"),
    [
        ("Nordwind: die Bestellung ist da", "U1KLAUS", {"stage": Stage.WON}),
        ("Nordwind ist abgesprungen", "U1KLAUS", {"stage": Stage.LOST}),
        ("tern street: llegó el pedido", "U1ANNA", {"stage": Stage.WON}),
        ("tern street se echó para atrás", "U1ANNA", {"stage": Stage.LOST}),
        ("tern street, c'est bouclé", "U1ANNA", {"stage": Stage.WON}),
        ("tern street deu pra trás", "U1ANNA", {"stage": Stage.LOST}),
        ("tern street escorregou pra abril", "U1ANNA", {"close_date": date(2027, 4, 30)}),
        ("tern street è andata in porto", "U1ANNA", {"stage": Stage.WON}),
        ("porta la trattativa tern street in negoziazione", "U1ANNA", {"stage": Stage.NEGOTIATION}),
        ("青葉印刷、契約取れました", "U1MEI", {"stage": Stage.WON}),
    ],
)
def test_how_a_deal_goes(read: Read, said: str, speaker: str, changed: dict[str, Any]) -> None:
    (change,) = [a.action for a in read(said, speaker).actions]
    assert isinstance(change, UpdateOpportunity)
    assert {name: getattr(change, name) for name in changed} == changed


def test_the_staff_of_staff_laptops_is_no_head_count(read: Read) -> None:
    (change,) = read("tern street staff tablets: 12 units, 19k").actions
    assert isinstance(change.action, UpdateOpportunity)
    assert change.action.amount == Decimal(19000)


def test_an_address_beside_a_new_name_is_not_that_of_the_person_before(read: Read) -> None:
    said = "priya nair left brightside clinic, new buyer is Wanda Kirsch wkirsch@bright.example"
    (made,) = read(said).actions
    assert made.action == CreateContact(3, "Wanda Kirsch", "buyer", "wkirsch@bright.example")


def test_a_namesake_in_the_record_does_not_tell_the_employer_of_somebody_new(read: Read) -> None:
    reading = read("new lead: Raj Nair, CFO at Zorbax")
    assert not reading.actions
    assert reading.clarify


def test_what_stands_behind_the_colon_of_a_letter_orders_nothing(read: Read) -> None:
    (draft,) = read("email nadia okoye thanks for today + recap: 25 tablets, 9k").actions
    assert isinstance(draft.action, DraftEmail)


def test_what_is_asked_before_a_call_prepares_it(read: Read) -> None:
    (asked,) = read("what do i have on tern street before i call tomas at 3").actions
    assert asked.action == PrepareCall(9)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("escalate Lumen. Reason: two docks arrived broken", "two docks arrived broken"),
        ("escalate lumen to Klaus Brandt: two docks arrived broken", "two docks arrived broken"),
    ],
)
def test_a_reason_is_without_its_label_and_its_addressee(
    read: Read, said: str, reason: str
) -> None:
    (escalated,) = read(said).actions
    assert isinstance(escalated.action, Escalate)
    assert escalated.action.reason.endswith(reason)
    assert not {"Reason", "Klaus"} & set(escalated.action.reason.replace(":", "").split())


def test_a_new_role_needs_no_verb_of_being(read: Read) -> None:
    (changed,) = read("Tomas Reyes made CIO!").actions
    assert changed.action == UpdateContact(8, title="CIO")


def test_an_open_deal_of_theirs_is_shown(read: Read) -> None:
    (shown,) = read("lumen's open deal?").actions
    assert shown.action == ShowOpportunity(1)


def test_a_customer_who_moves_house_moves_no_deal(read: Read) -> None:
    assert not read("they are moving tern street to a new office in may").actions


def test_a_next_step_may_stand_before_its_name(read: Read) -> None:
    (change,) = read("tern street: countersign is the next step, 17k").actions
    assert isinstance(change.action, UpdateOpportunity)
    assert (change.action.next_step, change.action.amount) == ("countersign", Decimal(17000))


def test_nobody_answered_in_spanish(read: Read) -> None:
    logged, task = (
        a.action
        for a in read("Tomas Reyes no me coge el teléfono. Ponme llamarlo mañana a las 10").actions
    )
    assert isinstance(logged, LogActivity)
    assert isinstance(task, CreateTask)
    assert (task.due, task.at) == (date(2027, 3, 4), time(10))
