"""Who comes to hold an office, or is what one alone can be: "the new director is Tom Reed", "Arlow is the capital of Vale".

The office is what the claim is about, the holder its answer, so that two who are said to have got one office stand against each
other, however that is told. Who merely speaks as the holder of one ("chief executive Ada Finch said") tells of no change.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from corroborate.extraction.deeds.making import Assertion, Making
from corroborate.extraction.deeds.naming import is_name, last_words, name, tail, term_list
from corroborate.extraction.deeds.telling import Roles
from corroborate.extraction.grammar.runs import behind_run
from corroborate.extraction.grammar.syntax import Clause, Phrase
from corroborate.model import Claim

#: The predicates of these claims: who gets an office, and what alone is something.
HOLDER, SOLE = "office holder", "named"
#: What one alone can be at any time, and the words that make anything so ("largest").
_SOLE = ("held by one", "superlatives")


def offices(making: Making) -> Iterator[Claim]:
    """The claims of a sentence that tell who gets an office."""
    telling, analysis = making.telling, making.analysis
    roles = making.families.names.roles
    if all(words.isdisjoint(analysis.words) for words in (last_words(roles["offices of one"]), *(roles[key] for key in _SOLE))):
        return
    for number, clause in enumerate(analysis.clauses):
        if clause.negated or not telling.tells(number, clause):
            continue
        holder, office = _got(making, clause)
        if holder is None or office is None or not is_name(analysis, holder) or holder.others:
            continue
        key = _key(making, office)
        if key:
            holder = _alone(making, holder)
            body = _body(making, office) or _giver(making, clause)
            value, span = term_list(analysis, [holder], making.families.names, closed=True)
            predicate = SOLE if _is_sole(making, office) else HOLDER
            yield making.claim(number, clause, Assertion(predicate, key, Roles(None, None), value, span), body=body or None)
    for _, phrase in analysis.phrases:  # "Ada Finch, the new director", "its new director, Ada Finch"
        if phrase.name is None or phrase.others:
            continue
        holder, office = (phrase, phrase.name) if is_name(analysis, phrase) else (phrase.name, phrase)
        key = _key(making, office) if is_name(analysis, holder) and _is_new(making, office) else ""
        if key:
            value, span = term_list(analysis, [holder], making.families.names, closed=True)
            words = min(holder.first, office.first), max(holder.last, office.last)
            scope = evolve(making.scope(None, words), body=_body(making, office) or None)
            yield making.assembled(words, Assertion(HOLDER, key, Roles(None, None), value, span), scope)


def _giver(making: Making, clause: Clause) -> str:
    """The body of a name that gives an office: "Norcom appointed Ada Finch"; "" for a board or parliament, which gives many."""
    roles, giver = making.families.names.roles, clause.subject
    if giver is None or clause.passive or clause.verb not in roles["appointing"] or not is_name(making.analysis, giver):
        return ""
    return "" if making.analysis.words[giver.last] in making.families.names.bodies else making.telling.whom.named(giver)


def _alone(making: Making, holder: Phrase) -> Phrase:
    """A name without whose it is: "the Greens' Ada Finch"."""
    owned = making.analysis.tags.rfind("S", holder.first, holder.last)
    return Phrase(owned + 1, holder.last) if owned >= 0 else holder


def _got(making: Making, clause: Clause) -> tuple[Phrase | None, Phrase | None]:
    """Who gets an office by what a clause tells, and which; None for what it does not tell."""
    roles, telling = making.families.names.roles, making.telling
    if clause.verb in roles["appointing"]:
        office = clause.after("as", "in") or clause.second or (clause.object if clause.passive else None)
        holder = telling.meant(clause.subject) if clause.passive else clause.object
        return (holder, office) if office is not None else _joined(making, holder)
    if clause.verb in roles["following"]:  # "will succeed Karl Berg as director", "is replaced by Ada Finch as director"
        return clause.after("by") if clause.passive else telling.meant(clause.subject), clause.after("as", "over")
    if clause.passive:
        return None, None
    subject, thing = telling.meant(clause.subject), clause.object
    if clause.verb in roles["coming as"] and thing is None:  # not "started her fourth season as coach"
        return subject, clause.after("as", "over")
    if clause.verb == "become":
        return subject, thing
    if clause.verb == "be" and subject is not None and thing is not None:
        holder, office = (thing, subject) if is_name(making.analysis, thing) else (subject, thing)
        got = _is_new(making, office) or (clause.modal == "will" and office is thing)
        known = office is subject and _is_definite(making, office)  # "Ada Finch is the director" does not say of what
        alone = known or _is_sole(making, office) or bool(_body(making, office))
        now = alone and making.analysis.words[clause.head] not in ("was", "were") and not clause.modal
        return (holder, office) if got or now else (None, None)
    return None, None


def _joined(making: Making, phrase: Phrase | None) -> tuple[Phrase | None, Phrase | None]:
    """A name and the office right behind it: "appointed Ada Finch chief executive"."""
    if phrase is None:
        return None, None
    tags = making.analysis.tags
    last = min(phrase.last, behind_run(tags, phrase.first + 1, "P") - 1)
    named = tags[phrase.first] == "P" and last < phrase.last and tags[last + 1] in "NX"
    return (Phrase(phrase.first, last), Phrase(last + 1, phrase.last)) if named else (None, None)


def _is_new(making: Making, office: Phrase) -> bool:
    """Tell whether an office is said to have somebody new."""
    words = making.analysis.words[office.first : office.last]
    return not making.families.names.roles["newly held"].isdisjoint(words)


def _is_definite(making: Making, office: Phrase) -> bool:
    """Tell whether an office is one that the reader knows: "the chief executive", "its chief executive", "the firm's"."""
    return making.analysis.words[office.first] in making.families.names.roles["known by"]


def _is_sole(making: Making, thing: Phrase) -> bool:
    """Tell whether one alone can be this at any time: "the capital of Norland", "Norland's largest city"."""
    analysis, roles = making.analysis, making.families.names.roles
    words = analysis.words[thing.first : thing.last + 1]
    only = words[0] == "the" or "S" in analysis.tags[thing.first : thing.last]
    return only and (words[-1] in roles[_SOLE[0]] or not roles[_SOLE[1]].isdisjoint(words[:-1]))


def _key(making: Making, office: Phrase) -> str:
    """What an office is called, whose it is left out; "" for one that several may hold: "a director", "vice president"."""
    analysis, roles = making.analysis, making.families.names.roles
    words, tags, first = analysis.words, analysis.tags, office.first
    head = words[office.last]
    named = not roles["offices of one"].isdisjoint((head, " ".join(words[max(first, office.last - 1) : office.last + 1])))
    known = named or _is_sole(making, office)
    numbered = "#" in tags[first : office.last] or not roles["in a row"].isdisjoint(words[first : office.last])
    if not known or numbered or words[first] in roles["one of several"] or office.others:
        return ""
    owned = tags.rfind("S", first, office.last)
    kept = [words[i] for i in range(max(first, owned + 1), office.last + 1) if tags[i] in "NXP" or i == office.last]
    kept = [word for word in kept if word not in roles["newly held"]]
    while len(kept) > 1 and tags[office.last - len(kept) + 1] == "P" and not making.families.names.titles.issuperset(kept[:1]):
        kept = kept[1:]  # "Norcom chief executive"
    link, behind = next(tail(analysis, office), ("", None))
    if behind is not None and link == "of" and not is_name(analysis, behind):
        kept.insert(0, words[behind.last])  # "the minister of health", "the health minister"
    several = not roles["beside another"].isdisjoint(kept) or (len(kept) == 1 and head in roles["offices by name"])
    return "" if several else " ".join(kept)


def _body(making: Making, office: Phrase) -> str:
    """Whose an office is: "Norcom's director", "the director of Norcom"; "" when that is not told by a name."""
    analysis, names = making.analysis, making.families.names
    owner = making.telling.owner(office)
    if owner is not None and is_name(analysis, owner):
        return name(analysis, owner, names)
    for link, behind in tail(analysis, office):  # "the minister of health of Norland"
        if link in ("of", "at", "in") and is_name(analysis, behind):
            return name(analysis, behind, names)
        if link != "of":
            break
    last = min(office.last, behind_run(analysis.tags, office.first, "DX"))
    first = last
    while last < office.last and analysis.tags[last] == "P" and analysis.words[last] not in names.titles:
        last += 1
    return analysis.said(first, last - 1) if last > first else ""
