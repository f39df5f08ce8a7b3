"""What a person's name is: how it looks, where it begins and ends, where it stands again."""
