//! How many marks a count takes: whole ones, one cut for its fraction, and a hollow one for what the article leaves open.

use story::Qualifier;

/// A count in marks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    /// The number of filled marks.
    pub(super) solid: f64,
    /// The share of the mark that is cut after them, 0.0 if there is none.
    pub(super) part: f64,
    /// Whether a hollow mark comes last.
    pub(super) hollow: bool,
}

impl Counted {
    /// Returns the marks of `count`. If the article rounds up (近), the last mark is hollow; if it rounds down (余), there is an additional
    /// hollow one.
    pub(super) fn new(count: f64, qualifier: Qualifier) -> Self {
        let whole = count.floor();
        let part = count - whole;
        let is_less = matches!(qualifier, Qualifier::Nearly | Qualifier::Under | Qualifier::AtMost);
        let last_is_hollow = is_less && part == 0.0;
        Self {
            solid: if last_is_hollow { whole - 1.0 } else { whole },
            part,
            hollow: last_is_hollow || matches!(qualifier, Qualifier::Over | Qualifier::AtLeast),
        }
    }

    /// Returns the number of marks before the hollow one.
    pub(super) fn before_hollow(self) -> f64 {
        if self.part > 0.0 { self.solid + 1.0 } else { self.solid }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_that_the_article_rounds_has_a_hollow_mark() {
        let marks = |count, qualifier| {
            let Counted { solid, part, hollow } = Counted::new(count, qualifier);
            (solid, part, hollow)
        };
        assert_eq!(marks(14.0, Qualifier::Exact), (14.0, 0.0, false));
        assert_eq!(marks(14.0, Qualifier::Over), (14.0, 0.0, true));
        assert_eq!(marks(100.0, Qualifier::Nearly), (99.0, 0.0, true));
        assert_eq!(marks(48.5, Qualifier::Exact), (48.0, 0.5, false));
        assert_eq!(marks(48.5, Qualifier::Nearly), (48.0, 0.5, false));
        assert_eq!(Counted::new(48.5, Qualifier::Over).before_hollow(), 49.0);
    }
}
