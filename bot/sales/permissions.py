"""Who may do what: one table of actions, roles and how far each role reaches."""

from collections.abc import Mapping
from enum import IntEnum, StrEnum

from bot.sales.errors import Refused
from bot.sales.results import Actor
from bot.sales.vocabulary import Role
from bot.store.models import Rep


class Action(StrEnum):
    READ = "read the record"
    LOG_ACTIVITY = "log an activity"
    CREATE_OPPORTUNITY = "open a deal"
    CHANGE_OPPORTUNITY = "change a deal"
    HAND_OVER = "hand over a deal"
    CREATE_TASK = "note a task"
    COMPLETE_TASK = "complete a task"
    SNOOZE_TASK = "put off a task"
    CREATE_ACCOUNT = "add an account"
    CHANGE_ACCOUNT = "change an account"
    MERGE_ACCOUNTS = "merge an account"
    CREATE_CONTACT = "add a contact"
    CHANGE_CONTACT = "change a contact"
    CREATE_ORDER = "put an order through"
    CHANGE_ORDER = "change an order"
    ESCALATE = "escalate"
    ANSWER_ESCALATION = "take or answer an escalation"
    CLOSE_ESCALATION = "close an escalation"
    SEE_QUOTA = "see a quota"
    SET_QUOTA = "set a quota"
    CHANGE_PREFERENCES = "change settings"
    EXPORT = "take records along as files"
    CLOSE_GAP = "look after unanswered questions"


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
        Action.CREATE_OPPORTUNITY: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.CHANGE_OPPORTUNITY: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.HAND_OVER: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.CREATE_TASK: (Reach.ALL, Reach.ALL, Reach.NOTHING, Reach.ALL),
        Action.COMPLETE_TASK: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
        Action.SNOOZE_TASK: (Reach.OWN, Reach.TEAM, Reach.NOTHING, Reach.ALL),
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
            f"Your role ({actor.role.value}) may not {action.value}. Ask {_who_may(action)}."
        )
    raise Refused(
        f"You may not {action.value} of {owner.name}. "
        f"{owner.name}, {owner.name.split()[0]}'s manager or an administrator can."
    )


def _who_may(action: Action) -> str:
    """`a sales colleague or an administrator`, `a manager or an administrator`."""
    allowed = [name for role, name in _PEOPLE.items() if TABLE[action][role] is not Reach.NOTHING]
    if allowed[0] == _PEOPLE[Role.REP]:
        return f"{allowed[0]} or {allowed[-1]}"
    return f"{', '.join(allowed[:-1])} or {allowed[-1]}"


_PEOPLE: Mapping[Role, str] = {
    Role.REP: "a sales colleague",
    Role.PRODUCT: "the product team",
    Role.MANAGER: "a manager",
    Role.ADMIN: "an administrator",
}
