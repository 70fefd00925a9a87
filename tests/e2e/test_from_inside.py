"""What a test starts from inside: a model that takes its time to answer, and the digest's hour."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from bot.settings import Settings
from bot.slack.bolt import SlackApp
from bot.wiring.whole import Wiring
from tests.commands import small
from tests.e2e.desk import PATIENCE, Person
from tests.model.server import KEY, Hang, Say, Scripted, serving
from tests.workspace.place import connected, opened

ANSWER = "The Lumo weighs 840 g [1]."
ZONE = small.WORLD["reps"][0]["timezone"]


@dataclass(frozen=True)
class Inside:
    """A Deskmate in this very process, and the local workspace that it is connected to."""

    address: str
    wiring: Wiring
    app: SlackApp
    model: Scripted


@pytest.fixture(scope="module")
def inside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Inside]:
    home = tmp_path_factory.mktemp("home")
    with serving() as model, opened(home) as workspace:
        settings = {
            "DESKMATE_HOME": str(home),
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": model.url,
            "SLACK_BOT_TOKEN": workspace.bot_token,
            "SLACK_APP_TOKEN": workspace.app_token,
            "SLACK_API_URL": workspace.api_url,
        }
        wiring = Wiring(Settings.from_env(settings))
        wiring.refresh(small.sheets(home / "sheets"))
        wiring.import_world(small.world(home / "world.json"))
        workspace.install(wiring.manifest())
        workspace.sync_people(wiring.people())
        for slow in (wiring.answering, wiring.reader, wiring.endpoint):
            slow.warm()
        app = wiring.slack_app(wiring.settings)
        with connected(workspace, app):
            yield Inside(workspace.url, wiring, app, model)
        wiring.close()
        model.check()


def test_an_answer_that_is_stopped_stays_as_it_is_and_the_next_one_comes(
    page: Page, inside: Inside, picture: Callable[[Page, str], None]
) -> None:
    inside.model.plan(Hang(f"{ANSWER} It", dripping=True), Say(ANSWER))
    ada = Person(page, inside.address, small.REP)
    ada.type("how heavy is the Lumo lamp?")
    half = page.get_by_test_id("message").filter(has=page.get_by_test_id("writing"))
    expect(half).to_contain_text("840 g", timeout=PATIENCE)
    picture(page, "stop")

    half.get_by_test_id("stop").click()

    expect(page.get_by_text("Stopped.")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_test_id("stop")).to_have_count(0)
    ada.told("how heavy is the Lumo lamp?", "The Lumo weighs 840 g.")


def test_the_digest_comes_at_its_hour_and_a_task_is_ticked_off_in_it(
    page: Page, inside: Inside, picture: Callable[[Page, str], None]
) -> None:
    ada = Person(page, inside.address, small.REP)
    ada.told("/task new Ring the bell today", "Ring the bell")
    hour = datetime.now(UTC).astimezone(ZoneInfo(ZONE)).hour
    ada.told(f"/deskmate settings digest {hour}", "Digest")

    inside.wiring.briefer(inside.app).tell()

    digest = ada.reply("Every working day")
    expect(digest).to_contain_text("Ring the bell")
    picture(page, "digest")
    ada.press(digest, "Done")
    ada.reply("Completed the task: Ring the bell")
