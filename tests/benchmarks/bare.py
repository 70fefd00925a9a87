"""A Bolt app that acknowledges a command and does nothing else, to measure Deskmate beside it."""

import logging
import sys
import threading

from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient


def main(api_url: str, command: str, concurrency: int) -> None:
    """Serves until the process is ended."""
    client = WebClient("xoxb-1", base_url=api_url)
    # The program beside it reads its token from the environment, and Bolt warns of a second one.
    logging.disable(logging.WARNING)
    app = App(client=client, token_verification_enabled=False)
    app.command(command)(lambda ack: ack())
    handler = SocketModeHandler(app, "xapp-1", concurrency=concurrency)
    handler.connect()  # type: ignore[no-untyped-call]
    threading.Event().wait()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
