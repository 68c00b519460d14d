//! Colour formulas: contrast by WCAG 2.2 (relative luminance); colour vision deficiencies by Machado, Oliveira and Fernandes 2009,
//! severity 1.0, in linear RGB; distance by CIEDE2000 (Sharma, Wu and Dalal 2005) in Lab under D65.

#![expect(
    clippy::disallowed_methods,
    reason = "colour formulas are compared with thresholds, never byte by byte"
)]

use std::fmt;

/// An sRGB colour, each channel from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rgb([f64; 3]);

/// A matrix from linear RGB to what a reader with that vision sees.
pub type Vision = [[f64; 3]; 3];

/// Machado, Oliveira and Fernandes 2009, table 1, severity 1.0; the first entry is normal vision.
pub const VISIONS: [(&str, Vision); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// From linear RGB to XYZ under D65 (IEC 61966-2-1).
const TO_XYZ: [[f64; 3]; 3] = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175_0],
    [0.019_333_9, 0.119_192_0, 0.950_304_1],
];
const WHITE: [f64; 3] = [0.950_47, 1.0, 1.088_83];

impl Rgb {
    /// From `#rgb` or `#rrggbb`.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits: Vec<u32> =
            text.strip_prefix('#')?.chars().map(|c| c.to_digit(16)).collect::<Option<_>>()?;
        let channels: Vec<f64> = match digits.len() {
            3 => digits.iter().map(|d| f64::from(d * 17) / 255.0).collect(),
            6 => digits.chunks(2).map(|pair| f64::from(pair[0] * 16 + pair[1]) / 255.0).collect(),
            _ => return None,
        };
        Some(Self(channels.try_into().ok()?))
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) })
    }

    fn from_linear(linear: [f64; 3]) -> Self {
        Self(linear.map(|c| {
            let c = c.clamp(0.0, 1.0);
            if c <= 0.003_130_8 { c * 12.92 } else { 1.055 * c.powf(1.0 / 2.4) - 0.055 }
        }))
    }

    /// L*, a*, b*.
    fn lab(self) -> [f64; 3] {
        let xyz = times(&TO_XYZ, self.linear());
        let [x, y, z] = [0, 1, 2].map(|i| {
            let t = xyz[i] / WHITE[i];
            if t > 216.0 / 24_389.0 { t.cbrt() } else { (24_389.0 / 27.0 * t + 16.0) / 116.0 }
        });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.0.map(|c| (c * 255.0).round());
        write!(f, "#{:02x}{:02x}{:02x}", r as u8, g as u8, b as u8)
    }
}

fn times(matrix: &Vision, v: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row[0] * v[0] + row[1] * v[1] + row[2] * v[2])
}

/// What a reader with that vision sees.
pub fn seen_by(colour: Rgb, vision: &Vision) -> Rgb {
    Rgb::from_linear(times(vision, colour.linear()))
}

/// One colour over another with opacity `share`, as browsers composite.
pub fn mixed(over: Rgb, ground: Rgb, share: f64) -> Rgb {
    Rgb([0, 1, 2].map(|i| over.0[i] * share + ground.0[i] * (1.0 - share)))
}

/// WCAG's contrast ratio, from 1 to 21.
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let [a, b] = [a, b].map(|c| times(&TO_XYZ, c.linear())[1] + 0.05);
    a.max(b) / a.min(b)
}

/// The CIEDE2000 distance between two colours.
pub fn difference(a: Rgb, b: Rgb) -> f64 {
    ciede2000(a.lab(), b.lab())
}

/// CIEDE2000, step by step as in Sharma, Wu and Dalal 2005.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25.0_f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let polar = |a: f64, b: f64| {
        let a = a * (1.0 + g);
        (a.hypot(b), if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) })
    };
    let ((c1, h1), (c2, h2)) = (polar(a1, b1), polar(a2, b2));
    let (grey, turn) = (c1 * c2 == 0.0, h2 - h1);
    let dh = match turn {
        _ if grey => 0.0,
        t if t > 180.0 => t - 360.0,
        t if t < -180.0 => t + 360.0,
        t => t,
    };
    let (dl, dc, dh) = (l2 - l1, c2 - c1, 2.0 * (c1 * c2).sqrt() * (dh / 2.0).to_radians().sin());
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match h1 + h2 {
        sum if grey => sum,
        sum if turn.abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let from_50 = (l - 50.0) * (l - 50.0);
    let (sl, sc, sh) =
        (1.0 + 0.015 * from_50 / (20.0 + from_50).sqrt(), 1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let turned = 60.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rt = -turned.to_radians().sin() * 2.0 * seventh(c);
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}

/// Test data published by Sharma, Wu and Dalal, and WCAG's values for black, white and grey.
#[test]
fn the_formulas_give_the_published_numbers() {
    let published = [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ];
    for (a, b, wanted) in published {
        let found = ciede2000(a, b);
        assert!((found - wanted).abs() < 5e-5, "{a:?} and {b:?}: {found:.4}, published {wanted}");
    }
    let [black, white, grey] = ["#000", "#ffffff", "#777"].map(|hex| Rgb::from_hex(hex).expect("a colour"));
    assert!((contrast(black, white) - 21.0).abs() < 1e-4);
    assert!((contrast(white, grey) - 4.48).abs() < 0.01, "the well-known grey that just fails");
    let [l, a, b] = white.lab();
    assert!((l - 100.0).abs() < 0.01 && a.abs() < 0.01 && b.abs() < 0.01, "white is {l} {a} {b}");
    for (vision, matrix) in VISIONS {
        assert!(difference(seen_by(grey, &matrix), grey) < 1.0, "{vision} leaves grey grey");
    }
}
