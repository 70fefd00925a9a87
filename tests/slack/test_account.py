"""`/account`: new customers, changes, the same one twice, and two that are one."""

import pytest

from bot.sales.commands import CreateAccount
from bot.sales.results import AccountCard
from bot.slack.services import Services
from bot.store.vocabulary import AccountStatus
from tests.slack import world
from tests.slack.person import Person
from tests.slack.world import Minds


def card(services: Services, name: str) -> AccountCard:
    actor = services.desk.actor(world.DANA)
    return services.desk.account_card(services.desk.find_account(name, actor).id, actor)


@pytest.mark.parametrize(
    "line",
    [
        "new Proseware Inc, 202-555-0150, proseware.example, 1,200 employees, Retail",
        "new name=Proseware Inc, phone=202-555-0150, website: proseware.example, "
        "employees = 1200, industry Retail",
    ],
)
def test_a_customer_is_added_by_a_line(dana: Person, services: Services, line: str) -> None:
    (receipt,) = dana.types("/account", line)

    assert receipt.text == "Added the account Proseware Inc."
    added = card(services, "Proseware Inc")
    assert (added.phone, added.website) == ("+1 202-555-0150", "proseware.example")
    assert (added.employees, added.industry, added.owner) == (1200, "Retail", "Dana Whit")
    dana.presses(receipt, "Undo")
    (gone,) = dana.types("/account", "Proseware Inc")
    assert "No account is called" in gone.text


def test_new_alone_opens_the_form(dana: Person, services: Services) -> None:
    assert dana.types("/account", "new") == []

    refused = dana.submits({"name": "Proseware", "employees": "many"})
    dana.submits({"name": "Proseware", "employees": "140", "industry": "Retail"}, view_id="V2")

    assert "“many” is no whole number" in refused.errors["employees"]
    assert card(services, "Proseware").employees == 140


def test_bare_it_offers_a_new_one_too(dana: Person) -> None:
    (reply,) = dana.types("/account")
    dana.presses(reply, "New account")

    sent = dana.submits({"name": "Proseware"})

    assert sent.messages[0].text == "Added the account Proseware."


def test_who_is_there_already_is_offered_instead(dana: Person, services: Services) -> None:
    (question,) = dana.types("/account", "new Fabrikam, Retail")

    assert question.text == "There is already an account called Fabrikam, owned by Dana Whit."
    assert list(question.buttons) == ["Use Fabrikam · name", "Create anyway"]
    (shown,) = dana.presses(question, "Use Fabrikam · name")
    assert shown.text == "Fabrikam, customer, 1 open deal."
    (receipt,) = dana.presses(question, "Create anyway")
    assert receipt.text == "Added the account Fabrikam."
    assert receipt.replaces


def test_pressing_create_anyway_twice_adds_one(dana: Person, services: Services) -> None:
    (question,) = dana.types("/account", "new Fabrikam")
    dana.presses(question, "Create anyway")
    dana.presses(question, "Create anyway")

    actor = services.desk.actor(world.DANA)
    assert len(services.desk.suggest_accounts("Fabrikam", actor)) == 2


def test_only_the_one_who_was_asked_creates_anyway(dana: Person, lena: Person) -> None:
    (question,) = dana.types("/account", "new Fabrikam")

    (refused,) = lena.presses(question, "Create anyway")

    assert "Diese Frage ging an jemand anderen" in refused.text


def test_the_form_asks_too(dana: Person) -> None:
    dana.types("/account", "set Fabrikam: website www.fabrikam.example")
    dana.types("/account", "new")

    sent = dana.submits({"name": "Fabrikam Deutschland", "website": "https://fabrikam.example"})

    assert sent.errors == {}
    (question,) = sent.messages
    assert question.text == "Fabrikam has the same web domain. Is it the same customer?"
    (receipt,) = dana.presses(question, "Create anyway")
    assert receipt.text == "Added the account Fabrikam Deutschland."


def test_plain_language_asks_too_and_shows_what_is_added_anyway(
    dana: Person, minds: Minds, services: Services
) -> None:
    minds.understands("Add Fabrikam as a customer", CreateAccount("Fabrikam"))
    (question,) = dana.says("Add Fabrikam as a customer")

    (confirming,) = dana.presses(question, "Create anyway")
    (receipt,) = dana.presses(confirming, "Confirm")

    assert confirming.replaces
    assert receipt.text == "Added the account Fabrikam."


def test_a_contact_who_is_there_is_offered_instead(dana: Person) -> None:
    (question,) = dana.types("/contact", "new Fabrikam: Fay Brick, CIO")

    (shown,) = dana.presses(question, "Use Fay Brick · Fabrikam, same name")
    (receipt,) = dana.presses(question, "Create anyway")

    assert shown.text == "Fay Brick of Fabrikam."
    assert receipt.text == "Added the contact Fay Brick at Fabrikam."


def test_several_things_change_at_once(dana: Person, services: Services) -> None:
    (receipt,) = dana.types(
        "/account", "set Fabrikam: 140 people, status inactive, language German, 030/1234567"
    )

    assert "kept as typed" in receipt.text
    changed = card(services, "Fabrikam")
    assert (changed.employees, changed.status) == (140, AccountStatus.INACTIVE)
    assert changed.phone == "030/1234567"


def test_the_market_of_the_customer_tells_the_country_of_a_number(
    dana: Person, services: Services
) -> None:
    dana.types("/account", "set Fabrikam: market DE, phone 030 1234567")

    assert card(services, "Fabrikam").phone == "+49 30 1234567"


def test_a_new_name_is_found_and_the_old_one_is_not(dana: Person, services: Services) -> None:
    dana.types("/account", "set Fabrikam: name Fabrikam Holding")

    assert card(services, "Fabrikam Holding").name == "Fabrikam Holding"


def test_without_a_colon_the_form_of_all_opens(dana: Person, services: Services) -> None:
    assert dana.types("/account", "set Fabrikam") == []

    dana.submits({"industry": "Tools", "status": "prospect"})

    changed = card(services, "Fabrikam")
    assert (changed.industry, changed.status) == ("Tools", AccountStatus.PROSPECT)


def test_the_card_opens_the_form_too(dana: Person, services: Services) -> None:
    (shown,) = dana.types("/account", "Fabrikam")
    dana.presses(shown, "Change …")

    refused = dana.submits({"website": "nowhere"})

    assert "not a valid website" in refused.errors["website"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("set", "Which account? Name it, like this:"),
        ("merge Fabrikam", "Name the one that goes and the one that stays, like this:"),
        ("set Fabrikam: status gone", "It is one of prospect, customer, inactive."),
        ("merge Fabrikam into Fabrikam", "one and the same account"),
        ("merge Nowhere into Fabrikam", "No account is called 'Nowhere'"),
    ],
)
def test_what_cannot_be_done_is_answered_with_how(dana: Person, text: str, sentence: str) -> None:
    (reply,) = dana.types("/account", text)

    assert sentence in reply.text


def test_two_accounts_are_merged_once_it_is_confirmed(dana: Person, services: Services) -> None:
    (shown,) = dana.types("/account", "merge Contoso Labs GmbH into Contoso Ltd")
    assert "Merge Contoso Labs GmbH into Contoso Ltd" in shown.text
    assert card(services, "Contoso Labs GmbH").name == "Contoso Labs GmbH"

    (receipt,) = dana.presses(shown, "Confirm")

    assert receipt.text == "Merged Contoso Labs GmbH into Contoso Ltd."
    assert card(services, "Contoso Labs GmbH").name == "Contoso Ltd"
    dana.presses(receipt, "Undo")
    assert card(services, "Contoso Labs GmbH").name == "Contoso Labs GmbH"


def test_either_of_the_two_may_be_unclear(dana: Person) -> None:
    (question,) = dana.types("/account", "merge contosso into Fabrikam")
    label = next(one for one in question.buttons if one.startswith("Contoso Labs"))

    (shown,) = dana.presses(question, label)

    assert "Merge Contoso Labs GmbH into Fabrikam" in shown.text


def test_a_colleagues_account_is_not_merged(lena: Person) -> None:
    (reply,) = lena.types("/account", "merge Tailspin Toys into Fabrikam")

    assert "Bei Dana Whit darfst du das nicht: Kunden zusammenführen." in reply.text
