//! The wasm program: hydrates the prerendered page.

fn main() {
    sanjin::browser::run();
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
