//! Each chart's own files: pictures and data that work without a page.

mod data;
mod fonts;
mod graphic;
mod ink;
mod palette;
mod plate;
mod raster;
mod size;
mod social;
mod subject;
#[cfg(test)]
mod tests;

pub(super) use size::size;

use std::sync::Arc;

use rayon::prelude::*;
use resvg::usvg::fontdb::Database;

use super::{Bundle, BundleError};
use chart::View;
use ink::Fonts;
use size::DENSITY;
use story::{ChartFile, ChartSpec, File, Wording};
use subject::Subject;

/// Writes the files of every chart in every edition.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<(), BundleError> {
    let fonts = fonts::noto()?;
    let story = bundle.story;
    let charts: Vec<(&Wording, &ChartSpec)> = story
        .editions
        .iter()
        .flat_map(|wording| story.charts.iter().map(move |spec| (wording, spec)))
        .collect();
    charts.par_iter().try_for_each(|(wording, spec)| write_chart(bundle, wording, spec, &fonts))
}

/// Writes the files of a chart in an edition.
fn write_chart(
    bundle: &Bundle<'_>,
    wording: &Wording,
    spec: &ChartSpec,
    fonts: &Arc<Database>,
) -> Result<(), BundleError> {
    let subject = Subject::new(bundle.story, wording, spec)?;
    for kind in ChartFile::of(spec) {
        let bytes = match kind {
            ChartFile::Svg(view) => graphic::svg(bundle, &subject, view, Fonts::System)?.into_bytes(),
            ChartFile::Png => {
                let svg = graphic::svg(bundle, &subject, View::default(), Fonts::Noto)?;
                raster::png(&svg, DENSITY, fonts).map_err(|what| subject.fault(&what))?
            }
            ChartFile::Card => {
                let svg = social::svg(&subject, Fonts::Noto)?;
                raster::png(&svg, 1, fonts).map_err(|what| subject.fault(&what))?
            }
            ChartFile::Csv => data::csv(&subject).into_bytes(),
            ChartFile::Json => data::json(bundle, &subject)?.into_bytes(),
        };
        bundle.put(File::Chart { of: &spec.id, lang: &wording.lang, kind }, &bytes)?;
    }
    Ok(())
}
