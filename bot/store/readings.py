"""How Japanese names of people are read: the usual Latin spelling of the commonest ones."""

from collections.abc import Iterator, Mapping

_FAMILY = """
佐藤 sato 鈴木 suzuki 高橋 takahashi 田中 tanaka 伊藤 ito 渡辺 watanabe 渡邊 watanabe
山本 yamamoto 中村 nakamura 小林 kobayashi 加藤 kato 吉田 yoshida 山田 yamada 佐々木 sasaki
山口 yamaguchi 松本 matsumoto 井上 inoue 木村 kimura 林 hayashi 斎藤 saito 斉藤 saito 清水 shimizu
山崎 yamazaki 森 mori 池田 ikeda 橋本 hashimoto 阿部 abe 石川 ishikawa 山下 yamashita
中島 nakajima 石井 ishii 小川 ogawa 前田 maeda 岡田 okada 長谷川 hasegawa 藤田 fujita 後藤 goto
近藤 kondo 村上 murakami 遠藤 endo 青木 aoki 坂本 sakamoto 福田 fukuda 太田 ota 西村 nishimura
藤井 fujii 金子 kaneko 岡本 okamoto 藤原 fujiwara 三浦 miura 中野 nakano 中川 nakagawa 原田 harada
松田 matsuda 竹内 takeuchi 小野 ono 田村 tamura 中山 nakayama 和田 wada 石田 ishida 森田 morita
上田 ueda 原 hara 内田 uchida 柴田 shibata 酒井 sakai 宮崎 miyazaki 横山 yokoyama 高木 takagi
安藤 ando 宮本 miyamoto 大野 ono 小島 kojima 工藤 kudo 谷口 taniguchi 今井 imai 高田 takada
増田 masuda 丸山 maruyama 杉山 sugiyama 村田 murata 大塚 otsuka 新井 arai 藤本 fujimoto
小山 koyama 平野 hirano 河野 kono 上野 ueno 野口 noguchi 武田 takeda 松井 matsui 千葉 chiba
菅原 sugawara 岩崎 iwasaki 久保 kubo 木下 kinoshita 佐野 sano 野村 nomura 松尾 matsuo
市川 ichikawa 菊地 kikuchi 杉本 sugimoto 古川 furukawa 森本 morimoto
"""
_GIVEN = """
健一 kenichi 健太 kenta 大輔 daisuke 拓也 takuya 翔太 shota 直樹 naoki 和也 kazuya 誠 makoto
学 manabu 隆 takashi 浩 hiroshi 博 hiroshi 健 ken 剛 tsuyoshi 修 osamu 茂 shigeru 浩二 koji
健二 kenji 賢治 kenji 雄一 yuichi 裕子 yuko 直子 naoko 美咲 misaki 陽子 yoko 恵子 keiko
由美子 yumiko 久美子 kumiko 智子 tomoko 真由美 mayumi 明美 akemi 由紀 yuki 由美 yumi 愛 ai 彩 aya
恵 megumi 舞 mai 香織 kaori 千尋 chihiro 美穂 miho 幸子 sachiko 和子 kazuko 洋子 yoko 翼 tsubasa
"""


def _table(lines: str) -> Mapping[str, str]:
    words = lines.split()
    return dict(zip(words[::2], words[1::2], strict=True))


FAMILY, GIVEN = _table(_FAMILY), _table(_GIVEN)


def latin(name: str) -> Iterator[tuple[str, ...]]:
    """`山本 美咲` as `yamamoto misaki` and `misaki yamamoto`; one name alone as it is read."""
    parts = name.split()
    read = [FAMILY.get(part) or GIVEN.get(part) for part in parts]
    known = tuple(part for part in read if part is not None)
    if known and len(known) == len(parts):
        yield known
        if len(known) > 1:
            yield known[::-1]
