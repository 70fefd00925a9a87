"""`deskmate run`: the bot in Slack, or in the local workspace, until it is interrupted."""

import logging
import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer
from pydantic import SecretStr

from bot import tracing
from bot.commands.ticking import ticking
from bot.failures import KNOWN, CommandFailed
from bot.ports import listening
from bot.settings import Settings, forget_proxies, forget_slack
from bot.wiring.whole import SAMPLES, Wiring
from knowledge.memory import give_back

if TYPE_CHECKING:
    from slack_bolt import App

logger = logging.getLogger(__name__)

LOADING = 30
LEAVING = 5.0
TICK = 2.0
MINUTE = 60.0
AWAY = "Slack cannot be reached right now. I try again until it can."
THIS_MACHINE = ("127.0.0.1", "localhost", "::1")


def register(app: typer.Typer) -> None:
    app.command()(run)


def run(
    context: typer.Context,
    samples: Annotated[
        bool,
        typer.Option("--samples", help="In the local workspace: load the samples if all is empty."),
    ] = False,
    port: Annotated[int | None, typer.Option(help="Instead of PORT.", min=1, max=65535)] = None,
) -> None:
    """Start the bot: in Slack if Slack is configured, else in the local workspace."""
    wiring: Wiring = context.obj
    if port is not None:
        wiring = Wiring(wiring.settings.model_copy(update={"port": port}))
        context.call_on_close(wiring.close)
    if samples and not wiring.settings.slack_configured:
        _load_samples(wiring)
    with _until_interrupted() as interrupted, tracing.exporting(wiring.settings.collector):
        if wiring.settings.slack_configured:
            done = _serve(wiring, wiring.settings, interrupted)
        else:
            done = _in_the_workspace(wiring, interrupted)
    if not done:
        _end_at_once(wiring)


def _end_at_once(wiring: Wiring) -> None:
    """Python would wait for every thread, and one may wait for minutes for a language model."""
    wiring.close()
    logging.shutdown()
    os._exit(0)


def _load_samples(wiring: Wiring) -> None:
    if not wiring.people():
        wiring.import_world(SAMPLES / "world.json")
        typer.echo("Loaded the sample customers.")
    if wiring.answering.status().folder in (None, SAMPLES / "sheets"):
        own = wiring.home / "sheets"
        # Sheets can be added in Slack: to a copy, and not among the program's own files.
        shutil.copytree(SAMPLES / "sheets", own, dirs_exist_ok=True)
        report = wiring.refresh(own)
        # Whoever asks while it is loaded would be answered from the empty index before it.
        wiring.index.newest()
        typer.echo(f"Read {report.added} sample sheets.")


def _in_the_workspace(wiring: Wiring, interrupted: threading.Event) -> bool:
    from bot.workspace.server import Workspace  # noqa: PLC0415 (paid when used)

    people = wiring.people()
    if not people:
        raise CommandFailed(
            "The record knows nobody yet. Import people and customers with "
            "deskmate crm import FILE, or start with --samples."
        )
    workspace = Workspace(wiring.home, wiring.settings.port)
    try:
        workspace.install(wiring.manifest(links=workspace.url))
        workspace.sync_people(people)
        workspace.start()
        typer.echo(f"Deskmate is at {workspace.url} (stop with Ctrl-C).")
        slack = {
            "slack_bot_token": SecretStr(workspace.bot_token),
            "slack_app_token": SecretStr(workspace.app_token),
            "slack_api_url": workspace.api_url,
            "links": workspace.url,
        }
        return _serve(wiring, wiring.settings.model_copy(update=slack), interrupted)
    finally:
        workspace.stop()


def _serve(wiring: Wiring, slack: Settings, interrupted: threading.Event) -> bool:
    """Be reachable as `slack` says, and get ready for questions meanwhile.

    False where threads are still at work on what nobody waits for any more.
    """
    if urlsplit(slack.slack_api_url).hostname in THIS_MACHINE:
        forget_proxies()
    forget_slack()
    app = wiring.slack_app(slack)
    tell, brief = wiring.teller(app).tell, wiring.briefer(app).tell
    with (
        _getting_warm(wiring),
        ticking(tell, TICK),
        ticking(brief, MINUTE),
        ticking(wiring.forget_files, MINUTE),
    ):
        try:
            if slack.slack_app_token is None:
                _by_http(app, slack.port, links=slack.links is not None)
            else:
                token = slack.slack_app_token.get_secret_value()
                _by_socket(app, token, slack.workers, interrupted)
        finally:
            done = app.leave(LEAVING)
    return done


def _by_socket(app: "App", token: str, workers: int, interrupted: threading.Event) -> None:
    from slack_sdk.errors import SlackApiError  # noqa: PLC0415 (paid when used)

    from bot.slack.sockets import connected, socket_mode  # noqa: PLC0415 (paid when used)

    handler = socket_mode(app, token, concurrency=workers)
    try:
        if connected(handler, interrupted, partial(typer.echo, AWAY)):
            logger.info("connected by Socket Mode")
            interrupted.wait()
    except SlackApiError as error:
        raise CommandFailed(
            "Slack did not accept the tokens. deskmate doctor says which one is wrong."
        ) from error
    finally:
        handler.close()


def _by_http(app: "App", port: int, *, links: bool) -> None:
    import uvicorn  # noqa: PLC0415 (paid when used)

    from bot.slack.serving import EVENTS, http  # noqa: PLC0415 (paid when used)

    served = http(app, links=links)
    server = uvicorn.Server(uvicorn.Config(served, log_config=None, access_log=False))
    try:
        listener = listening("0.0.0.0", port)
    except OSError as error:
        raise CommandFailed(
            f"Port {port} is in use, or may not be opened. Choose another one with --port."
        ) from error
    with listener:
        typer.echo(f"Listening for Slack on port {port}, at {EVENTS}.")
        server.run(sockets=[listener])


@contextmanager
def _getting_warm(wiring: Wiring) -> Iterator[None]:
    """Load what questions and messages need meanwhile; what is being loaded is waited for."""
    thread = threading.Thread(target=_warm, args=(wiring,), name="warm", daemon=True)
    thread.start()
    try:
        yield
    finally:
        # A library that is still loading when the program ends aborts it.
        thread.join(LOADING)


def _warm(wiring: Wiring) -> None:
    try:
        wiring.answering.warm()
        wiring.reader.warm()
        if wiring.has_model:
            wiring.endpoint.warm()
        give_back()
    except KNOWN as error:
        logger.warning("not ready for questions: %s", type(error).__name__)


@contextmanager
def _until_interrupted() -> Iterator[threading.Event]:
    """An event that Ctrl-C and a polite kill set."""
    interrupted = threading.Event()

    def note(_number: int, _frame: FrameType | None) -> None:
        interrupted.set()

    before = {name: signal.signal(name, note) for name in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield interrupted
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
