"""What a provider doesn't claim and what is waived stand in the open, and never count as passed."""

import datetime
import json
from pathlib import Path

import jsonschema
import pytest

from klantinteracties_conformance.provider.process import ProviderProcess
from klantinteracties_conformance.result.model import load
from klantinteracties_conformance.standard import resources
from tests.command import command as commands
from tests.saying import sentence, told

TARGET = '[targets.acc]\nurl = "{url}"\ndialect = "openklant"\n'


@pytest.mark.ci
def test_a_run_with_a_claim_and_waivers(tmp_path: Path) -> None:
    """One requirement fails and is waived; what needs partijen, and one case, are not claimed."""
    far = datetime.date.today() + datetime.timedelta(days=200)
    waiver = (
        '[[waivers]]\nreason = "komt"\nowner = "wij"\nlink = "https://l"\nuntil = {}\nrequirement = "{}"\n'
    )
    with ProviderProcess(fault="inhoud-afgekapt-op-255") as provider:
        table = '[targets.acc.scope]\nexclude = [{id = "C4161", reason = "later"}, '
        table += '{id = "partij", reason = "elders"}]\n'
        text = TARGET.format(url=provider.url) + table
        (tmp_path / "conformance.toml").write_text(text, encoding="utf-8")
        arguments = ("run", "--target", "acc", "--no-fuzz")
        first = commands.command(*arguments, token=provider.token, folder=tmp_path)
        failed = commands.Outcome(first.returncode, first.stdout, tmp_path / "reports").ids("failed")
        text = "".join(waiver.format(far, name) for name in sorted(failed | {"F8618-1"})) + text
        (tmp_path / "conformance.toml").write_text(text, encoding="utf-8")
        done = commands.command(*arguments, token=provider.token, folder=tmp_path)
    assert (first.returncode, bool(failed)) == (1, True), first.stdout + first.stderr
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1].endswith(f" waived={len(failed)}")
    outcome = commands.Outcome(done.returncode, done.stdout, tmp_path / "reports")
    result = outcome.result
    schema = json.loads((resources.schemas_dir() / "result.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(result)
    assert sentence(result).startswith("Zonder C4161, partij, wat de configuratie uitsluit: de provider")
    assert f"met {len(failed)} onthef" in sentence(result)
    assert result["run"]["scope"] == "partial"
    assert outcome.ids("failed") == failed
    assert result["run"]["planned"] == result["run"]["executed"]
    assert result["leftovers"] == []
    rows = {row["id"]: row for row in result["requirements"]}
    assert all(row["outcome"] == "inapplicable" for row in rows.values() if row["group"] == "C4161")
    assert rows["F7554-1"]["outcome"] == "inapplicable"
    assert told(rows["F7554-1"]["reason"]) == "Uitgesloten in de configuratie: elders"
    assert rows["F8618-1"]["waiver"]["state"] == "needless"
    assert "overbodig" in done.stdout
    page = (tmp_path / "reports" / "index.html").read_text(encoding="utf-8")
    for text in ("met ontheffing", "Wat de leverancier opgeeft", "elders", "komt", "overbodig"):
        assert text in page
    assert load(tmp_path / "reports" / "result.json").verdict == "conformant"
