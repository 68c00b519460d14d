//! The units: what their values are, and in which currency or unit of time.

use story::{Unit, UnitKind};

use super::facts::Facts;
use super::files::Files;
use super::problem::Problems;
use super::raw::RawStory;
use super::todo::is_open;

/// Returns the units as the file has them.
pub(super) fn of(story: &RawStory) -> Vec<Unit> {
    let unit = |raw: &super::raw::RawUnit| Unit {
        id: raw.id.get_ref().clone(),
        kind: raw.kind,
        symbol: raw.symbol,
        currency: raw.currency.as_ref().map(|code| code.get_ref().clone()).unwrap_or_default(),
        time: raw.time.as_ref().map(|time| *time.get_ref()).unwrap_or_default(),
    };
    story.unit.iter().map(unit).collect()
}

/// Reports money without a currency, what is neither money nor a duration with one or the other, and units whose figures are of different
/// forms: 3% and 3個百分點 share no axis.
pub(super) fn check(files: &Files, facts: &Facts<'_>, problems: &mut Problems) {
    let source = &files.story.source;
    for raw in &files.story.items.unit {
        let (id, kind) = (raw.id.get_ref(), raw.kind.name());
        match &raw.currency {
            None if raw.kind == UnitKind::Money => {
                let what = format!("the unit `{id}` is money, but has no currency");
                let hint = "add currency = \"CNY\", or another code of ISO 4217";
                problems.at(source, raw.id.span().start, what, hint);
            }
            Some(code) if !matches!(raw.kind, UnitKind::Money | UnitKind::Change) => {
                let what = format!("the unit `{id}` has a currency, but is of the kind `{kind}`");
                problems.at(source, code.span().start, what, "remove it, or write kind = \"money\"");
            }
            Some(code)
                if !is_open(code.get_ref())
                    && (code.get_ref().len() != 3
                        || !code.get_ref().chars().all(|c| c.is_ascii_uppercase())) =>
            {
                let what = format!("the currency of the unit `{id}` is `{}`", code.get_ref());
                problems.at(source, code.span().start, what, "write its code of ISO 4217: CNY, USD, EUR");
            }
            _ => {}
        }
        if let Some(time) = raw.time.as_ref().filter(|_| raw.kind != UnitKind::Duration) {
            let what = format!("the unit `{id}` has a unit of time, but is of the kind `{kind}`");
            problems.at(source, time.span().start, what, "remove it, or write kind = \"duration\"");
        }
        if let Some((first, other)) = facts.of_two_forms(id) {
            let what = format!("the unit `{id}` has figures of two kinds: those of `{first}` and `{other}`");
            let hint = "per cent, percentage points and numbers of things need units of their own: they share no axis";
            problems.at(source, raw.id.span().start, what, hint);
        }
    }
}
