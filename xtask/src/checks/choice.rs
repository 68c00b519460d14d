//! Which checks to run.

use anyhow::{Result, bail};

use super::{Check, SET_UP};

/// The named checks in the table's order, plus set-up if one of them needs it. Other needs count as met, so that one check can be
/// repeated without building the bundle each time. No name means all.
pub(super) fn choose(checks: &[Check], only: &[String]) -> Result<Vec<Check>> {
    if let Some(unknown) = only.iter().find(|name| checks.iter().all(|check| check.name != name.as_str())) {
        let names: Vec<&str> = checks.iter().map(|check| check.name).collect();
        bail!("there is no check named {unknown}: choose from {}", names.join(", "));
    }
    let is_named = |check: &Check| only.is_empty() || only.iter().any(|name| name == check.name);
    let needs_set_up = checks.iter().any(|check| is_named(check) && check.needs.contains(&SET_UP));
    let is_chosen = |check: &Check| is_named(check) || (needs_set_up && check.name == SET_UP);
    Ok(checks.iter().copied().filter(is_chosen).collect())
}

#[cfg(test)]
mod tests {
    use super::super::CHECKS;
    use super::*;

    fn names(only: &[&str]) -> Vec<&'static str> {
        let only: Vec<String> = only.iter().map(ToString::to_string).collect();
        choose(&CHECKS, &only).expect("known names").iter().map(|check| check.name).collect()
    }

    #[test]
    fn no_name_means_all_in_order() {
        assert_eq!(names(&[]).len(), CHECKS.len());
    }

    #[test]
    fn set_up_comes_along_only_where_it_is_needed() {
        assert_eq!(names(&["fmt"]), ["fmt"]);
        assert_eq!(names(&["browser", "fmt"]), [SET_UP, "fmt", "browser"]);
    }

    #[test]
    fn an_unknown_name_is_an_error_that_lists_the_known_ones() {
        let error = choose(&CHECKS, &["lint".into()]).expect_err("unknown").to_string();
        assert!(error.starts_with("there is no check named lint: choose from set-up, fmt"), "{error}");
    }

    #[test]
    fn every_need_is_an_earlier_check() {
        for (index, check) in CHECKS.iter().enumerate() {
            for need in check.needs {
                assert!(
                    CHECKS[..index].iter().any(|earlier| earlier.name == *need),
                    "{} needs {need}",
                    check.name
                );
            }
        }
    }
}
