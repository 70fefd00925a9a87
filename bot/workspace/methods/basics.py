"""api.test, auth.test and apps.connections.open: the first calls of every app."""

from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.wire import Json


def api_test(core: Core, args: Arguments) -> Json:
    error = args.text("error")
    if error:
        raise Refused(error)
    return {"args": {"foo": args.text("foo")} if args.has("foo") else {}}


def auth_test(core: Core, args: Arguments) -> Json:
    identity = core.identity
    return {
        "url": f"{core.address.url}/",
        "team": identity.team_name,
        "user": core.installation.app_name.lower(),
        "team_id": identity.team_id,
        "user_id": identity.bot_user_id,
        "bot_id": identity.bot_id,
        "is_enterprise_install": False,
    }


def connections_open(core: Core, args: Arguments) -> Json:
    ticket = core.sockets.ticket()
    return {"url": f"ws://127.0.0.1:{core.address.port}/socket/{ticket}"}
