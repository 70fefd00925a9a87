"""`/task`: note what is to do, see it, tick it off, put it off, drop it, hand it over."""

import json
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.assistant.when import When, when
from bot.sales.commands import (
    Command,
    CompleteTask,
    CreateTask,
    DropTask,
    HandTask,
    SnoozeTask,
)
from bot.sales.errors import Choice, Invalid
from bot.sales.results import Actor, TaskLine
from bot.sales.wanted import ME, TEAM
from bot.saying import later, many, say
from bot.slack import customers, incoming, typed, verbs
from bot.slack.carrying import read, written
from bot.slack.feature import Feature
from bot.slack.features import undo
from bot.slack.invocation import Invocation, Modal, Reply, Said
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views import fields, paging
from bot.slack.views import task as views
from bot.slack.views.blocks import Element, button, chosen, picked_day
from bot.slack.views.format import today

COMMAND = SlashCommand(
    "/task",
    later("Note what is to do, tick it off, put it off."),
    "new TASK [DAY] | list | done | drop TASK | snooze TASK DAY | owner TASK @colleague",
    (
        ("/task", later("opens a form")),
        ("/task new TASK [DAY] [HOUR]", later("notes a task, like: Call Greg on Friday at 2pm")),
        ("/task list [DAY]", later("lists your open tasks, or those due by a day")),
        ("/task done TASK", later("ticks it off; a few words of it will do")),
        ("/task snooze TASK DAY", later("puts it off, like: quote to next Monday")),
        ("/task drop TASK", later("takes it off your list, undone")),
        ("/task owner TASK @colleague", later("hands it to a colleague")),
    ),
    mentions_people=True,
)
FORM = "task_form"
ACCOUNT = "task_account"
NEW = "task_new"
DONE = "task_done"
SNOOZE = "task_snooze"
LATER = "task_later"
LATER_FORM = "task_later_form"
DROP = "task_drop"
PAGE = "task_page"
LENGTH = 10
WEEK = 7


@dataclass(frozen=True, slots=True)
class Page:
    """The tasks due up to which day, all for none, from which one on, and whose."""

    before: date | None = None
    offset: int = 0
    owner: str = ME


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(NEW, open_form)
    listening.suggestions(ACCOUNT, customers.suggest)
    listening.form(FORM, submit)
    listening.button(DONE, tick_off)
    listening.button(SNOOZE, put_off)
    listening.button(DROP, take_off)
    listening.button(LATER, ask_when)
    listening.form(LATER_FORM, put_off_to)
    listening.button(PAGE, turn)


def run(services: Services, invocation: Invocation) -> Said:
    verb, _, rest = invocation.text.partition(" ")
    if not invocation.text or (verb.lower() == "new" and not rest.strip()):
        return _form(None)
    act = _VERBS.get(verb.lower())
    if act is None:
        return new(services, invocation, invocation.text)
    return act(services, invocation, rest)


def new(services: Services, invocation: Invocation, text: str) -> Reply:
    text = incoming.named(text, lambda who: services.desk.find_rep(who, invocation.actor).label)
    said = _when(services, invocation, text)
    if not said.text:
        return verbs.how(COMMAND, say("What is to do? Like this:"), "new")
    command = CreateTask(said.text, due=said.due(_today(services, invocation)), at=said.at)
    return undo.carry_out(services, invocation, command)


def listed(services: Services, invocation: Invocation, text: str = "") -> Reply:
    before = _last_day(services, invocation, text) if text else None
    return shown(services, invocation, Page(before))


def turn(services: Services, invocation: Invocation) -> Reply:
    return replace(shown(services, invocation, read(Page, invocation.text)), replaces=True)


def shown(services: Services, invocation: Invocation, page: Page) -> Reply:
    """A page of open tasks, one's own each with its buttons."""
    actor, now = invocation.actor, _today(services, invocation)
    tasks = services.desk.tasks(actor, owner=page.owner, due_before=page.before)
    whose = _whose(services, actor, page.owner)
    if not tasks:
        none = say("No open tasks.") if page.before is None else say("No open tasks due by then.")
        return Reply(whose + none)
    title = whose + many(len(tasks), "{n} open task", "{n} open tasks")
    first = page.offset if page.offset < len(tasks) else 0
    here = enumerate(tasks[first : first + LENGTH])
    mine = page.owner == ME
    rows = [(one, _buttons(one, place, now) if mine else []) for place, one in here]

    def turned(offset: int) -> str:
        return written(replace(page, offset=offset))

    foot = paging.foot(PAGE, first, LENGTH, len(tasks), turned)
    shown = views.list_blocks(rows, title, actor, now, named=page.owner == TEAM)
    return Reply(title + ".", (*shown, *foot))


def _whose(services: Services, actor: Actor, owner: str) -> str:
    """What stands before a list that is not one's own."""
    if owner == ME:
        return ""
    return f"{say('Your team') if owner == TEAM else services.desk.find_rep(owner, actor).label}: "


def done(services: Services, invocation: Invocation, text: str) -> Reply:
    if not text:
        return verbs.how(COMMAND, say("Which task? Say a few words of it, like this:"), "done")
    return undo.carry_out(services, invocation, CompleteTask(_find(services, invocation, text)))


def snooze(services: Services, invocation: Invocation, text: str) -> Said:
    said = _when(services, invocation, text)
    if not said.text:
        return verbs.how(COMMAND, say("Which task, and until when? Like this:"), "snooze")
    found = _find(services, invocation, said.text)
    due = said.due(_today(services, invocation))
    if due is None:
        return _later(services, invocation, found)
    return undo.carry_out(services, invocation, SnoozeTask(found, due, said.at))


def drop(services: Services, invocation: Invocation, text: str) -> Reply:
    if not text:
        return verbs.how(COMMAND, say("Which task? Say a few words of it, like this:"), "drop")
    return undo.carry_out(services, invocation, DropTask(_find(services, invocation, text)))


def owner(services: Services, invocation: Invocation, text: str) -> Reply:
    person, words = incoming.person(text), text.partition("<@")[0].removesuffix("to ").strip()
    if person is None or not words:
        sentence = say("Name the task and pick the colleague, like this:")
        return verbs.how(COMMAND, sentence, "owner")
    colleague = services.desk.find_rep(person, invocation.actor)
    task = _find(services, invocation, words)
    return undo.carry_out(services, invocation, HandTask(task, colleague.id))


def open_form(services: Services, invocation: Invocation) -> Modal:
    """The form, for the account whose id a button carries."""
    return _form(customers.pressed(services, invocation))


def open_button(account_id: int | None = None) -> Element:
    return button(say("New task"), NEW, str(account_id or ""))


def submit(services: Services, invocation: Invocation) -> Reply:
    form = invocation.form
    account = chosen(form, "account")
    command = CreateTask(
        chosen(form, "title") or "",
        due=picked_day(form, "due"),
        at=_hour(chosen(form, "at")),
        account_id=int(account) if account else None,
    )
    return undo.carry_out(services, invocation, command)


def tick_off(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    return _and_the_rest(services, invocation, CompleteTask(invocation.number))


def take_off(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    return _and_the_rest(services, invocation, DropTask(invocation.number))


def put_off(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    order = invocation.order
    due = date.fromisoformat(order["due"])
    return _and_the_rest(services, invocation, SnoozeTask(order["task"], due))


def ask_when(services: Services, invocation: Invocation) -> Modal:
    return _later(services, invocation, invocation.number)


def put_off_to(services: Services, invocation: Invocation) -> Reply:
    """On another day, in a colleague's hands, or both."""
    form, task = invocation.form, services.desk.task(invocation.noted["task"], invocation.actor)
    due, at, person = picked_day(form, "due"), _hour(chosen(form, "at")), chosen(form, "owner")
    commands: list[Command] = []
    if due is not None and (due, at) != (task.due, task.at):
        commands.append(SnoozeTask(task.id, due, at))
    if person is not None:
        commands.append(HandTask(task.id, int(person)))
    if not commands:
        raise Invalid(say("Until which day?"), field="due")
    return undo.carry_out(services, invocation, *commands)


def _form(known: Choice | None) -> Modal:
    return Modal(views.task_form(FORM, fields.account_field(ACCOUNT, known, optional=True)))


def _later(services: Services, invocation: Invocation, task_id: int) -> Modal:
    task = services.desk.task(task_id, invocation.actor)
    people = services.desk.colleagues(invocation.actor)
    return Modal(views.snooze_form(LATER_FORM, task, people, json.dumps({"task": task_id})))


def _and_the_rest(
    services: Services, invocation: Invocation, command: Command
) -> tuple[Reply, ...]:
    """The receipt in place of the list, and below it what is still to do."""
    receipt = undo.carry_out(services, invocation, command)
    return receipt, listed(services, invocation)


def _find(services: Services, invocation: Invocation, text: str) -> int:
    picked = invocation.picked.get("task")
    return services.desk.find_task(text, invocation.actor).id if picked is None else picked


def _today(services: Services, invocation: Invocation) -> date:
    return today(services.clock(), invocation.actor)


def _when(services: Services, invocation: Invocation, text: str) -> When:
    return when(text, _today(services, invocation), invocation.actor.locale)


def _last_day(services: Services, invocation: Invocation, text: str) -> date:
    """The last day that counts: `today`, `this week`; `late` is yesterday."""
    now = _today(services, invocation)
    if text.lower() in ("late", "overdue"):
        return now - timedelta(days=1)
    days = _when(services, invocation, text).days
    return typed.day(text, now, invocation.actor.locale) if days is None else days.last


def _hour(text: str | None) -> time | None:
    return None if text is None else typed.hour(text)


def _buttons(task: TaskLine, place: int, now: date) -> list[Element]:
    def snoozed(label: str, number: int, days: int) -> Element:
        order = json.dumps({"task": task.id, "due": (now + timedelta(days=days)).isoformat()})
        spoken = f"{label}: {task.title}"
        return button(label, f"{SNOOZE}:{place}{number}", order, spoken=spoken)

    def marked(label: str, action: str, spoken: str) -> Element:
        return button(label, f"{action}:{place}", str(task.id), spoken=spoken)

    return [
        marked(say("Done"), DONE, say("Done: {title}", title=task.title)),
        snoozed(say("Tomorrow"), 0, 1),
        snoozed(say("Next week"), 1, WEEK - now.weekday()),
        marked(say("Later …"), LATER, say("Put off: {title}", title=task.title)),
        marked(say("Drop"), DROP, say("Drop: {title}", title=task.title)),
    ]


_VERBS: dict[str, verbs.Act] = {
    "new": new,
    "add": new,
    "list": listed,
    "done": done,
    "snooze": snooze,
    "drop": drop,
    "owner": owner,
}

FEATURE = Feature(
    "task", register, COMMAND, examples=(later("Remind me to call Contoso on Friday"),)
)
