//! The editor's page, `embed.html` of each edition: every chart with a picture, its codes and its files. Complete without script; with it,
//! the codes follow the options, and a button copies them.

use super::super::template::{Document, escape};
use super::super::{Bundle, BundleError};
use super::BASE;
use super::editor_card::card;
use super::item::Item;
use sanjin::dataset::{sharing, still};
use story::{File, Fragment, OPENING, Wording, fill};

/// The widths in px that an editor may choose instead of the full width.
const WIDTHS: [u32; 3] = [720, 560, 400];

/// Writes the editor's page of an edition.
pub(super) fn write(
    bundle: &Bundle<'_>,
    wording: &Wording,
    items: &[Item<'_>],
    script: &str,
) -> Result<(), BundleError> {
    let here = File::Editor(&wording.lang);
    let words = &sharing(&wording.lang).share;
    let scripts = &bundle.scripts.head;
    let head = format!(
        "{}<title>{} | {}</title>\n<meta name=\"robots\" content=\"noindex\">\n<script>{}</script>\n<style>{}</style>",
        scripts.address_tag(here),
        escape(&words.editor_title),
        escape(&still(&wording.lang).ui.site),
        scripts.choices,
        bundle.styles.editor,
    );
    let body = format!(
        "{}<main id=\"main\">\n{}{}{}{}</main>\n<script>{}</script>",
        bar(bundle, wording),
        intro(bundle, wording, items),
        options(bundle, wording),
        index(bundle, wording, items),
        groups(bundle, wording, items)
            .iter()
            .map(|(id, title, items)| section(bundle, id, title, items))
            .collect::<String>(),
        script,
    );
    let document = Document { lang: &wording.lang, embed: None, head: &head, body: &body };
    bundle.put(here, bundle.template.page(&document).as_bytes())
}

/// The links to the story and to this page in the other editions, whose codes are in their language.
fn bar(bundle: &Bundle<'_>, wording: &Wording) -> String {
    let here = File::Editor(&wording.lang);
    let page = bundle.link(here, File::Page(&wording.lang));
    let editions: String = bundle
        .story
        .editions
        .iter()
        .map(|edition| {
            let (lang, name) = (&edition.lang, escape(&still(&edition.lang).name));
            if *lang == wording.lang {
                return format!("<span aria-current=\"page\">{name}</span>");
            }
            let address = bundle.link(here, File::Editor(lang));
            format!("<a href=\"{address}\" lang=\"{lang}\" hreflang=\"{lang}\" data-edition>{name}</a>")
        })
        .collect();
    format!(
        "<header class=\"bar\"><a class=\"brand\" href=\"{page}\">{}</a><nav aria-label=\"{}\">{editions}</nav></header>\n",
        escape(&still(&wording.lang).ui.site),
        escape(&still(&wording.lang).ui.editions),
    )
}

fn intro(bundle: &Bundle<'_>, wording: &Wording, items: &[Item<'_>]) -> String {
    let words = &sharing(&wording.lang).share;
    let charts = items.iter().filter(|item| !item.is_story()).count().to_string();
    let unknown = match bundle.site.base() {
        Some(_) => String::new(),
        None => format!("<p class=\"unknown\">{}</p>\n", with_base(&words.base_unknown)),
    };
    format!(
        "<h1>{}</h1>\n<p class=\"intro\">{}</p>\n{unknown}<p class=\"machine\"><a href=\"{}\">manifest.json</a> {}</p>\n\
         <p class=\"machine\">{}</p>\n",
        escape(&words.editor_title),
        escape(&fill(&words.editor_intro, &[("n", &charts)])),
        bundle.link(File::Editor(&wording.lang), File::Manifest),
        escape(&words.for_cms),
        escape(&words.protocol),
    )
}

/// The value for `{base}` in the codes.
fn with_base(text: &str) -> String {
    escape(text).replace(BASE, &format!("<code>{BASE}</code>"))
}

/// The options. The script shows them and applies them.
fn options(bundle: &Bundle<'_>, wording: &Wording) -> String {
    let (words, ui) = (&sharing(&wording.lang).share, &still(&wording.lang).ui);
    let themes = [("auto", &ui.theme_auto), ("light", &ui.theme_light), ("dark", &ui.theme_dark)];
    let themes: String = themes
        .iter()
        .map(|(value, name)| format!("<option value=\"{value}\">{}</option>", escape(name)))
        .collect();
    let widths: String = WIDTHS
        .iter()
        .map(|px| {
            let name = fill(&words.width_px, &[("n", &px.to_string())]);
            format!("<option value=\"{px}\">{}</option>", escape(&name))
        })
        .collect();
    let root = bundle.site.base().unwrap_or_default();
    // Without a known address, the script resolves the root from here.
    let up = File::Editor(&wording.lang).to_root(bundle.story);
    format!(
        "<form class=\"options\" hidden data-token=\"{}\" data-up=\"{up}\" data-copied=\"{}\" data-by-hand=\"{}\">\n\
         <h2>{}</h2>\n\
         <label class=\"base\" for=\"base\">{}</label><input id=\"base\" type=\"url\" value=\"{}\" spellcheck=\"false\" \
         autocomplete=\"off\" aria-describedby=\"base-note\"><p id=\"base-note\" data-note=\"{}\" data-wrong=\"{}\">{}</p>\n\
         <div><label>{} <select name=\"theme\">{themes}</select></label>\
         <label>{} <select name=\"width\"><option value=\"\">{}</option>{widths}</select></label>\
         <label class=\"check\"><input type=\"checkbox\" name=\"plain\">{}</label></div>\n\
         </form>\n<p role=\"status\"></p>\n",
        if root.is_empty() { BASE } else { root },
        escape(&words.copied),
        escape(&words.by_hand),
        escape(&words.options),
        escape(&words.base),
        escape(root),
        escape(&words.base_note),
        escape(&words.base_wrong),
        escape(&words.base_note),
        escape(&ui.theme),
        escape(&words.width),
        escape(&words.width_full),
        escape(&words.plain),
    )
}

/// The charts by the story's sections, after the whole story.
fn groups<'a>(
    bundle: &Bundle<'_>,
    wording: &Wording,
    items: &'a [Item<'a>],
) -> Vec<(String, String, Vec<&'a Item<'a>>)> {
    let of = |section: &str| -> Vec<&Item<'_>> {
        items.iter().filter(|item| item.chart.is_some_and(|chart| chart.section == section)).collect()
    };
    let mut story: Vec<&Item<'_>> = items.iter().filter(|item| item.is_story()).collect();
    story.extend(of(OPENING));
    let mut groups = vec![("whole".to_owned(), sharing(&wording.lang).share.story.clone(), story)];
    groups.extend(bundle.story.sections.iter().map(|section| {
        let title = still(&wording.lang)
            .sections
            .get(&section.id)
            .map_or_else(String::new, |words| words.title.clone());
        (section.id.clone(), title, of(&section.id))
    }));
    groups.retain(|(_, _, items)| !items.is_empty());
    groups
}

fn index(bundle: &Bundle<'_>, wording: &Wording, items: &[Item<'_>]) -> String {
    let words = &sharing(&wording.lang).share;
    let groups: String = groups(bundle, wording, items)
        .iter()
        .map(|(id, title, items)| {
            let links: String = items
                .iter()
                .map(|item| {
                    format!("<li><a href=\"{}\">{}</a></li>", Fragment::chart(item.id), escape(&item.title))
                })
                .collect();
            format!("<li class=\"{id}\"><b>{}</b><ul>{links}</ul></li>", escape(title))
        })
        .collect();
    let name = escape(&words.index);
    format!(
        "<details class=\"index\" open><summary>{name}</summary><nav aria-label=\"{name}\"><ul>{groups}</ul></nav></details>\n"
    )
}

fn section(bundle: &Bundle<'_>, id: &str, title: &str, items: &[&Item<'_>]) -> String {
    let cards: String = items.iter().map(|item| card(bundle, item)).collect();
    format!(
        "<section class=\"{id}\" aria-labelledby=\"of-{id}\"><h2 id=\"of-{id}\">{}</h2>\n{cards}</section>\n",
        escape(title)
    )
}
