"""Finding where sentences end, in plain text and in text with light markup."""

import re

LONGEST = 4000

_END = re.compile(
    r"""(?:
        [.!?…]+ (?:[)\]"'\u2019\u201d»*_]|</\w+>|<sup>[\d,\s]+</sup>)* (?=\s)  # a space follows
      | [。\uff01\uff1f]+ [」』\uff09]*  # Japanese: none needed
      | <br\s*/?> (?=\s*\S)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SPACE = re.compile(r"(?:\s|(?<=\n)>)+")
_OPENING = "\"'“\u2018«¿¡([{*_`<$£€"
_SHORT = re.compile(
    "e\\.g|i\\.e|etc|vs|nos?|approx|ca|inc|ltd|co|corp|figs?|incl|excl|max|min|mrs?|ms|dr|st|dept|est"
    "|vol|ed|pp|art|bzw|usw|u\\.a|z\\.b|d\\.h|nr|ggf|inkl|zzgl|p\\.ej|sra?|env|p\\.ex|n°|[^\\W\\d_]"
)
_UNITS = ("lb", "lbs", "in", "ft", "oz", "hr", "hrs", "sec", "mins")


def spans(text: str) -> list[tuple[int, int]]:
    """The `start, end` of each sentence of `text`, white space around it left out.

    What goes on for more than LONGEST characters without an end is no sentence and is cut.
    """
    return [part for start, end in _sentences(text) for part in bounded(text, start, end)]


def bounded(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """`start:end` in parts of at most LONGEST characters, cut at white space if there is some."""
    found = []
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        found.append((start, cut))
        start = _skip(text, cut)
    return [*found, (start, end)] if end > start else found


def _sentences(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = _skip(text, 0)
    for match in _END.finditer(text):
        if match.end() <= start:
            continue
        following = _skip(text, match.end())
        if following >= len(text) or not _ends(text, match, following):
            continue
        found.append((start, start + len(text[start : match.end()].rstrip())))
        start = following
    end = len(text.rstrip())
    if end > start:
        found.append((start, end))
    return found


def _skip(text: str, offset: int) -> int:
    match = _SPACE.match(text, offset)
    return match.end() if match else offset


def _ends(text: str, match: re.Match[str], following: int) -> bool:
    """Whether the mark found is the end of a sentence rather than of an abbreviation."""
    if not match.group().lstrip().startswith("."):
        return _inside_link(text, match.start()) is False
    after = text[following]
    if not (after.isupper() or after.isdigit() or after in _OPENING or not after.isascii()):
        return False
    words = text[max(0, match.start() - 24) : match.start()].split()
    word = words[-1].casefold().lstrip(_OPENING) if words else ""
    if _SHORT.fullmatch(word):
        return False
    if word in _UNITS and not after.isupper():
        return False
    return not _inside_link(text, match.start())


def _inside_link(text: str, offset: int) -> bool:
    """Whether `offset` stands in the brackets of a link, where a cut would tear the markup."""
    opened = text.rfind("[", max(0, offset - 300), offset)
    if opened < 0 or text.rfind("](", opened, offset) >= 0:
        return False
    closed = text.find("](", offset)
    return "]" not in text[opened:offset] and 0 <= closed < offset + 300
