"""The open gaps, asked again after a refresh of the sheets."""

import logging
from collections.abc import Callable

from bot.sales.errors import SalesError
from bot.sales.gap import Gap
from bot.sales.gaps import Gaps
from knowledge.answer import Answer, Question, Turn
from knowledge.errors import KnowledgeError

logger = logging.getLogger(__name__)

Ask = Callable[[Question], Answer]


def ask_again(gaps: Gaps, ask: Ask, look: Callable[[], object] = lambda: None) -> int:
    """How many open gaps the sheets answer now; they are closed. `look` takes in the new sheets.

    The refresh is done by then, so a failure here is no failure of it: it is logged and counts 0.
    """
    try:
        waiting = gaps.to_ask_again()
        if not waiting:
            return 0
        look()
        sheets = {gap.id: _sheet(ask, gap) for gap in waiting}
        return gaps.answered({key: sheet for key, sheet in sheets.items() if sheet is not None})
    except (SalesError, KnowledgeError) as error:
        logger.warning("the open gaps could not be asked again: %s", type(error).__name__)
        return 0


def _sheet(ask: Ask, gap: Gap) -> str | None:
    """The title of the sheet that answers it now, None while it is declined."""
    earlier = tuple(Turn("user", said) for said in gap.earlier)
    answer = ask(Question(gap.question, gap.language, earlier))
    if not answer.answered:
        return None
    return answer.citations[0].title if answer.citations else ""
