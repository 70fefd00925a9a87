"""Text as the record keeps it."""

import unicodedata


def clean(value: str) -> str:
    """The text composed (NFC), without control characters that a database or a view refuses."""
    if value.isascii() and value.isprintable():
        return value
    return "".join(
        character
        for character in unicodedata.normalize("NFC", value)
        if character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
    )
