"""Which use case carries out which command."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.sales.batch import Batch, Done
from bot.sales.commands import (
    AnswerEscalation,
    ChangeDeals,
    ChangeItems,
    ChangePreferences,
    CloseEscalation,
    Command,
    CompleteTask,
    CreateAccount,
    CreateContact,
    CreateOpportunity,
    CreateOrder,
    CreateTask,
    Escalate,
    LogActivity,
    MergeAccounts,
    SetQuota,
    SnoozeTask,
    TakeEscalation,
    UpdateAccount,
    UpdateContact,
    UpdateOpportunity,
    UpdateOrder,
)
from bot.sales.errors import Invalid
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
    LogActivity: activities.log_activity,
    CreateOpportunity: opportunities.create_opportunity,
    UpdateOpportunity: opportunities.update_opportunity,
    ChangeItems: items.change_items,
    ChangeDeals: many.change_deals,
    CreateTask: tasks.create_task,
    CompleteTask: tasks.complete_task,
    SnoozeTask: tasks.snooze_task,
    CreateAccount: accounts.create_account,
    UpdateAccount: accounts.update_account,
    MergeAccounts: merging.merge_accounts,
    CreateContact: contacts.create_contact,
    UpdateContact: contacts.update_contact,
    CreateOrder: orders.create_order,
    UpdateOrder: orders.update_order,
    Escalate: escalations.escalate,
    TakeEscalation: escalations.take,
    AnswerEscalation: escalations.answer,
    CloseEscalation: escalations.close,
    SetQuota: quotas.set_quota,
    ChangePreferences: preferences.change_preferences,
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
        raise Invalid(say("{what}: there is nothing to save.", what=done[0].what))
    return done
