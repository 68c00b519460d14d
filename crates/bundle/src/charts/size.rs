//! The sizes of a chart's pictures.

use super::super::{Bundle, BundleError};
use super::graphic;
use super::social;
use super::subject::Subject;
use chart::View;
use story::{ChartFile, ChartSpec, Wording};

/// Pixels of a [`ChartFile::Png`] for each px of the picture.
pub(super) const DENSITY: u32 = 2;

/// Width and height of a file, in px for [`ChartFile::Svg`] and in pixels for other pictures; `None` for other files.
///
/// # Errors
///
/// The chart has no words in the edition. The loader rejects this.
pub(in super::super) fn size(
    bundle: &Bundle<'_>,
    wording: &Wording,
    spec: &ChartSpec,
    kind: ChartFile,
) -> Result<Option<(u32, u32)>, BundleError> {
    let (view, density) = match kind {
        ChartFile::Svg(view) => (view, 1),
        ChartFile::Png => (View::default(), DENSITY),
        ChartFile::Card => return Ok(Some(social::SIZE)),
        ChartFile::Csv | ChartFile::Json => return Ok(None),
    };
    let subject = Subject::new(bundle.story, wording, spec)?;
    let (plate, _) = graphic::compose(bundle, &subject, view);
    Ok(Some((plate.width * density, plate.height * density)))
}
