"""No call, however odd, breaks the Web API."""

from pathlib import Path

import httpx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.workspace.methods.catalogue import METHODS
from bot.workspace.server import Workspace
from tests.workspace.place import ANA, Json, opened

_NAMES = st.sampled_from(
    [
        *("channel", "channel_id", "text", "blocks", "view", "view_id", "user", "users", "user_id"),
        *("ts", "thread_ts", "hash", "types", "attachments", "metadata", "markdown_text", "cursor"),
        *("limit", "latest", "oldest", "inclusive", "name", "timestamp", "status", "title"),
        *("prompts", "loading_messages", "trigger_id", "message_ts", "email", "bot"),
    ]
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)


def test_no_arguments_break_a_method(tmp_path: Path) -> None:
    with opened(tmp_path) as workspace, httpx.Client(trust_env=False) as http:
        sales = workspace.add_channel("sales")

        @settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
        @given(st.sampled_from(sorted(METHODS)), st.dictionaries(_NAMES, _VALUES), st.booleans())
        def answered(method: str, arguments: Json, known: bool) -> None:
            if known:
                arguments |= {"channel": sales, "channel_id": sales, "user": ANA.id, "text": "x"}
            answer = http.post(
                workspace.api_url + method, json=arguments, headers=_token(workspace, method)
            )
            assert answer.status_code == 200
            assert answer.json()["ok"] in (True, False)

        answered()


def _token(workspace: Workspace, method: str) -> dict[str, str]:
    token = workspace.app_token if method.startswith("apps.") else workspace.bot_token
    return {"Authorization": f"Bearer {token}"}
