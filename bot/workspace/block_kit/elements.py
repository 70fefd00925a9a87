"""The table of Block Kit's elements: every field and limit of what stands inside a block.

Source: https://docs.slack.dev/reference/block-kit/block-elements
"""

from collections.abc import Mapping
from types import MappingProxyType

from bot.workspace.block_kit.objects import (
    ACTION_ID,
    CONFIRM,
    COUNT,
    DATE,
    DISPATCH,
    FEEDBACK,
    FILTER,
    IMAGE,
    LINK,
    LINK_OPTION,
    OPTION,
    OPTION_GROUPS,
    OPTIONS,
    PLACEHOLDER,
    RICH_OPTION,
    STYLE,
    TIME,
    WORKFLOW,
    among_options,
    plain,
)
from bot.workspace.block_kit.rules import (
    Rule,
    anything,
    first,
    flag,
    items,
    kind,
    number,
    one_of,
    shape,
    string,
)

_ID = {"action_id": ACTION_ID}
_USED = {**_ID, "confirm": CONFIRM, "focus_on_load": flag}
_SELECT = {**_USED, "placeholder": PLACEHOLDER}
_MULTI = {**_SELECT, "max_selected_items": COUNT}
_TYPED = {
    **_ID,
    "placeholder": PLACEHOLDER,
    "focus_on_load": flag,
    "dispatch_action_config": DISPATCH,
}
_STATIC = {"options": OPTIONS, "option_groups": OPTION_GROUPS}
_EITHER = ("options", "option_groups")
_NAME = string(255)
_NAMES = items(_NAME, 1000)
_RESPONSE = {"response_url_enabled": flag}
_CONVERSATION = {"default_to_current_conversation": flag, "filter": FILTER}


def _choices(rule: Rule, initial: str) -> Rule:
    return first(rule, among_options(initial))


ELEMENTS: Mapping[str, Rule] = MappingProxyType(
    {
        "button": shape(
            {"text": plain(75)},
            {
                **_ID,
                "url": LINK,
                "value": string(2000),
                "style": STYLE,
                "confirm": CONFIRM,
                "accessibility_label": string(75),
                "agent_prompt": string(4000),
                "agent_prompt_display": string(4000),
                "visible_to_user_ids": _NAMES,
            },
        ),
        "channels_select": shape({}, {**_SELECT, **_RESPONSE, "initial_channel": _NAME}),
        "checkboxes": _choices(
            shape(
                {"options": items(RICH_OPTION, 10)},
                {**_USED, "initial_options": items(RICH_OPTION, 10)},
            ),
            "initial_options",
        ),
        "conversations_select": shape(
            {}, {**_SELECT, **_RESPONSE, **_CONVERSATION, "initial_conversation": _NAME}
        ),
        "datepicker": shape({}, {**_SELECT, "initial_date": DATE}),
        "datetimepicker": shape({}, {**_USED, "initial_date_time": number(10**9, 10**10 - 1)}),
        "email_text_input": shape({}, {**_TYPED, "initial_value": string(3000)}),
        "external_select": shape(
            {}, {**_SELECT, "initial_option": OPTION, "min_query_length": number(0)}
        ),
        "feedback_buttons": shape({"positive_button": FEEDBACK, "negative_button": FEEDBACK}, _ID),
        "file_input": shape(
            {}, {**_ID, "filetypes": items(string(20), 100), "max_files": number(1, 10)}
        ),
        "icon_button": shape(
            {"icon": one_of("trash"), "text": plain(75)},
            {
                **_ID,
                "value": string(2000),
                "confirm": CONFIRM,
                "accessibility_label": string(75),
                "visible_to_user_ids": _NAMES,
            },
        ),
        "image": IMAGE,
        "multi_channels_select": shape({}, {**_MULTI, "initial_channels": _NAMES}),
        "multi_conversations_select": shape(
            {}, {**_MULTI, **_CONVERSATION, "initial_conversations": _NAMES}
        ),
        "multi_external_select": shape(
            {}, {**_MULTI, "initial_options": OPTIONS, "min_query_length": number(0)}
        ),
        "multi_static_select": _choices(
            shape({}, {**_MULTI, **_STATIC, "initial_options": OPTIONS}, either=_EITHER),
            "initial_options",
        ),
        "multi_users_select": shape({}, {**_MULTI, "initial_users": _NAMES}),
        "number_input": shape(
            {"is_decimal_allowed": flag},
            {
                **_TYPED,
                "initial_value": string(100),
                "min_value": string(100),
                "max_value": string(100),
            },
        ),
        "overflow": shape({"options": items(LINK_OPTION, 5)}, {**_ID, "confirm": CONFIRM}),
        "plain_text_input": shape(
            {},
            {
                **_TYPED,
                "initial_value": string(3000, 0),
                "multiline": flag,
                "min_length": number(0, 3000),
                "max_length": number(1, 3000),
            },
        ),
        "radio_buttons": _choices(
            shape({"options": items(RICH_OPTION, 10)}, {**_USED, "initial_option": RICH_OPTION}),
            "initial_option",
        ),
        "rich_text_input": shape(
            {},
            {
                **_TYPED,
                "initial_value": anything,
                "min_lines": number(1),
                "max_lines": number(1),
                "min_length": number(0, 3000),
                "max_length": number(1, 3000),
            },
        ),
        "static_select": _choices(
            shape({}, {**_SELECT, **_STATIC, "initial_option": OPTION}, either=_EITHER),
            "initial_option",
        ),
        "timepicker": shape({}, {**_SELECT, "initial_time": TIME, "timezone": string(100)}),
        "url_text_input": shape({}, {**_TYPED, "initial_value": string(3000)}),
        "users_select": shape({}, {**_SELECT, "initial_user": _NAME}),
        "workflow_button": shape(
            {"text": plain(75), "workflow": WORKFLOW},
            {**_ID, "style": STYLE, "accessibility_label": string(75)},
        ),
    }
)

_SELECTS = (
    *("static_select", "external_select", "users_select"),
    *("conversations_select", "channels_select"),
)
_MULTI_SELECTS = tuple(f"multi_{name}" for name in _SELECTS)
_PICKERS = ("checkboxes", "radio_buttons", "datepicker", "timepicker")
_ENTRIES = (
    *("plain_text_input", "rich_text_input", "email_text_input"),
    *("url_text_input", "number_input", "file_input"),
)

ACCESSORY = kind(
    ELEMENTS,
    *("button", "workflow_button", "overflow", "image"),
    *_PICKERS,
    *_SELECTS,
    *_MULTI_SELECTS,
)
ACTION = kind(
    ELEMENTS,
    *("button", "workflow_button", "overflow", "datetimepicker", "rich_text_input"),
    *_PICKERS,
    *_SELECTS,
    *_MULTI_SELECTS,
)
CONTEXT_ACTION = kind(ELEMENTS, "feedback_buttons", "icon_button")
INPUT = kind(ELEMENTS, "datetimepicker", *_ENTRIES, *_PICKERS, *_SELECTS, *_MULTI_SELECTS)
BUTTON = kind(ELEMENTS, "button")
