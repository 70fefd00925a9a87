"""Everything the workspace is made of, handed to those who need it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.workspace.delivery import Outbox
from bot.workspace.files import Files
from bot.workspace.hub import Hub
from bot.workspace.identity import Identity
from bot.workspace.manifest import Installation
from bot.workspace.messages import Messages
from bot.workspace.people import People
from bot.workspace.response_urls import Occasion, ResponseUrls
from bot.workspace.rooms import Room, Rooms
from bot.workspace.sockets import Sockets
from bot.workspace.triggers import Triggers
from bot.workspace.views import Views
from bot.workspace.wire import Clock, Json


@dataclass
class Address:
    """Where the server listens; known once it has its port."""

    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@dataclass(frozen=True)
class Core:
    """The parts of one workspace. `viewing` is the channel that each person looked at last."""

    address: Address
    clock: Clock
    identity: Identity = field(repr=False)
    installation: Installation
    people: People
    rooms: Rooms
    messages: Messages
    files: Files
    views: Views
    triggers: Triggers
    response_urls: ResponseUrls
    sockets: Sockets
    outbox: Outbox
    hub: Hub
    viewing: dict[str, str] = field(default_factory=dict)

    def audience(self, room: Room) -> Iterable[str]:
        """The people who see a room."""
        return [one.id for one in self.people.active() if room.seen_by(one.id)]

    def response_url(self, occasion: Occasion) -> str:
        return f"{self.address.url}/response/{self.response_urls.issue(occasion)}"

    def fail(self, user: str, sentence: str, **where: str | None) -> None:
        """Shows a sentence to one person about what the app did not do."""
        event: Json = {"type": "failure", "text": sentence, **where}
        self.hub.publish([user], event)
