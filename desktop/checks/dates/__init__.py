"""Days, hours, weekdays and anniversaries against the calendar and the day of the issue."""
