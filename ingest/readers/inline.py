"""Markdown's inline markup taken off: what a person reads in a stretch of raw text."""

import html
import re

_DROPPED = re.compile(
    r"""<!--(?:(?!<!--).)*?-->                      # comments
      | !\[[^\[\]]{0,1000}\]\([^()]{0,1000}\)(?:\{[^{}]{0,200}\})?    # pictures
      | !\[[^\[\]]{0,1000}\]\[[^\[\]]{0,200}\]
      | :::[^\n]{0,1000}?:::                          # pictures and columns as directives
      | \[!VIDEO[^\[\]]{0,1000}\] | \[!INCLUDE[ ]*\[[^\[\]]{0,500}\][ ]*\([^()]{0,500}\)\]
      | <img\b[^<>]{0,2000}>
      | \[\^[^\[\]\s]{1,60}\]                         # marks of footnotes
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_QUOTED = re.compile(r"\n[ \t]*(?:>[ \t]?)+")
_CODE = re.compile(r"(?<!`)(`{1,9})(?!`)(.{1,2000}?)(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]{0,300}\]){0,1000})\]"
    r"(?:\((?:[^()\s]|\s(?!\n)|\([^()]{0,300}\)){0,2000}\)|\[[^\[\]\n]{0,200}\])"
)
_BARE = re.compile(r"<((?:https?|mailto):[^>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>")
_NOTE_MARK = re.compile(
    r"(?<!\d)(?<!\b[mM])(?<!\b[ckm]m)(?<!\b(?:ft|in))[ ]?<sup>[\s\d,*†‡]+</sup>", re.IGNORECASE
)
_STRONG = re.compile(r"\*\*|(?<![A-Za-z0-9])__(?=\S)|(?<=\S)__(?![A-Za-z0-9])|~~")
_ITALIC = re.compile(
    r"(?<![\w*])\*(?=\S)(?=[^*\n]*\*)|(?<=\S)(?<!\*)\*(?![\w*])|(?<!\w)_(?=\S)|(?<=\S)_(?!\w)"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_KEPT = re.compile(r"\x00(\d+)\x00")
_BREAK = re.compile(r"<br\s*/?>|</(?:p|li|div|tr|h[1-6])>", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-*+•‣▪]|&bull;|&#8226;)\s+")
_SPACE = re.compile(r"\s+")


def plain(raw: str) -> str:
    """`raw` without markup, its white space squeezed: one line."""
    return _SPACE.sub(" ", _unmarked(_BREAK.sub(" ", raw))).strip()


def cell(raw: str) -> str:
    """A table cell without markup: a line for each line break or bullet of the cell."""
    lines = (
        _SPACE.sub(" ", _BULLET.sub("", _unmarked(line).strip())) for line in _BREAK.split(raw)
    )
    return "\n".join(line for line in lines if line.strip(" -*•"))


def _unmarked(raw: str) -> str:
    text = _QUOTED.sub("\n", raw)
    if "<" in text or "[" in text or ":::" in text:
        text = _unlinked(_DROPPED.sub("", text))
    codes: list[str] = []
    if "`" in text:
        text = _CODE.sub(lambda match: _keep(codes, match.group(2)), text)
    text = _ESCAPED.sub(lambda match: _keep(codes, match.group(1)), text)
    if "<" in text:
        text = _TAG.sub("", _NOTE_MARK.sub("", text))
    if "*" in text or "_" in text or "~" in text:
        text = _ITALIC.sub("", _STRONG.sub("", text))
    if "&" in text:
        text = html.unescape(text)
    # A code may itself hold a kept escape, so the last ones kept are put back first.
    for _ in range(2 if codes else 0):
        text = _KEPT.sub(lambda match: codes[int(match.group(1))], text)
    return text


def _unlinked(text: str) -> str:
    if "](" in text or "][" in text:
        text = _LINK.sub(r"\1", text)
    return _BARE.sub(r"\1", text)


def _keep(codes: list[str], words: str) -> str:
    codes.append(words.strip())
    return f"\x00{len(codes) - 1}\x00"
