"""What the pictures say: made up, about no real person."""

import random
from dataclasses import dataclass

UNITS = (
    *("Ögonmottagningen", "Hudmottagningen", "Röntgenavdelningen", "Medicinmottagningen", "Barnmorskemottagningen"),
    *("Fysioterapin", "Laboratoriet", "Vårdcentralen Åkern", "Kirurgmottagningen", "Öron-, näs- och halsmottagningen"),
)
PLACES = ("ingång B, plan 3", "hus 14, våning 2", "huvudentrén, plan 1", "ingång D, plan 0", "byggnad 7, plan 5")
DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag")
MONTHS = ("januari", "februari", "mars", "april", "augusti", "september", "oktober", "november")
MATTERS = ("Kallelse till undersökning", "Svar på dina prover", "Tid för återbesök", "Information inför operation", "Remissvar")
SENTENCES = (
    "Välkommen till din undersökning hos oss.",
    "Ta med legitimation och en lista över dina läkemedel.",
    "Du ska inte äta eller dricka något de sista sex timmarna före besöket.",
    "Kan du inte komma ber vi dig avboka senast dagen före, annars får du betala avgift.",
    "Ögondropparna gör att du ser suddigt, så kör inte bil samma dag.",
    "Svaret på provet kommer inom två veckor i din inkorg.",
    "Dina värden är normala och du behöver inte göra något mer.",
    "Behöver du tolk, säg till när du bokar.",
    "Efter ingreppet stannar du kvar en stund så att vi ser att du mår bra.",
    "Har du feber eller hosta den dagen ska du ringa oss innan du kommer.",
    "Sjukresor bokas minst ett dygn i förväg.",
    "Läkaren går igenom bilderna med dig och svarar på dina frågor.",
    "Fortsätt med samma dos tills vi ses igen.",
    "Tvätta huden två gånger med tvålen som du har fått kvällen före och samma morgon.",
)
SIGNS = (
    *("Ingång B", "Hiss", "Stängt", "Ögonmottagningen\nPlan 3", "Väntrum 2", "Provtagning\nTa nummerlapp", "Apotek", "Toalett"),
    *("Akutmottagning", "Besökare hänvisas\ntill huvudentrén", "Parkering\nendast för patienter", "Röntgen", "Reception", "Utgång"),
    *("Rum 14", "Öppet 8–16", "Rökfritt område", "Vänd åter", "Tandvården\nHus 7, plan 2", "Cafeteria", "Nödutgång", "Kassa"),
    *("Hållplats\nSjukhuset", "Blodgivning\nmånd–torsd 8–18", "Hörselvården", "Ring på klockan", "Ej inträde", "Labb"),
)
TEST_NAMES = ("Hemoglobin", "Kreatinin", "Natrium", "Kalium", "CRP", "Leukocyter", "Trombocyter", "Kolesterol", "HbA1c", "TSH")


@dataclass(frozen=True)
class Chance:
    """Choices that are the same each time for a seed."""

    random: random.Random

    def pick(self, many: tuple[str, ...]) -> str:
        """One of several."""
        return self.random.choice(many)

    def date(self) -> str:
        """A day and a time."""
        day = f"{self.pick(DAYS)} den {self.random.randint(1, 28)} {self.pick(MONTHS)}"
        return f"{day} klockan {self.random.randint(8, 16)}.{self.random.choice(('00', '15', '30', '45'))}"

    def text(self, sentences: int) -> str:
        """Sentences in a row, none twice."""
        return " ".join(self.random.sample(SENTENCES, min(sentences, len(SENTENCES))))
