"""The program `deskmate`: its commands, and the one place where their failures become sentences."""

import logging
import secrets
import sys
from collections.abc import Sequence
from typing import NoReturn

import typer

from bot.commands import (
    checking,
    evaluating,
    facts,
    gaps,
    reading,
    record,
    running,
    sheets,
    slack,
    usage,
)
from bot.failures import exit_code, sentence
from bot.logs import log_to
from bot.settings import Settings, SettingsError
from bot.wiring.whole import Wiring

logger = logging.getLogger(__name__)

app = typer.Typer(
    help="Deskmate: the colleague at the next desk of an inside-sales account manager.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for commands in (running, sheets, facts, gaps, reading, evaluating, usage, checking):
    commands.register(app)
for name, group in (("crm", record), ("kb", sheets), ("slack", slack)):
    app.add_typer(group.group(), name=name, no_args_is_help=True)


@app.callback()
def prepare(context: typer.Context) -> None:
    """Deskmate: the colleague at the next desk of an inside-sales account manager."""
    try:
        settings = Settings.from_env()
    except SettingsError as error:
        if context.invoked_subcommand != "doctor":
            raise
        context.obj = error
        return
    log_to(settings.home, settings.log_level)
    context.obj = wiring = Wiring(settings)
    context.call_on_close(wiring.close)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run one command; a failure is a sentence on standard error and an exit code above zero."""
    try:
        code = app(arguments, standalone_mode=False)
    except Exception as error:
        known = sentence(error)
        if known is None:
            reference = secrets.token_hex(4)
            logger.exception("reference %s", reference)
            known = f"Something failed that Deskmate did not expect. The log has it as {reference}."
        sys.stderr.write(f"{known}\n" if known else "")
        code = exit_code(error)
    sys.exit(code)
