"""The stage models: data files and their reader."""

from rute.journey.stage_models.model import (
    ANCHORS,
    ModelGroup,
    ModelStage,
    StageModel,
    StageTexts,
    model_names,
    stage_model,
)

__all__ = [
    "ANCHORS",
    "ModelGroup",
    "ModelStage",
    "StageModel",
    "StageTexts",
    "model_names",
    "stage_model",
]
