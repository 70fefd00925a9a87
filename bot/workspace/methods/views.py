"""The views.* methods: modals and App Homes."""

from bot.workspace.arguments import Arguments
from bot.workspace.block_kit import checking
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.views import Opened
from bot.workspace.wire import Json


def open_(core: Core, args: Arguments) -> Json:
    view = _checked(args, "modal")
    return {"view": show(core, core.triggers.use(_trigger(args)), view)}


def push(core: Core, args: Arguments) -> Json:
    asked = _checked(args, "modal")
    return {"view": show_on_top(core, core.triggers.use(_trigger(args)), asked)}


def update(core: Core, args: Arguments) -> Json:
    opened = core.views.find(args.text("view_id"), args.text("external_id"))
    asked = _checked(args, opened.view["type"])
    return {"view": redraw(core, opened, asked, args.text("hash") or None)}


def publish(core: Core, args: Arguments) -> Json:
    user = args.required("user_id")
    if not core.people.is_active(user):
        raise Refused("invalid_user_id")
    if not core.installation.has_home:
        raise Refused("not_enabled")
    view = core.views.publish(user, _checked(args, "home"), args.text("hash") or None)
    core.hub.publish([user], {"type": "home", "view": view})
    return {"view": view}


def show(core: Core, user: str, asked: Json) -> Json:
    """Opens a modal and tells the person's page."""
    before = core.views.stack(user)
    view = core.views.open(user, asked)
    for closed in reversed(before):
        core.hub.publish([user], {"type": "view_closed", "view": closed})
    core.hub.publish([user], {"type": "view_opened", "view": view})
    return view


def show_on_top(core: Core, user: str, asked: Json) -> Json:
    """Pushes a modal and tells the person's page."""
    view = core.views.push(user, asked)
    core.hub.publish([user], {"type": "view_opened", "view": view})
    return view


def redraw(core: Core, opened: Opened, asked: Json, known_hash: str | None = None) -> Json:
    """Updates a view and tells the person's page."""
    view = core.views.update(opened, asked, known_hash)
    kind = "home" if view["type"] == "home" else "view_updated"
    core.hub.publish([opened.user], {"type": kind, "view": view})
    return view


def _trigger(args: Arguments) -> str:
    return args.text("trigger_id") or args.required("interactivity_pointer")


def _checked(args: Arguments, kind: str) -> Json:
    view = args.record("view")
    checking.view(view, kind)
    return view
