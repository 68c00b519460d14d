//! The lines of an article and what each is: title, heading, caption, byline or prose.

use story::Language;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Title,
    Heading,
    Caption,
    Byline,
    Body,
}

/// A line that is not empty, in code points, without its line end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) role: Role,
}

/// The most characters of a heading.
const HAN_HEADING: usize = 30;
const ENGLISH_HEADING: usize = 80;

/// Returns the lines. A heading is a short line without a sentence's end, after which prose follows.
pub(crate) fn lines(chars: &[char], language: Language) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for end in (0..=chars.len()).filter(|at| chars.get(*at).is_none_or(|c| *c == '\n')) {
        let line_end = if end > start && chars[end - 1] == '\r' { end - 1 } else { end };
        if chars[start..line_end].iter().any(|c| !c.is_whitespace()) {
            let words: String = chars[start..line_end].iter().collect();
            let role = if lines.is_empty() { Role::Title } else { role_of(words.trim(), language) };
            lines.push(Line { start, end: line_end, role });
        }
        start = end + 1;
    }
    // A short line that is followed by another one, or by nothing, heads nothing.
    for n in 0..lines.len() {
        if lines[n].role == Role::Heading && lines.get(n + 1).is_none_or(|next| next.role != Role::Body) {
            lines[n].role = Role::Body;
        }
    }
    for role in [Role::Caption, Role::Byline] {
        let of_role: Vec<usize> = (0..lines.len()).filter(|n| lines[*n].role == role).collect();
        // story.toml names one of each.
        of_role.into_iter().skip(1).for_each(|n| lines[n].role = Role::Body);
    }
    lines
}

fn role_of(words: &str, language: Language) -> Role {
    let length = words.chars().count();
    let starts = |with: &[&str]| with.iter().any(|start| words.starts_with(start));
    let is_han = language == Language::Han;
    let bylines: &[&str] = if is_han {
        &["本報記者", "本报记者", "記者", "记者", "本報訊", "本报讯", "文/", "文／", "作者", "撰文"]
    } else {
        &["By ", "BY ", "Words by ", "Reporting by "]
    };
    let captions: &[&str] =
        if is_han { &["圖", "图", "▲", "△"] } else { &["Photo", "Picture", "Image", "Caption"] };
    let names_camera = ["攝", "摄", "攝）", "摄）", "圖", "图"].iter().any(|end| words.ends_with(end))
        || ["攝於", "摄于"].iter().any(|word| length <= 40 && words.contains(word));
    let ends =
        |marks: &[char]| words.trim_end_matches(['”', '’', '」', '』', '"', '）', ')']).ends_with(marks);
    if (is_han && length <= 60 && names_camera) || (length <= 200 && starts(captions)) {
        Role::Caption
    } else if starts(bylines) && length <= 60 && !ends(&['。', '.']) {
        Role::Byline
    } else if ends(&['。', '！', '？', '!', '?', '.', '…', '：', ':', '；', ';', '，', ','])
        || length > if is_han { HAN_HEADING } else { ENGLISH_HEADING }
    {
        Role::Body
    } else {
        Role::Heading
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(text: &str, language: Language) -> Vec<Role> {
        let chars: Vec<char> = text.chars().collect();
        lines(&chars, language).iter().map(|line| line.role).collect()
    }

    #[test]
    fn short_lines_before_prose_are_headings() {
        let text = "標題\n\n導語在此。\n\n班次密了，等車短了\n\n全市改點。\n記者 王小明攝\n結尾一行";
        assert_eq!(
            roles(text, Language::Han),
            [Role::Title, Role::Body, Role::Heading, Role::Body, Role::Caption, Role::Body]
        );
        let text = "Title\nBy Ann Lee\nIt rained.\nAfter the rain\nThe sun came.";
        assert_eq!(
            roles(text, Language::English),
            [Role::Title, Role::Byline, Role::Body, Role::Heading, Role::Body]
        );
    }
}
