"""Every setting of Deskmate, read from the environment and the file `.env` beside it.

This is the only module that looks at the environment. `Settings.from_env` takes a mapping, so a
test passes a dict. All problems are reported at once, each by the name of its variable.
"""

import os
import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Self

from dotenv import dotenv_values
from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    ValidationError,
    model_validator,
)

PLACEHOLDERS = ("changeme", "change-me", "your-", "xxxx", "…", "...")


class SettingsError(Exception):
    """The settings cannot be used; the text lists every problem, a line each."""


def _refuse_placeholder(value: object) -> object:
    if isinstance(value, str) and any(mark in value.lower() for mark in PLACEHOLDERS):
        raise ValueError("still holds the example value; put the real one or remove the line")
    return value


def _a_database(value: SecretStr) -> SecretStr:
    if re.match(r"sqlite:///.|postgres(ql)?(\+psycopg)?://.", value.get_secret_value()) is None:
        raise ValueError("must be postgresql://user:password@host:5432/database or sqlite:///file")
    return value


ADDRESS = "an address that begins with http:// or https://"
AMOUNT = "an amount such as 2.50"
Secret = Annotated[SecretStr, BeforeValidator(_refuse_placeholder)]
Text = Annotated[str, BeforeValidator(_refuse_placeholder)]
Money = Annotated[Decimal, Field(allow_inf_nan=False)]


class Settings(BaseModel):
    """What an administrator may set. Field aliases are the names of the variables."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    home: Path = Field(default=Path(".deskmate"), alias="DESKMATE_HOME")
    sheets: Path | None = Field(default=None, alias="DESKMATE_SHEETS")
    stages: Path | None = Field(default=None, alias="DESKMATE_STAGES")
    lexicon: Path | None = Field(default=None, alias="DESKMATE_LEXICON")
    log_level: str = Field(
        default="INFO",
        alias="DESKMATE_LOG_LEVEL",
        pattern="^(DEBUG|INFO|WARNING|ERROR)$",
        description="DEBUG, INFO, WARNING or ERROR",
    )
    workers: int = Field(
        default=32, alias="DESKMATE_WORKERS", ge=2, le=512, description="a number from 2 to 512"
    )
    port: int = Field(
        default=8765, alias="PORT", ge=1, le=65535, description="a number from 1 to 65535"
    )

    database_url: Annotated[Secret, AfterValidator(_a_database)] | None = Field(
        default=None, alias="DATABASE_URL"
    )
    chroma_url: Text | None = Field(
        default=None, alias="CHROMA_URL", pattern="^https?://.", description=ADDRESS
    )

    slack_bot_token: Secret | None = Field(default=None, alias="SLACK_BOT_TOKEN")
    slack_app_token: Secret | None = Field(default=None, alias="SLACK_APP_TOKEN")
    slack_signing_secret: Secret | None = Field(default=None, alias="SLACK_SIGNING_SECRET")
    slack_client_id: Text | None = Field(default=None, alias="SLACK_CLIENT_ID")
    slack_client_secret: Secret | None = Field(default=None, alias="SLACK_CLIENT_SECRET")
    slack_api_url: Text = Field(
        default="https://slack.com/api/",
        alias="SLACK_API_URL",
        pattern="^https?://.",
        description=ADDRESS,
    )

    links: Text | None = Field(
        default=None, alias="DESKMATE_LINKS", pattern="^https?://[^/]", description=ADDRESS
    )

    openai_api_key: Secret | None = Field(default=None, alias="OPENAI_API_KEY")
    openai_base_url: Text = Field(
        default="https://api.openai.com/v1",
        alias="OPENAI_BASE_URL",
        pattern="^https?://.",
        description=ADDRESS,
    )
    openai_model: Text = Field(default="gpt-5.4-mini", alias="OPENAI_MODEL")
    openai_reading_model: Text | None = Field(default=None, alias="OPENAI_READING_MODEL")
    openai_embedding_model: Text | None = Field(default=None, alias="OPENAI_EMBEDDING_MODEL")
    openai_embedding_length: int | None = Field(
        default=None,
        alias="OPENAI_EMBEDDING_LENGTH",
        ge=16,
        le=4096,
        description="a number from 16 to 4096",
    )
    openai_timeout: float = Field(
        default=20, alias="OPENAI_TIMEOUT", ge=1, le=300, description="seconds, from 1 to 300"
    )
    openai_tokens_a_day: int = Field(
        default=200_000, alias="OPENAI_TOKENS_A_DAY", ge=0, description="a number, 0 or more"
    )
    openai_money_a_day: Money | None = Field(
        default=None, alias="OPENAI_MONEY_A_DAY", ge=0, description=AMOUNT
    )
    openai_price_read: Money = Field(
        default=Decimal(0), alias="OPENAI_PRICE_READ", ge=0, description=AMOUNT
    )
    openai_price_written: Money = Field(
        default=Decimal(0), alias="OPENAI_PRICE_WRITTEN", ge=0, description=AMOUNT
    )

    openai_price_embedded: Money = Field(
        default=Decimal(0), alias="OPENAI_PRICE_EMBEDDED", ge=0, description=AMOUNT
    )

    collector: Text | None = Field(
        default=None,
        alias="OTEL_EXPORTER_OTLP_ENDPOINT",
        pattern="^https?://[^/]",
        description=ADDRESS,
    )

    @classmethod
    def from_env(cls, environment: Mapping[str, str] | None = None) -> Self:
        """The settings in `environment`, or in the process's own over those of `.env`.

        An empty variable counts as unset. Raises SettingsError with every problem.
        """
        if environment is None:
            environment = {**_dotenv(), **os.environ}
        try:
            return cls.model_validate({k: v for k, v in environment.items() if v})
        except ValidationError as error:
            raise SettingsError(_explain(error)) from error

    @model_validator(mode="after")
    def _slack_is_whole(self) -> Self:
        if self.slack_bot_token and not (self.slack_app_token or self.slack_signing_secret):
            raise ValueError(
                "SLACK_BOT_TOKEN needs a companion: SLACK_APP_TOKEN for Socket Mode, "
                "or SLACK_SIGNING_SECRET for HTTP"
            )
        if self.slack_app_token and not self.slack_bot_token:
            raise ValueError("SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN")
        return self

    @model_validator(mode="after")
    def _oauth_is_whole(self) -> Self:
        if bool(self.slack_client_id) != bool(self.slack_client_secret):
            raise ValueError("SLACK_CLIENT_ID and SLACK_CLIENT_SECRET go together")
        if self.slack_client_id and self.slack_bot_token:
            raise ValueError(
                "SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for all that install the "
                "app: set one of them"
            )
        if self.slack_client_id and not self.slack_signing_secret:
            raise ValueError("SLACK_CLIENT_ID needs SLACK_SIGNING_SECRET: Slack comes by HTTP then")
        return self

    @model_validator(mode="after")
    def _embeddings_are_whole(self) -> Self:
        if self.openai_embedding_model is not None and self.openai_api_key is None:
            raise ValueError("OPENAI_EMBEDDING_MODEL needs OPENAI_API_KEY")
        if self.openai_embedding_length is not None and self.openai_embedding_model is None:
            raise ValueError("OPENAI_EMBEDDING_LENGTH needs OPENAI_EMBEDDING_MODEL")
        return self

    @model_validator(mode="after")
    def _money_has_prices(self) -> Self:
        if self.openai_money_a_day is not None and not self.openai_price_written:
            raise ValueError(
                "OPENAI_MONEY_A_DAY needs OPENAI_PRICE_READ and OPENAI_PRICE_WRITTEN: "
                "what a million tokens cost"
            )
        return self

    @property
    def slack_configured(self) -> bool:
        return self.slack_bot_token is not None or self.slack_client_id is not None

    @property
    def database(self) -> str:
        """The URL of the relational store: the one set, or SQLite in the home folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.home.resolve() / 'deskmate.db'}"


def opened(secret: SecretStr | None) -> str | None:
    """The secret itself, for whoever has to send it."""
    return None if secret is None else secret.get_secret_value()


def forget_proxies() -> None:
    """Take the proxies out of this process's environment.

    Slack's SDK sends even what goes to this machine through them, whatever NO_PROXY says.
    """
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        _forget(name, name.lower())


def forget_slack() -> None:
    """Take Slack's credentials out of this process's environment, once they have been read.

    Bolt looks for them there by itself, and then doubts which of two it is to use.
    """
    _forget("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET")
    _forget("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")


def _forget(*names: str) -> None:
    for name in names:
        os.environ.pop(name, None)


def _dotenv() -> dict[str, str]:
    try:
        found = dotenv_values(".env", encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError("The file .env cannot be read as UTF-8 text.") from error
    return {name: value for name, value in found.items() if value is not None}


def _explain(error: ValidationError) -> str:
    wanted = {field.alias: field.description for field in Settings.model_fields.values()}
    lines = []
    for problem in error.errors(include_url=False, include_input=False):
        name = ".".join(str(part) for part in problem["loc"])
        if wanted.get(name):
            lines.append(f"{name}: must be {wanted[name]}")
        else:
            reason = problem["msg"].removeprefix("Value error, ")
            lines.append(f"{name}: {reason}" if name else reason)
    return "\n".join(lines)
