//! oEmbed 1.0 (oembed.com): the answer to a system that has a chart's address.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;

use super::super::template::escape;
use super::super::{Bundle, BundleError};
use super::codes::codes;
use super::height::WIDTH;
use super::item::Item;
use chart::View;
use sanjin::dataset::still;
use story::{ChartFile, File, Wording};

/// A response of the type "rich". The fields have the specification's names.
#[derive(Debug, Serialize)]
struct Response<'a> {
    version: &'static str,
    r#type: &'static str,
    title: &'a str,
    provider_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    provider_url: Option<&'static str>,
    cache_age: u32,
    html: String,
    width: u32,
    height: u32,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    thumbnail: Option<Thumbnail>,
}

/// The specification wants all three or none.
#[derive(Debug, Serialize)]
struct Thumbnail {
    thumbnail_url: String,
    thumbnail_width: u32,
    thumbnail_height: u32,
}

/// A day in seconds, since charts rarely change, and corrections should not wait long.
const AGE: u32 = 86_400;

/// The link from a page to its response, for a chart or for `story`. It must be absolute, so it is empty if the site's address is unknown.
pub(in super::super) fn discovery(bundle: &Bundle<'_>, wording: &Wording, id: &str, title: &str) -> String {
    bundle.url(File::Oembed { of: id, lang: &wording.lang }).map_or_else(String::new, |url| {
        format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
            escape(&url),
            escape(title)
        )
    })
}

/// Writes the responses of an edition.
pub(super) fn write(bundle: &Bundle<'_>, items: &[Item<'_>]) -> Result<(), BundleError> {
    for item in items {
        let file = File::Oembed { of: item.id, lang: &item.wording.lang };
        let json = serde_json::to_string_pretty(&response(bundle, item)?).map_err(|error| BundleError {
            at: file.path(bundle.story).into(),
            what: format!("can't be written as JSON: {error}"),
            hint: "every key is a string, so this is a bug in crates/bundle/src/share/oembed.rs",
        })?;
        bundle.put(file, (json + "\n").as_bytes())?;
    }
    Ok(())
}

fn response<'a>(bundle: &Bundle<'_>, item: &'a Item<'_>) -> Result<Response<'a>, BundleError> {
    let provider_url = bundle.site.base();
    let (html, (width, height)) = match provider_url {
        Some(base) => (codes(item, base).frame, (WIDTH, item.height)),
        None => pictured(bundle, item)?,
    };
    let thumbnail = item.file(ChartFile::Card).and_then(|card| {
        let (thumbnail_url, (thumbnail_width, thumbnail_height)) = (bundle.url(card.file)?, card.size?);
        Some(Thumbnail { thumbnail_url, thumbnail_width, thumbnail_height })
    });
    Ok(Response {
        version: "1.0",
        r#type: "rich",
        title: &item.title,
        provider_name: &still(&item.wording.lang).ui.site,
        provider_url,
        cache_age: AGE,
        html,
        width,
        height,
        thumbnail,
    })
}

/// The picture itself, as the HTML of a response that has no address to link to.
fn pictured(bundle: &Bundle<'_>, item: &Item<'_>) -> Result<(String, (u32, u32)), BundleError> {
    let Some((svg, size)) =
        item.file(ChartFile::Svg(View::Opening)).and_then(|file| Some((file, file.size?)))
    else {
        return Ok((format!("<p>{}</p>", escape(&item.alt)), (WIDTH, item.height)));
    };
    let picture = STANDARD.encode(bundle.staging.bytes(&svg.file.path(bundle.story))?);
    let html = format!(
        "<img src=\"data:image/svg+xml;base64,{picture}\" alt=\"{}\" width=\"{}\" height=\"{}\">",
        escape(&item.alt),
        size.0,
        size.1
    );
    Ok((html, size))
}
