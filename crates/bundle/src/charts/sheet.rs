//! Our own style sheets, read for what a drawing's classes mean. Not a CSS parser: it knows what `styles/tokens.css` and
//! `styles/chart.css` are made of, and the tests say if they come to be made of more.

use std::collections::BTreeMap;

use super::super::styles::compact;

/// The rules that hold always: those within `@media` are for screens of other minds than a file's.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Selector and declarations, in their order.
    rules: Vec<(String, Vec<(String, String)>)>,
    /// The names of fonts that only the page declares.
    own_fonts: Vec<String>,
}

/// Custom properties by name.
pub(super) type Variables = BTreeMap<String, String>;

impl Sheet {
    /// The sheets that colour drawings.
    pub(super) fn ours() -> Self {
        let sheets =
            [include_str!("../../../../styles/tokens.css"), include_str!("../../../../styles/chart.css")];
        Self::parse(&sheets.map(compact).concat())
    }

    /// Of a sheet without comments.
    fn parse(css: &str) -> Self {
        let mut sheet = Self { rules: Vec::new(), own_fonts: Vec::new() };
        let mut rest = css;
        while let Some((head, after)) = rest.split_once('{') {
            let end = block_end(after);
            let (body, behind) = (&after[..end], after.get(end + 1..).unwrap_or_default());
            if head.trim() == "@font-face" {
                let names = declarations(body).into_iter().filter(|(key, _)| key == "font-family");
                sheet.own_fonts.extend(names.map(|(_, name)| unquoted(&name)));
            } else if !head.trim_start().starts_with('@') {
                for selector in head.split(',') {
                    sheet.rules.push((selector.trim().to_owned(), declarations(body)));
                }
            }
            rest = behind;
        }
        sheet
    }

    /// What a selector's rules declare, in their order.
    fn of<'a>(&'a self, selector: &str) -> impl Iterator<Item = &'a (String, String)> {
        let rules = self.rules.iter().filter(move |(of, _)| of == selector);
        rules.flat_map(|(_, declarations)| declarations).collect::<Vec<_>>().into_iter()
    }

    /// The variables of a page in a language.
    pub(super) fn variables(&self, lang: &str) -> Variables {
        let mut variables = self.declared(":root");
        variables.extend(self.declared(&format!("[lang|=\"{lang}\"]")));
        variables
    }

    /// The variables that a class declares for what is inside it.
    pub(super) fn of_class(&self, class: &str) -> Variables {
        self.declared(&format!(".{class}"))
    }

    fn declared(&self, selector: &str) -> Variables {
        self.of(selector).filter(|(key, _)| key.starts_with("--")).cloned().collect()
    }

    /// What a class says of a property, with its variables filled in. `None` if nothing, or if a variable is unknown.
    pub(super) fn value(&self, class: &str, property: &str, variables: &Variables) -> Option<String> {
        let selector = format!(".{class}");
        let (_, value) = self.of(&selector).filter(|(key, _)| key == property).last()?;
        self.resolve(value, variables)
    }

    /// A value with its variables filled in. `None` if one of them is unknown.
    pub(super) fn resolve(&self, value: &str, variables: &Variables) -> Option<String> {
        match value.strip_prefix("var(").and_then(|value| value.strip_suffix(')')) {
            Some(name) => self.resolve(variables.get(name)?, variables),
            None => Some(value.to_owned()),
        }
    }

    /// A list of font families as an attribute holds it: without quotation marks, and without what only the page declares.
    pub(super) fn families(&self, list: &str) -> String {
        let names = list.split(',').map(unquoted).filter(|name| !self.own_fonts.contains(name));
        names.collect::<Vec<_>>().join(", ")
    }
}

/// Where a block ends whose opening brace was just read.
fn block_end(after: &str) -> usize {
    let mut depth = 1;
    for (at, c) in after.char_indices() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        if depth == 0 {
            return at;
        }
    }
    after.len()
}

fn declarations(body: &str) -> Vec<(String, String)> {
    let pairs = body.split(';').filter_map(|declaration| declaration.split_once(':'));
    pairs.map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned())).collect()
}

fn unquoted(name: &str) -> String {
    name.trim().trim_matches('"').to_owned()
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    const CSS: &str = concat!(
        ":root { --ink: #111111; --a: var(--ink); --sans: \"Some Sans\", \"Ours\", sans-serif; }",
        "@font-face { font-family: \"Ours\"; src: local(\"X\"); }",
        "[lang|=\"en\"] { --sans: \"Latin\", sans-serif; }",
        "@media screen { :root { --ink: #eeeeee; } .m { fill: red; } }",
        ".health { --a: #0b6e6e; } .m { fill: var(--a); } .m-, .g- { fill: none; } .x { fill: var(--y); }",
    );

    #[test]
    fn a_class_has_the_colour_of_the_place_it_stands_in() {
        let sheet = Sheet::parse(CSS);
        let mut variables = sheet.variables("zh-Hant");
        assert_eq!(sheet.value("m", "fill", &variables).as_deref(), Some("#111111"));
        variables.extend(sheet.of_class("health"));
        assert_eq!(sheet.value("m", "fill", &variables).as_deref(), Some("#0b6e6e"));
        assert_eq!(sheet.value("g-", "fill", &variables).as_deref(), Some("none"), "of a list of selectors");
        assert_eq!(sheet.value("x", "fill", &variables), None, "an unknown variable");
        assert_eq!(sheet.value("nothing", "fill", &variables), None);
    }

    #[test]
    fn fonts_are_those_of_the_language_and_none_that_only_the_page_has() {
        let sheet = Sheet::parse(CSS);
        let of = |lang| sheet.families(&sheet.variables(lang)["--sans"]);
        assert_eq!(of("zh-Hant"), "Some Sans, sans-serif");
        assert_eq!(of("en"), "Latin, sans-serif");
    }
}
