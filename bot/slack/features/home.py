"""The Home tab: a rep's day and pipeline, a manager's team, and what the sheets' keepers see."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.sales.commands import Command, CompleteTask, UpdateOrder
from bot.sales.errors import SalesError
from bot.sales.permissions import Action, permitted, sells
from bot.sales.results import Receipt
from bot.sales.wanted import TEAM
from bot.saying import later, say
from bot.slack.feature import Feature
from bot.slack.features import (
    account,
    ask,
    day,
    gaps,
    kb,
    log,
    opp,
    preferences,
    prompts,
    task,
    undo,
)
from bot.slack.features.day import Day
from bot.slack.invocation import Home, Invocation, Said
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import home as views
from bot.slack.views.blocks import Block
from bot.slack.views.format import today
from bot.slack.views.home import Desktop, Part
from bot.slack.views.receipt import said
from bot.slack.views.text import join, mark
from bot.store.vocabulary import Role

UNDO = "home_undo"
MAX_EXAMPLES = 6
OTHERS = (*ask.FEATURE.examples, *account.FEATURE.examples, later("Show the team's pipeline"))


def feature(others: Iterable[Feature]) -> Feature:
    """The feature that suggests the examples of `others`."""
    tab = Tab(tuple(example for one in others for example in one.examples))

    def register(listening: Listening) -> None:
        listening.opened(tab.run, prompts.suggest)
        listening.button(views.PAGE, tab.turn)
        listening.button(UNDO, tab.take_back)
        listening.button(day.DONE, tab.done)
        listening.button(day.ARRIVED, tab.arrived)

    return Feature("home", register, events=("app_home_opened",))


@dataclass(frozen=True, slots=True)
class Tab:
    """The tab and its own buttons; each shows it again, with what came of the press."""

    examples: tuple[str, ...]

    def run(self, services: Services, invocation: Invocation) -> Home:
        return self._drawn(services, invocation)

    def turn(self, services: Services, invocation: Invocation) -> Home:
        return self._drawn(services, invocation, pages=invocation.order)

    def take_back(self, services: Services, invocation: Invocation) -> Home:
        actor, key, entry = invocation.actor, invocation.key, invocation.number
        undoing = partial(services.desk.undo, actor, key=key, audit_id=entry)
        return self._after(services, invocation, undoing)

    def done(self, services: Services, invocation: Invocation) -> Said:
        return self._saved(services, invocation, CompleteTask(invocation.number))

    def arrived(self, services: Services, invocation: Invocation) -> Said:
        now = today(services.clock(), invocation.actor)
        command = UpdateOrder(invocation.number, delivered_date=now)
        return self._saved(services, invocation, command)

    def _saved(self, services: Services, invocation: Invocation, command: Command) -> Said:
        if invocation.channel is not None:
            # Pressed in a digest, which stays; the receipt comes below it.
            return replace(undo.carry_out(services, invocation, command), replaces=False)
        actor, door, key = invocation.actor, invocation.door, invocation.key
        saving = partial(services.desk.execute, [command], actor, door=door, key=key)
        return self._after(services, invocation, saving)

    def _after(
        self, services: Services, invocation: Invocation, act: Callable[[], Receipt]
    ) -> Home:
        try:
            notice = said(act())
        except SalesError as error:
            notice = str(error)
        return self._drawn(services, invocation, notice)

    def _drawn(
        self,
        services: Services,
        invocation: Invocation,
        notice: str | None = None,
        pages: Mapping[str, int] | None = None,
    ) -> Home:
        """`pages` says from which line on each part is shown; else each stays where it is."""
        actor, now = invocation.actor, services.clock()
        known = invocation.noted if pages is None else pages
        buttons = (log.open_button(), opp.open_button(), task.open_button()) if sells(actor) else ()
        whole = Day(services, actor, known)
        parts = _parts(whole, self.examples if sells(actor) else OTHERS)
        shown = Desktop(whole.greeting, buttons, tuple(parts), notice)

        def turned(part: str, offset: int) -> str:
            return json.dumps({**known, part: offset})

        return Home(views.home_view(shown, actor, now, turned, json.dumps(known)))


def _parts(whole: Day, examples: Sequence[str]) -> Iterator[Part | Sequence[Block]]:
    services, actor = whole.services, whole.actor
    if actor.role is Role.MANAGER:
        yield whole.escalations()
        yield whole.pipeline(TEAM)
        yield whole.deals_in_need(TEAM)
        yield from whole.to_do()
    elif sells(actor):
        yield from whole.to_do(none=say("Nothing is due."))
        yield whole.escalations()
        yield whole.deals_in_need()
        yield whole.pipeline()
        yield whole.news()
    if permitted(actor, Action.CLOSE_GAP):
        yield kb.on_home(services, actor)
        yield whole.stale_sheets()
    yield gaps.on_home(services, actor)
    yield whole.changes(UNDO)
    if permitted(actor, Action.CHANGE_PREFERENCES):
        yield preferences.on_home(services, actor)
    lines = (mark("•  _{text}_", text=say(one)) for one in examples[:MAX_EXAMPLES])
    yield Part("examples", say("Try writing to me"), (views.Line(join("\n", lines)),))
