"""More letters to measure by: an appointment with two tables and numbered steps, in Swedish and English, and a leaflet.

People, places and numbers are invented.
"""

from bench.letter_texts import Heading, Items, Letter, Paragraph, Table

APPOINTMENT: Letter = (
    Heading("Tid för hjärtundersökning med ultraljud", 1),
    Paragraph(
        "Din läkare på Hälsocentralen Exempelstad har skickat en remiss till oss. Vi vill undersöka hur ditt hjärta pumpar och hur "
        "klaffarna öppnar och stänger sig. Undersökningen gör inte ont, och du behöver inte vara fastande."
    ),
    Heading("Tid och plats"),
    Table(
        (
            ("Vad", "När", "Var"),
            ("Ekokardiografi (UKG)", "onsdag 4 februari klockan 13.15", "Fysiologen, hus 21, plan 2"),
            ("EKG i vila", "onsdag 4 februari klockan 14.05", "Fysiologen, rum 14"),
            ("Återbesök hos läkare", "torsdag 19 februari klockan 9.30", "Hälsocentralen Exempelstad"),
        )
    ),
    Paragraph(
        "Passar tiden inte? Boka om den själv [i webbtidboken på 1177](https://www.1177.se/boka) eller ring oss senast klockan "
        "15.00 dagen före. Uteblir du utan att höra av dig får du betala 500 kronor, även om du har frikort."
    ),
    Heading("Så går det till"),
    Items(
        (
            "Anmäl dig i kassan och visa legitimation.",
            "Du får klä av dig på överkroppen och lägga dig på vänster sida på en brits.",
            "Biomedicinska analytikern för en givare med gel över bröstkorgen och tar bilder. Det tar 30–45 minuter.",
            "Läkaren granskar bilderna samma eller nästa dag och skickar svaret till den som skrev remissen.",
        ),
        numbered=True,
    ),
    Heading("Ta med dig"),
    Items(
        (
            "fotolegitimation",
            "en aktuell läkemedelslista",
            Items(("även naturläkemedel och kosttillskott", "ögondroppar och sprutor")),
            "uppgift om pacemaker eller ICD, om du har en sådan.",
        )
    ),
    Heading("Mediciner före undersökningen"),
    Paragraph(
        "Ta dina vanliga mediciner som du brukar. Det gäller inte om du ska göra ett stressprov: då behöver du göra uppehåll med "
        "de mediciner som står i tabellen. Rådgör med den läkare som skrivit remissen innan du slutar med något på egen hand."
    ),
    Table(
        (
            ("Medicin", "Uppehåll", "Börja igen"),
            ("Betablockerare", "48 timmar", "efter provet"),
            ("Kalciumantagonister", "24 timmar", "efter provet"),
            ("Nitroglycerin, depottablett", "12 timmar", "efter provet"),
        )
    ),
    Heading("Om du behöver hjälp", 3),
    Paragraph(
        "Behöver du tolk eller teckenspråkstolk ordnar vi det utan kostnad. Säg till i god tid, helst två veckor före besöket. "
        "Sjukresor beställs hos [Exempeltrafiken](https://www.exempeltrafiken.example/sjukresor), telefon 0770-00 00 00."
    ),
    Heading("Frågor"),
    Paragraph(
        "Skriv till oss genom [1177.se](https://www.1177.se) eller ring 0480-00 00 00, måndag–fredag 8.00–11.30. Det du skriver "
        "läses av våra sekreterare och sparas i journalen. Vid akut bröstsmärta: ring 112."
    ),
)

ENGLISH: Letter = (
    Heading("Appointment for an ultrasound of the heart", 1),
    Paragraph(
        "Your doctor at Exempelstad Health Centre has referred you to us. We will look at how your heart pumps and how its "
        "valves open and close. The examination is painless, and there is no need to come with an empty stomach."
    ),
    Heading("When and where"),
    Table(
        (
            ("What", "When", "Where"),
            ("Echocardiography", "Wednesday 4 February, 1.15 pm", "Clinical Physiology, building 21, floor 2"),
            ("Resting ECG", "Wednesday 4 February, 2.05 pm", "Clinical Physiology, room 14"),
            ("Follow-up visit", "Thursday 19 February, 9.30 am", "Exempelstad Health Centre"),
        )
    ),
    Paragraph(
        "Is the time inconvenient? Rebook it yourself [on 1177](https://www.1177.se/en/book) or call us no later than 3 pm the "
        "day before. If you do not come and have not let us know, you will be charged 500 kronor."
    ),
    Heading("What will happen"),
    Items(
        (
            "Register at the front desk and show your ID card.",
            "Undress to the waist and lie down on your left side.",
            "A biomedical scientist moves a probe with gel over your chest and takes pictures. This takes 30–45 minutes.",
            "A physician reviews the pictures and sends the result to the doctor who referred you.",
        ),
        numbered=True,
    ),
    Heading("What to bring"),
    Items(
        (
            "an identity card with a photograph",
            "an up-to-date list of your medicines",
            Items(("herbal remedies and supplements as well", "eye drops and injections")),
            "details of your pacemaker, if you have one.",
        )
    ),
    Heading("If you need help", 3),
    Paragraph(
        "We arrange an interpreter free of charge. Please tell us well in advance, preferably two weeks before the visit. "
        "Read more at [1177.se/en](https://www.1177.se/en) about high-quality care, long-term illness and follow-up visits."
    ),
)

LEAFLET: Letter = (
    Heading("Gastroskopi", 1),
    Paragraph(
        "Vid en gastroskopi undersöker läkaren matstrupen, magsäcken och tolvfingertarmen med en tunn, böjlig slang. "
        "Undersökningen tar fem till tio minuter."
    ),
    Heading("Förberedelser"),
    Paragraph(
        "Du ska vara fastande. Det innebär att du inte får äta eller dricka något efter klockan 24 kvällen före. Små klunkar "
        "vatten går bra fram till två timmar före."
    ),
    Items(("Ta dina vanliga mediciner.", "Ta med legitimation.", "Lämna värdesaker hemma.")),
    Heading("Så går det till"),
    Paragraph(
        "Du får bedövningsmedel i svalget och ligger på vänster sida. Läkaren för ned slangen medan du sväljer. Det gör inte ont, "
        "men det kan kännas obehagligt. Du kan andas som vanligt hela tiden."
    ),
    Table(
        (
            ("Moment", "Tid", "Var"),
            ("Anmälan", "8.00", "Kassan, plan 2"),
            ("Bedövning", "8.15", "Rum 14"),
            ("Undersökning", "8.30", "Rum 15"),
        )
    ),
    Heading("Efteråt"),
    Paragraph(
        "Vänta med att äta och dricka tills bedövningen har släppt, oftast en timme. Om du har fått lugnande medel får du inte "
        "köra bil förrän nästa dag."
    ),
    Heading("Kontakt"),
    Paragraph("Ring oss på 0480-00 00 00 om du undrar över något, måndag till fredag klockan 8.00–11.30."),
    Paragraph("Du kan också skriva till oss [på 1177](https://www.1177.se). Vi svarar inom två vardagar."),
)
