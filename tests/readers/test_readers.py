"""Input: every format, metadata from four places, and one clear error for each kind of bad input."""

from __future__ import annotations

import datetime as dt
import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

import corroborate
from corroborate import readers
from corroborate.errors import InputError, InputWarning, UnknownName
from corroborate.model import Document
from corroborate.values import Quantity, Term, TermList, TimeSpan

DAY = dt.date(2022, 3, 4)


def test_a_folder_gives_its_texts_in_order(tmp_path):
    (tmp_path / "sub").mkdir()
    (tmp_path / "b.txt").write_text("second", encoding="utf-8")
    (tmp_path / "a.md").write_text("first", encoding="utf-8")
    (tmp_path / "sub" / "c.txt").write_text("third", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("no", encoding="utf-8")
    (tmp_path / "b.json").write_text('{"source": "The Daily"}', encoding="utf-8")
    (tmp_path / "expected.jsonl").write_text('{"rule": "x"}\n', encoding="utf-8")
    documents = readers.read(tmp_path)
    assert [document.name for document in documents] == ["a", "b", "c"]
    assert [document.source.name for document in documents] == ["a", "The Daily", "c"]


def test_a_file_reached_twice_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    assert len(readers.read([tmp_path, tmp_path / "a.txt"])) == 1


def test_a_folder_that_links_to_itself_ends(tmp_path):
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    os.symlink(tmp_path, tmp_path / "again")
    assert len(readers.read(tmp_path)) == 1


def test_text_is_kept_as_it_stands(tmp_path):
    text = "\u201cquoted\u201d\u00a0text\r\nsecond \U0001f642 line\u2028end"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert readers.read(tmp_path)[0].text == text


@pytest.mark.parametrize(
    ("encoding", "text"), [("cp1252", "caf\u00e9 \u201cquoted\u201d"), ("utf-16", "caf\u00e9"), ("utf-8-sig", "caf\u00e9")]
)
def test_other_encodings_are_understood(tmp_path, encoding, text):
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    assert readers.read(tmp_path)[0].text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("bytes") / "a.txt"
    path.write_bytes(raw)
    try:
        document = readers.read(path)[0]
    except InputError as error:
        assert "a.txt" in str(error)
    else:
        assert isinstance(document.text, str)


def test_front_matter_is_taken_off_and_lines_still_count_from_the_file(tmp_path):
    (tmp_path / "a.md").write_text(
        "---\ntitle: A headline\nsource: The Daily\npublished: 2022-03-04\n---\nThe text.\n", encoding="utf-8"
    )
    document = readers.read(tmp_path)[0]
    assert (document.title, document.source.name, document.published, document.text) == (
        "A headline",
        "The Daily",
        DAY,
        "The text.\n",
    )
    assert document.at(4) == (6, 5)


def test_toml_front_matter(tmp_path):
    (tmp_path / "a.md").write_text('+++\nsource = "The Daily"\npublished = 2022-03-04\n+++\nThe text.', encoding="utf-8")
    document = readers.read(tmp_path)[0]
    assert (document.source.name, document.published, document.text) == ("The Daily", DAY, "The text.")


def test_a_text_that_opens_with_a_rule_has_no_front_matter(tmp_path):
    (tmp_path / "a.md").write_text("---\nA sentence about nothing.\n---\nmore", encoding="utf-8")
    assert readers.read(tmp_path)[0].text.startswith("---")


@pytest.mark.parametrize(
    ("text", "published", "updated"),
    [
        ("date 2022-03-04 Officials speak\n\nText.", DAY, None),
        ("Officials speak\n\nMarch 4, 2022 by A. Writer\n\nText.", DAY, None),
        ("Officials speak\nBy Desk\nMar 4, 2022 2:42 PM\n\nText.\n\nLast Updated: 5 March 2022", DAY, dt.date(2022, 3, 5)),
        ("Posted on Friday, 4th March 2022 | World", DAY, None),
        ("The treaty of March 4, 2022 was signed in May.", None, None),
        ("March 4, 2022 was a Friday.", None, None),
        ("Published: February 31, 2022", None, None),
        ("The Arlow Post, 4 March 2022\n\nText.", DAY, None),
        ("World in brief — Friday, 4 March 2022\nText.", DAY, None),
        ("By Jo Reed | March 4, 2022 | 10:05 am\nText.", DAY, None),
        ("PORT ELLERY, March 4, 2022 (Wire) - Text.", DAY, None),
        ("Ferry sinks\n\nPORT ELLERY, Friday 4 March 2022 (Wire) - Text.", DAY, None),
        ("04.03.2022\nText.", DAY, None),
        ("4 March 2022, Arlow Wire\nText.", DAY, None),
        ("On the day\nMarch 4, 2022, was a Friday, and it rained.", None, None),
        ("2022-03-04T09:30:00Z\nText.", DAY, None),
        ("Looking back at the fire of March 4, 2022", None, None),
        ("What happened on Friday, March 4, 2022", None, None),
        ("Ferry sinks\n\nIt was the worst day since the flood, March 4, 2022, she said.", None, None),
    ],
)
def test_stamps_in_the_text(text, published, updated):
    found = readers.stamped(text)
    assert (found.published, found.updated) == (published, updated)


def test_a_file_beside_the_text_wins_over_its_stamps(tmp_path):
    (tmp_path / "a.txt").write_text("date 2020-01-01 text", encoding="utf-8")
    (tmp_path / "a.toml").write_text("published = 2022-03-04\n", encoding="utf-8")
    assert readers.read(tmp_path)[0].published == DAY


def test_json_lines_of_documents(tmp_path):
    rows = [{"text": "one", "source": "A", "published": "2022-03-04T10:00:00Z"}, {"text": "two", "source": "B", "name": "second"}]
    (tmp_path / "docs.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n\n", encoding="utf-8")
    first, second = readers.read(tmp_path / "docs.jsonl")
    assert (first.name, first.source.name, first.published, second.name) == ("docs:1", "A", DAY, "second")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.jsonl", '{"text": "one"}\n{"text": \n', r"a.jsonl:2: not valid JSON"),
        ("a.jsonl", '{"text": "one"}\n[1]\n', r"a.jsonl:2: a record must be a JSON object"),
        ("a.jsonl", '{"txt": "one"}\n', r'a.jsonl:1: a document record needs a string under "text"'),
        ("a.jsonl", '{"source": "A", "subject": "b", "value": "1"}\n', r"records of claims are read with --claims"),
        ("a.jsonl", "", r"a.jsonl: the file holds no records"),
        ("a.jsonl", '{"text": "x", "published": "soon"}', r"a.jsonl:1: 'published' must be a date"),
        ("a.jsonl", '{"text": "x", "views": ' + "9" * 5000 + "}", r"a.jsonl:1: not valid JSON"),
        ("a.jsonl", "[" * 100_000, r"a.jsonl:1: not valid JSON: nested too deeply"),
        ("a.md", "+++\nviews = " + "9" * 5000 + "\n+++\n", r"a.md:1: the front matter is not valid TOML"),
        ("a.md", "+++\nsource = \n+++\n", r"a.md:1: the front matter is not valid TOML"),
        ("a.pdf", "x", r"cannot read a .pdf file"),
        ("a.csv", "x", r"corroborate.read_claims"),
        ("a.txt", "\x00\x01", r"a.txt: holds NUL"),
    ],
)
def test_bad_files_name_file_and_line(tmp_path, name, content, message):
    (tmp_path / name).write_bytes(content.encode())
    with pytest.raises(InputError, match=message):
        readers.read(tmp_path / name)


def test_bytes_of_no_encoding_are_refused(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"caf\xe9 \x81\xff")
    with pytest.raises(InputError, match="a.txt: is not text in UTF-8 or Windows-1252; save it as UTF-8"):
        readers.read(tmp_path)


def test_a_folder_that_cannot_be_opened_is_not_passed_over(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    (tmp_path / "locked").mkdir()
    listing = os.scandir

    def locked(path):
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return listing(path)

    monkeypatch.setattr(os, "scandir", locked)
    with pytest.raises(InputError, match="locked: cannot be opened: Permission denied"):
        readers.read(tmp_path)


def test_broken_metadata_beside_a_text_is_named(tmp_path):
    (tmp_path / "a.txt").write_text("text", encoding="utf-8")
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json: the metadata beside a\.txt"):
        readers.read(tmp_path)


def test_what_a_folder_holds_beside_its_texts_is_told(tmp_path):
    (tmp_path / "deep").mkdir()
    for name, content in {
        "a.txt": b"text", "a.json": b"{}", "corroborate.toml": b"", "mine.py": b"", ".hidden.pdf": b"", "photo.txt": b"\x00",
        "deep/b.pdf": b"", "toll.csv": b"", "c.json": b"{}", "README": b"",
    }.items():  # fmt: skip
        (tmp_path / name).write_bytes(content)
    with pytest.warns(InputWarning) as told:
        documents = readers.read(tmp_path)
    assert [document.name for document in documents] == ["a"]
    no_text, others = (str(each.message) for each in told)
    assert no_text == f"{tmp_path / 'photo.txt'}: holds NUL, as no text does; save it as plain text in UTF-8; it was left out"
    assert others.startswith(f"{tmp_path}: left out: README, c.json, toll.csv, deep/b.pdf; save texts as .htm, ")
    assert others.endswith("; a table of claims is read with --claims or read_claims")
    assert {each.filename for each in told} == {__file__}  # where the reader was called
    with pytest.raises(InputError, match="holds NUL"):
        readers.read(tmp_path / "photo.txt")


def test_a_folder_in_which_no_file_holds_text_is_refused(tmp_path):
    (tmp_path / "photo.txt").write_bytes(b"\x00")
    with pytest.raises(InputError, match="photo.txt: holds NUL"):
        readers.read(tmp_path)


def test_missing_paths_and_empty_folders(tmp_path):
    with pytest.raises(InputError, match="no such file or folder"):
        readers.read(tmp_path / "absent")
    with pytest.raises(InputError, match="holds no file that can be read"):
        readers.read(tmp_path)
    with pytest.raises(InputError, match="no path was given"):
        readers.read([])


CLAIMS = """source,subject,predicate,value,hedge,unit,speaker,outlet,as_of,published,quote
Daily,people,killed,"1,600",at least,,Ministry,Agency,2022-03-03,2022-03-04,"At least 1,600 people were killed"
Herald,people,killed,1700,,,,,,2022-03-05,
Herald,ceasefire,begin,2022-03-09,,,,,,2022-03-05,
Herald,talks,host,Oslo; Geneva,,,,,,2022-03-05,
"""


def test_a_spreadsheet_of_claims_needs_no_text(tmp_path):
    (tmp_path / "claims.csv").write_text(CLAIMS, encoding="utf-8")
    documents, claims = readers.read_claims(tmp_path / "claims.csv")
    by_id = {document.id: document for document in documents}
    assert [document.source.name for document in documents] == ["Daily", "Herald"]
    for claim in claims:
        assert claim.span.of(by_id[claim.document].text) == claim.quote
    first, second, third, fourth = claims
    assert first.value == Quantity(1600, None, 1600, hedge="at least")
    assert [voice.name for voice in first.attribution.chain] == ["Daily", "Agency", "Ministry"]
    assert first.qualifiers.as_of == TimeSpan.on(dt.date(2022, 3, 3))
    assert second.value == Quantity.exactly(1700)
    assert second.quote == "people killed 1700"
    assert third.value == TimeSpan.on(dt.date(2022, 3, 9))
    assert fourth.value == TermList((Term("Oslo"), Term("Geneva")), closed=True)


def test_every_column_of_a_table_has_its_place(tmp_path):
    columns = {
        "source": "Daily", "published": "2022-03-05", "subject": "Boats", "predicate": "Hired", "low": "40", "high": "50",
        "unit": "t", "agent": "Harbour Board", "patient": "Ada Finch", "speaker": "a clerk", "speaker_kind": "role",
        "place": "Port Ellery; Arlow", "population": "Civilian", "stage": "Asked", "body": "Board", "period": "Since May",
        "denied": "Yes", "url": "https://daily.example/1", "title": "Boats wanted",
    }  # fmt: skip
    (tmp_path / "claims.csv").write_text(
        ",".join(columns) + "\n" + ",".join(columns.values()) + "\n"
        + "Daily,2022-03-05,Nets,,1" + "," * (len(columns) - 5) + "\n", encoding="utf-8",
    )  # fmt: skip
    (document,), (claim, plain) = readers.read_claims(tmp_path / "claims.csv")
    assert (document.title, document.url, document.published) == ("Boats wanted", "https://daily.example/1", dt.date(2022, 3, 5))
    said, asked = claim.attribution.speaker, claim.qualifiers
    assert claim.value == Quantity(40, 50, None, unit="t")
    assert (claim.subject, claim.predicate, claim.agent, claim.patient) == ("boats", "hired", "Harbour Board", "Ada Finch")
    assert (said.name, said.kind) == ("a clerk", "role")
    assert (asked.place, asked.population, asked.stage) == (("Port Ellery", "Arlow"), "civilian", "asked")
    assert (asked.body, asked.period, asked.polarity) == ("board", "since may", False)
    assert (plain.predicate, plain.qualifiers.polarity, plain.qualifiers.population) == ("be", True, None)


def test_claims_can_point_into_texts(tmp_path):
    (tmp_path / "a.txt").write_text("On Friday, 44 people died.", encoding="utf-8")
    text = readers.read(tmp_path / "a.txt")
    record = {"source": "a", "document": "a", "subject": "people", "predicate": "die", "value": 44, "quote": "44 people died"}
    (tmp_path / "claims.jsonl").write_text(json.dumps(record), encoding="utf-8")
    documents, (claim,) = readers.read_claims(tmp_path / "claims.jsonl", text)
    assert documents == text
    assert claim.span.start == 11
    (tmp_path / "claims.jsonl").write_text(json.dumps({**record, "quote": "45 people died"}), encoding="utf-8")
    with pytest.raises(InputError, match=r"claims.jsonl:1: the quotation '45 people died' does not stand in document 'a'"):
        readers.read_claims(tmp_path / "claims.jsonl", text)


def test_a_row_points_into_the_one_document_of_its_name_that_it_quotes(tmp_path):
    first, second = Document("On Friday, 44 people died.", "Daily", "index"), Document("On Friday, 45 died.", "Herald", "index")
    table = tmp_path / "claims.csv"
    table.write_text("source,document,subject,value,quote\nHerald,index,people,45,45 died\n", encoding="utf-8")
    for documents in ([first, second], [second, first]):
        assert readers.read_claims(table, documents)[0] == [second]
    table.write_text("source,document,subject,value,quote\nHerald,index,people,45,On Friday\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"claims.csv:2: the quotation 'On Friday' stands in 2 documents called 'index'"):
        readers.read_claims(table, [first, second])
    table.write_text(f"source,document,subject,value,quote\nHerald,{first.id},people,45,On Friday\n", encoding="utf-8")
    assert readers.read_claims(table, [first, second])[0] == [first]


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ("source,subject,vlaue\nA,b,1\n", UnknownName, "did you mean 'value'"),
        ("subject,value\nb,1\n", InputError, "needs the column 'source'"),
        ("source,subject,value\n,b,1\n", InputError, ":2: a claim needs a 'source'"),
        ("source,subject,value\nA,b,1,2\n", InputError, ":2: 4 cells under 3 columns"),
        ("source,subject,value,hedge\nA,b,1,abot\n", UnknownName, "did you mean 'about'"),
        ("source,subject,value,as_of\nA,b,1,soon\n", InputError, ":2: 'as_of' must be a date"),
        ("source,subject,value,denied\nA,b,1,perhaps\n", InputError, ":2: 'denied' is yes or no"),
        ('source,subject,value\nA,b,"1\n', InputError, "not valid CSV"),
        ("source,subject,low,high\nA,b,5,3\n", InputError, "no number lies between"),
        ("source,subject,value\n", InputError, "holds no claims"),
        ("source;subject;value\nA;b;1\n", InputError, ":1: the cells are not parted by commas"),
        ("source\tsubject\tvalue\nA\tb\t1\n", InputError, ":1: the cells are not parted by commas"),
        ("source,subject,value,Value\nA,b,1,2\n", InputError, ":1: two columns are called 'value'"),
    ],
)
def test_bad_tables_name_their_line(tmp_path, content, error, message):
    (tmp_path / "claims.csv").write_text(content, encoding="utf-8")
    with pytest.raises(error) as caught:
        readers.read_claims(tmp_path / "claims.csv")
    assert message in str(caught.value)
    assert "claims.csv" in str(caught.value)


def test_files_of_one_name_are_told_apart(tmp_path):
    for path in (
        "monday/post.txt",
        "tuesday/post.txt",
        "tuesday/wire.txt",
        "week/old/log.txt",
        "week/old/log.md",
        "week/log.txt",
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("Nine boats sank.", encoding="utf-8")
    (tmp_path / "desk.jsonl").write_text(
        '{"text": "One sank.", "name": "note"}\n{"text": "Two sank.", "name": "note"}\n', encoding="utf-8"
    )
    documents = readers.read([tmp_path])
    assert [document.name for document in documents] == [
        "note:1", "note:2", "monday/post", "tuesday/post", "wire", "week/log.txt", "old/log.md", "old/log.txt",
    ]  # fmt: skip
    assert [document.source.name for document in documents if "post" in document.name] == ["monday/post", "tuesday/post"]
    (tmp_path / "monday" / "post.json").write_text('{"source": "Arlow Post"}', encoding="utf-8")
    assert readers.read([tmp_path / "monday", tmp_path / "tuesday"])[0].source.name == "Arlow Post"


def _answers_of(table, tmp_path):
    """What a check tells of a table of claims without quotations: the relations, and the rules that find something."""
    (tmp_path / "claims.csv").write_text("source,subject,predicate,value\n" + table, encoding="utf-8")
    documents, claims = readers.read_claims(tmp_path / "claims.csv")
    report = corroborate.check(documents, claims=claims)
    return [one.relation for one in report.comparisons], [one.message for one in report.findings]


def test_a_comma_before_decimals_is_no_number(tmp_path):
    (tmp_path / "claims.csv").write_text(
        'source,subject,value\nLog,bridge,"1,6"\nLog,dam,"1,600"\nLog,mill,"12 500.5"\nLog,quay,n/a\nLog,pier,-\n',
        encoding="utf-8",
    )
    values = [claim.value for claim in readers.read_claims(tmp_path / "claims.csv")[1]]
    assert values == [Term("1,6"), Quantity.exactly(1600), Quantity.exactly(12500.5), None, None]


def test_under_two_predicates_a_table_asks_two_questions(tmp_path):
    table = "Log,Acme,cranes,5000\nLog,Acme,stores,1000\nPost,Acme,cranes,5200\nPost,Acme,stores,1000\n"
    relations, told = _answers_of(table, tmp_path)
    assert sorted(relations) == ["agree", "conflict"]
    assert [message for message in told if message.startswith("acme: cranes: ")]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Oslo", "Bergen", "conflict"),
        ("yes", "No", "conflict"),
        ("Oslo", "oslo", "agree"),
        ("port city", "old port city", "agree"),
    ],
)
def test_two_terms_under_one_predicate_of_a_table(one, other, relation, tmp_path):
    relations, _ = _answers_of(f"Log,Acme,seat,{one}\nPost,Acme,seat,{other}\n", tmp_path)
    assert relations == [relation]
