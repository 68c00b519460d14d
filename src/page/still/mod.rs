//! The still parts of the page, rendered natively. The browser adopts them unchanged, so they add neither code nor hydration time.

mod amount;
mod article;
mod card;
mod colophon;
mod credit;
mod data_table;
mod edition_text;
mod embed;
mod evidence;
mod explorer;
mod figure;
mod glossary;
mod guess;
mod in_place;
mod instrument;
mod lost;
mod masthead;
mod method;
mod person;
mod poster;
mod quoted;
mod reading_tools;
mod section_head;
mod testimony;
mod tooltip;

pub use embed::{ChartEmbed, ChartEmbedProps};
use yew::prelude::*;

use super::edition::Edition;
use super::parts::Part;
use story::File;

/// The properties of a still part.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct StillProps {
    /// Language tag of the edition.
    pub lang: AttrValue,
    /// Which part.
    pub part: Part,
    /// The file that contains it: the page of an edition, the embedded story, or the one file.
    pub file: File<'static>,
    /// The absolute address of the bundle, with its final slash, if known.
    #[prop_or_default]
    pub site: Option<&'static str>,
}

/// A still part.
#[component]
pub fn Still(props: &StillProps) -> Html {
    let Some(edition) = Edition::of(&props.lang) else { return Html::default() };
    let edition = Edition { file: props.file, site: props.site, ..edition };
    let is_embedded = matches!(props.file, File::Embed { .. });
    let section = |id: &str| edition.story.section(id);
    let chart = |id: &str| edition.story.chart(id);
    match &props.part {
        Part::Masthead if is_embedded => Html::default(),
        Part::Masthead => masthead::masthead(edition),
        Part::Opening => poster::poster(edition),
        Part::SectionHead(id) => {
            section(id).map_or_else(Html::default, |s| section_head::section_head(edition, s))
        }
        Part::Person(id) => person::person(edition, id),
        Part::Testimony(id) => section(id).map_or_else(Html::default, |s| testimony::testimony(edition, s)),
        Part::Card(id) => chart(id).map_or_else(Html::default, |spec| card::card(edition, spec)),
        Part::CardHead(id) => chart(id).map_or_else(Html::default, |spec| card::head(edition, spec)),
        Part::Picture(id) => chart(id).map_or_else(Html::default, |spec| card::first_drawing(edition, spec)),
        Part::Tips(id) => chart(id).map_or_else(Html::default, |spec| card::tips(edition, spec)),
        Part::CardFoot(id) => chart(id).map_or_else(Html::default, |spec| card::foot(edition, spec)),
        Part::Evidence => evidence::evidence(edition),
        Part::Explorer => explorer::explorer(edition),
        Part::Units => instrument::instrument(edition),
        Part::Article => article::article_text(edition),
        Part::Glossary => glossary::glossary(edition),
        Part::Method => method::method(edition),
        Part::Credit if is_embedded => credit::credit_of_story(edition),
        Part::Credit => lost::lost(edition),
    }
}
