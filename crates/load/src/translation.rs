//! Checks a translation of the article: every sentence is there, figures are references to facts, and no other number is new.

use std::collections::{BTreeMap, BTreeSet};

use story::{Article, Language, ParagraphRole, Piece, StillWording, Translation, Wording};

use super::facts::Facts;
use super::files::File;
use super::nearest::{listed, meant};
use super::place::Source;
use super::problem::Problems;
use super::raw::{Placed, RawTranslation};
use super::wording_numbers::{Allowed, Free, Typed, check_digits};

type Texts = BTreeMap<Placed<String>, Placed<String>>;

/// Checks a translation into `language`. `words` is the wording of its edition, for the quotes of voices.
pub(super) fn check(
    file: &File<RawTranslation>,
    (article, facts): (&Article, &Facts<'_>),
    language: Language,
    words: Option<&(Source, Wording, StillWording)>,
    problems: &mut Problems,
) -> Translation {
    let (source, raw) = (&file.source, &file.items);
    let headings = article.paragraphs.iter().filter_map(|paragraph| paragraph.section.clone());
    known_keys(
        source,
        "headings",
        "the heading of section",
        &raw.headings,
        &headings.collect::<Vec<_>>(),
        problems,
    );
    let numbers: Vec<String> = (1..=article.sentences.len()).map(|n| n.to_string()).collect();
    known_keys(source, "sentences", "sentence", &raw.sentences, &numbers, problems);
    let whole = Allowed::of_text(&article.text, facts.language);
    for (name, role, line) in
        [("caption", ParagraphRole::Caption, &raw.caption), ("byline", ParagraphRole::Byline, &raw.byline)]
    {
        if line.is_none() && article.paragraphs.iter().any(|paragraph| paragraph.role == role) {
            let hint = format!("add {name} = \"…\" above [headings]");
            problems.of_file(&source.name, format!("the {name} is not translated"), hint);
        }
    }
    let lines =
        [("title", Some(&raw.title)), ("caption", raw.caption.as_ref()), ("byline", raw.byline.as_ref())];
    let lines = lines.into_iter().filter_map(|(key, text)| Some((key.to_owned(), text?)));
    let headings = raw.headings.iter().map(|(id, text)| (format!("headings.{}", id.get_ref()), text));
    for (key, text) in lines.chain(headings) {
        let typed =
            Typed { source, at: text.span().start, key: &key, text: text.get_ref(), language, names: &[] };
        check_digits(typed, &whole, problems);
    }
    let empty = String::new();
    let by_number: BTreeMap<&str, &Placed<String>> =
        raw.sentences.iter().map(|(key, text)| (key.get_ref().as_str(), text)).collect();
    let texts: Vec<(usize, &str)> = numbers
        .iter()
        .map(|n| match by_number.get(n.as_str()) {
            Some(text) => (text.span().start, text.get_ref().as_str()),
            None => (0, empty.as_str()),
        })
        .collect();
    let free = Free::of(article, facts);
    let mut sentences = Vec::new();
    for (n, (at, text)) in texts.iter().enumerate() {
        let pieces = pieces(source, *at, text, article, facts, problems);
        check_sentence(source, *at, n, (&pieces, language), (article, facts, &free), problems);
        sentences.push(pieces);
    }
    if let Some((source, _, still)) = words {
        check_voices(source, still, &texts, problems);
    }
    let plain = |text: &Placed<String>| text.get_ref().clone();
    Translation {
        title: plain(&raw.title),
        caption: raw.caption.as_ref().map(plain).unwrap_or_default(),
        byline: raw.byline.as_ref().map(plain).unwrap_or_default(),
        headings: raw.headings.iter().map(|(key, text)| (plain(key), plain(text))).collect(),
        sentences,
    }
}

fn known_keys(
    source: &Source,
    table: &str,
    name: &str,
    texts: &Texts,
    wanted: &[String],
    problems: &mut Problems,
) {
    let given: BTreeSet<&str> = texts.keys().map(|key| key.get_ref().as_str()).collect();
    for key in wanted {
        if !given.contains(key.as_str()) {
            let what = format!("{name} `{key}` is not translated");
            problems.of_file(&source.name, what, format!("add {key} = \"…\" under [{table}]"));
        }
    }
    let known: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
    for key in texts.keys().filter(|key| !known.contains(key.get_ref().as_str())) {
        let what = format!("unknown key `{}` in [{table}]", key.get_ref());
        let hint = meant(key.get_ref(), wanted.iter().map(String::as_str));
        problems.at(source, key.span().start, what, hint);
    }
}

/// Cuts a sentence at its figures: `{id}` or `{id|words}`.
fn pieces(
    source: &Source,
    at: usize,
    text: &str,
    article: &Article,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((inside, behind)) = after.split_once('}') else { break };
        if !before.is_empty() {
            pieces.push(Piece::Words(before.to_owned()));
        }
        let (id, shown) = match inside.split_once('|') {
            Some((id, words)) => (id, Some(words)),
            None => (inside, None),
        };
        if !facts.written.contains_key(id) {
            let what = format!("unknown fact `{id}`");
            problems.at(source, at, what, meant(id, facts.ids()));
        }
        if let Some(words) = shown {
            let numeral = facts.checked(id).map(|fact| &fact.numeral);
            let in_digits =
                numeral.is_some_and(|numeral| article.slice(numeral).contains(|c: char| c.is_ascii_digit()));
            if in_digits || words.contains(|c: char| c.is_ascii_digit()) {
                let what = format!("replaces the figure of `{id}` by words");
                let hint = format!(
                    "write {{{id}}}: only a figure that the article writes without digits may be in words"
                );
                problems.at(source, at, what, hint);
            }
        }
        pieces.push(Piece::Figure { fact: id.to_owned(), shown: shown.map(str::to_owned) });
        rest = behind;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest.to_owned()));
    }
    pieces
}

/// Reports missing, repeated and foreign facts in a sentence, and numbers that the source does not have there.
fn check_sentence(
    source: &Source,
    at: usize,
    n: usize,
    (pieces, language): (&[Piece], Language),
    (article, facts, free): (&Article, &Facts<'_>, &Free),
    problems: &mut Problems,
) {
    let span = &article.sentences[n].span;
    let own: Vec<&str> = facts.stated_in(span).iter().map(|fact| fact.id.as_str()).collect();
    let named: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Figure { fact, .. } => Some(fact.as_str()),
            Piece::Words(_) => None,
        })
        .collect();
    for id in &own {
        let times = named.iter().filter(|name| *name == id).count();
        if times != 1 {
            let what = format!("sentence {} has the fact `{id}` {times} times instead of once", n + 1);
            let hint =
                format!("the source has {} in this sentence: write each once, as {{id}}", listed(&own));
            problems.at(source, at, what, hint);
        }
    }
    for id in named.iter().filter(|id| !own.contains(id) && facts.written.contains_key(*id)) {
        let what =
            format!("sentence {} has the fact `{id}`, which the source has in another sentence", n + 1);
        problems.at(source, at, what, "remove it, or move it to that sentence");
    }
    let mut begins = true;
    for piece in pieces {
        match piece {
            Piece::Figure { fact, shown: None } if begins => {
                let what =
                    format!("sentence {} has the figure of `{fact}` at the beginning of a sentence", n + 1);
                problems.at(source, at, what, "put a word before the number");
            }
            Piece::Figure { .. } => begins = false,
            Piece::Words(words) => begins = words.ends_with(". "),
        }
    }
    let allowed = free.within(span);
    for piece in pieces {
        if let Piece::Words(words) = piece {
            let key = format!("sentences.{}", n + 1);
            check_digits(
                Typed { source, at, key: &key, text: words, language, names: &[] },
                &allowed,
                problems,
            );
        }
    }
}

/// Reports a translated quote that the translated article does not contain in quotation marks, word for word.
fn check_voices(source: &Source, still: &StillWording, texts: &[(usize, &str)], problems: &mut Problems) {
    let all = texts.iter().map(|(_, text)| *text).collect::<Vec<_>>().join(" ");
    for (id, words) in still.voices.iter() {
        let Some(quote) = &words.quote else { continue };
        let place = |words: &str| source.text.find(words).unwrap_or(0);
        if !all.contains(&format!("“{quote}”")) {
            let what = format!("the words of voice `{id}` are not between “ and ” in the translated article");
            problems.at(source, place(quote), what, "make quote and article the same, word for word");
        }
        if let Some(excerpt) = words.excerpt.as_ref().filter(|excerpt| !quote.contains(excerpt.as_str())) {
            let what = format!("the excerpt of voice `{id}` is not in its quote");
            problems.at(source, place(excerpt), what, "take it from the quote, word for word");
        }
    }
}
