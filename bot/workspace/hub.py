"""The server-sent events of the page: who listens, and what each is told."""

import asyncio
from collections.abc import AsyncIterator, Iterable

from bot.workspace.wire import Json

_BACKLOG = 1000


class Hub:
    """Passes events to the open pages of the people they concern. Belongs to the server's loop."""

    def __init__(self) -> None:
        self._listeners: dict[str, set[asyncio.Queue[Json | None]]] = {}

    def publish(self, users: Iterable[str], event: Json) -> None:
        """Tells every open page of these people; a page that fell far behind is let go."""
        for user in users:
            for queue in tuple(self._listeners.get(user, ())):
                if queue.qsize() >= _BACKLOG:
                    self._let_go(user, queue)
                else:
                    queue.put_nowait(event)

    async def listen(self, user: str, beat: float = 15.0) -> AsyncIterator[Json | None]:
        """The events for one person as they come; None after each quiet `beat` of seconds."""
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._listeners.setdefault(user, set()).add(queue)
        try:
            yield None
            while True:
                try:
                    event = await asyncio.wait_for(queue.get(), beat)
                except TimeoutError:
                    yield None
                    continue
                if event is None:
                    return
                yield event
        finally:
            self._listeners.get(user, set()).discard(queue)

    def close(self) -> None:
        """Ends every stream, so that the server can stop."""
        for user, queues in self._listeners.items():
            for queue in tuple(queues):
                self._let_go(user, queue)

    def _let_go(self, user: str, queue: asyncio.Queue[Json | None]) -> None:
        self._listeners[user].discard(queue)
        queue.put_nowait(None)
