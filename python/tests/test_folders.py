"""Folders that are no run folders, or damaged: an error that names what is wrong, never wrong rows."""

import json
import shutil

import pytest

import winnow


@pytest.fixture
def copy(news, tmp_path):
    return shutil.copytree(news.folder, tmp_path / "copy")


def change(path, **values):
    found = json.loads(path.read_text())
    path.write_text(json.dumps({**found, **values}))


def test_a_folder_that_is_none(tmp_path):
    for folder in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(winnow.RunFolderError, match="no complete run folder"):
            winnow.open(folder)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"resources": 3}', '{"resources": [{"name": "dates"}]}', "\udcff"])
def test_an_index_that_is_none(copy, text):
    (copy / "datapackage.json").write_bytes(text.encode("utf-8", errors="surrogateescape"))
    with pytest.raises(winnow.RunFolderError):
        winnow.open(copy)


def test_another_version_of_the_records(copy):
    change(copy / "run.json", record_version=1)
    with pytest.raises(winnow.RunFolderError, match="records of version 1; this package reads version 2"):
        winnow.open(copy)


def test_a_file_that_is_cut_or_gone(copy):
    path = copy / "dates.jsonl.gz"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(winnow.RunFolderError, match="dates.jsonl.gz is not there"):
        winnow.open(copy)
    path.unlink()
    with pytest.raises(winnow.RunFolderError, match="dates.jsonl.gz is not there"):
        winnow.open(copy)


def test_every_damaged_byte_is_noticed(copy):
    path = copy / "entities.jsonl.gz"
    data = path.read_bytes()
    whole = list(winnow.open(copy).entities)
    noticed = 0
    for place in range(len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0x10]) + data[place + 1 :])
        for read in (list, lambda table: table.polars().to_dicts(), lambda table: table.arrow().to_pylist()):
            try:
                # Bytes of the header (time, system) say nothing of the content.
                assert read(winnow.open(copy).entities) == whole
            except winnow.RunFolderError:
                noticed += 1
    assert noticed > len(data)


def test_rows_that_the_index_does_not_know(copy):
    index = json.loads((copy / "datapackage.json").read_text())
    entry = next(one for one in index["resources"] if one["name"] == "dates")
    entry["batches"]["rows"][0] += 1
    (copy / "datapackage.json").write_text(json.dumps(index))
    for read in (list, lambda table: table.polars(), lambda table: table.pandas()):
        with pytest.raises(winnow.RunFolderError, match="has not the"):
            read(winnow.open(copy).dates)


def test_a_path_outside_of_the_folder_is_not_followed(copy):
    index = json.loads((copy / "datapackage.json").read_text())
    shutil.move(copy / "dates.jsonl.gz", copy.parent / "dates.jsonl.gz")
    next(one for one in index["resources"] if one["name"] == "dates")["path"] = "../dates.jsonl.gz"
    (copy / "datapackage.json").write_text(json.dumps(index))
    with pytest.raises(winnow.RunFolderError):
        winnow.open(copy)


def test_a_table_that_was_left_out(tmp_path):
    from conftest import NEWS, make_run

    run = make_run(tmp_path, NEWS, output={"tables": ["documents"]})
    assert len(run.documents) == 3 and "left out: entities" in repr(run)
    for ask in (len, list, lambda table: table.polars()):
        with pytest.raises(winnow.RunFolderError, match="left out by output.tables"):
            ask(run.dates)
    # What only needs the documents works.
    assert len(run.map()) == 2
    assert set(run.to_parquet(tmp_path / "parquet")) == {"documents", "rejects"}
