"""Tasks: a list with what can be done to each, and the form of a new one."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from bot.sales.errors import Choice
from bot.sales.results import Actor, TaskLine
from bot.saying import say
from bot.slack.views import blocks, fields
from bot.slack.views.account import task_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import Mrkdwn, join, mark


def list_blocks(
    rows: Iterable[tuple[TaskLine, list[Element]]],
    title: str,
    actor: Actor,
    today: date,
    *,
    named: bool = False,
) -> list[Block]:
    """Each task over its buttons, where there are any; `named` says whose each is."""
    shown = [blocks.header(title)]
    for task, buttons in rows:
        whose = mark("*{owner}*", owner=task.owner) if named and task.owner else None
        shown.append(blocks.section(join(" · ", (whose, line(task, actor, today)))))
        shown += [blocks.actions(buttons)] if buttons else []
    return shown


def task_form(callback_id: str, account: Block) -> dict[str, Any]:
    return blocks.modal(
        callback_id,
        say("New task"),
        [
            fields.line("title", say("What is to do?"), say("Send the quote")),
            fields.day("due", say("Due on")),
            fields.text("at", say("At"), "14:30"),
            account,
        ],
        submit=say("Note it"),
    )


def snooze_form(
    callback_id: str, task: TaskLine, colleagues: Iterable[Choice], metadata: str
) -> dict[str, Any]:
    """The day to which a task is put off, or who is to do it."""
    people = [blocks.option(one.label, str(one.id)) for one in colleagues]
    return blocks.modal(
        callback_id,
        say("Put off or hand over"),
        [
            blocks.section(mark("*{title}*", title=task.title)),
            fields.day("due", say("Due on"), task.due),
            fields.text("at", say("At"), "14:30", f"{task.at:%H:%M}" if task.at else ""),
            *fields.picked("owner", say("Hand it to"), people, say("A colleague")),
        ],
        submit=say("Save"),
        metadata=metadata,
    )


def line(task: TaskLine, actor: Actor, today: date) -> Mrkdwn:
    """One that is late says so."""
    late = task.due is not None and task.due < today
    return join(" ", (mark(say("*Late:*")) if late else None, task_line(task, actor)))
