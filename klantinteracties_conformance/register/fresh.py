"""Values that nobody else has, and values that no good provider refuses."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from klantinteracties_conformance.standard.bsn import TEST_RANGE, WITH_ZEROS

MOMENT = "2026-03-02T10:15:00Z"
DAY = "2026-03-02"
_PLAIN_EMAIL = re.compile(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*@[a-z0-9]+(\.[a-z0-9]+)*\.[a-z]{2,6}")
_PLAIN_URI = re.compile(r"https?://[a-z0-9]+(\.[a-z0-9]+)*\.[a-z]{2,6}(/[A-Za-z0-9._~-]*)*")
_USUAL_MOMENT = re.compile(
    r"(19[7-9]\d|20[0-2]\d)-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-3]):[0-5]\d)",
    re.ASCII,
)
_USUAL_DAY = re.compile(r"(19[5-9]\d|20[0-4]\d)-\d\d-\d\d", re.ASCII)
_SIGNS = (
    'één, twee & 50% + drie: \'s-Gravenhage (vier/vijf) #6_7; acht? "negen" = C:\\tien  '
    "en dan gewone woorden, tot het lang genoeg is"
)
"""Signs that addresses and languages of queries read otherwise, two spaces, and words that make it long."""


class Fresh:
    """Makes values up. `marker` begins every text that marks an object as one of this run.

    What is chosen by `random` follows from the `seed`, what nobody else may have from `values`: two runs may
    choose the same at once. `persons` yields the burgerservicenummers that may be given: those that are to be
    taken first, and others.
    """

    def __init__(
        self,
        seed: str,
        values: str = "",
        persons: Callable[[], Iterable[Sequence[str]]] = lambda: (TEST_RANGE,),
    ) -> None:
        self.random = random.Random(seed)
        self._drawn = random.Random(values or seed)
        self.marker = f"conformance-{self._drawn.getrandbits(32):08x}-"
        self.issued: set[str] = set()
        self._held: str | None = None
        self._persons = persons
        self._order = random.Random(f"{values or seed} bsn")
        self._in_order: list[str] = []
        self._turn = 0

    def hold_number(self) -> str:
        """Give the same number from now on; return it."""
        self._held = self._number()
        return self._held

    def hold_another(self) -> None:
        """Give another number from now on where one is held: what is sent again may not seem to be double."""
        if self._held is not None:
            self.hold_number()

    @contextmanager
    def unheld(self) -> Iterator[None]:
        """Give other numbers for a while, and then the one that was held again."""
        held, self._held = self._held, None
        try:
            yield
        finally:
            self._held = held

    def uuid(self) -> str:
        """Return a uuid that nobody has."""
        return str(UUID(int=self._drawn.getrandbits(128), version=4))

    def _number(self) -> str:
        return str(self._drawn.randrange(10**9, 2 * 10**9))

    def nummer(self) -> str:
        """Return ten digits."""
        return self._issue(self._held or self._number())

    def getal(self) -> int:
        """Return a number of at most nine digits."""
        return int(self._issue(str(int((self._held or self._number())[1:]))))

    def merk(self) -> str:
        """Return a text that marks an object as ours."""
        number = self._held or f"{self._drawn.getrandbits(24):06x}"
        return self.marker + number

    def kenmerk(self) -> str:
        """Return what is called by it elsewhere and marks it as ours, with signs that such names have.

        An employee may be known by an address of e-mail, a document by a path.
        """
        return f"{self.merk()}_a.b+c/d%e@example.nl"

    def zin(self) -> str:
        """Return a text that marks an object as ours, with what an address must write in another way.

        It also has what languages of queries give a meaning, and is longer than a text that is cut off.
        """
        return f"{self.merk()} {_SIGNS}"

    def lang(self) -> str:
        """Return such a text that goes on where what is kept to be searched commonly ends: at 255 letters."""
        return f"{self.zin()}: {'het blijft gaan over wat er die dag is gezegd, ' * 4}en dat is {self.text()}"

    def bsn(self) -> str:
        """Return a burgerservicenummer of the test range."""
        if not self._in_order:
            for numbers in self._persons():
                self._in_order += self._order.sample(numbers, len(numbers))
        if self._held is None:
            self._turn += 1
        return self._issue(self._in_order[self._turn % len(self._in_order)])

    def iban(self) -> str:
        """Return an IBAN whose check digits are right."""
        account = self._held or self._number()
        # "ABNA" and "NL" in digits, with 00 where the check digits come
        check = 98 - int(f"10112310{account}232100") % 97
        return self._issue(f"NL{check:02d}ABNA{account}")

    def referentie(self) -> str:
        """Return a reference of one's own, of letters, digits and both signs that it may have."""
        return f"Ref-{self._drawn.getrandbits(32):08x}_a"

    def email(self) -> str:
        """Return an address in a domain that is nobody's, with capitals, as many people write theirs."""
        return f"C{self._drawn.getrandbits(32):08x}_a.B@example.nl"

    def uri(self) -> str:
        """Return an address of nothing."""
        return f"https://example.nl/{self._drawn.getrandbits(32):08x}"

    def text(self) -> str:
        """Return a text that occurs nowhere."""
        return f"zz{self._drawn.getrandbits(64):016x}"

    def _issue(self, value: str) -> str:
        self.issued.add(value.lower())
        return value

    def is_ours(self, text: str) -> bool:
        """Tell whether a text can only have come from here."""
        return text in self.issued or self.marker in text

    def placeholder(self, text: str) -> Any:
        """Return the value for a placeholder such as `{nummer}`; other text as it is."""
        known = re.fullmatch(r"\{(nummer|getal|merk|kenmerk|zin|lang|bsn|iban|email|referentie)\}", text)
        if known:
            return getattr(self, known[1])()
        zeros = re.fullmatch(r"\{(nummer|bsn|kvk|vestiging|referentie) met nullen\}", text)
        return self._with_zeros(zeros[1]) if zeros else text

    def _with_zeros(self, kind: str) -> str:
        """Return a number that begins with zeros; others may have it, so that it may be refused."""
        if kind == "bsn":
            return self._drawn.choice(WITH_ZEROS)
        number = f"0{self._drawn.randrange(10**7):07d}"
        if kind == "vestiging":
            return f"0000{number}"
        return self._issue(f"0{number}") if kind == "nummer" else number

    def formed(self, form: str | list[Any], value: Any) -> Any:
        """Return a value in a form, as near to the given one as a good provider will take."""
        if isinstance(form, list):
            return value if value in form else self.random.choice(form)
        if form in ("nummer", "getal", "bsn", "iban", "referentie"):
            return getattr(self, form)()
        if form == "merk":
            mark = self.merk()
            return mark + value[len(mark) :]
        if form == "email":
            return value if _PLAIN_EMAIL.fullmatch(value) else self.email()
        if form == "uri":
            return value if _PLAIN_URI.fullmatch(value) else self.uri()
        if form == "moment":
            return value if _USUAL_MOMENT.fullmatch(value) else MOMENT
        return value if _USUAL_DAY.fullmatch(value) else DAY
