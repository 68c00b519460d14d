//! Everything that says a fact lights up while one of it is pointed at or focused.

use web_sys::{Document, Element};

use super::marks::{SAYING, fact_said_by, find, own_fact, set, unset};

/// The facts pointed at and focused.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Emphasis {
    hovered: Option<String>,
    focused: Option<String>,
}

impl Emphasis {
    /// What is pointed at now. Says whether that changes anything.
    pub(super) fn hover(&mut self, element: Option<&Element>) -> bool {
        let fact = element.and_then(fact_said_by);
        std::mem::replace(&mut self.hovered, fact) != self.hovered
    }

    /// What is focused now. Says whether that changes anything.
    pub(super) fn focus(&mut self, element: Option<&Element>) -> bool {
        let fact = element.and_then(fact_said_by);
        std::mem::replace(&mut self.focused, fact) != self.focused
    }

    /// Lights what is to be lit, and nothing else.
    pub(super) fn show(&self, document: &Document) {
        for element in find(document, SAYING) {
            let fact = own_fact(&element);
            if fact.is_some() && (fact == self.hovered || fact == self.focused) {
                set(&element, "data-lit", "");
            } else {
                unset(&element, "data-lit");
            }
        }
    }
}
