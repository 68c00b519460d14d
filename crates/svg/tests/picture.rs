//! The README's picture is what its example draws.

#[path = "../examples/picture.rs"]
mod example;

#[test]
fn the_picture_is_what_the_example_draws() {
    let drawn = example::picture().expect("drawn") + "\n";
    assert_eq!(drawn, include_str!("../picture.svg"), "cargo run --example picture > picture.svg");
}
