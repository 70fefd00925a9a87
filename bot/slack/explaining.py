"""What one can ask for: a line a topic, and all of a topic for whoever wants more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.saying import later, say
from bot.slack.feature import Feature
from bot.slack.invocation import Reply
from bot.slack.listening import SlashCommand
from bot.slack.views import help as views
from bot.slack.views.blocks import Element, button

MORE = "help_more"
ALL = "all"
TOPICS = (
    (later("Products"), ("/ask",)),
    (later("Calls and notes"), ("/log",)),
    (later("Deals"), ("/opp", "/pipeline")),
    (later("Customers"), ("/account", "/contact")),
    (later("Tasks and orders"), ("/task", "/order")),
    (later("Escalations"), ("/escalate",)),
    (later("Sheets"), ("/kb",)),
    (later("Your own things"), ("/deskmate",)),
)


@dataclass(frozen=True, slots=True)
class Guide:
    """Explains features. What has no command of its own belongs to `own`, the last topic."""

    features: Sequence[Feature]
    own: SlashCommand

    def start(self) -> Reply:
        lines = [
            (say(title), names, next(self._examples(names), say(self._commands(names)[0].summary)))
            for title, names in TOPICS
        ]
        return Reply(say(_GREETING), views.start_blocks(lines, self._buttons()))

    def more(self, wanted: str) -> Reply:
        """All of a topic, named by one of its commands; of every topic for any other word."""
        chosen = [names for _, names in TOPICS if f"/{wanted.lower().lstrip('/')}" in names]
        names = chosen[0] if chosen else [name for _, several in TOPICS for name in several]
        told = ((command.summary, command.usage) for command in self._commands(names))
        shown = views.topic_blocks(told, list(self._examples(names)), self._buttons())
        return Reply(say(_GREETING), shown)

    def _commands(self, names: Sequence[str]) -> list[SlashCommand]:
        known = [one.command for one in self.features if one.command] + [self.own]
        return [command for name in names for command in known if command.name == name]

    def _examples(self, names: Sequence[str]) -> Iterator[str]:
        for feature in self.features:
            command = feature.command or self.own
            if command.name in names:
                yield from map(say, feature.examples)

    def _buttons(self) -> list[Element]:
        topics = [
            button(say(title), f"{MORE}:{place}", names[0])
            for place, (title, names) in enumerate(TOPICS)
        ]
        return [*topics, button(say("Everything"), f"{MORE}:{len(TOPICS)}", ALL)]


_GREETING = later("Write to me as you would to a colleague, or use a command.")
