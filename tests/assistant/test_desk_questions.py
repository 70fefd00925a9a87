"""Questions about the desk's own record reach the record, in every language."""

from datetime import date

import pytest

from bot.assistant.requests import (
    LookAfterSheets,
    SheetCare,
    ShowAccount,
    ShowActivities,
    ShowContact,
    ShowDay,
    ShowEscalations,
    ShowPipeline,
    ShowQuotas,
    ShowTasks,
)
from bot.store.vocabulary import ActivityKind, Stage
from tests.assistant.conftest import Read

# The day it is asked on is a Wednesday.
TODAY = date(2027, 3, 3)
MONDAY, SUNDAY = date(2027, 3, 1), date(2027, 3, 7)
ANNA = "U1ANNA"
LUMEN, CLINIC = 1, 3
TEAM_CALLS = ShowActivities("team", ActivityKind.CALL, MONDAY, SUNDAY)
CALLED_TODAY = ShowActivities("team", ActivityKind.CALL, TODAY, TODAY)
CALLS = ShowActivities(kind=ActivityKind.CALL, first=MONDAY, last=SUNDAY)
KLAUS_TODAY = ShowActivities("U1KLAUS", first=TODAY, last=TODAY)
WITH_LUMEN = ShowActivities(None, account_id=LUMEN)
WILL = ShowContact(LUMEN, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("what is escalated?", ShowEscalations()),
        ("my escalations", ShowEscalations()),
        ("any open escalations for lumen?", ShowEscalations(LUMEN)),
        ("gibt es offene Eskalationen bei Lumen?", ShowEscalations(LUMEN)),
        ("¿hay escalaciones abiertas de Lumen?", ShowEscalations(LUMEN)),
        ("des escalades ouvertes pour Lumen ?", ShowEscalations(LUMEN)),
        ("tem escalações abertas da Lumen?", ShowEscalations(LUMEN)),
        ("ci sono escalation aperte per Lumen?", ShowEscalations(LUMEN)),
        ("cosa è stato scalato?", ShowEscalations()),
        ("Lumenのエスカレーションはありますか?", ShowEscalations(LUMEN)),
        ("who is behind quota?", ShowQuotas()),
        ("how far am I from my number?", ShowQuotas()),
        ("wie weit bin ich von meinem Ziel entfernt?", ShowQuotas()),
        ("¿quién va por debajo de la cuota?", ShowQuotas()),
        ("qui est en dessous du quota ?", ShowQuotas()),
        ("quanto falta para a minha meta?", ShowQuotas()),
        ("quanto manca alla mia quota?", ShowQuotas()),
        ("ノルマに達していないのは誰ですか?", ShowQuotas()),
        ("what did klaus do today", KLAUS_TODAY),
        ("was hat Klaus heute gemacht?", KLAUS_TODAY),
        ("¿qué hizo Klaus hoy?", KLAUS_TODAY),
        ("qu'a fait Klaus aujourd'hui ?", KLAUS_TODAY),
        ("o que o Klaus fez hoje?", KLAUS_TODAY),
        ("cosa ha fatto Klaus oggi?", KLAUS_TODAY),
        ("Klausは今日何をしましたか?", KLAUS_TODAY),
        ("how many calls did I make this week", CALLS),
        ("wie viele Anrufe habe ich diese Woche gemacht?", CALLS),
        (
            "wie viele Anrufe hatten wir letzte Woche?",
            ShowActivities("team", ActivityKind.CALL, date(2027, 2, 22), date(2027, 2, 28)),
        ),
        ("¿cuántas llamadas hice esta semana?", CALLS),
        ("combien d'appels ai-je faits cette semaine ?", CALLS),
        ("quantas ligações eu fiz esta semana?", CALLS),
        ("quante chiamate ho fatto questa settimana?", CALLS),
        ("今週私は何件電話しましたか?", CALLS),
        (
            "who did klaus meet last month?",
            ShowActivities("U1KLAUS", first=date(2027, 2, 1), last=date(2027, 2, 28)),
        ),
        ("when did we last talk to lumen?", WITH_LUMEN),
        ("when did I last speak to will sutter?", ShowActivities(None, None, None, None, LUMEN, 2)),
        ("wann haben wir zuletzt mit Lumen gesprochen?", WITH_LUMEN),
        ("¿cuándo hablamos por última vez con Lumen?", WITH_LUMEN),
        ("quand avons-nous parlé à Lumen pour la dernière fois ?", WITH_LUMEN),
        ("quando falamos com a Lumen pela última vez?", WITH_LUMEN),
        ("quando abbiamo sentito Lumen per l'ultima volta?", WITH_LUMEN),
        ("Lumenと最後に話したのはいつですか?", WITH_LUMEN),
        ("who is our contact at lumen?", ShowAccount(LUMEN)),
        ("whose account is lumen", ShowAccount(LUMEN)),
        ("what tasks are open for brightside clinic", ShowAccount(CLINIC)),
        ("what's will sutter's number?", WILL),
        ("nadia okoye's email", ShowContact(LUMEN, 1)),
        ("how do I reach will sutter?", WILL),
        ("biggest open deal?", ShowPipeline(largest=True)),
        ("was ist der größte Deal?", ShowPipeline(largest=True)),
        ("la plus grosse affaire ouverte ?", ShowPipeline(largest=True)),
        ("一番大きい案件は?", ShowPipeline(largest=True)),
        ("how many deals are in negotiation", ShowPipeline(stage=Stage.NEGOTIATION)),
        ("what's stuck?", ShowPipeline(stale=True)),
        ("calls this week by rep", TEAM_CALLS),
        ("llamadas de esta semana por vendedor", TEAM_CALLS),
        ("今週の担当者別の電話件数", TEAM_CALLS),
        ("who has not called anyone today", CALLED_TODAY),
        ("wer hat heute niemanden angerufen?", CALLED_TODAY),
        ("chi non ha chiamato nessuno oggi?", CALLED_TODAY),
        ("quem não ligou para ninguém hoje?", CALLED_TODAY),
        ("show klaus's tasks", ShowTasks(owner="U1KLAUS")),
        ("zeig mir die Aufgaben von Klaus", ShowTasks(owner="U1KLAUS")),
        ("mostra as tarefas do Klaus", ShowTasks(owner="U1KLAUS")),
        ("the team's tasks", ShowTasks(owner="team")),
        ("what can't the sheets answer?", LookAfterSheets(SheetCare.GAPS)),
        ("perguntas sem resposta", LookAfterSheets(SheetCare.GAPS)),
        ("refresh the knowledge", LookAfterSheets(SheetCare.REFRESH)),
        ("aktualisiere die Datenblätter", LookAfterSheets(SheetCare.REFRESH)),
        ("シートを更新して", LookAfterSheets(SheetCare.REFRESH)),
        ("where do the sheets contradict each other?", LookAfterSheets(SheetCare.DISAGREEMENTS)),
        ("où les fiches se contredisent-elles ?", LookAfterSheets(SheetCare.DISAGREEMENTS)),
        ("which sheets expire soon?", LookAfterSheets(SheetCare.SHEETS)),
        ("welche Datenblätter laufen bald ab?", LookAfterSheets(SheetCare.SHEETS)),
        ("quante schede ci sono?", LookAfterSheets(SheetCare.STATUS)),
        ("what is overdue?", ShowDay()),
        ("was ist überfällig?", ShowDay()),
        ("what's on for tomorrow?", ShowTasks(date(2027, 3, 4))),
        ("who should I call today?", ShowTasks(TODAY)),
    ],
)
def test_a_question_about_the_desk_reaches_the_record(
    read: Read, text: str, expected: object
) -> None:
    assert [item.action for item in read(text, ANNA).actions] == [expected]


@pytest.mark.parametrize("text", ["who owns globex?", "when did we last talk to globex?"])
def test_a_customer_whom_nobody_knows_is_said_to_be_unknown(read: Read, text: str) -> None:
    reading = read(text, ANNA, said="show me lumen")
    assert not reading.actions
    assert reading.clarify == "I do not know an account called “globex”. Which account do you mean?"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "what time is it?",
            "what's my commission this month",
            "wie spät ist es?",
            "¿qué hora es?",
        ),
        *("will it rain tomorrow", "who wants pizza", "who won the super bowl", "are you human"),
        *("how do i book a day off", "is the office open on monday", "what should i cook tonight"),
        *("regnet es morgen?", "¿dónde comemos hoy?", "quel temps fait-il ?", "você é um robô?"),
        *("che tempo fa domani?", "明日は雨が降りますか"),
    ],
)
def test_what_is_neither_the_desks_nor_the_sheets_is_said_to_be_so(read: Read, text: str) -> None:
    reading = read(text, ANNA)
    assert (reading.actions, reading.clarify) == ((), None)
    assert reading.note is not None
