import pytest

from bilagekoll.messages.patterns import CLOCK, DATE, MOMENT, PHONE, REFERENCE, UNIT, personal_numbers


@pytest.mark.parametrize(
    "text",
    ["19121212-1212", "121212-1212", "121212+1212", "191212121212", "121272-1219"],
)
def test_personal_and_coordination_numbers(text):
    assert [match[0] for match in personal_numbers(f"Patient {text}, boende i Exempelstad")] == [text]


@pytest.mark.parametrize("text", ["19121212-1213", "19121312-1212", "0480-00 00 00", "121200-1212", "3-19121212-1212"])
def test_other_numbers_are_no_personal_numbers(text):
    assert not list(personal_numbers(text))


@pytest.mark.parametrize(
    "text",
    ["0480-00 00 00", "010-123 45 67", "+46 480-00 00 00", "+46 (0)480 00 00 00", "070-123 45 67", "08-123 456 78"],
)
def test_telephone_numbers(text):
    assert PHONE.search(f"Ring {text}.")[0] == text


@pytest.mark.parametrize("text", ["1177", "112", "2024-11-14", "000 00 Exempelstad", "klockan 8.00–11.00", "134–170 g/L"])
def test_no_telephone_numbers(text):
    assert not PHONE.search(text)


@pytest.mark.parametrize(
    "text",
    ["torsdag 14 november 2024", "3 mars", "2024-11-14", "14/11", "Thursday 14 November 2024", "March 14, 2025", "14 nov."],
)
def test_dates(text):
    assert DATE.search(f"Kom {text} till oss")[0].strip(" ") == text


@pytest.mark.parametrize("text", ["klockan 10.20", "kl. 8", "kl 15:00", "10.20", "8.00–11.00", "at 10.20", "13:30"])
def test_times_of_day(text):
    assert CLOCK.search(f"Kom {text}")[0] == text


def test_a_moment_is_a_day_and_a_time():
    assert MOMENT.search("Tid: onsdag 18 december 2024 klockan 8.40. Plats")[0] == "onsdag 18 december 2024 klockan 8.40"
    assert MOMENT.search("måndag den 4 september, kl. 10:30")[0] == "måndag den 4 september, kl. 10:30"
    assert not MOMENT.search("4,9 mmol/L 14 november")


@pytest.mark.parametrize(
    "text",
    [
        "Ögonmottagningen",
        "Hälsocentralen",
        "avdelning 32",
        "Folktandvården",
        "Eye Clinic",
        "Länssjukhuset",
        "BVC",
        "Kirurgkliniken",
    ],
)
def test_units(text):
    assert UNIT.search(f"Välkommen till {text} i dag")


def test_references():
    assert REFERENCE.search("Dnr 2024/123")[0] == "Dnr 2024/123"
    assert REFERENCE.search("Ärendenummer: A-4711")[0] == "Ärendenummer: A-4711"
    assert not REFERENCE.search("Ärendet är klart")
