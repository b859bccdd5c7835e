"""Claims that carry a figure: what is counted, killed, sold, measured, where and when, and who says so.

Each figure of a sentence is tied to the word that governs it: the verb whose object or subject it is, the state said of it
("44 dead"), the noun that is counted itself ("eight deaths") or whose value it is ("the toll rose to 52"). A figure that
leans on another one ("including 11 children", "and four soldiers") takes that one's predicate.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attrs import define, evolve, field, frozen

from corroborate.extraction.attribution import attribution_of
from corroborate.extraction.dates import Moment
from corroborate.extraction.figures import Figure
from corroborate.extraction.frames import Frames, Sense, frames_of
from corroborate.extraction.reading import Reading
from corroborate.extraction.sentences import Sentence
from corroborate.extraction.syntax import Analysis
from corroborate.model import Claim, Qualifiers, Span
from corroborate.values import TimeSpan
from corroborate.vocabulary import Vocabulary

_REACH = 14  # how many units away a figure may stand from the verb that governs it


@frozen(eq=False)
class _Words:
    """The word lists this module reads, compiled."""

    frames: Frames
    roles: dict[str, frozenset[str]]
    populations: dict[str, str]
    singles: frozenset[str]


@lru_cache(maxsize=8)
def _words(vocabulary: Vocabulary) -> _Words:
    populations = {word: key for key, entry in vocabulary["populations"].items() for word in entry.words("words")}
    singles = frozenset(key for key, entry in vocabulary["populations"].items() if entry.flag("single"))
    roles = {key: frozenset(entry.words("words")) for key, entry in vocabulary["counting"].items()}
    return _Words(frames_of(vocabulary), roles, populations, singles)


@define
class _Unit:
    """A word, a phrase that names a frame, or a whole counted phrase.

    Letters: those of the clause analysis for plain words, and p (a frame's verb, past or participle), a (its present or bare
    form), g (its -ing form), i (undergone), s (state), o (noun), t (total), Q (a figure with its noun), J (reporting
    participle), L (leaving), Y (opens a subset), x (any other verb).
    """

    letter: str
    first: int
    last: int
    word: str
    senses: tuple[Sense, ...] = ()
    counted: _Counted | None = None


@define
class _Counted:
    """A figure and what is found out about it."""

    figure: Figure
    at: int = -1  # number of its unit
    noun: str = ""
    noun_span: Span | None = None
    head: str = ""
    senses: tuple[Sense, ...] = ()  # what its own noun can name
    sense: Sense | None = None
    verb: str = ""  # the governing verb's lemma where no frame is named
    governor: int = -1  # unit that governs it
    side: str = ""  # "subject", "object", "noun", "total", "subset" or ""
    whole: _Counted | None = None  # the figure it is a part of
    others: list[int] = field(factory=list)


def find_counts(reading: Reading) -> list[Claim]:
    """The claims of a document that carry a figure.

    :param reading: the document, read once.
    :returns: one claim per figure that says something of the world, in text order.
    """
    words = _words(reading.vocabulary)
    claims: list[Claim] = []
    for passage in reading.passages:
        if not passage.figures:
            continue
        for analysis in passage.analyses:
            found = _Clause(analysis, passage.figures, words).read()
            claims.extend(_claim(counted, passage.sentence, passage.moments, reading, words) for counted in found)
    return claims


class _Clause:
    """One sentence's words as units, and the reading of its figures."""

    def __init__(self, analysis: Analysis, figures: Sequence[Figure], words: _Words) -> None:
        self.analysis, self.words = analysis, words
        self.units: list[_Unit] = []
        self.counted: list[_Counted] = []
        self._build(figures)
        self.letters = "".join(unit.letter for unit in self.units)

    # ---- units -------------------------------------------------------------------------------------------------------

    def _build(self, figures: Sequence[Figure]) -> None:
        analysis, frames = self.analysis, self.words.frames
        size, i, f = len(analysis.words), 0, 0
        while i < size:
            start = analysis.starts[i]
            while f < len(figures) and figures[f].span.end <= start:
                f += 1
            if f < len(figures) and figures[f].span.start <= start < figures[f].span.end:
                last = self._last_word(i, figures[f].span.end)
                counted = self._noun_phrase(figures[f], last)
                end = counted.noun_span.end if counted.noun_span else figures[f].span.end
                if f + 1 < len(figures):
                    end = min(end, max(figures[f + 1].span.start, figures[f].span.end))
                last = max(last, self._last_word(i, end))
                counted.at = len(self.units)
                self.units.append(_Unit("Q", i, last, analysis.words[last], counted=counted))
                self.counted.append(counted)
                f += 1
                i = last + 1
                continue
            senses = frames.senses(analysis.words, i)
            letter = self._letter(i, senses)
            last = i + (senses[0].words - 1 if senses and letter in "pagisot" else 0)
            self.units.append(_Unit(letter, i, last, analysis.words[i], senses))
            i = last + 1

    def _last_word(self, i: int, end: int) -> int:
        while i + 1 < len(self.analysis.words) and self.analysis.starts[i + 1] < end:
            i += 1
        return i

    def _noun_phrase(self, figure: Figure, last: int) -> _Counted:
        """The counted noun, without a state that follows it ("44 dead", "31 people killed")."""
        analysis, frames = self.analysis, self.words.frames
        if figure.noun_span is None:
            return _Counted(figure)
        first, stop = last + 1, self._last_word(last, figure.noun_span.end)
        while first <= stop and analysis.starts[first] < figure.noun_span.start:
            first += 1
        while stop >= first:
            roles = {sense.role for sense in frames.senses(analysis.words, stop)}
            if not roles & {"state", "verb"} or ("noun" in roles and not analysis.words[stop].endswith(("ed", "ing"))):
                break
            stop -= 1
        if first > stop:
            return _Counted(figure)
        span = analysis.span(first, stop)
        head = frames.singular(analysis.words[stop])
        senses = tuple(sense for sense in frames.senses(analysis.words, stop) if sense.role == "noun")
        return _Counted(figure, noun=analysis.said(first, stop), noun_span=span, head=head, senses=senses)

    def _letter(self, i: int, senses: tuple[Sense, ...]) -> str:
        tag, word = self.analysis.tags[i], self.analysis.words[i]
        roles = {sense.role for sense in senses}
        lemma = self.words.frames.lemma(word)
        if "total" in roles:
            return "t"
        if "verb" in roles and tag not in "t":
            if word.endswith("ing"):
                return "o" if tag == "N" and "noun" in roles else "g"
            if word != lemma and not word.endswith("s"):
                return "p"
            if tag in "wv" or (word == lemma and tag == "e"):
                return "p" if tag == "e" else "a"
        if "undergone" in roles and tag not in "NPt":
            return "i"
        if "state" in roles:
            return "s"
        if "noun" in roles:
            return "o"
        named = self.words.roles
        if lemma in named["leaving"] and tag in "wvefng":
            return "L"
        if word in named["subset"] or lemma == "include":
            return "Y"
        if tag in "efn" and lemma in named["reported"]:
            return "J"
        if tag in "wvefng":
            return "x"
        return tag

    # ---- reading -----------------------------------------------------------------------------------------------------

    def read(self) -> list[_Counted]:
        for counted in self.counted:
            self._govern(counted)
        for counted in reversed(self.counted):
            if counted.sense is None and not counted.verb:
                self._lean_forward(counted)
        return [counted for counted in self.counted if counted.sense or counted.verb or counted.noun]

    def _govern(self, counted: _Counted) -> None:
        for reader in (self._subset, self._right, self._left, self._own_noun, self._coordinate, self._general):
            if reader(counted):
                return

    def _take(self, counted: _Counted, unit: _Unit, side: str, *roles: str) -> bool:
        senses = [sense for sense in unit.senses if not roles or sense.role in roles]
        if not senses:
            return False
        counted.sense, counted.governor, counted.side = senses[0], self.units.index(unit), side
        return True

    def _subset(self, counted: _Counted) -> bool:
        """ "including 11 children", "11 of whom were children", "11 children among the dead"."""
        k, letters = counted.at, self.letters
        whole = next((other for other in reversed(self.counted) if other.at < k and (other.sense or other.verb)), None)
        before = k - 1
        while before >= 0 and letters[before] in "DR":
            before -= 1
        opened = before >= 0 and letters[before] == "Y"
        if not opened and before >= 1 and self.units[before].word in self.words.roles["part"]:
            opened = letters[before - 1] == "Y" or self.units[before - 1].word == "of"  # "among them 11", "of whom 12"
        partly = (
            k + 2 < len(self.units)
            and self.units[k + 1].word == "of"
            and any(self.units[j].word in self.words.roles["part"] for j in range(k + 2, min(k + 4, len(self.units))))
        )
        if not (opened or partly) or whole is None:
            return (opened or partly) and self._named_part(counted, k)
        counted.sense, counted.verb, counted.whole, counted.side = whole.sense, whole.verb, whole, "subset"
        counted.governor = whole.governor
        if partly:
            self._told_as(counted, k)
        return True

    def _named_part(self, counted: _Counted, k: int) -> bool:
        """A part whose whole has no figure in the sentence: "14 of the dead were fighters", "the dead include 11 children"."""
        for j in (*range(k + 1, min(k + 6, len(self.units))), *range(k - 1, max(k - 6, -1), -1)):
            if self.letters[j] in "spo" and self._take(counted, self.units[j], "subset", "state", "noun", "verb"):
                if j > k:
                    self._told_as(counted, k)
                return True
        return False

    def _told_as(self, counted: _Counted, k: int) -> None:
        """What a part is said to be: "two of them children", "14 of the dead were fighters"."""
        for j in range(k + 2, min(k + 8, len(self.units))):
            unit = self.units[j]
            head = self.words.frames.singular(unit.word)
            if unit.letter in "NPo" and head in self.words.populations and unit.word not in self.words.roles["part"]:
                counted.noun, counted.noun_span, counted.head = unit.word, self.analysis.span(unit.first, unit.last), head
                return

    def _right(self, counted: _Counted) -> bool:
        """The state or verb that follows: "31 killed", "44 people, 12 of them children, were wounded", "two men died"."""
        letters, k = self.letters, counted.at
        be = moved = False
        j, last = k + 1, min(len(letters), k + _REACH)
        while j < last:
            letter = letters[j]
            if letter == "s":
                return (be or not moved) and self._take(counted, self.units[j], "subject", "state")
            if letter == "p":
                following = letters[j + 1] if j + 1 < len(letters) else ";"
                if not be and (moved or (following in "DQNP" and not self._starts_figure_clause(j + 1))):
                    return False
                if not be and letters[j - 1] == "C":
                    return False
                return self._take(counted, self.units[j], "subject", "verb", "undergone", "state")
            if letter == "i":
                return self._take(counted, self.units[j], "subject", "undergone")
            if letter == "B":
                be = True
            elif letter in "xagLK;U" or (letter == "J" and moved and not be):
                return False
            elif letter == "C":
                if j + 1 < last and letters[j + 1] in "QD#":
                    j += 1
                elif not be:
                    return False
            elif letter not in "RHJMTXtW":
                moved = moved or letter not in ",Y(Q"
                if letter == "," and j + 1 < last and letters[j + 1] == "Q" and letters[j - 1] not in "YQ":
                    return False
            j += 1
        return False

    def _starts_figure_clause(self, j: int) -> bool:
        """ "20 people killed 30 others injured": what follows the participle has a state of its own."""
        return j + 1 < len(self.letters) and self.letters[j] == "Q" and self.letters[j + 1] in "ps"

    def _left(self, counted: _Counted) -> bool:
        """The verb or noun before: "killed 31", "the death of eight", "the toll rose to 52"."""
        letters, k = self.letters, counted.at
        j = k - 1
        while j >= 0 and letters[j] in "DRN" and (letters[j] in "DR" or self.units[j].word in self.words.roles["further"]):
            j -= 1
        if j < 0:
            return False
        if letters[j] in "pag":
            passive = letters[j] == "p" and any(letters[n] == "B" for n in range(max(0, j - 3), j))
            if not passive and self._take(counted, self.units[j], "object", "verb"):
                self._joined_verb(counted, j)
                return True
        if letters[j] == "o" and k - j == 1 and letters[j] != "Q":
            return False
        if self.units[j].word in ("of", "to", ":", "by") and j >= 1:
            n = j - 1
            if letters[n] in "ot" and self.units[j].word in ("of", "to"):
                return self._take(counted, self.units[n], "noun" if letters[n] == "o" else "total", "noun", "total", "verb")
        return self._total(counted, j)

    def _joined_verb(self, counted: _Counted, j: int) -> None:
        """ "killed and injured 40": one figure for both; "shot and killed four": the second says it all."""
        if j < 2 or self.letters[j - 1] != "C" or self.letters[j - 2] not in "pag":
            return
        first = next((sense for sense in self.units[j - 2].senses if sense.role == "verb"), None)
        second = counted.sense
        if first is None or second is None or first.frame.name == second.frame.name or second.frame.name in first.frame.within:
            return
        family = second.frame.name.split(".")[0]
        wider = self.words.frames.named.get(family)
        if first.frame.name.split(".")[0] == family and wider is not None:
            counted.sense = evolve(second, frame=wider)

    def _total(self, counted: _Counted, j: int) -> bool:
        """ "the death toll from the blast rose to 52", "put the toll at 58"."""
        letters = self.letters
        seen = False
        for n in range(j, max(-1, j - _REACH), -1):
            letter = letters[n]
            if letter == "t":
                return seen and self._take(counted, self.units[n], "total", "total")
            if letter in "Q;UpagiK":
                return False
            word = self.words.frames.lemma(self.units[n].word)
            seen = seen or word in self.words.roles["changing"] or word in ("to", "at", "of") or letter in "B,"
        return False

    def _own_noun(self, counted: _Counted) -> bool:
        """ "eight deaths", "12 arrests"."""
        if not counted.senses:
            return False
        counted.sense, counted.governor, counted.side = counted.senses[0], counted.at, "noun"
        return True

    def _coordinate(self, counted: _Counted) -> bool:
        """ "killed 31 civilians and four soldiers": the later figure shares the verb of the one before."""
        letters, k = self.letters, counted.at
        n = k - 1
        while n >= 0 and letters[n] in "DR":
            n -= 1
        if n < 1 or letters[n] not in "C,":
            return False
        while n >= 0 and letters[n] in "C,DRNI":
            n -= 1
        if n < 0 or letters[n] != "Q":
            return False
        before = self.units[n].counted
        if before is None or not (before.sense or before.verb) or before.side not in ("object", "noun", "subset"):
            return False
        counted.sense, counted.verb, counted.side, counted.governor, counted.whole = (
            before.sense, before.verb, before.side, before.governor, before.whole
        )
        return True

    def _lean_forward(self, counted: _Counted) -> None:
        """ "44 and injured 140 others" needs nothing; "31 civilians and four soldiers were killed" shares what follows."""
        n = counted.at + 1
        while n < len(self.letters) and self.letters[n] in "C,DR":
            n += 1
        if n < len(self.letters) and self.letters[n] == "Q" and n > counted.at + 1:
            after = self.units[n].counted
            if after is not None and after.side == "subject" and (after.sense or after.verb):
                counted.sense, counted.verb, counted.side, counted.governor = after.sense, after.verb, "subject", after.governor

    def _general(self, counted: _Counted) -> bool:
        """The nearest verb in an unknown domain."""
        letters, k = self.letters, counted.at
        for n in range(k - 1, max(-1, k - 6), -1):
            if letters[n] in "xpagLJ":
                counted.verb, counted.governor, counted.side = self.words.frames.lemma(self.units[n].word), n, "object"
                return True
            if letters[n] in "Q;,":
                break
        for n in range(k + 1, min(len(letters), k + 8)):
            if letters[n] in "xagiLB":
                counted.verb, counted.governor, counted.side = self.words.frames.lemma(self.units[n].word), n, "subject"
                return True
            if letters[n] in "Q;":
                break
        for n in range(k - 1, max(-1, k - 8), -1):
            if letters[n] in "xpagLJBH":
                counted.verb, counted.governor, counted.side = self.words.frames.lemma(self.units[n].word), n, "object"
                return True
        return False


def _claim(counted: _Counted, sentence: Sentence, moments: Sequence[Moment], reading: Reading, words: _Words) -> Claim:
    figure, document = counted.figure, reading.document
    frame = counted.sense.frame if counted.sense else None
    head = counted.head
    population = _population(counted, words)
    people = words.populations.get(head)
    if frame is not None and frame.counts == "person" and (people is not None or not head):
        subject = frame.subject or "people"
    elif people is not None:
        subject = "people"
    else:
        subject = head or (frame.subject if frame else "")
    as_of, as_of_text = _as_of(counted, moments, reading)
    return Claim(
        document=document.id,
        span=sentence.span,
        quote=sentence.span.of(reading.text),
        subject=subject,
        predicate=frame.predicate if frame else counted.verb or "be",
        attribution=attribution_of(reading.said, figure.span, document),
        value=figure.value,
        value_text=figure.text,
        value_span=figure.span,
        noun=counted.noun,
        qualifiers=Qualifiers(
            as_of=as_of, as_of_text=as_of_text, population=population, stage=frame.stage or None if frame else None,
        ),
        headline=sentence.kind == "headline",
    )


def _population(counted: _Counted, words: _Words) -> str | None:
    """The group that is counted, None for everybody."""
    said = counted.noun.lower().split()
    for size in (3, 2, 1):
        phrase = " ".join([*said[-size:-1], words.frames.singular(said[-1])]) if len(said) >= size else ""
        group = words.populations.get(phrase)
        if group:
            alone = group in words.singles and counted.figure.value.point == 1 and counted.side != "subset"
            return None if group == "people" or alone else group
    return None


def _as_of(counted: _Counted, moments: Sequence[Moment], reading: Reading) -> tuple[TimeSpan | None, str]:
    """When it was so: the nearest date of the sentence, else the publication."""
    near = [moment for moment in moments if moment.kind not in ("published", "updated")]
    if near:
        at = counted.figure.span.start
        moment = min(near, key=lambda moment: (abs(moment.span.start - at), moment.span.start))
        return moment.value, moment.text
    if reading.document.published:
        return TimeSpan.on(reading.document.published), ""
    return None, ""
