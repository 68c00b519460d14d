//! See `sanjin_fuzz::drawing`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanjin_fuzz::drawing::check(data));
