"""Actions read from one conversation: two that are one, and those that were offered before."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from bot.assistant.reading import Read, Reading
from bot.sales.commands import Command, UpdateAccount, UpdateContact


def completed(mended: Read, before: Read) -> Read:
    """What was put right, and all the rest as it was said before."""
    kept: dict[str, Any] = {
        item.name: getattr(before.action, item.name)
        for item in fields(mended.action)
        if getattr(mended.action, item.name) in (None, ())
    }
    return Read(replace(mended.action, **kept), {**before.evidence, **mended.evidence})


def joined(reads: Sequence[Read]) -> list[Read]:
    """Two changes of one person or one account, each of other fields, are one."""
    kept: list[Read] = []
    for read in reads:
        fitting = [i for i, other in enumerate(kept) if _of_one(read.action, other.action)]
        if fitting:
            other = kept[fitting[-1]]
            kept[fitting[-1]] = replace(
                completed(read, other), unsure=(*other.unsure, *read.unsure)
            )
        else:
            kept.append(read)
    return kept


def _of_one(one: object, other: object) -> bool:
    if isinstance(one, UpdateContact) and isinstance(other, UpdateContact):
        same, key = one.contact_id == other.contact_id, "contact_id"
    elif isinstance(one, UpdateAccount) and isinstance(other, UpdateAccount):
        same, key = one.account_id == other.account_id, "account_id"
    else:
        return False
    said = [
        {f.name for f in fields(x) if getattr(x, f.name) is not None} - {key} for x in (one, other)
    ]
    return same and not said[0] & said[1]


def together(readings: Sequence[Reading]) -> Reading:
    """The actions of all; the first question back."""
    unique = {repr(read.action): read for one in readings for read in one.actions}
    asking = next((one for one in readings if one.clarify is not None), readings[0])
    return replace(asking, actions=tuple(unique.values()))


def without_offered(reading: Reading, before: Reading) -> Reading:
    """Without the changes that the card beside a question back holds already."""
    if before.clarify is None:
        return reading
    offered = [read.action for read in before.actions if isinstance(read.action, Command)]
    rest = tuple(read for read in reading.actions if read.action not in offered)
    return replace(reading, actions=rest) if rest or reading.clarify else reading
