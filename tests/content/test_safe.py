import pytest

from bilagekoll.content.safe import safe_link, safe_text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("Välkommen till 1177 – kl. 8\nHej", "Välkommen till 1177 – kl. 8\nHej"),
        ("a\u202eb\u2066c\u200f", "abc"),
        ("a\x1b[0m\x00\x9bb", "a[0mb"),
        ("a\tb\u2028c", "a b c"),
        ("مرحبا", "مرحبا"),
        ("می\N{ZERO WIDTH NON-JOINER}خواهم", "می\N{ZERO WIDTH NON-JOINER}خواهم"),
        ("😀 ☑ €", "😀 ☑ €"),
        ("a\U000e0041b\ufeff", "ab"),
    ],
)
def test_text(text, safe):
    assert safe_text(text) == safe


@pytest.mark.parametrize("link", ["https://www.1177.se/a?b=c#d", "http://a.se", "mailto:a@b.se", "tel:+46480000000"])
def test_good_links(link):
    assert safe_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "www.1177.se",
        "",
        None,
        "http://[x",
    ],
)
def test_bad_links(link):
    assert safe_link(link) is None


def test_a_link_cannot_hide_anything():
    assert safe_link("https://a.se/\u202e\n x") == "https://a.se/x"
