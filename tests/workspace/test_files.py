"""Files that the app uploads: shown where it says, fetched by the people of this machine."""

import re

import httpx
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from tests.workspace.place import ANA, Page, error_of

LINK = re.compile(r"<(?P<url>http://[^|]+)\|(?P<name>[^>]+)>")


def test_a_file_is_uploaded_shown_and_saved(web: WebClient, ana: Page) -> None:
    room = web.conversations_open(users=ANA.id)["channel"]["id"]

    web.files_upload_v2(
        channel=room, content=b"a,b\n1,2\n", filename="caf\u00e9.csv", initial_comment="Your table."
    )

    (message,) = ana.get("messages", channel=room)["messages"]
    assert message["text"].startswith("Your table.\n")
    found = LINK.search(message["text"])
    assert found is not None
    assert found["name"] == message["files"][0]["name"] == "caf\u00e9.csv"
    answer = httpx.get(found["url"], trust_env=False)
    assert answer.content == b"a,b\n1,2\n"
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''caf%C3%A9.csv"


def test_a_file_that_was_not_uploaded_is_not_shown(web: WebClient, workspace: Workspace) -> None:
    told = web.files_getUploadURLExternal(filename="a.csv", length=3)
    files = [{"id": told["file_id"]}]
    assert error_of(web.files_completeUploadExternal, files=files) == "file_not_found"
    nowhere = httpx.get(f"{workspace.url}/files/{told['file_id']}", trust_env=False)
    assert nowhere.status_code == 404


def test_an_address_takes_one_file(web: WebClient, workspace: Workspace) -> None:
    url = web.files_getUploadURLExternal(filename="a.csv", length=3)["upload_url"]
    first, second = (httpx.post(url, content=b"abc", trust_env=False) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 404)
    unknown = httpx.post(f"{workspace.url}/upload/F0", content=b"abc", trust_env=False)
    assert unknown.status_code == 404
