//! Tests of the charts' files: their content, layout and reproducibility.

use std::path::{Path, PathBuf};

use resvg::usvg::roxmltree::{Document, Node};

use super::super::esbuild::Esbuild;
use super::super::scripts::Scripts;
use super::super::staging::Staging;
use super::super::styles::Styles;
use super::super::template::Template;
use super::super::{Bundle, Site};
use super::graphic;
use super::ink::Fonts;
use super::plate::Plate;
use super::subject::Subject;
use super::{fonts, raster, size, social, write_chart};
use chart::View;
use sanjin::dataset::{still, story};
use story::{ChartFile, ChartSpec, File, Wording};

/// A folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sanjin-charts-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(
        folder.join("index.html"),
        "sanjin:lang<!--sanjin:policy--><!--sanjin:head--><!--sanjin:body-->",
    )
    .expect("a shell");
    folder
}

/// A bundle that is written into a folder.
fn bundle<'a>(folder: &Path, site: &'a Site) -> Bundle<'a> {
    let staging = Staging::new(folder);
    let template = Template::read(&staging).expect("a shell");
    Bundle {
        staging,
        story: story(),
        site,
        template,
        esbuild: Esbuild { scripts: "scripts".into() },
        scripts: Scripts::default(),
        large: crate::large::Names::new(),
        styles: Styles::default(),
    }
}

/// Calls a function for every chart in every edition and view.
fn each(name: &str, check: impl Fn(&Bundle<'_>, &Subject<'_>, View)) {
    let (staging, site) = (folder(name), Site::default());
    let bundle = bundle(&staging, &site);
    for wording in &story().editions {
        for spec in &story().charts {
            let subject = Subject::new(story(), wording, spec).expect("words");
            for view in std::iter::once(View::default()).chain(View::others(spec)) {
                check(&bundle, &subject, view);
            }
        }
    }
    std::fs::remove_dir_all(staging).expect("our own folder");
}

/// The elements that WeChat's editor allows, which is the strictest of those that accept inline SVG.
const ELEMENTS: [&str; 9] = ["svg", "g", "path", "rect", "circle", "text", "tspan", "title", "desc"];

fn elements<'a>(document: &'a Document<'a>) -> impl Iterator<Item = Node<'a, 'a>> {
    document.descendants().filter(Node::is_element)
}

#[test]
fn an_svg_is_self_contained_and_survives_the_strictest_editor() {
    each("alone", |bundle, subject, view| {
        let svg = graphic::svg(bundle, subject, view, Fonts::System).expect("a picture");
        let document = Document::parse(&svg).expect("XML");
        let root = document.root_element();
        let at = format!("{} {}", subject.spec.id, subject.wording.lang);
        assert_eq!(root.attribute("role"), Some("img"), "{at}");
        assert_eq!(root.attribute("lang"), Some(subject.wording.lang.as_str()), "{at}");
        let heads: Vec<_> =
            root.children().filter(Node::is_element).take(2).map(|node| node.text()).collect();
        assert_eq!(heads, [Some(subject.words.title.as_str()), Some(&subject.words.description)], "{at}");
        for element in elements(&document) {
            let name = element.tag_name().name();
            assert!(ELEMENTS.contains(&name), "{at}: <{name}>");
            assert_eq!(element.tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{at}");
            for attribute in element.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                let stripped = ["class", "id", "style", "href", "tabindex", "xlink:href"].contains(&name);
                assert!(!stripped && !name.starts_with("on"), "{at}: {name}");
                for asks in ["url(", "data:", "javascript:", "var("] {
                    assert!(!value.contains(asks), "{at}: {name}=\"{value}\"");
                }
            }
            if ["path", "rect", "circle", "text"].contains(&name) {
                assert!(element.has_attribute("fill"), "{at}: <{name}> would come out black");
            }
        }
    });
}

#[test]
fn every_fact_of_a_chart_is_a_mark_with_its_figure_in_words() {
    each("facts", |bundle, subject, view| {
        let svg = graphic::svg(bundle, subject, view, Fonts::System).expect("a picture");
        let document = Document::parse(&svg).expect("XML");
        for id in &subject.spec.facts {
            let marks: Vec<Node<'_, '_>> =
                elements(&document).filter(|mark| mark.attribute("data-fact") == Some(id)).collect();
            assert_eq!(marks.len(), 1, "{} in {}", id, subject.spec.id);
            let fact = story().fact(id).expect("a fact");
            let name = marks[0].attribute("aria-label").expect("a name");
            let figure = subject.wording.full_figure(story(), fact);
            assert!(name.contains(&figure), "{name} says {figure}");
            assert!(
                marks[0].descendants().any(|shape| shape.has_attribute("d")
                    || shape.has_attribute("width")
                    || shape.has_attribute("r")
                    || shape.tag_name().name() == "text"),
                "{id} is drawn"
            );
        }
    });
}

/// The faults of a plate: words outside it, or over other words or the drawing.
fn faults(plate: &Plate, reach: (f64, f64)) -> Vec<String> {
    let (x, y, scale) = plate.slot;
    let drawing = chart::Bounds { x, y, w: reach.0 * scale, h: reach.1 * scale };
    let (width, height) = (f64::from(plate.width), f64::from(plate.height));
    let mut faults = Vec::new();
    for (n, line) in plate.lines.iter().enumerate() {
        let at = line.words.bounds();
        let words = &line.words.text;
        if at.x < 12.0 || at.y < 12.0 || at.right() > width - 12.0 || at.bottom() > height - 8.0 {
            faults.push(format!("`{words}` leaves the picture: {at:?} of {width} × {height}"));
        }
        if at.overlaps(&drawing) {
            faults.push(format!("`{words}` lies over the drawing: {at:?}, {drawing:?}"));
        }
        for other in &plate.lines[..n] {
            if at.overlaps(&other.words.bounds()) {
                faults.push(format!("`{words}` lies over `{}`", other.words.text));
            }
        }
        if line.words.size < 12.0 {
            faults.push(format!("`{words}` is too small"));
        }
    }
    if drawing.right() > width - 12.0 + 1e-6 || drawing.bottom() > height || scale <= 0.0 {
        faults.push(format!("the drawing leaves the picture: {drawing:?} of {width} × {height}"));
    }
    faults
}

#[test]
fn words_and_drawing_are_inside_the_picture_without_overlap() {
    each("inside", |bundle, subject, view| {
        let (plate, drawing) = graphic::compose(bundle, subject, view);
        let at = format!("{} {}{}", subject.spec.id, subject.wording.lang, view.name());
        assert_eq!(faults(&plate, (drawing.width, drawing.height)), [""; 0], "{at}");
        let (plate, frame) = social::compose(subject).expect("a plate");
        let drawn = subject.reach(frame, View::default());
        assert_eq!(faults(&plate, drawn), [""; 0], "the card of {at}");
        assert!(
            plate.lines.iter().any(|line| line.words.text.contains(&still(&subject.wording.lang).ui.site)),
            "{at}"
        );
    });
}

#[test]
fn the_check_of_plates_finds_a_fault() {
    let (staging, site) = (folder("broken"), Site::default());
    let spec = &story().charts[1];
    let subject = Subject::new(story(), &story().editions[0], spec).expect("words");
    let (plate, drawing) = graphic::compose(&bundle(&staging, &site), &subject, View::default());
    let reach = (drawing.width, drawing.height);
    let broken = |break_it: &dyn Fn(&mut Plate)| {
        let mut plate = plate.clone();
        break_it(&mut plate);
        faults(&plate, reach).join("\n")
    };
    assert!(broken(&|plate| plate.width -= 60).contains("leaves the picture"));
    assert!(broken(&|plate| plate.slot.1 -= 40.0).contains("lies over the drawing"));
    assert!(broken(&|plate| plate.lines[1].words.y = plate.lines[0].words.y + 5.0).contains("lies over `"));
    std::fs::remove_dir_all(staging).expect("our own folder");
}

/// The width and height in the header of a PNG.
fn png_size(png: &[u8]) -> (u32, u32) {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"), "a PNG");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn files_have_their_stated_size_and_are_reproducible() {
    let fonts = fonts::noto().expect("Noto's Chinese fonts");
    let english = story().edition("en").expect("an edition");
    let spec = story().chart("nurseries").expect("a chart");
    let site = Site::default();
    let folders = ["first", "second"].map(folder);
    for folder in &folders {
        let bundle = bundle(folder, &site);
        write_chart(&bundle, english, spec, &fonts).expect("written");
        assert_eq!(bundle.staging.written(), ChartFile::of(spec).count());
    }
    for kind in ChartFile::of(spec) {
        let path = File::Chart { of: &spec.id, lang: &english.lang, kind }.path(story());
        let [first, second] =
            folders.each_ref().map(|folder| std::fs::read(folder.join(&path)).expect("a file"));
        assert!(first == second, "{path} differs from one time to the other");
        let bundle = bundle(&folders[0], &site);
        let size = size(&bundle, english, spec, kind).expect("a size");
        match kind {
            ChartFile::Png | ChartFile::Card => assert_eq!(Some(png_size(&first)), size, "{path}"),
            ChartFile::Svg(_) => {
                let (width, height) = size.expect("a picture");
                let said = format!("viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"");
                assert!(String::from_utf8_lossy(&first).contains(&said), "{said}");
            }
            ChartFile::Csv | ChartFile::Json => assert_eq!(size, None),
        }
    }
    folders.iter().for_each(|folder| std::fs::remove_dir_all(folder).expect("our own folder"));
}

#[test]
fn the_fonts_have_a_glyph_for_every_character_of_each_edition() {
    let fonts = fonts::noto().expect("Noto's Chinese fonts");
    let (staging, site) = (folder("pixels"), Site::default());
    let bundle = bundle(&staging, &site);
    let spec = story().chart("nurseries").expect("a chart");
    for wording in &story().editions {
        let subject = Subject::new(story(), wording, spec).expect("words");
        let svg = graphic::svg(&bundle, &subject, View::default(), Fonts::Noto).expect("a picture");
        let missing = raster::without_glyph(&svg, &fonts).expect("a picture");
        assert_eq!(missing, "", "{}: characters without a glyph", wording.lang);
    }
    let odd = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text y=\"9\" font-family=\"Noto Sans CJK TC\">\u{1681}</text></svg>";
    assert_eq!(raster::without_glyph(odd, &fonts).expect("a picture"), "\u{1681}", "so a gap would be found");
    std::fs::remove_dir_all(staging).expect("our own folder");
}

#[test]
fn files_state_the_charts_address_if_the_sites_is_known() {
    let staging = folder("address");
    let known = Site::parse("https://example.org/sanjin").expect("an address");
    let english = story().edition("en").expect("an edition");
    let subject =
        Subject::new(story(), english, story().chart("nurseries").expect("a chart")).expect("words");
    let address = "https://example.org/sanjin/en/#chart-nurseries";
    for (site, says) in [(known, true), (Site::default(), false)] {
        let bundle = bundle(&staging, &site);
        let svg = graphic::svg(&bundle, &subject, View::default(), Fonts::System).expect("a picture");
        assert_eq!(svg.contains("https://example.org/"), says);
        let json = super::data::json(&bundle, &subject).expect("JSON");
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(json["url"].as_str(), says.then_some(address));
        let cited = json["citation"]["html"].as_str().expect("HTML");
        assert_eq!(cited.contains(&format!("<a href=\"{address}\">")), says, "{cited}");
        assert!(cited.contains("<cite>Firm foundations"), "{cited}");
    }
    std::fs::remove_dir_all(staging).expect("our own folder");
}

#[test]
fn a_charts_data_agrees_with_the_story() {
    each("data", |bundle, subject, _| {
        let spec: &ChartSpec = subject.spec;
        let wording: &Wording = subject.wording;
        let json = super::data::json(bundle, subject).expect("JSON");
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let facts = json["facts"].as_array().expect("a list");
        assert_eq!(facts.len(), spec.facts.len());
        for (told, id) in facts.iter().zip(&spec.facts) {
            let fact = story().fact(id).expect("a fact");
            assert_eq!(told["id"], **id);
            assert_eq!(told["value"].as_f64(), Some(fact.size()));
            assert_eq!(told["quote"], story().article.slice(&fact.quote));
            assert_eq!(told["label"], wording.label(id));
        }
        let derived = json["derived"].as_array().expect("a list");
        assert_eq!(derived.len(), spec.derived.len());
        for (told, ours) in derived.iter().zip(&spec.derived) {
            assert_eq!(told["ours"], true);
            // JSON parsers may round the last digit.
            let told = told["value"].as_f64().expect("a number");
            assert!((told - ours.size()).abs() <= ours.size().abs() * 1e-12, "{told} for {}", ours.value);
        }
        let rows = super::data::csv(subject).lines().count() - 1;
        assert!(
            rows >= if spec.kind.has_steps() { spec.steps.len() } else { spec.facts.len() },
            "{}",
            spec.id
        );
        assert_eq!(json["stations"].as_array().map(Vec::len), Some(spec.steps.len()));
    });
}
