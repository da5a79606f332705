"""Reports: when, in which form, to whom; a look before, a button now, and what was sent."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rute.web.accounts.access import Asked, journey_page, open_page
from rute.web.accounts.services import May, members, opened
from rute.web.journal.services import record
from rute.web.journeys.models import Journey
from rute.web.mail import services as mail
from rute.web.site import folder
from rute.web.weekly import reporting
from rute.web.weekly.models import Reader, Report, Sending
from rute.web.weekly.reporting import MONTH, PAPERS, WEEK
from rute.web.weekly.views import clock
from rute.words.catalog import LANGUAGES, say
from rute.words.formats import moment

FORMS = (*PAPERS, "link")
FORTNIGHT = 14 * 24 * 3600  # seconds
MOST_READERS = 50
SHOWN = 12


@require_safe
@journey_page(May.ANALYSE)
def reports(request: Asked, journey: Journey) -> HttpResponse:
    language, zone = request.language, reporting.zone_of(journey)
    every = Report.objects.filter(journey=journey).order_by("id").prefetch_related("readers")
    told = {
        "reports": [shown(each, language, zone) for each in every],
        "days": [(number, say(f"week.day.{number}", language)) for number in range(7)],
        "month_days": range(1, 29),
        "hours": [(hour, f"{hour:02}{'.' if language == 'id' else ':'}00") for hour in range(24)],
        "zone": zone,
        "members": [each.user for each in members(journey)],
        "forms": [(each, say(f"report.form.{each}", language)) for each in FORMS],
        "languages": [(each, say(f"report.language.{each}", language)) for each in LANGUAGES],
        "tab": "reports",
    }
    return render(request, "weekly/reports.html", told)


def shown(report: Report, language: str, zone: str) -> dict[str, object]:
    when = (
        say(f"week.day.{report.day}", language)
        if report.every == WEEK
        else say("report.on_day", language, day=report.day)
    )
    mark = "." if language == "id" else ":"
    return {
        "report": report,
        "form": say(f"report.form.{report.form}", language),
        "rhythm": say(
            f"report.every.{report.every}", language, day=when, hour=f"{report.hour:02}{mark}00"
        ),
        "due": moment(report.due, zone, language) if report.active else "",
        "language": say(f"report.language.{report.language}", language),
        "readers": [
            (each, say(f"report.reader.{state_of(each)}", language))
            for each in report.readers.all()
        ],
        "history": [
            (each, moment(each.due, zone, language), say(f"report.state.{each.state}", language),
             reporting.error_said(each, language))
            for each in report.sendings.all()[:SHOWN]
        ],
    }  # fmt: skip


def state_of(reader: Reader) -> str:
    if reader.stopped:
        return "stopped"
    return "reads" if reader.confirmed else "asked"


@require_POST
@journey_page(May.EDIT)
def add(request: Asked, journey: Journey) -> HttpResponse:
    """A report, first to whoever makes it."""
    asked = request.POST
    every = MONTH if asked.get("every") == MONTH else WEEK
    report = Report(
        journey=journey, by=request.user, every=every,
        form=asked["form"] if asked.get("form") in FORMS else PAPERS[0],
        language=asked["language"] if asked.get("language") in LANGUAGES else journey.language,
        day=_number(asked.get("month_day"), 1, 28) if every == MONTH
        else _number(asked.get("week_day"), 0, 6),
        hour=_number(asked.get("hour"), 0, 23),
    )  # fmt: skip
    report.due = reporting.next_due(report, clock(), reporting.zone_of(journey))
    report.save()
    _join(report, request.user.email, request)
    record(request.user, journey, "report_added", form=report.form)
    return redirect("weekly:reports", slug=journey.slug)


@require_POST
@journey_page(May.EDIT)
def change(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """Pause, go on, send now, or take away."""
    report = report_of(journey, number)
    act = request.POST.get("act")
    if act == "now":
        reporting.order(report, clock())
        messages.success(request, say("report.ordered", request.language))
    elif act == "remove":
        record(request.user, journey, "report_removed", form=report.form)
        report.delete()
    elif act in ("pause", "resume"):
        report.active = act == "resume"
        report.due = reporting.next_due(report, clock(), reporting.zone_of(journey))
        report.save(update_fields=["active", "due"])
    return redirect("weekly:reports", slug=journey.slug)


@require_POST
@journey_page(May.EDIT)
def readers(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """Adds an address, or takes one away."""
    report = report_of(journey, number)
    if gone := request.POST.get("remove"):
        report.readers.filter(pk=_number(gone, 0, 2**31)).delete()
        return redirect("weekly:reports", slug=journey.slug)
    email = request.POST.get("email", "").strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        messages.error(request, say("report.no_email", request.language))
        return redirect("weekly:reports", slug=journey.slug)
    if report.readers.count() >= MOST_READERS:
        messages.error(request, say("report.too_many", request.language, most=MOST_READERS))
    else:
        _join(report, email, request)
    return redirect("weekly:reports", slug=journey.slug)


def _join(report: Report, email: str, request: Asked) -> None:
    """A member reads at once; any other address is asked first, once."""
    member = next((m.user for m in members(report.journey) if m.user.email == email), None)
    reader, fresh = Reader.objects.get_or_create(
        report=report, email=email,
        defaults={"user": member, "confirmed": timezone.now() if member else None},
    )  # fmt: skip
    if fresh and member is None:
        reporting.invite(reader)
        messages.success(request, say("report.invited", request.language, email=email))


@require_safe
@journey_page(May.ANALYSE)
def preview(request: Asked, journey: Journey, number: int) -> HttpResponse:
    """The letter as it would be sent now."""
    report = report_of(journey, number)
    week, rows = reporting.told(report)
    values = reporting.values(report, week, "#")
    facts = reporting.facts(rows, report.language)
    letter = mail.draft("report", report.language, facts, **values)
    return render(
        request, "weekly/preview.html", {"report": report, "letter": letter, "tab": "reports"}
    )


@require_safe
@journey_page(May.ANALYSE)
def paper(
    request: Asked,  # noqa: ARG001
    journey: Journey,
    number: int,
) -> HttpResponse:
    """The PDF as it would be sent now."""
    report = report_of(journey, number)
    if report.form not in PAPERS:
        raise Http404
    made = reporting.pdf(journey, report.form, report.language)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{journey.slug}.pdf"'
    return answer


@require_safe
@journey_page(May.ANALYSE)
def sent(
    request: Asked,  # noqa: ARG001
    journey: Journey,
    number: int,
) -> FileResponse:
    """The PDF as it was sent then."""
    found = Sending.objects.filter(report__journey=journey, pk=number).exclude(file="").first()
    file = folder.root() / found.file if found else None
    if file is None or not file.is_file():
        raise Http404
    return FileResponse(file.open("rb"), filename=f"{journey.slug}.pdf")


@csrf_exempt  # RFC 8058: the reader's mail program posts here, without our cookies
@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def stop(request: Asked, token: str) -> HttpResponse:
    """No more of this report. Looking at the page changes nothing: programs follow links."""
    reader = _reader(opened(reporting.STOP, token))
    if request.method == "POST":
        Reader.objects.filter(pk=reader.pk, stopped=None).update(stopped=timezone.now())
        reader.refresh_from_db()
    told = {"reader": reader, "done": reader.stopped is not None, "act": "stop"}
    return render(request, "weekly/reader.html", told)


@require_http_methods(["GET", "HEAD", "POST"])
@open_page
def confirm(request: Asked, token: str) -> HttpResponse:
    """An address says that it wants the report."""
    reader = _reader(opened(reporting.CONFIRM, token, FORTNIGHT))
    if request.method == "POST":
        Reader.objects.filter(pk=reader.pk).update(confirmed=timezone.now(), stopped=None)
        reader.refresh_from_db()
    told = {"reader": reader, "done": reader.reads, "act": "confirm"}
    return render(request, "weekly/reader.html", told)


def _reader(number: str | None) -> Reader:
    found = Reader.objects.select_related("report__journey").filter(pk=number or 0).first()
    if found is None or found.report.journey.deleted is not None:
        raise Http404
    return found


def report_of(journey: Journey, number: int) -> Report:
    found = Report.objects.select_related("journey__published").filter(journey=journey, pk=number)
    report = found.first()
    if report is None:
        raise Http404
    return report


def _number(text: str | None, least: int, most: int) -> int:
    found = int(text) if text and text.isdecimal() and len(text) < 11 else least
    return min(max(found, least), most)
