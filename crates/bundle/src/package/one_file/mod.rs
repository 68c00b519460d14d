//! `sanjin.html`: the whole story in one file, for a mail, a chat, a memory stick. It opens from a disk and asks the network for
//! nothing. The first edition stands in it as on its page, complete without script; the others, the program and the files that
//! a reader may save are packed into blocks of text, which `scripts/one_file` unpacks.

mod links;
mod packed;
mod shell;
mod tags;

use std::collections::BTreeMap;
use std::convert::Infallible;

use serde_json::json;

use super::staged;
use crate::error::get;
use crate::head_scripts::AddressedAs;
use crate::template::{Document, escape};
use crate::tooltip_rules::tooltip_styles;
use crate::{Bundle, BundleError, paths, scripts, share, styles};
use links::{Links, Request};
use packed::block;
use sanjin::dataset::sharing;
use sanjin::page::head::Head;
use shell::Page;
use tags::{attribute, each_tag};

/// Where it stands, from the bundle's root.
pub(super) const PATH: &str = "sanjin.html";

/// Writes it. Comes after all that it packs.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let story = bundle.story;
    let Some(first) = story.editions.first() else { return Ok(()) };
    let inside = files(bundle)?;
    let links = Links { story, site: bundle.site, inside: &inside };
    let mut editions = Vec::new();
    for wording in &story.editions {
        let path = paths::beside_page(story, wording, "index.html");
        let html = get(&bundle.staging.join(&path))?;
        editions.push((wording, edition(&links, &wording.lang, &path, &html)?));
    }
    let mut blocks = String::new();
    let mut pack = |name: &str, bytes: &[u8]| {
        block(name, bytes).map(|block| blocks.push_str(&block)).map_err(|error| BundleError {
            at: PATH.into(),
            what: format!("`{name}` can't be packed: {error}"),
            hint: "is the machine out of memory?",
        })
    };
    for (wording, edition) in &editions[1..] {
        pack(&wording.lang, edition.packed().as_bytes())?;
    }
    let (program, wasm) = scripts::program(bundle.staging)?;
    pack("program", &wasm)?;
    pack("files", object(&inside).as_bytes())?;

    let langs: Vec<&str> = story.editions.iter().map(|wording| wording.lang.as_str()).collect();
    let mut values = vec![("LANGUAGES", json!(langs))];
    let edition_script = bundle.esbuild.inline("one_file/edition.js", &values)?;
    values.extend(share::menu_values());
    let open = bundle.esbuild.inline_with_program("one_file/open.js", &values, &program)?;
    let scripts = &bundle.scripts.head;
    let front = &editions[0].1;
    let head = format!(
        "{}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}<script>{}{}</script>\n<script>{edition_script}</script>\n<style>{}{}</style>{}",
        scripts.address_tag(AddressedAs::OneFile),
        front.title,
        escape(&Head::new(story, first).description),
        bundle.site.url("index.html").map_or(String::new(), |address| format!(
            "<link rel=\"canonical\" href=\"{}\">\n",
            escape(&address)
        )),
        scripts.choices,
        scripts.faults,
        front.style,
        styles::compact(include_str!("one_file.css")),
        tooltip_styles(story),
    );
    let body = format!("{}\n{blocks}<script>{open}</script>", front.body);
    let document = Document { lang: &first.lang, embed: None, head: &head, body: &body };
    bundle.put(PATH, bundle.template.page(&document).as_bytes())
}

/// An edition as it stands in the file.
struct Edition {
    title: String,
    style: String,
    body: String,
}

impl Edition {
    /// As it is packed: a page of its own for the browser's parser. The style sheet is that of the file.
    fn packed(&self) -> String {
        format!("<!doctype html><title>{}</title><body>{}", self.title, self.body)
    }
}

/// The edition whose page stands at `path`.
fn edition(links: &Links<'_>, lang: &str, path: &str, html: &str) -> Result<Edition, BundleError> {
    let fault = |what| BundleError {
        at: path.into(),
        what,
        hint: "src/bundle/package/one_file reads what src/bundle/pages.rs writes",
    };
    let page = Page::of(html).map_err(|part| fault(format!("it has no {part}, or more than one")))?;
    let body = links.led(path, page.body).map_err(|Request(tag)| BundleError {
        at: path.into(),
        what: format!("`{tag}` would have {PATH} ask the network"),
        hint: "put it into the page itself (data:, svg), or link to it",
    })?;
    // Where the way to the other editions stands if it can't be gone: in its place.
    let word = escape(&sharing(lang).package.packed_word);
    let body = each_tag(&body, |tag| {
        let is_way = attribute(tag, "class") == Some("editions");
        let word = if is_way { format!("<p class=\"packed-word\">{word}</p>") } else { String::new() };
        Ok::<_, Infallible>(format!("{word}{tag}"))
    })
    .unwrap_or_else(|never| match never {});
    Ok(Edition { title: page.title.to_owned(), style: page.style.to_owned(), body })
}

/// The files that a reader may save, by their paths: the dataset, the tables of facts, what the charts are and say. All are text;
/// pictures of points are drawn by the browser.
fn files(bundle: &Bundle<'_>) -> Result<BTreeMap<String, String>, BundleError> {
    let facts: Vec<String> = bundle
        .story
        .editions
        .iter()
        .flat_map(|wording| {
            ["csv", "json"].map(|kind| paths::beside_page(bundle.story, wording, &format!("facts.{kind}")))
        })
        .collect();
    let is_saved = |path: &str| {
        let of_chart =
            path.starts_with("charts/") && [".svg", ".csv", ".json"].iter().any(|end| path.ends_with(end));
        of_chart || path == "story.json" || facts.iter().any(|fact| fact == path)
    };
    let mut files = BTreeMap::new();
    for path in staged::paths(bundle.staging)?.into_iter().filter(|path| is_saved(path)) {
        let text = get(&bundle.staging.join(&path))?;
        files.insert(path, text);
    }
    Ok(files)
}

fn object(files: &BTreeMap<String, String>) -> String {
    let files = files.iter().map(|(path, text)| (path.clone(), text.clone().into()));
    serde_json::Value::Object(files.collect()).to_string()
}
