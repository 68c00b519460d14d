mod grammar;
mod sentences;
mod words;

use crate::{Form, Language, Qualifier, Quantity, numerals, parse_quantity};

/// What each numeral of a text says, in short: `over 2400000`, `3 to 5 %`, `-8.5`, or why it is refused.
fn says(text: &str) -> Vec<(String, String)> {
    numerals(text, Language::English)
        .into_iter()
        .map(|numeral| (numeral.text.clone(), read(&numeral.text)))
        .collect()
}

fn read(text: &str) -> String {
    match parse_quantity(text, Language::English) {
        Ok(quantity) => short(&quantity),
        Err(error) => match error.expected {
            crate::Expected::Refused(why) => format!("{why:?}"),
            other => format!("{other:?} at {}", error.position),
        },
    }
}

fn short(quantity: &Quantity) -> String {
    let qualifier = match quantity.qualifier {
        Qualifier::Exact => String::new(),
        other => format!("{} ", other.name()),
    };
    let form = match quantity.form {
        Form::Plain => "",
        Form::Percent => " %",
        Form::Points => " points",
        Form::Ratio => " ratio",
        Form::Colon => " colon",
        Form::PerMille => " per mille",
        Form::Months => " months",
        Form::Seconds => " seconds",
        Form::Money(codes) => &format!(" {}", codes[0]),
        Form::MillionsOrMetres => " or metres",
    };
    format!("{qualifier}{}{form}", quantity.amount)
}

/// Asserts what the numerals of a text are and say.
#[track_caller]
fn assert_says(text: &str, expected: &[(&str, &str)]) {
    let said = says(text);
    let said: Vec<(&str, &str)> = said.iter().map(|(text, says)| (text.as_str(), says.as_str())).collect();
    assert_eq!(said, expected, "{text}");
}
