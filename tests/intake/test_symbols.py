import pytest

from desktop.intake.symbols import draws_signs, symbol


@pytest.mark.parametrize(
    ("face", "text", "signs"),
    [
        ("Wingdings", "l", "●"),
        ("Wingdings", "\uf06e\uf0fc", "■✔"),
        ("Wingdings 2", "\uf052", "☑"),
        ("ABCDEF+Wingdings-Regular", "\uf075", "◆"),
        ("SymbolMT", "\uf0b7", "•"),
        ("Wingdings", "通知", "通知"),
        ("宋体", "l", "l"),
        ("Segoe UI Symbol", "l", "l"),
    ],
)
def test_a_font_of_signs_draws_signs_for_letters(face: str, text: str, signs: str) -> None:
    assert symbol(face, text) == signs


def test_what_a_font_draws_that_is_not_known_stays() -> None:
    assert symbol("Wingdings", "\uf021") == "\uf021"
    assert draws_signs("Wingdings")
    assert not draws_signs("")
