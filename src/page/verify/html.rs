//! Writes HTML as text.

use story::Fragment;

/// Escapes text for HTML.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::new();
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
    html
}

/// An element; `tag` includes trusted attributes.
pub(super) fn element(tag: &str, inside: &str) -> String {
    let name = tag.split(' ').next().unwrap_or_default();
    ["<", tag, ">", inside, "</", name, ">"].concat()
}

/// A link to a place of this page.
pub(super) fn link(place: Fragment<'_>, inside: &str) -> String {
    element(&["a href=\"#", &escape(&place.id()), "\""].concat(), inside)
}

/// A word with a check mark or a cross.
pub(super) fn mark(right: bool, word: &str) -> String {
    let (tag, sign) = if right { ("b class=\"right\"", "✓") } else { ("b class=\"wrong\"", "✗") };
    element(tag, &(element("i aria-hidden=\"true\"", sign) + &escape(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_never_becomes_a_tag() {
        let text = "<img src=x onerror=\"alert(1)\">&amp;";
        let safe = "&lt;img src=x onerror=&quot;alert(1)&quot;>&amp;amp;";
        assert_eq!(escape(text), safe);
        assert_eq!(mark(true, text), format!("<b class=\"right\"><i aria-hidden=\"true\">✓</i>{safe}</b>"));
        assert_eq!(link(Fragment::Fact("a\"b"), "c"), "<a href=\"#fact-a&quot;b\">c</a>");
    }
}
