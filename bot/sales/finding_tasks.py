"""Which of a rep's open tasks a few words mean."""

from sqlalchemy.orm import Session

from bot.sales.errors import Ambiguous, Choice, NotFound
from bot.sales.results import Actor
from bot.saying import say
from bot.store.folding import fold
from bot.store.queries import todo

MOST = 10
_SHOWN = 60


def task(session: Session, text: str, actor: Actor) -> Choice:
    """The open task of that title, or the one in which every word of the text begins a word."""
    wanted = fold(text)
    titles = todo.open_titles(session, actor.rep_id)
    found = [one for one in titles if fold(one[1]) == wanted] or [
        one for one in titles if wanted and _fits(wanted.split(), fold(one[1]).split())
    ]
    choices = tuple(Choice(key, title) for key, title in found[:MOST])
    if len(choices) == 1:
        return choices[0]
    said = " ".join(text.split())[:_SHOWN]
    if not choices:
        raise NotFound(say("No open task of yours says '{said}'.", said=said))
    raise Ambiguous(
        say("{n} open tasks match '{said}'. Which one?", n=len(found), said=said), "task", choices
    )


def _fits(wanted: list[str], title: list[str]) -> bool:
    return all(any(word.startswith(one) for word in title) for one in wanted)
