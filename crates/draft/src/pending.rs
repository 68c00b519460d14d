//! Writes files so that a draft that is stopped leaves each as it was or as it is meant: beside their places first, then renamed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Files that are written, but not yet in their places.
struct Pending<'a>(Vec<(PathBuf, &'a Path)>);

/// Writes all files, or none if one can't be written.
pub(crate) fn write(texts: &[(PathBuf, String)]) -> Result<()> {
    beside(texts)?.put()
}

/// Writes each file beside its place.
fn beside(texts: &[(PathBuf, String)]) -> Result<Pending<'_>> {
    let mut pending = Pending(Vec::new());
    for (path, text) in texts {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
        }
        // Not .toml: neither the loader nor the next draft reads one that is left over.
        let mut name = path.as_os_str().to_owned();
        name.push(".draft");
        let place = PathBuf::from(name);
        let written = fs::write(&place, text);
        pending.0.push((place, path));
        if let Err(error) = written {
            pending.0.iter().for_each(|(place, _)| drop(fs::remove_file(place)));
            return Err(error).with_context(|| format!("can't write beside {}", path.display()));
        }
    }
    Ok(pending)
}

impl Pending<'_> {
    fn put(self) -> Result<()> {
        for (place, path) in &self.0 {
            fs::rename(place, path).with_context(|| format!("can't replace {}", path.display()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_as_it_was_until_all_are_written_and_then_as_it_is_meant() {
        let dir = tempfile::tempdir().expect("a folder");
        let (one, two) = (dir.path().join("story.toml"), dir.path().join("facts/a.toml"));
        fs::write(&one, "old").expect("written");
        let texts = [(one.clone(), "new".to_owned()), (two.clone(), "facts".to_owned())];
        let pending = beside(&texts).expect("written");
        assert_eq!(fs::read_to_string(&one).expect("read"), "old");
        assert!(!two.exists());
        pending.put().expect("renamed");
        assert_eq!(fs::read_to_string(&one).expect("read"), "new");
        assert_eq!(fs::read_to_string(&two).expect("read"), "facts");
        assert_eq!(fs::read_dir(dir.path()).expect("a folder").count(), 2, "nothing is left beside them");
    }

    #[test]
    fn nothing_is_written_if_one_file_can_t_be() {
        let dir = tempfile::tempdir().expect("a folder");
        let (one, two) = (dir.path().join("a.toml"), dir.path().join("b.toml"));
        fs::write(&one, "old").expect("written");
        // A folder is in the way of what is written beside the second.
        fs::create_dir(dir.path().join("b.toml.draft")).expect("made");
        let texts = [(one.clone(), "new".to_owned()), (two.clone(), "new".to_owned())];
        assert!(write(&texts).is_err());
        assert_eq!(fs::read_to_string(&one).expect("read"), "old");
        assert!(!two.exists() && !dir.path().join("a.toml.draft").exists());
    }
}
