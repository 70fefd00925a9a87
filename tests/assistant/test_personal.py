"""What a rep orders for himself: settings, undo, history, quota, export."""

from datetime import date, time
from decimal import Decimal

import pytest

from bot.assistant.requests import (
    Export,
    ShowHistory,
    ShowQuotas,
    ShowSettings,
    TakeBack,
)
from bot.sales.commands import (
    ChangePreferences,
    CompleteTask,
    DropTask,
    HandTask,
    LogActivity,
    SetQuota,
    SnoozeTask,
)
from tests.assistant.conftest import Read

JAN, FRIDAY, MARCH = date(2027, 1, 1), date(2027, 3, 5), date(2027, 3, 31)
WARD_AT_THREE = SnoozeTask(2, FRIDAY, time(15))


@pytest.mark.parametrize(
    ("text", "speaker", "expected"),
    [
        ("undo that", "U1ANNA", TakeBack()),
        ("take that back", "U1ANNA", TakeBack()),
        ("mach das rückgängig", "U1KLAUS", TakeBack()),
        ("deshaz eso", "U1KLAUS", TakeBack()),
        ("annule la dernière modification", "U1KLAUS", TakeBack()),
        ("desfaz isso", "U1KLAUS", TakeBack()),
        ("annulla l'ultima modifica", "U1KLAUS", TakeBack()),
        ("元に戻して", "U1MEI", TakeBack()),
        ("what did i change today", "U1ANNA", ShowHistory()),
        ("meine letzten Änderungen", "U1KLAUS", ShowHistory()),
        ("how am i doing against quota?", "U1ANNA", ShowQuotas()),
        ("la mia quota", "U1KLAUS", ShowQuotas()),
        ("is my quota 250k?", "U1ANNA", ShowQuotas()),
        ("my quota this quarter is 250k", "U1ANNA", SetQuota(1, JAN, MARCH, Decimal(250000))),
        ("quota for Klaus: 80k EUR", "U1ANNA", SetQuota(2, JAN, MARCH, Decimal(80000), "EUR")),
        ("snooze the floor plan to friday", "U1ANNA", SnoozeTask(1, date(2027, 3, 5))),
        ("move the task with the ward demo to 9 march", "U1ANNA", SnoozeTask(2, date(2027, 3, 9))),
        ("put off the ward demo by two days", "U1ANNA", SnoozeTask(2, date(2027, 3, 5))),
        ("die Aufgabe Ward Demo auf Freitag verschieben", "U1ANNA", SnoozeTask(2, FRIDAY)),
        ("pospón la tarea del ward demo al viernes", "U1ANNA", SnoozeTask(2, FRIDAY)),
        ("reporte la tâche ward demo à vendredi", "U1ANNA", SnoozeTask(2, FRIDAY)),
        ("adia a tarefa do ward demo para sexta", "U1ANNA", SnoozeTask(2, FRIDAY)),
        ("rimanda l'attività ward demo a venerdì", "U1ANNA", SnoozeTask(2, FRIDAY)),
        ("move the reminder about the ward demo to 3pm friday", "U1ANNA", WARD_AT_THREE),
        ("cancel the reminder for Lumen", "U1ANNA", DropTask(1)),
        ("I no longer need the reminder about the ward demo", "U1ANNA", DropTask(2)),
        ("die Erinnerung Ward Demo löschen", "U1ANNA", DropTask(2)),
        ("borra el recordatorio del ward demo", "U1ANNA", DropTask(2)),
        ("annule le rappel ward demo", "U1ANNA", DropTask(2)),
        ("apaga o lembrete do ward demo", "U1ANNA", DropTask(2)),
        ("cancella il promemoria ward demo", "U1ANNA", DropTask(2)),
        ("drop ward demo", "U1ANNA", DropTask(2)),
        ("ward demo done", "U1ANNA", CompleteTask(2)),
        ("hand the ward demo task to Klaus", "U1ANNA", HandTask(2, 2)),
        ("give my ward demo task to klaus", "U1ANNA", HandTask(2, 2)),
        ("assign the Lumen reminder to Klaus", "U1ANNA", HandTask(1, 2)),
        ("übergib die Aufgabe Ward Demo an Klaus", "U1ANNA", HandTask(2, 2)),
        ("pasa la tarea ward demo a Klaus", "U1ANNA", HandTask(2, 2)),
        ("passe la tâche ward demo à Klaus", "U1ANNA", HandTask(2, 2)),
        ("passa a tarefa ward demo para o Klaus", "U1ANNA", HandTask(2, 2)),
        ("passa l'attività ward demo a Klaus", "U1ANNA", HandTask(2, 2)),
        ("ward demoのタスクをKlausさんに割り当てて", "U1ANNA", HandTask(2, 2)),
        ("show my settings", "U1ANNA", ShowSettings()),
        ("export my data", "U1ANNA", Export()),
        ("send me the digest at 7", "U1ANNA", ChangePreferences(digest_hour=7)),
        ("digest at 6", "U1ANNA", ChangePreferences(digest_hour=6)),
        ("digest at 6pm", "U1ANNA", ChangePreferences(digest_hour=18)),
        ("turn the digest off", "U1ANNA", ChangePreferences(digest=False)),
        ("resumo diário às 7", "U1KLAUS", ChangePreferences(digest_hour=7)),
        ("stop the notifications", "U1ANNA", ChangePreferences(notices=False)),
        ("speak german with me", "U1ANNA", ChangePreferences(language="de")),
        ("antworte auf Englisch", "U1KLAUS", ChangePreferences(language="en")),
        ("réponds en anglais", "U1KLAUS", ChangePreferences(language="en")),
        ("英語で答えて", "U1MEI", ChangePreferences(language="en")),
    ],
)
def test_what_is_ones_own_is_ordered(read: Read, text: str, speaker: str, expected: object) -> None:
    assert [item.action for item in read(text, speaker).actions] == [expected]


def test_a_task_that_no_word_tells_is_asked_for_and_so_is_its_new_day(read: Read) -> None:
    which = read("snooze the Brightside Clinic call to friday")
    assert [choice.label for choice in which.choices] == ["Book a ward demo"]
    assert read("snooze the ward demo").clarify == "Until when shall I put off “Book a ward demo”?"


def test_a_reminder_not_to_be_forgotten_is_not_dropped(read: Read) -> None:
    said = read("don't forget the reminder for Lumen")
    assert not any(isinstance(read.action, DropTask) for read in said.actions)


def test_beside_an_order_undo_that_puts_it_right(read: Read) -> None:
    (logged,) = [a.action for a in read("lvm will sutter. undo that, it was nadia okoye").actions]
    assert isinstance(logged, LogActivity)
    assert logged.contact_id == 1


@pytest.mark.parametrize(
    "text",
    [
        "write to nadia okoye in german",
        "lumen wants our digest brochure at 7",
        "send nadia okoye the export license by friday",
        "call nadia okoye about the quota tomorrow",
    ],
)
def test_what_is_about_a_customer_is_not_ones_own(read: Read, text: str) -> None:
    own = (TakeBack, ShowHistory, ShowQuotas, ShowSettings, Export, ChangePreferences)
    assert not [a for a in read(text).actions if isinstance(a.action, own)]
