"""The rules of a deal's stages.

A deal may move to any stage. A closed deal is opened again only by naming an open stage; a reason
for losing belongs to a lost deal and goes when the deal leaves that stage.
"""

from dataclasses import dataclass

from bot.sales.errors import Invalid
from bot.saying import say
from bot.store.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a deal stands, and why it was lost if it was."""

    stage: Stage
    lost_reason: str | None = None


def move(now: Standing, wanted: Stage | None, reason: str | None) -> Standing:
    """The standing after a command that names a stage, a reason for losing, both or neither."""
    stage = wanted or now.stage
    if stage is Stage.LOST:
        return Standing(stage, reason or now.lost_reason)
    # A form sends back the reason it showed; only a new one is a contradiction.
    if reason is not None and reason != now.lost_reason:
        raise Invalid(
            say("A reason for losing is kept for lost deals only: say the stage lost as well."),
            "lost_reason",
        )
    return Standing(stage)


def reopens(before: Stage, after: Stage) -> bool:
    return after.open and not before.open
