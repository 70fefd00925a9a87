"""Links of our own: shown whole to whoever sends us one, and below it in the open with a button."""

from bot.saying import say
from bot.slack.feature import Feature
from bot.slack.features import share
from bot.slack.invocation import Invocation, Reply
from bot.slack.linking import Link, Target
from bot.slack.listening import Listening
from bot.slack.services import Services
from bot.slack.views import links as views
from bot.slack.views import sharing
from bot.slack.views.blocks import Block, button

SHOW = "link_show"


def register(listening: Listening) -> None:
    listening.links(below)
    listening.button(SHOW, show)


def below(services: Services, invocation: Invocation, link: Link) -> list[Block]:
    """What stands below a link where others read along; empty where it leads to nothing.

    Of a customer nothing is told there, not even the name: who reads it, today or tomorrow, Slack
    does not tell. It is told at all only where the one who posted the link may see the record.
    """
    if link.target is Target.SHEET:
        found = [one for one in services.sheets() if one.path == link.key]
        return views.sheet_blocks(found[0], invocation.actor) if found else []
    token = sharing.token(link.target, link.key)
    share.again(services, invocation, token)
    return views.veiled_blocks(link.target, button(say("Show me"), SHOW, token))


def show(services: Services, invocation: Invocation) -> Reply:
    """For the one who pressed alone, if they may see it."""
    return share.again(services, invocation, invocation.text)


def sent(services: Services, invocation: Invocation) -> tuple[Reply, ...]:
    """What the links in a message to us lead to."""
    if services.links is None:
        return ()
    read = (services.links.read(word) for word in invocation.text.split())
    return tuple(_whole(services, invocation, link) for link in dict.fromkeys(read) if link)


def _whole(services: Services, invocation: Invocation, link: Link) -> Reply:
    if link.target is not Target.SHEET:
        return share.again(services, invocation, sharing.token(link.target, link.key))
    shown = below(services, invocation, link)
    if not shown:
        return Reply(say("There is no sheet {path} any more.", path=link.key))
    return Reply(say("The sheet {path}.", path=link.key), tuple(shown))


FEATURE = Feature("links", register)
