"""Drafts of e-mails: from the record and the sheets, and never more with a model than without."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.assistant.draft import Draft
from bot.assistant.drafting import Drafting
from bot.assistant.letters import topic
from bot.assistant.requests import DraftEmail
from bot.model.drafts import Drafts
from bot.model.errors import Down, ModelError
from bot.sales.errors import NotFound
from bot.sales.results import AccountCard, ActivityLine, Actor, ContactCard, OrderLine
from bot.store.vocabulary import AccountStatus, ActivityKind, Direction, Outcome, Role
from knowledge.answer import Answer, Citation, Question, Silence
from tests.model.fakes import Told, caller

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
DANA = Actor(1, "U1", "Dana Whit", Role.REP, "East", "en-US", "UTC")
CALL = ActivityLine(
    1, ActivityKind.CALL, None, None, None, NOW - timedelta(days=2), 12, "Fay Brick", "Dana Whit",
    "wants 20 tablets before the holidays",
)  # fmt: skip
LATE = OrderLine(1, "SO-1001", "Fabrikam", "delayed", date(2026, 11, 9), None)
FABRIKAM = AccountCard(
    3, "Fabrikam", None, None, None, None, AccountStatus.CUSTOMER, "Dana Whit",
    (), (), (CALL,), (), (LATE,), (),
)  # fmt: skip
WEIGHT = Answer(
    "The Feather 14 weighs 1.2 kg.",
    "en",
    (Citation("feather.md", "Feather 14", (), "| Weight | 1.2 kg |"),),
)


class Book:
    """One customer with one person."""

    def __init__(self, language: str | None = None, last: ActivityLine = CALL) -> None:
        self.last = last
        self.fay = ContactCard(
            7, "Fay Brick", 3, "Fabrikam", None, "fay@fabrikam.example", None, None, False, None,
            language, (),
        )  # fmt: skip

    def account_card(self, account_id: int, actor: Actor) -> AccountCard:
        if account_id != FABRIKAM.id:
            raise NotFound("There is no such account.")
        return replace(FABRIKAM, activities=(self.last,))

    def contact_card(self, contact_id: int, actor: Actor) -> ContactCard:
        return self.fay


def ask(question: Question) -> Answer:
    if "weigh" in question.text:
        return WEIGHT
    return Answer("The sheets do not say that.", "en", silence=Silence.NOT_IN_SHEETS)


def drafted(purpose: str, language: str | None = None) -> Draft:
    drafting = Drafting(Book(language), ask, lambda: NOW)
    return drafting.email(DraftEmail(purpose, contact_id=7), DANA)


def test_a_draft_says_to_whom_about_what_and_in_whose_name() -> None:
    draft = drafted("the quote for the tablets")

    assert (draft.to, draft.subject) == (
        "fay@fabrikam.example",
        "Fabrikam: the quote for the tablets",
    )
    assert draft.body.splitlines() == [
        "Hello Fay Brick,",
        "",
        "Thank you for talking to me on October 31, 2026. "
        "I am writing about this: the quote for the tablets.",
        "",
        "Does that fit for you? I am glad to answer any question.",
        "",
        "Kind regards,",
        "Dana Whit",
    ]


@pytest.mark.parametrize(
    ("last", "begins"),
    [
        ({"kind": ActivityKind.EMAIL, "direction": Direction.INBOUND}, "Thank you for your e-mail"),
        ({"kind": ActivityKind.EMAIL, "direction": Direction.OUTBOUND}, "I am writing"),
        ({"outcome": Outcome.VOICEMAIL}, "I am writing"),
        ({"outcome": Outcome.CONNECTED}, "Thank you for talking to me"),
    ],
)
def test_a_customer_is_thanked_for_what_they_gave(last: dict[str, Any], begins: str) -> None:
    drafting = Drafting(Book(last=replace(CALL, **last)), ask, lambda: NOW)
    letter = drafting.email(DraftEmail("the quote", contact_id=7), DANA)
    assert letter.body.splitlines()[2].startswith(begins)


@pytest.mark.parametrize(
    ("purpose", "about"),
    [
        ("an e-mail to Fay about the quote", "the quote"),
        ("follow-up to Fay Brick at Fabrikam", "follow-up"),
        ("follow up to fay", "follow up"),
        ("fay brick a follow up", "a follow up"),
        ("the quote for the tablets.", "the quote for the tablets"),
        ("E-Mail an Fay wegen der Lieferung", "der Lieferung"),
        ("correo para Fay sobre el pedido", "el pedido"),
    ],
)
def test_a_letter_is_about_its_point(purpose: str, about: str) -> None:
    assert topic(purpose, "Fay Brick") == about


@pytest.mark.parametrize("purpose", ["follow up to fay", "a follow-up"])
def test_a_letter_does_not_tell_its_reader_that_it_follows_up(purpose: str) -> None:
    drafting = Drafting(Book(last=replace(CALL, summary=None)), ask, lambda: NOW)
    assert "about this" not in drafting.email(DraftEmail(purpose, contact_id=7), DANA).body


def test_a_customer_is_thanked_for_the_day_that_it_was_where_the_rep_is() -> None:
    book = Book(last=replace(CALL, occurred_at=datetime(2026, 11, 1, 1, 30, tzinfo=UTC)))
    abroad = replace(DANA, timezone="America/New_York")
    letter = Drafting(book, ask, lambda: NOW).email(DraftEmail("the quote", contact_id=7), abroad)
    assert "on October 31, 2026" in letter.body


def test_a_follow_up_sums_up_the_call() -> None:
    body = drafted("follow-up on the call").body

    assert "To sum up what we talked about: wants 20 tablets before the holidays." in body


def test_an_order_is_told_as_the_record_has_it() -> None:
    body = drafted("their late order").body

    assert "Your order SO-1001 is delayed; it is promised for November 9, 2026." in body


def test_a_product_claim_comes_with_its_source() -> None:
    draft = drafted("what the feather weighs")

    assert "On the product: The Feather 14 weighs 1.2 kg." in draft.body
    assert [source.title for source in draft.sources] == ["Feather 14"]


def test_what_the_sheets_do_not_say_is_not_in_a_draft() -> None:
    assert "sheets" not in drafted("the quote").body


def test_the_letter_is_in_the_customer_s_language_and_foreign_words_wait_in_brackets() -> None:
    body = drafted("the quote for the tablets", language="de-DE").body

    assert body.startswith("Guten Tag Fay Brick,")
    assert "Es geht um Folgendes: [the quote for the tablets]." in body


def test_a_draft_for_nobody_the_record_knows_is_a_draft_still() -> None:
    draft = Drafting(Book(), ask, lambda: NOW).email(DraftEmail("a thank you"), DANA)

    assert (draft.to, draft.subject) == ("[…]", "a thank you")


PURPOSE = "what the feather weighs"
POLISHED = """Hello Fay Brick,

Thank you for talking to me on October 31, 2026. You asked for it: the Feather 14 weighs 1.2 kg.

I am glad to answer any question.

Kind regards,
Dana Whit"""


def worded(said: list[str] | ModelError) -> Draft:
    plain = Drafting(Book(), ask, lambda: NOW).email
    return Drafts(plain, caller(Told([said]))).draft(DraftEmail(PURPOSE, contact_id=7), DANA)


def test_a_model_may_word_the_same_anew() -> None:
    draft = worded([POLISHED])

    assert draft == replace(drafted(PURPOSE), body=POLISHED)


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("1.2 kg", "1.1 kg"),
        ("1.2 kg", "1.2 kg and costs $99"),
        (": the Feather 14 weighs 1.2 kg", ""),
        ("October 31, 2026", "October 30, 2026"),
        ("October 31", "November 31"),
        ("weighs 1.2 kg", "never weighs 1.2 kg"),
        ("I am glad", "It is free for you. I am glad"),
        ("I am glad", "Your colleague at Contoso liked it. I am glad"),
        ("I am glad", "See https://evil.example and I am glad"),
        ("I am glad", "You get it tomorrow. I am glad"),
        ("I am glad", "It has Bluetooth. I am glad"),
        (POLISHED, "Hallo Fay Brick, das Gerät wiegt 1,2 kg und wir sprachen am 31. Oktober 2026."),
        (POLISHED, "no"),
    ],
)
def test_what_the_draft_does_not_say_is_not_sent_to_anybody(true: str, false: str) -> None:
    draft = worded([POLISHED.replace(true, false)])

    assert draft.body == drafted(PURPOSE).body
    assert draft.note


def test_without_the_model_there_is_the_draft_and_half_a_line() -> None:
    draft = worded(Down("no"))

    assert draft.body == drafted(PURPOSE).body
    assert "does not answer right now" in draft.note
