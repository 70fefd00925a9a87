"""A question that was declined, put on the product team's list."""

from bot.sales.gap import Declined, Kept
from bot.sales.results import Actor
from bot.slack.services import Services
from knowledge.answer import Answer, Question
from knowledge.errors import KnowledgeError

SHORT = 5


def keep(services: Services, actor: Actor, asked: Question, answer: Answer) -> Kept:
    """How the question stands on the list; with what it follows up, if that mattered."""
    if answer.silence is None:
        return Kept()
    declined = Declined(
        question=asked.text,
        language=answer.language,
        silence=answer.silence.value,
        nearest=answer.nearest,
        earlier=_earlier(services, asked, answer),
    )
    return services.gaps.keep(declined, actor)


def _earlier(services: Services, asked: Question, answer: Answer) -> tuple[str, ...]:
    """What the person said before, only where the question means something else without it.

    The product team needs it to understand "and how heavy is it?"; all else is not theirs.
    """
    before = tuple(turn.content for turn in asked.history if turn.role == "user")
    if not before:
        return ()
    try:
        alone = services.ask(Question(asked.text, answer.language))
    except KnowledgeError:
        return ()
    if alone.silence is not answer.silence:
        return before
    # What was said before sways the search of any question; that alone makes no follow-up of it.
    short = len(asked.text.split()) <= SHORT
    return before if short and alone.nearest != answer.nearest else ()
