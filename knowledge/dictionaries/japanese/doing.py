"""Japanese words for what is done, how it is and when, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
する方法: how to; 辞め: leave; 退職: leave/employee; 退社: leave; 実行: run; 動か: run/work/move;
動く: work/run; 保て: hold/maintain; 維持: maintain; 耐え: withstand/resistance;
届く: reach/deliver; 到着: arrive; 収ま: fit; 入る: fit; 入りますか: fit; 入ら: fit;
合う: fit/compatible; 合い: fit/compatible; 適した: suitable; 適し: suitable; 向いて: suitable;
十分: enough/sufficient; 足り: enough; 手に入: get; 取得: get; 取る: take; 持って: carry;
知りたい: know; 分から: know; わから: know; 教え: know; 選べ: choose/select; 選択肢: option/choice;
代わり: alternative/instead; 組み合わせ: combination; 混ぜ: mix; 結合: merge/join;
分け: separate/split; 分類: classify; 並べ替え: sort; フィルター: filter; 数え: count;
計算: calculate; 合計: total; 計測: measure; 異な: different; 変換: convert; 変わ: change;
変え: change; 切り替え: switch; 入れ替え: replace/swap; 名前を変更: rename;
再インストール: reinstall; 取り消: revoke/cancel; 付与: grant/assign; 拒否: deny/reject;
受け入れ: accept; 承諾: accept; 中断: interrupt/pause; 一時停止: pause; 強制: force; 影響: affect;
依存: depend; 話: talk/speak; 会話: conversation; タップ: tap; スワイプ: swipe; ドラッグ: drag;
クリック: click; ダブルクリック: double-click; 長押し: hold press; 持ち上げ: lift/raise;
上げ: raise; 下げ: lower; 近づけ: near; 離れ: distance away; 壊: break; 折れ: break;
保証する: guarantee; 満た: meet; 含め: include; 無視: ignore; スキップ: skip; 忘れ: forget/forgot;
開発: develop; 製造: manufacture/made; 作られ: made; 公表: publish; 増設: upgrade/add;
拡張性: expandable; 後から: later; 返: return; 返せ: return; 戻: return; 提案: offer;
申込: subscribe/sign up; 加入: subscribe/enroll; 脱退: leave; サインアウト: sign out;
ログアウト: sign out; 出る: leave; 記入: fill; 訪問: visit; 訪問修理: on-site repair;
出張修理: on-site repair; 持ち込み: carry-in; 持込: carry-in; 付属します: included; 付き: with;
関して: regarding; 入手: get/available; 見られ: view; 表示され: show; 隠す: hide; 読め: read;
話せ: speak; 通訳機能: interpretation; 使用量: usage; 使用時間: usage time battery life;
連続使用: battery life; 連続再生: playback battery life; 充電時間: charge time; 起動時間: boot time;

良い: good; 悪い: bad; 優れ: excellent; 最適: optimal; 最高: maximum/best; 理想: ideal;
大きい: large/big; 大きな: large/big; 小さい: small; 小さな: small; 中型: medium; 強い: strong;
強力: powerful; 弱い: weak; 堅牢: durability/rugged; 柔らか: soft; 滑らか: smooth; 柔軟: flexible;
プロ向け: professional; 業務用: commercial/business; 家庭用: consumer/home; 個人用: personal;
一般: general; 一般的: common; 普通: normal; 通常: normal/usually; 特別: special; 珍し: rare;
よくある質問: frequently asked questions; よくある: common; 頻繁: frequent;
頻度: frequency/how often; 具体的: specific; 正確: accurate/exact; 精度: accuracy/precision;
本物: genuine; 実際: actual; 自由: free; 閉め: closed; 環境に優しい: environment;
エネルギー: energy; 効率: efficiency; 電気: electric; 電子: electronic; スマート: smart;
ハイブリッド: hybrid; 残り: remaining; 全体: whole; 一部: partial; 部分: part; 割合: percentage;
パーセント: percent; より大きい: larger; より軽い: lighter; 軽く: lighter weight; 軽さ: weight;
より速い: faster; 3倍: triple; ゼロ: zero; 未満: less; 最初: first; 初めて: first; 初回: first;
以降: after; 直後: after; 日: day; 週: week; 月: month; 秒: seconds; 分: minutes; 今日: today;
明日: tomorrow; 昨日: yesterday; 現時点: currently; すぐ: immediately; すぐに: immediately;
即日: same day; 当日: same day; 翌日: next day; 翌朝: next day; 先週: last week; 来週: next week;
今月: this month; 来月: next month; 今年: this year; 来年: next year; 月曜: monday; 火曜: tuesday;
水曜: wednesday; 木曜: thursday; 金曜: friday; 土曜: saturday; 日曜: sunday; 土日: weekend;
平日: business day; 休日: holiday; 営業時間: business hours; 夜: night; 夜間: night/overnight;
午前: morning; 午後: afternoon; 正午: noon; 四半期: quarter; 半年: six months; 年末: end year;
月末: end month; 年度: fiscal year; 24時間: 24 hours; 常に: always; 必ず: always/must;
永久的: permanent; 恒久: permanent; 一時的: temporary; 仮の: temporary; 定期: regular/periodic;
定期的: regular/periodic; 将来: future; 今後: future; 過去: past; 業界: industry; 分野: area;
区域: zone/area; 市場: market; 生産: production; クリーンルーム: clean room; 気温: temperature;
室温: room temperature; 高温: high temperature; 低温: low temperature;
動作温度: operating temperature; 高度何: altitude; 標高: altitude; 海抜: altitude; 振動: vibration;
水しぶき: splash; 砂: sand; 雪: snow; 防塵: dust; 粉塵: dust; 埃: dust; トラック: truck; 船: ship;
電車: train; 効果: effect; 構造: structure; 種類: type; タイプ: type;

自分: own; 処分: recycling/disposal; 水分: liquid/moisture; 多分: maybe; 日時: date time;
日常: everyday; 曜日: day; 時期: when period; 時計: clock; 時刻: time; 位置: location/position;
装置: device; 設置: install/setup; 配置: place/deploy; 満足: satisfaction; 撮影: photo/record;
指定: specify; 指示: instructions; 学習: learning; 体験: experience; 団体: organization;
置き: place/put; 置く: place/put; 直る: repair/fix; 直せ: repair/fix; 直接: direct;
抜く: unplug/remove; 抜き: unplug/remove; 抜け: unplug/remove; 挿し: insert/plug; 挿す: insert/plug;
貼る: attach; 貼っ: attach; 乾か: dry; 凍結: freeze; 凍る: freeze; 硬い: hard; 座る: sit; 座っ: sit;
来る: come; 来て: come; 来ら: come; 運ぶ: carry; 運び: carry; 測定: measure; 測り: measure;
測る: measure; 触る: touch; 触れ: touch; 触っ: touch; 書く: write; 書き: write; 書い: write;
読む: read; 読み: read; 指で: finger; 指先: finger; 売って: sell; 売る: sell; 売れ: sell;
売り: sell; かぶる: wear; かぶって: wear; やめる: stop; やめた: stop; やめて: stop; 前に: before;
今は: now; 例えば: example; 学ぶ: learn; 除く: exclude; 得られ: get; 上部: top; 上側: top;
上に: top/above; 下部: bottom; 下側: bottom; 下に: below/bottom; 中に: inside; 中身: contents;
立った: stand; 立て: stand; 仕様書: specifications; 朝まで: overnight; 階段: stairs; 光り: light;
専門家: expert; 家族: family; 価値: value; 振る: shake; 走らせ: run; 親会社: company;
ダメージ: damage; イーサネット: ethernet; バーコード: barcode; QRコード: QR code;
プロダクトキー: product key; ドライブ: drive; トラックボール: trackball; インドア: indoors;
ブラインド: shutter/cover; レコード: record; ノートパソコ: laptop; ノートブック: notebook;
スタイラス: pen; ネジ穴: screw; 会議用: meeting; 大画面: large display; 画面サイズ: screen size;
画面割れ: screen crack; 液晶: display/screen; 液晶割れ: screen crack;
最大何台: how many devices maximum; 最大何人: how many users maximum; 保証内: warranty;
保証外: out of warranty; 保証書: warranty proof; 延長でき: extend; 期限まで: until deadline;
使用期限: expire; 使用でき: work/supported; 利用でき: work/available; 動作し: work;
対応し: supported; 対応機種: compatible devices; 非対応: not supported; 交換でき: replaceable;
交換部品: replacement parts; 月曜日: monday; 火曜日: tuesday; 水曜日: wednesday; 木曜日: thursday;
金曜日: friday; 土曜日: saturday; 日曜日: sunday; 電源を切: turn off; 電源を入れ: turn on;
電源オフ: turn off; 電源オン: turn on; つなげ: connect; 繋: connect; 終わ: end; 素材: material;
材質: material; 材料: material; ベーシック: basic; プレミアム: premium; スタンダード: standard;
プロフェッショナル: professional; 拾: pick up; 切って: off; 切る: off; 抜けない: stuck;
動画再生: video playback; 音楽再生: music playback; ランニングコスト: cost; コスト: cost;
メリット比較: compare; 価格表: price list; 製品名: product name; 部屋の大きさ: room size;
対面: in person; 遠隔地: remote; 在宅勤務: remote worker/remote; フル充電: full charge;
満充電: full charge; 連絡先: contact; 住所変更: change address; 概要: overview; 要約: summary;
参照: reference; 参考: reference; 準備: prepare; 用意: prepare; リソース: resources;
資源: resources; 挙動: behavior; 動作状態: status; ソース: source; 出典: source; スケール: scale;
インジケーター: indicator; 加速: accelerate; プロトコル: protocol; モジュール: module;
コミュニティ: community; 基準: criteria/baseline; シリーズ: series; サーマル: thermal;
熱設計: thermal; トラフィック: traffic; 複雑: complex; 戦略: strategy; 列: column; 行: row;
組み立て: assembly; 検証: verification; 需要: demand; 段階: stage; 人気: popular; サイクル: cycle;
属性: attribute; エレベーター: elevator; 同等: equivalent; 検査: inspection; ステーション: station;
ラジオ: radio; ウェブ: web; 関連: related; クリエイター: creators; 個別: individual;
プロパティ: property; 損失: loss; しきい値: threshold; 声明: statement; タイトル: title;
件名: subject; 知識: knowledge; 現場担当者: frontline/field worker; 確定: confirm; 潜在: potential;
登録方法: how to register; 旅行行: travel; 実行中: running; 飛行: flight; 並行: parallel;
発行: issue; 銀行口座: bank account; 列車: train; 配列変更: layout; 動画編集: video editing;
写真編集: photo editing; 設計: design; 建築: architecture; 映画: movie/video;
電源アダプター: power supply; 直射日光: sun; 試せ: try/test; 小さく: small/low;
音が小さ: low sound volume; 割れた: crack; 離職: leave; 退会: leave/cancel; 傷が付: scratch;
会社を辞め: leave;

洗: clean/wash; 貸: loan; 水洗い: wash; 位置情報: location; 所在: location
"""
