//! Currencies before a number, and the codes of ISO 4217 that each sign can stand for.

use super::text::Text;

type Codes = &'static [&'static str];

const DOLLARS: Codes = &[
    "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "JMD", "BBD", "TTD", "FJD", "ARS", "CLP", "COP",
];

/// Signs in small letters; those of letters alone need a digit or a space after them.
const SIGNS: [(&str, Codes); 37] = [
    ("$", DOLLARS),
    ("us$", &["USD"]),
    ("a$", &["AUD"]),
    ("au$", &["AUD"]),
    ("c$", &["CAD"]),
    ("ca$", &["CAD"]),
    ("hk$", &["HKD"]),
    ("nz$", &["NZD"]),
    ("s$", &["SGD"]),
    ("nt$", &["TWD"]),
    ("r$", &["BRL"]),
    ("£", &["GBP", "EGP", "SDG", "LBP"]),
    ("€", &["EUR"]),
    ("¥", &["JPY", "CNY"]),
    ("￥", &["JPY", "CNY"]),
    ("cn¥", &["CNY"]),
    ("jp¥", &["JPY"]),
    ("₹", &["INR"]),
    ("₩", &["KRW", "KPW"]),
    ("₽", &["RUB"]),
    ("₺", &["TRY"]),
    ("₦", &["NGN"]),
    ("₱", &["PHP"]),
    ("฿", &["THB"]),
    ("rmb", &["CNY"]),
    ("cny", &["CNY"]),
    ("usd", &["USD"]),
    ("eur", &["EUR"]),
    ("gbp", &["GBP"]),
    ("chf", &["CHF"]),
    ("jpy", &["JPY"]),
    ("inr", &["INR"]),
    ("aud", &["AUD"]),
    ("cad", &["CAD"]),
    ("rm", &["MYR"]),
    ("rs", &["INR", "PKR", "LKR", "NPR"]),
    ("rs.", &["INR", "PKR", "LKR", "NPR"]),
];

/// Returns the place of the number after a currency's sign at `at`, and the codes of the sign.
pub(super) fn currency(text: Text<'_>, at: usize) -> Option<(usize, Codes)> {
    let found = SIGNS.iter().filter_map(|(sign, codes)| {
        let mut end = at;
        for wanted in sign.chars() {
            let found = text.get(end)?;
            end = (found.to_ascii_lowercase() == wanted).then_some(end + 1)?;
        }
        let number = text.after_gap(end);
        let is_number = crate::digits::is_digit_at(text.0, number) || text.is_point(number);
        is_number.then_some((number, *codes))
    });
    found.max_by_key(|(number, _)| *number)
}
