//! Two ways of writing an expression, in one spelling.

use super::*;

fn definition(text: &str) -> String {
    Spellings::default().definition(&super::super::normalize(text))
}

fn value(type_name: &str, text: &str) -> String {
    Spellings::default().value(type_name, &super::super::normalize(text))
}

/// As the registry's migrations write it, and as PostgreSQL 15 and 17 print it.
const POLICY: [&str; 2] = [
    "create policy p on public.t for update to authenticated using (organization_id = (
         SELECT CASE
             WHEN jwt.claims #> '{app_metadata,role}' IN ('\"org_admin\"', '\"coordinator\"')
                 AND jwt.claims #>> '{app_metadata,organization_id}' ~ '^[0-9A-Fa-f]{8}$'
             THEN (jwt.claims #>> ARRAY['o''rg'])::uuid
         END
         FROM (SELECT auth.jwt() AS claims) AS jwt
     )) with check ((SELECT jwt.claims #> '{a,role}' = '\"org_admin\"' FROM (SELECT auth.jwt() AS claims) AS jwt))",
    "create policy p on public.t for update to authenticated using ((organization_id = ( SELECT
         CASE
             WHEN (((jwt.claims #> '{app_metadata,role}'::text[]) = ANY (ARRAY['\"org_admin\"'::jsonb, '\"coordinator\"'::jsonb]))
                 AND ((jwt.claims #>> '{app_metadata,organization_id}'::text[]) ~ '^[0-9A-Fa-f]{8}$'::text))
             THEN ((jwt.claims #>> ARRAY['o''rg'::text]))::uuid
             ELSE NULL::uuid
         END AS \"case\"
         FROM ( SELECT auth.jwt() AS claims) jwt))) with check (( SELECT ((jwt.claims #> '{a,role}'::text[]) = '\"org_admin\"'::jsonb)
         FROM ( SELECT auth.jwt() AS claims) jwt))",
];

#[test]
fn what_postgresql_prints_is_what_was_written() {
    for (written, printed) in [
        (POLICY[0], POLICY[1]),
        (
            "check (status::text <> 'active' OR v IS NOT NULL)",
            "CHECK ((((status)::text <> 'active'::text) OR (v IS NOT NULL)))",
        ),
        (
            "check (\"select\"::text NOT IN ('a','b') OR v IS NOT NULL)",
            "CHECK (((((\"select\")::text <> ALL (ARRAY['a'::text, 'b'::text])) OR (v IS NOT NULL))))",
        ),
        ("check (a and (b and c) or not d = e)", "CHECK (((a AND b AND c) OR (NOT (d = e))))"),
        ("check (public.f(a) or public.g(a, 'x'))", "CHECK ((public.f(a) OR public.g(a, 'x'::text)))"),
        ("primary key (id)", "PRIMARY KEY (id)"),
    ] {
        assert_eq!(definition(written), definition(printed));
    }
    for (type_name, written, printed) in [
        ("public.st", "'inactive'", "'inactive'::public.st"),
        ("bigint", "-1", "'-1'::integer"),
        ("bigint", "9007199254740991", "'9007199254740991'::bigint"),
        ("double precision", "-0.5", "'-0.5'::numeric"),
        ("double precision", "1e20", "'100000000000000000000'::numeric"),
        ("boolean", "true", "true"),
        ("jsonb", "'{\"b\":1.0,\"a\":[1e3,null]}'", "'{\"a\": [1000, null], \"b\": 1.0}'::jsonb"),
        ("text", "'a\\b'''", "'a\\b'''::text"),
        ("uuid", "'6FA459EA-ee8a-3ca4-894e-db77e160355e'", "'6fa459ea-ee8a-3ca4-894e-db77e160355e'::uuid"),
        ("date", "'2024-02-29'", "'2024-02-29'::date"),
        ("timestamp with time zone", "now()", "now()"),
    ] {
        assert_eq!(value(type_name, written), value(type_name, printed));
    }
    let mut spellings = Spellings::default();
    assert_eq!(
        spellings.header("(a uuid, b text default '') returns uuid"),
        spellings.header("(a uuid, b text default ''::text) returns uuid")
    );
}

#[test]
fn another_meaning_is_another_spelling() {
    // Every change of what the server prints shows.
    for (from, to) in [
        ("coordinator", "visitor"),
        (", '\"coordinator\"'::jsonb", ""),
        ("{app_metadata,role}", "{user_metadata,role}"),
        ("organization_id =", "id ="),
        ("organization_id =", "organization_id <>"),
        ("= ANY", "<> ANY"),
        ("= ANY", "= ALL"),
        ("'^[0-9A-Fa-f]{8}$'", "''"),
        ("~ '^", "~* '^"),
        (" AND ", " OR "),
        ("::uuid\n", "::text\n"),
        ("ELSE NULL::uuid", "ELSE organization_id"),
        ("'::jsonb)", "'::text)"),
        ("auth.jwt()", "auth.claims()"),
        ("AS claims) jwt)))", "AS claims) other)))"),
        ("AS claims) jwt)))", "AS claims) jwt WHERE true)))"),
        ("to authenticated", "to anon"),
        ("for update", "for select"),
        ("with check (", "with check (true OR "),
        ("using (", "using (true OR "),
    ] {
        assert!(POLICY[1].contains(from), "{from}");
        assert_ne!(definition(POLICY[0]), definition(&POLICY[1].replacen(from, to, 1)), "{from} {to}");
    }
    for (first, second) in [
        ("check ((a or b) and c)", "check (a or b and c)"),
        ("check (not (a and b))", "check (not a and b)"),
        ("check (not a = b)", "check ((not a) = b)"),
        ("check ((a - b) - c > 0)", "check (a - (b - c) > 0)"),
        ("check (a = 'x')", "check (a = 'x'::citext)"),
        ("check (a::text = 'x')", "check (a::citext = 'x')"),
        ("check (a in ('x', 'y'))", "check (a in ('y', 'x'))"),
        ("check (a is null)", "check (a is not null)"),
        ("check (\"null\" = a)", "check (null = a)"),
        ("check (a in ('x'))", "check (a in ('x', 'y'))"),
        ("check (f(a, b))", "check (f(b, a))"),
        ("check (f(a, 'x'))", "check (f(a, 'y'::text))"),
        ("check (f(a, 'x'))", "check (f(a, 'x'::jsonb))"),
        ("check (f(a, 'x'))", "check (f(a))"),
        ("check (a like 'x')", "check (a like 'y')"),
        ("check (a = b)", "check (a = b) no inherit"),
        ("check (a / 2 > 1)", "check (a / '2'::numeric > 1)"),
        ("check (a / 2 > 1)", "check (a / 2.0 > 1)"),
        ("check (a = 5)", "check (a = '5'::text)"),
        ("check (a = 1e3::text)", "check (a = '1e3'::text)"),
    ] {
        assert_ne!(definition(first), definition(second));
    }
    for (type_name, first, second) in [
        ("text", "'a'", "'b'::text"),
        ("text", "'a'", "'a'::bpchar"),
        ("public.st", "'a'", "'a'::other.st"),
        ("bigint", "1", "'-1'::integer"),
        ("numeric", "1", "'1'::numeric"),
        ("bigint", "1", "'1'::bigint"),
        ("jsonb", "'[1, 2]'", "'[2, 1]'::jsonb"),
        ("text", "''", "current_user"),
    ] {
        assert_ne!(value(type_name, first), value(type_name, second));
    }
    let mut spellings = Spellings::default();
    assert_ne!(spellings.header("(b text default '')"), spellings.header("(b text default 'x'::text)"));
    assert_ne!(spellings.header("(b text default '')"), spellings.header("(b text default ''::citext)"));
}

#[test]
fn what_cannot_be_read_stays_as_it_is() {
    for text in [
        "check (a between 1 and 2)",
        "check (exists (select 1 from t where (a = b)))",
        "check (a[1] = 2)",
        "check (((a))",
        "check ()",
        "check",
        "check (a = )",
        "check (- )",
        "check (case when a then b)",
        "create policy p on t using (a collate \"C\" = b)",
    ] {
        let text = super::super::normalize(text);
        assert_eq!(Spellings::default().definition(&text), text);
    }
    // However deep it is.
    let deep = format!("check ({}a{})", "(".repeat(10_000), ")".repeat(10_000));
    definition(&deep);
    definition(&format!("check ({}a)", "not ".repeat(10_000)));
    definition(&format!("check ({}a)", "- ".repeat(10_000)));
    definition(&format!("check ({}1{})", "array[".repeat(10_000), "]".repeat(10_000)));
}
