"""`/contact`: people at customers are shown, added and kept true; who wants no calls gets none."""

import pytest

from bot.sales.results import ContactCard
from bot.slack.services import Services
from bot.store.vocabulary import Channel, ContactFunction
from tests.slack import world
from tests.slack.person import Person


def card(services: Services, contact_id: int = 1) -> ContactCard:
    return services.desk.contact_card(contact_id, services.desk.actor(world.DANA))


@pytest.mark.parametrize(
    "text", ["Fay Brick", "fay", "brick", "Fay at Fabrikam", "Fay Brick, Fabrikam"]
)
def test_a_name_shows_who_it_is(dana: Person, text: str) -> None:
    (shown,) = dana.types("/contact", text)

    assert shown.text == "Fay Brick of Fabrikam."
    assert shown.private
    assert "Head of IT" in shown.whole


def test_nobody_of_that_name_is_said(dana: Person) -> None:
    (reply,) = dana.types("/contact", "Nora Nobody")

    assert reply.text == "No contact is called 'Nora Nobody'. /contact new adds one."


def test_somebody_is_added_by_a_line(dana: Person, services: Services) -> None:
    line = "new Contoso Ltd: Ann Lee, Buyer, ann@contoso.example, (202) 555-0150"
    (receipt,) = dana.types("/contact", line)

    assert receipt.text == "Added the contact Ann Lee at Contoso Ltd."
    added = card(services, 2)
    assert (added.title, added.email, added.phone) == (
        "Buyer",
        "ann@contoso.example",
        "+1 202-555-0150",
    )
    dana.presses(receipt, "Undo")
    (gone,) = dana.types("/contact", "Ann Lee")
    assert gone.text.startswith("No contact is called")


def test_bare_it_opens_the_form(dana: Person, services: Services) -> None:
    assert dana.types("/contact") == []

    sent = dana.submits(
        {
            "account": "3",
            "name": "Ann Lee",
            "phone": "030 1234567",
            "function": "finance",
            "calls": "no",
            "preferred_channel": "email",
            "language": "Spanish",
        }
    )

    assert "kept as typed" in sent.messages[0].text
    added = card(services, 2)
    assert (added.phone, added.function) == ("030 1234567", ContactFunction.FINANCE)
    assert (added.do_not_call, added.preferred_channel, added.language) == (
        True,
        Channel.EMAIL,
        "es",
    )


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", " ", "The name is empty."),
        ("email", "nowhere", "is not a valid e-mail address"),
        ("phone", "none", "is not a phone number"),
        ("language", "Klingonish", "is no language I know"),
    ],
)
def test_the_form_stays_open_beside_a_faulty_field(
    dana: Person, field: str, value: str, sentence: str
) -> None:
    dana.types("/contact", "new Fabrikam")

    sent = dana.submits({"name": "Ann Lee", field: value})

    assert sentence in sent.errors[field]


def test_an_account_without_a_name_opens_the_form_for_it(dana: Person, services: Services) -> None:
    assert dana.types("/contact", "new Fabrikam") == []

    dana.submits({"name": "Ann Lee"})

    assert card(services, 2).account == "Fabrikam"


def test_somebody_who_wants_no_calls_is_shown_without_a_number(
    dana: Person, services: Services
) -> None:
    dana.types("/contact", "set Fay Brick: phone +1 202 555 0199")
    (receipt,) = dana.types("/contact", "set Fay Brick: do not call")

    assert receipt.text == "Changed Fay Brick of Fabrikam."
    (shown,) = dana.types("/contact", "Fay Brick")
    (account,) = dana.types("/account", "Fabrikam")
    for seen in (shown, account):
        assert "555-0199" not in seen.whole
        assert "o not call" in seen.whole
    dana.presses(account, "Log an activity")
    assert "Fay Brick (do not call)" in str(dana.views[-1])
    dana.types("/contact", "set Fay Brick: may be called")
    (shown,) = dana.types("/contact", "Fay Brick")
    assert "555-0199" in shown.whole


def test_several_things_change_at_once(dana: Person, services: Services) -> None:
    dana.types("/contact", "set Fay: title CIO, fay@fabrikam.example, role it, prefers e-mail")

    changed = card(services)
    assert (changed.title, changed.email) == ("CIO", "fay@fabrikam.example")
    assert (changed.function, changed.preferred_channel) == (ContactFunction.IT, Channel.EMAIL)


@pytest.mark.parametrize(("what", "names"), [("role boss", "procurement"), ("prefers fax", "chat")])
def test_a_word_that_is_none_is_answered_with_those_there_are(
    dana: Person, what: str, names: str
) -> None:
    (reply,) = dana.types("/contact", f"set Fay: {what}")

    assert names in reply.text


def test_without_a_colon_the_form_of_all_opens(dana: Person, services: Services) -> None:
    assert dana.types("/contact", "set Fay Brick") == []

    dana.submits({"title": "CIO"})

    assert card(services).title == "CIO"
    assert not card(services).do_not_call


def test_set_alone_is_answered_with_its_use(dana: Person) -> None:
    (reply,) = dana.types("/contact", "set")

    assert "/contact set NAME" in reply.whole


def test_a_contact_is_changed_and_added_from_the_cards(dana: Person, services: Services) -> None:
    (shown,) = dana.types("/contact", "Fay Brick")
    dana.presses(shown, "Change …")
    dana.submits({"title": "CIO"})
    (account,) = dana.presses(shown, "Show the account")
    dana.presses(account, "New contact")
    dana.submits({"name": "Ann Lee"}, view_id="V2")

    assert card(services).title == "CIO"
    assert card(services, 2).account == "Fabrikam"


def test_two_of_one_name_are_asked_about(dana: Person) -> None:
    dana.types("/contact", "new Contoso Ltd: Fay Brick")

    (question,) = dana.types("/contact", "Fay Brick")
    (told_apart,) = dana.types("/contact", "Fay at Contoso Ltd")
    label = next(one for one in question.buttons if "Fabrikam" in one)
    (shown,) = dana.presses(question, label)

    assert "2 contacts match" in question.text
    assert shown.text == "Fay Brick of Fabrikam."
    assert told_apart.text == "Fay Brick of Contoso Ltd."


def test_the_product_team_adds_nobody(pat: Person) -> None:
    (reply,) = pat.types("/contact", "new Fabrikam: Ann Lee")

    assert "may not add a contact" in reply.text
