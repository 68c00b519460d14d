//! Whom a figure may speak of alone: an editor is asked about one place, institution or person that title and lede don't name, and about nobody else.

use std::fs;

use crate::{asked, entries, folder, said, sections};

/// Drafts some sentences and returns of whom the check asks whether the last fact speaks of them alone.
fn named(lang: &str, sentences: &str) -> Option<String> {
    let dir = folder(lang, &sections(lang, [sentences]));
    draft::write(dir.path()).expect("a draft");
    let last = said(entries(dir.path(), "fact").last().expect("a fact"), "id");
    // A label that names them answers it.
    for file in fs::read_dir(dir.path().join("facts")).expect("a folder").flatten() {
        let text = fs::read_to_string(file.path()).expect("a file");
        let lines =
            text.lines().map(|line| if line.starts_with("label = ") { "label = \"?\"" } else { line });
        fs::write(file.path(), lines.collect::<Vec<_>>().join("\n")).expect("written");
    }
    fs::write(dir.path().join("charts.toml"), "").expect("written");
    let open = asked(dir.path(), &last);
    let (_, rest) = open.iter().find_map(|asked| asked.split_once("does it speak of 「"))?;
    rest.split_once("」 alone?").map(|(name, _)| name.to_owned())
}

#[test]
fn a_figure_of_one_name_is_asked_about() {
    for (lang, sentences, name) in [
        ("zh-Hant", "垃圾2萬噸送往小店區處理。", "小店區"),
        ("zh-Hant", "當局在河口鎮開設12所學校。", "河口鎮"),
        ("zh-Hant", "在開封市有12所學校。", "開封市"),
        ("zh-Hant", "長洲戲院有12行座椅。", "長洲戲院"),
        ("zh-Hant", "去年河口船務公司開了12班船。", "河口船務公司"),
        ("zh-Hans", "村民王芳家有12亩茶园。", "王芳"),
        ("en", "In Deal, 40 shops shut.", "Deal"),
        ("en", "The ferry goes to Deal. Deal has 40 shops.", "Deal"),
        ("en", "At the University of Kent, 20 people left.", "University of Kent"),
        ("en", "Kent University employs 300 people.", "Kent University"),
        ("en", "Ann Lee keeps 12 boats.", "Ann Lee"),
        ("en", "On the day Ann Lee’s 12 boats left.", "Ann Lee"),
    ] {
        assert_eq!(named(lang, sentences).as_deref(), Some(name), "{sentences}");
    }
}

#[test]
fn a_cut_name_a_common_place_and_a_source_are_not_asked_about() {
    for (lang, sentences) in [
        ("zh-Hant", "每年約500件送往堆填區。"),
        ("zh-Hant", "另有300件送到填埋區。"),
        ("zh-Hant", "去年新增3間戲院，共有12行座椅。"),
        ("zh-Hant", "館長李明表示，有12行座椅。"),
        ("zh-Hans", "全市划设禁渔区12个。"),
        ("en", "About 300 people are ill, according to researchers at Kent University."),
        ("en", "About 300 people are ill, say researchers at the University of Kent."),
        ("en", "Figures from Ofgem show 50 boats."),
        ("en", "Ann Lee said 14 boats left."),
        ("en", "Crime fell 12 per cent."),
        ("en", "On Monday’s 30 boats nobody slept."),
    ] {
        assert_eq!(named(lang, sentences), None, "{sentences}");
    }
}
