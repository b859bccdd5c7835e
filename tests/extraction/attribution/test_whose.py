"""Whose count a figure is, what is a deed and no word, and whom "it" and "they" stand for."""

from __future__ import annotations

import pytest

from corroborate.extraction.attribution import attribution_of, find_attributions
from corroborate.model import Document, Span


def told(text: str) -> list[tuple[str | None, list[str]]]:
    """Who says what: the source's words and the contents."""
    return [
        (said.source.text if said.source else None, [part.of(text) for part in said.content]) for said in find_attributions(text)
    ]


def names(text: str, words: str) -> list[str]:
    at = text.index(words)
    chain = attribution_of(find_attributions(text), Span(at, at + len(words)), Document(text, "The Paper"))
    return [voice.name for voice in chain.chain[1:]]


@pytest.mark.parametrize(
    ("text", "voice", "figure"),
    [
        ("The Observatory updated its earlier death toll of 23 for the flood.", "its", "23"),
        ("Their earlier toll was 23.", "Their", "23"),
        ("The ministry’s latest figure was 40.", "The ministry", "40"),
        ("Police speak of a provisional toll of five dead.", "Police", "five"),
        ("The health directorate still listed three deaths.", "The health directorate", "three"),
    ],
)
def test_whose_count_it_is_says_so(text: str, voice: str, figure: str) -> None:
    [(source, [content])] = told(text)
    assert source == voice
    assert figure in content


@pytest.mark.parametrize(
    "text",
    [
        "The landslide in the valley claimed the lives of at least 34 miners.",
        "The flood claimed 40 lives.",
        "The company listed its shares.",
        "The town was attacked by rebels.",
        "It took jurors less than five hours to find him guilty.",
    ],
)
def test_a_deed_is_no_word(text: str) -> None:
    assert told(text) == []


def test_what_somebody_says_of_others_words_stays_his() -> None:
    text = "The army said its men were attacked by rebels and that 14 of them had died."
    assert told(text) == [("The army", ["its men were attacked by rebels and that 14 of them had died"])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Observatory said 40 people had died. It said 12 were missing.", "Observatory"),
        ("Reuters said 40 people had died. It said 12 were missing.", "Reuters"),
        ("State television said 40 people had died. It said 12 were missing.", "State television"),
        ("Police said 40 people had died. They said 12 were missing.", "Police"),
        ("Officials said 40 people had died. Their earlier toll was 12.", "Officials"),
    ],
)
def test_it_stands_for_a_body_and_they_for_several(text: str, name: str) -> None:
    assert names(text, "12") == [name]


@pytest.mark.parametrize(
    ("voice", "name"),
    [
        ("The Reuters news agency", "Reuters"),
        ("Norways state news agency SANA", "SANA"),
        ("The SANA regime news agency", "SANA"),
        ("The Ellery news agency", "Ellery news agency"),
    ],
)
def test_an_agency_is_called_by_its_name(voice: str, name: str) -> None:
    assert names(f"{voice} said 40 people had died.", "40") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Lee, accused of killing six children, was heard on Wednesday. Photo: Ken Ellis",
        "Fifteen people died near the harbour as the Ellery correspondent said.",
    ],
)
def test_a_credit_and_an_aside_bring_no_words(text: str) -> None:
    assert not any(source in ("Ken Ellis", "correspondent") for source, _ in told(text))


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("A spokesman said 40 people were hurt. He added that 12 were missing.", "12", ["spokesman"]),
        ("A doctor told reporters that 40 were hurt. “Two are children,” she said.", "Two", ["doctor"]),
        ("40 were hurt, according to one official in Ardell. Another 12 were missing, he said.", "12", ["official in Ardell"]),
        ("Mayor Ben Moss said 12 died. A police officer said 14 died. He spoke of 20 hurt.", "20", ["police officer"]),
        ("A police officer said 14 died. Mayor Ben Moss came on Friday. He said 20 were hurt.", "20", ["Ben Moss"]),
        ("The spokeswoman said 12 died. He said 14 died.", "14", ["He"]),
        ("A statement said 12 died. He said 14 died.", "14", ["He"]),
        ("Mayor Ben Moss said 12 died. His lawyer said 14 died.", "14", ["lawyer"]),
        ("Mayor Ada Finch said 12 died. Her sister said 14 died.", "14", ["sister"]),
        ("Mayor Ada Finch said 12 died. Her spokesman said 14 died.", "14", ["Ada Finch"]),
    ],
)
def test_he_is_who_spoke_last_named_or_not(text: str, words: str, chain: list[str]) -> None:
    assert names(text, words) == chain


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Authorities have so far confirmed 65 deaths.", "Authorities"),
        ("Officials have thus far confirmed 65 deaths.", "Officials"),
        ("The ministry has since said that 14 people died.", "The ministry"),
        ("It has since been said that 14 people died.", None),
    ],
)
def test_an_adverb_among_the_verbs_is_no_subject(text: str, voice: str | None) -> None:
    assert [source for source, _ in told(text)] == [voice]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Two of the survivors told AFP 14 men had drowned.", "14 men had drowned"),
        ("The mayor told Radio Ardell 14 men had drowned.", "14 men had drowned"),
        ("The mayor told Channel 4 that men had drowned.", "men had drowned"),
    ],
)
def test_a_number_behind_the_one_it_is_told_to_opens_what_is_told(text: str, content: str) -> None:
    assert [parts for _, parts in told(text)] == [[content]]


def test_while_ends_what_was_said_where_another_speaks() -> None:
    assert told("Officials say 370 people have died, while the ministry says 33 were rescued.") == [
        ("Officials", ["370 people have died"]),
        ("the ministry", ["33 were rescued"]),
    ]
    assert told("Officials said 12 died, while 20 were hurt.") == [("Officials", ["12 died, while 20 were hurt"])]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("Ardell Floods: 4,778 people still in shelters", []),
        ("TRAGEDY AND MASSACRE IN ARDELL: At least 65 dead", []),
        ("Ferry crash: 12 people killed, ministry says", ["ministry"]),
        ("Ardell: 12 people killed\n\nThe fire broke out in Ardell at night.", []),
        ("Police: 3 dead in Ardell shooting", ["Police"]),
        ("White House: 12 staff tested positive", ["White House"]),
    ],
)
def test_a_topic_before_a_colon_is_no_voice(text: str, voices: list[str]) -> None:
    assert [source for source, _ in told(text)] == voices


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("By the count of the interior ministry, 64 people died.", "the interior ministry", "64 people died"),
        ("64 people died, by the ministry's count.", "the ministry", "64 people died"),
        ("By police estimates, 64 people were there.", "police", "64 people were there"),
        ("The ministry put at 60 the number of dead.", "The ministry", "at 60 the number of dead"),
        ("The mayor was reported as saying that 30 miners had died.", "The mayor", "30 miners had died"),
        ("Ada Finch, who speaks for the ministry, was quoted as saying 80 died.", "Ada Finch", "80 died"),
        ("Residents had told Arlow News that nine had died.", "Residents", "nine had died"),
        ("Nine had died, the ministry said when it raised the toll.", "the ministry", "Nine had died"),
        (
            "Four died at a farm near Ardell, a port in Venn, said Ben Moss.",
            "Ben Moss",
            "Four died at a farm near Ardell, a port in Venn",
        ),
    ],
)
def test_who_counts_or_is_quoted_speaks(text: str, source: str, content: str) -> None:
    assert told(text) == [(source, [content])]


def test_by_a_year_nobody_counts() -> None:
    assert told("By 2014, the count of the dead was twelve.") == []


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Ministry of Interior spokesman Ben Moss said 12 died.", ["Ben Moss"]),
        ("Department of Health director Ada Finch said 12 died.", ["Ada Finch"]),
        ("A spokesman for President Ben Moss said 12 died.", ["spokesman for President Ben Moss"]),
    ],
)
def test_a_name_behind_the_body_it_speaks_for(text: str, chain: list[str]) -> None:
    assert names(text, "12") == chain


def test_what_was_said_at_first_goes_on_behind_it() -> None:
    assert told("Nine had died, officials said at first, two of them children.") == [
        ("officials", ["Nine had died", "two of them children"])
    ]


def test_a_verb_that_no_list_knows_opens_no_new_voice() -> None:
    text = "An official said 12 died. The Observatory which closely monitors the war in Norland said 40 died."
    assert names(text, "40") == ["Observatory"]
