"""Which claims ask the same: events told apart, scopes kept apart, values never read."""

import datetime as dt
import itertools
import random

import pytest
from attrs import evolve
from claims_for_tests import DAY, count, document, quantity

from corroborate import vocabulary
from corroborate.extraction import extract
from corroborate.linking import clusters, left_out, link
from corroborate.linking.asking.parts import parted
from corroborate.linking.asking.questions import question_of
from corroborate.linking.stories import stories
from corroborate.linking.wording import meanings
from corroborate.model import Document
from corroborate.values import Quantity

FERRY_A = document(
    "At least 12 people died when a ferry capsized off Port Selin on Tuesday. Divers searched the harbour of Port Selin.", "A"
)
FERRY_B = document(
    "A ferry that capsized near Port Selin killed 15 people on Tuesday. The harbour master of Port Selin blamed the wind.", "B"
)
BUS = document(
    "A bus crash on the Karo pass killed 15 people in late March. The driver fell asleep near Karo.",
    "C",
    published=dt.date(2031, 3, 30),
)


def linked(claims, documents):
    return {frozenset((item.a, item.b)) for item in link(claims, documents)}


def ferry():
    return [count(FERRY_A, "At least 12", quantity(12, "at least"), day=DAY), count(FERRY_B, "15", quantity(15), day=DAY)]


def test_two_reports_of_one_event_are_linked_with_reasons():
    found = link(ferry(), [FERRY_A, FERRY_B])
    assert len(found) == 1
    assert 0.5 <= found[0].score <= 1
    assert any("same predicate" in reason for reason in found[0].reasons)


def test_another_event_of_the_same_kind_is_not_linked():
    claims = [*ferry(), count(BUS, "15", quantity(15), day=dt.date(2031, 3, 28))]
    assert linked(claims, [FERRY_A, FERRY_B, BUS]) == linked(ferry(), [FERRY_A, FERRY_B])


def test_killed_and_wounded_are_two_questions():
    text = document("The fire killed 3 people and wounded 9 people in Brenn on Tuesday.", "A")
    other = document("In Brenn on Tuesday a fire killed 4 people and wounded 9 people.", "B")
    claims = [
        count(text, "3", quantity(3), day=DAY),
        count(text, "9", quantity(9), predicate="casualties.injured", day=DAY),
        count(other, "4", quantity(4), day=DAY),
        count(other, "9", quantity(9), predicate="casualties.injured", day=DAY),
    ]
    by_id = {claim.id: claim for claim in claims}
    pairs = [[by_id[id].predicate for id in pair] for pair in linked(claims, [text, other])]
    assert len(pairs) == 2
    assert all(one == other_predicate for one, other_predicate in pairs)


def test_a_part_is_not_linked_to_another_reports_whole():
    text = document("The blast in Brenn on Tuesday killed 14 people including 6 children.", "A")
    other = document("A blast on Tuesday in Brenn killed 15 people.", "B")
    whole, part = count(text, "14", quantity(14), day=DAY), count(text, "6", quantity(6), day=DAY, population="child")
    theirs = count(other, "15", quantity(15), day=DAY)
    assert linked([whole, part, theirs], [text, other]) == {frozenset((whole.id, theirs.id))}


def test_a_count_since_the_start_of_the_war_is_no_count_of_the_day():
    text = document("The raid on Brenn on Tuesday killed 8 people. The war has killed 9,000 people since 2024.", "A")
    other = document("A raid on Tuesday killed 7 people in Brenn.", "B")
    total = count(text, "9,000", quantity(9000, step=1000), period="since 2024")
    claims = [count(text, "8", quantity(8), day=DAY), total, count(other, "7", quantity(7), day=DAY)]
    assert all(total.id not in pair for pair in linked(claims, [text, other]))


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("The film holds a rating of 74% from 31 reviews", "Its rating is above 80% from 31 reviews", True),
        ("The company employs 400 cooks in Lund", "The company employs 300 cooks in Lund", True),
        ("The farm grew 40 melons in spring", "A truck carried 30 melons to the border post", False),
    ],
)
def test_measures_under_any_verb_are_linked_by_what_they_count(one, other, asked):
    a, b = document(one, "A", published=None), document(other, "B", published=None)
    thing = "%" if "%" in one else "cook" if "cooks" in one else "melon"
    figures = [next(word for word in text.split() if word[0].isdigit()) for text in (one, other)]
    claims = [
        count(
            doc,
            figure,
            quantity(float(figure.rstrip("%")), unit="%" if thing == "%" else None),
            predicate=verb,
            subject="" if thing == "%" else thing,
        )
        for doc, figure, verb in ((a, figures[0], "hold"), (b, figures[1], "be"))
    ]
    assert bool(link(claims, [a, b])) is asked


def test_of_several_figures_in_one_sentence_each_meets_its_own():
    a = document("Mira can sort 35 letters a minute, while Tomas can sort 12 letters a minute", "A", published=None)
    b = document("Mira can sort 70 letters a minute, while Tomas can sort 12 letters a minute", "B", published=None)
    claims = [
        count(doc, figure, quantity(float(figure)), predicate="sort", subject="letter")
        for doc, figure in ((a, "35"), (a, "12"), (b, "70"), (b, "12"))
    ]
    texts = {claim.id: claim.value_text for claim in claims}
    assert {frozenset(texts[id] for id in pair) for pair in linked(claims, [a, b])} == {
        frozenset(("35", "70")),
        frozenset(("12",)),
    }


def test_links_do_not_depend_on_the_values():
    claims = ferry()
    before = [(item.score, item.reasons) for item in link(claims, [FERRY_A, FERRY_B])]
    changed = [evolve(claim, value=Quantity.exactly(900 + n)) for n, claim in enumerate(claims)]
    assert [(item.score, item.reasons) for item in link(changed, [FERRY_A, FERRY_B])] == before


def test_links_do_not_depend_on_the_order():
    claims = [*ferry(), count(BUS, "15", quantity(15))]
    for shuffled in itertools.permutations(claims):
        assert link(shuffled, [BUS, FERRY_B, FERRY_A]) == link(claims, [FERRY_A, FERRY_B, BUS])


def test_an_unrelated_document_changes_no_link():
    other = document("The orchestra of Vell plays 9 concerts this summer, and tickets cost little.", "D")
    more = count(other, "9", quantity(9), predicate="play", subject="concert")
    assert link([*ferry(), more], [FERRY_A, FERRY_B, other]) == link(ferry(), [FERRY_A, FERRY_B])


def test_every_claim_is_in_one_cluster_and_links_stay_inside():
    claims = [*ferry(), count(BUS, "15", quantity(15), day=dt.date(2031, 3, 28))]
    documents = [FERRY_A, FERRY_B, BUS]
    links = link(claims, documents)
    made = clusters(claims, documents, links)
    assert sorted(claim.id for cluster in made for claim in cluster.claims) == sorted(claim.id for claim in claims)
    assert sum(len(cluster.links) for cluster in made) == len(links)
    assert [len(cluster.claims) for cluster in made] == [2, 1]
    assert {document.name for document in made[0].documents} == {"A", "B"}


def test_a_large_story_has_a_bounded_number_of_links():
    chance = random.Random(7)
    places = ["harbour", "market", "bridge", "square", "station", "school", "tower", "garden"]
    documents, claims = [], []
    for n in range(400):
        killed = chance.randrange(10, 20)
        text = (
            f"A blast in Brenn killed {killed} people on Tuesday, police said. Rescuers worked near the {chance.choice(places)}."
        )
        doc = document(text, f"S{n}")
        documents.append(doc)
        claims.append(count(doc, f"{killed} people".split()[0], quantity(killed), day=DAY))
    found = link(claims, documents)
    assert 400 <= len(found) <= 400 * 120
    told = left_out(clusters(claims, documents, found))
    assert any("400 claims" in line and "pairs compared" in line for line in told)


def test_a_small_cluster_leaves_nothing_out():
    assert left_out(clusters(ferry(), [FERRY_A, FERRY_B], link(ferry(), [FERRY_A, FERRY_B]))) == []


def test_others_beyond_a_count_are_no_answer_to_it():
    text = document("The raid on Brenn killed 10 people on Tuesday. It left 21 others dead in the hills.", "A")
    other = document("A raid on Tuesday killed 12 people in Brenn.", "B")
    first, more = count(text, "10", quantity(10), day=DAY), count(text, "21", quantity(21))
    theirs = count(other, "12", quantity(12), day=DAY)
    assert linked([first, more, theirs], [text, other]) == {frozenset((first.id, theirs.id))}


@pytest.mark.parametrize("told", ["in four separate attacks", "since the war began in 2024"])
def test_a_count_of_several_events_is_no_count_of_one(told):
    text = document(f"Gunmen killed 40 people in Brenn {told}.", "A")
    other = document("Gunmen killed 12 people in Brenn on Tuesday.", "B")
    claims = [count(text, "40", quantity(40)), count(other, "12", quantity(12), day=DAY)]
    assert not link(claims, [text, other])


def test_the_worst_since_is_still_one_event():
    text = document("Gunmen killed 14 people in Brenn on Tuesday, the deadliest attack since 2024.", "A")
    other = document("Gunmen killed 12 people in Brenn on Tuesday.", "B")
    assert len(link([count(text, "14", quantity(14), day=DAY), count(other, "12", quantity(12), day=DAY)], [text, other])) == 1


def test_twenty_unrelated_reports_change_no_link():
    towns = [first + last for first in ("Ost", "Nor", "Wes", "Sud", "Mit") for last in ("berg", "feld", "au", "ham")]
    song = "The {} choir sang {} songs in the town hall on Friday, its leader said. Tickets cost little."
    others = [document(song.format(town, n + 30), f"C{n}") for n, town in enumerate(towns)]
    unrelated = [count(one, str(n + 30), quantity(n + 30), predicate="casualties.killed") for n, one in enumerate(others)]
    before = link(ferry(), [FERRY_A, FERRY_B])
    inside = {claim.id for claim in ferry()}
    after = link([*ferry(), *unrelated], [FERRY_A, FERRY_B, *others])
    assert before
    assert [item for item in after if item.a in inside or item.b in inside] == list(before)


def test_words_of_nearly_one_meaning_count_as_one_where_wording_is_compared():
    words = vocabulary.load()
    assert meanings("The factory will shut and shed jobs.", words) == meanings("The plant closes and cuts posts.", words)
    assert meanings("The ferry sank.", words) != meanings("The ferry sailed.", words)


def test_no_word_has_two_meanings():
    groups = [entry.words("words") for entry in vocabulary.load()["synonyms"].values() if entry.text("kind") == "alike"]
    every = [word for group in groups for word in group]
    assert len(every) == len(set(every))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Two nurses were among at least 36 people killed by the flood.", {"Two"}),
        ("The flood killed 31 people, among them two medics.", {"two"}),
    ],
)
def test_which_of_two_figures_is_the_part(text, parts):
    one = Document(text, "A", published=DAY)
    words = vocabulary.load()
    told = stories({one.id: extract(one)}, [one], words)
    questions = parted([question_of(claim, told[one.id], words) for claim in extract(one)], words)
    assert {question.claim.value_text for question in questions if question.event and question.part} == parts


#: A place, its street, its hospital, its spokesman, a day: eight bombings of one kind, each its own story.
BOMBINGS = (
    ("Arlow", "Mill Street", "Saint Brand", "Ada Finch", 3),
    ("Port Ellery", "Harbour Row", "Quayside", "Tom Reed", 6),
    ("Vellmar", "Copper Lane", "Elm Park", "Lena Ortiz", 9),
    ("Dunmere", "Abbey Square", "Northgate", "Karl Voss", 12),
    ("Eskhaven", "Weaver Alley", "Holy Well", "Mira Sand", 15),
    ("Galstead", "Tanner Hill", "Riverside", "Omar Beck", 18),
    ("Ilsborough", "Castle Walk", "King Aldo", "Nina Thorne", 21),
    ("Jarfield", "Station Road", "Queen Isa", "Paul Orme", 24),
)


def bombing(place, street, hospital, spokesman, day):
    """Three reports of one bombing, and their claims of the dead and of the hurt."""
    texts = (
        f"A car bomb in {place} killed {day + 2} people and wounded {day + 30} on Tuesday. The blast tore through {street}, where "
        f"shoppers were queueing for bread, {spokesman} of the {place} police said. The wounded were taken to {hospital} hospital.",
        f"At least {day + 2} people died when a bomb exploded in a parked car on {street} in {place}. Doctors at {hospital} hospital "
        f"said {day + 30} were wounded. {spokesman}, a police spokesman, said nobody had claimed the blast in {place}.",
        f"{spokesman} of the police raised the toll of the {place} bombing to {day + 4} people killed. Shops on {street} stayed shut, "
        f"and {hospital} hospital asked for blood after the explosion.",
    )
    documents = [document(text, f"{place} {n}", published=dt.date(2031, 3, day + (n == 2))) for n, text in enumerate(texts)]
    return documents, [claim for one in documents for claim in extract(one)]


def test_eight_bombings_in_one_run_are_eight_runs():
    told = [bombing(*one) for one in BOMBINGS]
    apart = {pair for documents, claims in told for pair in linked(claims, documents)}
    together = linked([claim for _, claims in told for claim in claims], [one for documents, _ in told for one in documents])
    assert len(apart) >= 8 * 4  # three pairs of tolls and one of the wounded at least
    assert together == apart


def test_figures_worded_differently_are_linked_when_neither_has_another_to_answer():
    one = Document(
        "The court in Halden jailed ex-minister Voss on Tuesday. He took 1.2 million euros in bribes from a builder.", "A"
    )
    other = Document("Ex-minister Voss was found guilty in Halden on Tuesday of accepting 2.1 million euros from a builder.", "B")
    claims = [*extract(one), *extract(other)]
    money = {claim.id for claim in claims if "euros" in claim.value_text}
    assert frozenset(money) in linked(claims, [one, other])
    rival = Document(f"{other.text} Voss was found guilty in Arden on Tuesday of accepting 3 million euros from a builder.", "B")
    claims = [*extract(one), *extract(rival)]
    asked = next(claim.id for claim in claims if claim.value_text == "1.2 million euros")
    assert not any(asked in pair for pair in linked(claims, [one, rival]))


def crossing(*told):
    """The pairs of claims of two documents that are linked, of documents given as texts with their days of publication."""
    documents = [document(text, f"report {n}", published=day) for n, (text, day) in enumerate(told)]
    claims = [claim for document in documents for claim in extract(document)]
    home = {claim.id: claim.document for claim in claims}
    return {pair for pair in linked(claims, documents) if len({home[id] for id in pair}) > 1}


def test_undated_reports_that_name_two_days_of_the_week_tell_of_two_events():
    monday = ("An air strike on the market of Ellery on Monday killed 12 people, medics in Ellery said.", None)
    again = ("At least 14 people died in Ellery on Monday when war planes hit a market, a doctor said.", None)
    thursday = ("Planes hit a bakery in Ellery on Thursday and 21 people were killed, a witness told reporters.", None)
    assert crossing(monday, again)
    assert not crossing(monday, thursday)
    assert not crossing(again, thursday)


def test_reports_published_months_apart_that_name_no_day_tell_of_two_events():
    text = "A bomb in the market of Ellery killed {} people, said the mayor of Ellery, Ada Finch. "
    assert crossing((text.format(12), dt.date(2031, 3, 3)), (text.format(14), dt.date(2031, 3, 4)))
    assert not crossing((text.format(12), dt.date(2031, 3, 3)), (text.format(14), dt.date(2031, 9, 4)))


UNRELATED = (
    "A bomb in a market in Kelby killed 21 people on Monday, the Northern Watch for Human Rights said. Kelby is held by rebels.",
    "Air strikes on the town of Marsh Ferry killed 14 civilians on Sunday, the Northern Watch for Human Rights said.",
    "A ferry sank off Port Ellery on Tuesday and 17 people drowned, the coast guard said. Rescuers saved 40 passengers.",
    "An earthquake of magnitude 6.1 killed 35 people in the hills of Tarn on Wednesday, officials said. Hundreds were injured.",
    "A gunman killed four people in a bar in Old Wick on Saturday night, police said. Nine others were wounded.",
    "A fire in a textile factory in Sandal killed 28 workers on Friday, the fire service said. Twelve were injured.",
    "A bus fell into a ravine near Upper Dell on Thursday. Eleven passengers were killed and 30 injured, police said.",
    "Floods in the valley of the Orrin have killed 52 people since last week, the government said. 4,000 left their homes.",
    "The Larch Company will close its plant in Hazel and cut 1,200 jobs, it said on Monday. Its shares fell 4 per cent.",
    "Ada Finch won the vote in Lower Arlow on Sunday with 54 per cent. Her rival, Ben Marlow, had 41 per cent.",
)


def test_ten_unrelated_reports_are_not_compared():
    assert not crossing(*((text, dt.date(2031, 3, 10)) for text in UNRELATED))
    assert not crossing(*((text, None) for text in UNRELATED))


def test_two_short_reports_that_name_other_places_are_of_two_events():
    one = Document("Officials said the flood in Arlow killed 20 people.", "A", published=DAY)
    other = Document("The river swept through Arford, killing up to 12.", "B", published=DAY)
    assert not linked([*extract(one), *extract(other)], [one, other])
