"""A write-ahead file gives back what was put in, and no more than is whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rute.web.collect.frames import MARK, METHODS, Frame, frames_in, packed

FRAMES = st.lists(
    st.builds(
        Frame, st.integers(0, 1 << 60), st.integers(0, 1 << 60), st.just("0a" * 12),
        st.sampled_from(METHODS), st.binary(max_size=40) | st.just(b"{}" + MARK * 3),
    ), max_size=6)  # fmt: skip


@given(FRAMES)
def test_frames_come_back_in_order(frames: list[Frame]) -> None:
    assert list(frames_in(b"".join(map(packed, frames)))) == frames


@given(FRAMES, st.data())
def test_a_file_cut_off_anywhere_gives_the_whole_frames_before(
    frames: list[Frame], data: st.DataObject
) -> None:
    pieces = [packed(frame) for frame in frames]
    content = b"".join(pieces)
    cut = data.draw(st.integers(0, len(content)))
    whole, size = 0, 0
    while whole < len(pieces) and size + len(pieces[whole]) <= cut:
        size += len(pieces[whole])
        whole += 1
    assert list(frames_in(content[:cut])) == frames[:whole]


@given(FRAMES, st.data())
def test_a_damaged_place_costs_its_frame_alone(frames: list[Frame], data: st.DataObject) -> None:
    if not frames:
        return
    pieces = [packed(frame) for frame in frames]
    hurt = data.draw(st.integers(0, len(frames) - 1))
    place = data.draw(st.integers(0, len(pieces[hurt]) - 1))
    piece = bytearray(pieces[hurt])
    piece[place] ^= 0xFF
    pieces[hurt] = bytes(piece)
    found = [frame for frame in frames_in(b"".join(pieces)) if frame is not None]
    assert found == [*frames[:hurt], *frames[hurt + 1 :]]
