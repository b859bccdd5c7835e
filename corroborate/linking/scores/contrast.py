"""Claims of two things that a reader sets side by side, which are no two answers to one question.

Each names or describes its own: solar power and wind power. Or two sentences are built alike: "Electric cars sold 40,000" and
"petrol cars sold 310,000" share all but one word, in one place of the sentence. Where that word is no other name for the same
("blaze", "fire") and no word for people or bodies, whom two reports may well call by different nouns, they speak of two things.
Behind one preposition ("for theatres", "for museums"), and as what does it or has it done to it, two such nouns say so too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attrs import define, frozen

from corroborate.extraction.grammar.words import guessed, lexicon_of
from corroborate.linking.actors import is_name, is_somebody, kind_of
from corroborate.linking.asking.questions import Question, frame_words
from corroborate.linking.families import deed_words, exclude_each_other
from corroborate.linking.naming import names_in
from corroborate.linking.scores.likeness import apart_by_name
from corroborate.linking.stories import BRIEF
from corroborate.linking.wording import has_capital, head_noun, meanings, one_meaning, plain, root, scope_words, stem, weight
from corroborate.model import Claim
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary, key_by_word, of_class, words_in

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
#: Two sentences are built alike when so few words are only one's or only the other's.
_FEW = 3
#: What stands for a figure among the words.
_FIGURE = "#"
#: How far a thing extends, by what a figure says it is: a flood is as high as it is deep.
_EXTENTS = {"length": "along", "width": "across", "thickness": "through", "height": "up", "depth": "up"}
#: The set of the words by which something is one of a row: "the first phase", "a follow-up trial".
_ROW = "row"
#: Words before a figure among which it is told which of its kind it measures.
_LEADING = 8
#: The set of the words by which a figure is one level of what goes up and down.
_LEVEL = "level"


def side_by_side(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for claims of two reports, built alike, of which each has a word of its own in the same place."""
    if a.claim.document == b.claim.document:
        return False
    one, other = _contrasts(a, vocabulary), _contrasts(b, vocabulary)
    mine, theirs = ({word.meaning for word in words} for words in (one, other))
    if mine <= theirs or theirs <= mine:
        return False
    verbs = {one_meaning(stem(question.claim.predicate), vocabulary) for question in (a, b)}
    known = frame_words(a, vocabulary) | frame_words(b, vocabulary) | verbs  # cases are infections
    known |= deed_words(a.predicate, vocabulary)  # "is illegal", "is lawful"
    things = {stem(a.subject), stem(b.subject)}
    subjects = [meanings(question.claim.subject, vocabulary) for question in (a, b)]
    if subjects[0] <= subjects[1] or subjects[1] <= subjects[0]:  # "an area", "a surface area"
        known |= subjects[0] | subjects[1]
    left, right = (
        [
            word
            for word in words
            if word.meaning not in others and word.meaning not in known and (word.phrase or word.meaning not in things)
        ]
        for words, others in ((one, theirs), (other, mine))
    )
    if not left or not right or len(left) + len(right) > _FEW:
        return False
    if a.event:  # of what befell people the site alone tells: "from the rubble" may be "from under the wreck"
        sites = vocabulary["scopes"]["places"].words("words")
        left = [word for word in left if word.before in sites]
    figures = a.kind == b.kind == "Quantity"
    pairs = [
        (x, y) for x in left for y in right if figures or _tells_which(x, y) or not exclude_each_other(x.word, y.word, vocabulary)
    ]
    if figures and any(exclude_each_other(x.word, y.word, vocabulary) for x, y in pairs):
        return True  # "paid 40 million for the striker", "8 million for the goalkeeper"
    return any(_apart(x, y, vocabulary) for x, y in pairs)  # "good reviews", "bad reviews" are two answers


def of_two_sets(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of two groups or kinds, or of one firm and of all that are to be one."""
    return any(of(a, b, vocabulary) for of in (_of_two_groups, _of_two_kinds, _of_firms_joined))


def of_two_objects(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of two things that a reader sets side by side, or of one and of some of it alone."""
    return _of_some_alone(a, b, vocabulary) or _of_two_things(a, b, vocabulary)


def _of_two_groups(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of two groups of one set ("78 percent of girls", "71 percent of boys"), or of two levels."""
    if a.event or a.claim.document == b.claim.document:
        return False
    sets, levels = key_by_word(vocabulary, "contrasts"), _levels(vocabulary)
    groups = [{(sets[word], stem(word)) for word in plain(question.claim.noun).split() if word in sets} for question in (a, b)]
    for group, question in zip(groups, (a, b), strict=True):
        group.update((_LEVEL, word) for word in question.before[:2] if word in levels)
    return any(kind == other and word != rival for kind, word in groups[0] for other, rival in groups[1])


@lru_cache(maxsize=8)
def _levels(vocabulary: Vocabulary) -> frozenset[str]:
    """The stems of the words by which a figure is one level of what goes up and down."""
    return frozenset(map(stem, vocabulary["contrasts"][_LEVEL].words("words")))


def _of_firms_joined(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for a figure of firms that become one and one of a firm: "the combined company will employ 400", "Vale employs 90"."""
    return _is_of_joined(a.claim, vocabulary) != _is_of_joined(b.claim, vocabulary)


def _is_of_joined(claim: Claim, vocabulary: Vocabulary) -> bool:
    """True for a figure before which firms are told of that become one, unless it is they who say it."""
    joined = scope_words(vocabulary)["joined"]
    told = joined.search(claim.before_value) is not None
    return told and joined.search(" ".join(voice.text for voice in claim.attribution.chain[1:])) is None


def another_of_row(a: Claim, b: Claim, vocabulary: Vocabulary) -> bool:
    """True for claims of two of a row, "the first phase" and "the second phase", which comparison asks about."""
    row = _row(vocabulary)
    if all(row.isdisjoint(_WORD.findall(plain(claim.quote))) for claim in (a, b)):
        return False
    one, other = ({word.behind: word for word in _told(claim, vocabulary) if word.set == _ROW} for claim in (a, b))
    if any(place in other and other[place].meaning != word.meaning for place, word in one.items() if place not in ("", _FIGURE)):
        return True
    names = [{root(word) for word in claim.agent.split()[-1:]} for claim in (a, b)]  # "a second study", "the study"
    return names[0] == names[1] and any(not names[0].isdisjoint(some) and not rest for some, rest in ((one, other), (other, one)))


def _of_two_things(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of two things that a reader sets side by side: solar power and wind power, the upper and the lower house.

    What each is of, or who does it to whom, is one noun with words beside it that are all its own; or it is done to two that have
    names of their own.
    """
    if a.claim.document == b.claim.document:
        return False
    extents = {_extent(a), _extent(b)} - {""}
    if apart_by_name(a, b) or len(extents) > 1:
        return True
    ours, theirs = (names_in(question.claim.patient, vocabulary) for question in (a, b))
    if ours and theirs and ours.isdisjoint(theirs | b.story.names) and theirs.isdisjoint(a.story.names):
        return True
    if a.claim.predicate == b.claim.predicate and a.story.names.isdisjoint(b.story.names):
        done = [(a.claim.agent, b.claim.agent), (a.claim.patient, b.claim.patient)]
        if any(_two_things(one, other, vocabulary) for one, other in done):
            return True
    roles = [(a.claim.agent, b.claim.agent), (a.claim.patient, b.claim.patient), (a.claim.noun, b.claim.noun)]
    roles = [(one, other) for one, other in roles if one and other and one != other]
    if min(len(a.story.words), len(b.story.words)) < BRIEF:  # "the third man", "the 12th man" are two answers
        roles = [(_unnumbered(one, vocabulary), _unnumbered(other, vocabulary)) for one, other in roles]
    return any(_set_apart(one, other, vocabulary) for one, other in roles if one and other and one != other)


def of_two_deeds(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures under two verbs that do different things with what they count: "sold 300 cars", "recalled 40 cars"."""
    dealings = _dealings(vocabulary)
    mine, theirs = dealings.get(a.claim.predicate), dealings.get(b.claim.predicate)
    return mine is not None and theirs is not None and mine.isdisjoint(theirs)


@lru_cache(maxsize=8)
def _dealings(vocabulary: Vocabulary) -> Mapping[str, frozenset[str]]:
    """By a verb, the kinds of dealings that it may mean."""
    kinds: dict[str, set[str]] = {}
    for key, entry in vocabulary["dealings"].items():
        for verb in entry.words("words"):
            kinds.setdefault(verb, set()).add(key)
    return {verb: frozenset(found) for verb, found in kinds.items()}


def _extent(question: Question) -> str:
    """How far what a figure measures extends: by its subject or a noun beside it ("300 metres in length"); "" when not told."""
    if question.claim.predicate == "distance":
        return "away"
    words = (question.subject, *(word for word in question.after if word in _EXTENTS), *question.before)
    return next((_EXTENTS[word] for word in words if word in _EXTENTS), "")


def _of_some_alone(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures of which one measures only some of what the other does: "same-store sales", "sales"."""
    return bool(_narrowed(a, vocabulary)) != bool(_narrowed(b, vocabulary))


def _of_two_kinds(a: Question, b: Question, vocabulary: Vocabulary) -> bool:
    """True for figures that measure some of one kind, each others: "same-store sales"; "an underlying profit"."""
    one, other = (_narrowed(question, vocabulary, before=_LEADING) for question in (a, b))
    return bool(one and other) and one.isdisjoint(other)


@kept_with("question")
def _narrowed(question: Question, vocabulary: Vocabulary, *, before: int = 0) -> frozenset[str]:
    """The stems of the words by which what a figure measures is some of its kind: "same-store sales", "core inflation"."""
    claim = question.claim
    lead = " ".join(question.lead.split()[-before:]) if before else ""
    words = plain(f"{claim.subject} {claim.agent} {claim.noun} {lead}").split()
    narrowing = words_in(vocabulary, "scopes", "narrowing").intersection(words)
    return frozenset(one_meaning(stem(word), vocabulary) for word in narrowing)


def _unnumbered(text: str, vocabulary: Vocabulary) -> str:
    """Some words without those that number them."""
    return " ".join(word for word in text.split() if not word[0].isdigit() and word.lower() not in vocabulary["numerals"])


def _two_things(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two common nouns that say what does it, or what it is done to, and that no one thing goes by."""
    if not one or not other or any(is_name(text, vocabulary) or any(map(str.isdigit, text)) for text in (one, other)):
        return False
    head, other_head = (head_noun(text, vocabulary) for text in (one, other))
    return meanings(one, vocabulary).isdisjoint(meanings(other, vocabulary)) and not _may_be_one(head, other_head, vocabulary)


def _may_be_one(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for two nouns of which one may be called by the other: "the firm", "the airline"; not "the school", "the church"."""
    forms = [{word, word.removesuffix("s")} for word in (one, other)]
    if any(not word or any(word in vocabulary[of] for of in ("grammar", "numerals")) for word in (one, other)):
        return True
    if not all(is_somebody(word, vocabulary) for word in (one, other)):
        return False
    kinds = [kind_of(word, vocabulary) for word in (one, other)]
    bodies = vocabulary["nominals"]["collectives"].words("words")
    general_body = any(not forms[at].isdisjoint(bodies) for at in (0, 1))
    return general_body or not all(kinds) or kinds[0] == kinds[1]


def _set_apart(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """True for one common noun described in two ways: "solar power", "wind power"."""
    heads = [head_noun(text, vocabulary) for text in (one, other)]
    if not heads[0].islower() or one_meaning(heads[0], vocabulary) != one_meaning(heads[1], vocabulary):
        return False
    left, right = meanings(one, vocabulary), meanings(other, vocabulary)
    own = meanings(heads[0], vocabulary)
    return bool(left - own) and bool(right - own) and (left - own).isdisjoint(right - own)


@define
class _Word:
    """A word of a claim that tells anything.

    :param word: as it stands, in small letters.
    :param meaning: the stem that stands for all words of nearly its meaning.
    :param somebody: it is a word for people or a body.
    :param rare: it is no common word.
    :param set: the set of words that it is one of, which set things apart; "" for most.
    :param before: the stem of the word before it, articles passed over; "" at the start.
    :param behind: that of the word behind it; "" at the end.
    :param phrase: the word before it is a preposition, which says what the phrase is to the rest: "for health", "on roads".
    :param led: the word behind it is a preposition: "made landfall near", "came ashore near".
    """

    word: str
    meaning: str
    somebody: bool
    rare: bool
    set: str
    before: str = ""
    behind: str = ""
    phrase: bool = False
    led: bool = False


def _tells_which(x: _Word, y: _Word) -> bool:
    """True for two words of one set before one noun: "the north gate", "the south gate"; not "north of the gate"."""
    return x.set == y.set != "" and x.behind == y.behind != "" and not x.led


def _apart(x: _Word, y: _Word, vocabulary: Vocabulary) -> bool:
    """True for two words that stand in one place, and are of one set, or are no words by which one thing may go."""
    before = x.before == y.before not in ("", _FIGURE)
    behind = (x.behind == y.behind != "" and (x.set != "" or not x.led)) or x.before == y.before == _FIGURE
    place = before or (behind and ((x.rare and y.rare) or x.set != ""))  # "confirmed cases" and "virus cases" are the same
    if x.set or y.set:
        return place and x.set == y.set
    if x.somebody or y.somebody:
        return before and x.phrase and not _may_be_one(x.word, y.word, vocabulary)
    return place


@kept_with("question")
def _contrasts(question: Question, vocabulary: Vocabulary) -> Sequence[_Word]:
    """The words of a claim that tell anything, but those by which something is one of a row."""
    return [word for word in _told(question.claim, vocabulary) if word.set != _ROW]


def _told(claim: Claim, vocabulary: Vocabulary) -> Sequence[_Word]:
    """The words of a claim that tell anything; who says it, the day, figures, verbs and names are left out."""
    start = claim.span.start
    first, stop = (claim.value_span.start - start, claim.value_span.end - start) if claim.value_span is not None else (0, 0)
    voices = [f"{voice.text} {voice.cue}" for voice in claim.attribution.chain[1:]]
    said = set(_WORD.findall(plain(" ".join((*voices, claim.qualifiers.as_of_text)))))
    words: list[_Alone] = []
    for match in _WORD.finditer(claim.quote):
        if first <= match.start() < stop:
            words.extend([_COUNT] if not words or words[-1] is not _COUNT else [])
        elif not (alone := _by_itself(match.group(), vocabulary)).article:
            words.append(alone)
    found = []
    for at, alone in enumerate(words):
        if not alone.telling or alone.word in said:
            continue
        if not alone.set and alone.capital and (at > 0 or not alone.word.endswith("s")):
            continue  # a name; a first word has a capital in any case
        lead, behind = words[at - 1] if at else _NOTHING, words[at + 1] if at + 1 < len(words) else _NOTHING
        place = lead.root, behind.root, lead.preposition, behind.preposition
        found.append(_Word(alone.word, alone.meaning, alone.somebody, alone.rare, alone.set, *place))
    return found


@frozen(eq=False)
class _Alone:
    """What can be told of a word alone; see `_Word`.

    :param root: its stem.
    :param capital: it is written with one.
    :param telling: it tells anything that is neither done nor a number, which may be an answer.
    """

    word: str
    root: str
    meaning: str = ""
    somebody: bool = False
    rare: bool = False
    set: str = ""
    capital: bool = False
    article: bool = False
    preposition: bool = False
    telling: bool = False


_COUNT, _NOTHING = _Alone(_FIGURE, _FIGURE), _Alone("", "")


@lru_cache(maxsize=20_000)
def _by_itself(raw: str, vocabulary: Vocabulary) -> _Alone:
    """What can be told of a word as it stands."""
    word, bare = plain(raw), root(raw)
    set_of, much = key_by_word(vocabulary, "contrasts").get(word, ""), weight(bare, vocabulary)
    number = word[0].isdigit() or (word in vocabulary["numerals"] and set_of != _ROW)
    aside = words_in(vocabulary, "nominals", "by degrees", "of telling")  # how far a word holds, where and when it was told
    return _Alone(
        word,
        bare,
        one_meaning(bare, vocabulary),
        is_somebody(word, vocabulary),
        much == 1.0,
        set_of,
        has_capital(raw),
        word in of_class(vocabulary, "article"),
        word in of_class(vocabulary, "preposition"),
        bool(set_of or much) and not number and not _is_verb(word, vocabulary) and word not in aside,
    )


@lru_cache(maxsize=20_000)
def _is_verb(word: str, vocabulary: Vocabulary) -> bool:
    """True for a form that is a verb's alone: "made", "grossed"; what it means is for the family of a claim to say."""
    return lexicon_of(vocabulary).tags.get(word, "") in tuple("efnvw") or guessed(word) != word


@lru_cache(maxsize=8)
def _row(vocabulary: Vocabulary) -> frozenset[str]:
    """The words by which something is one of a row."""
    return frozenset(word for word, name in key_by_word(vocabulary, "contrasts").items() if name == _ROW)
