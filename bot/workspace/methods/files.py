"""The files.* methods: an address to upload to, where a file is shown, what is known of one."""

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.files import LARGEST, File, file_object
from bot.workspace.methods import chat
from bot.workspace.wire import Json


def get_upload_url(core: Core, args: Arguments) -> Json:
    name = args.required("filename")
    length = args.number("length", 0, LARGEST)
    key = core.files.expect(name, length)
    return {"upload_url": f"{core.address.url}/upload/{key}", "file_id": key}


def complete_upload(core: Core, args: Arguments) -> Json:
    """Shows the files in a message."""
    asked = args.part("files")
    if not isinstance(asked, list) or not asked:
        raise Refused("invalid_arguments", ["[ERROR] missing required field: files"])
    found = [uploaded(core, str(one.get("id"))) for one in asked if isinstance(one, dict)]
    told = [file_object(one, core.address.url) for one in found]
    if args.has("channel_id"):
        room = chat.room_to_write(core, args.required("channel_id"))
        body = chat.signed(core, args.text("initial_comment"), None, None, args)
        thread = chat.root(core, room, args.text("thread_ts"))
        talk.say(core, room, {**body, "subtype": "file_share", "files": told}, thread=thread)
    return {"files": told}


def info(core: Core, args: Arguments) -> Json:
    return {"file": file_object(uploaded(core, args.required("file")), core.address.url)}


def uploaded(core: Core, key: str) -> File:
    """The file of that id; Refused."""
    file = core.files.find(key)
    if file is None or file.content is None:
        raise Refused("file_not_found")
    return file
