"""Samples and what their answers say."""

import csv

import pytest

import winnow
from winnow.sampling import wilson


def answered(sample, right):
    return [{**row, "right": right(row)} for row in sample]


def test_a_sample_is_of_the_run_and_the_same_for_a_seed(news):
    keys = ("layer", "document", "start", "end")
    everything = [tuple(row[key] for key in keys) for row in news.mentions]
    for size in range(len(everything) + 3):
        drawn = [tuple(row[key] for key in keys) for row in news.sample(size, seed=size)]
        assert len(drawn) == len(set(drawn)) == min(size, len(everything))
        assert drawn == [key for key in everything if key in drawn]
        assert news.sample(size, seed=size) == news.sample(size, seed=size)
    assert len({str(news.sample(5, seed=seed).rows) for seed in range(20)}) > 1


def test_each_mention_has_the_same_chance(news):
    total = len(news.mentions)
    counts = [0] * total
    places = {(row["layer"], row["document"], row["start"]): number for number, row in enumerate(news.mentions)}
    for seed in range(200):
        for row in news.sample(3, seed=seed):
            counts[places[row["layer"], row["document"], row["start"]]] += 1
    # 200 × 3 / 12 = 50 each; six standard deviations are 37.
    assert total == 12 and all(13 < count < 87 for count in counts), counts


def test_contexts_are_those_of_the_text(news):
    for row in news.sample(99, width=7):
        text = news.document(row["document"]).text
        assert text[row["start"] : row["end"]] == row["match"]
        assert (row["before"] + row["match"] + row["after"]) in text
        assert row["right"] is None and len(row["before"]) <= 7
    assert {row["label"] for row in news.sample(99, "dates")} == {"DATE"}


def test_cells_of_a_spreadsheet_are_harmless(hostile, tmp_path):
    hostile.sample(99).to_csv(tmp_path / "sample.csv")
    with open(tmp_path / "sample.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(hostile.mentions)
    assert all(not value.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for value in row.values())
    assert any(row["document"] == "'=cmd()" for row in rows)
    hostile.sample(99).to_csv(tmp_path / "raw.csv", harmless=False)
    assert ",=cmd()," in (tmp_path / "raw.csv").read_text(encoding="utf-8")


def test_precision_of_answers_by_hand(news, tmp_path):
    # Of 5 ORG all are right, of 3 DATE two, of 3 cities one is unanswered, and the country is wrong.
    sample = news.sample(99)
    seen = {"DATE": iter("yny"), "city": iter(["y", "", "1"])}
    answers = answered(sample, lambda row: "n" if row["label"] == "country" else next(seen.get(row["label"], iter(["yes"]))))
    found = {row["label"]: (row["right"], row["wrong"], row["unanswered"]) for row in winnow.precision(answers)}
    assert found == {"ORG": (5, 0, 0), "DATE": (2, 1, 0), "city": (2, 0, 1), "country": (0, 1, 0), "all": (9, 2, 1)}
    rows = winnow.Rows(sample.fields, answers)
    rows.to_csv(tmp_path / "answers.csv")
    same = winnow.precision(answers)
    assert same[-1]["precision"] == 9 / 11
    assert winnow.precision(tmp_path / "answers.csv") == same
    assert winnow.precision(rows.polars()) == winnow.precision(rows.pandas()) == winnow.precision(rows) == same


# Newcombe (1998), table I, method 3: 81/263, 15/148, 0/20 and 1/29.
@pytest.mark.parametrize(
    ("right", "answered", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_interval_is_that_of_wilson(right, answered, low, high):
    assert wilson(right, answered) == pytest.approx((low, high), abs=5e-5)


def test_answers_that_are_none_are_refused():
    with pytest.raises(winnow.WinnowError, match="row 2: 'maybe'"):
        winnow.precision([{"right": "1"}, {"right": "maybe"}])
    with pytest.raises(winnow.WinnowError, match="no column 'right'"):
        winnow.precision([{"label": "ORG"}])
    assert winnow.precision([])[0] == {
        "label": "all", "right": 0, "wrong": 0, "unanswered": 0, "precision": None, "low": None, "high": None,
    }  # fmt: skip
