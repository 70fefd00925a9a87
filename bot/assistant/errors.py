"""Why a message could not be read.

AssistantError
├── Unclear         a part of a message must be asked for
└── FaultyLexicon   a team's own expressions are not what they should be
"""

from bot.sales.errors import Choice


class AssistantError(Exception):
    """A known failure. Its text is a sentence for a person."""


class Unclear(AssistantError):
    """`reply` names the question in the lexicon, `values` fill it, `choices` are what would fit."""

    def __init__(
        self,
        reply: str,
        values: tuple[tuple[str, str], ...] = (),
        choices: tuple[Choice, ...] = (),
    ) -> None:
        super().__init__(reply)
        self.reply = reply
        self.values = dict(values)
        self.choices = choices


class FaultyLexicon(AssistantError):
    """The file of a team's own expressions cannot be used."""
