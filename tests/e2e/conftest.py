"""The running program and a real browser to use it with."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.program import Program

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Where there is none the tests are skipped, unless they must run."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        message = "Chromium is not installed, so the page was not tested in a browser."
        if os.environ.get("DESKMATE_TESTS_NEED_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


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
