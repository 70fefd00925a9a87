"""Customers who asked not to be called: what a receipt says when one is called all the same."""

from sqlalchemy.orm import Session

from bot.sales.vocabulary import ActivityKind, Direction
from bot.store.folding import fold
from bot.store.models import Activity, Task
from bot.store.queries import contacts

# How a title of a task says that it is a call, in the languages that reps write.
_CALLS = frozenset(
    (
        *("call", "dial", "phone", "ring", "anruf", "anrufen", "ruckruf", "zuruckrufen"),
        *(
            "appeler",
            "rappeler",
            "llamar",
            "ligar",
            "telefonieren",
            "telefonar",
            "chiamare",
            "bellen",
        ),
    )
)


def note_on(activity: Activity) -> str:
    """For a call that we made; who calls us may be talked to."""
    contact, called = activity.contact, activity.kind is ActivityKind.CALL
    ours = called and activity.direction is not Direction.INBOUND
    return _note(contact.name) if ours and contact is not None and contact.do_not_call else ""


def note_on_plan(session: Session, task: Task) -> str:
    """For a task that is to call somebody at its account."""
    words = set(fold(task.title).split())
    if task.account is None or not words & _CALLS:
        return ""
    barred = contacts.not_to_call(session, task.account.id)
    named = (one.name for one in barred if words & set(fold(one.name).split()))
    return "".join(_note(name) for name in named)


def _note(name: str) -> str:
    return f" (careful: {name} asked not to be called)"
