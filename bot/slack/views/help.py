"""What Deskmate can do and how to ask for it."""

from collections.abc import Iterable

from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block
from bot.slack.views.text import Mrkdwn, escape, join, mark

Usage = Iterable[tuple[str, str]]


def usage_blocks(sentence: str, usage: Usage) -> tuple[Block, ...]:
    """The sentence, and below it each way to use a command."""
    return (blocks.section(join("\n", (escape(sentence), _lines(usage)))),)


def help_blocks(
    commands: Iterable[tuple[str, Usage]], examples: Iterable[str]
) -> tuple[Block, ...]:
    """Every command with its ways of use, then sentences to try."""
    shown = [
        blocks.section(
            Mrkdwn(
                say(
                    "*Write to me as you would to a colleague*, here or by mentioning me in a "
                    "channel, or use a command. I show changes before I save them, and each has an "
                    "Undo."
                )
            )
        ),
        blocks.section(
            join("\n", (mark("•  _{text}_", text=say(example)) for example in examples))
        ),
        blocks.divider(),
    ]
    shown += [
        blocks.section(join("\n", (mark("*{summary}*", summary=say(summary)), _lines(usage))))
        for summary, usage in commands
    ]
    return tuple(shown)


def _lines(usage: Usage) -> Mrkdwn:
    return join(
        "\n", (join("  ", (mark("`{how}`", how=how), escape(say(what)))) for how, what in usage)
    )
