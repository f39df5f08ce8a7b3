"""People whom no rule finds: where a name may begin, and how probably it is one."""
