"""What appears while an answer is made: a plan whose tasks get done, and words as they are written.

Where Slack refuses either, the answer is shown in the plain form.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.models.messages.chunk import PlanUpdateChunk, TaskUpdateChunk
from slack_sdk.web.chat_stream import ChatStream

from bot.saying import later, say
from bot.slack.invocation import Audience, Reply
from bot.slack.place import Place
from bot.slack.trying import tried
from bot.slack.views.blocks import MAX_BLOCKS
from bot.slack.views.text import as_markdown, cut

STOPPED = "stopped_by_user"
PLAN = later("On it")
ENDED = later("Done")
DONE = later("Here it is, one after the other:")
TASK = 250
PIECE = 80


class Plan:
    """The things that one message asks for, each shown as a task until it is done."""

    def __init__(self, here: Place) -> None:
        self._here = here
        self._stream: ChatStream | None = None
        self._tasks: tuple[str, ...] = ()
        self._done = 0

    def plan(self, titles: Sequence[str]) -> None:
        """Where others may read along, what was asked for is not told."""
        if self._here.direct:
            self._tasks = tuple(titles)
            self._stream = _stream(self._here, task_display_mode="plan")
            self._tell([PlanUpdateChunk(title=say(PLAN)), *map(self._task, range(len(titles)))])

    def done(self) -> None:
        self._done += 1
        both = (self._done - 1, self._done)
        self._tell([self._task(at) for at in both if at < len(self._tasks)])

    def close(self) -> None:
        """Ends the plan; what was not reached is marked as such."""
        stream = self._stream
        if stream is not None and stream.ts is not None:
            left = [self._task(at, "error") for at in range(self._done, len(self._tasks))]
            said, chunks = (
                (None, left) if left else (say(DONE), [PlanUpdateChunk(title=say(ENDED))])
            )
            tried(lambda: stream.stop(markdown_text=said, chunks=chunks))
        self._stream = None

    def _tell(self, chunks: list[TaskUpdateChunk | PlanUpdateChunk]) -> None:
        stream = self._stream
        if stream is None:
            return
        if tried(lambda: stream.append(chunks=chunks)) is None:
            self._stream = None

    def _task(self, at: int, status: str = "") -> TaskUpdateChunk:
        now = "in_progress" if at == self._done else "pending"
        status = status or ("complete" if at < self._done else now)
        return TaskUpdateChunk(id=f"task-{at}", title=cut(self._tasks[at], TASK), status=status)


def written(here: Place, reply: Reply) -> bool:
    """Writes the reply's text out, and then what is below it; False where that cannot be done."""
    return _Writing(here).finish(reply)


def grown(here: Place, growing: Iterator[Reply]) -> Reply | None:
    """Writes a reply out while it is made; the whole of it where that cannot be done."""
    writing, whole = _Writing(here), None
    for whole in growing:
        if writing.over:
            break
        writing.grow(whole)
    return None if whole is None or writing.finish(whole) else whole


class _Writing:
    """A message that grows; once Slack refuses a part of it, it is left as it is."""

    def __init__(self, here: Place) -> None:
        self._here = here
        self._stream = _stream(here, buffer_size=PIECE)
        self._said = ""
        self._ts: str | None = None
        self._stopped = False

    @property
    def over(self) -> bool:
        """Nobody wants more of it: what is there stays as it is."""
        return self._stopped or self._here.waiting.over

    def grow(self, reply: Reply, *, at_once: bool = True) -> None:
        """Adds what is new of the text, which begins with the words before."""
        stream, text = self._stream, as_markdown(reply.text)
        if stream is None or not (self._here.direct or reply.audience is Audience.LISTENERS):
            return
        add = partial(_append, stream, text.removeprefix(self._said), at_once)
        if not text.startswith(self._said) or not self._tried(add):
            self._break_off()
        self._said = text

    def finish(self, reply: Reply) -> bool:
        """Ends the message with all that is below its text; False if nothing of it can be seen."""
        if not self.over:
            self.grow(reply, at_once=False)
        if self.over:
            self._leave_off()
            return True
        stream, rest = self._stream, list(reply.blocks[1:MAX_BLOCKS]) or None
        if stream is not None and self._said:
            if self._tried(lambda: stream.stop(blocks=rest)):
                return True
            self._break_off()
        return self._ts is not None and self._mended(self._ts, reply)

    def _leave_off(self) -> None:
        if self._stream is not None and self._stream.ts is not None and not self._stopped:
            self._tried(self._stream.stop)

    def _break_off(self) -> None:
        self._ts = None if self._stream is None else self._stream.ts
        self._stream = None

    def _mended(self, ts: str, reply: Reply) -> bool:
        """What broke off becomes the whole message, if Slack lets it."""
        put = partial(self._here.put, ts, reply)
        return tried(put) is not None

    def _tried(self, call: Callable[[], Any]) -> bool:
        return tried(partial(self._noted, call)) is not None

    def _noted(self, call: Callable[[], Any]) -> Any:
        """Another Deskmate may have been told that its reader stopped it."""
        try:
            return call()
        except SlackApiError as error:
            self._stopped = self._stopped or error.response.get("error") == STOPPED
            raise


def _stream(here: Place, **how: Any) -> ChatStream | None:
    if here.channel is None or here.conversation is None:
        return None
    return here.client.chat_stream(
        channel=here.channel,
        thread_ts=here.conversation,
        recipient_team_id=here.team,
        recipient_user_id=here.user,
        **how,
    )


def _append(stream: ChatStream, text: str, at_once: bool) -> str:
    """The stream keeps what is shorter than a piece for later, unless it is wanted `at_once`."""
    for start in range(0, len(text), PIECE):
        last = start + PIECE >= len(text)
        now = () if at_once and last else None
        stream.append(markdown_text=text[start : start + PIECE], chunks=now)
    return text
