"""Dates and times written as text, read byte by byte.

Read: 2026-03-31, 2026/3/31, 31/03/2026, 31.3.26, 20260331, 31 Mar 2026, Mar 31, 2026,
31 Maret 2026; then 14:05, 14:05:09.123, 14.05, 2:05 PM; then Z, UTC, GMT, WIB, WITA, WIT, +07,
+0700, +07:00; and seconds, ms, µs or ns since 1970 as 10, 13, 16 or 19 digits.

A text is cut into tokens first, runs of digits and words, and the tokens are then read in order.
"""

from __future__ import annotations

import numba
import numpy as np
from numpy.typing import NDArray

from rute.kernels.calendar import DAY, days_from_civil

UNREADABLE, DATE, LOCAL, ABSOLUTE = 0, 1, 2, 3
_MINUTE, _SECOND = 60_000_000, 1_000_000
_MOST_TOKENS = 14
_NO_DAY = -(1 << 40)


def _letters(word: str) -> int:
    return sum(ord(letter) << 8 * k for k, letter in enumerate(word[:4]))


_MONTHS = np.array(
    [
        [_letters(word), month]
        for month, words in enumerate(
            ("jan", "feb", "mar", "apr", "may mei", "jun", "jul", "aug agu ags", "sep", "oct okt",
             "nov nop", "dec des"), 1,
        )
        for word in words.split()
    ],
    np.int64,
)  # fmt: skip
_WEEKDAYS = np.array(
    [_letters(word) for word in ("mon", "tue", "wed", "thu", "fri", "sat", "sun",
                                 "sen", "sel", "rab", "kam", "jum", "sab", "min", "aha")],
    np.int64,
)  # fmt: skip
_HOURS = {"z": 0, "utc": 0, "gmt": 0, "wib": 7, "wita": 8, "wit": 9}
_ZONES = np.array([[_letters(word), hours] for word, hours in _HOURS.items()], np.int64)
_T, _AM, _PM = _letters("t"), _letters("am"), _letters("pm")
_THREE = (1 << 24) - 1
_COMMA, _MINUS, _PLUS, _DOT, _SLASH, _COLON = 44, 45, 43, 46, 47, 58


@numba.njit(nogil=True, cache=True)
def _tokens(data, at, end, tokens):  # type: ignore[no-untyped-def]
    """Fill tokens[k] = (value, width, mark before it: 0 none, 32 blank, else the sign, −1 =
    too many signs); gives how many, −1 where the text is no time."""
    while end > at and data[end - 1] <= 32:
        end -= 1
    count, mark = 0, 0
    while at < end:
        byte = int(data[at])
        if 48 <= byte <= 57:
            value, start = np.int64(0), at
            while at < end and 48 <= data[at] <= 57:
                value = value * 10 + (np.int64(data[at]) - 48)
                at += 1
            width = at - start
        elif 97 <= (byte | 32) <= 122:
            value, start = np.int64(0), at
            while at < end and 97 <= (data[at] | 32) <= 122:
                if at - start < 4:
                    letter = np.int64(data[at] | 32) << (8 * (at - start))
                    value = np.int64(value | letter)
                at += 1
            width = start - at
        elif byte <= 32:
            mark = 32 if mark == 0 else mark
            at += 1
            continue
        elif (byte == 40 and data[end - 1] == 41) or (byte == 91 and data[end - 1] == 93):
            return count  # a zone's name in brackets, said besides the offset
        else:
            mark = byte if mark == 0 or mark == 32 else -1
            at += 1
            continue
        if count == _MOST_TOKENS or width > 19:
            return -1
        tokens[count, 0], tokens[count, 1], tokens[count, 2] = value, width, mark
        count, mark = count + 1, 0
    return -1 if mark != 0 and mark != 32 else count


@numba.njit(nogil=True, cache=True)
def _find(table, word):  # type: ignore[no-untyped-def]
    for k in range(table.shape[0]):
        if table[k, 0] == word:
            return table[k, 1]
    return -1


@numba.njit(nogil=True, cache=True)
def _date(year, month, day):  # type: ignore[no-untyped-def]
    """Days since 1970, _NO_DAY where there is no such date between 1600 and 9999."""
    if year < 1600 or year > 9999 or month < 1 or month > 12 or day < 1 or day > 31:
        return _NO_DAY
    days = days_from_civil(year, month, day)
    following = days_from_civil(year + month // 12, month % 12 + 1, 1)
    return days if days < following else _NO_DAY


@numba.njit(nogil=True, cache=True)
def _one_number(tokens, count):  # type: ignore[no-untyped-def]
    """(kind, µs) of digits without signs: since 1970, or a compact date, with or without time."""
    value, width = tokens[0, 0], tokens[0, 1]
    if count == 2 and width == 10 and tokens[1, 2] == _DOT and 0 < tokens[1, 1] <= 9:
        part, places = tokens[1, 0], tokens[1, 1]
        return ABSOLUTE, value * _SECOND + part * 1_000_000_000 // 10**places // 1000
    if count > 1:
        return UNREADABLE, 0
    if width == 10:
        return ABSOLUTE, value * _SECOND
    if width == 13:
        return ABSOLUTE, value * 1000
    if width == 16:
        return ABSOLUTE, value
    if width == 19:
        return ABSOLUTE, value // 1000
    if width != 8 and width != 12 and width != 14:
        return UNREADABLE, 0
    if width == 8:
        value *= 1_000_000
    elif width == 12:
        value *= 100
    clock = _clock(value // 10_000 % 100, value // 100 % 100, value % 100)
    day = _date(value // 10_000_000_000, value // 100_000_000 % 100, value // 1_000_000 % 100)
    if day == _NO_DAY or clock < 0:
        return UNREADABLE, 0
    return (DATE if width == 8 else LOCAL), day * DAY + clock


@numba.njit(nogil=True, cache=True)
def _clock(hours, minutes, seconds):  # type: ignore[no-untyped-def]
    if hours > 23 or minutes > 59 or seconds > 60:
        return -1
    return (hours * 60 + minutes) * _MINUTE + seconds * _SECOND


@numba.njit(nogil=True, cache=True)
def _day(tokens, at, day_first):  # type: ignore[no-untyped-def]
    """(days since 1970, order) of three tokens. Order 1 = only day first can be right, 2 =
    only month first, 3 = both, 0 = no question."""
    a, b, c = tokens[at, 0], tokens[at + 1, 0], tokens[at + 2, 0]
    wide_a, wide_b, wide_c = tokens[at, 1], tokens[at + 1, 1], tokens[at + 2, 1]
    if wide_a < 0:
        if 0 < wide_b <= 2 and wide_c == 4:
            return _date(c, _find(_MONTHS, a & _THREE), b), 0
        return _NO_DAY, 0
    if wide_b < 0:
        month = _find(_MONTHS, b & _THREE)
        if wide_a == 4 and 0 < wide_c <= 2:
            return _date(a, month, c), 0
        if wide_a <= 2 and wide_c == 2:
            c, wide_c = c + (2000 if c < 70 else 1900), 4
        return (_date(c, month, a) if wide_a <= 2 and wide_c == 4 else _NO_DAY), 0
    mark = tokens[at + 1, 2]
    known = mark in (_MINUS, _SLASH, _DOT)
    if not known or tokens[at + 2, 2] != mark or wide_b > 2 or wide_c < 1:
        return _NO_DAY, 0
    if wide_a == 4:
        return (_date(a, b, c) if wide_c <= 2 else _NO_DAY), 0
    if wide_a > 2 or (wide_c != 2 and wide_c != 4):
        return _NO_DAY, 0
    if wide_c == 2:
        c += 2000 if c < 70 else 1900
    order = (1 if b <= 12 else 0) | (2 if a <= 12 else 0)
    return (_date(c, b, a) if day_first else _date(c, a, b)), order


@numba.njit(nogil=True, cache=True)
def _time(tokens, at, count):  # type: ignore[no-untyped-def]
    """(µs since midnight or −1, next token)."""
    if at + 1 >= count or not (0 < tokens[at, 1] <= 2 and tokens[at + 1, 1] == 2):
        return -1, at
    mark = tokens[at + 1, 2]
    if (mark != _COLON and mark != _DOT) or tokens[at, 2] == _MINUS or tokens[at, 2] == _PLUS:
        return -1, at
    hours, minutes, seconds, part = tokens[at, 0], tokens[at + 1, 0], 0, 0
    at += 2
    if at < count and tokens[at, 1] == 2 and tokens[at, 2] == mark:
        seconds = tokens[at, 0]
        at += 1
        if at < count and tokens[at, 1] > 0 and (tokens[at, 2] == _DOT or tokens[at, 2] == _COMMA):
            part, places = tokens[at, 0], tokens[at, 1]
            while places < 6:
                part, places = part * 10, places + 1
            while places > 6:
                part, places = part // 10, places - 1
            at += 1
    if at < count and (tokens[at, 0] == _AM or tokens[at, 0] == _PM) and tokens[at, 1] == -2:
        if hours < 1 or hours > 12:
            return -1, at
        hours = hours % 12 + (12 if tokens[at, 0] == _PM else 0)
        at += 1
    clock = _clock(hours, minutes, seconds)
    return (clock + part if clock >= 0 else -1), at


@numba.njit(nogil=True, cache=True)
def _offset(tokens, at, count):  # type: ignore[no-untyped-def]
    """(minutes ahead of UTC, next token); the next token is −1 where it cannot be read."""
    minutes = 0
    if tokens[at, 1] < 0:
        hours = _find(_ZONES, tokens[at, 0])
        at += 1
        if hours < 0 or at == count or hours > 0:
            return hours * 60, (at if hours >= 0 else -1)
    sign = 1 if tokens[at, 2] == _PLUS else -1
    value, width = tokens[at, 0], tokens[at, 1]
    if (tokens[at, 2] != _PLUS and tokens[at, 2] != _MINUS) or width < 1 or width > 4:
        return 0, -1
    hours = value if width <= 2 else value // 100
    minutes = 0 if width <= 2 else value % 100
    at += 1
    if at < count and width <= 2 and tokens[at, 1] == 2 and tokens[at, 2] == _COLON:
        minutes = tokens[at, 0]
        at += 1
    return sign * (hours * 60 + minutes), (at if hours <= 15 and minutes <= 59 else -1)


@numba.njit(nogil=True, cache=True)
def _read(tokens, count, day_first):  # type: ignore[no-untyped-def]
    if count < 1 or tokens[0, 2] > 32 or tokens[0, 2] < 0:
        return UNREADABLE, 0, 0
    if tokens[0, 1] >= 8:
        kind, moment = _one_number(tokens, count)
        return kind, moment, 0
    at = 0
    if tokens[0, 1] < 0 and _find(_MONTHS, tokens[0, 0] & _THREE) < 0:
        for k in range(_WEEKDAYS.size):
            if _WEEKDAYS[k] == tokens[0, 0] & _THREE:
                at = 1
    if count < at + 3:
        return UNREADABLE, 0, 0
    day, order = _day(tokens, at, day_first)
    at += 3
    if day == _NO_DAY:
        return UNREADABLE, 0, order
    if at == count:
        return DATE, day * DAY, order
    if tokens[at, 0] == _T and tokens[at, 1] == -1:
        at += 1
    clock, at = _time(tokens, at, count)
    if clock < 0:
        return UNREADABLE, 0, order
    if at == count:
        return LOCAL, day * DAY + clock, order
    ahead, at = _offset(tokens, at, count)
    if at != count:
        return UNREADABLE, 0, order
    return ABSOLUTE, day * DAY + clock - ahead * _MINUTE, order


@numba.njit(nogil=True, cache=True)
def _two(data, at):  # type: ignore[no-untyped-def]
    """Two digits, or a large negative number where they are none."""
    tens, ones = np.int64(data[at]) - 48, np.int64(data[at + 1]) - 48
    return tens * 10 + ones if 0 <= tens <= 9 and 0 <= ones <= 9 else -100_000


@numba.njit(nogil=True, cache=True)
def _iso(data, at, end):  # type: ignore[no-untyped-def]
    """The short way for 2026-03-31 14:05:09[.123456][Z|+07:00]; UNREADABLE = go the long way."""
    if end - at < 19 or data[at + 4] != _MINUS or data[at + 7] != _MINUS:
        return UNREADABLE, 0
    between = data[at + 10]
    if between not in (32, 84) or data[at + 13] != _COLON or data[at + 16] != _COLON:
        return UNREADABLE, 0
    seconds = _two(data, at + 17)
    clock = _clock(_two(data, at + 11), _two(data, at + 14), seconds)
    day = _date(_two(data, at) * 100 + _two(data, at + 2), _two(data, at + 5), _two(data, at + 8))
    if clock < 0 or seconds < 0 or day == _NO_DAY:
        return UNREADABLE, 0
    at, part, unit = at + 19, np.int64(0), 100_000
    if at + 1 < end and data[at] == _DOT and 48 <= data[at + 1] <= 57:
        at += 1
        while at < end and 48 <= data[at] <= 57:
            part, unit = part + (np.int64(data[at]) - 48) * unit, unit // 10
            at += 1
    moment = day * DAY + clock + part
    if at == end:
        return LOCAL, moment
    if at + 1 == end and data[at] == 90:
        return ABSOLUTE, moment
    if at + 6 != end or data[at + 3] != _COLON:
        return UNREADABLE, 0
    ahead = _two(data, at + 1) * 60 + _two(data, at + 4)
    if not 0 <= ahead <= 960 or (data[at] != _PLUS and data[at] != _MINUS):
        return UNREADABLE, 0
    return ABSOLUTE, moment - (ahead if data[at] == _PLUS else -ahead) * _MINUTE


@numba.njit(nogil=True, cache=True)
def _read_all(data, offsets, day_first, kinds, moments, orders):  # type: ignore[no-untyped-def]
    tokens = np.zeros((_MOST_TOKENS + 1, 3), np.int64)
    for i in range(offsets.size - 1):
        kinds[i], moments[i] = _iso(data, offsets[i], offsets[i + 1])
        if kinds[i] != UNREADABLE:
            continue
        count = _tokens(data, offsets[i], offsets[i + 1], tokens)
        kinds[i], moments[i], orders[i] = _read(tokens, count, day_first)


def read_times(
    data: NDArray[np.uint8], offsets: NDArray[np.int64], day_first: bool
) -> tuple[NDArray[np.uint8], NDArray[np.int64], NDArray[np.uint8]]:
    """Read n texts laid end to end: uint8[bytes], int64[n + 1].

    Gives (kinds uint8[n]: UNREADABLE, DATE, LOCAL or ABSOLUTE; µs int64[n], of the local clock
    unless ABSOLUTE; orders uint8[n]: 0 = no question of order, 1 = only day first can be
    right, 2 = only month first, 3 = both can).
    """
    size = offsets.size - 1
    kinds, orders = np.zeros(size, np.uint8), np.zeros(size, np.uint8)
    moments = np.zeros(size, np.int64)
    _read_all(data, offsets, day_first, kinds, moments, orders)
    return kinds, moments, orders
