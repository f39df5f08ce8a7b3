"""Back issues brought into the archive: read aside, stored in their order, reported on."""
