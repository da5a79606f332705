"""Roles and what each may do. All access is decided by this table."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What somebody is to a journey."""

    OWNER = "owner"
    EDITOR = "editor"
    SENDER = "sender"
    ANALYST = "analyst"
    VIEWER = "viewer"


class May(StrEnum):
    """What somebody may do in a journey."""

    SEE_NUMBERS = "see_numbers"
    COMMENT = "comment"
    ANALYSE = "analyse"
    SEE_PEOPLE = "see_people"
    EDIT = "edit"
    SEND = "send"
    MANAGE = "manage"


_LOOK = frozenset({May.SEE_NUMBERS, May.COMMENT})
RIGHTS: dict[Role, frozenset[May]] = {
    Role.VIEWER: _LOOK,
    Role.ANALYST: _LOOK | {May.ANALYSE},
    Role.SENDER: _LOOK | {May.ANALYSE, May.SEE_PEOPLE, May.SEND},
    Role.EDITOR: _LOOK | {May.ANALYSE, May.SEE_PEOPLE, May.EDIT},
    Role.OWNER: frozenset(May),
}
