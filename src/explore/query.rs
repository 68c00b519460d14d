//! What a reader asks of the table, and how it is written in the fragment:
//! `#explorer&q=%E6%89%98%E4%BD%8D&section=health&unit=person&exact=over&sort=value-down`.

use crate::story::{Fact, Qualifier, Section, Story, Unit};

/// The table's id, with which its fragments begin: without script, such a fragment still leads to it.
pub const ID: &str = "explorer";
/// The most characters a search may have.
pub const MOST_WORDS: usize = 80;

/// The names of what can be asked for, as fragments and the page's controls have them.
const KEYS: [&str; 5] = ["q", "section", "unit", "exact", "sort"];
/// Every order by its name in fragments: forwards, backwards.
const ORDERS: [(&str, &str, Sort); 6] = [
    ("", "article-down", Sort::Article),
    ("label", "label-down", Sort::Label),
    ("value", "value-down", Sort::Value),
    ("section", "section-down", Sort::Section),
    ("unit", "unit-down", Sort::Unit),
    ("exact", "exact-down", Sort::Qualifier),
];

/// What a reader asks of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query<'a> {
    /// What is searched for, as it was typed.
    pub words: String,
    /// The only section.
    pub section: Option<&'a str>,
    /// The only unit.
    pub unit: Option<&'a str>,
    /// The only qualifier.
    pub qualifier: Option<Qualifier>,
    /// The column that orders the rows.
    pub sort: Sort,
    /// Whether it orders them backwards.
    pub down: bool,
}

/// A column that can order the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The article's order.
    #[default]
    Article,
    /// Labels, in the order of the edition's language.
    Label,
    /// Values, unit by unit: figures of different units are never ranked against each other.
    Value,
    /// Sections, in the article's order.
    Section,
    /// Units, in the order of `data/story.toml`.
    Unit,
    /// How exact the article is.
    Qualifier,
}

impl Sort {
    /// Every column.
    pub const ALL: [Self; 6] =
        [Self::Label, Self::Value, Self::Section, Self::Unit, Self::Qualifier, Self::Article];

    /// Its name in fragments and in the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Label => "label",
            Self::Value => "value",
            Self::Section => "section",
            Self::Unit => "unit",
            Self::Qualifier => "exact",
        }
    }

    /// The column of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.name() == name)
    }
}

/// A value that some fact has.
fn known<'a>(story: &'a Story, value: &str, of: fn(&Fact) -> &String) -> Option<&'a str> {
    story.facts.iter().map(|fact| of(fact).as_str()).find(|own| *own == value)
}

/// The sections that have facts.
pub fn sections(story: &Story) -> impl Iterator<Item = &Section> {
    story.sections.iter().filter(|section| story.facts.iter().any(|fact| fact.section == section.id))
}

/// The units that facts are counted in.
pub fn units(story: &Story) -> impl Iterator<Item = &Unit> {
    story.units.iter().filter(|unit| story.facts.iter().any(|fact| fact.unit == unit.id))
}

/// The qualifiers that facts have.
pub fn qualifiers(story: &Story) -> impl Iterator<Item = Qualifier> {
    let all = [Qualifier::Exact, Qualifier::Over, Qualifier::Nearly, Qualifier::About];
    all.into_iter().filter(|qualifier| story.facts.iter().any(|fact| fact.qualifier == *qualifier))
}

impl<'a> Query<'a> {
    /// What a fragment (without its `#`) asks of the table; `None` if it is not about the table. What the story does not know
    /// is left out. `decode` undoes percent-encoding: a browser can do that by itself.
    pub fn parse(fragment: &str, story: &'a Story, decode: &dyn Fn(&str) -> Option<String>) -> Option<Self> {
        let asked = fragment.strip_prefix(ID)?;
        if !asked.is_empty() && !asked.starts_with('&') {
            return None;
        }
        let mut query = Self::default();
        for (key, value) in asked.split('&').filter_map(|pair| pair.split_once('=')) {
            if let Some(value) = decode(value) {
                query.set(story, key, &value);
            }
        }
        Some(query)
    }

    /// Sets one thing by its name in fragments. What the story does not know unsets it; another name changes nothing.
    pub fn set(&mut self, story: &'a Story, key: &str, value: &str) {
        match key {
            "q" => self.words = value.chars().take(MOST_WORDS).collect(),
            "section" => self.section = known(story, value, |fact| &fact.section),
            "unit" => self.unit = known(story, value, |fact| &fact.unit),
            "exact" => {
                let mut all = story.facts.iter().map(|fact| fact.qualifier);
                self.qualifier = all.find(|one| one.name() == value);
            }
            "sort" => {
                let known = ORDERS.iter().find(|(up, down, _)| value == *up || value == *down);
                (self.sort, self.down) =
                    known.map_or_else(Default::default, |(_, down, sort)| (*sort, value == *down));
            }
            _ => {}
        }
    }

    /// One thing by its name in fragments; empty where it is not asked for.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        match key {
            "q" => &self.words,
            "section" => self.section.unwrap_or_default(),
            "unit" => self.unit.unwrap_or_default(),
            "exact" => self.qualifier.map_or("", Qualifier::name),
            "sort" => {
                let own = ORDERS.iter().find(|(.., sort)| *sort == self.sort);
                own.map_or("", |(up, down, _)| if self.down { down } else { up })
            }
            _ => "",
        }
    }

    /// The fragment, without its `#`. `encode` is percent-encoding.
    #[must_use]
    pub fn fragment(&self, encode: &dyn Fn(&str) -> String) -> String {
        let mut fragment = ID.to_owned();
        for key in KEYS {
            let value = self.get(key);
            if !value.is_empty() {
                fragment.push('&');
                fragment.push_str(key);
                fragment.push('=');
                fragment.push_str(&encode(value));
            }
        }
        fragment
    }

    /// Orders by a column; by the same column the other way round. Values begin with the largest.
    pub fn turn(&mut self, sort: Sort) {
        self.down = if self.sort == sort { !self.down } else { sort == Sort::Value };
        self.sort = sort;
    }
}

#[cfg(test)]
mod tests {
    use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
    use proptest::option;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::{Query, Sort, qualifiers, sections, units};
    use crate::dataset::story;
    use crate::story::Qualifier;

    /// As a browser does it.
    fn parse(fragment: &str) -> Option<Query<'static>> {
        Query::parse(fragment, story(), &|text| {
            Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
        })
    }

    fn fragment(query: &Query<'_>) -> String {
        const ENCODED: &percent_encoding::AsciiSet =
            &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
        query.fragment(&|text| utf8_percent_encode(text, ENCODED).to_string())
    }

    fn queries() -> impl Strategy<Value = Query<'static>> {
        let ids = |all: Vec<&'static str>| option::of(select(all));
        (
            proptest::string::string_regex("(?s).{0,80}").expect("an expression"),
            ids(sections(story()).map(|section| section.id.as_str()).collect()),
            ids(units(story()).map(|unit| unit.id.as_str()).collect()),
            option::of(select(qualifiers(story()).collect::<Vec<_>>())),
            select(Sort::ALL.to_vec()),
            any::<bool>(),
        )
            .prop_map(|(words, section, unit, qualifier, sort, down)| Query {
                words,
                section,
                unit,
                qualifier,
                sort,
                down,
            })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(query in queries()) {
            let fragment = fragment(&query);
            prop_assert!(fragment.bytes().all(|b| b.is_ascii_graphic() && b != b'#'), "{}", fragment);
            prop_assert_eq!(parse(&fragment), Some(query));
        }

        #[test]
        fn whatever_stands_in_the_address_is_read_without_panic(text in ".*", pairs in "(&[a-z]{0,7}=.{0,9}){0,9}") {
            prop_assert!(parse(&text).is_none() || text.starts_with("explorer"));
            let query = parse(&format!("explorer{pairs}")).expect("about the table");
            prop_assert_eq!(parse(&fragment(&query)), Some(query));
        }
    }

    #[test]
    fn a_fragment_says_all_that_is_asked() {
        let asked = "explorer&q=%E6%89%98%E4%BD%8D&section=health&unit=person&exact=over&sort=value-down";
        let query = parse(asked).expect("about the table");
        let expected = Query {
            words: "托位".to_owned(),
            section: Some("health"),
            unit: Some("person"),
            qualifier: Some(Qualifier::Over),
            sort: Sort::Value,
            down: true,
        };
        assert_eq!(query, expected);
        assert_eq!(fragment(&query), asked);
        assert_eq!(fragment(&Query::default()), "explorer");
    }

    #[test]
    fn what_the_story_does_not_know_is_left_out() {
        let asks = |rest: &str| parse(&format!("explorer{rest}"));
        for unknown in [
            "",
            "&",
            "&section=nowhere",
            "&section=health\"]",
            "&unit=mile&exact=very",
            "&sort=-down",
            "&sort=price-down",
            "&x=1",
            "&q",
        ] {
            assert_eq!(asks(unknown), Some(Query::default()), "{unknown}");
        }
        assert_eq!(asks("&q=%e6%zz&q=%ff"), asks(""), "no text at all");
        assert_eq!(asks("&q=%zz").expect("about the table").words, "%zz");
        assert_eq!(asks(&format!("&q={}", "9".repeat(5000))).expect("about the table").words.len(), 80);
    }

    #[test]
    fn other_fragments_are_not_about_the_table() {
        for other in ["", "s-5", "explorers", "explore&q=1", "chart-explorer&q=1"] {
            assert_eq!(parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_column_orders_by_itself_first_and_then_backwards() {
        let mut query = Query::default();
        query.turn(Sort::Value);
        assert_eq!((query.sort, query.down), (Sort::Value, true), "the largest first");
        query.turn(Sort::Value);
        assert_eq!((query.sort, query.down), (Sort::Value, false));
        query.turn(Sort::Label);
        assert_eq!((query.sort, query.down), (Sort::Label, false));
        query.turn(Sort::Label);
        assert!(query.down);
    }
}
