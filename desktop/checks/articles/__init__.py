"""An article as a whole: its title against its body, paragraphs printed twice or cut off."""
