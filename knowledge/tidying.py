"""Words as they are read: without marks of notes, captions of figures, stray blanks and stops."""

import re

# "… Figure 5. *Figure 5. Complete the creation"
_CAPTION = re.compile(r"[ \t]*\*Figure[ -]\d+[.:][^>\n]*?(?=[ \t]*>|$)", re.MULTILINE)
# What stands before a note; between two words it is a way through menus.
_NOTE = re.compile(r"(?<=[.:!?)])[ \t]*>[ \t]*|^[ \t]*>[ \t]?", re.MULTILINE)
_BLANK = re.compile(r"(?<=[\w)\"\u201d])[ \t]+(?=[.,](?:\s|$))")
_TWICE = re.compile(r"(?<![.\s])\.[ \t]*\.(?![.\w])")
_END = re.compile(r"[ \t]+$", re.MULTILINE)


def tidied(text: str) -> str:
    """The words as they are read; nothing that is said is left out."""
    text = _NOTE.sub(" ", _CAPTION.sub("", text))
    return _END.sub("", _TWICE.sub(".", _BLANK.sub("", text)))
