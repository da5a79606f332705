"""The outline of a journey, in Indonesian."""

from __future__ import annotations

TEXTS: dict[str, str] = {
    "outline.stage": "tahap",
    "outline.touchpoint": "titik kontak",
    "outline.persona": "persona",
    "outline.campaign": "kampanye",
    "outline.of_stage": "{part} dari {stage}",
    "outline.personas": "Persona",
    "outline.campaigns": "Kampanye",
    "outline.n_stages": "tahap: {n}",
    "outline.n_touchpoints": "titik kontak: {n}",
    "outline.n_personas": "persona: {n}",
    "outline.n_campaigns": "kampanye: {n}",
    "outline.assumed": "{time}, perkiraan",
    "outline.nothing": "Berkas ini belum menyebut apa-apa lagi tentangnya.",
    "outline.no_part": 'perjalanan ini tidak punya bagian bernama "{name}"',
    "outline.parts": "Yang ada: {names}.",
}
