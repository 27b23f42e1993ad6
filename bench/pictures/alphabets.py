"""Pages in alphabets that the engine does not read, to be told as text all the same."""

from collections.abc import Callable
from itertools import product
from pathlib import Path

from PIL import Image  # noqa: TID251 - the bench makes pictures

from bench.degrading import compressed, noisy, photographed, rotated
from bench.pictures.making import drawn_pages

_TEXTS = {
    "ru": "Добро пожаловать в поликлинику. Возьмите с собой удостоверение личности и список ваших лекарств. "
    "Пожалуйста, приходите за десять минут до назначенного времени. Если вы не можете прийти, отмените "
    "приём не позднее чем за день.",
    "uk": "Ласкаво просимо до поліклініки. Візьміть із собою посвідчення особи та список ваших ліків. Будь "
    "ласка, приходьте за десять хвилин до призначеного часу. Якщо ви не можете прийти, скасуйте прийом.",
    "ar": "مرحبا بك في العيادة في الطابق الثالث. يرجى إحضار بطاقة الهوية وقائمة بالأدوية التي تتناولها. يرجى "
    "الحضور قبل الموعد بعشر دقائق. إذا لم تتمكن من الحضور فيجب إلغاء الموعد قبل يوم واحد على الأقل.",
    "fa": "به درمانگاه در طبقه سوم خوش آمدید. لطفا کارت شناسایی و فهرست داروهای خود را همراه بیاورید. لطفا ده "
    "دقیقه قبل از وقت تعیین شده بیایید. اگر نمی‌توانید بیایید، وقت خود را لغو کنید.",
    "el": "Καλώς ήρθατε στην κλινική στον τρίτο όροφο. Παρακαλούμε φέρτε ταυτότητα και κατάλογο των φαρμάκων "
    "σας. Ελάτε δέκα λεπτά πριν από την καθορισμένη ώρα.",
    "he": "ברוכים הבאים למרפאה בקומה השלישית. אנא הביאו תעודה מזהה ורשימת תרופות. אנא הגיעו עשר דקות לפני השעה שנקבעה.",
    "hy": "Բարի գալուստ կլինիկա երրորդ հարկում: Խնդրում ենք բերել անձը հաստատող փաստաթուղթ և ձեր դեղերի ցանկը:",
    "ka": "კეთილი იყოს თქვენი მობრძანება კლინიკაში მესამე სართულზე. გთხოვთ, თან იქონიოთ პირადობის მოწმობა.",
}
"""The same few sentences, by language."""
_LEFTWARDS = ("ar", "fa", "he")
_PARAGRAPHS = (1, 5)


def make_unread(folder: Path) -> None:
    """A short and a longer page in each, clean, scanned and photographed. Needs WeasyPrint, and DejaVu Sans for the letters."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = [_page(language, text, count) for (language, text), count in product(_TEXTS.items(), _PARAGRAPHS)]
    number = 0
    for at, page in enumerate(drawn_pages(pages, 120)):
        worse: tuple[Callable[[Image.Image], Image.Image], ...] = (lambda clean: clean, _scanned, photographed(at))
        for spoil in worse:
            spoil(page).save(folder / f"unread-{number:03}.jpg", quality=88)
            number += 1


def _scanned(page: Image.Image) -> Image.Image:
    return compressed(noisy(rotated(1.0)(page)))


def _page(language: str, text: str, paragraphs: int) -> str:
    direction = "rtl" if language in _LEFTWARDS else "ltr"
    body = f"<h1>{' '.join(text.split()[:4])}</h1>{f'<p>{text}</p>' * paragraphs}<p>Telefon 0480-00 00 00</p>"
    return f"<section lang={language} dir={direction} style='padding:20mm;font:12pt/1.4 DejaVu Sans'>{body}</section>"
