"""Made back issues of many years, as an archive and as files."""
