//! The second wasm program: the check of all figures, and files of facts.

fn main() {
    sanjin::browser::evidence::run();
}

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
