//! The ways in which files are applied.

use std::io::{Read, Write};
use std::net::TcpStream;

use postgres::config::Host;

use crate::refusal::Refusal;
use crate::server::{Database, Failure};

/// How a file reaches the server.
pub(crate) type Mode = fn(&Database, &str) -> Result<Result<(), String>, Failure>;

/// Each way with its name.
pub(crate) const MODES: &[(&str, Mode)] = &[
    ("the whole file as one message", whole),
    ("the whole file in a transaction", whole_in_transaction),
    ("statement by statement", single),
    ("statement by statement in a transaction", single_in_transaction),
    ("as a pipeline with the row of the history", pipeline),
];

/// A server's refusal by its code.
fn outcome(result: Result<(), postgres::Error>) -> Result<Result<(), String>, Failure> {
    match result {
        Ok(()) => Ok(Ok(())),
        Err(error) => Ok(Err(Refusal::of(&error)?.code)),
    }
}

fn whole(database: &Database, file: &str) -> Result<Result<(), String>, Failure> {
    outcome(database.session()?.batch_execute(file))
}

fn whole_in_transaction(database: &Database, file: &str) -> Result<Result<(), String>, Failure> {
    outcome(database.session()?.batch_execute(&format!("BEGIN;\n{file}\nCOMMIT;")))
}

fn single(database: &Database, file: &str) -> Result<Result<(), String>, Failure> {
    let mut session = database.session()?;
    outcome(statements(file).iter().try_for_each(|statement| session.execute(statement, &[]).map(drop)))
}

fn single_in_transaction(database: &Database, file: &str) -> Result<Result<(), String>, Failure> {
    let mut session = database.session()?;
    let mut transaction = session.transaction()?;
    let applied = statements(file).iter().try_for_each(|statement| transaction.execute(statement, &[]).map(drop));
    outcome(applied.and_then(|()| transaction.commit()))
}

/// Cuts a file at its semicolons as the Supabase CLI does: quotes, comments and dollar quotes count, escapes do not.
fn statements(file: &str) -> Vec<String> {
    let mut statements = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < file.len() {
        let rest = &file[at..];
        at += match rest.chars().next() {
            Some('-') if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            Some(quote @ ('\'' | '"')) => rest[1..].find(quote).map_or(rest.len(), |length| length + 2),
            Some('$') => dollar_quoted(rest).unwrap_or(1),
            Some(';') => {
                statements.push(file[start..=at].trim().to_owned());
                start = at + 1;
                1
            }
            other => other.map_or(1, char::len_utf8),
        };
    }
    statements.push(file[start..].trim().to_owned());
    statements.retain(|statement| !statement.is_empty());
    statements
}

fn dollar_quoted(rest: &str) -> Option<usize> {
    let tag = &rest[..rest[1..].find('$')? + 2];
    Some(rest[tag.len()..].find(tag)? + 2 * tag.len())
}

/// All statements in extended protocol with one `Sync` at the end, so that they are one implicit transaction. The client
/// library sends a `Sync` after each statement, so this speaks the protocol itself.
fn pipeline(database: &Database, file: &str) -> Result<Result<(), String>, Failure> {
    let mut connection = Connection::open(database)?;
    let mut messages = Vec::new();
    let history = "INSERT INTO history VALUES ('applied')".to_owned();
    for statement in statements(file).iter().chain([&history]) {
        message(&mut messages, b'P', &[b"\0", statement.as_bytes(), b"\0", &[0; 2]].concat());
        message(&mut messages, b'B', &[0; 8]);
        message(&mut messages, b'D', b"P\0");
        message(&mut messages, b'E', &[0; 5]);
    }
    message(&mut messages, b'S', &[]);
    connection.stream.write_all(&messages)?;
    connection.until_ready()
}

fn message(buffer: &mut Vec<u8>, kind: u8, body: &[u8]) {
    buffer.push(kind);
    buffer.extend(u32::try_from(body.len() + 4).unwrap_or(u32::MAX).to_be_bytes());
    buffer.extend(body);
}

struct Connection {
    stream: Box<dyn Stream>,
}

trait Stream: Read + Write {}

impl<T: Read + Write> Stream for T {}

fn connect(host: &Host, port: u16) -> std::io::Result<Box<dyn Stream>> {
    Ok(match host {
        Host::Tcp(host) => Box::new(TcpStream::connect((host.as_str(), port))?),
        #[cfg(unix)]
        Host::Unix(folder) => {
            Box::new(std::os::unix::net::UnixStream::connect(folder.join(format!(".s.PGSQL.{port}")))?)
        }
    })
}

impl Connection {
    /// Connects to a server that asks for no password.
    fn open(database: &Database) -> Result<Self, Failure> {
        let config = &database.config;
        let Some(host) = config.get_hosts().first() else {
            return Err(Failure("the server's URL names no host".to_owned()));
        };
        let port = config.get_ports().first().copied().unwrap_or(5432);
        let mut stream = connect(host, port)?;
        let (user, name) = (config.get_user().unwrap_or("postgres"), config.get_dbname().unwrap_or("postgres"));
        let body = format!("\0\u{3}\0\0user\0{user}\0database\0{name}\0\0");
        let length = u32::try_from(body.len() + 4).unwrap_or(u32::MAX);
        stream.write_all(&[&length.to_be_bytes(), body.as_bytes()].concat())?;
        let mut connection = Self { stream };
        match connection.until_ready()? {
            Ok(()) => Ok(connection),
            Err(code) => Err(Failure(format!("the server refuses the connection: {code}"))),
        }
    }

    /// Reads until the server waits for more; the code of its error, if it had one.
    fn until_ready(&mut self) -> Result<Result<(), String>, Failure> {
        let mut outcome = Ok(());
        loop {
            let mut head = [0; 5];
            self.stream.read_exact(&mut head)?;
            let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
            let mut body = vec![0; length - 4];
            self.stream.read_exact(&mut body)?;
            match head[0] {
                b'Z' => return Ok(outcome),
                b'R' if body != [0; 4] => {
                    return Err(Failure("the pipeline needs a server without password".to_owned()));
                }
                b'E' => {
                    let mut fields = body.split(|byte| *byte == 0);
                    let code = fields.find_map(|field| field.strip_prefix(b"C")).unwrap_or_default();
                    outcome = Err(String::from_utf8_lossy(code).into_owned());
                }
                _ => {}
            }
        }
    }
}
