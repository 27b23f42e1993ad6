"""Texts of the kinds that messages are not for, and letters that may be taken for them."""

from collections.abc import Callable, Iterator
from itertools import cycle

from bench.beyond.case import Case, case
from bench.beyond.making import from_html
from bench.beyond.texts import LETTERS, LONG

RULES = ("looks-like-survey", "looks-like-research", "looks-like-advertising", "looks-like-mass-information")
_ALL = " ".join(RULES)

_FONTS = cycle(("DejaVu Sans", "Liberation Serif", "Liberation Sans", "DejaVu Serif"))

NOT_FITTING: dict[str, tuple[str, ...]] = {
    "survey": (
        "Vi vill veta vad du tyckte om ditt besök. Svara gärna på vår enkät senast den 3 juni.",
        "Du har blivit utvald att besvara patientenkäten om vården på avdelningen.",
        "Hjälp oss att bli bättre: utvärdera ditt besök hos oss på fem minuter.",
        "Vad tyckte du om besöket? Ge oss ett betyg mellan 1 och 5.",
        "Den årliga nöjdhetsundersökningen är här. Dina svar är anonyma.",
        "I webbenkäten får du frågor om väntetid och bemötande.",
        "Vi vill gärna att du svarar på några frågor om hur du upplevde mottagningen.",
        "Please answer our patient survey about the care that you received.",
        "Tell us what you think of the clinic. It takes three minutes.",
        "You are invited to fill in a questionnaire about your satisfaction with the ward.",
        "Rate your visit from one to five stars.",
    ),
    "research": (
        "Vill du delta i en studie om högt blodtryck? Du är med i ett år.",
        "Du tillfrågas om att medverka i forskning om sömn.",
        "Information till forskningspersoner: studien är godkänd.",
        "Vi söker personer med migrän till en läkemedelsstudie.",
        "Studien har godkänts efter etikprövning. Det är frivilligt att vara med.",
        "Du kan vara med i en klinisk prövning av ett nytt läkemedel.",
        "Forskningsprojektet undersöker hur barn med astma sover.",
        "Would you like to take part in a research study on sleep?",
        "We are looking for participants for a clinical trial of a new medicine.",
        "Information for research participants: taking part is voluntary.",
        "Your answers are used in research about how people live with pain.",
    ),
    "advertising": (
        "Just nu 20 % rabatt på alla glasögon. Passa på!",
        "Kampanjpris på vaccination: 399 kronor hela maj.",
        "Vi har ett specialerbjudande till dig som fyllt 65.",
        "Boka nu och få en gratis provtagning på köpet.",
        "Gå med i vår kundklubb och få poäng på alla köp.",
        "Ett unikt erbjudande: två hörapparater till priset av en.",
        "Köp nu, betala i höst. Solglasögon med styrka.",
        "Get a discount on new glasses during May.",
        "This special offer is for our members only.",
        "20 % off all vaccinations. Order now.",
        "Välkommen till vår butik med fina priser på kompressionsstrumpor.",
    ),
    "mass": (
        "Nyhetsbrev från vårdcentralen, nummer 2. Här är det senaste.",
        "Till alla patienter: vi har nya öppettider från den 1 juni.",
        "Kära patienter! Nu är sommaren här och vi har ändrade tider.",
        "Till samtliga hushåll i kommunen: så fungerar vården i sommar.",
        "Välkommen på öppet hus den 12 maj klockan 13 till 16.",
        "Allmän information om vårdcentralens verksamhet.",
        "Alla patienter som är listade hos oss kan boka tid på nätet.",
        "To all our patients: new opening hours from the first of June.",
        "Dear patients, the clinic is closed during the holidays.",
        "Newsletter from the health centre, spring issue.",
        "Vårdcentralen har nya öppettider. Vi finns på Storgatan 12.",
    ),
}
FITTING = (
    "Du kallas till provtagning inför besöket. Fyll i hälsodeklarationen före besöket.",
    "Din tid den 3 maj är avbokad. Boka en ny tid på nätet.",
    "Fyll i formuläret om din hälsa och ta med det till besöket.",
    "Svar på dina prover: allt ser bra ut. Hör av dig om du har frågor.",
    "Frågor om besöket? Ring oss på vardagar.",
    "Behandlingen har visats ha god effekt i studier. Läkaren berättar mer.",
    "Du betalar patientavgift vid besöket. Har du frikort betalar du inget.",
    "Du får ett recept på läkemedlet. Priset står på apotekets kvitto.",
    "Vi behöver veta vilka läkemedel du tar. Svara på meddelandet.",
    "Du är med i högkostnadsskyddet, så du får läkemedel till lägre kostnad.",
    "Mottagningen är stängd den 6 juni, så din tid flyttas till den 8 juni.",
    "Du har tidigare sagt ja till att vi kontaktar dig om provsvar.",
    "Undersökningen kan behöva göras om. Läkaren undersöker dig igen.",
    "Vi erbjuder dig en tid hos fysioterapeut den 4 maj.",
    "Du erbjuds vaccination mot influensa eftersom du har en lungsjukdom.",
    "Your appointment has been moved to the third of May. Fill in the health form before the visit.",
    "The results of your tests are good. Call us if you have any questions.",
    "Studies have shown that training helps. Your physiotherapist tells you more.",
    "You are offered a time at the clinic. Tell us if you cannot come.",
    "Please bring a list of the medicines that you take. You pay at the desk.",
    "Hur mår du efter operationen? Svara på det här meddelandet så att vi vet om du behöver ett återbesök.",
    "Kryssa för de besvär du har haft den senaste veckan. Svaren läggs i din journal.",
    "Du är inbjuden till hälsosamtal eftersom du fyller fyrtio år.",
    "Kallelse till screening för tjocktarmscancer. Det är frivilligt att delta.",
    "Ring oss nu om du får feber över 38 grader.",
)


def cases() -> Iterator[Case]:
    """Documents for all rules; each is made when its turn comes."""
    for rule, texts in zip(RULES, NOT_FITTING.values(), strict=True):
        others = " ".join(other for other in RULES if other != rule)
        for text in texts:
            language = "sv" if any(letter in text for letter in "åäö") else "en"
            for number, rest in enumerate((LETTERS[language][1], "", LETTERS[language][0], LONG["fysio-sv"])):
                yield case(f"{text[:40]} {number}", _page(f"<p>{text}</p><p>{rest}</p>", language), wrong=rule, right=others)
    for text in FITTING:
        for number, rest in enumerate((LETTERS["sv"][0], LONG["starr-en"])):
            yield case(f"{text[:40]} {number}", _page(f"<p>{text}</p><p>{rest}</p>", "sv"), right=_ALL)


def _page(body: str, language: str) -> Callable[[], bytes]:
    return from_html(f"<h1>Information</h1>{body}", lang=language, style=f"body {{ font-family: '{next(_FONTS)}' }}")
