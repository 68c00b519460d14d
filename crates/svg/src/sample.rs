//! The roles and the ink of this crate's tests.
#![allow(dead_code, reason = "no test crate uses all of the roles")]

use plotters::style::Color;
use plotters_backend::BackendColor;

use plotters_semantic_svg::{Area, Class, Classes, DrawError, GroupAttrs, Role as Number, draw};

#[derive(Clone, Copy, Debug)]
pub(crate) enum Role {
    Mark,
    MarkSoft,
    Track,
    Axis,
    Label,
    OnMark,
    Hit,
}

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        Number(*self as u8).to_backend_color()
    }
}

const fn class(fill: &'static str, stroke: &'static str, color: &'static str) -> Class {
    Class { fill, stroke, color, words: false, bold: false }
}

pub(crate) const INK: Classes = Classes(&[
    class("m", "m-", "#36a"),
    class("ms", "ms-", "#68b"),
    class("t", "t-", "#8886"),
    class("ax", "ax-", "#888"),
    class("l", "l-", "#888"),
    Class { words: true, ..class("om", "om-", "#fff") },
    class("h", "h-", "none"),
]);

/// Returns what `paint` draws on 100 × 50 px, without the root element.
pub(crate) fn written(paint: impl FnOnce(&Area) -> Result<(), DrawError>) -> String {
    let svg = draw(100, 50, &GroupAttrs::new(), INK, paint).expect("drawn");
    let (_, body) = svg.split_once('>').expect("a root");
    body.strip_suffix("</svg>").expect("a closed root").to_owned()
}
