//! The fonts of PNG files: only Noto's Chinese families, so that the building machine's other fonts make no difference.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Family, Query, Source, Weight};

use super::super::BundleError;

/// The families that `ink.rs` names.
const STYLES: [&str; 2] = ["Serif", "Sans"];
const SCRIPTS: [&str; 3] = ["TC", "SC", "KR"];
const WEIGHTS: [Weight; 2] = [Weight::NORMAL, Weight::BOLD];

/// A database with exactly these fonts.
///
/// # Errors
///
/// This machine lacks one of them.
pub(super) fn noto() -> Result<Arc<Database>, BundleError> {
    let mut system = Database::new();
    system.load_system_fonts();
    chosen(&system).map(Arc::new)
}

fn chosen(system: &Database) -> Result<Database, BundleError> {
    let mut files = Vec::new();
    for style in STYLES {
        for script in SCRIPTS {
            let name = format!("Noto {style} CJK {script}");
            for weight in WEIGHTS {
                let query = Query { families: &[Family::Name(&name)], weight, ..Query::default() };
                let face = system.query(&query).and_then(|id| system.face(id));
                // A query accepts the nearest weight, so check it.
                match face.filter(|face| face.weight == weight).map(|face| &face.source) {
                    Some(Source::File(path) | Source::SharedFile(path, _)) => files.push(path.clone()),
                    _ => return Err(missing(&name, weight)),
                }
            }
        }
    }
    files.sort();
    files.dedup();
    let mut database = Database::new();
    for file in &files {
        database.load_font_file(file).map_err(|error| BundleError {
            at: file.clone(),
            what: format!("can't be read as a font: {error}"),
            hint: "install it again: apt-get install --reinstall fonts-noto-cjk",
        })?;
    }
    Ok(database)
}

fn missing(name: &str, weight: Weight) -> BundleError {
    let weight = if weight == Weight::BOLD { "Bold" } else { "Regular" };
    BundleError {
        at: "the fonts of this machine".into(),
        what: format!("`{name}` ({weight}) is not installed, but the charts' PNG files need it"),
        hint: "apt-get install --no-install-recommends fonts-noto-cjk (elsewhere: the OTC files of \
               https://github.com/notofonts/noto-cjk)",
    }
}

#[cfg(test)]
mod tests {
    use resvg::usvg::fontdb::Database;

    use super::{chosen, noto};

    #[test]
    fn a_missing_font_is_named_with_how_to_install_it() {
        let error = chosen(&Database::new()).expect_err("an empty machine").to_string();
        assert!(
            error.starts_with("the fonts of this machine: `Noto Serif CJK TC` (Regular) is not"),
            "{error}"
        );
        assert!(error.contains("apt-get install --no-install-recommends fonts-noto-cjk"), "{error}");
    }

    #[test]
    fn the_database_has_no_other_font() {
        let fonts = noto().expect("this machine's fonts");
        let strangers: Vec<&str> = fonts
            .faces()
            .flat_map(|face| &face.families)
            .map(|(name, _)| name.as_str())
            .filter(|name| !name.starts_with("Noto "))
            .collect();
        assert_eq!(strangers, [""; 0]);
    }
}
