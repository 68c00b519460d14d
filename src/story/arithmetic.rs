//! How an edition writes what we computed: with its arithmetic.

use super::{Derived, Fact, Qualifier, Story, Wording, fill};

impl Wording {
    /// A derived value with its label and its arithmetic: 每名醫生服務：62.75萬 ÷ 5700餘 = 約110.1.
    #[must_use]
    pub fn arithmetic(&self, story: &Story, derived: &Derived) -> String {
        let operands: Vec<&Fact> = derived.operands.iter().filter_map(|id| story.fact(id)).collect();
        let formula: Vec<String> = operands.iter().map(|fact| self.figure(story, fact).number()).collect();
        let sign = format!(" {} ", derived.formula.sign());
        let number = self.number(derived.value);
        // As inexact as what it is made from.
        let inexact = operands.iter().any(|fact| fact.qualifier != Qualifier::Exact);
        let rounded = inexact || number.replace(',', "").parse() != Ok(derived.value);
        let value = if rounded { fill(&self.ui.about, &[("value", &number)]) } else { number };
        let label = self.derived.get(&derived.id).map_or("", String::as_str);
        let formula = formula.join(&sign);
        fill(&self.ui.derived_formula, &[("label", label), ("formula", &formula), ("value", &value)])
    }
}
