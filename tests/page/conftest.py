"""The built page in a browser, before a stand-in for the workspace."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Error, Page, Request

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
def blank(window: Page, stub: Stub) -> Iterator[Page]:
    """A browser window that fails the test on script errors and on requests to other hosts."""
    window.set_default_timeout(10_000)
    faults: list[str] = []

    def broken(error: Error) -> None:
        faults.append(str(error))

    def asked(request: Request) -> None:
        if not request.url.startswith((stub.url, "data:", "blob:")):
            faults.append(f"asked {request.url}")

    window.on("pageerror", broken)
    window.on("request", asked)
    yield window
    window.remove_listener("pageerror", broken)
    window.remove_listener("request", asked)
    assert faults == []


@pytest.fixture
def page(blank: Page, stub: Stub) -> Page:
    """Ana's page, in #sales."""
    blank.goto(f"{stub.url}/?as={ANA}#sales")
    blank.get_by_test_id("composer").wait_for()
    return blank
