//! The constants of the share menu: its words in every edition, and its style sheet. Its script is a file that is fetched when a reader first
//! opens the menu.

use serde_json::{Map, Value, json};

use super::super::citation::template;
use super::super::styles::Styles;
use sanjin::dataset::{publication, sharing, story};
use story::{File, Story, Wording, fill};

/// The constants of `scripts/share/`.
pub(in super::super) fn menu_values(styles: &Styles) -> [(&'static str, Value); 2] {
    let story = story();
    let words: Map<String, Value> =
        story.editions.iter().map(|wording| (wording.lang.clone(), words(story, wording))).collect();
    [("MENU_WORDS", words.into()), ("MENU_STYLES", styles.share.as_str().into())]
}

fn words(story: &Story, wording: &Wording) -> Value {
    let all = sharing(&wording.lang);
    let words = &all.share;
    // Equal in every citation of the edition.
    let said = publication();
    let (title, byline) = (said.headline(story, &wording.lang), said.byline(story, &wording.lang));
    let site = said.edition(&wording.lang).ui.site.as_str();
    let source = [("title", title.as_str()), ("byline", byline.as_str()), ("site", site)];
    json!({
        "folder": File::Page(&wording.lang).address(story),
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
        "citeChart": fill(&template(&all.files.citation, &byline), &source),
        "citeFact": fill(&template(&words.cite_fact, &byline), &source),
        "markName": wording.ui.mark_name,
        "copied": words.copied,
        "byHand": words.by_hand,
        "saved": words.saved,
        "savedReady": words.saved_ready,
        "fileInstead": words.file_instead,
        "noFile": words.no_file,
        "noCodes": words.no_codes,
    })
}
