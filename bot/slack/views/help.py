"""What Deskmate can do and how to ask for it."""

from collections.abc import Iterable, Iterator, Sequence

from bot.saying import say
from bot.slack.views import blocks
from bot.slack.views.blocks import Block, Element
from bot.slack.views.text import Mrkdwn, escape, join, mark

Usage = Iterable[tuple[str, str]]


def usage_blocks(sentence: str, usage: Usage) -> tuple[Block, ...]:
    """The sentence, and below it each way to use a command."""
    return (blocks.section(join("\n", (escape(sentence), _lines(usage)))),)


def start_blocks(
    topics: Iterable[tuple[str, Sequence[str], str]], buttons: list[Element]
) -> tuple[Block, ...]:
    """A line a topic: its name, its commands, and a sentence that one could write instead."""
    lines = [
        join("  ", (mark("*{title}*", title=title), *_commands(names), mark("_{text}_", text=text)))
        for title, names, text in topics
    ]
    return (
        blocks.section(
            Mrkdwn(
                say(
                    "*Write to me as you would to a colleague*, here or by mentioning me in a "
                    "channel, or use a command. I show changes before I save them, and each has an "
                    "Undo."
                )
            )
        ),
        blocks.section(join("\n", lines)),
        blocks.actions(buttons),
    )


def topic_blocks(
    commands: Iterable[tuple[str, Usage]], examples: Sequence[str], buttons: list[Element]
) -> tuple[Block, ...]:
    """Sentences to try, then the commands with their ways of use."""
    shown = [
        blocks.section(join("\n", (mark("*{summary}*", summary=say(summary)), _lines(usage))))
        for summary, usage in commands
    ]
    if examples:
        tries = (mark("•  _{text}_", text=text) for text in examples)
        shown.insert(0, blocks.section(join("\n", tries)))
    return (*shown, blocks.actions(buttons))


def _commands(names: Iterable[str]) -> Iterator[Mrkdwn]:
    return (mark("`{name}`", name=name) for name in names)


def _lines(usage: Usage) -> Mrkdwn:
    return join(
        "\n", (join("  ", (mark("`{how}`", how=how), escape(say(what)))) for how, what in usage)
    )
