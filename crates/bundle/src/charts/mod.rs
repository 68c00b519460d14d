//! Each chart's own files: pictures and data that need no page around them.

mod data;
mod file;
mod fonts;
mod graphic;
mod ink;
mod palette;
mod plate;
mod raster;
mod social;
mod subject;
#[cfg(test)]
mod tests;

pub(super) use file::{ChartFile, view_ending};

use std::sync::Arc;

use resvg::usvg::fontdb::Database;

use super::{Bundle, BundleError, paths};
use chart::View;
use file::DENSITY;
use ink::Fonts;
use story::{ChartSpec, Wording};
use subject::Subject;

/// Writes the files of every chart in every edition. Returns how many.
pub(super) fn write(bundle: &Bundle<'_>) -> Result<usize, BundleError> {
    let fonts = fonts::noto()?;
    let story = bundle.story;
    let charts: Vec<(&Wording, &ChartSpec)> = story
        .editions
        .iter()
        .flat_map(|wording| story.charts.iter().map(move |spec| (wording, spec)))
        .collect();
    let written =
        super::work::shared_out(&charts, |(wording, spec)| write_chart(bundle, wording, spec, &fonts));
    written.into_iter().sum()
}

/// Writes the files of a chart in an edition. Returns how many.
fn write_chart(
    bundle: &Bundle<'_>,
    wording: &Wording,
    spec: &ChartSpec,
    fonts: &Arc<Database>,
) -> Result<usize, BundleError> {
    let subject = Subject::new(bundle.story, wording, spec)?;
    for file in ChartFile::ALL {
        let bytes = match file {
            ChartFile::Svg => graphic::svg(bundle, &subject, View::default(), Fonts::System)?.into_bytes(),
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
        bundle.put(&file.path(bundle.story, wording, &spec.id), &bytes)?;
    }
    let views = View::others(spec);
    for view in &views {
        let svg = graphic::svg(bundle, &subject, *view, Fonts::System)?;
        let name = format!("{}{}", spec.id, view_ending(*view));
        bundle.put(&paths::chart_file(bundle.story, wording, &name), svg.as_bytes())?;
    }
    Ok(ChartFile::ALL.len() + views.len())
}
