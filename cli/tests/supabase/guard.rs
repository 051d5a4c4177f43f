//! What looks like a credential stays out of tables, and nothing else does.

use codegen::database::credential_form;

use crate::project::{in_every_project, in_the_open_project, own_registry};
use crate::random::Random;
use crate::refusal::Refusal;
use crate::server::{Database, Failure, TestResult};

const OWN: &str = "11111111-1111-4111-8111-111111111111";

fn insert(mappings: &str) -> String {
    format!(
        "INSERT INTO public.organization_integrations (organization_id, integration_type, field_mappings)
         VALUES ('{OWN}', 'xledger', $json${{\"schema_version\": 2, \"mappings\": {mappings}}}$json$)"
    )
}

fn constant(value: &str) -> String {
    insert(&format!(
        r#"[{{"source_field": "a", "target_field": "b", "required": false,
            "transform": {{"kind": "constant", "value": "{value}"}}}}]"#
    ))
}

fn refused(database: &mut Database, sql: &str) -> Result<Refusal, Failure> {
    database.refused(sql)
}

/// Keys with the kind that is said; made up here from what each vendor documents.
const KEYS: &[(&str, &str)] = &[
    ("sk_live_4eC39HqLyjWDarjtT1zdp7dc", "stripe_live_key"),
    ("AKIAIOSFODNN7EXAMPLE", "aws_access_key"),
    ("-----BEGIN RSA PRIVATE KEY-----", "pem_block"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "json_web_token"),
    ("server=db;password=swordfish", "password_assignment"),
    ("Xk3v9QpL2mN8rT5wY7bC4dF6", "high_entropy"),
    ("token: 9aF3kLm2Zx8QwE7rTy5UiOp1", "high_entropy"),
    ("qV8dK2xYb/7RzT1mNw+Gs4LhPfEuJc9aQo3XiB6t", "high_entropy"),
    ("3f786850e387550fdab836ed7e6dc881de23001b", "high_entropy"),
];

/// What mappings really hold.
const HARMLESS: &[&str] = &[
    "customerInvoiceLineItemDescription2024",
    "organization_external_reference_number_2",
    "https://learn.microsoft.com/dynamics365/business-central/dev-itpro/api-reference/v2.0",
    "6f9619ff-8b86-d011-b42d-00c04fc964ff",
    "dd.MM.yyyy HH:mm:ss",
    "NO 9386 01 11117947",
    "AccountsReceivableTransactionDate",
    "GL_JournalEntry_PostingDate_UTC",
    "Barne-, ungdoms- og familiedirektoratet",
    "2026-01-01T00:00:00.000000+01:00",
    "1234567890123456789012345678901234567890",
    "SalesOrderHeader.BillToAddress.PostalCode",
    "ÆØÅæøå – 日本語 😀",
    "the password is in the vault",
    "",
];

#[test]
fn what_looks_like_a_credential_is_refused_by_name() -> TestResult {
    in_every_project(|database, _| {
        for (key, kind) in KEYS {
            let refusal = refused(database, &constant(key))?;
            assert_eq!(refusal.code, "23514");
            assert_eq!(
                refusal.message,
                format!("organization_integrations.field_mappings holds what looks like a credential ({kind})"),
                "{key}"
            );
            assert!(!format!("{refusal:?}").contains(key), "{refusal:?}");
        }
        // As a key of an object, too.
        let table = r#"[{"source_field": "a", "target_field": "b", "required": false,
            "transform": {"kind": "lookup", "table": {"sk_live_4eC39HqLyjWDarjtT1zdp7dc": "x"}}}]"#;
        assert_eq!(refused(database, &insert(table))?.code, "23514");
        Ok(())
    })
}

#[test]
fn what_mappings_really_hold_is_taken() -> TestResult {
    in_every_project(|database, _| {
        for value in HARMLESS {
            database.run(&constant(value)).map_err(|Failure(text)| Failure(format!("{value}: {text}")))?;
        }
        Ok(())
    })
}

#[test]
fn rows_from_before_change_in_everything_else() -> TestResult {
    in_every_project(|database, _| {
        let trigger =
            |word: &str| format!("ALTER TABLE public.organization_integrations {word} TRIGGER refuse_plaintext");
        database.run(&trigger("DISABLE"))?;
        database.run(&constant(KEYS[0].0))?;
        database.run(&trigger("ENABLE"))?;
        database.run("UPDATE public.organization_integrations SET status = 'paused'")?;
        let change = "UPDATE public.organization_integrations SET field_mappings = field_mappings || '{\"a\": 1}'";
        assert_eq!(refused(database, change)?.code, "23514");
        Ok(())
    })
}

/// Texts just inside and outside of a form.
const EDGES: &[&str] = &[
    "sk_live_4eC39HqLyjWDarjtT1zdp7dc\n",
    "\n-----BEGIN RSA PRIVATE KEY-----",
    "a1B2c3D4e5F6g7H8i9J0k1L",
    "a1B2c3D4e5F6g7H8i9J0k1L2",
    "aaB2c3D4e5Fgghhiijjkkllm",
    "aaaaaaaaaaaaaaaaaaaaaaaaaB2",
    "a_B_2_c_D_4_e_F_6_g_H_8_",
    "a1b2c3d4e5f6g7h8i9j0k1l2m3",
    "éa1B2c3D4e5F6g7H8i9J0k1L2é",
    "3F786850E387550FDAB836ED7E6DC881DE23001B",
    "3f786850e387550fdab836ed7e6dc881de23001",
    "3f786850e387550fdab836ed7e6dc881de23001B",
    "3f786850e387550fdab836ed7e6dc881de23001bg",
    "abcdefabcdefabcdefabcdefabcdefabcdefabcdef",
    "x 3f786850e387550fdab836ed7e6dc881de23001b.",
];

/// Characters of random texts: of every kind that a form looks at.
const ALPHABET: [char; 16] = ['a', '0', 'A', 'f', '9', 'F', 'q', '7', 'Q', '_', '-', '+', '/', '=', ' ', 'é'];

/// How many random texts are tried.
const RANDOM: usize = 5_000;

#[test]
fn generator_and_database_take_the_same_for_a_credential() -> TestResult {
    let model =
        codegen::load(&own_registry()?, "2026-01-01").map_err(|_| Failure("the registry is valid".to_owned()))?;
    let vault = model.vault.ok_or_else(|| Failure("there is a vault".to_owned()))?;
    let mut random = Random(1);
    let mut texts: Vec<String> =
        KEYS.iter().map(|(key, _)| key).chain(HARMLESS).chain(EDGES).map(|it| (*it).to_owned()).collect();
    // The more characters there are to choose from, the rarer is a long token.
    texts.extend((0..RANDOM).map(|_| {
        let among = 1 + random.below(ALPHABET.len());
        (0..20 + random.below(40)).map(|_| ALPHABET[random.below(among)]).collect::<String>()
    }));
    let expected: Vec<_> = texts.iter().map(|text| credential_form(&vault, text)).collect();
    let found = expected.iter().filter(|form| form.is_some()).count();
    assert!(found > 100 && found + 100 < texts.len(), "{found} of {} are taken for credentials", texts.len());
    in_the_open_project(|database| {
        let query = "SELECT t.value, integration_vault.credential_form(t.value)
            FROM unnest($1::text[]) WITH ORDINALITY AS t (value, number) ORDER BY t.number";
        for (row, expected) in database.client()?.query(query, &[&texts])?.iter().zip(&expected) {
            let (text, form): (String, Option<String>) = (row.get(0), row.get(1));
            assert_eq!(form.as_deref(), *expected, "{text}");
        }
        Ok(())
    })
}
