//! The picture of docs/growth.md: each figure against the number of facts, on logarithmic axes, where linear growth is a straight line of
//! slope 1. Drawn with the project's own svg backend.

use std::fmt::Write as _;

use chart::{INK, Role};
use svg::{self, Anchor, Area, DrawError, GroupAttrs, Weight};

use super::measure::{FIGURES, Measured};

/// A panel: its heading and the figures in it.
const PANELS: [(&str, &[&str]); 4] = [
    ("Build, ms", &["load", "verify", "draw", "prerender"]),
    ("Bytes", &["html", "brotli", "wasm", "heap"]),
    ("In the browser, ms", &["fcp", "lcp", "interactive", "filter"]),
    ("DOM nodes", &["nodes"]),
];
const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 300.0;

/// One figure: its name and, for each size, a point (facts, value) in powers of ten.
struct Series {
    name: &'static str,
    points: Vec<(f64, f64)>,
}

pub(super) fn picture(measured: &[Measured]) -> Result<String, DrawError> {
    let series: Vec<Series> = FIGURES
        .iter()
        .enumerate()
        .map(|(n, (name, _))| {
            let point = |one: &Measured| ((one.facts as f64).log10(), one.figures[n].max(0.1).log10());
            Series { name, points: measured.iter().map(point).collect() }
        })
        .collect();
    let svg = panels(&series)?;
    Ok(svg.replacen("><", &format!("><style>{STYLE}</style><"), 1) + "\n")
}

/// The roles' colours, light and dark, since the page's style sheet doesn't apply to this picture.
const STYLE: &str = "text{font-family:system-ui,sans-serif;fill:#1d2b2a}.l-,.m-,.g-{fill:none}.m-{stroke:#0a6b66}.g-{stroke:#c9d3d1}\
@media(prefers-color-scheme:dark){text{fill:#e6efed}.m-{stroke:#5fc3bb}.g-{stroke:#3a4846}}";

fn panels(series: &[Series]) -> Result<String, DrawError> {
    let mut name = String::from("Growth:");
    for one in series {
        let _ = write!(name, " {}", one.name);
    }
    let root = GroupAttrs::new().attr("role", "img").attr("aria-label", &name);
    svg::draw((2.0 * WIDTH) as u32, (2.0 * HEIGHT) as u32, &root, INK, |area| {
        for (n, (heading, names)) in PANELS.iter().enumerate() {
            let own: Vec<&Series> = series.iter().filter(|one| names.contains(&one.name)).collect();
            panel(area, ((n % 2) as f64 * WIDTH, (n / 2) as f64 * HEIGHT), heading, &own)?;
        }
        Ok(())
    })
}

fn panel(area: &Area, (left, top): (f64, f64), heading: &str, series: &[&Series]) -> Result<(), DrawError> {
    let all = || series.iter().flat_map(|one| &one.points);
    let bounds = |of: fn(&(f64, f64)) -> f64| {
        let least = all().map(of).fold(f64::INFINITY, f64::min).floor();
        (least, all().map(of).fold(f64::NEG_INFINITY, f64::max).ceil().max(least + 1.0))
    };
    let ((x0, x1), (y0, y1)) = (bounds(|point| point.0), bounds(|point| point.1));
    let (from, to, high, low) = (left + 52.0, left + WIDTH - 92.0, top + 40.0, top + HEIGHT - 34.0);
    let x = |value: f64| from + (value - x0) / (x1 - x0) * (to - from);
    let y = |value: f64| low - (value - y0) / (y1 - y0) * (low - high);
    svg::text(area, left + 8.0, top + 22.0, 15.0, Anchor::Start, Weight::Bold, Role::Value, heading, &[])?;
    let label = |x: f64, y: f64, anchor: Anchor, at: f64| {
        svg::text(area, x, y, 12.0, anchor, Weight::Regular, Role::Note, &power(at), &[])
    };
    let mut at = y0;
    while at <= y1 {
        svg::line(area, from, y(at), to, y(at), Role::Grid, 1.0)?;
        label(from - 6.0, y(at) + 4.0, Anchor::End, at)?;
        at += 1.0;
    }
    let mut at = x0;
    while at <= x1 {
        label(x(at), low + 18.0, Anchor::Middle, at)?;
        at += 1.0;
    }
    // Each name stands at the end of its line, moved down if it would overlap another.
    let mut ends: Vec<(f64, &str)> = Vec::new();
    for one in series {
        for pair in one.points.windows(2) {
            svg::line(area, x(pair[0].0), y(pair[0].1), x(pair[1].0), y(pair[1].1), Role::Mark, 2.0)?;
        }
        if let Some(last) = one.points.last() {
            ends.push((y(last.1), one.name));
        }
    }
    ends.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut free = f64::NEG_INFINITY;
    for (end, name) in ends {
        let end = end.max(free);
        svg::text(area, to + 6.0, end + 4.0, 12.0, Anchor::Start, Weight::Regular, Role::Label, name, &[])?;
        free = end + 15.0;
    }
    Ok(())
}

/// 1, 10, 100, 1k, …
fn power(exponent: f64) -> String {
    let names = ["1", "10", "100", "1k", "10k", "100k", "1M", "10M", "100M", "1G"];
    names.get(exponent.max(0.0) as usize).map_or_else(
        || ".1".to_owned(),
        |name| if exponent < 0.0 { ".1".to_owned() } else { (*name).to_owned() },
    )
}
