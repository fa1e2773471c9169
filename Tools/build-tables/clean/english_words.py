#!/usr/bin/env python3
"""Builds the word list in Sources/WinnowResources/Data/clean from its public sources.

  words-en.hash     English words: Debian's wamerican and wbritish (SCOWL, public domain and permissive licences)

Usage: english_words.py   (needs the Debian packages wamerican and wbritish)
"""

import pathlib
import re
import struct

DATA = pathlib.Path(__file__).resolve().parents[3] / "Sources/WinnowResources/Data/clean"
LISTS = ["/usr/share/dict/american-english", "/usr/share/dict/british-english"]
MASK = (1 << 64) - 1
SEED = 0xA0761D6478BD642F
STEP = 0xE7037ED1A0B428DB


def mix(word):
    product = word * STEP
    return (product >> 64) ^ (product & MASK)


def token_hash(data):
    """TokenHash.value of WinnowCore."""
    state = SEED
    for index in range(0, len(data), 8):
        state = mix(state ^ int.from_bytes(data[index : index + 8], "little"))
    return mix(state ^ len(data))


def english_words():
    """Lower-cased words, each with whether it occurs in lower case (and is not only a name)."""
    words = {}
    for path in LISTS:
        for line in open(path, encoding="utf-8"):
            word = line.strip()
            if not re.fullmatch(r"[^\W\d_]+", word):
                continue  # possessives
            if len(word) == 1 and word not in "aIA":
                continue
            lower = word.lower()
            words[lower] = words.get(lower, False) or word == lower
    return words


def write_words():
    """An open-addressing table: 131,072 slots of four bytes.

    The slot is the upper 17 bits of the hash, then the next free one; a slot holds the lower 32 bits of the hash with
    bit 0 set for words that are written in lower case, or 0 if it is free.
    """
    bits = 17
    slots = [0] * (1 << bits)
    words = english_words()
    assert len(words) < (1 << bits) * 0.75, len(words)
    for word in sorted(words):
        value = token_hash(word.encode())
        slot = value >> (64 - bits)
        mark = (value & 0xFFFFFFFE) | (1 if words[word] else 0)
        assert mark > 1
        while slots[slot]:
            slot = (slot + 1) & ((1 << bits) - 1)
        slots[slot] = mark
    (DATA / "words-en.hash").write_bytes(struct.pack("<%dI" % len(slots), *slots))
    print("words", len(words))


if __name__ == "__main__":
    DATA.mkdir(parents=True, exist_ok=True)
    write_words()
