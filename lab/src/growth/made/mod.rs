//! Generates a story of any size in the form of `data/`: all its files, every kind of entry and of chart, and as many entries for each fact
//! as the real story has. The same size gives the same bytes.
//!
//! The page's own words (`[ui]`, units, `sharing/`) are copied from `data/`, so that a new key there needs no change here.

mod block;
mod names;
mod numbers;
mod words;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use toml::{Table, Value};

#[cfg(test)]
pub(crate) use block::TOLD_ONCE;
use block::{Block, UNITS};
use words::Lang;

/// The number of facts in a block; a story's size is a multiple of it.
pub(crate) const FACTS_A_BLOCK: usize = 10;

/// The sections: id (the real ones, which have accent colours), heading, English name.
const SECTIONS: [(&str, &str, &str); 4] = [
    ("health", "衛生健康", "Health"),
    ("education", "學校教育", "Education"),
    ("employment", "就業保障", "Employment"),
    ("civil", "民政救助", "Civil affairs"),
];
const TITLE: (&str, &str) = ("各縣民生", "Livelihoods in every county");
const CAPTION: (&str, &str) = ("老人在活動中心", "Older people at an activity centre");
const BYLINE: (&str, &str) = ("本報記者", "By our reporter");
const OPENING: (&str, &str) = ("2025年,各縣的工作走到前面。", "In 2025 the counties’ work moved ahead.");

/// The files of a story with this many facts, by their path in its folder. `data` is the real story's folder.
///
/// # Errors
///
/// A file of the real story can't be read or is not TOML.
pub(crate) fn files(facts: usize, data: &Path) -> io::Result<BTreeMap<String, String>> {
    let blocks: Vec<Block> = (0..facts.div_ceil(FACTS_A_BLOCK)).map(Block::new).collect();
    let sections = &SECTIONS[..SECTIONS.len().min(blocks.len())];
    let parts: Vec<&[Block]> = blocks.chunks(blocks.len().div_ceil(sections.len().max(1)).max(1)).collect();
    let parts: Vec<_> = sections.iter().zip(parts).collect();

    let mut article = format!("{}\n\n{}\n\n{}\n", TITLE.0, CAPTION.0, OPENING.0);
    for ((_, heading, _), blocks) in &parts {
        article += &format!("\n{heading}\n");
        article.extend(blocks.iter().map(|block| format!("\n{}\n", block.text())));
    }
    article += &format!("\n{}\n", BYLINE.0);

    let mut files = BTreeMap::from([
        ("article.zh-Hans.txt".to_owned(), words::simplified(&article)),
        ("article.txt".to_owned(), article),
        ("article.en.toml".to_owned(), written(&translation(&parts))),
        ("story.toml".to_owned(), written(&frame(&parts))),
        ("corrections.toml".to_owned(), String::new()),
        ("glossary.en.toml".to_owned(), String::new()),
        ("voices.toml".to_owned(), list("voice", blocks.iter().map(Block::voice))),
        ("told.toml".to_owned(), list("person", blocks.iter().filter_map(Block::told))),
    ]);
    let date = block::table([("text", "2025年".into()), ("reason", "date".into())]);
    let phrases = std::iter::once(date).chain(blocks.iter().map(Block::phrase));
    files.insert("ledger.toml".to_owned(), list("phrase", phrases));
    let strip = block::table([
        ("id", "whole-article".into()),
        ("section", "opening".into()),
        ("kind", "strip".into()),
        ("facts", Value::Array(Vec::new())),
    ]);
    let drawn = parts.iter().flat_map(|((id, ..), blocks)| blocks.iter().flat_map(|block| block.charts(id)));
    files.insert("charts.toml".to_owned(), list("chart", std::iter::once(strip).chain(drawn)));
    for ((id, ..), blocks) in &parts {
        files.insert(format!("facts/{id}.toml"), list("fact", blocks.iter().flat_map(Block::facts)));
    }
    for lang in Lang::ALL {
        let tag = lang.tag();
        let real = fs::read_to_string(data.join(format!("wording/{tag}.toml")))?;
        files.insert(format!("wording/{tag}.toml"), written(&wording(lang, &real, &parts)?));
        files.insert(
            format!("sharing/{tag}.toml"),
            fs::read_to_string(data.join(format!("sharing/{tag}.toml")))?,
        );
    }
    Ok(files)
}

/// Writes these files into a folder.
///
/// # Errors
///
/// As [`files`], or a file can't be written.
pub(crate) fn write(facts: usize, data: &Path, into: &Path) -> io::Result<()> {
    for (name, text) in files(facts, data)? {
        let path = into.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

/// Of whom or where all figures speak.
const SCOPE: &str = "province";

type Parts<'a> = [(&'a (&'static str, &'static str, &'static str), &'a [Block])];

fn frame(parts: &Parts<'_>) -> Table {
    let sections = parts.iter().map(|((id, heading, _), blocks)| {
        let (lead, poster) = blocks.first().map(|block| (block.lead(), block.fact_id(0))).unzip();
        block::table([
            ("id", (*id).into()),
            ("heading", (*heading).into()),
            ("lead", lead.unwrap_or_default().into()),
            ("poster", Value::Array(poster.into_iter().map(Value::from).collect())),
        ])
    });
    let units = UNITS.iter().map(|(id, kind, symbol)| {
        let mut unit =
            block::table([("id", (*id).into()), ("kind", (*kind).into()), ("symbol", (*symbol).into())]);
        if *kind == "money" {
            unit.insert("currency".to_owned(), "CNY".into());
        }
        unit
    });
    block::table([
        ("editions", Value::Array(Lang::ALL.map(|lang| lang.tag().into()).to_vec())),
        ("caption", CAPTION.0.into()),
        ("byline", BYLINE.0.into()),
        ("section", Value::Array(sections.map(Value::Table).collect())),
        ("unit", Value::Array(units.map(Value::Table).collect())),
        ("scope", vec![Value::Table(block::table([("id", SCOPE.into())]))].into()),
    ])
}

/// The article in English, sentence by sentence.
fn translation(parts: &Parts<'_>) -> Table {
    let sentences = std::iter::once(OPENING.1.to_owned())
        .chain(parts.iter().flat_map(|(_, blocks)| blocks.iter().flat_map(Block::english)));
    let sentences: Table =
        (1..).zip(sentences).map(|(n, text): (usize, _)| (n.to_string(), text.into())).collect();
    let headings: Table = parts.iter().map(|((id, _, name), _)| ((*id).to_owned(), (*name).into())).collect();
    block::table([
        ("title", TITLE.1.into()),
        ("caption", CAPTION.1.into()),
        ("byline", BYLINE.1.into()),
        ("headings", headings.into()),
        ("sentences", sentences.into()),
    ])
}

/// An edition's wording: the real story's for the page, generated words for the facts, charts and people.
fn wording(lang: Lang, real: &str, parts: &Parts<'_>) -> io::Result<Table> {
    let mut words: Table = toml::from_str(real).map_err(io::Error::other)?;
    for own in ["sections", "facts", "charts", "derived", "voices", "told", "poster", "scopes"] {
        words.insert(own.to_owned(), Table::new().into());
    }
    for of_units in ["units", "unit_names"] {
        if let Some(Value::Table(units)) = words.get_mut(of_units) {
            units.retain(|unit, _| UNITS.iter().any(|known| known.0 == unit));
        }
    }
    let scope = lang.of("全省", "the whole province").into();
    words.insert("scopes".to_owned(), block::table([(SCOPE, scope)]).into());
    let called_out = parts.iter().filter_map(|(_, blocks)| blocks.first());
    let few = called_out.map(|block| (block.fact_id(0), lang.of("所在之處", "where they are").into()));
    words.insert("poster".to_owned(), few.collect::<Table>().into());
    let mut add = |table: &str, entries: Vec<(String, Table)>| {
        if let Some(Value::Table(words)) = words.get_mut(table) {
            words.extend(entries.into_iter().map(|(id, entry)| (id, entry.into())));
        }
    };
    let strip = words::chart(lang, &lang.of(TITLE.0, TITLE.1));
    add("charts", vec![("whole-article".to_owned(), strip)]);
    for ((id, heading, name), blocks) in parts {
        let name = lang.of(heading, name);
        let section = block::table([("title", name.clone().into()), ("short", name.into())]);
        add("sections", vec![((*id).to_owned(), section)]);
        for block in *blocks {
            add("facts", block.fact_words(lang));
            add("charts", block.chart_words(lang));
            add("derived", block.derived_words(lang));
            add("voices", block.voice_words(lang));
            add("told", block.told_words(lang));
        }
    }
    Ok(words)
}

fn list(key: &str, tables: impl Iterator<Item = Table>) -> String {
    let tables: Vec<Value> = tables.map(Value::Table).collect();
    if tables.is_empty() { String::new() } else { written(&block::table([(key, tables.into())])) }
}

fn written(table: &Table) -> String {
    table.to_string()
}
