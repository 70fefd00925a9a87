"""`/pipeline`: open deals with their sums by stage, a page at a time."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import date

from bot.sales.errors import Invalid
from bot.sales.vocabulary import Stage
from bot.slack import incoming, typed
from bot.slack.feature import Feature
from bot.slack.features import deal
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import Services
from bot.slack.views.blocks import Element, button
from bot.slack.views.deal import pipeline_blocks, pipeline_text

COMMAND = SlashCommand(
    "/pipeline",
    "Show open deals and what they add up to.",
    "[mine | team | @colleague] [stage]",
    (
        ("/pipeline", "shows your open deals"),
        ("/pipeline team", "shows your team's"),
        ("/pipeline @colleague", "shows a colleague's"),
        ("/pipeline mine proposal", "shows one stage of them"),
    ),
    mentions_people=True,
)
PAGE = "pipeline_page"
LENGTH = 10

_OWNERS = {"mine": "me", "my": "me", "me": "me", "team": "team"}


@dataclass(frozen=True, slots=True)
class Page:
    """Which deals, and from which one on."""

    owner: str = "me"
    stage: Stage | None = None
    before: date | None = None
    after: date | None = None
    offset: int = 0

    def write(self) -> str:
        """For the value of a button."""
        return json.dumps({k: str(v) for k, v in asdict(self).items() if v is not None})

    @staticmethod
    def read(text: str) -> "Page":
        said = json.loads(text)
        return Page(
            said["owner"],
            Stage(said["stage"]) if "stage" in said else None,
            date.fromisoformat(said["before"]) if "before" in said else None,
            date.fromisoformat(said["after"]) if "after" in said else None,
            int(said["offset"]),
        )


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(PAGE, turn)


def run(services: Services, invocation: Invocation) -> Reply:
    wanted = Page()
    for word in invocation.text.split():
        wanted = _narrowed(wanted, word)
    return page(services, invocation, wanted)


def turn(services: Services, invocation: Invocation) -> Reply:
    return replace(page(services, invocation, Page.read(invocation.text)), replaces=True)


def page(services: Services, invocation: Invocation, wanted: Page) -> Reply:
    found = services.desk.pipeline(
        invocation.actor,
        owner=wanted.owner,
        stage=wanted.stage,
        closing_before=wanted.before,
        closing_after=wanted.after,
        offset=wanted.offset,
        limit=LENGTH,
    )
    opening = [deal.open_button(one, i) for i, one in enumerate(found.opportunities)]
    shown = pipeline_blocks(found, invocation.actor, opening, _paging(wanted, found.total))
    return Reply(pipeline_text(found), tuple(shown))


def _narrowed(wanted: Page, word: str) -> Page:
    owner = incoming.person(word) or _OWNERS.get(word.lower())
    if owner is not None:
        return replace(wanted, owner=owner)
    if word.startswith("@"):
        raise Invalid(f"I do not know {word}. Pick the colleague from the list Slack offers.")
    return replace(wanted, stage=typed.stage(word))


def _paging(wanted: Page, total: int) -> list[Element]:
    before, after = wanted.offset - LENGTH, wanted.offset + LENGTH
    buttons = []
    if wanted.offset > 0:
        earlier = replace(wanted, offset=max(0, before)).write()
        buttons.append(button("Previous", f"{PAGE}:0", earlier))
    if after < total:
        buttons.append(button("Next", f"{PAGE}:1", replace(wanted, offset=after).write()))
    return buttons


FEATURE = Feature("pipeline", register, COMMAND, examples=("Show my pipeline",))
