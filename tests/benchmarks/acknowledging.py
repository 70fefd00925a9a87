"""How soon the app acknowledges a slash command, which Slack wants within three seconds."""

import time
from pathlib import Path

from slack_bolt import BoltRequest

from bot.settings import Settings
from bot.wiring.whole import Wiring
from tests.slack.stub import Stub


def acknowledgements(home: Path, user: str, command: str, times: int) -> list[float]:
    """Seconds from the delivery of a command to the real app until it was acknowledged.

    Slack itself is the tests' stub; record and sheets are those in `home`.
    """
    stub = Stub()
    stub.start()
    slack = {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_APP_TOKEN": "xapp-1",
        "SLACK_API_URL": stub.api_url,
    }
    wiring = Wiring(Settings.from_env({"DESKMATE_HOME": str(home), **slack}))
    app = wiring.slack_app(wiring.settings)
    name, _, text = command.partition(" ")
    taken = []
    for number in range(times):
        body = {
            "command": name,
            "text": text,
            "user_id": user,
            "team_id": "T1",
            "channel_id": "C1",
            "trigger_id": f"1.{number}",
            "response_url": f"{stub.url}/response/1",
        }
        began = time.perf_counter()
        app.dispatch(BoltRequest(mode="socket_mode", body=body))
        taken.append(time.perf_counter() - began)
        while len(stub.said("response")) <= number:
            time.sleep(0.001)
    stub.stop()
    return taken
