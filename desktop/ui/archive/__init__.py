"""The archive in the window: searched, filled with back issues, and kept safe."""
