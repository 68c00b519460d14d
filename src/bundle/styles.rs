//! The style sheets, inlined into each page so that the first paint waits for no second request.

/// Every sheet of the page, in the order in which they build on each other.
const SHEETS: [&str; 8] = [
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/page.css"),
    include_str!("../../styles/article.css"),
    include_str!("../../styles/chart.css"),
    include_str!("../../styles/people.css"),
    include_str!("../../styles/tools.css"),
    include_str!("../../styles/explorer.css"),
    include_str!("../../styles/print.css"),
];

/// All sheets as one, without comments and indentation.
pub(super) fn page_css() -> String {
    SHEETS.iter().map(|sheet| compact(sheet)).collect()
}

/// Drops comments, indentation and line ends. Our own sheets have no comment marks and no line ends inside strings
/// (tested), so this needs no CSS parser; what is left, brotli deals with.
pub(super) fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::{SHEETS, compact, page_css};

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(compact("/* why */\na {\n  color: red;\n}\n"), "a {color: red;}");
    }

    #[test]
    fn no_string_of_ours_holds_a_comment_mark() {
        for sheet in SHEETS {
            assert_eq!(sheet.matches("/*").count(), sheet.matches("*/").count());
            assert!(!sheet.contains("\"/*") && !sheet.contains("*/\""));
        }
    }

    #[test]
    fn braces_stay_in_pairs() {
        let css = page_css();
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
