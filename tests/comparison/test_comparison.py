"""How two answers stand: the gate, figures as people read them, lists, terms, quotations, and what time explains."""

import datetime as dt

import pytest
from attrs import evolve
from claims_for_tests import DAY, count, deed, document, quantity
from hypothesis import given
from hypothesis import strategies as st

from corroborate.comparison import compare, settled
from corroborate.comparison.quantities import fit
from corroborate.values import HEDGES, Quantity, Term, TermList, TimeSpan
from corroborate.vocabulary import load

WORDS = load()
A = document("A flood in Brenn killed N people on Tuesday.", "A")
B = document("In Brenn, N people died in a flood on Tuesday.", "B")


def compared(one, other, **options):
    documents = {doc.id: doc for doc in (A, B, *options.pop("documents", ()))}
    return compare(one, other, documents=documents, **options)


def tolls(one, other, **both):
    return compared(count(A, "N", one, day=DAY, **both), count(B, "N", other, day=DAY, **both))


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (quantity(12), quantity(12), "agree"),
        (quantity(12), quantity(15), "conflict"),
        (quantity(12, "at least"), quantity(12), "compatible"),
        (quantity(12, "at least"), quantity(19), "conflict"),  # a count so far names twelve
        (quantity(40, "about"), quantity(41), "compatible"),
        (quantity(50, "about"), quantity(32), "conflict"),
        (quantity(30, "over"), quantity(31), "compatible"),
        (quantity(400, "over"), quantity(546), "conflict"),
    ],
)
def test_counts_of_one_event(one, other, relation):
    assert tolls(one, other).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (quantity(16000, "nearly", step=1000), quantity(16000, "over", step=1000), "conflict"),
        (quantity(16000, "nearly", step=1000), quantity(16000, "at least", step=1000), "conflict"),
        (quantity(16000, step=1000), quantity(16000, "over", step=1000), "compatible"),
        (quantity(18), quantity(18, "over"), "conflict"),
        (quantity(18), quantity(18, "under"), "conflict"),
        (quantity(35, "over"), quantity(75), "compatible"),
        (quantity(35, "over"), quantity(20), "conflict"),
        (quantity(80, "under"), quantity(85), "conflict"),
        (quantity(4700, "over", step=100), quantity(4800, "under", step=100), "compatible"),
        (quantity(16000, step=1000), quantity(16240, step=10), "compatible"),
        (quantity(16000, step=1000), quantity(17300, step=100), "conflict"),
        (quantity(99.4, "about", step=0.1), quantity(95, "under"), "conflict"),  # said to be near, and to its last place
        (quantity(16000, "about", step=1000), quantity(15400, step=100), "compatible"),
        (quantity(450, "about", step=10), quantity(430, "under", step=10), "conflict"),
        (quantity(250, "nearly", step=10), quantity(231), "conflict"),
        (Quantity(1e6, 1e7, None, high_open=True, step=1e6), quantity(11e6, "nearly", step=1e6), "compatible"),  # "millions"
        (Quantity(1e6, 1e7, None, high_open=True, step=1e6), quantity(30e6, step=1e6), "conflict"),
        (quantity(120, step=10), quantity(123, "over"), "conflict"),
        (quantity(10e6, step=10e6), quantity(15e6, "over", step=1e6), "conflict"),  # fifteen is not rounded to ten
        (quantity(97e6, step=1e6), quantity(97.5e6, "over", step=1e5), "conflict"),  # 97.5 and more is rounded up
        (quantity(51.2e6, step=1e5), quantity(51.2e6, "under", step=1e5), "conflict"),  # three digits are no round figure
        (quantity(15000, "about", step=1000), quantity(14000, "under", step=1000), "conflict"),
        (quantity(15000, "about", step=1000), quantity(14600, "over", step=100), "compatible"),
    ],
)
def test_figures_as_people_read_them(one, other, expected):
    assert fit(one, other, WORDS)[0] == fit(other, one, WORDS)[0] == expected


def test_a_later_higher_count_is_an_update_and_a_later_lower_one_a_conflict():
    later = document("In Brenn, N people died in a flood on Tuesday.", "L", published=DAY + dt.timedelta(days=1))
    early, late = count(A, "N", quantity(12), day=DAY), count(later, "N", quantity(20), day=DAY)
    risen = compared(early, late, documents=[later])
    assert risen.relation == "update"
    assert risen.differ_in("time")
    fallen = compared(evolve(early, value=quantity(20)), evolve(late, value=quantity(12)), documents=[later])
    assert fallen.relation == "conflict"


def test_a_figure_its_own_text_calls_outdated_is_an_update():
    one = count(A, "N", quantity(9), day=DAY, superseded=True)
    assert compared(one, count(B, "N", quantity(12), day=DAY)).relation == "update"


def test_states_of_two_days_are_an_update():
    one = count(A, "N", quantity(52), predicate="member", subject="country", day=dt.date(2031, 3, 1))
    other = count(B, "N", quantity(55), predicate="member", subject="country", day=dt.date(2033, 3, 1))
    told = compared(one, other)
    assert told.relation == "update"
    assert told.differ_in("time", "value")


@pytest.mark.parametrize(
    ("left", "right", "relation", "aspect"),
    [
        ({"population": "child"}, {"population": "soldier"}, "incomparable", "population"),
        ({"population": "child"}, {}, "incomparable", "population"),
        ({"population": "civilian"}, {}, "conflict", "population"),
        ({"population": "woman"}, {"population": "man"}, "conflict", "value"),
        ({"population": "woman among others"}, {"population": "man among others"}, "incomparable", "population"),
        ({"population": "militant"}, {"population": "rebel"}, "conflict", "value"),
        ({"period": "since monday"}, {}, "incomparable", "period"),
        ({"exceptions": ("the gunman",)}, {}, "incomparable", "exceptions"),
        ({"place": ("Ardeth",)}, {"place": ("Corvale",)}, "incomparable", "place"),
        ({"place": ("western Brenn",)}, {"place": ("rebel-held parts", "Brenn")}, "incomparable", "place"),
        ({"place": ("western Brenn",)}, {"place": ("Brenn",)}, "conflict", "value"),
        ({"place": ("northern Fells",)}, {"place": ("North Fells",)}, "conflict", "value"),
    ],
)
def test_counts_pass_the_gate_where_their_scopes_can_be_one(left, right, relation, aspect):
    told = compared(count(A, "N", quantity(6), day=DAY, **left), count(B, "N", quantity(15), day=DAY, **right))
    assert told.relation == relation
    assert told.differ_in(aspect)
    assert told.reasons


@pytest.mark.parametrize(
    ("one", "other", "relation", "aspect"),
    [
        (quantity(80, unit="km", step=10), quantity(50, unit="mi", step=10), "compatible", "unit"),
        (quantity(80, unit="km", step=10), quantity(80, unit="mi", step=10), "conflict", "unit"),
        (quantity(90, unit="day", step=10), quantity(3, unit="month"), "compatible", "unit"),
        (quantity(5, unit="USD"), quantity(5, unit="EUR"), "incomparable", "currency"),
        (quantity(5, unit="kg"), quantity(5, unit="km"), "incomparable", "unit"),
    ],
)
def test_units_are_converted_or_refused(one, other, relation, aspect):
    told = compared(
        count(A, "N", one, predicate="measure", subject="", day=DAY),
        count(B, "N", other, predicate="measure", subject="", day=DAY),
    )
    assert told.relation == relation
    assert told.differ_in(aspect)


def test_stages_of_a_ladder():
    def stage(doc, name, figure):
        return count(doc, "N", quantity(figure, step=1000), predicate="recruitment", subject="volunteer", day=DAY, stage=name)

    far = compared(stage(A, "asked", 9000), stage(B, "serving", 7000))
    near = compared(stage(A, "volunteered", 9000), stage(B, "signed up", 9000))
    assert far.relation == "incomparable"
    assert far.differ_in("stage")
    assert near.relation == "agree"
    assert near.differ_in("stage")


def test_positions_on_a_scale():
    def stance(doc, key):
        return deed(doc, "Brenn", predicate="stance", subject="Norway", value=Term(key, key))

    assert compared(stance(A, "warn"), stance(B, "encourage")).relation == "conflict"
    assert compared(stance(A, "allow"), stance(B, "encourage")).relation == "compatible"
    assert compared(stance(A, "warn"), stance(B, "discourage")).relation == "agree"


def test_lists_closed_and_open():
    def members(doc, *names, closed):
        value = TermList([Term(name) for name in names], closed=closed)
        return deed(doc, "Brenn", predicate="membership", subject="the League", value=value)

    assert compared(members(A, "France", "Spain", closed=True), members(B, "Spain", "France", closed=True)).relation == "agree"
    assert compared(members(A, "France", "Spain", closed=True), members(B, "France", "Italy", closed=True)).relation == "conflict"
    assert (
        compared(members(A, "France", "Spain", closed=False), members(B, "France", "Italy", closed=False)).relation
        == "compatible"
    )
    assert compared(members(A, "Ana Ruiz", closed=True), members(B, "a woman", closed=True)).relation == "compatible"
    assert compared(members(A, "Ruiz", closed=True), members(B, "Ana Ruiz", closed=True)).relation == "agree"


def test_affirmed_and_denied():
    one = deed(A, "Brenn", predicate="policy", subject="the ban")
    other = deed(B, "Brenn", predicate="policy", subject="the ban", polarity=False)
    told = compared(one, other)
    assert told.relation == "conflict"
    assert told.differ_in("polarity")


@pytest.mark.parametrize(
    ("one", "other", "drifts"),
    [
        ("come and stand beside us in this hour", "come and stand beside us, in this hour.", False),
        ("come and stand beside [the] people of this town", "come and stand beside people of this town", False),
        (
            "we will rebuild every house ... before winter comes",
            "we will rebuild every house and bridge before winter comes",
            False,
        ),
        ("we will rebuild every house before winter comes", "we will rebuild every school before winter comes", True),
        ("we will rebuild every house before winter", "the harvest was poor and prices rose again", False),
    ],
)
def test_quotations_drift_by_their_words_alone(one, other, drifts):
    told = compared(
        deed(A, "Brenn", predicate="say", subject="mayor", quotations=(one,)),
        deed(B, "Brenn", predicate="say", subject="mayor", quotations=(other,)),
    )
    assert told.differ_in("quotation") is drifts


def test_who_says_it_and_who_does_it():
    one = deed(A, "Brenn", predicate="call", subject="volunteers", agent="Ana Ruiz", patient="Ivo Lund", speaker="Ana Ruiz")
    other = deed(B, "Brenn", predicate="call", subject="volunteers", agent="Ivo Lund", patient="Ana Ruiz", speaker="Ruiz")
    told = compared(one, other)
    assert told.differ_in("role")
    assert not told.differ_in("speaker")


def test_a_reports_lower_figure_beside_its_own_higher_one_is_a_part():
    text = document("The flood killed 31 people in Brenn. It killed 10 people on a bridge.", "P")
    whole, part = count(text, "31", quantity(31), day=DAY), count(text, "10", quantity(10), day=DAY)
    theirs = count(B, "N", quantity(31), day=DAY)
    documents = {doc.id: doc for doc in (text, B)}
    made = [compare(x, y, documents=documents) for x, y in ((whole, theirs), (part, theirs), (whole, part))]
    assert [item.relation for item in made] == ["agree", "conflict", "conflict"]
    ids = {claim.id: claim for claim in (whole, part, theirs)}
    assert [item.relation for item in settled(made, ids)] == ["agree", "incomparable", "incomparable"]


def test_two_places_of_one_report_are_two_scopes_whoever_speaks():
    text = document("In Brenn 31 people died, the Red Star said. On Mill Road eight died, the Blue Line said.", "Q")
    whole = count(text, "31", quantity(31), day=DAY, speaker="Red Star", place=("Brenn",))
    part = count(text, "eight", quantity(8), day=DAY, speaker="Blue Line", place=("Mill Road",))
    here = count(text, "eight", quantity(8), day=DAY, speaker="Blue Line", place=("Brenn",))
    for other, relation in ((part, "incomparable"), (here, "conflict")):
        made = [compare(whole, other, documents={text.id: text})]
        assert [item.relation for item in settled(made, {claim.id: claim for claim in (whole, other)})] == [relation]


def test_a_count_that_its_own_text_calls_newer_updates_a_lower_one():
    one, other = count(A, "N", quantity(12), day=DAY), count(B, "N", quantity(20), day=DAY, revised=True)
    told = compared(one, other)
    assert told.relation == "update"
    assert told.differ_in("time")


@pytest.mark.parametrize(("speaker", "relation"), [("", "update"), ("Ada Finch", "conflict")])
def test_the_latest_count_of_one_teller_is_not_the_latest_of_another_named_one(speaker, relation):
    early, late = (count(A, "N", quantity(12), day=DAY, speaker=speaker), count(B, "N", quantity(20), day=DAY, revised=True))
    assert compared(early, late).relation == relation


def test_one_who_is_told_of_may_be_one_of_several():
    two = count(B, "N", quantity(2), day=DAY)
    for text, relation in (("A sister", "incomparable"), ("one", "conflict"), ("a", "conflict"), ("at least one", "conflict")):
        told = compared(evolve(count(A, "N", quantity(1), day=DAY), value_text=text), two)
        assert told.relation == relation


def test_a_conflict_of_counts_says_what_time_leaves_open():
    told = tolls(quantity(12), quantity(20))
    assert told.relation == "conflict"
    assert any("on one day" in reason for reason in told.reasons)


figures = st.builds(
    lambda number, hedge: quantity(number, hedge), st.integers(1, 5000).map(float), st.sampled_from([None, *HEDGES])
)


@given(figures)
def test_a_figure_agrees_with_itself(value):
    assert fit(value, value, WORDS)[0] == "agree"
    claim = count(A, "N", value, day=DAY)
    assert compared(claim, count(B, "N", value, day=DAY)).relation == "agree"


@given(figures, figures)
def test_comparing_is_symmetric(one, other):
    a, b = count(A, "N", one, day=DAY), count(B, "N", other, day=DAY)
    assert compared(a, b) == compared(b, a)


@given(figures, figures, st.integers(0, 500), st.booleans())
def test_widening_an_interval_never_creates_a_conflict(one, other, by, tally):
    def ranged(value, more):
        wide = value.interval.widened(more)
        return Quantity(wide.low, wide.high, None, low_open=wide.low_open, high_open=wide.high_open)

    if fit(ranged(one, 0), ranged(other, 0), WORDS, tally=tally)[0] != "conflict":
        assert fit(ranged(one, by), ranged(other, 0), WORDS, tally=tally)[0] != "conflict"


@given(figures, figures, st.booleans())
def test_what_is_told_about_a_number_denies_nothing_that_the_bare_number_does_not(one, other, tally):
    bare, about = (quantity(one.point, hedge) for hedge in (None, "about"))
    if fit(about, other, WORDS, tally=tally)[0] == "conflict":
        assert fit(bare, other, WORDS, tally=tally)[0] == "conflict"


def test_renaming_the_sources_changes_nothing_but_names():
    def run(first, second):
        a, b = document(A.text, first), document(B.text, second)
        return compare(count(a, "N", quantity(12), day=DAY), count(b, "N", quantity(15), day=DAY), documents={a.id: a, b.id: b})

    one, other = run("A", "B"), run("The Daily Oak", "Elm Weekly")
    assert one.relation == other.relation == "conflict"
    assert {d.aspect for d in one.differences} == {d.aspect for d in other.differences}


def test_open_days_rule_nothing_out():
    one = count(A, "N", quantity(12), predicate="member", subject="country")
    other = count(B, "N", quantity(14), predicate="member", subject="country")
    open_day = evolve(other, qualifiers=evolve(other.qualifiers, as_of=TimeSpan()))
    assert compared(one, open_day).relation == "conflict"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The clerk smiled on her first day at the mill.", "The clerk smiled on her fifth day at the mill.", "conflict"),
        ("The clerk smiled on her 1st day at the mill.", "The clerk smiled on her first day at the mill.", "agree"),
        ("The clerk smiled on her first day at the mill.", "The clerk smiled on her first day at the dock.", "agree"),
    ],
)
def test_claims_worded_alike_but_for_one_number(one, other, relation):
    a, b = document(one, "A"), document(other, "B")
    claims = [deed(doc, "The clerk smiled", predicate="smile", subject="clerk", agent="clerk") for doc in (a, b)]
    assert compare(*claims, documents={a.id: a, b.id: b}).relation == relation


def test_a_denial_of_one_thing_is_no_denial_of_another():
    one = deed(A, "Brenn", predicate="play", subject="Ana Ruiz", patient="drums")
    other = deed(B, "Brenn", predicate="play", subject="Ana Ruiz", patient="flute", polarity=False)
    assert compared(one, other).relation == "compatible"


def test_counts_too_far_apart_are_no_counts_of_one_event():
    assert tolls(quantity(31), quantity(280000, "at least", step=10000)).relation == "incomparable"
    assert tolls(quantity(31), quantity(31000, step=1000)).relation == "conflict"  # a slip of magnitude


def test_a_later_count_of_another_named_speaker_is_disputed_and_its_days_are_said():
    later = document("In Brenn, N people died in a flood on Tuesday.", "L", published=DAY + dt.timedelta(days=1))
    early, late = (
        count(A, "N", quantity(12), day=DAY, speaker="Ana Ruiz"),
        count(later, "N", quantity(20), day=DAY, speaker="Ivo Lund"),
    )
    told = compared(early, late, documents=[later])
    assert told.relation == "conflict"
    assert told.differ_in("time")
    assert any("published" in reason for reason in told.reasons)


def test_shot_and_wounded_may_be_one_count():
    one = count(A, "N", quantity(4), predicate="casualties.shot", day=DAY)
    other = count(B, "N", quantity(4), predicate="casualties.injured", day=DAY)
    assert compared(one, other).relation == "compatible"


def test_one_calling_is_a_part_of_everybody():
    rescuers = evolve(
        count(A, "N", quantity(3), day=DAY),
        qualifiers=evolve(count(A, "N", quantity(3), day=DAY).qualifiers, population="aid worker"),
    )
    assert compared(rescuers, count(B, "N", quantity(6), day=DAY)).relation != "conflict"


def test_a_later_report_has_the_lower_count_only_where_its_count_is_lower():
    dozens = Quantity(24, 99, None)

    def reasons(first, second):
        early, late = (
            document(f"The strike killed {told} people.", source, published=day)
            for told, source, day in (("some", "A", DAY), ("many", "B", DAY + dt.timedelta(1)))
        )
        claims = count(early, "some", first), count(late, "many", second)
        return compare(*claims, documents={early.id: early, late.id: late}).reasons

    for first, second in ((quantity(17), quantity(9)), (dozens, quantity(9))):
        assert "the later report has the lower count" in reasons(first, second)
    assert "the later report has the lower count" not in reasons(quantity(17), dozens)
