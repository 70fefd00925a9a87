"""The sales desk: the only door to the record, for every way an order can come in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from bot.sales.commands import Command
from bot.sales.errors import Choice
from bot.sales.proposal import Proposal
from bot.sales.results import (
    AccountCard,
    Actor,
    Changed,
    ContactLine,
    OpportunityCard,
    OrderLine,
    Pipeline,
    Receipt,
    TaskLine,
)
from bot.sales.vocabulary import Stage
from bot.store.work import UnitOfWork


class Desk:
    """Orders and questions of reps. Every method opens its own unit of work; threads may share it.

    Failures are the family in `bot.sales.errors`, each with a sentence for the rep.
    """

    def __init__(self, work: Callable[[], UnitOfWork], clock: Callable[[], datetime]) -> None:
        self._work = work
        self._clock = clock

    def actor(self, slack_user_id: str) -> Actor:
        """The rep behind a Slack user, or `UnknownRep`."""
        raise NotImplementedError

    def execute(self, commands: Sequence[Command], actor: Actor, *, door: str, key: str) -> Receipt:
        """Save all the commands or none. A `key` seen before returns its receipt, `repeated`."""
        raise NotImplementedError

    def preview(self, commands: Sequence[Command], actor: Actor) -> tuple[Changed, ...]:
        """What `execute` would change, checked the same way; nothing is saved."""
        raise NotImplementedError

    def undo(self, actor: Actor, *, key: str, audit_id: int | None = None) -> Receipt:
        """Take back one of the actor's own changes, the last one if none is named."""
        raise NotImplementedError

    def propose(
        self, commands: Sequence[Command], actor: Actor, evidence: Sequence[Mapping[str, str]]
    ) -> Proposal:
        """Keep the commands until the actor confirms them, with the deals as they are now."""
        raise NotImplementedError

    def proposal(self, proposal_id: str, actor: Actor) -> Proposal:
        raise NotImplementedError

    def confirm(self, proposal_id: str, actor: Actor) -> Receipt:
        """Save a proposal: by its author only, once, and only if its deals did not change."""
        raise NotImplementedError

    def cancel(self, proposal_id: str, actor: Actor) -> None:
        raise NotImplementedError

    def find_account(self, text: str, actor: Actor) -> Choice:
        """The one account that `text` names: exactly, by alias, by beginning or nearly."""
        raise NotImplementedError

    def suggest_accounts(self, text: str, actor: Actor, limit: int = 20) -> tuple[Choice, ...]:
        """Accounts for a list that narrows while typing; the actor's own ones for no text."""
        raise NotImplementedError

    def find_opportunity(self, text: str, actor: Actor) -> Choice:
        """The deal of that name, or the only open deal of the account of that name."""
        raise NotImplementedError

    def account_card(self, account_id: int, actor: Actor) -> AccountCard:
        raise NotImplementedError

    def opportunity_card(self, opportunity_id: int, actor: Actor) -> OpportunityCard:
        raise NotImplementedError

    def open_opportunities(self, account_id: int, actor: Actor) -> tuple[OpportunityCard, ...]:
        raise NotImplementedError

    def pipeline(
        self,
        actor: Actor,
        *,
        owner: str = "me",
        stage: Stage | None = None,
        closing_before: date | None = None,
        closing_after: date | None = None,
        offset: int = 0,
        limit: int = 10,
    ) -> Pipeline:
        """Open deals (or those of `stage`) of "me", "team" or a Slack user; both dates included."""
        raise NotImplementedError

    def tasks(self, actor: Actor, *, due_before: date | None = None) -> tuple[TaskLine, ...]:
        """The actor's open tasks, the earliest first; `due_before` is included."""
        raise NotImplementedError

    def orders(
        self, actor: Actor, *, account_id: int | None = None, number: str | None = None
    ) -> tuple[OrderLine, ...]:
        raise NotImplementedError

    def contacts(self, account_id: int, actor: Actor) -> tuple[ContactLine, ...]:
        raise NotImplementedError

    def history(self, actor: Actor, limit: int = 10) -> tuple[Receipt, ...]:
        """The actor's own changes, the newest first."""
        raise NotImplementedError

    def first_time(self, key: str) -> bool:
        """Remember a delivery's id; False when it was seen before."""
        raise NotImplementedError
