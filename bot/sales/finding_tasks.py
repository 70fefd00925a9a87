"""Which of a rep's open tasks a few words mean."""

from sqlalchemy.orm import Session

from bot.sales.choosing import begun, only, shown
from bot.sales.errors import Choice
from bot.sales.results import Actor
from bot.saying import say
from bot.store.folding import fold
from bot.store.queries import todo

MOST = 10


def task(session: Session, text: str, actor: Actor) -> Choice:
    """The open task of that title, or the one in which every word of the text begins a word."""
    wanted = fold(text)
    titles = todo.open_titles(session, actor.rep_id)
    found = [one for one in titles if fold(one[1]) == wanted] or [
        one for one in titles if wanted and begun(wanted, fold(one[1]))
    ]
    said = shown(text)
    return only(
        [Choice(key, title) for key, title in found[:MOST]],
        "task",
        none=say("No open task of yours says '{said}'.", said=said),
        several=say("{n} open tasks match '{said}'. Which one?", n=len(found), said=said),
    )
