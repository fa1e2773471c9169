"""The analyses, on texts that were counted by hand (see conftest.py)."""

import xml.etree.ElementTree

import pytest

import winnow

SHORT = {"International Organization for Migration": "IOM", "United Nations High Commissioner for Refugees": "UNHCR",
         "Office of the United Nations High Commissioner for Refugees": "UNHCR"}


def short(name):
    return SHORT.get(name, name)


def pairs(found):
    return {frozenset((short(row["a_name"]), short(row["b_name"]))): (row["count"], row["documents"]) for row in found}


def pair(*names):
    return frozenset(names)


@pytest.mark.parametrize(
    ("window", "want"),
    [
        ("sentence", {("IOM", "Vienna"): (3, 2), ("IOM", "UNHCR"): (1, 1), ("UNHCR", "Vienna"): (1, 1), ("UNHCR", "Austria"): (1, 1)}),
        ("paragraph", {("IOM", "Vienna"): (3, 2), ("IOM", "UNHCR"): (2, 1), ("UNHCR", "Vienna"): (2, 1), ("UNHCR", "Austria"): (1, 1),
                       ("IOM", "Austria"): (1, 1), ("Vienna", "Austria"): (1, 1)}),
        ("document", {("IOM", "Vienna"): (2, 2), ("IOM", "UNHCR"): (1, 1), ("UNHCR", "Vienna"): (1, 1), ("UNHCR", "Austria"): (1, 1),
                      ("IOM", "Austria"): (1, 1), ("Vienna", "Austria"): (1, 1)}),
        # ", the " in d1 and " left " in d2 are six code points.
        (6, {("IOM", "Vienna"): (2, 2)}),
        (5, {}),
    ],
)  # fmt: skip
def test_cooccurrence(news, window, want):
    assert pairs(news.cooccurrence(window=window)) == {pair(*names): counts for names, counts in want.items()}


def test_cooccurrence_of_labels(news):
    assert pairs(news.cooccurrence("ORG")) == {pair("IOM", "UNHCR"): (1, 1)}
    assert pairs(news.cooccurrence(["city", "country"], "document")) == {pair("Vienna", "Austria"): (1, 1)}
    for window in ("page", -1, 2.5):
        with pytest.raises(ValueError):
            news.cooccurrence(window=window)


def test_the_network_is_gexf(news, tmp_path):
    news.cooccurrence().to_gexf(tmp_path / "names.gexf")
    root = xml.etree.ElementTree.parse(tmp_path / "names.gexf").getroot()
    space = {"g": "http://gexf.net/1.3"}
    labels = {node.get("id"): short(node.get("label")) for node in root.iterfind(".//g:node", space)}
    edges = {
        pair(labels[edge.get("source")], labels[edge.get("target")]): int(edge.get("weight"))
        for edge in root.iterfind(".//g:edge", space)
    }
    assert edges == {names: count for names, (count, _) in pairs(news.cooccurrence()).items()}


@pytest.mark.parametrize(
    ("by", "want"),
    [
        ("day", [("2021-05-03", 1, 1)]),
        ("month", [("2021-05", 2, 2), ("2021-06", 1, 1)]),
        ("year", [("2021", 3, 2)]),
    ],
)
def test_timeline_of_dates(news, by, want):
    assert [tuple(row.values()) for row in news.timeline(by)] == want


def test_timeline_of_names(news):
    def counted(**options):
        return [
            (row["period"], short(row["name"]), row["mentions"], row["documents"])
            for row in news.timeline("month", "names", **options)
        ]

    assert sorted(counted()) == [
        ("2021-05", "IOM", 2, 2), ("2021-05", "Vienna", 2, 2), ("2021-06", "Austria", 1, 1), ("2021-06", "UNHCR", 1, 1),
    ]  # fmt: skip
    assert counted(labels="ORG", date="metadata.published") == [
        ("2022-01", "IOM", 2, 1), ("2022-01", "UNHCR", 2, 1), ("2022-02", "IOM", 1, 1),
    ]  # fmt: skip
    assert counted(date="metadata.nothing") == counted(date="id.x") == []


def test_timelines_are_in_the_order_of_time():
    from winnow.periods import period_of_date
    from winnow.timeline import order

    years = ["2016", "-0043", "-0100", "0001", "12000", "-0043-03", "2016-02"]
    assert sorted(years, key=order) == ["-0100", "-0043", "-0043-03", "0001", "2016", "2016-02", "12000"]
    nineties = {"earliest": "1990-01-01", "latest": "1999-12-31"}
    ides = {"earliest": "-0043-03-15", "latest": "-0043-03-15"}
    assert [period_of_date(ides, by) for by in ("year", "month", "day")] == ["-0043", "-0043-03", "-0043-03-15"]
    assert [period_of_date(nineties, by) for by in ("year", "month")] == [None, None]
    assert period_of_date({"earliest": None, "latest": None}, "year") is None


def test_map(news):
    places = news.map()
    assert [(row["name"], row["mentions"], row["documents"]) for row in places] == [("Vienna", 3, 2), ("Austria", 1, 1)]
    feature = places.geojson()["features"][0]
    longitude, latitude = feature["geometry"]["coordinates"]
    assert 16 < longitude < 17 and 48 < latitude < 49 and feature["properties"]["mentions"] == 3
    months = [(row["period"], row["name"], row["mentions"]) for row in news.map("month")]
    assert months == [("2021-05", "Vienna", 2), ("2021-06", "Austria", 1)]
    assert [row["name"] for row in news.map(labels="country")] == ["Austria"]


def test_kwic(news):
    assert [tuple(row.values()) for row in news.kwic("off.ce", width=4)] == [("d1", 18, 24, " an ", "office", " in ")]
    assert [(row["document"], row["start"]) for row in news.kwic(name="Vienna")] == [("d1", 28), ("d1", 94), ("d2", 15)]
    identifier = next(row["id"] for row in news.locations)
    assert news.kwic(id=identifier) == news.kwic(name="Vienna")
    # At the borders of the text the context ends; empty matches are none.
    assert news.kwic("^😀", width=9)[0]["before"] == ""
    assert len(news.kwic("x*")) == 0
    with pytest.raises(winnow.WinnowError, match="no regular expression"):
        news.kwic("(")
    for wrong in ({}, {"pattern": "a", "name": "b"}):
        with pytest.raises(TypeError):
            news.kwic(**wrong)


def test_analyses_of_nothing_are_empty(empty):
    for found in (empty.kwic("a"), empty.cooccurrence(), empty.timeline(), empty.map(), empty.sample(3)):
        assert len(found) == 0 and found.columns
        assert found.polars().columns == found.arrow().column_names == list(found.pandas().columns) == found.columns


def test_compare(news, hostile, tmp_path):
    assert not news.compare(news) and news.compare(news.folder).equal == 3
    changed = news.compare(hostile)
    assert changed and changed.only_first == ["d1", "d2", "0012"] and len(changed.only_second) == 3
    with pytest.raises(winnow.WinnowError) as caught:
        news.compare(tmp_path)
    assert caught.value.exit_code == 3 and caught.value.diagnostics[0].code == "I002"
