"""The tokens and the money that each person may use up in a day, kept in the record."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from bot import tracing
from bot.model.errors import OverBudget
from bot.model.exchange import Usage
from bot.store.errors import StoreConflict, StoreError
from bot.store.queries import usage
from bot.store.queries.usage import Took
from bot.store.work import UnitOfWork

logger = logging.getLogger(__name__)

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """What one person may use up in a day, and what a million tokens cost, read and written."""

    tokens: int = 200_000
    money: Decimal | None = None
    price_read: Decimal = Decimal(0)
    price_written: Decimal = Decimal(0)

    def micros(self, took: Usage) -> int:
        """What that costs, in millionths of the prices' currency."""
        # A price a million tokens is a millionth of it a token.
        return round(took.read * self.price_read + took.written * self.price_written)


class Budget:
    """Looked at before a call and charged after it.

    Calls at the same time may pass the limit together, each by no more than itself.
    """

    def __init__(
        self, work: Callable[[], UnitOfWork], clock: Callable[[], datetime], limits: Limits
    ) -> None:
        self._work = work
        self._clock = clock
        self._limits = limits

    def check(self, rep: str) -> None:
        """Raises OverBudget; also where the record cannot be reached: unknown is not unlimited."""
        try:
            with self._work().reading() as session:
                spent = usage.spent(session, self._clock().date(), rep)
        except StoreError as error:
            raise OverBudget("What was spent on the model today cannot be looked up.") from error
        if spent.tokens >= self._limits.tokens:
            raise OverBudget("The tokens of this day are used up.")
        if self._limits.money is not None and spent.micros >= self._limits.money * _MILLION:
            raise OverBudget("The money for this day is used up.")

    def charge(self, rep: str, purpose: str, took: Usage, seconds: float, *, failed: bool) -> None:
        """Keep what a call took. If that fails it is logged: the answer is there already."""
        sums = Took(
            1, failed, took.read, took.written, self._limits.micros(took), round(seconds * 1000)
        )
        tracing.took(purpose, rep, took.read, took.written, sums.micros, seconds)
        for _ in range(2):
            try:
                with self._work().writing() as session:
                    usage.add(session, self._clock().date(), rep, purpose, sums)
                return
            except StoreConflict:
                # Somebody else made the row of this day meanwhile.
                continue
            except StoreError as error:
                logger.warning("what the model took is not kept: %s", type(error).__name__)
                return
