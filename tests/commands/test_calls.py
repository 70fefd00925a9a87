"""How the program is called, and how it says no: one sentence, a code, nothing else."""

import json
import logging
import os
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.cli import app
from tests.commands import small
from tests.commands.conftest import Run


def test_the_version_is_the_one_installed(deskmate: Run) -> None:
    assert deskmate("version").out == f"{version('deskmate')}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["frobnicate"], "No such command 'frobnicate'. See: "),
        (["ask", "--frobnicate"], "No such option: --frobnicate. See: "),
        (["crm", "import"], "Missing argument 'file'. See: "),
        (["run", "--port", "0"], "Invalid value for '--port'"),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence(deskmate: Run, words: list[str], told: str) -> None:
    ran = deskmate(*words)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(told)
    assert len(ran.err.splitlines()) == 1


def test_without_a_command_the_help_is_shown(deskmate: Run) -> None:
    ran = deskmate()

    assert "understand" in ran.out
    assert ran.err == ""


def test_the_manifest_is_for_socket_mode_or_for_an_address(deskmate: Run) -> None:
    by_socket = json.loads(deskmate("slack", "manifest").out)
    by_http = json.loads(deskmate("slack", "manifest", "--url", "https://desk.example/").out)

    assert by_socket["settings"]["socket_mode_enabled"] is True
    assert by_http["settings"]["socket_mode_enabled"] is False
    assert {one["url"] for one in by_http["features"]["slash_commands"]} == {
        "https://desk.example/slack/events"
    }


def test_the_permissions_are_told_with_their_reasons(deskmate: Run) -> None:
    told = deskmate("slack", "manifest", "--reasons").out.splitlines()
    asked = json.loads(deskmate("slack", "manifest").out)["oauth_config"]["scopes"]["bot"]

    assert [line.split()[0] for line in told] == asked
    assert all(len(line.split()) > 1 for line in told)


def test_oauth_needs_an_address(deskmate: Run) -> None:
    assert "--url" in deskmate("slack", "manifest", "--oauth").err


def test_an_address_that_slack_would_not_take_is_refused(deskmate: Run) -> None:
    ran = deskmate("slack", "manifest", "--url", "http://desk.example")

    assert (ran.code, ran.out) == (1, "")
    assert "https://" in ran.err


def test_settings_that_cannot_be_used_are_told_all_at_once(deskmate: Run) -> None:
    ran = deskmate("kb", "status", PORT="eighty", DATABASE_URL="mysql://u:hunter2@db/x")

    assert (ran.code, ran.out) == (1, "")
    assert "PORT: must be a number from 1 to 65535" in ran.err
    assert "DATABASE_URL: must be postgresql://" in ran.err
    assert "hunter2" not in ran.err


def test_a_file_of_settings_is_read_and_must_be_text(deskmate: Run, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("PORT=eighty\n", encoding="utf-8")
    assert deskmate("kb", "status").err.startswith("PORT: must be a number")

    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00")
    assert deskmate("kb", "status").err == "The file .env cannot be read as UTF-8 text.\n"


@pytest.mark.parametrize(
    "words", [["ask", "weight?"], ["kb", "status"], ["crm", "export", "out"], ["run", "--samples"]]
)
def test_a_home_that_is_a_file_is_told(deskmate: Run, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "file").touch()

    ran = deskmate(*words, DESKMATE_HOME=tmp_path / "file")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"{tmp_path / 'file'} is a file")


@pytest.mark.parametrize("words", [["ask", "weight?"], ["crm", "export", "out"]])
def test_a_home_that_cannot_be_written_is_told(deskmate: Run, words: list[str]) -> None:
    ran = deskmate(*words, DESKMATE_HOME="/proc/home")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("Deskmate cannot write to /proc/home.")
    assert len(ran.err.splitlines()) == 1


def test_a_home_that_cannot_be_written_stops_no_command_that_needs_none(deskmate: Run) -> None:
    ran = deskmate("slack", "manifest", DESKMATE_HOME="/proc/home")

    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("words", "settings", "told"),
    [
        (
            ["crm", "export", "out"],
            {"DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:1/x"},
            "The database cannot be reached",
        ),
        (["run"], {"DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:1/x"}, "deskmate doctor"),
        (
            ["crm", "export", "out"],
            {"DATABASE_URL": "postgresql://u:hunter2@127.0.0.1:port/x"},
            "DATABASE_URL is no address",
        ),
        (["ask", "weight?"], {"CHROMA_URL": "http://127.0.0.1:1"}, "The Chroma server"),
    ],
)
def test_a_service_that_is_not_there_is_a_sentence(
    deskmate: Run, words: list[str], settings: dict[str, str], told: str
) -> None:
    ran = deskmate(*words, **settings)

    assert (ran.code, ran.out) == (1, "")
    assert told in ran.err
    assert "hunter2" not in ran.err
    assert len(ran.err.splitlines()) == 1


def test_what_nobody_foresaw_gets_a_reference_that_the_log_has_too(
    deskmate: Run, home: Path, tmp_path: Path
) -> None:
    # A folder where a file belongs.
    (home / "index.lock").mkdir(parents=True)

    ran = deskmate("ingest", small.sheets(tmp_path / "sheets"))

    log = (home / "deskmate.log").read_text(encoding="utf-8")
    reference = ran.err.rstrip(".\n").split()[-1]
    assert (ran.code, ran.out) == (1, "")
    assert len(ran.err.splitlines()) == 1
    assert f"ERROR bot.cli reference {reference}\n" in log


def test_a_failure_is_logged_by_kind_and_place_without_its_words(deskmate: Run, home: Path) -> None:
    deskmate("version")
    words = "".join(["Quill", "wort"])

    try:
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(f"{words} wants a discount") from error
    except ValueError:
        logging.getLogger("bot.sales").exception("reference %s", "0a1b")

    log = (home / "deskmate.log").read_text(encoding="utf-8")
    assert "ValueError\nbecause of\n" in log
    assert "test_calls.py" in log
    assert words not in log


def test_of_libraries_only_the_words_before_the_first_value_are_logged(
    deskmate: Run, home: Path
) -> None:
    deskmate("version", DESKMATE_LOG_LEVEL="DEBUG")

    for name in ("slack_sdk.web.client", "slack_bolt.App", "httpx", "openai", "chromadb"):
        logging.getLogger(name).debug("Sending a request - body: Quillwort")
        logging.getLogger(name).info("HTTP Request: POST Quillwort")
        logging.getLogger(name).warning("Unhandled request ({'text': 'Quillwort'})")
    logging.getLogger("bot.slack.bolt").debug("on_message invoked: Quillwort")
    logging.getLogger("bot.sales").debug("%d rows", 7)

    log = (home / "deskmate.log").read_text(encoding="utf-8")
    assert "Quillwort" not in log
    assert log.count("Unhandled request\n") == 5
    assert "DEBUG bot.sales 7 rows" in log


def test_every_command_has_a_place_in_the_documents() -> None:
    text = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    names = [
        f"deskmate {one.name or getattr(one.callback, '__name__', '')}"
        for one in app.registered_commands
    ]
    for group in app.registered_groups:
        assert group.typer_instance is not None
        names += [
            f"deskmate {group.name} {one.name or getattr(one.callback, '__name__', '')}"
            for one in group.typer_instance.registered_commands
        ]

    assert [name for name in names if f"`{name}" not in text] == []


def test_a_pipe_in_the_folder_is_not_waited_for(deskmate: Run, tmp_path: Path) -> None:
    folder = small.sheets(tmp_path / "sheets")
    os.mkfifo(folder / "pipe.md")

    assert json.loads(deskmate("ingest", folder, "--json", "--dry-run").out)["added"] == 2
