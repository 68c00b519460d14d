//! All facts in one table. Without script it is a plain table; a script makes it searchable (`scripts/page/explorer`), the program
//! saves what it shows (`browser::save`).

use yew::prelude::*;

use super::super::context::Edition;
use super::data_table::sentence_link;
use story::export::{FileKind, file_name};
use story::{Fact, File, Fragment, Qualifier, UiWording, fill};

/// The most characters a search may have.
const MOST_WORDS: u32 = 80;
/// From here on the browser lays out only the rows in sight.
const MANY: usize = 200;

/// The table with all that belongs to it.
pub(super) fn explorer(edition: Edition) -> Html {
    let (story, ui) = (edition.story, &edition.wording.ui);
    let all = story.facts.len();
    let n = all.to_string();
    let count = fill(&ui.explorer_count, &[("shown", &n), ("all", &n)]);
    let columns = [
        ("label", &ui.table_item),
        ("value", &ui.table_value),
        ("section", &ui.explorer_section),
        ("unit", &ui.explorer_unit),
        ("exact", &ui.explorer_qualifier),
        ("article", &ui.table_source),
    ];
    let files = FileKind::ALL.map(|kind| {
        let ending = kind.ending();
        html! {
            <a href={edition.link_to(File::Facts(kind, &edition.wording.lang))} data-inside={edition.inside()} data-file={ending}
                download={file_name(&edition.wording.lang, kind, all, all)}>
                { ending.to_ascii_uppercase() }
            </a>
        }
    });
    html! {
        <section id={Fragment::Explorer("").id()} class={classes!("explorer", (all > MANY).then_some("many"))} aria-labelledby="explorer-heading">
            <h2 id="explorer-heading">{ &ui.explorer_heading }</h2>
            <p class="intro">{ fill(&ui.explorer_intro, &[("n", &n)]) }</p>
            { controls(edition) }
            <p class="found">
                <b role="status" data-some={ui.explorer_count.clone()} data-none={ui.explorer_none.clone()}>{ count }</b>
                <span class="files">{ &ui.explorer_files }{ for files }</span>
            </p>
            <table>
                <caption>{ &ui.explorer_caption }</caption>
                <thead><tr>{ for columns.map(|(sort, name)| column(sort, name)) }</tr></thead>
                <tbody>{ for story.facts.iter().map(|fact| row(edition, fact)) }</tbody>
            </table>
            <p class="note">{ meanings(edition) }</p>
        </section>
    }
}

/// The link to the table.
pub(super) fn explorer_link(edition: Edition) -> Html {
    let n = edition.story.facts.len().to_string();
    html! { <a href={Fragment::Explorer("").to_string()}>{ fill(&edition.wording.ui.explorer_link, &[("n", &n)]) }</a> }
}

/// What can be asked for. No form: there is nothing to send, and no key should try to.
fn controls(edition: Edition) -> Html {
    let (story, wording) = (edition.story, edition.wording);
    let ui = &wording.ui;
    let sections = story.sections.iter().filter(|one| story.facts.iter().any(|fact| fact.section == one.id));
    let sections = sections.map(|one| (one.id.as_str(), section_name(edition, &one.id)));
    let units = story.units.iter().filter(|one| story.facts.iter().any(|fact| fact.unit == one.id));
    let units = units.map(|one| (one.id.as_str(), wording.unit_name(&one.id)));
    let qualifiers = qualifiers(edition).map(|one| (one.name(), wording.qualifier(one)));
    html! {
        <div class="ask" role="search" aria-labelledby="explorer-heading">
            <label class="q">
                <span>{ &ui.explorer_search }</span>
                <input type="search" name="q" maxlength={MOST_WORDS.to_string()} autocomplete="off" spellcheck="false" />
            </label>
            { choice(ui, "section", &ui.explorer_section, sections.collect()) }
            { choice(ui, "unit", &ui.explorer_unit, units.collect()) }
            { choice(ui, "exact", &ui.explorer_qualifier, qualifiers.collect()) }
            <button type="button" data-reset="">{ &ui.explorer_reset }</button>
        </div>
    }
}

/// A choice of one or all, under the name it has in fragments.
fn choice(ui: &UiWording, name: &'static str, label: &str, options: Vec<(&str, &str)>) -> Html {
    html! {
        <label>
            <span>{ label }</span>
            <select {name} autocomplete="off">
                <option value="">{ &ui.explorer_any }</option>
                { for options.into_iter().map(|(id, name)| html! { <option value={id.to_owned()}>{ name }</option> }) }
            </select>
        </label>
    }
}

/// The qualifiers that facts have.
fn qualifiers(edition: Edition) -> impl Iterator<Item = Qualifier> {
    let all = [Qualifier::Exact, Qualifier::Over, Qualifier::Nearly, Qualifier::About];
    all.into_iter().filter(move |one| edition.story.facts.iter().any(|fact| fact.qualifier == *one))
}

fn section_name(edition: Edition, id: &str) -> &'static str {
    edition.wording.sections.get(id).map_or("", |words| words.short.as_str())
}

/// A column's name: plain while nothing can be ordered, then a button.
fn column(sort: &'static str, name: &str) -> Html {
    let ordered = (sort == "article").then_some("ascending");
    html! {
        <th scope="col" aria-sort={ordered}>
            <span>{ name }</span><button type="button" data-sort={sort}>{ name }</button>
        </th>
    }
}

/// A row. Which fact it is stands in its first link; the script says so at the row (`data-row`), where it answers to the pointer.
fn row(edition: Edition, fact: &Fact) -> Html {
    let wording = edition.wording;
    html! {
        <tr class={fact.section.clone()} data-value={fact.value.to_string()}>
            <th scope="row"><a href={Fragment::Fact(&fact.id).to_string()}>{ wording.label(&fact.id) }</a></th>
            <td>{ wording.full_figure(edition.story, fact) }</td>
            <td><i></i>{ section_name(edition, &fact.section) }</td>
            <td>{ wording.unit_name(&fact.unit) }</td>
            <td>{ wording.qualifier(fact.qualifier) }</td>
            <td>{ sentence_link(&wording.ui, fact.sentence, None) }</td>
        </tr>
    }
}

/// What the qualifiers in the table mean.
fn meanings(edition: Edition) -> String {
    let (wording, ui) = (edition.wording, &edition.wording.ui);
    let entries = qualifiers(edition).map(|qualifier| {
        let means = match qualifier {
            Qualifier::Exact => &ui.qualifier_exact_means,
            Qualifier::Over => &ui.qualifier_over_means,
            Qualifier::Nearly => &ui.qualifier_nearly_means,
            Qualifier::About => &ui.qualifier_about_means,
        };
        fill(&ui.qualifier_entry, &[("name", wording.qualifier(qualifier)), ("means", means)])
    });
    entries.collect::<Vec<_>>().join(&ui.list_pause)
}
