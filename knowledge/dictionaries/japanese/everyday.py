"""Japanese words of every day, as a question about a product has them, in English.

Data only; see `knowledge.dictionary`.
"""

WORDS = """
どのぐらい: how much; どれぐらい: how much; どれほど: how much; どのくらいの時間: how long time;
どれくらいの時間: how long time; どのぐらい時間: how long time; どれくらい時間: how long time;
どのくらい持ち: how long last battery life; どれくらい持ち: how long last battery life;
どのくらいもち: how long last battery life; どれくらいもち: how long last battery life;
どのくらいの距離: how far distance meters; どれくらい離れ: how far distance meters;
何メートル: how far distance meters; 何m: how far distance meters; どのくらいの重さ: weight;
どれくらいの重さ: weight; どれくらい重: weight; どのくらいの大きさ: size; どれくらいの大きさ: size;
どのくらいうるさ: how loud noise; どれくらいうるさ: how loud noise; 何デシベル: how loud noise;
どのくらい速: how fast speed; どれくらい速: how fast speed; 何人まで: how many users maximum;
何台まで: how many devices maximum; 何枚: how many; 何件: how many; 何名: how many users;
何名まで: how many users maximum; 何通: how many; 何ページ: how many page; 何ドル: how much price;
何ポンド: weight lb; 何歳: age; 何秒: how many seconds; 何曜日: what day; 何月: what month;
何日間: how many days; 何日以内: how many days within; 何ヶ月間: how many months;
何か月間: how many months; 何カ月: how many months; 何割: what percent; 何パーセント: what percent;
何ギガ: how much gb; 何GB: how much gb; 何テラ: how much tb; 何世代: what gen;
何コア: how many core; 何版: what version; 同時に: at once simultaneously; 同時: simultaneous;
一度に: at once; いちどに: at once; どんな: what; どんな種類: which type; どういう種類: which type;
どの種類: which type; どういう: what; どうしたら: how to; どうしたらいい: how to;
どうするの: how to; どうやったら: how to; どうすればいい: what do; どうなり: what happens;
どうなる: what happens; どうなっ: what happens; 何が起き: what happens; 何が起こ: what happens;
いつから使え: when available; いつ頃: when; いつごろ: when; いつまでに: until when;
何時まで: until when time; いつ切れ: when expire; いつ終了: when end; どの国: which countries;
どこの国: which countries; どの言語: which languages; 何語: which languages; 何のため: what purpose;
何に使: what purpose use; 誰が: who; だれが: who; どちらが: which; どっち: which;
おいくら: how much price; なんぼ: how much price; いくらかか: how much cost; 値段は: price;
できない: can not; 出来ますか: can; 出来る: can; できます: can; 可能ですか: can; 出来ない: can not;
出来ません: can not; 無理: can not; してもいい: allowed; しても大丈夫: allowed; 大丈夫: allowed;
いいですか: allowed; よいですか: allowed; してはいけない: not allowed; だめ: not allowed;
ダメ: not allowed; 駄目: not allowed; しなければ: must required; する必要: must required;
必要があり: must required; いらない: not required; 要らない: not required; 不要: not required;
いりますか: required; 要りますか: required; 要る: required;

上司: manager; 社長: manager; 部長: manager; 課長: manager; 担当者: contact; 担当: contact;
営業: sales; 営業担当: sales; 開発者: developer; 技術: technology; エンジニア: engineer;
医師: doctor/medical; 医者: doctor/medical; 看護師: nurse; 患者: patient; 先生: teacher;
教師: teacher; 教員: teacher; 生徒: student; 児童: student/child; 保護者: parent; 大学: university;
高校: school; 小学校: school; 購入者: buyer; 所有者: owner; 持ち主: owner; オーナー: owner;
主催者: organizer/host; ホスト: host; 発表者: presenter; 話者: speaker; 出席者: attendees;
来客: visitor; 訪問者: visitor; 作業者: worker; 現場: field worker;
現場作業: field worker/frontline; スタッフ: staff/employees; メンバー: member; 同僚: colleague;
パートナー: partner; ベンダー: vendor; 供給元: supplier; 会社: company/business; 大企業: enterprise;
エンタープライズ: enterprise; 個人事業: self-employed; 役所: government; 官公庁: government;
自治体: government; 銀行: bank; クリニック: hospital; 手術室: surgery; 手術: surgery;
建設現場: construction site; 店舗: store; 店: store; お店: store; 自宅: home; 家庭: home;
建物: building; ビル: building; ドア: door; 窓: window; 天井: ceiling; 天井吊り: ceiling mount;
床: floor; 机: desk; デスク: desk; テーブル: table; 椅子: chair; 家具: furniture; 教室: classroom;
ミーティングルーム: meeting room; ミーティング: meetings; 打ち合わせ: meetings;
テレビ会議: video conference; ビデオ会議: video meeting; Web会議: online meeting;
オンライン会議: online meeting; 事務所: office; 外出先: mobile/travel; 出張: travel; 旅行: travel;
空港: airport; カバン: bag; 鞄: bag; バッグ: bag; リュック: backpack; ポケット: pocket;
荷物: luggage; 海外: international; 国際: international; 国内: domestic; 全世界: worldwide;
ヨーロッパ: europe; 欧州: europe; アジア: asia; 中国: china; 韓国: korea; インド: india;
台湾: taiwan; 香港: hong kong; オランダ: netherlands; ベルギー: belgium; スイス: switzerland;
オーストリア: austria; スウェーデン: sweden; ノルウェー: norway; デンマーク: denmark;
フィンランド: finland; ポーランド: poland; アイルランド: ireland; ポルトガル: portugal;
ロシア: russia; トルコ: turkey; ニュージーランド: new zealand; 北米: north america;
南米: latin america; 中国語: chinese; 韓国語: korean; ポルトガル語: portuguese; 多言語: languages;

頭: head; おでこ: forehead; 鼻: nose; 耳: ear; 首: neck; 手首: wrist; 腕: arm; 両手: hands;
片手: hand; 親指: thumb; 肌: skin; 皮膚: skin; 髪: hair; 髪の毛: hair; 背中: back; 肩: shoulder;
膝: knee; 疲れ: fatigue; 疲労: fatigue; 眼精疲労: eye strain; 酔い: dizziness/discomfort;
めまい: dizziness/discomfort; 不快: discomfort; 痛い: pain; 痛み: pain; 痛く: pain; 怪我: injury;
健康: health; 妊娠: pregnant; ペースメーカー: pacemaker; アレルギー: allergy; 快適: comfort;
着け心地: comfort fit; つけ心地: comfort fit; 装着感: comfort fit; 姿勢: posture;
左利き: left-handed; 右利き: right-handed; 聴覚: hearing; 視覚: vision;
障害者: disability/accessibility; 障がい: disability/accessibility; アクセシビリティ: accessibility;
字幕: captions; 文字起こし: transcription; 翻訳: translation; 通訳: interpretation/translation;
装着: wear/attach; かけたまま: wear; 着用: wear; 被る: wear; メガネをかけ: wear eyeglasses;
眼鏡をかけ: wear eyeglasses; めがね: wear eyeglasses; メガネの上から: wear eyeglasses; 年齢: age;
子ども向け: child; 吊るす: mount; ねじ: screw; 収納: store; 復号: decrypt; 退出: leave; 新品: new;
漏れ: leak; 包装: packaging; 段ボール: box; 予告: notice; 猶予: grace; 上面: top; アーム: arm;
ブレーキ: brake; パッド: pad; ウイルス対策: antivirus; 対策: protection; クォータ: quota;
下限: minimum/limit; パック: pack; 言語パック: language pack; ホーム: home; ツールバー: toolbar;
チェックボックス: check box/checkbox; タスクスケジューラ: task scheduler;
イベントビューアー: event viewer; デバイスマネージャー: device manager; マネージャー: manager;
マネージャ: manager; 仕入先: vendor/supplier; 電卓: calculator; 耐荷重: weight capacity;
休止: hibernate; 復帰: resume/wake; 未対応: not supported; 対象外: not covered; 例外: exception;
時差: time zone; 積め: install; 自身: self; レノボ: lenovo; グーグル: google; サムスン: samsung;
ソニー: sony; 解除: disable/remove; ニト: nits; 独自: own/custom; プログラム: program;
修正プログラム: update/patch; 返事: respond/answer; 左側面: left side; 右側面: right side;
どの広さ: what size; 広さ: size; 会議室向き: meeting room; 消音: mute; 入力電圧: input voltage;
usbメモリ: usb drive; 一時パスワード: temporary password; 瞳孔間距離: interpupillary distance;
発熱量: heat output/btu; デバイスアカウント: device account; ブラウザー: browser
"""
