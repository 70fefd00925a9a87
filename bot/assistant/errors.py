"""Why a message, or a line of a batch, could not be read.

AssistantError
├── Unclear         a part of a message must be asked for
└── FaultyLine      a line of a batch is not what the contract says
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


class FaultyLine(AssistantError):
    """`line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"Line {line}: {reason}")
        self.line = line
