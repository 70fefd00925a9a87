"""Each rep's own settings, kept in the record."""

from decimal import Decimal

import pytest

from bot.sales.commands import ChangePreferences, CreateOpportunity
from bot.sales.errors import Invalid
from bot.sales.results import Preferences, Receipt
from tests.sales.office import Office

FRESH = Preferences(None, None, digest=True, digest_hour=8, notices=True)


def change(office: Office, **said: object) -> Receipt:
    command = ChangePreferences(**said)  # type: ignore[arg-type]
    return office.desk.execute([command], office.ada, door="form", key=repr(command))


def test_settings_are_changed_one_by_one_and_each_change_is_undone(anywhere: Office) -> None:
    assert anywhere.desk.preferences(anywhere.ada) == FRESH

    first = change(anywhere, language="German", digest_hour=7)
    change(anywhere, digest=False, notices=False, currency="chf")

    assert anywhere.desk.preferences(anywhere.ada) == Preferences(
        "de", "CHF", digest=False, digest_hour=7, notices=False
    )
    assert (anywhere.ada.language, anywhere.ada.currency) == ("de", "CHF")
    assert anywhere.desk.preferences(anywhere.ben) == FRESH
    assert [(one.field, one.before, one.after) for one in first.items[0].changes] == [
        ("language", "that of the message", "de"),
        ("digest", "at 8:00", "at 7:00"),
    ]
    anywhere.desk.undo(anywhere.ada, key="u1")
    anywhere.desk.undo(anywhere.ada, key="u2")
    assert anywhere.desk.preferences(anywhere.ada) == FRESH


def test_an_amount_without_a_currency_is_in_the_one_that_was_chosen(office: Office) -> None:
    change(office, currency="EUR")
    command = CreateOpportunity(office.id("A3"), amount=Decimal(5))

    receipt = office.desk.execute([command], office.ada, door="slash", key="1")

    value = office.desk.opportunity_card(receipt.items[0].id, office.ada).value
    assert value is not None
    assert value.currency == "EUR"


def test_auto_is_the_language_of_the_message_again(office: Office) -> None:
    change(office, language="de")
    change(office, language="auto")

    assert office.ada.language is None


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"language": "Klingonish"}, "I speak English, .* and Japanese, not"),
        ({"language": "Klingon"}, "not “Klingon”"),
        ({"language": "nl"}, "not “nl”"),
        ({"currency": "moon"}, "not a currency"),
        ({"digest_hour": 24}, "from 0 to 23"),
        ({"notices": True}, "nothing to save"),
    ],
)
def test_what_cannot_be_set_is_refused(
    office: Office, said: dict[str, object], sentence: str
) -> None:
    with pytest.raises(Invalid, match=sentence):
        change(office, **said)
    assert office.desk.preferences(office.ada) == FRESH
