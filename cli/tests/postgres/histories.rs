//! Random histories of an enum: what is read from the migrations is what the server says, rows stay what they are, and
//! every migration can be taken back and run again.
//!
//! `XTASK_HISTORIES` says how many (500 take some minutes), `XTASK_SEED` with which seed they begin.

use std::env;
use std::fmt::Write as _;

use codegen::history::Migration;
use codegen::sql::catalog::ObjectName;
use codegen::sql::{Tracked, replay};

use crate::databases::on_every_server;
use crate::random::Random;
use crate::scripts::{Script, generated, registry};
use crate::server::{Database, Failure, TestResult};

/// How many are tried where nobody says: a few seconds.
const FEW: u64 = 12;

/// Changes in one history.
const STEPS: usize = 6;

#[derive(Debug, Clone)]
struct Value {
    name: String,
    status: &'static str,
    earlier: Vec<String>,
}

/// The registry and the rows at one time.
#[derive(Debug, Clone)]
struct State {
    values: Vec<Value>,
    removed: Vec<(String, Option<String>)>,
    rows: Vec<String>,
    names: usize,
}

impl State {
    fn new(random: &mut Random) -> Self {
        let mut state = Self { values: Vec::new(), removed: Vec::new(), rows: Vec::new(), names: 0 };
        for _ in 0..2 + random.below(3) {
            let value = state.value("active");
            state.values.push(value);
        }
        state.rows = (0..5).map(|_| random.one(&state.values).name.clone()).collect();
        state
    }

    fn value(&mut self, status: &'static str) -> Value {
        self.names += 1;
        Value { name: format!("v{}", self.names), status, earlier: Vec::new() }
    }

    /// Those with one of these statuses, by index.
    fn with(&self, statuses: &[&str]) -> Vec<usize> {
        (0..self.values.len()).filter(|index| statuses.contains(&self.values[*index].status)).collect()
    }

    fn registry(&self) -> String {
        let mut list = String::from("[");
        for value in &self.values {
            let (name, status, earlier) = (&value.name, value.status, value.earlier.join(", "));
            let _ = write!(list, "{{ name: {name}, description: A., status: {status}, renamed_from: [{earlier}] }}, ");
        }
        list.push_str("]\n    reorder: true\n    removed: [");
        for (name, successor) in &self.removed {
            let _ = match successor {
                Some(successor) => write!(list, "{{ name: {name}, replaced_by: {successor} }}, "),
                None => write!(list, "{{ name: {name} }}, "),
            };
        }
        registry("public", &(list + "]"))
    }

    fn labels(&self) -> String {
        let labels = self.values.iter().filter(|value| value.status != "planned").map(|value| value.name.as_str());
        labels.collect::<Vec<_>>().join(" ")
    }

    /// Changes one thing; rows follow as the migration is to make them. The label that rows have to leave first, if any.
    fn change(&mut self, random: &mut Random) -> Option<String> {
        let (usable, stored) = (self.with(&["active", "deprecated"]), self.with(&["active", "deprecated", "retired"]));
        match random.below(9) {
            0 | 1 => {
                let status = *random.one(&["active", "active", "planned"]);
                let value = self.value(status);
                let place = random.below(self.values.len() + 1);
                self.values.insert(place, value);
            }
            2 | 3 => {
                let index = *random.one(&stored);
                let new = self.value("").name;
                let old = std::mem::replace(&mut self.values[index].name, new.clone());
                self.values[index].earlier.push(old.clone());
                self.follow(&old, &new);
            }
            4 => self.values[*random.one(&stored)].status = "deprecated",
            5 if usable.len() > 1 => self.values[*random.one(&usable)].status = "retired",
            6 => {
                let index = random.below(self.values.len());
                self.values[index].status = "active";
            }
            7 if usable.len() > 1 => return self.remove(random, &usable),
            _ => {
                let (from, to) = (random.below(self.values.len()), random.below(self.values.len()));
                let value = self.values.remove(from);
                self.values.insert(to, value);
            }
        }
        None
    }

    fn remove(&mut self, random: &mut Random, usable: &[usize]) -> Option<String> {
        let index = *random.one(usable);
        let gone = self.values.remove(index);
        let left: Vec<_> =
            self.with(&["active", "deprecated"]).into_iter().map(|it| self.values[it].name.clone()).collect();
        let heir = random.one(&left).clone();
        let is_named = random.below(2) == 0;
        // Who was to inherit from earlier ones may be gone by now.
        self.removed.retain(|(_, successor)| successor.as_deref() != Some(gone.name.as_str()));
        self.removed.push((gone.name.clone(), is_named.then(|| heir.clone())));
        let is_stuck = !is_named && self.rows.contains(&gone.name);
        self.follow(&gone.name, &heir);
        is_stuck.then_some(gone.name)
    }

    fn follow(&mut self, old: &str, new: &str) {
        for row in self.rows.iter_mut().filter(|row| *row == old) {
            new.clone_into(row);
        }
        for (_, successor) in &mut self.removed {
            if successor.as_deref() == Some(old) {
                *successor = Some(new.to_owned());
            }
        }
    }

    /// The removed values whose successor may still be named.
    fn settle(&mut self) {
        let usable: Vec<_> =
            self.with(&["active", "deprecated"]).into_iter().map(|it| self.values[it].name.clone()).collect();
        self.removed.retain(|(_, successor)| successor.as_ref().is_none_or(|successor| usable.contains(successor)));
    }
}

const ROWS: &str = "SELECT kind FROM orders ORDER BY id";

/// Everything that the migrations make or leave: the type, its columns, what guards them, and the rows.
fn snapshot(database: &mut Database) -> Result<String, Failure> {
    let parts = [
        "SELECT enum_range(NULL::kind)::text || coalesce(obj_description('kind'::regtype), '')",
        "SELECT attname || ' ' || format_type(atttypid, atttypmod) || coalesce(pg_get_expr(adbin, adrelid), '')
         FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
         WHERE attrelid = 'orders'::regclass AND attnum > 0 ORDER BY attnum",
        "SELECT proname || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY proname",
        "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = 'orders'::regclass ORDER BY tgname",
        "SELECT o::text FROM orders AS o ORDER BY id",
    ];
    let mut text = String::new();
    for query in parts {
        let _ = writeln!(text, "{}", database.rows(query)?.join("\n"));
    }
    Ok(text)
}

fn same(what: &str, found: &str, expected: &str) -> TestResult {
    if found == expected { Ok(()) } else { Err(Failure(format!("{what}:\n{found}\nexpected:\n{expected}"))) }
}

/// What is read from the files is what the server says.
fn compare(database: &mut Database, history: &[Script]) -> TestResult {
    // The last one's table is not there, but may come.
    let functions = ["orders__user", "orders__kind", "order__select"]
        .map(|column| ObjectName::new("public", format!("refuse_retired__{column}")));
    let tracked = Tracked {
        schema: "public".to_owned(),
        types: [ObjectName::new("public", "kind")].into(),
        tables: [ObjectName::new("public", "orders")].into(),
        functions: functions.into(),
    };
    let migrations: Vec<_> = (1..)
        .zip(history)
        .map(|(version, script)| Migration {
            version,
            slug: script.slug.clone(),
            up: script.up.clone(),
            down: None,
            committed: true,
        })
        .collect();
    let replayed = replay(&migrations, &tracked);
    same("unreadable", &format!("{:?}", replayed.unreadable), "[]")?;
    let found = replayed.catalog.types.get(&ObjectName::new("public", "kind"));
    let labels = found.and_then(|found| found.labels.clone()).unwrap_or_default().join(" ");
    same("labels that are read", &labels, &database.labels("kind")?)?;
    let comment = found.and_then(|found| found.comment.clone()).unwrap_or_default();
    same("comment that is read", &comment, &database.value("SELECT obj_description('kind'::regtype)")?)?;
    let read: Vec<_> =
        replayed.catalog.functions.iter().map(|(key, found)| key.name.name.clone() + &found.body).collect();
    let there = "SELECT proname || prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY proname COLLATE \"C\"";
    same("functions that are read", &read.join("\n"), &database.rows(there)?.join("\n"))?;
    let columns = replayed.catalog.tables.values().flat_map(|table| &table.columns);
    let is_ours = columns.filter(|column| column.type_name.as_deref() == Some("public.kind")).count();
    same("columns of the type that are read", &is_ours.to_string(), "2")
}

fn step(database: &mut Database, state: &mut State, history: &mut Vec<Script>, random: &mut Random) -> TestResult {
    let before = snapshot(database)?;
    let rows_before = state.rows.clone();
    let stuck = state.change(random);
    state.settle();
    let scripts = generated(&state.registry(), history)?;
    if scripts.is_empty() {
        return same("labels without a migration", &database.labels("kind")?, &state.labels());
    }
    let [script] = scripts.as_slice() else { return Err(Failure(format!("{} migrations", scripts.len()))) };
    if let Some(label) = stuck {
        let refusal = database.refused(&script.up)?;
        same("refusal", &refusal.code, "55000")?;
        same("after a refusal", &snapshot(database)?, &before)?;
        for (id, (old, new)) in rows_before.iter().zip(&state.rows).enumerate().filter(|(_, (old, _))| **old == label) {
            let _ = old;
            database.run(&format!("UPDATE orders SET kind = '{new}' WHERE id = {id}"))?;
        }
    }
    let before = snapshot(database)?;
    database.run(&script.up)?;
    same("labels", &database.labels("kind")?, &state.labels())?;
    same("rows", &database.rows(ROWS)?.join(" "), &state.rows.join(" "))?;
    let after = snapshot(database)?;
    database.run(&script.up)?;
    same("run twice", &snapshot(database)?, &after)?;
    database.run(&script.down)?;
    if rows_before == state.rows {
        same("taken back", &snapshot(database)?, &before)?;
    }
    database.run(&script.up)?;
    same("run again", &snapshot(database)?, &after)?;
    history.push(script.clone());
    compare(database, history)?;
    same("pending afterwards", &generated(&state.registry(), history)?.len().to_string(), "0")?;
    add_row(database, state, random)
}

/// A row with a value that the database accepts; one with another is refused.
fn add_row(database: &mut Database, state: &mut State, random: &mut Random) -> TestResult {
    let usable = state.with(&["active", "deprecated"]);
    let label = state.values[*random.one(&usable)].name.clone();
    database.run(&format!("INSERT INTO orders VALUES ({}, '{label}', NULL)", state.rows.len()))?;
    state.rows.push(label);
    for index in state.with(&["retired", "planned"]) {
        let Value { name, status, .. } = &state.values[index];
        let refusal = database.refused(&format!("INSERT INTO orders VALUES (-1, '{name}', NULL)"))?;
        same(name, &refusal.code, if *status == "retired" { "23514" } else { "22P02" })?;
    }
    Ok(())
}

fn history(database: &mut Database, seed: u64) -> TestResult {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut state = State::new(&mut random);
    database.run("DROP SCHEMA public CASCADE; CREATE SCHEMA public")?;
    database.run("CREATE TABLE orders (id integer, kind text NOT NULL, \"user\" text)")?;
    for (id, row) in state.rows.iter().enumerate() {
        database.run(&format!("INSERT INTO orders VALUES ({id}, '{row}', NULL)"))?;
    }
    let mut files = generated(&state.registry(), &[])?;
    files.iter().try_for_each(|script| database.run(&script.up))?;
    for number in 0..STEPS {
        let shown = state.clone();
        step(database, &mut state, &mut files, &mut random).map_err(|Failure(text)| {
            Failure(format!("seed {seed}, step {number}: {text}\nfrom {shown:#?}\nto\n{}", state.registry()))
        })?;
    }
    Ok(())
}

fn number(name: &str, otherwise: u64) -> Result<u64, Failure> {
    match env::var(name) {
        Ok(text) => text.parse().map_err(|_| Failure(format!("{name} is not a number: {text}"))),
        Err(_) => Ok(otherwise),
    }
}

#[test]
fn the_static_replay_is_what_the_server_says() -> TestResult {
    let (first, count) = (number("XTASK_SEED", 1)?, number("XTASK_HISTORIES", FEW)?);
    on_every_server(|database| (first..first + count).try_for_each(|seed| history(database, seed)))
}
