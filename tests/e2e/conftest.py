"""The running program, and its page in the browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.program import Program


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Program]:
    """`deskmate run --samples`, ready to be typed to."""
    with Program(tmp_path_factory.mktemp("home")) as program:
        program.wait_until_it_works("/deskmate whoami")
        yield program


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def picture(pytestconfig: pytest.Config) -> Callable[[Page, str], None]:
    """Keeps a picture of the page for the documents where --pictures names a folder."""
    folder = pytestconfig.getoption("--pictures")

    def take(page: Page, name: str) -> None:
        if folder is not None:
            page.screenshot(path=Path(folder) / f"{name}.png")

    return take
