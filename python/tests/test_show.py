"""Marked texts: in HTML everything is escaped, and marks are nested whatever the spans are."""

import html
import random
import re
from html.parser import HTMLParser

import pytest

from winnow import MarkedText


def mention(start, end, label, layer="entities"):
    return {"start": start, "end": end, "label": label, "layer": layer, "name": label}


@pytest.mark.parametrize(
    ("spans", "want"),
    [
        ([], "abcdef"),
        ([(0, 6, "X")], "[abcdef|X]"),
        ([(0, 2, "X"), (2, 4, "Y")], "[ab|X][cd|Y]ef"),
        ([(0, 6, "X"), (1, 3, "Y")], "[a[bc|Y]def|X]"),
        ([(1, 3, "Y"), (0, 6, "X"), (4, 6, "Z")], "[a[bc|Y]d[ef|Z]|X]"),
        ([(0, 4, "X"), (0, 4, "Y")], "[[abcd|Y]|X]ef"),
        # One crosses the border of the other: it is cut there.
        ([(0, 4, "X"), (2, 6, "Y")], "[ab[cd|Y]|X][ef|Y]"),
        ([(3, 3, "X")], "abcdef"),
    ],
)
def test_marks_in_brackets(spans, want):
    assert str(MarkedText("abcdef", tuple(mention(*span) for span in spans))) == want


class Reader(HTMLParser):
    """The text of a page, and whether its marks are closed in order."""

    def __init__(self):
        super().__init__()
        self.stack, self.text, self.tags = [], "", set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "br":
            self.text += "\n"
        else:
            self.stack.append(tag)

    def handle_endtag(self, tag):
        assert self.stack.pop() == tag

    def handle_data(self, data):
        if "small" not in self.stack:
            self.text += data


def test_any_spans_give_the_text_back():
    seed = random.randrange(2**32)
    print("seed", seed)
    generator = random.Random(seed)
    for _ in range(300):
        text = "".join(generator.choice("ab <&\"'>\n😀") for _ in range(generator.randrange(12)))
        spans = [sorted(generator.randrange(len(text) + 1) for _ in "ab") for _ in range(generator.randrange(6))]
        marked = MarkedText(text, tuple(mention(*span, "<L>") for span in spans))
        reader = Reader()
        reader.feed(marked._repr_html_())
        reader.close()
        # The label stands behind a space, which belongs to no text.
        assert not reader.stack and reader.tags <= {"div", "mark", "small", "br"}
        plain = re.sub(r" <small.*?</small>", "", marked._repr_html_())
        assert html.unescape(re.sub(r"<[^>]*>", "", plain.replace("<br>", "\n"))) == text
        assert str(marked).replace("|<L>]", "").replace("[", "") == text


def test_hostile_text_does_nothing(hostile):
    for row in hostile.documents:
        document = hostile.document(row["id"])
        page, shown = document._repr_html_(), str(document.show())
        assert "<script" not in page and 'onerror="' not in page
        assert "\x1b" not in shown and "\u202e" not in shown and "\x07" not in shown


def test_show_takes_labels_and_layers(news):
    document = news.document("d2")
    assert str(document.show()) == "😀 The [IOM|ORG] left [Vienna|city] in [May 2021|DATE]."
    assert str(document.show("ORG")) == "😀 The [IOM|ORG] left Vienna in May 2021."
    assert str(document.show(["dates", "city"])) == "😀 The IOM left [Vienna|city] in [May 2021|DATE]."
    assert 'title="2021-05"' in document.show("dates")._repr_html_()
    with pytest.raises(AttributeError, match="it has id, source"):
        document.nothing
