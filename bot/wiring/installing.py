"""Where installations by OAuth are kept: tables of slack_sdk's own beside those of the record."""

from collections.abc import Sequence
from functools import partial

from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import Engine, select

from bot.slack.installing import Installed, OAuth

STATE_LASTS = 600  # seconds that somebody may take to install the app


def oauth(client_id: str, client_secret: str, engine: Engine) -> OAuth:
    """What the app needs to be installed; the tables are made if there are none."""
    installations = SQLAlchemyInstallationStore(client_id, engine)
    states = SQLAlchemyOAuthStateStore(STATE_LASTS, engine)
    for store in (installations, states):
        store.create_tables()  # type: ignore[no-untyped-call]
    return OAuth(
        client_id, client_secret, installations, states, partial(_installed, installations)
    )


def _installed(store: SQLAlchemyInstallationStore) -> Sequence[Installed]:
    """Every workspace once, the newest first."""
    bots = store.bots.c
    query = (
        select(bots.enterprise_id, bots.team_id, bots.is_enterprise_install)
        .where(bots.client_id == store.client_id)
        .order_by(bots.installed_at.desc())
    )
    with store.engine.connect() as connection:
        rows = connection.execute(query).all()
    return tuple(dict.fromkeys(Installed(*row) for row in rows))
