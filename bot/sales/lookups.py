"""What can be looked up in the record: accounts and deals by name, cards, lists, own changes."""

from dataclasses import replace
from datetime import date
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.sales import (
    cards,
    finding,
    finding_contacts,
    finding_goods,
    finding_tasks,
    logged,
    pipelines,
    quotas,
    writing,
)
from bot.sales.door import Door
from bot.sales.errors import Choice, NotFound
from bot.sales.results import (
    AccountCard,
    ActivityList,
    Actor,
    ContactCard,
    ContactLine,
    EscalationCard,
    OpportunityCard,
    OrderLine,
    Preferences,
    Receipt,
    TaskLine,
)
from bot.sales.standings import Pipeline, RepQuotas
from bot.sales.usecases.many import MOST
from bot.sales.usecases.preferences import initial
from bot.sales.wanted import ME, MINE, Logged, Wanted
from bot.saying import say
from bot.store.nearby import NameIndex
from bot.store.queries import aims, deals, escalations, ledger, orders, people, todo
from bot.store.vocabulary import Role

LONGEST_LIST = 50


class Lookups(Door):
    """The questions that the sales desk answers; nothing here changes the record."""

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex()

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

    def find_task(self, text: str, actor: Actor) -> Choice:
        """The open task of the actor's that a few words of its title name."""
        with self._reading(actor) as session:
            return finding_tasks.task(session, text, actor)

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
        wanted: Wanted = MINE,
        *,
        offset: int = 0,
        limit: int = 10,
    ) -> Pipeline:
        """A page of the deals that are wanted; with the quotas of today where all are."""
        with self._reading(actor) as session:
            owner = pipelines.meant(session, actor, wanted.owner)
            title, owners = pipelines.owners(session, actor, owner)
            scope = pipelines.scope(owners, wanted, self._clock())
            found = pipelines.page(session, title, scope, self._rules, offset, limit)
            found = replace(found, owner=owner)
            if wanted.narrow:
                return found
            today = self._today(actor)
            reached = quotas.standings(session, actor, owners, today, self._rules)
            return replace(found, quotas=reached)

    def deal_ids(self, actor: Actor, wanted: Wanted) -> tuple[int, ...]:
        """All the deals that are wanted, or one more than may be changed at once."""
        with self._reading(actor) as session:
            owner = pipelines.meant(session, actor, wanted.owner)
            _, owners = pipelines.owners(session, actor, owner)
            scope = pipelines.scope(owners, wanted, self._clock())
            return tuple(deals.ids(session, scope, MOST + 1))

    def quotas(self, actor: Actor) -> tuple[RepQuotas, ...]:
        """The quotas of today that the actor may see: own ones, and those of the reports."""
        with self._reading(actor) as session:
            return tuple(quotas.visible(session, actor, self._today(actor), self._rules))

    def preferences(self, actor: Actor) -> Preferences:
        """The actor's own settings, or what they are before anybody changes them."""
        with self._reading() as session:
            row = aims.preference(session, actor.rep_id) or initial(actor.rep_id)
            return Preferences(row.language, row.currency, row.digest, row.digest_hour, row.notices)

    def colleagues(self, actor: Actor) -> tuple[Choice, ...]:
        """Everybody who may have deals, for a list to choose from; those of the team come first."""
        with self._reading(actor) as session:
            near = people.team_of(session, actor.rep_id)
            sellers = [rep for rep in people.everybody(session) if rep.role is not Role.PRODUCT]
            sellers.sort(key=lambda rep: (rep.id not in near, rep.name))
            return tuple(Choice(rep.id, rep.name, rep.team or "") for rep in sellers)

    def find_rep(self, slack_user_id: str, actor: Actor) -> Choice:
        with self._reading(actor) as session:
            rep = people.by_slack_id(session, slack_user_id)
            if rep is None:
                raise NotFound(say("That colleague is not in the record."))
            return Choice(rep.id, rep.name)

    def tasks(
        self, actor: Actor, *, owner: str = ME, due_before: date | None = None
    ) -> tuple[TaskLine, ...]:
        """Open tasks, the earliest first; `owner` is as in `Wanted`, `due_before` is included."""
        with self._reading(actor) as session:
            _, reps = pipelines.people_of(session, actor, owner)
            rows = todo.tasks(session, reps, due_before, LONGEST_LIST)
            return cards.task_lines(session, rows)

    def task(self, task_id: int, actor: Actor) -> TaskLine:
        with self._reading(actor) as session:
            return cards.task(session, task_id)

    def orders(
        self,
        actor: Actor,
        *,
        account_id: int | None = None,
        order_id: int | None = None,
        late: bool = False,
    ) -> tuple[OrderLine, ...]:
        """Orders of the account, one of them, or those on their way to the actor's accounts.

        A manager's accounts are the reports' as well. `late` keeps those that were promised for a
        day that is over.
        """
        mine = account_id is None and order_id is None
        today = self._today(actor)
        with self._reading(actor) as session:
            rows = orders.some(
                session,
                owner_ids=people.reports_of(session, actor.rep_id) if mine else None,
                account_id=account_id,
                order_id=order_id,
                promised_before=today if late else None,
                limit=LONGEST_LIST,
            )
            return tuple(cards.whole_order(row) for row in rows)

    def find_contact(self, text: str, actor: Actor) -> Choice:
        """The person of that name, at a customer that may be named as well."""
        with self._reading(actor) as session:
            return finding_contacts.contact(session, self._names, text)

    def contact_card(self, contact_id: int, actor: Actor) -> ContactCard:
        with self._reading(actor) as session:
            return cards.contact_card(session, contact_id)

    def find_order(self, text: str, actor: Actor) -> Choice:
        with self._reading(actor) as session:
            return finding_goods.order(session, text)

    def find_product(self, text: str, actor: Actor) -> Choice:
        """The product that is called so, by name, by alias or by words of its name."""
        with self._reading(actor) as session:
            return finding_goods.product(session, text)

    def activities(self, actor: Actor, wanted: Logged, *, limit: int = 10) -> ActivityList:
        """The newest calls, e-mails and meetings that are wanted."""
        with self._reading(actor) as session:
            return logged.newest(session, actor, wanted, min(limit, LONGEST_LIST))

    def escalations(
        self, actor: Actor, *, account_id: int | None = None
    ) -> tuple[EscalationCard, ...]:
        """Open ones of the actor's, the reports' and those to answer; an administrator's: all.

        Of an account, whose card everybody may read, all of them.
        """
        with self._reading(actor) as session:
            rows = escalations.concerning(
                session,
                actor.rep_id,
                everyones=actor.role is Role.ADMIN or account_id is not None,
                account_id=account_id,
                limit=LONGEST_LIST,
            )
            return tuple(cards.escalated(row, actor) for row in rows)

    def escalation_card(self, escalation_id: int, actor: Actor) -> EscalationCard:
        with self._reading(actor) as session:
            return cards.escalation_card(session, escalation_id, actor)

    def contacts(self, account_id: int, actor: Actor) -> tuple[ContactLine, ...]:
        with self._reading(actor) as session:
            return cards.contact_lines(session, account_id)

    def history(self, actor: Actor, limit: int = 10) -> tuple[Receipt, ...]:
        """The actor's own changes, the newest first."""
        now = self._clock()
        with self._reading() as session:
            entries = ledger.own_changes(session, actor.rep_id, min(limit, LONGEST_LIST))
            return tuple(writing.receipt(entry, now) for entry in entries)

    def _today(self, actor: Actor) -> date:
        """The day it is where the actor is."""
        return self._clock().astimezone(ZoneInfo(actor.timezone)).date()
