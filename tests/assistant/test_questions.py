"""A question is looked up or shown: it changes nothing, in whatever language it is asked."""

from datetime import date

import pytest

from bot.assistant.requests import AskProduct, Request
from bot.sales.commands import CreateTask, UpdateOpportunity
from bot.store.vocabulary import Stage
from tests.assistant.conftest import Read
from tests.assistant.world import WORLD

ASKED = [
    "how many people can join one meeting on Basic",
    "how many employees may use CloudDesk Basic?",
    "is there a discount for clinics?",
    "any discount for clinics",
    "what is the delivery time",
    "how long does delivery take?",
    "cheapest laptop?",
    "lightest laptop",
    "in black?",
    "and the pro 13?",
    "is there a call limit",
    "how do I set up a new account in CloudDesk",
    "can a task be shared in CloudDesk?",
    "does CloudDesk remind me of meetings?",
    "wie viele Personen können bei Basic an einem Meeting teilnehmen",
    "gibt es einen Rabatt für Schulen?",
    "wie lange dauert die Lieferung?",
    "und für drei Jahre?",
    "¿cuántas personas pueden entrar en una reunión con Basic?",
    "¿cuál es el plazo de entrega?",
    "¿el más barato?",
    "combien de personnes peuvent participer à une réunion avec Basic",
    "quel est le délai de livraison ?",
    "le moins cher ?",
    "quantas pessoas podem entrar numa reunião no Basic",
    "qual é o prazo de entrega?",
    "o mais barato?",
    "quante persone possono partecipare a una riunione con Basic",
    "quali sono i tempi di consegna?",
    "il più economico?",
    "Basicでは会議に何人参加できますか",
    "3年の場合は?",
]


@pytest.mark.parametrize("text", ASKED)
def test_a_question_goes_to_the_sheets(read: Read, text: str) -> None:
    reading = read(text)
    assert [type(item.action) for item in reading.actions] == [AskProduct]
    assert reading.clarify is None


def test_a_short_question_takes_the_one_before_along(read: Read) -> None:
    (item,) = read("for three years?", said="how long is the warranty on the TX14?").actions
    assert item.action == AskProduct("for three years? (how long is the warranty on the TX14?)")


@pytest.mark.parametrize(
    "text",
    [
        "can you remind me to call Nadia Okoye tomorrow?",
        "kannst du mich morgen an Nadia Okoye erinnern?",
        "¿puedes recordarme llamar a Nadia Okoye mañana?",
        "peux-tu me rappeler d'appeler Nadia Okoye demain ?",
        "明日Nadia Okoyeに電話するようリマインドしてもらえますか",
    ],
)
def test_an_order_in_the_form_of_a_question_is_one(read: Read, text: str) -> None:
    assert [type(item.action) for item in read(text).actions] == [CreateTask]


@pytest.mark.parametrize(
    "text",
    [
        "should I call Nadia Okoye?",
        "which deals does Lumen have?",
        "will Lumen sign this month?",
        "soll ich Nadia Okoye anrufen?",
        "¿llamó Nadia Okoye?",
        "¿debo mover Lumen a ganado?",
        "devo ligar para Nadia Okoye amanhã?",
        "devo chiamare Nadia Okoye domani?",
        "Nadia Okoyeさんに電話すべきですか?",
        "Lumenを受注にしますか?",
    ],
)
def test_a_question_about_a_customer_shows_and_changes_nothing(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.clarify is None
    assert all(isinstance(item.action, Request) for item in reading.actions)


def test_every_product_named_alone_is_asked_about(read: Read) -> None:
    for product in WORLD["products"]:
        assert [type(i.action) for i in read(f"{product['name']}?").actions] == [AskProduct]


@pytest.mark.parametrize(
    "text",
    [
        "does the slate pro 10 work in the rain?",
        "can i play music on it?",
        "how do i connect a printer",
        "what is the capital cost of care plus?",
        "does it get hot",
    ],
)
def test_a_product_question_in_everyday_words_goes_to_the_sheets(read: Read, text: str) -> None:
    assert [type(item.action) for item in read(text).actions] == [AskProduct]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Lumen perdido", "es", UpdateOpportunity(1, stage=Stage.LOST)),
        ("Lumen vinto", "it", UpdateOpportunity(1, stage=Stage.WON)),
        ("sposta Lumen a marzo", "it", UpdateOpportunity(1, close_date=date(2027, 3, 31))),
        ("mueve Lumen a marzo", "es", UpdateOpportunity(1, close_date=date(2027, 3, 31))),
        ("Lumen lost", "en", UpdateOpportunity(1, stage=Stage.LOST)),
    ],
)
def test_a_short_order_is_read_in_the_one_language_that_has_its_words(
    read: Read, text: str, language: str, expected: object
) -> None:
    reading = read(text)
    assert (reading.language, [one.action for one in reading.actions]) == (language, [expected])
