"""What a word is by its neighbours: the letters that `words` gives each alone, settled from left to right."""

from __future__ import annotations

from collections.abc import Sequence

from corroborate.extraction.grammar.words import Lexicon

#: Letters that no neighbour changes.
_FIRM = frozenset("zZ#tRXMBHGIUW,;()")
#: So many adverbs are looked past for what decides a word.
_ADVERBS = 8
#: So many words behind a verb, another one is not joined to it.
_FAR = 16


def settle(tags: Sequence[str], words: Sequence[str], lexicon: Lexicon) -> str:
    """Settle what a word is by its neighbours; returns the letters as one string."""
    if "h" in tags:
        tags = [tag if tag != "h" else "D" if _owned(i, tags) else "z" for i, tag in enumerate(tags)]
    settled = list(tags)
    size = len(settled)
    last_verb = -9  # where the last verb stood
    verbed = False  # a verb stood since the last break
    for i, tag in enumerate(settled):
        if tag in _FIRM:
            if tag in "BHM":
                last_verb, verbed = i, True
            elif tag in ",;UW":
                verbed = False
            continue
        following = settled[i + 1] if i + 1 < size else ";"
        if (
            tag in "NO"
            and i
            and settled[i - 1] == "P"
            and words[i] in lexicon.particles
            and _leads_to_name(i, words, tags, lexicon)
        ):
            settled[i] = "P"  # "Rio de Janeiro"
            continue
        if tag in "NPD" and following != "R" and not (i and settled[i - 1] in "MRX") and words[i] != "such":
            continue  # as most nouns, names and determiners do, it stays what it is
        back = i - 1
        while back >= 0 and i - back < _ADVERBS and settled[back] in "RXt":
            back -= 1
        before = settled[back] if back >= 0 else ";"
        new = tag
        if tag == "S":
            new = _owner(i, words, settled, lexicon, before, following)
        elif tag == "a" and before in "BH" and words[i] in lexicon.same:
            new = "n"  # "was hit", "has cut"
        elif tag == "a" and before in "NP" and following in "DPz" and words[i] in lexicon.same:
            new = "e"  # "said the strikes hit a school"
        elif tag in "aw" and before in "NPz" and verbed and lexicon.lemmas.get(words[last_verb]) in lexicon.letting:
            new = "w"  # "lets nurses work"
        elif tag in "as":
            plural = back >= 0 and words[back].endswith("s")
            agrees = words[i] in lexicon.same or (tag == "s") != plural
            near = i - last_verb if last_verb >= 0 and settled[last_verb] == ("w" if tag == "a" else "v") else _FAR
            if before == "C" and settled[back - 1 : back] == ["t"] and near < _FAR:
                near = 1  # "begins on 3 June and ends on 9 June"
            new = _noun_or_verb(tag, before, following, _verb_ahead(tags, i + 1), back == i - 1, near, verbed, agrees)
        elif tag in "wv" and before in "DS":
            new = tag if words[back] in lexicon.alone else "N"
        elif tag == "w" and before == "I" and following not in "DZ":
            new = "N"
        elif tag == "w" and before == "H" and words[i] in lexicon.same:
            new = "n"
        elif (
            tag == "w"
            and back == i - 1
            and before in "efvg"
            and following in "NPas"
            and lexicon.lemmas.get(words[back]) not in lexicon.letting
        ):
            new = "N"  # "used live rounds"
        elif tag in "NP" and following == "R" and words[i + 1] == "ago":
            new = "t"  # "days ago"
        elif tag == "N" and i and ((before == "M" and settled[i - 1] in "MRX") or (before == "O" and settled[i - 1] == "X")):
            new = "w"  # no known verb, but it must be one
        elif tag == "C" and words[i] == "&" and before == following == "P":
            new = "P"
        elif tag == "D" and words[i] == "such" and i + 1 < size and words[i + 1] == "as":
            new = "I"
        elif tag in "en":
            joined = before == "C" and last_verb >= 0 and settled[last_verb] == "w" and i - last_verb < _FAR
            new = _participle(i, words, settled, lexicon, before, following, joined)
        elif tag == "f" and before in "DS" and back == i - 1:
            new = "N"
        elif tag == "g":
            owned = (before in "DS" and back == i - 1) or (i and tags[i - 1] == "S")  # "Friday's shooting"
            similar = before == "N" and following in ";," and i > 1 and settled[i - 2] in "DS"  # "a similar warning"
            if owned or similar or (before == "N" and following == "I" and words[i + 1] == "of"):
                new = "N"
        elif tag == "T":
            if following == "N" and i and words[i + 1] not in lexicon.tags and _controls(i - 1, words, settled, lexicon):
                settled[i + 1] = "w"  # "plans to rebrand", whatever that is
            elif before == "I" or (following not in "waBHORX" and not (following == "e" and words[i + 1] in lexicon.same)):
                new = "I"
        elif tag == "K":
            new = _that(i, settled, before, following)
        elif tag == "A":
            if words[i] in ("like", "than"):
                new = "w" if before == "M" else "I"
        elif tag == "O" and (before == "T" or following not in "wvaXRNPDZ#"):
            new = "e" if words[i] == "did" else "w"
        if new in "wvfenBHMO":
            last_verb, verbed = i, True
        elif new in ",;UWK" or (new == "A" and _verb_ahead(tags, i + 1)):
            verbed = False
        settled[i] = new
    return "".join(settled)


def _owner(i: int, words: Sequence[str], settled: list[str], lexicon: Lexicon, before: str, following: str) -> str:
    """The letter of an apostrophe with "s": an owner's, or a verb run together with its subject ("he's been")."""
    if before == "Z":
        perfect = following in "en" or (following == "R" and i + 2 < len(settled) and settled[i + 2] in "en")
        return "H" if perfect else "B"
    if i and settled[i - 1] == "t" and following in "NPaegs#D":
        first = next((at for at in range(i - 1, 0, -1) if settled[at - 1] != "t"), 0)
        if first < i - 1 and lexicon.tags.get(words[first]) in ("A", "I"):
            settled[first] = "I"  # "after Monday's storm" is no time: the rest of it stands before the noun
        return "S"
    return "S" if before in "NP#DtSgea" else "R"


def _participle(
    i: int, words: Sequence[str], settled: Sequence[str], lexicon: Lexicon, before: str, following: str, joined: bool
) -> str:
    """The letter of a past form or participle: it may be an adjective, or a base form that looks like one.

    :param joined: a base form stands near before it, with "and" between them.
    """
    if joined and words[i] in lexicon.same and following in "Dz#":
        return "w"  # "will cut jobs and shut its factory"
    if before in "MT":
        return "w" if words[i] in lexicon.same else "e"
    if before == "P" and following in "NP" and i > 1 and words[i - 2] in ("a", "an"):
        return "N"  # "a French animated series"
    if before in "DS#" and following in "NPas#":
        return "N"
    if before == "I" and following in "NP,;I" and settled[i - 1] != "t":  # "on Tuesday closed schools"
        return "N"
    return settled[i]


def _that(i: int, settled: Sequence[str], before: str, following: str) -> str:
    """The letter of "that": a determiner, a relative pronoun, or what opens a clause."""
    told = i > 0 and settled[i - 1] == "t"  # "said on Thursday that volunteers could apply"
    if (before == "I" and not told) or (before == ";" and following != "B" and i == 0):
        return "D"
    if following in "vfeBHMO" or (following in "RX" and i + 2 < len(settled) and settled[i + 2] in "vfeBHMO"):
        return "W" if before in "NP#D," else "Z"
    return settled[i]


def _leads_to_name(at: int, words: Sequence[str], tags: Sequence[str], lexicon: Lexicon) -> bool:
    """True for a small word inside a name, alone or one of two: "Rio de Janeiro", "Maria de la Cruz"."""
    rest = tags[at + 1 : at + 3]
    return rest[:1] == ["P"] or (rest[1:] == ["P"] and words[at + 1] in lexicon.particles)


def _owned(at: int, tags: Sequence[str]) -> bool:
    """True for "her" before what is hers, not before what she does: "her lawyer", "her new job", not "saw her leave"."""
    following, next_one = (*tags[at + 1 : at + 3], ";", ";")[:2]
    if following in "as":
        return at == 0 or tags[at - 1] not in "awvsefng"
    return following in "NP#" or (following in "egn" and next_one in "NPas")


def _verb_ahead(tags: Sequence[str], at: int) -> bool:
    """Tell whether an unmistakable finite verb is still to come before the next break."""
    for i in range(at, len(tags)):
        tag = tags[i]
        if tag in "vfBHMO":
            if not (i and tags[i - 1] == "T"):
                return True
        elif tag in ";UWK":
            return False
    return False


def _controls(at: int, words: Sequence[str], settled: Sequence[str], lexicon: Lexicon) -> bool:
    return settled[at] in "wvefng" and lexicon.lemmas.get(words[at]) in lexicon.control


def _noun_or_verb(
    tag: str, before: str, following: str, coming: bool, adjoining: bool, near: int, verbed: bool, agrees: bool
) -> str:
    """Return the letter of a form that can be a noun or a verb."""
    verb = "w" if tag == "a" else "v"
    if (
        before in "MOZWT"
        or (before == "C" and (near <= 3 or (following in "Dz#" and near < _FAR)))
        or (before == "," and near <= 2)
    ):
        return verb
    if (before in "DSI#H" and adjoining) or before in "Bg" or coming:
        return "N"
    if tag == "a" and before == following == "P":
        return "N"  # "Ohio coach Jane Roe"
    if before == "P" and following in "DTtZzK#":
        return verb if tag == "s" or not verbed else "N"
    if before in "NP" and not verbed and agrees and following in "DZzPtK#TAIRNg":
        return verb
    if before == "P" and not verbed and tag == "s" and following == ";":
        return verb
    return "N"
