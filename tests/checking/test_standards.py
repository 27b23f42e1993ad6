from bilagekoll.checking.standards import with_derived


def test_en_301_549_follows_from_wcag():
    assert with_derived(("ua1:7.3-1", "wcag:1.1.1")) == ("ua1:7.3-1", "wcag:1.1.1", "en301549:10.1.1.1")


def test_criteria_that_en_301_549_leaves_out_give_no_clause():
    assert with_derived(("wcag:2.4.10", "wcag:2.4.5")) == ("wcag:2.4.10", "wcag:2.4.5")


def test_a_clause_given_already_is_not_doubled():
    assert with_derived(("wcag:1.1.1", "en301549:10.1.1.1")) == ("wcag:1.1.1", "en301549:10.1.1.1")
