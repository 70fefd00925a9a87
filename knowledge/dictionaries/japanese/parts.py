"""Japanese words for the parts of a device, for faults, software and orders, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
品物: item; 筐体: enclosure; 本体: device; ボディ: body enclosure; フタ: lid/cover; 蓋: lid/cover; 天板: lid/top;
フレーム: frame/bezel; ベゼル: bezel; 枠: frame/bezel; 角: corner/edge; 表面: surface; 底面: bottom;
裏面: rear/back; 裏: back/rear; 裏側: back/rear; 左: left; 右: right; 革: leather; レザー: leather; 金属: metal;
鉄: steel; スチール: steel; ステンレス: stainless steel; チタン: titanium; マグネシウム: magnesium; ゴム: rubber;
スポンジ: foam; クッション: cushion; イヤーパッド: earpads; イヤパッド: earpads; イヤーチップ: eartips; イヤーピース: eartips;
取っ手: handle; ハンドル: handle; 足: feet; 脚: leg/feet; 車輪: wheel; キャスター: wheel; ホイール: scroll wheel;
三脚: tripod; カート: cart; スイッチ: switch; レバー: lever; ダイヤル: dial; つまみ: dial; リモコン: remote control;
コントローラー: controller; コード: cord/code; プラグ: plug; 電源プラグ: power plug; 電源コード: power cord;
電源ケーブル: power cord; 電源タップ: power strip; 延長コード: extension cord; 電源ユニット: power supply;
ACアダプター: power supply/adapter; ACアダプタ: power supply/adapter; 充電ケーブル: charging cable;
充電ケース: charging case; 充電スタンド: charging dock; 充電台: charging dock; クレードル: dock; マザーボード: motherboard;
基板: board; チップ: chip; メモリカード: memory card; メモリーカード: memory card; SDカード: SD card;
カードリーダー: card reader; 指紋リーダー: fingerprint reader; 指紋センサー: fingerprint reader; 指紋認証: fingerprint;
スピーカーフォン: speakerphone; ハンズフリー: speakerphone; ウェブカメラ: webcam/camera; Webカメラ: webcam/camera;
レンズ: lens; シャッター: shutter; 赤外線: infrared; レーザー: laser; ランプ: light; LED: LED; 光る: light;
照明: lighting; ピント: focus; フォーカス: focus; 鮮明: sharp/clear; ぼやけ: blurry; 影: shadow; コントラスト: contrast;
反射: glare/reflection; 映り込み: glare; 反射防止: anti-reflective; つや消し: matte; 光沢: glossy; 明るい: bright;
暗い: dark; 暗所: low light; 色域: color gamut; 色再現: color accuracy; 発色: color; ウィンドウ: window; バー: bar;
アイコン: icon; メニュー: menu; タブ: tab; カーソル: cursor; ポインター: pointer; スクロール: scroll; ショートカット: shortcut;
ショートカットキー: keyboard shortcut; ファンクションキー: function keys; テンキー: number pad; キー配列: keyboard layout;
配列: layout; レイアウト: layout; デザイン: design; 形: shape; 形状: shape; コンパクト: compact; 小型: compact/small;
大型: large; 狭い: narrow; 広い: wide; 長い: long; 長さ: length; 対角: diagonal; 直径: diameter; 厚い: thick;
丸い: round; 四角: square; 曲面: curved; 平ら: flat; 折りたた: foldable/fold; 折り畳: foldable/fold;
着脱: detachable/removable; 取り外し可能: removable; 取り替え可能: replaceable; 調節可能: adjustable; 傾け: tilt;
チルト: tilt; 透明: transparent; ピンク: pink; 紫: purple; 黄色: yellow; オレンジ: orange; 茶色: brown; ブラック: black;
ホワイト: white; レッド: red; ブルー: blue; グリーン: green; プラチナ: platinum; グラファイト: graphite; 銀色: silver;
金色: gold;

外部モニター: external monitor; 外部モニタ: external monitor; 外付けモニター: external monitor;
外部ディスプレイ: external display; 外付けディスプレイ: external display; 2画面: dual display; 二画面: dual display;
デュアルディスプレイ: dual display; デュアルモニター: dual display; サブモニター: second display; セカンドモニター: second display;
複製: duplicate/mirror; ミラーリング: mirror/mirroring; 画面共有: screen share; 画面を共有: screen share;
拡張: extend/expand; 映す: project; 映し: project; 投影: project; 投写: project; 配信: broadcast/stream;
ストリーミング: streaming; 発表: presentation/announce; プレゼン: presentation; プレゼンテーション: presentation;
スライド: slide; ホワイトボード: whiteboard; 描: draw/ink; 絵: draw; インク: ink; 手書き: handwriting; メモ: notes;
ノートを取: notes; フォント: font; エコー: echo; 品質: quality; 音質: sound quality; 画質: image quality;
通話品質: call quality; 信号: signal; 電波: signal; 帯域: bandwidth; 帯域幅: bandwidth; 回線: network/connection;
遅延時間: latency; レイテンシ: latency; 遅い: slow; 遅く: slow; 有線: wired; 有線LAN: ethernet wired;
ブルートゥース: bluetooth; 干渉: interference; ルーター: router; ルータ: router; ファイアウォール: firewall; サーバー: server;
サーバ: server; データセンター: data center; オンプレミス: on-premises; オンプレ: on-premises; ネット: internet/network;
ネットなし: offline; モバイルデータ: cellular data; キャリア: carrier; 通信: communication/network; ローミング: roaming;
閲覧: browse/view; 検索: search; 探: search/find; ホームページ: home page/website; チャット: chat;
ビデオ通話: video call; テレビ電話: video call; メディア: media; 人工知能: artificial intelligence AI;
アシスタント: assistant; 音声入力: dictation; 音声認識: speech recognition; 音声操作: voice control;
音声コマンド: voice commands; 認識: recognition/recognize; 複合現実: mixed reality; 仮想現実: virtual reality;
拡張現実: augmented reality; トラッキング: tracking; 追跡: tracking; 視線追跡: eye tracking;
ハンドトラッキング: hand tracking; 検出: detect; 検知: detect; 操作: operate/operation;

お金: money; 円: price; ドル: price; 高価: price; 安い: price; 安く: cheap price; 安価: cheap price;
定価: list price; 希望小売価格: list price; 見積: quote; 見積もり: quote; 予算: budget; 月払い: monthly;
年払い: yearly/annual; 一括: one-time; 一括払い: one-time; ユーザーあたり: per user; 1ユーザー: per user;
1人あたり: per user; 一人あたり: per user; 1台あたり: per device; 分割: installments; 月額料金: monthly price;
年間料金: annual price; 手数料: fee; 追加料金: additional fee; 振込: bank transfer; 現金: cash;
クレジットカード: credit card; クレジット: credit; 通貨: currency; 節約: save/savings; 節電: power saving;
省電力: power saving; 省エネ: energy efficiency; まとめ買い: bulk; 大量: bulk/volume; ボリューム: volume;
最低注文: minimum order; サンプル: sample; 見本: sample; デモ: demo; 実演: demo; 貸出: loan; 貸し出し: loan;
借り: loan/rent; 代替機: replacement device/loaner; 貸出機: loaner; 席: seat; シート: seat; 合意: agreement;
同意: agree/accept; 条件: conditions/terms; 規約: terms; 利用規約: terms use; 義務: mandatory/required;
必須: required; 任意: optional; 法律: law; 法的: legal; 規格: standard; 規制: regulations; 監査: audit;
ブランド: brand; 売り切れ: sold out/out of stock; 品切れ: out of stock; 在庫切れ: out of stock; 在庫あり: in stock;
生産終了: discontinued; 販売終了: discontinued/end sale; 製造中止: discontinued; 廃止: retired/discontinued;
古く: old; 後継: successor; 後継機: successor; 前機種: predecessor/previous; 旧モデル: previous model;
新型: new model; 宅配: shipping; 運送: shipping; 郵送: mail/shipping; 届: delivery; 納期: delivery time;
納品: delivery; 配達: delivery; 引き取り: pick up/collect; 集荷: pickup; 開封: open/unbox; 開梱: unbox;
未開封: unopened; 領収: receipt; 請求書: invoice; 違約金: penalty; 中途解約: early cancellation;
解約通知: cancellation notice; 最低契約: minimum term commitment; 契約期間: contract term; 縛り: commitment/term;
有効期限: expiration date valid; 有効期間: validity/term; 永久: perpetual/lifetime; 永続: perpetual;
生涯: lifetime; 予約: reserve/preorder; 買い替え: replace/upgrade; 売った: sold; 買った: purchased;
購入日: purchase date; 購入後: after purchase;

落と: drop; 落ち: fall/drop; 落として: drop; 衝撃: shock; ぶつけ: bump; こぼ: spill; 濡れ: wet/liquid;
濡らし: wet/liquid; 水没: liquid damage; 湿っ: wet; 乾燥: dry; 汚れ: dirty; 汚: dirty; 油: grease; 石鹸: soap;
洗剤: cleaner; ウェットティッシュ: wipes; ウェットシート: wipes; 除菌シート: disinfecting wipes; 除菌: disinfect;
漂白剤: bleach; 塩素: bleach; 拭: clean/wipe; 滅菌: sterilize; 錆: rust; 焦げ: burn; 発火: fire; 煙: smoke;
爆発: explosion; 火花: spark; 暑い: hot; 熱い: hot; 熱く: hot/heat; 寒い: cold; 冷た: cold; クラッシュ: crash;
落ちる: crash/drop; 重くな: slow; ブルースクリーン: blue screen; 画面が真っ黒: black screen; 映らない: no display;
映りません: no display; 電源が入らない: not turn on start; 電源が入りません: not turn on start; つかない: not turn on start;
つきません: not turn on start; 起動しない: not turn on start; 起動しません: not turn on start; 充電できない: not charge;
充電されない: not charge; 充電できません: not charge; つながらない: not connect; 繋がらない: not connect;
つながりません: not connect; 接続できない: not connect; 接続できません: not connect; 音が出ない: no sound; 音が出ません: no sound;
音がしない: no sound; 聞こえ: hear; 聞こえない: not hear sound; 聞こえません: not hear sound; 聞く: listen/hear;
雑音: noise; 異音: noise; うるさ: noise loud; 音がうるさ: noise loud; ビープ音: beep; ちらつ: flicker;
チカチカ: flicker/blink; 点灯: light on; 消灯: light off; 消え: disappear/off; 消えた: disappear/lost;
消費: consumption; 摩耗: wear; 劣化: wear/degrade; 寿命: life; 分解: disassemble; 外れ: detach;
差し込: insert/plug; 挿入: insert; 切断: disconnect; 再接続: reconnect; 固定: attach/mount; 貼り付け: attach/paste;
置き場所: place; 入れ: insert/put; 付け: attach; 診断: diagnostic; テスト: test; 試験: test; 試す: try/test;
試し: try/test; 症状: symptom; 原因: cause; 警告: warning; 注意: caution; アラート: alert; 危険: danger/hazard;
緊急: emergency/urgent; 至急: urgent; 急ぎ: urgent; サービスセンター: service center; コールセンター: phone support;
カスタマーサポート: customer support; サポート窓口: support; 窓口: contact support; ヘルプデスク: help desk; ヘルプ: help;
助け: help; チケット: ticket/case; インシデント: incident; 障害: outage/failure; エスカレーション: escalate;
再生品: refurbished; 整備済み: refurbished; 中古: used/refurbished; 足りない: missing; 不足: missing/insufficient;
欠品: missing/out of stock; なくし: lost; 無くし: lost; 失くし: lost; 見つからない: not found missing; サージ: surge;
電圧: voltage; ボルト: volt; アンペア: amps; デシベル: decibel noise; メンテナンス: maintenance; 保守: maintenance;
手入れ: care/clean; お手入れ: care/clean; 点検: inspection/check; 修理代: repair cost; 修理費: repair cost;
修理期間: repair time; 直し: fix/repair;

暗証番号: PIN; PINコード: PIN; トークン: token; 資格情報: credentials; プロファイル: profile; プロフィール: profile;
識別: identify/ID; 本人確認: identity verification; 生体認証: biometric; 虹彩: iris;
二要素認証: two-factor authentication/multifactor; シングルサインオン: single sign-on; 特権: privileges; 権利: rights;
制約: restrictions; ガイドライン: guideline; 情報: information; 詳しく: details; 説明: description/explain;
説明書: guide/manual; 取扱説明書: user guide/manual; チュートリアル: tutorial; コース: course; 授業: class;
講習: training; プロセス: process; 手続き: procedure; 作業: task/work; タスク: task; 仕事: work; プロジェクト: project;
プラットフォーム: platform; インターフェース: interface; インターフェイス: interface; 統合: integration; 連携: integration;
仮想: virtual; 仮想マシン: virtual machine; リモートデスクトップ: remote desktop; リモートアクセス: remote access;
監視: monitoring; 資産: asset/inventory; カタログ: catalog; データベース: database; ログ: log; 履歴: history;
歴史: history; 統計: statistics/analytics; 分析: analysis/analytics; ダッシュボード: dashboard;
コントロールパネル: control panel; パネル: panel; コンソール: console; ウィザード: wizard; 初期設定: initial setup;
セットアップ: setup; 立ち上げ: start/setup; 導入: deploy/setup; パッチ: patch; 攻撃: attack; ハッキング: attack;
脆弱性: vulnerability; 漏えい: leak; 漏洩: leak; マルウェア: malware; フィッシング: phishing; 検疫: quarantine;
不審: suspicious; 信頼: trust/reliable; 信頼性: reliability; 安定: stable/stability; 不安定: unstable;
アーカイブ: archive; 前のバージョン: previous version; 旧バージョン: previous version; 以前のバージョン: previous version;
戻す: restore/return; 戻し: restore/return; 元に戻: restore/undo; ロールバック: rollback; 繰り返: repeat;
パーティション: partition; フォーマット: format; 形式: format; ファイル形式: file format; 圧縮: compress;
受信トレイ: inbox/mailbox; 迷惑メール: spam; 転送先: forward; 送信者: sender; 受信者: recipient; 宛先: recipient;
予約投稿: schedule; リマインダー: reminder; セッション: session; ライブ: live; 生放送: live; リアルタイム: real time;
共同編集: coauthoring/collaboration; 共同作業: collaboration; コラボレーション: collaboration; コメント: comment;
アンケート: survey/poll; 投票: poll; 表計算: spreadsheet/Excel; スプレッドシート: spreadsheet/Excel; 文書作成: word;
拡張機能: extension; 壁紙: wallpaper; 背景: background; 背景ぼかし: background blur; テーマ: theme;
カスタマイズ: customize/personalize; 優先: preferred/priority; タイムゾーン: time zone; ホスト先: hosted;
データの保存場所: data location residency; 保存先: storage location; エクセル: Excel; ワード: Word;
パワーポイント: PowerPoint; アウトルック: Outlook; ワンドライブ: OneDrive; シェアポイント: SharePoint; マイクロソフト: Microsoft;
アジュール: Azure; インテル: Intel; アップル: Apple; アンドロイド: Android
"""
