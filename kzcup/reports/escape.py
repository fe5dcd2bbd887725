"""Text from a document, made safe for whatever shows it.

A name in a document can hold anything: an escape sequence that repaints a terminal, a mark that turns the
reading direction, a formula, a pipe that breaks a table. It is kept as data; here it is made harmless for one
output. What cannot be shown is written as ``\\x1b`` or ``\\u202e``.
"""

from __future__ import annotations

import re

# Controls, the soft hyphen, zero-width characters, marks, overrides and isolates of direction, line and
# paragraph separators, the byte order mark, annotation marks, tag characters, lone surrogates.
_UNSHOWN = (
    "\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
_HIDDEN = re.compile(f"[{_UNSHOWN}]")
_HIDDEN_BUT_TAB = re.compile(f"(?!\t)[{_UNSHOWN}]")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|~&])")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def _written(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def terminal(text: str) -> str:
    """The text on one line of a terminal, with nothing in it that moves a cursor or turns a direction."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_written, text)


def markdown(text: str) -> str:
    """The text in a cell or paragraph of Markdown, where it is text and neither markup nor HTML."""
    return _MARKDOWN.sub(r"\\\1", terminal(text)).replace("\\&", "&amp;").replace("\\<", "&lt;")


def csv_cell(text: str, raw: bool = False) -> str:
    """The text as the value of a CSV or TSV cell; quoting is the writer's.

    A spreadsheet runs what begins like a formula, so that gets a leading apostrophe. With `raw` the text is
    left as it is, for a program that will read it back.
    """
    if raw:
        return text
    shown = _HIDDEN_BUT_TAB.sub(_written, text)
    return f"'{shown}" if text.startswith(_FORMULA) else shown


def json_text(encoded: str) -> str:
    """JSON as ``json.dumps(…, ensure_ascii=False)`` made it, with what cannot be shown as ``\\u`` escapes.

    It says the same; a line break that lays the JSON out is left.
    """
    return _HIDDEN_BUT_LAYOUT.sub(_as_json, encoded)


_HIDDEN_BUT_LAYOUT = re.compile(f"(?![\t\n])[{_UNSHOWN}]")


def _as_json(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x10000:
        return f"\\u{code:04x}"
    high, low = divmod(code - 0x10000, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
