//! Converts traditional characters to simplified ones.

use anyhow::{Result, anyhow};
use opencc_fmmseg::{DictionaryMaxlength, OpenCC};

use super::review::Review;

/// OpenCC's dictionaries, which convert by word (乾淨, but 乾隆), and the corrections of a human reader.
pub(super) struct Script {
    opencc: OpenCC,
    review: Review,
}

impl Script {
    pub(super) fn new(review: Review) -> Result<Self> {
        // `OpenCC::new()` would silently use empty dictionaries if those in the crate can't be read.
        let dictionary = DictionaryMaxlength::from_zstd().map_err(|error| anyhow!("OpenCC: {error:?}"))?;
        Ok(Self { opencc: OpenCC::from_dictionary(dictionary), review })
    }

    /// Our own words, converted: simplified characters and quotation marks, and the corrections for `key`, the
    /// path to the words in their file.
    pub(super) fn words(&mut self, key: &str, text: &str) -> String {
        let simplified: String = self.opencc.t2s(text, false).chars().map(quotation_mark).collect();
        self.review.of_words(key, &simplified)
    }

    /// Words of the article, converted: only characters change, not punctuation.
    pub(super) fn quoted(&mut self, text: &str) -> String {
        let simplified = self.opencc.t2s(text, false);
        self.review.of_the_article(&simplified)
    }

    /// Fails if a correction matched nothing.
    pub(super) fn finish(self) -> Result<()> {
        self.review.finish()
    }
}

/// The corresponding quotation mark of simplified Chinese.
pub(super) fn quotation_mark(c: char) -> char {
    match c {
        '「' => '“',
        '」' => '”',
        '『' => '‘',
        '』' => '’',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_chosen_by_the_word_they_stand_in() {
        let mut script = Script::new(Review::default()).expect("the dictionaries");
        for (traditional, simplified) in [
            ("乾淨，乾隆", "干净，乾隆"),
            ("著力，著名，空著肚子", "着力，著名，空着肚子"),
            ("徵求，宮商角徵羽", "征求，宫商角徵羽"),
            ("危重癥，癥結，臨牀", "危重症，症结，临床"),
            ("覆蓋，答覆，複雜，恢復", "覆盖，答复，复杂，恢复"),
            ("5700餘人，于後，裡外，昭馀鎮", "5700余人，于后，里外，昭馀镇"),
            ("佔比，平臺，登記註冊，託育", "占比，平台，登记注册，托育"),
        ] {
            assert_eq!(script.words("ui.x", traditional), simplified);
        }
    }

    #[test]
    fn our_quotation_marks_change_and_those_of_the_article_stay() {
        let mut script = Script::new(Review::default()).expect("the dictionaries");
        assert_eq!(script.words("ui.x", "「他說『好』」（{n}）"), "“他说‘好’”（{n}）");
        assert_eq!(script.quoted("“他說,「好」”"), "“他说,「好」”");
    }

    #[test]
    fn characters_that_are_simplified_already_stay() {
        let mut script = Script::new(Review::default()).expect("the dictionaries");
        let simplified = "余后里于并范征复着坏准布采云松面只台干发";
        assert_eq!(script.quoted(simplified), simplified);
    }
}
