"""Letters to chunks to clauses: one pass from left to right ties each verb group to its subject, objects and prepositions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corroborate.extraction.grammar.chunks import CHUNK, closes, verb_ahead
from corroborate.extraction.grammar.memory import Memory
from corroborate.extraction.grammar.phrases import Clause, Phrase
from corroborate.extraction.grammar.verbs import finite, nonfinite
from corroborate.extraction.grammar.words import Lexicon


def clauses_of(letters: str, words: Sequence[str], lexicon: Lexicon) -> tuple[list[Clause], list[tuple[str, Phrase]]]:
    """The clauses of a sentence and its noun phrases with their prepositions, from its letters and words."""
    found = list(CHUNK.finditer(letters))
    kinds = [match.lastgroup or "other" for match in found]
    firsts = list(map(re.Match.start, found))
    lasts = [first - 1 for first in (*firsts[1:], len(letters))]  # every letter belongs to a chunk
    memory = Memory(letters, words, lexicon, kinds, firsts, lasts)
    for i, kind in enumerate(kinds):
        _take(memory, i, kind)
    return memory.finished()


def _take(memory: Memory, i: int, kind: str) -> None:
    """Read chunk `i`, which is of this kind."""
    if kind == "noun" or kind == "pronoun":
        _noun(memory, i)
    elif kind == "verb":
        finite(memory, i)
    elif kind == "prep":
        _preposition(memory, i)
    elif kind in ("inf", "part"):
        nonfinite(memory, i, "to" if kind == "inf" else "ing")
    elif kind == "and":
        memory.joined = True
        memory.preposition = memory.preposition if i and memory.kinds[i - 1] == "prep" else ""
    elif kind == "rel":
        conjunction = bool(memory.preposition)  # "after which", "of whom"
        memory.antecedent = None if conjunction else memory.related()
        memory.open_inner()
        memory.link = "which" if conjunction else "who"
        memory.preposition = ""
    elif kind in ("that", "sub"):
        memory.open_inner()
        if kind == "sub" or not (i and memory.kinds[i - 1] == "sub"):  # "so that" is no "that"
            memory.link = "that" if kind == "that" else memory.words[memory.firsts[i]]
            memory.parent = memory.current if kind == "that" else -1
        memory.preposition = ""
        memory.host = -1
    elif kind == "comma":
        memory.preposition = ""
        memory.bracket(memory.letters[memory.firsts[i]])
    elif kind == "stop":
        memory.end_part()
    elif kind == "time":
        memory.preposition = ""


def _noun(memory: Memory, i: int) -> None:
    """Read chunk `i`, a noun phrase: what it is to the verb before it, or that it waits for the one behind."""
    phrase = Phrase(memory.firsts[i], memory.lasts[i])
    previous = memory.kinds[i - 1] if i else "stop"
    if memory.preposition:
        memory.place(phrase, memory.preposition, i > 1 and memory.kinds[i - 2] in ("verb", "inf", "part"))
        memory.preposition = ""
        return
    if _continues(memory, i, previous):
        _joined(memory, i, phrase, previous)
        return
    if memory.antecedent is not None:  # "whom the army arrested", "the town which rebels hold"
        memory.subject = phrase
    elif memory.kinds[i] == "pronoun" and previous == "noun" and memory.kinds[i + 1 : i + 2] == ["verb"]:
        _acting(memory, phrase)
    else:
        _argument(memory, i, phrase, previous)
    memory.remember("", phrase)


def _continues(memory: Memory, i: int, previous: str) -> bool:
    """True for a noun phrase that goes on with the one before a comma or "and", or describes it."""
    if previous not in ("comma", "and") or memory.host < 0:
        return False
    following = memory.kinds[i + 1] if i + 1 < len(memory.kinds) else "stop"
    if memory.subject is not None or previous != "and" or following != "verb" or memory.is_inserted():
        return True
    return bool(memory.outer) and _disagrees(memory, i)


def _disagrees(memory: Memory, i: int) -> bool:
    """True for a plural noun before a verb of one: "the head of the trust who paid for a life of cars and holidays has left"."""
    last, verb = memory.lasts[i], memory.words[memory.firsts[i + 1]]
    plural = memory.letters[last] == "N" and memory.words[last].endswith("s") and not memory.words[last].endswith("ss")
    return plural and verb in ("is", "was", "has")


def _joined(memory: Memory, i: int, phrase: Phrase, previous: str) -> None:
    """Read a noun phrase behind a comma or "and": a member of a list, a description, perhaps a subject of its own."""
    if memory.letters[phrase.first : phrase.last + 1].strip("D") == "#":
        return  # an age
    if previous == "comma":
        memory.host = memory.holder(phrase)
    before = memory.phrases[memory.host][1]
    if previous == "and" and memory.is_described(before) and closes(memory.kinds, i):
        memory.phrases.append(("and", phrase))  # "Ada Berg, a nurse and singer, has died"
        return
    memory.join(phrase, previous == "and" or memory.joined)
    if previous == "comma":
        memory.candidate = phrase
        memory.rival = (memory.host, before, memory.phrases[memory.host][1])
    memory.phrases.append(("," if not memory.joined else "and", phrase))


def _acting(memory: Memory, phrase: Phrase) -> None:
    """Read a pronoun between a noun and a verb: the subject of a clause without "that"."""
    if memory.is_addressed():  # "told reporters she would resign"
        memory.link, memory.parent = "that", memory.current
    else:
        memory.antecedent = memory.phrases[-1][1]  # "the men he has asked"
        if memory.subject is not None:
            memory.outer.append(memory.subject)
    memory.subject = phrase


def _argument(memory: Memory, i: int, phrase: Phrase, previous: str) -> None:
    """Read a noun phrase by itself: an object of the verb in hand, or what waits for a verb."""
    clause = memory.in_hand
    if previous == "comma" and i > 1 and memory.kinds[i - 2] == "verb" and memory.words[phrase.first - 1] not in ",()":
        previous = "verb"  # "are allowing - and have encouraged - their people"
    if clause is not None and previous in ("verb", "inf", "part", "time", "other") and clause.object is None:
        clause.object = phrase
        clause.last = phrase.last
    elif clause is not None and previous in ("noun", "pronoun") and clause.object is not None and clause.second is None:
        clause.second = phrase
        clause.last = phrase.last
    elif memory.subject is None:
        memory.subject = phrase
    else:
        memory.candidate = phrase


def _preposition(memory: Memory, i: int) -> None:
    at = memory.firsts[i]
    inside = memory.in_hand is not None and memory.in_hand.link == "who" and memory.antecedent is None  # its verb has been told
    free = not memory.outer or inside
    if memory.letters[at] == "A" and free and not memory.preposition and verb_ahead(memory.kinds, i):
        memory.open_inner()
        memory.link = memory.words[at]
        memory.parent = -1
        memory.preposition = ""
        memory.host = -1
        return
    word = memory.words[at]
    if word == "as" and memory.preposition not in ("", "such"):
        return  # "from as far away as Japan"
    memory.preposition = f"{memory.preposition} {word}" if memory.preposition in ("such", "as", "according", "except") else word
