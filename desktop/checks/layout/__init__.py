"""The paper around its articles: masthead, pages, jumps, pictures, legal status, telephones."""
