//! Documents of earlier versions in PostgreSQL: the results that are written down for every language, who may lift
//! documents, and what is said about those that cannot be lifted.

use std::fs;
use std::path::Path;

use crate::project::{Project, down, up};
use crate::server::{Database, Failure, TestResult};
use crate::worlds::{in_every_world, in_the_open_world};

/// The registry and the cases that all languages share.
fn fixture(name: &str) -> Result<String, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/tests/fixtures/conformance");
    Ok(fs::read_to_string(folder.join(name))?)
}

/// A document and what has to come of it: JSON, or a fault as path and code.
#[derive(Debug)]
struct Case {
    document: String,
    text: String,
    expected: Result<String, String>,
}

/// The cases that PostgreSQL can be asked about: `jsonb` holds neither U+0000 nor halves of surrogate pairs.
fn cases() -> Result<Vec<Case>, Failure> {
    let text = fixture("upgrades.cases")?;
    let (mut document, mut cases) = (String::new(), Vec::new());
    let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix('@') {
            name.clone_into(&mut document);
            continue;
        }
        let (Some(text), Some(expected)) = (line.strip_prefix('^'), lines.next()) else {
            return Err(Failure(format!("not a case: {line}")));
        };
        let expected = expected.trim_start();
        let expected = match (expected.strip_prefix("= "), expected.split_once(' ')) {
            (Some(json), _) => Ok(json.to_owned()),
            (None, Some((code, path))) => Err(format!("{path} {code}")),
            (None, None) => Err(expected.to_owned()),
        };
        let cannot_be_asked = text.contains("\\u") || expected == Err("syntax".to_owned());
        if !cannot_be_asked {
            cases.push(Case { document: document.clone(), text: text.to_owned(), expected });
        }
    }
    Ok(cases)
}

#[test]
fn every_case_leads_to_what_is_written_down() -> TestResult {
    let cases = cases()?;
    assert!(cases.len() > 60, "{} cases are too few to be all", cases.len());
    in_the_open_world(|database| {
        up(database, &Project::default().plan(&fixture("upgrades.yaml")?)?)?;
        cases.iter().try_for_each(|case| expect(database, case))
    })
}

fn expect(database: &mut Database, case: &Case) -> TestResult {
    let Case { document, text, expected } = case;
    let call = format!("public.upgrade_{document}($json${text}$json$)");
    match expected {
        Ok(json) => {
            let found = database.value(&format!("SELECT {call}"))?;
            let is_equal = database.value(&format!("SELECT $json${found}$json$::jsonb = $json${json}$json$::jsonb"))?;
            assert_eq!(is_equal, "true", "{text}\nis {found}\nand not {json}");
        }
        Err(fault) => {
            let refusal = database.refused(&format!("SELECT {call}"))?;
            assert_eq!((refusal.code.as_str(), refusal.detail.join("\n")), ("22023", fault.clone()), "{text}");
            assert_eq!(refusal.message, format!("{document} cannot be upgraded: {fault}"));
        }
    }
    Ok(())
}

#[test]
fn nothing_is_lifted_from_nothing() -> TestResult {
    in_the_open_world(|database| {
        up(database, &Project::default().plan(&fixture("upgrades.yaml")?)?)?;
        assert_eq!(database.value("SELECT public.upgrade_note(NULL)")?, "NULL");
        Ok(())
    })
}

#[test]
fn members_and_servers_lift_documents_and_strangers_do_not() -> TestResult {
    in_every_world(|database, _| {
        let pending = Project::default().plan(&fixture("upgrades.yaml")?)?;
        up(database, &pending)?;
        let functions = "SELECT p.oid FROM pg_proc AS p
            WHERE p.pronamespace = 'public'::regnamespace AND p.proname ~ '^(upgrade_(note|drawing)|drawing_to_v[234])$'";
        assert_eq!(database.value(&format!("SELECT count(*) FROM ({functions}) AS f"))?, "5");
        for (role, may) in [("anon", "false"), ("authenticated", "true"), ("service_role", "true")] {
            let rights =
                format!("SELECT DISTINCT has_function_privilege('{role}', f.oid, 'EXECUTE') FROM ({functions}) AS f");
            assert_eq!(database.value(&rights)?, may, "{role}");
        }
        let kinds = format!(
            "SELECT DISTINCT concat(p.provolatile, p.prosecdef, p.proconfig) FROM pg_proc AS p WHERE p.oid IN ({functions})"
        );
        assert_eq!(database.value(&kinds)?, "if{\"search_path=pg_catalog, pg_temp\"}");
        down(database, &pending)?;
        assert_eq!(database.value(&format!("SELECT count(*) FROM ({functions}) AS f"))?, "0");
        Ok(())
    })
}
