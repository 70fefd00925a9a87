"""The way in: one unit of work a call, the store's failures as sentences."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy.orm import Session

from bot import tracing
from bot.sales import writing
from bot.sales.errors import Stale, Unavailable
from bot.sales.permissions import Action, permit
from bot.sales.results import Actor, Receipt
from bot.sales.stage_rules import StageRules, shipped
from bot.saying import say
from bot.store.errors import StoreConflict, StoreFull, StoreUnreachable
from bot.store.work import UnitOfWork


class Door:
    """What every part of the sales desk goes through to reach the record."""

    def __init__(
        self,
        work: Callable[[], UnitOfWork],
        clock: Callable[[], datetime],
        rules: StageRules | None = None,
    ) -> None:
        self._work = work
        self._clock = clock
        self._rules = rules or shipped()

    def _once(self, write: Callable[[Session], Receipt], actor: Actor, key: str) -> Receipt:
        """Write once for a key: the second of two at the same moment gets the first's receipt."""
        with tracing.span("desk.execute", {tracing.PERSON: actor.slack_user_id}) as tell:
            receipt = self._first_or_again(write, actor, key)
            tell({"deskmate.audit_id": receipt.audit_id, "deskmate.repeated": receipt.repeated})
        return receipt

    def _first_or_again(
        self, write: Callable[[Session], Receipt], actor: Actor, key: str
    ) -> Receipt:
        try:
            with self._writing() as session:
                return write(session)
        except Stale:
            with self._reading() as session:
                known = writing.answered(session, actor, key, self._clock())
            if known is None:
                raise
            return known

    @contextmanager
    def _reading(self, actor: Actor | None = None) -> Iterator[Session]:
        if actor is not None:
            permit(actor, Action.READ)
        with _translated(), self._work().reading() as session:
            yield session

    @contextmanager
    def _snapshot(self) -> Iterator[Session]:
        with _translated(), self._work().snapshot() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with _translated(), self._work().writing() as session:
            yield session


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except StoreConflict as exc:
        raise Stale(
            say(
                "Somebody changed the same at the same moment. Nothing of yours was saved; "
                "try again."
            )
        ) from exc
    except StoreFull as exc:
        raise Unavailable(
            say("The record's disk is full. Nothing was saved; an administrator has to make room.")
        ) from exc
    except StoreUnreachable as exc:
        raise Unavailable(
            say(
                "The record cannot be reached or is busy. Nothing was saved; try again in a minute."
            )
        ) from exc
