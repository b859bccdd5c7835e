"""Letters to chunks: noun phrases, verb groups and connecting words; and what a verb group says of its clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from corroborate.extraction.grammar.phrases import Clause
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.words import Lexicon, guessed

Form = Literal["finite", "infinitive", "participle"]

#: What the letters of a sentence fall into, each alternative a kind of chunk.
CHUNK = re.compile(
    r"(?P<noun>D+(?:[Rt]+(?=[#NP]))?[#NPS]*|[#NPS]+)"
    r"|(?P<inf>[RX]*T[RX]*(?:H[RX]*)?(?:B[RX]*){0,2}[wen]|[RX]*T[RX]*H?B)"
    r"|(?P<verb>[RX]*(?:[MO][RXt]*(?:H[RX]*)?(?:B[RX]*){0,2}[wvegn]?|H[RX]*(?:B[RX]*(?:G[RX]*)?){1,2}[eng]?|H[RXt]*[en]|H|B[RXt]*(?:[BG][RX]*)?[eng]|B|[vwfe]))"
    r"|(?P<part>[RX]*(?:G[RX]*)+[en]?|[RX]*[gn])"
    r"|(?P<pronoun>[Zz])|(?P<rel>W)|(?P<that>K)|(?P<sub>U)|(?P<prep>[IAT](?:t+S)?)|(?P<and>C)|(?P<comma>[,()])|(?P<stop>;)|(?P<time>t+S?)|(?P<other>.)"
)


def verb_group(letters: str, words: Sequence[str], lexicon: Lexicon, first: int, last: int, form: Form) -> Clause:
    """A clause of a verb group alone: its head verb, voice, tense, modal and negation."""
    head = before_run(letters, last, "RXt", first)
    word = words[head]
    letter = letters[head]
    lemma = lexicon.lemmas.get(word) or guessed(word)
    if head == first:  # most verbs stand alone
        passive = form == "participle" and letter in "en"
        return Clause(lemma, head, first, form, passive, past=letter in "fe" or word in lexicon.of_the_past, last=head)
    group = letters[first : head + 1]
    aux = group[:-1]
    modal, past = "", False
    for k in range(first, head):
        if letters[k] == "M":
            modal = words[k]
        elif words[k] in lexicon.of_the_past:
            past = True
    verbal = letter in "en"
    return Clause(
        verb=lemma,
        head=head,
        first=first,
        form=form,
        passive=verbal and ("B" in aux or "being" in words[first:head] or (form == "participle" and "G" not in aux)),
        progressive=(letter == "g" and "B" in aux) or (verbal and "being" in words[first:head] and form == "finite"),
        perfect="H" in aux and letter in "engB",
        modal=modal,
        past=past or (letter in "fe" and not aux.strip("RXt")) or word in lexicon.of_the_past,
        negated="X" in group,
        last=head,
    )


def verb_ahead(kinds: Sequence[str], i: int) -> bool:
    """Tell whether a noun phrase with a finite verb follows chunk `i`, before any comma."""
    seen = False
    for kind in kinds[i + 1 : i + 9]:
        if kind in ("noun", "pronoun"):
            seen = True
        elif kind == "verb":
            return seen
        elif kind in ("comma", "stop", "sub", "that", "rel", "part", "inf"):
            return False
    return False


def closes(kinds: Sequence[str], i: int) -> bool:
    """Tell whether a comma closes what was inserted with chunk `i`, right before the verb that goes on."""
    for j in range(i + 1, min(i + 14, len(kinds) - 1)):
        if kinds[j] == "stop":
            return False
        if kinds[j] == "comma" and kinds[j + 1] == "verb":
            return True
    return False
