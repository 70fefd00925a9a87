"""`/kb`: the product team's look at the sheets, and their refresh."""

from dataclasses import dataclass, replace
from datetime import date

from bot.sales.errors import Refused
from bot.sales.results import Actor
from bot.saying import later, many, say
from bot.slack.carrying import read, written
from bot.slack.feature import Feature
from bot.slack.features import gaps
from bot.slack.invocation import Invocation, Reply
from bot.slack.listening import Listening, SlashCommand
from bot.slack.services import IndexStatus, Services
from bot.slack.views import paging, sheets
from bot.slack.views.blocks import Block, button
from bot.slack.views.help import usage_blocks
from bot.store.vocabulary import Role
from knowledge.passage import Sheet

COMMAND = SlashCommand(
    "/kb",
    later("Look after the product sheets (product team)."),
    "status | sheets [NAME] | refresh | gaps [latest | closed] | disagreements",
    (
        ("/kb status", later("says how many sheets are searched, and which could not be read")),
        ("/kb sheets [NAME]", later("lists the sheets, those that expire next before the others")),
        ("/kb refresh", later("reads the folder of sheets again and reports what changed")),
        ("/kb gaps", later("lists what the sheets could not answer, the most asked first")),
        ("/kb gaps latest", later("the same, the last asked first")),
        ("/kb gaps closed", later("shows what was answered or dismissed")),
        ("/kb disagreements", later("shows where the sheets contradict each other, newest first")),
    ),
)
REFRESH = "kb_refresh"
DISAGREEMENTS = "kb_disagreements"
SHEETS = "kb_sheets"
LENGTH = 10
KEEPERS = (Role.PRODUCT, Role.ADMIN)


@dataclass(frozen=True, slots=True)
class Page:
    """The sheets about a product, or all, and from which one on."""

    about: str = ""
    offset: int = 0


def register(listening: Listening) -> None:
    listening.command(COMMAND, run)
    listening.button(REFRESH, refresh_now)
    listening.button(DISAGREEMENTS, more_disagreements)
    listening.button(SHEETS, turn)


def run(services: Services, invocation: Invocation) -> Reply:
    order = invocation.text.lower() or "status"
    verb, _, rest = order.partition(" ")
    if verb == "gaps":
        return gaps.run(services, invocation, rest)
    if verb == "sheets":
        return listed(services, invocation, Page(rest))
    check_keeper(invocation.actor)
    if order == "status":
        return status(services, invocation)
    if order == "refresh":
        return Reply(
            say(
                "Reading the sheets again. I will tell you when it is done; "
                "until then answers come from the sheets as they were."
            ),
            then=lambda: refresh(services),
        )
    if order == "disagreements":
        return disagreements(services, invocation)
    sentence = say("/kb has no “{text}”. It does this:", text=invocation.text)
    return Reply(sentence, usage_blocks(sentence, COMMAND.usage))


def status(services: Services, invocation: Invocation) -> Reply:
    now = services.knowledge_status()
    shown = sheets.status_blocks(
        now.sheets, now.passages, now.refreshed_at, now.model, now.failed, invocation.actor
    )
    return Reply(status_text(now), shown)


def on_home(services: Services, actor: Actor) -> list[Block]:
    """The keepers' part of the Home tab: what is searched, and whether it helps."""
    now = services.knowledge_status()
    rated = services.opinions.helped(actor)
    again = [button(say("Read the sheets again"), REFRESH, "")] if actor.role in KEEPERS else []
    helped = (rated.yes, rated.no)
    searched = status_text(now)
    return sheets.home_blocks(searched, now.refreshed_at, now.failed, helped, actor, again)


def refresh_now(services: Services, invocation: Invocation) -> Reply:
    return run(services, replace(invocation, text="refresh"))


def listed(services: Services, invocation: Invocation, page: Page) -> Reply:
    """A page of the sheets, or of those about a product, with the days that they tell; for all."""
    found = [
        one for one in services.sheets() if sheets.is_about(one.title, one.products, page.about)
    ]
    if not found:
        return Reply(say("No sheet is about “{name}”.", name=page.about))
    found.sort(key=_next_to_expire)
    text = many(len(found), "{n} sheet", "{n} sheets")

    def turned(offset: int) -> str:
        return written(replace(page, offset=offset))

    foot = paging.foot(SHEETS, page.offset, LENGTH, len(found), turned)
    here = found[page.offset : page.offset + LENGTH]
    return Reply(text, (*sheets.list_blocks(text, here, invocation.actor), *foot))


def _next_to_expire(sheet: Sheet) -> tuple[bool, date, str]:
    return sheet.expires is None, sheet.expires or date.max, sheet.title


def turn(services: Services, invocation: Invocation) -> Reply:
    return replace(listed(services, invocation, read(Page, invocation.text)), replaces=True)


def disagreements(services: Services, invocation: Invocation, start: int = 0) -> Reply:
    """A page of the contradictions; the text of the whole says how many there are."""
    found = services.disagreements()
    text = sheets.disagreements_text(len(found))
    left = len(found) - start - LENGTH
    more = [button(say("{n} more", n=min(left, LENGTH)), DISAGREEMENTS, str(start + LENGTH))]
    page = found[start : start + LENGTH]
    return Reply(
        text, sheets.disagreement_blocks(text, page, invocation.actor, more if left > 0 else [])
    )


def more_disagreements(services: Services, invocation: Invocation) -> Reply:
    check_keeper(invocation.actor)
    return disagreements(services, invocation, invocation.number)


def check_keeper(actor: Actor) -> None:
    """Raises Refused where the sheets are not the person's to look after."""
    if actor.role not in KEEPERS:
        raise Refused(say("The product team looks after the sheets; please ask one of them."))


def status_text(now: IndexStatus) -> str:
    searched = many(now.sheets, "{n} sheet", "{n} sheets")
    passages = many(now.passages, "{n} passage", "{n} passages")
    failed = say("{failed} could not be read", failed=len(now.failed)) if now.failed else ""
    return f"{', '.join(filter(None, (searched, passages, failed)))}."


def refresh(services: Services) -> Reply:
    report = services.refresh()
    text = sheets.report_text(
        report.added, report.changed, report.removed, report.unchanged, len(report.failed)
    )
    if report.added or report.changed or report.removed:
        answered = services.ask_gaps_again()
        text = f"{text} {sheets.answered_text(answered)}" if answered else text
    failures = [(one.path, one.reason) for one in report.failed]
    return Reply(text, sheets.report_blocks(text, failures, report.seconds))


FEATURE = Feature("kb", register, COMMAND)
