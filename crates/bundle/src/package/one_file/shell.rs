//! What is taken from a page that was written before: its title, its style sheet, its body.

/// The parts of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Page<'a> {
    /// The text of its title, as HTML.
    pub(super) title: &'a str,
    /// Its style sheet.
    pub(super) style: &'a str,
    /// The inside of its body.
    pub(super) body: &'a str,
}

impl<'a> Page<'a> {
    /// Of a whole page; or the part that it has not, or more than once.
    pub(super) fn of(html: &'a str) -> Result<Self, &'static str> {
        let (head, body) = html.split_once("<body>").ok_or("<body>")?;
        Ok(Self {
            title: between(head, "<title>", "</title>").ok_or("<title>")?,
            style: between(head, "<style>", "</style>").ok_or("<style>")?,
            body: body.rsplit_once("</body>").ok_or("</body>")?.0.trim(),
        })
    }
}

/// What stands between two tags that stand once.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, from) = html.split_once(start)?;
    let (inside, rest) = from.split_once(end)?;
    (!rest.contains(start)).then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn a_page_is_taken_apart() {
        let html = "<html><head><title>A &amp; B</title><style>b{}</style></head>\n<body>\n<p>x</p>\n</body>\n</html>";
        assert_eq!(Page::of(html), Ok(Page { title: "A &amp; B", style: "b{}", body: "<p>x</p>" }));
    }

    #[test]
    fn what_is_missing_or_twice_is_named() {
        assert_eq!(Page::of("<title></title><style></style>"), Err("<body>"));
        assert_eq!(Page::of("<title></title><style></style><style></style><body></body>"), Err("<style>"));
    }
}
