"""What is said of lists of people, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "who.no_stage": 'Tidak ada tahap beraturan yang bernama "{name}"',
    "who.stages_are": "Tahap yang punya aturan: {names}",
    "who.no_state": 'Tidak ada keadaan "{name}"',
    "who.states_are": "Keadaan: {names}",
    "who.no_touchpoint": 'Tidak ada titik kontak beraturan yang bernama "{name}"',
    "who.touchpoints_are": "Titik kontak yang punya aturan: {names}",
    "who.no_pain": 'Tidak ada titik masalah beraturan yang berbunyi "{name}"',
    "who.pains_are": "Titik masalah yang punya aturan: {names}",
    "who.no_event": 'Tidak ada aktivitas yang bernama "{name}"',
    "who.events_are": "Aktivitas: {names}",
}
