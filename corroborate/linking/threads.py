"""Which documents follow one story: fifty stories in one folder are told apart before any claim of one meets a claim of another.

Documents are taken by day, each joins the thread whose words are likest to its own (cosine of weighed words, after Rocchio's
and Salton's single-pass clustering), or opens a thread; a second round lets each choose again among all. A word tells the
more the fewer documents have it, but as if many others had been read that have it not, so that a handful of reports of one
story stay together and an unrelated document moves nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

from attrs import define, field

from corroborate.linking.stories import BACKGROUND, Story
from corroborate.linking.wording import stems, weight
from corroborate.vocabulary import Vocabulary

#: Characters of a document that tell its story, and how many of its most telling words are looked at.
_TOP, _TELLING = 1500, 120
#: How much more a name tells than another word.
_NAME = 1.5
#: The least that a word tells which all have: many reports of one story stay one thread.
_LEAST = 0.5
#: How like a thread a document must be to join it; what each day between them takes away, and the most that days can take.
_ALIKE, _DAY, _DAYS = 0.1, 0.02, 7
#: A document of fewer telling words is too short to be unlike another: it joins the thread it is likest to.
_BRIEF = 30
_ROUNDS = 2


@define(eq=False)
class _Thread:
    """Documents of one story: their words added up, the square of their length, and their days."""

    words: dict[str, float] = field(factory=lambda: defaultdict(float))
    square: float = 0.0
    days: Counter[int] = field(factory=Counter)
    members: int = 0

    def take(self, words: Mapping[str, float], day: int | None, sign: int) -> None:
        """Add a document (`sign` 1) or take it out again (-1)."""
        for word, telling in words.items():
            self.square += 2 * sign * telling * self.words[word] + telling * telling
            self.words[word] += sign * telling
        if day is not None:
            self.days[day] += sign
            if not self.days[day]:
                del self.days[day]
        self.members += sign

    def likeness(self, shared: float, day: int | None) -> float:
        """How like a document is, by the product of its words and the thread's, and its day."""
        away = min((abs(day - other) for other in self.days), default=0) if day is not None else 0
        return round(shared / math.sqrt(max(self.square, 1e-9)) - _DAY * min(away, _DAYS), 9)


def threads(stories: Mapping[str, Story], vocabulary: Vocabulary) -> dict[str, int]:
    """The number of the thread each document belongs to; numbers mean nothing but that equal ones are one thread.

    :param stories: document id to story.
    """
    words = _weighed(stories, vocabulary)
    days = {id: _day(story) for id, story in stories.items()}
    order = sorted(stories, key=lambda key: (days[key] or 0, key))
    found: list[_Thread] = []
    holding: dict[str, set[int]] = defaultdict(set)  # word to the threads that have had it
    joined: dict[str, int] = {}
    for _ in range(_ROUNDS):
        for id in order:
            mine, day = words[id], days[id]
            if id in joined:
                found[joined[id]].take(mine, day, -1)
            shared: dict[int, float] = defaultdict(float)
            for word, telling in mine.items():
                for at in holding[word]:
                    shared[at] += telling * found[at].words[word]
            likely = [(found[at].likeness(much, day), -at) for at, much in shared.items() if found[at].members]
            best, first = max(likely, default=(0.0, 0))
            at = -first
            if best < (_ALIKE if len(mine) >= _BRIEF else 1e-9):
                at = len(found)
                found.append(_Thread())
            found[at].take(mine, day, 1)
            joined[id] = at
            for word in mine:
                holding[word].add(at)
    return joined


def _day(story: Story) -> int | None:
    """The day of the story's event, else that of its publication."""
    day = story.day.earliest if story.day is not None else None
    day = day or story.document.published
    return day.toordinal() if day is not None else None


def _weighed(stories: Mapping[str, Story], vocabulary: Vocabulary) -> dict[str, dict[str, float]]:
    """The telling words of each document by how much they tell: a vector of length 1."""
    counted = {}
    for id, story in stories.items():
        title = story.document.title or ""
        counted[id] = Counter(stems(f"{title} {title} {story.document.text[:_TOP]}", vocabulary))
    often = Counter(word for counts in counted.values() for word in counts)
    whole = len(stories) + BACKGROUND
    found = {}
    for id, counts in counted.items():
        telling = {
            word: (1 + math.log(count))
            * weight(word, vocabulary)
            * max(math.log(whole / often[word]), _LEAST)
            * (_NAME if word in stories[id].names else 1.0)
            for word, count in counts.items()
        }
        kept = dict(sorted(telling.items(), key=lambda item: (-item[1], item[0]))[:_TELLING])
        length = math.sqrt(math.fsum(much * much for much in kept.values())) or 1.0
        found[id] = {word: much / length for word, much in kept.items()}
    return found
