//! wasm-bindgen's script as a function of a plain script: a module is refused from a disk.

/// What can be wrong with the script.
pub(super) type Fault = &'static str;

/// The expression that gives the module's default export: the function that starts the program.
///
/// Only the form that wasm-bindgen writes is understood: no import, one `export { …, X as default };` at the end, and
/// `import.meta.url` at most where the wasm is told by no one (here it always is). Anything else is a fault, so that a new form
/// stops the build and not the reader.
pub(super) fn classic(module: &str) -> Result<String, Fault> {
    let (body, exports) = module
        .trim_end()
        .rsplit_once("export")
        .and_then(|(body, exports)| Some((body, exports.trim_start().strip_prefix('{')?)))
        .ok_or("it does not end with `export { … as default };`")?;
    let exports = exports.strip_suffix("};").ok_or("there is something after its exports")?;
    let start = exports
        .split(',')
        .find_map(|export| export.trim().strip_suffix(" as default"))
        .ok_or("none of its exports is the default")?;
    let body = body.replace("import.meta.url", "document.baseURI");
    for word in body.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$')) {
        match word {
            "import" => return Err("it imports something, or asks what it is in a way we don't know"),
            "export" => return Err("it exports something in a way we don't know"),
            _ => {}
        }
    }
    // Modules are strict by themselves.
    Ok(format!("() => {{\n\"use strict\";\n{body}return {start};\n}}"))
}

#[cfg(test)]
mod tests {
    use super::classic;

    #[test]
    fn a_module_becomes_a_function_that_gives_its_default_export() {
        let module = "let wasm;\nasync function __wbg_init(at) {\nif (!at) at = new URL('a.wasm', import.meta.url);\nreturn wasm.exports;\n}\n\
                      export { initSync, __wbg_init as default };\n";
        let function = "() => {\n\"use strict\";\nlet wasm;\nasync function __wbg_init(at) {\nif (!at) at = new URL('a.wasm', document.baseURI);\n\
                        return wasm.exports;\n}\nreturn __wbg_init;\n}";
        assert_eq!(classic(module).as_deref(), Ok(function));
    }

    #[test]
    fn another_form_than_wasm_bindgens_is_refused() {
        for (module, fault) in [
            ("let a;\n", "it does not end with `export { … as default };`"),
            ("export default a;\n", "it does not end with `export { … as default };`"),
            ("export { a as default };\nlet b;\n", "there is something after its exports"),
            ("export { a };\n", "none of its exports is the default"),
            (
                "import { b } from './snippets/b.js';\nexport { a as default };\n",
                "it imports something, or asks what it is in a way we don't know",
            ),
            (
                "const b = import.meta.resolve('b');\nexport { a as default };\n",
                "it imports something, or asks what it is in a way we don't know",
            ),
            (
                "export function b() {}\nexport { a as default };\n",
                "it exports something in a way we don't know",
            ),
        ] {
            assert_eq!(classic(module), Err(fault), "{module}");
        }
    }
}
