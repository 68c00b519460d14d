//! Where each file of the bundle stands, from the bundle's root. Others rely on these names: they stand in the pages of news sites, and in links.

use story::{Story, Wording};

/// The folder of an edition below another, with its slash: none for the first.
fn folder(story: &Story, wording: &Wording) -> String {
    let first = story.editions.first().is_some_and(|first| first.lang == wording.lang);
    if first { String::new() } else { format!("{}/", wording.lang) }
}

/// A file of an edition that stands beside its page: `index.html`, `en/facts.csv`.
pub(super) fn beside_page(story: &Story, wording: &Wording, name: &str) -> String {
    format!("{}{name}", folder(story, wording))
}

/// A chart's page for embedding: `embed/nurseries/index.html`, `embed/nurseries/en/index.html`. `story` is the whole story.
pub(super) fn embed(story: &Story, wording: &Wording, chart: &str) -> String {
    format!("embed/{chart}/{}index.html", folder(story, wording))
}

/// A chart's own file: `charts/nurseries.svg`, `charts/en/nurseries.svg`.
pub(super) fn chart_file(story: &Story, wording: &Wording, name: &str) -> String {
    format!("charts/{}{name}", folder(story, wording))
}

/// The way from one file of the bundle to another, both from its root. Always relative, so that the bundle works in any folder
/// and from a disk.
pub(super) fn between(from: &str, to: &str) -> String {
    let [from, to] = [from, to].map(|path| path.split('/').collect::<Vec<_>>());
    let folders = from.len() - 1;
    let shared = from[..folders].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = if folders == shared { "./".to_owned() } else { "../".repeat(folders - shared) };
    format!("{up}{}", to[shared..].join("/"))
}

#[cfg(test)]
mod tests {
    use super::{beside_page, between, chart_file, embed};

    #[test]
    fn the_first_edition_stands_at_the_root_and_the_others_in_folders() {
        let story = sanjin::dataset::story();
        let (first, english) = (&story.editions[0], story.edition("en").expect("an edition"));
        assert_eq!(beside_page(story, first, "facts.csv"), "facts.csv");
        assert_eq!(embed(story, first, "nurseries"), "embed/nurseries/index.html");
        assert_eq!(embed(story, english, "nurseries"), "embed/nurseries/en/index.html");
        assert_eq!(chart_file(story, english, "nurseries.svg"), "charts/en/nurseries.svg");
    }

    #[test]
    fn ways_are_relative() {
        for (from, to, way) in [
            ("index.html", "en/index.html", "./en/index.html"),
            ("en/index.html", "index.html", "../index.html"),
            ("embed/a/en/index.html", "embed/a/index.html", "../index.html"),
            ("embed/a/index.html", "embed/a/en/index.html", "./en/index.html"),
            ("embed/a/en/index.html", "charts/en/a.svg", "../../../charts/en/a.svg"),
            ("en/a.html", "en/b.html", "./b.html"),
        ] {
            assert_eq!(between(from, to), way, "{from} to {to}");
        }
    }
}
