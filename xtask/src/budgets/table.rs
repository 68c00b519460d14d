//! The table of weights.

use std::fmt::Write;

use super::Allowance;
use super::weigh::Weight;

/// One row: what was weighed, its weight and its limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) weight: Weight,
    allowance: Allowance,
}

impl Row {
    pub(super) fn new(name: String, weight: Weight, allowance: Allowance) -> Self {
        Self { name, weight, allowance }
    }

    pub(super) fn is_over_budget(&self) -> bool {
        self.weight.brotli > self.allowance.budget
    }

    pub(super) fn is_within_goal(&self) -> bool {
        self.weight.brotli <= self.allowance.goal
    }

    /// Whether less than 5 % of the budget is left.
    pub(super) fn is_close_to_budget(&self) -> bool {
        !self.is_over_budget() && self.weight.brotli * 20 > self.allowance.budget * 19
    }

    fn verdict(&self) -> &'static str {
        if self.is_over_budget() {
            "OVER BUDGET"
        } else if self.is_within_goal() {
            "goal met"
        } else if self.is_close_to_budget() {
            "warning: within 5 % of the budget"
        } else {
            "within budget"
        }
    }
}

/// The table, in bytes.
pub(super) fn print(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.chars().count()).max().unwrap_or_default();
    let mut out = format!("{:width$} {:>9} {:>8} {:>8} {:>8}\n", "bytes", "raw", "brotli", "budget", "goal");
    for row in rows {
        let Weight { raw, brotli } = row.weight;
        let Allowance { budget, goal } = row.allowance;
        // Writing to a string can't fail.
        let _ = writeln!(
            out,
            "{:width$} {raw:>9} {brotli:>8} {budget:>8} {goal:>8}  {}",
            row.name,
            row.verdict()
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(brotli: u64) -> Row {
        Row::new("index.html".into(), Weight { raw: 9_999, brotli }, Allowance { budget: 45, goal: 30 })
    }

    #[test]
    fn a_budget_and_a_goal_may_be_used_up_but_not_passed() {
        assert_eq!(row(30).verdict(), "goal met");
        assert_eq!(row(31).verdict(), "within budget");
        assert_eq!(row(42).verdict(), "within budget");
        assert_eq!(row(46).verdict(), "OVER BUDGET");
    }

    #[test]
    fn what_comes_within_a_twentieth_of_its_budget_is_a_warning_and_no_error() {
        let of_140 = |brotli| {
            Row::new(
                "wasm".into(),
                Weight { raw: 9_999, brotli },
                Allowance { budget: 140_000, goal: 100_000 },
            )
        };
        assert_eq!(of_140(133_000).verdict(), "within budget");
        for brotli in [133_001, 140_000] {
            assert_eq!(of_140(brotli).verdict(), "warning: within 5 % of the budget");
            assert!(!of_140(brotli).is_over_budget());
        }
        assert!(!of_140(140_001).is_close_to_budget());
    }

    #[test]
    fn the_table_lines_up() {
        let table = print(&[row(30)]);
        let expected = "bytes            raw   brotli   budget     goal\n\
                        index.html      9999       30       45       30  goal met\n";
        assert_eq!(table, expected);
    }
}
