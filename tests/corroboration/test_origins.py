import pytest
from attrs import evolve

from corroborate.corroboration import fuse, origins, records, weigh
from corroborate.model import Attribution, Claim, Cluster, Comparison, Document, Qualifiers, Source, Span, Voice
from corroborate.values import Quantity


def claim_in(document: Document, *voices: Voice, value=None, **fields) -> Claim:
    return Claim(
        document=document.id,
        span=Span(0, len(document.text)),
        quote=document.text,
        subject="people",
        predicate="casualties.killed",
        attribution=Attribution((Voice(document.source.name, "document"), *voices)),
        value=None if value is None else Quantity.exactly(value),
        value_text="" if value is None else str(value),
        **fields,
    )


def told(found):
    return [(origin.name, len(origin.claims), origin.named) for origin in found]


def test_two_outlets_that_carry_one_statement_are_one_origin():
    a = Document("Twelve died, said Mayor Ana Reyes.", "Gazette")
    b = Document("Reyes put the toll at twelve, the Herald wrote.", "Courier")
    found = origins(
        [
            claim_in(a, Voice("Ana Reyes", "person", "said")),
            claim_in(b, Voice("Herald", "outlet", "wrote"), Voice("Reyes", "person", "put")),
        ],
        [a, b],
    )
    assert told(found) == [("Ana Reyes", 2, True)]
    assert found[0].via == ("Herald",)
    assert "one name" in found[0].evidence[0]


def test_what_an_outlet_is_cited_for_leads_back_to_where_it_has_it_from():
    a = Document("Twelve died, the Herald reports.", "Courier")
    b = Document("Twelve died, said Mayor Ana Reyes.", "Herald")
    found = origins(
        [claim_in(a, Voice("Herald", "outlet", "reports")), claim_in(b, Voice("Ana Reyes", "person", "said"))], [a, b]
    )
    assert told(found) == [("Ana Reyes", 2, True)]
    assert found[0].via == ("Herald",)
    other = claim_in(b, Voice("Ana Reyes", "person", "said"), value=14)
    assert len(origins([claim_in(a, Voice("Herald", "outlet", "reports"), value=12), other], [a, b])) == 2


def test_outlets_that_cite_each_other_are_one_origin():
    a = Document("Twelve died, the Herald reports.", "Courier")
    b = Document("Twelve died, the Courier reports.", "Herald")
    (found,) = origins(
        [claim_in(a, Voice("Herald", "outlet", "reports")), claim_in(b, Voice("Courier", "outlet", "reports"))], [a, b]
    )
    assert any("cite each other" in why for why in found.evidence)


def test_the_outlet_that_carries_a_speaker_is_not_the_origin_wherever_it_stands():
    a = Document("Mayor Ana Reyes said twelve died, the Washington Post writes.", "Courier")
    chain = Voice("Ana Reyes", "person", "said"), Voice("Washington Post", "outlet", "writes")
    (found,) = origins([claim_in(a, *chain)], [a])
    assert (found.name, found.via) == ("Ana Reyes", ("Washington Post",))


def test_what_nobody_with_a_name_says_through_an_outlet_is_the_outlets():
    a = Document("Many are believed to have died, the Herald says.", "Courier")
    (found,) = origins(
        [claim_in(a, Voice("Herald", "outlet", "says"), Voice("are believed to", "anonymous", "are believed to"))], [a]
    )
    assert (found.name, found.named) == ("Herald", True)
    assert "nobody with a name" in found.evidence[0]


def test_unnamed_speakers_of_two_documents_are_not_merged():
    a = Document("An official said twelve died.", "Gazette")
    b = Document("Twelve died, an official said on Monday.", "Courier")
    official = Voice("an official", "role", "said")
    assert told(origins([claim_in(a, official), claim_in(b, official)], [a, b])) == [
        ("an official", 1, False), ("an official", 1, False)
    ]  # fmt: skip


def test_unnamed_speakers_reached_through_one_outlet_are_one():
    a = Document("Twelve died, the Herald says, citing an official.", "Gazette")
    b = Document("An official told the Herald that twelve had died in the night.", "Courier")
    chain = Voice("Herald", "outlet", "says"), Voice("an official", "role", "citing")
    assert len(origins([claim_in(a, *chain), claim_in(b, *chain)], [a, b])) == 1


def test_officials_of_a_government_may_be_its_head_when_they_say_the_same():
    a = Document("Norwegian officials said 300 had signed up.", "Gazette")
    b = Document("Norwegian Prime Minister Liv Berg said that 300 had signed up by noon.", "Courier")
    officials, head = Voice("Norwegian officials", "anonymous", "said"), Voice("Liv Berg", "person", "said")
    (found,) = origins([claim_in(a, officials, value=300), claim_in(b, head, value=300)], [a, b])
    assert found.name == "Liv Berg"
    assert any("may well be" in why for why in found.evidence)
    assert len(origins([claim_in(a, officials, value=280), claim_in(b, head, value=300)], [a, b])) == 2


def test_a_body_and_the_one_who_speaks_for_it_are_one_origin():
    a = Document("The Harbour Watch said nine boats sank.", "Gazette")
    b = Document("Nine boats sank, said Harbour Watch director Tom Sail.", "Courier")
    c = Document("Nine boats sank, said Ida Mast, a fisher.", "Herald")
    found = origins(
        [
            claim_in(a, Voice("Harbour Watch", "organisation", "said"), value=9),
            claim_in(b, Voice("Tom Sail", "person", "said"), value=9),
            claim_in(c, Voice("Ida Mast", "person", "said"), value=9),
        ],
        [a, b, c],
    )
    assert [len(origin.claims) for origin in found] == [2, 1]
    assert any("speaks for" in why for why in found[0].evidence)


def test_a_notice_is_the_word_of_the_body_that_issued_it():
    a = Document("Volunteers should call the office. The notice by the Arlow River Authority said so twice.", "Gazette")
    b = Document("Volunteers could call the office, the Arlow River Authority said.", "Courier")
    notice, authority = Voice("notice", "role", "said"), Voice("Arlow River Authority", "organisation", "said")
    assert told(origins([claim_in(a, notice), claim_in(b, authority)], [a, b])) == [("Arlow River Authority", 2, True)]


def test_who_works_for_a_named_body_leads_back_to_it_and_it_is_told_that_this_is_not_sure():
    a = Document("Nine boats sank, an Arlow official working at the Ministry of Ports told the Herald.", "Gazette")
    b = Document("The Ministry of Ports said nine boats sank.", "Courier")
    official = Voice("Arlow official working at the Ministry of Ports", "role", "told")
    ministry = Voice("Ministry of Ports", "organisation", "said")
    (found,) = origins([claim_in(a, official, value=9), claim_in(b, ministry, value=9)], [a, b])
    assert (found.name, found.named) == ("Ministry of Ports", True)
    assert any("has no name and is likely to speak for" in why for why in found.evidence)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("an official at the Kenyan embassy in Lima", "Kenyan embassy in Lima"),
        ("Kenyan embassy official", "Kenyan embassy"),
        ("officials at the hospital", ""),  # which one?
        ("Hospital officials", ""),
        ("officials in Lima", ""),
        ("an officer", ""),
    ],
)
def test_a_body_that_nobody_names_stands_behind_nobody(said, name):
    document = Document("Nine boats sank that night.", "Gazette")
    (found,) = origins([claim_in(document, Voice(said, "role", "said"), value=9)], [document])
    assert (found.name, found.named) == (name or said, bool(name))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Nine boats sank.", "4 Aug 2016 Harbour Watch", "Harbour Watch Monday"),  # a dateline, a comma lost
        ("Nine boats sank.", "Arlow Harbour Authority (AHA)", "AHA"),
        ("Nine boats sank.", "state-linked Marrin news agency", "Arlow run Marrin news agency"),
        ("Nine boats sank, said Tom Sail of the Harbour Watch Institute.", "Tom Sail", "Harbour Watch Institute"),
    ],
)
def test_two_ways_to_name_one_voice(text, one, other):
    a, b = Document(text, "Gazette"), Document("The sea took nine boats.", "Courier")
    kind = "person" if one == "Tom Sail" else "organisation"
    (found,) = origins(
        [claim_in(a, Voice(one, kind, "said"), value=9), claim_in(b, Voice(other, "organisation", "said"), value=9)], [a, b]
    )
    assert found.named


@pytest.mark.parametrize(
    "voice",
    [
        Voice("the organisation", "organisation", "said"),  # which one?
        Voice("source at Arlow harbour", "role", "said"),  # not of the hospital, for all that it has Arlow in its name
    ],
)
def test_a_common_noun_or_a_place_names_nobody(voice):
    document = Document("Nine boats sank. The Arlow General Hospital took in the crews.", "Gazette")
    (found,) = origins([claim_in(document, voice, value=9)], [document])
    assert not found.named


def test_hundreds_is_not_the_answer_of_who_says_at_least_58():
    a = Document("At least 58 boats sank, said Tom Sail. Hundreds sank ten years ago.", "Gazette")
    exact, vague = Quantity(58.0, None, 58.0, "at least"), Quantity(100.0, 1000.0, None, None)
    sail = evolve(claim_in(a, Voice("Tom Sail", "person", "said")), value=exact)
    own = evolve(claim_in(a), value=vague)
    assert told(origins([sail, own], [a])) == [("Tom Sail", 1, True), ("Gazette", 1, False)]
    dozens = evolve(claim_in(a), value=Quantity(24.0, 100.0, None, None))
    assert told(origins([sail, dozens], [a])) == [("Tom Sail", 2, True)]


def test_one_of_a_body_speaks_for_it_whatever_the_figures():
    a = Document("“Nine boats sank”, said Tom Sail of the Arlow Observatory for Harbour Affairs.", "Gazette")
    b = Document("Eleven boats sank, the Arlow Observatory for Harbour Affairs said.", "Courier")
    sail, body = Voice("Tom Sail", "person", "said"), Voice("Arlow Observatory for Harbour Affairs", "organisation", "said")
    (found,) = origins([claim_in(a, sail, value=9), claim_in(b, body, value=11)], [a, b])
    assert any("Tom Sail speaks for" in why for why in found.evidence)


def test_a_state_that_speaks_of_itself_is_a_party():
    a = Document("Norwegian Prime Minister Liv Berg said Norway lost nine soldiers.", "Gazette")
    b = Document("Norwegian Prime Minister Liv Berg said nine hikers died in Peru.", "Courier")
    head = Voice("Liv Berg", "person", "said")
    assert origins([claim_in(a, head)], [a])[0].party
    assert not origins([claim_in(b, head)], [b])[0].party


def test_organs_of_one_state_that_say_the_same_are_one_origin():
    a = Document("Nine boats sank, Norwegian state television said.", "Gazette")
    b = Document("Norwegian state radio put it at nine boats.", "Courier")
    television, radio = Voice("Norwegian state television", "outlet", "said"), Voice("Norwegian state radio", "outlet", "put")
    (found,) = origins([claim_in(a, television, value=9), claim_in(b, radio, value=9)], [a, b])
    assert not found.party
    assert any("organs of one state" in why for why in found.evidence)
    assert len(origins([claim_in(a, television, value=9), claim_in(b, radio, value=7)], [a, b])) == 1
    ministry = Voice("Norwegian interior ministry", "organisation", "put")
    assert len(origins([claim_in(a, television, value=9), claim_in(b, ministry, value=9)], [a, b])) == 1
    assert len(origins([claim_in(a, television, value=9), claim_in(b, ministry, value=7)], [a, b])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norwegian state TV", "Norway's state television"),
        ("the defence ministry in Oslo", "Norways Defense Ministry"),
        ("Amal news agency", "Harbour-linked Aamal news agency"),
        ("Arlow Daily", "Arlow Daily newspaper"),
    ],
)
def test_names_of_one_voice_are_one_origin_whatever_the_figures(one, other):
    a, b = Document(f"Nine boats sank, {one} said.", "Gazette"), Document(f"Eleven boats sank, {other} said.", "Courier")
    claims = [claim_in(a, Voice(one, "outlet", "said"), value=9), claim_in(b, Voice(other, "outlet", "said"), value=11)]
    assert len(origins(claims, [a, b])) == 1


def test_state_television_without_a_country_is_that_of_the_one_state_that_says_the_same():
    a = Document("Nine boats sank, Norwegian state television said.", "Gazette")
    b = Document("Nine boats sank, the regime's official television channel said.", "Courier")
    named = Voice("Norwegian state television", "outlet", "said")
    vague = Voice("the regime's official television channel", "outlet", "said")
    (found,) = origins([claim_in(a, named, value=9), claim_in(b, vague, value=9)], [a, b])
    assert any("likely that of Norway" in why for why in found.evidence)
    assert len(origins([claim_in(a, named, value=9), claim_in(b, vague, value=7)], [a, b])) == 2


def test_an_adverb_is_nobody():
    a = Document("Earlier the harbour office said nine boats sank.", "Gazette")
    (found,) = origins([claim_in(a, Voice("Earlier", "person", "said"), value=9)], [a])
    assert not found.named


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Norway's Defence Ministry", "defence ministry in Oslo", 1),
        ("Norways Defence Ministry", "Norway", 1),  # the apostrophe is lost
        ("Kenyan embassy in Lima", "Peruvian army", 2),
        ("Norwegian rebel army", "Norwegian navy", 2),
    ],
)
def test_the_arms_of_one_state_are_one_origin_when_they_agree(one, other, count):
    a, b = Document("Nine boats sank.", "Gazette"), Document("The sea took nine boats.", "Courier")
    voices = (a, Voice(one, "organisation", "said")), (b, Voice(other, "organisation", "said"))
    assert len(origins([claim_in(document, voice, value=9) for document, voice in voices], [a, b])) == count


def test_parties_can_be_declared():
    a = Document("Nine boats sank, the Harbour Watch said.", "Gazette")
    b = Document("Nine boats sank in the storm last night.", Source("Boat Owners' Voice", party=True))
    watch = claim_in(a, Voice("Harbour Watch", "organisation", "said"))
    assert [origin.party for origin in origins([watch, claim_in(b)], [a, b])] == [False, True]
    assert origins([watch], [a], parties=["the Harbour Watch"])[0].party


def test_a_claim_of_an_unknown_document_is_an_error():
    a = Document("Twelve died.", "Gazette")
    with pytest.raises(KeyError):
        origins([claim_in(a)], [])


def cluster_of(claims, documents):
    return Cluster("q", "people: killed", tuple(claims), origins=origins(claims, documents), documents=tuple(documents))


def test_answers_are_weighed_by_named_origins_and_witnesses_are_told_apart():
    texts = [
        "Mayor Reyes said 12 died.",
        "12 died, Mayor Reyes told us.",
        "Reyes: 12 dead",
        "14 died, the hospital said.",
        "14 died, Ida Mast said.",
    ]
    documents = [Document(text, f"Outlet {n}") for n, text in enumerate(texts)]
    voices = [Voice("Reyes", "person", "said")] * 3 + [
        Voice("Arlow Hospital", "organisation", "said"),
        Voice("Ida Mast", "person", "said"),
    ]
    claims = [claim_in(d, v, value=12 if n < 3 else 14) for n, (d, v) in enumerate(zip(documents, voices, strict=True))]
    weight = weigh(cluster_of(claims, documents))
    assert weight.best is not None
    assert (weight.best.text, weight.margin, weight.why) == ("14", 1, "2 named origins against 1")
    assert [(held.text, len(held.origins), held.witnesses) for held in weight.answers] == [("14", 2, 2), ("12", 1, 3)]
    fusion = fuse(records([cluster_of(claims, documents)]))
    assert (fusion.answers["q"].value, fusion.answers["q"].origins) == ("14", 2)


def test_an_even_matter_cannot_be_told():
    documents = [Document("Mayor Reyes said 12 died.", "A"), Document("14 died, the hospital said.", "B")]
    claims = [
        claim_in(documents[0], Voice("Reyes", "person", "said"), value=12),
        claim_in(documents[1], Voice("Arlow Hospital", "organisation", "said"), value=14),
    ]
    weight = weigh(cluster_of(claims, documents))
    assert (weight.best, weight.margin) == (None, 0)
    assert "as many" in weight.why


@pytest.mark.parametrize(
    ("relations", "best"),
    [
        (("update", "update"), None),
        (("update", "incomparable"), None),
        (("update", "conflict"), "14"),
        (("conflict", "conflict"), "14"),
    ],
)
def test_answers_of_different_times_or_scopes_do_not_outweigh_each_other(relations, best):
    texts = ["Mayor Reyes said 12 died.", "14 died, the hospital said.", "14 died, Ida Mast said."]
    documents = [Document(text, f"Outlet {n}") for n, text in enumerate(texts)]
    voices = Voice("Reyes", "person"), Voice("Arlow Hospital", "organisation"), Voice("Ida Mast", "person")
    claims = [claim_in(d, v, value=n) for d, v, n in zip(documents, voices, (12, 14, 14), strict=True)]
    compared = tuple(
        Comparison(tuple(sorted((claims[0].id, other.id))), relation)
        for other, relation in zip(claims[1:], relations, strict=True)
    )
    weight = weigh(evolve(cluster_of(claims, documents), comparisons=compared))
    assert (weight.best and weight.best.text) == best
    assert ("different times or scopes" in weight.why) == (best is None)


def test_outdated_figures_and_headlines_are_not_weighed():
    a = Document("Twelve died, said Mayor Reyes.", "A")
    mayor = Voice("Reyes", "person", "said")
    told_before = claim_in(a, mayor, value=5, qualifiers=Qualifiers(superseded=True))
    title = claim_in(a, value=13, headline=True)
    weight = weigh(cluster_of([claim_in(a, mayor, value=12), told_before, title], [a]))
    assert [held.text for held in weight.answers] == ["12"]


def test_a_source_that_is_declared_to_copy_another_is_one_origin_with_it():
    mirror = Source("Arlow Mirror", origin="Arlow Post")
    a, b = Document("Nine boats sank on Monday.", "Arlow Post"), Document("On Monday the harbour lost nine boats.", mirror)
    c = Document("Nine boats sank, said Mayor Ana Reyes.", mirror)
    (found,) = origins([claim_in(a, value=9), claim_in(b, value=9)], [a, b])
    assert (found.name, len(found.claims)) == ("Arlow Post", 2)
    assert any("declared to have its news from Arlow Post" in why for why in found.evidence)
    spoken = claim_in(c, Voice("Ana Reyes", "person", "said"), value=9)
    assert [origin.name for origin in origins([spoken], [c])] == ["Ana Reyes"]


def test_a_headline_is_the_word_of_whoever_says_it_in_the_report():
    a = Document("At least 12 dead in flood. 12 people died, rescuers said.", "Gazette")
    title, body = claim_in(a, value=12, headline=True), claim_in(a, Voice("rescuers", "anonymous", "said"), value=12)
    (origin,) = origins([title, evolve(body, subject="person")], [a])
    assert (origin.name, origin.named, len(origin.claims)) == ("rescuers", False, 2)
    other = claim_in(a, Voice("rescuers", "anonymous", "said"), value=14)
    assert len(origins([title, other], [a])) == 2
