"""Messages by which the app answers an interaction: acknowledgements and response URLs."""

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.messages import Kept
from bot.workspace.methods import chat
from bot.workspace.response_urls import Occasion
from bot.workspace.wire import Json


def to_response_url(core: Core, occasion: Occasion, args: Arguments) -> None:
    """Does what a post to a response URL asks: a new message, another text, a deletion; Refused."""
    room = core.rooms.find(occasion.room)
    source = _source(core, occasion)
    if args.flag("delete_original"):
        talk.remove(core, room, _present(source))
    elif args.flag("replace_original") and source is not None:
        talk.change(core, room, source, chat.rewritten(core, source, chat.content(core, args)))
    else:
        _new(core, occasion, args)


def to_command(core: Core, occasion: Occasion, acknowledgement: Json) -> None:
    """Posts the message that came with the acknowledgement of a command, if any; Refused."""
    if any(acknowledgement.get(name) for name in ("text", "blocks", "attachments")):
        _new(core, occasion, Arguments(acknowledgement))


def _new(core: Core, occasion: Occasion, args: Arguments) -> None:
    room = core.rooms.find(occasion.room)
    body = chat.content(core, args)
    thread = args.text("thread_ts") or occasion.thread
    if args.text("response_type") == "in_channel":
        talk.say(core, room, body, thread=thread)
    else:
        talk.whisper(core, room, body, occasion.user, thread=thread)


def _source(core: Core, occasion: Occasion) -> Kept | None:
    if occasion.message_ts is None:
        return None
    return core.messages.find(occasion.room, occasion.message_ts)


def _present(kept: Kept | None) -> Kept:
    if kept is None:
        raise Refused("message_not_found")
    return kept
