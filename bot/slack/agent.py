"""What Slack offers an agent beside its messages: status, titles, prompts, streamed answers.

Each is an extra. Where a Slack does not know it or refuses it, the answer comes without.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.saying import later, say
from bot.slack import writing
from bot.slack.dialect import FOR_GOOD
from bot.slack.invocation import Progress, Prompts, Reply
from bot.slack.place import Place
from bot.slack.views.text import cut, one_line

logger = logging.getLogger(__name__)

STATUS = later("is on it…")
MEANWHILE = (
    later("is reading your words…"),
    later("is looking in the sheets and the record…"),
)
TITLE = 60


class Agent:
    """The extras of a Slack."""

    @contextmanager
    def attending(self, here: Place, text: str) -> Iterator[Progress]:
        """Shows that the message is being worked on for as long as it is."""
        self._begin(here, text)
        plan = writing.Plan(here, self)
        try:
            yield plan
        finally:
            plan.close()
            if not here.direct:
                # Slack ends a status when a message appears in the thread, and none may: what is
                # said of customers is for one person alone.
                self._status(here, "")

    def write(self, here: Place, reply: Reply) -> Reply | None:
        """Writes a reply out as a stream; what is returned has to be posted."""
        if reply.growing is not None:
            return writing.grown(here, reply.growing(), self)
        return None if reply.streamed and writing.written(here, reply, self) else reply

    def prompts(self, here: Place, prompts: Prompts) -> None:
        """Puts suggestions on top of the person's conversation with the app."""
        told = [{"title": title, "message": message} for title, message in prompts.items]
        if told and here.channel is not None:
            self.tried(
                lambda: here.client.assistant_threads_setSuggestedPrompts(
                    channel_id=here.channel or "", title=prompts.title, prompts=told
                ),
            )

    def unfurl(self, here: Place, event: Mapping[str, Any], unfurls: Mapping[str, Any]) -> None:
        """Puts what is shown of each link below the message, or the draft, that has them."""
        where = {name: event[name] for name in ("unfurl_id", "source") if name in event}
        if len(where) < 2:
            where = {"channel": here.channel, "ts": event["message_ts"]}
        if unfurls:
            self.tried(lambda: here.client.chat_unfurl(unfurls=dict(unfurls), **where))

    def rests(self, here: Place) -> None:
        """Nothing is being worked on in that conversation any more."""
        self.tried(
            lambda: here.client.agents_sessions_setStatus(
                status="active", channel_id=here.channel or "", thread_ts=here.thread
            ),
        )

    def tried(self, call: Callable[[], Any]) -> Any:
        """The answer of a call to Slack; None where Slack refuses it."""
        try:
            return call()
        except SlackClientError as error:
            code = error.response.get("error") if isinstance(error, SlackApiError) else None
            if code not in FOR_GOOD:
                logger.info("an extra was refused: %s", code or type(error).__name__)
            return None

    def _begin(self, here: Place, text: str) -> None:
        self._status(here, say(STATUS), [say(one) for one in MEANWHILE])
        title = cut(one_line(text), TITLE)
        if here.direct and here.thread is not None and here.thread == here.root and title:
            self.tried(
                lambda: here.client.assistant_threads_setTitle(
                    channel_id=here.channel or "", thread_ts=here.thread or "", title=title
                ),
            )

    def _status(self, here: Place, status: str, meanwhile: list[str] | None = None) -> None:
        thread = here.conversation
        if thread is not None:
            self.tried(
                lambda: here.client.assistant_threads_setStatus(
                    channel_id=here.channel or "",
                    thread_ts=thread,
                    status=status,
                    loading_messages=meanwhile,
                ),
            )
