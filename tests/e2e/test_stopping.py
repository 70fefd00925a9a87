"""Slack's Stop, pressed in real Chromium while a model that takes its time writes an answer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.settings import Settings
from bot.wiring.whole import Wiring
from tests.commands import small
from tests.e2e.desk import PATIENCE, Person
from tests.model.server import KEY, Hang, Say, Scripted, serving
from tests.workspace.place import connected, opened

ANSWER = "The Lumo weighs 840 g [1]."


@pytest.fixture
def model() -> Iterator[Scripted]:
    with serving() as scripted:
        yield scripted
        scripted.check()


@pytest.fixture
def address(model: Scripted, tmp_path: Path) -> Iterator[str]:
    """The local workspace of a Deskmate with that model."""
    with opened(tmp_path) as workspace:
        settings = {
            "DESKMATE_HOME": str(tmp_path),
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": model.url,
            "SLACK_BOT_TOKEN": workspace.bot_token,
            "SLACK_APP_TOKEN": workspace.app_token,
            "SLACK_API_URL": workspace.api_url,
        }
        wiring = Wiring(Settings.from_env(settings))
        wiring.refresh(small.sheets(tmp_path / "sheets"))
        wiring.import_world(small.world(tmp_path / "world.json"))
        workspace.install(wiring.manifest())
        workspace.sync_people(wiring.people())
        with connected(workspace, wiring.slack_app(wiring.settings)):
            yield workspace.url
        wiring.close()


def test_an_answer_that_is_stopped_stays_as_it_is_and_the_next_one_comes(
    page: Page, address: str, model: Scripted
) -> None:
    model.plan(Hang(f"{ANSWER} It", dripping=True), Say(ANSWER))
    ada = Person(page, address, small.REP)
    ada.type("how heavy is the Lumo lamp?")
    half = page.get_by_test_id("message").filter(has=page.get_by_test_id("writing"))
    expect(half).to_contain_text("840 g", timeout=PATIENCE)

    half.get_by_test_id("stop").click()

    expect(page.get_by_text("Stopped.")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_test_id("stop")).to_have_count(0)
    ada.told("how heavy is the Lumo lamp?", "The Lumo weighs 840 g.")
