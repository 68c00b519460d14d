//! What search engines read of a page: which one to show of two that say the same, and where it stands in other languages. Both want
//! whole addresses (a relative one is passed over), so both are there only where the site's address is known.

use super::super::site::Site;
use super::super::template::escape;
use story::{File, Fragment, Story, Wording};

/// Of the page of an edition: its address, and those of all editions.
pub(in super::super) fn of_page(site: &Site, story: &Story, wording: &Wording) -> String {
    let Some(own) = site.url(story, File::Page(&wording.lang)) else { return String::new() };
    let alternates = story
        .editions
        .iter()
        .map(|edition| (edition.lang.as_str(), edition.lang.as_str()))
        .chain([("x-default", story.source_wording().lang.as_str())])
        .filter_map(|(named, lang)| Some((named, site.url(story, File::Page(lang))?)))
        .map(|(named, url)| {
            format!("<link rel=\"alternate\" hreflang=\"{named}\" href=\"{}\">\n", escape(&url))
        });
    format!("<link rel=\"canonical\" href=\"{}\">\n{}", escape(&own), alternates.collect::<String>())
}

/// Of a page in a frame: the page and the place in it that say the same. An engine that follows it shows that page, and may still count
/// what is in the frame among the words of the page around it, which `noindex` would forbid. That is said only where nothing else can be.
pub(in super::super) fn of_frame(
    site: &Site,
    story: &Story,
    wording: &Wording,
    place: Option<Fragment<'_>>,
) -> String {
    let place = place.map_or_else(String::new, |place| place.to_string());
    site.url(story, File::Page(&wording.lang)).map_or_else(
        || "<meta name=\"robots\" content=\"noindex\">\n".to_owned(),
        |url| format!("<link rel=\"canonical\" href=\"{}{}\">\n", escape(&url), escape(&place)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_itself_and_all_editions_by_whole_addresses_or_says_nothing() {
        let story = sanjin::dataset::story();
        let english = story.edition("en").expect("an English edition");
        assert_eq!(of_page(&Site::default(), story, english), "");
        let site = Site::parse("https://example.org/a").expect("an address");
        assert_eq!(
            of_page(&site, story, english),
            "<link rel=\"canonical\" href=\"https://example.org/a/en/\">\n\
             <link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"https://example.org/a/\">\n\
             <link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://example.org/a/zh-Hans/\">\n\
             <link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/a/en/\">\n\
             <link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/a/\">\n"
        );
    }

    #[test]
    fn a_frame_names_the_page_it_is_part_of_or_asks_not_to_be_found() {
        let story = sanjin::dataset::story();
        let english = story.edition("en").expect("an English edition");
        let site = Site::parse("https://example.org/a").expect("an address");
        assert_eq!(
            of_frame(&site, story, english, Some(Fragment::chart("beds"))),
            "<link rel=\"canonical\" href=\"https://example.org/a/en/#chart-beds\">\n"
        );
        assert!(of_frame(&Site::default(), story, english, None).contains("noindex"));
    }
}
