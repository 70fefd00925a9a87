"""The installed app manifest: which commands, scopes and events the app asked for."""

import json
from dataclasses import dataclass
from typing import Any

from bot.workspace.database import Database
from bot.workspace.errors import WrongManifest
from bot.workspace.wire import Json

_FACT = "manifest"


@dataclass(frozen=True)
class SlashCommand:
    """A command as the manifest declares it."""

    command: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True)
class Shortcut:
    """An entry of the page's menus as the manifest declares it; `kind` is message or global."""

    callback_id: str
    kind: str
    name: str
    description: str


class Installation:
    """The app as installed; before any manifest everything is allowed and no command exists."""

    def __init__(self, database: Database) -> None:
        self._database = database
        kept = database.fact(_FACT)
        self._manifest: Json = json.loads(kept) if kept else {}
        self._commands = _commands(self._manifest)

    def install(self, manifest: Json) -> None:
        """Takes a manifest in the place of the last one; WrongManifest says what is wrong."""
        commands = _commands(manifest)
        self._manifest, self._commands = manifest, commands
        self._database.remember(_FACT, json.dumps(manifest))

    @property
    def app_name(self) -> str:
        bot_user = _part(self._manifest, "features", "bot_user") or {}
        shown = _part(self._manifest, "display_information") or {}
        return str(bot_user.get("display_name") or shown.get("name") or "Deskmate")

    @property
    def commands(self) -> tuple[SlashCommand, ...]:
        return tuple(self._commands.values())

    @property
    def shortcuts(self) -> tuple[Shortcut, ...]:
        declared = _part(self._manifest, "features", "shortcuts") or []
        return tuple(
            Shortcut(one["callback_id"], one["type"], one["name"], one.get("description") or "")
            for one in declared
        )

    @property
    def is_agent(self) -> bool:
        """Whether each message to the app begins a conversation of its own."""
        return _part(self._manifest, "features", "agent_view") is not None

    @property
    def unfurl_domains(self) -> tuple[str, ...]:
        """The domains whose links the app wants to hear of."""
        return tuple(_part(self._manifest, "features", "unfurl_domains") or ())

    def command(self, name: str) -> SlashCommand | None:
        return self._commands.get(name)

    @property
    def scopes(self) -> tuple[str, ...] | None:
        """The bot scopes asked for, or None where the manifest does not speak of scopes."""
        scopes = _part(self._manifest, "oauth_config", "scopes", "bot")
        return None if scopes is None else tuple(scopes)

    def missing(self, needed: tuple[str, ...]) -> bool:
        """Whether none of these scopes, of which one is enough, was asked for."""
        return bool(needed) and self.scopes is not None and not set(needed) & set(self.scopes)

    def hears(self, event: str) -> bool:
        """Whether the app subscribed to an event, such as `message.im`."""
        events = _part(self._manifest, "settings", "event_subscriptions", "bot_events")
        return event in events if events is not None else not self._manifest

    @property
    def has_home(self) -> bool:
        home = _part(self._manifest, "features", "app_home")
        return home is None or bool(home.get("home_tab_enabled"))


def _commands(manifest: Json) -> dict[str, SlashCommand]:
    found: dict[str, SlashCommand] = {}
    for declared in _part(manifest, "features", "slash_commands") or []:
        name = str(declared.get("command", ""))
        if not name.startswith("/") or " " in name or not 1 < len(name) <= 32:
            raise WrongManifest(f"{name!r} is no name for a slash command.")
        if name in found:
            raise WrongManifest(f"The slash command {name} is declared twice.")
        if not declared.get("description"):
            raise WrongManifest(f"The slash command {name} needs a description.")
        found[name] = SlashCommand(
            name,
            str(declared["description"]),
            str(declared.get("usage_hint") or ""),
            bool(declared.get("should_escape")),
        )
    return found


def _part(manifest: Json, *path: str) -> Any:
    part: Any = manifest
    for name in path:
        part = part.get(name) if isinstance(part, dict) else None
    return part
