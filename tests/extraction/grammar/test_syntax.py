"""Words to letters, letters to clauses: what each verb's subject, object and prepositions are."""

from __future__ import annotations

import pytest
from claims_for_tests import effort
from hypothesis import given, settings
from hypothesis import strategies as st

from corroborate.extraction.dates import find_dates
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase, analyse
from corroborate.extraction.grammar.words import lemma
from corroborate.vocabulary import load


def analysed(text: str) -> Analysis:
    times = [moment.span for moment in find_dates(text)]
    (analysis,) = analyse(text, 0, len(text), load(), times=times)
    return analysis


def said(analysis: Analysis, phrase: Phrase | None) -> str:
    if phrase is None:
        return "-"
    every = [phrase, *phrase.others]
    return " + ".join(analysis.said(one.first, one.last) for one in every)


def roles(text: str) -> list[str]:
    """Each clause as "verb(subject, object)"."""
    analysis = analysed(text)
    return [f"{one.verb}({said(analysis, one.subject)}, {said(analysis, one.object)})" for one in analysis.clauses]


def only(text: str) -> Clause:
    (clause,) = analysed(text).clauses
    return clause


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland signed the treaty.", ["sign(Norland, the treaty)"]),
        ("Police on Sunday arrested men in Arlow.", ["arrest(Police, men)"]),
        ("The treaty was signed by Norland.", ["sign(The treaty, -)"]),
        ("Norland and Sudland have signed a treaty.", ["sign(Norland + Sudland, a treaty)"]),
        ("Norland, Sudland, and Estland have signed a treaty.", ["sign(Norland + Sudland + Estland, a treaty)"]),
        ("In Oslo, Norland signed the treaty.", ["sign(Norland, the treaty)"]),
        ("Norland signed the treaty and left the room.", ["sign(Norland, the treaty)", "leave(Norland, the room)"]),
        ("A man shot in the street died at home.", ["shoot(A man, -)", "die(A man, -)"]),
        ("A nurse hurt in a crash near Low Wick died.", ["hurt(A nurse, -)", "die(A nurse, -)"]),
        ("A man shot the clerk and died.", ["shoot(A man, the clerk)", "die(A man, -)"]),
        ("Farmers who live here will vote.", ["live(Farmers, -)", "vote(Farmers, -)"]),
        ("The town, which lies on the coast, was flooded.", ["lie(The town, -)", "flood(The town, -)"]),
        ("The bridge, opened in 1932, was closed.", ["open(The bridge, -)", "close(The bridge, -)"]),
        ("Founded in 1901, the club won the cup.", ["found(the club, -)", "win(the club, the cup)"]),
        ("The mayor said the port would close.", ["say(The mayor, -)", "close(the port, -)"]),
        ("The mayor said that the port would close.", ["say(The mayor, -)", "close(the port, -)"]),
        ("After the army left, the town celebrated.", ["leave(the army, -)", "celebrate(the town, -)"]),
        ("Norland to sign a treaty", ["sign(Norland, a treaty)"]),
        ("The mayor told reporters the army had left.", ["tell(The mayor, reporters)", "leave(the army, -)"]),
        ("Police said two men wearing masks had left.", ["say(Police, -)", "wear(two men, masks)", "leave(two men, -)"]),
        (
            "Police said two men wearing masks and gloves left the shop.",
            ["say(Police, -)", "wear(two men, masks + gloves)", "leave(two men, the shop)"],
        ),
        ("Police said a man riding a bike died.", ["say(Police, -)", "ride(a man, a bike)", "die(a man, -)"]),
        (
            "Police found a man wearing a mask and officers held him.",
            ["find(Police, a man)", "wear(a man, a mask)", "hold(officers, him)"],
        ),
        ("Her lawyer resigned.", ["resign(Her lawyer, -)"]),
        ("They saw her leave.", ["see(They, -)", "leave(her, -)"]),
        ("The firm agreed on Friday to sell the mill.", ["agree(The firm, -)", "sell(The firm, the mill)"]),
        ("The singer cancelled her tour.", ["cancel(The singer, her tour)"]),
        ("She lost her injured son.", ["lose(She, her injured son)"]),
        ("The mayor called for owners to do more.", ["call(The mayor, -)", "do(owners, more)"]),
        ("Ada Finch, a nurse and singer who lived here, has died.", ["live(singer, -)", "die(Ada Finch, -)"]),
        ("Ada Finch, a nurse and two boys were hurt.", ["hurt(Ada Finch + a nurse + two boys, -)"]),
        ("Norland allowed nurses to join the army.", ["allow(Norland, nurses)", "join(nurses, the army)"]),
        (
            "Guests should visit, phone or email the office.",
            ["visit(Guests, the office)", "phone(Guests, the office)", "email(Guests, the office)"],
        ),
        ("The film was written and directed by Ola Berg.", ["write(The film, -)", "direct(The film, -)"]),
        ("Norland on Monday signed the treaty.", ["sign(Norland, the treaty)"]),
        ("The toll of the Ardell fire now stands at 305.", ["stand(The toll, -)"]),
        ("The Ardell Tigers attack the town.", ["attack(The Ardell Tigers, the town)"]),
        ("Ada R. Finch and J. K. Marsh died.", ["die(Ada R. Finch + J. K. Marsh, -)"]),
    ],
)
def test_subjects_and_objects(text: str, expected: list[str]):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "passive", "negated", "modal", "past"),
    [
        ("The law will be signed.", True, False, "will", False),
        ("The law was not signed.", True, True, "", True),
        ("They didn't sign the law.", False, True, "", True),
        ("They did n't sign the law .", False, True, "", True),
        ("They never signed the law.", False, True, "", True),
        ("They may sign the law.", False, False, "may", False),
        ("They are signing the law.", False, False, "", False),
    ],
)
def test_a_verb_group_tells_voice_denial_modal_and_tense(text: str, passive: bool, negated: bool, modal: str, past: bool):
    clause = only(text)
    assert (clause.verb, clause.passive, clause.negated, clause.modal, clause.past) == ("sign", passive, negated, modal, past)


def test_nouns_that_could_be_verbs():
    assert roles("The attack on the town killed a guard.") == ["kill(The attack, a guard)"]
    assert roles("Reports from the town said the strikes hit a school.") == ["say(Reports, -)", "hit(the strikes, a school)"]
    assert roles("Norland attacks Sudland") == ["attack(Norland, Sudland)"]
    assert roles("Drone strikes near the port killed a guard.") == ["kill(Drone strikes, a guard)"]
    assert roles("Norland strikes on the port wounded 12 people.") == ["wound(Norland strikes, 12 people)"]
    assert roles("Heavy rains in the valley rose again.") == ["rise(Heavy rains, -)"]
    assert roles("Norland calls on schools to close.") == ["call(Norland, -)", "close(schools, -)"]
    assert roles("Norland focuses on harbours built long ago.")[0] == "focus(Norland, -)"
    assert roles("Norland plans to rebrand itself.") == ["plan(Norland, -)", "rebrand(Norland, itself)"]


def test_tokenised_brackets_and_curly_quotes():
    assert roles("Ada Berg -LRB- born in Oslo -RRB- won the race .")[-1] == "win(Ada Berg, the race)"
    assert roles("\u201cNorland has won,\u201d she said.") == ["win(Norland, -)", "say(she, -)"]


@pytest.mark.parametrize(
    ("form", "bare"),
    [
        ("signed", "sign"), ("stopped", "stop"), ("banned", "ban"), ("carries", "carry"), ("went", "go"), ("found", "find"),
        ("founded", "found"), ("hitting", "hit"), ("dying", "die"), ("modelled", "model"), ("rebranded", "rebrand"),
    ],
)  # fmt: skip
def test_a_form_of_a_verb_leads_to_its_bare_form(form: str, bare: str):
    assert lemma(form, load()) == bare


@settings(max_examples=100)
@given(st.text(max_size=300))
def test_any_text_gives_true_offsets(text: str):
    for analysis in analyse(text, 0, len(text), load()):
        assert len(analysis.words) == len(analysis.starts) == len(analysis.ends) == len(analysis.tags)
        for first, last in zip(analysis.starts, analysis.ends, strict=True):
            assert 0 <= first < last <= len(text)
        for clause in analysis.clauses:
            assert 0 <= clause.first <= clause.head < len(analysis.words)
            assert clause.parent < len(analysis.clauses)


def test_the_cost_of_one_endless_line_is_linear():
    def cost(times: int) -> int:
        text = "the men , who said that Norland and Sudland ( signed ) it , left and " * times
        return effort(lambda: analyse(text, 0, len(text), load()))

    cost(10)  # the word lists are compiled once
    assert cost(2000) < 15 * cost(200)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Someone fired two shots.", ["fire(-, two shots)"]),
        ("Somebody in a car hit 12 people.", ["hit(-, 12 people)"]),
    ],
)
def test_somebody_unknown_does_what_follows(text: str, expected: list[str]) -> None:
    assert [told.replace("Someone", "-").replace("Somebody", "-") for told in roles(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club, founded in 1989, counts 200 members.", ["found(The club, -)", "count(The club, 200 members)"]),
        ("The clubs, both of Arlow, count 200 members.", ["count(The clubs, 200 members)"]),
        ("He bought bread, baked in Wick, drinks and 12 eggs.", ["buy(He, bread)", "bake(He, -)"]),
        ("Rebels said they still held the town.", ["say(Rebels, -)", "hold(they, the town)"]),
    ],
)
def test_the_verb_behind_an_aside_and_behind_a_pronoun(text: str, expected: list[str]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The workers' strike hurt the firm.", ["hurt(The workers' strike, the firm)"]),
        ("Rovers' match against Orr drew fans.", ["draw(Rovers' match, fans)"]),
        ("The rebels’ attack hurt the town.", ["hurt(The rebels’ attack, the town)"]),
    ],
)
def test_an_apostrophe_alone_is_an_owners(text: str, clauses: list[str]) -> None:
    assert roles(text) == clauses
