//! A human reader's corrections of the simplified edition: `data/wording/zh-Hans.review.toml`.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// A correction of text that the dictionaries have already converted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Correction {
    from: String,
    to: String,
    /// The reason, for the next reader.
    why: String,
    /// Limits the correction to the words with this key: `ui.article_intro`.
    at: Option<String>,
    /// Applies to the article too. Only a character may be replaced there: the article's words must stay.
    #[serde(default)]
    article: bool,
    #[serde(skip)]
    used: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Review {
    /// Sorted: longest first, then those for one key before those for all.
    #[serde(default, rename = "correction")]
    corrections: Vec<Correction>,
}

impl Review {
    /// Reads the file; without one there are no corrections.
    pub(super) fn read(path: &Path) -> Result<Self> {
        match fs::read_to_string(path) {
            Ok(text) => Self::parse(&text).with_context(|| path.display().to_string()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("can't read {}", path.display())),
        }
    }

    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut review: Self = toml::from_str(text)?;
        for Correction { from, to, why, at, article, .. } in &review.corrections {
            if from.is_empty() || from == to || why.trim().is_empty() {
                bail!("the correction of “{from}” needs `from`, a different `to`, and a reason in `why`");
            }
            if *article && (at.is_some() || from.chars().count() != to.chars().count()) {
                bail!(
                    "the correction of “{from}” has `article = true`: it may have no `at`, and `to` must have as many characters \
                     as `from`"
                );
            }
        }
        review.corrections.sort_by_key(|one| (std::cmp::Reverse(one.from.len()), one.at.is_none()));
        Ok(review)
    }

    /// Corrects our own words; `key` is the path to them in their file.
    pub(super) fn of_words(&mut self, key: &str, text: &str) -> String {
        self.correct(text, |one| one.at.as_deref().is_none_or(|at| at == key))
    }

    /// Corrects words of the article.
    pub(super) fn of_the_article(&mut self, text: &str) -> String {
        self.correct(text, |one| one.article)
    }

    /// Applies the longest matching correction at each place, from left to right; a replacement is not corrected again.
    fn correct(&mut self, text: &str, is_for: impl Fn(&Correction) -> bool) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let fits = |one: &&mut Correction| rest.starts_with(&one.from) && is_for(one);
            if let Some(one) = self.corrections.iter_mut().find(fits) {
                one.used = true;
                out.push_str(&one.to);
                rest = &rest[one.from.len()..];
            } else {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        out
    }

    /// Fails with the names of the corrections that matched nothing.
    pub(super) fn finish(self) -> Result<()> {
        let idle: Vec<String> = self
            .corrections
            .iter()
            .filter(|one| !one.used)
            .map(|one| {
                let at = one.at.as_ref().map(|at| format!(" at {at}")).unwrap_or_default();
                format!("“{}”{at}", one.from)
            })
            .collect();
        if !idle.is_empty() {
            bail!(
                "these corrections match nothing any more: {}. The words or the dictionaries have changed: correct \
                 or remove them",
                idle.join(", ")
            );
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn review(corrections: &str) -> Review {
        Review::parse(corrections).expect("a review")
    }

    #[test]
    fn the_longest_correction_wins_and_nothing_is_corrected_twice() {
        let mut review = review(
            r#"correction = [
                { from = "程式", to = "程序", why = "x" },
                { from = "小程式", to = "小程序", why = "x" },
                { from = "程序", to = "不会", why = "what was put stays" },
            ]"#,
        );
        assert_eq!(review.of_words("ui.a", "小程式与程式"), "小程序与程序");
        let error = review.finish().expect_err("the third found nothing");
        assert!(error.to_string().contains("match nothing any more: “程序”."), "{error}");
    }

    #[test]
    fn a_correction_for_one_key_leaves_others_alone() {
        let mut review = review(
            r#"correction = [
                { from = "看法", to = "查看方式", at = "ui.view_controls", why = "x" },
                { from = "看法", to = "意见", why = "x" },
            ]"#,
        );
        assert_eq!(review.of_words("ui.view_controls", "看法"), "查看方式");
        assert_eq!(review.of_words("ui.other", "看法"), "意见");
        review.finish().expect("both were used");
    }

    #[test]
    fn only_what_says_so_corrects_the_article() {
        let mut review = review(
            r#"correction = [
                { from = "程式", to = "程序", why = "a word" },
                { from = "昭余", to = "昭馀", article = true, why = "a name" },
            ]"#,
        );
        assert_eq!(review.of_the_article("程式,昭余镇"), "程式,昭馀镇");
        assert_eq!(review.of_words("ui.a", "程式,昭余镇"), "程序,昭馀镇");
    }

    #[test]
    fn an_idle_correction_is_named_with_its_key() {
        let idle = review(r#"correction = [{ from = "甲", to = "乙", at = "ui.a", why = "x" }]"#);
        let error = idle.finish().expect_err("it found nothing").to_string();
        assert!(error.starts_with("these corrections match nothing any more: “甲” at ui.a."), "{error}");
    }

    #[test]
    fn a_correction_must_correct_and_say_why() {
        for wrong in [
            r#"{ from = "", to = "乙", why = "x" }"#,
            r#"{ from = "甲", to = "甲", why = "x" }"#,
            r#"{ from = "甲", to = "乙", why = " " }"#,
            r#"{ from = "甲", to = "乙丙", why = "x", article = true }"#,
            r#"{ from = "甲", to = "乙", why = "x", article = true, at = "ui.a" }"#,
            r#"{ from = "甲", to = "乙" }"#,
        ] {
            assert!(Review::parse(&format!("correction = [{wrong}]")).is_err(), "{wrong}");
        }
    }
}
