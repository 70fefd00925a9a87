"""Commands whose first word says what to do: which that is, and how it is used."""

from collections.abc import Callable, Mapping

from bot.slack.invocation import Invocation, Reply, Said
from bot.slack.listening import SlashCommand
from bot.slack.services import Services
from bot.slack.views.help import usage_blocks

Act = Callable[[Services, Invocation, str], Said]


def found(acts: Mapping[str, Act], text: str) -> tuple[Act | None, str]:
    """What the first word stands for, and the words after it; None for any other word."""
    verb, _, rest = text.partition(" ")
    return acts.get(verb.lower()), rest.strip()


def how(command: SlashCommand, sentence: str, verb: str) -> Reply:
    """The sentence, and below it the ways to use the command that begin with the verb."""
    usage = [line for line in command.usage if line[0].startswith(f"{command.name} {verb} ")]
    return Reply(sentence, usage_blocks(sentence, usage))
