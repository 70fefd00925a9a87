"""`deskmate usage`: what the language model took."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from bot.model.budget import Budget, Limits
from bot.model.exchange import Usage
from bot.store.engine import open_engine
from bot.store.work import UnitOfWork
from tests.commands.conftest import Run


def spend(home: Path, ago: int = 0) -> None:
    """One call of Ada's, so many days ago."""
    engine = open_engine(f"sqlite:///{home / 'deskmate.db'}")
    moment = datetime.now(UTC) - timedelta(days=ago)
    limits = Limits(price_read=Decimal(2), price_written=Decimal(8))
    budget = Budget(partial(UnitOfWork, engine), lambda: moment, limits)
    budget.charge("UADA", "answer 1", Usage(1000, 100), 1.5, failed=False)
    engine.dispose()


def test_what_was_taken_is_listed_by_person_and_purpose(
    deskmate: Run, at_work: Path, home: Path
) -> None:
    spend(home)
    spend(home)
    spend(home, ago=9)

    (row,) = json.loads(deskmate("usage", "--json").out)

    assert (row["rep"], row["purpose"], row["calls"]) == ("UADA", "answer 1", 2)
    assert (row["tokens_read"], row["tokens_written"], row["micros"]) == (2000, 200, 5600)
    assert "2,200" in deskmate("usage").out
    assert len(json.loads(deskmate("usage", "--json", "--days", "30").out)) == 2


def test_what_is_alike_is_added_up(deskmate: Run, at_work: Path, home: Path) -> None:
    spend(home)
    spend(home, ago=2)

    (by_purpose,) = json.loads(deskmate("usage", "--json", "--by", "purpose").out)
    (by_person,) = json.loads(deskmate("usage", "--json", "--by", "rep").out)

    assert (by_purpose["purpose"], by_purpose["calls"], by_purpose["micros"]) == ("answer", 2, 5600)
    assert (by_person["rep"], by_person["tokens_read"]) == ("UADA", 2000)
    assert "day" not in deskmate("usage", "--by", "rep").out


def test_without_a_record_nothing_was_taken_and_none_is_made(deskmate: Run, home: Path) -> None:
    assert deskmate("usage").out == "No language model was called in that time.\n"
    assert not (home / "deskmate.db").exists()
