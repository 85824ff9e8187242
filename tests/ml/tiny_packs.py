"""Small networks with random weights in the layouts of the published ones, installed as packs.

Import it with ``from tests.ml.tiny_packs import install_all``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import torch
from tokenizers.pre_tokenizers import ByteLevel
from torch import Tensor

from tests.packs_kit import install_folder, install_tensors
from vemo_desktop.ml.encoders.beats.checkpoint import converted
from vemo_desktop.ml.networks.vemoclap.classifier import AttentionClassifier

LANGUAGES = ("<|en|>", "<|de|>")
TIMESTAMPS = 1501


def clip(folder: Path) -> None:
    """Write an image tower that gives 512 numbers."""
    from transformers import CLIPVisionConfig, CLIPVisionModelWithProjection

    config = CLIPVisionConfig(
        hidden_size=32, intermediate_size=48, num_hidden_layers=1, num_attention_heads=2, patch_size=56,
        image_size=224, projection_dim=512,
    )  # fmt: skip
    CLIPVisionModelWithProjection(config).save_pretrained(folder)


def face_expression(folder: Path) -> None:
    """Write a classifier of faces of width 768, with how it wants to be shown them."""
    from transformers import ViTConfig, ViTForImageClassification

    config = ViTConfig(
        hidden_size=768, intermediate_size=48, num_hidden_layers=1, num_attention_heads=2, patch_size=56,
        image_size=224, num_labels=7,
    )  # fmt: skip
    ViTForImageClassification(config).save_pretrained(folder)
    (folder / "preprocessor_config.json").write_text(
        '{"size": {"height": 224, "width": 224}, "resample": 2, "image_mean": [0.5, 0.5, 0.5],'
        ' "image_std": [0.5, 0.5, 0.5]}'
    )


def roberta(folder: Path) -> None:
    """Write a classifier of texts of width 768 that reads single bytes."""
    from transformers import RobertaConfig, RobertaForSequenceClassification

    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    letters = sorted(ByteLevel.alphabet())
    vocabulary = {token: number for number, token in enumerate([*special, *letters])}
    # As published: words and merges, and nothing that describes the tokenizer as a whole.
    (folder / "vocab.json").write_text(json.dumps(vocabulary))
    (folder / "merges.txt").write_text("#version: 0.2\n")
    config = RobertaConfig(
        vocab_size=len(vocabulary), hidden_size=768, intermediate_size=48, num_hidden_layers=1,
        num_attention_heads=2, max_position_embeddings=514, type_vocab_size=1, num_labels=3,
    )  # fmt: skip
    RobertaForSequenceClassification(config).save_pretrained(folder)


def whisper(folder: Path) -> None:
    """Write a speech translator that says single bytes, with the timestamps of the published one."""
    from transformers import (
        GenerationConfig,
        WhisperConfig,
        WhisperFeatureExtractor,
        WhisperForConditionalGeneration,
        WhisperTokenizer,
    )

    special = ["<|startoftranscript|>", *LANGUAGES, "<|translate|>", "<|transcribe|>", "<|notimestamps|>"]
    letters = sorted(ByteLevel.alphabet())
    times = [f"<|{number * 0.02:.2f}|>" for number in range(TIMESTAMPS)]
    ids = {token: number for number, token in enumerate([*letters, "<|endoftext|>", *special, *times])}
    tokenizer = WhisperTokenizer(
        vocab={token: ids[token] for token in [*letters, "<|endoftext|>"]}, merges=[]
    )
    tokenizer.add_special_tokens({"extra_special_tokens": special})
    tokenizer.add_tokens(times)
    tokenizer.save_pretrained(folder)
    config = WhisperConfig(
        vocab_size=len(ids), d_model=16, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=16, decoder_ffn_dim=16, num_mel_bins=128,
        pad_token_id=ids["<|endoftext|>"], bos_token_id=ids["<|endoftext|>"],
        eos_token_id=ids["<|endoftext|>"], decoder_start_token_id=ids["<|startoftranscript|>"],
        suppress_tokens=None, begin_suppress_tokens=None,
    )  # fmt: skip
    model = WhisperForConditionalGeneration(config)
    model.generation_config = GenerationConfig(
        pad_token_id=config.pad_token_id,
        bos_token_id=config.bos_token_id,
        eos_token_id=config.eos_token_id,
        decoder_start_token_id=config.decoder_start_token_id,
        is_multilingual=True,
        lang_to_id={language: ids[language] for language in LANGUAGES},
        task_to_id={task: ids[f"<|{task}|>"] for task in ("translate", "transcribe")},
        no_timestamps_token_id=ids["<|notimestamps|>"],
        max_initial_timestamp_index=50,
        max_length=448,
    )
    model.save_pretrained(folder)
    WhisperFeatureExtractor(feature_size=128).save_pretrained(folder)


def beats_tensors() -> dict[str, Tensor]:
    """Return an official state dict of one narrow layer that gives 768 numbers."""
    width, inner, heads, groups, kernel, patch_width, buckets, classes = 768, 32, 12, 48, 16, 16, 32, 5
    layer = {
        **{f"self_attn.{name}_proj.weight": (width, width) for name in ("q", "k", "v", "out")},
        **{f"self_attn.{name}_proj.bias": (width,) for name in ("q", "k", "v", "out")},
        "self_attn.grep_linear.weight": (8, width // heads),
        "self_attn.grep_linear.bias": (8,),
        "self_attn.grep_a": (1, heads, 1, 1),
        "self_attn.relative_attention_bias.weight": (buckets, heads),
        "self_attn_layer_norm.weight": (width,),
        "self_attn_layer_norm.bias": (width,),
        "fc1.weight": (inner, width),
        "fc1.bias": (inner,),
        "fc2.weight": (width, inner),
        "fc2.bias": (width,),
        "final_layer_norm.weight": (width,),
        "final_layer_norm.bias": (width,),
    }
    shapes: dict[str, tuple[int, ...]] = {
        "patch_embedding.weight": (patch_width, 1, 16, 16),
        "layer_norm.weight": (patch_width,),
        "layer_norm.bias": (patch_width,),
        "post_extract_proj.weight": (width, patch_width),
        "post_extract_proj.bias": (width,),
        "encoder.pos_conv.0.weight_g": (1, 1, kernel),
        "encoder.pos_conv.0.weight_v": (width, width // groups, kernel),
        "encoder.pos_conv.0.bias": (width,),
        "encoder.layer_norm.weight": (width,),
        "encoder.layer_norm.bias": (width,),
        "predictor.weight": (classes, width),
        "predictor.bias": (classes,),
        **{f"encoder.layers.0.{name}": shape for name, shape in layer.items()},
    }
    made = torch.Generator().manual_seed(5)
    return {
        key: 0.1 * torch.randn(shape, generator=made) + ("norm.weight" in key)
        for key, shape in shapes.items()
    }


FOLDERS: dict[str, Callable[[Path], None]] = {
    "clip-vit-b32": clip,
    "vit-face-expression": face_expression,
    "roberta-sentiment": roberta,
    "whisper-large-v3": whisper,
}
OPTIONAL = ("vit-face-expression", "roberta-sentiment", "whisper-large-v3")


def classifier_tensors() -> dict[str, Tensor]:
    """Return weights of the classifier under which different features give clearly different emotions."""
    torch.manual_seed(7)
    tensors = AttentionClassifier().state_dict()
    tensors["cls_mlp.0.weight"] = tensors["cls_mlp.0.weight"] * 30
    return tensors


def install_all(home: Path, scratch: Path, *, without: tuple[str, ...] = ()) -> None:
    """Install everything VEMOCLAP can use below a ``VEMO_HOME``, each pack small and random."""
    torch.manual_seed(3)
    for pack, write in FOLDERS.items():
        if pack not in without:
            folder = scratch / pack
            folder.mkdir(parents=True, exist_ok=True)
            write(folder)
            install_folder(home, pack, folder)
    install_tensors(home, "beats-iter3-plus", converted(beats_tensors()))
    install_tensors(home, "vemoclap", classifier_tensors())
