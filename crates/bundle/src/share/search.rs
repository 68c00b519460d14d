//! What search engines read in a page: which of two equal pages to show, and its other languages. They ignore relative addresses, so these
//! tags exist only if the site's address is known.

use super::super::site::Site;
use super::super::template::escape;
use super::super::{Bundle, BundleError};
use story::{File, Fragment, Story, Wording};

/// The links in the head of an edition's page: its own address, and those of all editions.
pub(in super::super) fn of_page(site: &Site, story: &Story, wording: &Wording) -> String {
    let Some(own) = site.url(story, File::Page(&wording.lang)) else { return String::new() };
    let alternates = alternates(site, story).map(|(lang, url)| {
        format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\">\n", escape(&url))
    });
    format!("<link rel=\"canonical\" href=\"{}\">\n{}", escape(&own), alternates.collect::<String>())
}

/// The page of each edition by its language tag, and the first edition as `x-default`. Empty if the site's address is unknown, or if there is
/// one edition only.
fn alternates<'a>(site: &'a Site, story: &'a Story) -> impl Iterator<Item = (&'a str, String)> {
    let several = story.editions.get(1).map(|_| story);
    let editions = several.into_iter().flat_map(|story| &story.editions);
    let editions = editions.map(|edition| (edition.lang.as_str(), edition.lang.as_str()));
    editions
        .chain(several.map(|story| ("x-default", story.source_wording().lang.as_str())))
        .filter_map(|(named, lang)| Some((named, site.url(story, File::Page(lang))?)))
}

/// Writes the sitemap (sitemaps.org, with the languages as Google reads them), if the site's address is known. Pages for frames are not
/// in it: their `canonical` is the page.
pub(super) fn write_sitemap(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    match sitemap(bundle.site, bundle.story) {
        Some(xml) => bundle.put(File::Sitemap, xml.as_bytes()),
        None => Ok(()),
    }
}

fn sitemap(site: &Site, story: &Story) -> Option<String> {
    site.base()?;
    let links: String = alternates(site, story)
        .map(|(lang, url)| {
            format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>\n", escape(&url))
        })
        .collect();
    let pages = story.editions.iter().filter_map(|edition| site.url(story, File::Page(&edition.lang)));
    let pages: String =
        pages.map(|url| format!("<url>\n<loc>{}</loc>\n{links}</url>\n", escape(&url))).collect();
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{pages}</urlset>\n"
    ))
}

/// The tag of a page in a frame: its `canonical` is the page and the place with the same content. Search engines show that page, and may count
/// the frame as content of the page around it, which `noindex` would forbid; so `noindex` is only for a site without a known address.
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
    fn a_page_links_itself_and_all_editions_only_if_the_sites_address_is_known() {
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
    fn the_sitemap_has_each_edition_with_all_languages_if_the_sites_address_is_known() {
        let story = sanjin::dataset::story();
        assert_eq!(sitemap(&Site::default(), story), None);
        let xml =
            sitemap(&Site::parse("https://example.org/a&b").expect("an address"), story).expect("a sitemap");
        let document = roxmltree::Document::parse(&xml).expect("well-formed XML");
        let urls: Vec<_> = document.root_element().children().filter(roxmltree::Node::is_element).collect();
        let texts: Vec<_> = urls.iter().filter_map(|url| url.first_element_child()?.text()).collect();
        assert_eq!(texts, ["", "zh-Hans/", "en/"].map(|folder| format!("https://example.org/a&b/{folder}")));
        for url in urls {
            let links =
                url.children().filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "link")));
            let languages: Vec<_> = links.filter_map(|link| link.attribute("hreflang")).collect();
            assert_eq!(languages, ["zh-Hant", "zh-Hans", "en", "x-default"]);
        }
    }

    #[test]
    fn a_frame_has_its_page_as_canonical_or_else_noindex() {
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
