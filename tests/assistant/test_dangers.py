"""Wordings that look like an order and are none, and orders whose values are easily mistaken."""

from datetime import date, time
from decimal import Decimal

import pytest

from bot.assistant.requests import AskProduct, PrepareCall, ShowOpportunity, Smalltalk
from bot.sales.commands import (
    CreateAccount,
    CreateContact,
    CreateOpportunity,
    CreateTask,
    Escalate,
    Line,
    LogActivity,
    UpdateAccount,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.vocabulary import AccountStatus, Stage
from tests.assistant.conftest import Read

TERN, NORDWIND = 7, 5


def done(read: Read, text: str, speaker: str = "U1ANNA") -> list[object]:
    return [item.action for item in read(text, speaker).actions]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("if they sign, move tern street dental to won", "U1ANNA"),
        ("move tern street dental to won once they sign", "U1ANNA"),
        ("tern street dental: as soon as legal is ok, set it to won", "U1ANNA"),
        ("wenn Nordwind unterschreibt, setz den Deal auf gewonnen", "U1KLAUS"),
        ("setz Nordwind auf gewonnen, sobald sie unterschreiben", "U1KLAUS"),
        ("si Nordwind firma, pasa el deal a ganado", "U1KLAUS"),
        ("si Nordwind signe, passe l'affaire en gagné", "U1KLAUS"),
        ("se Nordwind firma, passa la trattativa a vinto", "U1KLAUS"),
        ("青葉印刷が契約した場合は受注に", "U1MEI"),
        ("they want the proposal by friday", "U1ANNA"),
        ("Erinnerung Freitag: Angebot an Petersen", "U1KLAUS"),
        ("reminder for friday: proposal to lumen", "U1ANNA"),
        ("Lumen will das Angebot bis Freitag", "U1ANNA"),
        ("don't change anything, I'm thinking aloud: lumen at 22k would be fine", "U1ANNA"),
    ],
)
def test_what_is_supposed_or_only_wanted_changes_no_deal(
    read: Read, text: str, speaker: str
) -> None:
    assert not [a for a in done(read, text, speaker) if isinstance(a, UpdateOpportunity)]


def test_who_is_cross_that_nothing_was_sent_ticks_nothing_off(read: Read) -> None:
    assert not done(read, "Nadia Okoye is cross that nobody sent her the floor plan")


@pytest.mark.parametrize(
    "text", ["if possible move tern street dental to won", "move TSD to won pls"]
)
def test_a_polite_if_is_no_condition(read: Read, text: str) -> None:
    assert done(read, text) == [UpdateOpportunity(TERN, Stage.WON)]


@pytest.mark.parametrize(
    "text", ["should i move tern street dental to won?", "is tern street dental still in proposal"]
)
def test_a_question_shows_the_deal_and_moves_nothing(read: Read, text: str) -> None:
    assert done(read, text) == [ShowOpportunity(TERN)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lumen counter tablets 10 -> 15, 8k", {"lines": (Line(1, 15),), "amount": Decimal(8000)}),
        ("lumen counter tablets: 12 not 10 TX14", {"lines": (Line(1, 12),)}),
        (
            "lumen take 15 TX14 not 10 $9k all in",
            {"lines": (Line(1, 15),), "amount": Decimal(9000), "currency": "USD"},
        ),
        ("change close date of tern street dental to 15/4", {"close_date": date(2027, 4, 15)}),
        ("lumen counter tablets +5 TX14", {"lines": (Line(1, 15),)}),
        ("tern street dental slides to 5 may", {"close_date": date(2027, 5, 5)}),
        ("PO coming mon. move tern street dental to won", {"stage": Stage.WON}),
        (
            "tern street dental reception -> proposal, 12k, april 30",
            {"stage": Stage.PROPOSAL, "amount": Decimal(12000), "close_date": date(2027, 4, 30)},
        ),
        (
            "lumen counter tablets: nadia signed off on 14 TX14, 8k",
            {"lines": (Line(1, 14),), "amount": Decimal(8000)},
        ),
        (
            "tern street dental's next step is the countersigned contract",
            {"next_step": "the countersigned contract"},
        ),
    ],
)
def test_each_value_is_the_one_that_was_meant(
    read: Read, text: str, expected: dict[str, object]
) -> None:
    (changed,) = done(read, text)
    assert isinstance(changed, UpdateOpportunity)
    known = UpdateOpportunity(changed.opportunity_id)
    fields = UpdateOpportunity.__dataclass_fields__
    said = {n: getattr(changed, n) for n in fields if getattr(changed, n) != getattr(known, n)}
    assert said == expected


def test_a_product_that_is_liked_stays_with_the_call(read: Read) -> None:
    logged, changed = done(read, "call w/ nadia okoye 11 min, keen on the TX14s. make it 16, 9k")
    assert isinstance(logged, LogActivity)
    assert logged.product_ids == (1,)
    assert changed == UpdateOpportunity(1, amount=Decimal(9000), lines=(Line(1, 16),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "new guy at lumen is Wes Tull, dispatcher, wes@lumen.example",
            CreateContact(1, "Wes Tull", "dispatcher", "wes@lumen.example"),
        ),
        (
            "Imogen Slater joins Lumen as bursar, imogen@lumen.example",
            CreateContact(1, "Imogen Slater", "bursar", "imogen@lumen.example"),
        ),
        (
            "add marta bloom to lumen brand manager mbloom@lumen.example",
            CreateContact(1, "Marta Bloom", "brand manager", "mbloom@lumen.example"),
        ),
        (
            "nadia okoye is CIO now. mobile 555 0199 333",
            UpdateContact(1, title="CIO", phone="555 0199 333"),
        ),
        (
            "new opp atlas: 10 TX14, $300/mo",
            CreateOpportunity(2, lines=(Line(1, 10),)),
        ),
        (
            "tomas reyes wants a call from my manager",
            Escalate(9, "tomas reyes"),
        ),
        (
            "nadia okoye is no longer buyer, she's head of procurement now",
            UpdateContact(1, title="head of procurement"),
        ),
        ("need a deal for atlas - 10 x TX14", CreateOpportunity(2, lines=(Line(1, 10),))),
        (
            "meeting with nadia okoye tomorrow at 2pm",
            CreateTask("meeting with nadia okoye", date(2027, 3, 4), time(14), 1),
        ),
        (
            "lumen's order is still late?? they are furious, escalate",
            Escalate(1, "lumen's order is still late?? they are furious"),
        ),
    ],
)
def test_the_shape_of_a_message_tells_what_it_orders(
    read: Read, text: str, expected: object
) -> None:
    (found,) = done(read, text)
    if isinstance(expected, Escalate):
        assert isinstance(found, Escalate)
        assert (found.account_id, found.reason) == (expected.account_id, expected.reason)
    else:
        assert found == expected


def test_an_hour_in_a_call_that_was_made_is_no_reminder(read: Read) -> None:
    (logged,) = done(read, "Will Sutter, Lumen: 5pm call went to voicemail")
    assert isinstance(logged, LogActivity)


def test_a_noun_with_a_capital_is_no_surname(read: Read) -> None:
    (changed,) = done(read, "Petersen Fahrer-Tablets auf Verhandlung setzen", "U1KLAUS")
    assert changed == UpdateOpportunity(NORDWIND, Stage.NEGOTIATION)


def test_what_only_slips_is_not_lost(read: Read) -> None:
    text = "not going to happen with tern street dental this month, push it to june"
    (changed,) = done(read, text)
    assert changed == UpdateOpportunity(TERN, close_date=date(2027, 6, 30))


def test_a_clause_behind_and_is_one_of_its_own(read: Read) -> None:
    logged, changed = done(
        read, "nadia okoye called about training and the tern street dental deal closes may 4"
    )
    assert isinstance(logged, LogActivity)
    assert changed == UpdateOpportunity(TERN, close_date=date(2027, 5, 4))


def test_a_dictated_order_begins_at_its_please(read: Read) -> None:
    found = done(
        read,
        "spoke with nadia okoye at lumen about twelve minutes she is happy with the counter "
        "tablets please set it to negotiation and remind me next tuesday to send her the contract",
    )
    assert [type(one) for one in found] == [LogActivity, UpdateOpportunity, CreateTask]
    assert found[1] == UpdateOpportunity(1, Stage.NEGOTIATION)


def test_a_person_who_has_something_now_is_no_title(read: Read) -> None:
    assert not done(read, "lumen's purchasing is now handled by nadia okoye")


def test_a_message_of_three_languages_is_read(read: Read) -> None:
    logged, changed = done(
        read, "hola, hablé con nadia okoye from lumen, 10 Minuten. move it to propuesta"
    )
    assert isinstance(logged, LogActivity)
    assert changed == UpdateOpportunity(1, Stage.PROPOSAL)


@pytest.mark.parametrize(
    "text", ["nothing signed yet at tern street dental", "nobody at tern street dental signed"]
)
def test_what_nobody_signed_is_not_won(read: Read, text: str) -> None:
    assert not [a for a in done(read, text) if isinstance(a, UpdateOpportunity)]


@pytest.mark.parametrize(
    ("text", "title", "due"),
    [
        ("task fri, ward demo with Nadia Okoye", "ward demo with Nadia Okoye", date(2027, 3, 5)),
        (
            "remind me thurs mar 11, forecast call w/ Klaus",
            "forecast call w/ Klaus",
            date(2027, 3, 11),
        ),
    ],
)
def test_what_stands_behind_a_bare_reminder_is_to_be_done(
    read: Read, text: str, title: str, due: date
) -> None:
    (task,) = done(read, text)
    assert isinstance(task, CreateTask)
    assert (task.title, task.due) == (title, due)


def test_a_next_step_of_somebody_is_no_meeting(read: Read) -> None:
    (change,) = done(read, "next step for tern street dental: site visit")
    assert change == UpdateOpportunity(TERN, next_step="site visit")


def test_whose_number_it_is_tells_its_own_sentence(read: Read) -> None:
    first, second = done(
        read,
        "Will Sutter's mobile is 212 555 0101. TSD's switchboard has changed too, 212 555 0199",
    )
    assert isinstance(first, UpdateContact)
    assert first.phone == "212 555 0101"
    assert second == UpdateAccount(9, phone="212 555 0199")


def test_a_lead_that_is_not_in_the_record_is_a_new_account(read: Read) -> None:
    assert done(read, "new lead: Northway Gym, 40 staff") == [
        CreateAccount("Northway Gym", employees=40)
    ]


@pytest.mark.parametrize(
    ("begun", "name"),
    [
        ("new lead: Northway Clinic", "Northway Clinic"),
        ("new customer Northway Clinic", "Northway Clinic"),
        ("new lead: northway clinic", "northway clinic"),
        ("new lead - Northway", "Northway"),
    ],
)
def test_nothing_of_a_new_customer_goes_to_the_one_spoken_of_before(
    read: Read, begun: str, name: str
) -> None:
    reading = read(f"{begun}, 40 staff, call them friday", said="call with Ana at Lumen, 12 min")
    made, task = (one.action for one in reading.actions)
    assert made == CreateAccount(name, employees=40)
    assert isinstance(task, CreateTask)
    assert (task.title, task.account_id) == (f"call {name}", None)


@pytest.mark.parametrize("text", ["Atlas wants 5 docks", "draft an email pls"])
def test_what_names_no_deal_or_nobody_is_asked_about(read: Read, text: str) -> None:
    reading = read(text)
    assert not reading.actions
    assert reading.clarify not in (None, read("qwertz").clarify)


def test_how_to_win_is_a_question_and_no_list(read: Read) -> None:
    assert done(read, "how do we win against Dell") == [AskProduct("how do we win against Dell?")]


def test_a_call_that_nobody_answered_was_not_connected(read: Read) -> None:
    (call,) = done(read, "none of them answered at Atlas")
    assert isinstance(call, LogActivity)
    assert call.outcome is None


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("nadia okoye, no answer. no need for a reminder", "U1ANNA", LogActivity),
        ("no hace falta recordatorio, Okoye no contesta", "U1ANNA", LogActivity),
        ("sign-off's in the bag at tern street, log the call with tomas", "U1ANNA", LogActivity),
        ("quoting tomas @ tern street: 'better make it 25'. remind me fri", "U1ANNA", CreateTask),
        ("got tomas at 10 tomorrow, prep me", "U1ANNA", PrepareCall),
        ("Petersen Montag 8:30 anrufen, leg mir das als Aufgabe an", "U1KLAUS", CreateTask),
        ("Okoye al telefono, 9 minuti, seccata. Escalation, bassa", "U1ANNA", LogActivity),
        ("lol monday again", "U1ANNA", Smalltalk),
        ("mark my words, q4's gonna be fine", "U1ANNA", Smalltalk),
    ],
)
def test_what_only_sounds_like_an_order_stands_beside_the_one_that_is(
    read: Read, text: str, speaker: str, kind: type
) -> None:
    actions = done(read, text, speaker)
    assert isinstance(actions[0], kind)
    assert all(isinstance(one, (kind, Escalate)) for one in actions)
    assert len([one for one in actions if isinstance(one, kind)]) == 1


def test_a_status_that_is_denied_is_not_taken(read: Read) -> None:
    said = "lumen aren't inactive any more, set them to prospect"
    assert done(read, said) == [UpdateAccount(1, status=AccountStatus.PROSPECT)]


@pytest.mark.parametrize("closing", [", add", ", add him", ". add him pls"])
def test_an_order_that_comes_last_is_for_the_person_told_of_before(
    read: Read, closing: str
) -> None:
    said = "new opp for atlas: 12 TX16, lead. also Ulli Brandt there, foreman, ulli@atlas.example"
    deal, person = done(read, said + closing)
    assert isinstance(deal, CreateOpportunity)
    assert person == CreateContact(2, "Ulli Brandt", "foreman", "ulli@atlas.example")


def test_somebody_new_may_be_called_like_the_customer(read: Read) -> None:
    (person,) = done(read, "atlas: add Nico Atlas, sales manager, nico@atlas.example")
    assert person == CreateContact(2, "Nico Atlas", "sales manager", "nico@atlas.example")


def test_a_deal_of_other_products_told_behind_the_customer_is_a_new_one(read: Read) -> None:
    (deal,) = done(read, "lumen opp for 5 Halo 3, 2k, lead")
    assert isinstance(deal, CreateOpportunity)
    assert deal.account_id == 1


@pytest.mark.parametrize(
    "text",
    [
        "new face at lumen: Owen Hall, it lead, owen.hall@lumen.example",
        "Owen Hall (it lead, owen.hall@lumen.example) just joined lumen",
    ],
)
def test_a_lead_by_trade_is_no_stage(read: Read, text: str) -> None:
    assert done(read, text) == [CreateContact(1, "Owen Hall", "it lead", "owen.hall@lumen.example")]


def test_an_address_that_changed_is_no_mail_that_came(read: Read) -> None:
    (change,) = done(read, "tomas's email changed, it's tomas@tern.example now")
    assert isinstance(change, UpdateContact)
    assert change.email == "tomas@tern.example"
