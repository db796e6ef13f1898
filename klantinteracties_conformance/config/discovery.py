"""Finds the `conformance.toml` that a command uses, and takes none that a stranger put in the way.

Such a file may waive requirements, and say where a token goes. So it counts where it is certain that whoever
works here, or keeps the repository, put it there; any other one has to be named with `--config`.
"""

from dataclasses import dataclass
from pathlib import Path

from klantinteracties_conformance.system.files import is_trusted
from klantinteracties_conformance.system.messages import Message, message

NAME = "conformance.toml"


@dataclass(frozen=True)
class Discovery:
    """What was found: the file to use, or why the nearest one isn't used; neither where there is none."""

    path: Path | None = None
    refused: Message | None = None


def find(start: Path) -> Discovery:
    """Return the nearest configuration file in this folder or above it, within the repository.

    Outside a repository only the folder itself counts.
    """
    root = next((folder for folder in (start, *start.parents) if (folder / ".git").exists()), None)
    for folder in (start, *start.parents):
        path = folder / NAME
        if path.is_file():
            return _judged(path, start if root is None else root)
        if folder == root:
            break
    return Discovery()


def _judged(path: Path, root: Path) -> Discovery:
    # Both are followed to what they are: a link in the repository may lead to somebody else's file.
    if not path.resolve().is_relative_to(root.resolve()):
        return Discovery(refused=message("configuration-outside", file=str(path)))
    if not is_trusted(path, root):
        return Discovery(refused=message("configuration-of-stranger", file=str(path)))
    return Discovery(path)
