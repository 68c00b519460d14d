//! Contracts of the style sheets: with the roles and tokens of `crates/chart`, and no request to any host.

use std::collections::BTreeSet;

use chart::CLASSES;
use chart::tokens::{COLOURS, FONTS, Fonts, Theme, fonts};
use proof::css::{Rule, folder, rules, sheet, sheets, without_comments};
use sanjin::dataset::story;

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
fn role_classes_leave_widths_and_sizes_to_the_drawing() {
    const ATTRIBUTES: [&str; 5] = ["stroke-width", "font-size", "font-weight", "text-anchor", "font"];
    const ELEMENTS: [&str; 5] = ["text", "path", "rect", "circle", "line"];
    let names: BTreeSet<&str> = CLASSES.iter().flat_map(|class| [class.fill, class.stroke]).collect();
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
fn no_section_can_have_the_name_of_a_class_or_a_colour() {
    let own: Vec<&str> = story().sections.iter().map(|section| section.id.as_str()).collect();
    let classes_of = |rule: &Rule| -> Vec<String> {
        let compounds =
            rule.selectors.iter().flat_map(|selector| selector.split([' ', '>', '+', '~', '(', ')']));
        compounds.flat_map(classes).map(str::to_owned).collect()
    };
    let mut names: BTreeSet<String> = all_rules().iter().flat_map(classes_of).collect();
    names.extend(COLOURS.iter().map(|(token, _)| (*token).to_owned()));
    names.extend(CLASSES.iter().flat_map(|class| [class.fill, class.stroke]).map(str::to_owned));
    assert!(names.len() > 100 && names.contains("poster"), "the selectors are read: {names:?}");
    let is_id =
        |name: &&String| name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    let free: Vec<&String> = names
        .iter()
        .filter(is_id)
        .filter(|name| !name.is_empty() && !name.ends_with('-') && !own.contains(&name.as_str()))
        .filter(|name| !load::is_reserved(name))
        .collect();
    assert!(free.is_empty(), "add them to crates/load/src/reserved.rs: {free:?}");
    assert!(own.iter().all(|id| !load::is_reserved(id)), "a section's own id: {own:?}");
}

#[test]
fn every_theme_is_chosen_somewhere_and_dark_ones_on_screens_alone() {
    let read = |name| std::fs::read_to_string(folder().join(name)).expect(name);
    let text = read("elder.css") + &read("tokens.css") + &read("print.css");
    for theme in Theme::ALL {
        // The dark ones by the system and by choice.
        let times = if matches!(theme, Theme::Dark | Theme::ElderDark) { 2 } else { 1 };
        assert_eq!(text.matches(&format!("/* = {} */", theme.name())).count(), times, "{}", theme.name());
    }
    for rule in rules(&(sheet("elder.css") + &sheet("tokens.css"))) {
        let chosen = rule.selectors.iter().any(|s| s.contains("[data-theme=") || s.contains("[data-elder]"));
        assert!(!chosen || rule.media.contains("screen"), "on paper it is always light: {rule:?}");
    }
}

#[test]
fn every_edition_has_the_fonts_and_quotation_marks_of_its_script() {
    let tokens = rules(&sheet("tokens.css"));
    let text = std::fs::read_to_string(folder().join("tokens.css")).expect("tokens.css");
    for edition in &story().editions {
        let lang = &edition.lang;
        let fonts = fonts(lang);
        assert_eq!(fonts.lang, *lang, "chart::tokens has no fonts for it");
        assert!(
            text.contains(&format!("/* = fonts {lang} */")),
            "tokens.css doesn't use the fonts of {lang}"
        );
        assert_eq!((fonts.serif.last(), fonts.sans.last()), (Some(&"serif"), Some(&"sans-serif")), "{lang}");
        let marks = value(&tokens, &format!("[lang|=\"{lang}\"]"), "quotes").unwrap_or_default();
        let own = format!("\"{}\" \"{}\"", edition.ui.quote_open, edition.ui.quote_close);
        assert!(marks.starts_with(&own), "{lang} quotes by {marks:?}, its wording by {own}");
    }
    assert_eq!(FONTS[0].lang, story().editions[0].lang, "without a lang, the page is the first edition's");
}

#[test]
fn english_is_set_in_latin_fonts_before_chinese_ones() {
    for of in [|fonts: &Fonts| fonts.serif, |fonts: &Fonts| fonts.sans] {
        let is_chinese =
            |family: &&str| ["zh-Hant", "zh-Hans"].iter().any(|lang| of(fonts(lang)).contains(family));
        let english = of(fonts("en"));
        let latin = english.iter().take_while(|family| !is_chinese(family)).count();
        assert!(latin >= 4, "’ and “ would be a whole em wide: {english:?}");
        assert!(english.iter().skip(latin).all(is_chinese), "Latin fonts first: {english:?}");
    }
}

#[test]
fn every_token_that_is_used_is_defined() {
    let defined: BTreeSet<String> = all_rules()
        .into_iter()
        .flat_map(|rule| rule.declarations)
        .map(|(name, _)| name)
        .filter(|name| name.starts_with("--"))
        .chain(COLOURS.iter().map(|(token, _)| format!("--{token}")))
        .chain(["--serif", "--sans", "--warn", "--wrong"].map(str::to_owned))
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
