//! The style sheets, inlined into each page so that the first paint waits for no second request.

use super::tokens::filled;

/// Every sheet of the page, in the order in which they build on each other.
const SHEETS: [&str; 9] = [
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/page.css"),
    include_str!("../../../styles/article.css"),
    include_str!("../../../styles/chart.css"),
    include_str!("../../../styles/people.css"),
    include_str!("../../../styles/tools.css"),
    include_str!("../../../styles/explorer.css"),
    include_str!("../../../styles/lost.css"),
    include_str!("../../../styles/print.css"),
];

/// All sheets as one, without comments and indentation.
pub(super) fn page_css() -> String {
    SHEETS.iter().map(|sheet| compact(sheet)).collect()
}

/// Fills in colours and fonts, and drops comments, indentation, line ends and the blanks around marks that need none. Our own
/// sheets have nothing of this inside strings (tested), so this needs no CSS parser; what is left, brotli deals with.
pub(super) fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let sheet = filled(sheet);
    let mut rest = sheet.as_str();
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    let line: String = out.lines().map(str::trim).collect();
    BLANKS.iter().fold(line, |line, (from, to)| line.replace(from, to))
}

/// Blanks that a reader of the sheet wants and a browser does not. A blank before a colon is another thing: `a :hover`.
const BLANKS: [(&str, &str); 6] =
    [(" {", "{"), ("{ ", "{"), ("; ", ";"), (";}", "}"), (": ", ":"), (", ", ",")];

#[cfg(test)]
mod tests {
    use super::{BLANKS, SHEETS, compact, filled, page_css};

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(compact("/* why */\na {\n  color: red;\n}\n"), "a{color:red}");
        let sheet = "@media (width > 1px) { a :is(b, c) { d: e, f; g: h; } }\n";
        assert_eq!(compact(sheet), "@media (width > 1px){a :is(b,c){d:e,f;g:h} }");
    }

    #[test]
    fn no_string_of_ours_holds_what_is_dropped() {
        for sheet in SHEETS.map(filled) {
            assert_eq!(sheet.matches("/*").count(), sheet.matches("*/").count());
            assert!(!sheet.contains("\"/*") && !sheet.contains("*/\""));
            // Every other piece stands between double quotes.
            for string in sheet.lines().flat_map(|line| line.split('"').skip(1).step_by(2)) {
                assert!(BLANKS.iter().all(|(blank, _)| !string.contains(blank)), "{string}");
            }
        }
    }

    #[test]
    fn braces_stay_in_pairs() {
        let css = page_css();
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
