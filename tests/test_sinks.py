"""Exports: each format read back by another program's library holds the records of the run, with their values and nulls."""

from __future__ import annotations

import csv
import datetime
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import corpus, made_run
from typer.testing import CliRunner

from extract.cli import app
from extract.errors import UsageError
from extract.records.kinds import RECORD_TYPES, MonetaryAward
from extract.sinks import SINKS, Options, chosen
from extract.sinks.arrow import batch, merged
from extract.sinks.columns import Table, tables
from extract.sinks.csv import quoted
from extract.sinks.dictionary import dictionary
from extract.sinks.rows import flat
from extract.sinks.safe import guarded, safe_texts, unguarded, visible
from extract.sinks.sheets import ordered, readable
from extract.sinks.source import records

TRAPS = """=HYPERLINK("http://evil.example","点击")给予最高50万元奖励。
@SUM(A1)的企业，研发投入占比不低于3.5%的，给予'-10万元'补助。
+1家以上单位，投资超过1亿元。
"""


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run over some documents of the corpus and a document of traps."""
    texts = {**corpus("measures-awards", "plan-targets", "hk-scheme"), "=traps.txt": TRAPS.encode()}
    made = made_run(tmp_path_factory.mktemp("exported") / "run", texts)
    lines_ = [
        {"source": "=cmd|x.docx", "code": "encrypted", "stage": "read", "message": '需要密码,"x"\n请解除后再试'},
        {"source": "=traps.txt", "code": "rejected", "stage": "validate", "message": "amount at 3-9 (-10万元): 不符"},
    ]
    (made / "errors.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines_), encoding="utf-8")
    return made


def lines(run: Path, name: str) -> list[dict[str, Any]]:
    """What the run wrote, by the standard library alone."""
    return [json.loads(line, parse_float=Decimal) for line in (run / f"{name}.jsonl").read_text(encoding="utf-8").split("\n") if line]


def entries_of(run: Path, table: Table) -> list[dict[str, Any]]:
    """The lines of the run that a table must hold."""
    if table.name in ("documents", "errors", "unread"):
        return lines(run, table.name)
    return [entry for entry in lines(run, "records") if entry["type"] == table.name]


def expected(run: Path) -> dict[str, list[dict[str, Any]]]:
    """The flat rows that each table must hold, from the lines of the run: strings, Decimals, ints, bools, None."""
    return {
        table.name: [{column.name: reached(entry, column.path) for column in table.columns} for entry in entries_of(run, table)]
        for table in tables()
    }


def reached(entry: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        entry = None if entry is None else entry[step]
    return entry


def texts(row: dict[str, Any], table: Table) -> dict[str, Any]:
    """A row of plain values with its lists as JSON."""
    return {c.name: json.loads(row[c.name]) if c.kind == "json" else row[c.name] for c in table.columns}


def rows_of(run: Path) -> Iterator[tuple[Table, list[dict[str, Any]]]]:
    wanted = expected(run)
    for table in tables():
        yield table, wanted[table.name]


def test_flat_rows_hold_what_the_lines_hold(run: Path) -> None:
    wanted = expected(run)
    found: dict[str, list[dict[str, Any]]] = {table.name: [] for table in tables()}
    for table, columns in flat(run):
        for row in zip(*columns, strict=True):
            entry = texts(dict(zip((column.name for column in table.columns), row, strict=True)), table)
            found[table.name].append({key: cell.isoformat() if isinstance(cell, datetime.date) else cell for key, cell in entry.items()})
    assert found == wanted
    assert min(map(len, found.values())) > 0


def test_every_column_has_a_heading_and_a_meaning_and_every_choice_a_word() -> None:
    from extract.sinks.words import word

    for table in tables():
        names = [column.name for column in table.columns]
        headings = [column.heading for column in table.columns]
        assert len(set(names)) == len(names)
        assert len(set(headings)) == len(headings)
        for column in table.columns:
            assert column.meaning
            assert column.said
            for choice in column.choices if len(column.choices) > 1 else ():
                assert word(str(column.path[-1]), choice).said


def test_the_data_dictionary_is_what_the_columns_say() -> None:
    page = Path(__file__).parents[1] / "docs" / "data-dictionary.md"
    assert page.read_text(encoding="utf-8") == dictionary(), "make dictionary writes it anew"


# --- csv ------------------------------------------------------------------------------------------------------------


def csv_value(cell: str, kind: str) -> Any:
    if cell == "":
        return None
    if kind in ("text", "json"):
        text = unguarded(cell)
        return json.loads(text) if kind == "json" else text
    if kind == "boolean":
        return {"true": True, "false": False}[cell]
    return cell if kind == "date" else Decimal(cell)


def test_csv_read_back(run: Path, tmp_path: Path) -> None:
    written = SINKS["csv"].write(run, tmp_path / "csv")
    assert {path.name for path in written.paths} == {f"{table.name}.csv" for table in tables()} | {"datapackage.json"}
    for table, wanted in rows_of(run):
        with (tmp_path / "csv" / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            found = [{c.name: csv_value(row[c.name], c.kind) for c in table.columns} for row in csv.DictReader(file)]
        assert found == wanted
        assert written.rows[table.name] == len(wanted)


def test_csv_has_a_byte_order_mark_unless_told_otherwise(run: Path, tmp_path: Path) -> None:
    with_mark, without = tmp_path / "a", tmp_path / "b"
    SINKS["csv"].write(run, with_mark)
    SINKS["csv"].write(run, without, Options(bom=False))
    for path in with_mark.glob("*.csv"):
        assert path.read_bytes() == b"\xef\xbb\xbf" + (without / path.name).read_bytes()
        assert path.read_bytes().endswith(b"\r\n")


def test_no_cell_of_a_csv_begins_like_a_formula(run: Path, tmp_path: Path) -> None:
    SINKS["csv"].write(run, tmp_path / "csv")
    traps = 0
    for table in tables():
        kinds = {column.name: column.kind for column in table.columns}
        with (tmp_path / "csv" / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                cells = [cell for name, cell in row.items() if kinds[name] in ("text", "json")]
                assert not [cell for cell in cells if cell.strip()[:1] in tuple("=+-@＝＋－＠")]
                traps += sum(cell.startswith("'=") for cell in cells)
    assert traps > 3


@given(st.text(alphabet=st.sampled_from("'=+-@＝＋－＠ \t\r\na企𠮷\x00"), max_size=8))
def test_a_guarded_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert safe_texts(["a", text]) == ["a", guarded(visible(text))]
    assert guarded(text).lstrip()[:1] not in tuple("=+-@＝＋－＠")
    assert guarded(text)[:1] not in ("\t", "\r", "\n")


@given(st.lists(st.text(alphabet="\",\r\n 'a企"), min_size=1))
def test_fields_are_quoted_as_module_csv_does_it(texts: list[str]) -> None:
    told = io.StringIO()
    csv.writer(told).writerow([*texts, "end"])
    assert ",".join([*quoted(texts), "end"]) + "\r\n" == told.getvalue()


@given(st.text(alphabet=st.characters(codec=None)))
def test_visible_texts_keep_their_length_and_can_be_written(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    shown.encode("utf-8")
    assert not [char for char in shown if char < " " and char not in "\t\r\n"]
    assert shown == text or visible(shown) == shown


# --- data package ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["csv", "datapackage"])
def test_frictionless_finds_the_package_valid_and_reads_it_back(run: Path, tmp_path: Path, name: str) -> None:
    frictionless = pytest.importorskip("frictionless")
    written = SINKS[name].write(run, tmp_path / name)
    report = frictionless.validate(str(tmp_path / name / "datapackage.json"))
    assert report.valid, report.flatten(["type", "note"])
    package = frictionless.Package(str(tmp_path / name / "datapackage.json"))
    for table, wanted in rows_of(run):
        resource = package.get_resource(table.name)
        found = [{c.name: package_value(row.to_dict()[c.name], c.kind) for c in table.columns} for row in resource.read_rows()]
        assert found == wanted
        assert written.rows[table.name] == len(wanted)
        assert [field.title for field in resource.schema.fields] == [column.heading for column in table.columns]


def package_value(cell: Any, kind: str) -> Any:
    if kind in ("text", "date"):
        return None if cell is None else unguarded(str(cell))
    return json.loads(json.dumps(cell, default=float), parse_float=Decimal) if kind == "json" else cell


def test_a_package_stands_beside_parquet_too(run: Path, tmp_path: Path) -> None:
    frictionless = pytest.importorskip("frictionless")
    SINKS["parquet"].write(run, tmp_path / "parquet")
    told = json.loads((tmp_path / "parquet" / "datapackage.json").read_text(encoding="utf-8"))
    assert list(frictionless.Package.metadata_validate(told)) == []
    for resource in told["resources"]:
        assert (tmp_path / "parquet" / resource["path"]).is_file()
    fields = {field["name"]: field["type"] for field in told["resources"][1]["schema"]["fields"]}
    assert (fields["amount"], fields["thresholds"], fields["beneficiary"]) == ("object", "array", "string")


# --- parquet -------------------------------------------------------------------------------------------------------


def plain(value: Any) -> Any:
    """What Arrow gives as what JSON gives: days as text, maps as objects."""
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        pairs = value and all(isinstance(inner, tuple) for inner in value)
        return {name: plain(inner) for name, inner in value} if pairs else [plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def test_parquet_read_back(run: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    written = SINKS["parquet"].write(run, tmp_path / "parquet")
    for table in tables():
        wanted = entries_of(run, table)
        read = pq.read_table(tmp_path / "parquet" / f"{table.name}.parquet")
        read.validate(full=True)
        found = [plain(row) for row in read.to_pylist()]
        for row in found:
            row.update({key: {} for key in ("metadata", "records") if row.get(key) == []})
        assert found == wanted
        assert written.rows[table.name] == len(wanted)


def test_parquet_types(run: Path, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    SINKS["parquet"].write(run, tmp_path / "parquet")
    award = pq.read_schema(tmp_path / "parquet" / "monetary_award.parquet")
    assert str(award.field("amount").type.field("low").type) == "decimal128(38, 9)"
    assert str(award.field("period").type.field("start").type) == "date32[day]"
    assert award.field("amount").nullable
    assert not award.field("mention").nullable
    assert {field.name for field in award} == set(MonetaryAward.model_fields)


def test_a_number_that_no_decimal_holds_is_null_and_told(tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    folder = one_text(tmp_path, f"给予企业奖励{'9' * 40}亿元。给予企业奖励{'9' * 20}元。增长0.0000000000001%。")
    written = SINKS["parquet"].write(folder, tmp_path / "parquet")
    assert len(written.notes) == 4
    assert "digits before the point" in written.notes[0]
    amounts = [row["amount"]["low"] for row in pq.read_table(tmp_path / "parquet" / "monetary_award.parquet").to_pylist()]
    assert amounts == [None, Decimal("9" * 20)]


def test_one_schema_for_all_types_holds_every_field(run: Path) -> None:
    pytest.importorskip("pyarrow")
    made, notes = batch(list(records(run)), merged(*RECORD_TYPES))
    made.validate(full=True)
    assert notes == ()
    found = [{key: cell for key, cell in plain(row).items() if cell is not None} for row in made.to_pylist()]
    assert found == [{key: cell for key, cell in entry.items() if cell is not None} for entry in lines(run, "records")]


# --- xlsx -----------------------------------------------------------------------------------------------------------


def opened(path: Path) -> Any:
    openpyxl = pytest.importorskip("openpyxl")
    return openpyxl.load_workbook(path)


def sheet_rows(book: Any, table: Table) -> list[dict[str, Any]]:
    """The rows of all sheets of a table by the names in their headers; None where a cell is empty."""
    found = []
    for sheet in [sheet for sheet in book if sheet.title.partition(" (")[0] == table.heading]:
        head, *rows = sheet.iter_rows(values_only=True)
        names = [str(cell).partition("\n")[2] for cell in head]
        found += [dict(zip(names, row, strict=True)) for row in rows]
    return found


def cell_of(value: Any, kind: str) -> Any:
    """What a cell holds of a value of the run."""
    if kind == "json":
        return readable(json.dumps(value, default=float)) or None
    if kind == "date" and value is not None:
        return datetime.datetime.fromisoformat(value)
    return value


def test_xlsx_read_back(run: Path, tmp_path: Path) -> None:
    written = SINKS["xlsx"].write(run, tmp_path / "records.xlsx")
    assert written.notes == ()
    book = opened(tmp_path / "records.xlsx")
    assert len(book.sheetnames) == 1 + len(tables())
    for table, wanted in rows_of(run):
        found = [
            {name: Decimal(repr(cell)) if isinstance(cell, float) else cell for name, cell in row.items()}
            for row in sheet_rows(book, table)
        ]
        assert found == [{column.name: cell_of(row[column.name], column.kind) for column in ordered(table.columns)} for row in wanted]


def test_a_workbook_is_made_for_reading(run: Path, tmp_path: Path) -> None:
    SINKS["xlsx"].write(run, tmp_path / "records.xlsx")
    book = opened(tmp_path / "records.xlsx")
    awards = book["资金奖补"]
    assert awards.freeze_panes == "B2"
    assert awards.auto_filter.ref.startswith("A1:")
    assert awards["A1"].value == "原文数值\nmention"
    by_name = {cell.value.partition("\n")[2]: cell.column_letter for cell in awards[1]}
    assert awards[f"{by_name['amount_high']}2"].number_format.startswith("#,##0")
    assert awards.column_dimensions[by_name["record_id"]].hidden
    assert awards.column_dimensions[by_name["sentence"]].width > 50
    assert ("资金奖补", awards.max_row - 1) in [row[:2] for row in book["说明"].iter_rows(values_only=True)]


def test_no_cell_of_a_workbook_is_a_formula(run: Path, tmp_path: Path) -> None:
    SINKS["xlsx"].write(run, tmp_path / "records.xlsx")
    texts = [
        cell for sheet in opened(tmp_path / "records.xlsx") for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)
    ]
    assert {cell.data_type for cell in texts} == {"s"}
    traps = [cell for cell in texts if cell.value.startswith(("=", "@", "+", "-"))]
    assert len(traps) > 3
    assert all(cell.quotePrefix for cell in traps)


def test_a_full_sheet_goes_on_in_another_one_and_says_so(run: Path, tmp_path: Path) -> None:
    written = SINKS["xlsx"].write(run, tmp_path / "records.xlsx", Options(sheet_rows=10))
    book = opened(tmp_path / "records.xlsx")
    assert max(sheet.max_row for sheet in book if sheet.title != "说明") == 10
    for table, wanted in rows_of(run):
        assert [row["source"] for row in sheet_rows(book, table)] == [row["source"] for row in wanted]
        assert written.rows[table.name] == len(wanted)
    [told] = [note for note in written.notes if note.startswith("target ")]
    assert "more than the 10 of a sheet: they go on over the sheets 目标指标, 目标指标 (2)" in told
    assert told in [row[0] for row in book["说明"].iter_rows(values_only=True)]


def test_texts_that_no_cell_holds_are_cut_and_told(tmp_path: Path) -> None:
    folder = one_text(tmp_path, f"对{'𠮷' * 33_000}，给予企业奖励{'9' * 20}元。")
    written = SINKS["xlsx"].write(folder, tmp_path / "records.xlsx")
    assert any("longer than a cell can hold" in note for note in written.notes)
    [row] = sheet_rows(opened(tmp_path / "records.xlsx"), next(table for table in tables() if table.name == "monetary_award"))
    assert len(row["sentence"].encode("utf-16-le")) // 2 <= 32_767
    assert row["sentence"].endswith("𠮷…")
    assert row["amount_high"] == "9" * 20


# --- databases ------------------------------------------------------------------------------------------------------


def sql_value(cell: Any, kind: str) -> Any:
    """What a database gives as what JSON gives."""
    if cell is None:
        return None
    if kind == "json":
        return json.loads(cell)
    if kind == "boolean":
        return bool(cell)
    if kind == "date":
        return str(cell)
    return Decimal(str(cell)) if isinstance(cell, float) else cell


def sql_rows(table: Table, rows: list[Any]) -> list[dict[str, Any]]:
    return [{c.name: sql_value(cell, c.kind) for c, cell in zip(table.columns, row, strict=False)} for row in rows]


@pytest.fixture(scope="module")
def sqlite(run: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("sqlite") / "records.sqlite"
    SINKS["sqlite"].write(run, path)
    with closing(sqlite3.connect(path)) as database:
        yield database


def test_sqlite_read_back(run: Path, sqlite: sqlite3.Connection) -> None:
    assert sqlite.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert sqlite.execute("PRAGMA foreign_key_check").fetchall() == []
    for table, wanted in rows_of(run):
        assert sql_rows(table, sqlite.execute(f"SELECT * FROM {table.name} ORDER BY rowid").fetchall()) == wanted


def test_sqlite_evidence_points_into_the_texts(run: Path, sqlite: sqlite3.Connection) -> None:
    [(sentences, placed)] = sqlite.execute(
        "SELECT count(*), sum(substr(text, sentence_start + 1, sentence_end - sentence_start) = sentence)"
        " FROM evidence JOIN documents USING (doc_id)"
    ).fetchall()
    places = dict.fromkeys((entry["doc_id"], entry["sentence"]["start"]) for entry in lines(run, "records"))
    assert sentences == placed == len(places) < len(lines(run, "records"))
    assert sqlite.execute("SELECT doc_id, sentence_start FROM evidence ORDER BY number").fetchall() == list(places)


def test_sqlite_shows_the_records_of_all_types_with_their_evidence(run: Path, sqlite: sqlite3.Connection) -> None:
    found = sqlite.execute(
        "SELECT r.record_id, r.type, r.mention, e.sentence, e.source, json"
        "(e.section) FROM records r JOIN evidence e ON e.number = r.evidence"
    ).fetchall()
    wanted = [
        (entry["record_id"], entry["type"], entry["mention"]["text"], entry["sentence"]["text"], entry["source"], compact(entry["section"]))
        for entry in lines(run, "records")
    ]
    assert sorted(found) == sorted(wanted)


def compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("word", ["技术改造", "制造业", "一次性奖励", "奖励", "贴息", "保障措施"])
def test_sqlite_finds_chinese_words(run: Path, sqlite: sqlite3.Connection, word: str) -> None:
    """From three characters on by the index, shorter ones by LIKE, in sentences and headings: as docs/export.md says."""
    wanted = {entry["record_id"] for entry in lines(run, "records") if word in entry["sentence"]["text"] + "\n".join(entry["section"])}
    assert wanted
    by_like = sqlite.execute("SELECT record_id FROM records WHERE sentence LIKE '%' || ?1 || '%' OR section LIKE '%' || ?1 || '%'", (word,))
    assert {row[0] for row in by_like} == wanted
    if len(word) > 2:
        by_index = sqlite.execute(
            "SELECT r.record_id FROM evidence_fts f JOIN records r ON r.evidence = f.rowid WHERE evidence_fts MATCH ?", (f'"{word}"',)
        )
        assert {row[0] for row in by_index} == wanted


def test_sqlite_has_keys_and_indices(sqlite: sqlite3.Connection) -> None:
    plan = sqlite.execute("EXPLAIN QUERY PLAN SELECT * FROM target WHERE deadline_end < '2026-01-01'").fetchall()
    assert "target_by_deadline_end" in plan[0][-1]
    plan = sqlite.execute("EXPLAIN QUERY PLAN SELECT r.* FROM evidence_fts f JOIN records r ON r.evidence = f.rowid").fetchall()
    assert sum("_by_evidence" in step[-1] for step in plan) == len(RECORD_TYPES)
    assert sqlite.execute("PRAGMA foreign_key_list(target)").fetchall()
    [(schema,)] = sqlite.execute("SELECT sql FROM sqlite_master WHERE name = 'target'").fetchall()
    assert "-- 指标: What is to be reached" in schema
    [(search,)] = sqlite.execute("SELECT sql FROM sqlite_master WHERE name = 'evidence_fts'").fetchall()
    assert 'content="evidence"' in search  # in these quotes Datasette looks for it


def test_duckdb_read_back(run: Path, tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    written = SINKS["duckdb"].write(run, tmp_path / "records.duckdb")
    assert [path.name for path in tmp_path.iterdir()] == ["records.duckdb"]
    with duckdb.connect(tmp_path / "records.duckdb", read_only=True) as database:
        for table, wanted in rows_of(run):
            found = sql_rows(table, database.execute(f"SELECT * FROM {table.name}").fetchall())
            assert sorted(found, key=repr) == sorted(wanted, key=repr)
            assert written.rows[table.name] == len(wanted)
        query = "SELECT count(*) FROM records r JOIN evidence e ON e.number = r.evidence WHERE contains(e.sentence, '奖励')"
        told = sum("奖励" in entry["sentence"]["text"] for entry in lines(run, "records"))
        assert database.execute(query).fetchone()[0] == told > 0
        types = dict(database.execute("SELECT column_name, data_type FROM duckdb_columns() WHERE table_name = 'target'").fetchall())
    assert (types["value_low"], types["deadline_end"], types["section"]) == ("DECIMAL(38,9)", "DATE", "JSON")


@pytest.mark.parametrize("name", ["csv", "xlsx", "parquet", "sqlite"])
def test_the_same_run_gives_the_same_bytes(run: Path, tmp_path: Path, name: str) -> None:
    sink = SINKS[name]
    sink.check()
    one, two = sink.write(run, tmp_path / "one"), sink.write(run, tmp_path / "two")
    assert [path.read_bytes() for path in one.paths] == [path.read_bytes() for path in two.paths]


def rows_by_sink(name: str, out: Path, table: Table) -> int:
    """How many rows of a table an export holds. Raises where it has no such table, or one without its columns."""
    if name in ("csv", "datapackage"):
        with (out / f"{table.name}.csv").open(encoding="utf-8-sig", newline="") as file:
            head, *rows = csv.reader(file)
        assert head == [column.name for column in table.columns]
        return len(rows)
    if name == "parquet":
        read = pytest.importorskip("pyarrow.parquet").read_table(out / f"{table.name}.parquet")
        assert read.column_names == list(table.model.model_fields)
        return int(read.num_rows)
    if name == "xlsx":
        sheet = opened(out)[table.heading]
        assert len(sheet[1]) == len(table.columns)
        return int(sheet.max_row) - 1
    query = f"SELECT count(*) FROM {table.name}"
    if name == "sqlite":
        with closing(sqlite3.connect(out)) as database:
            return int(database.execute(query).fetchone()[0])
    with pytest.importorskip("duckdb").connect(out, read_only=True) as database:
        return int(database.execute(query).fetchone()[0])


@pytest.mark.parametrize("name", [name for name in SINKS if name != "report"])
def test_a_table_without_rows_is_there(tmp_path: Path, name: str) -> None:
    folder = one_text(tmp_path, "设立总规模200亿元的产业基金。")
    out = tmp_path / ("out.xlsx" if name == "xlsx" else "out")
    written = SINKS[name].write(folder, out)
    found = {table.name: rows_by_sink(name, out, table) for table in tables()}
    assert found == written.rows == dict.fromkeys(found, 0) | {"documents": 1, "amount": 1}


# --- texts of every kind --------------------------------------------------------------------------------------------

NASTY = [
    "=1+1", "'=1+1", "''@x", "＝cmd", " -5", "\t+1", "\r=2", "\n@a", "+", "'", "''", "'x", "a'b", '"', 'a"b""c', "a,b;c\td", "两行\n文字",
    "行\r\n尾",
    "\x00", "a\x01b\x1f", "\x7f\x85\x9f", "\ufffe\uffff", "𠮷𡈽🏭", "\u202e倒\u202c", "\u2028\u2029", "_x0041_", "_x000D_", " 前后 ", "　全角　",
    "#N/A", "TRUE", "007",
    "1e5", "2024-01-01", "<b>&amp;</b>", "]]>", "null", "None", "NaN", "\\n", "\\", "{}", "[]",
]  # fmt: skip


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run whose amounts have such texts for their subjects."""
    folder = one_text(tmp_path_factory.mktemp("nasty"), "设立总规模200亿元的产业基金。")
    [line] = [line for line in lines(folder, "records") if line["type"] == "amount"]
    made = [{**line, "record_id": f"{i:016x}", "subject": text, "related": [], "section": [text]} for i, text in enumerate(NASTY)]
    (folder / "records.jsonl").write_text("".join(json.dumps(one, default=float) + "\n" for one in made), encoding="utf-8")
    return folder


def test_csv_keeps_every_text(nasty: Path, tmp_path: Path) -> None:
    SINKS["csv"].write(nasty, tmp_path / "csv")
    with (tmp_path / "csv" / "amount.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [unguarded(row["subject"]) for row in rows] == [visible(text) for text in NASTY]
    assert [visible(json.loads(row["section"])[0]) for row in rows] == [visible(text) for text in NASTY]


def test_workbooks_keep_every_text(nasty: Path, tmp_path: Path) -> None:
    SINKS["xlsx"].write(nasty, tmp_path / "records.xlsx")
    unescape = pytest.importorskip("openpyxl.utils.escape").unescape  # of _x0041_, as Excel does it
    rows = sheet_rows(opened(tmp_path / "records.xlsx"), next(table for table in tables() if table.name == "amount"))
    wanted = [visible(text).replace("\r\n", "\n").replace("\r", "\n") for text in NASTY]
    assert [unescape(str(row["subject"])) for row in rows] == wanted


def test_databases_and_parquet_keep_every_text(nasty: Path, tmp_path: Path) -> None:
    SINKS["sqlite"].write(nasty, tmp_path / "a.sqlite")
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as database:
        assert [row[0] for row in database.execute("SELECT subject FROM amount ORDER BY rowid")] == NASTY
    duckdb, pq = pytest.importorskip("duckdb"), pytest.importorskip("pyarrow.parquet")
    SINKS["duckdb"].write(nasty, tmp_path / "a.duckdb")
    with duckdb.connect(tmp_path / "a.duckdb", read_only=True) as database:
        assert [row[0] for row in database.execute("SELECT subject FROM amount ORDER BY record_id").fetchall()] == NASTY
    SINKS["parquet"].write(nasty, tmp_path / "parquet")
    assert pq.read_table(tmp_path / "parquet" / "amount.parquet")["subject"].to_pylist() == NASTY


# --- what is no run, and the command line --------------------------------------------------------------------------


def test_numbers_of_any_size_are_written_in_full(tmp_path: Path) -> None:
    folder = one_text(tmp_path, f"给予企业奖励{'9' * 20}亿元。增长0.00000000000000000001%。")
    SINKS["csv"].write(folder, tmp_path / "csv")
    amounts = (tmp_path / "csv" / "monetary_award.csv").read_text(encoding="utf-8-sig")
    assert f",{'9' * 20}00000000,{'9' * 20}00000000,CNY,exact," in amounts
    assert ",0.00000000000000000001," in (tmp_path / "csv" / "percentage.csv").read_text(encoding="utf-8-sig")


def one_text(folder: Path, text: str) -> Path:
    """The folder of a run over one text."""
    return made_run(folder / "made", {"text.txt": text.encode()})


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("run.json", None, "run.json cannot be read"),
        ("records.jsonl", None, "records.jsonl cannot be read"),
        ("run.json", "{", "run.json is damaged"),
        ("run.json", '{"schema_version": "2"}', r"its schema version is 2.0, this program reads 1\.0"),
        ("records.jsonl", '{"type": "target"}\n', r"records.jsonl:1: target.record_id: Field required"),
        ("records.jsonl", '{"type": "wish"}\n', r"records.jsonl:1: the line: Input tag 'wish'"),
        ("errors.jsonl", None, "errors.jsonl cannot be read"),
        ("errors.jsonl", '{"source": "a", "code": "b", "stage": "c", "message": "d"}\n', r"errors.jsonl:1: stage: Input should be 'find'"),
        ("unread.jsonl", None, "unread.jsonl cannot be read"),
        ("unread.jsonl", "[]\n", r"unread.jsonl:1: the line: Input should be an object"),
    ],
)
@pytest.mark.parametrize("sink", SINKS.values(), ids=lambda sink: sink.name)
def test_a_folder_that_is_no_run_is_refused_and_nothing_is_left_behind(
    tmp_path: Path, sink: Any, name: str, content: str | None, told: str
) -> None:
    folder = one_text(tmp_path, "给予奖励5万元。")
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=told):
        sink.write(folder, tmp_path / "out")
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".") or "out/" in str(path)]


def test_a_format_that_is_none_is_named() -> None:
    with pytest.raises(UsageError, match="no format 'xml'; give one of csv"):
        chosen(["csv", "xml"])


def test_export_by_the_command_line(run: Path, tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["export", str(run), "--to", "csv", "--out", str(tmp_path / "out"), "--no-bom"])
    assert told.exit_code == 0
    assert "documents 4, monetary_award" in told.stderr
    assert (tmp_path / "out" / "target.csv").read_bytes().startswith(b"record_id,")
    for arguments, reason in ((["--to", "xml"], "no format 'xml'"), ([], "name a format, or several")):
        told = CliRunner().invoke(app, ["export", str(run), *arguments])
        assert (told.exit_code, reason in told.stderr) == (2, True), told.stderr


def test_run_also_exports(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("给予奖励5万元。", encoding="utf-8")
    told = CliRunner().invoke(app, ["run", str(tmp_path / "in.txt"), "--out", str(tmp_path / "out"), "--also", "csv"])
    assert told.exit_code == 0, told.stderr
    assert "5万元" in (tmp_path / "out" / "export" / "csv" / "monetary_award.csv").read_text(encoding="utf-8-sig")
    told = CliRunner().invoke(app, ["run", str(tmp_path / "in.txt"), "--out", str(tmp_path / "other"), "--also", "csv,xml"])
    assert (told.exit_code, (tmp_path / "other").exists()) == (2, False)
