"""The workspace as a program: ports, restarts, the state file, and who is let in."""

import sqlite3
import stat
from pathlib import Path

import httpx
import pytest
from slack_sdk import WebClient
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from bot.workspace.database import Database
from bot.workspace.errors import PortInUse, WrongManifest
from bot.workspace.people import People, Person
from bot.workspace.server import Workspace
from tests.workspace.place import ANA, BEN, buttons, client, manifest, opened, paged


def test_a_taken_port_is_named(tmp_path: Path) -> None:
    with opened(tmp_path / "one") as first:
        second = Workspace(tmp_path / "two", first.port)
        with pytest.raises(PortInUse, match=f"Port {first.port} is already in use") as taken:
            second.start()
        second.stop()
        assert taken.value.port == first.port


def test_the_port_is_free_again_after_a_stop(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        port = workspace.port
    with opened(tmp_path, port=port) as again:
        assert again.port == port


def test_everything_that_was_said_survives_a_restart(tmp_path: Path) -> None:
    with opened(tmp_path) as before, paged(before) as ana:
        web = client(before)
        ts = ana.say("hello", "sales")["ts"]
        web.chat_postMessage(channel="#sales", text="reply", thread_ts=ts)
        web.chat_postEphemeral(channel=ana.rooms["sales"], user=ANA.id, text="secret")
        home = {"type": "home", "blocks": buttons("go")}
        web.views_publish(user_id=ANA.id, view=home)
        secrets = (before.bot_token, before.app_token, before.signing_secret)
        seen = (ana.messages("sales"), ana.get("home"), ana.get("boot"), ana.rooms)
    after = Workspace(tmp_path, 0)
    after.start()
    try:
        with paged(after) as ana, paged(after, BEN) as ben:
            assert (after.bot_token, after.app_token, after.signing_secret) == secrets
            assert (ana.messages("sales"), ana.get("home"), ana.get("boot"), ana.rooms) == seen
            assert [one["text"] for one in ben.messages("sales")] == ["hello"]
            assert client(after).auth_test()["ok"] is True
            assert ana.say("later", "sales")["ts"] > ts
    finally:
        after.stop()


def test_the_state_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    with opened(tmp_path / "home") as workspace, paged(workspace) as ana:
        ana.say("hello")
        files = list((tmp_path / "home").iterdir())
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
        assert workspace.bot_token not in repr(workspace.__dict__)


def test_two_workspaces_have_different_secrets(tmp_path: Path) -> None:
    with opened(tmp_path / "one") as one, opened(tmp_path / "two") as two:
        assert one.bot_token != two.bot_token
        assert one.app_token != two.app_token
        assert one.signing_secret != two.signing_secret


@pytest.mark.parametrize("path", ["/", "/page/boot", "/api/api.test"])
def test_foreign_hosts_and_origins_are_refused(tmp_path: Path, path: str) -> None:
    with opened(tmp_path) as workspace, httpx.Client(trust_env=False, verify=False) as http:
        port = workspace.port
        ours = [
            {},
            {"Host": f"localhost:{port}"},
            {"Origin": f"http://127.0.0.1:{port}"},
        ]
        foreign = [
            {"Host": f"deskmate.example:{port}"},
            {"Host": "127.0.0.1.example.com"},
            {"Host": "127.0.0.1:1"},
            {"Origin": "https://example.com"},
            {"Origin": "http://127.0.0.1:1"},
            {"Origin": "null"},
        ]
        codes = [http.get(workspace.url + path, headers=one).status_code for one in ours]
        assert codes == [200] * len(ours)
        codes = [http.get(workspace.url + path, headers=one).status_code for one in foreign]
        assert codes == [403] * len(foreign)


def test_a_socket_from_a_foreign_page_is_refused(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace:
        app = WebClient(base_url=workspace.api_url)
        url = app.apps_connections_open(app_token=workspace.app_token)["url"]
        with pytest.raises(InvalidStatus):
            connect(url, origin=Origin("https://example.com"), proxy=None)


def test_the_page_may_run_only_its_own_scripts(tmp_path: Path) -> None:
    with (
        opened(tmp_path) as workspace,
        httpx.Client(base_url=workspace.url, trust_env=False) as http,
    ):
        answer = http.get("/")
        policy = answer.headers["content-security-policy"]
        assert "script-src 'self';" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert "access-control-allow-origin" not in answer.headers
        assert answer.headers["cache-control"] == "no-cache"
        assert http.get("/page/boot").headers["cache-control"] == "no-store"


def test_nobody_has_to_be_somebody_to_boot_but_to_read(tmp_path: Path) -> None:
    with (
        opened(tmp_path) as workspace,
        httpx.Client(base_url=workspace.url, trust_env=False) as http,
    ):
        boot = http.get("/page/boot").json()
        assert [one["name"] for one in boot["people"]] == [ANA.name, BEN.name]
        assert [one["command"] for one in boot["commands"]] == ["/echo", "/form", "/names"]
        assert boot["commands"][0]["usage_hint"] == "[words]"
        assert http.get("/page/conversations").json()["error"] == "Choose who you are first."
        assert http.get("/page/events", params={"as": "U404"}).status_code == 400
        assert http.post("/page/messages", content="{").status_code == 200
        faulty = http.post("/page/views/submit", json={"as": ANA.id})
        assert faulty.status_code == 400
        assert "makes no sense here" in faulty.json()["error"]


@pytest.mark.parametrize(
    ("commands", "sentence"),
    [
        ([{"command": "echo", "description": "x"}], "'echo' is no name"),
        ([{"command": "/a b", "description": "x"}], "'/a b' is no name"),
        ([{"command": "/a"}], "/a needs a description"),
        ([{"command": "/a", "description": "x"}] * 2, "/a is declared twice"),
    ],
)
def test_a_faulty_manifest_is_refused_and_the_old_one_stays(
    tmp_path: Path, commands: list[dict[str, str]], sentence: str
) -> None:
    with opened(tmp_path) as workspace:
        with pytest.raises(WrongManifest, match=sentence):
            workspace.install(manifest(features={"slash_commands": commands}))
        boot = httpx.get(f"{workspace.url}/page/boot", trust_env=False).json()
        assert len(boot["commands"]) == 3


def test_a_failed_change_of_people_leaves_them_as_they_were(tmp_path: Path) -> None:
    database = Database(tmp_path / "workspace.db")
    people = People(database)
    people.sync([ANA])
    nameless = Person("U0BAD", None)  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        people.sync([BEN, nameless])
    assert people.active() == [ANA]
    database.close()
