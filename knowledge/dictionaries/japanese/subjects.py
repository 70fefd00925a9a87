"""Japanese words for what reps ask about, subject by subject, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
ウェルカム: welcome; ウェルカム画面: welcome screen; ようこそ: welcome;
ようこそ画面: welcome screen; 管理センター: admin center; 管理画面: admin center;
管理者センター: admin center; 密度: density; ホログラフィック: holographic;
ホログラフ: holographic; ボーレート: baud rate; ルームコントロール: room control; ルーム: room;
会議室制御: room control; 状態番号: state number; 複数年契約: multi-year term; 複数年: multi-year;
年契約: annual term; 一年契約: annual term; 失効: expire; 失効させ: expire;
キャプション: captions; ライブキャプション: live captions; クリッカー: clicker;
クリッカーのペアリング: pair clicker; メインストリーム: mainstream;
メインストリームサポート: mainstream support; 延長サポート: extended support;
延長オフラインアクセス: extended offline access; オフラインアクセス: offline access;
ネットに繋がら: offline/internet; インターネットなし: offline/internet; 壊れまし: broken;
壊れて: broken; 壊れる: break; 証明書プロファイル: certificate profile; 日付形式: date format;
日付の形式: date format; 出荷開始: start shipping; 残量: level/remaining; 電流: current;
入力電流: input current; 最大消費電力: max power consumption; メモリ帯域幅: memory bandwidth;
コア数: number of cores; ネットワークポート: ethernet port/network;
イーサネット速度: ethernet speed; ネットワーク起動: network boot;
起動順序: boot order; 読み上げ音声: voice/speech; 本の指: touch points/fingers;
タッチポイント: touch points; 対象モデル: eligible models; 対象製品: eligible products;
対象機種: eligible models; 対象になる: eligible; 有償: paid; 有料: paid; 別売り: sold separately;
別途: separately; 同梱物: included box contents; 箱から出し: unbox; ダウングレードでき: downgrade;
元に戻す: rollback; 戻すには: rollback; 機能追加: new features; 容量が足り: more storage;
容量不足: more storage; 足りません: more/enough; 追加購入: buy additional;
追加ファイルストレージ: extra file storage; 追加ストレージ: extra storage; 使用状況: usage;
状況: status; 保証状況: warranty status; 保証期間内: in warranty;
保証は延び: extend warranty/additional; 修理依頼: repair request; 修理リクエスト: repair request;
申請フォーム: claim form; パスワードローテーション: password rotation; ローテーション: rotation;
部屋のアカウント: room account; 検出と対応: detection and response;
対応アクション: response actions; 手動の: manual; アクション: actions;
仕事用プロファイル: work profile; 仕事用: work; デバイスベース: device-based;
ユーザーベース: user-based; デバイスライセンス: device-based licensing;
ユーザーライセンス: user-based licensing; ライセンス認証: activation;
ビューアーモード: viewer mode; ビューアモード: viewer mode; 表示専用: view only;
短押し: short press; 電源の入れ方: how to turn on; 初回起動: first run/setup; 固定ip: static ip;
静的ip: static ip; 回復用usb: recovery usb drive; 回復ツール: recovery tool;
usbメモリー: usb drive; キャリングケース: carrying case;
スマートカードリーダー: smart card reader; 自分の画像: custom image/picture;
コンピュートカートリッジ: compute cartridge; コンピューティングカートリッジ: compute cartridge;
コンピュート: compute; 床から: floor; 壁付け: wall mount; 設置方法: ways mount/install;
取り付け方法: ways to mount; キャスター付き: rolling stand; フロアスタンド: floor stand;
vesa規格: vesa mounting pattern; 付属品の箱: accessories box; カラーバリエーション: colors;
ファブリック: fabric; アルカンターラ: alcantara; メタル: metal; ツールライブラリ: tool library;
更新チャネル: update channel; ボリューム版: volume licensed; サブスク: subscription;
再生時間: playback time; パーム: palm; クリップボード: clipboard; 大文字: uppercase;
小文字: lowercase; 非表示: hidden; 比べる: compare; ロゴ: logo;
外部ユーザー: external users/guests; アクセス許可: permission; グラボ: graphics/gpu;
交換可能: replaceable; 予備部品: spare parts; 写真カメラ: photo camera; メガピクセル: megapixels;
最小バージョン: minimum version; ボリュームディスカウント: volume discount;
正規販売店: authorized reseller; 販売代理店: reseller; 正式名: name; 正式名称: name;
法人向け: business/commercial; 企業向け: business/commercial; だけの: only; 問い合わせ先: contact;
チラシ: flyer; 提供終了: retired/end; デルの: dell; エイサー: acer; アイフォン: iphone;
クアルコム: qualcomm; エヌビディア: nvidia; スナップドラゴン: snapdragon;
データを移: transfer data; 移行し: migrate; 完全に消え: permanently deleted; 削除され: deleted;
入力できる: enter; 最大値: maximum value; 最小値: minimum value; 減らせ: reduce/decrease;
増やせ: increase; 指が: fingers/touch
"""
