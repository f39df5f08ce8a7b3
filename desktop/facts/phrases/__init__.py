"""What a noun phrase is made of: where it begins, which words build a name, which only look like one."""
