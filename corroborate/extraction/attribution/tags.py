"""What a word can be, as bits, and the words of a vocabulary with theirs: as much of a lexicon as attribution needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.figures.hedging import hedge_phrases
from corroborate.vocabulary import Entry, Vocabulary, of_class

# What a word can be, as bits: a word of English is often several things at once.
ARTICLE, DETERMINER, POSSESSIVE, PRONOUN, OBJECT, RELATIVE, SUBORDINATOR, COORDINATOR = (1 << n for n in range(8))
AUXILIARY, NEGATION, PREPOSITION, ADVERB, TIME, VERB, REPORTS, CAPITAL = (1 << n for n in range(8, 16))
NUMBER, COMMA, STOP, COLON, DASH, OPEN, CLOSE, QUOTE = (1 << n for n in range(16, 24))
TITLE, ROLE, EVIDENCE, PAST, GERUND, BE, CLITIC, MEDIUM = (1 << n for n in range(24, 32))
CUE, SUBSTANCE, GROUP, BODY, SURVEY, TO, COUNTRY, AIM = (1 << n for n in range(32, 40))
# that, by, as, and, 's, in, than, Thai, over, toll, bill
THAT, BY, AS, JOINER, OWNER, INSIDE, THAN, DEMONYM, HEDGE, TOLL, PLAN = (1 << n for n in range(40, 51))

PUNCTUATION = COMMA | STOP | COLON | DASH | OPEN | CLOSE
_CLASSES = {
    "article": ARTICLE, "determiner": DETERMINER, "possessive": POSSESSIVE, "subject": PRONOUN, "pronoun": PRONOUN,
    "object": OBJECT, "relative": RELATIVE, "subordinator": SUBORDINATOR, "coordinator": COORDINATOR, "auxiliary": AUXILIARY,
    "negation": NEGATION, "preposition": PREPOSITION, "adverb": ADVERB, "time": TIME, "verb": VERB, "be": BE | AUXILIARY,
    "clitic": CLITIC, "past": PAST, "gerund": GERUND, "to": TO, "that": THAT, "by": BY,
    "as": AS, "joiner": JOINER, "owner": OWNER, "inside": INSIDE, "than": THAN,
}  # fmt: skip


@frozen(eq=False)
class Reporting:
    """A form of a verb that attributes.

    :param forms: which forms it is: present, past, participle, gerund.
    :param takes: the complements the verb takes.
    :param kind: speech, thought, evidence or judgement.
    :param noun: True when it may as well be a noun.
    :param medium: where its content stands by the verb's own meaning ("tweeted").
    :param deeds: what it takes by a deed and not by speaking ("claimed 40 lives").
    """

    forms: frozenset[str]
    takes: frozenset[str]
    kind: str
    noun: bool
    medium: str
    deeds: frozenset[str]


@frozen(eq=False)
class Lexicon:
    """The words of a vocabulary as bits, and the verb forms that attribute."""

    bits: dict[str, int]
    verbs: dict[str, Reporting]
    abbreviations: frozenset[str]
    cues: dict[str, str]
    forms: Mapping[str, frozenset[str]]  # the words of each form in the list `attributing`, which says what they are
    particles: frozenset[str]  # "de", "von": small words inside names
    hedging: frozenset[str]  # "over", "at least", "between": a preposition that a figure can begin with
    inside: frozenset[str]  # "in"
    asides: Mapping[str, tuple[tuple[str, ...], ...]]  # adverbs of several words, "since" among verbs: by the first, the rest
    sayable: frozenset[str]  # "everything", "words": the object of a verb of speech that follows
    beside_voice: frozenset[str]  # "local", "medical": they stand before the noun of a voice
    media: frozenset[str]  # "television", "agency"
    outlets: frozenset[str]  # their names
    marks: frozenset[str]  # words, their parts before a hyphen, and signs of which none stands in what attributes nothing
    within: frozenset[str]  # "in" of "in a poll", "would" of "the bill would": they attribute beside a word of evidence alone
    evidence: frozenset[str]
    singular: frozenset[str]
    staffs: frozenset[str]  # bodies that name people as well: "medical staff"
    endings: tuple[tuple[str, int], ...]  # what unknown words that end so are
    verb_second: bool  # "On Monday said the mayor": the finite verb stands second, whatever stands first
    follows: dict[str, str]  # a cue of two words: the second
    seen: dict[str, tuple[str, int, bool]]  # words tagged before, to tag them but once

    def may_attribute(self, said: Collection[str]) -> bool:
        """Whether any of some words and signs could attribute; cheap, so that the rest need not be read."""
        if not self.marks.isdisjoint(said):
            return True
        return not self.within.isdisjoint(said) and not self.evidence.isdisjoint(said)


#: The kinds of numerals that are read as numbers.
_COUNTING = ("unit", "teen", "ten", "vague", "hundred", "scale", "group")
#: The forms of cues that are no verbs: reportedly, according to, per, in a poll.
_PHRASES = ("adverb", "to", "per", "in", "loose", "behind")


class _Bits(dict[str, int]):
    """What each word is, as bits."""

    def add(self, word: str, what: int) -> None:
        """Say that a word is something as well."""
        self[word] = self.get(word, 0) | what


def _grammar(vocabulary: Vocabulary, bits: _Bits) -> tuple[tuple[str, int], ...]:
    """Adds the closed classes to `bits`; returns what unknown words are by their endings."""
    endings: list[tuple[str, int]] = []
    for word, entry in vocabulary["grammar"].items():
        what = 0
        for name in entry.words("classes"):
            what |= _CLASSES.get(name, 0)
        if word.startswith("-"):
            endings.append((word[1:], what))
        else:
            bits.add(word, what)
    return tuple(endings)


def _nouns(vocabulary: Vocabulary, bits: _Bits) -> None:
    """Adds to `bits` numbers, those who speak, bodies, countries, evidence and hedges."""
    for word, entry in vocabulary["numerals"].items():
        if entry.text("kind") in _COUNTING and not bits.get(word):
            bits.add(word, NUMBER)
    for word, entry in vocabulary["speakers"].items():
        bits.add(word, ROLE | (TITLE if entry.flag("title") else 0) | (GROUP if entry.flag("group") else 0))
    for word in vocabulary["bodies"]:
        bits.add(word, BODY)
    for country, entry in vocabulary["countries"].items():
        for form in (country, *entry.words("forms")):
            bits.add(form.split()[-1], COUNTRY)
        for form in entry.words("demonyms"):
            bits.add(form.split()[-1], DEMONYM)
    flags = {"asserts": EVIDENCE, "medium": MEDIUM, "content": SUBSTANCE, "survey": SURVEY, "aim": AIM, "plan": PLAN}
    for word, entry in vocabulary["evidence"].items():
        what = sum(bit for flag, bit in flags.items() if entry.flag(flag))
        for form in (word, entry.text("plural", word)):
            bits.add(form, what)
    for word in hedge_phrases(vocabulary):
        if bits.get(word, 0) & PREPOSITION:
            bits.add(word, HEDGE)


def _verbs(vocabulary: Vocabulary, bits: _Bits) -> dict[str, Reporting]:
    """Adds the forms of the verbs that attribute to `bits`; returns what each is."""
    verbs: dict[str, list[tuple[str, Entry]]] = {}
    for entry in vocabulary["reporting"].values():
        for form in ("present", "past", "participle", "gerund"):
            for word in entry.words(form):
                verbs.setdefault(word, []).append((form, entry))
                bits.add(word, REPORTS)
    for word, found in verbs.items():
        kinds = {form for form, _ in found}
        noun = bits[word] & (EVIDENCE | ROLE | BODY | MEDIUM | SUBSTANCE) or any(entry.flag("noun") for _, entry in found)
        if kinds <= {"past", "participle"}:
            bits.add(word, PAST)
        elif kinds == {"gerund"}:
            bits.add(word, GERUND)
        elif kinds == {"present"} and not noun:
            bits.add(word, VERB)
    return {word: _reporting(found) for word, found in verbs.items()}


@lru_cache(maxsize=8)
def lexicon(vocabulary: Vocabulary) -> Lexicon:
    """The words of `vocabulary` compiled for tagging; made once."""
    bits = _Bits()
    endings = _grammar(vocabulary, bits)
    _nouns(vocabulary, bits)
    verbs = _verbs(vocabulary, bits)
    for entry in vocabulary["verbs"].values() if "verbs" in vocabulary else ():
        participle = entry.text("participle")
        if participle and participle != entry.text("past") and not bits.get(participle):
            bits.add(participle, PAST)  # "taken", "written"
    attributing = vocabulary["attributing"].items()
    forms: dict[str, frozenset[str]] = defaultdict(frozenset)  # a language may have no words of some form
    for word, entry in attributing:
        for form in entry.words("forms"):
            forms[form] |= {word}

    def listed(key: str) -> frozenset[str]:  # a language without clauses that no comma sets off has none
        return frozenset(vocabulary["nominals"][key].words("words") if "nominals" in vocabulary else ())

    cues = {word: form for word, entry in attributing for form in entry.words("forms") if form in _PHRASES}
    for word in cues:
        bits.add(word, CUE)
    for word in forms["toll"]:
        bits.add(word, TOLL)
    bodies = vocabulary["bodies"]
    marks = {word for word, what in bits.items() if what & (REPORTS | CUE | SUBSTANCE | AIM | TOLL)}
    within = {word for word, form in cues.items() if form == "in" and not bits[word] & (REPORTS | SUBSTANCE | AIM)}
    return Lexicon(
        bits=bits,
        verbs=verbs,
        abbreviations=frozenset(vocabulary["abbreviations"]),
        cues=cues,
        forms=forms,
        particles=frozenset(vocabulary["contexts"]["inside names"].words("words")),
        hedging=frozenset(hedge_phrases(vocabulary)) | frozenset(vocabulary["contexts"]["between"].words("words")),
        asides=_by_first_word(forms["aside"]),
        inside=frozenset(word for word, what in bits.items() if what & INSIDE),
        sayable=listed("sayable"),
        beside_voice=listed("beside voices"),
        media=frozenset(word for word, entry in vocabulary["outlets"].items() if entry.flag("part") and word.islower()),
        outlets=frozenset(
            form.lower()
            for name, entry in vocabulary["outlets"].items()
            if not entry.flag("part")
            for form in (name, *entry.words("also"))
        ),
        marks=frozenset((":", *(part for word in marks - within for part in (word, word.partition("-")[0])), *forms["standing"])),
        within=frozenset((*within, *forms["planning"], *forms["by plan"], *forms["holding"])),
        evidence=frozenset(word for word, what in bits.items() if what & (EVIDENCE | SURVEY | PLAN)),
        staffs=frozenset(word for word, entry in vocabulary["bodies"].items() if entry.flag("people")),
        singular=frozenset(word for word, entry in vocabulary["evidence"].items() if _singular(word, entry))
        | frozenset(w for w in bodies if not (w.endswith("s") and w[:-1] in bodies)),
        endings=endings,
        verb_second=bool(of_class(vocabulary, "verb second")),
        follows={word: entry.text("next") for word, entry in attributing if entry.text("next")},
        seen={},
    )


def _reporting(found: Sequence[tuple[str, Entry]]) -> Reporting:
    entry = found[0][1]
    forms, takes = frozenset(form for form, _ in found), frozenset(entry.words("takes"))
    deeds = frozenset(entry.words("deeds"))
    return Reporting(forms, takes, entry.text("kind"), entry.flag("noun"), entry.text("medium"), deeds)


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for first, *rest in map(str.split, sorted(phrases)):
        found[first] = (*found.get(first, ()), tuple(rest))
    return found


def _singular(word: str, entry: Entry) -> bool:
    """Whether a noun of evidence is no plural, such as "figures" and "results" are."""
    return bool(entry.text("plural")) or not word.endswith("s") or not (entry.flag("asserts") or entry.flag("medium"))
