"""The report for a terminal: findings by question, quotations with carets under the words that differ."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from corroborate.model import Claim, Span
from corroborate.report import wording

if TYPE_CHECKING:
    from corroborate.report import Report
    from corroborate.rule import Finding, Rule

#: Styles as terminals number them; "error^" is for the carets under an error's words.
_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "error^": "31",
    "warning^": "33",
    "note^": "36",
    "bold": "1",
    "dim": "2",
}
_SHOWN = 6  # quotations of one finding; the rest is counted


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _excerpt(text: str, span: Span, marks: tuple[Span, ...]) -> tuple[str, str]:
    """The characters of `span` on one line, and a line of the same width with carets under those in `marks`."""
    line: list[str] = []
    carets: list[str] = []
    for piece, marked in wording.cut(text, span, marks):
        for character in piece:
            shown = " " if character.isspace() else wording.visible(character)
            if shown == " " and line and line[-1] == " ":
                continue  # white space is folded, in both lines alike
            line.append(shown)
            carets.append(("^" if marked else " ") * sum(map(_width, shown)))
    return "".join(line), "".join(carets)


def _context(text: str, claim: Claim, marks: tuple[Span, ...]) -> Span:
    """The claim's words, stretched to hold marks that stand near it (a speaker named earlier in the sentence)."""
    start, end = claim.span.start, claim.span.end
    for mark in marks:
        if start - 160 <= mark.start and mark.end <= end + 160 and "\n" not in text[min(mark.end, end) : max(mark.start, start)]:
            start, end = min(start, mark.start), max(end, mark.end)
    return Span(start, end)


def _wrapped(line: str, carets: str, width: int) -> Iterator[tuple[str, str]]:
    """Both lines broken at the same spaces, so that every caret stays under its character."""
    columns = [0]
    for character in line:
        columns.append(columns[-1] + _width(character))
    start = 0
    while start < len(line):
        end = start
        last_space = -1
        while end < len(line) and columns[end + 1] - columns[start] <= width:
            if line[end] == " ":
                last_space = end
            end += 1
        if end < len(line) and last_space > start and line[end] != " ":
            end = last_space
        end = max(end, start + 1)
        yield line[start:end].rstrip(), carets[columns[start] : columns[end]].rstrip()
        start = end
        while start < len(line) and line[start] == " ":
            start += 1


class _Page:
    """Lines of text in a given width, coloured or plain."""

    def __init__(self, width: int, colour: bool, verbose: bool) -> None:
        self.verbose = verbose
        self.width = max(40, width)
        self.colour = colour
        self.lines: list[str] = []

    def paint(self, words: str, style: str) -> str:
        return f"\x1b[{_COLOURS[style]}m{words}\x1b[0m" if self.colour and words else words

    def wrap(self, words: str, indent: int, hanging: int | None = None) -> list[str]:
        return textwrap.wrap(
            words,
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent if hanging is None else hanging),
            break_on_hyphens=False,
        )

    def quotation(self, report: Report, claim: Claim, marks: tuple[Span, ...], severity: str) -> None:
        document = report.document(claim.document)
        place = wording.place_of(claim, document)
        day = wording.as_of(claim)
        words = f"{place}  {wording.chain_of(claim, document)}{f', as of {day}' if day else ''}"
        for number, line in enumerate(self.wrap(words, 4, 6)):
            self.lines.append(line if number else line.replace(place, self.paint(place, "bold"), 1))
        bar = self.paint("|", "dim")
        line, carets = _excerpt(document.text, _context(document.text, claim, marks), marks)
        for part, under in _wrapped(line, carets, self.width - 8):
            self.lines.append(f"      {bar} {part}")
            if under:
                self.lines.append(f"      {bar} {self.paint(under, f'{severity}^')}")

    def finding(self, report: Report, finding: Finding) -> None:
        head = f"{finding.severity}[{finding.rule}]"
        for number, line in enumerate(self.wrap(f"{head} {wording.message_of(report, finding)}", 2, 4)):
            self.lines.append(line.replace(head, self.paint(head, finding.severity), 1) if not number else line)
        comparison = wording.comparison_between(report, finding)
        claims = wording.claims_of(report, finding)
        full, most = (2, _SHOWN) if self.verbose or finding.severity != "note" else (0, 2)
        for claim, other in zip(claims[:full], reversed(claims[:full]), strict=True):
            other_claim = other if other is not claim else None
            self.quotation(report, claim, wording.differing(claim, other_claim, comparison, finding.message), finding.severity)
        for claim in claims[full:most]:
            document = report.document(claim.document)
            place = wording.place_of(claim, document)
            words = f"{place}  {wording.chain_of(claim, document)}: “{wording.shortened(claim.quote, 90)}”"
            for number, line in enumerate(self.wrap(words, 4, 6)):
                self.lines.append(line if number else line.replace(place, self.paint(place, "bold"), 1))
        if len(claims) > most:
            self.lines.append(f"    ... and {len(claims) - most:,} more")
        if why := wording.why(finding, comparison):
            self.lines += self.wrap(f"why: {why}", 4, 9)

    def in_short(self, report: Report, finding: Finding, title: str) -> None:
        """A finding without its quotations: where, which rule, what."""
        places = [wording.place_of(claim, report.document(claim.document)) for claim in wording.claims_of(report, finding)[:1]]
        head = f"{finding.severity}[{finding.rule}]"
        words = f"{' '.join(places)} {head} {title}: {wording.message_of(report, finding)}".lstrip()
        for number, line in enumerate(self.wrap(words, 2, 4)):
            self.lines.append(line if number else line.replace(head, self.paint(head, finding.severity), 1))


def render_text(report: Report, *, width: int = 100, colour: bool = False, verbose: bool = False) -> str:
    """The report as text.

    :param report: what to show.
    :param width: columns to fill; at least 40.
    :param colour: True to colour it for a terminal.
    :param verbose: True to show the quotations of notes in full, with carets, as those of errors and warnings are.
    :returns: lines, the summary last.
    """
    page = _Page(width, colour, verbose)
    groups = wording.grouped(report)
    alone = []
    for title, findings in groups:
        if not verbose and wording.minor(report, findings):
            alone.append((title, findings))
            continue
        cluster = report.cluster_of(findings[0])
        behind = ""
        if cluster is not None:
            documents = len({claim.document for claim in cluster.claims})
            behind = f" ({wording.counted(documents, 'document')}, {wording.counted(len(cluster.origins), 'origin')})"
        page.lines.append(page.paint(wording.shortened(title, page.width - len(behind)), "bold") + behind)
        weighed = wording.weighed(cluster) if cluster is not None else ""
        if weighed:
            page.lines += page.wrap(f"answers: {weighed}", 2, 4)
        for finding in findings:
            page.finding(report, finding)
            page.lines.append("")
    if alone:
        page.lines.append(page.paint("In one document only", "bold"))
        for title, findings in alone:
            for finding in findings:
                page.in_short(report, finding, title)
        page.lines.append("")
    skipped = [reason for reason in report.not_checked if not reason.startswith(wording.NOTHING_COMPARED)]
    if skipped:
        page.lines.append(page.paint("Not compared", "bold"))
        for reason in skipped[:8]:
            page.lines += page.wrap(wording.one_line(reason), 2, 4)
        if len(skipped) > 8:
            page.lines.append(f"  ... and {len(skipped) - 8:,} more; --format json lists them all")
        page.lines.append("")
    told = {finding.rule: wording.meaning_of(finding.rule) for finding in report.findings}
    if any(told.values()):
        page.lines.append(page.paint("What the rules tell", "bold"))
        for name in sorted(rule for rule, meaning in told.items() if meaning):
            page.lines += page.wrap(f"{name}: {told[name]}", 2, 4)
        page.lines.append("")
    page.lines += page.wrap(wording.summary(report), 0, 0)
    return "\n".join(page.lines) + "\n"


def render_claims(report: Report) -> str:
    """What was read, per document: place, question, value, as-of time and who is said to say it."""
    lines: list[str] = []
    by_document: dict[str, list[Claim]] = {document.id: [] for document in report.documents}
    for claim in report.claims:
        by_document[claim.document].append(claim)
    for document in report.documents:
        claims = by_document[document.id]
        day = f", {document.published}" if document.published else ""
        lines.append(
            f"{wording.one_line(wording.name_of(document))} ({wording.one_line(wording.graded(document.source))}{day}): "
            f"{wording.counted(len(claims), 'claim')}"
        )
        for claim in claims:
            line, column = document.at(claim.value_span.start if claim.value_span else claim.span.start)
            value = f" = {wording.one_line(claim.value_text)}" if claim.value_text else ""
            when = wording.as_of(claim)
            lines.append(
                f"  {line}:{column}  {wording.one_line(claim.subject)}: {wording.one_line(claim.predicate)}{value}"
                f"{f' [{when}]' if when else ''}  {wording.chain_of(claim, document)}"
            )
            lines.append(f"      | {wording.shortened(claim.quote, 110)}")
        lines.append("")
    lines.append(f"{wording.counted(len(report.documents), 'document')}, {wording.counted(len(report.claims), 'claim')}")
    return "\n".join(lines) + "\n"


def render_origins(report: Report) -> str:
    """Who stands behind each answer, as a tree: question, answers, origins, the outlets between, and the places."""
    lines: list[str] = []
    for cluster in report.clusters:
        lines.append(
            f"{wording.one_line(cluster.question)}: {wording.counted(len(cluster.origins), 'origin')} behind "
            f"{wording.counted(len({claim.document for claim in cluster.claims}), 'document')}"
        )
        weighed = wording.weighed(cluster)
        lines += textwrap.wrap(weighed, 92, initial_indent="  answers: ", subsequent_indent="    ") if weighed else []
        for origin in cluster.origins:
            own = all(report.claim(id).attribution.own_voice for id in origin.claims)
            told = [] if origin.named else ["in its own voice" if own else "unnamed"]
            told += ["a party to the matter"] * origin.party
            via = f" via {wording.listed(list(map(wording.one_line, origin.via)))}" if origin.via else ""
            lines.append(f"  {wording.one_line(origin.name)}{via}" + (f" ({', '.join(told)})" if told else ""))
            lines += [f"    because {wording.one_line(why)}" for why in origin.evidence]
            for claim in map(report.claim, origin.claims):
                document = report.document(claim.document)
                value = wording.one_line(claim.value_text) or wording.shortened(claim.quote, 60)
                lines.append(f"    {wording.place_of(claim, document)}  {value}")
        lines.append("")
    graph = report.graph
    nodes: dict[str, int] = {}
    for _, data in graph.nodes(data=True):
        nodes[data["kind"]] = nodes.get(data["kind"], 0) + 1
    told = [wording.counted(number, kind) for kind, number in nodes.items()]
    lines.append(f"{wording.listed(told) or 'nothing'}; {wording.counted(graph.number_of_edges(), 'edge')}")
    return "\n".join(lines) + "\n"


def render_rule(rule: Rule) -> str:
    """A rule for a reader: what it finds, why, and its examples."""
    lines = [f"{rule.name} ({rule.family}, {rule.severity})", ""]
    lines += textwrap.wrap(rule.summary, 92, initial_indent="  ", subsequent_indent="  ")
    if rule.explanation:
        lines += ["", *(f"  {line}".rstrip() for line in rule.explanation.splitlines())]
    for heading, examples in (("It finds something in:", rule.bad), ("It stays silent on:", rule.good)):
        if examples:
            lines += ["", f"  {heading}"]
        for number, example in enumerate(examples):
            if number:
                lines.append("")
            for part in example if isinstance(example, tuple) else (example,):
                lines += textwrap.wrap(wording.of_example(part), 92, initial_indent="    ", subsequent_indent="      ")
    return "\n".join(lines) + "\n"
