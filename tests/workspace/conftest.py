"""What the tests of the workspace share."""

from collections.abc import Iterator

import pytest
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from tests.workspace.place import Page, client, opened, paged


@pytest.fixture(autouse=True, scope="session")
def _no_proxy() -> Iterator[None]:
    """slack_sdk would look for 127.0.0.1 behind a proxy of the environment."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
            environment.delenv(name, raising=False)
        yield


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One workspace for the calls that need no app; each test uses texts of its own."""
    with opened(tmp_path_factory.mktemp("home")) as workspace:
        yield workspace


@pytest.fixture
def web(workspace: Workspace) -> WebClient:
    return client(workspace)


@pytest.fixture
def ana(workspace: Workspace) -> Iterator[Page]:
    with paged(workspace) as page:
        yield page
