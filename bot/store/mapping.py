"""Which field of an import file is which column of the record, read and written."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from bot.store import aims, matching, models
from bot.store.base import Numbered
from bot.store.folding import fold
from bot.store.world import LISTS, Record

Ids = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One list of the file and its table. `refers` is field → (column, relation, list)."""

    kind: str
    model: type[Numbered]
    refers: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    owned: Mapping[str, str] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    key: str = "external_key"


_ACCOUNT = ("account_id", "account", "accounts")
_OWNER = ("owner_id", "owner", "reps")
_OPPORTUNITY = ("opportunity_id", "opportunity", "opportunities")

SHEETS: Mapping[str, Sheet] = {
    "reps": Sheet(
        "rep", models.Rep, {"manager": ("manager_id", "manager", "reps")}, key="slack_user_id"
    ),
    "accounts": Sheet("account", models.Account, {"owner": _OWNER}, {"aliases": "aliases"}),
    "contacts": Sheet("contact", models.Contact, {"account": _ACCOUNT}),
    "products": Sheet("product", models.Product, {}, {"aliases": "aliases"}),
    "opportunities": Sheet(
        "opportunity",
        models.Opportunity,
        {"account": _ACCOUNT, "owner": _OWNER},
        {"products": "lines"},
    ),
    "activities": Sheet(
        "activity",
        models.Activity,
        {
            "account": _ACCOUNT,
            "contact": ("contact_id", "contact", "contacts"),
            "opportunity": _OPPORTUNITY,
            "rep": ("rep_id", "rep", "reps"),
        },
        {"products": "products"},
    ),
    "tasks": Sheet(
        "task",
        models.Task,
        {"owner": _OWNER, "account": _ACCOUNT, "opportunity": _OPPORTUNITY},
        renamed={"time": "at"},
    ),
    "orders": Sheet(
        "order",
        models.Order,
        {"account": _ACCOUNT, "opportunity": _OPPORTUNITY},
        {"items": "items"},
    ),
    "escalations": Sheet(
        "escalation",
        models.Escalation,
        {
            "account": _ACCOUNT,
            "opened_by": ("opened_by_id", "opened_by", "reps"),
            "assigned_to": ("assigned_to_id", "assigned_to", "reps"),
        },
    ),
    "quotas": Sheet("quota", aims.Quota, {"rep": ("rep_id", "rep", "reps")}),
}

# Fields that the common shape of the file does not have; written only where they hold something.
EXTRA = frozenset(
    {
        ("contacts", "do_not_call"),
        ("contacts", "preferred_channel"),
        ("contacts", "language"),
        ("opportunities", "lost_reason"),
        ("opportunities", "next_step_due"),
        ("tasks", "time"),
        ("activities", "products"),
    }
)


def write(row: Any, name: str, field_name: str, value: Any, ids: Ids) -> None:
    """Set one field of a file's record on its row; `ids` resolves the keys of other lists."""
    sheet = SHEETS[name]
    if field_name in sheet.refers:
        column, _, target = sheet.refers[field_name]
        setattr(row, column, None if value is None else ids[target][value])
    elif field_name in sheet.owned:
        relation, child = sheet.owned[field_name], _CHILDREN[name, field_name]
        made = _MADE[name, field_name]
        setattr(row, relation, [child(**made(item, ids["products"])) for item in value])
    else:
        for column, kept in _kept(sheet, name, field_name, value):
            setattr(row, column, kept)


def own_references(name: str) -> frozenset[str]:
    """The fields that refer to other records of the same list."""
    refers = SHEETS[name].refers.items()
    return frozenset(field_name for field_name, (_, _, target) in refers if target == name)


def columns(
    name: str, record: Record, ids: Ids, *, without: Collection[str] = ()
) -> dict[str, Any]:
    """A file's record as the columns of a new row, except the fields `without`."""
    sheet = SHEETS[name]
    refers, owned = sheet.refers, sheet.owned
    row: dict[str, Any] = {}
    for field_name, value in vars(record).items():
        if field_name in owned or field_name in without:
            continue
        if field_name in refers:
            column, _, target = refers[field_name]
            row[column] = None if value is None else ids[target][value]
        else:
            row.update(_kept(sheet, name, field_name, value))
    row[sheet.key] = row.pop("id")
    return row


def _kept(sheet: Sheet, name: str, field_name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """The column of a field, and those that look-ups compare instead of it."""
    yield sheet.renamed.get(field_name, field_name), value
    yield from matching.derived(name, field_name, value).items()


def children(
    name: str, record: Record, ids: Ids
) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """The rows that a new row owns: their relation, their column for its key, and their columns."""
    for field_name, relation in SHEETS[name].owned.items():
        made = _MADE[name, field_name]
        rows = [made(item, ids["products"]) for item in getattr(record, field_name)]
        yield relation, f"{SHEETS[name].kind}_id", rows


def everything(name: str) -> list[ORMOption]:
    """Load what `read` and the audit look at in a fixed number of queries."""
    model = SHEETS[name].model
    refers = SHEETS[name].refers.values()
    options: list[ORMOption] = [joinedload(getattr(model, found)) for _, found, _ in refers]
    for owned in SHEETS[name].owned.values():
        loaded = selectinload(getattr(model, owned))
        child = getattr(model, owned).property.mapper.class_
        options.append(loaded.joinedload(child.product) if hasattr(child, "product") else loaded)
    return options


def read(row: Any, name: str) -> dict[str, Any]:
    """The row as a record of the file: JSON values, in the order of the schema."""
    sheet = SHEETS[name]
    record: dict[str, Any] = {"id": getattr(row, sheet.key)}
    for field_name in LISTS[name].model_fields:
        if field_name == "id":
            continue
        value = _read(row, sheet, name, field_name)
        if (name, field_name) not in EXTRA or value:
            record[field_name] = value
    return record


def references(name: str, record: Record) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Every key of another list in the record: its place, that list, and the key."""
    found: list[tuple[tuple[str | int, ...], str, str]] = []
    for field_name, (_, _, target) in SHEETS[name].refers.items():
        key = getattr(record, field_name)
        if key is not None:
            found.append(((field_name,), target, key))
    for field_name in SHEETS[name].owned:
        if field_name != "aliases":
            found += _product_keys(field_name, getattr(record, field_name))
    return found


def _product_keys(
    field_name: str, items: list[Any]
) -> list[tuple[tuple[str | int, ...], str, str]]:
    return [
        ((field_name, place), "products", item)
        if isinstance(item, str)
        else ((field_name, place, "product"), "products", item.product)
        for place, item in enumerate(items)
    ]


def _read(row: Any, sheet: Sheet, name: str, field_name: str) -> Any:
    if field_name in sheet.refers:
        _, relation, target = sheet.refers[field_name]
        other = getattr(row, relation)
        return None if other is None else getattr(other, SHEETS[target].key)
    if field_name in sheet.owned:
        return [_SAID[name, field_name](item) for item in getattr(row, sheet.owned[field_name])]
    return _plain(getattr(row, sheet.renamed.get(field_name, field_name)))


def _plain(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _said_line(line: models.OpportunityLine) -> dict[str, Any]:
    said = {"product": line.product.external_key, "quantity": line.quantity}
    return {**said, "unit_price": _plain(line.unit_price)}


_CHILDREN: Mapping[tuple[str, str], type[Numbered]] = {
    ("accounts", "aliases"): models.AccountAlias,
    ("products", "aliases"): models.ProductAlias,
    ("opportunities", "products"): models.OpportunityLine,
    ("activities", "products"): models.ActivityProduct,
    ("orders", "items"): models.OrderItem,
}
_MADE: Mapping[tuple[str, str], Callable[[Any, Mapping[str, int]], dict[str, Any]]] = {
    ("accounts", "aliases"): lambda name, _: {"name": name, "folded": fold(name)},
    ("products", "aliases"): lambda name, _: {"name": name, "folded": fold(name)},
    ("opportunities", "products"): lambda line, ids: {
        "product_id": ids[line.product],
        "quantity": line.quantity,
        "unit_price": line.unit_price,
    },
    ("activities", "products"): lambda key, ids: {"product_id": ids[key]},
    ("orders", "items"): lambda item, ids: {
        "product_id": ids[item.product],
        "quantity": item.quantity,
    },
}
_SAID: Mapping[tuple[str, str], Callable[[Any], Any]] = {
    ("accounts", "aliases"): lambda alias: alias.name,
    ("products", "aliases"): lambda alias: alias.name,
    ("opportunities", "products"): _said_line,
    ("activities", "products"): lambda spoken: spoken.product.external_key,
    ("orders", "items"): lambda item: {
        "product": item.product.external_key,
        "quantity": item.quantity,
    },
}
