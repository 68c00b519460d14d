//! How an edition writes what we computed: with its arithmetic.

use super::{Derived, Fact, Qualifier, Story, Wording, fill};

impl Wording {
    /// A derived value as a sentence says it: with "about" where it is rounded, or made from what is not exact.
    #[must_use]
    pub fn derived_value(&self, story: &Story, derived: &Derived) -> String {
        let number = self.number(derived.value);
        let mut operands = derived.operands.iter().filter_map(|id| story.fact(id));
        let inexact = operands.any(|fact| fact.qualifier != Qualifier::Exact);
        let rounded = inexact || number.replace(',', "").parse() != Ok(derived.value);
        if rounded { fill(&self.ui.about, &[("value", &number)]) } else { number }
    }

    /// A derived value with its label and its arithmetic: 每名醫生服務：62.75萬 ÷ 5700餘 = 約110.1.
    #[must_use]
    pub fn arithmetic(&self, story: &Story, derived: &Derived) -> String {
        let operands: Vec<&Fact> = derived.operands.iter().filter_map(|id| story.fact(id)).collect();
        let formula: Vec<String> = operands.iter().map(|fact| self.figure(story, fact).number()).collect();
        let sign = format!(" {} ", derived.formula.sign());
        let value = self.derived_value(story, derived);
        let label = self.derived.get(&derived.id).map_or("", |words| words.label.as_str());
        let formula = formula.join(&sign);
        fill(&self.ui.derived_formula, &[("label", label), ("formula", &formula), ("value", &value)])
    }
}
