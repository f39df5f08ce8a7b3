"""The command ``jiebao`` as another program sees it: what it prints, and how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import desktop
from desktop.cli import main
from tests.commands.command_samples import SAMPLE


def test_the_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.strip() == f"街报编辑台 {desktop.__version__}"


def test_parse_works_where_qt_cannot_be_loaded() -> None:
    blocked = "import sys; sys.modules['PySide6'] = None; from desktop.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", blocked, "parse", "-", "--json"]
    text = Path(SAMPLE).read_bytes()
    answer = subprocess.run(command, input=text, capture_output=True)
    assert answer.returncode == 0, answer.stderr.decode()
    assert json.loads(answer.stdout)["source"]["name"] == "-"


def test_output_is_utf8_whatever_the_system_says() -> None:
    command = [sys.executable, "-m", "desktop", "parse", SAMPLE]
    environment = {"PYTHONIOENCODING": "latin-1", "PATH": "", "HOME": str(Path.home())}
    answer = subprocess.run(command, capture_output=True, env=environment)
    assert "老楼装上新电梯" in answer.stdout.decode("utf-8")


def test_a_reader_who_has_enough_is_no_trouble() -> None:
    command = [sys.executable, "-m", "desktop", "parse", SAMPLE, SAMPLE, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as printing:
        assert printing.stdout is not None
        assert printing.stderr is not None
        printing.stdout.read(1)
        printing.stdout.close()
        assert printing.stderr.read() == b""
    assert printing.returncode == 1
