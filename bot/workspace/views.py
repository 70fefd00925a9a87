"""Modals and App Homes: the open stacks, the published tabs, and the view objects in them."""

import json
import secrets
from dataclasses import dataclass

from bot.workspace.block_kit.naming import named
from bot.workspace.database import Database
from bot.workspace.errors import Refused
from bot.workspace.identity import Identity
from bot.workspace.wire import Clock, Json, new_id

STACK = 3


@dataclass(frozen=True)
class Opened:
    """A view and the person who sees it."""

    user: str
    view: Json


class Views:
    """Keeps what is open. Modals live as long as the server, Homes survive it."""

    def __init__(self, database: Database, identity: Identity, clock: Clock) -> None:
        self._database = database
        self._identity = identity
        self._clock = clock
        self._stacks: dict[str, list[Json]] = {}

    def stack(self, user: str) -> tuple[Json, ...]:
        """The open modals of a person, the visible one last."""
        return tuple(self._stacks.get(user, ()))

    def open(self, user: str, asked: Json) -> Json:
        """Starts a new stack with this view, in the place of any that was open."""
        self._refuse_known_external_id(asked)
        view = self._view(asked, new_id("V"))
        view["root_view_id"] = view["id"]
        self._stacks[user] = [view]
        return view

    def push(self, user: str, asked: Json) -> Json:
        """Puts a view on top of what is open; Refused `push_limit_reached` past three."""
        stack = self._stacks.get(user)
        if not stack:
            raise Refused("not_found")
        if len(stack) >= STACK:
            raise Refused("push_limit_reached")
        self._refuse_known_external_id(asked)
        view = self._view(asked, new_id("V"))
        view["root_view_id"] = stack[0]["id"]
        view["previous_view_id"] = stack[-1]["id"]
        stack.append(view)
        return view

    def update(self, opened: Opened, asked: Json, known_hash: str | None = None) -> Json:
        """Draws an open view anew under the same id; Refused `hash_conflict`."""
        old = opened.view
        if known_hash and known_hash != old["hash"]:
            raise Refused("hash_conflict")
        view = self._view(asked, old["id"])
        view["root_view_id"] = old["root_view_id"]
        view["previous_view_id"] = old["previous_view_id"]
        if old["type"] == "home":
            return self._keep_home(opened.user, view)
        stack = self._stacks[opened.user]
        stack[stack.index(old)] = view
        return view

    def find(self, view_id: str = "", external_id: str = "") -> Opened:
        """The open view with this id or external id; Refused `not_found`."""
        for user, stack in self._stacks.items():
            for view in stack:
                if view["id"] == view_id or (external_id and view["external_id"] == external_id):
                    return Opened(user, view)
        for row in self._database.rows("SELECT person, view FROM homes"):
            view = json.loads(row["view"])
            if view["id"] == view_id:
                return Opened(row["person"], view)
        raise Refused("not_found")

    def close(self, user: str, view_id: str, *, everything: bool = False) -> list[Json]:
        """Takes a modal and all above it off the stack; returns what was closed, topmost first."""
        stack = self._stacks.get(user, [])
        places = [place for place, view in enumerate(stack) if view["id"] == view_id]
        if not places:
            raise Refused("not_found")
        first = 0 if everything else places[0]
        closed = stack[first:]
        del stack[first:]
        return closed[::-1]

    def home(self, user: str) -> Json | None:
        row = self._database.row("SELECT view FROM homes WHERE person = ?", user)
        return None if row is None else dict(json.loads(row["view"]))

    def publish(self, user: str, asked: Json, known_hash: str | None = None) -> Json:
        """Shows a Home tab to a person; Refused `hash_conflict`."""
        old = self.home(user)
        if known_hash and (old is None or known_hash != old["hash"]):
            raise Refused("hash_conflict")
        view = self._view(asked, old["id"] if old else new_id("V"))
        view["root_view_id"] = view["id"]
        return self._keep_home(user, view)

    def _keep_home(self, user: str, view: Json) -> Json:
        self._database.run(
            "INSERT OR REPLACE INTO homes (person, view) VALUES (?, ?)", user, json.dumps(view)
        )
        return view

    def _refuse_known_external_id(self, asked: Json) -> None:
        external_id = asked.get("external_id")
        views = (view for stack in self._stacks.values() for view in stack)
        if external_id and any(view["external_id"] == external_id for view in views):
            raise Refused("duplicate_external_id")

    def _view(self, asked: Json, view_id: str) -> Json:
        return {
            "id": view_id,
            "team_id": self._identity.team_id,
            "type": asked["type"],
            "blocks": named(asked["blocks"]),
            "private_metadata": asked.get("private_metadata") or "",
            "callback_id": asked.get("callback_id") or "",
            "external_id": asked.get("external_id") or "",
            "state": {"values": {}},
            "hash": f"{int(self._clock())}.{secrets.token_hex(4)}",
            "title": asked.get("title"),
            "close": asked.get("close"),
            "submit": asked.get("submit"),
            "clear_on_close": bool(asked.get("clear_on_close")),
            "notify_on_close": bool(asked.get("notify_on_close")),
            "submit_disabled": bool(asked.get("submit_disabled")),
            "previous_view_id": None,
            "root_view_id": None,
            "app_id": self._identity.app_id,
            "app_installed_team_id": self._identity.team_id,
            "bot_id": self._identity.bot_id,
        }
