"""The ways to a first journey: a file, a template, the demo, a text, nothing at all."""

from __future__ import annotations

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from rute.errors import JourneyError, QuestionError, RuteError
from rute.journey.file import read_journey
from rute.journey.model import Language
from rute.journey.named_files import named_files
from rute.journey.stage_models import model_names, stage_model
from rute.journey.templates import TEMPLATES, journey_text
from rute.web.accounts.access import Asked, own_page
from rute.web.journeys import services as journeys
from rute.web.site.pages import refused
from rute.web.start import pictures
from rute.web.start.carried import LARGEST, text_of
from rute.web.start.empty import empty_text
from rute.web.start.limits import largest, most_files
from rute.web.start.models import Intake
from rute.web.start.sent import words
from rute.web.start.simulating import TOUR
from rute.web.work import services as work
from rute.words.catalog import say
from rute.words.message import Message, said_text


@own_page
@require_GET
def welcome(request: Asked) -> HttpResponseBase:
    """How to begin; what was begun and not finished stands first."""
    begun = Intake.objects.filter(owner=request.user, journey=None, files__isnull=False)
    told = {
        "begun": begun.distinct().order_by("-touched")[:5], "templates": TEMPLATES,
        "largest": largest() >> 20, "most": most_files(),
    }  # fmt: skip
    return render(request, "start/welcome.html", told)


@own_page
@require_GET
def gallery(request: Asked) -> HttpResponseBase:
    return render(request, "start/gallery.html", {"templates": TEMPLATES})


@own_page
@require_GET
def template(request: Asked, name: str) -> HttpResponseBase:
    """One template: its map, its story, and how to use it."""
    known(name)
    text = journey_text(name, spoken(request), business=None, data=None)
    design = read_journey(text + "\n")
    told = {"name": name, "design": design, "text": text, "templates": TEMPLATES}
    return render(request, "start/template.html", told)


@own_page
@require_GET
def template_picture(
    request: Asked,  # noqa: ARG001 (who may see it is decided before)
    name: str,
    language: str,
    form: str,
) -> HttpResponseBase:
    known(name)
    picture = pictures.template_picture(name, "id" if language == "id" else "en", form)
    answer = HttpResponse(picture, content_type="image/svg+xml")
    answer["Cache-Control"] = "max-age=86400, private"
    return answer


@own_page
@require_POST
def use_template(request: Asked, name: str) -> HttpResponseBase:
    """A journey of a template: as designed, or with a year of invented customers."""
    known(name)
    business = words(request, "name", 100)
    if not business:
        raise QuestionError(Message("web_start.no_name"), do=Message("web_start.no_name.do"))
    if request.POST.get("numbers"):
        payload = {"template": name, "name": business, **whose(request)}
        return to_job(work.start("start.template", None, payload, request.user))
    text = journey_text(name, spoken(request), business=business, data=None)
    made = journeys.create(read_journey(text + "\n").name, text, request.user)
    return redirect(f"/j/{made.slug}/{TOUR}")


@own_page
@require_POST
def demo(request: Asked) -> HttpResponseBase:
    return to_job(work.start("start.demo", None, whose(request), request.user))


@own_page
def text(request: Asked) -> HttpResponseBase:
    """A journey of a text that was pasted, or of a file that carries one."""
    if request.method != "POST":
        return render(request, "start/text.html", {"text": ""})
    pasted = request.POST.get("text", "").replace("\r\n", "\n").replace("\0", "")
    carried = request.FILES.get("file")
    try:
        if carried is not None:
            if (carried.size or 0) > LARGEST:
                raise QuestionError(Message("web_start.text_too_large"))
            pasted = text_of(carried.name or "", carried.read())
        if not pasted.strip():
            raise QuestionError(Message("web_start.no_text"))
        design = read_journey(pasted + "\n")
        made = journeys.create(design.name, pasted, request.user)
    except RuteError as error:
        return render(request, "start/text.html", {"text": pasted, **trouble(request, error)},
                      status=400)  # fmt: skip
    here = journeys.folder_of(made)
    if any(not (here / entry).exists() for entry in named_files(design)):
        return redirect("start:data", made.slug)  # what it names is to be brought there
    return redirect(f"/j/{made.slug}/{TOUR}")


@own_page
def empty(request: Asked) -> HttpResponseBase:
    """A journey with nothing in it but the stages of a model."""
    if request.method != "POST":
        told = {"models": [model_shown(one, request.language) for one in model_names()]}
        return render(request, "start/empty.html", told)
    name = words(request, "name", 100)
    if not name:
        return refused(request, QuestionError(Message("web_start.no_name"),
                                              do=Message("web_start.no_name.do")))  # fmt: skip
    made_text = empty_text(name, request.POST.get("model", ""), spoken(request))
    made = journeys.create(name, made_text, request.user)
    return redirect(f"/j/{made.slug}/{TOUR}")


def model_shown(name: str, language: str) -> dict[str, str]:
    model = stage_model(name)
    assert model is not None
    stages = " → ".join(stage.texts[language].name for stage in model.stages)
    return {
        "name": name,
        "title": say(f"model.{name}", language),
        "stages": stages,
        "suits": model.texts[language].suits,
    }


def trouble(request: Asked, error: RuteError) -> dict[str, object]:
    """What a form shows of what is wrong, all of it at once."""
    language = request.language
    parts = (("what", error.what), ("exists", error.exists), ("do", error.do))
    said: dict[str, object] = {part: said_text(text or "", language) for part, text in parts}
    listed = error.listed if isinstance(error, JourneyError) else ()
    return {"trouble": {**said, "findings": [finding.said(language) for finding in listed]}}


def known(name: str) -> None:
    if name not in TEMPLATES:
        raise QuestionError(
            Message("templates.unknown", name=name),
            exists=Message("templates.are", names=", ".join(TEMPLATES)),
        )


def whose(request: Asked) -> dict[str, object]:
    return {"by": request.user.pk, "language": request.language}


def spoken(request: Asked) -> Language:
    return "id" if request.language == "id" else "en"


def to_job(job: work.Job) -> HttpResponseBase:
    return redirect("work:job", job.pk)
