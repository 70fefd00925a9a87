"""The built page in a browser, before a stand-in for the workspace."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.page.stub import ANA, Stub


@pytest.fixture(scope="session")
def one_stub() -> Iterator[Stub]:
    with Stub() as stub:
        yield stub


@pytest.fixture
def stub(one_stub: Stub) -> Stub:
    one_stub.reset()
    return one_stub


@pytest.fixture
def blank(browser: Browser, stub: Stub) -> Iterator[Page]:
    """A browser window that fails the test on script errors and on requests to other hosts."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-US")
    page = context.new_page()
    page.set_default_timeout(10_000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda asked: _note_foreign(asked.url, stub.url, faults))
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def page(blank: Page, stub: Stub) -> Page:
    """Ana's page, in #sales."""
    blank.goto(f"{stub.url}/?as={ANA}#sales")
    blank.get_by_test_id("composer").wait_for()
    return blank


def _note_foreign(url: str, own: str, faults: list[str]) -> None:
    if not url.startswith((own, "data:", "blob:")):
        faults.append(f"asked {url}")
