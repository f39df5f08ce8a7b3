"""Words against tables: the paper's own list, mistypes, idioms, fixed phrases, turns of phrase."""
