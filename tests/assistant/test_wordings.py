"""The same thing said in seven languages: lists, newcomers, greetings, places, notes for a day."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant.requests import (
    AskProduct,
    PrepareCall,
    ShowAccount,
    ShowPipeline,
    ShowTasks,
    Smalltalk,
    TrackOrder,
)
from bot.sales.commands import (
    CreateContact,
    CreateOpportunity,
    CreateTask,
    Line,
    LogActivity,
    UpdateAccount,
    UpdateContact,
    UpdateOpportunity,
)
from bot.store.vocabulary import ActivityKind, Sentiment, Stage
from tests.assistant.conftest import Read

FRIDAY, THURSDAY = date(2027, 3, 5), date(2027, 3, 4)
LUMEN, ATLAS, NORDWIND, AOBA = 1, 2, 5, 8


def done(read: Read, text: str, speaker: str = "U1KLAUS") -> list[object]:
    reading = read(text, speaker)
    assert reading.clarify is None
    return [item.action for item in reading.actions]


@pytest.mark.parametrize(
    "text",
    [
        "show everything i still owe people by friday",
        "list all i have to do by friday",
        "liste alles auf, was ich bis Freitag erledigen muss",
        "lista todo lo que debo hacer hasta el viernes",
        "liste tout ce que je dois faire d'ici vendredi",
        "liste tudo o que tenho que fazer até sexta",
        "elenca tutto quello che devo fare entro venerdì",
        "金曜日までにやるべきことを見せて",
    ],
)
def test_a_list_of_what_is_owed_is_no_reminder(read: Read, text: str) -> None:
    assert done(read, text) == [ShowTasks(FRIDAY)]


def test_what_is_promised_is_a_reminder_still(read: Read) -> None:
    (task,) = done(read, "i owe lumen samples by friday", "U1ANNA")
    assert isinstance(task, CreateTask)
    assert task.due == FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "Nordwind wants 8 Halo 3 as well, new deal for it, 960 EUR",
        "Nordwind want to add 8 Halo 3, open a new deal for that, 960 EUR",
        "Nordwind will 8 Halo 3 dazu, neuer Deal dafür, 960 EUR",
        "Nordwind quiere añadir 8 Halo 3, nuevo negocio para eso, 960 EUR",
        "Nordwind veut ajouter 8 Halo 3, nouvelle affaire pour ça, 960 EUR",
        "Nordwind quer mais 8 Halo 3, novo negócio para isso, 960 EUR",
        "Nordwind vuole aggiungere 8 Halo 3, nuova trattativa per questo, 960 EUR",
    ],
)
def test_what_is_wanted_for_a_new_deal_changes_no_old_one(read: Read, text: str) -> None:
    lines = (Line(5, 8),)
    assert done(read, text) == [
        CreateOpportunity(NORDWIND, amount=Decimal(960), currency="EUR", lines=lines)
    ]


def test_items_go_to_the_deal_of_their_own_sentence(read: Read) -> None:
    old, new = done(read, "Lumen wants 12 TX14, 9k. new deal for Atlas, 8 Halo 3", "U1ANNA")
    assert isinstance(old, UpdateOpportunity)
    assert old.lines == (Line(1, 12),)
    assert new == CreateOpportunity(ATLAS, lines=(Line(5, 8),))


@pytest.mark.parametrize(
    ("text", "account", "name", "title"),
    [
        ("hey add lumen's floor manager, her name is tess vale", LUMEN, "Tess Vale", "floor mana"),
        ("new contact at lumen, site manager, name is ian roe", LUMEN, "Ian Roe", "site manager"),
        ("new contact at lumen: buyer called rita moss", LUMEN, "Rita Moss", "buyer"),
        ("new contact at lumen, her name is tess vale", LUMEN, "Tess Vale", ""),
        ("new contact Rita Moss at Lumen, called her today", LUMEN, "Rita Moss", ""),
        ("neuer Kontakt bei Nordwind, Leiterin, sie heißt Rita Moos", NORDWIND, "Rita Moos", "Lei"),
        ("nuevo contacto en Nordwind, jefa, se llama Rita Mora", NORDWIND, "Rita Mora", "jefa"),
        ("nouveau contact chez Nordwind, elle s'appelle Rita Morel", NORDWIND, "Rita Morel", ""),
        ("novo contato na Nordwind, gerente, chama-se Rita Mora", NORDWIND, "Rita Mora", "gerente"),
        ("nuovo contatto da Nordwind, si chiama Rita Mori", NORDWIND, "Rita Mori", ""),
        ("青葉印刷の新しい連絡先、名前は山田花子", AOBA, "山田花子", ""),
        ("Rita Moss, warehouse lead, new contact at Lumen", LUMEN, "Rita Moss", "warehouse lead"),
        ("Rita Moos, Leiterin, neuer Kontakt bei Nordwind", NORDWIND, "Rita Moos", "Leiterin"),
        ("Rita Mora, jefa de compras, nuevo contacto en Nordwind", NORDWIND, "Rita Mora", "jefa"),
        ("Rita Morel, acheteuse, nouveau contact chez Nordwind", NORDWIND, "Rita Morel", "achet"),
        ("Rita Mori, responsabile, nuovo contatto da Nordwind", NORDWIND, "Rita Mori", "respon"),
        ("Ian Roe is the new office manager at Lumen", LUMEN, "Ian Roe", "office manager"),
        ("Ian Roe, buyer, iroe@lumen.example, should be added to Lumen", LUMEN, "Ian Roe", "buyer"),
    ],
)
def test_the_name_of_somebody_new_is_the_name_alone(
    read: Read, text: str, account: int, name: str, title: str
) -> None:
    made, *others = done(read, text, "U1ANNA")
    assert isinstance(made, CreateContact)
    assert (made.account_id, made.name) == (account, name)
    assert (made.title or "").startswith(title)
    assert all(isinstance(other, LogActivity) for other in others)


def test_somebody_new_stands_beside_a_change_of_the_company(read: Read) -> None:
    text = "lumen: 16 people now, and Ian Roe is the new buyer there, ian@lumen.example, add please"
    assert done(read, text, "U1ANNA") == [
        UpdateAccount(LUMEN, employees=16),
        CreateContact(LUMEN, "Ian Roe", title="buyer", email="ian@lumen.example"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nadia Okoye = office manager as of now",
        "Nadia Okoye is office manager as of today",
        "Nadia Okoye is office manager effective today",
    ],
)
def test_a_role_ends_before_since_when_it_is_held(read: Read, text: str) -> None:
    assert done(read, text, "U1ANNA") == [UpdateContact(1, title="office manager")]


@pytest.mark.parametrize(
    "text",
    [
        "merry christmas!",
        "happy easter bot",
        "frohe weihnachten!",
        "feliz navidad",
        "joyeux noël",
        "boas festas",
        "buon natale",
        "メリークリスマス",
    ],
)
def test_a_wish_for_a_holiday_is_small_talk(read: Read, text: str) -> None:
    assert done(read, text) == [Smalltalk()]


@pytest.mark.parametrize(
    "text",
    [
        "Jörg Petersen over lunch, 35 min",
        "Jörg Petersen, 35 min at the factory",
        "Jörg Petersen, 35 Min im Werk",
        "Jörg Petersen de Nordwind, 35 min en la fábrica",
        "Jörg Petersen de Nordwind, 35 min à l'usine",
        "Jörg Petersen da Nordwind, 35 min na fábrica",
        "Jörg Petersen di Nordwind, 35 min in fabbrica",
    ],
)
def test_whoever_was_met_at_a_place_was_not_called(read: Read, text: str) -> None:
    (logged,) = done(read, text)
    assert isinstance(logged, LogActivity)
    assert (logged.kind, logged.duration_minutes) == (ActivityKind.MEETING, 35)


@pytest.mark.parametrize(
    "text",
    [
        "Petersen of Nordwind, call, 22 min, annoyed about the price. Deal comes down to 34,200",
        "Petersen von Nordwind, Anruf, 22 Min, verärgert über den Preis. Deal runter auf 34.200",
    ],
)
def test_a_call_in_short_words_stands_beside_a_change(read: Read, text: str) -> None:
    logged, changed = done(read, text)
    assert isinstance(logged, LogActivity)
    assert (logged.duration_minutes, logged.sentiment) == (22, Sentiment.NEGATIVE)
    assert changed == UpdateOpportunity(5, amount=Decimal(34200))


@pytest.mark.parametrize(
    "text",
    [
        "put in for thursday: price list to Petersen",
        "note for thursday: price list to Petersen",
        "Leg für Donnerstag an: price list to Petersen",
        "apunta para el jueves: price list to Petersen",
        "note pour jeudi : price list to Petersen",
        "anota para quinta: enviar a lista de preços ao Petersen",
        "segna per giovedì: price list to Petersen",
        "remind me thursday pls: price list to Petersen",
    ],
)
def test_a_note_for_a_day_is_a_reminder_in_its_own_words(read: Read, text: str) -> None:
    (task,) = done(read, text)
    assert isinstance(task, CreateTask)
    assert (task.title, task.due) == (text.partition(": ")[2], THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "about to ring Nordwind, gimme the rundown",
        "rufe gleich Nordwind an, gib mir den Überblick",
        "voy a llamar a Nordwind, dame el resumen",
        "je vais appeler Nordwind, fais-moi le point",
        "vou ligar para a Nordwind, me dá o resumo",
        "sto per chiamare Nordwind, dammi il quadro",
    ],
)
def test_a_call_about_to_be_made_is_prepared(read: Read, text: str) -> None:
    assert done(read, text) == [PrepareCall(NORDWIND)]


@pytest.mark.parametrize(
    "text",
    [
        "Petersen says yes to 12 TX14, that's €13,200. Move it to negotiation",
        "Petersen sagt ja zu 12 TX14, macht 13.200 €. Auf Verhandlung setzen",
        "Petersen dice que sí a 12 TX14, son 13.200 €. Pásalo a negociación",
        "Petersen dit oui à 12 TX14, ça fait 13 200 €. Passe-le en négociation",
        "Petersen disse sim a 12 TX14, são 13.200 €. Passa para negociação",
        "Petersen ha detto sì a 12 TX14, sono 13.200 €. Passalo in negoziazione",
    ],
)
def test_whoever_says_yes_is_no_hearsay_before_an_order(read: Read, text: str) -> None:
    assert done(read, text) == [
        UpdateOpportunity(5, Stage.NEGOTIATION, Decimal(13200), "EUR", lines=(Line(1, 12),))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bring Lumen up on my screen", [ShowAccount(LUMEN)]),
        ("hol Lumen auf den Schirm", [ShowAccount(LUMEN)]),
        (
            "Lumen: order status, and the account card",
            [TrackOrder(account_id=LUMEN), ShowAccount(LUMEN)],
        ),
        ("team, proposal only", [ShowPipeline("team", Stage.PROPOSAL)]),
        (
            "does complete cover a cracked hinge",
            [AskProduct("does complete cover a cracked hinge?")],
        ),
        (
            "Lumen tablets: 12 TX14.. no sorry 14, update the deal",
            [UpdateOpportunity(1, lines=(Line(1, 14),))],
        ),
        (
            "lost Lumen tablets, their cousin does it for free",
            [UpdateOpportunity(1, Stage.LOST, lost_reason="their cousin does it for free")],
        ),
    ],
)
def test_wordings_of_english_in_passing(read: Read, text: str, expected: list[object]) -> None:
    assert done(read, text, "U1ANNA") == expected


def test_a_day_that_only_then_refers_to_is_unsure(read: Read) -> None:
    text = "Lumen tablets: 70 TX14, 49,000, their board meets on 20 april so close it then"
    (changed,) = read(text).actions
    assert isinstance(changed.action, UpdateOpportunity)
    assert changed.action.close_date == date(2027, 4, 20)
    assert "close_date" in changed.unsure


@pytest.mark.parametrize(
    "text",
    [
        "Will Sutter says yes to 12 TX14, 13,200 €",
        "Will Sutter sagt ja zu 12 TX14, macht 13.200 €. Lumen auf Verhandlung setzen",
    ],
)
def test_an_amount_that_was_told_apart_from_the_order_is_unsure(read: Read, text: str) -> None:
    (changed,) = read(text).actions
    assert isinstance(changed.action, UpdateOpportunity)
    assert changed.action.amount == Decimal(13200)
    assert "amount" in changed.unsure
