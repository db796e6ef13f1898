"""Draws of hypothesis that depend on their seed alone."""

import sys
from importlib import import_module
from typing import Any

import pytest
from hypothesis.internal import charmap
from hypothesis.internal.conjecture import providers

from klantinteracties_conformance.compat import hypothesis_parts
from klantinteracties_conformance.compat.library import IncompatibleLibraryError
from tests.compat.missing import refused


def test_the_constants_of_hypothesis_are_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    providers = import_module("hypothesis.internal.conjecture.providers")
    monkeypatch.delattr(providers.HypothesisProvider, "_local_constants")
    refused(hypothesis_parts.check, "_local_constants")


def test_nothing_that_was_gathered_of_loaded_modules_is_drawn_from_within_or_kept_for_others() -> None:
    cache: Any = providers.CONSTANTS_CACHE.cache
    cache["before", "x"] = ("of others",)
    with hypothesis_parts.by_seed_alone():
        assert not cache
        assert not len(providers._get_local_constants())
        cache["within", "x"] = ("by its seed",)
    assert not cache


def test_constants_of_loaded_modules_that_are_drawn_after_all_are_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(providers.HypothesisProvider, "_local_constants", ["of a module"])
    with pytest.raises(IncompatibleLibraryError):
        hypothesis_parts.check()


def test_each_character_of_utf_8_is_known_without_trying_them(monkeypatch: pytest.MonkeyPatch) -> None:
    def tries(codec_name: str) -> None:
        raise AssertionError(codec_name)

    monkeypatch.setattr(charmap, "intervals_from_codec", tries)
    with hypothesis_parts.knowing_utf_8():
        encodable, changed = charmap.intervals_from_codec("utf-8")
        hypothesis_parts.check()
    assert not len(changed)
    assert len(encodable) == sys.maxunicode + 1 - (0xE000 - 0xD800)
    for number in (0, 0x7F, 0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, sys.maxunicode):
        assert (number in encodable) == _in_utf_8(chr(number))


def test_a_table_of_characters_in_another_form_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(charmap, "IntervalSet", lambda _: ())
    refused(hypothesis_parts.check, "intervals_from_codec")


def _in_utf_8(character: str) -> bool:
    try:
        return bool(character.encode())
    except UnicodeEncodeError:
        return False
