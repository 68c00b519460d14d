//! Finds words in the article by an index of their first characters. Searching the whole article for each of thousands of facts would take
//! quadratic time.

use std::collections::BTreeMap;
use std::ops::Deref;

use story::Article;

/// The number of characters in an index key.
const KEY: usize = 4;

/// The article, and the byte offsets of every run of [`KEY`] characters.
pub(super) struct Places<'a> {
    article: &'a Article,
    starts: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Places<'a> {
    pub(super) fn of(article: &'a Article) -> Self {
        let text = article.text.as_str();
        let ends = text.char_indices().map(|(at, _)| at).skip(KEY).chain([text.len()]);
        let mut starts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for ((start, _), end) in text.char_indices().zip(ends) {
            starts.entry(&text[start..end]).or_default().push(start);
        }
        Self { article, starts }
    }

    /// The byte offsets at which these words begin, in order; empty for empty words.
    pub(super) fn find(&self, words: &str) -> Vec<usize> {
        let text = &self.article.text;
        if words.is_empty() {
            return Vec::new();
        }
        let Some(key) = words.char_indices().nth(KEY - 1).map(|(at, last)| &words[..at + last.len_utf8()])
        else {
            return text.match_indices(words).map(|(byte, _)| byte).collect();
        };
        let starts = self.starts.get(key).map_or(&[][..], Vec::as_slice);
        starts.iter().copied().filter(|start| text[*start..].starts_with(words)).collect()
    }
}

impl Deref for Places<'_> {
    type Target = Article;

    fn deref(&self) -> &Article {
        self.article
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_where_a_search_through_all_of_it_finds_them() {
        let loaded = crate::load(std::path::Path::new("../../data")).expect("the data are right");
        let article = &loaded.story.article;
        let (places, text) = (Places::of(article), &article.text);
        let cuts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        for length in [1, KEY - 1, KEY, KEY + 1, 12, 40] {
            for run in cuts.windows(length + 1).step_by(3) {
                let words = &text[run[0]..run[length]];
                let found = places.find(words);
                assert!(found.contains(&run[0]) || length < KEY, "{words}");
                let searched: Vec<usize> = text.match_indices(words).map(|(at, _)| at).collect();
                assert!(searched.iter().all(|at| found.contains(at)), "{words}: {found:?}, {searched:?}");
                assert!(found.iter().all(|at| text[*at..].starts_with(words)), "{words}");
            }
        }
        assert_eq!(places.find(""), [0; 0]);
        assert_eq!(places.find("這裡沒有的話"), [0; 0]);
        let end: String = text.chars().skip(text.chars().count() - KEY).collect();
        assert!(places.find(&end).contains(&(text.len() - end.len())), "the article's last characters");
    }
}
