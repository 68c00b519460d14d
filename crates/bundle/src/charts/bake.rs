//! From a drawing that a page's style sheet colours to one that stands alone: its classes become attributes. What is left is
//! what the narrowest of the places that take inline SVG lets through: shapes, words and groups with presentation attributes.
//! No class, id, style, script, link, reference, event or foreign object, whatever the drawing held.

use std::fmt::Write;

use resvg::usvg::roxmltree::{Document, Node, NodeType};

use super::super::template::escape;
use super::looks::{Looks, Place};

/// What may stand in the file.
const ELEMENTS: [&str; 9] = ["svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc"];
/// Attributes that are copied.
const KEPT: [&str; 27] = [
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "dx",
    "rx",
    "cx",
    "cy",
    "r",
    "d",
    "fill",
    "stroke",
    "stroke-width",
    "opacity",
    "font-size",
    "font-weight",
    "font-style",
    "font-family",
    "text-anchor",
    "transform",
    "role",
    "aria-label",
    "aria-hidden",
    "data-fact",
    "data-step",
    "lang",
];
/// Attributes that only a page has a use for.
const DROPPED: [&str; 7] = ["class", "id", "tabindex", "data-n", "aria-labelledby", "aria-describedby", SLOT];
/// Marks the group of a plate that a drawing is put into.
pub(super) const SLOT: &str = "data-slot";

/// Bakes a plate, with a drawing in its slot.
///
/// # Errors
///
/// An element or attribute that no list here names, or a class without a colour: then the picture would come out otherwise
/// than on the page.
pub(super) fn bake(plate: &str, drawing: &str, looks: &Looks) -> Result<String, String> {
    let drawing = Document::parse(drawing).map_err(|error| format!("the drawing is no XML: {error}"))?;
    let plate = Document::parse(plate).map_err(|error| format!("the plate is no XML: {error}"))?;
    let mut baker = Baker { out: String::new(), looks, drawing: drawing.root_element() };
    baker.node(plate.root_element(), &looks.outside())?;
    baker.out.push('\n');
    Ok(baker.out)
}

struct Baker<'a, 'input> {
    out: String,
    looks: &'a Looks,
    drawing: Node<'a, 'input>,
}

impl Baker<'_, '_> {
    fn node(&mut self, node: Node<'_, '_>, place: &Place) -> Result<(), String> {
        match node.node_type() {
            NodeType::Element => self.element(node, place),
            NodeType::Text => {
                self.out.push_str(&escape(node.text().unwrap_or_default()));
                Ok(())
            }
            NodeType::Root | NodeType::PI | NodeType::Comment => Ok(()),
        }
    }

    fn element(&mut self, node: Node<'_, '_>, place: &Place) -> Result<(), String> {
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) {
            return Err(format!("<{name}> is nothing that every place lets through"));
        }
        let classes = node.attribute("class").unwrap_or_default();
        let place = &self.looks.inside(place, classes);
        let (fill, stroke) = match name {
            "path" | "rect" | "circle" | "text" => self.ink(node, place, classes)?,
            _ => (None, None),
        };
        if fill.as_deref() == Some("transparent") {
            // It only feels a pointer.
            return Ok(());
        }
        let is_slot = node.has_attribute(SLOT);
        let _ = write!(self.out, "<{name}");
        if node.parent_element().is_none() && name == "svg" {
            self.out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for attribute in node.attributes() {
            let name = attribute.name();
            // The colour for where no style sheet applies: here the class has one.
            if matches!((name, &fill, &stroke), ("fill", Some(_), _) | ("stroke", _, Some(_))) {
                continue;
            }
            if KEPT.contains(&name) {
                self.attribute(name, attribute.value());
            } else if !DROPPED.contains(&name) {
                return Err(format!("`{name}` is no attribute that every place lets through"));
            }
        }
        if name == "tspan" && !node.has_attribute("dx") {
            // On the page the browser parts a Han unit from its number (text-autospace); no style says so here.
            let size =
                node.attribute("font-size").and_then(|size| size.parse::<f64>().ok()).unwrap_or_default();
            self.attribute("dx", &format!("{:.1}", size / 8.0));
        }
        let family = if name == "text" { self.looks.family_of(place, classes) } else { None };
        for (name, value) in [("fill", fill), ("stroke", stroke), ("font-family", family)] {
            if let Some(value) = value {
                self.attribute(name, &value);
            }
        }
        let inside = if is_slot { self.drawing } else { node };
        if !inside.has_children() {
            self.out.push_str("/>");
            return Ok(());
        }
        self.out.push('>');
        for child in inside.children() {
            self.node(child, place)?;
        }
        let _ = write!(self.out, "</{name}>");
        Ok(())
    }

    /// The fill and the line that an element's classes ask for.
    fn ink(
        &self,
        node: Node<'_, '_>,
        place: &Place,
        classes: &str,
    ) -> Result<(Option<String>, Option<String>), String> {
        let of = |property| self.looks.value(place, classes, property);
        let (fill, stroke) = (of("fill"), of("stroke"));
        if fill.is_none() && (!classes.is_empty() || !node.has_attribute("fill")) {
            return Err(format!("the class `{classes}` has no colour in styles/chart.css"));
        }
        Ok((fill, stroke))
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.out, " {name}=\"{}\"", escape(value));
    }
}

#[cfg(test)]
mod tests {
    use super::super::looks::{Fonts, Looks};
    use super::bake;

    const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 9 9"><g class="mk education" data-n="1" data-fact="a" tabindex="0"><rect class="h" fill="none" width="9" height="9"/><path class="m-" fill="none" stroke="#36a" d="M0 0h1"/><text class="v" x="1" y="2" font-size="9">5 &lt; 6 &amp; 7</text></g></svg>"##;

    fn plate(inside: &str) -> String {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" class="health" viewBox="0 0 9 9">{inside}</svg>"#)
    }

    #[test]
    fn classes_become_colours_and_what_only_a_page_needs_goes() {
        let looks = Looks::new("en", Fonts::Noto);
        let slot = r#"<rect class="m" width="1" height="1"/><g data-slot="" transform="translate(2 3)"/>"#;
        let baked = bake(&plate(slot), DRAWING, &looks).expect("baked");
        let colour =
            |section| looks.value(&looks.inside(&looks.outside(), section), "m", "fill").expect("a colour");
        let (health, education) = (colour("health"), colour("education"));
        assert_eq!(
            baked,
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\
                 <rect width=\"1\" height=\"1\" fill=\"{health}\"/><g transform=\"translate(2 3)\">\
                 <g data-fact=\"a\"><path d=\"M0 0h1\" fill=\"none\" stroke=\"{education}\"/><text x=\"1\" y=\"2\" font-size=\"9\" fill=\"{education}\" \
                 font-family=\"Noto Serif CJK KR\">5 &lt; 6 &amp; 7</text></g></g></svg>\n"
            )
        );
    }

    #[test]
    fn what_is_not_let_through_everywhere_is_an_error_and_not_dropped_in_silence() {
        let looks = Looks::new("en", Fonts::System);
        for (inside, part) in [
            (r#"<script>1</script>"#, "<script>"),
            (r##"<use href="#a"/>"##, "<use>"),
            (r#"<g onclick="1"/>"#, "`onclick`"),
            (r#"<g style="fill:red"/>"#, "`style`"),
            (r#"<rect class="nothing" width="1"/>"#, "`nothing` has no colour"),
            (r#"<rect class="nothing" fill="red" width="1"/>"#, "`nothing` has no colour"),
        ] {
            let error = bake(&plate(inside), DRAWING, &looks).expect_err(inside);
            assert!(error.contains(part), "{error}");
        }
    }
}
