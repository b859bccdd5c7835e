"""Which documents follow one story: fifty stories in one folder are told apart before any claim of one meets a claim of another.

Documents are joined from below, the likest first (average linkage), and two groups only while the documents of the one are
nearly as like those of the other as among themselves: look-alike stories (two quakes, two trials) share their subject's words,
and each its own names. Groups whose reports agree on days that differ stay apart, however like they are (`days.least_alike`).
Last, a document left alone joins the group it is likest to, when no other is nearly as like.

A word tells the more the fewer documents have it, on a fixed scale, so that a document that shares no word moves nothing. Of
many documents each is held against those only that it shares uncommon words with. What comes first is for the likeness to say,
and between equals for the days and the words: never for an id, or for the order in which documents are given.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from heapq import heapify, heappop, heappush, nlargest
from itertools import chain, combinations, groupby
from typing import TypeVar

from attrs import define, field

from corroborate.linking.dating import Fell, least_alike, one_day
from corroborate.linking.names import squeezed
from corroborate.linking.stories import BRIEF, Story, opening
from corroborate.linking.wording import weights
from corroborate.model.keeping import kept_with
from corroborate.vocabulary import Vocabulary

_Key = TypeVar("_Key")
_Number = TypeVar("_Number", int, float)

#: Characters of a document that tell its story, those first ones that tell it twice, and how many of its most telling words
#: are looked at.
_TOP, _LEAD, _TELLING = 3000, 300, 200
#: A word in so many documents tells hardly anything.
_OFTEN = 200
#: The least that a word tells which all have: many reports of one story stay together.
_LEAST = 0.5
#: How much more a name tells than another word.
_NAME = 1.5
#: What each day between two documents takes away from their likeness, and the most that days can take.
_DAY, _DAYS = 0.02, 7
#: A brief document joins what it is likest to, however little.
_ANY = 1e-9
#: Two documents are no more alike than this: copies of one text say nothing of how alike the reports of a story are.
_COPIES = 0.5
#: How like each other the documents of a story are at least, and how many pairs of documents that presumption outweighs.
_KIN, _PRESUMED = 0.05, 2.5
#: Two documents that are by themselves are one story's when they are so much alike.
_ALONE = 0.1
#: Two groups are one story when their documents are as like as so much of what those of each are among themselves.
_AS_LIKE = 0.65
#: How much sooner groups are joined that state one day; a group whose documents are liker than so draws others the less.
_ONE_DAY, _TIGHT = 0.15, 0.2
#: A document left alone joins the group it is likest to when it is so much alike, and so many times as like as the next group.
_ALIKE, _CLEARLY = 0.05, 1.5
#: Of many documents each meets so many that it is likest to; of those that share a word that very many have, so many next ones.
_LIKEST, _NEXT = 24, 12


@define(eq=False)
class _Group:
    """Documents taken together: their ids, their words added up, their days, and how like each other they are, pair by pair."""

    ids: list[str]
    words: dict[str, float]
    days: dict[tuple[int, ...], int]
    fell: dict[Fell, int]
    among: float
    near: dict[int, float] = field(factory=dict)  # to the numbers of other groups: how like they are, the mean of all pairs

    @property
    def kinship(self) -> float:
        """How like each other its documents are, what is presumed of those of any story taken in."""
        pairs = len(self.ids) * (len(self.ids) - 1) / 2
        return max(0.0, (self.among + _KIN * _PRESUMED) / (pairs + _PRESUMED))

    @property
    def brief(self) -> bool:
        """True when all that it holds has few words."""
        return len(self.words) < BRIEF

    def likeness(self, other: _Group) -> float:
        """How like the documents of two groups are, the mean of all pairs, their days taken into account."""
        few, many = sorted((self.words, other.words), key=len)
        shared = math.fsum(telling * many[word] for word, telling in few.items() if word in many)
        shared /= len(self.ids) * len(other.ids)
        return round(min(shared, _COPIES) - _days_between(self.days, other.days), 9)


def _days_between(some: Mapping[tuple[int, ...], int], others: Mapping[tuple[int, ...], int]) -> float:
    """What the days between two groups of documents take away from their likeness, the mean of all pairs that are dated."""
    if not some or not others:
        return 0.0
    apart = sum(min(_apart(a, b), _DAYS) * n * m for a, n in some.items() for b, m in others.items())
    return _DAY * apart / (sum(some.values()) * sum(others.values()))


def _apart(some: tuple[int, ...], others: tuple[int, ...]) -> int:
    """The days between two documents; none when one names the other's day by its date, or both name one."""
    return abs(some[0] - others[0]) if set(some).isdisjoint(others) else 0


def threads(stories: Mapping[str, Story], vocabulary: Vocabulary) -> dict[str, int]:
    """The number of the thread each document belongs to; numbers mean nothing but that equal ones are one thread."""
    if len(stories) < 2:
        return dict.fromkeys(stories, 0)
    groups = _joined(_alike_in_all(stories, _weighed(stories, vocabulary)))
    return {id: number for number, ids in enumerate(_with_the_lone(groups)) for id in ids}


def _alike_in_all(stories: Mapping[str, Story], words: Mapping[str, Mapping[str, float]]) -> list[_Group]:
    """The documents, those together that have the same words and days: in an order that their content alone decides."""

    def content(id: str) -> tuple[object, ...]:
        days, fell = _days_of(stories[id]), stories[id].fell
        return days, list(words[id].items()), (fell.how, fell.day, fell.named or 0) if fell is not None else ("", 0, 0)

    found, contents = [], {id: content(id) for id in stories}
    for _, same in groupby(sorted(stories, key=contents.__getitem__), key=contents.__getitem__):
        ids = list(same)
        days, fell, count = _days_of(stories[ids[0]]), stories[ids[0]].fell, len(ids)
        added = {word: telling * count for word, telling in words[ids[0]].items()}
        among = _COPIES * count * (count - 1) / 2
        found.append(_Group(ids, added, {days: count} if days else {}, {fell: count} if fell is not None else {}, among))
    return found


def _meeting(groups: Sequence[_Group]) -> list[tuple[int, int]]:
    """The pairs of numbers of groups that are held against each other: each with those it is likest to."""
    if len(groups) <= _LIKEST:  # so few that each meets all it shares a word with
        words = [group.words.keys() for group in groups]
        return [(one, other) for one, other in combinations(range(len(groups)), 2) if not words[one].isdisjoint(words[other])]
    having: dict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        for word in group.words:
            having[word].append(at)
    place = {word: {at: n for n, at in enumerate(found)} for word, found in having.items() if len(found) > _OFTEN}
    pairs: set[tuple[int, int]] = set()
    for at, group in enumerate(groups):
        shared: dict[int, float] = defaultdict(float)
        for word, telling in group.words.items():
            met = having[word]
            if word in place:
                here = place[word][at]
                met = met[max(0, here - _NEXT) : here + _NEXT + 1]
            for other in met:
                shared[other] += telling * groups[other].words[word]
        shared.pop(at, None)  # a document without words shares nothing, not even with itself
        likest = nlargest(_LIKEST, shared.items(), key=lambda item: (round(item[1] / len(groups[item[0]].ids), 9), -item[0]))
        pairs.update((min(at, other), max(at, other)) for other, _ in likest)
    return sorted(pairs)


def _joined(groups: Sequence[_Group]) -> list[_Group]:
    """Documents joined from below to the stories that they follow."""
    live = dict(enumerate(groups))
    for one, other in _meeting(groups):
        live[one].near[other] = live[other].near[one] = groups[one].likeness(groups[other])

    def rank(one: int, other: int) -> float:
        a, b = live[one], live[other]
        tight = math.sqrt(max(a.kinship, _TIGHT) * max(b.kinship, _TIGHT)) / _TIGHT
        return round(a.near[other] / tight + _ONE_DAY * one_day(a.fell, b.fell), 9)

    waiting = [(-rank(one, other), one, other) for one, group in live.items() for other in group.near if one < other]
    heapify(waiting)
    last = len(live)
    while waiting:
        _, one, other = heappop(waiting)
        if one in live and other in live and _are_one(live[one], live[other], live[one].near[other]):
            _join(live, one, other, last)
            for rest in live[last].near:
                heappush(waiting, (-rank(rest, last), rest, last))
            last += 1
    return [live[at] for at in sorted(live)]


def _are_one(a: _Group, b: _Group, likeness: float) -> bool:
    """Whether two groups are of one story: as like each other as their own documents are, and their days no other."""
    if a.brief or b.brief:
        enough = _ANY
    else:
        alone = len(a.ids) == len(b.ids) == 1
        enough = max(_ALONE if alone else _ANY, _AS_LIKE * math.sqrt(a.kinship * b.kinship))
    return likeness >= enough and likeness >= least_alike(a.fell, b.fell)


def _join(live: dict[int, _Group], one: int, other: int, last: int) -> None:
    """Put one group where there were two, under the next number."""
    a, b = live.pop(one), live.pop(other)
    mine, its = len(a.ids), len(b.ids)
    among = a.among + b.among + a.near[other] * mine * its
    group = _Group(a.ids + b.ids, _sum(a.words, b.words), _sum(a.days, b.days), _sum(a.fell, b.fell), among)
    for rest in sorted((a.near.keys() | b.near.keys()) - {one, other}):
        third = live[rest]
        to_one, to_other = (near.near.get(rest) for near in (a, b))
        to_one = a.likeness(third) if to_one is None else to_one
        to_other = b.likeness(third) if to_other is None else to_other
        third.near.pop(one, None)
        third.near.pop(other, None)
        third.near[last] = group.near[rest] = round((to_one * mine + to_other * its) / (mine + its), 9)
    live[last] = group


def _sum(some: Mapping[_Key, _Number], others: Mapping[_Key, _Number]) -> dict[_Key, _Number]:
    """What stands under each key in either, added up."""
    added = dict(some)
    for key, much in others.items():
        added[key] = added[key] + much if key in added else much
    return added


def _with_the_lone(found: Sequence[_Group]) -> list[list[str]]:
    """The ids of the documents, story by story, each document that was left alone with the story it is clearly likest to."""
    groups = [group for group in found if len(group.ids) > 1]
    kept = [list(group.ids) for group in groups]
    lone = [group for group in found if len(group.ids) == 1]
    if not lone or not groups:
        return kept + [list(group.ids) for group in lone]
    having: dict[str, list[int]] = defaultdict(list)
    long = [math.sqrt(max(math.fsum(much * much for much in group.words.values()), 1e-9)) for group in groups]
    for at, group in enumerate(groups):
        for word in group.words:
            having[word].append(at)
    for alone in lone:
        shared: dict[int, float] = defaultdict(float)
        for word, telling in alone.words.items():
            for at in having[word]:
                shared[at] += telling * groups[at].words[word]
        ranked = []
        for at, much in shared.items():
            least = least_alike(alone.fell, groups[at].fell)
            if least == 0.0 or much / len(groups[at].ids) >= least:
                away = min((_apart(a, b) for a in alone.days for b in groups[at].days), default=0)
                ranked.append((round(much / long[at] - _DAY * min(away, _DAYS), 9), -at))
        ranked.sort(reverse=True)
        best, second = ([likeness for likeness, _ in ranked] + [0.0, 0.0])[:2]
        if best >= max(_ALIKE, _CLEARLY * second):
            kept[-ranked[0][1]].extend(alone.ids)
        else:
            kept.append(alone.ids)
    return kept


def _days_of(story: Story) -> tuple[int, ...]:
    """The days that may be the story's: that of its event, else of its publication, then one of long before that it names."""
    day = story.day.earliest if story.day is not None else None
    if day is None and story.fell is None:
        return ()
    day = day or story.document.published
    named = story.fell.named if story.fell is not None else None
    return tuple(one for one in (day.toordinal() if day is not None else None, named) if one is not None)


@lru_cache(maxsize=50_000)
def _spelt(word: str) -> str:
    """A name without what spellings of one name differ in: "Aamal" and "Amal", "Sareh" and "Sare" are one."""
    bare = squeezed(word)
    return bare.removesuffix("h") if len(bare) > 4 else bare


@kept_with("story")
def _telling(story: Story, vocabulary: Vocabulary) -> Mapping[str, tuple[float, float]]:
    """How much each word at the top of a document tells, by how often it stands there; and how many times as much for a name."""
    found = (*opening(story.document, _TOP, vocabulary), *opening(story.document, _LEAD, vocabulary))
    counts = Counter([_spelt(word) if word in story.names else word for word in found])
    common, names = weights(vocabulary), {_spelt(word) for word in story.names}
    return {
        word: ((1 + math.log(count)) * common.get(word, 1.0), _NAME if word in names else 1.0) for word, count in counts.items()
    }


def _weighed(stories: Mapping[str, Story], vocabulary: Vocabulary) -> dict[str, dict[str, float]]:
    """The telling words of each document by how much they tell, the most telling first: a vector of length 1."""
    told = {id: _telling(story, vocabulary) for id, story in stories.items()}
    often = Counter(chain.from_iterable(told.values()))
    rarity = {count: max(math.log(_OFTEN / count), _LEAST) for count in set(often.values())}
    weighed = {}
    for id, words in told.items():
        telling = [(-much * rarity[often[word]] * name, word) for word, (much, name) in words.items()]
        kept = {word: -much for much, word in sorted(telling)[:_TELLING]}
        length = math.sqrt(math.fsum(much * much for much in kept.values())) or 1.0
        weighed[id] = {word: much / length for word, much in kept.items()}
    return weighed
