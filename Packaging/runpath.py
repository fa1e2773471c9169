#!/usr/bin/env python3
"""runpath.py PROGRAM PATH [--inherited]: sets where a program looks for its libraries (DT_RUNPATH of 64-bit little-endian ELF), in
place.

The linker writes the toolchain's folder there, which is on no other machine. The new path must not be longer than the old one,
since it takes its place in the string table. With --inherited it becomes a DT_RPATH, which the loader also follows for what the
libraries of the program load, as far as they have no run path of their own: those of Debian have none, and no place for one.
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
    """The dynamic section as a mapping of tags to values and to where the entry stands."""
    start, length = next((start, length) for kind, start, _, length in segments(data) if kind == DYNAMIC)
    found = {}
    for offset in range(start, start + length, 16):
        tag, value = struct.unpack_from("<qQ", data, offset)
        if tag == END:
            break
        found[tag] = value, offset
    return found


def file_offset(data, address):
    for kind, start, base, length in segments(data):
        if kind == LOAD and base <= address < base + length:
            return start + address - base
    raise ValueError("an address outside of all segments")


def main(path, runpath, inherited=None):
    if inherited not in (None, "--inherited"):
        raise ValueError(f"there is no option {inherited}")
    with open(path, "r+b") as file:
        data = bytearray(file.read())
        if data[:6] != b"\x7fELF\x02\x01":
            raise ValueError("no 64-bit little-endian ELF")
        dynamic = entries(data)
        place, entry = dynamic.get(RUNPATH, dynamic.get(RPATH, (None, None)))
        if place is None:
            raise ValueError("it has no run path")
        start = file_offset(data, dynamic[STRTAB][0]) + place
        old = bytes(data[start:data.index(0, start)])
        new = runpath.encode()
        if len(new) > len(old):
            raise ValueError(f"'{runpath}' is longer than '{old.decode()}'")
        file.seek(start)
        file.write(new.ljust(len(old), b"\0"))
        if inherited:
            file.seek(entry)
            file.write(struct.pack("<q", RPATH))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except (OSError, ValueError, StopIteration) as error:
        sys.exit(f"{sys.argv[1]}: {error}")
