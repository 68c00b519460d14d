//! Leaves out of a page's style sheet what only pages in other languages use.

/// A style sheet without the rules of other languages than these. A rule belongs to a language if its selector begins with `[lang|="…"]`; it
/// must stand on one line.
pub(super) fn of_languages(sheet: &str, langs: [&str; 2]) -> String {
    let is_used = |of: &str| langs.into_iter().any(|lang| is_of(of, lang));
    sheet.split_inclusive('\n').filter(|line| language(line).is_none_or(is_used)).collect()
}

/// The language to which a line's rule belongs.
fn language(line: &str) -> Option<&str> {
    let rule = line.trim();
    let selector = rule.strip_prefix("html").unwrap_or(rule);
    let (lang, _) = selector.strip_prefix("[lang|=\"")?.split_once('"')?;
    rule.ends_with('}').then_some(lang)
}

/// Whether `[lang|="of"]` selects an element of a language.
fn is_of(of: &str, lang: &str) -> bool {
    lang.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::of_languages;

    const SHEET: &str = "a { b: c; }\n  [lang|=\"en\"] a { b: d; }\nhtml[lang|=\"zh-Hans\"] a { b: e; }\n[lang|=\"zh\"] {\n  f: g;\n}\n";

    #[test]
    fn a_page_has_the_rules_of_its_languages_and_of_none() {
        let has = |langs: [&str; 2], rule: &str| of_languages(SHEET, langs).contains(rule);
        for langs in [["zh-Hant", "zh-Hant"], ["en", "zh-Hans"], ["eng", "e"]] {
            assert!(has(langs, "a { b: c; }\n"), "a rule of no language");
            assert!(has(langs, "[lang|=\"zh\"] {\n  f: g;\n}\n"), "a rule of several lines");
        }
        for (langs, english, simplified) in [
            (["zh-Hant", "zh-Hant"], false, false),
            (["zh-Hans", "zh-Hant"], false, true),
            (["en", "zh-Hans"], true, true),
            (["en-GB", "zh-Hant"], true, false),
            (["eng", "e"], false, false),
        ] {
            assert_eq!([has(langs, "b: d"), has(langs, "b: e")], [english, simplified], "{langs:?}");
        }
    }
}
