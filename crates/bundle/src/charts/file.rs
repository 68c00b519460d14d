//! The files of a chart: their names, what they are, how large.

use super::super::{Bundle, BundleError, paths};
use super::graphic;
use super::social;
use super::subject::Subject;
use chart::View;
use story::{ChartSpec, Story, Wording};

/// A file of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum ChartFile {
    /// The picture with its headline and source, to be shown at any size.
    Svg,
    /// The same in pixels, two a px.
    Png,
    /// The picture that goes with a link: 1200 × 630.
    Card,
    /// What it shows, for spreadsheets.
    Csv,
    /// What it shows, with how to cite it, for programs.
    Json,
}

/// Pixels of a [`ChartFile::Png`] to a px of the picture.
pub(super) const DENSITY: u32 = 2;

impl ChartFile {
    /// All.
    pub(in super::super) const ALL: [Self; 5] = [Self::Svg, Self::Png, Self::Card, Self::Csv, Self::Json];

    /// Its name after the chart's id.
    pub(in super::super) fn ending(self) -> &'static str {
        match self {
            Self::Svg => ".svg",
            Self::Png => ".png",
            Self::Card => ".card.png",
            Self::Csv => ".csv",
            Self::Json => ".json",
        }
    }

    /// What servers and manifests call it.
    pub(in super::super) fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png | Self::Card => "image/png",
            Self::Csv => "text/csv",
            Self::Json => "application/json",
        }
    }

    /// Where it stands, from the bundle's root.
    pub(in super::super) fn path(self, story: &Story, wording: &Wording, chart: &str) -> String {
        paths::chart_file(story, wording, &format!("{chart}{}", self.ending()))
    }

    /// Its width and height, in px for [`Self::Svg`] and in pixels for the others; `None` if it is no picture.
    ///
    /// # Errors
    ///
    /// A chart without words in the edition, which the loader lets none be.
    pub(in super::super) fn size(
        self,
        bundle: &Bundle<'_>,
        wording: &Wording,
        spec: &ChartSpec,
    ) -> Result<Option<(u32, u32)>, BundleError> {
        let density = match self {
            Self::Svg => 1,
            Self::Png => DENSITY,
            Self::Card => return Ok(Some(social::SIZE)),
            Self::Csv | Self::Json => return Ok(None),
        };
        let subject = Subject::new(bundle.story, wording, spec)?;
        let (plate, _) = graphic::compose(bundle, &subject, View::default());
        Ok(Some((plate.width * density, plate.height * density)))
    }
}

/// The name of the picture of another view of a chart, after its id: `.by.article.svg`.
pub(in super::super) fn view_ending(view: View) -> String {
    format!("{}.svg", view.name())
}
