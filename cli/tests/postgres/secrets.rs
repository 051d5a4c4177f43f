//! Whatever goes wrong with a database, its password is in no output.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

use crate::databases::on_every_server;
use crate::server::{Failure, TestResult};
use crate::support::{Project, Run};

const SECRET: &str = "Zq7swordfish";
/// As it stands in a URL when every character is percent-encoded.
const ENCODED: &str = "%5A%71%37%73%77%6F%72%64%66%69%73%68";

/// Asserts that a run failed for the database, in every format, and said nothing of the secret.
fn silent(project: &Project, arguments: &[&str]) -> Run {
    let runs = ["text", "json", "github"].map(|format| {
        let run = project.run(&[&["check-drift", "--format", format], arguments].concat());
        assert_eq!(run.code, 2, "{arguments:?}: {run:?}");
        for secret in [SECRET, ENCODED, "swordfish", "Zq7", "%5A%71"] {
            assert!(!run.out.contains(secret) && !run.err.contains(secret), "{arguments:?}: {run:?}");
        }
        run
    });
    let [text, ..] = runs;
    text
}

#[test]
fn no_address_shows_its_password() {
    let project = Project::generated();
    let addresses = [
        // Nobody answers there.
        format!("postgresql://someone:{SECRET}@127.0.0.1:1/app"),
        format!("postgres://someone:{ENCODED}@127.0.0.1:1/app"),
        format!("host=127.0.0.1 port=1 user=someone password={SECRET} dbname=app"),
        format!("host=127.0.0.1 port=1 user=someone password = '{SECRET}' dbname=app"),
        format!("postgresql://someone@127.0.0.1:1/app?password={SECRET}"),
        // No such host.
        format!("postgresql://someone:{SECRET}@no-such-host.invalid/app"),
        format!("host=no-such-host.invalid user=someone password={SECRET}"),
        format!("host=/no/such/folder user=someone password={SECRET}"),
        // Not an address.
        format!("postgresql://someone:{SECRET}"),
        format!("postgresql://someone:{SECRET}@host:port/app"),
        format!("postgresql://someone:{SECRET}@host:99999/app"),
        format!("postgresql://someone:{SECRET}@[::1/app"),
        format!("postgresql://someone:a@{SECRET}@127.0.0.1:1/app"),
        format!("postgresql://someone:a/{SECRET}?{SECRET}#@127.0.0.1:1/app"),
        format!("postgresql://someone:{SECRET}@127.0.0.1:1/app?{SECRET}"),
        format!("postgresql://someone:{SECRET}@127.0.0.1:1/app?{SECRET}={SECRET}"),
        format!("postgresql://someone:{SECRET}@127.0.0.1:1/app?pgbouncer=true"),
        format!("postgresql://someone:{SECRET}@127.0.0.1:1/app?sslmode={SECRET}"),
        format!("postgresql://someone:%FF{SECRET}@127.0.0.1:1/app%FF"),
        format!("mysql://someone:{SECRET}@127.0.0.1:1/app"),
        format!("host=127.0.0.1 port=1 user=someone password=a {SECRET}"),
        format!("host=127.0.0.1 port=1 user=someone password=a {SECRET}=b"),
        format!("host=127.0.0.1 port=1 user=someone password='{SECRET}"),
        format!("host=127.0.0.1 port={SECRET} user=someone"),
        format!("password={SECRET}"),
        SECRET.to_owned(),
        format!("env:{SECRET}"),
        format!("env:postgresql://someone:{SECRET}@127.0.0.1:1/app"),
    ];
    for address in &addresses {
        let run = silent(&project, &["--database-url", address]);
        assert_eq!(run.errors().len(), 1, "{address}: {run:?}");
        assert!(run.errors()[0].starts_with("error[DATABASE_UNREACHABLE]: "), "{address}: {run:?}");
    }
    // Where it is meant for another place, the command line is refused.
    let url = &addresses[0];
    for arguments in [
        &[url.as_str()][..],
        &[&addresses[2]],
        &[&format!("--url={url}")],
        &["--database-url", url, "--base"],
        &["--format", url],
    ] {
        silent(&project, arguments);
    }
}

#[test]
fn the_rest_of_an_address_is_shown() {
    let project = Project::generated();
    let text = |address: &str| project.check(&["--database-url", address]).err;
    let refused = text(&format!("postgresql://someone:{SECRET}@127.0.0.1:1/app"));
    assert!(refused.contains("the database app at 127.0.0.1:1 as someone cannot be read: "), "{refused}");
    let tls = text(&format!("postgresql://someone:{SECRET}@127.0.0.1:1/app?sslmode=require"));
    assert!(tls.contains("this client speaks no TLS, which `sslmode` asks for"), "{tls}");
    assert!(text("postgresql://u:p@h/d?sslmode=verify-full").contains("speaks no TLS"));
    assert!(text("postgresql://u:p@h/d?pgbouncer=true").contains("leave out the parameter `pgbouncer`"));
    assert!(text("postgresql://u:p@a@h/d").contains("write an `@` in a user or password as `%40`"));
}

#[test]
fn nothing_goes_to_another_machine_in_plain_text_unasked() {
    let project = Project::generated();
    let refusal = "the database is on another machine, and this client speaks no TLS: all would go there in plain text";
    let check = |address: &str| project.check(&["--database-url", address]);
    for address in [
        "postgresql://someone@no-such-host.invalid:1/app",
        "postgresql://someone@no-such-host.invalid:1/app?sslmode=prefer",
        "postgresql://someone@127.0.0.1:1,no-such-host.invalid:1/app",
        "postgresql://someone@localhost.no-such-host.invalid:1/app",
        "host=192.0.2.1 port=1 user=someone",
        "host=localhost hostaddr=192.0.2.1 port=1 user=someone",
        "host=2001:db8::1 port=1 user=someone",
    ] {
        let run = check(address);
        assert_eq!(run.code, 2, "{address}: {run:?}");
        assert!(run.err.contains(refusal), "{address}: {run:?}");
        assert!(run.err.contains("`ssh -L ") && run.err.contains("write `sslmode=disable`"), "{address}: {run:?}");
    }
    // These are tried: nobody answers there.
    for address in [
        "postgresql://someone@no-such-host.invalid:1/app?sslmode=disable",
        "postgresql://someone@127.0.0.1:1/app",
        "postgresql://someone@[::1]:1/app",
        "postgresql://someone@LocalHost:1/app?sslmode=prefer",
        "host=no-such-host.invalid hostaddr=127.0.0.1 port=1 user=someone",
        "host=/no/such/folder user=someone",
    ] {
        let run = check(address);
        assert_eq!(run.code, 2, "{address}: {run:?}");
        assert!(run.err.contains(" cannot be read: ") && !run.err.contains(refusal), "{address}: {run:?}");
    }
}

#[test]
fn a_variable_holds_the_address() {
    let project = Project::generated();
    let check = |value: Option<&str>| {
        let mut command = project.command(&["check-drift", "--database-url", "env:SOME_DATABASE"]);
        command.env_remove("SOME_DATABASE").envs(value.map(|value| ("SOME_DATABASE", value)));
        command.output().map(Run::of).map(|run| run.err).unwrap_or_default()
    };
    let refused = check(Some(&format!("postgresql://someone:{SECRET}@127.0.0.1:1/app")));
    assert!(refused.contains("the database app at 127.0.0.1:1 as someone cannot be read: "), "{refused}");
    assert!(!refused.contains(SECRET), "{refused}");
    assert!(check(None).contains("the variable that `--database-url` names is not set"));
}

#[test]
fn a_server_that_prints_the_password_is_not_quoted() -> TestResult {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut startup = [0; 256];
            let _ = stream.read(&mut startup);
            let fields = format!("SFATAL\0VFATAL\0C28P01\0Mno {SECRET} and no {ENCODED}\n\x1b[31m\0\0");
            let length = u32::try_from(fields.len() + 4).unwrap_or_default();
            let message = [&b"E"[..], &length.to_be_bytes(), fields.as_bytes()].concat();
            let _ = stream.write_all(&message);
        }
    });
    let run = silent(
        &Project::generated(),
        &["--database-url", &format!("postgresql://u:{ENCODED}@127.0.0.1:{port}/app?sslmode=disable")],
    );
    let expected = format!("the database app at 127.0.0.1:{port} as u cannot be read: no <hidden> and no <hidden>");
    assert!(run.err.contains(&expected) && !run.err.contains('\x1b'), "{run:?}");
    Ok(())
}

#[test]
fn a_role_that_the_server_does_not_know() -> TestResult {
    on_every_server(|database| {
        let address = database.address("no_such_role").replace("password=''", &format!("password='{SECRET}'"));
        if !address.contains(SECRET) {
            return Err(Failure("the address holds no secret".to_owned()));
        }
        let run = silent(&Project::generated(), &["--database-url", &address]);
        assert!(run.err.contains("as no_such_role cannot be read: "), "{run:?}");
        Ok(())
    })
}
