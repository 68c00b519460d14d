//! A plain static file server: a bundle that works here works in a folder of any host.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use tower_http::services::ServeDir;

use crate::place::Place;
use crate::progress::say;
use crate::setup::BuildTools;
use crate::watch::Watch;
use crate::{build, watch};

pub(crate) fn command(place: &Place, port: u16, watch: bool) -> Result<()> {
    // Before the build, so that a taken port is reported at once and not after a minute.
    let listener = listen(port)?;
    let watched = Watch::of(watch::sources(place));
    let tools = build::set_up_and_build(place)?;
    let address = listener.local_addr().context("the server has no address")?;
    say(&format!("serving dist/ at http://{address} (stop with Ctrl+C)"));
    if watch {
        let dist = place.dist();
        thread::spawn(move || or_say(serve(listener, router(ServeDir::new(dist), "no-store"))));
        rebuild_on_change(place, &tools, watched)
    } else {
        serve(listener, router(ServeDir::new(place.dist()), "no-store"))
    }
}

/// Builds on every change, until the program ends. A failing build is reported; the last good bundle stays.
fn rebuild_on_change(place: &Place, tools: &BuildTools, mut watch: Watch) -> ! {
    let relative = |path: &Path| path.strip_prefix(place.root()).unwrap_or(path).display().to_string();
    let sources = watch::sources(place);
    say(&format!("watching {}", sources.iter().map(|path| relative(path)).collect::<Vec<_>>().join(", ")));
    loop {
        say(&format!("{} changed: building", relative(&watch.next_change())));
        if let Err(error) = build::build(place, tools) {
            say(&format!("{error:#}"));
            say("still serving the last good bundle");
        }
    }
}

/// Serves `folder` on a free port until the program ends; returns the address.
///
/// # Errors
/// No port can be listened on.
pub fn in_background(folder: &Path) -> Result<SocketAddr> {
    spawn(router(ServeDir::new(folder), "no-store"))
}

/// As [`in_background`], but like a well-configured host: sends the brotli sibling of a file that has one, and allows caching.
///
/// # Errors
/// No port can be listened on.
pub fn compressed_in_background(folder: &Path) -> Result<SocketAddr> {
    spawn(router(ServeDir::new(folder).precompressed_br(), "max-age=600"))
}

fn spawn(router: Router) -> Result<SocketAddr> {
    let listener = listen(0)?;
    let address = listener.local_addr().context("the server has no address")?;
    thread::spawn(move || or_say(serve(listener, router)));
    Ok(address)
}

fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("can't listen on port {port}: choose another with --port"))
}

/// Prints the error: the server's thread has no caller to return it to.
fn or_say(served: Result<()>) {
    if let Err(error) = served {
        say(&format!("{error:#}"));
    }
}

fn serve(listener: TcpListener, router: Router) -> Result<()> {
    listener.set_nonblocking(true).context("can't listen")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("can't start the server")?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).context("can't listen")?;
        axum::serve(listener, router).await.context("the server stopped")
    })
}

/// Serves files, or 404 for a missing one. `cache_control` is `no-store` during development, so that a reload shows the next build.
fn router(files: ServeDir, cache_control: &'static str) -> Router {
    let files = files.not_found_service(axum::routing::any(not_found));
    Router::new()
        .fallback_service(files)
        .layer(axum::middleware::map_response(move |response| with_headers(response, cache_control)))
}

async fn not_found() -> Response {
    (StatusCode::NOT_FOUND, "404: no such file\n").into_response()
}

/// Adds the cache header, and the encoding to text types, because a CSV file can't declare its own.
async fn with_headers(mut response: Response, cache_control: &'static str) -> Response {
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache_control));
    if let Some(named) = headers.get(CONTENT_TYPE).and_then(|kind| with_charset(kind.to_str().ok()?)) {
        headers.insert(CONTENT_TYPE, named);
    }
    response
}

fn with_charset(kind: &str) -> Option<HeaderValue> {
    let needs_one = kind.starts_with("text/") && !kind.contains("charset");
    needs_one.then(|| HeaderValue::from_str(&format!("{kind}; charset=utf-8")).ok())?
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    fn get(address: SocketAddr, path: &str) -> String {
        let mut stream = TcpStream::connect(address).expect("the server listens");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            .expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers in text");
        answer.to_ascii_lowercase()
    }

    #[test]
    fn files_come_with_the_right_type_folders_with_their_index_and_the_rest_with_404() {
        let folder = std::env::temp_dir().join(format!("sanjin-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("en")).expect("a folder");
        for (name, content) in
            [("en/index.html", "<p>hi"), ("a.wasm", "\0asm"), ("a.csv", "晉"), ("a.svg", "<svg/>")]
        {
            fs::write(folder.join(name), content).expect("a file");
        }
        let address = in_background(&folder).expect("a free port");

        for (path, status, kind) in [
            ("/en/", "200", "text/html; charset=utf-8"),
            ("/a.wasm", "200", "application/wasm"),
            ("/a.csv", "200", "text/csv; charset=utf-8"),
            ("/a.svg", "200", "image/svg+xml"),
            ("/nothing", "404", "text/plain; charset=utf-8"),
        ] {
            let answer = get(address, path);
            assert!(answer.starts_with(&format!("http/1.1 {status}")), "{path}: {answer}");
            assert!(answer.contains(&format!("content-type: {kind}\r\n")), "{path}: {answer}");
        }
        fs::write(folder.join("en/index.html.br"), "in brotli").expect("a file");
        let packed = compressed_in_background(&folder).expect("a free port");
        let mut stream = TcpStream::connect(packed).expect("the server listens");
        write!(
            stream,
            "GET /en/ HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\nConnection: close\r\n\r\n"
        )
        .expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers in text");
        assert!(answer.contains("content-encoding: br\r\n") && answer.ends_with("in brotli"), "{answer}");
        assert!(get(packed, "/en/").ends_with("<p>hi"), "a browser without brotli gets the file itself");

        assert!(get(address, "/en").contains("location: /en/"), "a folder without its slash is sent to it");
        fs::remove_dir_all(folder).expect("it can go");
    }
}
