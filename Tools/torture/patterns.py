"""Shapes of content that are repeated to n, 2n and 4n bytes: what made programs of this kind slow.

A pattern is a text that is repeated, or a function from a number of bytes to the whole.
"""


def letters(number):
    """The number in letters: a, b, … z, ba, …"""
    said = ""
    while True:
        number, digit = divmod(number, 26)
        said = chr(97 + digit) + said
        if not number:
            return said


def each(line):
    """A pattern whose every repetition is another: `line` makes one from a number."""
    def make(size):
        parts, length, number = [], 0, 0
        while length < size:
            parts.append(line(number))
            length += len(parts[-1].encode("utf-8", "surrogatepass"))
            number += 1
        return "".join(parts)
    return make


def around(before, unit, after=""):
    """A pattern with one beginning and one end."""
    return lambda size: before + unit * (size // len(unit.encode())) + after


def content(pattern, size):
    """A pattern as bytes, about so many."""
    said = pattern(size) if callable(pattern) else pattern * (size // len(pattern.encode("utf-8", "surrogatepass")) + 1)
    return said.encode("utf-8", "surrogatepass")


def named(line):
    """Patterns that are their own names."""
    return {unit: unit for unit in line}


PARAGRAPH = "A paragraph of some length, that says that the same thing is said again and again in it.\n\n"
FAMILY = "\U0001F469\u200d\U0001F469\u200d\U0001F467\u200d\U0001F466"

# One character, and a few.
CHARACTERS = named([
    "a", "A", "1", " ", "\t", "\n", "\r", "\r\n", "\f", "\v", "\x01", "\x1b", "-", "_", "=", "*", "#", ">", "<", "/", "\\",
    "|", "~", "^", "+",
    "@", "&", "$", "%", "?", "!", ".", ",", ";", ":", "'", "\"", "`", "´", "(", ")", "[", "]", "{", "}", "“", "”", "‘", "’",
    "«", "–", "—", "…", "•",
    "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\u0085", "\u3000", "\ufeff", "\ufffd", "\x00a", "\u0301",
    "ß", "İ", "ﬁ", "\ufdfa",
    "\U0001D4B3", "가", "\u1100", "\u1100\u1161", "ก", "\u0e33", "中", "日本語。", "שלום ", "مرحبا ", "Привет ", "नमस्ते ", FAMILY,
    "\U0001F1E6",
    "e\u0301", "\u0316\u0301", "Ã", "Ã©", "â€™"])

# Words, names, dates, places, lists and lines.
WORDS = named([
    "a b ", "a\n", "a\n\n", "a \n b\n", "ab. ", "A. ", "A.", "a.b.", "1.", "1,", "1-", "1/", "1:", "1 0 ", "10 th ",
    "S p a c e d ", "doesn t ",
    "- a\n", "-\n", "co-\noperation ", "1. a\n", "1.1.1 ", "(a) ", "[1] ", "| a | b |\n", "# ", "> ", "---\n", "```\n",
    "[a](b)", "![a](b)", "**a** ",
    "Page 1\n", "Page 1 of 2\n\f", "Chapter 1\n", "a ..... 1\n", "Cookies\n", "Home | About | ", "Share\n", "Mr. ", "Mr",
    "Dr. Anna ", "Anna ",
    "Anna Keller ", "Keller, Anna; ", "President ", "the ", "said ", "of the ", "and ", "e.g. ", "U.S.", "St. ", "No. ",
    "Art. 1 ", "IOM ", "(IOM) ",
    "International Organization for Migration (IOM) ", "University of ", "Committee on ", "Ministry of Foreign Affairs of ",
    "Republic of ", "A & B ",
    "Paris ", "Paris, ", "Paris, France, ", "New ", "San ", "Lake ", "District of ", "North ", "Georgia ", "Springfield, ",
    "the Republic of Georgia ",
    "January ", "May ", "May 1, ", "1 May ", "1 May 2019 to ", "2019-", "2019 ", "2019/", "12:30 ", "Q1 ", "Monday ",
    "from Monday to ", "last ", "since ",
    "the day before ", "two weeks before ", "between 1 and ", "the 1st of ", "mid-", "19th century ", "one hundred ",
    "and one ", "until ", "every ",
    "10% ", "$1 ", "€1 million ", "http://", "http://a.b/c ", "www.", "a.com ", "a@b.", "a@b.com ", "x@", "://", "&amp;",
    "&#x26;", "&lt;b&gt;",
    PARAGRAPH, "Copyright 2019 All rights reserved\n", "see ", "x=1&y=2&", "%20", "../", "\\n", "{{", "${", "<!--",
    "<![CDATA[", "</", "<b>", "<a href="])

WHOLE = {
    "letter and marks": around("a", "\u0301"), "letter and marks of two classes": around("a", "\u0301\u0316"),
    "short runs of marks": "a" + "\u0301\u0316" * 15 + " ",
    "brackets opened, then closed": lambda n: "(" * (n // 2) + ")" * (n // 2),
    "quotes opened, then closed": lambda n: "“" * (n // 6) + "”" * (n // 6), "one sentence": around("", "lorem, "),
    "one paragraph": around("", "lorem ipsum dolor "), "long address of a page": around("http://a.b/", "c"),
    "deep address of a page": around("http://a.b/", "c/"), "long mail address": around("", "x", "@b.com"),
    "dots before @": around("", "x.", "@b.com"), "many @": around("", "x@", "b.com"),
    "new words": each(lambda i: letters(i) + " "), "new Words": each(lambda i: letters(i).title() + " "),
    "NEW WORDS": each(lambda i: letters(i).upper() + " "),
    "new family names": each(lambda i: f"Anna {letters(i).title()} said. "),
    "new first names": each(lambda i: f"{letters(i).title()} Keller said. "),
    "new acronyms": each(lambda i: f"({letters(i).upper()}) "),
    "new organisations": each(lambda i: f"the {letters(i).title()} Research Organization ({letters(i)[0].upper()}RO) said. "),
    "new paragraphs": each(lambda i: f"Paragraph {i} says {letters(i)} of {letters(i * 7)}, and is long enough to be compared.\n\n"),
    "new lines": each(lambda i: f"line {letters(i)}\n"),
    "new dates": each(lambda i: f"On {i % 28 + 1} May {1000 + i % 1000}. "),
    "rising list": each(lambda i: f"{i}. item {letters(i)}\n"),
    "headings": each(lambda i: f"{i}.{i % 9} HEADING {letters(i)}\n\nText.\n\n"),
    "pages": each(lambda i: f"Running Head of the Report\nText {letters(i)} goes on\n{i}\n\f"),
    "footnotes": each(lambda i: f"Text{i} and [{i}].\n[{i}] Note {letters(i)}\n"),
    "contents": each(lambda i: f"Section {letters(i)} ........ {i}\n"),
    "menus": each(lambda i: f"Menu {i % 50}\nitem {letters(i)} | x\n"),
    "wrapped lines": each(lambda i: f"this is a line of {letters(i)} that goes on for some\n"),
    "hyphenated lines": each(lambda i: f"this is a line that ends in {letters(i)} and inter-\n"),
    "initials": each(lambda i: f"{chr(65 + i % 26)}. "),
    "towns of one name": each(lambda i: f"Springfield, {['Ohio', 'Illinois', 'Texas', 'Oregon'][i % 4]}; "),
    "digits and dots": each(lambda i: f"{i}."), "hexadecimal": each(lambda i: f"{i:x}"),
    "growing words": each(lambda i: "x" * (i % 900) + " "), "tabbed table": each(lambda i: f"{i}\t{i * 3}\t{letters(i)}\n"),
}
TEXTS = {**CHARACTERS, **WORDS, **WHOLE}
