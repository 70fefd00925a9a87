"""The running program, and its page in the browser."""

from collections.abc import Iterator
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
def page(browser: Browser, program: Program, tmp_path: Path) -> Iterator[Page]:
    """The page as the first rep sees it, in the direct message with Deskmate."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(program.address)
    yield page
    context.close()
