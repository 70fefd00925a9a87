"""Phone numbers as one writes them anywhere: `030 1234567` of a German as `+49 30 1234567`."""

from babel import Locale, UnknownLocaleError

from bot.saying import later

AS_TYPED = later(" (the phone number is kept as typed: it is none that I know)")
_CALLED_OTHERWISE = {"UK": "GB"}


def region(market: str | None, locale: str) -> str | None:
    """The country whose numbers are written without it: the customer's, else the rep's own."""
    from phonenumbers import SUPPORTED_REGIONS  # noqa: PLC0415 (paid when used)

    wanted = (market or "").strip().upper()
    wanted = _CALLED_OTHERWISE.get(wanted, wanted)
    if wanted in SUPPORTED_REGIONS:
        return wanted
    try:
        territory = Locale.parse(locale, sep="-").territory
    except (UnknownLocaleError, ValueError):
        return None
    return territory if territory in SUPPORTED_REGIONS else None


def normal(text: str, country: str | None) -> str | None:
    """The number in international form, its extension kept; None where it can be none."""
    import phonenumbers  # noqa: PLC0415 (paid when used)

    try:
        found = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(found):
        return None
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
