"""Which characters are Chinese, as the insides of regular-expression classes."""

from __future__ import annotations

# Ideographs of all planes, 〇 and 々; the compatibility ideographs count as well.
HAN = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
