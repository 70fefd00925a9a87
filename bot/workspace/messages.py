"""What was said: the kept messages, their threads, and who may see each."""

import json
import sqlite3
from dataclasses import dataclass

from bot.workspace.database import Database
from bot.workspace.wire import Clock, Json, Stamps


@dataclass(frozen=True)
class Kept:
    """One message as it is kept; `only_for` names the one person who sees an ephemeral."""

    ts: str
    room: str
    thread: str | None
    only_for: str | None
    body: Json


class Messages:
    """Reads and writes messages; bodies are Slack's message objects."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        row = database.row("SELECT max(ts) AS last FROM messages")
        last = row["last"] if row is not None else None
        self.stamps = Stamps(clock, last or "0.000000")

    def add(
        self, room: str, body: Json, *, thread: str | None = None, only_for: str | None = None
    ) -> Kept:
        """Keeps a message under a timestamp of its own."""
        ts = self.stamps.next()
        whole = {"type": "message", **body, "ts": ts}
        if thread is not None:
            whole["thread_ts"] = thread
        self._database.run(
            "INSERT INTO messages (ts, room, thread, only_for, body) VALUES (?, ?, ?, ?, ?)",
            *(ts, room, thread, only_for, json.dumps(whole)),
        )
        return Kept(ts, room, thread, only_for, whole)

    def find(self, room: str, ts: str) -> Kept | None:
        row = self._database.row("SELECT * FROM messages WHERE room = ? AND ts = ?", room, ts)
        return None if row is None else _kept(row)

    def replace(self, kept: Kept, body: Json) -> Kept:
        self._database.run("UPDATE messages SET body = ? WHERE ts = ?", json.dumps(body), kept.ts)
        return Kept(kept.ts, kept.room, kept.thread, kept.only_for, body)

    def remove(self, kept: Kept) -> None:
        self._database.run("DELETE FROM messages WHERE ts = ?", kept.ts)

    def roots(
        self,
        room: str,
        *,
        viewer: str | None = None,
        after: str = "",
        before: str = "~",
        limit: int = 100,
    ) -> list[Kept]:
        """The newest messages outside threads, newest first, between two timestamps.

        Ephemeral messages are left out, except those for `viewer`.
        """
        rows = self._database.rows(
            "SELECT * FROM messages WHERE room = ? AND thread IS NULL AND ts > ? AND ts < ?"
            " AND (only_for IS NULL OR only_for = ?) ORDER BY ts DESC LIMIT ?",
            *(room, after, before, viewer, limit),
        )
        return [_kept(row) for row in rows]

    def thread(self, room: str, root: str, *, viewer: str | None = None) -> list[Kept]:
        """A root and its replies, oldest first; empty where there is no such root."""
        rows = self._database.rows(
            "SELECT * FROM messages WHERE room = ? AND (ts = ? OR thread = ?)"
            " AND (only_for IS NULL OR only_for = ?) ORDER BY ts",
            *(room, root, root, viewer),
        )
        return [_kept(row) for row in rows]

    def conversations(self, room: str, *, viewer: str, limit: int) -> list[Kept]:
        """The newest conversations, oldest first, each root followed by its replies."""
        rows = self._database.rows(
            "SELECT * FROM (SELECT * FROM messages WHERE room = ?"
            " AND (only_for IS NULL OR only_for = ?) ORDER BY coalesce(thread, ts) DESC, ts DESC"
            " LIMIT ?) ORDER BY coalesce(thread, ts), ts",
            *(room, viewer, limit),
        )
        return [_kept(row) for row in rows]

    def shown(self, kept: Kept) -> Json:
        """The message object as Slack answers it: a root with its count of replies."""
        if kept.thread is not None or kept.only_for is not None:
            return kept.body
        replies = self._database.rows(
            "SELECT ts, json_extract(body, '$.user') AS user FROM messages"
            " WHERE thread = ? AND only_for IS NULL ORDER BY ts",
            kept.ts,
        )
        if not replies:
            return kept.body
        users = list(dict.fromkeys(row["user"] for row in replies))
        return {
            **kept.body,
            "thread_ts": kept.ts,
            "reply_count": len(replies),
            "reply_users": users,
            "reply_users_count": len(users),
            "latest_reply": replies[-1]["ts"],
        }


def _kept(row: sqlite3.Row) -> Kept:
    return Kept(row["ts"], row["room"], row["thread"], row["only_for"], json.loads(row["body"]))
