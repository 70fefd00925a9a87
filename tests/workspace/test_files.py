"""Files of the app and of people: shown where they say, fetched by people and by the app."""

import httpx
from slack_sdk import WebClient

from bot.workspace.server import Workspace
from tests.workspace.place import ANA, Page, error_of


def test_a_file_is_uploaded_shown_and_saved(web: WebClient, ana: Page) -> None:
    room = web.conversations_open(users=ANA.id)["channel"]["id"]

    web.files_upload_v2(
        channel=room, content=b"a,b\n1,2\n", filename="caf\u00e9.csv", initial_comment="Your table."
    )

    (message,) = ana.get("messages", channel=room)["messages"]
    (file,) = message["files"]
    assert (message["text"], file["name"]) == ("Your table.", "caf\u00e9.csv")
    answer = httpx.get(file["permalink"], trust_env=False)
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


def test_a_person_sends_files_and_the_app_fetches_them(
    web: WebClient, workspace: Workspace, ana: Page
) -> None:
    key = ana.upload("Preisliste \u00fc.md", b"# Prices\n")
    ana.say("", files=[key])

    sent = ana.messages()[-1]
    assert (sent["subtype"], sent["text"]) == ("file_share", "")
    told = web.files_info(file=key)["file"]
    assert told == sent["files"][0]
    assert (told["name"], told["size"], told["filetype"]) == ("Preisliste \u00fc.md", 9, "md")
    link = told["url_private_download"]
    token = {"authorization": f"Bearer {workspace.bot_token}"}
    assert httpx.get(link, headers=token, trust_env=False).content == b"# Prices\n"
    assert httpx.get(link, trust_env=False).status_code == 302


def test_what_is_no_file_is_not_sent(web: WebClient, ana: Page) -> None:
    assert "sense" in ana.say("", files=["F0"])["error"]
    assert ana.say("", files=[])["error"] == "Write something first."
    assert error_of(web.files_info, file="F0") == "file_not_found"


def test_nobody_uploads_without_being_somebody(workspace: Workspace) -> None:
    nobody = httpx.post(f"{workspace.url}/page/files?name=a.md", content=b"a", trust_env=False)
    assert nobody.json()["error"] == "Choose who you are first."
