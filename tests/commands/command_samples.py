"""The sample that commands are tried on."""

from desktop.assets import resources

SAMPLE = str(resources() / "sample" / "issue.txt")
