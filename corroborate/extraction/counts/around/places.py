"""The places that a sentence names, and the scopes it tells without a name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import frozen

from corroborate.extraction.counts.row.frames import Frames
from corroborate.extraction.counts.row.units import Counted
from corroborate.extraction.deeds.naming import NameWords, name_words
from corroborate.extraction.grammar.syntax import Analysis, Phrase
from corroborate.vocabulary import Vocabulary, any_of, of_class

_CLOSING = re.compile('[^"\u201c]*?(["\u201d])\\s')  # a quotation mark that closes what was opened before
_LONGEST = 3  # words that the name of a place may have after its first
_WITH_KINDS = ("of", ",", "between")  # before a name, right behind a kind of place: "the road between Alma and Norden"
_HOME = ("of", "in", "from")  # before the place that somebody lives in
_CONFIRMED = 20_000  # characters of a document that are searched for a second mention of a headline's name


@frozen(eq=False)
class PlaceWords:
    """The words around the names of places, compiled.

    :param of: the words of each entry of the list `places`, which says there what they are.
    :param owners: before what is somebody's, or known: "its", "the".
    :param scopes: finds what tells a scope, and `scoped` is the scope that it tells.
    :param traded: scopes of what is bought and sold.
    :param runs: finds what something is shown or sold for at first: "opening weekend".
    :param events: families that count what one event did.
    :param people: a country's people by its name.
    :param outlets: last words of the names of outlets, and agencies.
    :param groups: nouns for people who do not fight: "Marines" has a capital in any case.
    """

    of: Mapping[str, frozenset[str]]
    owners: frozenset[str]
    scopes: re.Pattern[str]
    scoped: dict[str, str]
    traded: frozenset[str]
    runs: re.Pattern[str]
    names: NameWords
    events: frozenset[str]
    people: dict[str, str]
    outlets: frozenset[str]
    groups: frozenset[str]


@lru_cache(maxsize=8)
def place_words(vocabulary: Vocabulary) -> PlaceWords:
    """The words around places of a vocabulary, compiled once."""
    places = vocabulary["places"].items()
    lists = {key: frozenset(entry.words("words")) for key, entry in places}
    outlets = {
        name.lower()
        for key, entry in vocabulary["outlets"].items()
        if entry.flag("part") or entry.flag("agency")
        for name in (key, *entry.words("also"))
    }
    populations = vocabulary["populations"].items()
    scoped = {word: key for key, entry in places if entry.flag("scope") for word in entry.words("words")}
    return PlaceWords(
        of=lists,
        owners=frozenset((*vocabulary["nominals"]["possessives"].words("words"), *of_class(vocabulary, "definite"))),
        scopes=_phrases(scoped),
        scoped=scoped,
        traded=frozenset(key for key, entry in places if entry.flag("trade")),
        runs=_phrases(form for word in lists["runs"] for form in (word, word.replace(" ", "-"))),  # "first-quarter growth"
        names=name_words(vocabulary),
        events=frozenset(vocabulary["tolls"]),
        people={key: entry.words("demonyms")[0] for key, entry in vocabulary["countries"].items() if entry.words("demonyms")},
        outlets=frozenset(outlets),
        groups=frozenset(word for key, entry in populations if not entry.text("side") for word in (key, *entry.words("words"))),
    )


def _phrases(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these in either case."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})\b")


def happened(counted: Counted, words: PlaceWords) -> bool:
    """True for a count of what one event did."""
    frame = counted.frame
    return frame is not None and frame.group in words.events


@frozen
class Place:
    """A place as named.

    :param name: the name as said, or a scope without one ("worldwide").
    :param first: first word of the phrase it stands in.
    :param last: last word of that phrase.
    :param titled: it stands in a headline's capitals, where a name may run on into what follows.
    """

    name: str
    first: int
    last: int
    titled: bool = False


def find_places(analysis: Analysis, lists: PlaceWords, frames: Frames, voices: Sequence[tuple[int, int]]) -> list[Place]:
    """The places a sentence names, in its order.

    :param voices: stretches of characters where somebody is said to speak, whose places are the speaker's.
    """
    return sorted(_Finder(analysis, lists, frames, voices).found(), key=lambda place: (place.first, place.last))


@frozen(eq=False)
class _Finder:
    """One sentence on its way to its places."""

    analysis: Analysis
    lists: PlaceWords
    frames: Frames
    voices: Sequence[tuple[int, int]]

    def found(self) -> Iterator[Place]:
        """The places, those of scopes first."""
        lists, analysis = self.lists, self.analysis
        hinted = -9  # where a phrase with the kind of a place ended: "the city of"
        befell = -9  # where one for what befalls a place ended: "the shelling of"
        struck = -9  # where one for what comes down on a place ended: "raids on"
        cared = -9  # where one for those who care for the hurt ended: "taken to a hospital in"
        titled: bool | None = None
        start, end = analysis.starts[0], analysis.ends[-1]
        for match in lists.scopes.finditer(analysis.text, start, end):
            first = bisect_right(analysis.starts, match.start()) - 1
            if analysis.tags[first] == "P":
                continue  # part of a name: "Global Wire reports"
            yield Place(lists.scoped[match.group().lower()], first, bisect_right(analysis.starts, match.end() - 1) - 1)
        yield from self._bearers()
        for preposition, whole in analysis.phrases:
            phrase = self._before_figure(self._inside_quotes(whole))
            head = self.frames.singular(analysis.words[phrase.last])
            kind = head in lists.of["kinds"] or head in lists.of["parts"]
            before = preposition.rpartition(" ")[2]
            beyond = before in lists.of["beyond"] or (phrase.first > 1 and analysis.words[phrase.first - 2] in lists.of["beyond"])
            here = beyond or before in lists.of["prepositions"] or (before in _WITH_KINDS and phrase.first - hinted <= 2)
            here = here or (kind and before in lists.of["before kinds"]) or (before == "of" and phrase.first - befell <= 2)
            here = here or (before == "on" and phrase.first - struck <= 2 and analysis.tags[phrase.last] == "P")
            here = here or (before == "from" and self._taken_from(phrase))
            here = here and not self._abbreviated(phrase) and not self._of_a_name(phrase) and phrase.first - cared > 2
            if here and not (self._spoken(phrase) or self._of_another(phrase) or self._of_a_seat(phrase)):
                site = head in lists.of["sites"] and analysis.words[phrase.first] in lists.owners
                for found in [*self._part_names(phrase), *self._place_names(phrase, kind or site)]:
                    titled = _titled(analysis) if titled is None else titled
                    known = self._cut(found) if titled else found
                    if known:
                        abroad = beyond and known.lower().split()[-1] in lists.names.countries
                        yield Place("elsewhere" if abroad else known, phrase.first, phrase.last, titled)
            hinted = phrase.last if kind and (here or before == "") else -9
            befell = phrase.last if head in lists.of["befalling"] else -9
            struck = phrase.last if head in lists.of["striking"] else -9
            cared = phrase.last if before in ("to", "in", "at") and head in lists.of["caring"] else -9

    def _bearers(self) -> Iterator[Place]:
        """The places that are told to be struck or to suffer: "Low Wick was the worst hit", "Low Wick district mourns 12"."""
        for clause in self.analysis.clauses:
            subject, target = clause.subject, clause.object
            shelled = target if clause.verb in self.lists.of["shelling"] and not clause.passive else None
            if shelled is not None and re.match(r"P(?!,?C?[NP])", self.analysis.tags[shelled.last :]):  # none of a list
                yield from (Place(name, shelled.first, shelled.last) for name in self._place_names(shelled, kind=False))
            if subject is None or subject.last >= clause.head:
                continue
            struck = clause.passive and clause.verb in self.lists.of["hitting"]
            if clause.verb == "be" and not struck:
                behind = self.analysis.words[clause.head + 1 : clause.head + 5]
                struck = not self.lists.of["struck"].isdisjoint(behind)
            kind = self.frames.singular(self.analysis.words[subject.last]) in self.lists.of["inhabited"]
            if struck or (kind and clause.verb in self.lists.of["bearing"] and not clause.passive):
                names = self._place_names(subject, kind) or self._named_first(subject)
                yield from (Place(name, subject.first, subject.last) for name in names)

    def _named_first(self, phrase: Phrase) -> list[str]:
        """The name that opens a sentence before the kind of its place: "Alma district was the worst hit"; [] for none."""
        words, opens = self.analysis.words, phrase.first == 0 and phrase.last == 1 and self.analysis.tags[:1] == "N"
        one = opens and words[1] in self.lists.of["inhabited"]
        return [self.analysis.said(0, 0)] if one and self.analysis.said(0, 0)[:1].isupper() else []

    def _taken_from(self, phrase: Phrase) -> bool:
        """ "recovered 23 bodies from Low Wick": where they were; not "seven people from Low Wick died"."""
        return any(
            clause.verb in self.lists.of["taking"] and clause.head < phrase.first <= clause.last
            for clause in self.analysis.clauses
        )

    def _inside_quotes(self, phrase: Phrase) -> Phrase:
        """A phrase up to a quotation mark that ends it, where a comma is lost: “... in that place” Ada Finch said."""
        starts, ends = self.analysis.starts, self.analysis.ends
        closing = _CLOSING.match(self.analysis.text, starts[phrase.first], ends[phrase.last])
        if closing is None:
            return phrase
        last = next(i for i in range(phrase.last, phrase.first - 1, -1) if starts[i] < closing.start(1) or i == phrase.first)
        return Phrase(phrase.first, last)

    def _before_figure(self, phrase: Phrase) -> Phrase:
        """A phrase up to the figure of what is counted there: "In Low Wick 12 soldiers died", "in Alma two more were hurt"."""
        tags = self.analysis.tags
        at = tags.find("#", phrase.first + 1, phrase.last + 1)
        counts = at > 0 and tags[at - 1] == "P" and (at < phrase.last or tags[at + 1 : at + 2] in ("D", "N"))
        return Phrase(phrase.first, at - 1) if counts else phrase

    def _part_names(self, phrase: Phrase) -> list[str]:
        """Which part of a town: "western districts", "rebel-held parts", "eastern Arlow"; not where in its country it lies."""
        analysis, lists = self.analysis, self.lists
        words = analysis.words[phrase.first : phrase.last + 1]
        side = next((n for n, word in enumerate(words[:-1]) if is_side(word, lists.of["sides"])), None)
        if side is None:
            return []
        town = side == len(words) - 2 and analysis.tags[phrase.last] == "P" and words[-1] not in lists.names.countries
        part = self.frames.singular(words[-1]) in lists.of["parts"]
        return [analysis.said(phrase.first + side, phrase.last)] if town or part else []

    def _cut(self, name: str) -> str:
        """As much of a name in a headline's capitals, where it may run on, as the document says twice; "" for none."""
        words = name.split()
        text = self.analysis.text
        for size in range(len(words), 0, -1):
            shorter = " ".join(words[:size])
            if text.count(shorter, 0, _CONFIRMED) > 1 or shorter.lower() in self.lists.names.countries:
                return shorter
        return ""

    def _place_names(self, phrase: Phrase, kind: bool) -> list[str]:
        """The names in a phrase, without determiners, demonyms and kinds of places; a country behind a town stands apart."""
        analysis, names = self.analysis, self.lists.names
        words, last = analysis.words, phrase.last
        if self._one_of_a_make(phrase):
            return []
        if kind and analysis.tags[last] != "P":
            kinds = self.lists.of["kinds"] | self.lists.of["parts"] | self.lists.of["sites"]
            while last > phrase.first and self.frames.singular(words[last]) in kinds and analysis.tags[last] != "P":
                last -= 1
        while last > phrase.first and analysis.tags[last] == "N" and analysis.said(last, last)[0].isupper():
            last -= 1  # in a headline's capitals: "In Alma Slide Rescue"
        land = phrase.last == last and list(words[last + 1 : last + 2]) == ["of"]  # "in the Federation of ..."
        if (self.frames.singular(words[last]) in names.bodies and not land) or words[last] in self.lists.outlets:
            return []
        first = last
        while first >= phrase.first and self._is_name(first):
            first -= 1
        first += 1
        while first <= last and (
            (words[first] in names.demonyms and words[first] not in names.countries) or words[first] in self.lists.of["peoples"]
        ):
            first += 1
        if first < last and words[first].removesuffix("s") in names.countries and words[first] not in names.countries:
            first += 1  # "Norlands Alma", its apostrophe lost
        while first <= last and "-" in words[first] and analysis.said(first, first)[words[first].rfind("-") + 1 :].islower():
            first += 1  # "in Norse-majority Alma"
        if first > last or last - first > _LONGEST or (first > phrase.first and analysis.tags[first - 1] == "R"):
            return []  # also "in a mostly Norse town"
        compass = words[first] in self.lists.of["compass"]
        if words[first] in names.countries:
            return [analysis.said(first, first)]  # what follows a country runs on into something else
        if " ".join(words[first : last + 1]) in self.lists.of["sound alike"]:
            return []
        if first < last and words[last] in names.countries and not compass:
            return [analysis.said(first, last - 1), analysis.said(last, last)]
        return [analysis.said(first, last)]

    def _one_of_a_make(self, phrase: Phrase) -> bool:
        """True for one thing called by a name: "in a white Norcom Swift"; not "in a divided Norland"."""
        words, names = self.analysis.words, self.lists.names
        indefinite = not names.roles["indefinite"].isdisjoint(words[max(0, phrase.first - 1) : phrase.first + 1])
        named = self.analysis.tags[phrase.last] == "P" and words[phrase.last] not in names.countries
        return indefinite and named and self.analysis.tags[phrase.last + 1 : phrase.last + 2] not in ("N", "P")

    def _is_name(self, i: int) -> bool:
        """True for a word of a name, also one behind a small particle: "al-Arlow"."""
        particle, _, rest = self.analysis.said(i, i).rpartition("-")
        return self.analysis.tags[i] == "P" or (particle.islower() and len(particle) < 4 and rest[:1].isupper())

    def _of_another(self, phrase: Phrase) -> bool:
        """True behind what stands for another event: "hours after the one in Alma"."""
        before = self.analysis.words[max(0, phrase.first - 3) : phrase.first - 1]
        return len(before) == 2 and before[0] == "the" and before[1] in self.lists.of["others"]

    def _of_a_seat(self, phrase: Phrase) -> bool:
        """True behind what tells where a body is at home ("a monitor based in Alma"), or most of a count ("mainly in Alma")."""
        return phrase.first > 1 and self.analysis.words[phrase.first - 2] in self.lists.of["seats"] | self.lists.of["mainly"]

    def _of_a_name(self, phrase: Phrase) -> bool:
        """True behind a plain noun for people with a capital inside a sentence: "a clinic of Nurses in Need"."""
        at = phrase.first - 2
        if (
            at < 1
            or self.analysis.tags[at + 1] != "I"
            or self.analysis.tags[at - 1] == "#"
            or not self.analysis.said(at, at)[0].isupper()
        ):
            return False
        word = self.analysis.words[at]
        singular = self.frames.singular(word)
        return singular != word and singular in self.lists.groups and not _titled(self.analysis)

    def _abbreviated(self, phrase: Phrase) -> bool:
        """True for a name with its initials in brackets behind it: a body's ("the Free State (FS)")."""
        said = self.analysis.said(phrase.first, phrase.last)
        behind = self.analysis.said(phrase.last + 1, phrase.last + 3) if phrase.last + 3 < len(self.analysis.words) else ""
        initials = "".join(word[0] for word in said.split() if word[0].isupper())
        return len(initials) > 1 and behind.replace(" ", "") == f"({initials})"

    def _spoken(self, phrase: Phrase) -> bool:
        start = self.analysis.starts[phrase.first]
        return any(low <= start < high for low, high in self.voices)


def is_side(word: str, sides: frozenset[str]) -> bool:
    """True for a word in lower case that says which part of a town: "western", "rebel-held"."""
    return word.rpartition("-")[2] in sides


def _titled(analysis: Analysis) -> bool:
    """True for a sentence that is written in a headline's capitals, or holds one."""
    behind = zip(analysis.tags[1:], analysis.words[1:], strict=True)  # a first word has a capital in any case
    telling = [tag for tag, word in behind if len(word) > 3 and word.isalpha()]
    return len(telling) > 3 and telling.count("P") > 0.6 * len(telling)


def chain(places: Sequence[Place]) -> list[Place]:
    """The first place with those that follow it at once: "in Lower Wick in Arlow province"."""
    linked: list[Place] = []
    for place in places:
        if linked and max(place.first - linked[-1].last, linked[-1].first - place.last) > 4:
            break
        linked.append(place)
    return linked


def lives_in(told: Iterable[Analysis], lists: PlaceWords) -> tuple[str, ...]:
    """Where those live who were told of last: "a resident of Low Wick", "villagers in Low Wick"; () for nobody."""
    for analysis in told:
        for preposition, phrase in analysis.phrases:
            led = phrase.first > 1 and analysis.words[phrase.first - 2] in lists.of["living"]
            if led and preposition in _HOME and analysis.tags[phrase.last] == "P":
                return (analysis.said(phrase.first, phrase.last),)
    return ()
