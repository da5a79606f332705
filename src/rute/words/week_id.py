"""What is said of weeks, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "week.outside": "Tidak ada minggu utuh dalam data mulai {day}",
    "week.inside": "Data punya hari yang utuh dari {first} sampai {last}",
    "wrong.question.week": "minggu",
    "week.no_day": "Data belum punya satu hari yang utuh",
    "week.no_day.do": "Kembalilah besok: minggu dihitung dari hari yang utuh.",
}
