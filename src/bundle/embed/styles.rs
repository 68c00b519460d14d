//! The style sheets of what stands in frames.

use super::super::scripts::hash;
use super::super::styles::{compact, page_css};
use super::super::{Bundle, BundleError};

/// Of a chart by itself: colours and type, the drawing with its tooltips, what stands around it.
const CHART: [&str; 3] = [
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/chart.css"),
    include_str!("../../../styles/embed.css"),
];

/// Writes the sheet of all embedded charts. One file, and not in each page: of twenty charts in one article, nineteen have it
/// from the browser's cache. Returns its name at the bundle's root.
pub(super) fn write_chart_css(bundle: &Bundle<'_>) -> Result<String, BundleError> {
    let css: String = CHART.iter().map(|sheet| compact(sheet)).collect();
    let name = format!("embed-{:016x}.css", hash(css.as_bytes()));
    bundle.put(&name, css.as_bytes())?;
    Ok(name)
}

/// Of the whole story in a frame: the page's, and what is otherwise there.
pub(super) fn story_css() -> String {
    page_css() + &compact(include_str!("../../../styles/embedded_story.css"))
}

#[cfg(test)]
mod tests {
    use super::{CHART, compact, story_css};

    #[test]
    fn braces_stay_in_pairs() {
        let chart: String = CHART.iter().map(|sheet| compact(sheet)).collect();
        for css in [chart, story_css()] {
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
