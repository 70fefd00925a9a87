"""The prices of the sample price list."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Price:
    product: str
    configuration: str
    number: str
    amount: Decimal


SAVED = date(2026, 11, 2)
NOTE = (
    "All prices in US dollars, without tax and delivery. "
    "Valid from 1 November 2026 to 31 January 2027."
)
DEVICES = (
    Price("Fjord Pro 11", "16 GB, 256 GB", "FP11-16-256", Decimal(1099)),
    Price("Fjord Pro 11", "16 GB, 512 GB", "FP11-16-512", Decimal(1299)),
    Price("Fjord Pro 11", "32 GB, 1 TB", "FP11-32-1T", Decimal(1599)),
    Price("Fjord Pro 11 with 5G", "16 GB, 256 GB", "FP11G-16-256", Decimal(1299)),
    Price("Fjord Pro 11 with 5G", "16 GB, 512 GB", "FP11G-16-512", Decimal(1499)),
    Price("Fjord Book 14", "16 GB, 256 GB", "FB14-16-256", Decimal(999)),
    Price("Fjord Book 14", "16 GB, 512 GB", "FB14-16-512", Decimal(1199)),
    Price("Fjord Book 14", "32 GB, 1 TB", "FB14-32-1T", Decimal(1499)),
    Price("Fjord Book 15", "16 GB, 512 GB", "FB15-16-512", Decimal(1149)),
    Price("Fjord Book 15", "32 GB, 1 TB", "FB15-32-1T", Decimal(1549)),
    Price("Fjord Book 15", "64 GB, 2 TB", "FB15-64-2T", Decimal(2099)),
)
ACCESSORIES = (
    Price("Fjord Dock 2", "", "FD2", Decimal(249)),
    Price("Fjord Headset", "", "FH1", Decimal(149)),
    Price("Fjord Pen", "", "FPEN", Decimal(99)),
    Price("Fjord Pro Keyboard", "Granite", "FPK-G", Decimal(139)),
    Price("65 W travel charger", "", "FC65", Decimal(59)),
    Price("100 W charger", "", "FC100", Decimal(79)),
    Price("Rugged case", "For Fjord Pro 11 and Fjord Pro 11 with 5G", "FRC11", Decimal(69)),
    Price("USB-C to HDMI adapter", "", "FAH", Decimal("29.50")),
    Price("Fjord Care 3 years", "For tablets and laptops", "FCARE3", Decimal(129)),
    Price("Fjord Care Plus 3 years", "For tablets and laptops", "FCAREP3", Decimal(219)),
)
PLANS = (
    Price("Harbor Business Basic", "Per seat and month", "HBB", Decimal("5.50")),
    Price("Harbor Business Standard", "Per seat and month", "HBS", Decimal("11.00")),
    Price("Harbor Business Premium", "Per seat and month", "HBP", Decimal("19.50")),
)
