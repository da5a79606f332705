"""Which files a person means: as typed, dragged into the window, a folder, or none at all."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote, urlparse

from rute.cli.deliver import tell
from rute.cli.find import is_events, missing
from rute.cli.questions import Asker
from rute.errors import QuestionError
from rute.session.talk import Question
from rute.session.uploads import split_ending
from rute.words.catalog import say
from rute.words.message import Message

MOST_OFFERED = 12


def files_meant(given: Sequence[Path], asker: Asker) -> list[Path]:
    """Existing files. Raises QuestionError for what is not there."""
    named = [plain_path(str(one)) for one in given] or offered(Path(), asker)
    found: list[Path] = []
    for path in named:
        if path.is_dir():
            found += events_in(path)
        elif path.exists():
            found.append(path)
        else:
            raise missing(path)
    return list(dict.fromkeys(found))


def plain_path(text: str) -> Path:
    """Without the quotes, the file:// and the backslashes before blanks that come with a file
    dragged into a terminal."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    if text.startswith("file://"):
        text = unquote(urlparse(text).path)
    if os.sep == "/" and not Path(text).exists():
        text = re.sub(r"\\(.)", r"\1", text)
    return Path(text).expanduser()


def events_in(folder: Path) -> list[Path]:
    """The exports of a folder, without a .zip whose table lies beside it."""
    found = sorted(p for p in folder.iterdir() if p.is_file() and is_events(p))
    loose = {split_ending(p.name)[0] for p in found if p.suffix.lower() != ".zip"}
    found = [p for p in found if p.suffix.lower() != ".zip" or p.stem not in loose]
    if not found:
        raise QuestionError(
            Message("start.empty_folder", folder=str(folder)), do=Message("start.empty_folder_do")
        )
    return found


def offered(folder: Path, asker: Asker) -> list[Path]:
    """The exports that lie here, or those of them that were chosen by number."""
    found = sorted((p for p in folder.iterdir() if p.is_file() and is_events(p)),
                   key=lambda path: path.name)[:MOST_OFFERED]  # fmt: skip
    if not found:
        raise QuestionError(Message("start.no_file"), do=Message("start.no_file_do"))
    if len(found) == 1:
        tell(say("start.only_file", asker.language, name=found[0].name))
        return found
    for number, path in enumerate(found, 1):
        tell(f"{number}  {path.name}", "  ")
    everything = say("start.all_files", asker.language)

    def known(answer: str) -> str | None:
        return answer if chosen(answer, found) else None

    question = Question("files", Message("start.ask_files"), everything, check=known)
    answer = asker.answer(question, counts=False)
    return found if answer == everything else chosen(answer, found)


def chosen(answer: str, found: Sequence[Path]) -> list[Path]:
    """ "1 3", "2-4" or the path of another file."""
    path = plain_path(answer)
    if path.exists():
        return [path]
    numbers: list[int] = []
    for piece in re.split(r"[\s,]+", answer.strip()):
        ends = re.fullmatch(r"(\d{1,2})(?:-(\d{1,2}))?", piece)
        if not ends:
            return []
        numbers += range(int(ends[1]), int(ends[2] or ends[1]) + 1)
    if not all(1 <= number <= len(found) for number in numbers):
        return []
    return [found[number - 1] for number in numbers]
