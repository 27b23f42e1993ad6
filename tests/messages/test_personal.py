import pytest

from bilagekoll.messages.personal import Variable, personal_data_in, variables_in


@pytest.mark.parametrize(
    ("text", "what", "words"),
    [
        ("Personnummer 19121212-1212.", Variable.PERSONAL_NUMBER, "19121212-1212"),
        ("Namn: Tolvan Exempelsson, född 1912", Variable.NAME, "Tolvan Exempelsson"),
        ("Patient: Anna-Karin Ek", Variable.NAME, "Anna-Karin Ek"),
        ("Tolva Provsson, distriktsläkare", Variable.NAME, "Tolva Provsson"),
        ("Skriv till anna.ek@example.org i dag", Variable.EMAIL, "anna.ek@example.org"),
        ("Exempelgatan 12, uppgång B", Variable.STREET, "Exempelgatan 12"),
        ("000 00 Exempelstad", Variable.POSTAL, "000 00 Exempelstad"),
        ("Ring 0480-00 00 00.", Variable.PHONE, "0480-00 00 00"),
        ("Ärendenummer: A-4711", Variable.REFERENCE, "Ärendenummer: A-4711"),
        ("Kom torsdag 14 november klockan 10.20", Variable.MOMENT, "torsdag 14 november klockan 10.20"),
        ("Före den 14 november", Variable.DATE, "14 november"),
        ("Öppet klockan 8–11", Variable.CLOCK, "klockan 8–11"),
    ],
)
def test_what_changes_from_patient_to_patient(text, what, words):
    assert [(found.what, found.text) for found in variables_in(text)] == [(what, words)]
    assert text[variables_in(text)[0].start : variables_in(text)[0].end] == words


def test_dates_and_times_point_at_nobody():
    assert personal_data_in("Torsdag 14 november klockan 10.20") == []


@pytest.mark.parametrize(
    "text", ["Logga in på 1177.", "Ring 112.", "4,9 mmol/L", "Läkaren ringer dig.", "Ta 2 tabletter 3 gånger om dagen"]
)
def test_what_stays_the_same(text):
    assert variables_in(text) == []
