"""The running program, and its page in the browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.program import Program

# With these Slack refuses a payload that is too long or of the wrong shape.
FAULTS = ("invalid_arguments", "invalid_blocks", "msg_blocks_too_long", "msg_too_long")


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """`deskmate run --samples`, ready to be typed to; nothing that it sends may be refused."""
    with Program(tmp_path_factory.mktemp("home")) as program:
        program.wait_until_it_works("/deskmate whoami")
        yield program
    log = (program.home / "deskmate.log").read_text(encoding="utf-8")
    assert [line for line in log.splitlines() if any(code in line for code in FAULTS)] == []


@pytest.fixture
def page(window: Page) -> Page:
    return window


@pytest.fixture
def picture(pytestconfig: pytest.Config) -> Callable[[Page, str], None]:
    """Keeps a picture of the page for the documents where --pictures names a folder."""
    folder = pytestconfig.getoption("--pictures")

    def take(page: Page, name: str) -> None:
        if folder is not None:
            page.screenshot(path=Path(folder) / f"{name}.png")

    return take
