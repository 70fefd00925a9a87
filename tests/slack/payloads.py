"""What Slack would refuse of what the app sends: limits and shapes, method by method.

The rules of blocks are the workspace's; slack_sdk's own models are asked beside them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.blocks import Block

from bot.workspace.block_kit import checking
from bot.workspace.block_kit.blocks import MARKDOWN_LIMIT
from bot.workspace.block_kit.rules import Rule, anything, error, items, kind, one_of, shape, string
from bot.workspace.errors import Refused

Payload = Mapping[str, Any]

_CHUNK = kind(
    {
        "markdown_text": shape({"text": string(MARKDOWN_LIMIT)}),
        "plan_update": shape({"title": string(256)}),
        "task_update": shape(
            {
                "id": string(255),
                "title": string(256),
                "status": one_of("pending", "in_progress", "complete", "error"),
            },
            {"details": string(256), "output": string(256), "sources": items(anything, 100)},
        ),
        "blocks": shape({"blocks": items(anything, 50)}),
    }
)
_PROMPT = shape({"title": string(75), "message": string(3000)})
_FIELDS: dict[str, Rule] = {
    "chunks": items(_CHUNK, 100),
    "markdown_text": string(MARKDOWN_LIMIT, 0),
    "prompts": items(_PROMPT, 4),
    "loading_messages": items(string(50), 10),
}
_STREAM = ("chat.startStream", "chat.appendStream", "chat.stopStream")
_MESSAGES = ("chat.postMessage", "chat.postEphemeral", "chat.update", "response")


def faults(method: str, body: Payload) -> list[str]:
    """What Slack would refuse of a call to the Web API, or of what is sent to a response_url."""
    found = [f"{method}: {fault}" for fault in _of_blocks(method, body)]
    for name, rule in _FIELDS.items():
        if body.get(name) is not None:
            found += [f"{method}: {fault}" for fault in rule(body[name], f"/{name}")]
    return found


def answer_faults(answer: Payload) -> list[str]:
    """What Slack would refuse of the body of an acknowledgement."""
    found: list[str] = []
    if "view" in answer:
        found += _refusals(checking.view, answer["view"], answer["view"].get("type"))
    if "options" in answer or "option_groups" in answer:
        found += _refusals(checking.options, answer)
    for name, sentence in (answer.get("errors") or {}).items():
        found += string(2000)(sentence, f"/errors/{name}")
    return found


def _of_blocks(method: str, body: Payload) -> Iterator[str]:
    if "view" in body:
        refused = _refusals(checking.view, body["view"], body["view"].get("type"))
        yield from refused or _of_models(body["view"].get("blocks") or [])
    elif method in _MESSAGES:
        if not body.get("text"):
            yield error("a message needs a text for notifications and screen readers", "/text")
        yield from _of_message(body.get("text") or "", body.get("blocks"))
    elif method == "chat.unfurl":
        for shown in body["unfurls"].values():
            yield from _of_message("", shown["blocks"])
    elif method in _STREAM:
        yield from _of_message("", body.get("blocks"))


def _of_message(text: str, blocks: Any) -> Iterator[str]:
    yield from _refusals(checking.message, text, blocks) or _of_models(blocks or [])


def _of_models(blocks: list[Any]) -> Iterator[str]:
    """What slack_sdk itself objects to; it can only be asked about blocks of the right shape."""
    try:
        for block in filter(None, Block.parse_all(blocks)):  # the SDK lags behind
            block.validate_json()
    except SlackObjectFormationError as fault:
        yield str(fault)


def _refusals(check: Any, *what: Any) -> list[str]:
    try:
        check(*what)
    except Refused as refused:
        return [str(refused.args)]
    return []
