//! The people of the article: quoted, or described by the article.

use yew::prelude::*;

use super::super::edition::Edition;
use super::super::section::width_class;
use super::article::sentence_pieces;
use super::edition_text;
use story::{Fact, Fragment, Quoted, Told};

/// Somebody whom the article quotes or writes about, by their id.
pub(super) fn person(edition: Edition, id: &str) -> Html {
    let quoted = edition.publication.quoted.iter().find(|quoted| quoted.id == id);
    let told = edition.publication.told.iter().find(|told| told.id == id);
    match (quoted, told) {
        (Some(quoted), _) => quoted_html(edition, quoted),
        (None, Some(told)) => told_html(edition, told),
        (None, None) => Html::default(),
    }
}

/// A person with their words, in quotation marks.
fn quoted_html(edition: Edition, quoted: &Quoted) -> Html {
    let ui = &edition.wording.ui;
    let class = classes!("voice", width_class(edition.story.section(&quoted.section), &quoted.id));
    html! {
        <figure id={Fragment::Voice(&quoted.id).id()} {class}>
            <blockquote>
                { &ui.quote_open }{ edition_text::quote(edition, quoted) }{ &ui.quote_close }
            </blockquote>
            { caption(edition, names(edition, quoted), quoted.voice.sentence, &quoted.facts, original(edition, quoted)) }
        </figure>
    }
}

/// The name of a quoted person, and what the article says about them.
pub(super) fn names(edition: Edition, quoted: &Quoted) -> [&'static str; 2] {
    let words = edition.still.voices.get(&quoted.id);
    words.map_or(["", ""], |words| [&words.name, &words.about])
}

/// A link to the quote in the source's words, if the edition shows it in other characters.
pub(super) fn original(edition: Edition, quoted: &Quoted) -> Html {
    if !edition_text::differs(edition) {
        return Html::default();
    }
    let source = &edition.story.source_wording().lang;
    let there = format!("{}{}", edition.link_to_edition(source), Fragment::Voice(&quoted.id));
    html! { <a class="original" href={there} hreflang={source.clone()}>{ &edition.still.ui.original }</a> }
}

/// A person whom the article describes, without quotation marks, since nobody said it.
fn told_html(edition: Edition, told: &Told) -> Html {
    let words = edition.still.told.get(&told.id);
    let names = words.map_or(["", ""], |words| [&words.name, &words.about]);
    let class = classes!("voice", "told", width_class(edition.story.section(&told.section), &told.id));
    html! {
        <figure id={format!("told-{}", told.id)} {class}>
            <p><b class="label">{ &edition.wording.ui.told }</b>{ sentence_pieces(edition, told.sentence) }</p>
            { caption(edition, names, told.sentence, &told.facts, Html::default()) }
        </figure>
    }
}

/// A few words on a figure beside a person: those of the poster, else its label.
pub(super) fn tied_to(edition: Edition, fact: &Fact) -> &'static str {
    let poster = edition.still.poster.get(&fact.id).map(String::as_str);
    poster.unwrap_or_else(|| edition.wording.label(&fact.id))
}

/// Who it is, the sentence, the source's words, and the figures of their own story.
pub(super) fn caption(
    edition: Edition,
    [name, about]: [&str; 2],
    sentence: u32,
    ids: &[String],
    original: Html,
) -> Html {
    let ui = &edition.still.ui;
    let ties = ids.iter().filter_map(|id| edition.story.fact(id)).map(|fact| {
        html! {
            <a class="tie" href={Fragment::Fact(&fact.id).to_string()}>
                <b>{ edition.wording.full_figure(edition.story, fact) }</b>{ " " }{ tied_to(edition, fact) }
            </a>
        }
    });
    html! {
        <figcaption>
            <span class="who"><b>{ name }</b>{ " " }{ about }</span>{ " " }
            <a class="source" href={Fragment::Sentence(sentence).to_string()}>{ &ui.source_sentence }</a>
            { " " }{ original }
            { for ties }
        </figcaption>
    }
}
