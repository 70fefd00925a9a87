"""The form in which a question is asked, about a message or about nothing in particular."""

from typing import Any

from bot.saying import later, say
from bot.slack.views import blocks, fields
from bot.slack.views.text import SECTION, cut

EXAMPLE = later("How long is the warranty on the headset?")


def question_form(
    callback_id: str, about: str, question: str, metadata: str, *, of_files: bool = False
) -> dict[str, Any]:
    """`about` is quoted above, unless it is the question itself; `of_files` asks no sheets."""
    quoted = [blocks.quote(cut(about, SECTION // 2))] if about and about != question else []
    return blocks.modal(
        callback_id,
        say("Ask about the file") if of_files else say("Ask the sheets"),
        [*quoted, fields.paragraph("question", say("Your question"), say(EXAMPLE), question)],
        submit=say("Ask"),
        metadata=metadata,
    )
