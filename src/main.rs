//! The wasm program: takes over the prerendered page.

fn main() {
    sanjin::browser::run();
}
