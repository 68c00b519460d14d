//! The language of the article, in which its figures are read and its sentences end.

use story::Language;

use super::files::Files;
use super::problem::Problems;

/// Returns the language of the first edition; reports one whose figures can't be read.
pub(super) fn of_source(files: &Files, problems: &mut Problems) -> Language {
    let story = &files.story;
    let Some(first) = story.items.editions.first() else { return Language::Han };
    Language::of(first.get_ref()).unwrap_or_else(|| {
        let what = format!("the figures of an article in the language `{}` can't be read", first.get_ref());
        let hint =
            "the first edition is in the article's language: Chinese (zh-Hant, zh-Hans) or English (en)";
        problems.at(&story.source, first.span().start, what, hint);
        Language::Han
    })
}

/// Returns the language in which an edition's words have figures. Editions in a language that can't be read have their figures in digits, which
/// the English reader knows.
pub(super) fn of_edition(lang: &str) -> Language {
    Language::of(lang).unwrap_or(Language::English)
}
