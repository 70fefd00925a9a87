"""Customers who asked not to be called: what a receipt says when one is called all the same."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy.orm import Session

from bot.saying import say
from bot.store.folding import fold
from bot.store.models import Activity, Contact, Task
from bot.store.queries import contacts
from bot.store.vocabulary import ActivityKind, Direction

# How a title of a task says that it is a call, in the languages that reps write.
# fmt: off
_CALLS = frozenset((
    "call", "dial", "phone", "ring", "anruf", "anrufen", "ruckruf", "zuruckrufen", "telefonieren",
    "appeler", "rappeler", "llamar", "ligar", "telefonar", "chiamare", "bellen",
))
# fmt: on


def is_call(title: str) -> bool:
    """Whether a task's title says that somebody is to be called."""
    return not _CALLS.isdisjoint(fold(title).split())


def note_on(activity: Activity) -> str:
    """For a call that we made; who calls us may be talked to."""
    contact, called = activity.contact, activity.kind is ActivityKind.CALL
    ours = called and activity.direction is not Direction.INBOUND
    return _note(contact.name) if ours and contact is not None and contact.do_not_call else ""


def note_on_plan(session: Session, task: Task) -> str:
    """For a task that is to call somebody at its account."""
    if task.account is None or not is_call(task.title):
        return ""
    barred = contacts.not_to_call(session, [task.account.id])
    return "".join(_note(name) for name in _named(task, barred))


def barred(session: Session, tasks: Sequence[Task]) -> Mapping[int, str]:
    """Of the tasks those that are to call somebody who asked not to be called: key → who."""
    calls = [one for one in tasks if one.account_id is not None and is_call(one.title)]
    if not calls:
        return {}
    people = contacts.not_to_call(session, {one.account_id for one in calls if one.account_id})
    own = ((one, [who for who in people if who.account_id == one.account_id]) for one in calls)
    named = ((one.id, _named(one, theirs)) for one, theirs in own)
    return {key: ", ".join(names) for key, names in named if names}


def _named(task: Task, people: Iterable[Contact]) -> list[str]:
    """Those of the people whom the task's title names."""
    words = set(fold(task.title).split())
    return [one.name for one in people if words & set(one.folded.split())]


def _note(name: str) -> str:
    return say(" (careful: {name} asked not to be called)", name=name)
