"""The conversations: channels, and one direct message between each person and the app."""

import sqlite3
from dataclasses import dataclass

from bot.workspace.database import Database
from bot.workspace.errors import Refused
from bot.workspace.wire import Clock, Json, new_id

FIRST_CHANNELS = ("general", "sales", "products")


@dataclass(frozen=True)
class Room:
    """A channel (`kind` channel, everybody is a member) or a direct message with `person`."""

    id: str
    kind: str
    name: str
    is_private: bool
    has_bot: bool
    person: str | None
    created: int

    @property
    def channel_type(self) -> str:
        """Slack's word in message events: `im`, `group` or `channel`."""
        if self.kind == "dm":
            return "im"
        return "group" if self.is_private else "channel"

    def seen_by(self, user_id: str) -> bool:
        return self.person is None or self.person == user_id


class Rooms:
    """Finds and opens conversations."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        if not self.channels():
            for name in FIRST_CHANNELS:
                self.add_channel(name)

    def add_channel(self, name: str, *, is_private: bool = False, has_bot: bool = True) -> Room:
        """A new channel, or the one that already has this name."""
        row = self._database.row("SELECT * FROM rooms WHERE kind = 'channel' AND name = ?", name)
        if row is not None:
            return _room(row)
        return self._add(Room(new_id("C"), "channel", name, is_private, has_bot, None, 0))

    def direct(self, user_id: str) -> Room:
        """The direct message between this person and the app, opened on first use."""
        row = self._database.row("SELECT * FROM rooms WHERE person = ?", user_id)
        if row is not None:
            return _room(row)
        return self._add(Room(new_id("D"), "dm", "", False, True, user_id, 0))

    def channels(self) -> list[Room]:
        rows = self._database.rows("SELECT * FROM rooms WHERE kind = 'channel' ORDER BY rowid")
        return [_room(row) for row in rows]

    def all(self) -> list[Room]:
        return [_room(row) for row in self._database.rows("SELECT * FROM rooms ORDER BY rowid")]

    def find(self, room_id: str) -> Room:
        """The conversation with this id, or the channel of this name; Refused."""
        row = self._database.row(
            "SELECT * FROM rooms WHERE id = ? OR (kind = 'channel' AND '#' || name = ?)",
            *(room_id, room_id),
        )
        if row is None:
            raise Refused("channel_not_found")
        return _room(row)

    def _add(self, room: Room) -> Room:
        created = int(self._clock())
        self._database.run(
            "INSERT INTO rooms (id, kind, name, is_private, has_bot, person, created)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(room.id, room.kind, room.name, room.is_private, room.has_bot, room.person, created),
        )
        return self.find(room.id)


def room_object(room: Room, team_id: str) -> Json:
    """A conversation as `conversations.info` describes it."""
    shared = {
        "id": room.id,
        "created": room.created,
        "is_archived": False,
        "is_im": room.kind == "dm",
        "is_mpim": False,
        "context_team_id": team_id,
    }
    if room.kind == "dm":
        return {**shared, "user": room.person, "is_user_deleted": False, "is_open": True}
    return {
        **shared,
        "name": room.name,
        "name_normalized": room.name,
        "is_channel": not room.is_private,
        "is_group": room.is_private,
        "is_private": room.is_private,
        "is_member": room.has_bot,
        "is_general": room.name == "general",
        "topic": {"value": "", "creator": "", "last_set": 0},
        "purpose": {"value": "", "creator": "", "last_set": 0},
    }


def _room(row: sqlite3.Row) -> Room:
    return Room(
        row["id"],
        row["kind"],
        row["name"],
        bool(row["is_private"]),
        bool(row["has_bot"]),
        row["person"],
        row["created"],
    )
