"""Who may do what: one table of actions, roles and how far each role reaches."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum

from bot.sales.errors import Refused
from bot.sales.results import Actor
from bot.sales.terms import term
from bot.saying import either, later, say
from bot.store.models import Rep
from bot.store.vocabulary import Role


class Action(StrEnum):
    READ = later("read the record")
    LOG_ACTIVITY = later("log an activity")
    CHANGE_ACTIVITY = later("put an activity right")
    CREATE_OPPORTUNITY = later("open a deal")
    CHANGE_OPPORTUNITY = later("change a deal")
    HAND_OVER = later("hand over a deal")
    CREATE_TASK = later("note a task")
    COMPLETE_TASK = later("complete a task")
    DROP_TASK = later("drop a task")
    SNOOZE_TASK = later("put off a task")
    HAND_TASK = later("hand over a task")
    CREATE_ACCOUNT = later("add an account")
    CHANGE_ACCOUNT = later("change an account")
    MERGE_ACCOUNTS = later("merge an account")
    CREATE_CONTACT = later("add a contact")
    CHANGE_CONTACT = later("change a contact")
    CREATE_ORDER = later("put an order through")
    CHANGE_ORDER = later("change an order")
    ESCALATE = later("escalate")
    ANSWER_ESCALATION = later("take or answer an escalation")
    CLOSE_ESCALATION = later("close an escalation")
    SEE_QUOTA = later("see a quota")
    SET_QUOTA = later("set a quota")
    CHANGE_PREFERENCES = later("change settings")
    EXPORT = later("take records along as files")
    CLOSE_GAP = later("look after unanswered questions")


class Reach(IntEnum):
    """Whose records a role may act on; each step includes those before it.

    What belongs to nobody counts as the actor's own.
    """

    NOTHING = 0
    OWN = 1
    TEAM = 2
    ALL = 3


TABLE: Mapping[Action, Mapping[Role, Reach]] = {
    action: dict(zip((Role.REP, Role.MANAGER, Role.PRODUCT, Role.ADMIN), reaches, strict=True))
    for action, reaches in {
        Action.READ: (Reach.ALL, Reach.ALL, Reach.ALL, Reach.ALL),
        Action.LOG_ACTIVITY: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_ACTIVITY: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CREATE_OPPORTUNITY: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_OPPORTUNITY: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.HAND_OVER: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CREATE_TASK: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.COMPLETE_TASK: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.DROP_TASK: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.SNOOZE_TASK: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.HAND_TASK: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CREATE_ACCOUNT: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_ACCOUNT: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.MERGE_ACCOUNTS: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CREATE_CONTACT: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_CONTACT: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CREATE_ORDER: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_ORDER: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.ESCALATE: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.ANSWER_ESCALATION: (Reach.NOTHING, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CLOSE_ESCALATION: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.SEE_QUOTA: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.SET_QUOTA: (Reach.NOTHING, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_PREFERENCES: (Reach.OWN, Reach.OWN, Reach.OWN, Reach.OWN),
        Action.EXPORT: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CLOSE_GAP: (Reach.NOTHING, Reach.ALL, Reach.ALL, Reach.ALL),
    }.items()
}


def distance(actor: Actor, owner: Rep | None) -> Reach:
    """How far the actor must reach for something of this owner's."""
    if owner is None or owner.id == actor.rep_id:
        return Reach.OWN
    return Reach.TEAM if owner.manager_id == actor.rep_id else Reach.ALL


def permitted(actor: Actor, action: Action, owner: Rep | None = None) -> bool:
    """Whether `permit` would pass."""
    return TABLE[action][actor.role] >= distance(actor, owner)


def sells(actor: Actor) -> bool:
    """Whether the actor may log and open anything at all."""
    return TABLE[Action.CREATE_OPPORTUNITY][actor.role] is not Reach.NOTHING


def permit(actor: Actor, action: Action, owner: Rep | None = None) -> None:
    """Pass, or refuse with the sentence that says who could do it."""
    if permitted(actor, action, owner):
        return
    reach = TABLE[action][actor.role]
    if reach is Reach.NOTHING or owner is None:
        raise Refused(
            say(
                "Your role ({role}) may not {action}. Ask {people}.",
                role=term(actor.role.value),
                action=say(action.value),
                people=_who_may(action),
            )
        )
    raise Refused(
        say(
            "You may not {action} of {owner}. {owner}, {first}'s manager or an administrator can.",
            action=say(action.value),
            owner=owner.name,
            first=owner.name.split()[0],
        )
    )


def _who_may(action: Action) -> str:
    """`a sales colleague or an administrator`, `a manager or an administrator`."""
    allowed = [
        say(name) for role, name in _PEOPLE.items() if TABLE[action][role] is not Reach.NOTHING
    ]
    return either([allowed[0], allowed[-1]] if TABLE[action][Role.REP] else allowed)


_PEOPLE: Mapping[Role, str] = {
    Role.REP: later("a sales colleague"),
    Role.PRODUCT: later("the product team"),
    Role.MANAGER: later("a manager"),
    Role.ADMIN: later("an administrator"),
}
