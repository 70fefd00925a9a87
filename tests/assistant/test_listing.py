"""Lists that a rep asks for in plain words: deals narrowed down, orders that are late."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from bot.assistant.requests import ShowPipeline, ShowTasks, TrackOrder
from bot.sales.wanted import Lack
from bot.store.vocabulary import Stage
from tests.assistant.conftest import Read

YESTERDAY = date(2027, 3, 2)
NO_STEP = (Lack.NEXT_STEP,)
CLOSED = ShowPipeline(closing_after=date(2027, 3, 1), closing_before=date(2027, 3, 31), closed=True)


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("show my deals over 20k", "U1ANNA", ShowPipeline("me", least=Decimal(20000))),
        ("deals under 5k EUR", "U1ANNA", ShowPipeline(most=Decimal(5000), currency="EUR")),
        (
            "deals between 10k and 30k closing this month",
            "U1ANNA",
            ShowPipeline(
                closing_after=date(2027, 3, 1),
                closing_before=date(2027, 3, 31),
                least=Decimal(10000),
                most=Decimal(30000),
            ),
        ),
        ("lumen deals over 10k", "U1ANNA", ShowPipeline(least=Decimal(10000), account_id=1)),
        ("deals with no next step", "U1ANNA", ShowPipeline(lacking=NO_STEP)),
        (
            "team deals without a close date",
            "U1ANNA",
            ShowPipeline("team", lacking=(Lack.CLOSE_DATE,)),
        ),
        ("what's gone stale?", "U1ANNA", ShowPipeline(stale=True)),
        ("which deals closed this month?", "U1ANNA", CLOSED),
        ("what did we close this month?", "U1ANNA", replace(CLOSED, owner="team")),
        ("welche Deals wurden diesen Monat geschlossen?", "U1KLAUS", CLOSED),
        ("quais negócios foram fechados este mês?", "U1KLAUS", CLOSED),
        ("今月クローズした案件", "U1MEI", CLOSED),
        ("which deals close this month?", "U1ANNA", replace(CLOSED, closed=False)),
        ("show me the won deals", "U1ANNA", ShowPipeline(stage=Stage.WON)),
        ("how much is in negotiation", "U1ANNA", ShowPipeline(stage=Stage.NEGOTIATION)),
        ("wie viel ist in Verhandlung?", "U1KLAUS", ShowPipeline(stage=Stage.NEGOTIATION)),
        ("overdue deals", "U1ANNA", ShowPipeline(closing_before=YESTERDAY)),
        ("team pipeline as a chart", "U1ANNA", ShowPipeline("team", chart=True)),
        ("Deals ohne nächsten Schritt", "U1KLAUS", ShowPipeline(lacking=NO_STEP)),
        ("Deals über 20k", "U1KLAUS", ShowPipeline(least=Decimal(20000))),
        ("oportunidades de más de 20k", "U1KLAUS", ShowPipeline(least=Decimal(20000))),
        (
            "oportunidades de más de 500 dólares",
            "U1KLAUS",
            ShowPipeline(least=Decimal(500), currency="USD"),
        ),
        ("affaires sans prochaine étape", "U1KLAUS", ShowPipeline(lacking=NO_STEP)),
        ("oportunidades paradas", "U1KLAUS", ShowPipeline(stale=True)),
        ("trattative oltre i 20k", "U1KLAUS", ShowPipeline(least=Decimal(20000))),
        ("動きのない案件", "U1MEI", ShowPipeline(stale=True)),
        (
            "klaus, next month - what's he got landing",
            "U1ANNA",
            ShowPipeline(
                "U1KLAUS", closing_before=date(2027, 4, 30), closing_after=date(2027, 4, 1)
            ),
        ),
        ("klaus's pipeline, proposal only", "U1ANNA", ShowPipeline("U1KLAUS", Stage.PROPOSAL)),
        ("team stuff still at lead stage", "U1ANNA", ShowPipeline("team", Stage.LEAD)),
        (
            "whole team, everything closing april thru june",
            "U1ANNA",
            ShowPipeline("team", closing_after=date(2027, 4, 1), closing_before=date(2027, 6, 30)),
        ),
        (
            "my deals in negotiation that close before june",
            "U1ANNA",
            ShowPipeline("me", Stage.NEGOTIATION, closing_before=date(2027, 5, 31)),
        ),
        ("what's still waiting on me up to friday", "U1ANNA", ShowTasks(date(2027, 3, 5))),
        ("any late orders?", "U1ANNA", TrackOrder(late=True)),
        ("welche Bestellungen sind verspätet?", "U1KLAUS", TrackOrder(late=True)),
        ("遅れている注文", "U1MEI", TrackOrder(late=True)),
        ("check NP-20417 for me", "U1ANNA", TrackOrder(order_id=1)),
    ],
)
def test_a_list_is_narrowed_down(read: Read, text: str, speaker: str, expected: object) -> None:
    reading = read(text, speaker)
    assert [item.action for item in reading.actions] == [expected]
    assert reading.clarify is None
