//! Shares that words round down to tenths.

use std::ops::RangeInclusive;

use story::{Form, Language, Number, Qualifier, parse_quantity};

/// The range of a share that words round down to tenths, in per cent: 70 to 80 for 超過七成 and “over seven in ten”, 50 to 60 for “more than half”.
pub(super) fn rounded_share(words: &str) -> Option<RangeInclusive<Number>> {
    let ten = Number::from(10);
    let han = ["超過", "超过", "逾"].iter().find_map(|over| words.strip_prefix(over)?.strip_suffix('成'));
    let tenths = match han {
        Some(tenths) => parse_quantity(tenths, Language::Han).ok()?.amount.value()?,
        None => {
            let says = parse_quantity(words, Language::English).ok()?;
            let is_over = says.qualifier == Qualifier::Over && says.form == Form::Percent;
            says.amount.value().filter(|_| is_over)?.over(ten)?
        }
    };
    let is_tenths = tenths.is_whole() && (Number::from(1)..ten).contains(&tenths);
    let low = tenths.times(ten).filter(|_| is_tenths)?;
    Some(low..=low.plus(ten)?)
}

#[cfg(test)]
mod tests {
    use super::rounded_share;
    use story::Number;

    #[test]
    fn a_share_may_be_rounded_down_to_tenths_in_words() {
        for words in ["超過七成", "Over seven in ten", "more than seven in ten", "more than seventy per cent"]
        {
            assert_eq!(rounded_share(words), Some(Number::from(70)..=Number::from(80)), "{words}");
        }
        assert_eq!(rounded_share("more than half"), Some(Number::from(50)..=Number::from(60)));
        for none in
            ["七成", "超過", "超過七十成", "seven in ten", "over ten in ten", "over a third", "over seven"]
        {
            assert_eq!(rounded_share(none), None, "{none}");
        }
    }
}
