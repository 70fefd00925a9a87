"""What a person's day asks for, drawn as the parts of the Home tab."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.sales.calling import is_call
from bot.sales.results import Actor, OpportunityCard, OrderLine, TaskLine
from bot.sales.sheet_news import SheetNews
from bot.sales.wanted import Lack, Wanted
from bot.saying import say
from bot.slack.carrying import written
from bot.slack.features import deal, escalate, pipeline, undo
from bot.slack.services import Services
from bot.slack.views import deal as deals
from bot.slack.views import escalation
from bot.slack.views import task as task_views
from bot.slack.views.account import order_line
from bot.slack.views.blocks import button
from bot.slack.views.format import day, greeting, local, moment, today
from bot.slack.views.home import Line, Part
from bot.slack.views.pipeline import quota_line
from bot.slack.views.receipt import said
from bot.slack.views.sheets import is_about, news_line
from bot.slack.views.text import capital, join, mark

DONE = "home_done"
ARRIVED = "home_arrived"
MOST = 100
CHANGES = 12
NEWS = 12
RECENT = timedelta(days=30)

Deals = list[OpportunityCard]


@dataclass(frozen=True, slots=True)
class Day:
    """One person's day. `pages` says from which line on a part is shown."""

    services: Services
    actor: Actor
    pages: Mapping[str, int]

    @property
    def _today(self) -> date:
        return today(self.services.clock(), self.actor)

    @property
    def greeting(self) -> str:
        hour = local(self.services.clock(), self.actor).hour
        return greeting(self.actor, hour)

    @property
    def has_task(self) -> bool:
        """Whether something has to be done on this very day."""
        due = self.services.desk.tasks(self.actor, due_before=self._today)
        return any(one.due == self._today for one in due)

    def to_do(self, none: str = "") -> Iterator[Part]:
        """Calls, other tasks, orders that are late."""
        due = self.services.desk.tasks(self.actor, due_before=self._today)
        calls = [one for one in due if is_call(one.title)]
        others = [one for one in due if not is_call(one.title)]
        yield self._tasks("calls", say("Calls to make"), calls)
        yield self._tasks("tasks", say("Tasks due"), others, "" if calls else none)
        late = self.services.desk.orders(self.actor, late=True)
        rows = (self._order(at, one) for at, one in enumerate(late))
        yield self._part("orders", say("Orders that are late"), rows)

    def deals_in_need(self, owner: str = "me") -> Part:
        """Open deals that should have closed, have no next step, or were left alone."""
        yesterday = self._today - timedelta(days=1)
        wanted = {
            say("should have closed"): Wanted(owner, closing_before=yesterday),
            say("no next step"): Wanted(owner, lacking=(Lack.NEXT_STEP,)),
            say("nobody spoke to them for two weeks"): Wanted(owner, stale=True),
        }
        found: dict[int, OpportunityCard] = {}
        why: dict[int, list[str]] = {}
        for reason, one in wanted.items():
            page = self.services.desk.pipeline(self.actor, one, limit=MOST)
            for card in page.opportunities:
                found[card.id] = card
                why.setdefault(card.id, []).append(reason)
        rows = sorted(found.values(), key=lambda card: -len(why[card.id]))
        drawn = (self._deal(at, card, why[card.id]) for at, card in enumerate(rows))
        return self._part("deals", say("Deals that need something"), drawn)

    def pipeline(self, owner: str = "me") -> Part:
        """Sums by stage, and how far the quotas are."""
        found = self.services.desk.pipeline(self.actor, Wanted(owner), limit=1)
        sums = [
            mark("*{stage}*  {sums}", stage=stage, sums=told)
            for stage, told in deals.stage_sums(found.stages, self.actor)
        ]
        if found.weighted:
            weighed = deals.weighted(found, self.actor)
            sums.append(mark(say("_Weighted by stage: {sums}_"), sums=weighed))
        quotas = [quota_line(one, self.actor) for one in found.quotas]
        texts = [join("\n", sums), *quotas] if sums else quotas
        none = say("No open deals yet. Start one with /opp new.")
        shown = written(pipeline.Page(Wanted(owner)))
        more = [button(say("Show the deals"), pipeline.PAGE, shown)] if sums else []
        name = f"pipeline_{owner}"
        lines = tuple(Line(text) for text in texts)
        return Part(name, found.title, lines, self.pages.get(name, 0), none, more)

    def escalations(self) -> Part:
        """Those to answer, and one's own."""
        rows = (
            Line(
                mark("*{account}* · {state}", account=one.account, state=escalation.standing(one)),
                escalate.show_button(one, at),
            )
            for at, one in enumerate(self.services.desk.escalations(self.actor))
        )
        return self._part("escalations", say("Open escalations"), rows)

    def news(self) -> Part:
        """What changed in the sheets about products of the actor's open deals, and new ones."""
        told = self.concerned(self.services.sheet_news())
        rows = [Line(news_line(one, cards, self.actor)) for one, cards in told]
        titles = {one.title for one, _ in told}
        goods = {line.product for card in self._open_deals() for line in card.lines}
        since = self._today - RECENT
        rows += [
            Line(mark("*{title}* · {day}", title=one.title, day=day(one.dated, self.actor)))
            for one in sorted(self.services.sheets(), key=lambda one: str(one.dated), reverse=True)
            if one.dated is not None
            and one.dated >= since
            and one.title not in titles
            and any(is_about(one.title, one.products, product) for product in goods)
        ]
        return self._part("news", say("New in the sheets of my deals"), rows)

    def concerned(self, news: Iterable[SheetNews]) -> list[tuple[SheetNews, Deals]]:
        """The news about products of open deals, with these deals of the actor's."""
        deals = [(card, {line.product for line in card.lines}) for card in self._open_deals()]
        found = (
            (one, [card for card, goods in deals if not goods.isdisjoint(one.products)])
            for one in news
        )
        return [(one, cards) for one, cards in found if cards]

    def changed_sheets(self, news: Iterable[SheetNews]) -> Part:
        """The news that concern the actor."""
        rows = (Line(news_line(one, cards, self.actor)) for one, cards in self.concerned(news))
        return Part("changed", say("Changed in the sheets of your deals"), tuple(rows), length=NEWS)

    def stale_sheets(self) -> Part:
        """Sheets that are no longer valid."""
        rows = [
            Line(
                mark(
                    say("*{title}* · until {day}"),
                    title=one.title,
                    day=day(one.expires, self.actor),
                )
            )
            for one in sorted(self.services.sheets(), key=lambda one: str(one.expires))
            if one.expires is not None and one.expires < self._today
        ]
        return self._part("stale", say("Sheets that have expired"), rows)

    def changes(self, undo_id: str) -> Part:
        """The actor's last changes, each with its Undo while that works."""
        now = self.services.clock()
        rows = (
            Line(
                mark("{what}\n_{at}_", what=said(one), at=moment(one.at, self.actor)),
                undo.button_while_open(one, now, at, undo_id),
            )
            for at, one in enumerate(self.services.desk.history(self.actor, CHANGES))
        )
        return self._part("changes", say("My last changes"), rows)

    def _open_deals(self) -> tuple[OpportunityCard, ...]:
        return self.services.desk.pipeline(self.actor, limit=MOST).opportunities

    def _tasks(self, name: str, title: str, tasks: list[TaskLine], none: str = "") -> Part:
        drawn = (self._task(name, at, one) for at, one in enumerate(tasks))
        return self._part(name, title, drawn, none)

    def _part(self, name: str, title: str, rows: Iterable[Line], none: str = "") -> Part:
        return Part(name, title, tuple(rows), self.pages.get(name, 0), none)

    def _task(self, part: str, at: int, task: TaskLine) -> Line:
        return Line(
            task_views.line(task, self.actor, self._today),
            button(
                say("Done"),
                f"{DONE}:{at}",
                str(task.id),
                spoken=say("Done: {title}", title=task.title),
            ),
        )

    def _order(self, at: int, order: OrderLine) -> Line:
        label = say("Delivered: {number}", number=order.number)
        return Line(
            order_line(order, self.actor),
            button(say("Delivered"), f"{ARRIVED}:{at}", str(order.id), spoken=label),
        )

    def _deal(self, at: int, card: OpportunityCard, why: list[str]) -> Line:
        text = join("\n", (deals.line(card, self.actor), mark("_{why}_", why=_sentence(why))))
        return Line(text, deal.open_button(card, at))


def _sentence(reasons: list[str]) -> str:
    return capital(" · ".join(reasons))
