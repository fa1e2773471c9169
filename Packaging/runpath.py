#!/usr/bin/env python3
"""runpath.py PROGRAM PATH: sets where a program looks for its libraries (DT_RUNPATH of 64-bit little-endian ELF), in place.

The linker writes the toolchain's folder there, which is on no other machine. The new path must not be longer than the old one,
since it takes its place in the string table.
"""
import struct
import sys

LOAD, DYNAMIC = 1, 2
END, STRTAB, RPATH, RUNPATH = 0, 5, 15, 29


def segments(data):
    offset, = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for index in range(count):
        kind, _, start, address, _, length = struct.unpack_from("<IIQQQQ", data, offset + index * size)
        yield kind, start, address, length


def entries(data):
    """The dynamic section as a mapping of tags to values."""
    start, length = next((start, length) for kind, start, _, length in segments(data) if kind == DYNAMIC)
    found = {}
    for offset in range(start, start + length, 16):
        tag, value = struct.unpack_from("<qQ", data, offset)
        if tag == END:
            break
        found[tag] = value
    return found


def file_offset(data, address):
    for kind, start, base, length in segments(data):
        if kind == LOAD and base <= address < base + length:
            return start + address - base
    raise ValueError("an address outside of all segments")


def main(path, runpath):
    with open(path, "r+b") as file:
        data = bytearray(file.read())
        if data[:6] != b"\x7fELF\x02\x01":
            raise ValueError("no 64-bit little-endian ELF")
        dynamic = entries(data)
        place = dynamic.get(RUNPATH, dynamic.get(RPATH))
        if place is None:
            raise ValueError("it has no run path")
        start = file_offset(data, dynamic[STRTAB]) + place
        old = bytes(data[start:data.index(0, start)])
        new = runpath.encode()
        if len(new) > len(old):
            raise ValueError(f"'{runpath}' is longer than '{old.decode()}'")
        file.seek(start)
        file.write(new.ljust(len(old), b"\0"))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (OSError, ValueError, StopIteration) as error:
        sys.exit(f"{sys.argv[1]}: {error}")
