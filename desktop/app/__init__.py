"""The composition root: makes archive, workflow, theme and window, and lets them run.

``start`` shows the frame of the window before anything else is loaded, ``furnishing`` puts
the desk into it, and ``unwatched`` does the same work where there is no display.
"""
