"""The exit codes that each behaviour must have at each entrance, with the reason."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch

from tests.hostile.case import Case

Codes = frozenset[int]


@dataclass(frozen=True)
class Rule:
    """What an entrance makes of a behaviour: `codes` with the reason, but for those named in `but`.

    The names in `but` may have an asterisk. `late` has what else is right where time may be up before.
    """

    codes: Callable[[Case], Codes]
    why: Callable[[Case], str]
    but: Mapping[tuple[int, str], tuple[str, ...]]
    late: Codes = frozenset()

    def of(self, case: Case) -> tuple[Codes, str]:
        """Return which exit codes are right, and why."""
        for (code, why), names in self.but.items():
            if any(fnmatch(case.name, name) for name in names):
                return frozenset({code}) | self.late, why
        return self.codes(case), self.why(case)


def _as_scenarios(case: Case) -> Codes:
    return frozenset({case.code})


def _at_once(case: Case) -> Codes:
    return frozenset({case.code if case.at_once is None else case.at_once})


def _told(case: Case) -> str:
    return case.why


def _never_green(case: Case) -> Codes:
    return frozenset({1, 2}) if case.code == 1 else frozenset({case.code})


def _never_without_the_profile(case: Case) -> Codes:
    return frozenset({1, 2}) if case.code else frozenset({0})


def _always(code: int) -> Callable[[Case], Codes]:
    return lambda _: frozenset({code})


def _looks(case: Case) -> Codes:
    return frozenset({2}) if _at_once(case) == {2} else frozenset({0})


READABLE = "wat hier anders is, raakt het toegangstoken niet: dat staat er nog gewoon"
UNTOUCHED = "deze toepassing leest niet wat hier anders is"
NOTHING_OF_IT = "een rekeningnummer heeft niets wat dit gedrag verandert"

EXPECTED: Mapping[str, Rule] = {
    "scenarios": Rule(_as_scenarios, _told, {}),
    "from-the-start": Rule(_at_once, _told, {}),
    # Whether a finding is made before time is up depends on the machine; it is never green.
    "fuzzing": Rule(
        _never_green,
        _told,
        {
            (0, NOTHING_OF_IT): ("changes-every-time", "clock-a-year-off"),
            (0, "wie alleen registreert, vraagt van elk object maar één keer hoe het is"): ("stale-answers",),
        },
        frozenset({2}),
    ),
    # A profile that is required and doesn't work makes a run fail, whatever else could not be judged.
    "profiles": Rule(
        _never_without_the_profile,
        _told,
        {
            (0, UNTOUCHED): (
                "addresses-that-are-none",
                "almost-five-megabytes-of-words",
                "next-is-a-number",
                "wide-texts-just-within-the-limit",
            )
        },
    ),
    "doctor": Rule(
        _looks,
        lambda case: f"beginnen kan: wat de provider verkeerd doet, beoordeelt de toets ({case.why})",
        {(0, "wat wel antwoord geeft, is genoeg om te beginnen"): ("stores-everything-twice",)},
    ),
    "document": Rule(
        _always(0), lambda _: "de API zelf is goed; het document licht in, en bepaalt geen oordeel", {}
    ),
    "token": Rule(
        _always(2),
        lambda _: "zonder toegangstoken is er niets te beoordelen",
        {
            (0, READABLE): (
                "next-*",
                "id-is-*",
                "changes-every-time",
                "clock-a-year-off",
                "counts-that-are-no-numbers",
                "addresses-that-are-none",
                "duplicate-keys",
                "a-second-answer-after-each",
                "keeps-alive-and-closes-in-turn",
                "http-1-0-that-keeps-alive",
                "another-shape-after-the-thirtieth",
                "amnesia-after-a-moment",
                "stale-answers",
                "stores-everything-twice",
            )
        },
    ),
    "lists": Rule(_always(0), lambda _: "de API zelf is goed; dat codes een naam hebben, is optioneel", {}),
}
