"""The whole reader: what comes out of whole, broken, locked and hostile files."""

import io
import logging
import shutil
import subprocess
import unicodedata

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PdfReadError

from bilagekoll.facts.pdf import Password, Pdf, Repair
from bilagekoll.facts.unknown import Reason, Unknown
from bilagekoll.readers import limits
from bilagekoll.readers.limits import LimitReached
from bilagekoll.readers.pdf import ContentReader, read_pdf
from bilagekoll.readers.pdf.guard import guarded
from bilagekoll.readers.pdf.structure import Skeleton
from tests.readers.pdf.making import document, pdf, stream, tagged

PARTS = ("catalog", "metadata", "pages", "fonts", "structure", "annotations", "fields", "actions", "embedded_files")


def read(data: bytes) -> Pdf:
    found = read_pdf(data)
    assert isinstance(found, Pdf), found
    return found


def encrypted(user: str, **options) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(document(catalog="/Lang (sv)"))))
    writer.encrypt(user, "owner", **options)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_whole_file_needs_no_repair():
    found = read(document())
    assert found.version == "1.7"
    assert found.repairs == ()
    assert found.encryption is None
    assert found.structure is None
    assert not [part for part in PARTS if isinstance(getattr(found, part), Unknown)]


def test_the_catalogue_can_raise_the_version():
    assert read(document(catalog="/Version /2.0")).version == "2.0"
    assert read(document(catalog="/Version /1.4")).version == "1.7"
    assert read(document(catalog="/Version /Later")).version == "1.7"


@pytest.mark.parametrize("data", [b"", b"not a pdf", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"\0" * 5000])
def test_what_cannot_be_opened_is_damaged(data):
    found = read_pdf(data)
    assert isinstance(found, Unknown)
    assert found.reason is Reason.DAMAGED


def test_no_page_tree_is_damaged():
    assert read_pdf(pdf({1: "<< /Type /Catalog >>"})) == Unknown(Reason.DAMAGED, "PdfReadError")


def test_no_pages_is_damaged():
    data = pdf({1: "<< /Type /Catalog /Pages 2 0 R >>", 2: "<< /Type /Pages /Kids [] /Count 0 >>"})
    assert read_pdf(data) == Unknown(Reason.DAMAGED, "no-pages")


def test_junk_before_the_header_is_a_repair():
    found = read(b"HTTP/1.1 200 OK\n\n" + document())
    assert found.version == "1.7"
    assert found.repairs == (Repair.HEADER,)


def test_junk_before_the_header_with_offsets_from_the_first_byte():
    junk = b"junk\n"
    whole = document()
    start = whole.rindex(b"xref\n0")
    body, table = whole[:start], whole[start:]
    lines = table.replace(str(start).encode(), str(start + len(junk)).encode()).split(b"\n")
    moved = [b"%010d 00000 n " % (int(line[:10]) + len(junk)) if line.endswith(b" n ") else line for line in lines]
    assert read(junk + body + b"\n".join(moved)).repairs == (Repair.HEADER,)


@pytest.mark.parametrize(
    "broken",
    [
        lambda data: data.replace(b"startxref\n", b"startxref\n9"),
        lambda data: data[: data.rindex(b"xref\n0")],
        lambda data: data.replace(b"0000000", b"0000001", 5),
        lambda data: data[: data.rindex(b"trailer")] + b"%%EOF",
    ],
    ids=["wrong offset", "no table, no end", "wrong entries", "no trailer"],
)
def test_a_wrong_cross_reference_table_is_a_repair(broken):
    found = read_pdf(broken(document()))
    if isinstance(found, Pdf):
        assert Repair.XREF in found.repairs
        assert len(found.pages) == 1
    else:
        assert found.reason is Reason.DAMAGED


@pytest.mark.parametrize("length", ["0", "3", "99", "4000", "2147483647"])
def test_a_wrong_length_is_mended_and_told(length):
    words = "BT /F 12 Tf 50 700 Td (Hej) Tj ET"
    font = "/Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    data = document(content=words, page=font).replace(f"/Length {len(words)}".encode(), f"/Length {length}".encode())
    found = read(data)
    assert found.pages[0].content.text == "Hej"
    assert found.repairs


BYTES = document(content="BT /F 12 Tf 50 700 Td (Hej) Tj ET", catalog="/Lang (sv)")


@pytest.mark.parametrize("place", range(0, len(BYTES), 7))
def test_one_byte_missing_or_changed_is_read_or_told(place):
    """As far as common readers go: whatever is lost, something is said, or nothing of weight is missing."""
    whole = read(BYTES)
    for broken in (BYTES[:place] + BYTES[place + 1 :], BYTES[:place] + b"\0" + BYTES[place + 1 :]):
        found = read_pdf(broken)
        if isinstance(found, Unknown):
            assert found.reason is Reason.DAMAGED
        elif not found.repairs and not any(isinstance(getattr(found, part), Unknown) for part in PARTS):
            assert len(found.pages) == len(whole.pages)


@pytest.mark.parametrize("part", range(1, 10))
def test_a_file_that_was_cut_off_is_never_whole(part):
    found = read_pdf(BYTES[: len(BYTES) * part // 10])
    assert isinstance(found, Unknown) or found.repairs


def test_a_file_cut_off_before_its_table_is_read_object_by_object():
    whole = document()
    cut = whole[: whole.rindex(b"xref\n0")] + b"trailer\n<< /Root 1 0 R >>\n"
    assert read(cut).repairs == (Repair.XREF,)


def test_much_after_the_end_is_skipped():
    assert read(document() + b"\n" * 2_000_000).repairs == ()


def test_a_change_that_was_cut_off_is_a_repair():
    changed = document() + b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Lang (sv) >>\nendobj\n"
    found = read(changed)
    assert found.repairs == (Repair.XREF,)
    assert found.catalog.language.tag == "sv"


@pytest.mark.parametrize(
    "data",
    [
        document(catalog="/Lang (sv) /Lang (en)"),
        document(page="/Annots [77 0 R]"),
        document(page="/Dur 1.2.3"),
        document().replace(b"%%EOF\n", b"%%EOF\n%%EOF\n"),
    ],
    ids=["duplicate key", "reference to nothing", "odd number", "two ends"],
)
def test_what_every_viewer_takes_is_no_repair(data):
    assert read(data).repairs == ()


def test_an_unreadable_object_makes_only_its_part_unknown():
    found = read(document({5: "<< /Kids [6 0 R] >>", 6: "(((((("}, catalog="/Names << /EmbeddedFiles 5 0 R >>"))
    assert isinstance(found.embedded_files, Unknown)
    assert found.embedded_files.reason is Reason.DAMAGED
    assert not isinstance(found.catalog, Unknown)


def test_a_tree_that_cannot_be_read_leaves_no_annotation_without_an_owner(monkeypatch):
    monkeypatch.setattr(limits, "STRUCTURE_DEPTH", 1)
    deep = {10: "<< /S /Document /K 11 0 R >>", 11: "<< /S /P >>"}
    found = read(tagged(deep, page="/Annots [<< /Subtype /Link /Rect [0 0 9 9] >>]"))
    assert found.structure == found.annotations == found.fields == Unknown(Reason.LIMIT, "structure-depth")
    assert found.actions == ()


def test_a_page_whose_content_fails_is_the_only_unknown(monkeypatch):
    def fail(*_):
        raise LimitReached("operators")

    monkeypatch.setattr(ContentReader, "read_page", fail)
    found = read(document())
    assert found.pages[0].content == Unknown(Reason.LIMIT, "operators")
    assert found.fonts == Unknown(Reason.LIMIT, "operators")
    assert found.pages[0].width == 595


@pytest.mark.parametrize("part", ["marks", "parent_tree"])
def test_a_tree_that_fails_beside_the_pages_makes_them_unknown(monkeypatch, part):
    def fail(*_):
        raise RecursionError

    monkeypatch.setattr(Skeleton, part, property(fail) if part == "parent_tree" else fail)
    found = read(tagged({10: "<< /S /P >>"}))
    assert found.pages == found.fonts == found.structure == found.used_fonts == Unknown(Reason.DAMAGED, "RecursionError")
    assert not isinstance(found.catalog, Unknown)


def test_a_reader_of_content_that_fails_makes_pages_unknown(monkeypatch):
    def fail(*_, **__):
        raise LimitReached("seconds")

    monkeypatch.setattr(ContentReader, "__init__", fail)
    assert read(document()).pages == Unknown(Reason.LIMIT, "seconds")


def test_too_many_pages(monkeypatch):
    monkeypatch.setattr(limits, "PAGES", 0)
    found = read(document())
    assert found.pages == found.annotations == found.fonts == found.structure == Unknown(Reason.LIMIT, "pages")
    assert not isinstance(found.catalog, Unknown)


@pytest.mark.parametrize(
    ("error", "unknown"),
    [
        (LimitReached("pages"), Unknown(Reason.LIMIT, "pages")),
        (RecursionError(), Unknown(Reason.DAMAGED, "RecursionError")),
        (MemoryError(), Unknown(Reason.LIMIT, "memory-bytes")),
        (PdfReadError("secret words of the file"), Unknown(Reason.DAMAGED, "PdfReadError")),
    ],
)
def test_an_error_becomes_unknown_without_words_of_the_file(error, unknown):
    def fail():
        raise error

    assert guarded(fail) == unknown


def test_nothing_is_logged(caplog, capfd):
    with caplog.at_level(logging.DEBUG):
        read(b"junk" + document(page="/Annots [77 0 R]").replace(b"startxref\n", b"startxref\n9"))
    assert not caplog.records
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("pypdf").propagate


ALGORITHMS = ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"]


class TestEncryption:
    @pytest.mark.parametrize("algorithm", ALGORITHMS)
    @pytest.mark.parametrize(("password", "meaning"), [("nyckel på ö", Password.USER), ("owner", Password.OWNER)])
    def test_a_password_that_fits_opens_every_revision(self, algorithm, password, meaning):
        found = read_pdf(encrypted("nyckel på ö", algorithm=algorithm), password=password)
        assert found.encryption.password is meaning
        assert found.encryption.needs_password  # of a patient, still
        assert found.catalog.language.tag == "sv"
        assert len(found.pages) == 1

    @pytest.mark.parametrize("algorithm", ALGORITHMS)
    def test_a_password_that_does_not_fit_is_told(self, algorithm):
        found = read_pdf(encrypted("hemligt", algorithm=algorithm), password="gissat")
        assert found.encryption.password is Password.WRONG
        assert {getattr(found, part) for part in PARTS} == {Unknown(Reason.PASSWORD, "wrong")}

    @pytest.mark.parametrize("algorithm", ALGORITHMS)
    def test_where_none_is_needed_a_wrong_one_is_no_fault(self, algorithm):
        found = read_pdf(encrypted("", algorithm=algorithm), password="gissat")
        assert (found.encryption.needs_password, found.encryption.password) == (False, None)
        assert found.catalog.language.tag == "sv"
        assert read_pdf(encrypted("", algorithm=algorithm), password="owner").encryption.password is Password.OWNER

    def test_metadata_may_stand_in_clear(self):
        packet = (
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
            "<rdf:Description rdf:about='' xmlns:pdf='http://ns.adobe.com/pdf/1.3/' pdf:Producer='P'/></rdf:RDF></x:xmpmeta>"
        )
        data = encrypted("", algorithm="AES-256")
        data = data.replace(b"/V 5", b"/V 5 /EncryptMetadata false").replace(b"/Pages 2", b"/Metadata 6 0 R /Pages 2")
        data = data.replace(b"xref\n0", b"6 0 obj\n" + stream(packet, "/Type /Metadata") + b"\nendobj\nxref\n0")
        found = read(data)
        assert found.metadata.producer == "P"
        assert found.catalog.language.tag == "sv"

    def test_a_file_that_is_not_locked_takes_any_password(self):
        assert read_pdf(document(), password="gissat").encryption is None

    def test_an_empty_user_password_opens_silently(self):
        found = read(encrypted("", algorithm="AES-256"))
        assert found.catalog.language.tag == "sv"
        assert not found.encryption.needs_password
        assert found.encryption.may_copy
        assert found.encryption.may_assist

    @pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256"])
    def test_a_password_leaves_every_part_unknown(self, algorithm):
        found = read(encrypted("hemligt", algorithm=algorithm))
        assert found.encryption.needs_password
        assert {getattr(found, part) for part in PARTS} == {Unknown(Reason.PASSWORD)}

    @pytest.mark.parametrize(("bit", "copy", "assist"), [(1 << 4, False, True), (1 << 9, True, False)])
    def test_copying_and_assistive_technology_are_two_permissions(self, bit, copy, assist):
        found = read(encrypted("", algorithm="AES-128", permissions_flag=0xFFFFFFFC & ~bit))
        assert (found.encryption.may_copy, found.encryption.may_assist) == (copy, assist)

    def test_in_revision_2_assistive_technology_follows_copying(self):
        found = read(encrypted("", algorithm="RC4-40", permissions_flag=0xFFFFFFFC & ~(1 << 4)))
        assert not found.encryption.may_assist

    def test_another_handler_needs_something_that_we_do_not_have(self):
        found = read(document({5: "<< /Filter /Adobe.PubSec /V 4 >>"}, trailer="/Encrypt 5 0 R"))
        assert found.encryption.needs_password

    def test_missing_permissions_are_told(self):
        data = encrypted("", algorithm="AES-256")
        start = data.index(b"/P ", data.index(b"/Standard") - 200)
        end = data.index(b"\n", start)
        found = read(data[:start] + b" " * (end - start) + data[end:])
        assert not found.encryption.permissions_present
        assert not found.encryption.needs_password


@pytest.mark.parametrize("algorithm", ["RC4-40", "RC4-128", "AES-128", "AES-256-R5", "AES-256"])
@pytest.mark.parametrize("typed", ["lösenåd", unicodedata.normalize("NFD", "lösenåd")])
def test_letters_with_marks_in_a_password(algorithm, typed):
    assert read_pdf(encrypted("lösenåd", algorithm=algorithm), password=typed).encryption.password is Password.USER
    assert read_pdf(encrypted("losenad", algorithm=algorithm), password=typed).encryption.password is Password.WRONG


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "mac-roman"])
def test_a_password_in_the_encoding_of_some_computer(encoding):
    data = encrypted("Åtta€".encode(encoding).decode("latin-1"), algorithm="AES-128")  # which pypdf turns into these bytes again
    assert read_pdf(data, password="Åtta€").encryption.password is Password.USER


def test_a_letter_that_no_encoding_has_is_not_left_out_of_a_password():
    assert read_pdf(encrypted("hemligt", algorithm="AES-128"), password="hemligt\N{GREEK SMALL LETTER ALPHA}").pages == Unknown(
        Reason.PASSWORD, "wrong"
    )


def test_a_password_that_was_not_made_simpler_by_the_program_that_wrote_it():
    assert read_pdf(encrypted("№1", algorithm="AES-256"), password="№1").encryption.password is Password.USER


QPDF = [
    "40",
    "128 --use-aes=n",
    "128 --use-aes=n --force-V4",
    "128 --use-aes=y",
    "128 --use-aes=y --cleartext-metadata",
    "256 --force-R5",
    "256",
]
"""Ways in which another program locks files: RC4 of 40 and 128 bits, AES of 128 and 256, in revisions 2 to 6."""


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf")
@pytest.mark.parametrize("way", QPDF)
def test_files_that_qpdf_has_locked(way, tmp_path):
    def locked(password: str, *more: str) -> bytes:
        whole, out = tmp_path / "brev.pdf", tmp_path / "last.pdf"
        whole.write_bytes(document({4: stream("BT /F 10 Tf (text) Tj ET")}, catalog="/Lang (sv)"))
        command = ["qpdf", "--allow-weak-crypto", whole, "--encrypt", password, "agare", *way.split(), *more, "--", out]
        subprocess.run(command, check=True, capture_output=True)
        return out.read_bytes()

    open_to_all = read_pdf(locked(""))
    assert not open_to_all.encryption.needs_password
    assert (open_to_all.encryption.may_copy, open_to_all.catalog.language.tag) == (True, "sv")
    assert read_pdf(locked("", "--extract=n")).encryption.may_copy is False
    needing = locked("hemligt")
    assert read_pdf(needing).pages == Unknown(Reason.PASSWORD)
    assert read_pdf(needing, password="gissat").pages == Unknown(Reason.PASSWORD, "wrong")
    for password, meaning in (("hemligt", Password.USER), ("agare", Password.OWNER)):
        found = read_pdf(needing, password=password)
        assert (found.encryption.password, found.catalog.language.tag) == (meaning, "sv")


@pytest.mark.parametrize(
    "parameters", ["/DecodeParms [<< /Type /CryptFilterDecodeParms /Name /Identity >>]", "/DecodeParms << >>", ""]
)
@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_stream_of_a_locked_file_that_is_in_clear(algorithm, parameters):
    text = b"BT /F 10 Tf (text) Tj ET"
    whole = PdfWriter(clone_from=PdfReader(io.BytesIO(document({4: stream(text.ljust(80))}, catalog="/Lang (sv)"))))
    whole.encrypt("", "owner", algorithm=algorithm)
    out = io.BytesIO()
    whole.write(out)
    data = out.getvalue()
    begin = data.index(b"stream\n") + len(b"stream\n")
    end = data.index(b"\nendstream", begin)
    clear = data[:begin].rpartition(b"<<")[0] + b"<< /Length %d /Filter [/Crypt] %s >>\nstream\n" % (
        end - begin,
        parameters.encode(),
    )
    found = read(clear + text.ljust(end - begin) + data[end:])
    assert (found.pages[0].content.text, found.catalog.language.tag) == ("text", "sv")


@pytest.mark.parametrize(
    ("beginning", "header"),
    [
        ("%PDF-1.7", "%PDF-1.7"),
        ("%PDF-1.7 \xe5", "%PDF-1.7 \xe5"),
        ("x%PDF-1.4", "x%PDF-1.4"),
        ("x\r\n%PDF-1.4", "%PDF-1.4"),
        ("1x\n%PDF-1.4", "%PDF-1.4"),
        ("x\n1x\n%PDF-1.4", "1x"),
        ("\n%PDF-", "%PDF-"),
    ],
)
def test_the_line_of_the_header(beginning, header):
    assert read_pdf(document().replace(b"%PDF-1.7", beginning.encode("latin-1"), 1)).header == header
