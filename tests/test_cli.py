"""The command line: what it prints, writes and returns, and what it says to a mistake."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from corroborate import cli
from corroborate.cli.reading import Progress
from corroborate.cli.settings import CONFIGURATION, Settings, settings
from corroborate.errors import ConfigurationError, UnknownName
from corroborate.rule import rule
from corroborate.rules import DEFAULT_RULES, declared
from corroborate.rules.declared import SETTINGS

ROOT = Path(__file__).parent.parent
ONE = "The blast in Tarsk on Saturday, 3 May 2031, killed 44 people, Mayor Ada Finch said."
OTHER = "The blast in Tarsk on Saturday, 3 May 2031, killed 60 people, according to the interior ministry."


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """A folder with two reports that disagree, as the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "post.txt").write_text(f"---\nsource: Post\npublished: 2031-05-04\n---\n{ONE}\n", encoding="utf-8")
    (tmp_path / "texts" / "wire.txt").write_text(f"---\nsource: Wire\npublished: 2031-05-04\n---\n{OTHER}\n", encoding="utf-8")
    (tmp_path / "exits.py").write_text("raise SystemExit(0)", encoding="utf-8")
    again = (
        'import corroborate\n@corroborate.rule(name="numeric-mismatch")\ndef again(cluster):\n    """Again."""\n    return []\n'
    )
    (tmp_path / "again.py").write_text(again, encoding="utf-8")
    (tmp_path / "bad.toml").write_text('ignore = ["hedge-drfit"]', encoding="utf-8")
    return tmp_path


def run(capfdbinary, *arguments: str) -> tuple[int, str, str]:
    code = cli.main(list(arguments))
    out, err = capfdbinary.readouterr()
    return code, out.decode("utf-8"), err.decode("utf-8")


def test_check_finds_and_says_where(capfdbinary):
    code, out, _ = run(capfdbinary, "check", "texts")
    assert code == 1
    assert "error[numeric-mismatch]" in out
    at = ONE.index("44") + 1
    assert f"texts/post.txt:5:{at}" in out
    assert "^^" in out
    assert out.splitlines()[-1].startswith("2 documents, ")
    assert "\x1b" not in out


def test_exit_codes_follow_fail_on(desk, capfdbinary):
    (desk / "texts" / "wire.txt").unlink()
    code, out, _ = run(capfdbinary, "check", "texts")
    assert code == 0
    assert "nothing was compared, because" in out
    assert run(capfdbinary, "check", "texts", "--fail-on", "note")[0] == int("note[" in out or "warning[" in out)
    assert run(capfdbinary, "check", "texts", "--fail-on", "never")[0] == 0


def test_rules_and_families_are_left_out_or_run_alone(capfdbinary):
    _, out, _ = run(capfdbinary, "check", "texts", "--ignore", "numbers")
    assert "numeric-mismatch" not in out
    _, out, _ = run(capfdbinary, "check", "texts", "--rule", "numeric-mismatch", "--format", "json")
    assert {finding["rule"] for finding in json.loads(out)["findings"]} == {"numeric-mismatch"}


@pytest.mark.parametrize(("arguments", "told"), [
    (["check"], "standard input"),
    (["check", "nowhere.txt"], "nowhere.txt: there is no such file"),
    (["check", "texts", "--rule", "numeric-mismach"], "did you mean 'numeric-mismatch'?"),
    (["check", "texts", "--format", "jso"], "json"),
    (["check", "texts", "-o", "report.docx"], "ending"),
    (["check", "texts", "-o", "no/such/folder.json"], "cannot write here"),
    (["check", "texts", "--baseline", "gone.jsonl"], "gone.jsonl"),
    (["check", "texts", "--config", "gone.toml"], "gone.toml"),
    (["check", "texts", "--vocabulary", "gone.toml"], "gone.toml"),
    (["check", "texts", "--config", "bad.toml"], "bad.toml: no rule is called"),
    (["check", "texts", "-o", "report"], "report: no ending says the format"),
    (["check", "\x1b[31mred"], "⟨U+001B⟩[31mred: there is no such file"),
    (["chek"], "chek"),
    (["explain", "hedge-directoin"], "did you mean 'hedge-direction'?"),
    (["graph", "texts", "--format", "html"], "html"),
    (["graph", "texts", "-o", "x.html"], "graphml"),
    (["claims", "texts", "-o", "x.html"], "x.html: no format has the ending '.html', only .txt, .json, .jsonl, .csv"),
    (["explain", "nubmers"], "did you mean 'numbers'?"),
    (["check", "texts", "--rule", "numeric-mismatch", "--ignore", "numbers"], "no rule is left to run"),
    (["check", "texts", "--rule-file", "exits.py"], "exits.py: cannot be run: SystemExit: 0"),
    (["check", "texts", "--rule-file", "again.py"], "Error: two rules are called 'numeric-mismatch'; give one of them another name"),
    (["baseline", "prune", "texts"], "corroborate.baseline.jsonl"),
])  # fmt: skip
def test_a_mistake_gives_exit_code_2_and_one_clear_line(capfdbinary, arguments, told):
    code, out, err = run(capfdbinary, *arguments)
    assert code == 2
    assert told in err
    assert out == ""
    assert "Traceback" not in err
    assert sum(line.startswith("Error: ") for line in err.splitlines()) == 1


def test_a_crash_is_told_apart_from_findings(capfdbinary, monkeypatch):
    monkeypatch.setattr(cli.Reading, "report", lambda *_a, **_k: 1 / 0)
    code, _, err = run(capfdbinary, "check", "texts")
    assert code == 3
    assert "ZeroDivisionError" in err


def test_a_rule_that_breaks_has_an_exit_code_of_its_own_and_the_report_is_written(desk, capfdbinary, monkeypatch):
    @rule
    def stumbles(_cluster):
        """Stumbles over whatever it sees."""
        raise KeyError("toll")

    monkeypatch.setattr(declared, "rule_set", lambda _name: (stumbles,))
    (desk / "corroborate.toml").write_text('rules = ["house"]', encoding="utf-8")
    code, out, err = run(capfdbinary, "check", "texts")
    assert code == 4
    assert "error[numeric-mismatch]" in out
    assert out.rstrip().endswith("a rule broke: stumbles")
    assert err.startswith("Error: rule 'stumbles': raised KeyError: 'toll', with the claim")
    assert len(err.splitlines()) == 1
    code, _, err = run(capfdbinary, "baseline", "write", "texts")
    assert (code, "nothing was written" in err) == (4, True)
    assert not (desk / "corroborate.baseline.jsonl").exists()


def test_rules_of_a_file_are_run_beside_the_others(desk, capfdbinary):
    (desk / "mine.py").write_text(
        "from corroborate import finding, rule\n\n"
        '@rule\ndef seen(cluster):\n    """Whatever is seen."""\n    yield finding(\'seen here\', cluster.claims[0])\n',
        encoding="utf-8",
    )
    _, out, _ = run(capfdbinary, "check", "texts", "--rule-file", "mine.py")
    assert "[seen] seen here" in out
    assert "error[numeric-mismatch]" in out
    code, out, err = run(capfdbinary, "check", "texts", "--rule-file", "texts")
    assert (code, out) == (2, "")
    assert err.startswith("Error: texts: cannot be run: ")


@pytest.mark.parametrize("name", [name for name in cli._FORMATS if name not in ("svg", "png")])
def test_every_format_is_written_to_a_file_and_to_the_terminal(desk, capfdbinary, name):
    code, out, _ = run(capfdbinary, "check", "texts", "--format", name)
    assert code == 1
    written = run(capfdbinary, "check", "texts", "--format", name, "-o", "out.x")
    assert written[:2] == (1, "")
    assert "written to out.x" in written[2]
    assert (desk / "out.x").read_bytes().decode("utf-8") == out


def test_the_ending_of_the_output_says_the_format(desk, capfdbinary):
    run(capfdbinary, "check", "texts", "-o", "report.html")
    assert (desk / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    run(capfdbinary, "graph", "texts", "-o", "claims.gexf")
    run(capfdbinary, "graph", "texts", "-o", "claims.json")
    assert json.loads((desk / "claims.json").read_text(encoding="utf-8"))["multigraph"] is True
    assert "<gexf" in (desk / "claims.gexf").read_text(encoding="utf-8")
    run(capfdbinary, "claims", "texts", "-o", "claims.csv")
    assert (desk / "claims.csv").read_text(encoding="utf-8").startswith("id,document,")
    run(capfdbinary, "claims", "texts", "-o", "claims.csv", "--format", "json")
    assert json.loads((desk / "claims.csv").read_text(encoding="utf-8"))


def test_the_order_of_the_files_does_not_matter(capfdbinary):
    one = run(capfdbinary, "check", "texts/post.txt", "texts/wire.txt", "--format", "json")
    two = run(capfdbinary, "check", "texts/wire.txt", "texts/post.txt", "--format", "json")
    assert one == two


def test_files_that_are_left_out_are_told_among_what_was_not_checked(desk, capfdbinary):
    (desk / "texts" / "toll.docx").write_bytes(b"PK")
    (desk / "texts" / "photo.txt").write_bytes(b"\x00\x01")
    _, out, err = run(capfdbinary, "check", "texts", "-f", "json")
    photo, toll = json.loads(out)["not_checked"][:2]
    assert photo.startswith("texts/photo.txt: holds NUL")
    assert toll.startswith("texts: left out: toll.docx; save texts as .htm, ")
    assert err == ""


def test_a_party_that_nobody_is_called_is_told(capfdbinary):
    _, out, _ = run(capfdbinary, "check", "texts", "--party", "Ada Fnch", "--party", "Ada Finch", "-f", "json")
    (told,) = json.loads(out)["not_checked"]
    assert told == "no source and no speaker is called 'Ada Fnch', who is said to be a party"


def test_standard_input_is_one_text(capfdbinary, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ONE.encode())))
    _, out, _ = run(capfdbinary, "check", "-", "texts/wire.txt", "--format", "json")
    assert {document["name"] for document in json.loads(out)["documents"]} == {"stdin", "wire"}


def test_standard_input_that_is_no_text_is_told(capfdbinary, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"caf\xe9 \x81\xff")))
    code, _, err = run(capfdbinary, "check", "-")
    assert code == 2
    assert "standard input" in err
    for encoding in ("cp1252", "utf-16"):  # understood as those of files are
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"Le café. {ONE}".encode(encoding))))
        assert "= 44 " in run(capfdbinary, "claims", "-")[1]


def test_a_table_of_claims_needs_no_text(desk, capfdbinary):
    (desk / "tolls.csv").write_text(
        "source,subject,predicate,value\nPost,people,casualties.killed,44\nWire,people,casualties.killed,60\n", encoding="utf-8"
    )
    code, out, _ = run(capfdbinary, "check", "tolls.csv", "--format", "json")
    assert code == 1
    assert len(json.loads(out)["claims"]) == 2


def test_claims_that_were_written_are_read_back(desk, capfdbinary):
    """A reviewer corrects the table and checks again; untouched, it changes nothing."""
    plain = run(capfdbinary, "check", "texts", "-f", "json")[1]
    assert run(capfdbinary, "claims", "texts", "-o", "claims.csv")[0] == 0
    assert run(capfdbinary, "check", "texts", "--claims", "claims.csv", "-f", "json")[1] == plain
    table = (desk / "claims.csv").read_text(encoding="utf-8")
    corrected = re.sub("(?<=,)44(?=,)", "47", table)  # its ends and the number that was named
    (desk / "claims.csv").write_text(corrected, encoding="utf-8")
    again = json.loads(run(capfdbinary, "check", "texts", "--claims", "claims.csv", "-f", "json")[1])
    assert 47 in [claim["value"]["point"] for claim in again["claims"] if claim["value"]]
    alone = json.loads(run(capfdbinary, "check", "claims.csv", "-f", "json")[1])  # without the texts
    assert len(alone["claims"]) == len(again["claims"])


def test_records_of_the_json_report_are_no_table(capfdbinary):
    run(capfdbinary, "claims", "texts", "-o", "claims.jsonl")
    code, _, err = run(capfdbinary, "check", "texts", "--claims", "claims.jsonl")
    assert code == 2
    assert "claims.jsonl:1: this record is a JSON report's; write claims to be read again with `corroborate claims" in err


def test_claims_are_shown_per_document(capfdbinary):
    code, out, _ = run(capfdbinary, "claims", "texts")
    assert code == 0
    assert "texts/post.txt (Post, 2031-05-04)" in out
    assert "= 44 " in out
    records = json.loads(run(capfdbinary, "claims", "texts", "--format", "json")[1])
    lines = run(capfdbinary, "claims", "texts", "--format", "jsonl")[1].splitlines()
    assert records == [json.loads(line) for line in lines]
    assert run(capfdbinary, "claims", "texts", "--format", "csv")[1].startswith("id,document,")


def test_the_graph_shows_who_stands_behind_an_answer(capfdbinary):
    code, out, _ = run(capfdbinary, "graph", "texts")
    assert code == 0
    assert "origin" in out
    assert "2 sources" in out.splitlines()[-1]


def test_rules_are_listed_with_the_severity_they_have_here(desk, capfdbinary):
    (desk / "corroborate.toml").write_text('[severity]\nnumeric-mismatch = "off"\nhedge-drift = "error"\n', encoding="utf-8")
    _, out, _ = run(capfdbinary, "rules")
    told = {line.split()[0]: line.split()[1] for line in out.splitlines() if line.startswith("  ")}
    assert told["numeric-mismatch"] == "off"
    assert told["hedge-drift"] == "error"
    records = json.loads(run(capfdbinary, "rules", "--format", "json")[1])
    assert {record["name"]: record["severity"] for record in records}["numeric-mismatch"] == "off"


def test_the_page_of_rules_holds_every_rule_with_its_examples(capfdbinary):
    _, out, _ = run(capfdbinary, "rules", "--format", "md")
    for each in DEFAULT_RULES:
        assert f"### {each.name} ({each.severity})" in out
    assert "It stays silent on:" in out


def test_every_rule_is_explained(capfdbinary):
    for each in DEFAULT_RULES:
        code, out, _ = run(capfdbinary, "explain", each.name)
        assert code == 0
        assert " ".join(each.summary.split()) in " ".join(out.split())
        assert "It finds something in:" in out
        assert "It stays silent on:" in out


def test_a_rule_of_ones_own_is_explained(capfdbinary, tmp_path):
    file = tmp_path / "mine.py"
    file.write_text(
        'from corroborate import rule\n\n\n@rule\ndef too_many_boats(cluster):\n    """Finds too many boats."""\n    return ()\n'
    )
    code, out, _ = run(capfdbinary, "explain", "too-many-boats", "--rule-file", str(file))
    assert code == 0
    assert "Finds too many boats." in out


def test_a_family_is_explained_rule_by_rule(capfdbinary):
    _, out, _ = run(capfdbinary, "explain", "numbers")
    told = [line.split()[0] for line in out.splitlines() if line and line[0] != " "]
    assert told == [rule.name for rule in DEFAULT_RULES if rule.family == "numbers"]


def test_a_baseline_is_written_used_updated_and_pruned(desk, capfdbinary):
    code, out, _ = run(capfdbinary, "baseline", "write", "texts", "--reason", "looked at", "--who", "Ada")
    assert code == 0
    assert "corroborate check --baseline" in out
    lines = (desk / "corroborate.baseline.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0])["reason"] == "looked at"
    assert run(capfdbinary, "check", "texts", "--baseline", "corroborate.baseline.jsonl", "--fail-on", "note")[0] == 0
    assert run(capfdbinary, "baseline", "write", "texts")[0] == 2
    assert run(capfdbinary, "baseline", "write", "texts", "--force")[0] == 0
    assert "0 dismissals added" in run(capfdbinary, "baseline", "update", "texts")[1]
    (desk / "texts" / "wire.txt").write_text("Nothing of that kind was seen.", encoding="utf-8")
    assert "removed" in run(capfdbinary, "baseline", "prune", "texts")[1]
    (desk / "corroborate.baseline.jsonl").write_text("{broken\n", encoding="utf-8")
    code, _, err = run(capfdbinary, "check", "texts", "--baseline", "corroborate.baseline.jsonl")
    assert code == 2
    assert "corroborate.baseline.jsonl:1:" in err


def test_the_configuration_written_by_init_can_be_read_and_its_lines_used(desk, capfdbinary):
    assert run(capfdbinary, "init")[0] == 0
    assert settings() == Settings(path=desk / "corroborate.toml")
    assert run(capfdbinary, "init")[0] == 2
    example = re.compile(r'^# ((?:\[|"[^"]+" = |[a-z-]+ = ).*)', re.MULTILINE)
    used = example.sub(r"\1", CONFIGURATION).replace('rules = ["newsroom"]', "rules = []")
    (desk / "corroborate.toml").write_text(used.replace('vocabulary = "house.toml"', ""), encoding="utf-8")
    chosen = settings()
    assert chosen.parties == ("Ministry of Information",)
    assert set(chosen.table) == set(SETTINGS)
    rules = {rule.name: rule.severity for rule in chosen.rules()}
    assert rules["stale-figure"] == "error"
    assert not {"hedge-drift", "uncorroborated"} & set(rules)
    made = set(rules) - {rule.name for rule in DEFAULT_RULES}
    assert len(made) == 2  # the range and the required origins
    assert chosen.vocabulary() is not None


def test_grades_of_sources_are_shown_and_weigh_nothing(desk, capfdbinary):
    (desk / "graded").mkdir()
    (desk / "graded" / "gazette.txt").write_text("Nine boats sank, said Mayor Ana Reyes.", encoding="utf-8")
    (desk / "graded" / "courier.txt").write_text("Nine boats sank, the mayor's office said.", encoding="utf-8")
    plain = json.loads(run(capfdbinary, "check", "graded", "--format", "json")[1])
    (desk / "corroborate.toml").write_text('[sources]\n"Gazette" = { reliability = "B" }\n', encoding="utf-8")
    graded = json.loads(run(capfdbinary, "check", "graded", "--format", "json")[1])
    assert {document["name"]: document["reliability"] for document in graded["documents"]} == {"gazette": "B", "courier": None}
    assert graded["clusters"] == plain["clusters"]
    assert "gazette (reliability B)" in run(capfdbinary, "claims", "graded")[1]
    (desk / "corroborate.toml").write_text('[sources]\n"Gazette" = { party = true }\n', encoding="utf-8")
    assert [one["party"] for one in json.loads(run(capfdbinary, "check", "graded", "--format", "json")[1])["documents"]] == [
        False,
        True,
    ]
    (desk / "corroborate.toml").write_text('[credibility]\n"Nine boats sank, said" = 2\n"ten boats" = 3\n', encoding="utf-8")
    shown = run(capfdbinary, "check", "graded", "--format", "json")[1]
    assert [claim["credibility"] for claim in json.loads(shown)["claims"] if "Reyes" in claim["quote"]] == [2]
    assert [claim["credibility"] for claim in json.loads(shown)["claims"] if "Reyes" not in claim["quote"]] == [None]
    assert json.loads(shown)["clusters"] == plain["clusters"]
    assert any("ten boats" in line for line in json.loads(shown)["not_checked"])
    assert "[credibility 2]" in run(capfdbinary, "claims", "graded")[1]
    (desk / "corroborate.toml").write_text('[sources]\n"Gazette" = { reliability = "G" }\n', encoding="utf-8")
    code, _, err = run(capfdbinary, "check", "graded")
    assert (code, "A to F" in err) == (2, True)


def test_settings_are_found_upwards_and_in_pyproject(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[tool.corroborate]\nfail-on = "note"\n', encoding="utf-8")
    assert settings(start=inner).fail_on == "note"
    (inner / "corroborate.toml").write_text('fail-on = "never"\nbaseline = "known.jsonl"\n', encoding="utf-8")
    nearer = settings(start=inner)
    assert nearer.fail_on == "never"
    assert nearer.beside(nearer.baseline or "") == inner / "known.jsonl"
    assert settings(str(tmp_path / "pyproject.toml")).fail_on == "note"


@pytest.mark.parametrize(("text", "told"), [
    ("fail-on = 3", "fail-on must be"), ("parties = 'numbers'", "list of names"), ("ignored = []", "did you mean 'ignore'"),
    ("= 3", "not valid TOML"), ("aliases = 1", "aliases must be"), ("only = 'a'", "'only' must be"), ("[aliases]\n'A' = 1", "list of names"),
    ("[severity]\nhedge-drift = 'of'", "one of error, warning, note, off, not 'of'"), ("rules = ['newsroom']", "'newsroom'; there is none"),
    ("x = " + "9" * 5000, "not valid TOML"), ("x = " + "[" * 100_000, "not valid TOML"),
])  # fmt: skip
def test_a_wrong_setting_is_named_with_its_file(tmp_path, text, told):
    path = tmp_path / "corroborate.toml"
    path.write_text(text, encoding="utf-8")

    def use() -> None:
        chosen = settings(str(path))
        chosen.rules()
        chosen.vocabulary()

    with pytest.raises((ConfigurationError, UnknownName), match=told) as caught:
        use()
    assert "corroborate.toml" in str(caught.value)


@pytest.mark.parametrize(
    "command", [[], ["check"], ["claims"], ["graph"], ["rules"], ["explain"], ["baseline"], ["baseline", "write"], ["init"]]
)
def test_help_fits_a_screen(capfdbinary, command):
    code, out, _ = run(capfdbinary, *command, "--help")
    assert code == 0
    assert len(out.splitlines()) <= 48
    assert all(len(line) <= 100 for line in out.splitlines())


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_scripts(capfdbinary, shell):
    code, out, _ = run(capfdbinary, "completion", shell)
    assert code == 0
    assert "_CORROBORATE_COMPLETE" in out


def test_rule_names_are_completed():
    assert "hedge-direction" in cli._rule_names("hedge-d")


def test_progress_is_drawn_on_a_terminal_only():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    quiet, loud = io.StringIO(), Terminal()
    for stream in (quiet, loud):
        progress = Progress(stream)
        progress.begun -= 10
        progress("reading", 0, 40)
        progress.drawn -= 10
        progress("reading", 20, 40)
        progress.wipe()
    assert quiet.getvalue() == ""
    assert "20 of 40" in loud.getvalue()
    assert loud.getvalue().endswith("\r\x1b[2K")


def test_the_version_needs_nothing_heavy():
    code = "import sys; from corroborate.cli import main; main(['--version']); print(sorted({'networkx', 'rapidfuzz', 'numpy'} & set(sys.modules)))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.splitlines()[0].startswith("corroborate ")
    assert done.stdout.splitlines()[1] == "[]"


def test_an_output_that_cannot_be_written_is_told(capfdbinary, monkeypatch):
    def full(*_a: object, **_k: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cli, "put", full)
    code, _, err = run(capfdbinary, "check", "texts")
    assert code == 2
    assert err == "Error: standard output: No space left on device\n"


def test_a_reader_that_leaves_early_does_no_harm():
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        f"{sys.executable} -m corroborate check texts --format json | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert "Traceback" not in done.stderr
