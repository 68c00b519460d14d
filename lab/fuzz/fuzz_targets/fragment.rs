//! See `sanjin_fuzz::fragment`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanjin_fuzz::fragment::check(data));
