"""LibreOffice as a printer: documents become the PDF files that the program must show or read."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

# The names of Windows' faces stand for what a bare machine has.
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include>{}</fontconfig>
"""
_ALIAS = '<alias binding="same"><family>{}</family><prefer><family>{}</family></prefer></alias>'
_FACES = ("宋体", "黑体", "楷体", "仿宋", "方正小标宋简体")
_PRESENT = "Noto Serif CJK SC"
_PATIENCE_SECONDS = 300
# As many files are saved in one run.
_A_RUN = 40
PROFILE = "office"


def skip_without(*programs: str) -> None:
    """Skip a test where a program is missing, unless continuous integration runs it."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing and os.environ.get("CI") != "true":
        pytest.skip(f"not installed here: {', '.join(missing)}")


def print_to_pdf(folder: Path, pattern: str = "*.docx") -> None:
    """Turn every file of ``folder`` that matches ``pattern`` into a PDF beside it."""
    run_office(folder, "pdf", folder, pattern)


def run_office(folder: Path, kind: str, target: Path, pattern: str = "*.docx") -> None:
    """Let LibreOffice save every file of ``folder`` that matches as ``kind`` in ``target``."""
    files = sorted(map(str, folder.glob(pattern)))
    for start in range(0, len(files), _A_RUN):
        few = files[start : start + _A_RUN]
        status = call_office(folder, "--convert-to", kind, "--outdir", str(target), *few)
        assert status == 0, f"LibreOffice ended with {status}"


def call_office(folder: Path, *arguments: str) -> int:
    """Run LibreOffice without a window, its profile in ``folder``, and return its exit status."""
    fonts = folder / "fonts.conf"
    aliases = "".join(_ALIAS.format(face, _PRESENT) for face in _FACES)
    fonts.write_text(_FONTS.format(aliases), encoding="utf-8")
    command = ["soffice", f"-env:UserInstallation={(folder / PROFILE).as_uri()}", "--headless", *arguments]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    ) as program:
        try:
            return program.wait(_PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            # The program that was started starts another one.
            os.killpg(program.pid, signal.SIGKILL)
            raise
