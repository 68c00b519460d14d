//! Checks that the README's picture is up to date.

#[path = "../examples/picture.rs"]
mod example;

#[test]
fn the_readme_has_the_picture_that_the_example_draws() {
    let drawn = example::picture().expect("drawn") + "\n";
    assert_eq!(drawn, include_str!("../picture.svg"), "run `cargo run --example picture > picture.svg`");
}
