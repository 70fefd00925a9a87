"""Settings come from a mapping, and all their problems are told at once."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError

ROOT = Path(__file__).parents[1]


def test_nothing_needs_to_be_set() -> None:
    settings = Settings.from_env({})

    assert settings.database.startswith("sqlite:///")
    assert settings.database.endswith("/.deskmate/deskmate.db")
    assert not settings.slack_configured


def test_an_empty_variable_counts_as_unset() -> None:
    assert Settings.from_env({"PORT": "", "SLACK_BOT_TOKEN": ""}) == Settings.from_env({})


def test_every_problem_is_named_by_its_variable() -> None:
    with pytest.raises(SettingsError) as failure:
        Settings.from_env({"PORT": "eighty", "CHROMA_URL": "chroma:8000", "DESKMATE_WORKERS": "0"})

    lines = str(failure.value).splitlines()
    assert [line.split(":")[0] for line in lines] == ["DESKMATE_WORKERS", "PORT", "CHROMA_URL"]


def test_an_example_value_is_refused() -> None:
    with pytest.raises(SettingsError, match="OPENAI_API_KEY: still holds the example value"):
        Settings.from_env({"OPENAI_API_KEY": "your-key-here"})


def test_a_bot_token_alone_is_refused_with_what_is_missing() -> None:
    with pytest.raises(SettingsError, match="SLACK_APP_TOKEN for Socket Mode"):
        Settings.from_env({"SLACK_BOT_TOKEN": "xoxb-1"})


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"SLACK_CLIENT_ID": "1.2"}, "go together"),
        ({"SLACK_CLIENT_ID": "1.2", "SLACK_CLIENT_SECRET": "s"}, "needs SLACK_SIGNING_SECRET"),
        (
            {
                "SLACK_CLIENT_ID": "1.2",
                "SLACK_CLIENT_SECRET": "s",
                "SLACK_BOT_TOKEN": "xoxb-1",
                "SLACK_SIGNING_SECRET": "s",
            },
            "set one of them",
        ),
    ],
)
def test_installation_by_oauth_is_whole(given: dict[str, str], sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        Settings.from_env(given)


def test_an_app_token_alone_is_refused() -> None:
    with pytest.raises(SettingsError, match="without SLACK_BOT_TOKEN"):
        Settings.from_env({"SLACK_APP_TOKEN": "xapp-1"})


def test_a_secret_does_not_print() -> None:
    settings = Settings.from_env({"DATABASE_URL": "postgresql://deskmate:hunter2@db/deskmate"})

    assert "hunter2" not in repr(settings)
    assert "hunter2" in settings.database


def test_a_refused_value_is_not_repeated() -> None:
    with pytest.raises(SettingsError) as failure:
        Settings.from_env({"SLACK_APP_TOKEN": "xapp-secret"})

    assert "xapp-secret" not in str(failure.value)


def test_the_example_file_names_every_setting_and_no_other() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"^# ([A-Z_]+)=", example, flags=re.MULTILINE))

    assert named == {field.alias for field in Settings.model_fields.values()}
