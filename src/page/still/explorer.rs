//! The table of all facts. A script makes it searchable (`scripts/page/explorer`), and the program saves what it shows (`browser::save`).

use yew::prelude::*;

use super::super::edition::Edition;
use super::amount::amount;
use super::data_table::sentence_link;
use story::export::{FileKind, file_name};
use story::{Fact, File, Fragment, Qualifier, StillUi, fill};

/// The most characters a search may have.
const MOST_WORDS: u32 = 80;
/// The number of rows from which the browser lays out only those in sight.
const MANY: usize = 200;

/// The number of rows before the control that shows the rest.
const FIRST: usize = 8;

/// The heading, which counts the facts.
pub(super) fn heading(edition: Edition) -> String {
    fill(&edition.still.ui.explorer_heading, &[("n", &edition.story.facts.len().to_string())])
}

/// The table with its controls and files.
pub(super) fn explorer(edition: Edition) -> Html {
    let (story, ui) = (edition.story, &edition.still.ui);
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
            <h2 id="explorer-heading">{ heading(edition) }</h2>
            <p class="intro">{ &ui.explorer_intro }</p>
            { controls(edition) }
            <p class="found">
                <b role="status" data-some={ui.explorer_count.clone()} data-none={ui.explorer_none.clone()}>{ count }</b>
            </p>
            <div class="rows">
                <table>
                    <caption>{ &ui.explorer_caption }</caption>
                    <thead><tr>{ for columns.map(|(sort, name)| column(sort, name)) }</tr></thead>
                    <tbody>{ for story.facts.iter().enumerate().map(|(n, fact)| row(edition, fact, n >= FIRST)) }</tbody>
                </table>
                <div class="below">
                    { rest(edition, all) }
                    <p class="files">{ &ui.explorer_files }{ for files }</p>
                </div>
            </div>
            <p class="note">{ meanings(edition) }</p>
        </section>
    }
}

/// The link to the table.
pub(super) fn explorer_link(edition: Edition) -> Html {
    let n = edition.story.facts.len().to_string();
    html! { <a href={Fragment::Explorer("").to_string()}>{ fill(&edition.still.ui.explorer_link, &[("n", &n)]) }</a> }
}

/// The control that shows the rows after the first. Not around them, since a table can't be cut: the style sheet hides them while it is
/// closed, and the script keeps them within reach of the browser's search.
fn rest(edition: Edition, all: usize) -> Html {
    let ui = &edition.still.ui;
    html! {
        if all > FIRST {
            <details class="rest">
                <summary>
                    <span>{ fill(&ui.explorer_rest, &[("n", &(all - FIRST).to_string())]) }</span>
                    <span>{ fill(&ui.explorer_fewer, &[("n", &FIRST.to_string())]) }</span>
                </summary>
            </details>
        }
    }
}

/// The search controls. Not a form, since nothing is sent.
fn controls(edition: Edition) -> Html {
    let (story, ui) = (edition.story, &edition.still.ui);
    let sections = story.sections.iter().filter(|one| story.facts.iter().any(|fact| fact.section == one.id));
    let sections = sections.map(|one| (one.id.as_str(), section_name(edition, &one.id)));
    let units = story.units.iter().filter(|one| story.facts.iter().any(|fact| fact.unit == one.id));
    let units = units.map(|one| (one.id.as_str(), edition.still.unit_name(edition.wording, &one.id)));
    let qualifiers = qualifiers(edition).map(|one| (one.name(), edition.still.qualifier(one)));
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

/// A select of one option or all, with the name that fragments use.
fn choice(ui: &StillUi, name: &'static str, label: &str, options: Vec<(&str, &str)>) -> Html {
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

/// The qualifiers that occur in the facts.
fn qualifiers(edition: Edition) -> impl Iterator<Item = Qualifier> {
    Qualifier::ALL
        .iter()
        .copied()
        .filter(move |one| edition.story.facts.iter().any(|fact| fact.qualifier == *one))
}

fn section_name(edition: Edition, id: &str) -> &'static str {
    edition.still.sections.get(id).map_or("", |words| words.short.as_str())
}

/// The name of a column. The script turns it into a button for sorting.
fn column(sort: &'static str, name: &str) -> Html {
    let ordered = (sort == "article").then_some("ascending");
    html! {
        <th scope="col" aria-sort={ordered}>
            <span>{ name }</span><button type="button" data-sort={sort}>{ name }</button>
        </th>
    }
}

/// A row. Its first link names its fact; the script copies it to `data-row` when the row becomes interactive.
fn row(edition: Edition, fact: &Fact, is_more: bool) -> Html {
    let wording = edition.wording;
    html! {
        <tr class={classes!(fact.section.clone(), is_more.then_some("more"))} data-value={fact.amount.low().to_string()}>
            <th scope="row"><a href={Fragment::Fact(&fact.id).to_string()}>{ wording.label(&fact.id) }</a></th>
            <td>{ amount(edition, fact) }</td>
            <td><i></i>{ section_name(edition, &fact.section) }</td>
            <td>{ edition.still.unit_name(wording, &fact.unit) }</td>
            <td>{ edition.still.qualifier(fact.qualifier) }</td>
            <td>{ sentence_link(&edition.still.ui, fact.sentence, None) }</td>
        </tr>
    }
}

/// What the qualifiers in the table mean.
fn meanings(edition: Edition) -> String {
    let ui = &edition.still.ui;
    let entries = qualifiers(edition).map(|qualifier| {
        let means = edition.still.qualifier_means(qualifier);
        fill(&ui.qualifier_entry, &[("name", edition.still.qualifier(qualifier)), ("means", means)])
    });
    entries.collect::<Vec<_>>().join(&edition.wording.ui.list_pause)
}
