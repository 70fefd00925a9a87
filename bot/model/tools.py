"""The desk's actions as LangChain tools, for an agent of one's own.

A tool acts for one person and may what they may. Those that would change something only propose:
they return what would be saved, which `Desk.confirm` saves. Call that where a person says yes, and
nowhere else.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import wraps
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import TypeAdapter, ValidationError

from bot.sales import commands
from bot.sales.codec import load_commands
from bot.sales.commands import Command
from bot.sales.errors import Choice, SalesError
from bot.sales.proposal import Proposal
from bot.sales.results import AccountCard, Actor, OpportunityCard, OrderLine, TaskLine
from knowledge.answer import Answer, Question
from knowledge.errors import KnowledgeError

if TYPE_CHECKING:
    from langchain_core.tools import BaseTool

# What an agent may propose, and how it is told so.
PROPOSED: Mapping[type[Any], str] = {
    commands.LogActivity: "Propose to log a call, an e-mail or a meeting with a customer.",
    commands.CreateOpportunity: "Propose to open a deal for a customer.",
    commands.UpdateOpportunity: "Propose to change a deal: stage, amount, closing day, next step.",
    commands.CreateTask: "Propose a reminder, of a customer or of a deal or of neither.",
    commands.CompleteTask: "Propose to tick a task off.",
    commands.Escalate: "Propose to escalate a customer's problem to the supervisor.",
}
_WAITS = "Nothing is saved yet: proposal {id} waits for the person's own yes."


class Desk(Protocol):
    """What of the desk the tools use; there is no way to save among it."""

    def propose(
        self, commands: Sequence[Command], actor: Actor, evidence: Sequence[Mapping[str, str]]
    ) -> Proposal: ...

    def find_account(self, text: str, actor: Actor) -> Choice: ...

    def find_opportunity(self, text: str, actor: Actor) -> Choice: ...

    def account_card(self, account_id: int, actor: Actor) -> AccountCard: ...

    def opportunity_card(self, opportunity_id: int, actor: Actor) -> OpportunityCard: ...

    def tasks(self, actor: Actor, *, due_before: date | None = None) -> tuple[TaskLine, ...]: ...

    def orders(self, actor: Actor, *, account_id: int | None = None) -> tuple[OrderLine, ...]: ...


def tools(desk: Desk, ask: Callable[[Question], Answer], actor: Actor) -> "list[BaseTool]":
    """One tool an action, named as the commands are: `log_activity`, `update_opportunity`, ….

    What goes wrong comes back as the sentence that a rep would get, so that the agent can mend it.
    """
    from langchain_core.tools import StructuredTool  # noqa: PLC0415 (paid when used)

    made: list[BaseTool] = [
        StructuredTool.from_function(_told(_proposing(kind, desk, actor)), **_named(kind, told))
        for kind, told in PROPOSED.items()
    ]
    looks = _Looks(desk, ask, actor).all()
    return made + [StructuredTool.from_function(_told(look)) for look in looks]


def _named(kind: type[Any], told: str) -> dict[str, Any]:
    name = "".join(f"_{x.lower()}" if x.isupper() else x for x in kind.__name__).lstrip("_")
    return {
        "name": name,
        "description": told,
        "args_schema": TypeAdapter(kind).json_schema(),
    }


def _proposing(kind: type[Any], desk: Desk, actor: Actor) -> Callable[..., str]:
    def propose(**fields: Any) -> str:
        try:
            (command,) = load_commands([{"command": kind.__name__, **fields}])
        except ValidationError as error:
            first = error.errors()[0]
            return f"{'.'.join(map(str, first['loc']))} cannot be that: {first['msg'].lower()}."
        proposal = desk.propose([command], actor, [{}])
        preview = "; ".join(item.what for item in proposal.preview)
        return f"{preview}. {_WAITS.format(id=proposal.id)}"

    return propose


@dataclass(frozen=True, slots=True)
class _Looks:
    """What only looks, for one person; a method's name and docstring are what an agent is told."""

    desk: Desk
    ask: Callable[[Question], Answer]
    actor: Actor

    def find_account(self, text: str) -> str:
        """Find a customer by name; returns its id."""
        return _choice(self.desk.find_account(text, self.actor))

    def find_opportunity(self, text: str) -> str:
        """Find an open deal by its name or its customer's; returns its id."""
        return _choice(self.desk.find_opportunity(text, self.actor))

    def show_account(self, account_id: int) -> str:
        """Show a customer: people, deals, last calls, tasks, orders."""
        return _plain(self.desk.account_card(account_id, self.actor))

    def show_opportunity(self, opportunity_id: int) -> str:
        """Show a deal: stage, amount, closing day, next step, items."""
        return _plain(self.desk.opportunity_card(opportunity_id, self.actor))

    def show_tasks(self) -> str:
        """Show the person's open tasks."""
        return _listed(self.desk.tasks(self.actor))

    def show_orders(self, account_id: int) -> str:
        """Show a customer's orders and where they are."""
        return _listed(self.desk.orders(self.actor, account_id=account_id))

    def ask_product(self, question: str) -> str:
        """Answer a question about a product from the sheets, with the line it stands on."""
        answer = self.ask(Question(question, asker=self.actor.slack_user_id))
        lines = [f"“{one.text or one.quote}” ({one.title})" for one in answer.citations]
        return "\n".join((answer.text, *lines))

    def all(self) -> tuple[Callable[..., str], ...]:
        return (
            self.find_account,
            self.find_opportunity,
            self.show_account,
            self.show_opportunity,
            self.show_tasks,
            self.show_orders,
            self.ask_product,
        )


def _told(act: Callable[..., str]) -> Callable[..., str]:
    """`act`, whose known failures are what it says."""

    @wraps(act)
    def tell(*args: Any, **fields: Any) -> str:
        try:
            return act(*args, **fields)
        except (SalesError, KnowledgeError) as error:
            return str(error)

    return tell


def _choice(found: Choice) -> str:
    return f"{found.id}: {found.label}"


def _listed(found: Sequence[Any]) -> str:
    return "\n".join(map(_plain, found)) or "There are none."


def _plain(value: Any) -> str:
    """A card as `field: value`, without what is empty."""
    pairs = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
    return "; ".join(f"{name}: {_said(one)}" for name, one in pairs if one not in (None, ()))


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"({_said(one)})" for one in value)
    if dataclasses.is_dataclass(value):
        return _plain(value)
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
