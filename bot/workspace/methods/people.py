"""The users.*, bots.* and team.* methods: who is there."""

from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.people import Person, bot_user_object, user_object
from bot.workspace.wire import Json


def info(core: Core, args: Arguments) -> Json:
    user = args.required("user")
    if user == core.identity.bot_user_id:
        return {"user": _bot(core)}
    return {"user": _user(core, core.people.find(user))}


def list_(core: Core, args: Arguments) -> Json:
    members = [_user(core, person) for person in core.people.active()]
    return {
        "members": [*members, _bot(core)],
        "cache_ts": int(core.clock()),
        "response_metadata": {"next_cursor": ""},
    }


def lookup_by_email(core: Core, args: Arguments) -> Json:
    return {"user": _user(core, core.people.by_email(args.required("email")))}


def bot_info(core: Core, args: Arguments) -> Json:
    identity = core.identity
    if args.text("bot", identity.bot_id) != identity.bot_id:
        raise Refused("bot_not_found")
    return {
        "bot": {
            "id": identity.bot_id,
            "deleted": False,
            "name": core.installation.app_name,
            "updated": 0,
            "app_id": identity.app_id,
            "user_id": identity.bot_user_id,
            "icons": {},
        }
    }


def team_info(core: Core, args: Arguments) -> Json:
    identity = core.identity
    return {
        "team": {
            "id": identity.team_id,
            "name": identity.team_name,
            "domain": identity.team_domain,
            "url": f"{core.address.url}/",
            "email_domain": "",
            "icon": {},
        }
    }


def _user(core: Core, person: Person) -> Json:
    return user_object(
        person,
        core.identity.team_id,
        active=core.people.is_active(person.id),
        with_email=not core.installation.missing(("users:read.email",)),
    )


def _bot(core: Core) -> Json:
    identity = core.identity
    return bot_user_object(
        identity.bot_user_id,
        identity.bot_id,
        identity.app_id,
        identity.team_id,
        core.installation.app_name,
    )
