"""How long, how large and how far away a value of the record may be."""

from datetime import date
from decimal import Decimal

KEY = 64
NAME = 200
SHORT = 80
ADDRESS = 254
TEXT = 4000
TAG = 35
DIALLED = 9
QUESTION = 1000

LARGEST_AMOUNT = Decimal("999999999.99")
LARGEST_QUANTITY = 1_000_000
LARGEST_HEADCOUNT = 10_000_000
LONGEST_MINUTES = 24 * 60

EARLIEST = date(2000, 1, 1)
LATEST = date(2100, 12, 31)
