//! A chart on the editor's page: its picture, its codes, its files.

use super::super::Bundle;
use super::super::template::escape;
use super::BASE;
use super::codes::codes;
use super::item::{Download, Item};
use chart::View;
use sanjin::dataset::{sharing, still};
use story::{ChartFile, File, Fragment, fill};

/// The chart, or the whole story.
pub(super) fn card(bundle: &Bundle<'_>, item: &Item<'_>) -> String {
    let words = &sharing(&item.wording.lang).share;
    let base = bundle.site.base().unwrap_or(BASE);
    let codes = codes(item, base);
    let here = File::Editor(&item.wording.lang);
    let id = escape(item.id);
    let subtitle = match item.chart.and_then(|chart| still(&item.wording.lang).charts.get(&chart.id)) {
        Some(words) => &words.subtitle,
        None => &words.story_note,
    };
    let address = format!("{base}{}", item.embed().path(bundle.story));
    let height = fill(&words.frame_note, &[("n", &item.height.to_string())]);
    let fields: String = [
        ("frame", &words.frame, &height, &codes.frame),
        ("element", &words.element, &words.element_note, &codes.element),
        ("picture", &words.picture, &words.picture_note, &codes.picture),
        ("address", &words.address, &words.address_note, &address),
    ]
    .iter()
    .map(|(kind, name, note, code)| field(item, kind, name, note, code))
    .collect();
    format!(
        "<article id=\"{}\" aria-labelledby=\"title-{id}\">\n<div class=\"look\">{}<p class=\"files\">{}</p></div>\n\
         <div class=\"how\"><h3 id=\"title-{id}\">{}</h3><p class=\"sub\">{}</p>\n{fields}\
         <p class=\"more\"><a href=\"{}\">{}</a></p>\n\
         <details class=\"preview\" hidden data-src=\"{}\" data-title=\"{}\" data-height=\"{}\"><summary>{}</summary></details></div>\n</article>\n",
        escape(&Fragment::chart(item.id).id()),
        picture(item),
        files(item),
        escape(&item.title),
        escape(subtitle),
        item.place(&bundle.link(here, File::Page(&item.wording.lang))),
        escape(&words.on_page),
        bundle.link(here, item.embed()),
        escape(&item.title),
        item.height,
        escape(&words.preview),
    )
}

fn field(item: &Item<'_>, kind: &str, name: &str, note: &str, code: &str) -> String {
    let words = &sharing(&item.wording.lang).share;
    let (id, name, copy) = (format!("{kind}-{}", escape(item.id)), escape(name), escape(&words.copy));
    format!(
        "<div class=\"code\"><label for=\"{id}\">{name}</label><p id=\"{id}-note\">{}</p>\
         <textarea id=\"{id}\" readonly rows=\"{}\" spellcheck=\"false\" data-code=\"{kind}\" aria-describedby=\"{id}-note\">{}</textarea>\
         <button type=\"button\" hidden data-copy=\"{id}\" aria-label=\"{copy}: {name}\">{copy}</button></div>\n",
        escape(note),
        if kind == "address" { 1 } else { 2 },
        escape(code),
    )
}

fn picture(item: &Item<'_>) -> String {
    let Some(svg) = item.file(ChartFile::Svg(View::Opening)) else { return String::new() };
    let size = svg.size.map_or_else(String::new, |(w, h)| format!(" width=\"{w}\" height=\"{h}\""));
    format!(
        "<img src=\"{}\" alt=\"{}\"{size} loading=\"lazy\" decoding=\"async\">",
        svg.file.seen_from(File::Editor(&item.wording.lang), item.story),
        escape(&item.alt)
    )
}

fn files(item: &Item<'_>) -> String {
    let words = &sharing(&item.wording.lang).share;
    let name = |file: &Download<'_>| match file.kind {
        ChartFile::Card => words.card.clone(),
        kind => kind.ending().trim_start_matches('.').to_ascii_uppercase(),
    };
    let links: Vec<String> = item
        .files
        .iter()
        .map(|file| {
            format!(
                "<span><a href=\"{}\" download=\"{}-{}{}\">{}</a> {}</span>",
                file.file.seen_from(File::Editor(&item.wording.lang), item.story),
                escape(item.id),
                item.wording.lang,
                file.kind.ending(),
                escape(&name(file)),
                kilobytes(file.bytes),
            )
        })
        .collect();
    format!("<b>{}</b> {}", escape(&words.files), links.join(" "))
}

/// The size of a file in words: 940 B, 12.3 KB. 1 KB is 1000 bytes.
fn kilobytes(bytes: u64) -> String {
    if bytes < 1000 { format!("{bytes} B") } else { format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100) }
}

#[cfg(test)]
mod tests {
    use super::kilobytes;

    #[test]
    fn sizes_are_in_bytes_or_kilobytes() {
        assert_eq!([940, 1000, 12_345].map(kilobytes), ["940 B", "1.0 KB", "12.3 KB"]);
    }
}
