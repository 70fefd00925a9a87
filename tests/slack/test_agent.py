"""What Slack offers an agent: threads, status, titles, prompts and streamed answers, or none."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from slack_bolt import App

from bot.assistant.requests import ShowPipeline, ShowTasks
from bot.slack.app import build
from bot.slack.services import Services
from bot.slack.threads import Inline
from knowledge.answer import Answer, Question
from tests.slack.conftest import Clock
from tests.slack.person import CHANNEL, Person
from tests.slack.stub import Stub
from tests.slack.world import DANA, WEIGHT, Minds

OLD_SLACK = frozenset(
    {
        "chat.postMessage",
        "chat.postEphemeral",
        "chat.update",
        "conversations.history",
        "conversations.replies",
        "views.open",
        "views.publish",
    }
)
LONG = replace(WEIGHT, text="It weighs 1.2 kg, and the case is of aluminium. " * 5)
LOOKING = {"entities": [{"type": "slack#/types/channel_id", "value": CHANNEL}]}


def test_where_slack_tells_what_a_person_looks_at_each_message_has_its_thread(
    dana: Person,
) -> None:
    (answer,) = dana.says("How heavy is it?", app_context={}, ts="1700000009.000100")

    assert answer.body["thread_ts"] == "1700000009.000100"


def test_elsewhere_a_direct_message_is_answered_below_it(dana: Person, stub: Stub) -> None:
    (answer,) = dana.says("How heavy is it?")

    assert answer.method == "chat.postMessage"
    assert "thread_ts" not in answer.body
    assert stub.said("assistant.threads.setStatus") == []


def test_an_answer_is_streamed_and_ends_with_its_source_and_the_thumbs(dana: Person) -> None:
    (answer,) = dana.says("How heavy is it?", app_context={})

    assert answer.method == "chat.stopStream"
    assert answer.text == "The Feather 14 weighs 1.2 kg."
    kinds = [block["type"] for block in answer.body["blocks"]]
    assert kinds == ["rich_text", "context", "context_actions"]


def test_a_streamed_answer_in_a_channel_names_who_it_is_for(dana: Person, stub: Stub) -> None:
    dana.mentions("How heavy is it?")

    (started,) = stub.said("chat.startStream")
    assert (started["recipient_user_id"], started["recipient_team_id"]) == (dana.id, "T1")


def test_the_status_is_there_while_the_answer_is_made_and_the_thread_gets_its_title(
    dana: Person, stub: Stub
) -> None:
    dana.says("How heavy is the Feather 14?", app_context={})

    (status,) = stub.said("assistant.threads.setStatus")
    (title,) = stub.said("assistant.threads.setTitle")
    assert status["status"] == "is on it…"
    assert title["title"] == "How heavy is the Feather 14?"


def test_a_status_ends_where_the_answer_is_for_one_person_alone(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    minds.understands("my pipeline", ShowPipeline())

    dana.mentions("my pipeline")

    assert [one["status"] for one in stub.said("assistant.threads.setStatus")] == ["is on it…", ""]


def test_several_things_are_shown_as_tasks_until_they_are_done(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    minds.understands("my pipeline and my tasks", ShowPipeline(), ShowTasks())

    plan, *replies = dana.says("my pipeline and my tasks", app_context={})

    chunks = [
        chunk
        for call in stub.calls
        if call.method in ("chat.startStream", "chat.appendStream", "chat.stopStream")
        for chunk in call.body["chunks"]
    ]
    done = [one["id"] for one in chunks if one.get("status") == "complete"]
    assert done == ["task-0", "task-1"]
    assert plan.text == "Here it is, one after the other:"
    assert len(replies) == 2


def test_what_is_asked_in_a_channel_is_not_told_as_tasks(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    minds.understands("my pipeline and my tasks", ShowPipeline(), ShowTasks())

    dana.mentions("my pipeline and my tasks")

    assert stub.said("chat.startStream") == []


def test_where_slack_knows_none_of_it_every_answer_comes_in_the_plain_form(
    dana: Person, minds: Minds, stub: Stub
) -> None:
    stub.known = OLD_SLACK
    minds.understands("my pipeline and my tasks", ShowPipeline(), ShowTasks())

    (direct,) = dana.says("How heavy is it?", app_context={})
    (mentioned,) = dana.mentions("How heavy is it?")
    several = dana.says("my pipeline and my tasks", app_context={})
    dana.event({"type": "app_home_opened", "tab": "messages", "channel": dana.dm})

    assert direct.method == mentioned.method == "chat.postMessage"
    assert direct.text == "The Feather 14 weighs 1.2 kg."
    assert len(several) == 2


def test_what_slack_does_not_know_is_not_tried_again(dana: Person, stub: Stub) -> None:
    stub.known = OLD_SLACK

    dana.says("How heavy is it?", app_context={})
    dana.says("How heavy is it?", app_context={})

    assert len(stub.said("chat.startStream")) == 1
    assert len(stub.said("assistant.threads.setStatus")) == 1


@pytest.mark.parametrize("method", ["chat.appendStream", "chat.stopStream"])
def test_a_stream_that_breaks_off_becomes_the_whole_answer(
    dana: Person, stub: Stub, minds: Minds, method: str
) -> None:
    stub.refusals[method] = "internal_error"
    minds.answers["Tell me all?"] = LONG

    dana.says("Tell me all?", app_context={})

    (update,) = stub.said("chat.update")
    assert update["text"] == LONG.text
    assert stub.said("chat.postMessage") == []


def test_an_answer_whose_blocks_are_too_new_comes_with_older_ones(dana: Person, stub: Stub) -> None:
    stub.known = OLD_SLACK
    stub.too_new = "context_actions"

    answer = dana.says("How heavy is it?")[-1]

    assert [block["type"] for block in answer.body["blocks"]][-1] == "actions"
    assert set(answer.buttons) == {"Helpful", "Not helpful"}


def test_what_looks_like_markdown_in_a_sheet_is_shown_as_it_stands(
    dana: Person, minds: Minds
) -> None:
    minds.answers["Port?"] = replace(WEIGHT, text="Port *A_1* costs 3 # 2")

    (answer,) = dana.says("Port?", app_context={})

    assert answer.text == r"Port \*A\_1\* costs 3 \# 2"


def test_the_prompts_fit_the_person_and_the_hour(dana: Person, stub: Stub, clock: Clock) -> None:
    opens = {"type": "app_home_opened", "tab": "messages", "channel": dana.dm}

    dana.event(dict(opens))
    clock.now = datetime(2026, 3, 4, 20, tzinfo=UTC)
    dana.event(dict(opens))

    morning, afternoon = stub.said("assistant.threads.setSuggestedPrompts")
    assert "thread_ts" not in morning
    assert morning["title"].startswith("Good morning, Dana.")
    assert morning["prompts"][0]["message"] == "Show my tasks for today"
    assert afternoon["title"].startswith("Good afternoon, Dana.")
    assert afternoon["prompts"][0]["message"].startswith("Log call with ")


def test_an_order_that_is_late_is_asked_for_by_its_number(
    dana: Person, stub: Stub, clock: Clock
) -> None:
    clock.now = datetime(2026, 3, 20, 14, tzinfo=UTC)

    dana.event({"type": "app_home_opened", "tab": "messages", "channel": dana.dm})

    (told,) = stub.said("assistant.threads.setSuggestedPrompts")
    assert "Where is order SO-1001?" in [one["message"] for one in told["prompts"]]


def test_the_product_team_is_offered_questions_only(pat: Person, stub: Stub) -> None:
    pat.event({"type": "app_home_opened", "tab": "messages", "channel": pat.dm})

    (told,) = stub.said("assistant.threads.setSuggestedPrompts")
    assert all(one["message"].endswith("?") for one in told["prompts"])


def test_whoever_reads_a_customers_channel_is_offered_the_customer(
    dana: Person, stub: Stub
) -> None:
    stub.channel = {"id": CHANNEL, "name": "fabrikam-renewal"}

    dana.event({"type": "app_context_changed", "channel": dana.dm, "context": LOOKING})

    (told,) = stub.said("assistant.threads.setSuggestedPrompts")
    assert told["prompts"][0]["message"] == "Show me Fabrikam"


def test_a_channel_of_no_customer_is_offered_nothing_of_its_own(dana: Person, stub: Stub) -> None:
    stub.channel = {"id": CHANNEL, "name": "general"}

    dana.event({"type": "app_context_changed", "channel": dana.dm, "context": LOOKING})

    (told,) = stub.said("assistant.threads.setSuggestedPrompts")
    assert told["prompts"][0]["message"] == "Show my tasks for today"


def test_a_stranger_is_not_bothered_for_looking_around(app: App, stub: Stub) -> None:
    stranger = Person(app, stub, "U0NOBODY")

    assert stranger.event({"type": "app_context_changed", "channel": "D0X", "context": {}}) == []


class Worded:
    """A language model that words its answers bit by bit."""

    def __init__(self, *texts: str) -> None:
        self.texts = texts
        self.asked = 0

    def __call__(self, question: Question) -> Iterator[Answer]:
        self.asked += 1
        for text in self.texts:
            yield replace(WEIGHT, text=text)


def growing(services: Services, stub: Stub, worded: Worded) -> Person:
    app = build(
        replace(services, ask_growing=worded), token="xoxb-t", api_url=stub.api_url, work=Inline()
    )
    return Person(app, stub, DANA)


def test_an_answer_that_is_still_being_worded_grows(services: Services, stub: Stub) -> None:
    dana = growing(services, stub, Worded("It weighs " * 9, "It weighs " * 9 + "1.2 kg."))

    (answer,) = dana.says("How heavy is it?", app_context={})

    assert answer.method == "chat.stopStream"
    assert answer.text == "It weighs " * 9 + "1.2 kg."
    assert answer.body["blocks"][-1]["type"] == "context_actions"
    assert len(stub.said("chat.startStream")) == 1


def test_where_nothing_can_grow_the_whole_answer_comes_at_once(
    services: Services, stub: Stub
) -> None:
    worded = Worded("It weighs", "It weighs 1.2 kg.")
    stub.known = OLD_SLACK

    (typed,) = growing(services, stub, worded).types("/ask", "How heavy is it?")
    (said,) = growing(services, stub, worded).says("How heavy is it?", app_context={})

    assert typed.text == said.text == "It weighs 1.2 kg."
    assert worded.asked == 2


def test_an_answer_that_was_taken_back_on_the_way_is_put_right(
    services: Services, stub: Stub
) -> None:
    dana = growing(services, stub, Worded("It flies, " * 9, "It weighs 1.2 kg."))

    dana.says("How heavy is it?", app_context={})

    (update,) = stub.said("chat.update")
    assert update["text"] == "It weighs 1.2 kg."


def test_a_message_that_begins_anew_still_knows_the_answer_before_it(
    dana: Person, stub: Stub, minds: Minds
) -> None:
    root = "1699999990.0001"
    stub.history = [
        {"ts": root, "user": dana.id, "text": "How heavy is the Feather 14?", "reply_count": 1},
        {"ts": "1699999991.0001", "thread_ts": root, "bot_id": "B1", "text": "It weighs 1.2 kg."},
    ]

    dana.says("And its battery?", app_context={}, ts="1699999995.000100")

    assert [turn.content for turn in minds.read_with[0][1]] == [
        "How heavy is the Feather 14?",
        "It weighs 1.2 kg.",
    ]


def test_what_was_written_out_is_read_again_without_its_markup(
    dana: Person, stub: Stub, minds: Minds
) -> None:
    stub.history = [{"ts": "1699999990.0001", "bot_id": "B1", "text": r"Port \*A\_1\*"}]

    dana.says("And its battery?")

    assert minds.read_with[0][1][0].content == "Port *A_1*"
