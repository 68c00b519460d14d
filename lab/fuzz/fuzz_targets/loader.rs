//! See `sanjin_fuzz::loader`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanjin_fuzz::loader::check(data));
