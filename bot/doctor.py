"""The examination behind `deskmate doctor`: each part asked once, each finding a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.failures import KNOWN
from bot.wiring import Wiring

if TYPE_CHECKING:
    from slack_sdk import WebClient

PATIENCE = 10  # seconds that a distant service has to answer


class State(StrEnum):
    OK = "ok"
    NOTE = "note"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, what was found, and what to do about it."""

    name: str
    state: State
    finding: str
    advice: str = ""


def examine(wiring: Wiring) -> list[Check]:
    """Every check, in the order in which a newcomer should mend things."""
    parts: list[tuple[str, Callable[[Wiring], Check]]] = [
        ("Settings", _settings),
        ("Database", _database),
        ("Index", _index),
        ("Embeddings", _embeddings),
        ("Language model", _model),
        ("Slack", _slack),
    ]
    return [_guarded(name, look, wiring) for name, look in parts]


def _guarded(name: str, look: Callable[[Wiring], Check], wiring: Wiring) -> Check:
    try:
        return look(wiring)
    except KNOWN as error:
        return Check(name, State.FAULT, str(error))


def _settings(wiring: Wiring) -> Check:
    home = wiring.settings.home.resolve()
    return Check("Settings", State.OK, f"They can be used; all state is kept in {home}.")


def _database(wiring: Wiring) -> Check:
    reps = len(wiring.people())
    name = wiring.engine.dialect.name
    if not reps:
        return Check(
            "Database",
            State.NOTE,
            f"The {name} database is reachable, but the record is empty.",
            "Import people and customers: deskmate crm import FILE.json",
        )
    return Check("Database", State.OK, f"The {name} database is reachable and knows {reps} people.")


def _index(wiring: Wiring) -> Check:
    status = wiring.answering.status()
    if not status.passages:
        return Check(
            "Index",
            State.NOTE,
            "No sheet has been read yet, so no product question can be answered.",
            "Read a folder of sheets: deskmate ingest FOLDER",
        )
    return Check(
        "Index", State.OK, f"It holds {status.passages:,} passages of {status.sheets:,} sheets."
    )


def _embeddings(wiring: Wiring) -> Check:
    wiring.embedder.embed_query("ready?")
    return Check("Embeddings", State.OK, f"The model {wiring.embedder.name} is here and works.")


def _model(wiring: Wiring) -> Check:
    settings = wiring.settings
    if settings.openai_api_key is None:
        return Check(
            "Language model",
            State.OK,
            "None is set; answers and readings come without one.",
        )
    from openai import OpenAI, OpenAIError  # noqa: PLC0415 (paid when used)

    client = OpenAI(
        api_key=settings.openai_api_key.get_secret_value(),
        base_url=settings.openai_base_url,
        timeout=PATIENCE,
        max_retries=0,
    )
    try:
        client.models.list()
    except OpenAIError:
        return Check(
            "Language model",
            State.FAULT,
            f"{settings.openai_base_url} did not accept the key, or is no such server.",
            "Check OPENAI_API_KEY and OPENAI_BASE_URL.",
        )
    return Check(
        "Language model",
        State.NOTE,
        f"{settings.openai_base_url} answers; this version does not call it yet.",
    )


def _slack(wiring: Wiring) -> Check:
    settings = wiring.settings
    if settings.slack_bot_token is None:
        return Check(
            "Slack",
            State.OK,
            "No Slack is set; deskmate run starts the local workspace.",
        )
    from slack_sdk import WebClient  # noqa: PLC0415 (paid when used)
    from slack_sdk.errors import SlackClientError  # noqa: PLC0415 (paid when used)

    client = WebClient(base_url=settings.slack_api_url, timeout=PATIENCE)
    try:
        return _slack_accepts(wiring, client)
    except (SlackClientError, OSError):
        return Check(
            "Slack",
            State.FAULT,
            f"{settings.slack_api_url} did not accept the tokens, or cannot be reached.",
            "Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or install the app again.",
        )


def _slack_accepts(wiring: Wiring, client: "WebClient") -> Check:
    settings = wiring.settings
    assert settings.slack_bot_token is not None
    who = client.auth_test(token=settings.slack_bot_token.get_secret_value())
    if settings.slack_app_token is not None:
        client.apps_connections_open(app_token=settings.slack_app_token.get_secret_value())
    granted = {scope for scope in who.headers.get("x-oauth-scopes", "").split(",") if scope}
    wanted = set(wiring.manifest["oauth_config"]["scopes"]["bot"])
    if granted and (missing := sorted(wanted - granted)):
        return Check(
            "Slack",
            State.FAULT,
            f"The app may not do all it needs; missing scopes: {', '.join(missing)}.",
            "Install the app again with the manifest of: deskmate slack manifest",
        )
    return Check("Slack", State.OK, f"Connected to {who['team']} as {who['user']}.")
