"""Who is told without a number ("a teenage boy", "both victims", "another was hurt", nobody, "a triple shooting"), and who
those are that were counted right before, told aside: "one of them, a woman, died" counts one person once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from corroborate.extraction.counts.row.frames import Sense
from corroborate.extraction.counts.row.nouns import Nouns
from corroborate.extraction.counts.row.units import Counted, Unit, made
from corroborate.extraction.counts.row.words import Words

#: One, of some others or not, who that is between commas, and what is said of the one.
_WHO_ONE_IS = re.compile("(?P<one>Q)(?:I[DRzZ]*[NozZ]S?)?,R?(?P<who>Q)[NPIDAxfe#]*,(?=[BHRpsixa])")
#: Who those counted are, between commas: "two men, friends of the owner named Finch, were hit".
_WHO_THEY_ARE = re.compile(",(?:D|N)[NPIDAxfe#S]*,(?=[BHRpsia])")
#: One person and others behind, before whom the article is left out.
_ONE_ARTICLE = re.compile("Q(?P<rest>(?:,A*N)*,?CA*N(?![NPS])|(?:,A*N)+,?CQ)")


@frozen(eq=False)
class Singles:
    """Those of one sentence who are told without a number, while its row is built.

    :param nouns: the sentence's.
    :param headline: articles are left out ("Man killed").
    :param units: the units of the row so far.
    :param counted: what they count.
    :param senses: what the word at a place can name.
    """

    nouns: Nouns
    headline: bool
    units: Sequence[Unit]
    counted: Sequence[Counted]
    senses: Callable[[int], Sequence[Sense]]

    def told(self, i: int, senses: Sequence[Sense]) -> tuple[Counted, int] | None:
        """What the word at `i` opens: one person told without a number, a multiplied deed, nobody.

        :param senses: what the word itself can name.
        :returns: what is counted, and its last word; None where nothing is.
        """
        words, tags, roles = self.nouns.analysis.words, self.nouns.analysis.tags, self.nouns.words.roles
        word = words[i]
        if word in self.nouns.words.times:
            return self._multiplied(i)
        if word in roles["nobody"] or (word == "no" and words[i + 1 : i + 2] == ["one"]):
            last = i + (word == "no")
            return self.nouns.name(made(self.nouns.analysis, 0, i, last), last, last), last
        if word == "no":
            return self._none(i)
        if word in roles["unanimous"]:
            against = self._against(i)
            return (against, i) if against is not None else None
        if word in roles["both"] or word in roles["couple"]:
            return self._two(i)
        if word in roles["one"] or word in roles["owned"]:
            first = i + 1
        elif i in self.nouns.aged and tags[i - 1 : i] != "D":
            first = i  # "a boy and 20-year-old man", "found 16-year-old Cy Hall dead"
        elif self.headline and self._names_somebody(i) and (not i or tags[i - 1] in ",;C" or self.units[-1].letter == "a"):
            first = i  # also "wounds daughter"
        else:
            return None
        ranked = first < len(words) and words[first] in roles["ordinals"]
        return self._ranked(i, first) if ranked else self._one(i, first, senses)

    def _multiplied(self, i: int) -> tuple[Counted, int] | None:
        """ "a triple shooting": the word at `i` tells how many it was done to."""
        words, times = self.nouns.analysis.words, self.nouns.words.times
        following = self.nouns.words.frames.senses(words, i + 1) if i + 1 < len(words) else ()
        named = next((sense for sense in following if sense.role == "noun"), None)
        if named is None or named.frame.counts != "person":
            return None
        counted = made(self.nouns.analysis, times[words[i]], i, i)
        counted.sense, counted.side = named, "noun"
        return counted, i

    def _ranked(self, i: int, first: int) -> tuple[Counted, int] | None:
        """ "a second suspect": one of several, by the ordinal at `first`."""
        words, roles = self.nouns.analysis.words, self.nouns.words.roles
        if words[first + 1 : first + 2] and words[first + 1] in roles["ranked"] | roles["one of a count"]:
            return None  # "a ninth anniversary", "a third death" are none of several persons
        last = max(first, self.nouns.run(first + 1))
        if first == i and words[last] not in self.nouns.words.groups:
            return None  # a headline's "Second Avenue"
        counted = self.nouns.name(made(self.nouns.analysis, 1, i, first), first, last)
        counted.rank = self.nouns.words.ordinals[words[first]]
        return counted, last

    def _one(self, i: int, first: int, senses: Sequence[Sense]) -> tuple[Counted, int] | None:
        """ "a man", "another", "his wife", "a 2-year-old", "a sheriff's deputy": one whose phrase goes on at `first`."""
        words, tags, roles = self.nouns.analysis.words, self.nouns.analysis.tags, self.nouns.words.roles
        last = self.nouns.run(first)
        if last < first and words[i] in roles["further"] and not senses:
            return self._one_more(i)
        if last < first or self._tells_else(i, first, last, senses):
            return None
        # "a 2-year-old was hurt", but not "a girl, 2 years old, was"
        alone = last in self.nouns.aged and "-" in words[last] and words[last].rpartition("-")[2] in roles["old"]
        if alone or (first == i and i in self.nouns.aged and tags[last] == "P"):
            return self.nouns.name(made(self.nouns.analysis, 1, i, i if first > i else last), first, last), last
        if words[last] in roles["pair"] and words[i] in roles["owned"]:
            return self.nouns.name(made(self.nouns.analysis, 2, i, i), first, last), last
        if tags[last + 1 : last + 2] == "S":  # "a sheriff's deputy", "a woman's boyfriend"
            first, last = last + 2, self.nouns.run(last + 2)
            if last < first:
                return None
        head = words[last]
        plural = self.nouns.words.frames.singular(head) != head or head in self.nouns.words.frames.plurals
        thing = is_thing(self.nouns.words, head, self.nouns.analysis.said(last, last), headline=self.headline)
        person = head in self.nouns.words.groups or head in self.nouns.words.callings
        somebody = person or (self._aged(first, last) and not thing)
        if not somebody or plural or tags[last + 1 : last + 2] == "S":
            return None
        counted = self.nouns.name(made(self.nouns.analysis, 1, i, i if first > i else last), first, last)
        counted.head = counted.head if person else "person"
        return counted, last

    def _tells_else(self, i: int, first: int, last: int, senses: Sequence[Sense]) -> bool:
        """True for a word that names a deed, and for who speaks in a headline: "Police: five dead"."""
        words, bare = self.nouns.analysis.words, first == i
        somebody = bare and words[last] in self.nouns.words.groups and all(sense.role == "noun" for sense in senses)
        return (bool(senses) and not somebody) or (bare and words[last + 1 : last + 2] == [":"])

    def _names_somebody(self, i: int) -> bool:
        """True for a word that a phrase for somebody may begin with: "daughter", "second suspect"."""
        return self.nouns.analysis.tags[i] in "NP" or self.nouns.analysis.words[i] in self.nouns.words.ordinals

    def _one_more(self, i: int) -> tuple[Counted, int] | None:
        """ "Eight people were shot and another was wounded", "killed one man and wounded another": one more of those before."""
        before, analysis, words = self.counted[-1] if self.counted else None, self.nouns.analysis, self.nouns.words
        if before is None or (analysis.tags[i + 1 : i + 2] in ("N", "P", "#") and not self.senses(i + 1)):
            return None
        done = any(sense.frame.counts == "person" for unit in self.units[-1:] for sense in unit.senses)
        person = before.head in words.groups or before.head in words.callings or (done and not words.is_thing(before.head))
        if not person:
            return None
        counted = made(analysis, 1, i, i)
        counted.head = before.head
        return counted, i

    def _aged(self, first: int, last: int) -> bool:
        """True for a common noun behind an age, whatever he is: "a 17-year-old high school senior"."""
        aged = self.nouns.aged
        return self.nouns.analysis.tags[last] == "N" and last not in aged and any(i in aged for i in range(first, last))

    def _none(self, i: int) -> tuple[Counted, int] | None:
        """ "no injuries were reported", "no officers were hurt"; not so "no serious injuries", "no more deaths"."""
        last = self.nouns.run(i + 1)
        group = self.nouns.words.groups.get(self.nouns.analysis.words[i + 1], "") if last == i + 2 else ""
        theirs = group not in ("", "people")  # not "no other injuries"
        if last != i + 1 and not theirs:
            return None
        counted = self.nouns.name(made(self.nouns.analysis, 0, i, i), i + 1, last)
        deeds = any(sense.frame.counts == "person" for sense in counted.own)
        people = counted.head in self.nouns.words.groups and counted.head != self.nouns.analysis.words[last]
        return (counted, last) if deeds or people else None

    def _two(self, i: int) -> tuple[Counted, int] | None:
        """ "both victims", "both died", "a couple and their son"."""
        words, word = self.nouns.analysis.words, self.nouns.analysis.words[i]
        if word in self.nouns.words.roles["couple"]:
            owning = self.nouns.analysis.tags[i + 1 : i + 2] == "S"  # "the couple's daughter"
            if owning or words[i + 1 : i + 2] == ["of"]:
                return None
            return self.nouns.name(made(self.nouns.analysis, 2, i, i), i, i), i
        last = self.nouns.run(i + 1)
        if last > i and self.nouns.words.frames.singular(words[last]) not in self.nouns.words.groups:
            if not any(sense.role == "verb" for sense in self.senses(i + 1)):
                return None
            last = i  # "they were both hit"
        return self.nouns.name(made(self.nouns.analysis, 2, i, i), i + 1, last), max(i, last)

    def _against(self, i: int) -> Counted | None:
        """ "approved unanimously", "passed without a dissenting vote": nobody voted against it."""
        words, roles = self.nouns.analysis.words, self.nouns.words.roles
        denied = not roles["no dissent"].isdisjoint(words[max(0, i - 2) : i])
        if (words[i] in roles["dissent"] and not denied) or voted_down(self.nouns):
            return None
        counted = made(self.nouns.analysis, 0, i, i)
        counted.sense, counted.side = Sense(self.nouns.words.frames.named["votes against"], "noun"), "noun"
        return counted


def of_one_article(letters: str, units: Sequence[Unit], nouns: Nouns) -> Iterator[tuple[int, Counted]]:
    """ "A man, woman and child were killed": persons behind the first of a list that share its article, each with its count.

    Not so "a teacher and mother of two was killed", who is one person.

    :param letters: those of the units.
    :returns: the number of each one's unit, and the count.
    """
    words = nouns.words
    for match in _ONE_ARTICLE.finditer(letters):
        first, rest = units[match.start()].counted, range(match.start("rest"), match.end())
        named = [at for at in rest if letters[at] == "N"]
        persons = [units[at] for at in named if units[at].word in words.groups]
        if first is None or not first.made or not first.noun or first.figure.text.lower() not in words.roles["one"]:
            continue
        groups = {words.groups.get(first.head), *(words.groups[unit.word] for unit in persons)}
        told = next((unit.word for unit in units[match.end() :] if unit.letter in "BH"), "")
        several = told in words.of_several or len(groups & words.individuals) == len(persons) + 1
        for at, unit in zip(named, persons, strict=True) if several and len(persons) == len(named) else ():
            yield at, nouns.name(made(nouns.analysis, 1, unit.first, unit.last), unit.first, unit.last)


def is_thing(words: Words, head: str, said: str, *, headline: bool) -> bool:
    """True for a noun for what is no person, in small letters as said: somebody may be called Church.

    :param said: as it stands; "" where it is left out.
    """
    return words.is_thing(head) and (headline or not said[:1].isupper())


def voted_down(nouns: Nouns) -> bool:
    """True for a sentence that tells that something was rejected, so that its greater number was against it."""
    words, tags, roles = nouns.analysis.words, nouns.analysis.tags, nouns.words.roles
    against = any(word in roles["against"] and tags[at + 1 : at + 2] == "D" for at, word in enumerate(words))
    return against or any(nouns.words.frames.lemma(word) in roles["voting down"] for word in words)


def behind_aside(letters: str, n: int) -> int:
    """Where what is said of a figure goes on behind an aside that opens at unit `n`; `n` itself where none does."""
    found = _WHO_THEY_ARE.match(letters, n)
    return found.end() if found is not None else n


def who_one_is(letters: str, units: Sequence[Unit]) -> Iterator[Unit]:
    """The units that tell aside who one person is that the unit before them counts without a noun."""
    for match in _WHO_ONE_IS.finditer(letters):
        one, who = units[match.start("one")].counted, units[match.start("who")].counted
        if one is None or who is None or (one.noun and not one.figure.partitive) or not who.made or not who.noun:
            continue
        if one.value.point == who.value.point == 1:
            yield units[match.start("who")]
