"""Ways to damage bytes, and words that parsers stumble over."""

EXTREMES = [b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0", b"\x01\0\0\0", b"\0\0\0\x80", b"\xff" * 8]
NUMBERS = [
    "-1", "0", "4294967296", "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "1e308", "1.5",
    "null", "true", '"x"', "[]", "{}",
]
WORDS = [
    b"&a ", b"*a", b"<<: ", b"!!binary ", b"!!float ", b"? ", b"- ", b"|\n", b">-\n", b"'", b'"', b"{", b"[", b"}", b"]",
    b"\t", b"\0", b"\xff", b"\xc0\x80", b"\xe2\x80\xa8", b"%YAML 9.9\n", b"---\n", b"...\n", b"#", b": ", b"~", b"1e999",
    b"0x", b"-9223372036854775809", b"\x1b[31m", b"\\", b"\r", b"../" * 50, b"**", b"?",
]
VALUES = [
    "true", "false", "-1", "0", "1", "999999999999", "1e9", "null", "~", "[]", "{}", "''", "drop", "mark", "corpus",
    "document", "none", "2019-01-01", "metadata.x", "near: {method: minhash}", "near: {threshold: 0}", "memory_limit: 1",
    "shard: 0/0", "shard: 5/4", "shard: 1/1000000000", "min_length: 0", "day_first: maybe", "reference: 0000-00-00",
    "reference: 9999-12-31", "reference: 10000-01-01", "candidates: true", "paragraphs: true", "- tokenize", "- normalize",
    "tokens: true", "compression: none", "charset: utf-7", "charset: x", "max_bytes: 1", "max_bytes: 1073741824",
    "format: html", "format: jsonl", "fields: {id: '', text: ''}", "tables: []", "tables: [rejects]",
]


def flip(raw, chances, times=2):
    """Bits and words of the bytes changed."""
    raw = bytearray(raw)
    for _ in range(times):
        at, way = chances.randrange(len(raw)), chances.randrange(3)
        if way == 0:
            raw[at] ^= 1 << chances.randrange(8)
        elif way == 1:
            raw[at] = chances.choice([0, 255, 127, 128])
        else:
            extreme = chances.choice(EXTREMES)
            raw[at:at + len(extreme)] = extreme
    return bytes(raw)


def cut(raw, chances):
    """The beginning, or all but a piece from the middle."""
    at = chances.randrange(len(raw))
    return raw[:at] if chances.random() < 0.5 else raw[:at] + raw[at + chances.randrange(1, 64):]


def swap(raw, chances):
    """Two pieces in each other's place."""
    length = chances.randrange(1, max(2, len(raw) // 4))
    first, second = sorted(chances.randrange(max(1, len(raw) - length)) for _ in range(2))
    second = max(second, first + length)
    return raw[:first] + raw[second:second + length] + raw[first + length:second] + raw[first:first + length] + raw[second
        + length:]


def spoil(raw, chances):
    """One of the ways above."""
    return chances.choice([flip, flip, cut, swap])(raw, chances)


def mutate_words(raw, chances):
    """A text with bytes changed, taken out, doubled, or words put in."""
    raw = bytearray(raw)
    for _ in range(chances.choice([1, 1, 2, 5, 20])):
        at, way = chances.randrange(len(raw) + 1), chances.randrange(4)
        if way == 0 and at < len(raw):
            raw[at] ^= 1 << chances.randrange(8)
        elif way == 1:
            raw[at:at] = chances.choice(WORDS)
        elif way == 2:
            del raw[at:at + chances.randrange(1, 30)]
        else:
            start = chances.randrange(len(raw) or 1)
            raw[at:at] = raw[start:start + chances.randrange(1, 60)]
    return bytes(raw)


def mutate_lines(said, chances):
    """A pipeline file with values, lines and their order changed."""
    lines = said.split("\n")
    for _ in range(chances.choice([1, 1, 2, 3])):
        at, way = chances.randrange(len(lines)), chances.randrange(4)
        indent = lines[at][:len(lines[at]) - len(lines[at].lstrip())]
        if way == 0:
            lines[at] = lines[at].split(":")[0] + ": " + chances.choice(VALUES)
        elif way == 1:
            lines.insert(at, indent + chances.choice(VALUES))
        elif way == 2 and len(lines) > 1:
            del lines[at]
        else:
            other = chances.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)
