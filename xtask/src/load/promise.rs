//! What `_headers` says of each address: `docs/nginx.conf` must send just that.

use std::collections::BTreeMap;

use anyhow::{Result, bail};

/// Header names, small, and their values.
pub(super) type Headers = BTreeMap<String, String>;

/// The headers that we speak of; others are the server's own.
const OURS: [&str; 7] = [
    "access-control-allow-origin",
    "cache-control",
    "content-security-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "referrer-policy",
    "x-content-type-options",
];

/// The rules, in their order.
pub(super) struct Promises(Vec<(String, Headers)>);

impl Promises {
    /// From the file: an address, or the beginning of some and `*`; below it, indented, its headers.
    pub(super) fn read(text: &str) -> Result<Self> {
        let mut rules: Vec<(String, Headers)> = Vec::new();
        for (n, line) in text.lines().enumerate() {
            let told = line.trim();
            if told.is_empty() || told.starts_with('#') {
                continue;
            }
            if !line.starts_with(' ') {
                rules.push((told.to_owned(), Headers::new()));
                continue;
            }
            match (rules.last_mut(), told.split_once(": ")) {
                (Some((_, headers)), Some((name, value))) => {
                    headers.insert(name.to_lowercase(), value.to_owned());
                }
                _ => bail!("_headers:{}: `{told}` is neither an address nor a header of one", n + 1),
            }
        }
        Ok(Self(rules))
    }

    /// What must come with an address. What has no rule about it is asked after each time.
    pub(super) fn of(&self, address: &str) -> Headers {
        let mut said = Headers::from([("cache-control".to_owned(), "no-cache".to_owned())]);
        for (rule, headers) in &self.0 {
            let speaks = rule.strip_suffix('*').map_or(rule == address, |start| address.starts_with(start));
            said.extend(speaks.then(|| headers.clone()).into_iter().flatten());
        }
        said
    }
}

/// Those of an answer's headers that we speak of.
pub(super) fn ours(sent: &Headers) -> Headers {
    let ours = sent.iter().filter(|(name, _)| OURS.contains(&name.as_str()));
    ours.map(|(name, value)| (name.clone(), value.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_told_by_all_rules_that_speak_of_it() {
        let text = "# words\n\n/*\n  Referrer-Policy: same-origin\n\n/embed/*\n  Cache-Control: public, max-age=300\n\n/\n  X-A: b: c\n";
        let promises = Promises::read(text).expect("rules");
        let of = |address| promises.of(address).into_iter().collect::<Vec<_>>();
        let told = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let policy = told("referrer-policy", "same-origin");
        assert_eq!(of("/embed/a/"), [told("cache-control", "public, max-age=300"), policy.clone()]);
        assert_eq!(of("/"), [told("cache-control", "no-cache"), policy.clone(), told("x-a", "b: c")]);
        assert_eq!(of("/en/"), [told("cache-control", "no-cache"), policy]);
    }

    #[test]
    fn a_line_that_is_no_rule_is_named() {
        for wrong in ["  X-A: b", "/*\n  no header"] {
            let error = Promises::read(wrong).err().expect("refused").to_string();
            assert!(error.starts_with(&format!("_headers:{}: ", wrong.lines().count())), "{error}");
        }
    }

    #[test]
    fn what_the_server_says_of_itself_is_not_ours() {
        let sent = ["server", "cache-control"].map(|name| (name.to_owned(), "x".to_owned())).into();
        assert_eq!(ours(&sent).into_keys().collect::<Vec<_>>(), ["cache-control"]);
    }
}
