"""A few words mean one account or deal, none, or several that are asked about."""

import pytest

from bot.sales.commands import CreateAccount
from bot.sales.errors import Ambiguous, Choice, NotFound
from tests.sales.office import Office


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("contoso", "Contoso"),
        ("Contoso's", "Contoso"),
        ("  CONTOSO ", "Contoso"),
        ("NWT", "Northwind Traders"),
        ("northwind tr", "Northwind Traders"),
        ("traders", "Northwind Traders"),
        ("dental", "Northwind Dental"),
        ("cafe zurich", "Café Zürich GmbH"),
        ("zürich", "Café Zürich GmbH"),
        ("Contsoo", "Contoso"),
        ("Contoso Ltd", "Contoso"),
        ("Nortwind Dentl", "Northwind Dental"),
        ("ohara", "=Formula & Sons"),
    ],
)
def test_an_account_is_found(anywhere: Office, text: str, name: str) -> None:
    assert anywhere.desk.find_account(text, anywhere.ada).label == name


def test_two_that_fit_are_asked_about_with_what_tells_them_apart(anywhere: Office) -> None:
    with pytest.raises(Ambiguous) as caught:
        anywhere.desk.find_account("Northwind", anywhere.ada)
    assert str(caught.value) == (
        "2 accounts match 'Northwind': Northwind Dental, Northwind Traders. Which one?"
    )
    assert caught.value.kind == "account"
    assert caught.value.choices == (
        Choice(anywhere.id("A2"), "Northwind Dental", "Healthcare · Ben Castle"),
        Choice(anywhere.id("A1"), "Northwind Traders", "Wholesale · US · Ada Brook"),
    )


def test_a_misspelt_name_that_fits_two_is_asked_about(office: Office) -> None:
    with pytest.raises(Ambiguous):
        office.desk.find_account("Nortwind", office.ada)


def test_none_names_the_nearest(anywhere: Office) -> None:
    with pytest.raises(NotFound) as caught:
        anywhere.desk.find_account("Contessa", anywhere.ada)
    assert str(caught.value) == "No account is called 'Contessa'. The nearest: Contoso."


@pytest.mark.parametrize(
    "text", ["", "  ", "!!!", "\u0000", "x", "qqqqqqqqqq", "%", "_", "a" * 9999]
)
def test_nothing_sensible_is_not_found(anywhere: Office, text: str) -> None:
    with pytest.raises(NotFound):
        anywhere.desk.find_account(text, anywhere.ada)


def test_an_account_just_added_is_found_by_near_spelling(anywhere: Office) -> None:
    with pytest.raises(NotFound):
        anywhere.desk.find_account("Fresh Feilds", anywhere.ada)
    anywhere.desk.execute([CreateAccount("Fresh Fields")], anywhere.ada, door="form", key="1")
    assert anywhere.desk.find_account("Fresh Feilds", anywhere.ada).label == "Fresh Fields"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("株式会社さくら商事", "さくら商事"),
        ("株式会社さくら商事", "さくら"),
        ("さくら商事株式会社", "株式会社さくら商事"),
        ("㈱さくら商事", "さくら商事"),
        ("Lerch Optik GmbH", "Lerch Optik KG"),
    ],
)
def test_what_kind_of_company_it_is_need_not_be_typed(office: Office, name: str, text: str) -> None:
    office.done(CreateAccount(name))
    assert office.desk.find_account(text, office.ada).label == name


def test_suggestions_narrow_while_typing(anywhere: Office) -> None:
    own = anywhere.desk.suggest_accounts("", anywhere.ada)
    assert [choice.label for choice in own] == ["Contoso", "Northwind Traders"]
    typed = anywhere.desk.suggest_accounts("nor", anywhere.ada)
    assert [choice.label for choice in typed] == ["Northwind Dental", "Northwind Traders"]
    assert len(anywhere.desk.suggest_accounts("nor", anywhere.ada, limit=1)) == 1
    near = anywhere.desk.suggest_accounts("contsoo", anywhere.ada)
    assert near[0].label == "Contoso"
    assert anywhere.desk.suggest_accounts("qqqqqq", anywhere.ada) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("contoso", "Contoso - store tablets"),
        ("Contoso - old tills", "Contoso - old tills"),
        ("traders", "Northwind Traders - docks"),
        ("store tab", "Contoso - store tablets"),
        ("front desk", "Northwind Dental - front desk"),
        ("contsoo", "Contoso - store tablets"),
    ],
)
def test_a_deal_is_found(anywhere: Office, text: str, name: str) -> None:
    assert anywhere.desk.find_opportunity(text, anywhere.ada).label == name


def test_deals_of_two_accounts_are_asked_about(anywhere: Office) -> None:
    with pytest.raises(Ambiguous) as caught:
        anywhere.desk.find_opportunity("northwind", anywhere.ada)
    assert caught.value.kind == "opportunity"
    assert [choice.detail for choice in caught.value.choices] == [
        "proposal · €5,800.50 · closes Dec 4, 2026",
        "lead",
    ]


def test_an_account_without_an_open_deal_says_so(office: Office) -> None:
    with pytest.raises(NotFound, match="=Formula & Sons has no open deal"):
        office.desk.find_opportunity("ohara", office.ada)


def test_a_deal_that_is_not_there_is_not_found(office: Office) -> None:
    for text in ("qqqqqqq", "", "%"):
        with pytest.raises(NotFound):
            office.desk.find_opportunity(text, office.ada)


def test_words_that_name_no_deal_are_said_to_name_none(anywhere: Office) -> None:
    with pytest.raises(NotFound, match="No open deal is called that"):
        anywhere.desk.find_opportunity("zzqq", anywhere.ada)
