"""Parquet: what is read back is what was written."""

import json

import pyarrow.dataset
import pyarrow.parquet
import pytest

import winnow
from test_tables import decoded, expected

LAYERS = ("entities", "dates", "locations")


@pytest.mark.parametrize("compression", ["zstd", "snappy", "none"])
def test_read_back_equal(any_run, tmp_path, compression):
    written = any_run.to_parquet(tmp_path, compression=compression, nested=True)
    assert set(written) == {"documents", *LAYERS, "ledger", "rejects"}
    for name, path in written.items():
        table = getattr(any_run, name)
        found = pyarrow.parquet.read_table(path)
        assert decoded(found.to_pylist(), table) == expected(table)
        assert found.schema.equals(table.arrow().schema)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in written.values()}


def test_documents_do_not_repeat_the_tables_of_mentions(news, tmp_path):
    found = pyarrow.parquet.read_table(news.to_parquet(tmp_path)["documents"])
    assert found.column_names == [name for name in news.documents.columns if name not in LAYERS]
    # What is not repeated is in the tables: the lists can be made again.
    mentions = pyarrow.parquet.read_table(tmp_path / "dates.parquet").to_pylist()
    for row in news.documents:
        assert row["dates"] == [
            {name: value for name, value in one.items() if name != "document"} for one in mentions if one["document"] == row["id"]
        ]


def test_metadata_are_json(hostile, tmp_path):
    found = pyarrow.parquet.read_table(hostile.to_parquet(tmp_path)["documents"], columns=["metadata"]).to_pylist()
    assert [json.loads(row["metadata"]) for row in found] == [row["metadata"] for row in hostile.documents]


def test_partitions(news, tmp_path):
    written = news.to_parquet(tmp_path / "by-country", partition_by="country")
    assert written["locations"].is_dir() and written["dates"].is_file()
    assert {path.name for path in written["locations"].iterdir()} == {"country=AT"}
    found = pyarrow.dataset.dataset(written["locations"], partitioning="hive").to_table().to_pylist()
    key = lambda row: (row["document"], row["start"])  # noqa: E731
    assert sorted(found, key=key) == sorted((dict(row) for row in news.locations), key=key)
    with pytest.raises(winnow.WinnowError, match="is not empty"):
        news.to_parquet(tmp_path / "by-country", partition_by="country")
    with pytest.raises(winnow.WinnowError, match="no table has the columns"):
        news.to_parquet(tmp_path / "nowhere", partition_by="colour")


def test_partitions_by_hostile_values(hostile, tmp_path):
    written = hostile.to_parquet(tmp_path / "inner" / "out", partition_by="document")
    names = {path.relative_to(tmp_path).parts[:2] for path in tmp_path.rglob("*.parquet")}
    assert names == {("inner", "out")}
    found = pyarrow.dataset.dataset(written["locations"], partitioning="hive").to_table()
    assert sorted(found["document"].to_pylist()) == sorted(row["document"] for row in hostile.locations)


def test_a_failure_leaves_no_file(news, tmp_path, monkeypatch):
    def fail(self, part, fields):
        raise winnow.RunFolderError("damaged")

    monkeypatch.setattr(winnow.Table, "arrow_part", fail)
    with pytest.raises(winnow.RunFolderError):
        news.to_parquet(tmp_path)
    assert list(tmp_path.iterdir()) == []
