//! Random histories of tables, roles, documents and credentials: every step leads on and back, and in the end the
//! database is as if the last registry had been the first.
//!
//! `XTASK_HISTORIES` says how many, `XTASK_SEED` with which seed they begin.

use std::env;
use std::fmt::Write as _;

use codegen::finding::Code;

use crate::project::{Project, down, up};
use crate::random::Random;
use crate::server::{Failure, TestResult, for_each_server};
use crate::snapshot::{same, snapshot};
use crate::world::World;

/// How many are tried where nobody says.
const FEW: u64 = 4;

/// Changes in one history.
const STEPS: usize = 8;

const TYPES: &[(&str, &str)] = &[
    ("string", "plain"),
    ("integer", "7"),
    ("number", "-0.5"),
    ("boolean", "true"),
    ("date", "'2026-02-28'"),
    ("timestamp", "'2026-02-28T12:00:00Z'"),
    ("json", "{ a: [1] }"),
    ("state", "idle"),
    ("route", ""),
];

#[derive(Debug)]
struct Column {
    name: String,
    ty: &'static str,
    optional: bool,
    default: Option<&'static str>,
    note: usize,
}

#[derive(Debug)]
struct Role {
    name: String,
    /// To select, insert, update and delete.
    rights: [&'static str; 4],
    hidden: Vec<String>,
}

#[derive(Debug)]
struct Value {
    name: String,
    earlier: Vec<String>,
    /// Keys of a kind; whether the state needs credentials.
    keys: usize,
    needs: bool,
}

/// A registry at one time.
#[derive(Debug, Default)]
struct State {
    kinds: Vec<Value>,
    states: Vec<Value>,
    columns: Vec<Column>,
    roles: Vec<Role>,
    patterns: usize,
    high_entropy: bool,
    names: usize,
}

impl State {
    fn new(random: &mut Random) -> Self {
        let mut state = Self::default();
        let idle = Value { name: "idle".to_owned(), earlier: Vec::new(), keys: 1, needs: false };
        state.states.push(idle);
        for _ in 0..2 {
            let value = state.value();
            state.states.push(Value { needs: true, ..value });
            let value = state.value();
            state.kinds.push(value);
        }
        for _ in 0..4 {
            state.change(random);
        }
        state
    }

    fn name(&mut self, what: &str) -> String {
        self.names += 1;
        format!("{what}{}", self.names)
    }

    fn value(&mut self) -> Value {
        Value { name: self.name("v"), earlier: Vec::new(), keys: 1, needs: false }
    }

    fn change(&mut self, random: &mut Random) {
        match random.below(14) {
            0 | 1 => {
                let (ty, default) = *random.one(TYPES);
                let (name, has_default) = (self.name("c"), ty != "route" && random.below(2) == 0);
                let optional = !has_default && (ty != "route" || random.below(2) == 0);
                self.columns.push(Column { name, ty, optional, default: has_default.then_some(default), note: 0 });
            }
            2 | 3 => {
                let name = self.name("r");
                let mut role = Role { name, rights: ["none"; 4], hidden: Vec::new() };
                role.rights.fill_with(|| *random.one(&["none", "organization", "organization", "everything"]));
                self.roles.push(role);
            }
            4 if self.roles.len() > 1 => _ = self.roles.remove(random.below(self.roles.len())),
            5 | 6 if !self.roles.is_empty() => {
                let index = random.below(self.roles.len());
                self.roles[index].rights[random.below(4)] = *random.one(&["none", "organization", "everything"]);
            }
            7 | 8 if !self.roles.is_empty() && !self.columns.is_empty() => {
                let (index, column) = (random.below(self.roles.len()), random.below(self.columns.len() + 1));
                let column = self.columns.get(column).map_or("secret", |column| &column.name).to_owned();
                let hidden = &mut self.roles[index].hidden;
                match hidden.iter().position(|name| *name == column) {
                    Some(place) => _ = hidden.remove(place),
                    None => hidden.push(column),
                }
            }
            9 if !self.columns.is_empty() => {
                let index = random.below(self.columns.len());
                let column = &mut self.columns[index];
                (column.note, column.optional) = (column.note + 1, column.optional || column.default.is_none());
            }
            10 => {
                let index = 1 + random.below(self.states.len() - 1);
                self.states[index].needs ^= true;
            }
            11 => {
                let index = random.below(self.kinds.len());
                self.kinds[index].keys = 1 + random.below(3);
            }
            12 => {
                let new = self.name("v");
                let list = if random.below(2) == 0 { &mut self.kinds } else { &mut self.states };
                let index = list.len() - 1;
                let old = std::mem::replace(&mut list[index].name, new);
                list[index].earlier.push(old);
            }
            _ => (self.patterns, self.high_entropy) = (random.below(3), random.below(2) == 0),
        }
    }

    /// The columns that a role cannot see: one that makes rows has to see what every row must say.
    fn hidden_from<'h>(&self, hidden: &'h [String], insert: &str) -> Vec<&'h str> {
        let must_be_said = |name: &str| {
            self.columns.iter().any(|column| column.name == name && !column.optional && column.default.is_none())
        };
        hidden.iter().map(String::as_str).filter(|name| insert == "none" || !must_be_said(name)).collect()
    }

    fn registry(&self) -> String {
        let mut text = String::from("registry_version: 1\nname: shop\nenums:\n");
        text.push_str("  - name: kind\n    description: Kind.\n    attributes: [{ name: credential_keys, type: list<string> }]\n    values:\n");
        for Value { name, earlier, keys, .. } in &self.kinds {
            let keys: Vec<_> = (0..*keys).map(|key| format!("k{key}")).collect();
            let _ = writeln!(
                text,
                "      - {{ name: {name}, description: A., renamed_from: [{}], attributes: {{ credential_keys: [{}] }} }}",
                earlier.join(", "),
                keys.join(", ")
            );
        }
        text.push_str("  - name: state\n    description: State.\n    values:\n");
        for Value { name, earlier, .. } in &self.states {
            let _ =
                writeln!(text, "      - {{ name: {name}, description: A., renamed_from: [{}] }}", earlier.join(", "));
        }
        text.push_str("documents:\n  - { name: route, description: Route., schema_version: 1, fields: [{ name: stops, type: list<string> }], safe_default: { schema_version: 1, stops: [] } }\n");
        text.push_str("tables:\n  - name: deliveries\n    description: A delivery.\n    columns:\n");
        text.push_str("      - { name: id, type: uuid, primary_key: true, generated: random_uuid }\n      - { name: shop_id, type: uuid }\n");
        text.push_str("      - { name: kind, type: kind }\n      - { name: state, type: state, default: idle }\n");
        for Column { name, ty, optional, default, note } in &self.columns {
            let default = default.map(|value| format!(", default: {value}")).unwrap_or_default();
            let _ = writeln!(
                text,
                "      - {{ name: {name}, description: Note {note}., type: {ty}, optional: {optional}{default} }}"
            );
        }
        let needs: Vec<_> = self.states.iter().filter(|it| it.needs).map(|it| it.name.as_str()).collect();
        let when = if needs.is_empty() {
            String::new()
        } else {
            format!(", required_when: {{ state: [{}] }}", needs.join(", "))
        };
        let _ = writeln!(
            text,
            "      - {{ name: secret, type: uuid, optional: true, vault_secret: true, credentials_of: delivery{when} }}"
        );
        text.push_str("      - { name: changed_at, type: timestamp, generated: updated_at }\n    access:\n      organization_column: shop_id\n      roles:\n");
        for Role { name, rights: [select, insert, update, delete], hidden } in &self.roles {
            let _ = writeln!(
                text,
                "        - {{ name: {name}, select: {select}, insert: {insert}, update: {update}, delete: {delete}, hidden_columns: [{}] }}",
                self.hidden_from(hidden, insert).join(", ")
            );
        }
        text.push_str("        - { name: service_role, all: everything }\n");
        let patterns: Vec<_> = (0..self.patterns).map(|n| format!("{{ name: p{n}, pattern: '^p{n}_' }}")).collect();
        let _ = writeln!(
            text,
            "vault: {{ schema: deliveries_vault, access_log: reads, high_entropy: {}, plaintext_patterns: [{}] }}",
            self.high_entropy,
            patterns.join(", ")
        );
        text
    }
}

#[test]
fn random_histories_lead_on_and_back() -> TestResult {
    let number = |name: &str, otherwise: u64| match env::var(name) {
        Ok(text) => text.parse().map_err(|_| Failure(format!("{name} is not a number: {text}"))),
        Err(_) => Ok(otherwise),
    };
    let (first, count) = (number("XTASK_SEED", 1)?, number("XTASK_HISTORIES", FEW)?);
    for seed in first..first + count {
        let world = if seed % 2 == 0 { World::Legacy } else { World::Since2026 };
        history(seed, world).map_err(|Failure(text)| Failure(format!("XTASK_SEED={seed}: {text}")))?;
    }
    Ok(())
}

fn history(seed: u64, world: World) -> TestResult {
    for_each_server(|server| {
        let database = &mut world.database(server)?;
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut state = State::new(&mut random);
        let mut project = Project::default();
        up(database, &project.plan(&state.registry())?)?;
        let kind = &state.kinds[0].name;
        let routes =
            state.columns.iter().filter(|column| column.ty == "route").map(|column| format!(", {}", column.name));
        let routes: Vec<_> = routes.collect();
        let documents = ", '{\"schema_version\": 1, \"stops\": []}'".repeat(routes.len());
        database.run(&format!(
            "INSERT INTO deliveries (shop_id, kind{}) SELECT gen_random_uuid(), '{kind}'{documents} FROM generate_series(1, 3)",
            routes.concat()
        ))?;
        for step in 1..=STEPS {
            state.change(&mut random);
            let registry = state.registry();
            let failed =
                |what: &str, Failure(text): Failure| Failure(format!("step {step}, {what}: {text}\n{registry}"));
            let before = snapshot(database)?;
            let pending = project.plan(&registry).map_err(|failure| failed("plan", failure))?;
            up(database, &pending).map_err(|failure| failed("up", failure))?;
            let after = snapshot(database)?;
            assert!(project.plan(&registry)?.is_empty(), "step {step}: not settled\n{registry}");
            project.agrees(&registry, database).map_err(|failure| failed("compared", failure))?;
            down(database, &pending).map_err(|failure| failed("down", failure))?;
            same(&snapshot(database)?, &before, "the rollback").map_err(|failure| failed("down", failure))?;
            let found = project.compare(&registry, database)?;
            let is_expected = match found.items() {
                [] => pending.is_empty(),
                [finding] => finding.is(Code::DatabasePending),
                _ => false,
            };
            if !is_expected {
                return Err(failed("compared before", Failure(format!("{found:#?}"))));
            }
            up(database, &pending).map_err(|failure| failed("up again", failure))?;
            same(&snapshot(database)?, &after, "the second run").map_err(|failure| failed("up again", failure))?;
            assert_eq!(database.value("SELECT count(*) FROM deliveries")?, "3", "step {step}");
        }
        let grown = snapshot(database)?;
        let fresh = &mut world.database(server)?;
        up(fresh, &Project::default().plan(&state.registry())?)?;
        same(&grown, &snapshot(fresh)?, &format!("not as if made at once:\n{}", state.registry()))
    })
}
