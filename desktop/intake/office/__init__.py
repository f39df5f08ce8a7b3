"""Files of other writing programs come in, Word files of today's kind go out, made by LibreOffice."""

from desktop.intake.office.converting import converted
from desktop.intake.office.finding import find_office
from desktop.intake.office.printing import print_to_pdf

__all__ = ["converted", "find_office", "print_to_pdf"]
