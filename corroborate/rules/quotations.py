"""Rules about quotations: their words, whose words the marks promise them to be, and the paraphrase beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from corroborate.extraction.attribution import Said, find_attributions
from corroborate.extraction.attribution.speakers import Mention
from corroborate.linking import canonical
from corroborate.linking.names import same, shortens
from corroborate.linking.wording import stem, weight
from corroborate.model import Claim, Cluster, Difference, Document
from corroborate.model.keeping import kept_with
from corroborate.rule import Found, Run, finding, normalised, rule
from corroborate.rules.answers import Pair, involved, once, pairs
from corroborate.rules.messages import quoted, speaker, worded
from corroborate.rules.questions import one_name
from corroborate.vocabulary import Vocabulary, in_use

#: A quotation shorter than this is a phrase that anybody may use.
_TELLING_WORDS = 6
#: Of one utterance, at most so many words differ for each that is shared.
_CHANGED = 0.5
#: Differing words of two quotations are told by themselves up to so many; more are seen best where they stand.
_FEW_WORDS = 4


@rule(
    family="attribution",
    severity="warning",
    over="run",
    good=[
        (
            '[Arlow Post, 2024-03-08] "The council will rebuild the bridge before winter comes," Mayor Ada Finch said on Monday.',
            '[Vale News, 2024-03-08] "The council will rebuild the bridge before winter comes", said Mayor Ada Finch on Monday.',
        ),
        (
            '[Arlow Post, 2024-03-08] "We have counted 140 broken windows," Mayor Ada Finch said on Friday.',
            '[Vale News, 2024-03-10] "We have counted 212 broken windows," Mayor Ada Finch said on Sunday.',
        ),
    ],
    bad=(
        '[Arlow Post, 2024-03-08] "The council will rebuild the bridge before winter comes," Mayor Ada Finch said on Monday.',
        '[Vale News, 2024-03-08] "The council may rebuild the bridge before the summer comes," Mayor Ada Finch said on Monday.',
    ),
)
def quote_drift(run: Run) -> Iterator[Found]:
    """One speaker's quoted words differ between sources beyond punctuation, brackets and ellipsis.

    Told once for each utterance, by the two claims that show it best, whatever the number of claims in the quotation; a note
    when only little words differ, or when one source leaves out words that do not turn the meaning. Two spellings of a name
    are no difference.
    """
    found: dict[tuple[str, ...], tuple[str, tuple[Claim, Claim]]] = {}
    for cluster in run.compared:
        for pair in pairs(cluster):
            if not pair.across or pair.comparison.relation == "update":
                continue  # what time explains was said on two occasions
            for drift in (one for one in pair.comparison.differences if one.aspect == "quotation"):
                days = [claim.qualifiers.as_of for claim in pair.claims]
                if days[0] != days[1] and all(any(map(str.isdigit, side)) for side in (drift.a, drift.b)):
                    continue  # a count has moved on between two occasions
                if pair.numbers is not None and pair.comparison.differ_in("value"):
                    continue  # the rules about figures tell it
                if pair.comparison.differ_in("speaker") and not any(claim.attribution.own_voice for claim in pair.claims):
                    continue  # two voices in nearly the same words
                same_name = same(*(canonical(side, "") for side in (drift.a, drift.b))) or shortens(drift.a, drift.b)
                if same_name or not _one_utterance(pair, drift):
                    continue
                sides = tuple(sorted((drift.a, drift.b)))
                mine, theirs = (drift.a, drift.b) if pair.a.id == pair.comparison.claims[0] else (drift.b, drift.a)
                told = f"{worded(cluster, pair.a)} against {worded(cluster, pair.b)}{_parted(mine, theirs)}"
                found.setdefault(sides, (told, pair.claims))
    names = {document.id: document.name for document in run.documents}
    utterances: list[tuple[set[str], str, list[Claim], bool]] = []  # which a third source may word in a third way
    for sides, (told, claims) in sorted(found.items(), key=lambda one: (_is_little(one[0]), one[0])):
        wordings = {normalised(claim.quote) for claim in claims}
        known = next((one for one in utterances if one[0] & wordings), None)
        if known is None:
            utterances.append((wordings, told, list(claims), _is_little(sides)))
        else:
            known[0].update(wordings)
            known[2].extend(claims)
    for _, told, every, little in utterances:
        homes = [names[claim.document] for claim in every]
        further = [home for home in dict.fromkeys(homes) if home not in homes[:2]]
        again = f"; otherwise again in {', '.join(further)}" if further else ""
        yield finding(f"{told}{again}", *every, severity="note" if little else None)


def _is_little(sides: tuple[str, ...]) -> bool:
    """True for two sides that differ in little words only, or where one lacks words that do not turn the meaning."""
    apart = {word for side in sides for word in side.split()}
    return all(weight(stem(word), in_use()) == 0 for word in apart) or (not all(sides) and not _turning(in_use()) & apart)


@lru_cache(maxsize=8)
def _turning(vocabulary: Vocabulary) -> frozenset[str]:
    """Words that turn the meaning of a sentence: negations, and what says how binding or how sure it is."""
    negations = {key for key, entry in vocabulary["grammar"].items() if "negation" in entry.words("classes")}
    return frozenset(negations.union(*(entry.words("words") for entry in vocabulary["modality"].values())))


def _one_utterance(pair: Pair, drift: Difference) -> bool:
    """False where more words differ than go with so many that are shared: on two occasions one may say nearly the same."""
    changed = max(len(side.split()) for side in (drift.a, drift.b))
    texts = [{word for quotation in claim.quotations for word in normalised(quotation).split()} for claim in pair.claims]
    return changed <= len(texts[0] & texts[1]) * _CHANGED


def _parted(mine: str, theirs: str) -> str:
    """The words by which two quotations differ, where they are few enough to help: '; "skulking" against "sulking"'."""
    if max(len(mine.split()), len(theirs.split())) > _FEW_WORDS:
        return ""
    return f'; "{mine}" against "{theirs}"' if mine and theirs else f'; only one has "{mine or theirs}"'


@rule(
    family="attribution",
    severity="warning",
    over="run",
    good=(
        '[Arlow Post, 2024-03-08] "The water will be safe to drink by Friday night," the notice by the Water Board said.',
        '[Vale News, 2024-03-08] "The water will be safe to drink by Friday night," the Water Board said.',
    ),
    bad=(
        '[Arlow Post, 2024-03-08] "The water will be safe to drink by Friday night," the notice by the Water Board said.',
        '[Vale News, 2024-03-08] The Water Board said on Thursday that everybody in the town "should wait. '
        'The water will be safe to drink by Friday night," the Herald writes.',
    ),
)
def quote_voice(run: Run) -> Iterator[Found]:
    """The same quoted sentence is put in the mouths of different speakers.

    Also when one source quotes the speaker and the other quotes the outlet that reports the speaker. Told once for each.
    """
    documents = {document.id: document for document in run.documents}
    found: dict[str, tuple[str, list[Claim]]] = {}
    for cluster in run.compared:
        for pair in pairs(cluster):
            words = _shared_quotation(pair) if pair.across and all(claim.quotations for claim in pair.claims) else ""
            if not words:
                continue
            one, other = (_promised(claim, words, documents[claim.document]) for claim in pair.claims)
            homes = [documents[claim.document] for claim in pair.claims]
            if one is None or other is None or _may_be_one(one, other) or any(_side_by_side(one, other, home) for home in homes):
                continue
            whole = all(any(_sentence(quotation, words) for quotation in claim.quotations) for claim in pair.claims)
            if whole:
                names = [documents[claim.document].name for claim in pair.claims]
                told = f'"{words}": the words of {one.name} in {names[0]}, of {other.name} in {names[1]}'
                found.setdefault(words, (told, []))[1].extend(pair.claims)
    for _, (told, claims) in sorted(found.items()):
        yield finding(told, *claims)


def _shared_quotation(pair: Pair) -> str:
    """The longest quotation whose words both claims quote; empty when none is long enough to tell."""
    texts = [[normalised(quotation) for quotation in claim.quotations] for claim in pair.claims]
    shared = [
        min(one, other, key=len)
        for one in texts[0]
        for other in texts[1]
        if f" {one} " in f" {other} " or f" {other} " in f" {one} "
    ]
    return max((text for text in shared if len(text.split()) >= _TELLING_WORDS), key=lambda text: (len(text), text), default="")


#: Kinds of voices of which one may speak for the other, or report it.
_FOR_ANOTHER = ({"person", "organisation"}, {"person", "outlet"})


def _may_be_one(a: Mention, b: Mention) -> bool:
    """True when two voices may be one: an unnamed one, a title more or less, somebody and whom he speaks for."""
    kinds = {a.kind, b.kind}
    unsure = any(char.isdigit() for char in a.name + b.name)  # a dateline taken for a name
    return unsure or not kinds <= {"person", "organisation", "outlet"} or kinds in _FOR_ANOTHER or one_name(a.name, b.name)


def _side_by_side(a: Mention, b: Mention, document: Document) -> bool:
    """True when the one is described by the other: "Ada Finch, a researcher with Norcom", "Norcom researcher Ada Finch"."""
    orders = ((re.escape(one.name), re.escape(other.name)) for one, other in ((a, b), (b, a)))
    return any(re.search(rf"{first}[^.;\n]{{1,60}}{second}", document.text) for first, second in orders)


def _promised(claim: Claim, words: str, document: Document) -> Mention | None:
    """Whose words the quotation marks promise: the voice whose cue stands nearest to the quotation; None when none does."""
    near: list[tuple[int, int, Mention]] = []
    for quotation in claim.quotations:
        if words not in normalised(quotation):
            continue
        at = document.text.find(quotation, max(0, claim.span.start - len(quotation)))
        for said_so in _said(document, in_use()):
            inside = any(part.start < at + len(quotation) and at < part.end for part in said_so.content)
            source = said_so.source
            if at >= 0 and inside and source is not None and source.text != source.text.lower():  # whom "she" means is a guess
                ends = source.span, said_so.cue.span
                gaps = [max(at - end.end, end.start - at - len(quotation)) for end in ends]
                near.append((max(0, min(gaps)), said_so.cue.span.start, source))
    return min(near, key=lambda one: one[:2])[2] if near else None


def _sentence(quotation: str, words: str) -> bool:
    """True when the words start a sentence in the quotation: a capital, and nothing or the end of another before it."""
    starts = [match.end() for match in re.finditer(r"^\W*|[.!?]\W+", quotation)]
    return any(quotation[at : at + 1].isupper() and normalised(quotation[at:]).startswith(words) for at in starts)


@kept_with("document")
def _said(document: Document, vocabulary: Vocabulary) -> tuple[Said, ...]:
    return tuple(find_attributions(document.text, vocabulary=vocabulary))


@rule(
    family="attribution",
    severity="note",
    over="compared",
    good='Mayor Ada Finch said the council is building a bridge. "The council is building a bridge," she said.',
    bad='Mayor Ada Finch said the council will be building a bridge. "The council is building a bridge," Finch said.',
)
def paraphrase_drift(cluster: Cluster) -> Iterator[Found]:
    """A paraphrase is stronger, weaker, narrower or of another tense than the quotation beside it."""
    found = [
        pair
        for pair in pairs(cluster)
        if not pair.across
        and pair.a.attribution.quoted != pair.b.attribution.quoted
        and not any(claim.headline or claim.attribution.own_voice for claim in pair.claims)
        and pair.comparison.differ_in("tense", "modality", "certainty", "limits")
        and not pair.comparison.differ_in("speaker")
    ]
    for group in once(found):
        direct, loose = group[0].claims if group[0].a.attribution.quoted else group[0].claims[::-1]
        yield finding(
            f"{cluster.question}: quoted as {quoted(direct)}, paraphrased as {quoted(loose)} "
            f"({speaker(direct, cluster.document_of(direct))})",
            direct,
            loose,
            *involved(group),
        )
