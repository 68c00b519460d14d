//! Structured data for search engines (schema.org, JSON-LD): the dataset with the files of its facts, and the article as its source. The article
//! states its headline and its byline, but neither publisher nor date, so these are left out. So is a licence: that of NOTICE covers the
//! program, the charts and our words, but not the article, which is among the files and belongs to its publisher.

use serde_json::{Value, json};

use super::super::Site;
use sanjin::dataset::{publication, sharing, still};
use sanjin::page::head::Head;
use story::export::FileKind;
use story::{File, Story, Wording, fill};

/// The block for the head of an edition's page. Content security policies don't apply to it, since it is data.
pub(in super::super) fn linked_data(story: &Story, site: &Site, wording: &Wording) -> String {
    // Escaped, so that no text can end the block.
    let json = document(story, site, wording).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

fn document(story: &Story, site: &Site, wording: &Wording) -> Value {
    let head = Head::new(story, still(&wording.lang));
    let page = File::Page(&wording.lang);
    let file = |file: File<'_>, kind: &str| {
        let address = site.url(story, file).unwrap_or_else(|| file.seen_from(page, story));
        json!({ "@type": "DataDownload", "contentUrl": address, "encodingFormat": kind })
    };
    let facts = FileKind::ALL.map(|kind| {
        let media_type = if kind == FileKind::Csv { "text/csv" } else { "application/json" };
        file(File::Facts(kind, &wording.lang), media_type)
    });
    let distribution: Vec<Value> = facts.into_iter().chain([file(File::Story, "application/json")]).collect();
    let mut document = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": head.title,
        "description": description(story, wording, &head),
        "creator": { "@type": "Organization", "name": creator(wording) },
        "inLanguage": wording.lang,
        "isAccessibleForFree": true,
        "isBasedOn": source(story, wording),
        "distribution": distribution,
    });
    if let (Some(url), Some(fields)) = (site.url(story, page), document.as_object_mut()) {
        fields.insert("url".into(), url.into());
    }
    document
}

/// The article.
fn source(story: &Story, wording: &Wording) -> Value {
    let mut article = json!({
        "@type": "NewsArticle",
        "headline": publication().headline(story, &wording.lang),
        "inLanguage": story.source_wording().lang,
    });
    let byline = publication().byline(story, &wording.lang);
    if let (false, Some(fields)) = (byline.is_empty(), article.as_object_mut()) {
        fields.insert("creditText".into(), byline.into());
    }
    article
}

/// The description of the dataset. Search engines accept 50 to 5000 characters.
fn description(story: &Story, wording: &Wording, head: &Head) -> String {
    let words = &sharing(&wording.lang).files;
    let source =
        fill(&words.source_line, &[("title", publication().headline(story, &wording.lang).as_str())]);
    let (space, stop) = if wording.lang.starts_with("zh") { ("", "。") } else { (" ", ".") };
    format!("{}{space}{source}{stop}{space}{}{stop}", head.description, words.as_reported)
}

/// The creators of the dataset: the story's authors, or its site.
fn creator(wording: &Wording) -> &'static str {
    publication().authors.as_ref().unwrap_or(&still(&wording.lang).ui.site)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::super::super::Site;
    use super::linked_data;

    fn block(site: &Site, lang: &str) -> Value {
        let story = sanjin::dataset::story();
        let html = linked_data(story, site, story.edition(lang).expect("an edition"));
        let json =
            html.trim().strip_prefix("<script type=\"application/ld+json\">").expect("a block of data");
        let json = json.strip_suffix("</script>").expect("its end");
        assert!(!json.contains('<'), "{json}");
        serde_json::from_str(json).expect("JSON")
    }

    #[test]
    fn every_description_has_an_accepted_length_and_names_the_source() {
        let story = sanjin::dataset::story();
        for wording in &story.editions {
            let told = block(&Site::default(), &wording.lang);
            let description = told["description"].as_str().expect("a text");
            let length = description.chars().count();
            assert!((50..=5000).contains(&length), "{}: {length}: {description}", wording.lang);
            assert!(
                description.contains(&sanjin::dataset::publication().headline(story, &wording.lang)),
                "{description}"
            );
            assert_eq!(told["creator"]["name"], "The Sanjin in Numbers authors");
        }
    }

    #[test]
    fn the_article_has_no_property_that_it_does_not_state() {
        let told = block(&Site::default(), "en");
        let article = told["isBasedOn"].as_object().expect("an article");
        let names: Vec<&str> = article.keys().map(String::as_str).collect();
        assert_eq!(names, ["@type", "creditText", "headline", "inLanguage"]);
        assert!(
            told.get("url").is_none() && told.get("license").is_none() && told.get("publisher").is_none()
        );
    }

    #[test]
    fn files_have_absolute_addresses_if_the_sites_is_known() {
        let of = |site: &Site| block(site, "en")["distribution"][2]["contentUrl"].clone();
        assert_eq!(of(&Site::default()), "../story.json");
        assert_eq!(
            of(&Site::parse("https://example.org/a").expect("an address")),
            "https://example.org/a/story.json"
        );
    }
}
