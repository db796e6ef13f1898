"""Renews what documents count of the requirements: `python -m … .counted` (`make snapshots`).

That is the digest and the number in the newest row of `docs/catalogus.md`, and the number of mandatory ones
in the example of the last line of a run in `README.md`. What a change does to a verdict, its author writes.
"""

import re
import sys

from klantinteracties_conformance import __version__
from klantinteracties_conformance.standard import resources
from klantinteracties_conformance.standard.catalogue import Catalogue, catalogue
from klantinteracties_conformance.system.files import write_whole

VERSIONS = resources.suite_dir() / "docs" / "catalogus.md"
README = resources.suite_dir() / "README.md"

_NEWEST = re.compile(r"^\| (\S+) \| `sha256:\w+` \| \d+ \|", re.MULTILINE)
_LAST_LINE = re.compile(r"^VERDICT conformant \d+/\d+ scope=full", re.MULTILINE)


class NotCountedError(Exception):
    """A document has no place for what is counted; the text says which, and what to write there."""


def versions(page: str, known: Catalogue, version: str = __version__) -> str:
    """Return the page of versions, with this catalogue in the row of this version, which stands at the top.

    Raises:
        NotCountedError: another version stands at the top.
    """
    newest = _NEWEST.search(page)
    if newest is None or newest[1] != version:
        raise NotCountedError(f"put a row for version {version} above the others in docs/{VERSIONS.name}")
    row = f"| {version} | `{known.digest}` | {len(known.requirements)} |"
    return page[: newest.start()] + row + page[newest.end() :]


def readme(text: str, known: Catalogue) -> str:
    """Return the README with the number of mandatory requirements, all of which apply in openklant."""
    count = sum(spec.level == "verplicht" for spec in known.requirements)
    return _LAST_LINE.sub(f"VERDICT conformant {count}/{count} scope=full", text)


def main() -> int:
    """Renew both documents; 1 where the page of versions has no row for this one."""
    known = catalogue()
    try:
        page = versions(VERSIONS.read_text(encoding="utf-8"), known)
    except NotCountedError as error:
        print(error, file=sys.stderr)
        return 1
    write_whole(VERSIONS, page)
    write_whole(README, readme(README.read_text(encoding="utf-8"), known))
    return 0


if __name__ == "__main__":
    sys.exit(main())
