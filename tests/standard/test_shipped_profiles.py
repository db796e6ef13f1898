"""What the suite tells of applications, by which a result is held against the profiles that it names."""

from klantinteracties_conformance.profiles import files
from klantinteracties_conformance.standard.shipped_profiles import shipped_profiles


def test_it_is_what_a_run_would_tell() -> None:
    told = {known.name: known for known in shipped_profiles()}
    assert set(told) == set(files.available())
    for name, known in told.items():
        verdict = files.load(name).verdict()
        assert (known.title, known.versions, known.read) == (verdict.title, verdict.versions, verdict.read)
        assert (known.digest, known.name) == (verdict.digest, verdict.profile)
        assert list(known.actions) == [action.id for action in verdict.actions]
