"""Slack's rate limits: what is held back waits its time, and nobody else waits with it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event

import pytest

from bot.slack.client import SlackClient
from bot.slack.dialect import Dialect
from bot.slack.lanes import PATIENCE, Lanes
from bot.slack.pacing import SLOW_FOR, Held, Pace
from bot.slack.threads import Inline
from tests.slack.person import CHANNEL, Person
from tests.slack.stub import PATIENCE as WAITED
from tests.slack.stub import Stub
from tests.slack.world import Minds

POST = "chat.postMessage"


@dataclass
class Hours:
    now: float = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hours() -> Hours:
    return Hours()


@pytest.fixture
def pace(hours: Hours) -> Pace:
    return Pace(hours)


def wait_of(pace: Pace, method: str, channel: str | None) -> float:
    """The seconds that a call has to wait; 0 where it may go."""
    try:
        pace.before(method, channel)
    except Held as held:
        return held.seconds
    return 0


def test_nothing_waits_before_slack_says_so(pace: Pace) -> None:
    assert [wait_of(pace, POST, "C1") for _ in range(100)] == [0] * 100


def test_a_channel_is_quiet_for_as_long_as_slack_says(pace: Pace, hours: Hours) -> None:
    pace.refused(POST, "C1", 30)
    hours.now += 12

    assert wait_of(pace, POST, "C1") == 18
    assert wait_of(pace, "chat.postEphemeral", "C1") == 18


def test_other_channels_and_other_methods_go_on(pace: Pace) -> None:
    pace.refused(POST, "C1", 30)

    assert wait_of(pace, POST, "C2") == 0
    assert wait_of(pace, "chat.update", "C1") == 0
    assert wait_of(pace, "views.open", None) == 0


def test_after_that_a_channel_gets_one_message_a_second(pace: Pace, hours: Hours) -> None:
    pace.refused(POST, "C1", 30)
    hours.now += 30

    assert wait_of(pace, POST, "C1") == 0
    assert wait_of(pace, POST, "C1") == 1
    hours.now += 1
    assert wait_of(pace, POST, "C1") == 0


def test_other_methods_go_on_at_the_pace_of_their_tier(pace: Pace, hours: Hours) -> None:
    pace.refused("views.publish", None, 5)
    hours.now += 5

    assert wait_of(pace, "views.publish", None) == 0
    assert wait_of(pace, "views.publish", None) == pytest.approx(0.6)


def test_a_minute_later_it_is_forgotten(pace: Pace, hours: Hours) -> None:
    pace.refused(POST, "C1", 30)
    hours.now += 30 + SLOW_FOR

    assert [wait_of(pace, POST, "C1") for _ in range(3)] == [0] * 3


class Jobs(list[str]):
    """Jobs that note their names; those that are held wait until they are let go."""

    def __init__(self) -> None:
        super().__init__()
        self.let_go = Event()

    def job(self, name: str) -> Callable[[], None]:
        return lambda: self.append(name)

    def held(self, name: str, seconds: float = 0.01) -> Callable[[], None]:
        def run() -> None:
            if not self.let_go.is_set():
                raise Held(seconds)
            self.append(name)

        return run


def test_a_held_lane_keeps_its_order_and_holds_up_no_other(stub: Stub) -> None:
    done = Jobs()
    lanes = Lanes(Inline())

    lanes.put("slow", done.held("first"))
    lanes.put("slow", done.job("second"))
    lanes.put("other", done.job("third"))

    assert done == ["third"]
    done.let_go.set()
    stub.wait(lambda: len(done) == 3)
    assert done == ["third", "first", "second"]


def test_many_held_lanes_take_no_thread(stub: Stub) -> None:
    done = Jobs()
    with ThreadPoolExecutor(1) as pool:
        lanes = Lanes(pool)
        for number in range(20):
            lanes.put(f"slow {number}", done.held("late"))
        pool.submit(lanes.put, "quick", done.job("quick")).result(WAITED)
        assert done == ["quick"]
        done.let_go.set()
        stub.wait(lambda: len(done) == 21)


def test_what_is_held_for_too_long_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    done = Jobs()
    lanes = Lanes(Inline())

    lanes.put("slow", done.held("never", PATIENCE))
    lanes.put("slow", done.job("next"))

    assert done == ["next"]
    assert "given up" in caplog.text


def test_who_passes_a_job_by_does_not_wait_for_it() -> None:
    done, begun = Jobs(), Event()

    def stuck() -> None:
        begun.set()
        done.let_go.wait(WAITED)
        done.append("stuck")

    with ThreadPoolExecutor(2) as pool:
        lanes = Lanes(Inline())
        first = pool.submit(lanes.put, "C1", stuck)
        begun.wait(WAITED)
        lanes.put("C1", done.job("waits"))
        lanes.pass_by("C1")
        lanes.pass_by("C2")
        lanes.put("C1", done.job("new"))
        assert done == ["waits", "new"]
        done.let_go.set()
        first.result(WAITED)

    assert done == ["waits", "new", "stuck"]


def test_what_slack_holds_back_is_not_passed_by(stub: Stub) -> None:
    done = Jobs()
    lanes = Lanes(Inline())
    lanes.put("C1", done.held("first"))
    lanes.put("C1", done.job("second"))

    lanes.pass_by("C1")
    done.let_go.set()

    stub.wait(lambda: done == ["first", "second"])


@pytest.mark.parametrize(("patience", "said"), [(WAITED, ["late"]), (0, [])])
def test_what_is_held_when_the_program_ends_has_a_moment_left(
    patience: float, said: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    done = Jobs()
    pool = ThreadPoolExecutor(1)
    lanes = Lanes(pool)
    lanes.put("C1", done.held("late"))
    if patience:
        done.let_go.set()

    lanes.leave(patience)
    pool.shutdown()
    done.let_go.set()

    assert done == said
    assert ("not all could be said" in caplog.text) is (not said)


def test_an_answer_that_slack_holds_back_comes_later_and_once(
    dana: Person, lena: Person, stub: Stub
) -> None:
    stub.holds.append((POST, dana.dm, 0.05))

    dana.says("How heavy is it?")
    lena.says("How heavy is it?")

    stub.wait(lambda: len(stub.said(POST)) == 2)
    assert stub.holds == []
    assert {one["channel"] for one in stub.said(POST)} == {lena.dm, dana.dm}


def test_a_failure_that_slack_holds_back_is_told_later(
    dana: Person, stub: Stub, minds: Minds
) -> None:
    minds.failure = RuntimeError("secret")
    stub.holds.append((POST, dana.dm, 0.05))

    dana.says("How heavy is it?")

    stub.wait(lambda: stub.said(POST))
    assert "reference" in stub.said(POST)[0]["text"]


def test_a_slack_that_is_not_reached_is_one_to_wait_for(stub: Stub) -> None:
    gone = SlackClient(pace=Pace(), dialect=Dialect(), base_url=stub.api_url, retry_handlers=[])
    stub.drops = True

    with pytest.raises(Held):
        gone.chat_postMessage(channel="C1", text="Hello")
    assert gone.respond(f"{stub.url}/response/1", {"text": "Hello"}) is False


def test_a_private_reply_that_slack_holds_back_comes_later(dana: Person, stub: Stub) -> None:
    stub.holds.append(("response", None, 0.05))

    dana.types("/deskmate", "whoami")

    stub.wait(lambda: stub.said("response"))
    assert stub.holds == []
    assert stub.said("response")[0]["text"].startswith("You are Dana Whit")


def test_a_form_that_slack_holds_back_for_long_is_told_so(dana: Person, stub: Stub) -> None:
    stub.holds.append(("views.open", None, 30))

    (told,) = dana.types("/log")

    assert "try again" in told.text
    assert dana.views == []


def test_without_the_history_that_slack_holds_back_there_is_still_an_answer(
    dana: Person, stub: Stub
) -> None:
    stub.holds.append(("conversations.replies", CHANNEL, 30))

    (answer,) = dana.mentions("How heavy is it?", thread="1699999999.000100")

    assert answer.text.startswith("The Feather")
