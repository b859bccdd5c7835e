import datetime as dt
import random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.corroboration import Passages, credited, origins, shared_passages
from corroborate.corroboration.copying import GRAM, LEAST_WORDS, WINDOW
from corroborate.model import Attribution, Claim, Document, Span, Voice
from corroborate.values import Quantity

WIRE = (
    "The river broke its banks at dawn and swept through the lower town of Arlow. Nine people drowned and forty homes were lost. "
    "Rescue teams in rubber boats brought families down from their roofs through the morning. The bridge at the mill was still "
    "standing at noon, though water ran over its rails. More rain is expected from the west before the end of the week."
)
OTHER = (
    "Nine dead were counted in Arlow after the flood, and the school hall is full of people who have nowhere else to go. Nobody "
    "here remembers such a night. The baker gave away what he had, and the church bell rang until the ropes were too wet to pull."
)
WORDS = [
    "amber",
    "birch",
    "cedar",
    "dusk",
    "ember",
    "fjord",
    "grove",
    "heath",
    "inlet",
    "juniper",
    "kelp",
    "larch",
    "marsh",
    "north",
    "oak",
    "pine",
    "quay",
    "reed",
    "sedge",
    "thorn",
]


def own_claim(document, words):
    start = document.text.index(words)
    return Claim(
        document=document.id,
        span=Span(start, start + len(words)),
        quote=words,
        subject="people",
        predicate="casualties.killed",
        attribution=Attribution((Voice(document.source.name, "document"),)),
    )


def test_a_passage_in_two_documents_is_found_with_its_place_and_order():
    first = Document(WIRE, "Arlow Post", published=dt.date(2024, 3, 8))
    later = Document("Our correspondent writes from the hills. " + WIRE[78:], "Vale News", published=dt.date(2024, 3, 9))
    (passage,) = shared_passages([later, first])
    assert (passage.first, passage.later, passage.evidence) == (first.id, later.id, "published earlier")
    assert passage.first_span.of(first.text) == passage.later_span.of(later.text)
    assert passage.words == len(passage.first_span.of(first.text).split()) == 50
    assert passage.reprint


def test_a_text_that_names_the_other_comes_after_it():
    first = Document("As the Arlow Post reports, floods came. " + WIRE, "Vale News")
    later = Document(WIRE, "Arlow Post")
    assert {(passage.first, passage.later) for passage in shared_passages([first, later])} == {(later.id, first.id)}


def test_texts_of_their_own_share_nothing():
    assert shared_passages([Document(WIRE, "A"), Document(OTHER, "B")]) == ()


def test_an_outlet_does_not_copy_itself():
    assert shared_passages([Document(WIRE, "A", "one"), Document(WIRE, "A", "two")]) == ()


def test_small_edits_leave_one_passage():
    edited = WIRE.replace("at dawn", "early on Friday").replace("rubber boats", "small boats").replace("forty", "40")
    passages = shared_passages([Document(WIRE, "A"), Document(edited, "B")])
    assert sum(passage.words for passage in passages) > 45
    assert all(passage.reprint for passage in passages)


@given(st.integers(0, 10_000), st.integers(GRAM + WINDOW - 1, 60))
@settings(max_examples=80)
def test_any_run_of_enough_words_is_found(seed, length):
    chance = random.Random(seed)
    shared = [f"{chance.choice(WORDS)}{chance.randrange(99)}" for _ in range(max(length, LEAST_WORDS))]
    texts = []
    for side in "ab":
        before, after = (
            [f"{side}{chance.choice(WORDS)}{chance.randrange(9999)}" for _ in range(chance.randrange(40))] for _ in "xy"
        )
        texts.append(" ".join([*before, *shared, *after]))
    (passage,) = shared_passages([Document(texts[0], "A"), Document(texts[1], "B")])
    assert passage.first_span.of(texts[0]) == " ".join(shared) == passage.later_span.of(texts[1])


@given(st.lists(st.text(max_size=200), max_size=6))
@settings(max_examples=60)
def test_no_text_breaks_it_and_spans_are_true(texts):
    documents = {document.id: document for document in (Document(text, f"S{n}") for n, text in enumerate(texts))}
    for passage in shared_passages(documents.values()):
        assert passage.first_span.of(documents[passage.first].text)
        assert passage.later_span.of(documents[passage.later].text)


def lightly_edited(text, chance):
    """The text with sentences left out or moved, and here and there another word."""
    sentences = text.split(". ")
    if chance.random() < 0.5:
        sentences.pop(chance.choice([0, *range(2, len(sentences))]))  # the sentence with the toll stays
    if chance.random() < 0.5:
        sentences.append(sentences.pop(0))
    words = ". ".join(sentences).split(" ")
    for at in range(0, len(words), 20):
        place = at + chance.randrange(20)
        if place < len(words) and words[place].isalpha() and words[place] not in ("Nine", "people", "drowned"):
            words[place] = chance.choice(WORDS)
    return " ".join(words)


@given(st.integers(0, 10_000), st.integers(1, 4))
@settings(max_examples=80)
def test_a_lightly_edited_copy_never_raises_the_count_of_origins(seed, copies):
    chance = random.Random(seed)
    documents = [Document(WIRE, "Arlow Post"), Document(OTHER, "Hill Gazette")]
    claims = [
        own_claim(documents[0], "Nine people drowned and forty homes were lost"),
        own_claim(documents[1], "Nine dead were counted in Arlow"),
    ]
    before = len(origins(claims, documents))
    for number in range(copies):
        copy = Document(lightly_edited(WIRE, chance), f"Echo {number}")
        documents.append(copy)
        sentence = next(part for part in copy.text.split(". ") if "Nine people drowned" in part)
        claims.append(own_claim(copy, sentence))
    found = origins(claims, documents)
    assert len(found) == before == 2
    assert any(origin.evidence for origin in found)


def test_merging_by_text_can_be_switched_off():
    documents = [Document(WIRE, "A"), Document(WIRE, "B")]
    claims = [own_claim(document, "Nine people drowned and forty homes were lost") for document in documents]
    assert len(origins(claims, documents)) == 1
    assert len(origins(claims, documents, passages=Passages(()))) == 2


def test_agencies_are_credited_in_datelines_bylines_and_last_lines():
    def told(text):
        return [(credit.agency, credit.whole) for credit in credited(Document(text, "Arlow Post"))]

    assert told("ARLOW (AFP) - Nine people drowned.") == [("Agence France-Presse", True)]
    assert told("Flood kills nine\nReuters\nNine people drowned in Arlow.") == [("Reuters", True)]
    assert told("Nine people drowned, the mayor said. (dpa)") == [("Deutsche Presse-Agentur", True)]
    assert told("Nine people drowned. Reuters contributed to this report.") == [("Reuters", False)]
    assert told("The Syrian Arab News Agency (SANA) said nine people drowned in the river at Arlow.") == []
    assert told("Nine people drowned, Reuters reported, and many were missing.") == []


def test_an_agency_that_is_credited_is_the_origin():
    first = Document("ARLOW (AFP) - Nine people drowned on Friday.", "Arlow Post")
    later = Document("By AFP\nFlood victims in Arlow are nine, all of them from the lower town.", "Vale News")
    (origin,) = origins(
        [own_claim(first, "Nine people drowned"), own_claim(later, "Flood victims in Arlow are nine")], [first, later]
    )
    assert (origin.name, origin.named, origin.via) == ("Agence France-Presse", True, ("Arlow Post", "Vale News"))
    assert any("credits" in why for why in origin.evidence)


def test_what_an_agency_report_has_from_somebody_is_theirs():
    wire = Document("ARLOW (AFP) - Nine people drowned. Nine people drowned, Mayor Ana Reyes said.", "Arlow Post")
    head = own_claim(wire, "Nine people drowned")
    start = wire.text.rindex("Nine")
    said = Claim(
        document=wire.id, span=Span(start, len(wire.text)), quote=wire.text[start:], subject="people",
        predicate="casualties.killed", value=Quantity.exactly(9),
        attribution=Attribution((Voice("Arlow Post", "document"), Voice("Ana Reyes", "person", "said"))),
    )  # fmt: skip
    (origin,) = origins([evolve(head, value=Quantity.exactly(9)), said], [wire])
    assert origin.name == "Ana Reyes"
