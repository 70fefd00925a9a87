"""`/task`: noted, listed, ticked off, put off; from the command, the form and the buttons."""

from datetime import date, time

import pytest

from bot.sales.results import TaskLine
from bot.slack.services import Services
from tests.slack import world
from tests.slack.person import Person


def tasks(services: Services, who: str = world.DANA) -> list[tuple[str, date | None, time | None]]:
    found: tuple[TaskLine, ...] = services.desk.tasks(services.desk.actor(who))
    return [(one.title, one.due, one.at) for one in found]


def test_a_task_is_noted_with_its_day_and_hour(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/task", "new Call Greg on Friday at 2pm")

    assert receipt.private
    assert receipt.text == "Noted the task: Call Greg, due Mar 6, 2026."
    assert ("Call Greg", date(2026, 3, 6), time(14)) in tasks(services)
    dana.presses(receipt, "Undo")
    assert len(tasks(services)) == 1


def test_the_word_new_may_be_left_out(dana: Person, services: Services) -> None:
    dana.types("/task", "Call Greg tomorrow")

    assert ("Call Greg", date(2026, 3, 5), None) in tasks(services)


def test_days_are_read_in_the_reps_own_language(lena: Person, services: Services) -> None:
    lena.types("/task", "Angebot schicken bis Freitag")

    assert tasks(services, world.LENA) == [("Angebot schicken", date(2026, 3, 6), None)]


@pytest.mark.parametrize("text", ["new tomorrow", "friday"])
def test_a_day_alone_is_no_task(dana: Person, services: Services, text: str) -> None:
    (reply,) = dana.types("/task", text)

    assert reply.text == "What is to do? Like this:"
    assert len(tasks(services)) == 1


def test_bare_it_opens_the_form(dana: Person, services: Services) -> None:
    assert dana.types("/task") == []

    sent = dana.submits({"title": "Ring them", "due": "2026-03-09", "at": "9.30", "account": "3"})

    assert sent.messages[0].text == "Noted the task: Ring them, due Mar 9, 2026."
    assert ("Ring them", date(2026, 3, 9), time(9, 30)) in tasks(services)


def test_the_form_stays_open_beside_a_faulty_hour(dana: Person) -> None:
    dana.types("/task")

    sent = dana.submits({"title": "Ring them", "at": "25:00"})

    assert sent.errors == {"at": "“25:00” is no time of day. Write it like 14:30 or 2pm."}


def test_a_task_for_an_account_is_noted_from_its_card(dana: Person) -> None:
    (card,) = dana.types("/account", "Fabrikam")
    dana.presses(card, "New task")

    dana.submits({"title": "Ring them"})

    (card,) = dana.types("/account", "Fabrikam")
    assert "Ring them" in card.whole


def test_the_list_says_what_is_late_and_each_is_ticked_off(
    dana: Person, services: Services
) -> None:
    dana.types("/task", "Call Greg on Friday")
    (listed,) = dana.types("/task", "list")

    assert listed.text == "2 open tasks."
    assert "*Late:* Send the quote" in listed.whole
    assert "*Late:* Call Greg" not in listed.whole
    receipt, rest = dana.presses(listed, "Done")
    assert receipt.text.startswith("Completed the task")
    assert receipt.replaces
    assert rest.text == "1 open task."
    assert len(tasks(services)) == 1


def test_the_last_one_ticked_off_leaves_nothing_to_do(dana: Person) -> None:
    (listed,) = dana.types("/task", "list")

    (_, rest) = dana.presses(listed, "Done")

    assert rest.text == "No open tasks."


@pytest.mark.parametrize(("words", "many"), [("today", 1), ("late", 1), ("this week", 2)])
def test_the_list_is_narrowed_to_a_day(dana: Person, words: str, many: int) -> None:
    dana.types("/task", "Call Greg on Friday")
    dana.types("/task", "Call Ann next week")

    (listed,) = dana.types("/task", f"list {words}")

    assert listed.text == f"{many} open task{'s' if many > 1 else ''}."


def test_a_day_that_is_none_is_answered_with_how_to_write_it(dana: Person) -> None:
    (reply,) = dana.types("/task", "list someday")

    assert "“someday” is no day I know" in reply.text


def test_a_few_words_name_the_task(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/task", "done quote")

    assert receipt.text == "Completed the task: Send the quote."
    assert tasks(services) == []


def test_two_that_fit_are_asked_about(dana: Person, services: Services) -> None:
    dana.types("/task", "Check the quote")
    (question,) = dana.types("/task", "done quote")

    (receipt,) = dana.presses(question, "Check the quote")

    assert receipt.text == "Completed the task: Check the quote."
    assert [title for title, *_ in tasks(services)] == ["Send the quote"]


def test_none_that_fits_is_said(dana: Person) -> None:
    (reply,) = dana.types("/task", "done invoice")

    assert reply.text == "No open task of yours says 'invoice'."


@pytest.mark.parametrize("verb", ["done", "snooze", "drop", "owner"])
def test_a_verb_alone_is_answered_with_its_use(dana: Person, verb: str) -> None:
    (reply,) = dana.types("/task", verb)

    assert f"/task {verb} TASK" in reply.whole


def test_a_task_is_put_off_by_words(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/task", "snooze quote to next Monday")

    assert receipt.text == "Send the quote is due Mar 9, 2026."
    assert tasks(services) == [("Send the quote", date(2026, 3, 9), None)]
    dana.presses(receipt, "Undo")
    assert tasks(services) == [("Send the quote", date(2026, 3, 3), None)]


def test_without_a_day_a_form_asks_for_it(dana: Person, services: Services) -> None:
    assert dana.types("/task", "snooze quote") == []

    dana.submits({"due": "2026-03-20", "at": "8"})

    assert tasks(services) == [("Send the quote", date(2026, 3, 20), time(8))]


@pytest.mark.parametrize(
    ("label", "due"), [("Tomorrow", date(2026, 3, 5)), ("Next week", date(2026, 3, 9))]
)
def test_a_task_is_put_off_by_one_press(
    dana: Person, services: Services, label: str, due: date
) -> None:
    (listed,) = dana.types("/task", "list")

    dana.presses(listed, label)

    assert tasks(services) == [("Send the quote", due, None)]


def test_later_asks_for_the_day(dana: Person, services: Services) -> None:
    (listed,) = dana.types("/task", "list")
    dana.presses(listed, "Later …")

    refused = dana.submits({"due": "1999-01-01"})
    dana.submits({"due": "2026-03-20"}, view_id="V2")

    assert "1999-01-01 is not between 2000 and 2100" in refused.errors["due"]
    assert tasks(services) == [("Send the quote", date(2026, 3, 20), None)]


@pytest.mark.parametrize("pressed", [True, False])
def test_a_task_is_dropped_and_brought_back(
    dana: Person, services: Services, pressed: bool
) -> None:
    if pressed:
        (listed,) = dana.types("/task", "list")
        receipt, _ = dana.presses(listed, "Drop")
    else:
        (receipt,) = dana.types("/task", "drop quote")

    assert receipt.text == "Dropped the task: Send the quote."
    assert tasks(services) == []
    dana.presses(receipt, "Undo")
    assert len(tasks(services)) == 1


def test_a_task_is_handed_to_a_colleague(dana: Person, services: Services) -> None:
    (receipt,) = dana.types("/task", f"owner quote to <@{world.LENA}>")

    assert receipt.text == "Handed the task to Lena Vogt: Send the quote."
    assert (tasks(services), len(tasks(services, world.LENA))) == ([], 1)
    dana.presses(receipt, "Undo")
    assert len(tasks(services)) == 1
    (refused,) = dana.types("/task", f"owner quote <@{world.PAT}>")
    assert refused.text == "Pat Sheet is of the product team and has no deals or tasks."


def test_a_task_is_put_off_and_handed_over_in_one_form(dana: Person, services: Services) -> None:
    dana.types("/task", "snooze quote")

    dana.submits({"due": "2026-03-20", "owner": "2"})

    assert tasks(services, world.LENA) == [("Send the quote", date(2026, 3, 20), None)]


def test_a_colleague_in_a_task_is_called_by_name(dana: Person, services: Services) -> None:
    dana.types("/task", f"Ask <@{world.LENA}> for the list")

    assert ("Ask Lena Vogt for the list", None, None) in tasks(services)


def test_a_colleagues_task_is_neither_done_nor_put_off(
    dana: Person, lena: Person, services: Services
) -> None:
    (listed,) = dana.types("/task", "list")

    (not_done,) = lena.presses(listed, "Done")
    (not_put_off,) = lena.presses(listed, "Tomorrow")

    assert "Bei Dana Whit darfst du das nicht: eine Aufgabe abhaken." in not_done.text
    assert "Bei Dana Whit darfst du das nicht: eine Aufgabe verschieben." in not_put_off.text
    assert len(tasks(services)) == 1


def test_a_task_that_is_done_is_not_put_off(dana: Person) -> None:
    (listed,) = dana.types("/task", "list")
    dana.presses(listed, "Done")

    (reply,) = dana.presses(listed, "Tomorrow")

    assert reply.text == "Send the quote is done already: there is nothing to save."


def test_a_long_list_is_turned_page_by_page(dana: Person) -> None:
    for number in range(10):
        dana.types("/task", f"Call number {number}")
    (listed,) = dana.types("/task", "list")

    (rest,) = dana.presses(listed, "Next")

    assert listed.text == rest.text == "11 open tasks."
    assert ("1 to 10 of 11" in listed.whole, "11 to 11 of 11" in rest.whole) == (True, True)
    assert rest.replaces
    assert list(rest.buttons)[-1] == "Previous"


def test_the_product_team_notes_no_tasks(pat: Person) -> None:
    (reply,) = pat.types("/task", "Call Greg")

    assert "may not note a task" in reply.text
