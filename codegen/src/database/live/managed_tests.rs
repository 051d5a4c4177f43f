//! Tables, access rules and functions that the registry makes. What the migrations say is what the database says here,
//! too, so that only what a test adds can differ.

use super::tests::{findings, history};
use crate::finding::Code;
use crate::history::Migration;

const REGISTRY: &str = "
registry_version: 1
name: shop
enums:
  - name: kind
    description: A kind.
    values: [{ name: a, description: A. }, { name: b, description: B., status: retired }]
tables:
  - name: orders
    description: Orders.
    columns:
      - { name: id, type: uuid, primary_key: true }
      - { name: shop, type: uuid }
      - { name: kind, type: kind }
      - { name: note, type: string, optional: true }
    access:
      organization_column: shop
      roles:
        - { name: owner, select: organization, insert: organization, update: organization }
        - { name: service_role, all: everything }
";

/// What the first migrations make.
fn made(count: usize) -> String {
    history(&[REGISTRY]).migrations.into_iter().take(count).map(|it| it.up).collect()
}

/// Messages about a database that ran all migrations and then these statements.
fn differences(statements: &str) -> Vec<String> {
    let found = findings(REGISTRY, &history(&[REGISTRY]), &(made(usize::MAX) + statements));
    assert!(found.iter().all(|(code, ..)| *code == Code::DatabaseDrift), "{found:?}");
    found.into_iter().map(|(_, message, _)| message).collect()
}

#[test]
fn migrations_may_have_run_up_to_any() {
    let history = history(&[REGISTRY]);
    let count = history.migrations.len();
    assert!(count > 2);
    for run in 0..count {
        let found = findings(REGISTRY, &history, &made(run));
        let [(Code::DatabasePending, message, _)] = found.as_slice() else { panic!("after {run}: {found:?}") };
        for (index, migration) in history.migrations.iter().enumerate() {
            assert_eq!(message.contains(&migration.file_name()), index >= run, "after {run}: {message}");
        }
    }
    assert_eq!(differences(""), Vec::<String>::new());
}

#[test]
fn earlier_migrations_may_speak_of_a_table_that_is_not_there() {
    let statements = "CREATE TYPE public.kind AS ENUM ('a', 'b');
        COMMENT ON TYPE public.kind IS 'A kind.\nRetired: b.';
        CREATE FUNCTION public.refuse_retired__orders__kind() ";
    let history = history(&[REGISTRY]);
    let first = &history.migrations[0].up;
    assert!(first.contains("ALTER TABLE public.orders ALTER COLUMN kind TYPE public.kind;"), "{first}");
    let (_, function) = first.split_once("FUNCTION public.refuse_retired__orders__kind()").unwrap();
    let (function, _) = function.split_once("$function$;").unwrap();
    let found = findings(REGISTRY, &history, &format!("{statements}{function}$function$;"));
    let [(Code::DatabasePending, message, _)] = found.as_slice() else { panic!("{found:?}") };
    assert!(!message.contains(&history.migrations[0].file_name()), "{message}");
    assert!(message.contains(&history.migrations[1].file_name()), "{message}");
}

#[test]
fn roles_that_the_registry_does_not_speak_of_are_others() {
    let mut history = history(&[REGISTRY]);
    let last = history.migrations.last().unwrap().clone();
    let up = "GRANT SELECT ON public.orders TO somebody;".to_owned();
    history.migrations.push(Migration { version: last.version + 1, slug: "by_hand".to_owned(), up, ..last });
    assert_eq!(findings(REGISTRY, &history, &made(usize::MAX)), []);
}

#[test]
fn what_goes_with_a_column_is_not_told_beside_it() {
    assert_eq!(
        differences("ALTER TABLE public.orders DROP COLUMN note;"),
        ["the column public.orders.note is missing in the database app at localhost:5432"]
    );
    assert_eq!(
        differences(
            "ALTER TABLE public.orders DROP COLUMN note; GRANT SELECT (id) ON public.orders TO anon;
             REVOKE UPDATE (kind) ON public.orders FROM authenticated;"
        ),
        [
            "the column public.orders.note is missing in the database app at localhost:5432",
            "the privileges of anon on public.orders differ in the database app at localhost:5432",
            "the privileges of authenticated on public.orders differ in the database app at localhost:5432",
        ]
    );
}

#[test]
fn only_what_opens_the_table_is_too_much() {
    let others = "
        ALTER TABLE public.orders ADD COLUMN more text;
        ALTER TABLE public.orders ADD CONSTRAINT chk_more CHECK (more <> '');
        CREATE INDEX more_idx ON public.orders (more);
        CREATE TRIGGER more BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE FUNCTION public.more();
        CREATE POLICY narrower ON public.orders AS RESTRICTIVE USING (false);
        GRANT ALL ON public.orders TO somebody;
    ";
    assert_eq!(differences(others), Vec::<String>::new());
    for statement in [
        "CREATE POLICY wider ON public.orders USING (true);",
        "GRANT SELECT ON public.orders TO anon;",
        "GRANT TRIGGER ON public.orders TO PUBLIC;",
        "GRANT UPDATE (id) ON public.orders TO authenticated;",
        "GRANT TRUNCATE ON public.orders TO service_role;",
    ] {
        assert_eq!(differences(statement).len(), 1, "{statement}");
    }
}

#[test]
fn names_cannot_steer_a_terminal() {
    let statement = "CREATE POLICY \"a\u{1b}[31m\n\" ON public.orders USING (true);";
    let found = findings(REGISTRY, &history(&[REGISTRY]), &(made(usize::MAX) + statement));
    let [(Code::DatabaseDrift, message, help)] = found.as_slice() else { panic!("{found:?}") };
    assert!(message.starts_with(r#"the policy "a\u{1b}[31m\n" on public.orders is in "#), "{message}");
    assert!(help.iter().chain([message]).all(|line| !line.contains(char::is_control)), "{found:?}");
}
