"""What a word of a sentence can be where figures are read: the frames it names, and the letter of its unit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from corroborate.extraction.counts.row.frames import Frame, Role, Sense
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.counts.row.words import Words
from corroborate.extraction.figures import Figure
from corroborate.extraction.grammar.syntax import Analysis

#: Words of a label at most, the colon included.
_LABEL = 6
#: A phrase of more words may be one whose words stand apart.
_TOGETHER = 2


class Kinds:
    """The kinds of the words of one sentence.

    :param analysis: the sentence taken apart.
    :param figures: its figures: what none of them could count, no word names.
    :param words: the word lists.
    :param headline: articles are left out in a headline ("Man killed").
    """

    def __init__(
        self, analysis: Analysis, figures: Sequence[Figure], words: Words, headline: bool, top: frozenset[str] = frozenset()
    ) -> None:
        self.analysis, self.words, self.headline, self.top = analysis, words, headline, top
        self.rates = {(figure.value.unit or "").partition("/")[2] for figure in figures}
        self.singulars = frozenset(map(words.frames.singular, analysis.words))
        self.dimensions = {words.frames.dimension(figure.value.unit) for figure in figures}
        finite = any(clause.form == "finite" for clause in analysis.clauses)
        self._is_line = ":" in analysis.words[:_LABEL] and not finite  # "Depth: 12 km" stands without a word on what has it

    def senses(self, i: int) -> tuple[Sense, ...]:
        """What the word at `i` can name in this sentence: a frame stays out where nothing stands that it could count."""
        senses, tags = self.words.frames.senses(self.analysis.words, i), self.analysis.tags
        if senses and tags[i] == "H" and not set(tags[i + 1 : i + senses[0].words]).isdisjoint("efn"):
            return ()  # "have died of wounds" is no "have wounds"
        for sense in senses:
            if sense.frame.conditional:
                kept = tuple(sense for sense in senses if self.may_count(sense.frame))
                if kept or senses[0].words <= _TOGETHER:
                    return kept  # "floodwater entered the houses" names no robbers, but what "entered" alone does
                return tuple(sense for sense in self.words.frames.alone(self.analysis.words[i]) if self.may_count(sense.frame))
        return senses

    def may_count(self, frame: Frame) -> bool:
        """True for a frame for which a noun that it counts, a word that stands beside it, or a figure of its units is here."""
        said = self.analysis.words
        if frame.measures and frame.counts not in self.dimensions:
            return False
        if frame.per and frame.per not in self.rates:
            return False
        here = not frame.beside or not frame.beside.isdisjoint(said) or (frame.measures and self._is_line)
        if not here and (not frame.topical or frame.beside.isdisjoint(self.top)):
            return False
        return not frame.heads or frame.bare or not frame.heads.isdisjoint(self.singulars)

    def letter(self, i: int, senses: tuple[Sense, ...], before: Counted | None) -> str:
        """The letter of the word at `i`, which names these frames or opens a part or is a verb of its own."""
        tag, word, named = self.analysis.tags[i], self.analysis.words[i], self.words.roles
        helps = tag == "H" and self.analysis.tags[i + 1 : i + 2] in ("e", "n")  # "have died of wounds": it helps another verb
        if senses and tag != "t" and not helps and (letter := self._framed(i, senses, before)):
            return letter
        lemma = self.words.frames.lemma(word)
        if lemma in named["leaving"] and tag in "wvefng":
            return "L"
        if word in named["subset"] or lemma == "include":
            return "Y"
        if tag in "efnw" and (word == "found" or (lemma in named["reported"] and word != lemma)):
            return "J"
        return "x" if tag in "wvefng" else tag

    def _framed(self, i: int, senses: tuple[Sense, ...], before: Counted | None) -> str:
        """The letter of a word as what names a frame; "" where it names none here."""
        tag, word = self.analysis.tags[i], self.analysis.words[i]
        roles = {sense.role for sense in senses}
        if "total" in roles and not ("verb" in roles and tag in "wvefng"):
            return "q"
        if "verb" in roles and (letter := self._verb(i, senses, roles)):
            return letter
        if "undergone" in roles:
            phrase = senses[0].words > 1  # "some 30 suffered wounds", "were in the crowd"
            several = phrase and (
                tag in "XB" or (tag == "N" and word not in (lemma := self.words.frames.lemma(word), f"{lemma}s"))
            )
            if tag in "wvefngH" or several or self._done_by_them(i, before):
                return "i"
        if "state" in roles:
            return "s"
        return "o" if "noun" in roles else ""

    def _verb(self, i: int, senses: tuple[Sense, ...], roles: Collection[Role]) -> str:
        """The letter of a word as a frame's verb; "" where it is none here."""
        tags, word = self.analysis.tags, self.analysis.words[i]
        tag, before, lemma = tags[i], tags[i - 1 : i], self.words.frames.lemma(word)
        if word.endswith("ing"):
            return "o" if tag == "N" and "noun" in roles else "g"
        if word != lemma and (not (word.endswith("s") and tag in "NP") or self._headed(i)):
            return "a" if word.endswith("s") else "p"
        if tag in "wv" or (tag == "N" and senses[0].words > 1 and before in ("N", "P")):
            return "a"  # also "the storm cut power to 300 homes"
        both = i > 0 and self.analysis.words[i - 1] in self.words.roles["both"]  # "they were both hit"
        return "p" if tag in "efn" or both or "state" in roles or before == "G" else ""  # also "three people being hit"

    def _done_by_them(self, i: int, counted: Counted | None) -> bool:
        """ "8,000 rally in Arlow": no plural behind a bare number above one, so that it is what they do."""
        if not self.headline or counted is None or not counted.bare:
            return False
        word = self.analysis.words[i]
        return counted.value.point != 1 and self.words.frames.lemma(word) == self.words.frames.singular(word) == word

    def _headed(self, i: int) -> bool:
        """True for a verb that a headline joins on: "Man kills two, wounds daughter"."""
        tags = self.analysis.tags
        before = i - 1 - (tags[i - 1 : i] == "R")  # "Homeowner, 67, fatally shoots two"
        return self.headline and before >= 0 and tags[before] in ",C" and tags[i + 1 : i + 2] in ("N", "P", "#")
