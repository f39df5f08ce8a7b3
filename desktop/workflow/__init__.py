"""The order of the stages, open issues and the library of back issues: what window and command line share."""
