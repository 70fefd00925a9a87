"""What is shown below a link of ours, and links where somebody may want to take one along."""

from bot.sales.results import Actor
from bot.saying import say
from bot.slack.linking import Links, Target
from bot.slack.views import blocks, sheets
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import Mrkdwn, escape, join, mark
from knowledge.passage import Sheet


def to_take_along(links: Links | None, target: Target, key: int) -> list[Block]:
    """One line with a link; none where links lead nowhere."""
    if links is None:
        return []
    url, words = links.write(target, str(key)), escape(say("Link to this"))
    return [blocks.context(Mrkdwn(f"<{url}|{words}>"))]


def sheet_blocks(sheet: Sheet, actor: Actor) -> list[Block]:
    """What a sheet says of itself; that is no secret."""
    title = mark("*{title}*", title=sheet.title)
    return [
        blocks.section(join("\n", (title, sheets.about(sheet, actor)))),
        blocks.context(escape(sheet.path)),
    ]


def veiled_blocks(target: Target, button: Element) -> list[Block]:
    """That it is a customer's or a deal's, and no more: not everybody here may know whose."""
    what = {
        Target.ACCOUNT: say("A customer in the record. Whoever may see it can look:"),
        Target.DEAL: say("A deal in the record. Whoever may see it can look:"),
    }[target]
    return [blocks.section(escape(what), accessory=button)]
