"""Shapes of HTML, JSON Lines and YAML that are repeated to n, 2n and 4n bytes."""
import json

from patterns import around, each, letters, named

TAGS = [
    "div", "p", "b", "table", "td", "ul", "li", "select", "script", "style", "title", "h1", "svg", "math", "font",
    "template", "noscript", "iframe", "form", "textarea", "plaintext", "frameset", "object", "dl", "pre", "main", "section",
    "body", "html", "head", "x-y", "o:p",
]

PAGES = {f"<{tag}> unclosed": f"<{tag}>x" for tag in TAGS}
PAGES.update(named([
    "<", "</", "<!", "<!--", "-->", "]]>", "<![CDATA[", "<a ", "<a b='", "<?php ", "<?x?>", "<!a>", "<!DOCTYPE html>",
    "<!ENTITY a 'b'>", "&", "&#", "&#1;",
    "&amp;", "&abc;", "&#x110000;", "<br>", "<input>", "<meta name='a' content='b'>", "<img alt='a' src='b'>", "</div>",
    "<\x00", "<td>x</td>",
    "<b><i>x</b>", "<p></b>", "<td><table>", "<ul><li>", "<dl><dt>x<dd>", "<table><tr><td>", "<select><option>",
    "<a href='x'>link</a> ", "<span>x</span>",
    "<nav><a>x</a></nav>", "<article><p>x</p></article>", "<blockquote>x", "<a b=\"c\" d='e'>", "<html a=b c=d>",
    "<time datetime='2019-01-01'>x</time>",
    "<div class='nav menu footer'>x</div>", "<div role='navigation'>x</div>", "<div id='comments'>x</div>",
    "<div style='display:none'>x</div>",
    "<script type='application/ld+json'>{\"a\":1}</script>", "<a><b><i><u><s>",
    "<p>A paragraph of some length, that says the same, again and again.</p>\n"]))
PAGES.update({
    "attributes of one tag": lambda n: "<a " + " ".join(f"a{i}=b" for i in range(n // 8)) + ">x</a>",
    "one attribute": around("<a href='", "x", "'>x</a>"),
    "class names of one tag": around("<div class='", "nav ", "'>x</div>"),
    "nested, with a text": lambda n: "<div>" * (n // 11) + "a text" + "</div>" * (n // 11),
    "comment without end": around("<p>x</p><!--", "x"), "comment of dashes": around("<!--", "-"),
    "comment of --!": around("<!--", "--!"), "script of </": around("<script>", "</"),
    "script of <!--<script>": around("<script>", "<!--<script>"), "style of </s": around("<style>", "</s"),
    "long title": around("<title>", "x ", "</title>"),
    "JSON-LD of [": around("<script type='application/ld+json'>", "[", "</script>x"),
    "JSON-LD of objects": around("<script type='application/ld+json'>", '{"a":', "</script>x"),
    "JSON-LD of escapes": around("<script type='application/ld+json'>{\"articleBody\":\"", "\\u0041", '"}</script>'),
    "long description": around("<meta name='description' content='", "x ", "'>"),
    "new classes": each(lambda i: f"<div class='{letters(i)}'>{letters(i)} text</div>"),
    "new tags": each(lambda i: f"<{letters(i)}>x"),
    "new paragraphs": each(lambda i: f"<p>Paragraph {letters(i)}, and more, long enough to be main text.</p>"),
    "row of cells": around("<table><tr>", "<td>x", "</table>"), "paragraphs in a cell": around("<table><tr><td>", "<p>x"),
    "lists in lists": lambda n: "<ul><li>x" * (n // 9), "nested 60 deep": "<div>" * 60 + "<p>x</p>" + "</div>" * 60,
    "nested 250 deep": "<div>" * 250 + "<p>Some, text here</p>" + "</div>" * 250,
    "an entity of its own": around("<!DOCTYPE x [<!ENTITY a '", "b", "'>]><p>&a;&a;</p>"),
})


def in_record(before, unit, after):
    """One record that repeats `unit`, a function of a number or a text."""
    one = unit if callable(unit) else lambda i: unit
    return lambda size: before + each(one)(size)[1 if callable(unit) and one(0)[:1] == "," else 0:] + after + "\n"


def line(**fields):
    return json.dumps(fields) + "\n"


RECORDS = {
    "keys of one record": in_record('{"text":"a",', lambda i: f',"k{i}":{i}', "}"),
    "keys of an inner object": in_record('{"text":"a","m":{', lambda i: f',"k{i}":{i}', "}}"),
    "one key many times": in_record('{"text":"a"', ',"k":1', "}"),
    "two keys in turn": in_record('{"text":"a"', ',"k":1,"l":2', "}"),
    "numbers": in_record('{"text":"a","m":[', lambda i: f",{i}", "]}"),
    "objects": in_record('{"text":"a","m":[0', ',{"a":1}', "]}"),
    "long numbers": in_record('{"text":"a","m":[0', ",1234567890123456789012345678901234567890", "]}"),
    "long number": in_record('{"text":"a","m":1', "7", "}"),
    "depth of 500": lambda n: ('{"text":"a","m":' + "[" * 500 + "]" * 500 + "}\n") * (n // 1020),
    "too deep": in_record('{"text":"a","m":', "[", ""), "records of one id": each(lambda i: line(id="a", text="b")),
    "ids that look made unique": each(lambda i: line(id="a" if i % 2 else f"a-{i // 2 + 2}", text="b")),
    "ids with #": each(lambda i: line(id="a" if i % 2 else f"a#{i // 2 + 2}", text="b")),
    "new ids": each(lambda i: line(id=letters(i), text="b")),
    "long id": in_record('{"id":"', "x", '","text":"On 3 May 2019 in Paris."}'),
    "long title": in_record('{"title":"', "Anna Keller ", '","text":"In Paris."}'),
    "escapes": in_record('{"text":"', "\\u0041\\n", '"}'), "lone surrogates": in_record('{"text":"', "\\ud800", '"}'),
    "NUL escapes": in_record('{"text":"', "\\u0000", '"}'), "long metadata": in_record('{"text":"a","s":"', "x", '"}'),
    "metadata of objects in objects": in_record('{"text":"a","s":', '{"a":', "1"), "empty lines": "\n", "no JSON": "x\n",
    "null": "null\n", "text of a wrong type": '{"text":1}\n', "empty texts": '{"text":""}\n',
    "short texts": '{"text":"a"}\n', "no text": '{"a":"b"}\n', "records that end early": '{"text":"a\n',
    "new names": each(lambda i: line(text=f"Dr. Anna {letters(i).title()} met Mr. {letters(i * 3).title()}.")),
    "nearly equal records": each(lambda i: line(text=f"The quick brown fox {i} jumps over the lazy dog and goes home to sleep.")),
    "equal records": line(text="The quick brown fox jumps over the lazy dog and then goes home to sleep for the night."),
    "spaces in a record": in_record('{"text":"a"', " ", "}"),
    "new keys in each record": each(lambda i: line(**{"text": "a", letters(i): i})),
}

HEAD = "version: 1\ninput: {paths: [no.txt]}\noutput: {directory: out}\nstages: [normalize]\n"


def yaml(unit, after=""):
    one = unit if callable(unit) else lambda i: unit
    return lambda size: HEAD + each(one)(size) + after + "\n"


# Pipeline files: they are checked, and most are refused.
PIPELINES = {
    "unknown keys": yaml(lambda i: f"k{i}: 1\n"), "one key many times": yaml("name: a\n"), "comments": yaml("# comment\n"),
    "long comment": lambda n: HEAD + "# " + "x" * n + "\n", "long name": lambda n: HEAD + "name: " + "x" * n + "\n",
    "long key": lambda n: HEAD + "x" * n + ": 1\n", "depth of [": lambda n: HEAD + "x: " + "[" * n,
    "depth of [ ]": lambda n: HEAD + "x: " + "[" * (n // 2) + "]" * (n // 2),
    "depth of {": lambda n: HEAD + "x: " + "{a: " * (n // 4), "depth of -": lambda n: HEAD + "x:\n" + "- " * (n // 2) + "a",
    "list": lambda n: HEAD + "x: [" + "a, " * (n // 3) + "]\n", "anchors": yaml(lambda i: f"k{i}: &a{i} x\n"),
    "aliases of a text": lambda n: HEAD + "a: &a x\nb: [" + "*a, " * (n // 4) + "]\n",
    "aliases of a list": lambda n: HEAD + "a: &a [" + "x, " * (n // 6) + "]\nb: [" + "*a, " * (n // 8) + "]\n",
    "merge keys": lambda n: HEAD + "a: &a {x: 1}\nb: {<<: [" + "*a, " * (n // 4) + "]}\n",
    "unknown stages": lambda n: HEAD.replace("[normalize]\n", "\n") + "- nope\n" * (n // 7),
    "equal stages": lambda n: HEAD.replace("[normalize]\n", "\n") + "- normalize\n" * (n // 12),
    "missing paths": lambda n: HEAD.replace("[no.txt]", "[" + each(lambda i: f"/no/{i}, ")(n) + "]"),
    "quotes": yaml("? '\n"), "documents": yaml("---\n"), "tags": lambda n: HEAD + "x: !<" + "t" * n + "> 1\n",
    "block text": lambda n: HEAD + "name: |\n" + "  a\n" * (n // 4),
    "escapes": lambda n: HEAD + 'name: "' + "\\x41" * (n // 4) + '"\n',
    "indents": lambda n: HEAD + "x:\n" + "".join(" " * i + "k:\n" for i in range(1, int((2 * n) ** 0.5))),
}
