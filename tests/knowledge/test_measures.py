"""Numbers with units, made alike; and when two of them may be the same."""

import pytest

from knowledge.measures import agree, holds, is_unit, measures, without


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.5 lb", "0.68 kg"),
        ("13.8-inch", "35 cm"),
        ("1.2 kg", "1200 g"),
        ("one-year limited warranty", "12 months"),
        ("1 TB", "1000 GB"),
        ("2.5 gigabits", "2500 Mbps"),
        ("32 °F", "0 °C"),
        ("96-watt", "96 W"),
        ("1440 x 960", "960 x 1440"),
        ("31.63 x 59.62 x 3.2 inches", "80.34 x 151.44 x 8.14 cm"),
        ("October 30, 2025", "2025-10-30"),
        ("2.96 lb", "2.97 lb"),
        ("about 2 kg", "2.06 kg"),
        ("$1,099.00", "$1099"),
        ("400 nits", "400 cd/m²"),
    ],
)
def test_the_same_in_other_units_or_rounded_agrees(one: str, other: str) -> None:
    assert measures(one)
    assert agree(measures(one), measures(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("96 W", "60 W"),
        ("2.7 lb", "2.96 lb"),
        ("up to 15 hours", "16 hours"),
        ("1.92 kg", "0.87 kg"),
        ("one year", "two years"),
        ("2880 x 1920", "1920 x 1080"),
        ("October 30, 2025", "October 31, 2025"),
        ("8 GB, 16 GB", "16 GB, 32 GB"),
        ("more than 2 kg", "1.2 kg"),
        ("<2 lb", "2.9 lb"),
        ("lighter than 1.0 kg", "1.3 kg"),
        ("$1,099", "$1,199"),
    ],
)
def test_other_values_disagree(one: str, other: str) -> None:
    assert not agree(measures(one), measures(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("8 GB, 16 GB, 32 GB", "16 GB"),
        ("2.96 lb - 3.67 lb", "3.2 lb"),
        ("2.96+ lb", "3.5 lb"),
        ("under 2 kg", "1.3 kg"),
        ("10-60 W", "45 W"),
        ("1.5 lb (680 g)", "0.68 kg"),
    ],
)
def test_a_list_or_a_range_that_holds_the_other_is_no_contradiction(one: str, other: str) -> None:
    assert agree(measures(one), measures(other))


@pytest.mark.parametrize("text", ["Wi-Fi 6E", "5G", "Core i5-1245U", "4 in total", "USB 3.2 Gen 2"])
def test_numbers_without_a_unit_are_no_measures(text: str) -> None:
    assert measures(text) == ()


def test_a_day_that_does_not_exist_is_no_date() -> None:
    assert measures("February 30, 2025") == ()


def test_what_is_measured_is_left_out_of_the_words() -> None:
    assert without("up to 96 W with the charger").split() == ["with", "the", "charger"]


def test_units_are_told_from_words() -> None:
    assert is_unit("lbs")
    assert not is_unit("weight")


@pytest.mark.parametrize(
    ("kind", "text", "held"),
    [
        ("mass", "Weight: 1.76 lb (798 g)", True),
        ("mass", "Weight (kg): 1.2", True),
        ("mass", "Transit drop: Pass", False),
        ("power", "ships with a 39-W charger", True),
        ("loudness", "two stereo speakers", False),
        ("length", "a 1.5 m cord", True),
    ],
)
def test_a_quantity_is_held_with_its_number_or_in_a_head(kind: str, text: str, held: bool) -> None:
    assert holds(kind, text) is held
