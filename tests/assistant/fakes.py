"""A record in memory: the names of a contract world, without a database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from bot.sales.results import Actor
from bot.store.book import (
    Book,
    KnownAccount,
    KnownContact,
    KnownDeal,
    KnownOrder,
    KnownProduct,
    KnownRep,
    KnownTask,
)
from bot.store.vocabulary import Role

World = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True)
class NamesInMemory:
    """The names of a world that never changes."""

    known: Book

    def book(self) -> Book:
        return self.known


def book(world: World) -> Book:
    """The book of a world in the contract's shape; ids count from 1 in the file's order."""
    ids = {
        kind: {item["id"]: number for number, item in enumerate(world.get(kind, ()), 1)}
        for kind in ("reps", "accounts", "contacts", "products", "opportunities")
    }
    rep, account = ids["reps"], ids["accounts"]
    return Book(
        reps=[KnownRep(rep[r["id"]], r["id"], r["name"]) for r in world.get("reps", ())],
        accounts=[
            KnownAccount(
                account[a["id"]],
                a["id"],
                a["name"],
                tuple(a.get("aliases", ())),
                rep.get(a.get("owner")),
            )
            for a in world.get("accounts", ())
        ],
        contacts=[
            KnownContact(ids["contacts"][c["id"]], c["id"], c["name"], account[c["account"]])
            for c in world.get("contacts", ())
        ],
        products=[
            _product(item, ids["products"][item["id"]]) for item in world.get("products", ())
        ],
        deals=[_deal(o, ids) for o in world.get("opportunities", ())],
        orders=[
            KnownOrder(number, o["id"], o["number"], account[o["account"]])
            for number, o in enumerate(world.get("orders", ()), 1)
        ],
        tasks=[
            KnownTask(
                number, t["id"], t["title"], rep.get(t.get("owner")), account.get(t["account"])
            )
            for number, t in enumerate(world.get("tasks", ()), 1)
            if not t.get("done")
        ],
    )


def _product(item: Mapping[str, Any], number: int) -> KnownProduct:
    price = item.get("list_price")
    return KnownProduct(
        number,
        item["id"],
        item["name"],
        tuple(item.get("aliases", ())),
        None if price is None else Decimal(str(price)),
    )


def _deal(item: Mapping[str, Any], ids: Mapping[str, Mapping[str, int]]) -> KnownDeal:
    return KnownDeal(
        id=ids["opportunities"][item["id"]],
        key=item["id"],
        name=item["name"],
        account_id=ids["accounts"][item["account"]],
        owner_id=ids["reps"].get(item.get("owner", "")),
        open=item["stage"] not in ("won", "lost"),
        currency=item.get("currency"),
        product_ids=tuple(ids["products"][p["product"]] for p in item.get("products", ())),
        quantities=tuple(p["quantity"] for p in item.get("products", ())),
        amount=Decimal(str(item["amount"])) if item.get("amount") else None,
        close_date=date.fromisoformat(item["close_date"]) if item.get("close_date") else None,
    )


def actors(world: World) -> dict[str, Actor]:
    """The reps of a world by their Slack user ids."""
    return {
        r["id"]: Actor(
            rep_id=number,
            slack_user_id=r["id"],
            name=r["name"],
            role=Role(r["role"]),
            team=r.get("team"),
            locale=r.get("locale", "en-US"),
            timezone=r.get("timezone", "UTC"),
        )
        for number, r in enumerate(world.get("reps", ()), 1)
    }
