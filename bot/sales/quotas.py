"""How far reps are from what they are to win: their quotas of a day beside their deals."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from bot.sales.permissions import Action, permitted
from bot.sales.results import Actor, Money
from bot.sales.stage_rules import StageRules
from bot.sales.standings import QuotaStanding, RepQuotas
from bot.store.queries import aims, deals, people
from bot.store.queries.deals import Scope
from bot.store.vocabulary import Role, Stage

COUNTED = (*deals.OPEN, Stage.WON)


def standings(
    session: Session, actor: Actor, owner_ids: Collection[int], day: date, rules: StageRules
) -> tuple[QuotaStanding, ...]:
    """Of all these reps together; none where the actor may not see the quota of one of them."""
    found = _standings(session, owner_ids, day, rules)
    reps = people.several(session, owner_ids) if found else ()
    return found if all(permitted(actor, Action.SEE_QUOTA, rep) for rep in reps) else ()


def visible(session: Session, actor: Actor, day: date, rules: StageRules) -> Iterator[RepQuotas]:
    """The actor's own, and those of the reps who report to the actor."""
    for rep in people.several(session, people.reports_of(session, actor.rep_id)):
        if rep.role is not Role.PRODUCT and permitted(actor, Action.SEE_QUOTA, rep):
            yield RepQuotas(rep.id, rep.name, _standings(session, (rep.id,), day, rules))


def _standings(
    session: Session, owner_ids: Collection[int], day: date, rules: StageRules
) -> tuple[QuotaStanding, ...]:
    found = []
    for first, last, currency, amount in aims.quotas(session, owner_ids, day):
        scope = Scope(tuple(owner_ids), COUNTED, closing_before=last, closing_after=first)
        sums = [row for row in deals.sums(session, scope) if row[1] == currency]
        won, forecast = _won(sums), _forecast(sums, rules)
        found.append(
            QuotaStanding(
                first,
                last,
                Money(amount, currency),
                Money(won, currency),
                Money(forecast, currency),
            )
        )
    return tuple(found)


def _won(sums: Sequence[deals.Sum]) -> Decimal:
    return sum((total or Decimal(0) for stage, _, _, total in sums if not stage.open), Decimal(0))


def _forecast(sums: Sequence[deals.Sum], rules: StageRules) -> Decimal:
    weighed = (rules.weighted(stage, total) for stage, _, _, total in sums if stage.open and total)
    return sum(weighed, Decimal(0))
