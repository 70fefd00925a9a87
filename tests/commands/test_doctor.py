"""`deskmate doctor`: each part asked, each fault with what to do."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from bot.slack.features import FEATURES
from bot.slack.manifest import manifest
from bot.workspace.server import Workspace
from tests.commands.conftest import Run
from tests.model.server import KEY, Say, serving

NOWHERE = "http://127.0.0.1:1"
Checks = dict[str, dict[str, str]]


def examined(deskmate: Run, **settings: object) -> tuple[int, Checks]:
    ran = deskmate("doctor", "--json", **settings)
    assert ran.err == ""
    return ran.code, {check["name"]: check for check in json.loads(ran.out)}


def test_a_deskmate_at_work_is_well(deskmate: Run, at_work: Path) -> None:
    code, checks = examined(deskmate)

    assert code == 0
    assert {check["state"] for check in checks.values()} == {"ok"}
    assert list(checks) == [
        "Settings",
        "Database",
        "Index",
        "Embeddings",
        "Language model",
        "Slack",
    ]


def test_a_new_deskmate_hears_what_to_do_first(deskmate: Run) -> None:
    code, checks = examined(deskmate)

    assert code == 0
    assert "deskmate crm import" in checks["Database"]["advice"]
    assert "deskmate ingest" in checks["Index"]["advice"]


def test_a_person_gets_a_table_with_the_advice(deskmate: Run) -> None:
    ran = deskmate("doctor", CHROMA_URL=NOWHERE)

    assert ran.code == 1
    assert "fault" in ran.out
    assert "CHROMA_URL" in ran.out


def test_settings_that_cannot_be_used_are_a_fault_too(deskmate: Run) -> None:
    code, checks = examined(deskmate, PORT="eighty")

    assert (code, list(checks)) == (1, ["Settings"])
    assert "PORT" in checks["Settings"]["finding"]
    assert ".env" in checks["Settings"]["advice"]


@pytest.mark.parametrize(
    ("part", "settings"),
    [
        ("Database", {"DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:1/x"}),
        ("Database", {"DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:port/x"}),
        ("Database", {"DATABASE_URL": "sqlite:////nowhere/at/all.db"}),
        ("Index", {"CHROMA_URL": NOWHERE}),
        ("Settings", {"DESKMATE_HOME": "/proc/home"}),
        ("Language model", {"OPENAI_API_KEY": "sk-1", "OPENAI_BASE_URL": f"{NOWHERE}/v1"}),
        (
            "Slack",
            {
                "SLACK_BOT_TOKEN": "xoxb-1",
                "SLACK_APP_TOKEN": "xapp-1",
                "SLACK_API_URL": f"{NOWHERE}/api/",
            },
        ),
    ],
    ids=["database", "address", "file", "index", "home", "model", "slack"],
)
def test_a_part_that_is_not_there_is_named_with_what_to_do(
    deskmate: Run, part: str, settings: dict[str, str]
) -> None:
    code, checks = examined(deskmate, **settings)

    check = checks[part]
    assert (code, check["state"]) == (1, "fault")
    told = check["finding"] + check["advice"]
    assert any(name in told for name in settings) or "write" in told
    assert "hunter2" not in told


@contextmanager
def answering(status: int, body: str) -> Iterator[str]:
    """The address of a server that answers everything in the same way."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.end_headers()
            self.wfile.write(body.encode())

        do_POST = do_GET

        def log_message(self, format: str, *args: Any) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("status", "body", "state", "told"),
    [
        (200, "<html>welcome</html>", "note", "/v1"),
        (401, '{"error": {"message": "no"}}', "fault", "OPENAI_API_KEY"),
        (404, "{}", "fault", "/v1"),
        (404, '{"error": {"message": "The model x does not exist"}}', "fault", "OPENAI_MODEL"),
        (400, '{"error": {"message": "context length exceeded"}}', "fault", "larger context"),
    ],
    ids=["no endpoint", "refused", "elsewhere", "no such model", "small context"],
)
def test_the_model_s_endpoint_is_asked(
    deskmate: Run, status: int, body: str, state: str, told: str
) -> None:
    with answering(status, body) as address:
        _, checks = examined(deskmate, OPENAI_API_KEY="sk-secret", OPENAI_BASE_URL=f"{address}/v1")

    check = checks["Language model"]
    assert check["state"] == state
    assert told in check["finding"] + check["advice"]
    assert "sk-secret" not in check["finding"]


def test_a_model_that_answers_is_well(deskmate: Run) -> None:
    with serving() as model:
        model.plan(Say("Yes."), Say("", finish="length"))
        _, checks = examined(
            deskmate,
            OPENAI_API_KEY=KEY,
            OPENAI_BASE_URL=model.url,
            OPENAI_MODEL="large",
            OPENAI_READING_MODEL="small",
        )

    check = checks["Language model"]
    assert (check["state"], "large and small" in check["finding"]) == ("ok", True)
    assert [asked["model"] for asked in model.asked] == ["large", "small"]


def test_a_server_that_is_no_slack_is_told(deskmate: Run) -> None:
    with answering(200, "<html>welcome</html>") as address:
        code, checks = examined(
            deskmate,
            SLACK_BOT_TOKEN="xoxb-1",
            SLACK_APP_TOKEN="xapp-1",
            SLACK_API_URL=f"{address}/api/",
        )

    assert code == 1
    assert "is no Slack" in checks["Slack"]["finding"]


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A Slack with the app installed."""
    (tmp_path / "slack").mkdir()
    workspace = Workspace(tmp_path / "slack", 0)
    workspace.install(manifest(FEATURES, agent=True))
    workspace.start()
    yield workspace
    workspace.stop()


def slack(workspace: Workspace, **other: str) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "SLACK_API_URL": workspace.api_url,
    } | other


def test_good_tokens_connect(deskmate: Run, workspace: Workspace) -> None:
    code, checks = examined(deskmate, **slack(workspace))

    assert (code, checks["Slack"]["state"]) == (0, "ok")
    assert "Socket Mode" in checks["Slack"]["finding"]


def test_by_http_no_app_token_is_needed(deskmate: Run, workspace: Workspace) -> None:
    settings = slack(workspace, SLACK_APP_TOKEN="", SLACK_SIGNING_SECRET="s3cret", PORT="3000")

    _, checks = examined(deskmate, **settings)

    assert checks["Slack"]["state"] == "ok"
    assert "HTTP on port 3000" in checks["Slack"]["finding"]


@pytest.mark.parametrize("token", ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"])
def test_a_wrong_token_is_named(deskmate: Run, workspace: Workspace, token: str) -> None:
    code, checks = examined(deskmate, **slack(workspace, **{token: "xoxb-wrong"}))

    assert (code, checks["Slack"]["state"]) == (1, "fault")
    assert f"does not accept {token} (invalid_auth)" in checks["Slack"]["finding"]
    assert checks["Slack"]["advice"]


def test_a_missing_scope_is_named(deskmate: Run, workspace: Workspace) -> None:
    fewer = manifest(FEATURES, agent=True)
    fewer["oauth_config"]["scopes"]["bot"].remove("chat:write")
    workspace.install(fewer)

    code, checks = examined(deskmate, **slack(workspace))

    assert code == 1
    assert "missing scopes: chat:write." in checks["Slack"]["finding"]
    assert "deskmate slack manifest" in checks["Slack"]["advice"]


def test_the_program_does_not_start_with_a_wrong_token(
    deskmate: Run, at_work: Path, workspace: Workspace
) -> None:
    ran = deskmate(
        "run", **slack(workspace, SLACK_BOT_TOKEN="xoxb-wrong", SLACK_APP_TOKEN="xapp-w")
    )

    assert (ran.code, ran.out) == (1, "")
    assert "deskmate doctor" in ran.err
