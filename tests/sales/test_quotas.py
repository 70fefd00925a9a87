"""Quotas: set by managers, seen by those they concern, compared with what was won and is hoped."""

from datetime import date
from decimal import Decimal

import pytest

from bot.sales.commands import SetQuota, UpdateOpportunity
from bot.sales.errors import Invalid, Refused
from bot.sales.results import Money
from bot.sales.standings import QuotaStanding
from bot.sales.wanted import Wanted
from bot.store.vocabulary import Stage
from tests.sales.office import Office

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)


def usd(amount: int) -> Money:
    return Money(Decimal(amount), "USD")


def test_the_pipeline_shows_what_is_won_and_hoped_beside_the_quota(anywhere: Office) -> None:
    anywhere.done(SetQuota(anywhere.ada.rep_id, FIRST, LAST, Decimal(50_000), "USD"), anywhere.max)
    assert anywhere.desk.pipeline(anywhere.ada).quotas == (
        QuotaStanding(FIRST, LAST, usd(50_000), usd(0), usd(4_500)),
    )

    anywhere.done(UpdateOpportunity(anywhere.id("O1"), stage=Stage.WON), anywhere.ada)

    (standing,) = anywhere.desk.pipeline(anywhere.ada).quotas
    assert (standing.won, standing.forecast) == (usd(18_000), usd(0))


def test_a_team_is_measured_by_the_sum_of_its_quotas_a_currency(anywhere: Office) -> None:
    for rep, amount, currency in (
        (anywhere.ada, 50_000, "USD"),
        (anywhere.ben, 40_000, "EUR"),
        (anywhere.max, 5_000, "USD"),
    ):
        anywhere.done(SetQuota(rep.rep_id, FIRST, LAST, Decimal(amount), currency), anywhere.max)

    eur, dollars = anywhere.desk.pipeline(anywhere.max, Wanted("team")).quotas

    assert (eur.quota, eur.forecast) == (
        Money(Decimal(40_000), "EUR"),
        Money(Decimal("2900.25"), "EUR"),
    )
    assert dollars.quota == usd(55_000)


def test_a_quota_is_seen_by_whom_it_concerns(office: Office) -> None:
    office.done(SetQuota(office.ada.rep_id, FIRST, LAST, Decimal(900), "USD"), office.max)

    assert office.desk.pipeline(office.ben, Wanted("UADA")).quotas == ()
    assert office.desk.pipeline(office.ben, Wanted("team")).quotas == ()
    assert len(office.desk.pipeline(office.max, Wanted("UADA")).quotas) == 1
    assert office.desk.pipeline(office.ada, Wanted(stage=Stage.LEAD)).quotas == ()
    seen = {one.name: len(one.standings) for one in office.desk.quotas(office.max)}
    assert seen == {"Ada Brook": 1, "Ben Castle": 0, "Max Dune": 0}
    assert [one.name for one in office.desk.quotas(office.ben)] == ["Ben Castle"]


def test_a_second_quota_of_the_same_days_takes_the_place_of_the_first(anywhere: Office) -> None:
    rep = anywhere.ada.rep_id
    first = anywhere.done(SetQuota(rep, FIRST, LAST, Decimal(900)), anywhere.max)
    second = anywhere.done(SetQuota(rep, FIRST, LAST, Decimal(1000)), anywhere.max)

    assert first.items[0].what == "Set the quota of Ada Brook for Q4 2026 to $900"
    assert [(one.before, one.after) for one in second.items[0].changes] == [("$900", "$1,000")]
    anywhere.desk.undo(anywhere.max, key="u1")
    (standing,) = anywhere.desk.pipeline(anywhere.ada).quotas
    assert standing.quota == usd(900)
    anywhere.desk.undo(anywhere.max, key="u2")
    assert anywhere.desk.pipeline(anywhere.ada).quotas == ()


def test_nobody_sets_a_quota_out_of_reach_or_out_of_sense(office: Office) -> None:
    for actor, rep in ((office.ada, office.ada), (office.max, office.zoe)):
        with pytest.raises(Refused):
            office.done(SetQuota(rep.rep_id, FIRST, LAST, Decimal(1)), actor)
    with pytest.raises(Invalid, match="ends before it begins"):
        office.done(SetQuota(office.ada.rep_id, LAST, FIRST, Decimal(1)), office.max)
    with pytest.raises(Invalid, match="quota must be more than zero"):
        office.done(SetQuota(office.ada.rep_id, FIRST, LAST, Decimal(0)), office.max)
