"""What Slack offers an agent beside its messages: status, titles, prompts, streamed answers.

Each is an extra. Where a Slack does not know it or refuses it, the answer comes without.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from bot.saying import later, say
from bot.slack import writing
from bot.slack.invocation import Progress, Prompts, Reply
from bot.slack.place import Place
from bot.slack.trying import tried
from bot.slack.views.text import cut, one_line

STATUS = later("is on it…")
MEANWHILE = (
    later("is reading your words…"),
    later("is looking in the sheets and the record…"),
)
TITLE = 60


@contextmanager
def attending(here: Place, text: str) -> Iterator[Progress]:
    """Shows that the message is being worked on for as long as it is."""
    _begin(here, text)
    plan = writing.Plan(here)
    try:
        yield plan
    finally:
        plan.close()
        if not here.direct:
            # Slack ends a status when a message appears in the thread, and none may: what is
            # said of customers is for one person alone.
            _status(here, "")


def write(here: Place, reply: Reply) -> Reply | None:
    """Writes a reply out as a stream; what is returned has to be posted."""
    if reply.growing is not None:
        return writing.grown(here, reply.growing())
    return None if reply.streamed and writing.written(here, reply) else reply


def suggest(here: Place, prompts: Prompts) -> None:
    """Puts suggestions on top of the person's conversation with the app."""
    told = [{"title": title, "message": message} for title, message in prompts.items]
    if told and here.channel is not None:
        tried(
            lambda: here.client.assistant_threads_setSuggestedPrompts(
                channel_id=here.channel or "", title=prompts.title, prompts=told
            ),
        )


def unfurl(here: Place, event: Mapping[str, Any], unfurls: Mapping[str, Any]) -> None:
    """Puts what is shown of each link below the message, or the draft, that has them."""
    where = {name: event[name] for name in ("unfurl_id", "source") if name in event}
    if len(where) < 2:
        where = {"channel": here.channel, "ts": event["message_ts"]}
    if unfurls:
        tried(lambda: here.client.chat_unfurl(unfurls=dict(unfurls), **where))


def rests(here: Place) -> None:
    """Nothing is being worked on in that conversation any more."""
    tried(
        lambda: here.client.agents_sessions_setStatus(
            status="active", channel_id=here.channel or "", thread_ts=here.thread
        ),
    )


def _begin(here: Place, text: str) -> None:
    _status(here, say(STATUS), [say(one) for one in MEANWHILE])
    title = cut(one_line(text), TITLE)
    if here.direct and here.thread is not None and here.thread == here.root and title:
        tried(
            lambda: here.client.assistant_threads_setTitle(
                channel_id=here.channel or "", thread_ts=here.thread or "", title=title
            ),
        )


def _status(here: Place, status: str, meanwhile: list[str] | None = None) -> None:
    thread = here.conversation
    if thread is not None:
        tried(
            lambda: here.client.assistant_threads_setStatus(
                channel_id=here.channel or "",
                thread_ts=thread,
                status=status,
                loading_messages=meanwhile,
            ),
        )
