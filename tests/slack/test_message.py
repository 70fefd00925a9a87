"""Plain language: in direct messages and by mention."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.assistant.reader import Reader
from bot.assistant.reading import Reading
from bot.assistant.requests import (
    DraftEmail,
    Export,
    LookAfterSheets,
    PrepareCall,
    Request,
    SheetCare,
    ShowActivities,
    ShowContact,
    ShowDay,
    ShowEscalations,
    ShowHistory,
    ShowOpportunity,
    ShowPipeline,
    ShowQuotas,
    ShowSettings,
    ShowTasks,
    Smalltalk,
    TakeBack,
    TrackOrder,
)
from bot.sales.commands import (
    ChangeItems,
    ChangePreferences,
    CreateAccount,
    CreateTask,
    Line,
    LogActivity,
    SetQuota,
    SnoozeTask,
    UpdateOpportunity,
)
from bot.sales.errors import Choice
from bot.slack.services import Services
from bot.store.engine import open_engine
from bot.store.names import Names
from bot.store.vocabulary import ActivityKind, Stage
from knowledge.answer import Turn
from tests.slack import world
from tests.slack.person import Person
from tests.slack.stub import BOT, Stub
from tests.slack.world import Minds

DAY = date(2026, 1, 5)
MOVE = "move Fabrikam to proposal"


def stage(services: Services) -> Stage:
    return services.desk.opportunity_card(2, services.desk.actor(world.DANA)).stage


@pytest.fixture
def moving(minds: Minds) -> Minds:
    minds.understands(
        MOVE,
        UpdateOpportunity(2, stage=Stage.PROPOSAL),
        CreateTask("Call Fay"),
        words={"stage": "to proposal"},
    )
    return minds


def test_changes_are_shown_on_one_card_before_they_are_saved(
    dana: Person, services: Services, moving: Minds
) -> None:
    (card,) = dana.says(MOVE)

    assert card.method == "chat.postMessage"
    assert "qualified → *proposal*" in card.whole
    assert "_“to proposal”_" in card.whole
    assert "Call Fay" in card.whole
    assert list(card.buttons) == ["Edit …", "Confirm", "One by one", "Cancel"]
    assert stage(services) is Stage.QUALIFIED


def test_a_card_speaks_of_what_will_be_done_and_its_receipt_of_what_was(
    dana: Person, minds: Minds
) -> None:
    minds.understands(
        MOVE,
        UpdateOpportunity(2, stage=Stage.PROPOSAL),
        LogActivity(ActivityKind.CALL, world.FABRIKAM),
        words={
            "stage": "to proposal",
            "kind": "rang",
            "opportunity_id": "the headsets",
        },
    )
    (card,) = dana.says(MOVE)
    (receipt,) = dana.presses(card, "Confirm")

    assert card.text == (
        "Is this right? Move Fabrikam headsets to proposal; Log a call with Fabrikam."
    )
    moving, logging = (block["text"]["text"] for block in card.body["blocks"][1:3])
    assert "Deal: *Fabrikam headsets*   _“the headsets”_" in moving
    assert "Kind: *call*   _“rang”_" in logging
    assert "When" not in logging
    assert receipt.text == "Moved Fabrikam headsets to proposal; Logged a call with Fabrikam."
    assert "Kind" not in receipt.whole


def test_confirming_saves_and_the_card_becomes_the_receipt(
    dana: Person, services: Services, moving: Minds
) -> None:
    (card,) = dana.says(MOVE)

    (receipt,) = dana.presses(card, "Confirm")

    assert receipt.replaces
    assert list(receipt.buttons) == ["Undo"]
    assert stage(services) is Stage.PROPOSAL


def test_confirming_twice_shows_the_same_receipt(
    dana: Person, services: Services, moving: Minds
) -> None:
    (card,) = dana.says(MOVE)

    (first,) = dana.presses(card, "Confirm")
    (second,) = dana.presses(card, "Confirm")

    assert first.whole == second.whole
    assert len(services.desk.history(services.desk.actor(world.DANA))) == 1


def test_a_card_is_its_authors_alone(
    dana: Person, lena: Person, services: Services, moving: Minds
) -> None:
    (card,) = dana.says(MOVE)

    for label in ("Confirm", "Cancel"):
        (refused,) = lena.presses(card, label)
        assert not refused.replaces
        assert refused.buttons == {}
    assert stage(services) is Stage.QUALIFIED


def test_cancelling_saves_nothing(dana: Person, services: Services, moving: Minds) -> None:
    (card,) = dana.says(MOVE)

    (gone,) = dana.presses(card, "Cancel")
    dana.presses(card, "Confirm")

    assert gone.replaces
    assert gone.text == "Cancelled. Nothing was saved."
    assert stage(services) is Stage.QUALIFIED


def test_a_card_made_stale_by_another_change_is_not_saved(
    dana: Person, services: Services, moving: Minds
) -> None:
    (card,) = dana.says(MOVE)
    dana.types("/opp", "stage Fabrikam headsets negotiation")

    (stale,) = dana.presses(card, "Confirm")

    assert stale.replaces
    assert stale.buttons == {}
    assert stage(services) is Stage.NEGOTIATION


def test_a_question_is_answered_where_it_was_asked(dana: Person) -> None:
    (reply,) = dana.says("How heavy is it?")

    assert reply.text == "The Feather 14 weighs 1.2 kg."
    assert reply.body["channel"] == dana.dm


def test_a_product_answer_to_a_mention_goes_to_the_thread(dana: Person) -> None:
    (reply,) = dana.mentions("How heavy is it?")

    assert reply.method == "chat.stopStream"
    assert reply.body["thread_ts"]


def test_customer_data_asked_for_in_a_channel_is_shown_to_the_asker_alone(
    dana: Person, minds: Minds
) -> None:
    minds.understands("my pipeline", ShowPipeline())

    (reply,) = dana.mentions("my pipeline")

    assert reply.method == "chat.postEphemeral"
    assert reply.body["user"] == dana.id


def test_a_card_in_a_channel_is_shown_to_its_author_alone(dana: Person, moving: Minds) -> None:
    (card,) = dana.mentions(MOVE)

    assert card.method == "chat.postEphemeral"


@pytest.mark.parametrize(
    ("request_", "shown"),
    [
        (ShowPipeline(), "Your pipeline"),
        (ShowOpportunity(2), "Fabrikam headsets"),
        (PrepareCall(3), "Fay Brick"),
        (ShowTasks(), "Send the quote"),
        (ShowTasks(owner=world.LENA), "Lena"),
        (ShowTasks(owner="team"), "Dana Whit"),
        (LookAfterSheets(SheetCare.REFRESH), "The product team looks after the sheets"),
        (TrackOrder(), "SO-1001"),
        (TrackOrder(order_id=2), "SO-0900"),
        (TrackOrder(late=True), "late"),
        (ShowPipeline(least=Decimal(1_000_000)), "pipeline"),
        (ShowHistory(), "You have changed nothing yet."),
        (ShowQuotas(), "quota"),
        (ShowSettings(), "settings"),
        (ShowContact(3, 1), "Fay Brick of Fabrikam"),
        (ShowActivities(), "Dana Whit"),
        (ShowActivities("team", first=DAY, last=DAY), "nothing is logged"),
        (ShowEscalations(), "No open escalations"),
        (ShowEscalations(3), "has no open escalation."),
        (ShowDay(), "task due"),
        (ShowPipeline(largest=True), "the largest first"),
        (ShowPipeline("team", least=Decimal(1_000_000)), "Try /pipeline @colleague."),
        (Export(), "Writing your export"),
        (TrackOrder(account_id=1), "No orders"),
        (DraftEmail("delivery dates"), "I am writing about this: delivery dates."),
        (Smalltalk(), "Hello Dana"),
    ],
)
def test_what_is_asked_to_be_seen_is_shown(
    dana: Person, minds: Minds, request_: Request, shown: str
) -> None:
    minds.understands("show me", request_)

    (reply,) = dana.says("show me")

    assert shown in reply.whole


def test_what_was_logged_is_counted_and_shown(
    dana: Person, minds: Minds, services: Services
) -> None:
    call = LogActivity(ActivityKind.CALL, account_id=3, summary="wants a quote")
    services.desk.execute([call], services.desk.actor(world.DANA), door="test", key="call")
    minds.understands("my calls", ShowActivities())
    minds.understands("when did we last talk to them", ShowActivities(None, account_id=3))

    (mine,) = dana.says("my calls")
    (theirs,) = dana.says("when did we last talk to them")

    assert mine.text == "Dana Whit: 1 call."
    assert "Fabrikam" in mine.whole
    assert "wants a quote" in mine.whole
    assert theirs.text.startswith("Fabrikam: last contact ")
    assert theirs.text.endswith("; 1 call in all.")


def test_what_a_team_logged_is_told_of_each_of_its_members(
    marc: Person, minds: Minds, services: Services
) -> None:
    call = LogActivity(ActivityKind.CALL, account_id=3, summary="wants a quote")
    services.desk.execute([call], services.desk.actor(world.DANA), door="test", key="call")
    minds.understands("calls by rep", ShowActivities("team", ActivityKind.CALL))

    (reply,) = marc.says("calls by rep")

    assert "Dana Whit: 1 call" in reply.whole
    assert "Lena Vogt: nothing is logged." in reply.whole
    assert "Marc" not in reply.whole


def test_what_was_clear_is_shown_and_what_was_not_is_asked(dana: Person, moving: Minds) -> None:
    choices = (Choice(3, "Tailspin tablets", "qualified"), Choice(4, "Tailspin licences"))
    clear = moving.readings[MOVE].actions
    moving.readings["move Fabrikam and tailspin"] = Reading(clear, "Which Tailspin deal?", choices)
    moving.understands(
        "move Fabrikam and Tailspin tablets", UpdateOpportunity(3, stage=Stage.PROPOSAL)
    )

    card, question = dana.says("move Fabrikam and tailspin")
    assert list(question.buttons) == ["Tailspin tablets · qualified", "Tailspin licences"]
    (second,) = dana.presses(question, "Tailspin tablets · qualified")

    assert "Confirm" in card.buttons
    assert "Tailspin tablets" in second.text
    assert moving.read_with[-1] == (
        "move Fabrikam and Tailspin tablets",
        (Turn("user", "move Fabrikam and tailspin"), Turn("assistant", "Which Tailspin deal?")),
    )


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Tailspin wants 5 docks, call them friday", ["Tailspin Toys", "Tailspin Labs"]),
        ("move Tailspin Toys to proposal", ["Tailspin tablets", "Tailspin licences"]),
    ],
)
def test_what_fits_twice_is_asked_with_buttons_and_the_card_comes_with_the_choice(
    dana: Person, minds: Minds, services: Services, tmp_path: Path, text: str, choices: list[str]
) -> None:
    actor = services.desk.actor(world.DANA)
    services.desk.execute([CreateAccount("Tailspin Labs")], actor, door="form", key="labs")
    reader = Reader(Names(open_engine(f"sqlite:///{tmp_path / 'deskmate.db'}")))
    minds.rules = lambda text, actor, history, card: reader.read(
        text, actor, world.NOW, history, card=card
    )

    (question,) = dana.says(text)
    assert list(question.buttons) == choices
    (card,) = dana.presses(question, choices[-1])

    assert "Confirm" in card.buttons
    assert choices[-1] in card.whole


def test_a_task_put_off_and_a_quota_are_confirmed_like_any_change(
    marc: Person, dana: Person, minds: Minds
) -> None:
    quota = SetQuota(1, date(2026, 1, 1), date(2026, 3, 31), Decimal(250000), "USD")
    minds.understands("quota", quota)
    minds.understands("later", SnoozeTask(1, date(2026, 3, 6)))

    (quota_card,), (task_card,) = marc.says("quota"), dana.says("later")
    (refused,) = dana.says("quota")
    marc.presses(quota_card, "Edit …")
    kinds = [block["element"]["type"] for block in marc.views[-1]["blocks"][:2]]
    (told,), (saved,) = marc.presses(quota_card, "Confirm"), dana.presses(task_card, "Confirm")

    assert kinds == ["datepicker", "datepicker"]
    assert "quota of Dana Whit for Q1 2026" in told.whole
    assert "Send the quote is due" in saved.whole
    assert "set a quota" in refused.text


def test_thanks_are_not_answered_with_a_greeting(dana: Person, minds: Minds) -> None:
    minds.understands("thanks!", Smalltalk())

    (reply,) = dana.says("thanks!")

    assert reply.text == "You are welcome, Dana."


def test_what_is_not_understood_is_answered_with_what_can_be_done(dana: Person) -> None:
    (reply,) = dana.says("qwertz")

    assert "I did not understand" in reply.text
    assert "/deskmate help" in reply.text


@pytest.mark.parametrize("text", ["help", "Help!", "?"])
def test_help_is_given_to_whoever_writes_help(dana: Person, text: str) -> None:
    (reply,) = dana.says(text)

    assert "`/opp" in reply.whole


def test_undo_is_understood_as_it_stands(dana: Person, services: Services) -> None:
    dana.types("/opp", "stage Fabrikam headsets proposal")

    (undone,) = dana.says("undo")

    assert undone.text.startswith("Undone")
    assert stage(services) is Stage.QUALIFIED


def test_an_empty_mention_is_answered(dana: Person) -> None:
    (reply,) = dana.mentions("")

    assert "I answer product questions" in reply.text


def test_ten_thousand_characters_are_declined_kindly(dana: Person, minds: Minds) -> None:
    (reply,) = dana.says("x" * 10_000)

    assert "10,000 characters" in reply.text
    assert minds.read_with == []


def test_the_markup_of_slack_is_taken_off_before_reading(dana: Person, minds: Minds) -> None:
    dana.mentions("mail <mailto:a@b.example|a@b.example> &amp; see <https://c.example> &lt;now&gt;")

    assert minds.read_with[0][0] == "mail a@b.example & see https://c.example <now>"


def test_a_redelivered_message_is_answered_once(dana: Person) -> None:
    event = {"type": "message", "channel_type": "im", "channel": dana.dm, "text": "Weight?"}

    first = dana.event(event, event_id="Ev1")
    second = dana.event(event, event_id="Ev1")

    assert (len(first), len(second)) == (1, 0)


@pytest.mark.parametrize(
    "more",
    [
        {"bot_id": "B7"},
        {"subtype": "message_changed"},
        {"subtype": "message_deleted"},
        {"user": BOT},
    ],
)
def test_bots_and_edits_are_left_alone(dana: Person, more: dict[str, Any]) -> None:
    assert dana.says("How heavy is it?", **more) == []


def test_a_reply_in_a_thread_is_read_with_the_thread(
    dana: Person, stub: Stub, minds: Minds
) -> None:
    stub.history = [
        {"ts": "1699999990.0001", "user": dana.id, "text": "How heavy is the Feather 14?"},
        {"ts": "1699999991.0001", "user": BOT, "bot_id": "B1", "text": "It weighs 1.2 kg."},
    ]

    (reply,) = dana.says("And its battery?", thread="1699999990.0001")

    assert reply.body["thread_ts"] == "1699999990.0001"
    assert minds.read_with[0][1] == (
        Turn("user", "How heavy is the Feather 14?"),
        Turn("assistant", "It weighs 1.2 kg."),
    )
    assert minds.asked[0].history == minds.read_with[0][1]


def test_only_the_last_turns_are_kept(dana: Person, stub: Stub, minds: Minds) -> None:
    stub.history = [
        {"ts": f"16999999{n:02}.0001", "user": dana.id, "text": f"message {n}"} for n in range(20)
    ]

    dana.says("And now?")

    assert [turn.content for turn in minds.read_with[0][1]] == [
        f"message {n}" for n in range(14, 20)
    ]


def test_without_the_right_to_read_history_the_answer_still_comes(
    dana: Person, stub: Stub, minds: Minds
) -> None:
    stub.refusals["conversations.history"] = "missing_scope"

    (reply,) = dana.says("How heavy is it?")

    assert reply.text == "The Feather 14 weighs 1.2 kg."
    assert minds.read_with[0][1] == ()


def test_where_the_app_is_no_member_the_answer_comes_by_direct_message(
    dana: Person, stub: Stub
) -> None:
    stub.refusals["chat.postEphemeral"] = "not_in_channel"

    replies = dana.mentions("")

    assert replies[-1].body["channel"] == dana.id


def test_the_last_change_is_taken_back_in_plain_words(
    dana: Person, services: Services, moving: Minds
) -> None:
    (card,) = dana.says(MOVE)
    dana.presses(card, "Confirm")
    moving.understands("take that back", TakeBack())

    (reply,) = dana.says("take that back")

    assert "Undone" in reply.whole
    assert stage(services) is Stage.QUALIFIED


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        (ChangePreferences(digest_hour=7), "7"),
        (ChangePreferences(language="de"), "*de*"),
    ],
)
def test_a_setting_said_in_plain_words_is_shown_before_it_is_saved(
    dana: Person, minds: Minds, command: ChangePreferences, shown: str
) -> None:
    minds.understands("so be it", command)

    (card,) = dana.says("so be it")
    (receipt,) = dana.presses(card, "Confirm")

    assert shown in card.whole
    assert shown in receipt.whole


def test_an_item_taken_out_in_plain_words_is_shown_before_it_is_saved(
    dana: Person, services: Services, minds: Minds
) -> None:
    actor = services.desk.actor(world.DANA)
    product = services.desk.find_product("Slate 10", actor).id
    services.desk.execute([ChangeItems(2, (Line(product, 4),))], actor, door="test", key="added")
    minds.understands("without it", ChangeItems(2, without=(product,)))

    (card,) = dana.says("without it")
    dana.presses(card, "Confirm")

    assert not [
        line
        for line in services.desk.opportunity_card(2, actor).lines
        if line.product_id == product
    ]
