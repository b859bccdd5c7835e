"""Verb groups: which of the phrases read so far is the subject of each, and which clause it belongs to."""

from __future__ import annotations

from collections.abc import Callable

from corroborate.extraction.grammar.chunks import Form, verb_ahead, verb_group
from corroborate.extraction.grammar.memory import Memory
from corroborate.extraction.grammar.phrases import Clause, Phrase

_SOON = 14  # chunks behind a past form among which the verb of its subject is looked for


def finite(memory: Memory, i: int) -> None:
    """Read chunk `i`, a verb group that is finite unless its neighbours make it an infinitive or a participle."""
    previous = memory.kinds[i - 1] if i else "stop"
    first, last = memory.firsts[i], memory.lasts[i]
    if memory.letters[last] == "w" and (above := memory.in_hand) is not None:
        whom = previous in ("noun", "pronoun") and above.object is not None and above.verb in memory.lexicon.letting
        if previous == "verb" or whom:  # "help recruit", "let nurses work"
            nonfinite(memory, i, "to")
            return
    bare = not memory.letters[first:last].strip("RX")
    if bare and memory.letters[last] == "e" and _reduced(memory, i):
        nonfinite(memory, i, "ing")
        return
    clause = _group(memory, i, "finite")
    for settled in _SUBJECTS:
        if settled(memory, clause, i, previous):
            break
    memory.candidate = None
    memory.link, memory.parent, memory.preposition = "", -1, ""
    number = len(memory.clauses)
    memory.clauses.append(clause)
    memory.current = number
    if clause.subject is not None and clause.link != "who":
        for index in memory.dangling:
            memory.clauses[index].subject = clause.subject
            memory.clauses[index].parent = number
        memory.dangling.clear()
    memory.host = -1


def _group(memory: Memory, i: int, form: Form) -> Clause:
    return verb_group(memory.letters, memory.words, memory.lexicon, memory.firsts[i], memory.lasts[i], form)


# whose a finite verb is


def _of_relative(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """ "the soldiers who left", "the town which rebels hold"."""
    if memory.antecedent is None:
        return False
    if memory.subject is None:
        clause.subject, memory.antecedent = memory.antecedent, None
    else:
        clause.subject, clause.object = memory.subject, memory.antecedent
        memory.subject = memory.antecedent = None
    clause.link = "who"
    return True


def _of_waiting(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """ "the soldiers left": the subject that waits for its verb."""
    if memory.subject is None:
        return False
    clause.subject, memory.subject = memory.subject, None
    clause.link, clause.parent = memory.link, memory.parent
    return True


def _of_joined(memory: Memory, clause: Clause, i: int, previous: str) -> bool:
    """ "the soldiers came and left": that of the verb before "and"."""
    if previous not in ("and", "other") and not (previous == "comma" and i > 1 and memory.kinds[i - 2] == "and"):
        return False
    first, last = memory.firsts[i], memory.lasts[i]
    bare = not set(memory.letters[first:last]) & set("HB")
    shared = _shared(memory, main=memory.words[first - 1] == "but", infinitive=bare)
    if shared is not None:
        clause.subject, clause.link, clause.parent = shared.subject, "and", shared.parent
        if not clause.modal and memory.letters[clause.head] in "wB" and shared.modal:
            clause.modal = shared.modal
        if shared.form != "finite" and memory.letters[clause.head] in "w":
            clause.form = shared.form
        elif memory.letters[clause.head] == "e" and shared.passive and clause.first == clause.head:
            clause.passive = True
    return True


def _of_listed(memory: Memory, clause: Clause, _i: int, previous: str) -> bool:
    """ "visit, call or email": that of the verb before the comma."""
    before = memory.in_hand
    if previous != "comma" or memory.letters[clause.head] != "w" or clause.first != clause.head or before is None:
        return False
    clause.subject, clause.modal = before.subject, before.modal
    clause.form, clause.link = before.form, "and"
    return True


def _of_outer_behind_comma(memory: Memory, clause: Clause, _i: int, previous: str) -> bool:
    """ "the soldiers, who had waited, left"."""
    if previous != "comma" or not memory.outer:
        return False
    clause.subject = memory.outer.pop()
    return True


def _of_candidate(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """ "when it rained, the soldiers left": a phrase behind a comma, which was no apposition after all."""
    if memory.candidate is None:
        return False
    before = memory.in_hand
    clause.subject = memory.candidate
    clause.link, clause.parent = memory.link, memory.parent
    if memory.rival is not None:
        at, alone, wider = memory.rival
        memory.replace(at, wider, alone)
    if before is not None and before.last >= memory.candidate.first:
        before.prepositions = [pair for pair in before.prepositions if pair[1].first < memory.candidate.first]
        before.last = max([before.head, *(phrase.last for _, phrase in before.prepositions)])
    return True


def _of_told(memory: Memory, clause: Clause, _i: int, previous: str) -> bool:
    """ "said the army had left": what looked like the object of the verb before it."""
    before = memory.in_hand
    if before is None or before.object is None or previous not in ("noun", "pronoun") or memory.outer:
        return False
    if before.verb not in memory.lexicon.claiming and memory.tells_of_claimed(before):
        return False  # "said two men wearing masks had left"
    said = _relative_of(memory, before)
    clause.link, clause.parent = "that", memory.current
    if before.second is not None:  # "told reporters the army had left"
        clause.subject, before.second = before.second, None
    elif said >= 0:  # "claim the bullet that hit him was fired by mistake"
        clause.subject, memory.clauses[said].object = before.subject, None
        clause.parent = said
    else:
        clause.subject, before.object = before.object, None
    return True


def _of_outer(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """ "the soldiers sent to Mali left"."""
    if not memory.outer:
        return False
    clause.subject = memory.outer.pop()
    return True


def _of_told_and_described(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """ "said the bridge closed on Monday had reopened", "said a man wearing a mask had left"."""
    before = memory.in_hand
    if before is None or not memory.tells_of_claimed(before):
        return False
    clause.subject, memory.clauses[before.parent].object = before.subject, None
    clause.link, clause.parent = "that", before.parent
    return True


def _of_object(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """What an infinitive or a participle before it was done to."""
    before = memory.in_hand
    if before is None or before.form == "finite" or before.object is None:
        return False
    clause.subject = before.object
    return True


def _of_described(memory: Memory, clause: Clause, _i: int, _previous: str) -> bool:
    """ "a nurse hurt in Arlow died": that of a verb before it which only tells which one it was."""
    before = memory.in_hand
    if before is None or before.object is not None or memory.words[clause.head] not in memory.lexicon.undone:
        return False
    clause.subject = before.subject
    return True


#: Who may be the subject of a finite verb, in the order in which it is asked; each says whether the question is settled.
_SUBJECTS: tuple[Callable[[Memory, Clause, int, str], bool], ...] = (
    _of_relative,
    _of_waiting,
    _of_joined,
    _of_listed,
    _of_outer_behind_comma,
    _of_candidate,
    _of_told,
    _of_outer,
    _of_told_and_described,
    _of_object,
    _of_described,
)


def _relative_of(memory: Memory, clause: Clause) -> int:
    """Return the number of the clause whose object a relative clause tells of, -1 when there is none."""
    if clause.link == "who":
        for number, other in enumerate(memory.clauses[-4:], max(0, len(memory.clauses) - 4)):
            if other.object is not None and other.object is clause.subject:
                return number
    return -1


def _shared(memory: Memory, *, main: bool, infinitive: bool) -> Clause | None:
    """Return the clause whose subject goes on after "and"; "but" returns to the main clause, "and have" to a finite one."""
    for clause in reversed(memory.clauses):
        if main and clause.link in ("that", "who"):
            continue
        if clause.form == "finite" or (infinitive and clause.link == "to" and clause is memory.clauses[-1]):
            return clause
    return None


def _reduced(memory: Memory, i: int) -> bool:
    """Tell whether this past form is a participle ("the troops sent to Mali have left") and not the verb of its clause."""
    kinds = memory.kinds
    previous, following = _beside(memory, i)
    if previous != "comma" and memory.words[memory.lasts[i]] in memory.lexicon.undone:
        return False
    by = following == "prep" and memory.words[memory.firsts[i + 1]] == "by" and not _by_figure(memory, i + 2)
    if memory.subject is None and memory.antecedent is None:
        return _reduced_alone(memory, i, by=by)
    titled = previous == "comma" and following == "noun" and kinds[i + 2 : i + 4] == ["comma", "verb"]
    if titled and memory.lexicon.lemmas.get(memory.words[memory.lasts[i]]) not in memory.lexicon.claiming:
        return True  # "the single, titled "Nothing", was released"; not "the plan, said Finch, was dropped"
    if memory.antecedent is not None or following in ("noun", "pronoun", "that", "stop"):
        return False
    if previous == "comma" and not by:  # "the bridge, opened in 1932, was closed"
        return any(kinds[j] == "verb" and kinds[j - 1] == "comma" for j in range(i + 2, min(i + _SOON, len(kinds))))
    return _before_its_verb(memory, i, by=by)


def _beside(memory: Memory, i: int) -> tuple[str, str]:
    """The kinds of the chunks before and behind chunk `i`."""
    kinds = memory.kinds
    return kinds[i - 1] if i else "stop", kinds[i + 1] if i + 1 < len(kinds) else "stop"


def _reduced_alone(memory: Memory, i: int, *, by: bool) -> bool:
    """Tell whether a past form is a participle where nothing waits for its verb: "a book written and directed by Finch"."""
    previous, following = _beside(memory, i)
    if previous == "and":
        before = memory.in_hand
        return before is not None and before.form == "participle" and before.passive  # "written and directed by"
    if previous == "pronoun" and memory.letters[memory.firsts[i - 1]] == "Z":
        return False  # "said they held the town"
    if previous == "noun":
        placed = memory.candidate is not None or bool(memory.outer) or memory.current >= 0
        if following in ("noun", "pronoun", "that") and placed:
            return False
        joined = memory.kinds[i + 1 : i + 4] == ["and", "verb", "noun"]  # "said a boy shot and killed his brother"
        if not by and _claimed(memory) and (joined or "verb" not in memory.kinds[i + 1 : i + _SOON]):
            return False  # "said the suspect acted alone"
    return not memory.outer and (memory.candidate is None or by)


def _before_its_verb(memory: Memory, i: int, *, by: bool) -> bool:
    """Tell whether the subject's verb is still to come behind a past form: "the troops | sent to Mali | left"."""
    kinds = memory.kinds
    for j in range(i + 1, min(i + _SOON, len(kinds))):
        kind = kinds[j]
        if kind == "verb":
            past = memory.letters[memory.firsts[j] : memory.lasts[j] + 1].strip("R") == "e"
            return kinds[j - 1] != "and" and (not past or memory.words[memory.lasts[j]] in memory.lexicon.undone)
        if kind == "comma" and j + 1 < len(kinds) and kinds[j + 1] == "verb" and memory.candidate is not None:
            return True
        clausal = kind == "prep" and memory.letters[memory.firsts[j]] == "A" and verb_ahead(kinds, j)
        if clausal or kind in ("comma", "stop", "rel", "that", "sub"):
            return by and kind != "stop"
    return False


def _by_figure(memory: Memory, i: int) -> bool:
    """Tell whether chunk `i` is a bare figure, by which something changes and is not done: "profit dropped by 27%"."""
    return i < len(memory.kinds) and set(memory.letters[memory.firsts[i] : memory.lasts[i] + 1]) == {"#"}


def _claimed(memory: Memory) -> bool:
    """Tell whether the last verb takes a whole clause, so that what looks like its object is a subject."""
    before = memory.in_hand
    if before is not None and memory.tells_of_claimed(before):
        return True  # "said a man riding a bike died"
    if before is None or before.form != "finite" or before.object is None or before.verb not in memory.lexicon.claiming:
        return False
    return memory.phrases[-1][1] is before.object


# infinitives and participles


def nonfinite(memory: Memory, i: int, link: str) -> None:
    """Read chunk `i`, an infinitive or a participle."""
    previous = memory.kinds[i - 1] if i else "stop"
    clause = _group(memory, i, "infinitive" if link == "to" else "participle")
    number = len(memory.clauses)
    clause.parent = memory.current
    clause.link = memory.preposition or ("and" if link == "ing" and previous == "and" else link)
    before = memory.in_hand
    if link == "to":
        if memory.subject is not None and (before is None or memory.subject.first > before.head):
            clause.subject, clause.parent = memory.subject, -1
        elif before is not None:
            above = memory.clauses[before.parent] if before.link == "ing" and before.parent >= 0 else None
            if above is not None and before.subject is not None and before.subject is above.object:
                clause.parent, before = before.parent, above  # "allowing people living here to vote"
            asked = before.object or before.after("on", "upon", "for", "with")
            own = (
                asked is None
                or before.passive
                or (asked is before.object and memory.words[asked.last] in memory.lexicon.intending)
            )
            clause.subject = before.subject if own else asked  # "announced plans to close the mill"
    elif previous in ("noun", "pronoun") and memory.phrases:
        clause.subject = _modified(memory, clause)
    elif previous == "prep" and i > 2 and memory.phrases and memory.kinds[i - 2] == "other" and memory.kinds[i - 3] == "noun":
        clause.subject = memory.phrases[-1][1]  # "those interested in joining"
    elif previous == "prep" and before is not None:
        clause.subject = before.object if before.object is not None else before.subject
    elif previous == "comma" and memory.subject is None and before is not None and before.subject is not None:
        clause.subject = before.subject
    elif memory.subject is not None:
        clause.subject = memory.subject
    elif before is not None and previous in ("verb", "inf", "and", "time", "part"):
        clause.subject = before.subject
    elif before is None:
        memory.dangling.append(number)
    if memory.subject is not None and link == "ing":
        memory.outer.append(memory.subject)
        memory.subject = None
    memory.preposition = ""
    memory.clauses.append(clause)
    memory.current = number
    memory.host = -1


def _modified(memory: Memory, clause: Clause) -> Phrase:
    """Return what a participle after a noun tells of: "the League of Nations, founded ..." tells of the League."""
    preposition, phrase = memory.phrases[-1]
    before = memory.in_hand
    if preposition in ("at", "on") and before is not None and before.subject is not None and not clause.passive:
        return before.subject  # "officers were at the scene investigating"
    if preposition == "of" and clause.passive and len(memory.phrases) > 1 and memory.letters[phrase.last] == "P":
        return memory.phrases[-2][1]
    return phrase
