//! The start tags of a page of ours, and their attributes, as Yew's renderer and our own writers write them: every value in
//! double quotes.

/// Writes the HTML anew, with each start tag as `write` gives it. Text, comments and end tags stay as they are.
pub(super) fn each_tag<E>(html: &str, mut write: impl FnMut(&str) -> Result<String, E>) -> Result<String, E> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let is_start = from[1..].starts_with(|c: char| c.is_ascii_alphabetic());
        let end = match is_start {
            true => end_of_tag(from),
            false if from.starts_with("<!--") => from.find("-->").map(|at| at + 3),
            false => Some(1),
        };
        let (tag, after) = from.split_at(end.unwrap_or(from.len()));
        if is_start {
            out.push_str(&write(tag)?);
        } else {
            out.push_str(tag);
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// Where a tag ends; a `>` in an attribute's quotes is none.
fn end_of_tag(from: &str) -> Option<usize> {
    let mut quoted = false;
    from.bytes()
        .position(|byte| {
            quoted ^= byte == b'"';
            byte == b'>' && !quoted
        })
        .map(|at| at + 1)
}

/// The value of an attribute, as it is written.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    // Every second piece between quotes is a value, and the piece before it ends with its name.
    while let Some((before, from)) = rest.split_once("=\"") {
        let (value, after) = from.split_once('"')?;
        if before.rsplit(char::is_whitespace).next() == Some(name) {
            return Some(value);
        }
        rest = after;
    }
    None
}

/// The name of a tag's element.
pub(super) fn element(tag: &str) -> &str {
    tag[1..].split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{attribute, each_tag, element};

    #[test]
    fn each_start_tag_is_seen_once_and_all_else_stays() {
        let html = "<!--<a>--><p title=\"a > b\">1 <b>x</b> a < b</p><br>";
        let mut seen = Vec::new();
        let same = each_tag::<()>(html, |tag| {
            seen.push(tag.to_owned());
            Ok(tag.to_owned())
        });
        assert_eq!(same.as_deref(), Ok(html));
        assert_eq!(seen, ["<p title=\"a > b\">", "<b>", "<br>"]);
        let marked = each_tag::<()>(html, |tag| Ok(tag.replacen("<b", "<i", 1)));
        assert!(marked.is_ok_and(|html| html.contains("1 <i>x</b>") && html.ends_with("<ir>")));
    }

    #[test]
    fn attributes_are_told_by_their_whole_names() {
        let tag = "<a data-href=\"x\" title=\"href=\" href=\"../a.html#b\" class=\"c\">";
        assert_eq!(attribute(tag, "href"), Some("../a.html#b"));
        assert_eq!(attribute(tag, "class"), Some("c"));
        assert_eq!(attribute(tag, "src"), None);
        assert_eq!((element(tag), element("<br>"), element("<my-tag x>")), ("a", "br", "my-tag"));
    }
}
