"""Delivering what was said in its lane: in order, and going on where Slack held it up."""

import logging
from collections.abc import Iterator
from contextvars import copy_context
from functools import partial

from bot.slack import errors
from bot.slack.invocation import Piece, Reply, Said, pieces
from bot.slack.lanes import Lanes
from bot.slack.place import Place
from bot.slack.views import splitting

logger = logging.getLogger(__name__)


def deliver(lanes: Lanes, here: Place, said: Said) -> None:
    """Shows all that was said, now or when the lane is free; failures are told to the person.

    Whenever that is, it is said in the language that is spoken now.
    """
    lanes.put(here.lane, partial(copy_context().run, _Delivery(here, said)))


class _Delivery:
    """Called again after Held, it goes on with the piece that was held."""

    def __init__(self, here: Place, said: Said) -> None:
        self._here = here
        self._pieces = _parts(said)
        self._held: Piece | None = None
        self._failed = False

    def __call__(self) -> None:
        while (failure := errors.guarded(self._go_on)) is not None:
            if self._failed:
                logger.error("the person could not be told")
                return
            self._failed = True
            self._pieces, self._held = iter(()), Reply(failure)

    def _go_on(self) -> None:
        while (piece := self._held or next(self._pieces, None)) is not None:
            if self._here.waiting.over:
                return
            self._held = piece
            self._here.show(piece)
            self._held = None


def _parts(said: Said) -> Iterator[Piece]:
    """The pieces, those that are too long for one message in several."""
    for piece in pieces(said):
        yield from splitting.messages(piece) if isinstance(piece, Reply) else [piece]
