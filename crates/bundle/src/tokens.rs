//! Fills the colours and fonts of `chart::tokens` into the style sheets: a mark such as `/* = dark */` becomes the tokens of a theme,
//! `/* = print ink soft */` only two of them.

use std::fmt::Write;

use chart::tokens::{FONTS, Theme};
use chart::{CLASSES, Role};
use story::Accent;

/// The id and the colour of each section: [`Publication::accents`](story::Publication::accents).
pub(super) type Accents = [(String, Accent)];

/// A style sheet with its marks replaced.
///
/// # Panics
///
/// A mark is unknown or not closed: a mistake in our own sheets, which the first build finds.
pub(super) fn filled(sheet: &str, accents: &Accents) -> String {
    let mut parts = sheet.split("/* = ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (mark, after) = part.split_once(" */").unwrap_or((part, ""));
        out += &declared(mark, accents).unwrap_or_else(|| {
            panic!("a style sheet has the mark `/* = {mark} */`; crates/bundle/src/tokens.rs knows the names of themes (and tokens after one), `fonts <lang>`, `sections`, `roles`")
        });
        out += after;
    }
    out
}

fn declared(mark: &str, accents: &Accents) -> Option<String> {
    match mark {
        "sections" => Some(of_sections(accents)),
        "roles" => Some(roles()),
        _ => match mark.strip_prefix("fonts ") {
            Some(lang) => {
                let fonts = FONTS.iter().find(|fonts| fonts.lang == lang)?;
                Some(format!("--serif: {}; --sans: {};", quoted(fonts.serif), quoted(fonts.sans)))
            }
            None => colours(mark, accents),
        },
    }
}

/// The declarations of a theme: all tokens and the accents by their sections, or the tokens listed after its name.
fn colours(mark: &str, accents: &Accents) -> Option<String> {
    let mut words = mark.split(' ');
    let name = words.next()?;
    let theme = Theme::ALL.into_iter().find(|theme| theme.name() == name)?;
    let declared = |(token, colour)| format!("--{token}: {colour};");
    let wanted = words.map(|token| theme.colour(token).map(|colour| declared((token, colour))));
    let wanted: String = wanted.collect::<Option<_>>()?;
    if !wanted.is_empty() {
        return Some(wanted);
    }
    let of_sections = |end: &str, shade: usize| -> String {
        let colours = accents.iter().map(|(section, accent)| (section, theme.accent(*accent)[shade]));
        colours.map(|(section, colour)| format!("--{section}{end}: {colour};")).collect()
    };
    let tokens: String = theme.colours().into_iter().map(declared).collect();
    // Print has the accents of the light theme, which it changes only in part.
    let has_own = theme != Theme::Print;
    Some(if has_own { tokens + &of_sections("", 0) + &of_sections("-soft", 1) } else { tokens })
}

/// A rule for each section's class, which sets the accent inside it.
fn of_sections(accents: &Accents) -> String {
    accents
        .iter()
        .map(|(section, _)| {
            format!(".{section} {{ --a: var(--{section}); --a-soft: var(--{section}-soft); }}")
        })
        .collect()
}

/// The rules for the two classes of each role.
fn roles() -> String {
    let mut fills = String::new();
    let (mut strokes, mut names) = (String::new(), Vec::new());
    for (role, class) in Role::ALL.into_iter().zip(CLASSES) {
        let colour = role.token().map_or("transparent".to_owned(), |token| format!("var(--{token})"));
        let serif = if role.is_serif() { " font-family: var(--serif);" } else { "" };
        let weight = if class.bold { " font-weight: 700;" } else { "" };
        // Writing to a String doesn't fail.
        let _ = write!(fills, ".{} {{ fill: {colour};{serif}{weight} }}", class.fill);
        let _ = write!(strokes, ".{} {{ stroke: {colour}; }}", class.stroke);
        names.push(format!(".{}", class.stroke));
    }
    format!("{fills}{strokes}{} {{ fill: none; }}", names.join(", "))
}

/// Font families as CSS lists them: in quotation marks, except the last one, which is generic.
fn quoted(families: &[&str]) -> String {
    let quoted = |family: &&str| match *family {
        "serif" | "sans-serif" => (*family).to_owned(),
        name => format!("\"{name}\""),
    };
    families.iter().map(quoted).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_declarations_and_comments_stay() {
        let sheet = "a { /* why */ /* = dark */ } /* = roles */ b {}";
        let accents = [("health".to_owned(), Accent::Teal)];
        let filled = filled(sheet, &accents);
        assert!(filled.starts_with("a { /* why */ --paper: #15171a;--tint: #221d2b;--card: "), "{filled}");
        for rule in [
            ".m { fill: var(--a); }",
            ".v { fill: var(--a); font-family: var(--serif); font-weight: 700; }",
            ".h { fill: transparent; }",
        ] {
            assert!(filled.contains(rule), "{rule}");
        }
        assert!(filled.ends_with(", .om-, .h- { fill: none; } b {}"), "{filled}");
        assert_eq!(super::filled("b { /* = print soft ink */ }", &[]), "b { --soft: #444;--ink: #000; }");
        assert_eq!(
            super::filled("/* = fonts en */", &[]).matches('"').count(),
            2 * 18,
            "all but the generic two"
        );
        let of_section = super::filled("/* = sections *//* = light */", &accents);
        assert!(of_section.starts_with(".health { --a: var(--health); --a-soft: var(--health-soft); }"));
        assert!(of_section.ends_with("--health: #0b6e6e;--health-soft: #4f9292;"), "{of_section}");
        assert!(!super::filled("/* = print */", &accents).contains("health"), "as in the light theme");
    }

    #[test]
    #[should_panic(expected = "a style sheet has the mark `/* = drak */`")]
    fn an_unknown_mark_panics() {
        filled(":root { /* = drak */ }", &[]);
    }
}
