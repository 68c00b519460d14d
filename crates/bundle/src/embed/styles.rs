//! The style sheets of what stands in frames.

use super::super::scripts::hash;
use super::super::styles::{compact, page_css};
use super::super::{Bundle, BundleError};
use story::File;

/// Of a chart by itself: colours and type, the drawing with its tooltips, what stands around it.
const CHART: [&str; 3] = [
    include_str!("../../../../styles/tokens.css"),
    include_str!("../../../../styles/chart.css"),
    include_str!("../../../../styles/embed.css"),
];

/// Writes the sheet of all embedded charts. One file, and not in each page: of twenty charts in one article, nineteen have it
/// from the browser's cache. Returns its name at the bundle's root.
pub(super) fn write_chart_css(bundle: &Bundle<'_>) -> Result<String, BundleError> {
    let css = chart_css();
    let name = format!("embed-{:016x}.css", hash(css.as_bytes()));
    bundle.put(File::Hashed(&name), css.as_bytes())?;
    Ok(name)
}

/// The sheet of all embedded charts.
fn chart_css() -> String {
    let css: String = CHART.iter().map(|sheet| compact(sheet)).collect();
    without(&css, "[data-elder]")
}

/// Leaves out the rules for a state that never is: in a frame nobody chooses the elder mode.
fn without(css: &str, state: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once(state) {
        // The rule begins where another ends, or inside a media query.
        let (kept, _) = before.rsplit_once(['{', '}']).unwrap_or_default();
        out.push_str(&before[..kept.len() + usize::from(!before.is_empty())]);
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    out + rest
}

/// Of the whole story in a frame: the page's, and what is otherwise there.
pub(super) fn story_css() -> String {
    page_css() + &compact(include_str!("../../../../styles/embedded_story.css"))
}

#[cfg(test)]
mod tests {
    use super::{CHART, chart_css, compact, story_css, without};

    #[test]
    fn rules_for_what_never_is_are_left_out_and_no_others() {
        let css = "a{b:c}:root[x]{d:e;f:g}@media h{:root[x]:not(i){j:k}l{m:n}}o{p:q}";
        assert_eq!(without(css, "[x]"), "a{b:c}@media h{l{m:n}}o{p:q}");
        assert!(!chart_css().contains("elder") && story_css().contains("elder"));
    }

    #[test]
    fn braces_stay_in_pairs() {
        for css in [chart_css(), story_css()] {
            assert_eq!(css.matches('{').count(), css.matches('}').count());
        }
    }

    /// A frame is made as high as its page: a length in `vh` is then a share of the whole page, or makes it grow without end.
    #[test]
    fn nothing_of_a_chart_in_a_frame_is_measured_by_the_height_of_the_frame() {
        let own = compact(CHART[2]);
        for unit in ["vh", "svh", "lvh", "dvh", "vmin", "vmax", "position:fixed", "position:sticky"] {
            assert!(!own.contains(unit), "embed.css has {unit}");
        }
    }
}
