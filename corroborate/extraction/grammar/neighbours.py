"""What a word is by its neighbours: the letters that `words` gives each alone, settled from left to right.

Each letter that a neighbour may change has one function, in `_BY_LETTER`, that says what it is here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import define

from corroborate.extraction.grammar.words import Lexicon

#: Letters that no neighbour changes.
_FIRM = frozenset("zZ#tRXMBHGIUW,;()")
#: Letters of which a verb phrase is made, and those that end what a verb has begun.
_VERBAL, _BREAKS = frozenset("wvfenBHMO"), frozenset(",;UWK")
#: Letters of verbs that cannot be anything else.
_FINITE = "vfeBHMO"
#: Every form that is a verb of its own, neither an auxiliary nor unsettled.
_OWN_VERB = "wvefng"
#: Letters of nouns and names; those that a noun phrase goes on with, and those that one opens with.
_NOUNS, _NOUNS_TO_COME, _OPENS_NOUN = "NP", "NPas", "DS"
#: Behind these only a verb stands: modals, "do", a pronoun, a relative pronoun, "to"; right behind those only a noun.
_BEFORE_VERB, _BEFORE_NOUN = "MOZWT", "DSI#H"
#: Letters that an object opens with: a determiner, a figure, an object pronoun.
_OPENS_OBJECT = "Dz#"
#: ... and that an object may open with that is a name as well.
_OBJECT_TO_COME = "Dz#P"
#: Letters that what is told aside between commas opens with: a participle, a determiner, "while".
_OPENS_ASIDE = "enDA"
#: What ends an object of bare nouns.
_ENDS_OBJECT = ",;UWKIRtT"
#: What follows a verb behind a name, and what follows it behind a noun that agrees with it.
_AFTER_NAMES_VERB, _AFTER_NOUNS_VERB = "DTtZzK#", "DZzPtK#TAIRNg"
#: An apostrophe behind these, or before those, is an owner's.
_OWNERS, _OWNED = "NP#DtSgea", "NPaegs#D"
#: So many adverbs are looked past for what decides a word.
_ADVERBS = 8
#: So many words behind a verb, another one is not joined to it.
_FAR = 16


@define(eq=False)
class _Row:
    """A row of words that is being settled.

    :param words: in lower case.
    :param tags: their letters alone.
    :param settled: their letters, settled up to the word in hand.
    :param lexicon: the words of the language.
    :param last_verb: where the last verb stood.
    :param verbed: a verb stood since the last break.
    """

    words: Sequence[str]
    tags: Sequence[str]
    settled: list[str]
    lexicon: Lexicon
    last_verb: int = -9
    verbed: bool = False

    def both_forms(self, i: int) -> bool:
        """True for a form that is bare and past alike: "hit", "cut"."""
        return self.words[i] in self.lexicon.same

    def lets(self, i: int) -> bool:
        """True for a form of a verb that takes a person and a bare verb: "lets nurses work"."""
        return self.lexicon.lemmas.get(self.words[i]) in self.lexicon.letting

    def sees(self, i: int) -> bool:
        """True for a form of a verb that takes what somebody does: "saw the Lions defeat the Rovers"."""
        return self.lexicon.lemmas.get(self.words[i]) in self.lexicon.seeing

    def controls(self, i: int) -> bool:
        """True for a form of a verb that "to" and a verb often follow: "plans to"."""
        return self.settled[i] in _OWN_VERB and self.lexicon.lemmas.get(self.words[i]) in self.lexicon.control


#: What settles a letter: the row, the place of the word, that of what decides it (before it, adverbs looked past), the letters of
#: that and of the word behind.
_Settler = Callable[[_Row, int, int, str, str], str]


def settle(tags: Sequence[str], words: Sequence[str], lexicon: Lexicon) -> str:
    """Settle what a word is by its neighbours; returns the letters as one string."""
    if "h" in tags:
        tags = [tag if tag != "h" else "D" if _owned(i, tags, words, lexicon) else "z" for i, tag in enumerate(tags)]
    settled = list(tags)
    row = _Row(words, tags, settled, lexicon)
    size = len(settled)
    for i, tag in enumerate(settled):
        if tag in _FIRM:
            if tag in "BHM":
                row.last_verb, row.verbed = i, True
            elif tag in ",;UW":
                row.verbed = False
            continue
        following = settled[i + 1] if i + 1 < size else ";"
        if tag in "NO" and i and settled[i - 1] == "P" and words[i] in lexicon.particles and _leads_to_name(i, row):
            settled[i] = "P"  # "Rio de Janeiro"
            continue
        if tag in "Na" and i and settled[i - 1] in "BH" and following in "en" and words[i] in lexicon.ordering:
            settled[i] = "R"  # "was last seen"
            continue
        if tag in "NPD" and following != "R" and not (i and settled[i - 1] in "MRX") and words[i] != "such":
            continue  # as most nouns, names and determiners do, it stays what it is
        back = i - 1
        while back >= 0 and i - back < _ADVERBS and settled[back] in "RXt":
            back -= 1
        settler = _BY_LETTER.get(tag)
        new = settler(row, i, back, settled[back] if back >= 0 else ";", following) if settler is not None else tag
        if new in _VERBAL:
            row.last_verb, row.verbed = i, True
        elif new in _BREAKS or (new == "A" and _verb_ahead(tags, i + 1)):
            row.verbed = False
        settled[i] = new
    return "".join(settled)


def _possessive(row: _Row, i: int, _back: int, before: str, following: str) -> str:
    """An apostrophe with "s": an owner's, or a verb run together with its subject ("he's been")."""
    settled = row.settled
    if before == "Z":
        perfect = following in "en" or (following == "R" and i + 2 < len(settled) and settled[i + 2] in "en")
        return "H" if perfect else "B"
    if i and settled[i - 1] == "t" and following in _OWNED:
        first = next((at for at in range(i - 1, 0, -1) if settled[at - 1] != "t"), 0)
        if first < i - 1 and row.lexicon.tags.get(row.words[first]) in ("A", "I"):
            settled[first] = "I"  # "after Monday's storm" is no time: the rest of it stands before the noun
        return "S"
    # "the workers' strike", "Rovers' 3-1 win", but "the 'workers' said"
    owned = row.words[i] != "'" or following in _OWNED or (i + 1 < len(row.words) and row.words[i + 1][0].isdigit())
    return "S" if before in _OWNERS and owned else "R"


def _noun_or_bare(row: _Row, i: int, back: int, before: str, following: str) -> str:
    """A bare form that may be a noun as well."""
    if row.both_forms(i):
        if before in "BH":
            return "n"  # "was hit", "has cut"
        if before in _NOUNS and (following in "DPz" or (following == "#" and not row.words[back].endswith("s"))):
            return "e"  # "said the strikes hit a school", "the company cut 400 jobs"; not "tickets cost 20 euros"
        if before in _NOUNS and following in "Nas" and not row.verbed and _alone_as_verb(row, i):
            return "e"  # "the storm hit homes", "the blast set fire to cars"
        if before == "W" and back > 0 and row.settled[back - 1] in _NOUNS and not row.words[back - 1].endswith("s"):
            return "e"  # "the storm that hit"
        if row.verbed and before == "N" and following in "IU,;" and row.settled[back - 1 : back] == ["#"]:
            return "n"  # "was one of four people hit in Arlow"
    if before in "NPz" and row.verbed and (row.lets(row.last_verb) or (following in _OBJECT_TO_COME and row.sees(row.last_verb))):
        return "w"  # "lets nurses work", "saw the Lions defeat the Rovers"
    return _noun_or_verb(row, i, back, before, following)


def _alone_as_verb(row: _Row, i: int) -> bool:
    """True for a form that is the only verb up to the next break: "the blast set fire to cars"."""
    tags, words, last = row.tags, row.words, i + 1
    if tags[last + 1 : last + 2] != ["T"] and not words[last].endswith("s"):
        last += 1
        whole = last < len(tags) and tags[last] in "Nas" and (tags[last + 1 : last + 2] or [";"])[0] in _ENDS_OBJECT
        if not whole or not words[last].endswith("s"):
            return False
    for tag in tags[last + 1 :]:
        if tag in _BREAKS:
            break
        if tag in "wvfeBHMO":
            return False
    return True


def _noun_or_verb(row: _Row, i: int, back: int, before: str, following: str) -> str:
    """A bare or an -s form that may be a noun as well."""
    tag = row.tags[i]
    verb = "w" if tag == "a" else "v"
    near = i - row.last_verb if row.last_verb >= 0 and row.settled[row.last_verb] == verb else _FAR
    if before == "C" and row.settled[back - 1 : back] == ["t"] and near < _FAR:
        near = 1  # "begins on 3 June and ends on 9 June"
    joined = before == "C" and (near <= 3 or (following in _OPENS_OBJECT and near < _FAR))
    if before in _BEFORE_VERB or joined or (before == "," and (near <= 2 or _behind_aside(row, i, following))):
        return verb
    if (before in _BEFORE_NOUN and back == i - 1) or before in "Bg" or _verb_ahead(row.tags, i + 1):
        return "N"
    if tag == "a" and before == following == "P":
        return "N"  # "Ohio coach Jane Roe"
    if before == "P" and following in _AFTER_NAMES_VERB:
        if tag == "a" and _one_thing(back, row) and not row.both_forms(i):
            return "N"  # "the Ardell fire now stands"
        return verb if tag == "s" or not row.verbed else "N"
    if before not in _NOUNS or row.verbed:
        return "N"
    if following == "I" and _does_something(row, i):
        return "N"
    plural = back >= 0 and row.words[back].endswith("s")
    agrees = row.both_forms(i) or (tag == "s") != plural
    if (agrees and following in _AFTER_NOUNS_VERB) or (before == "P" and tag == "s" and following == ";"):
        return verb
    return "N"


def _behind_aside(row: _Row, i: int, following: str) -> bool:
    """True for the verb of a subject with an aside behind it: "The club, founded in 1912, | counts 15,000 members"."""
    opened = next((at for at in range(i - 2, 0, -1) if row.settled[at] == ","), 0)
    subject, aside = row.settled[:opened], row.settled[opened + 1 : i - 1]
    if not subject or subject[-1] not in _NOUNS or not aside or aside[0] not in _OPENS_ASIDE or following not in _OPENS_OBJECT:
        return False
    alone = set(subject).isdisjoint(",;UWKwvfeBHMO") and set(aside).isdisjoint(_FINITE.replace("e", "") + "w")
    agrees = (row.tags[i] == "s") != row.words[opened - 1].endswith("s")
    return alone and agrees and not _verb_ahead(row.tags, i + 1)


def _does_something(row: _Row, i: int) -> bool:
    """True for a noun with a preposition behind it that does something in the past: "drone strikes on the port | killed 12"."""
    for at in range(i + 2, min(len(row.tags), i + _FAR)):
        tag = row.tags[at]
        if tag in "ef":
            following = row.tags[at + 1] if at + 1 < len(row.tags) else ";"
            return at > i + 2 and (tag == "f" or following in _OPENS_OBJECT or following in _NOUNS)
        if tag not in "DNPSIRas#":
            return False
    return False


def _one_thing(last: int, row: _Row) -> bool:
    """True for a name behind a determiner that is no plural: a bare form behind it is a noun ("the Ardell fire")."""
    first = last
    while first > 0 and row.settled[first - 1] == "P":
        first -= 1
    return first > 0 and row.settled[first - 1] == "D" and not row.words[last].endswith("s")


def _bare(row: _Row, i: int, back: int, before: str, following: str) -> str:
    """A bare form that is a verb alone."""
    if before in "NPz" and row.verbed and row.lets(row.last_verb):
        return "w"
    if before in _OPENS_NOUN:
        return _third(row, i, back, before, following)
    if before == "I" and following not in "DZ":
        return "N"
    if before == "H" and row.both_forms(i):
        return "n"
    if back == i - 1 and before in "efvg" and following in _NOUNS_TO_COME and not row.lets(back):
        return "N"  # "used live rounds"
    return "w"


def _third(row: _Row, i: int, back: int, before: str, _following: str) -> str:
    """An -s form that is a verb alone: behind a determiner it is a noun, unless the determiner stands for one ("all agree")."""
    return "N" if before in _OPENS_NOUN and row.words[back] not in row.lexicon.alone else row.tags[i]


def _name(row: _Row, i: int, _back: int, _before: str, following: str) -> str:
    return "t" if following == "R" and row.words[i + 1] == "ago" else row.tags[i]


def _noun(row: _Row, i: int, _back: int, before: str, following: str) -> str:
    """A noun, unless it counts days ("days ago") or stands where only a verb can."""
    if following == "R" and row.words[i + 1] == "ago":
        return "t"
    last = row.settled[i - 1] if i else ";"
    must = (before == "M" and last in "MRX") or (before == "O" and last == "X")  # no known verb, but it must be one
    return "w" if must else "N"


def _and(row: _Row, i: int, _back: int, before: str, following: str) -> str:
    return "P" if row.words[i] == "&" and before == following == "P" else "C"


def _determiner(row: _Row, i: int, _back: int, _before: str, _following: str) -> str:
    return "I" if row.words[i] == "such" and i + 1 < len(row.words) and row.words[i + 1] == "as" else "D"


def _participle(row: _Row, i: int, back: int, before: str, following: str) -> str:
    """A past form or participle: it may be an adjective, or a base form that looks like one."""
    near = row.last_verb >= 0 and row.settled[row.last_verb] == "w" and i - row.last_verb < _FAR
    if before == "C" and near and row.both_forms(i) and following in _OPENS_OBJECT:
        return "w"  # "will cut jobs and shut its factory"
    if before in "MT":
        return "w" if row.both_forms(i) else "e"
    if before == "P" and following in _NOUNS and i > 1 and row.words[i - 2] in ("a", "an"):
        return "N"  # "a French animated series"
    if before in "DS#" and following in "NPas#" and row.words[back] not in row.lexicon.alone:
        return "N"
    if before == "I" and following in "NP,;I" and row.settled[i - 1] != "t":  # "on Tuesday closed schools"
        return "N"
    return row.settled[i]


def _past(_row: _Row, i: int, back: int, before: str, _following: str) -> str:
    return "N" if before in _OPENS_NOUN and back == i - 1 else "f"


def _gerund(row: _Row, i: int, back: int, before: str, following: str) -> str:
    """A form in -ing: a noun behind its owner, in a noun phrase, before "of", or as the subject of "is" or a modal."""
    owned = (before in _OPENS_NOUN and back == i - 1) or (i and row.tags[i - 1] == "S")  # "Friday's shooting"
    similar = before == "N" and following in ";," and i > 1 and row.settled[i - 2] in _OPENS_NOUN  # "a similar warning"
    told_of = before == "N" and (_told_of(row, i + 1) or (following == "I" and row.words[i + 1] == "of"))
    return "N" if owned or similar or told_of or (before in ";KAvfe" and following in "BM") else "g"  # "smoking is banned"


def _told_of(row: _Row, i: int) -> bool:
    """True for a "that" of a relative clause behind a form in -ing: "a car bombing that killed", not "a man saying that was"."""
    said = row.lexicon.lemmas.get(row.words[i - 1]) in row.lexicon.claiming
    return not said and row.tags[i : i + 1] == ["K"] and _opens_relative(row, i)


def _opens_relative(row: _Row, i: int) -> bool:
    """True for a finite verb right behind the word at `i`, adverbs looked past."""
    following = row.settled[i + 1 : i + 3]
    at = i + 2 if following[:1] in (["R"], ["X"]) else i + 1
    return at < len(row.settled) and (row.settled[at] in _FINITE or (row.settled[at] == "a" and row.both_forms(at)))


def _to(row: _Row, i: int, back: int, before: str, following: str) -> str:
    """What opens an infinitive, or a preposition; a day before it belongs to what is before that: "agreed on Friday to sell"."""
    if following == "N" and i and row.words[i + 1] not in row.lexicon.tags and row.controls(i - 1):
        row.settled[i + 1] = "w"  # "plans to rebrand", whatever that is
        return "T"
    verb = following in "waBHORX" or (following == "e" and row.both_forms(i + 1))
    return "I" if (before == "I" and back == i - 1) or not verb else "T"


def _that(row: _Row, i: int, _back: int, before: str, following: str) -> str:
    """The word "that": a determiner, a relative pronoun, or what opens a clause."""
    settled = row.settled
    told = i > 0 and settled[i - 1] == "t"  # "said on Thursday that volunteers could apply"
    if (before == "I" and not told) or (before == ";" and following != "B" and i == 0):
        return "D"
    if _opens_relative(row, i):
        if settled[i + 1] == "a" and before not in "NP":
            return "K"
        return "W" if before in "NP#D," else "Z"
    return "K"


def _subordinator(row: _Row, i: int, _back: int, before: str, following: str) -> str:
    """What opens a clause, or stands in another one: "such as", "has since said"."""
    if before == "H" and following in "enRB":
        return "R"
    if row.words[i] in ("like", "than"):
        return "w" if before == "M" else "I"
    return "A"


def _do(row: _Row, i: int, _back: int, before: str, following: str) -> str:
    """A form of "do": an auxiliary, or the verb itself."""
    own = before == "T" or following not in "wvaXRNPDZ#"
    return ("e" if row.words[i] == "did" else "w") if own else "O"


#: What settles each letter that a neighbour may change.
_BY_LETTER: dict[str, _Settler] = {
    "S": _possessive,
    "a": _noun_or_bare,
    "s": _noun_or_verb,
    "w": _bare,
    "v": _third,
    "f": _past,
    "e": _participle,
    "n": _participle,
    "g": _gerund,
    "N": _noun,
    "P": _name,
    "C": _and,
    "D": _determiner,
    "T": _to,
    "K": _that,
    "A": _subordinator,
    "O": _do,
}


def _leads_to_name(at: int, row: _Row) -> bool:
    """True for a small word inside a name, alone or one of two: "Rio de Janeiro", "Maria de la Cruz"."""
    rest = row.tags[at + 1 : at + 3]
    return rest[:1] == ["P"] or (rest[1:] == ["P"] and row.words[at + 1] in row.lexicon.particles)


def _owned(at: int, tags: Sequence[str], words: Sequence[str], lexicon: Lexicon) -> bool:
    """True for "her" before what is hers, not before what she does: "her new job", "cancelled her tour", not "saw her leave"."""
    following, next_one = (*tags[at + 1 : at + 3], ";", ";")[:2]
    if following in "as" and at and tags[at - 1] in "ef":
        return lexicon.lemmas.get(words[at - 1]) not in lexicon.letting | lexicon.seeing
    if following in "as":
        return at == 0 or tags[at - 1] not in "awvsng"
    return following in "NP#" or (following in "egn" and next_one in _NOUNS_TO_COME)


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
