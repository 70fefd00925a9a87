"""The desk as LangChain tools: typed, for one person, and proposing only."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from langchain_core.tools import BaseTool

from bot.model.tools import tools
from bot.settings import Settings
from bot.slack.services import Services
from bot.store.vocabulary import Stage
from bot.wiring.whole import SAMPLES, Wiring
from tests.slack import world

HEADSETS = 2
DOCS = Path(__file__).parents[2] / "docs" / "model.md"


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    path: Path = tmp_path_factory.mktemp("home") / "deskmate.db"
    world.make(path)
    return world.services(path, world.Minds(), lambda: world.NOW)


@pytest.fixture
def dana(services: Services) -> dict[str, BaseTool]:
    return of(services, world.DANA)


def of(services: Services, user: str) -> dict[str, BaseTool]:
    made = tools(services.desk, services.ask, services.desk.actor(user))
    return {tool.name: tool for tool in made}


def stage(services: Services) -> Stage:
    actor = services.desk.actor(world.DANA)
    return services.desk.opportunity_card(HEADSETS, actor).stage


def test_every_tool_says_what_it_does_and_what_it_takes(dana: dict[str, BaseTool]) -> None:
    assert all(tool.description for tool in dana.values())
    assert "stage" in dana["update_opportunity"].args
    assert "proposal" in str(dana["update_opportunity"].args_schema)


def test_a_change_is_only_proposed(services: Services, dana: dict[str, BaseTool]) -> None:
    said = dana["update_opportunity"].invoke({"opportunity_id": HEADSETS, "stage": "proposal"})

    assert said.startswith("Move Fabrikam headsets to proposal. Nothing is saved yet: proposal ")
    assert stage(services) is Stage.QUALIFIED


def test_what_the_person_may_not_do_the_tool_may_not_either(services: Services) -> None:
    pat = of(services, world.PAT)

    said = pat["log_activity"].invoke({"account_id": world.FABRIKAM, "kind": "call"})

    assert "Your role (product) may not log an activity" in said


@pytest.mark.parametrize(
    ("tool", "given", "said"),
    [
        ("update_opportunity", {"opportunity_id": 77}, "not in the record"),
        ("update_opportunity", {"opportunity_id": 2, "stage": "x"}, "stage cannot be that"),
        ("create_task", {}, "title cannot be that"),
        ("find_account", {"text": "contoso"}, "2 accounts match"),
    ],
)
def test_what_goes_wrong_is_a_sentence(
    dana: dict[str, BaseTool], tool: str, given: dict[str, object], said: str
) -> None:
    assert said in dana[tool].invoke(given)


def test_what_is_looked_up_comes_in_words(dana: dict[str, BaseTool]) -> None:
    assert dana["find_account"].invoke({"text": "fabrikam"}) == "3: Fabrikam"
    assert "SO-1001" in dana["show_account"].invoke({"account_id": world.FABRIKAM})
    assert "Feather 14" in dana["ask_product"].invoke({"question": "weight?"})


def test_the_example_of_the_docs_runs_as_written(
    home: Callable[[str], Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(home(""))
    monkeypatch.setenv("DESKMATE_HOME", str(home("home")))
    wiring = Wiring(Settings.from_env())
    wiring.import_world(SAMPLES / "world.json")
    wiring.close()
    (example,) = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {}

    exec(example, names)  # the example is what is tested

    names["wiring"].close()
    assert "find_account Find a customer by name" in capsys.readouterr().out
