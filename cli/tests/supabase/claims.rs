//! The functions that read a JWT's claims.

use crate::api::{API_ROLES, Api};
use crate::server::TestResult;
use crate::worlds::in_every_world;

const SUBJECT: &str = "11111111-1111-4111-8111-111111111111";
const OTHER: &str = "22222222-2222-4222-8222-222222222222";

#[test]
fn claims_are_read_by_every_role() -> TestResult {
    in_every_world(|database, _| {
        let mut api = Api::connect(database)?;
        let claims = format!(r#"{{"sub": "{SUBJECT}", "role": "member", "app_metadata": {{"a": [1]}}}}"#);
        for role in API_ROLES {
            let mut value = |query: &str| api.value(role, Some(&claims), query);
            assert_eq!(value("SELECT auth.uid()")?, SUBJECT);
            assert_eq!(value("SELECT auth.role()")?, "member");
            assert_eq!(value("SELECT auth.jwt() #> '{app_metadata,a}'")?, "[1]");
        }
        Ok(())
    })
}

#[test]
fn without_claims_there_is_nothing() -> TestResult {
    in_every_world(|database, _| {
        // The second request finds the setting of the first as an empty string.
        let mut api = Api::connect(database)?;
        for claims in [None, Some("{}"), None, Some("")] {
            for query in ["SELECT auth.uid()", "SELECT auth.role()", "SELECT auth.jwt() -> 'sub'"] {
                assert_eq!(api.value("anon", claims, query)?, "NULL", "{claims:?} {query}");
            }
        }
        assert_eq!(api.value("anon", None, "SELECT auth.jwt()")?, "NULL");
        Ok(())
    })
}

#[test]
fn a_setting_for_one_claim_comes_first() -> TestResult {
    in_every_world(|database, _| {
        let mut api = Api::connect(database)?;
        let claims = format!(r#"{{"sub": "{SUBJECT}", "role": "member"}}"#);
        let mut value = |setting: &str, one: &str, function: &str| {
            api.request("anon", Some(&claims), |transaction| {
                transaction
                    .batch_execute(&format!("SELECT set_config('request.jwt.claim{setting}', '{one}', true)"))?;
                transaction.query_one(&format!("SELECT {function}::text"), &[]).map(|row| row.get::<_, String>(0))
            })
        };
        assert_eq!(value(".sub", OTHER, "auth.uid()")?, OTHER);
        assert_eq!(value(".sub", "", "auth.uid()")?, SUBJECT);
        assert_eq!(value(".role", "owner", "auth.role()")?, "owner");
        assert_eq!(value(".role", "", "auth.role()")?, "member");
        assert_eq!(value("", r#"{"sub": 1}"#, "auth.jwt()")?, r#"{"sub": 1}"#);
        assert_eq!(value("", "", "auth.jwt() ->> 'sub'")?, SUBJECT);
        Ok(())
    })
}

#[test]
fn claims_that_are_no_json_stop_the_statement() -> TestResult {
    in_every_world(|database, _| {
        let mut api = Api::connect(database)?;
        for function in ["auth.jwt()", "auth.uid()", "auth.role()"] {
            assert_eq!(api.refused("anon", Some("{"), &format!("SELECT {function}"))?.code, "22P02");
        }
        let refusal = api.refused("anon", Some(r#"{"sub": "me"}"#), "SELECT auth.uid()")?;
        assert_eq!(refusal.code, "22P02");
        Ok(())
    })
}
