"""Small controls of the desk's own: buttons with keys, chips, segmented tabs, painted marks."""
