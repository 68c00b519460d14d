//! The style sheets, inlined into each page so that the first paint waits for no second request.

use crate::story::Story;

/// Every sheet of the page, in the order in which they build on each other.
const SHEETS: [&str; 9] = [
    include_str!("../../styles/tokens.css"),
    include_str!("../../styles/page.css"),
    include_str!("../../styles/article.css"),
    include_str!("../../styles/chart.css"),
    include_str!("../../styles/people.css"),
    include_str!("../../styles/tools.css"),
    include_str!("../../styles/explorer.css"),
    include_str!("../../styles/lost.css"),
    include_str!("../../styles/print.css"),
];

/// All sheets as one, without comments and indentation.
pub(super) fn page_css() -> String {
    let sheets: String = SHEETS.iter().map(|sheet| compact(sheet)).collect();
    sheets + &more_marks(most_marks(crate::dataset::story()))
}

/// The most marks that a chart of a story has. Each station is one too, and a fact among the stations is not another.
fn most_marks(story: &Story) -> usize {
    story.charts.iter().map(|chart| chart.facts.len().max(chart.steps.len())).max().unwrap_or(0)
}

/// Up to so many marks a chart the sheet has rules that show a mark's tooltip.
const MARKS_OF_THE_SHEET: usize = 60;
/// Up to so many there are rules at all. Each costs the browser a look at every hover: beyond, tooltips come with the program, and
/// without it the chart's table and the article say the same.
const MOST_MARKS: usize = 400;

/// The rules of `chart.css` for a mark and its tooltip, for the marks that the sheet has none for.
fn more_marks(most: usize) -> String {
    let marks = || MARKS_OF_THE_SHEET + 1..=most.min(MOST_MARKS);
    if marks().is_empty() {
        return String::new();
    }
    let mut shows = marks()
        .map(|n| format!(".pic:has([data-n=\"{n}\"]:is(:hover,:focus,:focus-within)) .tip[data-n=\"{n}\"]"));
    let mut hides = marks()
        .map(|n| format!(".pic:has([data-n]:hover):not(:has([data-n=\"{n}\"]:hover)) .tip[data-n=\"{n}\"]"));
    let list = |selectors: &mut dyn Iterator<Item = String>| selectors.collect::<Vec<_>>().join(",");
    format!("{}{{visibility:visible}}{}{{visibility:hidden}}", list(&mut shows), list(&mut hides))
}

/// Drops comments, indentation, line ends and the blanks around marks that need none. Our own sheets have nothing of this inside
/// strings (tested), so this needs no CSS parser; what is left, brotli deals with.
pub(super) fn compact(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
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
    use super::{BLANKS, MARKS_OF_THE_SHEET, MOST_MARKS, SHEETS, compact, more_marks, page_css};

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(compact("/* why */\na {\n  color: red;\n}\n"), "a{color:red}");
        let sheet = "@media (width > 1px) { a :is(b, c) { d: e, f; g: h; } }\n";
        assert_eq!(compact(sheet), "@media (width > 1px){a :is(b,c){d:e,f;g:h} }");
    }

    #[test]
    fn no_string_of_ours_holds_what_is_dropped() {
        for sheet in SHEETS {
            assert_eq!(sheet.matches("/*").count(), sheet.matches("*/").count());
            assert!(!sheet.contains("\"/*") && !sheet.contains("*/\""));
            // Every other piece stands between double quotes.
            for string in sheet.lines().flat_map(|line| line.split('"').skip(1).step_by(2)) {
                assert!(BLANKS.iter().all(|(blank, _)| !string.contains(blank)), "{string}");
            }
        }
    }

    #[test]
    fn marks_beyond_those_of_the_sheet_have_the_same_rules_up_to_a_limit() {
        let sheet: String = SHEETS.iter().map(|sheet| compact(sheet)).collect();
        assert_eq!(more_marks(MARKS_OF_THE_SHEET), "", "the sheet has them all");
        let more = more_marks(5000);
        let has = |css: &str, n: usize| {
            let of = |selector: &str| css.contains(&selector.replace('#', &n.to_string()));
            of(".pic:has([data-n=\"#\"]:is(:hover,:focus,:focus-within)) .tip[data-n=\"#\"]")
                && of(".pic:has([data-n]:hover):not(:has([data-n=\"#\"]:hover)) .tip[data-n=\"#\"]")
        };
        assert!((1..=MARKS_OF_THE_SHEET).all(|n| has(&sheet, n) && !has(&more, n)));
        assert!((MARKS_OF_THE_SHEET + 1..=MOST_MARKS).all(|n| has(&more, n)));
        assert!(!has(&more, MOST_MARKS + 1) && !has(&sheet, MARKS_OF_THE_SHEET + 1));
        let end = "{visibility:visible}";
        assert!(sheet.contains(end) && more.contains(end));
    }

    #[test]
    fn braces_stay_in_pairs() {
        let css = page_css();
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
