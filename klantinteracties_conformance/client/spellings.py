"""How a secret looks when somebody sends it back: as it is, or in a form that an encoder gave it.

JSON, URLs, HTML and XML let any character be written in several ways, and two of them can be laid over each
other. So a text is searched for each character of the secret in any of its ways.
"""

import base64
import html
import html.entities
import itertools
import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from urllib.parse import quote, quote_plus

LEAST = 6
"""Characters below which a form is too common to be known as part of a secret."""

_URL_SAFE = str.maketrans("+/", "-_")
_ENCODED = re.compile(r"[\\%&+]")
"""What stands in a text in which a character is written in another way than as itself."""

_BROKEN = re.compile(r"[\\\r\n]|&#|%0")
"""What stands in a text in which base64 goes on on another line."""

_BREAK = r"(?:\r|\\{1,8}r|%0[Dd]|&#13;|&#[Xx]0?[Dd];)?(?:\n|\\{1,8}n|%0[Aa]|&#10;|&#[Xx]0?[Aa];)?"
"""May stand between any two characters of base64: mail and certificates break it in lines."""

_BREAKS = re.compile(r"[\r\n]|\\{1,8}[rn]|%0[DdAa]|&#1[03];|&#[Xx]0?[DdAa];")
_UNTOUCHED = re.compile(r"[A-Za-z0-9]+")

_UNSEEN = (
    r"[\0\u00ad\u200b-\u200f\u2060\ufeff]|\\{1,8}u(?:0000|00[Aa][Dd]|200[b-fB-F]|2060|[Ff][Ee][Ff][Ff])"
    r"|\\{1,8}x00|%00"
)
"""Stands between the characters of a text that was written in UTF-16, or with what isn't shown in between."""

_WITH_UNSEEN = re.compile(rf"(?=[\0\u00ad\u200b-\u200f\u2060\ufeff\\%])(?:{_UNSEEN})")

LEAST_APART = 16
"""Characters from which a secret is known in groups, as a folded header has it."""

BEGINNING = 4
"""Characters of a form that are looked for before the whole is: few enough to be made in no time."""

PIECE = 128
"""Characters of a secret for which a pattern is made at once; the longest that people choose has fewer."""

_APART = re.compile(r"[\s:-]+")
"""Stands between the parts of a secret that somebody wrote in groups, or on more than one line."""

_SLASH = r"(?:\\{1,8}|%(?:25){0,4}5[Cc]|&(?:amp;){0,4}(?:#92|#[Xx]5[Cc]|bsol);)"
_PERCENT = r"(?:%|\\{1,8}u0025|&(?:amp;){0,4}(?:#37|#[Xx]25|percnt);)(?:25){0,4}"
_SEMICOLON = r"(?:;|\\{1,8}u003[Bb]|%(?:25){0,4}3[Bb])"
_AMPERSAND = rf"(?:&|\\{{1,8}}u0026|%(?:25){{0,4}}26)(?:amp{_SEMICOLON}){{0,4}}"
_HASH = r"(?:#|\\{1,8}u0023|%(?:25){0,4}23)"
"""What begins or ends a character that one encoder wrote, as a second one may have written it in its turn."""

_NAMES: dict[str, list[str]] = {}
for _name, _text in html.entities.html5.items():
    if len(_text) == 1:
        _NAMES.setdefault(_text, []).append(_name.removesuffix(";"))


class Searched:
    """A text that is searched for many forms; what is the same for all of them is looked at once."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def small(self) -> str:
        """Return the text in small letters."""
        return self.text.lower()

    @cached_property
    def encoded(self) -> bool:
        """Tell whether a character may be written in another way than as itself."""
        return _ENCODED.search(self.text) is not None

    @cached_property
    def broken(self) -> bool:
        """Tell whether base64 may go on on another line."""
        return _BROKEN.search(self.text) is not None

    @cached_property
    def joined(self) -> str:
        """Return the text without the ends of its lines."""
        return _BREAKS.sub("", self.text)

    @cached_property
    def together(self) -> str:
        """Return the text in small letters, without what stands between parts that are written apart."""
        return _APART.sub("", self.small)

    @cached_property
    def bare(self) -> "Searched | None":
        """Return the text without what isn't shown between its characters; None where there is nothing."""
        bare = _WITH_UNSEEN.sub("", self.text)
        return None if bare == self.text else Searched(bare)


class _InPieces:
    """A pattern for a form, made a piece at a time: for a token of 4,000 characters it took seconds at once.

    The later pieces are looked for only where the first one stands, which is secret enough by itself.
    """

    def __init__(self, form: str, made: Callable[[str], str], between: str) -> None:
        self._parts = [form[at : at + PIECE] for at in range(0, len(form), PIECE)]
        self._made = made
        self._between = between
        self._patterns: list[re.Pattern[str]] = []

    def _piece(self, number: int) -> re.Pattern[str]:
        while len(self._patterns) <= number:
            before = self._between if self._patterns else ""
            self._patterns.append(re.compile(f"{before}{self._made(self._parts[len(self._patterns)])}"))
        return self._patterns[number]

    @cached_property
    def _beginning(self) -> re.Pattern[str]:
        """How the form begins: soon made and looked for, where the whole takes long and seldom stands."""
        first = self._parts[0]
        literal = "".join(map(re.escape, {first[0], first[0].swapcase()}))
        # Told apart, since an alternative that fails at each character of a text takes most of the time.
        return re.compile(rf"(?=[{literal}\\%&+]){self._made(first[:BEGINNING])}")

    def stands_in(self, text: str) -> bool:
        """Tell whether a text has the form, or at least how it begins."""
        return self._beginning.search(text) is not None and self._piece(0).search(text) is not None

    def replaced(self, text: str, by: str) -> str:
        """Return a text with something else for the form, as far as it stands there."""
        shown, at = [], 0
        while begins := self._beginning.search(text, at):
            found = self._piece(0).search(text, begins.start())
            if found is None:
                break
            shown += [text[at : found.start()], by]
            at = found.end()
            for number in range(1, len(self._parts)):
                more = self._piece(number).match(text, at)
                if more is None:
                    break
                at = more.end()
        return "".join([*shown, text[at:]])


class Spelling:
    """One form of a secret, known in whatever way its characters are written.

    `any_case` is for those that mean the same in capitals, such as hexadecimal digits. `usual` is for those
    of which no encoder touches the letters and digits, `breaks` for those that go on on another line.
    """

    def __init__(self, form: str, *, any_case: bool, usual: bool = False, breaks: bool = False) -> None:
        self.form = form
        self._any_case = any_case
        self._plain = form.lower() if any_case else form
        self._varies = not usual or not form.isalnum()
        self._breaks = breaks
        self._usual = usual
        self._untouched = max(_UNTOUCHED.findall(form), key=len, default="")
        """What no encoder touches of it, where it is `usual`."""

    @cached_property
    def _pattern(self) -> _InPieces:
        between = _BREAK if self._usual and not self._any_case else ""
        return _InPieces(self.form, lambda part: _pattern(part, self._any_case, self._usual), between)

    @cached_property
    def _spread(self) -> _InPieces:
        def ways(one: str) -> str:
            known = re.escape(one) if self._usual else _written(one, self._any_case)
            return rf"(?:{known}|\\{{1,8}})" if one == "\\" else f"(?:{known})"

        between = f"(?:{_UNSEEN})?"
        return _InPieces(self.form, lambda part: between.join(map(ways, part)), between)

    @cached_property
    def _together(self) -> str:
        return _APART.sub("", self.form)

    @cached_property
    def _apart(self) -> _InPieces:
        between, case = r"[\s:-]{0,20}", "(?i:{})" if self._any_case else "{}"
        return _InPieces(
            self._together, lambda part: case.format(between.join(map(re.escape, part))), between
        )

    def replaced(self, searched: Searched, by: str) -> Searched:
        """Return the text with something else where this form stands: itself where it doesn't."""
        text = searched.text
        if self._may_stand_in(searched):
            text = self._pattern.replaced(text, by)
        if searched.bare is not None and self._stands_in(searched.bare):
            text = self._spread.replaced(text, by)
        if len(self._together) >= LEAST_APART and self._together.lower() in searched.together:
            text = self._apart.replaced(text, by)
        return searched if text == searched.text else Searched(text)

    def _may_stand_in(self, searched: Searched) -> bool:
        """Tell whether it is worth while to search a text: most have nothing of the form."""
        if self._plain in (searched.small if self._any_case else searched.text):
            return True
        if not self._usual:
            return searched.encoded
        if self._any_case:
            return False
        wrapped = self._breaks and searched.broken and self._untouched in searched.joined
        return wrapped or (self._varies and searched.encoded and self._untouched in searched.text)

    def _stands_in(self, bare: Searched) -> bool:
        """Tell whether this form stands in a text from which was taken what may stand in between.

        With that, a backslash or percent sign of the form itself may have gone.
        """
        if "\\" in self.form or "%" in self.form:
            return True
        return self._may_stand_in(bare) and self._pattern.stands_in(bare.text)


def spellings(secret: str) -> Iterator[Spelling]:
    """Yield the forms in which a provider might show a secret: itself, in hexadecimals and in base64."""
    encoded = secret.encode(errors="surrogatepass")
    long = len(secret) >= LEAST
    yield Spelling(secret, any_case=long)
    yield Spelling(encoded.hex(), any_case=True, usual=True)
    own = dict.fromkeys(_in_base64(encoded))
    for form in own:
        yield Spelling(form, any_case=False, usual=True, breaks=True)
    if long:
        # Of UTF-16, as Windows has it, and of base64 once more, as a secret of Kubernetes.
        wide = _in_base64(secret.encode("utf-16-le", "surrogatepass"))
        twice = (form for once in own for form in _in_base64(once.encode()))
        escaped = (form for text in _escaped(secret) for form in _in_base64(text.encode()))
        for form in dict.fromkeys((*wide, *twice, *escaped)):
            if form not in own:
                yield Spelling(form, any_case=False, usual=True)


def _escaped(secret: str) -> set[str]:
    """Return what URLs, HTML and JSON usually make of a secret, where that is another text."""
    secret = secret.encode("utf-8", "replace").decode()
    in_json = json.dumps(secret)[1:-1]
    ways = {quote(secret, safe=""), quote(secret), quote_plus(secret), html.escape(secret), in_json}
    return (ways | {in_json.replace("/", r"\/")}) - {secret}


def _in_base64(secret: bytes) -> Iterator[str]:
    """Yield what base64 of a longer text has of a secret, wherever in that text the secret stands."""
    for before in range(3):
        whole = base64.b64encode(bytes(before) + secret).decode().rstrip("=")
        own = whole[(0, 2, 3)[before] : len(whole) - ((before + len(secret)) % 3 > 0)]
        if len(own) >= LEAST:
            yield own
            yield own.translate(_URL_SAFE)


def _pattern(form: str, any_case: bool, usual: bool) -> str:
    """Return a pattern for a text; every repetition in it is bounded, so that searching takes linear time."""
    parts = []
    if usual and any_case:
        return f"(?i:{re.escape(form)})"
    if usual:
        return _BREAK.join(one if one.isalnum() else f"(?:{_written(one, any_case)})" for one in form)
    for character, run in itertools.groupby(form):
        size = len(list(run))
        if character == "\\":  # a run of them can be written with any number of others before each
            parts.append(rf"(?:(?:{_written(character, any_case)}){{{size}}}|\\{{{size},{8 * size}}})")
        else:
            parts += [f"(?:{_written(character, any_case)})"] * size
    return "".join(parts)


def _written(character: str, any_case: bool) -> str:
    """Return the ways in which one character can be written."""
    ways = [_one(character)]
    if any_case and character.swapcase() != character and len(character.swapcase()) == 1:
        ways.append(_one(character.swapcase()))
    return "|".join(ways)


def _one(character: str) -> str:
    number = ord(character)
    # What is longer comes first: a percent sign is the beginning of a percent sign that is written as %25.
    literal = [] if character == "\\" else [rf"\\{{0,8}}{re.escape(character)}"]
    units = character.encode("utf-16-be", "surrogatepass").hex()
    unicode = "".join(rf"{_SLASH}u(?i:{units[at : at + 4]})" for at in range(0, len(units), 4))
    octets = "".join(f"{_PERCENT}(?i:{byte:02x})" for byte in character.encode(errors="surrogatepass"))
    named = "".join(f"|{re.escape(name)}" for name in _NAMES.get(character, ()))
    decimal, hexadecimal = rf"0{{0,8}}{number}(?!\d)", rf"(?i:x0{{0,8}}{number:x})(?![\da-fA-F])"
    entity = f"{_AMPERSAND}(?:{_HASH}{decimal}|{_HASH}{hexadecimal}{named}){_SEMICOLON}?"
    # So does what is begun by the character itself: an ampersand is the beginning of itself as an entity.
    begun = {"%": octets, "&": entity}.get(character, unicode)
    ways = [begun, *(way for way in (unicode, octets, entity) if way != begun), *literal]
    ways[:0] = [
        rf"\\{{1,8}}[ux]\{{0{{0,6}}(?i:{number:x})\}}",
        rf"\\{{1,8}}U(?i:{number:08x})",
        rf"\\{{1,8}}(?i:{number:06x}|0{{0,4}}{number:x}(?![\da-fA-F])) ?",  # in style sheets
    ]
    if len(units) == 4:
        ways.insert(0, f"{_PERCENT}u(?i:{units})")
    if number < 0x100:
        ways.insert(0, rf"\\{{1,8}}{number:03o}")
        ways.insert(0, rf"\\{{1,8}}x(?i:{number:02x})")
    if character == " ":
        ways.append(r"\+")
    return "|".join(ways)
