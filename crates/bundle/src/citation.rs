//! Citations of an article that may have no byline.

use std::borrow::Cow;

/// The brackets that citations have around a byline, in each script.
const BRACKETS: [(&str, &str); 3] = [(" (", ")"), ("（", "）"), ("(", ")")];

/// The template of a citation; without `{byline}`, and the brackets around it, if the article has none.
pub(super) fn template<'a>(template: &'a str, byline: &str) -> Cow<'a, str> {
    if !byline.is_empty() {
        return template.into();
    }
    let in_brackets = BRACKETS.map(|(open, close)| format!("{open}{{byline}}{close}"));
    let found = in_brackets.iter().find(|place| template.contains(place.as_str()));
    template.replace(found.map_or("{byline}", String::as_str), "").into()
}

#[cfg(test)]
mod tests {
    use super::template;

    #[test]
    fn a_citation_without_a_byline_has_no_empty_brackets() {
        assert_eq!(template("出自《{title}》（{byline}），見{site}。", ""), "出自《{title}》，見{site}。");
        assert_eq!(template("From “{title}” ({byline}).", ""), "From “{title}”.");
        assert_eq!(template("{title}, {byline}", "Li"), "{title}, {byline}");
    }
}
