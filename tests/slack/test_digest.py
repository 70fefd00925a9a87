"""The daily digest, and what a rep hears when a sheet changes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.sales.commands import ChangePreferences, CreateTask
from bot.sales.digests import Digests
from bot.sales.gap import Declined
from bot.sales.sheet_news import Known, NewValue, SheetNews, SheetsNoticed
from bot.slack.bolt import SlackApp
from bot.slack.briefing import Briefer
from bot.slack.services import Services
from bot.store.engine import open_engine
from bot.store.work import UnitOfWork
from tests.slack import world
from tests.slack.conftest import Clock
from tests.slack.person import Person, Seen
from tests.slack.stub import Stub

FEATHER = SheetNews(
    "Feather 14",
    date(2026, 3, 2),
    new=False,
    products=("Feather 14",),
    values=(NewValue("Feather 14", "Weight", "1.3 kg", "1.2 kg"),),
)
SATURDAY = datetime(2026, 3, 7, 14, 0, tzinfo=UTC)


@dataclass
class Post:
    """What arrives of that which nobody asked for, from any number of Deskmates."""

    app: SlackApp
    services: Services
    stub: Stub
    clock: Clock
    engine: Engine

    def refreshed(self, *news: SheetNews) -> None:
        """A refresh changed these sheets."""
        known = {one.title: Known("1", "mark", ()) for one in news}
        assert SheetsNoticed(self._work, self.clock).notice(known, news, self.clock.now)

    def arrives(self, *, fails: bool = False) -> dict[str, Seen]:
        """By the Slack id of whom it was sent to."""

        def notice() -> None:
            if fails:
                raise OSError

        before = len(self.stub.calls)
        briefer = Briefer(self.app, self.services, Digests(self._work, self.clock), notice)
        assert briefer.tell() is not fails
        return {
            call.body["channel"]: Seen(call.body, call.method)
            for call in self.stub.calls[before:]
            if call.method == "chat.postMessage"
        }

    def wants(self, person: str, **wanted: bool | int) -> None:
        actor = self.services.desk.actor(person)
        order = ChangePreferences(**wanted)  # type: ignore[arg-type]
        self.services.desk.execute([order], actor, door="test", key=f"{person} {wanted}")

    def _work(self) -> UnitOfWork:
        return UnitOfWork(self.engine)


@pytest.fixture
def post(
    app: SlackApp, services: Services, stub: Stub, clock: Clock, tmp_path: Path
) -> Iterator[Post]:
    engine = open_engine(f"sqlite:///{tmp_path / 'deskmate.db'}")
    yield Post(app, services, stub, clock, engine)
    engine.dispose()


def test_what_changed_in_the_sheets_of_ones_deals_stands_on_home(
    post: Post, dana: Person, with_feathers: None
) -> None:
    price = NewValue("Feather 14", "List price", "$480", "$450")
    post.refreshed(SheetNews("Price list", None, False, ("Feather 14",), (price,)))

    view = str(dana.opens_home())

    assert "The sheet “Price list” changed" in view
    assert "$480 → *$450*" in view


@pytest.fixture
def with_feathers(dana: Person) -> None:
    """Dana has an open deal with a product."""
    dana.types("/opp", "items Contoso laptops: 20 x Feather 14 at 480")


def test_each_is_told_in_their_own_language(post: Post, clock: Clock) -> None:
    due = CreateTask("Send the list", due=clock.now.date())
    for person in (world.DANA, world.LENA):
        actor = post.services.desk.actor(person)
        post.services.desk.execute([due], actor, door="test", key=person)
    post.wants(world.LENA, digest_hour=15)

    told = post.arrives()

    assert "2 tasks due" in told[world.DANA].text
    assert told[world.LENA].text == "Guten Tag, Lena: 1 fällige Aufgabe."


def test_a_rep_hears_once_a_day_what_is_due(post: Post, clock: Clock) -> None:
    message = post.arrives()[world.DANA]

    assert message.text == "Good morning, Dana: 1 task due, 4 deals that need something."
    assert "*Late:* " in message.whole
    assert list(message.buttons)[:1] == ["Done"]
    clock.now += timedelta(minutes=30)
    assert post.arrives() == {}
    clock.now += timedelta(hours=23)
    assert world.DANA in post.arrives()


def test_a_long_list_says_how_much_of_it_is_on_the_home_tab(post: Post) -> None:
    dana = post.services.desk.actor(world.DANA)
    tasks = [CreateTask(f"Send offer {n}", due=post.clock.now.date()) for n in range(5)]
    post.services.desk.execute(tasks, dana, door="test", key="tasks")

    message = post.arrives()[world.DANA]

    assert "6 tasks due" in message.text
    assert "… and 2 more on my Home tab" in message.whole


def test_it_comes_at_the_hour_chosen_on_the_persons_own_clock(post: Post, clock: Clock) -> None:
    post.wants(world.DANA, digest_hour=17)
    clock.now = datetime(2026, 3, 4, 21, 59, tzinfo=UTC)
    assert world.DANA not in post.arrives()

    clock.now += timedelta(minutes=1)

    assert "Every working day at 17:00" in post.arrives()[world.DANA].whole


def test_one_that_could_not_come_for_hours_is_left_out(post: Post, clock: Clock) -> None:
    clock.now += timedelta(hours=4)

    assert world.DANA not in post.arrives()


@pytest.mark.parametrize("off", [{"digest": False}, {"notices": False}])
def test_whoever_wants_none_gets_none(post: Post, off: dict[str, bool]) -> None:
    post.wants(world.DANA, **off)

    assert world.DANA not in post.arrives()


def test_with_nothing_to_say_nothing_comes(post: Post, clock: Clock) -> None:
    clock.now = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)

    assert world.LENA not in post.arrives()


def test_at_the_weekend_it_comes_only_where_something_is_due_that_day(
    post: Post, dana: Person, clock: Clock
) -> None:
    clock.now = SATURDAY
    assert post.arrives() == {}
    dana.types("/task", "new Call Fay 2026-03-08")

    clock.now += timedelta(days=1)

    assert "1 call to make" in post.arrives()[world.DANA].text


def test_a_manager_reads_of_the_team_in_two_lines(post: Post, dana: Person) -> None:
    dana.types("/escalate", "Fabrikam: they threaten to leave")

    message = post.arrives()[world.MARC]

    assert "1 open escalation, 4 open deals in your team" in message.text
    assert list(message.buttons) == ["Open", "Show the deals"]


def test_a_managers_digest_stays_when_the_deals_are_shown(post: Post, marc: Person) -> None:
    (shown,) = marc.presses(post.arrives()[world.MARC], "Show the deals")

    assert not shown.replaces
    assert "Contoso laptops" in shown.whole


def test_the_product_team_reads_what_the_sheets_lack(
    post: Post, pat: Person, services: Services
) -> None:
    declined = Declined("Which colours?", "en", "not_in_sheets")
    services.gaps.keep(declined, services.desk.actor(world.DANA))

    message = post.arrives()[world.PAT]

    assert message.text == "Good morning, Pat: 1 open question."
    (shown,) = pat.presses(message, "Show them")
    assert "Which colours?" in shown.whole


def test_a_task_is_done_from_the_digest_with_the_receipt_below(post: Post, dana: Person) -> None:
    (receipt,) = dana.presses(post.arrives()[world.DANA], "Done")

    assert "Send the quote" in receipt.text
    assert "Undo" in receipt.buttons
    assert not receipt.replaces


def test_one_that_slack_refuses_comes_the_next_time(post: Post, stub: Stub) -> None:
    stub.refusals["chat.postMessage"] = "internal_error"
    post.arrives()
    del stub.refusals["chat.postMessage"]

    assert world.DANA in post.arrives()


def test_sheets_that_cannot_be_searched_keep_no_digest_back(post: Post) -> None:
    assert world.DANA in post.arrives(fails=True)


@pytest.mark.usefixtures("with_feathers")
def test_a_changed_sheet_is_in_the_next_digest_with_its_new_values(post: Post) -> None:
    post.refreshed(FEATHER)

    message = post.arrives()[world.DANA]

    assert "1 change in the sheets of your deals" in message.text
    assert (
        "The sheet “Feather 14” of Mar 2, 2026 changed; "
        "you have 1 open deal with it: Contoso laptops."
    ) in message.whole
    assert "Feather 14, Weight: 1.3 kg → *1.2 kg*" in message.whole


@pytest.mark.usefixtures("with_feathers")
def test_whoever_has_no_digest_is_told_alone_and_once(post: Post, clock: Clock) -> None:
    post.wants(world.DANA, digest=False)
    post.refreshed(FEATHER)

    message = post.arrives()[world.DANA]

    assert message.text.startswith("The sheet “Feather 14” of Mar 2, 2026 changed;")
    assert post.arrives() == {}
    clock.now += timedelta(minutes=1)
    post.refreshed(FEATHER, SheetNews("Feather bundle", None, new=True, products=("Feather 14",)))
    both = post.arrives()[world.DANA]
    assert both.text == "2 sheets with products of your open deals changed."
    assert "“Feather bundle” is new" in both.whole


@pytest.mark.usefixtures("with_feathers")
def test_no_news_comes_at_night(post: Post, clock: Clock) -> None:
    post.wants(world.DANA, digest=False)
    clock.now += timedelta(hours=12)
    post.refreshed(FEATHER)
    assert post.arrives() == {}

    clock.now += timedelta(hours=12)

    assert world.DANA in post.arrives()


def test_whoever_has_no_deal_with_it_hears_nothing_of_a_sheet(post: Post) -> None:
    post.wants(world.DANA, digest=False)
    post.refreshed(FEATHER)

    assert world.DANA not in post.arrives()
    assert world.LENA not in post.arrives()
