//! Functions and procedures.

use super::{followed, unreadable};

const CREATE: &str = "CREATE FUNCTION f(a int, b varchar(3) DEFAULT 'x', OUT c text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$ body; $$;";

/// Signatures with their functions as text.
fn functions(files: &[&str]) -> Vec<String> {
    let replayed = followed(files);
    let functions = replayed.catalog.functions.iter();
    functions.map(|(key, found)| format!("{key} {} {:?} {:?}", found.header, found.options, found.body)).collect()
}

#[test]
fn the_order_and_spelling_of_properties_do_not_count() {
    let created = functions(&[CREATE]);
    assert_eq!(
        created,
        ["public.f(integer, character varying) (a integer, b character varying default 'x', out c text) returns text \
          {\"language\": \"plpgsql\", \"security\": \"definer\", \"set search_path\": \"''\", \
          \"volatility\": \"stable\"} \" body; \""]
    );
    let again = "create or replace function public.F(in A int4, b character varying(9) = 'x', out c text) returns text
        as ' body; ' external security definer set search_path to '' stable parallel unsafe language 'plpgsql'
        called on null input";
    assert_eq!(functions(&[again]), created);
    assert_eq!(functions(&[CREATE, again]), created);
}

#[test]
fn functions_are_told_apart_by_their_arguments() {
    let others = "CREATE FUNCTION f() RETURNS TABLE (a int, b double precision) LANGUAGE sql AS 'x';
        CREATE PROCEDURE f(double precision, VARIADIC x text[]) LANGUAGE sql BEGIN ATOMIC SELECT 1; END;
        CREATE FUNCTION f(timestamp with time zone, k kind) RETURNS SETOF kind RETURNS NULL ON NULL INPUT RETURN 1";
    let keys: Vec<_> = followed(&[CREATE, others]).catalog.functions.keys().map(ToString::to_string).collect();
    assert_eq!(
        keys,
        [
            "public.f()",
            "public.f(double precision, text[])",
            "public.f(integer, character varying)",
            "public.f(timestamp with time zone, public.kind)"
        ]
    );
    assert_eq!(functions(&[CREATE, others, "DROP FUNCTION f(int, varchar), f()"]).len(), 2);
    assert_eq!(functions(&[CREATE, others, "DROP PROCEDURE IF EXISTS f"]).len(), 3);
    assert_eq!(functions(&[CREATE, others, "DROP ROUTINE IF EXISTS f"]).len(), 0);
}

#[test]
fn functions_are_altered() {
    let alter = "ALTER FUNCTION f(int, varchar) SECURITY INVOKER IMMUTABLE SET search_path = public, pg_temp;
        ALTER FUNCTION f RESET ALL; ALTER FUNCTION f STRICT; ALTER FUNCTION f(int, varchar) OWNER TO someone";
    let found = functions(&[CREATE, alter]);
    assert!(
        found[0].contains("{\"language\": \"plpgsql\", \"strict\": \"\", \"volatility\": \"immutable\"}"),
        "{found:?}"
    );
    assert_eq!(functions(&[CREATE, "ALTER FUNCTION f RENAME TO g"])[0].split('(').next(), Some("public.g"));
    let earlier = ["CREATE FUNCTION g() RETURNS int RETURN 1", "ALTER FUNCTION g RENAME TO f"];
    assert_eq!(functions(&earlier)[0].split('(').next(), Some("public.f"));
}

#[test]
fn a_second_function_of_the_same_arguments_is_a_fault() {
    let sql = "CREATE FUNCTION f() RETURNS int RETURN 1; CREATE FUNCTION f() RETURNS int RETURN 2";
    assert_eq!(unreadable(&[sql])[0].3, "it is created a second time in another form");
    assert_eq!(
        functions(&["CREATE FUNCTION f() RETURNS int RETURN 1; CREATE OR REPLACE FUNCTION f() RETURNS int RETURN 2"])
            .len(),
        1
    );
}
