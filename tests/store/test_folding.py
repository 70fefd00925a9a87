"""Names are compared without case, accents, possessives and punctuation."""

import pytest

from bot.store.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Contoso", "contoso"),
        ("  CONTOSO's ", "contoso"),
        ("Contoso\u2019s deal", "contoso deal"),
        ("Café Zürich GmbH", "cafe zurich gmbh"),
        ("Straße", "strasse"),
        ("D'Souza", "dsouza"),
        ("Smith & Sons, Ltd.", "smith sons ltd"),
        ("ＡＢＣ商事", "abc商事"),
        ("ガラス", "ガラス"),
        ("e\u0301cole", "ecole"),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_a_name_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_folding_twice_is_folding_once() -> None:
    for text in ("Café Contoso's", "ﬁne İstanbul", "ガ\u3099ラス", "x" * 300):
        assert fold(fold(text)) == fold(text)
