"""The addresses of this part."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from rute.web.weekly import alert_views, board_views, report_views, views

app_name = "weekly"
J = "j/<slug:slug>"
urlpatterns: list[URLPattern | URLResolver] = [
    path(f"{J}/week", views.week, name="week"),
    path(f"{J}/week/step", views.step, name="step"),
    path(f"{J}/week/rhythm", views.rhythm, name="rhythm"),
    path(f"{J}/week/alerts", alert_views.alerts, name="alerts"),
    path(f"{J}/week/alerts/tell-me", alert_views.tell_me, name="tell_me"),
    path(f"{J}/week/alerts/tell", alert_views.tell_member, name="tell_member"),
    path(f"{J}/week/alerts/watch", alert_views.watch, name="watch"),
    path(f"{J}/week/alerts/<int:number>/quiet", alert_views.quiet, name="quiet"),
    path(f"{J}/week/alerts/hooks", alert_views.add_hook, name="add_hook"),
    path(f"{J}/week/alerts/hooks/<int:number>", alert_views.change_hook, name="hook"),
    path(f"{J}/week/reports", report_views.reports, name="reports"),
    path(f"{J}/week/reports/add", report_views.add, name="add_report"),
    path(f"{J}/week/reports/<int:number>", report_views.change, name="report"),
    path(f"{J}/week/reports/<int:number>/readers", report_views.readers, name="readers"),
    path(f"{J}/week/reports/<int:number>/preview", report_views.preview, name="preview"),
    path(f"{J}/week/reports/<int:number>/paper.pdf", report_views.paper, name="paper"),
    path(f"{J}/week/reports/sent/<int:number>.pdf", report_views.sent, name="sent"),
    path(f"{J}/board", board_views.board, name="board"),
    path(f"{J}/board/move", board_views.move, name="move"),
    path("report/stop/<str:token>", report_views.stop, name="stop"),
    path("report/confirm/<str:token>", report_views.confirm, name="confirm"),
]
