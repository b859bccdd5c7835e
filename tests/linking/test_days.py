"""When the event of a report fell, and look-alike events of one place that only their days tell apart."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corroborate import vocabulary
from corroborate.extraction import extract
from corroborate.linking import link
from corroborate.linking.asking.questions import question_of
from corroborate.linking.dating import Fell, fell, least_alike, one_day
from corroborate.linking.days import is_event
from corroborate.linking.stories import stories, with_own_names
from corroborate.model import Document
from corroborate.pipeline import check
from corroborate.testing import example_documents

WORDS = vocabulary.load()
MONDAY = dt.date(2031, 3, 10)


def day_of(text, published=MONDAY):
    document = Document(text, "Echo", published=published)
    return fell([claim for claim in extract(document) if is_event(claim.predicate, WORDS)], document, WORDS)


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("A monitor on Monday placed the toll at 11.", True),
        ("On Monday, two more shells slammed into a mill, wounding two people.", True),
        ("On Monday, two shells slammed into a mill, wounding two people.", False),
    ],
)
def test_a_day_on_which_a_toll_is_put_is_not_that_of_the_event(text, heard):
    document = Document(
        f"The death toll of a bomb in Ellery is 12, Ada Finch told the Echo on Monday. {text}", "Echo", published=MONDAY
    )
    claims = extract(document)
    assert stories({document.id: claims}, [document], WORDS)[document.id].heard is heard


@pytest.mark.parametrize(
    ("text", "how", "day"),
    [
        ("A bomb killed 12 people in Ellery on Sunday, police said.", "stated", MONDAY - dt.timedelta(days=1)),
        ("On Sunday a bomb killed 12 people in Ellery.", "stated", MONDAY - dt.timedelta(days=1)),
        ("Police said on Monday that a bomb had killed 12 people in Ellery.", "published", MONDAY),
        ("The mayor told reporters on Monday that 12 people were killed in Ellery.", "heard", MONDAY),
        ("Twelve people were killed in Ellery, the mayor told the Harbour news agency on Monday.", "heard", MONDAY),
        (
            "The mayor told a crowd a bomb that killed 12 people in Ellery went off on Sunday.",
            "stated",
            MONDAY - dt.timedelta(days=1),
        ),
        ("A bomb killed 12 people in Ellery, police said.", "published", MONDAY),
        (
            "Police said on Monday that a bomb had killed 12 people in Ellery. Nine of them were killed on Sunday in the market.",
            "stated",
            MONDAY - dt.timedelta(days=1),
        ),
        ("A man was held without bond on Monday over a shooting that killed three people.", "published", MONDAY),
        ("A bomb killed 12 people in Ellery on 2 January.", "published", MONDAY),
        ("On Sunday the relief agency said 12 people were killed in Ellery.", "published", MONDAY),
        ("On Sunday the mayor had spoken of 12 dead in Ellery.", "published", MONDAY),
        ("A man was pulled alive from the rubble on Monday after a blast that killed 12 people.", "published", MONDAY),
        ("Two men were shot Sunday in Ellery.", "stated", MONDAY - dt.timedelta(days=1)),
        ("The number of dead in the Ellery bombing rose to 12 on Monday.", "published", MONDAY),
        ("Two of the wounded died on Monday in Ellery.", "published", MONDAY),
        ("The bomb in Ellery wounded 31 people. Eight were still in hospital on Sunday.", "published", MONDAY),
        ("The bomb in Ellery put 31 people in hospital on Sunday.", "stated", MONDAY - dt.timedelta(days=1)),
        ("A bomb killed 12 people in Ellery, including a man who died on Monday.", "published", MONDAY),
        ("A bomb killed 12 people, including two children, in Ellery on Sunday.", "stated", MONDAY - dt.timedelta(days=1)),
        (
            "The number of dead in the Ellery bombing rose to 12 on Monday. Nine people had been killed in the market on Sunday.",
            "stated",
            MONDAY - dt.timedelta(days=1),
        ),
        (
            "Shelling killed 12 people in Ellery. Five more died on Monday. The shells on Sunday left 31 people wounded.",
            "stated",
            MONDAY - dt.timedelta(days=1),
        ),
        (
            "Shelling killed 12 people in Ellery. Two died in fresh strikes on Monday. On Sunday the shells wounded 31 people.",
            "stated",
            MONDAY - dt.timedelta(days=1),
        ),
        ("Fresh strikes killed 12 people in Ellery on Sunday, police said.", "stated", MONDAY - dt.timedelta(days=1)),
        ("The council had earlier said 12 people died in Ellery on Sunday.", "stated", MONDAY - dt.timedelta(days=1)),
        ("An earlier strike killed 12 people in Ellery on Sunday.", "published", MONDAY),
    ],
)
def test_the_day_of_an_event_is_the_one_its_deed_is_given(text, how, day):
    assert day_of(text) == Fell(how, day.toordinal())


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("Two people were shot Monday in Ellery, police said. The toll rose to three, a clerk said on Friday.", True),
        ("Two people were shot Monday in Ellery, police said. Three people were killed on Friday.", False),
    ],
)
def test_a_day_of_telling_makes_no_other_event(text, main):
    document = Document(text, "Echo", published=MONDAY + dt.timedelta(days=4))
    claims = [claim for claim in extract(document) if is_event(claim.predicate, WORDS)]
    (story,) = stories({document.id: claims}, [document], WORDS).values()
    (three,) = (claim for claim in claims if claim.value_text.lower() == "three")
    assert question_of(three, story, WORDS).main == main


def test_a_day_that_is_named_is_the_event_s_rather_than_that_of_an_arrest():
    document = Document("Two brothers were arrested on Sunday over a shooting.", "Echo", published=MONDAY)
    told = [claim for claim in extract(document) if is_event(claim.predicate, WORDS)]
    long_ago = MONDAY.toordinal() - 30
    assert fell(told, document, WORDS) == Fell("stated", MONDAY.toordinal() - 1)
    assert fell(told, document, WORDS, named=long_ago) == Fell("published", MONDAY.toordinal(), long_ago)


def test_what_happened_elsewhere_far_down_in_a_report_gives_its_event_no_day():
    top = "The number of those who died when a bus hit a mine in Wick has gone up to 15, the council said on Wednesday. "
    told = f"{top}{'Residents asked for better roads and for more doctors. ' * 6}In Arlow a bomber killed seven people on Sunday."
    report = dt.date(2031, 3, 12)
    assert day_of(told, report) == Fell("published", report.toordinal())
    assert day_of(told.replace("Arlow", "Wick"), report) == Fell("stated", dt.date(2031, 3, 9).toordinal())


def test_a_weekday_of_no_known_week_is_a_day_of_the_week():
    assert day_of("A bomb killed 12 people in Ellery on Sunday, police said.", None) == Fell("weekday", 6)
    assert day_of("A bomb killed 12 people in Ellery, police said.", None) is None


def stated(day, count=1):
    return {Fell("stated", MONDAY.toordinal() + day): count}


def heard(day, count=1):
    return {Fell("heard", MONDAY.toordinal() + day): count}


def published(day, count=1):
    return {Fell("published", MONDAY.toordinal() + day): count}


def test_several_reports_that_agree_on_other_days_are_never_of_one_event():
    assert least_alike(stated(0, 3), stated(9, 2)) == float("inf")
    assert least_alike(stated(0, 3), stated(1, 2)) == float("inf")  # the next day too, where they agree
    assert least_alike(stated(0, 3), stated(0, 2)) == 0.0


def test_one_report_a_day_off_is_a_misreading_and_one_further_off_must_be_much_alike():
    assert least_alike(stated(0, 3), stated(1)) == 0.0
    assert 0.0 < least_alike(stated(0, 3), stated(9)) < 1.0
    assert least_alike({**stated(0, 3), **stated(1)}, stated(0, 2)) == 0.0


def test_two_dates_part_more_surely_than_two_days_of_the_week():
    monday, friday = {Fell("weekday", 0): 1}, {Fell("weekday", 4): 1}
    assert 0.0 < least_alike(monday, friday) < least_alike(stated(0), stated(9)) < 1.0


def test_what_somebody_was_told_on_a_day_fell_on_it_or_shortly_before():
    assert least_alike(heard(0), stated(-2, 3)) == 0.0
    assert least_alike(heard(0), stated(1, 3)) == least_alike(heard(0), stated(-5, 3)) > 0.0
    assert one_day(heard(0), stated(0))
    assert not one_day(heard(0), stated(-2))


def test_nobody_reports_what_is_still_to_happen():
    assert least_alike(published(-1, 2), stated(0, 3)) == float("inf")
    assert least_alike(published(1, 2), stated(0, 3)) == 0.0
    assert least_alike(published(-1, 2), {**stated(0), **published(9)}) < 1.0  # one report may be misread


def test_a_late_report_may_tell_of_an_old_event_again():
    assert 0.0 < least_alike(published(90), stated(0, 3)) < least_alike(stated(90), stated(0, 3)) < 1.0


def test_a_late_report_that_names_the_date_of_an_event_is_no_other_for_its_days():
    late = {Fell("published", MONDAY.toordinal() + 90, MONDAY.toordinal()): 1}
    other = {Fell("published", MONDAY.toordinal() + 90, MONDAY.toordinal() - 20): 1}
    assert least_alike(late, stated(0, 3)) == least_alike(stated(0, 3), late) == 0.0
    assert least_alike(other, stated(0, 3)) == least_alike(published(90), stated(0, 3)) > 0.0


def test_the_report_of_a_second_attack_stays_apart_from_the_first_whose_date_it_names():
    documents = [
        Document(
            "A bomb killed 12 people at a police station in Ellery on Sunday, 2 March.", "Echo", published=dt.date(2031, 3, 3)
        ),
        Document(
            "A bomb killed four people at a police station in Ellery on Monday. On 2 March, 12 died.", "Wire", published=MONDAY
        ),
        Document("A court on Monday jailed a man for the bombing that killed 12 people on 2 March.", "Post", published=MONDAY),
    ]
    found = stories({one.id: extract(one) for one in documents}, documents, WORDS)
    fallen = [found[one.id].fell for one in documents]
    assert [fell.named for fell in fallen] == [None, None, dt.date(2031, 3, 2).toordinal()]
    assert fallen[1] == Fell("stated", MONDAY.toordinal())


@st.composite
def groups(draw):
    dates = st.integers(740_000, 740_030)
    days = st.builds(Fell, st.sampled_from(("stated", "heard", "published")), dates, st.one_of(st.none(), dates))
    days = st.one_of(days, st.builds(Fell, st.just("weekday"), st.integers(0, 6)))
    return Counter(draw(st.lists(days, max_size=6)))


@given(groups(), groups())
def test_two_groups_part_each_other_alike_and_a_group_not_itself(some, others):
    assert least_alike(some, others) == least_alike(others, some)
    assert one_day(some, others) == one_day(others, some)
    if len(some) == 1:
        assert least_alike(some, some) == 0.0


def attack(day, dead, hurt, target, speaker, place="Ellery"):
    """Three reports of one of several attacks on a town, worded alike but for what was hit."""
    when = MONDAY + dt.timedelta(days=day)
    named = f"{when:%A}"
    texts = (
        f"Air strikes on the rebel town of {place} killed {dead} people on {named}, the Northern Watch for Human Rights said. "
        f"The planes hit a {target} in {place}. {hurt} people were wounded, {speaker} said.",
        f"At least {dead + 2} people were killed in {place} on {named} when war planes hit a {target}, the Northern Watch for "
        f"Human Rights said. The town of {place} is held by rebels. {speaker} said {hurt + 3} were wounded.",
        f"War planes struck a {target} in the rebel town of {place} on {named} and killed {dead + 5} people. The Northern Watch "
        f"for Human Rights said the strikes on {place} were the heaviest for weeks.",
    )
    return [
        Document(text, f"Outlet {n}", name=f"{target} {n}", published=when + dt.timedelta(days=n == 2))
        for n, text in enumerate(texts)
    ]


CAMPAIGN = (
    attack(0, 12, 30, "market", "Ada Finch"),
    attack(2, 21, 44, "bakery", "Ben Marlow"),
    attack(9, 15, 52, "school", "Ona Reed"),
    attack(17, 33, 61, "mosque", "Joss Tarn"),
)


def linked(documents):
    claims = [claim for document in documents for claim in extract(document)]
    return {frozenset((item.a, item.b)) for item in link(claims, documents)}


def test_attacks_of_one_campaign_on_one_town_are_told_apart_in_one_run():
    apart = {pair for documents in CAMPAIGN for pair in linked(documents)}
    assert len(apart) >= 4 * 3  # of each attack three pairs of tolls
    assert linked([document for documents in CAMPAIGN for document in documents]) == apart


def test_the_day_up_to_which_a_toll_runs_is_no_day_of_its_event():
    first = "A bomb at a mill in Arlow on Friday killed 235 people, Ada Finch, the prosecutor, said."
    later = "Prosecutor Ada Finch said the death toll of the bombing of the mill in Arlow now stands at 305."
    days = dt.date(2031, 3, 7), dt.date(2031, 3, 10)
    texts = [Document(text, name, published=day) for text, name, day in zip((first, later), ("A", "B"), days, strict=True)]
    assert {one.relation for one in check(texts).comparisons} == {"update"}


def test_a_toll_that_rises_over_days_stays_one_event():
    texts = [
        f"The toll of Monday's blast in Ellery rose to {dead}, the mayor Ada Finch said. The bomb went off on Monday in a market "
        f"of Ellery held by rebels."
        for dead in (12, 15, 19, 24)
    ]
    chain = [Document(text, f"Outlet {n}", published=MONDAY + dt.timedelta(days=n)) for n, text in enumerate(texts)]
    assert len(linked(chain)) >= 6  # each with each


def test_reports_of_what_goes_on_for_days_stay_with_those_of_its_first_day():
    """A siege of which half the reports tell what a second day did besides."""
    first = [
        f"Shelling of the besieged town of Ellery killed {dead} people on Monday, the Northern Watch said. {dead + 20} people were "
        f"wounded in the town, where Ada Finch runs the only clinic."
        for dead in (18, 21, 23)
    ]
    second = [
        f"Shelling of the besieged town of Ellery killed at least {dead} people, the Northern Watch said. {more} on Tuesday. Ada "
        f"Finch, who runs the only clinic of the town, said Monday's shells had wounded {dead + 20}."
        for dead, more in ((25, "Four more people died"), (27, "Six people were killed in renewed shelling"))
    ]
    texts = [Document(text, f"Early {n}", published=MONDAY) for n, text in enumerate(first)]
    texts += [Document(text, f"Late {n}", published=MONDAY + dt.timedelta(days=1)) for n, text in enumerate(second)]
    told = {frozenset((a.value_text, b.value_text)) for pair in check(texts).clusters for a, b, _ in pair.pairs()}
    assert {frozenset(("18", "at least 25")), frozenset(("23", "at least 27"))} <= told
    assert frozenset(("18", "Six")) not in told


def test_what_only_one_outlet_names_is_on_its_pages_and_no_storys_own():
    page = " More from Tom Birch, Lena Sarn and Paul Ell."
    one = Document(f"A fire killed 12 people in Ellery. Ada Finch ran.{page}", "Echo", name="one")
    two = Document(f"Floods killed 20 people in Ellery. Ben Marlow swam.{page}", "Echo", name="two")
    three = Document("A fire killed 14 people in Ellery. Ada Finch was there.", "Courier", name="three")
    shelf = stories({document.id: [] for document in (one, two, three)}, [one, two, three], WORDS)
    own = {document.name: with_own_names(shelf, dict.fromkeys(shelf, 0))[document.id].own for document in (one, two, three)}
    assert "birch" not in own["one"] | own["two"]
    assert "finch" in own["one"] & own["three"]


def test_what_sources_and_documents_are_called_tells_no_story():
    texts = [
        f"A blast {where} of Arlow killed {10 + at} people on {day}, the mayor said."
        for at, (where, day) in enumerate(
            [("at the harbour", "Monday"), ("in the market", "Tuesday"), ("at the harbour", "Monday")]
        )
    ]

    def told(names):
        documents = [
            Document(text, name, name=name, published=dt.date(2031, 5, 8)) for text, name in zip(texts, names, strict=True)
        ]
        report = check(documents)
        place = {document.id: at for at, document in enumerate(documents)}
        home = {claim.id: place[claim.document] for claim in report.claims}
        return sorted((sorted(home[id] for id in pair.claims), pair.relation) for pair in report.comparisons)

    assert told("abc") == told("xyz") == told("cab")


_FIRST = (
    "[Arlow Post, 2024-03-03] Nine people were killed overnight when gunmen stormed the prison of Arlow, officials said. "
    "The gunmen came over the lake."
)


@pytest.mark.parametrize(
    "later",
    [
        "Eleven people were killed in the attack on the prison of Arlow, the minister said on Tuesday evening.",
        "Eleven people were killed in the attack on the prison of Arlow, the minister said on Tuesday evening after a visit. "
        "Three guards were wounded in the raid on Sunday, he said.",
    ],
)
def test_what_was_told_days_later_may_have_fallen_before(later):
    report = check(example_documents((_FIRST, f"[Vale News, 2024-03-06] {later}")))
    assert ("update", {"Nine", "Eleven"}) in _told(report)


def _told(report):
    by_id = {claim.id: claim for claim in report.claims}
    return [(one.relation, {by_id[claim].value_text for claim in one.claims}) for one in report.comparisons]
