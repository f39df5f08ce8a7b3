"""The parts that make up the main window: what is seen, who acts, and how both hear of each other.

``Panes`` are all widgets between toolbar and status bar, ``Showing`` keeps them true to the
session, ``Hands`` carry out the actions, and ``ties`` joins the signals of all these.
"""
