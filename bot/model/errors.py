"""Why a language model did not help, as sentences for an administrator.

ModelError
├── Misconfigured      nothing will help but another setting
│   ├── WrongKey       the endpoint does not take the key
│   ├── UnknownModel   the endpoint has no model of that name
│   └── NoEndpoint     the base URL is no such server
├── TooLong            what was to be read does not fit the model
├── Slow               it did not finish in time
├── Down               it cannot be reached, or fails
├── Busy               it takes no more calls now, or we make no more at once
├── Resting            it failed too often just now and is left alone for a while
├── OverBudget         the tokens or the money of the day are spent
└── Nonsense           it stopped midway, refused, or said what cannot be read
    └── CutShort       its tokens were used up before it had finished
"""


class ModelError(Exception):
    """A known failure. Its text is a sentence for an administrator."""


class Misconfigured(ModelError):
    pass


class WrongKey(Misconfigured):
    pass


class UnknownModel(Misconfigured):
    pass


class NoEndpoint(Misconfigured):
    pass


class TooLong(ModelError):
    pass


class Slow(ModelError):
    pass


class Down(ModelError):
    pass


class Busy(ModelError):
    """`wait` is how many seconds the endpoint wants to be left alone, where it says so."""

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class Resting(ModelError):
    pass


class OverBudget(ModelError):
    pass


class Nonsense(ModelError):
    pass


class CutShort(Nonsense):
    pass
