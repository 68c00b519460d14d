//! One answer, whole: status, headers, every byte.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::promise::{Headers, Promises, ours};
use super::subject::{Subject, Wanted};

/// What came, as far as it must not change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) status: u16,
    /// The `Content-Encoding`; empty for none.
    pub(super) coding: String,
    /// Bytes of the body.
    pub(super) length: usize,
    /// What a browser asks with when it has the file.
    pub(super) etag: String,
}

/// Asks for a subject and compares what comes with what `_headers` and the file on the disk say.
pub(super) fn whole(server: &str, dist: &Path, promises: &Promises, subject: &Subject) -> Result<Answer> {
    let wrong = || format!("{} with `{}`: not what it should be", subject.path, subject.accepted.header);
    let (status, headers, body) = ask(server, subject, None)?;
    let etag = headers.get("etag").cloned().unwrap_or_default();
    match subject.wanted {
        Wanted::Whole => is_whole(dist, promises, subject, (status, &headers, &body)).with_context(wrong)?,
        Wanted::Unchanged => {
            ensure!(!etag.is_empty(), "{} has no ETag: nothing to ask with", subject.path);
            let (status, headers, body) = ask(server, subject, Some(&etag))?;
            ensure!(status == 304 && body.is_empty(), "{}: {status} and not 304", subject.path);
            let told = promises.of(&subject.path);
            ensure!(
                headers.get("cache-control") == told.get("cache-control"),
                "{}: {headers:?}",
                subject.path
            );
            return Ok(Answer { status, coding: String::new(), length: 0, etag });
        }
        Wanted::Nothing => {
            ensure!(status == 404, "{}: {status} and not 404", subject.path);
            ensure!(
                headers.get("x-content-type-options").is_some_and(|value| value == "nosniff"),
                "{headers:?}"
            );
            ensure!(!headers.contains_key("cache-control"), "a 404 is not to be kept: {headers:?}");
        }
    }
    let coding = headers.get("content-encoding").cloned().unwrap_or_default();
    Ok(Answer { status, coding, length: body.len(), etag })
}

fn is_whole(
    dist: &Path,
    promises: &Promises,
    subject: &Subject,
    (status, headers, body): (u16, &Headers, &[u8]),
) -> Result<()> {
    let told = |name: &str| headers.get(name).map_or("", String::as_str);
    ensure!(status == 200, "status {status}");
    ensure!(
        told("content-encoding") == subject.accepted.coding,
        "content-encoding `{}`",
        told("content-encoding")
    );
    ensure!(told("content-type") == type_of(&subject.file), "content-type `{}`", told("content-type"));
    ensure!(told("vary") == "Accept-Encoding", "vary `{}`", told("vary"));
    let (sent, mut promised) = (ours(headers), promises.of(&subject.path));
    let type_promised = promised.remove("content-type");
    ensure!(
        type_promised.is_none_or(|promised| promised == told("content-type")),
        "_headers says another type"
    );
    ensure!(sent == promised, "headers {sent:?}, and _headers says {promised:?}");
    let file = dist.join(format!("{}{}", subject.file, subject.accepted.ending));
    let bytes = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
    ensure!(body == bytes, "{} bytes that are not those of {}", body.len(), file.display());
    Ok(())
}

/// What a file is, by its ending.
fn type_of(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn ask(server: &str, subject: &Subject, etag: Option<&str>) -> Result<(u16, Headers, Vec<u8>)> {
    const MOST: u64 = 64 << 20;
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let mut request =
        agent.get(format!("{server}{}", subject.path)).header("accept-encoding", subject.accepted.header);
    if let Some(etag) = etag {
        request = request.header("if-none-match", etag);
    }
    let mut answer = request.call().with_context(|| format!("no answer for {}", subject.path))?;
    let headers = answer.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or_default().to_owned()));
    let headers: Headers = headers.collect();
    let body = answer.body_mut().with_config().limit(MOST).read_to_vec()?;
    Ok((answer.status().as_u16(), headers, body))
}

#[cfg(test)]
mod tests {
    use super::super::subject::ACCEPTED;
    use super::*;
    use crate::site;

    #[test]
    fn an_answer_is_held_to_its_file_and_to_what_headers_say() {
        let dist = std::env::temp_dir().join(format!("sanjin-check-{}", std::process::id()));
        site::put(&dist.join("a.js.br"), b"small").expect("a file");
        let promises = Promises::read("/*\n  Referrer-Policy: same-origin\n").expect("rules");
        let subject = Subject {
            name: "a script",
            path: "/a.js".to_owned(),
            file: "a.js".to_owned(),
            accepted: ACCEPTED[0],
            wanted: Wanted::Whole,
            share: 1,
        };
        let right = [
            ("cache-control", "no-cache"),
            ("content-encoding", "br"),
            ("content-type", "text/javascript; charset=utf-8"),
            ("referrer-policy", "same-origin"),
            ("server", "nginx"),
            ("vary", "Accept-Encoding"),
        ];
        let judge = |status: u16, but: Option<(&str, &str)>, body: &[u8]| {
            let all = right.into_iter().chain(but).map(|(name, value)| (name.to_owned(), value.to_owned()));
            let headers: Headers = all.collect();
            is_whole(&dist, &promises, &subject, (status, &headers, body))
                .err()
                .map(|error| error.to_string())
        };
        assert_eq!(judge(200, None, b"small"), None);
        let wrong = [
            (judge(500, None, b"small"), "status 500"),
            (judge(200, Some(("content-encoding", "gzip")), b"small"), "content-encoding `gzip`"),
            (judge(200, Some(("content-type", "text/plain")), b"small"), "content-type `text/plain`"),
            (judge(200, Some(("vary", "")), b"small"), "vary ``"),
            (judge(200, Some(("cache-control", "max-age=1")), b"small"), "headers {"),
            (judge(200, None, b"Small"), "5 bytes that are not those of "),
        ];
        for (said, begins) in wrong {
            assert!(said.as_deref().is_some_and(|said| said.starts_with(begins)), "{said:?}: {begins}");
        }
        fs::remove_dir_all(dist).expect("it can go");
    }
}
