"""Links of our own: what stands below one, for whom, and what a browser shows of it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import httpx
import pytest
from slack_bolt import App
from starlette.testclient import TestClient

from bot.slack.app import build
from bot.slack.linking import Link, Links, Target
from bot.slack.services import Services
from bot.slack.serving import http
from bot.slack.threads import Inline
from knowledge.passage import Sheet
from tests.slack.person import CHANNEL, Person
from tests.slack.stub import Stub
from tests.slack.world import DANA, LENA, Minds

BASE = "https://desk.example"
ACCOUNT, DEAL = f"{BASE}/account/3", f"{BASE}/deal/2"
SHEET = f"{BASE}/sheet/docks/Harbour%20Dock.md"


@pytest.fixture
def app(services: Services, stub: Stub) -> App:
    linked = replace(services, links=Links(BASE))
    return build(linked, token="xoxb-t", api_url=stub.api_url, work=Inline())


@pytest.fixture
def dana(app: App, stub: Stub) -> Person:
    return Person(app, stub, DANA)


def posts(person: Person, *urls: str, channel: str = CHANNEL, **more: Any) -> Mapping[str, Any]:
    """What is shown below the links, by link."""
    links = [{"domain": "desk.example", "url": url} for url in urls]
    event = {"type": "link_shared", "channel": channel, "links": links}
    person.event({**event, "message_ts": "1700000000.000700", "source": "composer", **more})
    unfurled = person.stub.said("chat.unfurl")
    return dict(unfurled[-1]["unfurls"]) if unfurled else {}


HUGE = f"{BASE}/deal/{10**20}"


def test_links_are_read_as_they_are_written() -> None:
    links = Links(BASE)
    for target, key in ((Target.ACCOUNT, "3"), (Target.SHEET, "a b/ü?.md")):
        assert links.read(links.write(target, key)) == Link(target, key)
    for url in (
        BASE,
        f"{BASE}/",
        f"{BASE}/deal",
        f"{BASE}/deal/x",
        HUGE,
        "https://else.example/deal/3",
    ):
        assert links.read(url) is None
    assert Links.at(None) is None
    assert Links.at(f"{BASE}/") == links


@pytest.mark.parametrize("url", [ACCOUNT, DEAL])
def test_in_a_channel_nothing_of_a_customer_is_told_before_somebody_who_may_asks(
    dana: Person, stub: Stub, url: str
) -> None:
    shown = posts(dana, url)[url]
    assert "Fabrikam" not in str(shown)
    button = shown["blocks"][0]["accessory"]
    (call,) = stub.said("chat.unfurl")
    assert (call["channel"], call["ts"]) == (CHANNEL, "1700000000.000700")

    lena = Person(dana.app, stub, LENA)
    (card,) = lena.unfurl_press(button, url)

    assert card.private
    assert "Fabrikam" in card.whole


def test_what_a_sheet_says_of_itself_is_no_secret(dana: Person, minds: Minds) -> None:
    minds.sheets = (Sheet("docks/Harbour Dock.md", "Harbour Dock", ("Harbour Dock 2",)),)

    shown = posts(dana, SHEET)[SHEET]

    assert "Harbour Dock 2" in str(shown)


def test_what_leads_nowhere_stays_a_link_beside_one_that_leads_somewhere(
    dana: Person,
) -> None:
    shown = posts(dana, f"{BASE}/account/999", f"{BASE}/sheet/gone.md", f"{BASE}/x/1", DEAL)

    assert list(shown) == [DEAL]


def test_who_is_not_in_the_record_unfurls_nothing(app: App, stub: Stub) -> None:
    assert posts(Person(app, stub, "U0NOBODY"), DEAL) == {}


def test_a_draft_is_unfurled_by_its_own_id(dana: Person, stub: Stub) -> None:
    posts(dana, DEAL, channel="COMPOSER", unfurl_id="U1.2.3")

    (call,) = stub.said("chat.unfurl")
    assert (call["unfurl_id"], call["source"]) == ("U1.2.3", "composer")


def test_where_slack_unfurls_nothing_nobody_is_bothered(dana: Person, stub: Stub) -> None:
    stub.refusals["chat.unfurl"] = "unknown_method"

    posts(dana, DEAL)
    posts(dana, DEAL)

    assert [call.method for call in stub.calls].count("chat.unfurl") == 1
    assert stub.said("chat.postMessage", "chat.postEphemeral") == []


def test_who_sends_us_a_link_gets_the_card_itself(dana: Person, minds: Minds) -> None:
    minds.sheets = (Sheet("docks/Harbour Dock.md", "Harbour Dock"),)
    assert posts(dana, DEAL, channel=dana.dm, is_bot_user_member=True) == {}

    deal, sheet, gone = dana.says(f"<{DEAL}> and <{SHEET}> <{BASE}/sheet/gone.md>")

    assert "Fabrikam headsets" in deal.whole
    assert "Harbour Dock" in sheet.whole
    assert gone.text == "There is no sheet gone.md any more."


def test_cards_have_a_link_to_take_along_where_links_lead_somewhere(
    dana: Person, services: Services, stub: Stub
) -> None:
    cards = [*dana.types("/account", "Fabrikam"), *dana.types("/opp", "show Fabrikam")]
    assert [
        f"<{url}|Link to this>" in card.whole
        for url, card in zip((ACCOUNT, DEAL), cards, strict=True)
    ]

    without = build(services, token="xoxb-t", api_url=stub.api_url, work=Inline())
    (card,) = Person(without, stub, DANA).types("/account", "Fabrikam")
    assert "Link to this" not in card.whole


@pytest.mark.parametrize("path", ["/account/3", "/deal/2", "/sheet/a/b.md"])
def test_a_browser_is_sent_to_slack_and_told_nothing(app: App, path: str) -> None:
    with TestClient(http(app, links=True)) as browser:
        page = browser.get(path, headers={"accept-language": "en"})

    assert page.status_code == 200
    assert "slack://user?team=T1&amp;id=U0BOT" in page.text
    assert "Fabrikam" not in page.text
    assert page.headers["content-security-policy"] == "default-src 'none'"


def test_a_browser_is_sent_to_slack_even_where_slack_is_silent(app: App, stub: Stub) -> None:
    stub.refusals["auth.test"] = "invalid_auth"
    with TestClient(http(app, links=True)) as browser:
        assert "slack://open" in browser.get("/deal/2").text
    with TestClient(http(app)) as browser:
        assert browser.get("/deal/2").status_code == httpx.codes.NOT_FOUND
