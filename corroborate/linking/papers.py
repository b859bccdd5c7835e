"""Papers: what one report says was issued and another only quotes is one announcement, when the two give its words alike.

"The council issued a notice. According to the notice, owners should call the yacht club" and "the council said that owners 'could
call the club'": the second report does not say that there was a notice, yet tells of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from corroborate.linking.asking.questions import Question
from corroborate.linking.names import resolve, same
from corroborate.linking.scores.likeness import ENOUGH
from corroborate.linking.scores.scoring import Score
from corroborate.model import Voice
from corroborate.vocabulary import Vocabulary

#: The predicates of what issues a paper, and of what quotes somebody.
_ISSUING, _QUOTING = "decision", "quotation"


@lru_cache(maxsize=8)
def _papers(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(word for word, entry in vocabulary["evidence"].items() if entry.flag("asserts") or entry.flag("medium"))


def issued(
    questions: Sequence[Question], linked: Iterable[tuple[int, int]], vocabulary: Vocabulary
) -> dict[tuple[int, int], Score]:
    """Where one report tells that a paper was issued, and another quotes it.

    :param questions: in order.
    :param linked: pairs of positions whose claims ask the same; what a paper says must be among them.
    :returns: pair of positions, the lower first, to the score of a sure link.
    """
    issuing: dict[str, list[int]] = defaultdict(list)
    quoting: dict[str, list[int]] = defaultdict(list)
    for at, question in enumerate(questions):
        if question.predicate == _ISSUING and question.agent and _is_paper(question.claim.patient, vocabulary):
            issuing[question.claim.document].append(at)
        elif question.predicate == _QUOTING:
            quoting[question.claim.document].append(at)
    found = {}
    for one, other in (ends for pair in linked for ends in (pair, pair[::-1])) if issuing and quoting else ():
        here, there = questions[one], questions[other]
        if here.claim.document == there.claim.document or not _is_paper(here.claim.attribution.speaker.text, vocabulary):
            continue
        said = _speaker(here, here.claim.attribution.speaker, vocabulary)
        papers = [at for at in issuing[here.claim.document] if same(questions[at].agent, said)]
        if len(papers) != 1 or not same(said, _speaker(there, there.claim.attribution.speaker, vocabulary)):
            continue
        for at in (at for at in quoting[there.claim.document] if questions[at].claim.span.meets(there.claim.span)):
            found[min(papers[0], at), max(papers[0], at)] = Score(ENOUGH, 0.0, ("what the paper says is in both",))
    return found


def _is_paper(words: str, vocabulary: Vocabulary) -> bool:
    return words.rpartition(" ")[2].lower() in _papers(vocabulary)


def _speaker(question: Question, voice: Voice, vocabulary: Vocabulary) -> str:
    return resolve(voice.name, question.story.document, voice.kind, vocabulary)
