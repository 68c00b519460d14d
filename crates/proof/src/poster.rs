//! Whether the words on the poster fit their columns. The page sets a long numeral smaller by itself ([`LongNumeral`]); what no size helps is
//! reported: numerals and units too long for two lines, and single words wider than a column.

use chart::poster::{LongNumeral, MOST_EM, Narrowest};
use story::{Fact, Publication, Section, StillWording, Story, Wording};
use svg::{Weight, text_width};

use crate::{About, Finding};

/// The font size of a figure's number, and the part of it that its unit has, with the least of it, in px.
const NUMBER: f64 = 44.0;
const UNIT: f64 = 0.46;
const LEAST_UNIT: f64 = 12.0;
/// The font size of the words in the narrowest column, in px.
const WORDS: f64 = 16.0;

/// Returns what is wider than its column of the poster, in each edition.
#[must_use]
pub fn check(story: &Story, publication: &Publication) -> Vec<Finding> {
    let mut findings = Vec::new();
    for section in &story.sections {
        for fact in section.poster.iter().filter_map(|id| story.fact(id)) {
            for (wording, still) in story.editions.iter().zip(&publication.editions) {
                findings.extend(wide(story, (section, fact), (wording, still)));
            }
        }
    }
    findings
}

/// What of a figure, its unit and its words is too wide.
fn wide(
    story: &Story,
    (section, fact): (&Section, &Fact),
    (wording, still): (&Wording, &StillWording),
) -> Vec<Finding> {
    let column = Narrowest::of(section, &story.sections);
    let (id, lang) = (&fact.id, &wording.lang);
    let figure = wording.figure(story, fact);
    let long = LongNumeral::of(&figure, lang, column);
    let mut findings = Vec::new();
    if let Some(LongNumeral { em, .. }) = long.filter(|long| long.em > MOST_EM) {
        findings.push(Finding {
            about: About::Fact(id.clone()),
            what: format!(
                "the poster's numeral of fact `{id}`, 「{}」 in {lang}, does not fit: a line of it is {em} em wide, and a column has {MOST_EM}",
                figure.digits
            ),
            how: format!("name another fact in `poster` of section `{}`", section.id),
        });
    }
    // The unit becomes smaller with its number.
    let number = long.map_or(NUMBER, |long| NUMBER.min(column.width / f64::from(long.em)));
    let unit_size = (UNIT * number).max(LEAST_UNIT);
    let after = [figure.after.as_str(), figure.unit.as_str()].concat();
    // After a space, the words of the unit break into lines.
    let broken = after.starts_with(' ');
    let unit = if broken { widest(&after, WORDS) } else { text(&after, unit_size) };
    let own = still.poster.get(id).map(String::as_str);
    let (key, words) = match own {
        Some(words) => ("poster", words),
        None => match wording.facts.get(id).and_then(|words| words.short.as_deref()) {
            Some(words) => ("short", words),
            None => ("label", wording.label(id)),
        },
    };
    let about = |key| About::Words { fact: id.clone(), key, lang: lang.clone() };
    for (key, shown, (part, px), how) in [
        (
            "unit",
            &*after,
            unit,
            "write a shorter word after this number: `word` beside the fact, or `unit` in the wording",
        ),
        (
            key,
            words,
            widest(words, WORDS),
            "write a `poster` for this fact, the few words beside its figure, with shorter words",
        ),
    ] {
        if px > column.width {
            findings.push(Finding {
                about: about(key),
                what: format!(
                    "`{key}` of fact `{id}` on the poster in {lang}, 「{}」, does not fit: 「{}」 is {px:.0} px wide, and its column {:.0}",
                    shown.trim(),
                    part.trim(),
                    column.width
                ),
                how: how.to_owned(),
            });
        }
    }
    findings
}

/// A text with its width on one line.
fn text(words: &str, size: f64) -> (&str, f64) {
    (words, text_width(words, size, Weight::Bold))
}

/// The widest part of a text that no line break can divide, with its width. Between Han characters there may be one.
fn widest(words: &str, size: f64) -> (&str, f64) {
    let parts =
        words.split(|c: char| c.is_whitespace() || (!c.is_ascii() && c.is_alphabetic() && !is_latin(c)));
    let parts = parts.map(|part| (part, text_width(part, size, Weight::Regular)));
    parts.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((words, 0.0))
}

/// Whether a letter is of a script that breaks lines at spaces only: é, ß.
fn is_latin(c: char) -> bool {
    c < '\u{2e80}'
}

#[cfg(test)]
mod tests {
    use story::FactWording;

    use super::*;
    use crate::geometry::loaded;

    /// What is found if the words of a fact on the poster are others.
    fn with(lang: &str, change: impl FnOnce(&mut FactWording, &mut String)) -> Vec<String> {
        let load::Loaded { mut story, mut publication } = loaded().clone();
        let n = story.editions.iter().position(|wording| wording.lang == lang).expect("an edition");
        let id = "brand-jobs";
        let (_, words) = story.editions[n].facts.iter_mut().find(|(fact, _)| *fact == id).expect("words");
        let (_, poster) =
            publication.editions[n].poster.iter_mut().find(|(fact, _)| *fact == id).expect("words");
        change(words, poster);
        check(&story, &publication).into_iter().map(|finding| finding.what).collect()
    }

    #[test]
    fn this_repository_s_poster_fits() {
        assert_eq!(with("en", |_, _| ()), [""; 0]);
    }

    #[test]
    fn a_word_or_a_unit_wider_than_its_column_is_found() {
        let word = with("en", |_, poster| *poster = "by counterrevolutionaries".to_owned());
        assert_eq!(
            word,
            [
                "`poster` of fact `brand-jobs` on the poster in en, 「by counterrevolutionaries」, does not fit: \
              「counterrevolutionaries」 is 183 px wide, and its column 133"
            ]
        );
        let unit = with("zh-Hant", |words, _| words.unit = Some("名農村戶籍就業人員".to_owned()));
        assert_eq!(
            unit,
            ["`unit` of fact `brand-jobs` on the poster in zh-Hant, 「名農村戶籍就業人員」, does not fit: \
              「名農村戶籍就業人員」 is 182 px wide, and its column 133"]
        );
    }
}
