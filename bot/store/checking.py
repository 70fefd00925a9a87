"""An import file checked record by record, before anything is written."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.store import faults, mapping
from bot.store.errors import ImportRefused
from bot.store.faults import Place
from bot.store.world import LISTS, Record

SHOWN = 100


@dataclass(frozen=True, slots=True)
class Checked:
    """The file's faultless records by list and key, and what else was found in it.

    `places` says where each key stands in its list, of a faulty record too; `ignored` are the
    fields and lists that were left aside.
    """

    lists: Mapping[str, Mapping[str, Record]]
    places: Mapping[str, Mapping[str, int]]
    ignored: tuple[str, ...]
    faults: tuple[str, ...]


def load(source: Path | Mapping[str, Any]) -> Mapping[str, Any]:
    """The file's one JSON object; its numbers exact."""
    if isinstance(source, Mapping):
        return source
    try:
        found = json.loads(source.read_text(encoding="utf-8-sig"), parse_float=Decimal)
    except OSError as exc:
        raise ImportRefused(f"{source} cannot be read.") from exc
    except UnicodeDecodeError as exc:
        raise ImportRefused(f"{source} is not UTF-8 text.") from exc
    except json.JSONDecodeError as exc:
        raise ImportRefused(
            f"{source} is not JSON: {exc.msg} in line {exc.lineno}, column {exc.colno}."
        ) from exc
    except ValueError as exc:
        raise ImportRefused(f"{source} holds a number that is too long.") from exc
    except RecursionError as exc:
        raise ImportRefused(f"{source} is nested too deeply.") from exc
    if not isinstance(found, dict):
        raise ImportRefused(f"{source} does not hold one JSON object with lists.")
    return found


def check(world: Mapping[str, Any], say: Callable[[Place], str] = faults.path) -> Checked:
    """Every record by its schema; `say` names the place of a fault."""
    found: list[str] = []
    ignored: dict[str, None] = {name: None for name in world if name not in LISTS}
    lists: dict[str, dict[str, Record]] = {name: {} for name in LISTS}
    places: dict[str, dict[str, int]] = {name: {} for name in LISTS}
    for name, schema in LISTS.items():
        records = world.get(name) or []
        if not isinstance(records, list):
            found.append(f"{say((name,))}: is not a list")
            continue
        lists[name], places[name] = _records(name, schema, records, found, say)
        known = schema.model_fields.keys()
        unknown: set[str] = set().union(*(one for one in records if isinstance(one, dict)))
        ignored |= dict.fromkeys(f"{name}.{field}" for field in sorted(unknown - known))
    return Checked(lists, places, tuple(ignored), tuple(found))


def unresolved(
    checked: Checked,
    known: Mapping[str, Mapping[str, int]],
    say: Callable[[Place], str] = faults.path,
) -> list[str]:
    """References to keys that neither the file nor the record has."""
    missing = []
    for name, records in checked.lists.items():
        for record in records.values():
            place = checked.places[name][record.id]
            for where, target, key in mapping.references(name, record):
                if key not in checked.places[target] and key not in known[target]:
                    what = f"'{key[:60]}' is not an id in {target}"
                    missing.append(f"{say((name, place, *where))}: {what}")
    return missing


def refuse(found: Sequence[str]) -> None:
    """Stop the import if there are faults."""
    if not found:
        return
    more = len(found) - SHOWN
    shown = list(found[:SHOWN]) + ([f"… and {more:,} more"] if more > 0 else [])
    count = "1 fault" if len(found) == 1 else f"{len(found):,} faults"
    raise ImportRefused(f"The file has {count}; nothing of it was imported.", tuple(shown))


def _records(
    name: str,
    schema: type[Record],
    records: list[Any],
    found: list[str],
    say: Callable[[Place], str],
) -> tuple[dict[str, Record], dict[str, int]]:
    """The records without a fault, and where each key stands; faults are added to `found`."""
    kept: dict[str, Record] = {}
    places: dict[str, int] = {}
    for place, entry in enumerate(records):
        try:
            record = schema.model_validate(entry)
        except ValidationError as exc:
            found += faults.faults((name, place), exc, say)
            if isinstance(entry, dict):
                places.setdefault(str(entry.get("id")), place)
            continue
        if record.id in kept:
            found.append(f"{say((name, place, 'id'))}: '{record.id}' is there twice")
        kept[record.id] = record
        places[record.id] = place
    return kept, places
