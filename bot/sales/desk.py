"""The sales desk: the only door to the record, for every way an order can come in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from bot.sales import cards, finding, pipelines, proposals, undoing, writing
from bot.sales.commands import Command
from bot.sales.errors import Choice, Stale, Unavailable, UnknownRep
from bot.sales.permissions import Action, permit
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
from bot.store.errors import StoreConflict, StoreUnreachable
from bot.store.ledger import Delivery
from bot.store.nearby import NameIndex
from bot.store.queries import deals, ledger, people, todo
from bot.store.work import UnitOfWork

LONGEST_LIST = 50
DELIVERIES_KEPT = timedelta(days=2)


class Desk:
    """Orders and questions of reps. Every method opens its own unit of work; threads may share it.

    Failures are the family in `bot.sales.errors`, each with a sentence for the rep.
    """

    def __init__(self, work: Callable[[], UnitOfWork], clock: Callable[[], datetime]) -> None:
        self._work = work
        self._clock = clock
        self._names = NameIndex()

    def actor(self, slack_user_id: str) -> Actor:
        """The rep behind a Slack user, or `UnknownRep`."""
        with self._reading() as session:
            rep = people.by_slack_id(session, slack_user_id)
            if rep is None:
                raise UnknownRep(
                    "You are not in the record yet. Ask an administrator to add you as a rep."
                )
            return Actor(
                rep_id=rep.id,
                slack_user_id=rep.slack_user_id,
                name=rep.name,
                role=rep.role,
                team=rep.team,
                locale=rep.locale,
                timezone=rep.timezone,
            )

    def execute(self, commands: Sequence[Command], actor: Actor, *, door: str, key: str) -> Receipt:
        """Save all the commands or none. A `key` seen before returns its receipt, `repeated`."""
        now = self._clock()
        return self._once(
            lambda session: writing.execute(session, commands, actor, now, door=door, key=key),
            actor,
            key,
        )

    def preview(self, commands: Sequence[Command], actor: Actor) -> tuple[Changed, ...]:
        """What `execute` would change, checked the same way; nothing is saved."""
        with self._reading() as session:
            return writing.preview(session, commands, actor, self._clock())

    def undo(self, actor: Actor, *, key: str, audit_id: int | None = None) -> Receipt:
        """Take back one of the actor's own changes, the last one if none is named."""
        now = self._clock()
        return self._once(
            lambda session: undoing.undo(session, actor, now, key=key, audit_id=audit_id),
            actor,
            key,
        )

    def propose(
        self, commands: Sequence[Command], actor: Actor, evidence: Sequence[Mapping[str, str]]
    ) -> Proposal:
        """Keep the commands until the actor confirms them, with the deals as they are now."""
        now = self._clock()
        with self._reading() as session:
            bound = proposals.versioned(session, commands)
            preview = writing.preview(session, bound, actor, now)
        with self._writing() as session:
            return proposals.keep(session, bound, actor, evidence, preview, now)

    def proposal(self, proposal_id: str, actor: Actor) -> Proposal:
        with self._reading() as session:
            return proposals.find(session, proposal_id, actor)

    def confirm(self, proposal_id: str, actor: Actor) -> Receipt:
        """Save a proposal: by its author only, once, and only if its deals did not change."""
        now = self._clock()
        return self._once(
            lambda session: proposals.confirm(session, proposal_id, actor, now),
            actor,
            proposals.key(proposal_id),
        )

    def cancel(self, proposal_id: str, actor: Actor) -> None:
        with self._writing() as session:
            proposals.cancel(session, proposal_id, actor)

    def find_account(self, text: str, actor: Actor) -> Choice:
        """The one account that `text` names: exactly, by alias, by beginning or nearly."""
        with self._reading(actor) as session:
            return finding.account(session, self._names, text)

    def suggest_accounts(self, text: str, actor: Actor, limit: int = 20) -> tuple[Choice, ...]:
        """Accounts for a list that narrows while typing; the actor's own ones for no text."""
        with self._reading(actor) as session:
            return finding.suggestions(session, self._names, text, actor, limit)

    def find_opportunity(self, text: str, actor: Actor) -> Choice:
        """The deal of that name, or the only open deal of the account of that name."""
        with self._reading(actor) as session:
            return finding.opportunity(session, self._names, text, actor)

    def account_card(self, account_id: int, actor: Actor) -> AccountCard:
        with self._reading(actor) as session:
            return cards.account_card(session, account_id)

    def opportunity_card(self, opportunity_id: int, actor: Actor) -> OpportunityCard:
        with self._reading(actor) as session:
            return cards.opportunity_card(session, opportunity_id)

    def open_opportunities(self, account_id: int, actor: Actor) -> tuple[OpportunityCard, ...]:
        with self._reading(actor) as session:
            return cards.open_deals(session, account_id)

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
        with self._reading(actor) as session:
            title, owners = pipelines.owners(session, actor, owner)
            stages = deals.OPEN if stage is None else (stage,)
            scope = deals.Scope(owners, stages, closing_before, closing_after)
            return pipelines.page(session, title, scope, offset, limit)

    def tasks(self, actor: Actor, *, due_before: date | None = None) -> tuple[TaskLine, ...]:
        """The actor's open tasks, the earliest first; `due_before` is included."""
        with self._reading(actor) as session:
            rows = todo.tasks(session, actor.rep_id, due_before, LONGEST_LIST)
            return tuple(cards.task_line(row) for row in rows)

    def orders(
        self,
        actor: Actor,
        *,
        account_id: int | None = None,
        number: str | None = None,
        order_id: int | None = None,
    ) -> tuple[OrderLine, ...]:
        """Orders of the account, of the number, or those on their way to the actor's accounts."""
        owner_id = actor.rep_id if (account_id, number, order_id) == (None, None, None) else None
        with self._reading(actor) as session:
            rows = todo.orders(
                session,
                owner_id=owner_id,
                account_id=account_id,
                number=None if number is None else number.strip(),
                order_id=order_id,
                limit=LONGEST_LIST,
            )
            return tuple(cards.order_line(row) for row in rows)

    def contacts(self, account_id: int, actor: Actor) -> tuple[ContactLine, ...]:
        with self._reading(actor) as session:
            return cards.contact_lines(session, account_id)

    def history(self, actor: Actor, limit: int = 10) -> tuple[Receipt, ...]:
        """The actor's own changes, the newest first."""
        now = self._clock()
        with self._reading() as session:
            entries = ledger.own_changes(session, actor.rep_id, min(limit, LONGEST_LIST))
            return tuple(writing.receipt(entry, now) for entry in entries)

    def first_time(self, key: str) -> bool:
        """Remember a delivery's id; False when it was seen before."""
        now, key = self._clock(), writing.kept(key)
        try:
            with self._writing() as session:
                if ledger.seen(session, key):
                    return False
                ledger.forget_deliveries(session, now - DELIVERIES_KEPT)
                session.add(Delivery(key=key, seen_at=now))
        except Stale:
            return False
        return True

    def _once(self, write: Callable[[Session], Receipt], actor: Actor, key: str) -> Receipt:
        """Write once for a key: the second of two at the same moment gets the first's receipt."""
        try:
            with self._writing() as session:
                return write(session)
        except Stale:
            with self._reading() as session:
                known = writing.answered(session, actor, key, self._clock())
            if known is None:
                raise
            return known

    @contextmanager
    def _reading(self, actor: Actor | None = None) -> Iterator[Session]:
        if actor is not None:
            permit(actor, Action.READ)
        with _translated(), self._work().reading() as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with _translated(), self._work().writing() as session:
            yield session


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except StoreConflict as exc:
        raise Stale(
            "Somebody changed the same at the same moment. Nothing of yours was saved; try again."
        ) from exc
    except StoreUnreachable as exc:
        raise Unavailable(
            "The record cannot be reached or is busy. Nothing was saved; try again in a minute."
        ) from exc
