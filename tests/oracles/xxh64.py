"""XXH64 in plain Python integers, after the xxHash specification."""

from __future__ import annotations

P1, P2, P3 = 11400714785074694791, 14029467366897019727, 1609587929392839161
P4, P5 = 9650029242287828579, 2870177450012600261
MASK = (1 << 64) - 1


def turn(value: int, bits: int) -> int:
    return ((value << bits) | (value >> (64 - bits))) & MASK


def step(state: int, word: int) -> int:
    return turn((state + word * P2) & MASK, 31) * P1 & MASK


def xxh64(data: bytes) -> int:
    at = 0
    if len(data) >= 32:
        states = [(P1 + P2) & MASK, P2, 0, -P1 & MASK]
        while at + 32 <= len(data):
            for k in range(4):
                word = int.from_bytes(data[at + 8 * k : at + 8 * k + 8], "little")
                states[k] = step(states[k], word)
            at += 32
        total = sum(turn(s, b) for s, b in zip(states, (1, 7, 12, 18), strict=True)) & MASK
        for state in states:
            total = ((total ^ step(0, state)) * P1 + P4) & MASK
    else:
        total = P5
    total = (total + len(data)) & MASK
    while at + 8 <= len(data):
        total ^= step(0, int.from_bytes(data[at : at + 8], "little"))
        total = (turn(total, 27) * P1 + P4) & MASK
        at += 8
    if at + 4 <= len(data):
        total ^= int.from_bytes(data[at : at + 4], "little") * P1 & MASK
        total = (turn(total, 23) * P2 + P3) & MASK
        at += 4
    for byte in data[at:]:
        total = turn(total ^ (byte * P5 & MASK), 11) * P1 & MASK
    total = (total ^ (total >> 33)) * P2 & MASK
    total = (total ^ (total >> 29)) * P3 & MASK
    return total ^ (total >> 32)
