"""Which documents follow one story: fifty stories in one folder are told apart before any claim of one meets a claim of another.

Three steps. Documents are gathered by their words: each, taken by day, joins the stream whose words are likest to its own
(cosine of weighed words, after Rocchio's and Salton's single-pass clustering), or opens one. What a stream holds is then
joined from below (average linkage), but two groups only while the documents of the one are nearly as like those of the other as
among themselves: look-alike stories (two quakes, two trials) share their subject's words, and each its own names. Groups whose
reports agree on days that differ stay apart, however like they are (`days.least_alike`). Last, a document left alone joins the
group it is likest to, when no other is nearly as like.

A word tells the more the fewer documents have it, on a fixed scale, so that a document that shares no word moves nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from attrs import define, field

from corroborate.linking.days import Fell, least_alike, one_day
from corroborate.linking.stories import BRIEF, Story
from corroborate.linking.wording import stems, weight
from corroborate.vocabulary import Vocabulary

#: Characters of a document that tell its story, those first ones that tell it twice, and how many of its most telling words
#: are looked at.
_TOP, _LEAD, _TELLING = 3000, 300, 200
#: A word in so many documents tells hardly anything.
_OFTEN = 200
#: The least that a word tells which all have: many reports of one story stay together.
_LEAST = 0.5
#: How much more a name tells than another word.
_NAME = 1.5
#: How like a stream a document must be to join it; what each day between them takes away, and the most that days can take.
_ALIKE, _DAY, _DAYS = 0.05, 0.02, 7
#: A brief document joins the stream it is likest to, however little.
_ANY = 1e-9
_ROUNDS = 2
#: Two documents are no more alike than this: copies of one text say nothing of how alike the reports of a story are.
_COPIES = 0.5
#: How like each other the documents of a story are at least, and how many pairs of documents that presumption outweighs.
_KIN, _PRESUMED = 0.05, 3
#: Two documents that are by themselves are one story's when they are so much alike.
_ALONE = 0.1
#: Two groups are one story when their documents are as like as so much of what those of each are among themselves.
_AS_LIKE = 0.65
#: How much sooner groups are joined that state one day; a group whose documents are liker than so draws others the less.
_ONE_DAY, _TIGHT = 0.15, 0.2
#: A document left alone joins the group it is likest to when it is so many times as like as the next group.
_CLEARLY = 1.5
#: More groups than this are not held against each other: the likest are gathered first, ever more of them.
_CROWDED, _GATHERED = 300, (0.4, 0.3, 0.2, 0.1)


@define(eq=False)
class _Group:
    """Documents taken together: their ids, their words added up, the square of their length, and their days."""

    ids: dict[str, None] = field(factory=dict)
    words: dict[str, float] = field(factory=lambda: defaultdict(float))
    square: float = 0.0
    days: Counter[int] = field(factory=Counter)

    def take(self, id: str, words: Mapping[str, float], day: int | None) -> None:
        """Add a document."""
        self.ids[id] = None
        self._weigh(words, day, 1)

    def drop(self, id: str, words: Mapping[str, float], day: int | None) -> None:
        """Take a document out again."""
        del self.ids[id]
        self._weigh(words, day, -1)

    def _weigh(self, words: Mapping[str, float], day: int | None, sign: int) -> None:
        for word, telling in words.items():
            self.square += 2 * sign * telling * self.words[word] + telling * telling
            self.words[word] += sign * telling
        if day is not None:
            self.days[day] += sign
            if not self.days[day]:
                del self.days[day]

    def likeness(self, shared: float, day: int | None) -> float:
        """How like a document is, by the product of its words and the group's, and its day."""
        away = min((abs(day - other) for other in self.days), default=0) if day is not None else 0
        return round(shared / math.sqrt(max(self.square, 1e-9)) - _DAY * min(away, _DAYS), 9)

    def likeness_to(self, words: Mapping[str, float], day: int | None) -> float:
        """How like a document of these words and this day is."""
        return self.likeness(math.fsum(telling * self.words[word] for word, telling in words.items() if word in self.words), day)

    def among(self) -> float:
        """How like each other its documents are, all pairs added up."""
        count = len(self.ids)
        pairs = count * (count - 1) / 2
        return min((self.square - count) / 2, _COPIES * pairs)

    def shared(self, other: _Group) -> float:
        """How alike the documents of two groups are worded, the mean of all pairs."""
        few, many = sorted((self.words, other.words), key=len)
        shared = math.fsum(telling * many[word] for word, telling in few.items() if word in many)
        return shared / (len(self.ids) * len(other.ids))

    def mean_likeness(self, other: _Group) -> float:
        """How like the documents of two groups are, the mean of all pairs, their days taken into account."""
        away = min((abs(day - its) for day in self.days for its in other.days), default=0)
        return round(min(self.shared(other), _COPIES) - _DAY * min(away, _DAYS), 9)


def threads(stories: Mapping[str, Story], vocabulary: Vocabulary) -> dict[str, int]:
    """The number of the thread each document belongs to; numbers mean nothing but that equal ones are one thread.

    :param stories: document id to story.
    """
    words = _weighed(stories, vocabulary)
    days = {id: _day(story) for id, story in stories.items()}
    fell = {id: story.fell for id, story in stories.items()}
    found: list[list[str]] = []
    for stream in _gathered(stories, words, days, _ALIKE):
        groups = [[id] for id in stream.ids]
        for alike in _GATHERED:
            if len(groups) > _CROWDED:
                groups = [list(group.ids) for group in _gathered(stream.ids, words, days, alike)]
        found.extend(_with_the_lone(_stories([_grouped(ids, words, days) for ids in groups], fell), words, days, fell))
    return {id: number for number, ids in enumerate(found) for id in ids}


def _gathered(
    ids: Collection[str], words: Mapping[str, Mapping[str, float]], days: Mapping[str, int | None], alike: float
) -> list[_Group]:
    """Documents by their words: each with the group it is likest to, when it is so much alike; later each chooses again."""
    told = {id: sorted(words[id].items(), key=lambda item: (-item[1], item[0])) for id in ids}
    order = sorted(ids, key=lambda key: (days[key] or 0, told[key], key))  # what a source is called decides nothing
    found: list[_Group] = []
    holding: dict[str, set[int]] = defaultdict(set)  # word to the groups that have had it
    joined: dict[str, int] = {}
    for _ in range(_ROUNDS):
        for id in order:
            mine, day = words[id], days[id]
            if id in joined:
                found[joined[id]].drop(id, mine, day)
            shared: dict[int, float] = defaultdict(float)
            for word, telling in mine.items():
                for at in holding[word]:
                    shared[at] += telling * found[at].words[word]
            likely = [(found[at].likeness(much, day), -at) for at, much in shared.items() if found[at].ids]
            best, first = max(likely, default=(0.0, 0))
            at = -first
            if best < (alike if len(mine) >= BRIEF else _ANY):
                at = len(found)
                found.append(_Group())
            found[at].take(id, mine, day)
            joined[id] = at
            for word in mine:
                holding[word].add(at)
    return [group for group in found if group.ids]


def _grouped(ids: Sequence[str], words: Mapping[str, Mapping[str, float]], days: Mapping[str, int | None]) -> _Group:
    group = _Group()
    for id in ids:
        group.take(id, words[id], days[id])
    return group


def _told(ids: Iterable[str], fell: Mapping[str, Fell | None]) -> Counter[Fell]:
    """How many of some documents give which day to their event."""
    return Counter(day for id in ids if (day := fell[id]) is not None)


def _stories(groups: Sequence[_Group], fell: Mapping[str, Fell | None]) -> list[list[str]]:
    """The ids of a stream's documents, story by story."""
    brief = {at for at, group in enumerate(groups) if len(group.words) < BRIEF}
    members = {at: list(group.ids) for at, group in enumerate(groups)}
    among = {at: group.among() for at, group in enumerate(groups)}
    told = {at: _told(group.ids, fell) for at, group in enumerate(groups)}
    near: dict[int, dict[int, float]] = {at: {} for at in members}
    for at, group in enumerate(groups):
        for other in range(at):
            near[at][other] = near[other][at] = group.mean_likeness(groups[other])

    def kinship(at: int) -> float:
        pairs = len(members[at]) * (len(members[at]) - 1) / 2
        return max(0.0, (among[at] + _KIN * _PRESUMED) / (pairs + _PRESUMED))

    def enough(one: int, other: int) -> float:
        if one in brief or other in brief:
            return _ANY
        least = _ALONE if len(members[one]) == len(members[other]) == 1 else _ANY
        return max(least, _AS_LIKE * math.sqrt(kinship(one) * kinship(other)))

    def rank(one: int, other: int) -> float:
        tight = math.sqrt(max(kinship(one), _TIGHT) * max(kinship(other), _TIGHT)) / _TIGHT
        return round(near[one][other] / tight + _ONE_DAY * one_day(told[one], told[other]), 9)

    def are_one(one: int, other: int) -> bool:
        likeness = near[one][other]
        return likeness >= enough(one, other) and likeness >= least_alike(told[one], told[other])

    def join(one: int, other: int) -> int:
        at = max(members) + 1
        told[at] = told.pop(one) + told.pop(other)
        mine, its = len(members[one]), len(members[other])
        among[at] = among[one] + among[other] + near[one][other] * mine * its
        members[at] = members.pop(one) + members.pop(other)
        from_one, from_other = near.pop(one), near.pop(other)
        near[at] = {}
        for rest, known in near.items():
            if rest != at:
                del known[one], known[other]
                known[at] = near[at][rest] = round((from_one[rest] * mine + from_other[rest] * its) / (mine + its), 9)
        return at

    waiting = [(-rank(one, other), one, other) for one, known in near.items() for other in known if one < other]
    heapify(waiting)
    while waiting:
        _, one, other = heappop(waiting)
        if one in members and other in members and are_one(one, other):
            at = join(one, other)
            for rest in near[at]:
                heappush(waiting, (-rank(rest, at), rest, at))
    return [members[at] for at in sorted(members)]


def _with_the_lone(
    found: Sequence[Sequence[str]],
    words: Mapping[str, Mapping[str, float]],
    days: Mapping[str, int | None],
    fell: Mapping[str, Fell | None],
) -> list[list[str]]:
    """The stories of a stream, each document that was left alone with the one it is clearly likest to."""
    groups = [_grouped(ids, words, days) for ids in found if len(ids) > 1]
    told = [_told(group.ids, fell) for group in groups]
    kept = [list(group.ids) for group in groups]
    for id in (ids[0] for ids in found if len(ids) == 1):
        mine, its_own = _grouped([id], words, days), _told([id], fell)
        ranked = sorted(
            (
                (group.likeness_to(words[id], days[id]), -at)
                for at, group in enumerate(groups)
                if (least := least_alike(its_own, told[at])) == 0.0 or mine.shared(group) >= least
            ),
            reverse=True,
        )
        best, second = ([likeness for likeness, _ in ranked] + [0.0, 0.0])[:2]
        if best >= max(_ALIKE, _CLEARLY * second):
            kept[-ranked[0][1]].append(id)
        else:
            kept.append([id])
    return kept


def _day(story: Story) -> int | None:
    """The day of the story's event, else that of its publication."""
    day = story.day.earliest if story.day is not None else None
    day = day or story.document.published
    return day.toordinal() if day is not None else None


def _weighed(stories: Mapping[str, Story], vocabulary: Vocabulary) -> dict[str, dict[str, float]]:
    """The telling words of each document by how much they tell: a vector of length 1."""
    counted = {}
    for id, story in stories.items():
        title, text = story.document.title or "", story.document.text
        counted[id] = Counter(stems(" ".join((title, title, text[:_LEAD], text[:_TOP])), vocabulary))
    often = Counter(word for counts in counted.values() for word in counts)
    found = {}
    for id, counts in counted.items():
        telling = {
            word: (1 + math.log(count))
            * weight(word, vocabulary)
            * max(math.log(_OFTEN / often[word]), _LEAST)
            * (_NAME if word in stories[id].names else 1.0)
            for word, count in counts.items()
        }
        kept = dict(sorted(telling.items(), key=lambda item: (-item[1], item[0]))[:_TELLING])
        length = math.sqrt(math.fsum(much * much for much in kept.values())) or 1.0
        found[id] = {word: much / length for word, much in kept.items()}
    return found
