"""How a claim is shown to a person, in every output: where it stands, who is said to say it, which of its words differ.

Whatever a terminal or a browser would obey or hide (escape sequences, direction marks, zero-width signs) is made visible.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from corroborate.model import Aspect, Claim, Cluster, Comparison, Document, Source, Span
from corroborate.rule import SEVERITIES

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Finding, Rule

#: Controls, direction marks, zero-width and tag characters, and lone surrogates; joiners stay, scripts and emoji need them.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
#: How the reason begins that a run which compared nothing gives among what it did not check.
NOTHING_COMPARED = "nothing was compared, because"
_LONGEST = 400  # words of a quotation that is still compared word by word, which takes their product in time
_NAME, _MESSAGE = 100, 1_500  # characters of a source's name and of a message that are shown; JSON and tables have the whole
_QUOTED = re.compile('["“]([^"“”]{1,200})["”]')
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*|[^\w\s]")

#: What a difference of this aspect points at when its words are not in the quotation: the figure or the speaker.
_AT_VALUE: frozenset[Aspect] = frozenset({"value", "hedge", "unit", "currency", "list", "stance"})
_AT_SPEAKER: frozenset[Aspect] = frozenset({"speaker", "actor", "role"})


def visible(text: str) -> str:
    """`text` with every sign that would act or hide replaced by its code point: "⟨U+202E⟩"."""
    return _UNSEEN.sub(lambda match: f"⟨U+{ord(match[0]):04X}⟩", text)


def one_line(text: str) -> str:
    """`text` made visible, its white space folded to single spaces."""
    return visible(" ".join(text.split()))


def shortened(text: str, limit: int) -> str:
    """`text` on one line, cut at a word before `limit` characters."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[limit // 2 :] else cut).rstrip(" ,;:") + "…"


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def name_of(document: Document) -> str:
    """What people know a document by: its file, else its name."""
    return document.path or shortened(document.name, _NAME)


def graded(source: Source) -> str:
    """A source's name with what an analyst says of it: "Arlow Post (reliability B)"."""
    told = [f"reliability {source.reliability}"] * bool(source.reliability) + ["a party to the matter"] * source.party
    name = shortened(source.name, _NAME)
    return f"{name} ({', '.join(told)})" if told else name


def place_of(claim: Claim, document: Document) -> str:
    """Where a claim stands, as editors understand it: "seeds/post.txt:3:17" (the figure's place when it has one)."""
    line, column = document.at(claim.value_span.start if claim.value_span else claim.span.start)
    return f"{visible(name_of(document))}:{line}:{column}"


def chain_of(claim: Claim, document: Document) -> str:
    """Who is said to say it, from the document outwards: "Harbour Post > North Wire (reports) > Inga Strand (said)"."""
    steps = [graded(document.source)]
    for voice in claim.attribution.chain:
        if voice.kind == "document":
            continue
        name = shortened(voice.name if voice.named or not voice.text else voice.text, _NAME)
        cue = voice.cue[:1].lower() + voice.cue[1:] if any(map(str.isalnum, voice.cue)) else ""  # not the ":" of a headline
        steps.append(f"{name} ({cue})" if cue and cue != name else name)
    if len(steps) == 1:
        steps.append("in its own voice")
    medium = f", {claim.attribution.medium}" if claim.attribution.medium else ""
    grade = f" [credibility {claim.credibility}]" if claim.credibility else ""
    return one_line(" > ".join(steps) + medium + grade)


def as_of(claim: Claim) -> str:
    """The days a claim is about, in words; empty when nothing anchors it."""
    span = claim.qualifiers.as_of
    if span is None or (span.earliest is None and span.latest is None):
        return one_line(claim.qualifiers.as_of_text)
    return " to ".join(end or "…" for end in span.iso)


def claims_of(report: Report, finding: Finding) -> list[Claim]:
    """The claims a finding rests on: the two that show it best in report order, then the others in theirs, one of each place."""
    claims = [report.claim(id) for id in finding.claims]
    best = sorted(claims[:2], key=lambda claim: report.rank(claim.id))
    places = {_start(claim) for claim in best}
    others = {_start(claim): claim for claim in sorted(claims[2:], key=lambda claim: report.rank(claim.id), reverse=True)}
    return best + [claim for place, claim in reversed(others.items()) if place not in places]


def _start(claim: Claim) -> tuple[str, int]:
    return claim.document, (claim.value_span or claim.span).start


def why(finding: Finding, comparison: Comparison | None) -> str:
    """How the two claims that show a finding best stand and why, as far as its message does not say so; "" for nothing more."""
    reasons = [one_line(reason) for reason in (comparison.reasons if comparison else ())]
    told = [reason for reason in reasons if reason and reason not in finding.message]
    return f"{comparison.relation}: {'; '.join(told)}" if comparison is not None and told else ""


def comparison_between(report: Report, finding: Finding) -> Comparison | None:
    """The comparison of the two claims that show a finding best; None when they were not compared."""
    if len(finding.claims) < 2 or _about_provenance(finding):
        return None
    return report.comparison(*finding.claims[:2])


@cache
def _catalogue() -> Mapping[str, Rule]:
    from corroborate.rules import CATALOGUE

    return {rule.name: rule for rule in CATALOGUE}


def meaning_of(rule: str) -> str:
    """What a rule of the catalogue looks for, in a sentence; "" for one from elsewhere, which is known by its name alone."""
    known = _catalogue().get(rule)
    return known.summary if known is not None else ""


def _about_provenance(finding: Finding) -> bool:
    known = _catalogue().get(finding.rule)
    return known is not None and known.family == "provenance"


def _found(words: str, claim: Claim) -> Span | None:
    """Where the claim says `words`, stretched to whole words ("volunteer" to "volunteers"); None when it does not."""
    match = re.search(rf"(?i)\b{re.escape(words)}\w*", claim.quote) if words[:1].isalnum() else None
    return Span(claim.span.start + match.start(), claim.span.start + match.end()) if match else None


def _voice_span(claim: Claim) -> Span | None:
    return next((voice.span for voice in reversed(claim.attribution.chain) if voice.span), None)


def _changed_words(claim: Claim, other: Claim) -> list[Span]:
    """The words of one quotation that are not in the other, when the two are near enough for that to help."""
    mine, theirs = list(_WORD.finditer(claim.quote)), list(_WORD.finditer(other.quote))
    if len(mine) > _LONGEST or len(theirs) > _LONGEST:
        return []
    matcher = SequenceMatcher(None, [word[0].casefold() for word in mine], [word[0].casefold() for word in theirs], False)
    if matcher.ratio() < 0.4:
        return []
    return [
        Span(claim.span.start + mine[first].start(), claim.span.start + mine[last - 1].end())
        for operation, first, last, _, _ in matcher.get_opcodes()
        if operation in ("replace", "delete")
    ]


def differing(claim: Claim, other: Claim | None, comparison: Comparison | None, message: str = "") -> tuple[Span, ...]:
    """The words a reader should look at, as spans of the document, in order and without overlap.

    What the comparison says differs comes first; without it the words that the message quotes, then the value; without a
    value the words that changed. Spans may stand outside the quotation (a speaker named earlier in the sentence).

    :param other: what it is shown beside, if anything.
    """
    spans: list[Span] = []
    for difference in comparison.differences if comparison else ():
        side = difference.a if comparison and comparison.claims[0] == claim.id else difference.b
        if difference.aspect in _AT_VALUE and claim.value_span:
            spans.append(claim.value_span)
        elif difference.aspect in _AT_SPEAKER and (voice := _voice_span(claim)):
            spans.append(voice)
        elif found := _found(side, claim):
            spans.append(found)
    if comparison is None:
        spans = [span for words in _QUOTED.findall(message) if (span := _found(words, claim))]
    if not spans and claim.value_span:
        spans = [claim.value_span]
    if not spans and other is not None:
        spans = _changed_words(claim, other)
    return disjoint(spans)


def disjoint(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that overlap joined."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def cut(text: str, span: Span, marks: Sequence[Span], *, most: int = 1_200) -> list[tuple[str, bool]]:
    """The characters of `span` in pieces, each with whether it lies in one of `marks` (disjoint, ordered)."""
    if span.end - span.start > most:
        start = max(span.start, min((mark.start for mark in marks), default=span.start) - most // 3)
        part = Span(min(start, span.end - most), min(start, span.end - most) + most)
        before = [("… ", False)] if part.start > span.start else []
        after = [(" …", False)] if part.end < span.end else []
        return [*before, *cut(text, part, marks, most=most), *after]
    inside = (edge for mark in marks for edge in (mark.start, mark.end) if span.start < edge < span.end)
    edges = sorted({span.start, span.end, *inside})
    return [(text[start:end], any(mark.start <= start and end <= mark.end for mark in marks)) for start, end in pairwise(edges)]


def title_of(report: Report, finding: Finding) -> str:
    """The question a finding belongs to, or the document it is about."""
    cluster = report.cluster_of(finding)
    if cluster is not None:
        return one_line(cluster.question)
    names = [report.document(report.claim(claim).document).name for claim in finding.claims]
    return one_line(names[0]) if names else "the whole input"


def message_of(report: Report, finding: Finding) -> str:
    """What a finding says, on one line, without the question when it stands under that heading anyway."""
    return shortened(one_line(finding.message).removeprefix(f"{title_of(report, finding)}: "), _MESSAGE)


def grouped(report: Report) -> list[tuple[str, list[Finding]]]:
    """Findings by the question they belong to: the question with the gravest finding first."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.findings:
        cluster = report.cluster_of(finding)
        groups.setdefault((cluster.id if cluster else "", title_of(report, finding)), []).append(finding)
    return [(title, findings) for (_, title), findings in groups.items()]


def weighed(cluster: Cluster, *, most: int = 4) -> str:
    """The answers to a question in one sentence: who stands behind each, and which is best supported or that it cannot be told.

    Empty when the question has one answer in one document: nothing is to be weighed.

    :param most: so many answers are shown; the rest is counted.
    """
    from corroborate.corroboration import weigh  # brings rapidfuzz

    weight = weigh(cluster)
    if len(weight.answers) < 2 and all(held.witnesses < 2 for held in weight.answers):
        return ""
    told = []
    for held in weight.answers[:most]:
        party = f", {held.parties} of them with an interest" if held.parties else ""
        named = counted(len(held.origins), "named origin") + party if held.origins else ""
        behind = ", ".join(filter(None, (named, counted(held.unnamed, "unnamed origin") if held.unnamed else "")))
        told.append(f"“{shortened(held.text, 40)}” ({behind}; {counted(held.witnesses, 'document')})")
    if len(weight.answers) > most:
        told.append(f"{len(weight.answers) - most:,} more")
    if weight.best is None:
        return f"{listed(told)}; which is best supported cannot be told: {one_line(weight.why)}"
    if len(weight.answers) < 2:
        return listed(told)
    return f"{listed(told)}; best supported: “{shortened(weight.best.text, 40)}”, {one_line(weight.why)}"


def minor(report: Report, findings: Sequence[Finding]) -> bool:
    """True for a question that one document alone speaks to, with nothing but notes about it."""
    cluster = report.cluster_of(findings[0])
    alone = cluster is None or len({claim.document for claim in cluster.claims}) == 1
    return alone and all(finding.severity == "note" for finding in findings)


def nothing_compared(report: Report) -> str:
    """Why nothing was compared, in a sentence; empty when something was."""
    if report.comparisons:
        return ""
    told = next((reason for reason in report.not_checked if reason.startswith(NOTHING_COMPARED)), None)
    if told is not None:
        return one_line(told).rstrip(".")
    reasons = [one_line(reason).rstrip(".") for reason in report.not_checked[:3]]
    if not reasons:
        reasons = ["no documents were given" if not report.documents else "no two claims ask the same question"]
    return f"{NOTHING_COMPARED} {'; '.join(reasons)}"


def tally(report: Report) -> str:
    """Findings by severity: "1 error, 2 warnings and 3 notes"."""
    counts = {severity: sum(finding.severity == severity for finding in report.findings) for severity in SEVERITIES}
    return listed([counted(number, severity) for severity, number in counts.items() if number]) or "no findings"


def summary(report: Report) -> str:
    """One line that says what was read, compared and found; it never says that all is well when nothing was compared."""
    read = f"{counted(len(report.documents), 'document')}, {counted(len(report.claims), 'claim')}"
    dismissed = f" ({len(report.dismissed):,} dismissed)" if report.dismissed else ""
    broken = f"; {of_broken(report)}" if report.broken_rules else ""
    if words := nothing_compared(report):
        found = f"; {tally(report)}" if report.findings else ""
        return f"{read}: {words}{found}{dismissed}{broken}"
    return f"{read}, {counted(len(report.comparisons), 'pair')} compared: {tally(report)}{dismissed}{broken}"


def of_broken(report: Report) -> str:
    """Which rules broke, so that nobody takes their silence for an answer."""
    names = [one_line(error.rule) for error in report.broken_rules]
    return f"{'a rule' if len(names) == 1 else f'{len(names):,} rules'} broke: {listed(names)}"


def of_example(part: str | Document | Cluster) -> str:
    """One text, document or cluster of a rule's example, on one line."""
    if isinstance(part, str):
        return one_line(part)
    if isinstance(part, Document):
        return one_line(f"[{part.source.name}{f', {part.published}' if part.published else ''}] {part.text}")
    return listed([f"“{one_line(claim.quote)}”" for claim in part.claims])
