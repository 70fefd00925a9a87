"""What every test may use."""

import gc
import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from knowledge.embedding import MiniLM

SIZE: ViewportSize = {"width": 1280, "height": 800}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium. Where there is none the tests are skipped, unless they must run."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        message = "Chromium is not installed, so the page was not tested in a browser."
        # A switch of the suite, not a setting of the program.
        if os.environ.get("DESKMATE_TESTS_NEED_BROWSER"):  # noqa: TID251
            pytest.fail(message)
        pytest.skip(message)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def _window(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZE, locale="en-US")
    yield context.new_page()
    context.close()


@pytest.fixture
def window(_window: Page) -> Iterator[Page]:
    """A window with nothing in it: one for all tests, as opening one takes longer than most."""
    _window.set_viewport_size(SIZE)
    yield _window
    for other in _window.context.pages:
        if other is not _window:
            other.close()
    _window.goto("about:blank")


@pytest.fixture(scope="session")
def minilm() -> MiniLM:
    """The embedding model that comes along; it takes a while to load."""
    return MiniLM()


def pytest_collection() -> None:
    gc.disable()


def pytest_collection_finish() -> None:
    """What was imported stays for good; no collection of garbage need look through it."""
    gc.freeze()
    gc.enable()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", help="a folder for pictures of the page, made by the tests")
