"""Every action, role and ownership, against a table written down by hand."""

import pytest

from bot.sales.errors import Refused
from bot.sales.permissions import TABLE, Action, permit
from bot.sales.results import Actor
from bot.sales.vocabulary import Role
from bot.store.models import Rep

OWNERS = {
    "mine": Rep(id=1, name="Me Myself", manager_id=9),
    "nobody's": None,
    "my team's": Rep(id=2, name="Tim Report", manager_id=1),
    "a stranger's": Rep(id=3, name="Sam Stranger", manager_id=9),
}
EVERYBODY = {"mine", "nobody's", "my team's", "a stranger's"}
MINE = {"mine", "nobody's"}
SELLERS = {Role.REP, Role.MANAGER, Role.ADMIN}
OWNED = {Action.CHANGE_OPPORTUNITY, Action.COMPLETE_TASK}


def actor(role: Role) -> Actor:
    return Actor(1, "UME", "Me Myself", role, None, "en-US", "UTC")


def expected(action: Action, role: Role) -> set[str]:
    if action is Action.READ:
        return EVERYBODY
    if role not in SELLERS:
        return set()
    if action not in OWNED or role is Role.ADMIN:
        return EVERYBODY
    return MINE | {"my team's"} if role is Role.MANAGER else MINE


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


def test_a_refusal_says_who_could() -> None:
    with pytest.raises(Refused) as caught:
        permit(actor(Role.REP), Action.CHANGE_OPPORTUNITY, OWNERS["a stranger's"])
    assert str(caught.value) == (
        "You may not change a deal of Sam Stranger. "
        "Sam Stranger, Sam's manager or an administrator can."
    )
