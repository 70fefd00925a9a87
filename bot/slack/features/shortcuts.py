"""The entries in Slack's menus: of a message (log it, ask about it, make a task), and of all."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.assistant.when import when
from bot.sales.commands import LogActivity
from bot.sales.errors import Invalid
from bot.saying import say
from bot.slack.attached import Attached
from bot.slack.feature import Feature, Shortcut
from bot.slack.features import ask, files, log, task
from bot.slack.invocation import Audience, Invocation, Modal, Reply
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import asked
from bot.slack.views.blocks import chosen, prefilled
from bot.slack.views.format import today
from bot.slack.views.text import INPUT, OPTION, cut, one_line
from knowledge.answer import Turn

LOG_MESSAGE = Shortcut(
    "log_message", "message", "Log as activity", "Write the message down as a call, with its words"
)
ASK_MESSAGE = Shortcut(
    "ask_message", "message", "Ask about this", "Ask the product sheets about the message"
)
TASK_MESSAGE = Shortcut(
    "task_message", "message", "Make a task", "Note what the message wants, with the day it names"
)
LOG_CALL = Shortcut("log_call", "global", "Log a call", "Write a call down")
ASK = Shortcut("ask_anywhere", "global", "Ask", "Ask the product sheets; only you see the answer")
FORM = "ask_form"
TITLE = 2 * OPTION


def register(listening: Listening) -> None:
    listening.shortcut(LOG_MESSAGE.callback_id, log_message)
    listening.shortcut(ASK_MESSAGE.callback_id, ask_about)
    listening.shortcut(TASK_MESSAGE.callback_id, make_task)
    listening.shortcut(LOG_CALL.callback_id, log.open_form)
    listening.shortcut(ASK.callback_id, ask_about)
    listening.form(FORM, answer)


def log_message(services: Services, invocation: Invocation) -> Modal:
    """The form of an activity, with what can be read from the message and its words beside it."""
    reading = services.read(f"log {invocation.text}", invocation.actor, (), None)
    read = next((r.action for r in reading.actions if isinstance(r.action, LogActivity)), None)
    form = log.form_of(services, invocation, None if read is None else read.account_id)
    return Modal(prefilled(form.view, {**_said(read), "summary": cut(invocation.text, INPUT)}))


def make_task(services: Services, invocation: Invocation) -> Modal:
    """The form of a task, due on the day that the message names."""
    now = today(services.clock(), invocation.actor)
    said = when(invocation.text, now, invocation.actor.locale)
    due = said.due(now)
    values = {
        "title": cut(one_line(said.text or invocation.text), TITLE),
        "due": due.isoformat() if due else None,
        "at": f"{said.at:%H:%M}" if said.at else None,
    }
    empty = Invocation(invocation.actor, "", invocation.door, invocation.key)
    return Modal(prefilled(task.open_form(services, empty).view, values))


def ask_about(services: Services, invocation: Invocation) -> Modal:
    """A form for the question; of a message that is one, the question is there already.

    Files of the message are asked instead of the sheets.
    """
    text = invocation.text
    keys = [one.id for one in invocation.files]
    note = json.dumps({"about": cut(text, INPUT // 2), "files": keys})
    shown = "\n".join(filter(None, (text, *(one.name for one in invocation.files))))
    question = text if ask.is_question(text) else ""
    return Modal(asked.question_form(FORM, shown, question, note, of_files=bool(keys)))


def answer(services: Services, invocation: Invocation) -> Reply:
    question = chosen(invocation.form, "question")
    if question is None:
        raise Invalid(say("What would you like to know?"), field="question")
    note = invocation.noted
    about, keys = note.get("about", ""), note.get("files", ())
    history = (Turn("user", about),) if about and about != question else ()
    again = Invocation(invocation.actor, question, invocation.door, invocation.key, history=history)
    # A form waits for its answer no longer than three seconds; the sheets may take longer.
    return Reply(
        say("Looking that up: “{question}”", question=question),
        audience=Audience.PASSING,
        then=lambda: _answer(services, again, question, map(invocation.file, keys)),
    )


def _answer(
    services: Services, invocation: Invocation, question: str, about: Iterable[Attached]
) -> Reply:
    found = tuple(about)
    if not found:
        return ask.answer(services, invocation, question)
    return files.answer(services, replace(invocation, files=found), question)


def _said(read: LogActivity | None) -> Mapping[str, str | None]:
    """What was read, by the names of the form's fields."""
    if read is None:
        return {}
    return {
        "kind": read.kind,
        "direction": read.direction,
        "outcome": read.outcome,
        "duration_minutes": str(read.duration_minutes) if read.duration_minutes else None,
        "contact": str(read.contact_id) if read.contact_id else None,
        "opportunity": str(read.opportunity_id) if read.opportunity_id else None,
    }


FEATURE = Feature(
    "shortcuts",
    register,
    shortcuts=(LOG_MESSAGE, ASK_MESSAGE, TASK_MESSAGE, LOG_CALL, ASK),
)
