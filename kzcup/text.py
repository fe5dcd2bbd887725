"""Bytes to a `Document`: strict decoding, a hash, numbered lines.

Nothing is repaired here. A byte that is not UTF-8 refuses the whole document, because a replaced
character is an invented one; and lines end at ``\\n`` only, because ``str.splitlines`` also splits at
U+2028 or ``\\x0b`` and every line number after that would point at the wrong place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

MAX_LINE_BYTES = 64 * 1024
MAX_FILE_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a document.

    ``line`` and ``column`` are 1-based and count characters; ``column`` is 1 when the whole line is meant.
    """

    document: str
    line: int
    column: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """A text as it was read.

    ``name`` is the base name of the file or the address of the page: what a source is known by.
    ``sha256`` is of the bytes, in hexadecimal. ``lines[n - 1]`` is the text of line n, without its line end.
    """

    name: str
    sha256: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How large an input may be, in bytes."""

    line: int = MAX_LINE_BYTES
    file: int = MAX_FILE_BYTES


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why bytes are not a document: a finding's code, the place, and what was expected and found there."""

    code: str
    span: Span
    message: str
    expected: str
    found: str


def decode(name: str, data: bytes, limits: Limits = Limits()) -> Document | Refusal:
    """Turn the bytes of one file into a `Document`, or say where and why not. Never raises.

    A byte order mark and ``\\r\\n`` are accepted; NUL, UTF-16 and anything that is not UTF-8 are refused with
    line and byte, as are lines and files above `limits`.
    """
    if len(data) > limits.file:
        return Refusal(
            "file-too-large",
            Span(name, 1),
            f"the file has {len(data)} bytes",
            f"at most {limits.file} bytes",
            str(len(data)),
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Refusal(
            "not-utf8", Span(name, 1), "the file is UTF-16, byte 1", "UTF-8", f"0x{data[0]:02x}"
        )
    body = data[3:] if data.startswith(b"\xef\xbb\xbf") else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        return _refuse_byte("not-utf8", name, body, error.start, "the byte is not UTF-8", "UTF-8")
    nul = body.find(0)
    if nul >= 0:
        return _refuse_byte("nul-byte", name, body, nul, "the text holds a NUL", "text without NUL")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    if "\r" in text:
        lines = [line[:-1] if line.endswith("\r") else line for line in lines]
    if len(body) > limits.line:
        for number, line in enumerate(lines, 1):
            if len(line) * 4 > limits.line and len(line.encode("utf-8")) > limits.line:
                return Refusal(
                    "line-too-long",
                    Span(name, number),
                    f"the line has {len(line.encode('utf-8'))} bytes",
                    f"at most {limits.line} bytes",
                    str(len(line.encode("utf-8"))),
                )
    return Document(name, hashlib.sha256(data).hexdigest(), tuple(lines))


def _refuse_byte(
    code: str, name: str, body: bytes, offset: int, message: str, expected: str
) -> Refusal:
    """A refusal that points at the byte with this offset."""
    start = body.rfind(b"\n", 0, offset) + 1
    line = body.count(b"\n", 0, offset) + 1
    column = len(body[start:offset].decode("utf-8", "ignore")) + 1
    return Refusal(
        code,
        Span(name, line, column),
        f"{message}, byte {offset - start + 1} of the line",
        expected,
        f"0x{body[offset]:02x}",
    )
