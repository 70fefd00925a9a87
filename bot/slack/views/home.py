"""The Home tab: my deals, what is due, what I changed last, and what to try."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.sales.results import Actor, Pipeline, Receipt, TaskLine
from bot.slack.views import blocks, receipt
from bot.slack.views.account import task_line
from bot.slack.views.blocks import Block, Element
from bot.slack.views.deal import stage_sums
from bot.slack.views.format import moment
from bot.slack.views.text import Mrkdwn, escape, join, mark

MAX_TASKS = 5


@dataclass(frozen=True, slots=True)
class Desktop:
    """What the Home tab shows; `undo[i]` is the button of `receipts[i]`, None without one.

    `questions` is the part about those that the sheets could not answer.
    Who has no `buttons` does not sell, and is shown no deals of their own.
    """

    pipeline: Pipeline
    tasks: tuple[TaskLine, ...]
    receipts: tuple[Receipt, ...]
    undo: tuple[Element | None, ...]
    buttons: tuple[Element, ...]
    questions: tuple[Block, ...]
    examples: tuple[str, ...]
    notice: str | None = None


def home_view(desktop: Desktop, actor: Actor, now: datetime) -> dict[str, Any]:
    return blocks.home(
        [
            *_top(desktop, actor),
            *(_deals(desktop, actor) if desktop.buttons else ()),
            *(_tasks(desktop, actor) if desktop.buttons or desktop.tasks else ()),
            *desktop.questions,
            *_receipts(desktop, actor),
            *_examples(desktop),
            blocks.context(mark("As of {now}.", now=moment(now, actor))),
        ]
    )


def _top(desktop: Desktop, actor: Actor) -> list[Block]:
    shown = [blocks.header(f"Hello {actor.name.split(' ')[0]}")]
    if desktop.notice is not None:
        shown.append(blocks.section(escape(desktop.notice)))
    return [*shown, blocks.actions(list(desktop.buttons))] if desktop.buttons else shown


def _deals(desktop: Desktop, actor: Actor) -> list[Block]:
    sums = blocks.fields(stage_sums(desktop.pipeline.stages, actor))
    return [
        blocks.header("My open deals"),
        *(sums or [blocks.section(escape("No open deals yet. Start one with /opp new."))]),
    ]


def _tasks(desktop: Desktop, actor: Actor) -> list[Block]:
    lines = [task_line(task, actor) for task in desktop.tasks[:MAX_TASKS]]
    if len(desktop.tasks) > MAX_TASKS:
        lines.append(mark("_and {more} more_", more=len(desktop.tasks) - MAX_TASKS))
    return [
        blocks.header("Tasks due"),
        blocks.section(join("\n", lines) or escape("Nothing is due.")),
    ]


def _receipts(desktop: Desktop, actor: Actor) -> list[Block]:
    if not desktop.receipts:
        return []
    shown = [blocks.header("My last changes")]
    for one, undo in zip(desktop.receipts, desktop.undo, strict=True):
        text = mark("{what}\n_{at}_", what=receipt.said(one), at=moment(one.at, actor))
        shown.append(blocks.section(text, accessory=undo))
    return shown


def _examples(desktop: Desktop) -> list[Block]:
    lines = (mark("•  _{text}_", text=example) for example in desktop.examples)
    return [
        blocks.header("Try writing to me"),
        blocks.section(join("\n", (Mrkdwn("In the Messages tab, for example:"), *lines))),
    ]
