"""Errors that end a command, each with its exit code. What is wrong with a document is never one of them."""

from __future__ import annotations


class KzcupError(Exception):
    """Something kzcup cannot go on after. The text is for a person: what happened, where, and what to do."""

    exit_code = 1


class UsageError(KzcupError):
    """What was asked for makes no sense: an unknown view, a season nobody loaded."""

    exit_code = 2


class DatabaseUnreachable(KzcupError):
    """The database does not answer, or the connection was lost."""

    exit_code = 3


class DatabaseLocked(KzcupError):
    """Somebody else holds what is needed."""

    exit_code = 4


class SchemaMismatch(KzcupError):
    """The schema is too old or too new, or the database was derived with other settings."""

    exit_code = 5


class DatabaseRefuses(KzcupError):
    """The database will not write: read-only, full, or without permission."""

    exit_code = 6


class Interrupted(KzcupError):
    """The user stopped the command; the text says what is in the database."""

    exit_code = 130
