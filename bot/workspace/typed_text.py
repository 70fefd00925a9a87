"""Turns what a person types into the text that Slack would send to an app."""

import re
from collections.abc import Mapping

_MAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_LINK = r"https?://[^\s<>|]+[^\s<>|.,;:!?)\]'\"]"


def marked_up(text: str, mentions: Mapping[str, str]) -> str:
    """The text with `&`, `<` and `>` escaped, and names, links and addresses in angle brackets.

    `mentions` maps what is typed (`@Deskmate`, `#sales`) to the mark-up (`<@U…>`, `<#C…|sales>`).
    """
    names = sorted(mentions, key=len, reverse=True)
    known = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)
    pattern = re.compile(f"({_LINK})|({_MAIL})" + (f"|({known})" if known else ""), re.IGNORECASE)
    lowered = {name.lower(): mark for name, mark in mentions.items()}

    def mark(found: re.Match[str]) -> str:
        whole = found[0]
        if found[1]:
            return f"<{whole}>"
        return f"<mailto:{whole}|{whole}>" if found[2] else lowered[whole.lower()]

    return pattern.sub(mark, escaped(text))


def escaped(text: str) -> str:
    """The text with Slack's three control signs as entities."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
