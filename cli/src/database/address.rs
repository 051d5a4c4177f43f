//! The address of a database, whose password nobody sees.

use std::ffi::OsString;
use std::fmt;

/// What `--database-url` was given.
#[derive(Clone)]
pub(crate) struct DatabaseUrl(
    #[cfg_attr(not(feature = "database"), expect(dead_code, reason = "only the client reads it"))] OsString,
);

impl From<OsString> for DatabaseUrl {
    fn from(text: OsString) -> Self {
        Self(text)
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DatabaseUrl")
    }
}

/// Takes out of a message about the command line whatever looks like an address: it was meant for another place.
pub(crate) fn hide_addresses(message: &str, arguments: impl Iterator<Item = String>) -> String {
    let is_address = |text: &str| text.contains("://") || text.contains('@') || text.contains("password");
    let mut hidden = message.to_owned();
    for argument in arguments.filter(|argument| is_address(argument)) {
        let value = match argument.split_once('=') {
            Some((flag, value)) if flag.starts_with("--") => value,
            _ => argument.as_str(),
        };
        if !value.is_empty() {
            hidden = hidden.replace(value, "<address>");
        }
    }
    hidden
}

#[cfg(feature = "database")]
pub(super) use resolved::Address;

#[cfg(feature = "database")]
mod resolved {
    use std::env;
    use std::net::IpAddr;

    use codegen::finding::Finding;
    use postgres::Config;
    use postgres::config::{Host, SslMode};

    use super::DatabaseUrl;
    use crate::database::unreachable::unreachable;

    const FORMS: &str = "give a URL, `postgresql://user:password@host:port/database` with every `@ : / ? # %` in the \
                         password percent-encoded, or `host=… port=… user=… password=… dbname=…` with quotes around \
                         values that hold spaces";

    /// Parameters of other clients. Only these are named in messages: any other word may be a piece of the password.
    const FOREIGN: [&str; 12] = [
        "connection_limit",
        "gssencmode",
        "passfile",
        "pgbouncer",
        "pool_timeout",
        "requirepeer",
        "schema",
        "service",
        "sslcert",
        "sslkey",
        "sslpassword",
        "sslrootcert",
    ];

    /// How to reach a database.
    pub(crate) struct Address {
        /// For the client.
        pub(crate) config: Config,
        /// Database, host, port and user.
        pub(crate) name: String,
        /// The password in every spelling, and the address as a whole.
        secrets: Vec<String>,
    }

    impl DatabaseUrl {
        /// Reads the address, from the variable that it names if it does.
        pub(crate) fn resolve(&self) -> Result<Address, Finding> {
            let Some(text) = self.0.to_str() else {
                return Err(unreachable("the address of the database is not UTF-8").with_help(FORMS));
            };
            match text.strip_prefix("env:") {
                None => Address::parse(text),
                Some(variable) => match env::var(variable) {
                    Ok(text) => Address::parse(&text),
                    Err(env::VarError::NotPresent) => {
                        Err(unreachable("the variable that `--database-url` names is not set"))
                    }
                    Err(env::VarError::NotUnicode(_)) => {
                        Err(unreachable("the variable that `--database-url` names is not UTF-8"))
                    }
                },
            }
        }
    }

    impl Address {
        fn parse(text: &str) -> Result<Self, Finding> {
            let text = text.trim();
            let rest = text.strip_prefix("postgresql://").or_else(|| text.strip_prefix("postgres://"));
            // Where a password with a plain `@` ends, clients disagree: this one would take its end for the host.
            if rest.is_some_and(|rest| rest.matches('@').count() > 1) {
                let message = "the address of the database holds more than one `@`";
                return Err(unreachable(message).with_help("write an `@` in a user or password as `%40`"));
            }
            let config: Config = text.parse().map_err(|error| refused(&error))?;
            if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
                return Err(unreachable("the address of the database names no host").with_help(FORMS));
            }
            match config.get_ssl_mode() {
                SslMode::Disable => {}
                SslMode::Require => return Err(without_tls()),
                _ if stays_here(&config) => {}
                _ => return Err(in_plain_text()),
            }
            let name = name(&config);
            Ok(Self { name, secrets: secrets(text, rest, &config), config })
        }

        /// A text of somebody else, in one line and without the password.
        pub(crate) fn hide(&self, text: &str) -> String {
            let mut text = text.to_owned();
            for secret in &self.secrets {
                text = text.replace(secret, "<hidden>");
            }
            plain(&text)
        }
    }

    /// What somebody can do who has a database elsewhere.
    const TUNNEL: &str = "go through a tunnel, such as `ssh -L 5432:<host>:5432 <bastion>`, and name `localhost`; or \
                          check a database on this machine, as `supabase start` or a CI service brings it";

    fn without_tls() -> Finding {
        unreachable("this client speaks no TLS, which `sslmode` asks for").with_help(TUNNEL)
    }

    /// Whoever does not say that TLS is not needed may well expect it.
    fn in_plain_text() -> Finding {
        unreachable(
            "the database is on another machine, and this client speaks no TLS: all would go there in plain text",
        )
        .with_help(TUNNEL)
        .with_help("where nobody can listen, such as between containers, write `sslmode=disable` into the address")
    }

    /// Whether what is said leaves this machine for none of the hosts.
    fn stays_here(config: &Config) -> bool {
        let addresses = config.get_hostaddrs();
        if !addresses.is_empty() {
            return addresses.iter().all(IpAddr::is_loopback);
        }
        config.get_hosts().iter().all(|host| match host {
            #[cfg(unix)]
            Host::Unix(_) => true,
            Host::Tcp(name) => {
                name.eq_ignore_ascii_case("localhost")
                    || name.parse().is_ok_and(|address: IpAddr| address.is_loopback())
            }
        })
    }

    fn refused(error: &postgres::Error) -> Finding {
        let reason = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        let word = reason.split('`').nth(1).unwrap_or_default();
        if word == "sslmode" {
            return without_tls();
        }
        let finding = unreachable("the address of the database cannot be read");
        if FOREIGN.contains(&word) {
            return finding.with_help(format!("leave out the parameter `{word}`, which is another client's"));
        }
        finding.with_help(FORMS)
    }

    fn name(config: &Config) -> String {
        let hosts = config.get_hosts().iter().map(|host| match host {
            Host::Tcp(name) => name.clone(),
            #[cfg(unix)]
            Host::Unix(path) => path.display().to_string(),
        });
        let hosts: Vec<_> = hosts.collect();
        let addresses = config.get_hostaddrs().iter().map(ToString::to_string);
        let hosts = if hosts.is_empty() { addresses.collect() } else { hosts };
        let ports: Vec<_> = config.get_ports().iter().map(ToString::to_string).collect();
        let port = if ports.is_empty() { "5432".to_owned() } else { ports.join(",") };
        let user = config.get_user().map(|user| format!(" as {user}")).unwrap_or_default();
        let database = config.get_dbname().or(config.get_user()).unwrap_or("of this user");
        plain(&format!("the database {database} at {}:{port}{user}", hosts.join(",")))
    }

    fn secrets(text: &str, rest: Option<&str>, config: &Config) -> Vec<String> {
        let mut secrets = vec![text.to_owned()];
        secrets.extend(config.get_password().map(|password| String::from_utf8_lossy(password).into_owned()));
        if let Some((credentials, _)) = rest.and_then(|rest| rest.split_once('@')) {
            secrets.extend(credentials.split_once(':').map(|(_, password)| password.to_owned()));
        }
        let after = text.split("password=").skip(1).filter_map(|after| after.split(['&', ' ']).next());
        secrets.extend(after.map(str::to_owned));
        secrets.retain(|secret| !secret.is_empty());
        secrets.sort_by_key(|secret| std::cmp::Reverse(secret.len()));
        secrets
    }

    /// Without line breaks and whatever could steer a terminal.
    fn plain(text: &str) -> String {
        text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
    }
}
