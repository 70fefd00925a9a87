"""What the tests of the workspace share."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def _no_proxy() -> Iterator[None]:
    """slack_sdk would look for 127.0.0.1 behind a proxy of the environment."""
    with pytest.MonkeyPatch.context() as environment:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
            environment.delenv(name, raising=False)
        yield
