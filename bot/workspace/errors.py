"""What can go wrong in the local workspace.

WorkspaceError
├── PortInUse            another program listens on the port
├── WrongManifest        the app manifest cannot be installed
├── Refused              a call is refused with one of Slack's own error codes
├── NotAllowed           the person on the page may not do this; carries a sentence
└── NoAnswer             the app did not acknowledge a delivery in time
"""

from collections.abc import Sequence


class WorkspaceError(Exception):
    """The root of this package's errors."""


class PortInUse(WorkspaceError):
    """The port of the local workspace is taken."""

    def __init__(self, port: int) -> None:
        super().__init__(
            f"Port {port} is already in use, perhaps by another Deskmate."
            f" Stop the other program or choose another port."
        )
        self.port = port


class WrongManifest(WorkspaceError):
    """The app manifest is not one that Slack would install."""


class Refused(WorkspaceError):
    """A Web API call is refused; `code` is Slack's error code, `messages` say where and why."""

    def __init__(self, code: str, messages: Sequence[str] = (), **extra: str) -> None:
        super().__init__(code)
        self.code = code
        self.messages = tuple(messages)
        self.extra = extra


class NotAllowed(WorkspaceError):
    """What a person tried on the page cannot be done; the text is a sentence for that person."""


class NoAnswer(WorkspaceError):
    """The app did not acknowledge in time; `reason` is Slack's word for it."""

    def __init__(self, reason: str, *, retry: bool = True) -> None:
        super().__init__(reason)
        self.reason = reason
        self.retry = retry
