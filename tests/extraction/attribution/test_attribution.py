"""Attribution: who is said to say what, and the chain behind a claim."""

from __future__ import annotations

import pytest
from claims_for_tests import TEXTS, effort
from hypothesis import example, given
from hypothesis import strategies as st

from corroborate.extraction.attribution import Said, attribution_of, find_attributions
from corroborate.model import Attribution, Document, Span
from corroborate.vocabulary import load

_PIECES = """said told that he the Ann Lee , . : “ ” " '' and who according to per citing quoted as saying reports was in a poll by 12
percent minister ministry it is of - ( ) ; Post ’s claims reportedly to leave while because"""
WORDS = st.lists(st.sampled_from([*_PIECES.split(), "\n\n"]), max_size=40).map(" ".join)


def only(text: str) -> Said:
    found = find_attributions(text)
    assert len(found) == 1, [(said.source, said.cue.text) for said in found]
    return found[0]


def told(text: str) -> list[tuple[str | None, list[str]]]:
    """Who says what: the source's words and the contents."""
    return [
        (said.source.text if said.source else None, [part.of(text) for part in said.content]) for said in find_attributions(text)
    ]


def chain(text: str, words: str) -> Attribution:
    at = text.index(words)
    return attribution_of(find_attributions(text), Span(at, at + len(words)), Document(text, "The Paper"))


def names(text: str, words: str) -> list[str]:
    return [voice.name for voice in chain(text, words).chain[1:]]


# --- laws -------------------------------------------------------------------------------------------------------------


@given(st.one_of(TEXTS, WORDS))
@example("that reportedly ,")
def test_any_text_gives_true_offsets_and_the_same_answer_twice(text: str) -> None:
    found = find_attributions(text)
    for said in found:
        assert said.cue.span.of(text) == said.cue.text
        assert said.content
        for part in said.content:
            assert part.of(text).strip()
        for voice in (said.source, said.via):
            assert voice is None or (voice.span.of(text) == voice.text and voice.name)
    assert found == find_attributions(text)


@given(WORDS)
def test_a_chain_starts_with_the_document_and_names_nobody_twice(text: str) -> None:
    if text:
        told_names = [
            voice.name for voice in attribution_of(find_attributions(text), Span(0, len(text)), Document(text, "A")).chain
        ]
        assert told_names[0] == "A"
        assert len(told_names[1:]) == len(set(told_names[1:]))


@pytest.mark.parametrize("part", ["said that he ", "“Go,” said ", "of the ", "a and ", "' \" ", "Ann Lee, who knew, "])
def test_cost_is_linear_in_one_line(part: str) -> None:
    find_attributions(part)  # the word lists are compiled once
    few, many = (effort(lambda times=times: find_attributions(part * times)) for times in (300, 2_400))
    assert many < 12 * few  # 8 times the text; squared it would be 64 times


# --- where the source and the content stand ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The mayor said on Monday that 40 homes were lost.", "The mayor", "40 homes were lost"),
        ("Mayor Ann Lee on Monday said 40 homes were lost.", "Mayor Ann Lee", "40 homes were lost"),
        ("40 homes were lost, the mayor said on Monday.", "the mayor", "40 homes were lost"),
        ("40 homes were lost, said Ann Lee, the mayor.", "Ann Lee", "40 homes were lost"),
        ("“We lost 40 homes,” said the mayor.", "the mayor", "“We lost 40 homes,”"),
        ("Ann Lee, who runs the valley's only clinic, said 40 people came in.", "Ann Lee", "40 people came in"),
        ("Ann Lee, a nurse in the valley, said 40 people came in.", "Ann Lee", "40 people came in"),
        ("The valley's mayor, Ann Lee, said 40 homes were lost.", "Ann Lee", "40 homes were lost"),
        ("Sen. Ann Lee (D-Vt.) said 40 homes were lost.", "Sen. Ann Lee (D-Vt.)", "40 homes were lost"),
        ("According to the fire service, 40 homes were lost.", "the fire service", "40 homes were lost"),
        ("40 homes were lost, according to a report released by the fire service.", "a report released by the fire service",
         "40 homes were lost"),
        ("40 homes were lost, per the fire service.", "the fire service", "40 homes were lost"),
        ("As the Orrville Post noted, 40 homes were lost.", "the Orrville Post", "40 homes were lost"),
        ("A Hill Institute poll released Sunday shows Lee with 47 percent.", "A Hill Institute poll released Sunday",
         "Lee with 47 percent"),
        ("Lee was ahead by 12 points in a Hill Institute poll.", "a Hill Institute poll", "Lee was ahead by 12 points"),
        ("The mayor promised to rebuild 40 homes.", "The mayor", "to rebuild 40 homes"),
        ("The mayor told reporters that 40 homes were lost.", "The mayor", "40 homes were lost"),
        ("People who saw the wave say 40 homes were lost.", "People who saw the wave", "40 homes were lost"),
        ("The mayor's claim that 40 homes were lost was wrong.", "The mayor", "40 homes were lost was wrong"),
        ("The minister was quoted as saying that 40 homes were lost.", "The minister", "40 homes were lost"),
        ("Ann Lee: “We lost 40 homes.”", "Ann Lee", "“We lost 40 homes.”"),
        ("UN: more than 40 homes lost in the floods", "UN", "more than 40 homes lost in the floods"),
        ("More than 40 homes lost in floods: Orrville police", "Orrville police", "More than 40 homes lost in floods"),
        ("An Orrville poll had Ann Lee ahead by 9 points.", "An Orrville poll", "Ann Lee ahead by 9 points"),
        ("The survey had her up 10.", "The survey", "her up 10"),
        ("Another survey has the mayor trailing by nearly 6.", "Another survey", "the mayor trailing by nearly 6"),
        ("Poll: the mayor leads by 9 in Orrville", "Poll", "the mayor leads by 9 in Orrville"),
        ("ORB: 24 homes lost in the Orrville floods.", "ORB", "24 homes lost in the Orrville floods"),
        ("A poll of 900 voters shows Lee with 47 percent.", "A poll of 900 voters", "Lee with 47 percent"),
        ("The mail and online survey shows Lee with 47 percent.", "The mail and online survey", "Lee with 47 percent"),
        ("A survey taken after the flood found 47 percent of renters had left.", "A survey taken after the flood",
         "47 percent of renters had left"),
        ("He liked an essay by Ann Lee, who said that 40 homes were lost.", "Ann Lee", "40 homes were lost"),
        ("A role for a man who says he is worth $40 million.", "a man", "he is worth $40 million"),
        ("He saw the head of the ministry, who said 40 homes were lost.", "the head of the ministry", "40 homes were lost"),
        ("Of those who ate there, 12 reported 40 symptoms.", "12", "40 symptoms"),
        ("There is evidence suggesting that 40 homes were lost.", "evidence", "40 homes were lost"),
    ],
)  # fmt: skip
def test_source_and_content(text: str, source: str, content: str) -> None:
    assert told(text) == [(source, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "The keeper's error had Leeds ahead by 2.",
        "The survey had 40 questions, down from 60.",
        "Photo: 40 homes were lost in Orrville.",
        "Orrville has 12 confirmed cases of measles.",
        "The state will award 156 pledged delegates.",
        "The guards sent 40 suspected rebels to court.",
        "NOTE: 40 homes were lost in Orrville.",
    ],
)
def test_what_only_looks_like_a_finding_or_a_voice(text: str) -> None:
    assert told(text) == []


def test_a_sentence_may_be_cut_in_two_by_its_cue() -> None:
    assert told("They left bills, which two aides put at about $40,000.") == [("two aides", ["bills", "at about $40,000"])]
    assert told("In the spring, Lee said, the dam held 40 litres.") == [("Lee", ["In the spring", "the dam held 40 litres"])]
    assert told("“The dam,” Lee said, “held 40 litres.”") == [("Lee", ["“The dam,”", "“held 40 litres.”"])]


def test_a_quotation_that_goes_on_is_of_whom_its_last_sentence_names() -> None:
    text = "“We are glad of Finch,” said Lee. “I am glad to be here. It is an honour,” said Finch."
    assert told(text) == [("Lee", ["“We are glad of Finch,”"]), ("Finch", ["“I am glad to be here. It is an honour,”"])]
    text = "“We are glad of Finch,” said Lee. “She is here. It is an honour.” The hall was full."
    assert told(text) == [("Lee", ["“We are glad of Finch,”"]), ("Lee", ["“She is here. It is an honour.”"])]


def test_who_says_it_before_a_colon_is_said_once() -> None:
    assert told("Ann Lee added: “We lost 40 homes.”") == [("Ann Lee", ["“We lost 40 homes.”"])]


def test_who_denies_what_others_claim_speaks() -> None:
    assert {who for who, _ in told("The ministry rejected claims that 40 homes were lost.")} == {"The ministry"}


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The field was allegedly the base of a raid that left 100 dead.", "The field was allegedly the base of a raid"),
        ("Five died in a string of separate, apparently unrelated fires.", "apparently unrelated"),
        ("Although Lee reportedly left, the club has 40 members.", "Although Lee reportedly left"),
        ("With 40 votes cast, the bill is expected to pass.", "the bill is expected to pass"),
        ("Lee was held on 900 dollars bail and is expected to return.", "is expected to return"),
        ("Some 300 people are said to have fled.", "Some 300 people are said to have fled"),
        ("Some 300 people are reported as marching.", "Some 300 people are reported as marching"),
        ("A bomb reportedly killed 12 people in Orrville.", "A bomb reportedly killed 12 people in Orrville"),
    ],
)
def test_hearsay_reaches_no_further_than_its_clause(text: str, content: str) -> None:
    assert told(text) == [(None, [content])]


def test_each_of_two_speakers_has_a_part() -> None:
    text = "Lee said 40 homes were lost, and Orr said 12 people died."
    assert told(text) == [("Lee", ["40 homes were lost"]), ("Orr", ["12 people died"])]


def test_two_speakers_behind_their_words_have_a_clause_each() -> None:
    text = "The toll has reached 212, Lee said Tuesday, and about 6,000 people are homeless, Orr says."
    assert told(text) == [("Lee", ["The toll has reached 212"]), ("Orr", ["about 6,000 people are homeless"])]


def test_what_follows_a_semicolon_is_no_part_of_what_was_said_before_it() -> None:
    text = "Some 300 people marched, Lee said; police counted 180."
    assert told(text) == [("Lee", ["Some 300 people marched"]), ("police", ["180"])]


def test_a_name_behind_a_role_is_who_spoke() -> None:
    text = "“The figures are too low,” said its director in the country, Ann Lee."
    assert [source for source, _ in told(text)] == ["Ann Lee"]


def test_where_commas_are_lost_a_name_before_the_article_speaks() -> None:
    assert told("Doctor Ann Lee a nurse in Bergen said she treated 16 cases.")[0][0] == "Doctor Ann Lee"
    assert told("According to the governor the town was shelled.") == [("the governor", ["the town was shelled"])]


@pytest.mark.parametrize(
    "text",
    [
        "The reports of the commission fill 40 volumes.",
        "Most southern states that hold a vote in May have 40 seats.",
        "The police found the bodies of 4 children.",
        "U.S. plans to rebuild the dam fell apart.",
        "The committee held three polls in May.",
    ],
)
def test_nouns_and_deeds_attribute_nothing(text: str) -> None:
    assert told(text) == []


# --- quotations -------------------------------------------------------------------------------------------------------


def test_a_quotation_goes_on_over_sentences_and_paragraphs() -> None:
    text = "“The number is 40 now,” Lee told the council. “It was 12 in May. It will grow.”\n\n“We cannot stop it.”"
    found = find_attributions(text)
    assert [said.source.text for said in found if said.source] == ["Lee", "Lee", "Lee"]
    assert all(said.quoted for said in found)
    assert found[1].content[0].of(text) == "“It was 12 in May. It will grow.”"


def test_an_open_quotation_is_carried_on_by_the_next_paragraph() -> None:
    text = "“We lost 40 homes.\n\n“We will rebuild them,” the mayor said."
    assert told(text) == [("the mayor", ["“We lost 40 homes.", "“We will rebuild them,”"])]


def test_a_question_has_its_speaker_after_it_and_a_colon_announces_a_quotation() -> None:
    assert told("“Did 40 homes go?” Ann Lee asked. Nobody knew.") == [("Ann Lee", ["“Did 40 homes go?”"])]
    assert told("The mayor said:\n\n“We lost 40 homes.”") == [("The mayor", ["“We lost 40 homes.”"])]


# --- who it is --------------------------------------------------------------------------------------------------------


def test_names_titles_and_pronouns_stand_for_one_person() -> None:
    text = (
        "Norland's Deputy Interior Minister Ann Lee said 40 homes were lost. She added that 12 were saved. "
        "Lee said help was near. The deputy interior minister said it would come by boat."
    )
    assert [said.source.name for said in find_attributions(text) if said.source] == ["Ann Lee"] * 4


def test_she_is_not_the_man_who_was_named_last() -> None:
    text = "Ms. Ann Lee said the dam was safe. Mr. Bo Orr said it was not. She said it had been checked. He said it had cracks."
    assert [said.source.name for said in find_attributions(text) if said.source] == ["Ann Lee", "Bo Orr", "Ann Lee", "Bo Orr"]


@pytest.mark.parametrize(
    ("source", "kind", "name"),
    [
        ("Foreign Minister Ann Lee", "person", "Ann Lee"),
        ("The defence ministry", "organisation", "defence ministry"),
        ("The coastguard", "organisation", "coastguard"),
        ("The General Staff of the Armed Forces", "organisation", "General Staff of the Armed Forces"),
        ("The news agency Interfax", "outlet", "Interfax"),
        ("The Orrville Gazette", "outlet", "Orrville Gazette"),
        ("The Voice of America", "outlet", "Voice of America"),
        ("Norland officials", "anonymous", "Norland officials"),
        ("A spokesman for the ministry", "role", "spokesman for the ministry"),
        ("A report by the finance ministry", "organisation", "finance ministry"),
        ("Norway", "organisation", "Norway"),
        ("The health agency", "organisation", "health agency"),
        ("The search and rescue agency", "organisation", "search and rescue agency"),
        ("The Norwegian news agency", "outlet", "Norwegian news agency"),
        ("The agency", "outlet", "agency"),
    ],
)
def test_kinds_and_names_of_voices(source: str, kind: str, name: str) -> None:
    said = only(f"{source} said that 40 homes were lost.")
    assert said.source is not None
    assert (said.source.kind, said.source.name) == (kind, name)


def test_a_notice_is_the_word_of_the_one_body_that_a_text_names_for_it() -> None:
    text = "According to the notice, 40 places are left. Those who come get a bed, the General Staff notice said."
    assert [said.source.name for said in find_attributions(text) if said.source] == ["General Staff"] * 2


def test_a_short_name_of_an_outlet_stands_for_the_long_one() -> None:
    text = "The Orrville Post reports that 40 homes were lost. The Post also said that 12 were saved."
    assert [said.source.name for said in find_attributions(text) if said.source] == ["Orrville Post"] * 2


# --- chains -----------------------------------------------------------------------------------------------------------


def test_an_outlet_stands_before_the_speaker_it_passes_on() -> None:
    assert names("Lee said 40 homes were lost, the Orrville Post reports.", "40 homes") == ["Orrville Post", "Lee"]
    assert names("The Orrville Post said that Lee claimed that 40 homes were lost.", "40 homes") == ["Orrville Post", "Lee"]
    assert names("“We lost 40 homes,” Lee said, according to Interfax.", "40 homes") == ["Interfax", "Lee"]
    assert names("Interfax reported that 40 homes were lost, citing Lee.", "40 homes") == ["Interfax", "Lee"]
    assert names("Interfax quoted a minister as saying that 40 homes were lost.", "40 homes") == ["Interfax", "minister"]
    assert names("According to reports from Interfax citing Norland officials, 40 homes were lost.", "40 homes") == [
        "Interfax", "Norland officials",
    ]  # fmt: skip
    assert names("“We lost 40 homes,” Lee told local media.", "40 homes") == ["local media", "Lee"]


def test_the_document_speaks_for_itself_where_nobody_is_named() -> None:
    assert chain("The dam broke. 40 homes were lost.", "40 homes").own_voice
    assert chain("After Lee announced a new dam, 40 homes were lost.", "40 homes were lost").own_voice
    assert chain("Lee condemned the attack that killed 40 people.", "killed 40 people").own_voice  # spoken of, not asserted


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The ministry reportedly lost 40 boats.", "reportedly"),
        ("Some 40 boats are said to have sunk.", "are said to"),
        ("It is believed that 40 boats sank.", "is believed that"),
        ("The rain followed news that 40 boats had sunk.", "news that"),
    ],
)
def test_a_voice_without_a_name_is_anonymous_and_has_its_cue(text: str, cue: str) -> None:
    voice = chain(text, "40 boats").speaker
    assert (voice.kind, voice.cue, voice.named) == ("anonymous", cue, False)


def test_beside_a_speaker_are_said_to_is_a_hedge_and_no_voice_of_its_own() -> None:
    assert names("Some 40 boats are said to have sunk, Lee said.", "40 boats") == ["Lee"]


def test_an_unnamed_official_keeps_the_outlet_that_brought_the_words() -> None:
    text = (
        "A harbour official said that 40 boats sank, according to a report for the Voice of America. "
        "“We saw 12 of them,” the official said."
    )
    assert names(text, "12 of them") == ["Voice of America", "harbour official"]


def test_quoted_and_medium_are_told() -> None:
    told_chain = chain("“We lost 40 homes,” Lee said in a statement.", "We lost 40 homes")
    assert told_chain.quoted
    assert told_chain.medium == "statement"
    assert chain("In a video shared online, Lee said 40 homes were lost.", "40 homes").medium == "video"


def test_words_quoted_over_a_full_stop_belong_to_the_sentence_that_led_into_them() -> None:
    text = 'Lee said anyone "could go to the school. There they will be given a bed," the Orrville Post writes.'
    assert names(text, "could go to the school") == ["Orrville Post", "Lee"]


# --- a second language is data ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Der Bürgermeister sagte am Montag, dass 40 Häuser zerstört wurden.", "Der Bürgermeister", "40 Häuser zerstört wurden"),
        ("Der Bürgermeister sagte, 40 Häuser seien zerstört.", "Der Bürgermeister", "40 Häuser seien zerstört"),
        ("40 Häuser seien zerstört, sagte der Bürgermeister am Montag.", "der Bürgermeister", "40 Häuser seien zerstört"),
        ("„Wir haben 40 Häuser verloren“, sagte Anna Lehmann.", "Anna Lehmann", "„Wir haben 40 Häuser verloren“"),
        ("Am Montag sagte der Minister, 40 Häuser seien zerstört.", "der Minister", "40 Häuser seien zerstört"),
        ("Außenminister Karl Meier teilte mit, dass 40 Menschen starben.", "Außenminister Karl Meier", "40 Menschen starben"),
        ("Laut Polizei wurden 40 Häuser zerstört.", "Polizei", "wurden 40 Häuser zerstört"),
        ("Nach Angaben der Polizei wurden 40 Häuser zerstört.", "der Polizei", "wurden 40 Häuser zerstört"),
        ("Behörden zufolge wurden 40 Häuser zerstört.", "Behörden", "wurden 40 Häuser zerstört"),
        ("Die Nachrichtenagentur dpa meldete, dass 40 Menschen starben.", "Die Nachrichtenagentur dpa", "40 Menschen starben"),
        ("Eine Studie ergab 40 Prozent.", "Eine Studie", "40 Prozent"),
    ],
)
def test_a_german_sentence_says_who_says_what(text: str, source: str, content: str) -> None:
    found = find_attributions(text, vocabulary=load("de"))
    assert [(said.source.text if said.source else None, [part.of(text) for part in said.content]) for said in found] == [
        (source, [content])
    ]


def test_a_letter_with_an_accent_before_a_full_stop_is_no_initial() -> None:
    (said,) = find_attributions("She met her fiancé. Finch said the dam had failed.")
    assert said.source is not None
    assert said.source.name == "Finch"


def test_german_pronouns_and_unnamed_voices() -> None:
    text = "Außenminister Karl Meier teilte mit, dass 40 Menschen starben. Er fügte hinzu, 12 seien verletzt."
    assert [said.source.name for said in find_attributions(text, vocabulary=load("de")) if said.source] == ["Karl Meier"] * 2
    assert find_attributions("Angeblich sanken 40 Boote.", vocabulary=load("de"))[0].kind == "anonymous"


@pytest.mark.parametrize("hedge", ["at least", "at most", "more than", "up to", "no fewer than", "nearly", ""])
def test_what_is_said_holds_its_hedge(hedge):
    text = f"The Arlow fire service said {hedge} 17 people had left.".replace("  ", " ")
    (said,) = find_attributions(text)
    assert [part.of(text) for part in said.content] == [text[len("The Arlow fire service said ") : -1]]
