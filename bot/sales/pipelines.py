"""A pipeline: whose deals, how many in each stage, their sums a currency, and a page of them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from sqlalchemy.orm import Session

from bot.sales.cards import deal_card
from bot.sales.errors import Invalid, NotFound
from bot.sales.results import Actor, Money
from bot.sales.stage_rules import StageRules
from bot.sales.standings import Pipeline, StageSum
from bot.sales.wanted import ME, STALE_AFTER, TEAM, Wanted
from bot.saying import say
from bot.store.queries import deals, people
from bot.store.queries.deals import Scope
from bot.store.vocabulary import Role, Stage

LARGEST_PAGE = 100


def scope(owner_ids: tuple[int, ...], wanted: Wanted, now: datetime) -> Scope:
    """What is wanted, of these owners."""
    return Scope(
        owner_ids,
        _stages(wanted),
        wanted.closing_before,
        wanted.closing_after,
        wanted.least,
        wanted.most,
        wanted.currency,
        wanted.account_id,
        wanted.lacking,
        now - STALE_AFTER if wanted.stale else None,
        wanted.largest,
    )


def _stages(wanted: Wanted) -> tuple[Stage, ...]:
    if wanted.stage is not None:
        return (wanted.stage,)
    return deals.CLOSED if wanted.closed else deals.OPEN


def meant(session: Session, actor: Actor, owner: str | None) -> str:
    """Whose deals are wanted: where nobody is named, those of a team that does the selling."""
    if owner is not None:
        return owner
    leads = len(people.reports_of(session, actor.rep_id)) > 1
    return TEAM if leads and not deals.ids(session, Scope((actor.rep_id,)), 1) else ME


def owners(session: Session, actor: Actor, owner: str) -> tuple[str, tuple[int, ...]]:
    """Title and owners."""
    whose, ids = people_of(session, actor, owner)
    titles = {ME: say("Your pipeline"), TEAM: say("Your team's pipeline")}
    return titles.get(owner) or say("{rep}'s pipeline", rep=whose), ids


def people_of(session: Session, actor: Actor, owner: str) -> tuple[str, tuple[int, ...]]:
    """Who "me", "team" (the same manager's, or one's own reports) or a rep is."""
    if owner == ME:
        return actor.name, (actor.rep_id,)
    if owner == TEAM:
        reports = tuple(people.reports_of(session, actor.rep_id))
        if actor.role is Role.MANAGER or len(reports) > 1:
            return say("Your team"), reports
        return say("Your team"), tuple(people.colleagues_of(session, actor.rep_id))
    rep = people.by_slack_id(session, owner)
    if rep is None:
        raise NotFound(say("That colleague is not in the record."))
    return rep.name, (rep.id,)


def page(
    session: Session, title: str, scope: Scope, rules: StageRules, offset: int, limit: int
) -> Pipeline:
    """Deals from `offset` on, those that close first before the others; sums over all of them."""
    if offset < 0 or not 0 < limit <= LARGEST_PAGE:
        raise Invalid(say("A page holds from 1 to {most} deals.", most=LARGEST_PAGE), "limit")
    stages = stage_sums(deals.sums(session, scope))
    return Pipeline(
        title=title,
        stages=stages,
        opportunities=tuple(deal_card(row) for row in deals.page(session, scope, offset, limit)),
        total=sum(stage.count for stage in stages),
        offset=offset,
        weighted=forecast(stages, rules),
    )


def forecast(stages: Iterable[StageSum], rules: StageRules) -> tuple[Money, ...]:
    """The sums weighed by how likely each stage is won, one a currency."""
    weighed: dict[str, Decimal] = defaultdict(Decimal)
    for stage in stages:
        for money in stage.sums:
            weighed[money.currency] += rules.weighted(stage.stage, money.amount)
    return tuple(Money(weighed[code], code) for code in sorted(weighed))


def stage_sums(
    rows: Iterable[deals.Sum],
) -> tuple[StageSum, ...]:
    """One sum a stage and currency, in the order of the stages; money is never converted."""
    counts: dict[Stage, int] = defaultdict(int)
    sums: dict[Stage, list[Money]] = defaultdict(list)
    for stage, currency, count, total in rows:
        counts[stage] += count
        if total is not None and currency is not None:
            sums[stage].append(Money(total, currency))
    return tuple(
        StageSum(stage, counts[stage], tuple(sorted(sums[stage], key=lambda m: m.currency)))
        for stage in Stage
        if stage in counts
    )
