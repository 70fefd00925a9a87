"""What should not come, and does: old buttons, lost records, strangers, odd names, odd rooms."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import BoltRequest

from bot.slack.bolt import SlackApp
from bot.slack.services import Services
from bot.slack.telling import Teller
from bot.slack.views.text import mark
from bot.store.base import Base
from bot.store.engine import open_engine
from bot.store.models import Contact, Opportunity, Rep
from bot.store.vocabulary import Role
from bot.store.work import UnitOfWork
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import CHANNEL, TEAM, Person
from tests.slack.stub import Stub
from tests.slack.world import Minds

Remove = Callable[[type[Base], int], None]
STRANGER = "U0NOBODY"
ENGLISH = {"locale": "en-US", "timezone": "UTC"}


@pytest.fixture
def remove(tmp_path: Path) -> Remove:
    """Takes a record out of the database, as only a program beside Deskmate could."""

    def remove(kind: type[Base], number: int) -> None:
        engine = open_engine(f"sqlite:///{tmp_path / 'deskmate.db'}")
        with UnitOfWork(engine).writing() as session:
            session.delete(session.get(kind, number))
        engine.dispose()

    return remove


@pytest.fixture
def stranger(dana: Person, stub: Stub) -> Person:
    return Person(dana.app, stub, STRANGER)


def sends(app: SlackApp, body: dict[str, Any]) -> Any:
    return app.dispatch(BoltRequest(mode="socket_mode", body={"team": {"id": TEAM}, **body}))


@pytest.mark.parametrize("kind", ["shortcut", "message_action"])
def test_a_shortcut_of_an_older_version_is_answered(app: SlackApp, stub: Stub, kind: str) -> None:
    body = {"type": kind, "callback_id": "gone", "user": {"id": world.DANA}, "trigger_id": "t1"}

    assert sends(app, body).status == 200

    (told,) = stub.said("chat.postMessage")
    assert "older version" in told["text"]


def test_a_button_of_an_older_version_is_answered(dana: Person) -> None:
    (card,) = dana.types("/opp", "show Fabrikam")
    old = {"type": "button", "action_id": "gone", "value": "1"}

    (reply,) = dana.acts_on(card, old)

    assert "older version" in reply.text
    assert dana.acts_on(card, {**old, "url": "https://a.example"}) == []


def test_a_form_of_an_older_version_is_answered(dana: Person) -> None:
    dana.types("/log")
    dana.views[-1]["callback_id"] = "gone"

    (reply,) = dana.submits({"account": "3"}).messages

    assert "older version" in reply.text


def test_a_list_of_an_older_version_stays_empty(dana: Person) -> None:
    assert dana.looks_for("gone", "fab") == []


def test_a_command_of_an_older_version_is_answered(dana: Person) -> None:
    (told,) = dana.types("/gone", "for ever")

    assert "older version" in told.text


def test_an_event_nobody_waits_for_is_acknowledged(dana: Person) -> None:
    assert dana.event({"type": "newest_thing_that_happened"}) == []


def test_a_form_without_a_field_that_fails_shows_why(dana: Person) -> None:
    dana.types("/log")
    dana.views[-1]["blocks"] = []

    refused = dana.submits({})

    assert refused.answer["response_action"] == "update"
    assert "Which account was it with?" in str(refused.answer["view"]["blocks"])


def test_a_form_whose_record_is_gone_says_so(dana: Person, remove: Remove) -> None:
    dana.types("/contact", "set Fay Brick")
    remove(Contact, 1)

    refused = dana.submits({"name": "Fay Stone"})

    assert list(refused.errors.values()) == ["That contact is not in the record any more."]


def test_a_button_whose_record_is_gone_says_so(dana: Person, remove: Remove) -> None:
    (card,) = dana.types("/opp", "show Contoso laptops")
    remove(Opportunity, 1)

    told = [dana.presses(card, label) for label in card.buttons]

    assert all(len(replies) == 1 for replies in told)
    assert not any("reference" in reply.text for replies in told for reply in replies)


def test_somebody_unknown_is_told_what_to_do_wherever_they_are(
    dana: Person, stranger: Person, stub: Stub
) -> None:
    (card,) = dana.types("/opp", "show Fabrikam")
    dana.types("/log")
    stranger.views = dana.views

    told = [
        *stranger.types("/opp", "list"),
        *stranger.says("hello"),
        *stranger.mentions("hello"),
        *stranger.presses(card, next(iter(card.buttons))),
        *stranger.event({"type": "app_home_opened", "tab": "home", "channel": "D0NOBODY"}),
    ]

    assert len(told) == 5
    assert all("administrator" in reply.text and reply.private for reply in told)
    assert stranger.looks_for("account", "fab") == []
    assert "administrator" in str(stranger.submits({"account": "3"}).answer)


def test_who_left_slack_is_not_told_every_minute(
    app: SlackApp, services: Services, dana: Person, stub: Stub, clock: Clock
) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    stub.refusals["chat.postMessage"] = "user_disabled"
    teller = Teller(app, services.desk)
    teller.tell()
    teller.tell()
    before = len(stub.calls)

    clock.now += timedelta(minutes=2)
    teller.tell()

    assert len(stub.calls) == before


@pytest.mark.parametrize("refusal", ["not_in_channel", "channel_not_found", "is_archived"])
def test_in_a_channel_that_slack_closes_to_it_the_answer_comes_privately(
    dana: Person, stub: Stub, refusal: str
) -> None:
    stub.closed[CHANNEL] = refusal

    said = dana.mentions("How heavy is it?")

    assert said[-1].body["channel"] == dana.id
    assert said[-1].text.startswith("The Feather")


BROKEN = "*_~`> <!channel> <@U1|you> & <https://x.example|y ```"


def test_broken_markup_calls_nobody_and_breaks_nothing(dana: Person) -> None:
    dana.types("/account", f"new {BROKEN}")
    (card,) = dana.types("/account", "new Odd & Sons *_~`")

    assert "<!channel>" not in card.whole
    assert "<@U1" not in card.whole
    (shown,) = dana.types("/account", "Odd & Sons *_~`")
    assert "Odd &amp; Sons *_~`" in shown.whole


def test_what_is_said_with_broken_markup_is_read_as_typed(dana: Person, minds: Minds) -> None:
    dana.says("*How heavy_ is &lt;it&gt; `?")

    assert [text for text, _ in minds.read_with] == ["*How heavy_ is <it> `?"]


HEBREW, ARABIC = "חברת הדוגמה", "شركة المثال"


@pytest.mark.parametrize("name", [HEBREW, ARABIC])
def test_a_name_from_right_to_left_is_taken_and_shown(dana: Person, name: str) -> None:
    dana.types("/account", f"new {name}")
    dana.types("/opp", f"new {name} 12,500 EUR")

    (listed,) = dana.types("/opp", f"list {name}")

    assert name in listed.whole


def test_a_name_from_right_to_left_does_not_take_the_numbers_beside_it_along() -> None:
    assert mark("{name} · {amount}", name=ARABIC, amount=12) == f"\u2068{ARABIC}\u2069 · 12"


def test_a_name_cannot_turn_the_words_after_it(dana: Person) -> None:
    dana.types("/account", "new Abc\u202edef")

    (card,) = dana.types("/account", "Abc")

    assert "\u202e" not in card.text
    assert "\u202e" not in "".join(str(b) for b in card.body["blocks"] if b["type"] == "section")


def test_an_escalation_to_a_supervisor_who_left_goes_to_the_administrators(
    app: SlackApp, services: Services, dana: Person, stub: Stub, tmp_path: Path
) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'deskmate.db'}")
    with UnitOfWork(engine).writing() as session:
        session.add(Rep(slack_user_id="U0ADMIN", name="Ada", role=Role.ADMIN, **ENGLISH))
    engine.dispose()
    stub.closed[world.MARC] = "user_disabled"
    dana.types("/escalate", "Fabrikam: they threaten to leave")
    teller = Teller(app, services.desk)

    for _ in range(3):
        teller.tell()

    told = [(one["channel"], one["text"]) for one in stub.said("chat.postMessage")]
    assert told[0][0] == world.MARC
    assert told[1:] == [
        ("U0ADMIN", "Dana Whit escalates Fabrikam to you."),
        (world.DANA, "Your escalation of Fabrikam: waits for an administrator."),
    ]


WHO = {"user": {"id": world.DANA}}
FORM = {"id": "V1", "callback_id": "log_form", "type": "modal"}
PRESS = {"action_id": "deal_show:0", "value": "1", "block_id": "b", "type": "button"}


@pytest.mark.parametrize(
    "body",
    [
        {"type": "block_actions", "actions": [PRESS]},
        {"type": "block_actions", **WHO},
        {"type": "view_submission", **WHO},
        {"type": "view_submission", "view": FORM, **WHO},
        {"type": "view_closed", "view": FORM, **WHO},
        {"type": "something_new", **WHO},
        {"type": "event_callback", "event_id": "Ev1"},
        {"type": "app_rate_limited", "team_id": TEAM},
        {"command": "/deskmate", "text": "whoami"},
    ],
    ids=lambda body: f"{body.get('type', 'command')} with {len(body)}",
)
def test_a_request_that_lacks_a_part_is_acknowledged(app: SlackApp, body: dict[str, Any]) -> None:
    assert sends(app, body).status == 200


def test_a_request_that_cannot_be_taken_apart_is_refused(app: SlackApp) -> None:
    assert sends(app, {"type": "block_actions", "actions": [], **WHO}).status == 400


@pytest.mark.parametrize(
    ("button", "carried"),
    [
        ("deal_show:0", ""),
        ("deal_move", "as it was"),
        ("deal_change:0", "{}"),
        ("choose:0", "{}"),
        ("task_page:0", "10|"),
        ("order_page:0", "late"),
        ("pipeline_page:0", '{"offset": "far"}'),
        ("answer_rated", "{}"),
        ("deal_new", "Contoso"),
        ("undo", "it"),
    ],
)
def test_a_button_that_carries_what_it_carried_once_is_answered(
    dana: Person, button: str, carried: str
) -> None:
    (card,) = dana.types("/opp", "show Fabrikam")

    (told,) = dana.acts_on(card, {"type": "button", "action_id": button, "value": carried})

    assert "older version" in told.text
