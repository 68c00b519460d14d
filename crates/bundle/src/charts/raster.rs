//! Converts SVG to PNG.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use super::palette::indexed;

/// The PNG of a picture, with `density` pixels for each px.
///
/// # Errors
///
/// Errors of resvg or png, which would mean a bug in this crate.
pub(super) fn png(svg: &str, density: u32, fonts: &Arc<Database>) -> Result<Vec<u8>, String> {
    let options = Options { fontdb: Arc::clone(fonts), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let (width, height) = (size.width() * density, size.height() * density);
    let mut pixels = Pixmap::new(width, height).ok_or("it has no size")?;
    let scale = f32::from(u8::try_from(density).map_err(|_| "it is too dense")?);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    encode(pixels.data(), width, height).map_err(|error| error.to_string())
}

/// Writes opaque pixels with a palette, in a third of the bytes of true colour.
fn encode(rgba: &[u8], width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
    let (palette, data) = indexed(rgba);
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(png::Compression::Balanced);
    // Filters don't help, since the numbers of a palette are not quantities.
    encoder.set_filter(png::Filter::NoFilter);
    encoder.write_header()?.write_image_data(&data)?;
    Ok(out)
}

/// The characters of a picture that no font has; they would be drawn as empty boxes or left out.
#[cfg(test)]
pub(super) fn without_glyph(svg: &str, fonts: &Arc<Database>) -> Result<String, String> {
    use resvg::usvg::{Group, Node};

    fn texts(group: &Group, found: &mut String) {
        for node in group.children() {
            match node {
                Node::Group(group) => texts(group, found),
                Node::Text(text) => {
                    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    found.extend(glyphs.filter(|glyph| glyph.id.0 == 0).map(|glyph| glyph.text.as_str()));
                }
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }
    let options = Options { fontdb: Arc::clone(fonts), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| error.to_string())?;
    let mut found = String::new();
    texts(tree.root(), &mut found);
    Ok(found)
}

#[cfg(test)]
mod tests {
    use chart::{INK, Role};
    use svg::GroupAttrs;

    use super::*;

    #[test]
    fn image_files_have_every_dot_of_a_row() {
        let rows = [(10.0, 10.0, 50), (10.0, 30.0, 1)];
        let svg =
            svg::draw(400, 40, &GroupAttrs::new(), INK, |area| svg::dots(area, &rows, 7.2, 3.0, Role::Mark));
        let tree = Tree::from_str(&svg.expect("drawn"), &Options::default()).expect("a picture");
        let mut pixels = Pixmap::new(400, 40).expect("of some size");
        resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
        let dark = |x: u32, y: u32| pixels.pixel(x, y).is_some_and(|pixel| pixel.alpha() > 127);
        let dots = |y: u32| (1..400).filter(|x| dark(*x, y) && !dark(x - 1, y)).count();
        assert_eq!((dots(10), dots(30)), (50, 1));
        assert_eq!((0..20).filter(|y| dark(10, *y)).count(), 6, "as high as they are wide");
    }
}
