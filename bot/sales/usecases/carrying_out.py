"""Which use case carries out which command."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.sales import commands as c
from bot.sales.batch import Batch, Done
from bot.sales.commands import Command
from bot.sales.errors import Invalid, Unchanged
from bot.sales.usecases import (
    accounts,
    activities,
    contacts,
    escalations,
    items,
    many,
    merging,
    opportunities,
    orders,
    preferences,
    quotas,
    tasks,
)
from bot.saying import say

MOST = 50

USE_CASES: Mapping[type, Callable[[Any, Batch], Done]] = {
    c.LogActivity: activities.log_activity,
    c.UpdateActivity: activities.update_activity,
    c.CreateOpportunity: opportunities.create_opportunity,
    c.UpdateOpportunity: opportunities.update_opportunity,
    c.ChangeItems: items.change_items,
    c.ChangeDeals: many.change_deals,
    c.CreateTask: tasks.create_task,
    c.CompleteTask: tasks.complete_task,
    c.DropTask: tasks.drop_task,
    c.SnoozeTask: tasks.snooze_task,
    c.HandTask: tasks.hand_task,
    c.CreateAccount: accounts.create_account,
    c.UpdateAccount: accounts.update_account,
    c.MergeAccounts: merging.merge_accounts,
    c.CreateContact: contacts.create_contact,
    c.UpdateContact: contacts.update_contact,
    c.CreateOrder: orders.create_order,
    c.UpdateOrder: orders.update_order,
    c.Escalate: escalations.escalate,
    c.TakeEscalation: escalations.take,
    c.AnswerEscalation: escalations.answer,
    c.CloseEscalation: escalations.close,
    c.SetQuota: quotas.set_quota,
    c.ChangePreferences: preferences.change_preferences,
}


def carry_out(commands: Sequence[Command], batch: Batch) -> tuple[Done, ...]:
    """Apply the commands in their order; an order that would change nothing is refused."""
    if not commands:
        raise Invalid(say("There is nothing to save."))
    if len(commands) > MOST:
        raise Invalid(
            say(
                "At most {most} changes are saved at once; these are {n}.",
                most=MOST,
                n=len(commands),
            )
        )
    done = tuple(USE_CASES[type(command)](command, batch) for command in commands)
    if not any(one.changes for one in done):
        raise Unchanged(say("{what}: there is nothing to save.", what=done[0].what))
    return done
