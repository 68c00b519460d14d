//! Chinese numerals that are dates, names or parts of words, and those of which the words beside them leave something open, in both scripts.

use crate::words::drafted;
use crate::{folder, sections};

/// The facts of a sentence, each as numeral and unit, and whether something is asked about it. What a new unit counts is asked of the unit.
fn facts(lang: &str, sentence: &str) -> Vec<(String, String, bool)> {
    let (facts, _) = drafted(lang, sentence);
    facts.into_iter().map(|[numeral, unit, label]| (numeral, unit, label.contains('['))).collect()
}

/// Asserts the facts of sentences: numeral and unit, with a question mark before the unit if something is asked about it itself; what a new unit counts is asked of the unit.
fn check(cases: &[(&str, &str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(lang, sentence, expected)| {
            let found: Vec<String> = facts(lang, sentence)
                .into_iter()
                .map(|(numeral, unit, is_asked)| {
                    format!("{numeral} {}{unit}", if is_asked { "?" } else { "" })
                })
                .collect();
            (found != *expected).then(|| format!("{sentence}\n  is {found:?}\n  not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Asserts the phrases of sentences without a figure, with their reasons.
fn phrases(cases: &[(&str, &str, &[&str], &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(lang, sentence, expected, reason)| {
            let (facts, phrases) = drafted(lang, sentence);
            let expected: Vec<[String; 2]> =
                expected.iter().map(|words| [(*words).to_owned(), (*reason).to_owned()]).collect();
            (phrases != expected || !facts.is_empty())
                .then(|| format!("{sentence}\n  is {phrases:?} {facts:?}\n  not {expected:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_limit_belongs_to_the_number_after_it() {
    check(&[
        ("zh-Hans", "广告一年不到6万块。", &["不到6万 yuan"]),
        ("zh-Hant", "廣告三年不足20篇。", &["三 year", "不足20 record"]),
        ("zh-Hant", "花期前後不過20天。", &["不過20 day"]),
        ("zh-Hans", "工资每月不过3000元。", &["不过3000 yuan"]),
        ("zh-Hant", "天氣轉晴，不過20人沒有來。", &["20 ?person"]),
        ("zh-Hans", "他熬不过3天。", &["3 ?day"]),
        ("zh-Hant", "渡輪限載60人。", &["限載60 person"]),
        ("zh-Hans", "每车限乘60人，限购2件。", &["60 ?person", "2 ?item"]),
        ("zh-Hant", "補助上限820萬元，無限3人。", &["上限820萬 yuan", "3 person"]),
        ("zh-Hans", "视频破了1100万次。", &["破了1100万 time"]),
        ("zh-Hans", "警方破了3宗案。", &["3 ?case"]),
        ("zh-Hans", "警方破了1.2亿元的案。", &["破了1.2亿 ?yuan"]),
    ]);
}

#[test]
fn a_growth_by_n_times_is_asked_about_and_a_multiple_is_not() {
    check(&[
        ("zh-Hans", "游客比2019年增长1.4倍。", &["1.4 ?times-change"]),
        ("zh-Hant", "收聽率漲了四倍多。", &["四倍多 ?times-change"]),
        ("zh-Hant", "產量比去年多1倍，價格貴了兩倍。", &["1 ?times-change", "兩 ?times-change"]),
        ("zh-Hans", "产量是去年的1.4倍。", &["1.4 times"]),
        ("zh-Hant", "產量增至去年的3倍。", &["3 times"]),
        ("zh-Hans", "产量跌了3倍。", &["跌了3 ?times-change"]),
        ("zh-Hans", "产值增长2倍至30亿元。", &["2 ?times-change", "30亿 ?yuan"]),
    ]);
}

#[test]
fn years_of_eras_are_dates() {
    phrases(&[
        ("zh-Hans", "桥建于北宋元祐三年。", &["北宋元祐三年"], "date"),
        ("zh-Hant", "廟建於康熙五十年。", &["康熙五十年"], "date"),
        ("zh-Hant", "牌匾題於光緒廿六年。", &["光緒廿六年"], "date"),
        ("zh-Hant", "車站建於昭和三十年。", &["昭和三十年"], "date"),
        ("zh-Hant", "車站建於平成3年。", &["平成3年"], "date"),
        ("zh-Hans", "城建于唐贞观十四年。", &["唐贞观十四年"], "date"),
        ("zh-Hans", "城毁于公元79年。", &["公元79年"], "date"),
    ]);
    check(&[
        ("zh-Hant", "兩國維持和平三年。", &["兩 country", "三 ?year"]),
        ("zh-Hans", "公司保持大定3年。", &["3 ?year"]),
        ("zh-Hans", "工程进行三年。", &["三 year"]),
    ]);
}

#[test]
fn idioms_of_two_numbers_are_idioms() {
    phrases(&[
        ("zh-Hans", "三天两头有人来。", &["三天两头"], "idiom"),
        ("zh-Hant", "三天兩頭有人來。", &["三天兩頭"], "idiom"),
        ("zh-Hant", "他心裡七上八下。", &["七上八下"], "idiom"),
        ("zh-Hans", "八字还没一撇的事。", &["八字还没一撇"], "idiom"),
        ("zh-Hant", "八字還沒一撇的事。", &["八字還沒一撇"], "idiom"),
        ("zh-Hant", "大家七嘴八舌，亂七八糟。", &["七嘴八舌", "亂七八糟"], "idiom"),
    ]);
}

#[test]
fn a_measure_word_of_animals_counts_them_only_if_one_is_named() {
    check(&[
        ("zh-Hans", "我有收音机，还有两只是坏的。", &["两 ?thing"]),
        ("zh-Hant", "店裡有四隻收音機。", &["四 ?thing"]),
        ("zh-Hant", "島上有30隻貓。", &["30 animal"]),
        ("zh-Hans", "农户养羊，死了300只。", &["300 animal"]),
        ("zh-Hans", "羊撞倒了两只箱子。", &["两 ?thing"]),
    ]);
}

#[test]
fn a_fall_whose_verb_is_not_beside_its_size_is_asked_about_until_the_label_says_it() {
    check(&[
        ("zh-Hant", "他說少掉的可是上千萬隻蜂。", &["上千萬 animal"]),
        ("zh-Hans", "来的是300人。", &["300 person"]),
    ]);
    for (lang, sentence) in [("zh-Hant", "今年流失的是300人。"), ("zh-Hans", "今年流失的是300人。")]
    {
        let text = folder(lang, &sections(lang, [sentence]));
        let report = draft::write(text.path()).expect("a draft");
        assert!(report.contains("(1 in doubt"), "{report}");
    }
}

#[test]
fn times_of_day_are_dates() {
    phrases(&[
        ("zh-Hant", "黃昏五時半，尾班船離岸。", &["五時半"], "date"),
        ("zh-Hans", "晚上9点58分，灯还亮着。", &["9点58分"], "date"),
        ("zh-Hans", "零点差五分，他下楼。", &["零点差五分"], "date"),
        ("zh-Hans", "九点五十八分，他下楼。", &["九点五十八分"], "date"),
        ("zh-Hant", "清晨六時四十五分，天未亮。", &["六時四十五分"], "date"),
        ("zh-Hant", "他下午三點正離開。", &["三點正"], "date"),
        ("zh-Hans", "店开到八点一刻。", &["八点一刻"], "date"),
    ]);
    check(&[("zh-Hans", "他提出三点意见。", &["三 dian"]), ("zh-Hans", "会议开了三小时。", &["三 hour"])]);
}

#[test]
fn floors_addresses_and_standards_are_names() {
    phrases(&[
        ("zh-Hans", "只剩四楼亮着灯。", &["四楼"], "name"),
        ("zh-Hant", "起火點在12樓的廚房。", &["12樓"], "name"),
        ("zh-Hant", "門市在中山路二段36號。", &["二段", "36號"], "name"),
        ("zh-Hant", "他住在民生街12巷3弄5號6樓之2。", &["12巷", "3弄", "5號", "6樓", "之2"], "name"),
        ("zh-Hans", "书店在解放西路204号。", &["204号"], "name"),
        ("zh-Hant", "依國家標準CNS 1305判定。", &["CNS 1305"], "term"),
        ("zh-Hans", "产品按GB/T 1234检验。", &["GB/T 1234"], "term"),
    ]);
    check(&[("zh-Hant", "公司有兩樓出租。", &["兩 lou"]), ("zh-Hans", "公司用 GB 30台。", &["30 machine"])]);
}

#[test]
fn votes_passengers_and_ships_are_known() {
    check(&[
        ("zh-Hans", "大会以58票赞成、1票弃权通过。", &["58 vote", "1 vote"]),
        ("zh-Hant", "區議會以17票對3票通過動議。", &["17 vote", "3 vote"]),
        ("zh-Hant", "他以19票當選，只贏兩票。", &["19 vote", "兩 vote"]),
        ("zh-Hans", "影片拿下5000万票房。", &["5000万 piao"]),
        ("zh-Hant", "平日每班僅8客。", &["8 person"]),
        ("zh-Hant", "餐廳賣出8客牛扒。", &["8 ke"]),
        ("zh-Hant", "碼頭只剩兩船，附近有三校。", &["兩 ship", "三 school"]),
        ("zh-Hans", "两村受灾。", &["两 village"]),
        ("zh-Hant", "全場售出3000票。", &["3000 ?vote"]),
    ]);
    phrases(&[("zh-Hans", "会上表决，5比4。", &["5比4"], "score")]);
}

#[test]
fn loose_counts_are_read() {
    check(&[
        ("zh-Hant", "他行船半世紀有多。", &["半世紀有多 century"]),
        ("zh-Hant", "村民有四百幾人。", &["四百幾 person"]),
        ("zh-Hant", "她說：「數來數去得27個」，不多。", &["27 thing"]),
        ("zh-Hans", "他说“一半是我点的”。", &["一半 percent"]),
        ("zh-Hans", "司机一大半是粉丝。", &["一大半 percent"]),
        ("zh-Hans", "最小的捐款是一块八。", &["一块八 yuan"]),
        ("zh-Hans", "他一晚送三十来单。", &["三十来 order"]),
        ("zh-Hant", "花期連續三年遇雨。", &["三 year"]),
        ("zh-Hant", "產地價上看450元。", &["上看450 yuan"]),
        ("zh-Hant", "船價千二萬到千五萬元。", &["千二萬到千五萬 yuan"]),
        ("zh-Hant", "審批時間由9至14個月縮短至5個月。", &["9至14 month", "5 month"]),
    ]);
}

#[test]
fn a_figure_of_a_title_is_asked_about_if_the_text_has_it_too() {
    let article =
        "碼頭剩兩船 三萬人等\n\n每班僅8人\n\n碼頭只剩兩艘。每班船去年有8人，全年有3.2萬人、50艘貨船。\n";
    let asked: Vec<(String, bool)> = draft::figures(article, "zh-Hant")
        .expect("figures")
        .into_iter()
        .map(|figure| {
            let repeats = figure.doubts.iter().any(|doubt| doubt.words.contains("does it repeat"));
            let again = figure.doubts.iter().any(|doubt| doubt.words.contains("stated before"));
            assert!(!again, "the text is not asked about: {figure:?}");
            (figure.numeral, repeats)
        })
        .collect();
    let expected = [
        ("兩", true),
        ("三萬", true),
        ("8", true),
        ("兩", false),
        ("8", false),
        ("3.2萬", false),
        ("50", false),
    ];
    assert_eq!(asked, expected.map(|(numeral, is_asked)| (numeral.to_owned(), is_asked)));
}

#[test]
fn a_limit_that_is_denied_or_compared_is_no_other_limit() {
    check(&[
        ("zh-Hans", "长宽高之和不得超过1.3米。", &["不得超过1.3 metre"]),
        ("zh-Hant", "每班不得少於8人。", &["不得少於8 person"]),
        // More than the county's share of 11.8 %, or than 11.8 %?
        ("zh-Hant", "患者比率高於全縣的11.8%。", &["11.8% ?percent"]),
        ("zh-Hant", "收入不到去年的兩成。", &["不到去年的兩成 percent"]),
        ("zh-Hant", "換領每次以30件為限。", &["30 ?item"]),
    ]);
}

#[test]
fn a_year_before_more_is_a_date() {
    check(&[
        ("zh-Hant", "較2021年多了46人。", &["46 ?person"]),
        ("zh-Hans", "比2019年多了5条线路。", &["5 route"]),
    ]);
}

#[test]
fn a_figure_of_speech_and_a_base_are_no_figures_without_a_question() {
    check(&[
        ("zh-Hans", "半座城都睡了。", &["半 ?building"]),
        ("zh-Hans", "打车要四五十块，坐车才两块，省钱。", &["四五十 yuan", "两 yuan"]),
        ("zh-Hant", "議員質疑：「萬一病友掉到10人以下，怎麼辦？」", &["10人以下 ?person"]),
        ("zh-Hant", "如要擴展，至少要多聘兩名職員。", &["至少要多聘兩 ?person"]),
    ]);
    phrases(&[
        ("zh-Hans", "十次有九次让上。", &["十次有九次"], "idiom"),
        ("zh-Hans", "每跑一公里都亏钱。", &["一公里"], "rate"),
        ("zh-Hans", "志愿者每服务1小时都记分。", &["1小时"], "rate"),
    ]);
}

#[test]
fn bus_lines_and_numbered_hospitals_are_names() {
    phrases(&[
        ("zh-Hans", "夜3路头班车准时驶出。", &["3路头班"], "name"),
        ("zh-Hans", "车到市三医院，护士上了车。", &["市三医"], "name"),
    ]);
    check(&[("zh-Hans", "她能省下千把块，高兴得很。", &["千把 yuan"])]);
}

#[test]
fn a_difference_is_a_change_and_a_place_that_begins_with_a_numeral_a_name() {
    check(&[
        ("zh-Hant", "月薪比馬公高出約兩成。", &["約兩成 percent-change"]),
        ("zh-Hant", "七美設籍人口3800人，七美鄉有船。", &["3800 person"]),
    ]);
}
