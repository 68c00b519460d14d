//! nginx on a free port of this machine, with `docs/nginx.conf` and only what its owner changes in it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::place::Place;
use crate::{env, process};

/// A running nginx, with a master and workers as a host has it; it ends with this value.
pub(super) struct Server {
    nginx: Child,
    port: u16,
    folder: PathBuf,
}

/// What nginx has written down in its time.
pub(super) struct Written {
    /// How many answers of each status.
    pub(super) answers: Vec<(String, u64)>,
    /// Warnings and errors.
    pub(super) complaints: Vec<String>,
}

impl Server {
    /// Starts it over dist/ and waits until it answers.
    pub(super) fn start(place: &Place, nginx: &Path, brotli: &Path) -> Result<Self> {
        let folder = place.target().join("load");
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
        // Free a moment ago; nobody else hands out ports of ours.
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let shipped = fs::read_to_string(place.root().join("docs/nginx.conf"))?;
        let site = filled_in(&shipped, port, &place.dist())?;
        let file = folder.join("nginx.conf");
        fs::write(&file, around(&site, &folder, brotli))?;
        let said = fs::File::create(folder.join("said.txt"))?;
        let mut command = process::command(nginx, env::native(), place.root());
        command.arg("-p").arg(&folder).args(["-e", "stderr", "-c"]).arg(&file);
        let nginx = command.stdout(Stdio::null()).stderr(said).spawn().context("can't start nginx")?;
        let mut server = Self { nginx, port, folder };
        server.wait()?;
        Ok(server)
    }

    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let ended = self.nginx.try_wait()?;
            if ended.is_some() || start.elapsed() > Duration::from_secs(15) {
                bail!("nginx does not answer: {}", self.said());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// What it had to say: warnings and errors.
    fn said(&self) -> String {
        fs::read_to_string(self.folder.join("said.txt")).unwrap_or_default()
    }

    /// Where it answers, without a slash at the end.
    pub(super) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A folder for what belongs to this run.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What its workers hold in memory, in kilobytes, where the system tells.
    pub(super) fn memory(&self) -> Vec<u64> {
        let id = self.nginx.id();
        let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        children
            .split_whitespace()
            .filter_map(|id| fs::read_to_string(format!("/proc/{id}/status")).ok())
            .filter_map(|status| resident(&status))
            .collect()
    }

    /// Ends it, and gives what it has written down.
    pub(super) fn stop(mut self) -> Result<Written> {
        self.end();
        let complaints = complaints(&self.said());
        let log = fs::read_to_string(self.folder.join("access.log")).context("nginx has no log")?;
        Ok(Written { answers: by_status(&log), complaints })
    }

    /// By SIGTERM: std sends SIGKILL only, which would leave the workers behind.
    fn end(&mut self) {
        if self.nginx.try_wait().is_ok_and(|ended| ended.is_none()) {
            let _ = Command::new("kill").arg(self.nginx.id().to_string()).status();
            let _ = self.nginx.wait();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// The lines marked HERE, as an owner fills them in. Each must be there once.
fn filled_in(shipped: &str, port: u16, root: &Path) -> Result<String> {
    let changes = [
        ("listen 80;", format!("listen 127.0.0.1:{port};")),
        ("server_name example.org;", "server_name example.org 127.0.0.1;".to_owned()),
        ("root /srv/sanjin;", format!("root {};", root.display())),
    ];
    let mut own = shipped.to_owned();
    for (from, to) in changes {
        ensure!(own.matches(from).count() == 1, "docs/nginx.conf must have the line `{from}` once");
        own = own.replace(from, &to);
    }
    Ok(own)
}

/// What stands around it on a host: little, so that what the bundle needs must be in its own file. Each answer is logged.
fn around(site: &str, folder: &Path, brotli: &Path) -> String {
    let at = folder.display();
    let kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {at}/{name};"));
    // Workers of another user could not read a bundle in somebody's home.
    let user = if at_home_as_root() { "user root;" } else { "" };
    format!(
        "{user} daemon off; worker_processes auto; pid {at}/pid; error_log stderr notice;\nload_module {};\n\
         events {{}}\nhttp {{\nlog_format status '$status'; access_log {at}/access.log status;\n{}\n{site}\n}}\n",
        brotli.display(),
        kept.join(" ")
    )
}

fn at_home_as_root() -> bool {
    fs::read_to_string("/proc/self/status")
        .is_ok_and(|said| said.lines().any(|line| line.starts_with("Uid:\t0\t")))
}

/// `VmRSS: 7480 kB` of a process's status.
fn resident(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// All it said but of its beginning and end.
fn complaints(said: &str) -> Vec<String> {
    said.lines().filter(|line| !line.contains("[notice]") && !line.is_empty()).map(str::to_owned).collect()
}

/// Lines of statuses, counted.
fn by_status(log: &str) -> Vec<(String, u64)> {
    let mut counted = std::collections::BTreeMap::new();
    for line in log.lines() {
        *counted.entry(line.trim()).or_insert(0) += 1;
    }
    counted.into_iter().map(|(status, count)| (status.to_owned(), count)).collect()
}

/// What a program says of its version: some say it as an error, some with an exit code.
pub(super) fn version(program: &Path) -> String {
    let Ok(said) = Command::new(program).arg("-v").stdin(Stdio::null()).output() else {
        return "unknown".to_owned();
    };
    let text = [said.stdout, said.stderr].concat();
    let text = String::from_utf8_lossy(&text).into_owned();
    let line = text.lines().next().unwrap_or("unknown");
    let line = line.strip_prefix("nginx version: ").unwrap_or(line);
    line.split(" Copyright").next().unwrap_or(line).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_file_is_filled_in_as_an_owner_would() {
        let place = Place::find().expect("this tree");
        let shipped = fs::read_to_string(place.root().join("docs/nginx.conf")).expect("docs/nginx.conf");
        let own = filled_in(&shipped, 4711, Path::new("/srv/x")).expect("all lines are there");
        for line in ["listen 127.0.0.1:4711;", "root /srv/x;", "brotli_static on;"] {
            assert!(own.contains(line), "{line}");
        }
        let error = filled_in(&shipped.replace("root /srv/sanjin;", ""), 1, Path::new("/"))
            .expect_err("a line is gone");
        assert_eq!(error.to_string(), "docs/nginx.conf must have the line `root /srv/sanjin;` once");
    }

    #[test]
    fn memory_complaints_and_statuses_are_read() {
        assert_eq!(resident("Name:\tnginx\nVmRSS:\t    7480 kB\n"), Some(7480));
        assert_eq!(resident("Name:\tnginx\n"), None);
        let said =
            "2026/11/25 20:13:36 [notice] 1#1: start\n2026/11/25 20:13:36 [warn] 1#1: duplicate MIME type\n";
        assert_eq!(complaints(said), ["2026/11/25 20:13:36 [warn] 1#1: duplicate MIME type"]);
        assert_eq!(by_status("200\n304\n200\n"), [("200".to_owned(), 2), ("304".to_owned(), 1)]);
    }
}
