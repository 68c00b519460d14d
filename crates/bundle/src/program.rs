//! Shortens the names between the program's script and its wasm. wasm-bindgen names each import by a description and a hash of 16 digits in
//! both files, which don't compress. Short names save a reader 4 KB.
//!
//! By hand, since only the import section changes: wasm-encoder and wasmparser, which re-encode a whole module, would be compiled in every
//! set-up, and could change other sections of what wasm-opt wrote.

use std::collections::BTreeMap;

/// An error in the wasm or the script.
pub(super) type Fault = &'static str;

const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const IMPORTS: u8 = 2;

/// The wasm and the script with short names.
pub(super) fn shortened(wasm: &[u8], script: &str) -> Result<(Vec<u8>, String), Fault> {
    let mut names = BTreeMap::new();
    let wasm = renamed(wasm, &mut names)?;
    let mut out = String::with_capacity(script.len());
    for word in script.split_inclusive(|c: char| !is_of_name(c)) {
        let (name, rest) = word.split_at(word.find(|c| !is_of_name(c)).unwrap_or(word.len()));
        out.push_str(names.get(name).map_or(name, String::as_str));
        out.push_str(rest);
    }
    match names.keys().find(|name| !script.contains(name.as_str())) {
        Some(_) => Err("the wasm imports a name that the script lacks"),
        None => Ok((wasm, out)),
    }
}

fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// The module with short names for its imports from wasm-bindgen's script; adds them to `names`.
fn renamed(wasm: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>, Fault> {
    let mut module = Bytes(wasm.strip_prefix(HEADER).ok_or("it is not a wasm module of version 1")?);
    let mut out = HEADER.to_vec();
    while !module.0.is_empty() {
        let id = module.byte()?;
        let section = module.vector()?;
        let section = if id == IMPORTS { imports(section, names)? } else { section.to_vec() };
        out.push(id);
        put_vector(&mut out, &section);
    }
    Ok(out)
}

fn imports(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>, Fault> {
    let mut section = Bytes(section);
    let count = section.number()?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for _ in 0..count {
        put_vector(&mut out, section.vector()?);
        let name = std::str::from_utf8(section.vector()?).map_err(|_| "an import's name is not UTF-8")?;
        let short = format!("i{}", names.len());
        match name.starts_with("__wbg_") {
            true => put_vector(&mut out, names.entry(name.to_owned()).or_insert(short).as_bytes()),
            false => put_vector(&mut out, name.as_bytes()),
        }
        let rest = section.0;
        section.import_kind()?;
        out.extend(&rest[..rest.len() - section.0.len()]);
    }
    Ok(out)
}

/// The rest of the bytes.
struct Bytes<'a>(&'a [u8]);

const ENDS: Fault = "it ends too early";

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Result<u8, Fault> {
        let (first, rest) = self.0.split_first().ok_or(ENDS)?;
        self.0 = rest;
        Ok(*first)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Result<usize, Fault> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err("a number is too long")
    }

    fn vector(&mut self) -> Result<&'a [u8], Fault> {
        let length = self.number()?;
        let (vector, rest) = self.0.split_at_checked(length).ok_or(ENDS)?;
        self.0 = rest;
        Ok(vector)
    }

    /// Skips the description of an import.
    fn import_kind(&mut self) -> Result<(), Fault> {
        match self.byte()? {
            // A function's type.
            0 => self.number().map(|_| ()),
            // A table's type precedes its limits; a memory has only limits.
            1 => self.byte().and_then(|_| self.limits()),
            2 => self.limits(),
            // A global's type and mutability.
            3 => self.byte().and_then(|_| self.byte()).map(|_| ()),
            _ => Err("an import has an unknown kind"),
        }
    }

    fn limits(&mut self) -> Result<(), Fault> {
        let has_end = self.byte()? & 1 == 1;
        self.number()?;
        if has_end {
            self.number()?;
        }
        Ok(())
    }
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let seven = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            return out.push(seven);
        }
        out.push(seven | 0x80);
    }
}

fn put_vector(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::{HEADER, put_number, put_vector, shortened};

    /// A module that imports these names from "./x.js": a memory, a table, a global, functions; then a code section.
    fn module(names: &[&str]) -> Vec<u8> {
        let kinds: [&[u8]; 4] = [&[2, 1, 1, 0x80, 2], &[1, 0x6f, 0, 1], &[3, 0x7f, 1], &[0, 5]];
        let mut imports = Vec::new();
        put_number(&mut imports, names.len());
        for (n, name) in names.iter().enumerate() {
            put_vector(&mut imports, b"./x.js");
            put_vector(&mut imports, name.as_bytes());
            imports.extend(kinds[n.min(3)]);
        }
        let mut module = HEADER.to_vec();
        for (id, section) in [(1, vec![7; 200]), (2, imports), (10, vec![1, 2, 3])] {
            module.push(id);
            put_vector(&mut module, &section);
        }
        module
    }

    #[test]
    fn wasm_and_script_get_the_same_short_names_and_nothing_else_changes() {
        let long = ["memory", "__wbg_table_1", "global", "__wbg_get_0123456789abcdef", "__wbg_get_0123"];
        let script = "const import0 = {\n__wbg_get_0123456789abcdef: function(a) {\nreturn __wbg_get_0123(a, \"get\");\n},\n__wbg_table_1,\n};\n";
        let (wasm, script) = shortened(&module(&long), script).expect("a module");
        assert_eq!(wasm, module(&["memory", "i0", "global", "i1", "i2"]));
        assert_eq!(script, "const import0 = {\ni1: function(a) {\nreturn i2(a, \"get\");\n},\ni0,\n};\n");
    }

    #[test]
    fn a_broken_module_or_one_with_another_script_is_refused() {
        let fault = |wasm: &[u8], script| shortened(wasm, script).expect_err("not a pair");
        assert_eq!(fault(b"<html>", ""), "it is not a wasm module of version 1");
        assert_eq!(fault(&module(&["__wbg_a"]), "__wbg_b"), "the wasm imports a name that the script lacks");
        let whole = module(&["memory", "t", "g", "__wbg_a"]);
        // Cut at each place of its imports, which begin after the header and 203 bytes of types.
        for end in 8 + 203 + 1..whole.len() - 5 {
            assert!(shortened(&whole[..end], "__wbg_a").is_err(), "{end}");
        }
    }
}
