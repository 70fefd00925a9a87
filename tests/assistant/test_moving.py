"""How far a day or a sum of a deal moves is counted from what the record has."""

from datetime import date
from decimal import Decimal

import pytest

from bot.sales.commands import Line, UpdateOpportunity
from tests.assistant.conftest import Read

TERN, NORDWIND, AOBA = 7, 5, 6


def changes(read: Read, text: str, speaker: str) -> list[object]:
    return [item.action for item in read(text, speaker).actions]


@pytest.mark.parametrize(
    ("text", "speaker", "deal", "day"),
    [
        ("push the Tern Street Dental deal back two weeks", "U1ANNA", TERN, date(2027, 4, 14)),
        ("tern street dental slipped a month", "U1ANNA", TERN, date(2027, 4, 30)),
        ("pull tern street dental in by a week", "U1ANNA", TERN, date(2027, 3, 24)),
        ("move TSD's close date 3 days later", "U1ANNA", TERN, date(2027, 4, 3)),
        ("Nordwind um zwei Wochen verschieben", "U1KLAUS", NORDWIND, date(2027, 4, 29)),
        ("zieh Nordwind eine Woche vor", "U1KLAUS", NORDWIND, date(2027, 4, 8)),
        ("retrasa el deal de Nordwind dos semanas", "U1KLAUS", NORDWIND, date(2027, 4, 29)),
        ("adelanta Nordwind en 3 días", "U1KLAUS", NORDWIND, date(2027, 4, 12)),
        ("repousse Nordwind de 2 semaines", "U1KLAUS", NORDWIND, date(2027, 4, 29)),
        ("adia a Nordwind em duas semanas", "U1KLAUS", NORDWIND, date(2027, 4, 29)),
        ("rimanda Nordwind di due settimane", "U1KLAUS", NORDWIND, date(2027, 4, 29)),
        ("青葉印刷のクローズを2週間後ろにずらして", "U1MEI", AOBA, date(2027, 4, 15)),
        ("青葉印刷を1週間前倒し", "U1MEI", AOBA, date(2027, 3, 25)),
    ],
)
def test_a_day_is_moved_from_where_it_is(
    read: Read, text: str, speaker: str, deal: int, day: date
) -> None:
    assert changes(read, text, speaker) == [UpdateOpportunity(deal, close_date=day)]


@pytest.mark.parametrize(
    ("text", "speaker", "deal", "amount"),
    [
        ("bump tern street dental by 5k", "U1ANNA", TERN, 23000),
        ("bump the TSD deal 5k", "U1ANNA", TERN, 23000),
        ("knock 2k off the tern street dental deal", "U1ANNA", TERN, 16000),
        ("add another 5k to tern street dental", "U1ANNA", TERN, 23000),
        ("raise tern street dental to 25k", "U1ANNA", TERN, 25000),
        ("drop the tern street dental deal to 15k", "U1ANNA", TERN, 15000),
        ("Nordwind 5k mehr", "U1KLAUS", NORDWIND, 35000),
        ("erhöhe Nordwind um 5k", "U1KLAUS", NORDWIND, 35000),
        ("erhöhe Nordwind auf 35k", "U1KLAUS", NORDWIND, 35000),
        ("sube Nordwind en 5k", "U1KLAUS", NORDWIND, 35000),
        ("augmente Nordwind de 5k", "U1KLAUS", NORDWIND, 35000),
        ("aumenta a Nordwind em 5k", "U1KLAUS", NORDWIND, 35000),
        ("aumenta Nordwind di 5k", "U1KLAUS", NORDWIND, 35000),
        ("青葉印刷の金額を10万上げて", "U1MEI", AOBA, 1000000),
        ("青葉印刷の金額を100万に上げて", "U1MEI", AOBA, 1000000),
    ],
)
def test_a_sum_is_moved_from_where_it_is(
    read: Read, text: str, speaker: str, deal: int, amount: int
) -> None:
    assert changes(read, text, speaker) == [UpdateOpportunity(deal, amount=Decimal(amount))]


def test_both_move_at_once(read: Read) -> None:
    (changed,) = changes(read, "push TSD back a week and bump it by 2k", "U1ANNA")
    assert changed == UpdateOpportunity(TERN, amount=Decimal(20000), close_date=date(2027, 4, 7))


def test_a_day_that_is_named_outweighs_how_far_it_moved(read: Read) -> None:
    (changed,) = changes(read, "push the TSD deal back two weeks, to april 20", "U1ANNA")
    assert changed == UpdateOpportunity(TERN, close_date=date(2027, 4, 20))


@pytest.mark.parametrize(
    "text",
    [
        "tern street dental's delivery slipped two weeks",
        "tern street dental pushed our meeting back two weeks",
        "tern street dental said it may slip two weeks",
        "push the lumen deal back two weeks",
        "bump the lumen deal by 5k",
        "knock 20k off the tern street dental deal",
    ],
)
def test_nothing_moves_that_nobody_moved_or_that_is_not_known(read: Read, text: str) -> None:
    assert not [a for a in changes(read, text, "U1ANNA") if isinstance(a, UpdateOpportunity)]


def test_more_of_a_product_comes_on_top(read: Read) -> None:
    assert changes(read, "add 5 more TX14 to lumen", "U1ANNA") == [
        UpdateOpportunity(1, lines=(Line(1, 15),))
    ]
