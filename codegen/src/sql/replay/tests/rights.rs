//! Privileges.

use super::followed;
use crate::sql::catalog::Object;

const CREATE: &str = "CREATE TYPE kind AS ENUM ('a'); CREATE TABLE t (a int, b int);
    CREATE FUNCTION f() RETURNS int RETURN 1;";

fn grants(sql: &str) -> Vec<String> {
    let replayed = followed(&[CREATE, sql]);
    let grants = replayed.catalog.grants.iter().map(|(grant, privileges)| {
        let object = match &grant.object {
            Object::Table(name) | Object::Type(name) => name.to_string(),
            Object::Function(key) => key.to_string(),
            Object::Schema(schema) => schema.clone(),
        };
        let column = grant.column.as_ref().map(|column| format!(" ({column})")).unwrap_or_default();
        let held: Vec<_> =
            privileges.iter().map(|(name, passes)| format!("{name}{}", if *passes { "*" } else { "" })).collect();
        format!("{object}{column} {}: {}", grant.grantee, held.join(" "))
    });
    grants.collect()
}

#[test]
fn everybody_may_execute_functions_and_use_types() {
    assert_eq!(grants(""), ["public.f() public: execute", "public.kind public: usage"]);
    assert_eq!(grants("REVOKE ALL ON FUNCTION f() FROM PUBLIC; REVOKE USAGE ON TYPE kind FROM public"), [""; 0]);
    assert_eq!(grants("REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM public"), ["public.kind public: usage"]);
    assert_eq!(grants("DROP FUNCTION f; DROP TYPE kind"), [""; 0]);
}

#[test]
fn privileges_on_tables_and_columns_add_up() {
    let revoke = "REVOKE ALL ON FUNCTION f FROM PUBLIC; REVOKE ALL ON TYPE kind FROM PUBLIC;";
    for (sql, expected) in [
        (
            "GRANT ALL ON t TO x; REVOKE UPDATE, TRUNCATE ON TABLE public.t FROM x",
            &["public.t x: delete insert references select trigger"][..],
        ),
        ("GRANT MAINTAIN ON t TO x; REVOKE ALL PRIVILEGES ON t FROM x CASCADE", &[]),
        (
            "GRANT SELECT (a, b), UPDATE (a) ON t TO x, GROUP \"Y\"; REVOKE SELECT (b) ON t FROM x; REVOKE SELECT ON t FROM \"Y\"",
            &["public.t (a) Y: update", "public.t (a) x: select update"],
        ),
        (
            "GRANT SELECT, INSERT ON t TO x WITH GRANT OPTION; REVOKE GRANT OPTION FOR INSERT ON t FROM x",
            &["public.t x: insert select*"],
        ),
        ("GRANT SELECT ON ALL TABLES IN SCHEMA public, other TO x GRANTED BY y", &["public.t x: select"]),
        ("GRANT USAGE ON SCHEMA public, other TO x; GRANT x TO y; GRANT SELECT ON other TO x", &["public x: usage"]),
        ("GRANT EXECUTE ON ROUTINE f() TO x", &["public.f() x: execute"]),
    ] {
        assert_eq!(grants(&format!("{revoke}{sql}")), expected, "{sql}");
    }
}
