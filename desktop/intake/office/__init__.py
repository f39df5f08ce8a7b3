"""Files of other writing programs come in, Word files of today's kind go out, made by LibreOffice."""

from desktop.intake.office.converting import converted

__all__ = ["converted"]
