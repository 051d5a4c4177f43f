//! JWTs: right ones, forged ones and broken ones.

use codegen::model::Jwt as Paths;
use serde_json::{Map, Value, json};

use super::foundation::{OTHER, OWN, STRANGER, Subject};

/// The claims of a JWT and what they say.
pub(super) struct Jwt {
    /// What is special about it.
    pub(super) label: String,
    /// As the API hands them over; without them there was no JWT.
    pub(super) claims: Option<String>,
    /// The role where the registry says it stands.
    pub(super) role: Option<String>,
    /// The organization where the registry says it stands.
    pub(super) organization: Option<&'static str>,
    /// Whether a policy may also fail on it.
    pub(super) is_malformed: bool,
}

/// A role word that no registry here has.
const UNKNOWN_ROLE: &str = "somebody";

/// All JWTs of a table's matrix for a database role. Only the policies of `authenticated` look at the claims: for the
/// others one broken form is as good as the next.
pub(super) fn all(subject: Subject<'_>, role: &str) -> Vec<Jwt> {
    let writer = Writer(&subject.access.jwt);
    let words: Vec<_> = subject.access.roles.iter().map(|role| role.name.as_str()).collect();
    let strongest = words.first().copied().unwrap_or(UNKNOWN_ROLE);
    let mut all = right(subject);
    all.extend(broken_claims(&writer, strongest));
    if role == "authenticated" {
        all.extend(words.iter().flat_map(|word| broken_organizations(&writer, word, *word == strongest)));
        all.extend(broken_roles(&writer, &words));
        all.extend(elsewhere(&writer, strongest));
        // Once more: the broken ones must not have broken anything for others.
        all.extend(right(subject).into_iter().take(1));
    }
    all
}

/// Each role word of the registry and an unknown one, of each organization, of one without rows and of none.
pub(super) fn right(subject: Subject<'_>) -> Vec<Jwt> {
    let words = subject.access.roles.iter().map(|role| role.name.as_str());
    with_words(&Writer(&subject.access.jwt), words)
}

/// No JWT.
pub(super) fn none() -> Jwt {
    Jwt { claims: None, ..Jwt::text("no claims", "") }
}

impl Jwt {
    /// Claims that say nothing.
    fn nothing(label: impl Into<String>, claims: &Value) -> Self {
        Self::text(label, claims.to_string())
    }

    fn text(label: impl Into<String>, claims: impl Into<String>) -> Self {
        let claims = Some(claims.into());
        Self { label: label.into(), claims, role: None, organization: None, is_malformed: false }
    }

    fn broken(self) -> Self {
        Self { is_malformed: true, ..self }
    }
}

fn with_words<'a>(writer: &Writer<'_>, words: impl Iterator<Item = &'a str>) -> Vec<Jwt> {
    let mut all = Vec::new();
    for word in words.chain([UNKNOWN_ROLE]) {
        for organization in [Some(OWN), Some(OTHER), Some(STRANGER), None] {
            let whose = match organization {
                Some(OWN) => "of the own organization",
                Some(OTHER) => "of the other organization",
                Some(_) => "of an organization without rows",
                None => "of no organization",
            };
            let claims = writer.with(organization.map(Value::from), Some(word.into()));
            let jwt = Jwt::nothing(format!("{word} {whose}"), &claims);
            all.push(Jwt { role: Some(word.to_owned()), organization, ..jwt });
        }
    }
    all
}

/// A role of an organization that is none, in every form or in one of each kind.
fn broken_organizations(writer: &Writer<'_>, word: &str, in_every_form: bool) -> Vec<Jwt> {
    let mut broken = vec![json!("own"), json!(null), json!(1), json!([OWN]), json!({ "id": OWN })];
    if in_every_form {
        broken.extend([json!(""), json!("%"), json!(format!("{OWN}x")), json!(format!("{OWN},{OTHER}"))]);
        broken.extend([json!(true), json!([OWN, OTHER]), json!({ OWN: true })]);
    }
    let jwt = |organization: Value| {
        let label = format!("{word} with the organization {organization}");
        let jwt = Jwt::nothing(label, &writer.with(Some(organization), Some(word.into())));
        Jwt { role: Some(word.to_owned()), ..jwt.broken() }
    };
    broken.into_iter().map(jwt).collect()
}

/// The own organization, with a role that is none.
fn broken_roles(writer: &Writer<'_>, words: &[&str]) -> Vec<Jwt> {
    let mut broken = vec![json!(null), json!(""), json!("%"), json!(1), json!(true), json!([]), json!({})];
    for word in words {
        broken.extend([json!([word]), json!(word.to_uppercase())]);
    }
    for word in words.iter().take(1) {
        broken.extend([json!({ "name": word }), json!({ *word: true })]);
        broken.extend([json!(format!("{word} ")), json!(format!("{word},{UNKNOWN_ROLE}"))]);
    }
    broken.push(json!(words));
    broken.push(json!("service_role"));
    let jwt = |role: Value| {
        let label = format!("the role {role} of the own organization");
        let jwt = Jwt::nothing(label, &writer.with(Some(OWN.into()), Some(role)));
        Jwt { organization: Some(OWN), ..jwt.broken() }
    };
    let mut all: Vec<_> = broken.into_iter().map(jwt).collect();
    let none = Jwt::nothing("no role, of the own organization", &writer.with(Some(OWN.into()), None));
    all.push(Jwt { organization: Some(OWN), ..none });
    all
}

/// Role and organization where a user could have written them, or where nobody looks.
fn elsewhere(writer: &Writer<'_>, word: &str) -> Vec<Jwt> {
    let Paths { organization, role } = writer.0;
    let last = |path: &[String]| path[path.len().saturating_sub(1)..].to_vec();
    let under = |path: &[String], key: &str| [&[key.to_owned()], path].concat();
    let dotted = |path: &[String]| vec![path.join(".")];
    let places = [
        ("at the top", last(organization), last(role)),
        ("in user_metadata", under(&last(organization), "user_metadata"), under(&last(role), "user_metadata")),
        ("one level deeper", under(organization, "deeper"), under(role, "deeper")),
        ("under a dotted key", dotted(organization), dotted(role)),
        ("where the other belongs", role.clone(), organization.clone()),
    ];
    let mut all = Vec::new();
    for (place, organization_there, role_there) in places {
        // Both of them there, and one there with the other where it belongs.
        let moved = [
            ("role and organization", organization_there.clone(), role_there.clone(), None, None),
            ("the organization", organization_there, role.clone(), None, Some(word.to_owned())),
            ("the role", organization.clone(), role_there, Some(OWN), None),
        ];
        for (what, at, role_at, organization_said, role_said) in moved {
            let stays =
                (organization_said.is_none() && at == *organization) || (role_said.is_none() && role_at == *role);
            if stays || at == role_at {
                continue;
            }
            let paths = Paths { organization: at, role: role_at };
            let claims = Writer(&paths).with(Some(OWN.into()), Some(word.into()));
            let jwt = Jwt::nothing(format!("{what} {place}"), &claims).broken();
            all.push(Jwt { role: role_said, organization: organization_said, ..jwt });
        }
    }
    let inner = writer.with(Some(OWN.into()), Some(word.into()));
    if let Some(key) = organization.first().filter(|_| organization.len() > 1 && role.len() > 1) {
        all.push(Jwt::nothing("in an array", &json!({ key.as_str(): [inner[key.as_str()]] })).broken());
        all.push(Jwt::nothing("in a string", &json!({ key.as_str(): inner[key.as_str()].to_string() })).broken());
        all.push(Jwt::nothing("in null", &json!({ key.as_str(): null })).broken());
        all.push(Jwt::nothing("in a number", &json!({ key.as_str(): 1 })).broken());
    }
    all
}

/// What is no object of claims, and no JSON.
fn broken_claims(writer: &Writer<'_>, word: &str) -> Vec<Jwt> {
    let right = writer.with(Some(OWN.into()), Some(word.into()));
    let text = right.to_string();
    let mut all = vec![none(), Jwt::text("empty claims", ""), Jwt::text("an empty object", "{}")];
    let broken = ["null", "[]", "1", "true", "\"\"", " ", "{", "claims", "{}{}", "\u{1}"].map(str::to_owned);
    let around = [format!("[{text}]"), Value::from(text.as_str()).to_string(), text[..text.len() - 1].to_owned()];
    let doubled = format!("{text}{text}");
    all.extend(broken.into_iter().chain(around).chain([doubled]).map(|text| {
        let label = format!("the claims {text}");
        Jwt::text(label, text).broken()
    }));
    all
}

/// Writes role and organization to their paths.
struct Writer<'a>(&'a Paths);

impl Writer<'_> {
    fn with(&self, organization: Option<Value>, role: Option<Value>) -> Value {
        let mut claims = json!({ "sub": "dddddddd-dddd-4ddd-8ddd-dddddddddddd", "role": "authenticated" });
        // A path may lead to the top-level role.
        for (path, value) in [(&self.0.organization, organization), (&self.0.role, role)] {
            if let Some(value) = value {
                put(&mut claims, path, value);
            } else if let [key] = path.as_slice()
                && let Some(claims) = claims.as_object_mut()
            {
                claims.remove(key);
            }
        }
        claims
    }
}

fn put(target: &mut Value, path: &[String], value: Value) {
    let Some((key, rest)) = path.split_first() else {
        *target = value;
        return;
    };
    if !target.is_object() {
        *target = Value::Object(Map::new());
    }
    put(&mut target[key.as_str()], rest, value);
}
