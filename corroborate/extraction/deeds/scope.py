"""What must match before two claims are compared, read from a clause: when, where, how sure, how far along, with which limits."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from attrs import evolve

from corroborate.extraction.dates import Moment
from corroborate.extraction.deeds.families import Families, Sense
from corroborate.extraction.deeds.naming import is_name, name, tail
from corroborate.extraction.deeds.telling import Telling
from corroborate.extraction.grammar.runs import before_run
from corroborate.extraction.grammar.syntax import Analysis, Clause, Phrase
from corroborate.model import Qualifiers, Span
from corroborate.values import TimeSpan

_REACH = 12  # words between a verb and its date
#: Links of clauses whose dates are their own; "when the bus crashed on Monday" dates what is told with it as well.
_SUBORDINATE = ("that", "who", "which", "to")


def qualifiers(
    telling: Telling,
    clause: Clause | None,
    words: tuple[int, int],
    *,
    sense: Sense | None = None,
    polarity: bool | None = None,
    stage: str | None = None,
) -> Qualifiers:
    """The qualifiers of a claim.

    :param clause: the clause it was read from; None for a bare noun phrase.
    :param words: first and last word of the claim.
    :param sense: the family it belongs to, when it does.
    :param polarity: overrides what the clause says.
    :param stage: overrides what the tense says.
    """
    analysis, families = telling.analysis, telling.families
    as_of, as_of_text = when(telling, words, clause)
    if clause is None:
        return Qualifiers(as_of=as_of, as_of_text=as_of_text, stage=stage)
    above = analysis.clauses[clause.parent] if clause.parent >= 0 else None
    staged = clause.form == "infinitive" and above is not None and (above.verb in families.stages or above.verb == "be")
    if stage is None and clause.link == "to" and _talked_over(analysis, clause, families):
        stage = "considered"
    if stage is None and (staged or (sense is not None and sense.ladder)):
        stage = _stage(analysis, clause, families)
        ahead = as_of is not None and as_of.earliest is not None and telling.published and as_of.earliest > telling.published
        stage = "planned" if stage == "done" and ahead and not clause.past else stage  # "begins on Friday"
    if sense is not None and sense.stage and stage in (None, "done", "under way"):
        stage = sense.stage
    anew = clause.modal and not families.names.roles["anew"].isdisjoint(analysis.words[max(clause.first - 1, 0) : clause.head])
    return Qualifiers(
        as_of=as_of,
        as_of_text=as_of_text,
        revised=bool(anew),
        place=_places(analysis, clause, families),
        stage=stage,
        polarity=denied(telling, clause) == (sense is not None and sense.denies) if polarity is None else polarity,
        modality=families.modality.get(clause.modal),
        certainty=_certainty(telling, clause),
        tense=_tense(clause, families),
        limits=_limits(analysis, clause, words[0], families),
        exceptions=_exceptions(analysis, words, families, whole=sense is not None and sense.about in ("topic", "stance")),
    )


def when(telling: Telling, words: tuple[int, int], clause: Clause | None = None) -> tuple[TimeSpan | None, str]:
    """When it was so: the date of the sentence nearest to these words, else the publication.

    :param clause: the clause that tells it; a date inside another's subordinate clause is no date of it, nor is the last day
        of what it brings about ("closed until Friday").
    """
    start, end = telling.analysis.starts[words[0]], telling.analysis.ends[words[1]]
    moments = [
        one for one in telling.moments
        if clause is None or not (one.kind == "until" or _of_another(telling.analysis, clause, one))
    ]  # fmt: skip
    if moments:
        told = _told_in(telling, clause)

        def apart(one: Moment) -> tuple[bool, int, int]:
            outside = any(not part.holds(one.span) for part in told)
            return outside, max(0, start - one.span.end, one.span.start - end), one.span.start

        moment = min(moments, key=apart)
        return moment.value, moment.text
    if telling.published:
        return TimeSpan.on(telling.published), ""
    return None, ""


def _bracketed(analysis: Analysis, clause: Clause, moment: Moment) -> bool:
    """True for a date in brackets that close before the verb: "Ada Finch (born in 1980) is a singer" is not of 1980."""
    tags, at = analysis.tags, bisect_left(analysis.starts, moment.span.start)
    opening = tags.rfind("(", 0, at)
    if at >= clause.first or opening <= tags.rfind(")", 0, at):
        return False
    return clause.first > tags.find(")", at) > 0


def _told_in(telling: Telling, clause: Clause | None) -> list[Span]:
    """What is attributed to somebody and holds the verb of a clause: the date of telling stands outside of it."""
    if clause is None:
        return []
    verb = telling.analysis.span(clause.head, clause.head)
    return [part for said in telling.said for part in said.content if part.holds(verb)]


def _of_another(analysis: Analysis, clause: Clause, moment: Moment) -> bool:
    """True for a date of another clause: "the mayor, who was elected in 2019, resigned", "Ada Finch (born in 1980) left"."""
    if _bracketed(analysis, clause, moment) or analysis.aside(moment.span) not in (None, clause):
        return True
    at = bisect_left(analysis.starts, moment.span.start)
    home = analysis.clause_before(at)
    if home is None or home is clause or home.link not in _SUBORDINATE:
        return False
    above = clause
    for _ in analysis.clauses:  # up the chain of clauses that hold this one
        if above is home:
            return False
        if above.parent < 0:
            break
        above = analysis.clauses[above.parent]
    return True


def date_of(telling: Telling, clause: Clause) -> Moment | None:
    """The date that a verb's own words give: the first after it, else the last before it, with no other verb between."""
    starts, tags = telling.analysis.starts, telling.analysis.tags
    before = None
    for moment in telling.moments:
        at = bisect_left(starts, moment.span.start)
        if at > clause.head:
            free = at - clause.head <= _REACH and not _verbal(tags[clause.head + 1 : at])
            return _through_list(telling, moment) if free else before
        opening = at if clause.subject is None else min(at, clause.subject.first)
        if _behind_another(telling.analysis, clause, at):
            continue
        if clause.first - at <= _REACH and not _verbal(tags[opening : clause.first]):
            before = moment
    return before


def _behind_another(analysis: Analysis, clause: Clause, at: int) -> bool:
    """True for a date that ends the clause before: "after it shut the works in 2026, the clerks walked out"."""
    n = before_run(analysis.tags, at - 1, "IDR")
    apart = n < 0 or analysis.tags[n] in ",;CT"
    return not apart and any(one.head < at for one in analysis.clauses if one is not clause)


def _through_list(telling: Telling, first: Moment) -> Moment:
    """A date with those of its kind that follow it in one list, with no verb between."""
    starts, tags = telling.analysis.starts, telling.analysis.tags
    whole = first
    for moment in telling.moments:
        between = tags[bisect_left(starts, whole.span.end) : bisect_left(starts, moment.span.start)]
        if moment.span.start < whole.span.end or moment.kind != first.kind:
            continue
        behind = tags[bisect_left(starts, moment.span.end) :].lstrip(",")[:1]  # "in 1971 and at its peak, in 1998, had 400 staff"
        if len(between) > _REACH or not set(between) & set(",C") or _verbal(between) or behind in tuple("fHBMO"):
            break
        ends = (whole.value.earliest, moment.value.earliest, whole.value.latest, moment.value.latest)
        if None in ends:
            break
        days = sorted(day for day in ends if day is not None)
        span = Span(first.span.start, moment.span.end)
        whole = evolve(whole, value=TimeSpan(days[0], days[-1]), span=span, text=span.of(telling.analysis.text))
    return whole


def _verbal(tags: str) -> bool:
    return any(tag in "wvfenBHMOg" for tag in tags)


def denied(telling: Telling, clause: Clause) -> bool:
    """Tell whether a clause denies what it says: not, never, no one, failed to."""
    analysis, families = telling.analysis, telling.families
    parent = analysis.clauses[clause.parent] if clause.parent >= 0 else None
    if clause.link == "to" and parent is not None and parent.verb in families.names.roles["failing"]:
        return not parent.negated
    whole = parent is not None and (parent.link == "that" or telling.admitted(parent)) and not parent.negated
    if clause.link == "to" and whole and parent is not None and denied(telling, parent):
        return not clause.negated  # "denied that it was in talks to buy the airline"
    if parent is not None and parent.object is not None and telling.planned(clause):
        none = parent.negated or _names_nothing(analysis, parent.object, families)
        return none != (parent.verb in families.names.roles["dropping plans"])
    if clause.link == "to" and parent is not None and parent.verb == "be":
        before = analysis.words[parent.head : clause.first + 1]
        if not parent.negated and not _after_be(analysis, parent, families):
            return not families.names.roles["incapable"].isdisjoint(before)
        if not families.names.roles["capable"].isdisjoint(before):
            return not clause.negated  # "is not likely to close"
    if clause.link == "to" and parent is not None and parent.verb == "have":
        return "yet" in analysis.words[parent.head : clause.first + 1]  # "has yet to decide"
    if clause.link == "to" and parent is not None and parent.negated and parent.verb in families.names.roles["control"]:
        return not clause.negated  # "never agreed to leave"
    if clause.link == "that" and parent is not None and parent.negated and parent.verb in families.names.roles["opining"]:
        return True  # "I don't think it will open"
    said = clause.link == "that" or telling.admitted(clause)
    verb = f"{parent.verb} {telling.particle(parent)}".strip() if said and parent is not None else ""
    if parent is not None and verb in families.names.roles["denying"] and not clause.negated:
        nobody = parent.subject is not None and _names_nothing(analysis, parent.subject, families)
        return parent.negated == nobody
    none = any(p is not None and _names_nothing(analysis, p, families) for p in (clause.subject, clause.object))
    inside = (_verb_denied(analysis, clause, families) or _after_be(analysis, clause, families)) != none
    return inside != _called_untrue(analysis, clause, parent, families)


def _called_untrue(analysis: Analysis, clause: Clause, parent: Clause | None, families: Families) -> bool:
    """True for what "it is not true that" or "it is false that" stands before."""
    if clause.link != "that" or parent is None or parent.verb != "be":
        return False
    not_so = parent.negated or _after_be(analysis, parent, families)
    judged = families.names.roles["true" if not_so else "untrue"]
    return not judged.isdisjoint(analysis.words[parent.head : clause.first + 1])


def _names_nothing(analysis: Analysis, phrase: Phrase, families: Families) -> bool:
    """True for "no ship" and "nobody"; "No. 5" is a number."""
    numbered = analysis.words[phrase.first] == "no" and (phrase.first == phrase.last or analysis.tags[phrase.first + 1] in "#;")
    return analysis.words[phrase.first] in families.names.roles["nothing"] and not numbered


def _verb_denied(analysis: Analysis, clause: Clause, families: Families) -> bool:
    """True for "did not close"; "not only closed" denies nothing."""
    inside = analysis.words[max(0, clause.first - 2) : clause.head]
    merely = any(two in families.names.roles["merely"] for one, two in pairwise(inside) if one in families.names.roles["not"])
    return clause.negated and not merely


def _after_be(analysis: Analysis, clause: Clause, families: Families) -> bool:
    """True for "was not safe": the denial stands behind the verb; "was not only safe" denies nothing."""
    if clause.verb != "be" or analysis.tags[clause.head + 1 : clause.head + 2] != "X":
        return False
    return families.names.roles["merely"].isdisjoint(analysis.words[clause.head + 2 : clause.head + 3])


def _places(analysis: Analysis, clause: Clause, families: Families) -> tuple[str, ...]:
    wanted = families.names.roles["places"]
    return tuple(
        name(analysis, phrase, families.names)
        for preposition, phrase in clause.prepositions
        if preposition in wanted and is_name(analysis, phrase)
    )


def _talked_over(analysis: Analysis, clause: Clause, families: Families) -> bool:
    """True for what goes on before a decision: "is in talks to buy", and in a headline "Norcom in talks to buy"."""
    return not families.names.roles["talking over"].isdisjoint(analysis.words[max(0, clause.first - 2) : clause.first])


def _stage(analysis: Analysis, clause: Clause, families: Families) -> str:
    parent = analysis.clauses[clause.parent] if clause.parent >= 0 else None
    particle = analysis.words[clause.head + 1 : clause.head + 2]
    if (
        clause.passive
        and families.stages.get(clause.verb) == "planned"
        and families.names.roles["particles"].isdisjoint(particle)
    ):
        return "planned"  # "is scheduled", not "is voted down"
    coming = parent is not None and families.stages.get(parent.verb) == "planned" and not clause.perfect  # "is expected to close"
    if clause.form == "infinitive" and parent is not None and (coming or parent.verb not in families.hearsay):
        brought_about = families.names.roles["bringing about"].intersection(
            (parent.verb, *analysis.words[parent.head : clause.first])
        )
        voted = parent.verb == "vote" and clause.verb in families.names.roles["done by a vote"]
        if (brought_about or voted) and parent.past and not parent.negated:
            return "done"  # "had to use force", "was able to leave", "voted to remove the mayor"
        ahead = families.modality.get(parent.modal) == "will"  # "will attempt to land"
        return "planned" if ahead else families.stages.get(parent.verb, "planned")
    if clause.form == "participle" and parent is not None and clause.first == parent.head + 1 and parent.verb in families.stages:
        return families.stages[parent.verb]  # "are considering closing"
    behind = parent is not None and clause.first == parent.head + 1  # "will remain closed"
    if (
        clause.form == "participle"
        and parent is not None
        and parent is not clause
        and (behind or clause.link not in ("ing", "and"))
    ):
        return "planned" if families.modality.get(parent.modal) else "under way" if parent.progressive else "done"
    if families.modality.get(clause.modal):
        return "planned"
    return "under way" if clause.progressive else "done"


def _certainty(telling: Telling, clause: Clause) -> str | None:
    analysis, families = telling.analysis, telling.families
    words = analysis.words
    for i in range(max(0, clause.first - 2), min(clause.head + 2, len(words))):
        if words[i] in families.certainty:
            return families.certainty[words[i]]
    parent = analysis.clauses[clause.parent] if clause.parent >= 0 else None
    if parent is not None and parent.passive and clause.form == "infinitive" and parent.verb in families.hearsay:
        return families.hearsay[parent.verb]
    if telling.uncertain(clause):
        return "unknown"
    return None


def _tense(clause: Clause, families: Families) -> str:
    if families.modality.get(clause.modal) == "will" or (clause.form == "infinitive" and not clause.perfect):
        return "future"
    return "past" if clause.past or clause.perfect or clause.form == "participle" else "present"


def _limits(analysis: Analysis, clause: Clause, first: int, families: Families) -> tuple[str, ...]:
    target, words, limits = clause.object or clause.subject, analysis.words, families.names.roles["limits"]
    found: list[str] = []
    if not limits.isdisjoint(words):
        spots = sorted({*range(first, clause.head + 2), *(range(target.first, target.last + 1) if target else ())})
        found = [words[i] for i in spots if i < len(words) and words[i] in limits]
        if "only" in found and not any(_narrows(analysis, i) for i in spots if i < len(words) and words[i] == "only"):
            found.remove("only")
    under = clause.after("under")  # "under certain circumstances"
    if under is not None and words[under.last] in families.names.roles["conditions"]:
        found.append("under " + " ".join(words[under.first : under.last + 1]))
    return tuple(found)


def _narrows(analysis: Analysis, only: int) -> bool:
    """False for "not only" and for "only the second": they limit no deed."""
    before, after = analysis.tags[max(0, only - 1) : only], analysis.tags[only + 1 : only + 2]
    return before != "X" and after not in ("D", "#")


def _exceptions(analysis: Analysis, words: tuple[int, int], families: Families, *, whole: bool) -> tuple[str, ...]:
    """Who or what is left out; a rule's exceptions may stand anywhere after it (`whole`)."""
    wanted, narrowing = families.names.roles["exceptions"], families.names.roles["narrowing"]
    last = len(analysis.words) if whole else words[1] + 1
    found = []
    for preposition, phrase in analysis.phrases:
        if preposition in wanted and words[0] <= phrase.first <= last:
            end = max([phrase.last, *(other.last for link, other in tail(analysis, phrase) if link in narrowing)])
            first = phrase.first + (analysis.tags[phrase.first] == "D" and phrase.last > phrase.first)
            found.append(" ".join(analysis.said(first, end).split()))
    return tuple(found)
