//! Reduces true colour to a palette. A chart has a dozen colours and their blends at edges; if there are more than fit, the rarest
//! become the nearest other one.

use std::collections::BTreeMap;

/// The largest number of colours in a palette.
const MOST: usize = 256;

/// An opaque colour.
pub(super) type Rgb = [u8; 3];

/// The palette of pixels of four bytes each, whose alpha is ignored, the most frequent colour first, and each pixel's index in it.
pub(super) fn indexed(rgba: &[u8]) -> (Vec<Rgb>, Vec<u8>) {
    // Most pixels equal the one before, so it looks up one colour for a run of pixels.
    let runs: Vec<(Rgb, usize)> = runs(rgba);
    let mut counts: BTreeMap<Rgb, usize> = BTreeMap::new();
    for (colour, length) in &runs {
        *counts.entry(*colour).or_default() += length;
    }
    let mut by_count: Vec<(Rgb, usize)> = counts.into_iter().collect();
    by_count.sort_by(|(a, m), (b, n)| n.cmp(m).then(a.cmp(b)));
    let palette: Vec<Rgb> = by_count.iter().take(MOST).map(|(colour, _)| *colour).collect();
    let places: BTreeMap<Rgb, u8> =
        by_count.iter().map(|(colour, _)| (*colour, nearest(&palette, *colour))).collect();
    let mut data = Vec::with_capacity(rgba.len() / 4);
    for (colour, length) in runs {
        data.resize(data.len() + length, places[&colour]);
    }
    (palette, data)
}

/// The number of pixels that are compared at once.
const BLOCK: usize = 64;

/// Runs of equal pixels: colour and length. It skips background in blocks: the prerenderer is not optimised, and pixel by pixel
/// this took longer than drawing.
fn runs(rgba: &[u8]) -> Vec<(Rgb, usize)> {
    let (mut runs, mut rest) = (Vec::new(), rgba);
    while let Some(pixel) = rest.first_chunk::<4>() {
        let start = rest.len();
        if rest.get(4..8) == Some(pixel) {
            let block = pixel.repeat(BLOCK);
            while let Some(after) = rest.strip_prefix(block.as_slice()) {
                rest = after;
            }
        }
        while let Some(after) = rest.strip_prefix(pixel) {
            rest = after;
        }
        let [r, g, b, _] = *pixel;
        runs.push(([r, g, b], (start - rest.len()) / 4));
    }
    runs
}

/// The index of the palette's nearest colour; of the first, if several are equally near.
fn nearest(palette: &[Rgb], colour: Rgb) -> u8 {
    let distance =
        |other: &Rgb| -> u32 { other.iter().zip(colour).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum() };
    let places = palette.iter().zip(0..=u8::MAX);
    places.min_by_key(|(other, _)| distance(other)).map_or(0, |(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::indexed;

    /// Opaque pixels.
    fn pixels(colours: &[[u8; 3]]) -> Vec<u8> {
        colours.iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]).collect()
    }

    #[test]
    fn up_to_256_colours_are_kept() {
        let (palette, data) = indexed(&pixels(&[[9, 9, 9], [1, 2, 3], [1, 2, 3], [9, 9, 9], [1, 2, 3]]));
        assert_eq!(palette, [[1, 2, 3], [9, 9, 9]], "the most frequent first");
        assert_eq!(data, [1, 0, 0, 1, 0]);
    }

    #[test]
    fn the_rarest_of_too_many_colours_become_the_nearest() {
        // 256 colours twice, and one between two of them once.
        let mut colours: Vec<[u8; 3]> = (0..=255).flat_map(|n| [[n, 0, 0], [n, 0, 0]]).collect();
        colours.push([100, 1, 0]);
        let (palette, data) = indexed(&pixels(&colours));
        assert_eq!(palette.len(), 256);
        let last = data.last().map(|place| palette[usize::from(*place)]);
        assert_eq!(last, Some([100, 0, 0]));
    }
}
