//! See `sanjin_fuzz::words`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| sanjin_fuzz::words::check(data));
