//! Contracts of the style sheets: a colour for every role of `crates/svg/src/role.rs`, and no request to any host.

#[path = "geometry/css.rs"]
mod css;

use std::collections::BTreeSet;

use css::{Rule, rules, sheet, sheets, without_comments};
use sanjin::dataset::story;
use svg::role::CLASSES;

fn all_rules() -> Vec<Rule> {
    sheets().iter().flat_map(|(_, text)| rules(text)).collect()
}

/// The value of a property, from rules without at-rule that have this selector.
fn value(rules: &[Rule], selector: &str, property: &str) -> Option<String> {
    let own = rules.iter().filter(|rule| rule.media.is_empty() && rule.is_for(selector));
    own.filter_map(|rule| rule.value(property)).next_back().map(str::to_owned)
}

/// The last compound of a selector, which says what it styles.
fn subject(selector: &str) -> &str {
    let mut depth = 0;
    let combinator = selector.char_indices().rev().find(|(_, c)| {
        depth += i32::from(*c == ')') - i32::from(*c == '(');
        depth == 0 && [' ', '>', '+', '~'].contains(c)
    });
    combinator.map_or(selector, |(at, _)| &selector[at + 1..])
}

/// The classes of a compound: `mk` and `h` of `.mk.h:hover`.
fn classes(compound: &str) -> Vec<&str> {
    let end = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_');
    compound.split('.').skip(1).map(|class| class.split(end).next().unwrap_or_default()).collect()
}

#[test]
fn every_role_has_a_colour_to_fill_and_a_colour_to_stroke() {
    let chart = rules(&sheet("chart.css"));
    let mut missing = Vec::new();
    for (role, fill, stroke) in CLASSES {
        if value(&chart, &format!(".{fill}"), "fill").is_none_or(|fill| fill == "none") {
            missing.push(format!("{role:?}: .{fill} has no fill"));
        }
        if value(&chart, &format!(".{stroke}"), "stroke").is_none_or(|stroke| stroke == "none") {
            missing.push(format!("{role:?}: .{stroke} has no stroke"));
        }
        if value(&chart, &format!(".{stroke}"), "fill").as_deref() != Some("none") {
            missing
                .push(format!("{role:?}: .{stroke} has a fill other than none: its inside would be black"));
        }
    }
    assert!(missing.is_empty(), "styles/chart.css breaks the contract of svg::role:\n{}", missing.join("\n"));
    assert_eq!(value(&chart, ".h", "fill").as_deref(), Some("transparent"), "a hit area is invisible");
}

#[test]
fn role_classes_leave_widths_and_sizes_to_the_drawing() {
    const ATTRIBUTES: [&str; 5] = ["stroke-width", "font-size", "font-weight", "text-anchor", "font"];
    const ELEMENTS: [&str; 5] = ["text", "path", "rect", "circle", "line"];
    let names: BTreeSet<&str> = CLASSES.iter().flat_map(|(_, fill, stroke)| [*fill, *stroke]).collect();
    let mut wrong = Vec::new();
    for rule in all_rules() {
        for selector in &rule.selectors {
            let styled = subject(selector);
            let element = styled.split(['.', ':', '[']).next().unwrap_or_default();
            let role = classes(styled).into_iter().find(|class| names.contains(class));
            // The layout draws no line around a hit area; the style sheet draws the focus ring.
            let ring = role == Some("h") && selector.contains(":focus");
            for attribute in ATTRIBUTES.iter().filter(|_| role.is_some() || ELEMENTS.contains(&element)) {
                if rule.value(attribute).is_some() && !(ring && *attribute == "stroke-width") {
                    wrong.push(format!("{selector} sets {attribute}, which would beat the attribute"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_section_has_its_accent() {
    let rules = rules(&sheet("tokens.css"));
    for section in &story().sections {
        for (property, token) in [("--a", section.id.clone()), ("--a-soft", format!("{}-soft", section.id))] {
            let accent = value(&rules, &format!(".{}", section.id), property);
            assert_eq!(accent, Some(format!("var(--{token})")), "{property} of .{}", section.id);
        }
    }
}

#[test]
fn every_edition_has_the_fonts_and_quotation_marks_of_its_script() {
    let tokens = rules(&sheet("tokens.css"));
    for edition in &story().editions {
        let lang = format!("[lang|=\"{}\"]", edition.lang);
        for (property, generic) in [("--serif", ", serif"), ("--sans", ", sans-serif")] {
            let fonts = value(&tokens, &lang, property).unwrap_or_default();
            assert!(fonts.ends_with(generic), "tokens.css has no fonts for {property} of {lang}: {fonts:?}");
        }
        let marks = value(&tokens, &lang, "quotes").unwrap_or_default();
        let own = format!("\"{}\" \"{}\"", edition.ui.quote_open, edition.ui.quote_close);
        assert!(marks.starts_with(&own), "{lang} quotes by {marks:?}, its wording by {own}");
    }
    let root = value(&tokens, ":root", "--sans");
    let first = format!("[lang|=\"{}\"]", story().editions[0].lang);
    assert_eq!(root, value(&tokens, &first, "--sans"), "without a lang, the page is the first edition's");
}

#[test]
fn english_is_set_in_latin_fonts_before_chinese_ones() {
    let tokens = rules(&sheet("tokens.css"));
    let families = |lang: &str, property: &str| -> Vec<String> {
        let fonts = value(&tokens, &format!("[lang|=\"{lang}\"]"), property).expect("fonts for the language");
        fonts.split(", ").map(str::to_owned).collect()
    };
    for property in ["--serif", "--sans"] {
        let [hant, hans] = ["zh-Hant", "zh-Hans"].map(|lang| families(lang, property));
        let english = families("en", property);
        let is_chinese = |family: &String| hant.contains(family) || hans.contains(family);
        let latin = english.iter().take_while(|family| !is_chinese(family)).count();
        assert!(latin >= 4, "{property}: ’ and “ would be a whole em wide: {english:?}");
        assert!(english.iter().skip(latin).all(is_chinese), "{property}: Latin fonts first: {english:?}");
    }
}

#[test]
fn every_token_that_is_used_is_defined() {
    let defined: BTreeSet<String> = all_rules()
        .into_iter()
        .flat_map(|rule| rule.declarations)
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("--"))
        .collect();
    for (name, text) in sheets() {
        for used in text.split("var(").skip(1) {
            let used = used.split([')', ',']).next().unwrap_or_default().trim();
            assert!(defined.contains(used), "styles/{name} uses {used}, which no sheet defines");
        }
    }
}

#[test]
fn no_style_sheet_asks_for_anything_from_anywhere() {
    for (name, text) in sheets() {
        // A font-face without an address can only name local fonts.
        for word in ["url(", "http:", "https:", "@import", "image-set(", "//"] {
            assert!(!text.contains(word), "styles/{name} holds {word}: zero requests to others");
        }
    }
}

/// Whether a compound names its elements by a class, id, attribute or tag, not only by `:not()` or `:has()`.
fn names_its_elements(compound: &str) -> bool {
    let mut named = String::new();
    let mut rest = compound;
    while let Some(at) = [rest.find(":not("), rest.find(":has(")].into_iter().flatten().min() {
        named.push_str(&rest[..at]);
        let mut depth = 0;
        let end = rest[at..].char_indices().find(|(_, c)| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            *c == ')' && depth == 0
        });
        rest = end.map_or("", |(end, _)| &rest[at + end + 1..]);
    }
    named.push_str(rest);
    !named.contains('*') && named.starts_with(|c: char| c.is_alphabetic() || ['.', '#', '['].contains(&c))
        || named.starts_with(":is(")
}

/// Otherwise Chromium recomputes the style of the whole page at every node that the program inserts, and when it is ready.
#[test]
fn rules_that_wait_for_the_program_or_use_has_name_the_elements_they_style() {
    let wrong: Vec<String> = all_rules()
        .iter()
        .flat_map(|rule| &rule.selectors)
        .filter(|selector| {
            ["data-interactive", "data-later", ":has("].iter().any(|part| selector.contains(part))
        })
        .filter(|selector| !names_its_elements(subject(selector)))
        .cloned()
        .collect();
    assert!(wrong.is_empty(), "these end in any element: {wrong:#?}");
    for any in ["html:has(.a) > *", "main:has(.b) :not(.c, .d)", "[data-later] *:not(.e)"] {
        assert!(!names_its_elements(subject(any)), "{any}");
    }
    for named in
        ["html:has(.a, .b)", ":is(.a, .b):not([c])", ".a > :is(p, button)", "[data-a]:not(:has(.b)) .c"]
    {
        assert!(names_its_elements(subject(named)), "{named}");
    }
}

/// Otherwise parsing a long page takes quadratic time, since each inserted piece makes the browser match the root's `:has()` again.
#[test]
fn no_rule_uses_has_on_the_root_while_the_page_is_parsed() {
    // The first applies only after parsing, the second only if the program failed; both conditions come before the `:has()`.
    const GATES: [&str; 2] = [":not([data-tools=\"\"])", "[data-lost]"];
    let asks_root = |selector: &str| {
        let first = selector.split([' ', '>']).next().unwrap_or_default();
        let of_root = ["html", "body", ":root", "[data-", "main"].iter().any(|root| first.starts_with(root));
        let before = first.split(":has(").next().unwrap_or_default();
        of_root && first.contains(":has(") && !GATES.iter().any(|gate| before.contains(gate))
    };
    let wrong: Vec<String> =
        all_rules().iter().flat_map(|rule| &rule.selectors).filter(|one| asks_root(one)).cloned().collect();
    assert!(wrong.is_empty(), "these ask the whole page: {wrong:#?}");
    assert!(asks_root("body:has([data-n]:hover) .tip") && asks_root("html:has(.kept) body"));
    assert!(!asks_root(".pic:has(.a) .b") && !asks_root("html[data-lost]:has(.a) .b"));
}

#[test]
fn the_parser_of_style_sheets_finds_rules_and_values() {
    let text = "/* .x { } */ @charset \"utf-8\"; .a, .b:is(.c, .d) { top: 1px; top: 2px } /* url( */
        @media print { .e { color: red; } } .f { font: 700 1rem/1.5 var(--serif) }";
    let found = rules(&without_comments(text));
    assert_eq!(found.len(), 3);
    assert_eq!(found[0].selectors, [".a", ".b:is(.c, .d)"]);
    assert_eq!(found[0].value("top"), Some("2px"), "the last one wins");
    assert_eq!((found[1].media.as_str(), found[1].is_for(".e")), ("@media print", true));
    assert_eq!(value(&found, ".e", "color"), None, "only on paper");
    assert_eq!(classes(subject(".pic > .mk.h:hover")), ["mk", "h"]);
}
