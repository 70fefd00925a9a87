"""Who waits for an answer: until it is there, or they want it no more, or the program ends."""

import threading
from collections.abc import Sequence

from bot.slack.place import Place, Waiting


class Unfinished:
    """All who wait. Threads share it."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._waiting: dict[Waiting, Place] = {}

    def begin(self, place: Place) -> Waiting:
        waiting = Waiting()
        with self._change:
            self._waiting[waiting] = place
        return waiting

    def end(self, waiting: Waiting) -> None:
        with self._change:
            self._waiting.pop(waiting, None)
            self._change.notify_all()

    def give_up(self, channel: str, thread: str) -> bool:
        """Whether anybody in that conversation waited; from now on they get nothing more."""
        with self._change:
            found = [
                waiting
                for waiting, place in self._waiting.items()
                if (place.channel, place.conversation) == (channel, thread)
            ]
            for waiting in found:
                waiting.over = True
        return bool(found)

    def leave(self, patience: float) -> Sequence[Place]:
        """Returns when nobody waits, or after so many seconds: then where somebody still does."""
        with self._change:
            self._change.wait_for(lambda: not self._wanted(), patience)
            left = self._wanted()
            for waiting in left:
                waiting.over = True
        return tuple(left.values())

    @property
    def busy(self) -> bool:
        """Whether anything is still being worked on, wanted or not."""
        return bool(self._waiting)

    def _wanted(self) -> dict[Waiting, Place]:
        return {waiting: place for waiting, place in self._waiting.items() if not waiting.over}
