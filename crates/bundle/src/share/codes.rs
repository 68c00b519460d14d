//! Codes that put a chart into another page.

use super::super::template::escape;
use super::item::Item;
use chart::View;
use story::{ChartFile, File};

/// The codes of an item, for the editor's page, the share menu, the manifest and oEmbed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Codes {
    /// A frame, followed by a link to the chart, since many systems remove frames.
    pub(super) frame: String,
    /// A custom element with its script, and in it the fallback for systems that remove scripts.
    pub(super) element: String,
    /// A picture that links to the story.
    pub(super) picture: String,
}

/// The codes of an item in a bundle at `base`, an address that ends in a slash, or a placeholder. No frame or element has a style attribute,
/// which the policies of many sites forbid. No code has a line break, which WordPress would turn into paragraphs. No frame is `lazy`, since
/// one that was never scrolled to would be blank in print; so a page with many frames fetches all at once (the custom element fetches a chart
/// when it comes near, and prints its picture).
pub(super) fn codes(item: &Item<'_>, base: &str) -> Codes {
    let lang = escape(&item.wording.lang);
    let picture = picture(item, base);
    let (tag, chart) = match item.chart {
        Some(_) => (item.story.chart_element(), format!(" chart=\"{}\"", escape(item.id))),
        None => (item.story.story_element(), String::new()),
    };
    Codes {
        frame: format!(
            "<iframe src=\"{base}{}\" title=\"{}\" width=\"100%\" height=\"{}\" frameborder=\"0\" \
             allow=\"clipboard-write; web-share\"></iframe><p><a href=\"{base}{}\">{}</a></p>",
            escape(&item.embed().path(item.story)),
            escape(&item.title),
            item.height,
            escape(&item.place_in_bundle()),
            escape(&item.title),
        ),
        element: format!(
            "<script async src=\"{base}{}\"></script><{tag}{chart} lang=\"{lang}\">{picture}</{tag}>",
            File::HostScript.path(item.story),
        ),
        picture,
    }
}

fn picture(item: &Item<'_>, base: &str) -> String {
    let place = format!("{base}{}", escape(&item.place_in_bundle()));
    let Some(file) = item.file(ChartFile::Png) else {
        return format!("<a href=\"{place}\">{}</a>", escape(&item.title));
    };
    // The file has more pixels than the px of its display size, for sharp screens.
    let shown = item.file(ChartFile::Svg(View::Opening)).and_then(|svg| svg.size);
    let size =
        shown.map_or_else(String::new, |(width, height)| format!(" width=\"{width}\" height=\"{height}\""));
    format!(
        "<a href=\"{place}\"><img src=\"{base}{}\" alt=\"{}\"{size} style=\"max-width:100%;height:auto\"></a>",
        escape(&file.file.path(item.story)),
        escape(&item.alt),
    )
}

#[cfg(test)]
mod tests {
    use super::super::item::{Download, Item};
    use super::codes;
    use chart::View;
    use story::{ChartFile, File};

    fn item(title: &str, alt: &str) -> Item<'static> {
        let story = sanjin::dataset::story();
        let wording = story.edition("en").expect("an edition");
        let chart = story.chart("nurseries").expect("a chart");
        let file = |kind, size| {
            let file = File::Chart { of: &chart.id, lang: &wording.lang, kind };
            Download { kind, file, bytes: 1, size: Some(size) }
        };
        Item {
            story,
            wording,
            chart: Some(chart),
            id: &chart.id,
            title: title.into(),
            alt: alt.into(),
            height: 620,
            files: vec![file(ChartFile::Svg(View::Opening), (392, 500)), file(ChartFile::Png, (784, 1000))],
        }
    }

    #[test]
    fn codes_escape_words_that_look_like_html() {
        let item = item("\"><script>alert(1)</script>", "a & b \"c\"");
        let codes = codes(&item, "https://example.org/");
        let text = "&quot;>&lt;script>alert(1)&lt;/script>";
        assert!(codes.frame.contains(&format!("title=\"{text}\"")), "{}", codes.frame);
        assert!(codes.picture.contains("alt=\"a &amp; b &quot;c&quot;\""), "{}", codes.picture);
        for code in [&codes.frame, &codes.picture] {
            assert!(!code.contains("<script"), "{code}");
        }
    }

    #[test]
    fn no_code_is_lazy_or_has_a_line_break() {
        let codes = codes(&item("Places", "Many places."), "https://example.org/a/");
        for code in [codes.frame, codes.element, codes.picture] {
            assert!(!code.contains('\n') && !code.contains("lazy"), "{code}");
        }
    }

    #[test]
    fn the_element_contains_the_picture_for_systems_that_remove_scripts() {
        let codes = codes(&item("Places", "Many places."), "https://example.org/a/");
        assert!(codes.element.contains(&codes.picture));
        assert!(codes.element.starts_with("<script async src=\"https://example.org/a/embed.js\"></script><sanjin-chart chart=\"nurseries\" lang=\"en\">"));
        assert!(codes.frame.ends_with(
            "</iframe><p><a href=\"https://example.org/a/en/index.html#chart-nurseries\">Places</a></p>"
        ));
        assert!(codes.picture.contains("src=\"https://example.org/a/charts/en/nurseries.png\" alt=\"Many places.\" width=\"392\" height=\"500\""));
        assert!(codes.frame.contains("src=\"https://example.org/a/embed/nurseries/en/index.html\" title=\"Places\" width=\"100%\" height=\"620\""));
    }
}
