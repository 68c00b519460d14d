//! The menu that opens under a chart. Its script is a file of its own, fetched when a reader first wants it: the page's start script
//! has only what opens it.

use serde_json::{Map, Value, json};

use super::super::early::bare;
use super::super::scripts::hash;
use super::super::styles::compact;
use sanjin::dataset::{sharing, story};
use story::export::{byline, headline};
use story::{Story, Wording, fill};

/// The name of the menu's script, at the bundle's root. (Blockers' lists hide what is called `share`: no class, id or file is.)
pub(in super::super) fn menu_name() -> String {
    format!("take-{:016x}.js", hash(menu_script(FilesFrom::Host).as_bytes()))
}

/// For the start script: fetches the menu and opens it.
pub(in super::super) fn opener_script() -> String {
    bare(include_str!("opener.js")).replace("@menu@", &menu_name())
}

/// Where the menu has a chart's files from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum FilesFrom {
    /// The host of the page.
    Host,
    /// The one file: it asks nobody.
    OneFile,
}

impl FilesFrom {
    /// A function from a file's path to the file, or to nothing.
    fn ask(self) -> &'static str {
        match self {
            Self::Host => "(path) => fetch(new URL(path, root)).then((answer) => answer.ok && answer.blob())",
            Self::OneFile => "(path) => sanjinFile(path)",
        }
    }
}

/// The menu, with its words in every edition and its looks.
pub(in super::super) fn menu_script(files: FilesFrom) -> String {
    let story = story();
    let words: Map<String, Value> =
        story.editions.iter().map(|wording| (wording.lang.clone(), words(story, wording))).collect();
    let css = compact(include_str!("../../../../styles/share.css"));
    bare(include_str!("menu.js"))
        .replace("\"@words@\"", &Value::Object(words).to_string())
        .replace("\"@css@\"", &Value::String(css).to_string())
        .replace("\"@ask@\"", files.ask())
}

fn words(story: &Story, wording: &Wording) -> Value {
    let all = sharing(&wording.lang);
    let (words, ui) = (&all.share, &wording.ui);
    // What is the same in every citation of the edition.
    let (title, byline) = (headline(story, wording), byline(story, wording));
    let source = [("title", title.as_str()), ("byline", byline.as_str()), ("site", ui.site.as_str())];
    json!({
        "folder": story.page_of(&wording.lang).trim_end_matches("index.html"),
        "close": words.close,
        "link": words.link,
        "copyLink": words.copy_link,
        "native": words.native,
        "save": words.save,
        "saveAs": words.save_as,
        "codes": words.codes,
        "frame": words.frame,
        "element": words.element,
        "picture": words.picture,
        "allCodes": words.all_codes,
        "cite": words.cite,
        "copyCitation": words.copy_citation,
        "citeChart": fill(&all.files.citation, &source),
        "citeFact": fill(&words.cite_fact, &source),
        "markName": ui.mark_name,
        "copied": words.copied,
        "byHand": words.by_hand,
        "saved": words.saved,
        "savedReady": words.saved_ready,
        "fileInstead": words.file_instead,
        "noFile": words.no_file,
        "noCodes": words.no_codes,
    })
}

#[cfg(test)]
mod tests {
    use super::{FilesFrom, menu_name, menu_script, opener_script};

    #[test]
    fn they_write_no_html_and_keep_nothing() {
        for script in [menu_script(FilesFrom::Host), menu_script(FilesFrom::OneFile), opener_script()] {
            for word in [
                "innerHTML",
                "outerHTML",
                "insertAdjacent",
                "eval(",
                "document.write",
                "cookie",
                "localStorage",
                "style=",
                "http:",
            ] {
                assert!(!script.contains(word), "{word}");
            }
            assert!(script.starts_with("(() => {\n") && script.ends_with("})();\n"), "{script}");
            assert!(!script.contains("</") && !script.contains("<!--"));
            assert!(!script.lines().any(|line| line.starts_with("//")));
        }
    }

    #[test]
    fn the_opener_knows_the_menu_by_name_and_every_edition_has_its_words() {
        assert!(opener_script().contains(&menu_name()));
        let script = menu_script(FilesFrom::OneFile);
        assert!(!script.contains("fetch("), "the one file asks nobody");
        for wording in &sanjin::dataset::story().editions {
            assert!(script.contains(&format!("\"{}\":{{", wording.lang)), "{}", wording.lang);
        }
        assert!(!script.contains("\"@"), "a place is left unfilled");
    }
}
