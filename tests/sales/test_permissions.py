"""Every action, role and ownership, against a table written down by hand."""

import pytest

from bot.sales.errors import Refused
from bot.sales.permissions import TABLE, Action, permit
from bot.sales.results import Actor
from bot.store.models import Rep
from bot.store.vocabulary import Role

OWNERS = {
    "mine": Rep(id=1, name="Me Myself", manager_id=9),
    "nobody's": None,
    "my team's": Rep(id=2, name="Tim Report", manager_id=1),
    "a stranger's": Rep(id=3, name="Sam Stranger", manager_id=9),
}
NONE: set[str] = set()
MINE = {"mine", "nobody's"}
TEAM = {*MINE, "my team's"}
ALL = {*TEAM, "a stranger's"}

# Whose a rep, a manager, the product team and an administrator may act on.
WRITTEN_DOWN: dict[Action, tuple[set[str], set[str], set[str], set[str]]] = {
    Action.READ: (ALL, ALL, ALL, ALL),
    Action.LOG_ACTIVITY: (ALL, ALL, NONE, ALL),
    Action.CHANGE_ACTIVITY: (MINE, TEAM, NONE, ALL),
    Action.CREATE_OPPORTUNITY: (ALL, ALL, NONE, ALL),
    Action.CHANGE_OPPORTUNITY: (MINE, TEAM, NONE, ALL),
    Action.HAND_OVER: (MINE, TEAM, NONE, ALL),
    Action.CREATE_TASK: (ALL, ALL, NONE, ALL),
    Action.COMPLETE_TASK: (MINE, TEAM, NONE, ALL),
    Action.DROP_TASK: (MINE, TEAM, NONE, ALL),
    Action.SNOOZE_TASK: (MINE, TEAM, NONE, ALL),
    Action.HAND_TASK: (MINE, TEAM, NONE, ALL),
    Action.CREATE_ACCOUNT: (ALL, ALL, NONE, ALL),
    Action.CHANGE_ACCOUNT: (ALL, ALL, NONE, ALL),
    Action.MERGE_ACCOUNTS: (MINE, TEAM, NONE, ALL),
    Action.CREATE_CONTACT: (ALL, ALL, NONE, ALL),
    Action.CHANGE_CONTACT: (ALL, ALL, NONE, ALL),
    Action.CREATE_ORDER: (ALL, ALL, NONE, ALL),
    Action.CHANGE_ORDER: (ALL, ALL, NONE, ALL),
    Action.ESCALATE: (ALL, ALL, NONE, ALL),
    Action.ANSWER_ESCALATION: (NONE, TEAM, NONE, ALL),
    Action.CLOSE_ESCALATION: (MINE, TEAM, NONE, ALL),
    Action.SEE_QUOTA: (MINE, TEAM, NONE, ALL),
    Action.SET_QUOTA: (NONE, TEAM, NONE, ALL),
    Action.CHANGE_PREFERENCES: (MINE, MINE, MINE, MINE),
    Action.EXPORT: (MINE, TEAM, NONE, ALL),
    Action.CLOSE_GAP: (NONE, ALL, ALL, ALL),
}


def actor(role: Role) -> Actor:
    return Actor(1, "UME", "Me Myself", role, None, "en-US", "UTC")


def expected(action: Action, role: Role) -> set[str]:
    roles = (Role.REP, Role.MANAGER, Role.PRODUCT, Role.ADMIN)
    return WRITTEN_DOWN[action][roles.index(role)]


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("action", Action)
def test_each_role_reaches_as_far_as_it_should(action: Action, role: Role, owner: str) -> None:
    if owner in expected(action, role):
        permit(actor(role), action, OWNERS[owner])
    else:
        with pytest.raises(Refused):
            permit(actor(role), action, OWNERS[owner])


def test_every_action_has_every_role_in_the_table() -> None:
    assert TABLE.keys() == set(Action)
    assert all(reaches.keys() == set(Role) for reaches in TABLE.values())


def test_a_refusal_of_what_is_no_reps_business_names_the_product_team() -> None:
    with pytest.raises(Refused) as caught:
        permit(actor(Role.REP), Action.CLOSE_GAP)
    assert str(caught.value) == (
        "Your role (rep) may not look after unanswered questions. "
        "Ask the product team, a manager or an administrator."
    )


def test_every_action_is_written_down() -> None:
    assert WRITTEN_DOWN.keys() == set(Action)


@pytest.mark.parametrize(
    ("role", "action", "who"),
    [
        (Role.PRODUCT, Action.LOG_ACTIVITY, "Ask a sales colleague or an administrator."),
        (Role.REP, Action.ANSWER_ESCALATION, "Ask a manager or an administrator."),
        (Role.REP, Action.CLOSE_GAP, "Ask the product team, a manager or an administrator."),
    ],
)
def test_a_role_that_may_not_at_all_is_told_whom_to_ask(
    role: Role, action: Action, who: str
) -> None:
    with pytest.raises(Refused, match=who):
        permit(actor(role), action)


def test_a_refusal_says_who_could() -> None:
    with pytest.raises(Refused) as caught:
        permit(actor(Role.REP), Action.CHANGE_OPPORTUNITY, OWNERS["a stranger's"])
    assert str(caught.value) == (
        "You may not change a deal of Sam Stranger. "
        "Sam Stranger, Sam's manager or an administrator can."
    )
