//! See `sanjin_fuzz::export`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanjin_fuzz::export::check(data));
