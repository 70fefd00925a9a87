"""The files.* methods with which an app uploads: an address, and then where it is shown."""

from bot.workspace import talk
from bot.workspace.arguments import Arguments
from bot.workspace.core import Core
from bot.workspace.errors import Refused
from bot.workspace.files import LARGEST, File
from bot.workspace.methods import chat
from bot.workspace.wire import Json


def get_upload_url(core: Core, args: Arguments) -> Json:
    name = args.required("filename")
    length = args.number("length", 0, LARGEST)
    key = core.files.expect(name, length)
    return {"upload_url": f"{core.address.url}/upload/{key}", "file_id": key}


def complete_upload(core: Core, args: Arguments) -> Json:
    """Shows the files in a message; the page draws each as a link, for it knows no file blocks."""
    asked = args.part("files")
    if not isinstance(asked, list) or not asked:
        raise Refused("invalid_arguments", ["[ERROR] missing required field: files"])
    found = [_uploaded(core, str(one.get("id"))) for one in asked if isinstance(one, dict)]
    told = [_told(core, one) for one in found]
    if args.has("channel_id"):
        room = chat.room_to_write(core, args.required("channel_id"))
        links = [f"<{one['url_private_download']}|{one['name']}>" for one in told]
        text = "\n".join((args.text("initial_comment"), *links)).strip()
        body = chat.signed(core, text, None, None, args)
        thread = chat.root(core, room, args.text("thread_ts"))
        talk.say(core, room, {**body, "subtype": "file_share", "files": told}, thread=thread)
    return {"files": told}


def _uploaded(core: Core, key: str) -> File:
    file = core.files.find(key)
    if file is None or file.content is None:
        raise Refused("file_not_found")
    return file


def _told(core: Core, file: File) -> Json:
    link = f"{core.address.url}/files/{file.id}"
    size = len(file.content or b"")
    return {"id": file.id, "name": file.name, "size": size, "url_private_download": link}
