"""Cost grows with the length of the input, not with its square: told by counting work, never by a clock."""

from __future__ import annotations

import gc

import pytest
from claims_for_tests import count, quantity

import corroborate
from corroborate import Document
from corroborate.comparison import compare
from corroborate.errors import ConfigurationError
from corroborate.extraction import attribution, extract
from corroborate.linking import clusters, left_out, link
from corroborate.linking import links as links_module
from corroborate.linking.asking import persons as persons_module
from corroborate.linking.grouping import CROWDED
from corroborate.model import Comparison
from corroborate.vocabulary import Vocabulary


def reports(number):
    """So many reports of one flood, figures that differ."""
    return [
        Document(
            f"The flood near Arowfield on Monday killed {at % 37 + 2} people, the mayor said.",
            f"Paper {at}",
            f"p{at}",
            published="2031-05-06",
        )
        for at in range(number)
    ]


def claims_of(documents):
    return [count(one, str(at % 37 + 2), quantity(at % 37 + 2)) for at, one in enumerate(documents)]


def test_claims_of_a_vast_question_meet_a_bounded_number_of_others(monkeypatch):
    documents = reports(CROWDED + 20)
    unbounded = link(claims_of(documents), documents)
    monkeypatch.setattr(links_module, "_VAST", 200)
    monkeypatch.setattr(links_module, "_MOST", 8)
    links = link(claims_of(documents), documents)
    assert len(links) <= 8 * len(documents) < len(unbounded)
    assert len(links) >= len(documents)  # and still are compared


def test_a_second_run_compares_no_report_of_the_first(monkeypatch):
    documents = reports(12)
    first = corroborate.check(documents)
    held = 0
    equal = Comparison.__eq__

    def counting(one, other):
        nonlocal held
        held += 1
        return equal(one, other)

    monkeypatch.setattr(Comparison, "__eq__", counting)
    assert corroborate.check(documents).to_dict() == first.to_dict()
    assert not held


def test_a_paper_that_is_spoken_of_is_not_looked_for_in_all_that_was_said(monkeypatch):
    looked = []

    class Told(list):
        """What was said in a paper, counting what is read of it."""

        def __getitem__(self, place):
            looked.append(place)
            return super().__getitem__(place)

        def __iter__(self):
            looked.extend(range(len(self)))
            return super().__iter__()

    built = attribution.Papers
    monkeypatch.setattr(attribution, "Papers", lambda text, laid, told, *rest: built(text, laid, Told(told), *rest))

    def read(number):
        looked.clear()
        told = "The board issued a statement. According to the statement, 40 boats were lost. "
        extract(Document(told * number, "Log"))
        return len(looked)

    assert 0 < read(80) < 2.5 * read(40)


@pytest.mark.parametrize(("people", "searched"), [(20, True), (persons_module._MANY + 1, False)])
def test_a_report_of_very_many_ages_is_not_searched_for_the_only_one(people, searched, monkeypatch):
    asked = []
    monkeypatch.setattr(persons_module, "_covers", lambda *_: asked.append(1))
    text = " ".join(
        f"Ada Marsh{'abcdefghijk'[at % 11] * (at // 11 + 1)}, {20 + at % 60}, was shot on Monday." for at in range(people)
    )
    document = Document(f"{text} Two people were killed.", "Log")
    link(extract(document), [document])
    assert bool(asked) == searched


def test_what_a_crowded_question_leaves_out_is_said():
    documents = reports(2 * CROWDED)
    claims = claims_of(documents)
    links = link(claims, documents)
    said = left_out(clusters(claims, documents, links))
    assert len(links) < len(claims) * (len(claims) - 1) / 2
    assert any(f"{len(claims)} claims" in one for one in said)


def test_in_a_crowd_of_round_ups_each_town_meets_itself():
    towns = [first + last for first in ("Ar", "Bre", "Cor", "Dun", "Fen") for last in ("low", "mouth", "ford")]
    text = " ".join(f"A fire in {town} on 1 May 2031 killed {at} people, police said." for at, town in enumerate(towns, 3))
    documents = [Document(text, f"paper {at}") for at in range(CROWDED // len(towns) + 1)]
    report = corroborate.check(documents)
    town_of = {claim.id: claim.qualifiers.place for claim in report.claims}
    agreed = [one for one in report.comparisons if one.relation == "agree"]
    assert len(agreed) == len(towns) * len(documents) * (len(documents) - 1) // 2
    assert all(len({town_of[id] for id in one.claims}) == 1 for one in agreed)
    assert not [one for one in report.comparisons if one.relation == "conflict"]


def test_all_claims_of_a_small_question_meet():
    documents = reports(30)
    claims = claims_of(documents)
    report = corroborate.check(documents, claims=claims)
    everything = {frozenset(one.claims) for one in report.comparisons}
    by_id = {claim.id: claim for claim in claims}
    shelf = {document.id: document for document in documents}
    assert everything
    assert all(compare(*(by_id[id] for id in one.claims), documents=shelf).claims == one.claims for one in report.comparisons)
    assert not [told for told in report.not_checked if "pairs compared" in told]


RUN_ON = "Officials said " + ", ".join(f"{at + 3} men were hurt" for at in range(5_000)) + "."


def test_a_sentence_of_five_thousand_figures_is_read():
    claims = extract(Document(RUN_ON, "A"))
    assert sum(claim.predicate == "casualties.injured" for claim in claims) >= 4_000
    assert all(len(claim.quote) < 5_000 for claim in claims)  # in pieces, not each with the whole of it


def test_a_sentence_of_many_figures_is_checked():
    report = corroborate.check([Document(RUN_ON[:6_000], "A"), Document(RUN_ON[:6_000].replace("hurt", "killed"), "B")])
    assert len(report.claims) > 250
    assert len(report.comparisons) <= 100 * len(report.claims)


@pytest.mark.parametrize(
    "text",
    [
        "." * 50_000,
        "." + "'" * 50_000 + "x",
        "x" * 200_000,
        "according to " * 400,
        "“" * 20_000,
        "said " * 4_000,
        "12 " * 4_000,
        "(" * 20_000,
        "a, " * 20_000,
        "May 5, " * 4_000,
    ],
    ids=lambda text: text[:14],
)
def test_monotonous_texts_are_read(text):
    assert len(extract(Document(text, "A"))) <= len(text)


def test_a_word_without_end_is_linked_and_compared():
    report = corroborate.check(
        [Document(f"{toll} people died in {'x' * 200_000} on Monday.", f"Paper {toll}") for toll in (5, 6)]
    )
    assert [one.relation for one in report.comparisons] == ["conflict"]


def asked(monkeypatch, sentences):
    """How often an attribution is asked whether a claim is its content, in a report of so many sentences, each a quotation."""
    count = 0
    covers = attribution._covers

    def counting(*given):
        nonlocal count
        count += 1
        return covers(*given)

    with monkeypatch.context() as patched:
        patched.setattr(attribution, "_covers", counting)
        told = (f"“We will hold the dam at Port Ellery for {at + 2} days,” Ada Finch said." for at in range(sentences))
        extract(Document("\n\n".join(told), "A"))
    return count


def test_a_claim_asks_no_attribution_of_another_page(monkeypatch):
    assert 0 < asked(monkeypatch, 80) <= 2.2 * asked(monkeypatch, 40)


@pytest.mark.parametrize("collects", [True, False])
def test_the_collector_of_cycles_is_left_as_it_was(collects):
    was = gc.isenabled()
    try:
        gc.enable() if collects else gc.disable()
        document = Document("The flood killed 44 people in Port Ellery, the mayor said.", "A")
        extract(document)
        assert gc.isenabled() == collects
        with pytest.raises(ConfigurationError):
            extract(document, vocabulary=Vocabulary("none", {}))
        assert gc.isenabled() == collects
    finally:
        gc.enable() if was else gc.disable()


class Cut(str):
    """A text that counts the characters that are cut out of it."""

    cut = 0

    def __getitem__(self, at):
        found = str.__getitem__(self, at)
        Cut.cut += len(found)
        return found


def cut_from(sentences):
    """The characters that reading so many lines, all in one, cuts out of their text, for each of its own."""
    text = Cut(
        "On Monday Rovers' 3-1 win over Vale took them to number 5, police said. Ada Finch, 34, said that 12 people were hurt on "
        "3 May. The mill in Port Ellery was sold for $40 million. The notice said that it would close. " * sentences
    )
    Cut.cut = 0
    extract(Document(text, "Log", published="2031-05-06"))
    return Cut.cut / len(text)


def test_no_part_of_a_text_is_read_again_for_every_part_of_it():
    assert cut_from(200) < 1.2 * cut_from(50)
