"""The one place that builds things: settings in, ready parts out.

Every part is made at its first use and kept, so that a command pays only for what it needs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.sales.errors import Unavailable
from bot.saying import later, say
from bot.settings import Settings, opened
from bot.store.errors import StoreError
from bot.wiring.files import FilesWiring, known
from bot.wiring.record import now

if TYPE_CHECKING:
    from bot.assistant.draft import Draft
    from bot.assistant.reader import Reader
    from bot.assistant.reading import Card, Reading
    from bot.assistant.requests import DraftEmail
    from bot.model.understanding import Understanding
    from bot.sales.results import Actor
    from bot.slack.bolt import SlackApp
    from bot.slack.briefing import Briefer
    from bot.slack.client import SlackClient
    from bot.slack.installing import OAuth
    from bot.slack.services import Services
    from bot.slack.telling import Teller
    from ingest.refresh import RefreshReport
    from knowledge.answer import Turn

UNREACHABLE = later(
    "The record cannot be reached right now. Nothing was saved; please try again soon."
)
SAMPLES = Path(__file__).parents[1] / "samples"


class Wiring(FilesWiring):
    """The parts of one Deskmate, made from one set of settings."""

    def close(self) -> None:
        """Let go of the files and connections of the parts that were made."""
        made = vars(self)
        for name in ("endpoint", "reading_endpoint"):
            if name in made:
                made[name].close()
        for endpoint in made.get("embedding_endpoints", ()):
            endpoint.close()
        if "asides" in made:
            self.asides.close()
        if "answering" in made:
            self.answering.close()
        elif "index" in made:
            self.index.close()
        if "engine" in made:
            self.engine.dispose()

    @cached_property
    def reader(self) -> "Reader":
        from bot.assistant.own_words import read  # noqa: PLC0415 (paid when used)
        from bot.assistant.reader import Reader  # noqa: PLC0415 (paid when used)
        from bot.store.names import Names  # noqa: PLC0415 (paid when used)

        own = self.settings.lexicon
        return Reader(Names(self.engine), read(own) if own else None)

    @cached_property
    def understanding(self) -> "Reader | Understanding":
        """Reads messages: the rules, and a model beside them if there is one."""
        if not self.has_model:
            return self.reader
        from bot.model.understanding import Understanding  # noqa: PLC0415 (paid when used)

        return Understanding(self.reader, self.reader.names, self.reading_caller)

    @cached_property
    def services(self) -> "Services":
        """What the features of the Slack app may call."""
        from bot.slack.services import Services  # noqa: PLC0415 (paid when used)

        return Services(
            desk=self.desk,
            exports=self.exports,
            gaps=self.gaps,
            channels=self.channels,
            opinions=self.opinions,
            ask=self.ask,
            ask_growing=self.ask_growing,
            read=self._read,
            knowledge_status=self.answering.status,
            sheets=self.sheets,
            sheet_news=self.noticed.recent,
            shelf=self.shelf,
            ask_files=self.ask_files,
            disagreements=self.disagreements,
            refresh=self._refresh,
            ask_gaps_again=self.ask_gaps_again,
            clock=now,
            draft=self.draft,
        )

    @property
    def draft(self) -> "Callable[[DraftEmail, Actor], Draft]":
        """Drafts from record and sheets, worded by a model if there is one."""
        from bot.assistant.writing import Writing  # noqa: PLC0415 (paid when used)

        answering = self.answering
        plain = Writing(self.desk, answering.answer, answering.argue, now).draft
        if not self.has_model:
            return plain
        from bot.model.drafts import Drafts  # noqa: PLC0415 (paid when used)

        return Drafts(plain, self.caller).draft

    def manifest(
        self, url: str | None = None, *, oauth: bool = False, links: str | None = None
    ) -> dict[str, Any]:
        """The app manifest: for HTTP at `url`, else for Socket Mode; installed by OAuth if so.

        `links` is the address of links of our own, where it is not the one that is set.
        """
        from bot.slack.features import FEATURES  # noqa: PLC0415 (paid when used)
        from bot.slack.linking import Links  # noqa: PLC0415 (paid when used)
        from bot.slack.manifest import manifest  # noqa: PLC0415 (paid when used)

        own = Links.at(links or self.settings.links)
        return manifest(FEATURES, url=url, agent=True, installed_by_oauth=oauth, links=own)

    def scopes(self) -> dict[str, str]:
        """What the app asks permission for at Slack, and why."""
        from bot.slack.features import FEATURES  # noqa: PLC0415 (paid when used)
        from bot.slack.manifest import scopes  # noqa: PLC0415 (paid when used)

        return scopes(FEATURES, agent=True, links=self.settings.links is not None)

    def slack_app(self, slack: Settings) -> "SlackApp":
        """The Bolt app for the Slack that `slack` names."""
        from bot.slack.app import build  # noqa: PLC0415 (paid when used)
        from bot.slack.linking import Links  # noqa: PLC0415 (paid when used)

        return build(
            replace(self.services, links=Links.at(slack.links)),
            token=opened(slack.slack_bot_token),
            oauth=self.oauth,
            signing_secret=opened(slack.slack_signing_secret),
            api_url=slack.slack_api_url,
            workers=slack.workers,
        )

    @cached_property
    def oauth(self) -> "OAuth | None":
        """Where installations by OAuth are kept, if the app is installed so."""
        secret = opened(self.settings.slack_client_secret)
        if self.settings.slack_client_id is None or secret is None:
            return None
        from bot.wiring.installing import oauth  # noqa: PLC0415 (paid when used)

        return oauth(self.settings.slack_client_id, secret, self.engine)

    def teller(self, app: "SlackApp") -> "Teller":
        """Who tells people by direct message what they have to hear."""
        from bot.slack.telling import Teller  # noqa: PLC0415 (paid when used)

        return Teller(app, self.desk, self._clients(app))

    def briefer(self, app: "SlackApp") -> "Briefer":
        """Who sends the daily digests, and tells that a sheet changed."""
        from bot.noticing import Noticing  # noqa: PLC0415 (paid when used)
        from bot.sales.digests import Digests  # noqa: PLC0415 (paid when used)
        from bot.slack.briefing import Briefer  # noqa: PLC0415 (paid when used)

        noticing = Noticing(self.index.snapshot, self.products_if_any, self.noticed)
        digests = Digests(self.work, now)
        return Briefer(app, self.services, digests, noticing, self._clients(app))

    def _clients(self, app: "SlackApp") -> "Callable[[], Iterator[SlackClient]] | None":
        """Those of all workspaces, where the app is installed by OAuth."""
        return None if self.oauth is None else partial(self.oauth.clients, app.client)

    def understand(
        self, lines: Sequence[dict[str, Any]], speaker: str | None, moment: datetime
    ) -> list[dict[str, Any]]:
        from bot.assistant.batch import understand  # noqa: PLC0415 (paid when used)

        return understand(lines, self.reader, self.desk, speaker, moment)

    def _read(
        self, text: str, actor: "Actor", history: "tuple[Turn, ...]", card: "Card | None"
    ) -> "Reading":
        try:
            return self.understanding.read(text, actor, now(), history, card=card)
        except StoreError as error:
            raise Unavailable(say(UNREACHABLE)) from error

    def _refresh(self) -> "RefreshReport":
        with known():
            return self.refresh(self.sheets_folder())
