//! The whole story in one file, for mail, chat or a memory stick. It opens from a disk and makes no request. The first
//! edition is in it as on its page, complete without script. The other editions, the programs, the drawings for large type and the downloadable
//! files are packed into blocks of text, which `scripts/one_file` unpacks.

mod packed;

use std::collections::BTreeMap;

use serde_json::json;

use crate::pages::render;
use crate::template::{Document, escape};
use crate::tooltip_rules::tooltip_styles;
use crate::{Bundle, BundleError, share};
use packed::block;
use sanjin::dataset::still;
use sanjin::page::head::Head;
use story::File;

/// Writes it. Runs after everything that it packs is written.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let story = bundle.story;
    let [first, others @ ..] = story.editions.as_slice() else { return Ok(()) };
    let mut blocks = String::new();
    let mut pack = |name: &str, bytes: &[u8]| {
        block(name, bytes).map(|block| blocks.push_str(&block)).map_err(|error| BundleError {
            at: File::OneFile.path(story).into(),
            what: format!("`{name}` can't be packed: {error}"),
            hint: "is the machine out of memory?",
        })
    };
    for wording in others {
        // A complete document for the browser's parser. It has no style sheet, since the file's applies.
        let title = escape(&Head::new(story, still(&wording.lang)).title);
        let body = render(bundle, File::OneFile, wording)?;
        pack(&wording.lang, format!("<!doctype html><title>{title}</title><body>{body}").as_bytes())?;
    }
    let programs = [("program", &bundle.scripts.program), ("evidence", &bundle.scripts.evidence)];
    for (name, [_, wasm]) in programs {
        pack(name, &bundle.staging.bytes(wasm)?)?;
    }
    for (lang, name) in &bundle.large {
        pack(&format!("large-{lang}"), &bundle.staging.bytes(name)?)?;
    }
    pack("files", files(bundle)?.as_bytes())?;

    let langs: Vec<&str> = story.editions.iter().map(|wording| wording.lang.as_str()).collect();
    let mut values = vec![("LANGUAGES", json!(langs))];
    let edition_script = bundle.esbuild.inline("one_file/edition.js", &values)?;
    values.extend(share::menu_values(&bundle.styles));
    let programs = programs.map(|(name, [script, _])| (name, bundle.staging.at(script)));
    let open = bundle.esbuild.inline_with_programs("one_file/open.js", &values, &programs)?;
    let (scripts, words) = (&bundle.scripts.head, Head::new(story, still(&first.lang)));
    let head = format!(
        "{}<title>{}</title>\n<meta name=\"description\" content=\"{}\">\n{}<script>{}{}</script>\n<script>{edition_script}</script>\n<style>{}{}</style>{}",
        scripts.address_tag(File::OneFile),
        escape(&words.title),
        escape(&words.description),
        bundle.url(File::Page(&first.lang)).map_or(String::new(), |address| format!(
            "<link rel=\"canonical\" href=\"{}\">\n",
            escape(&address)
        )),
        scripts.choices,
        scripts.faults,
        bundle.styles.all_languages,
        bundle.styles.one_file,
        tooltip_styles(&bundle.styles.tips, story),
    );
    let body = format!("{}\n{blocks}<script>{open}</script>", render(bundle, File::OneFile, first)?);
    let document = Document { lang: &first.lang, embed: None, head: &head, body: &body };
    bundle.put(File::OneFile, bundle.template.page(&document).as_bytes())
}

/// The downloadable files, as a JSON object by their paths.
fn files(bundle: &Bundle<'_>) -> Result<String, BundleError> {
    let paths = File::packed(bundle.story).map(|file| file.path(bundle.story));
    let files: Result<BTreeMap<String, String>, BundleError> =
        paths.map(|path| bundle.staging.text(&path).map(|text| (path, text))).collect();
    Ok(json!(files?).to_string())
}
