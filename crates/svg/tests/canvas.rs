//! Tests of the backend through plotters' own functions: charts, series, text, bitmaps.

use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters_backend::DrawingErrorKind;
use plotters_semantic_svg::{
    self as svg, Area, DrawError, GroupAttrs, Ink, Look, Part, Role as Number, SvgError, draw, group,
    labelled,
};
use proptest::prelude::*;

#[path = "../src/sample.rs"]
mod sample;
use sample::{INK, Role};

/// Returns what `paint` draws on 100 × 50 px, without the root element.
fn body(paint: impl FnOnce(&Area) -> Result<(), DrawError>) -> String {
    let svg = draw(100, 50, &GroupAttrs::new(), INK, paint).expect("drawn");
    let (_, body) = svg.split_once('>').expect("a root");
    body.strip_suffix("</svg>").expect("a closed root").to_owned()
}

fn a_chart(area: &Area) -> Result<(), DrawError> {
    let mut chart = ChartBuilder::on(area).margin(10).build_cartesian_2d(0..4, 0..10)?;
    group(area, &GroupAttrs::new().attr("data-fact", "beds"), |_| {
        let bars = [4, 8, 6].into_iter().zip(0..);
        chart.draw_series(bars.map(|(n, i)| Rectangle::new([(i, 0), (i + 1, n)], Role::Mark.filled())))?;
        Ok(())
    })?;
    chart.draw_series([PathElement::new([(0, 2), (2, 7), (4, 2)], Role::MarkSoft.stroke_width(20))])?;
    Ok(())
}

#[test]
fn a_series_of_a_chart_is_written_into_its_group() {
    assert_eq!(
        body(a_chart),
        concat!(
            "\n<g data-fact=\"beds\">",
            r##"<path class="m" fill="#36a" d="M1 29.8h24.4v19.1H1zm24.4-19.2h24.5v38.3h-24.5zm24.5 9.6h24.5v28.7h-24.5z"/>"##,
            "</g>\n",
            r##"<path class="ms-" fill="none" stroke="#68b" stroke-width="2" d="M1 39.4l48.9-24l49 24"/>"##,
        )
    );
}

#[test]
fn each_mark_of_a_series_can_have_a_group() {
    let svg = body(|area| {
        let mut chart = ChartBuilder::on(area).build_cartesian_2d(0..10, 0..10)?;
        chart.draw_series([("a", 2), ("b", 5)].map(|(fact, x)| {
            labelled(Circle::new((x, x), 40, Role::Mark.filled()), GroupAttrs::new().attr("data-fact", fact))
        }))?;
        Ok(())
    });
    assert_eq!(svg.matches("<g data-fact=").count(), 2, "one group for each mark: {svg}");
    assert_eq!(svg.matches("<circle class=\"m\"").count(), 2, "runs end with a group: {svg}");
}

#[test]
fn plotters_text_is_written_with_baseline_anchor_and_rotation() {
    let words = |h, v, turn: FontTransform| {
        body(|area| {
            let style = TextStyle::from(("sans-serif", 200).into_font().transform(turn)).pos(Pos::new(h, v));
            area.draw_text("12床", &style.color(&Role::Label), (500, 250))
        })
    };
    assert_eq!(
        words(HPos::Left, VPos::Top, FontTransform::None),
        r#"<text class="l" x="50" y="42.6" font-size="20">12床</text>"#
    );
    assert_eq!(
        words(HPos::Center, VPos::Center, FontTransform::None),
        r#"<text class="l" x="50" y="32.4" font-size="20" text-anchor="middle">12床</text>"#
    );
    assert_eq!(
        words(HPos::Right, VPos::Bottom, FontTransform::Rotate90),
        r#"<text class="l" x="50" y="22.6" font-size="20" text-anchor="end" transform="rotate(90 50 25)">12床</text>"#
    );
}

#[test]
fn plotters_measures_text_with_the_table() {
    let mut size = (0, 0);
    body(|area| {
        size = area.estimate_text_size("3285家", &TextStyle::from(("sans-serif", 100)))?;
        Ok(())
    });
    assert_eq!(
        size,
        (353, 100),
        "4 digits of 0.6 em, 1/8 em of autospace, a Han character of 1 em, in grid steps"
    );
}

#[test]
fn named_fonts_and_plain_colours_are_written_as_attributes() {
    let svg = body(|area| {
        let font = ("Noto Sans", 120, FontStyle::Bold, &RED).into_text_style(area);
        area.draw_text("a", &font, (0, 0))?;
        area.draw(&Circle::new((100, 100), 50, BLUE.mix(0.5).filled()))
    });
    let start =
        r##"<text fill="#ff0000" font-family="Noto Sans" y="10.6" font-size="12" font-weight="700">"##;
    assert!(svg.starts_with(start), "{svg}");
    assert!(svg.ends_with(r##"<circle fill="#0000ff" opacity=".5" cx="10" cy="10" r="5"/>"##), "{svg}");
}

/// An element that draws a bitmap, as plotters' `BitMapElement` does.
struct Photograph;

impl<'a> PointCollection<'a, (i32, i32)> for &'a Photograph {
    type Point = (i32, i32);
    type IntoIter = [(i32, i32); 1];

    fn point_iter(self) -> Self::IntoIter {
        [(0, 0)]
    }
}

impl<DB: DrawingBackend> Drawable<DB> for Photograph {
    fn draw<I: Iterator<Item = (i32, i32)>>(
        &self,
        at: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        at.into_iter().try_for_each(|at| backend.blit_bitmap(at, (1, 1), &[0; 3]))
    }
}

#[test]
fn a_bitmap_is_an_error() {
    let drawn = draw(9, 9, &GroupAttrs::new(), INK, |area| area.draw(&Photograph));
    let error = drawn.expect_err("an error").to_string();
    assert!(error.contains(&SvgError::Bitmap.to_string()), "{error}");
}

#[test]
fn the_root_has_a_size_and_its_attributes_can_be_replaced() {
    let root = GroupAttrs::new().class("chart").attr("width", "100%").attr("data-chart", "beds").title("T");
    assert_eq!(
        draw(340, 120, &root, INK, |_| Ok(())).expect("drawn"),
        concat!(
            r#"<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 120" width="100%" height="120" fill="currentColor" "#,
            r#"data-chart="beds"><title>T</title></svg>"#
        )
    );
}

#[test]
fn coordinates_are_relative_to_a_sub_area() {
    let svg = body(|area| {
        let (_, right) = area.split_horizontally(60 * svg::SCALE);
        group(&right, &GroupAttrs::new(), |inner| svg::rect(inner, 1.0, 2.0, 3.0, 4.0, Role::Mark))
    });
    assert!(svg.contains(r##"<rect class="m" fill="#36a" x="61" y="2" width="3" height="4"/>"##), "{svg}");
}

/// Checks that every element is closed, every attribute is quoted and there are no control characters.
fn check(svg: &str) -> Result<(), String> {
    let (mut open, mut rest) = (Vec::new(), svg);
    while let Some(start) = rest.find('<') {
        if rest[..start].contains('>') {
            return Err(format!("stray > in {:?}", &rest[..start]));
        }
        let end = start + rest[start..].find('>').ok_or("an unclosed tag")?;
        let tag = &rest[start + 1..end];
        let quotes: Vec<&str> = tag.split('"').collect();
        if quotes.len().is_multiple_of(2) {
            return Err(format!("odd quotes in {tag:?}"));
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes another element"));
            }
        } else if !tag.ends_with('/') {
            open.push(tag.split(' ').next().unwrap_or(tag));
        }
        rest = &rest[end + 1..];
    }
    if svg.chars().any(|c| c.is_control() && c != '\n') {
        return Err("a control character".into());
    }
    if open.is_empty() { Ok(()) } else { Err(format!("not closed: {open:?}")) }
}

proptest! {
    #[test]
    fn documents_are_well_formed_with_any_words(words in "(\\PC|[<>&\"'\t\n\u{0}\u{1f}\u{7f}]|\\]\\]>|<!--){0,12}") {
        let attrs = GroupAttrs::link(&words).class(&words).attr("aria-label", &words).title(&words).desc(&words);
        let svg = draw(9, 9, &attrs, INK, |area| {
            group(area, &attrs, |inner| {
                svg::text(inner, 0.0, 9.0, 12.0, svg::Anchor::End, svg::Weight::Bold, Role::Label, &words, &[])
            })
        });
        prop_assert_eq!(check(&svg.expect("drawn")), Ok(()));
    }
}

#[test]
fn tails_are_written_as_tspans() {
    let tails =
        [svg::Tail { text: "萬", size: 8.0, gap: 1.5 }, svg::Tail { text: "<", size: 12.0, gap: 0.0 }];
    let drawn = body(|area| {
        svg::text(
            area,
            3.0,
            9.0,
            12.0,
            svg::Anchor::Start,
            svg::Weight::Regular,
            Role::Label,
            "15.94",
            &tails,
        )
    });
    assert_eq!(
        drawn,
        r#"<text class="l" x="3" y="9" font-size="12">15.94<tspan dx="1.5" font-size="8">萬</tspan><tspan>&lt;</tspan></text>"#
    );
}

#[test]
fn an_ink_can_colour_by_group_and_drop_attributes() {
    /// An ink that knows of each open group whether it has the class `warm`.
    struct File(Vec<bool>);

    impl Ink for File {
        fn look(&self, role: Number, part: Part) -> Option<Look<'_>> {
            match role {
                Number(0) => {
                    let color = if self.0.last() == Some(&true) { "#f00" } else { "#00f" };
                    let font_family = (part == Part::Words).then_some("Some Serif");
                    Some(Look { color: Some(color), font_family, ..Look::default() })
                }
                Number(1) => Some(Look::default()),
                _ => None,
            }
        }

        fn keeps(&self, attribute: &str) -> bool {
            !["class", "id", "href"].contains(&attribute)
        }

        fn enter(&mut self, class: &str) {
            self.0.push(class == "warm");
        }

        fn leave(&mut self) {
            self.0.pop();
        }
    }

    let drawn = draw(9, 9, &GroupAttrs::new().class("cold").attr("id", "x"), File(Vec::new()), |area| {
        group(area, &GroupAttrs::link("#a").class("warm").attr("data-fact", "beds"), |inner| {
            svg::rect(inner, 0.0, 0.0, 1.0, 1.0, Number(0))?;
            svg::rect(inner, 0.0, 0.0, 9.0, 9.0, Number(1))?;
            let (start, regular) = (svg::Anchor::Start, svg::Weight::Regular);
            svg::text(inner, 1.0, 8.0, 4.0, start, regular, Number(0), "a", &[])
        })?;
        svg::line(area, 0.0, 0.0, 9.0, 0.0, Number(0), 2.0)?;
        svg::circle(area, 4.0, 4.0, 1.0, Number(2))
    });
    assert_eq!(
        drawn.expect("drawn"),
        concat!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9" fill="currentColor">"#,
            "\n",
            r##"<g data-fact="beds"><rect fill="#f00" width="1" height="1"/>"##,
            r##"<text fill="#f00" font-family="Some Serif" x="1" y="8" font-size="4">a</text></g>"##,
            "\n",
            r##"<path fill="none" stroke="#00f" stroke-width="2" d="M0 0h9"/>"##,
            r##"<circle fill="#000" cx="4" cy="4" r="1"/></svg>"##,
        ),
        "an unknown role is black"
    );
}
