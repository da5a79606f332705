"""The stage models: data files and their reader."""

from rute.journey.stage_models.model import (
    ANCHORS,
    ModelStage,
    StageModel,
    StageTexts,
    model_names,
    stage_model,
)

__all__ = ["ANCHORS", "ModelStage", "StageModel", "StageTexts", "model_names", "stage_model"]
