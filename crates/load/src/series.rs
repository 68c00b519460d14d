//! Checks the dates of a line: one for each fact, in order, and each stated by the article.

use story::{ChartKind, Fact, Period};

use super::dates::Date;
use super::facts::Facts;
use super::nearest::meant;
use super::place::Source;
use super::places::Places;
use super::problem::Problems;
use super::raw::{Placed, RawChart};
use super::when;

/// Checks the dates of a chart and returns them.
pub(super) fn check(
    source: &Source,
    raw: &RawChart,
    article: &Places<'_>,
    facts: &Facts<'_>,
    problems: &mut Problems,
) -> Vec<Period> {
    let (id, kind, place) = (raw.id.get_ref(), *raw.kind.get_ref(), raw.kind.span().start);
    if kind != ChartKind::Line {
        if let Some(dates) = &raw.dates {
            let what = format!("chart `{id}` is of the kind `{}`, which has no `dates`", kind.name());
            problems.at(source, dates.span().start, what, "remove them: only lines have `dates`");
        }
        return Vec::new();
    }
    let shown = raw.facts.get_ref();
    if shown.len() < 2 {
        let what = format!("chart `{id}` is a line, but has fewer than two facts");
        problems.at(source, place, what, "list two facts or more, each of its own year or month");
    }
    let Some(dates) = &raw.dates else {
        let what = format!("chart `{id}` is a line, but does not say when its facts were");
        let hint =
            "add dates = [\"2024\", \"2025\"] (or months, \"2025-05\"), one for each fact in their order";
        problems.at(source, place, what, hint);
        return Vec::new();
    };
    let given = dates.get_ref();
    if given.len() != shown.len() {
        let what = format!("chart `{id}` has {} facts, but {} `dates`", shown.len(), given.len());
        problems.at(
            source,
            dates.span().start,
            what,
            "write one date for each fact, in the order of the facts",
        );
    }
    let mut read: Vec<Period> = Vec::new();
    for (n, written) in given.iter().enumerate() {
        let (text, at) = (written.get_ref(), written.span().start);
        let Ok(date) = text.parse::<Period>() else {
            let hint = "write a year as 2025 and a month as 2025-05";
            problems.at(source, at, format!("`{text}` is no date of a line"), hint);
            continue;
        };
        if let Some(last) = read.last() {
            if last.month.is_some() != date.month.is_some() {
                let what = format!("chart `{id}` has years and months on one axis: `{last}` and `{date}`");
                problems.at(source, at, what, "write only years or only months: a line has one axis");
            } else if *last >= date {
                let what = format!("the dates of chart `{id}` are not in order: `{date}` after `{last}`");
                problems.at(
                    source,
                    at,
                    what,
                    "list facts and dates from the first to the last, each date once",
                );
            }
        }
        if let Some(fact) = shown.get(n).and_then(|fact| facts.checked(fact.get_ref())) {
            check_stated(source, raw, (written, date, fact), (article, facts), problems);
        }
        read.push(date);
    }
    for (date, words) in &raw.said {
        let known: Vec<&str> = given.iter().map(|date| date.get_ref().as_str()).collect();
        if !known.contains(&date.get_ref().as_str()) {
            let what = format!(
                "`said` of chart `{id}` has words for `{}`, which is none of its dates",
                date.get_ref()
            );
            problems.at(source, words.span().start, what, meant(date.get_ref(), known.iter().copied()));
        }
    }
    read
}

/// Reports a date that neither the fact's sentence nor its words in `said` state.
fn check_stated(
    source: &Source,
    raw: &RawChart,
    (written, date, fact): (&Placed<String>, Period, &Fact),
    (article, facts): (&Places<'_>, &Facts<'_>),
    problems: &mut Problems,
) {
    let id = raw.id.get_ref();
    let sentence = article.sentences.get(fact.sentence as usize);
    let paragraph = sentence.and_then(|sentence| article.paragraphs.get(sentence.paragraph as usize));
    let text = |span: Option<&story::Span>| span.map_or("", |span| article.slice(span));
    let (in_sentence, in_paragraph) =
        (text(sentence.map(|sentence| &sentence.span)), text(paragraph.map(|paragraph| &paragraph.span)));
    if let Some((_, words)) = raw.said.iter().find(|(said, _)| said.get_ref() == written.get_ref()) {
        if !in_paragraph.contains(words.get_ref().as_str()) {
            let what = format!(
                "`said` of chart `{id}` dates `{}` by 「{}」, which its paragraph does not say",
                fact.id,
                words.get_ref()
            );
            let hint = "write the article's own words for that date, from the paragraph that states the fact";
            problems.at(source, words.span().start, what, hint);
        }
        return;
    }
    let said = when::said(article, facts, fact);
    let says = match date.month {
        None => has_year(in_sentence, date.year),
        Some(month) => has_month(in_sentence, month) && has_year(&article.text, date.year),
    };
    // 2021至2023年分别为 names 2022, too.
    let says = says || said.and_then(Date::period) == Some(date);
    if !says {
        let what = format!("chart `{id}` dates `{}` to {date}, but its sentence does not say so", fact.id);
        let hint = format!(
            "write the date that the sentence states; if it says it in words, or a sentence beside it does, add said = {{ {date} = \"…\" }} with them"
        );
        problems.at(source, written.span().start, what, hint);
    } else if let Some(said) = said.filter(|said| !said.agrees(date.into())) {
        let numeral = article.slice(&fact.numeral);
        let what = format!(
            "chart `{id}` dates `{}` to {date}, but its sentence gives 「{numeral}」 for {said}",
            fact.id
        );
        let hint = format!(
            "write the date that the sentence gives it; if it is of {date} all the same, add said = {{ {date} = \"…\" }} with the article's words for that"
        );
        problems.at(source, written.span().start, what, hint);
    }
}

/// Returns whether a text has a year in digits.
fn has_year(text: &str, year: u32) -> bool {
    let digits = format!("{year:04}");
    text.match_indices(&digits).any(|(at, _)| {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        !is_digit(text[..at].chars().next_back()) && !is_digit(text[at + digits.len()..].chars().next())
    })
}

/// Returns whether a text names a month: 5月, 五月, May.
fn has_month(text: &str, month: u32) -> bool {
    let index = month as usize - 1;
    let (english, numeral) = (Period::ENGLISH_MONTHS[index], Period::HAN_MONTHS[index]);
    let continues = |c: char| c.is_ascii_digit() || c == '十';
    let han = [format!("{month}月"), format!("{numeral}月")];
    han.iter().any(|word| text.match_indices(word.as_str()).any(|(at, _)| !text[..at].ends_with(continues)))
        || text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word == english)
}

#[cfg(test)]
mod tests {
    use super::{has_month, has_year};

    #[test]
    fn a_year_or_a_month_is_not_found_inside_another_number() {
        assert!(has_year("2019年為3.2萬人", 2019) && has_year("in 2019, ", 2019));
        assert!(!has_year("共12019人", 2019) && !has_year("20190", 2019) && !has_year("去年", 2019));
        assert!(has_month("5月為12班", 5) && has_month("五月", 5) && has_month("in May, 12", 5));
        assert!(!has_month("15月", 5) && !has_month("十二月", 2) && has_month("十二月", 12));
        assert!(!has_month("12月", 2) && !has_month("Maybe", 5));
    }
}
