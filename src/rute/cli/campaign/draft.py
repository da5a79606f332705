"""rute campaign draft"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from rute.cli.asking import ask_journey
from rute.cli.deliver import deliver, remark
from rute.cli.help import spoken
from rute.cli.language import chosen_language
from rute.cli.options import AsJson, AsOf, Data, Debug, JourneyPath, Language, SaveList
from rute.cli.progress import working
from rute.words.catalog import say

if TYPE_CHECKING:
    from rute.results.drafts import Drafts, LeakDraft, Part

Which = Annotated[
    int | None, Option("--leak", metavar="N", min=1, help=spoken("option.leak_drafted"))
]
Write = Annotated[bool, Option("--write", help=spoken("option.draft_write"))]
AsFix = Annotated[bool, Option("--fix", help=spoken("option.draft_fix"))]


def draft(
    journey: JourneyPath = None,
    leak: Which = None,
    fix: AsFix = False,
    write: Write = False,
    as_of: AsOf = None,
    data: Data = None,
    as_json: AsJson = False,
    save: SaveList = None,
    language: Language = None,
    debug: Debug = False,  # noqa: ARG001 (main reads it)
) -> None:
    session = ask_journey(journey, "campaign draft", data=data, as_of=as_of)
    told = chosen_language(language, session.language)
    alone = None if (as_json or save) and not write else 1
    with working("progress.counting", told):
        answer = session.drafts(leak or alone)
    if as_json or save is not None:
        deliver(answer, told, as_json=as_json, save=save)
    else:
        _print(answer.result, told, fix=fix, quiet=write)
    if write:
        _insert(session.path, answer.result.drafts[0], told, fix=fix)


def _print(result: Drafts, language: str, *, fix: bool, quiet: bool) -> None:
    """The reasons as comments, the draft below them: all of it may stand in a journey file."""
    from rute.render.draft_words import draft_says

    each = result.drafts[0]
    text = _fix_of(each)[1] if fix else each.campaign.text
    for sentence in draft_says(each, language):
        print(f"# {sentence}")
    if not quiet:  # the lines are shown as they are put into the file
        print(text, end="")
    if result.leaks > 1 and each.rank == 1:
        remark(say("drafts.says.more", language, n=result.leaks - 1))


def _insert(path: Path, each: LeakDraft, language: str, *, fix: bool) -> None:
    """Shows the lines that come, and writes them."""
    from rute.cli.journey.change import finish, text_of
    from rute.journey.edits.parts import with_parts

    parts = _fix_of(each)[0] if fix else each.campaign.parts
    if not parts:
        remark(say("drafts.nothing_to_write", language, fix=each.fix.fix if each.fix else ""))
        return
    edited = with_parts(text_of(path), [(part.place, part.value) for part in parts])
    finish(path, edited, dry_run=False)


def _fix_of(each: LeakDraft) -> tuple[tuple[Part, ...], str]:
    from rute.errors import QuestionError
    from rute.words.message import Message

    if each.fix is None:
        raise QuestionError(
            Message("drafts.no_fix", a=each.from_stage, b=each.to_stage),
            do=Message("drafts.no_fix.do"),
        )
    return each.fix.parts, each.fix.text
