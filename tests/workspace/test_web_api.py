"""The Web API as slack_sdk calls it: tokens, errors, messages, views, people."""

from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.workspace.server import Workspace
from tests.workspace.place import (
    ANA,
    BEN,
    Json,
    Page,
    buttons,
    error_of,
    modal,
    paged,
)


@pytest.fixture
def sales(workspace: Workspace) -> str:
    return workspace.add_channel("sales")


def test_the_bot_learns_who_it_is(web: WebClient, workspace: Workspace) -> None:
    who = web.auth_test()
    assert web.bots_info(bot=who["bot_id"])["bot"]["user_id"] == who["user_id"]
    assert web.users_info(user=who["user_id"])["user"]["is_bot"] is True
    assert web.team_info()["team"]["id"] == who["team_id"]
    assert web.api_test()["ok"] is True


@pytest.mark.parametrize(("token", "error"), [("", "not_authed"), ("xoxb-wrong", "invalid_auth")])
def test_a_wrong_token_is_refused(workspace: Workspace, token: str, error: str) -> None:
    stranger = WebClient(token, base_url=workspace.api_url)
    assert error_of(stranger.auth_test) == error


def test_bot_and_app_tokens_are_not_mixed_up(workspace: Workspace, web: WebClient) -> None:
    wrong = workspace.bot_token
    assert error_of(web.apps_connections_open, app_token=wrong) == "not_allowed_token_type"
    app = WebClient(workspace.app_token, base_url=workspace.api_url)
    assert error_of(app.auth_test) == "not_allowed_token_type"


def test_an_unknown_method_is_named(web: WebClient) -> None:
    with pytest.raises(SlackApiError) as refused:
        web.files_list()
    assert refused.value.response["error"] == "unknown_method"
    assert refused.value.response["req_method"] == "files.list"


@pytest.mark.parametrize(
    "send",
    [
        lambda url, token, body: httpx.post(
            url, json=body, headers={"Authorization": token}, trust_env=False
        ),
        lambda url, token, body: httpx.post(url, data={**body, "token": token.split()[1]}),
        lambda url, token, body: httpx.get(url, params={**body, "token": token.split()[1]}),
    ],
)
def test_json_form_and_query_are_all_understood(
    workspace: Workspace, sales: str, send: Any
) -> None:
    url = f"{workspace.api_url}chat.postMessage"
    body = {"channel": sales, "text": "Grüße & <3"}
    answer = send(url, f"Bearer {workspace.bot_token}", body).json()
    assert answer["message"]["text"] == "Grüße & <3"


def test_a_body_that_is_no_json_is_refused(workspace: Workspace) -> None:
    url = f"{workspace.api_url}chat.postMessage"
    headers = {"Content-Type": "application/json"}
    assert httpx.post(url, content="{", headers=headers).json()["error"] == "invalid_json"
    assert httpx.post(url, content="[]", headers=headers).json()["error"] == "json_not_object"


def test_a_message_is_posted_edited_linked_and_deleted(
    web: WebClient, ana: Page, sales: str
) -> None:
    posted = web.chat_postMessage(channel=sales, text="first", blocks=buttons("go"))
    assert ana.see("first")["ts"] == posted["ts"]
    edited = web.chat_update(channel=sales, ts=posted["ts"], text="second")
    assert edited["text"] == "second"
    changed = ana.hear("message_changed")["message"]
    assert ("blocks" in changed, changed["edited"]["user"]) == (False, changed["user"])
    link = web.chat_getPermalink(channel=sales, message_ts=posted["ts"])["permalink"]
    assert link.endswith(f"/archives/{sales}/p{posted['ts'].replace('.', '')}")
    web.chat_delete(channel=sales, ts=posted["ts"])
    assert ana.hear("message_deleted")["message"]["ts"] == posted["ts"]
    gone = {"channel": sales, "ts": posted["ts"]}
    assert error_of(web.chat_delete, **gone) == "message_not_found"
    assert error_of(web.chat_update, text="x", **gone) == "message_not_found"


def test_the_bot_edits_only_its_own_messages(web: WebClient, ana: Page, sales: str) -> None:
    ts = ana.say("mine", "sales")["ts"]
    assert error_of(web.chat_update, channel=sales, ts=ts, text="x") == "cant_update_message"
    assert error_of(web.chat_delete, channel=sales, ts=ts) == "cant_delete_message"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"channel": "C404", "text": "x"}, "channel_not_found"),
        ({"channel": "#sales"}, "no_text"),
        ({"channel": "#sales", "text": "  "}, "no_text"),
        ({"channel": "#sales", "text": "x" * 40_001}, "msg_too_long"),
        ({"channel": "#sales", "text": "x", "thread_ts": "1.0"}, "thread_not_found"),
        ({"channel": "#sales", "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
        ({"channel": "#sales", "markdown_text": "y" * 12_001}, "invalid_blocks"),
        ({"channel": "#sales", "text": "x", "blocks": ["y"]}, "invalid_blocks_format"),
    ],
)
def test_a_faulty_message_is_refused(web: WebClient, arguments: Json, error: str) -> None:
    assert error_of(web.api_call, api_method="chat.postMessage", json=arguments) == error


def test_a_faulty_block_is_named_with_its_reason(web: WebClient, sales: str) -> None:
    blocks: list[Json] = [
        {"type": "divider"},
        {"type": "section", "text": {"type": "mrkdwn", "text": ""}},
    ]
    with pytest.raises(SlackApiError) as refused:
        web.chat_postMessage(channel=sales, text="x", blocks=blocks)
    assert refused.value.response["error"] == "invalid_blocks"
    assert refused.value.response["response_metadata"]["messages"] == [
        "[ERROR] must be more than 0 characters [json-pointer:/blocks/1/text/text]"
    ]


def test_a_direct_message_can_be_addressed_by_its_person(web: WebClient, ana: Page) -> None:
    room = web.conversations_open(users=ANA.id)["channel"]["id"]
    assert web.chat_postMessage(channel=ANA.id, text="psst")["channel"] == room
    assert ana.see("psst")["text"] == "psst"
    assert room == ana.rooms["Deskmate"]
    assert error_of(web.conversations_open, users="U404") == "user_not_found"


def test_markdown_text_becomes_a_markdown_block(web: WebClient, sales: str) -> None:
    message = web.chat_postMessage(channel=sales, markdown_text="**2 kg**")["message"]
    assert message["blocks"][0]["type"] == "markdown"


def test_channels_without_the_bot_refuse_it(workspace: Workspace, web: WebClient) -> None:
    open_room = workspace.add_channel("lounge", has_bot=False)
    secret = workspace.add_channel("board", is_private=True, has_bot=False)
    assert error_of(web.chat_postMessage, channel=open_room, text="x") == "not_in_channel"
    assert error_of(web.chat_postMessage, channel=secret, text="x") == "channel_not_found"
    assert error_of(web.conversations_history, channel=open_room) == "not_in_channel"
    assert error_of(web.conversations_info, channel=secret) == "channel_not_found"
    listed = web.conversations_list(types="public_channel,private_channel")["channels"]
    assert {room["name"] for room in listed} == {"general", "sales", "products", "lounge"}
    own = web.users_conversations(types="public_channel,im")["channels"]
    assert open_room not in [room["id"] for room in own]
    assert [room["user"] for room in own if room["is_im"]] == [ANA.id, BEN.id]


def test_history_is_read_in_pages(workspace: Workspace, web: WebClient) -> None:
    room = workspace.add_channel("long")
    sent = [web.chat_postMessage(channel=room, text=str(n))["ts"] for n in range(5)]
    assert sent == sorted(set(sent))
    read = [page["messages"] for page in web.conversations_history(channel=room, limit=2)]
    assert [one["text"] for page in read for one in page] == ["4", "3", "2", "1", "0"]
    between = {"channel": room, "oldest": sent[1], "latest": sent[3]}
    inner = web.conversations_history(**between)["messages"]
    outer = web.conversations_history(**between, inclusive=True)["messages"]
    assert [one["text"] for one in inner] == ["2"]
    assert [one["text"] for one in outer] == ["3", "2", "1"]
    assert error_of(web.conversations_history, channel=room, cursor="?") == "invalid_cursor"
    assert error_of(web.conversations_history, channel=room, limit=0) == "invalid_limit"


def test_a_thread_is_read_from_its_root(web: WebClient, sales: str) -> None:
    root = web.chat_postMessage(channel=sales, text="root")["ts"]
    reply = web.chat_postMessage(channel=sales, text="one", thread_ts=root)["ts"]
    web.chat_postMessage(channel=sales, text="two", thread_ts=reply)
    thread = web.conversations_replies(channel=sales, ts=root)["messages"]
    assert [one["text"] for one in thread] == ["root", "one", "two"]
    assert (thread[0]["reply_count"], thread[2]["thread_ts"]) == (2, root)
    assert error_of(web.conversations_replies, channel=sales, ts="1.0") == "thread_not_found"


def test_an_ephemeral_message_exists_for_nobody_but_its_person(
    web: WebClient, ana: Page, workspace: Workspace, sales: str
) -> None:
    ts = web.chat_postEphemeral(channel=sales, user=ANA.id, text="between us")["message_ts"]
    assert ana.see("between us")["ephemeral"] is True
    assert ts in [one["ts"] for one in ana.messages("sales")]
    with paged(workspace, BEN) as ben:
        assert ts not in [one["ts"] for one in ben.messages("sales")]
    found = web.conversations_history(channel=sales)["messages"]
    assert ts not in [one["ts"] for one in found]
    assert error_of(web.chat_update, channel=sales, ts=ts, text="x") == "message_not_found"
    assert error_of(web.chat_getPermalink, channel=sales, message_ts=ts) == "message_not_found"
    stranger = {"channel": ana.rooms["Deskmate"], "user": BEN.id, "text": "x"}
    assert error_of(web.chat_postEphemeral, **stranger) == "user_not_in_channel"


def test_people_are_found_by_id_and_address(web: WebClient) -> None:
    user = web.users_info(user=ANA.id)["user"]
    assert (user["real_name"], user["tz"], user["locale"]) == (ANA.name, ANA.timezone, "es-ES")
    assert user["tz_offset"] in (3600, 7200)
    assert web.users_lookupByEmail(email="ANA@example.com")["user"]["id"] == ANA.id
    assert error_of(web.users_lookupByEmail, email="no@example.com") == "users_not_found"
    assert error_of(web.users_info, user="U404") == "user_not_found"
    assert [one["id"] for one in web.users_list()["members"]][:2] == [ANA.id, BEN.id]


def test_reactions_come_and_go(web: WebClient, ana: Page, sales: str) -> None:
    ts = ana.say("well done", "sales")["ts"]
    place = {"channel": sales, "timestamp": ts, "name": "tada"}
    web.reactions_add(**place)
    assert ana.hear("message_changed")["message"]["reactions"][0]["name"] == "tada"
    assert error_of(web.reactions_add, **place) == "already_reacted"
    web.reactions_remove(**place)
    assert "reactions" not in ana.hear("message_changed")["message"]
    assert error_of(web.reactions_remove, **place) == "no_reaction"


def test_a_home_published_over_a_newer_one_is_refused(web: WebClient) -> None:
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    old = web.views_publish(user_id=ANA.id, view=home)["view"]
    new = web.views_publish(user_id=ANA.id, view=home, hash=old["hash"])["view"]
    assert old["id"] == new["id"]
    late = {"user_id": ANA.id, "view": home, "hash": old["hash"]}
    assert error_of(web.views_publish, **late) == "hash_conflict"
    assert error_of(web.views_publish, user_id="U404", view=home) == "invalid_user_id"


@pytest.mark.parametrize(
    "view", [{}, {"type": "home", "blocks": []}, modal(title=None), modal(submit=None)]
)
def test_a_faulty_modal_is_refused_before_its_trigger_is_spent(web: WebClient, view: Json) -> None:
    assert error_of(web.views_open, trigger_id="any", view=view) == "invalid_arguments"
    assert error_of(web.views_open, trigger_id="any", view=modal()) == "invalid_trigger_id"
