"""Japanese ways to ask how long, how much, when and where, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
どのくらい経: how long; 購入後どのくらい: how long after purchase; 後どのくらい: how long after;
どのくらいまで: how long maximum; どのくらいの頻度: how often; どれくらいの頻度: how often;
どの頻度: how often; どのくらいの期間: how long period; どれくらいの期間: how long period;
どれくらいかかり: how long time; どのくらいかかり: how long time;
どのくらいの高さ: how high height; どのくらい重い: how much heavier;
どのくらい長い: how much longer; 期間はどのくらい: how long period; 期間は: how long period;
猶予期間: grace period how long; 年数: how many years; 何度まで: how many degrees;
何か国語: how many languages; 何カ国語: how many languages; 何ヶ国語: how many languages;
何言語: how many languages; 何ニト: how many nits brightness; 何メガピクセル: how many megapixels;
何ミリ: how many mm; 何センチ: how many cm; 何色ですか: which color; いつ終わ: when is end;
いつなくな: when is retired; いつ期限切れ: when is expire; いつ発売: when is release/launch;
最終日: last day; サービス終了日: end-of-servicing date; サポート終了日: end-of-servicing date;
サポートはいつまで: until when support; どちらも: both; 国外: outside; 以外の: except outside;
でのみ: only in; のみ: only; 日本でも: japan; 日本で: japan; ロンドン: london
"""
