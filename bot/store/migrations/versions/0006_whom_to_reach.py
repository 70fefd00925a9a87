"""How a contact wants to be reached; what tells the same customer when it is entered again."""

import re
import unicodedata
from collections.abc import Callable

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FOLDED = sa.String(200).with_variant(sa.String(200, collation="C"), "postgresql")
AT_ONCE = 5000


def upgrade() -> None:
    op.add_column("contacts", sa.Column("folded", FOLDED, nullable=False, server_default=""))
    op.add_column(
        "contacts",
        sa.Column("do_not_call", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column("contacts", sa.Column("preferred_channel", sa.String(24), nullable=True))
    op.add_column("contacts", sa.Column("language", sa.String(35), nullable=True))
    op.add_column("contacts", sa.Column("dialled", sa.String(9), nullable=True))
    op.add_column("accounts", sa.Column("dialled", sa.String(9), nullable=True))
    op.add_column("accounts", sa.Column("domain", sa.String(254), nullable=True))
    fill("contacts", "name", "folded", fold)
    fill("contacts", "phone", "dialled", dialled)
    fill("accounts", "phone", "dialled", dialled)
    fill("accounts", "website", "domain", domain)
    op.create_index("ix_contacts_folded", "contacts", ["folded"])
    op.create_index("ix_contacts_dialled", "contacts", ["dialled"])
    op.create_index("ix_accounts_dialled", "accounts", ["dialled"])
    op.create_index("ix_accounts_domain", "accounts", ["domain"])


def fill(table: str, source: str, target: str, made: Callable[[str], str | None]) -> None:
    """Set a column of every row from another one, some thousand rows at a time."""
    rows = sa.table(table, sa.column("id"), sa.column(source), sa.column(target))
    connection, last = op.get_bind(), 0
    update = (
        rows.update()
        .where(rows.c.id == sa.bindparam("row"))
        .values({target: sa.bindparam("value")})
    )
    query = sa.select(rows.c.id, rows.c[source]).where(rows.c[source].is_not(None))
    while some := connection.execute(
        query.where(rows.c.id > last).order_by(rows.c.id).limit(AT_ONCE)
    ).all():
        connection.execute(update, [{"row": key, "value": made(text)} for key, text in some])
        last = some[-1][0]


def fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = unicodedata.normalize("NFKC", re.sub("[\u0300-\u036f]", "", plain))
    plain = re.sub(r"['\u2019\u02bc`\u00b4]s\b", "", plain)
    plain = re.sub(r"['\u2019\u02bc`\u00b4]", "", plain)
    return re.sub(r"[\W_]+", " ", plain).strip()[:200]


def dialled(phone: str) -> str | None:
    digits = re.sub(r"\D+", "", re.sub(r"(?i)(?:ext\.?|x|#|;).*$", "", phone))
    return digits[-9:] if len(digits) >= 7 else None


def domain(website: str) -> str | None:
    found = re.match(r"(?i)(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?([^/?#\s:]+)", website.strip())
    if found is None or "." not in found[1]:
        return None
    return found[1].lower().removeprefix("www.").rstrip(".") or None
