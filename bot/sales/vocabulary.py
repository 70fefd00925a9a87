"""The words of the sales desk: the values a field of the record may take.

The store keeps them with its columns; whoever talks to the desk takes them from here.
"""

from bot.store.vocabulary import (
    AccountStatus,
    ActivityKind,
    Channel,
    ContactFunction,
    Direction,
    EscalationState,
    GapState,
    Outcome,
    Role,
    Sentiment,
    Severity,
    Source,
    Stage,
)

__all__ = [
    "AccountStatus",
    "ActivityKind",
    "Channel",
    "ContactFunction",
    "Direction",
    "EscalationState",
    "GapState",
    "Outcome",
    "Role",
    "Sentiment",
    "Severity",
    "Source",
    "Stage",
]
