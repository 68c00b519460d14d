//! Leaves out of a page's style sheet what only pages in other languages use.

/// A style sheet without the rules of other languages. A rule belongs to a language if its selector begins with `[lang|="…"]`, and is left
/// out if it stands on one line, as all in `styles/` do but those for words of another language within a page.
pub(super) fn of_language(sheet: &str, lang: &str) -> String {
    sheet.lines().filter(|line| language(line).is_none_or(|of| is_of(of, lang))).fold(
        String::new(),
        |mut kept, line| {
            kept += line;
            kept.push('\n');
            kept
        },
    )
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
    use super::of_language;

    const SHEET: &str = "a { b: c; }\n  [lang|=\"en\"] a { b: d; }\nhtml[lang|=\"zh-Hans\"] a { b: e; }\n[lang|=\"en\"] {\n  f: g;\n}\n";

    #[test]
    fn a_page_has_the_rules_of_its_language_and_of_none() {
        let common = "a { b: c; }\n";
        let words_within = "[lang|=\"en\"] {\n  f: g;\n}\n";
        assert_eq!(of_language(SHEET, "zh-Hant"), format!("{common}{words_within}"));
        assert_eq!(
            of_language(SHEET, "zh-Hans"),
            format!("{common}html[lang|=\"zh-Hans\"] a {{ b: e; }}\n{words_within}")
        );
        for lang in ["en", "en-GB"] {
            assert_eq!(
                of_language(SHEET, lang),
                format!("{common}  [lang|=\"en\"] a {{ b: d; }}\n{words_within}")
            );
        }
        assert!(!of_language(SHEET, "eng").contains("b: d"));
    }
}
