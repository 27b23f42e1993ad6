from bilagekoll.readers.pdf.content.cmap import CMap


def test_characters_and_ranges():
    cmap = CMap(b"1 beginbfchar <01> <00E5> endbfchar 2 beginbfrange <10> <12> <0061> <20> <21> [<0041> <00660069>] endbfrange")
    assert [cmap.text(code) for code in (1, 0x10, 0x12, 0x13, 0x20, 0x21, 0x22)] == ["å", "a", "c", None, "A", "fi", None]


def test_surrogates_single_bytes_and_names():
    cmap = CMap(b"3 beginbfchar <01> <D83DDE00> <02> <41> <03> /Aring endbfchar 1 beginbfrange <10> <11> <D83DDE00> endbfrange")
    assert [cmap.text(code) for code in (1, 2, 3, 0x11)] == ["😀", "A", "Å", "😁"]


def test_a_range_of_millions_costs_nothing():
    cmap = CMap(b"1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange")
    assert (cmap.text(2), cmap.text(0x7FFFFFFF)) == ("C", None)


def test_broken_entries_are_passed_over():
    cmap = CMap(b"beginbfchar <01> endbfchar beginbfrange (x) 3 endbfrange beginbfchar <02> <0042> endbfchar endcmap ] >> <")
    assert (cmap.text(1), cmap.text(2)) == (None, "B")


def test_cids_codespaces_and_writing_mode():
    cmap = CMap(
        b"/WMode 1 def /Base usecmap 1 begincodespacerange <00> <80> endcodespacerange "
        b"1 begincidchar <05> 7 endcidchar 1 begincidrange <10> <1F> 100 endcidrange"
    )
    assert (cmap.vertical, cmap.base, cmap.codespaces) == (True, "/Base", [(b"\x00", b"\x80")])
    assert [cmap.cid(code) for code in (5, 0x12, 0x20)] == [7, 102, None]
