//! The testimony that a section tells in full, and the other people of the article, each with a figure of their own story.

use yew::prelude::*;

use super::super::edition::Edition;
use super::person::{caption, names, original, tied_to};
use super::{edition_text, figure};
use story::{Fact, Fragment, Quoted, Section, Told};

/// The testimony of a section; nothing in sections without one.
pub(super) fn testimony(edition: Edition, section: &Section) -> Html {
    let mut quoted = edition.publication.quoted.iter();
    let Some(quoted) = quoted.find(|quoted| section.testimony.as_ref() == Some(&quoted.id)) else {
        return Html::default();
    };
    html! {
        <>
            { words(edition, quoted) }
            { people(edition, quoted) }
        </>
    }
}

/// The quotation, in which the excerpt stands out.
fn words(edition: Edition, quoted: &Quoted) -> Html {
    let ui = &edition.wording.ui;
    let whole = edition_text::quote(edition, quoted);
    let excerpt = edition_text::excerpt(edition, quoted).unwrap_or_default().concat();
    let (before, after) = match whole.split_once(&excerpt).filter(|_| !excerpt.is_empty()) {
        Some((before, after)) => (before.to_owned(), after.to_owned()),
        None => (whole, String::new()),
    };
    html! {
        <figure id={Fragment::Voice(&quoted.id).id()} class="voice in-full">
            <blockquote>
                if before.is_empty() {
                    <strong>{ &ui.quote_open }{ excerpt }{ after }{ &ui.quote_close }</strong>
                } else {
                    <span>{ &ui.quote_open }{ before }</span>
                    <strong>{ excerpt }{ after }{ &ui.quote_close }</strong>
                }
            </blockquote>
            { caption(edition, names(edition, quoted), quoted.voice.sentence, &quoted.facts, original(edition, quoted)) }
        </figure>
    }
}

/// A person of another section whose story has a figure.
struct Other<'a> {
    id: String,
    section: &'a str,
    fact: &'a Fact,
    name: &'a str,
    words: Html,
    sentence: u32,
}

/// The other people who have a figure of their own story, in the article's order.
fn people(edition: Edition, but: &Quoted) -> Html {
    let publication = edition.publication;
    let quoted = publication.quoted.iter().filter(|quoted| quoted.id != but.id);
    let quoted = quoted.filter_map(|quoted| of_quoted(edition, quoted));
    let told = publication.told.iter().filter_map(|told| of_told(edition, told));
    let mut people: Vec<Other<'_>> = quoted.chain(told).collect();
    people.sort_by_key(|person| person.sentence);
    if people.is_empty() {
        return Html::default();
    }
    let columns = format!("n{}", people.len());
    let people = people.into_iter().map(|person| {
        html! {
            <li class={person.section.to_owned()}>
                <a class="tied" href={Fragment::Fact(&person.fact.id).to_string()}>
                    { figure::number(edition, person.fact) }
                    <span>{ tied_to(edition, person.fact) }</span>
                </a>
                <a class="w" href={format!("#{}", person.id)}>{ person.words }<b>{ person.name }</b></a>
            </li>
        }
    });
    html! {
        <>
            <h3 class="people-heading">{ &edition.still.ui.people_heading }</h3>
            <ul class={classes!("people", columns)} data-cells="">{ for people }</ul>
        </>
    }
}

fn of_quoted(edition: Edition, quoted: &'static Quoted) -> Option<Other<'static>> {
    let (ui, excerpt) = (&edition.wording.ui, edition_text::excerpt(edition, quoted)?);
    Some(Other {
        id: Fragment::Voice(&quoted.id).id(),
        section: &quoted.section,
        fact: edition.story.fact(quoted.facts.first()?)?,
        name: names(edition, quoted)[0],
        words: html! { <q>{ &ui.quote_open }{ edition_text::lines(&excerpt) }{ &ui.quote_close }</q> },
        sentence: quoted.voice.sentence,
    })
}

fn of_told(edition: Edition, told: &'static Told) -> Option<Other<'static>> {
    let words = edition.still.told.get(&told.id)?;
    Some(Other {
        id: format!("told-{}", told.id),
        section: &told.section,
        fact: edition.story.fact(told.facts.first()?)?,
        name: &words.name,
        words: html! { <span>{ edition_text::lines(&edition_text::excerpt_of_told(edition, told)?) }</span> },
        sentence: told.sentence,
    })
}
