"""What a person writes on the page: messages with their files and links, and commands."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.workspace import answers, payloads, talk
from bot.workspace.core import Core
from bot.workspace.errors import NoAnswer, NotAllowed, Refused
from bot.workspace.files import file_object
from bot.workspace.manifest import SlashCommand
from bot.workspace.messages import Kept
from bot.workspace.methods.files import uploaded
from bot.workspace.people import Person
from bot.workspace.response_urls import Occasion
from bot.workspace.rooms import Room
from bot.workspace.typed_text import escaped, marked_up
from bot.workspace.wire import Json

logger = logging.getLogger(__name__)

LONGEST = 40_000
_LINK = re.compile(r"<(https?://[^|>]+)(?:\|[^>]*)?>")


@dataclass(frozen=True)
class Writer:
    """One person in front of the composers of the page."""

    core: Core
    person: Person

    def write(
        self, room: Room, text: str, thread: str | None, files: Sequence[str] = ()
    ) -> Kept | None:
        """Posts a message with uploaded files, or runs the command that the text is; NotAllowed."""
        if not text.strip() and not files:
            raise NotAllowed("Write something first.")
        if len(text) > LONGEST:
            raise NotAllowed(f"A message may be {LONGEST:,} characters long; shorten it.")
        if text.startswith("/") and not files:
            self._run(room, text, thread)
            return None
        if thread is not None and self._root(room, thread) is None:
            raise NotAllowed("That thread is gone.")
        return self._send(room, text, thread, files)

    def _send(self, room: Room, text: str, thread: str | None, files: Sequence[str]) -> Kept:
        body: Json = {
            "user": self.person.id,
            "team": self.core.identity.team_id,
            "text": marked_up(text, self._mentions(escape_names=False)),
            "client_msg_id": payloads.client_id(),
        }
        if files:
            found = [uploaded(self.core, key) for key in files]
            told = [file_object(one, self.core.address.url) for one in found]
            body |= {"subtype": "file_share", "upload": False, "files": told}
        if self.core.installation.is_agent and room.kind == "dm":
            body["app_context"] = self.context
        kept = talk.say(self.core, room, body, thread=thread)
        for key in files:
            self._tell_file(room, kept, key)
        self._tell_links(room, kept)
        return kept

    def _tell_file(self, room: Room, kept: Kept, key: str) -> None:
        about: Json = {"channel_id": room.id, "user_id": self.person.id, "event_ts": kept.ts}
        event: Json = {"type": "file_shared", "file_id": key, "file": {"id": key}, **about}
        if room.has_bot:
            self.core.outbox.tell("file_shared", event)

    def _tell_links(self, room: Room, kept: Kept) -> None:
        """The app hears of links to the domains that it unfurls, wherever they are posted."""
        domains = self.core.installation.unfurl_domains
        urls = [url.replace("&amp;", "&") for url in _LINK.findall(str(kept.body["text"]))]
        links = [{"url": url, "domain": urlsplit(url).hostname or ""} for url in urls]
        ours = [link for link in links if link["domain"] in domains]
        if not ours:
            return
        event: Json = {
            "type": "link_shared",
            "user": self.person.id,
            "channel": room.id,
            "message_ts": kept.ts,
            "is_bot_user_member": room.has_bot,
            "unfurl_id": f"{room.id}.{kept.ts}",
            "source": "conversations_history",
            "links": ours,
            "event_ts": kept.ts,
        }
        thread = {"thread_ts": kept.thread} if kept.thread else {}
        self.core.outbox.tell("link_shared", {**event, **thread})

    def room(self, room_id: str) -> Room:
        try:
            room = self.core.rooms.find(room_id)
        except Refused as exc:
            raise NotAllowed("There is no such conversation.") from exc
        if not room.seen_by(self.person.id):
            raise NotAllowed("There is no such conversation.")
        return room

    @property
    def context(self) -> Json:
        return payloads.viewing(self.core, self.core.viewing.get(self.person.id))

    def _run(self, room: Room, text: str, thread: str | None) -> None:
        name, _, rest = text.partition(" ")
        command = self.core.installation.command(name)
        if command is None:
            raise NotAllowed(
                f"{name} is not a valid command."
                f' To send a message that starts with "/", put a space in front of it.'
            )
        if thread is not None:
            raise NotAllowed(f"{name} is not supported in threads. Use it outside the thread.")
        typed = self._command_text(command, rest.strip())
        payload = payloads.command(self.core, self.person, room, name, typed)
        self.core.outbox.in_background(self._deliver_command(room, name, payload))

    def _command_text(self, command: SlashCommand, text: str) -> str:
        if not command.should_escape:
            return escaped(text)
        return marked_up(text, self._mentions(escape_names=True))

    async def _deliver_command(self, room: Room, name: str, payload: Json) -> None:
        try:
            answer = await self.core.outbox.ask("slash_commands", payload)
            answers.to_command(self.core, Occasion(self.person.id, room.id), answer)
        except NoAnswer:
            sentence = f"{name} failed because the app did not respond."
            self.core.fail(self.person.id, sentence, channel=room.id)
        except Refused as refusal:
            self.core.fail(self.person.id, self._refused("answer", refusal), channel=room.id)

    def _root(self, room: Room, ts: str) -> Kept | None:
        kept = self.core.messages.find(room.id, ts)
        if kept is None or kept.thread is not None or kept.only_for is not None:
            return None
        return kept

    def _mentions(self, *, escape_names: bool) -> dict[str, str]:
        """What can be typed → its mark-up; commands add the name behind a bar."""
        core = self.core
        bot = core.identity.bot_user_id
        people = {one.name: one for one in core.people.active()}
        handles = {one.handle: one for one in people.values()}
        marks = {
            f"@{name}": f"<@{one.id}|{one.handle}>" if escape_names else f"<@{one.id}>"
            for name, one in {**handles, **people}.items()
        }
        marks[f"@{core.installation.app_name}"] = f"<@{bot}>"
        return marks | {
            f"#{room.name}": f"<#{room.id}|{room.name}>" for room in core.rooms.channels()
        }

    def _refused(self, what: str, refusal: Refused) -> str:
        reasons = "; ".join(message.removeprefix("[ERROR] ") for message in refusal.messages)
        logger.warning("the app's %s was refused: %s %s", what, refusal.code, reasons)
        return (
            f"{self.core.installation.app_name} sent a {what} that Slack refuses"
            f" ({refusal.code}{': ' if reasons else ''}{reasons})."
        )
