"""YAML that stands for more than its length is refused before it is expanded."""

import pytest
import yaml

from klantinteracties_conformance.system.yaml_text import MAX_DEPTH, MAX_NODES, TooMuchYamlError, load

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 25)
)
MERGED = "a0: &a0 {x: 1}\n" + "".join(
    f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 25)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        MERGED,
        "a: &a [*a]",
        "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1),
        "[" * 100_000,
        "- " * 50_000 + "x",
        f"[{'x,' * (MAX_NODES + 1)}]",
    ],
    ids=["aliases", "merged", "itself", "deep", "deeper", "deep-in-blocks", "long"],
)
def test_more_than_we_read_is_refused(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        load(text)


@pytest.mark.parametrize(
    "text",
    ["!!bool misschien", "!!timestamp straks", "!!int ''", f"0x{'f' * 50_000}", "!!float ''", "? !!int {}"],
)
def test_what_is_not_what_its_tag_says_is_no_yaml(text: str) -> None:
    with pytest.raises(yaml.YAMLError):
        load(f"{{a: {text}}}")


def test_an_alias_bomb_is_known_as_one() -> None:
    with pytest.raises(TooMuchYamlError, match="values"):
        load(BOMB)


def test_what_is_within_the_limits_is_read() -> None:
    shared = {"b": 1}
    text = "a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}"
    assert load(text) == {"a": shared, "c": shared, "d": {**shared, "e": 2}}
    assert load("") is None
