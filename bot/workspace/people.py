"""The people of the workspace, and the shape in which Slack describes one."""

import sqlite3
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.workspace.database import Database
from bot.workspace.errors import Refused
from bot.workspace.wire import Json


@dataclass(frozen=True)
class Person:
    """One member; `role` is shown on the page, Slack itself knows nothing of it."""

    id: str
    name: str
    role: str = "rep"
    timezone: str = "UTC"
    locale: str = "en-US"
    email: str = ""

    @property
    def handle(self) -> str:
        """The name in the form of a login: `Zoë Q. Kim` → `zoe.q.kim`."""
        plain = unicodedata.normalize("NFKD", self.name).encode("ascii", "ignore").decode()
        words = "".join(sign if sign.isalnum() else " " for sign in plain.lower()).split()
        return ".".join(words) or self.id.lower()


class People:
    """Everybody who is or was in the workspace."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sync(self, people: Sequence[Person]) -> None:
        """Makes these the active members; whoever is missing becomes inactive, never unknown."""
        with self._database.transaction():
            self._database.run("UPDATE people SET active = 0")
            for position, one in enumerate(people):
                self._database.run(
                    "INSERT OR REPLACE INTO people"
                    " (id, position, active, name, role, timezone, locale, email)"
                    " VALUES (?, ?, 1, ?, ?, ?, ?, ?)",
                    *(one.id, position, one.name, one.role, one.timezone, one.locale, one.email),
                )

    def active(self) -> list[Person]:
        rows = self._database.rows("SELECT * FROM people WHERE active = 1 ORDER BY position, id")
        return [_person(row) for row in rows]

    def find(self, user_id: str) -> Person:
        """The person with this id, active or not; Refused `user_not_found`."""
        row = self._database.row("SELECT * FROM people WHERE id = ?", user_id)
        if row is None:
            raise Refused("user_not_found")
        return _person(row)

    def is_active(self, user_id: str) -> bool:
        return (
            self._database.row("SELECT 1 FROM people WHERE id = ? AND active = 1", user_id)
            is not None
        )

    def by_email(self, email: str) -> Person:
        row = self._database.row(
            "SELECT * FROM people WHERE active = 1 AND email <> '' AND lower(email) = lower(?)",
            email,
        )
        if row is None:
            raise Refused("users_not_found")
        return _person(row)


def user_object(person: Person, team_id: str, *, active: bool, with_email: bool) -> Json:
    """A person as `users.info` describes one."""
    profile: Json = {
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": person.name,
        "display_name_normalized": person.name,
        "first_name": person.name.split(" ")[0],
        "title": person.role,
        "team": team_id,
    }
    if with_email and person.email:
        profile["email"] = person.email
    return {
        "id": person.id,
        "team_id": team_id,
        "name": person.handle,
        "deleted": not active,
        "real_name": person.name,
        "tz": person.timezone,
        "tz_label": person.timezone,
        "tz_offset": _offset(person.timezone),
        "locale": person.locale,
        "profile": profile,
        "is_admin": person.role == "admin",
        "is_owner": False,
        "is_bot": False,
        "is_app_user": False,
        "updated": 0,
    }


def bot_user_object(user_id: str, bot_id: str, app_id: str, team_id: str, name: str) -> Json:
    """The app's own user as `users.info` describes it."""
    return {
        "id": user_id,
        "team_id": team_id,
        "name": name.lower(),
        "deleted": False,
        "real_name": name,
        "tz": "UTC",
        "tz_label": "UTC",
        "tz_offset": 0,
        "profile": {
            "real_name": name,
            "display_name": name,
            "bot_id": bot_id,
            "api_app_id": app_id,
            "team": team_id,
        },
        "is_admin": False,
        "is_owner": False,
        "is_bot": True,
        "is_app_user": False,
        "updated": 0,
    }


def _offset(zone: str) -> int:
    """Seconds east of Greenwich, now; a zone that does not exist counts as UTC."""
    try:
        offset = datetime.now(UTC).astimezone(ZoneInfo(zone)).utcoffset()
    except (ZoneInfoNotFoundError, ValueError):
        return 0
    return int(offset.total_seconds()) if offset else 0


def _person(row: sqlite3.Row) -> Person:
    return Person(row["id"], row["name"], row["role"], row["timezone"], row["locale"], row["email"])
