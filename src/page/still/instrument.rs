//! The instrument by unit: the facts of one unit as bars from zero. Radio buttons and the style sheet choose the unit, without script. It
//! computes nothing: facts of one unit may still speak of different wholes, so it says of each whom or where it speaks of.

use yew::prelude::*;

use super::super::edition::Edition;
use super::amount::amount;
use super::data_table::sentence_link;
use story::{Fact, Fragment, Unit, UnitKind, fill};

/// The height of a bar, in px.
const BAR: &str = "14";
/// The width of the line that is left of the shortest bars, in px.
const HAIRLINE: &str = "1.5";
/// A share of everything, in per cent.
const WHOLE: f64 = 100.0;

/// The choice of units, and the bars of each.
pub(super) fn instrument(edition: Edition) -> Html {
    let ui = &edition.still.ui;
    let of =
        |unit: &Unit| edition.story.facts.iter().filter(|fact| fact.unit == unit.id).collect::<Vec<&Fact>>();
    let units = edition.story.units.iter().map(|unit| (unit, of(unit)));
    let (mut several, single): (Vec<_>, Vec<_>) =
        units.filter(|(_, facts)| !facts.is_empty()).partition(|(_, facts)| facts.len() > 1);
    several.sort_by_key(|(_, facts)| std::cmp::Reverse(facts.len()));
    let alone = html! {
        if !single.is_empty() {
            <p class="alone">{ fill(&ui.units_alone, &[("n", &single.len().to_string())]) }</p>
        }
    };
    html! {
        <section id={Fragment::Units.id()} class="units" aria-labelledby="units-heading">
            <h2 id="units-heading">{ &ui.units_heading }</h2>
            if several.is_empty() {
                { alone }
            } else {
                <p class="intro">{ &ui.units_intro }</p>
                <fieldset>
                    <legend>{ &ui.units_legend }</legend>
                    <div class="choice">
                        { for several.into_iter().enumerate().map(|(n, (unit, facts))| panel(edition, unit, facts, n == 0)) }
                        { alone }
                    </div>
                </fieldset>
            }
        </section>
    }
}

/// A unit's radio button, its label and its bars, in this order, by which the style sheet shows the bars of the chosen one.
fn panel(edition: Edition, unit: &Unit, mut facts: Vec<&Fact>, is_first: bool) -> Html {
    let id = format!("unit-{}", unit.id);
    let count = facts.len();
    facts.sort_by_key(|fact| std::cmp::Reverse(fact.amount.high()));
    let most = facts.iter().map(|fact| fact.size()).fold(0.0, f64::max);
    let is_share = unit.kind == UnitKind::Share;
    // Several shares of everything have one bar, since equal full bars compare nothing.
    let whole = facts.iter().filter(|fact| is_share && fact.size() == WHOLE).count();
    let shared = if whole > 1 { whole } else { 0 };
    let (full, rest) = facts.split_at(shared);
    let ui = &edition.still.ui;
    html! {
        <>
            <input type="radio" name="unit" id={id.clone()} value={unit.id.clone()} checked={is_first} />
            <label for={id}>
                <span>{ edition.still.unit_name(edition.wording, &unit.id) }</span>{ " " }<b>{ count }</b>
            </label>
            <div class="bars">
                if is_share {
                    <p class="note">{ &ui.units_shares }</p>
                }
                <ul role="list">
                    if shared > 0 {
                        <li class="full">
                            <span class="what">{ fill(&ui.units_whole, &[("n", &shared.to_string())]) }</span>
                            { bar(1.0) }
                        </li>
                    }
                    { for full.iter().map(|fact| row(edition, fact, is_share, None)) }
                    { for rest.iter().map(|fact| row(edition, fact, is_share, bar_of(fact, most))) }
                </ul>
            </div>
        </>
    }
}

/// A fact with its bar, whom or where it speaks of, and links to its mark and its sentence.
fn row(edition: Edition, fact: &Fact, is_share: bool, bar: Option<Html>) -> Html {
    let words = edition.wording.facts.get(&fact.id);
    let scope = edition.publication.scopes.get(&fact.id).and_then(|scope| edition.still.scopes.get(scope));
    // The whole of a share says whom it speaks of.
    let whole = words.and_then(|words| words.of.as_ref()).filter(|_| is_share);
    html! {
        <li class={classes!(fact.section.clone(), bar.is_none().then_some("plain"))}>
            <a class="what" href={Fragment::Fact(&fact.id).to_string()}>{ edition.wording.label(&fact.id) }</a>
            { bar.unwrap_or_default() }
            { amount(edition, fact) }
            <small class="scope">{ whole.or(scope).cloned().unwrap_or_default() }</small>
            { sentence_link(&edition.still.ui, fact.sentence, Some("source")) }
        </li>
    }
}

/// A fact's bar; none for a range or a number below 0, which is no length from zero.
fn bar_of(fact: &Fact, most: f64) -> Option<Html> {
    let is_length = fact.amount.value().is_some() && fact.size() >= 0.0 && most > 0.0;
    is_length.then(|| bar(fact.size() / most))
}

/// A bar from zero, as long as a part of the longest; a hairline marks its beginning. Decoration: the figure stands beside it.
fn bar(part: f64) -> Html {
    html! {
        <svg class="bar" width="100%" height={BAR} aria-hidden="true" focusable="false">
            <rect width={HAIRLINE} height={BAR} />
            <rect width={format!("{:.3}%", part * 100.0)} height={BAR} />
        </svg>
    }
}
