//! Where the entries of a story are: the file and line of a chart, a fact or a section by its id.

use std::fs;
use std::path::Path;

use proof::About;
use toml::de::DeTable;
use walkdir::WalkDir;

/// The places of all entries with an id.
pub(super) struct Lines {
    dir: String,
    /// The table's key, the id, the file and the line.
    entries: Vec<(String, String, String, u32)>,
}

impl Lines {
    /// Reads the files of a story; those that can't be read have no entries.
    pub(super) fn of(dir: &Path) -> Self {
        let mut entries = Vec::new();
        for file in WalkDir::new(dir).into_iter().flatten() {
            let path = file.path();
            let Ok(text) = fs::read_to_string(path) else { continue };
            if path.extension().is_some_and(|extension| extension == "toml") {
                read(&path.display().to_string(), &text, &mut entries);
            }
        }
        Self { dir: dir.display().to_string(), entries }
    }

    /// The file and line of an entry; the folder and line 0 if there is none.
    pub(super) fn place(&self, about: &About) -> (String, u32) {
        let (table, id) = match about {
            About::Chart(id) => ("chart", id),
            About::Fact(id) => ("fact", id),
            About::Section(id) => ("section", id),
        };
        let own = |(key, other, ..): &&(String, String, String, u32)| key == table && other == id;
        match self.entries.iter().find(own) {
            Some((_, _, file, line)) => (file.clone(), *line),
            None => (self.dir.clone(), 0),
        }
    }
}

fn read(file: &str, text: &str, entries: &mut Vec<(String, String, String, u32)>) {
    let Ok(table) = DeTable::parse(text) else { return };
    for (key, list) in table.get_ref() {
        for entry in list.get_ref().as_array().into_iter().flatten() {
            let id = entry.get_ref().as_table().and_then(|table| table.get("id"));
            if let Some((id, text_id)) = id.and_then(|id| Some((id, id.get_ref().as_str()?))) {
                let line = 1 + text[..id.span().start].matches('\n').count();
                let line = u32::try_from(line).unwrap_or(u32::MAX);
                entries.push((key.get_ref().to_string(), text_id.to_owned(), file.to_owned(), line));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_found_by_its_kind_and_id() {
        let mut entries = Vec::new();
        read("next/charts.toml", "# A.\n[[chart]]\nid = \"a\"\n\n[[chart]]\nid = \"b\"\n", &mut entries);
        let lines = Lines { dir: "next".to_owned(), entries };
        assert_eq!(lines.place(&About::Chart("b".to_owned())), ("next/charts.toml".to_owned(), 6));
        assert_eq!(lines.place(&About::Fact("b".to_owned())), ("next".to_owned(), 0));
    }
}
