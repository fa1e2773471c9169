"""Tables: the same rows by every way to them, whatever is in them."""

import json

import polars
import pyarrow
import pytest

import winnow
from winnow import fields, lines

TABLES = ["documents", "entities", "dates", "locations", "ledger", "rejects", "mentions"]


def complete(value, node):
    """A value with the keys that its schema allows and an option of the pipeline left out, as frames have them."""
    if value is None:
        return None
    if node["type"] == "array":
        return [complete(item, node["items"]) for item in value]
    if "properties" in node and "additionalProperties" not in node:
        return {name: complete(value.get(name), child) for name, child in node["properties"].items()}
    return value


def expected(table):
    """The rows of a table with free objects as values, whatever text they have in frames."""
    return [{name: complete(row[name], node) for name, node in table.fields.items()} for row in table]


def decoded(rows, table):
    free = [name for name, node in table.fields.items() if fields.is_free(node)]
    return [{**row, **{name: json.loads(row[name]) for name in free}} for row in rows]


@pytest.mark.parametrize("name", TABLES)
def test_frames_have_the_rows_and_the_declared_types(any_run, name):
    table = getattr(any_run, name)
    rows = expected(table)
    assert len(rows) == len(table)
    assert decoded(table.polars().to_dicts(), table) == rows
    assert decoded(table.arrow().to_pylist(), table) == rows
    assert table.polars().schema == fields.polars_schema(table.fields)
    assert table.arrow().schema.equals(fields.arrow_schema(table.fields))
    assert list(table.pandas().columns) == table.columns
    assert len(table.pandas()) == len(table)


def test_both_readers_give_the_same_documents(any_run, monkeypatch):
    by_arrow = any_run.documents.polars()
    monkeypatch.setattr("winnow.libraries.is_installed", lambda name: name != "pyarrow")
    assert any_run.documents.polars().equals(by_arrow)


def test_every_span_is_its_text(any_run):
    texts = {row["id"]: row["text"] for row in any_run.documents}
    for row in any_run.mentions:
        assert texts[row["document"]][row["start"] : row["end"]] == row["text"]


def test_mentions_are_those_of_the_three_tables(any_run):
    counts = {layer: len(getattr(any_run, layer)) for layer in ("entities", "dates", "locations")}
    assert len(any_run.mentions) == sum(counts.values())
    assert sum(len(any_run.document(row["id"]).mentions) for row in any_run.documents) == sum(counts.values())
    for row in any_run.mentions:
        assert row["label"] and row["layer"] in counts and list(row) == any_run.mentions.columns


def test_the_news_are_as_counted_by_hand(news):
    assert [row["id"] for row in news.documents] == ["d1", "d2", "0012"]
    found = [(row["document"], row["layer"], row["label"], row["text"]) for row in news.mentions]
    assert sorted(found) == sorted(
        [("d1", "entities", "ORG", text) for text in ("IOM", "UNHCR", "IOM", "UNHCR")]
        + [("d1", "dates", "DATE", "3 May 2021"), ("d1", "dates", "DATE", "June 2021"), ("d2", "dates", "DATE", "May 2021")]
        + [("d1", "locations", "city", "Vienna"), ("d1", "locations", "country", "Austria"), ("d1", "locations", "city", "Vienna")]
        + [("d2", "entities", "ORG", "IOM"), ("d2", "locations", "city", "Vienna")]
    )
    # The emoji is one code point.
    assert [row["start"] for row in news.entities if row["document"] == "d2"] == [6]


def test_identifiers_stay_text(news):
    assert list(news.documents.pandas()["id"]) == ["d1", "d2", "0012"]
    assert news.dates.polars()["earliest"].dtype == polars.String
    assert news.dates.arrow().schema.field("earliest").type == pyarrow.string()


def test_batches_are_several_and_a_document_is_found_in_its_own(news, monkeypatch):
    batches = news.documents.resource.batches
    assert len(batches) >= 2
    fresh = winnow.open(news.folder)
    assert fresh.document("0012").text == "Nothing is here."
    read = []
    resource = type(fresh.documents.resource)
    original = resource.read
    monkeypatch.setattr(resource, "read", lambda self, batch: read.append(batch) or original(self, batch))
    assert fresh.document("d1").text.startswith("The IOM")
    assert read == [batches[0]]
    with pytest.raises(KeyError):
        fresh.document("nobody")


def test_hostile_identifiers_are_found(hostile):
    for row in hostile.documents:
        assert hostile.document(row["id"]).record == row


@pytest.mark.parametrize(
    "value",
    [{}, {"a": 1}, {"title": "x"}, {"a": {"b": [{}, []]}}, {"q": '","title":"'}, {",\"metadata\":": {}}, {"n": 1e400}, {"é": "𝒳"}],
)
def test_free_objects_become_their_own_json(value):
    node = {"id": fields.TEXT, "metadata": {"type": "object"}, "title": fields.TEXT_OR_NONE}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    line = f'{{"id":"a,\\"metadata\\":","metadata":{text},"title":null}}\n'.encode()
    row = json.loads(lines.with_free_objects_as_text(line * 2, node).splitlines()[1])
    assert row == {"id": 'a,"metadata":', "metadata": text, "title": None}


def test_a_library_that_is_missing_is_named_with_its_extra(news, monkeypatch):
    for name, extra in [("polars", "polars"), ("pandas", "pandas"), ("pyarrow", "arrow")]:
        with monkeypatch.context() as patch:
            patch.setitem(__import__("sys").modules, name, None)
            with pytest.raises(winnow.MissingLibraryError, match=rf"winnow-text\[{extra}\]"):
                getattr(news.dates, "arrow" if name == "pyarrow" else name)()


def test_summary_and_facts_are_the_files(news):
    assert news.summary["documents"]["written"] == 3
    assert news.facts["record_version"] == 2
    assert "3 documents" in repr(news)


def test_tables_show_their_first_rows_escaped(hostile):
    page = hostile.documents._repr_html_()
    assert "<script" not in page and "<img" not in page and "&lt;script&gt;" in page
