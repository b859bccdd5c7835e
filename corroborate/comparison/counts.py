"""What two counts of one event run over: which part of a town, whether the dead are among the hurt, some or everybody."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from corroborate.comparison.wholes import in_care
from corroborate.extraction.counts.around.places import is_side
from corroborate.extraction.figures import find_quantities
from corroborate.linking.actors import kind_of
from corroborate.linking.days import is_event
from corroborate.linking.wording import plain, scope_words, stem
from corroborate.model import Claim, Document
from corroborate.model.keeping import kept_with
from corroborate.values import Quantity
from corroborate.vocabulary import Vocabulary, any_of, finder, joints, words_in

#: Words from a figure to the noun of the whole that it is taken from at most: "two | of the four shooting victims".
_TO_WHOLE = 5
#: Characters behind a figure in which the place stands whose count it is.
_TO_PLACE = 40
#: Characters before a figure in which it is told what it is of, and who saw them: "received the bodies of 12 people".
_NEAR = 25
#: What the adjective of a direction ends in: "western".
_DIRECTED = "ern"
#: What parts the clauses of a sentence.
_CLAUSE = re.compile(r"[,;:]\s")


@lru_cache(maxsize=8)
def _parts_of_places(vocabulary: Vocabulary) -> tuple[frozenset[str], str]:
    """The words that say which part of a town, and a pattern of the nouns for one, behind its name: "Arlow district"."""
    words = vocabulary["places"]
    return frozenset(words["sides"].words("words")), rf"\s+(?:{'|'.join(words['parts'].words('words'))})\b"


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _parts(claim: Claim, vocabulary: Vocabulary) -> tuple[tuple[frozenset[str], frozenset[str]] | None, ...]:
    """Of each place of a claim the part of a town that it is, by the side it names and its other words; None for no part."""
    return tuple(_part_of_place(place, claim.quote, vocabulary) for place in claim.qualifiers.place)


def _part_of_place(name: str, quote: str, vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str]] | None:
    sides, kinds = _parts_of_places(vocabulary)
    words = plain(name).split()
    side = frozenset(
        _side(word, sides, vocabulary) for word in words if is_side(word, sides) and (len(words) == 1 or word in name)
    )
    if not side and re.search(re.escape(name) + kinds, quote, re.IGNORECASE) is None:
        return None
    return side, frozenset(word for word in words if not is_side(word, sides))


def _side(word: str, sides: frozenset[str], vocabulary: Vocabulary) -> str:
    """Which side a word tells: "west" of "western" and "north-west"; of "rebel-held" whose it is, by the kind of band or body."""
    whose, _, side = word.rpartition("-")
    side = side.removesuffix(_DIRECTED)
    return side if whose in sides or not whose else kind_of(whose, vocabulary) or whose


def other_parts(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why two counts may be of two parts of a town ("western districts", "the Old Port quarter"); "" for no reason."""
    ours, theirs = _parts(a, vocabulary), _parts(b, vocabulary)
    if not ours or not theirs or ours[0] is None or theirs[0] is None:
        return ""
    homes = [documents[claim.document] for claim in (a, b) if claim.document in documents]
    held = frozenset[frozenset[str]]().union(*(_held(home, vocabulary) for home in homes))
    if any(_meet(one, other, held) for one in ours for other in theirs if one is not None and other is not None):
        return ""
    return f"other parts of one place: {a.qualifiers.place[0]} / {b.qualifiers.place[0]}"


def _meet(
    one: tuple[frozenset[str], frozenset[str]],
    other: tuple[frozenset[str], frozenset[str]],
    held: frozenset[frozenset[str]],
) -> bool:
    """True for two parts of one side, or of one name where only one says which side: it may be a part of what the other names.

    :param held: two words each for one side, where it lies and who holds it.
    """
    if one[0] and other[0]:
        return bool(one[0] & other[0]) or one[0] | other[0] in held
    return bool(one[1] & other[1])


@kept_with("document")
def _held(document: Document, vocabulary: Vocabulary) -> frozenset[frozenset[str]]:
    """Where a part of a town lies and who holds it, as a report tells it: "the rebel-held districts of eastern Arlow"."""
    sides = _parts_of_places(vocabulary)[0]
    found = _told_as_held(vocabulary).findall(plain(document.text))
    return frozenset(frozenset(_side(word, sides, vocabulary) for word in pair) for pair in found)


@lru_cache(maxsize=8)
def _told_as_held(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds who holds a part of a town with where it lies."""
    sides = _parts_of_places(vocabulary)[0]
    lies = {side for side in sides if side.endswith(_DIRECTED) or side + _DIRECTED in sides}
    return re.compile(rf"([\w-]+-(?:{any_of(sides - lies)}))\s(?:[\w-]+\s){{0,2}}?({any_of(lies)})\b")


def dead_among_them(a: Claim, b: Claim, documents: Mapping[str, Document], vocabulary: Vocabulary) -> str:
    """Why the higher of two counts of those hit may hold the dead ("1 dead, 3 hurt", "four were hurt"); "" when nothing says so.

    The sentence of the lower gives the dead beside it, just as many as lie between the two, and that of the other tells of none.
    In a later report it is one of those who had been hurt that has died.
    """
    if a.predicate.endswith(".killed") or not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return ""
    low, high = (a, b) if (a.value.point or 0.0) < (b.value.point or 0.0) else (b, a)
    days = [documents[claim.document].published if claim.document in documents else None for claim in (low, high)]
    words = _dead(vocabulary)
    if days[0] != days[1] or words.search(low.quote) is None or words.search(high.quote) is not None:
        return ""
    if of_others(high, vocabulary):
        return ""
    between = abs((a.value.point or 0.0) - (b.value.point or 0.0))
    beside = [
        one.value.point for one in find_quantities(low.quote, vocabulary=vocabulary) if one.span.start != len(low.before_value)
    ]
    return "who is counted: the dead may be among the higher" if between in beside and not _holds(low, vocabulary) else ""


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _holds(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count out of which its sentence takes the dead: "three were shot, one fatally", "five, one of whom died"."""
    said, part = claim.behind_value, scope_words(vocabulary)["part"]
    fatally = any_of(vocabulary["counting"]["fatally"].words("words"))
    for one in find_quantities(said, vocabulary=vocabulary):
        lead, rest = said[: one.span.start].rstrip(), said[one.span.end :].lstrip()
        if (
            part.match(rest)
            or re.match(rf"(?:{fatally})\b", rest)
            or any(found.end() == len(lead) for found in part.finditer(lead))
        ):
            return True
    return False


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def of_some(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count that need not be of all the dead: of bodies, of those who were buried, of those who died at once."""
    if claim.value_span is None:
        return False
    words, before = scope_words(vocabulary), claim.before_value
    clause = _CLAUSE.split(claim.behind_value, maxsplit=1)[0]
    of_them = not joints("belonging", vocabulary).isdisjoint(plain(before).split()[-1:]) and before[-1:].isspace()
    of_them = of_them and words["bodies"].search(before[-_NEAR:]) is not None
    buried = words["buried"].search(f"{before[-_NEAR:]} {clause[:_NEAR]}") is not None
    at_once = words["at once"].search(clause) is not None
    seen = words["bodies"].search(" ".join(clause.split()[:2])) is not None  # "nine dead bodies"
    return of_them or buried or at_once or seen or words["bodies"].search(claim.noun.lower()) is not None


def bodies_seen(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why the lower of two counts may be of some: of bodies that somebody saw, buried or took somewhere; "" for no reason."""
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity):
        return ""
    if len({_moved(claim, vocabulary) for claim in (a, b)}) > 1:
        return "those whom somebody took somewhere, who may be some of all"
    low = a if (a.value.point or 0.0) < (b.value.point or 0.0) else b
    if in_care(low, vocabulary) and not all(in_care(claim, vocabulary) for claim in (a, b)):
        return "those whom one hospital took in, or who died in care, who may be some of all"
    words = scope_words(vocabulary)
    buried = [words["buried"].search(claim.quote) is not None for claim in (a, b)]
    if a.predicate.endswith(".killed") and buried[0] != buried[1] and buried[low is b] and of_some(low, vocabulary):
        return "those who were buried, who may be some of the dead"
    seen = words["seen"].search(low.before_value[-_NEAR:])
    return "the bodies that somebody saw, who may be some of the dead" if seen and of_some(low, vocabulary) else ""


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def _moved(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of bodies or of wounded whom somebody carried, received or handed over: "evacuated 23 wounded people"."""
    words = scope_words(vocabulary)
    before, behind = claim.before_value[-_NEAR:], _CLAUSE.split(claim.behind_value, maxsplit=1)[0][:_TO_PLACE]
    if claim.predicate.endswith(".injured"):
        return words["wounded"].match(behind.lstrip()) is not None and words["moved wounded"].search(before) is not None
    told = words["moved"].search(before) is not None or words["moved"].search(behind) is not None
    return told and claim.predicate.endswith(".killed") and of_some(claim, vocabulary)


def of_others(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of others than those told of before: "two died; three others are in hospital", "the other three"."""
    said = plain(" ".join([*claim.before_value.split()[-1:], claim.value_text, claim.noun])).split()
    return not set(said).isdisjoint(vocabulary["counting"]["further"].words("words"))


def tells_of_dead(text: str, vocabulary: Vocabulary) -> bool:
    """True for a text with a word for those whom an event killed."""
    return _dead(vocabulary).search(text) is not None


@lru_cache(maxsize=8)
def _dead(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a word for those whom an event killed."""
    frame = vocabulary["frames"]["casualties.killed"]
    verbs = any_of(verb for verb in frame.words("verbs") if " " not in verb)
    words = any_of([*frame.words("states"), *vocabulary["counting"]["own death"].words("words")])
    return re.compile(rf"\b(?:{words}|(?:{verbs})(?:s|ing))\b", re.IGNORECASE)


def tells_of_hurt(text: str, vocabulary: Vocabulary) -> bool:
    """True for a text with a word for those whom an event hurt."""
    return _hurt(vocabulary).search(text) is not None


@lru_cache(maxsize=8)
def _hurt(vocabulary: Vocabulary) -> re.Pattern[str]:
    """Finds a word for those whom an event hurt."""
    frame = vocabulary["frames"]["casualties.injured"]
    return re.compile(rf"\b(?:{any_of((*frame.words('states'), *frame.words('verbs')))})", re.IGNORECASE)


def one_of_several(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why a count is none of all: "his sister was killed" and "one of the victims" tell of one; "" when it does count."""
    event = is_event(a.predicate, vocabulary)
    counting, articles, further = (vocabulary["counting"][key].words("words") for key in ("just one", "one alone", "further"))
    for one, other in ((a, b), (b, a)):
        if not isinstance(one.value, Quantity) or not isinstance(other.value, Quantity) or one.value.point != 1:
            continue
        said = plain(one.value_text).split()
        alone = len(said) == 1 and (said[0] in articles or (said[0] in further and not one.noun))
        counts = any(word in counting for word in said) or alone or _comes_last(one, other.value.point, said, vocabulary)
        several = (other.value.point or 0.0) > 1 and not _is_second(other, vocabulary)
        in_a_state = _is_state(one, vocabulary) and plain(one.value_text) in counting
        of_them = _taken_from(one, vocabulary) and not in_a_state and not (event and _counts_all(one))
        if ((event and not counts) or of_them) and several:
            return "one is told of, who may be one of several"
    return ""


def _is_state(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a count of those who are in some state: "one of the wounded is in critical condition" counts all who are."""
    frame = vocabulary["frames"].get(claim.predicate)
    return frame is not None and frame.flag("passing") and not frame.text("gravely")


def _counts_all(claim: Claim) -> bool:
    """True for a count of all of whom it was so, though it is taken from those hit: "two of the victims died"."""
    return claim.qualifiers.population is None and claim.predicate.endswith(".killed")


def _is_second(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for "a second man was arrested": until then there was one."""
    rank = vocabulary["numerals"].get(plain(claim.value_text).split()[-1])
    two = isinstance(claim.value, Quantity) and claim.value.point == 2
    return two and rank is not None and rank.text("kind") == "ordinal"


def _comes_last(claim: Claim, number: float | None, said: Sequence[str], vocabulary: Vocabulary) -> bool:
    """True for one who is numbered behind as many as were told before him: "six men died and a seventh was hurt"."""
    rank = vocabulary["numerals"].get(said[-1])
    if rank is not None and rank.number("value") == number:
        return False
    if rank is None or rank.text("kind") != "ordinal" or plain(claim.noun) not in ("", said[-1]):
        return False
    before = find_quantities(claim.before_value, vocabulary=vocabulary)
    return any(one.value.point == rank.number("value") - 1 for one in before)


@lru_cache(maxsize=8)
def _of_a_toll(vocabulary: Vocabulary) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The nouns for a count, those for what happened, and the words that say of those counted what happened to them."""
    tolls = words_in(vocabulary, "counting", "counts", "taken up")
    frames = (vocabulary["frames"][f"casualties.{name}"] for name in ("killed", "injured"))
    deaths = frozenset(map(stem, vocabulary["counting"]["deaths"].words("words")))
    return tolls, deaths, frozenset(stem(word) for frame in frames for word in (*frame.words("states"), *frame.words("nouns")))


@lru_cache(maxsize=8192)  # a claim stands in many comparisons
def is_tally(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure given as somebody's count of the victims: "put the toll at five"; not "shelling killed four"."""
    if claim.value_span is None or claim.agent:
        return False
    tolls, deaths, hit = _of_a_toll(vocabulary)
    said = claim.before_value, claim.behind_value
    before, behind = plain(_CLAUSE.split(said[0])[-1]).split(), plain(said[1]).split()
    follows = behind[0] if behind and said[1][:1].isspace() else ""
    of = joints("belonging", vocabulary)
    lost = len(before) > 1 and before[-1] in of and stem(before[-2]) in deaths  # "the deaths of four villagers"
    if follows in of or (claim.noun and not lost and stem(plain(claim.noun)) not in hit):
        return False
    if not tolls.isdisjoint(before):
        return True
    return not claim.attribution.own_voice and (lost or not follows.isalpha() or stem(follows) in hit)


def is_of_all(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure in whose clause words say that it is all there are: "three people died in all", "in total, 12"."""
    clause = _CLAUSE.split(claim.quote[len(claim.before_value) :], maxsplit=1)[0]
    lead = _CLAUSE.split(claim.before_value.rstrip(", "))[-1]
    return any(finder(vocabulary, "counting", "all told").search(said) is not None for said in (clause, lead))


def some_of_them(a: Claim, b: Claim, vocabulary: Vocabulary) -> str:
    """Why the lower of two counts may be of some of the other's: "the names of two of the victims"; "" when nothing says so.

    Two counts of one group are both taken from the whole: "nine of the dead were children", "11 children were killed"; and two of
    one place: "nine of the deaths were in Low Wick", "11 died in Low Wick".
    """
    group, places = a.qualifiers.population, [claim.qualifiers.place[:1] for claim in (a, b)]
    if not isinstance(a.value, Quantity) or not isinstance(b.value, Quantity) or (group and group == b.qualifiers.population):
        return ""
    low = a if (a.value.point or 0.0) < (b.value.point or 0.0) else b
    if _is_state(low, vocabulary) or _counts_all(low):
        return ""
    behind = [word.strip(".,;") for word in plain(low.behind_value).split()[:_TO_WHOLE]]
    words = vocabulary["counting"]["part"].words("words")
    known = " ".join(behind[:2]) in vocabulary["scopes"]["some of the known"].words("words")  # not "12 of them women"
    of = behind != [] and behind[0] in joints("belonging", vocabulary)
    wholes = behind[2:] if known else behind[:3][-1:] if of else []
    taken = any(word in words or word.removesuffix("s") in words for word in wholes)
    are = any((entry := vocabulary["grammar"].get(word)) and "auxiliary" in entry.words("classes") for word in behind)
    there = are and places[0] == places[1] != () and places[0][0] in low.behind_value[:_TO_PLACE]
    return "some are told of, of a whole" if taken and not there else ""


def _taken_from(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure that the words right behind it take from a whole: "one of the victims"; not so "one of its staff"."""
    behind = plain(claim.behind_value).split()[:2]
    own = behind[1:] != [] and behind[1] in vocabulary["counting"]["its own"].words("words")
    return not own and not joints("belonging", vocabulary).isdisjoint(behind[:1])
