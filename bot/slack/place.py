"""Where a person stands in Slack, and how what is said to them gets there.

The rule of privacy is kept here: in a channel everything is shown to the asker alone, except what
listeners or everybody may see; what cannot be shown where they are goes to their direct messages.
"""

import json
import logging
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.slack import documents
from bot.slack.client import SlackClient
from bot.slack.invocation import Audience, Document, Home, Modal, Piece, Reply
from bot.slack.pacing import Held
from bot.slack.trying import tried
from bot.slack.views import sharing
from bot.slack.views.blocks import MAX_BLOCKS
from bot.slack.views.text import MESSAGE, cut_mrkdwn, escape

logger = logging.getLogger(__name__)

RETURN = "return_to"
TRIGGER_LASTS = 2.0


@dataclass(eq=False)
class Waiting:
    """An answer that somebody waits for; once it is `over`, nothing more of it is shown."""

    over: bool = False


class FormTooLate(Exception):
    """Slack holds forms back for longer than it lets one be opened."""


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation, a form or a Home tab, as one request to the app shows it.

    `thread` is the thread a reply belongs to, `root` the one a shared answer opens where there is
    none yet; `pressed` says that the request came from a button in a message.
    """

    client: SlackClient
    user: str
    channel: str | None = None
    thread: str | None = None
    root: str | None = None
    direct: bool = False
    pressed: bool = False
    response_url: str | None = None
    trigger: str | None = None
    view: Mapping[str, Any] | None = None
    team: str | None = None
    writer: "Writer | None" = None
    waiting: Waiting = field(default_factory=Waiting)

    @property
    def conversation(self) -> str | None:
        """The thread in which what everybody here may see is said; None outside of threads."""
        return self.thread or (None if self.direct else self.root)

    @property
    def lane(self) -> str:
        """What is shown in one lane is shown in order, and waits together where Slack wants it."""
        if self.response_url is not None and not self.direct:
            return self.response_url
        return self.channel or self.user

    def show(self, piece: Piece) -> None:
        """Raises SlackApiError where Slack refuses it; Held where it would take it later."""
        if isinstance(piece, Modal):
            self._open(piece)
        elif isinstance(piece, Home):
            self.client.views_publish(user_id=self.user, view=piece.view)
        elif isinstance(piece, Document):
            channel = self.channel if self.direct else None
            if not documents.sent(self.client, self.user, channel, piece):
                self.say(Reply(piece.otherwise))
        else:
            self.say(piece)

    def say(self, reply: Reply) -> None:
        """Shows one message, in the person's direct messages where it cannot be shown here."""
        left = _whole(reply) if self.writer is None else self.writer(self, reply)
        if left is None:
            return
        reply = left
        if reply.at is not None:
            tried(partial(self.put, reply.at, reply))
            return
        message = self._message(reply)
        try:
            if self._respond(message, reply) or self._post(message, reply):
                return
        except Held:
            raise
        except SlackApiError as error:
            logger.warning("a reply was refused: %s", error.response.get("error"))
        self.client.chat_postMessage(channel=reply.to or self.user, **message)

    def put(self, ts: str, reply: Reply) -> Any:
        """Shows the reply in the place of the message `ts`."""
        return self.client.chat_update(channel=self.channel or "", ts=ts, **self._message(reply))

    def _message(self, reply: Reply) -> dict[str, Any]:
        shown = list(reply.blocks[:MAX_BLOCKS])
        if reply.share and self._among_others and reply.audience is not Audience.EVERYBODY:
            shown = [*shown[: MAX_BLOCKS - 1], sharing.offer(reply.share)]
        return {"text": cut_mrkdwn(escape(reply.text), MESSAGE), "blocks": shown}

    @property
    def _among_others(self) -> bool:
        return self.channel is not None and self.channel[0] in "CG"

    def _respond(self, message: dict[str, Any], reply: Reply) -> bool:
        """Answers by the request's own address, which works even where the app is no member."""
        here = self.direct and not (reply.replaces or reply.audience is Audience.PASSING)
        if self.response_url is None or here or reply.to is not None:
            return False
        # Slack takes a replacement with a response_type for a new message, so it goes without.
        how: dict[str, Any] = {"replace_original": True}
        if not (self.pressed and reply.replaces):
            who = "in_channel" if reply.audience is Audience.EVERYBODY else "ephemeral"
            how = {"replace_original": False, "response_type": who}
            if self.thread is not None:
                how["thread_ts"] = self.thread
        return self.client.respond(self.response_url, {**message, **how})

    def _post(self, message: dict[str, Any], reply: Reply) -> bool:
        if self.channel is None or reply.to is not None:
            return False
        if self.direct and reply.audience is not Audience.PASSING:
            self.client.chat_postMessage(channel=self.channel, thread_ts=self.thread, **message)
        elif reply.audience is Audience.EVERYBODY or self._heard(reply):
            thread = self.thread or self.root
            self.client.chat_postMessage(channel=self.channel, thread_ts=thread, **message)
        else:
            self.client.chat_postEphemeral(
                channel=self.channel, user=self.user, thread_ts=self.thread, **message
            )
        return True

    def _heard(self, reply: Reply) -> bool:
        """What was asked in the open has listeners; nobody hears a command or a press."""
        return reply.audience is Audience.LISTENERS and self.root is not None

    def _open(self, modal: Modal) -> None:
        view = dict(modal.view)
        if self.view is not None and self.view.get("type") == "modal":
            view["private_metadata"] = _noted(view, json.loads(self.view["private_metadata"]))
            key, version = self.view["id"], self.view.get("hash")
            self.client.views_update(view_id=key, hash=version, view=view)
            return
        back = {"channel": self.channel, "thread": self.thread, "direct": self.direct}
        if not self.direct:
            back["response_url"] = self.response_url
        view["private_metadata"] = _noted(view, {RETURN: back})
        try:
            self.client.views_open(trigger_id=self.trigger, view=view)
        except Held as held:
            if held.seconds < TRIGGER_LASTS:
                raise
            raise FormTooLate from held


# Makes a reply appear word by word; returns what is left to be posted as a whole.
Writer = Callable[[Place, Reply], Reply | None]


def _noted(view: Mapping[str, Any], notes: Mapping[str, Any]) -> str:
    return json.dumps({**notes, **json.loads(view.get("private_metadata") or "{}")})


def _whole(reply: Reply) -> Reply | None:
    """The reply as it is in the end, where it is still being made."""
    if reply.growing is None:
        return reply
    return next(iter(deque(reply.growing(), maxlen=1)), None)


def of_note(note: str, user: str, client: SlackClient) -> Place:
    """The conversation a form was opened from, as its private note says."""
    back: dict[str, Any] = json.loads(note or "{}").get(RETURN, {})
    return Place(client, user, **back)


def of_request(body: Mapping[str, Any], client: SlackClient) -> Place | None:
    """The place a request of any kind came from; None where it names no person."""
    if "event" in body:
        return of_event(body["event"], client)
    if body.get("user_id"):
        return of_command(body, client)
    return of_interaction(body, client) if body.get("user") else None


def of_command(body: Mapping[str, Any], client: SlackClient) -> Place:
    return Place(
        client,
        body["user_id"],
        channel=body.get("channel_id"),
        response_url=body.get("response_url"),
        trigger=body.get("trigger_id"),
    )


def is_direct(event: Mapping[str, Any]) -> bool:
    """Whether it was said in direct messages; where Slack does not say, the channel's id does."""
    kind = event.get("channel_type")
    return kind == "im" if kind else str(event.get("channel", "")).startswith("D")


def of_event(event: Mapping[str, Any], client: SlackClient) -> Place | None:
    """In Slack's agent view each direct message opens a thread of its own."""
    user = event.get("user")
    if user is None:
        return None
    direct = is_direct(event)
    # Slack tells an agent with each message what the person looks at; nobody else is told.
    opens = direct and "app_context" in event
    thread = event.get("thread_ts") or (event.get("ts") if opens else None)
    return Place(
        client,
        user,
        channel=event.get("channel"),
        thread=thread,
        root=event.get("ts"),
        direct=direct,
    )


def of_shortcut(body: Mapping[str, Any], client: SlackClient) -> Place:
    """A message's own shortcut answers in its thread; a global one belongs to no conversation."""
    channel = body.get("channel", {}).get("id")
    message = body.get("message") or {}
    return Place(
        client,
        body["user"]["id"],
        channel=channel,
        thread=message.get("thread_ts") or body.get("message_ts"),
        direct=bool(channel) and channel.startswith("D"),
        response_url=body.get("response_url") or None,
        trigger=body.get("trigger_id"),
    )


def of_interaction(body: Mapping[str, Any], client: SlackClient) -> Place:
    container = body.get("container", {})
    channel = container.get("channel_id") or body.get("channel", {}).get("id")
    hidden = container.get("is_ephemeral", False)
    return Place(
        client,
        body["user"]["id"],
        channel=channel,
        thread=container.get("thread_ts") or body.get("message", {}).get("thread_ts"),
        direct=bool(channel) and channel.startswith("D") and not hidden,
        pressed=container.get("type") == "message",
        response_url=body.get("response_url") or None,
        trigger=body.get("trigger_id"),
        view=body.get("view"),
    )
