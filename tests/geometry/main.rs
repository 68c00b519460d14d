//! Measures every chart in every edition, frame and view: nothing is too small, collides or leaves the view box, and the drawing matches the
//! facts. The checks compute everything from the shapes of the placed chart; `broken.rs` and `honest.rs` show that each check can fail.

mod broken;
mod case;
mod changes;
mod css;
mod fields;
mod honest;
mod journey;
mod lines;
mod long;
mod made;
mod marks;
mod measure;
mod phone;
mod room;
mod timelines;

use case::none_at_fault;

#[test]
fn no_text_is_under_12_px_on_a_screen_of_360_px_nor_16_in_the_frame_for_large_type() {
    none_at_fault(room::small_words);
}

#[test]
fn no_two_words_overlap() {
    none_at_fault(room::words_over_words);
}

#[test]
fn no_words_overlap_the_picture_of_a_mark() {
    none_at_fault(room::words_over_pictures);
}

#[test]
fn nothing_leaves_the_view_box() {
    none_at_fault(room::outside);
}

#[test]
fn every_mark_is_large_enough_to_touch_or_has_room() {
    none_at_fault(room::hard_to_touch);
}

#[test]
fn the_areas_of_two_marks_that_feel_the_pointer_do_not_overlap() {
    none_at_fault(room::tangled_areas);
}

#[test]
fn lengths_areas_and_counts_say_what_the_facts_say() {
    none_at_fault(honest::dishonest);
}

#[test]
fn marks_are_numbered_from_one_in_reading_order() {
    none_at_fault(marks::misnumbered);
}

#[test]
fn every_fact_and_station_of_a_chart_has_one_mark_in_the_order_of_the_view() {
    none_at_fault(marks::missing_marks);
}

#[test]
fn every_mark_is_named_by_its_label_and_figure() {
    none_at_fault(marks::misnamed);
}

#[test]
fn every_figure_is_written_whole_beside_its_mark() {
    none_at_fault(marks::unwritten);
}

#[test]
fn what_shares_an_axis_shares_a_unit() {
    none_at_fault(marks::mixed_units);
}
