//! Where the sentences of a line end, by language.

use story::Language;

use super::english_sentences;

/// The byte offsets at which the sentences of a line end. A sentence includes the closing quotation marks after its end mark. `……` and `；`
/// do not end a sentence; the end of the line does.
pub fn ends(line: &str, language: Language) -> Vec<usize> {
    if language == Language::English {
        return english_sentences::ends(line);
    }
    let mut ends = Vec::new();
    let mut chars = line.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        if !is_end_mark(c) {
            continue;
        }
        while chars.next_if(|(_, c)| is_end_mark(*c) || is_closing_mark(*c)).is_some() {}
        ends.push(chars.peek().map_or(line.len(), |(byte, _)| *byte));
    }
    if ends.last() != Some(&line.len()) {
        ends.push(line.len());
    }
    ends
}

fn is_end_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

fn is_closing_mark(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '"' | '）' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(line: &str) -> Vec<&str> {
        let mut start = 0;
        ends(line, Language::Han)
            .into_iter()
            .map(|end| &line[std::mem::replace(&mut start, end)..end])
            .collect()
    }

    #[test]
    fn a_sentence_ends_at_its_mark_and_takes_the_closing_quotation_mark() {
        assert_eq!(sentences("他說:“真好!”大家笑了。好?好"), ["他說:“真好!”", "大家笑了。", "好?", "好"]);
        assert_eq!(sentences("「真的嗎？！」『是。』）完"), ["「真的嗎？！」", "『是。』）", "完"]);
    }

    #[test]
    fn dots_and_semicolons_end_no_sentence() {
        assert_eq!(sentences("檢查……一系列流程;往往；一天。"), ["檢查……一系列流程;往往；一天。"]);
        assert_eq!(sentences("沒有句號"), ["沒有句號"]);
    }
}
