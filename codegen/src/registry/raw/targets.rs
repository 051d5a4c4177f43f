//! Where each target writes. Which targets there are, the languages say that the registry is read for.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, DeserializeOwned};
use serde_json::{Value as Json, json};
use serde_yaml::Value;

use super::Entries;
use crate::registry::language::{Language, Settings};

/// Output settings.
#[derive(Debug, Default)]
pub struct Targets {
    /// Settings of the PostgreSQL target.
    pub postgres: PostgresTarget,
    /// Those of the other targets that the registry sets something of, by the target's name.
    pub others: BTreeMap<&'static str, PackageTarget>,
}

/// Settings of the PostgreSQL target.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PostgresTarget {
    /// Folder, relative to this file.
    pub directory: Option<String>,
    /// Folder of the migrations, relative to this file, such as `supabase/migrations`; hand-written ones may stand in it
    /// too. `migrations` in `directory` when left out.
    pub migrations: Option<String>,
    /// Folder of what takes each migration back; `rollbacks` in `directory` when left out. Not in the migrations' folder,
    /// where the Supabase CLI would run it.
    pub rollbacks: Option<String>,
    /// Schema of types and tables; `public` when left out.
    pub schema: Option<String>,
}

/// Settings of a target that makes a package.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PackageTarget {
    /// Folder, relative to this file.
    pub directory: Option<String>,
    /// Name of the package; derives from the registry's name when left out.
    pub package: Option<String>,
}

/// Settings of a target that only has a folder.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct DirectoryTarget {
    /// Folder, relative to this file.
    pub(super) directory: Option<String>,
}

impl Targets {
    /// Reads the settings of the languages.
    ///
    /// # Errors
    /// The first key that is no language's, or no setting of its language.
    pub(crate) fn read(entries: &Entries, languages: &[&dyn Language]) -> Result<Self, serde_yaml::Error> {
        let mut targets = Self::default();
        for (key, value) in &entries.0 {
            let Some(language) = languages.iter().find(|language| language.name() == key) else {
                return Err(de::Error::unknown_field(key, &[]));
            };
            match language.settings() {
                Settings::Directory => {
                    let DirectoryTarget { directory } = settings(value)?;
                    targets.others.insert(language.name(), PackageTarget { directory, package: None });
                }
                Settings::Package(_) => {
                    targets.others.insert(language.name(), settings(value)?);
                }
                Settings::Postgres => targets.postgres = settings(value)?,
            }
        }
        Ok(targets)
    }
}

/// The settings of one target; none of them are set where nothing stands behind its name.
fn settings<T: DeserializeOwned + Default>(value: &Value) -> Result<T, serde_yaml::Error> {
    Option::<T>::deserialize(value).map(Option::unwrap_or_default)
}

/// The schema without its properties: which languages there are, only `describe` knows.
impl JsonSchema for Targets {
    fn schema_name() -> Cow<'static, str> {
        "Targets".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<PostgresTarget>();
        generator.subschema_for::<PackageTarget>();
        generator.subschema_for::<DirectoryTarget>();
        json_schema!({
            "description": "Output settings.",
            "type": "object",
            "properties": {},
            "additionalProperties": false
        })
    }
}

/// Adds the languages to the schema of the registry, PostgreSQL first.
pub(super) fn describe(schema: &mut Schema, languages: &[&dyn Language]) {
    let Some(Json::Object(properties)) = schema.pointer_mut("/$defs/Targets/properties") else { return };
    let mut languages = languages.to_vec();
    languages.sort_by_key(|language| !matches!(language.settings(), Settings::Postgres));
    for language in languages {
        let definition = match language.settings() {
            Settings::Directory => DirectoryTarget::schema_name(),
            Settings::Package(_) => PackageTarget::schema_name(),
            Settings::Postgres => PostgresTarget::schema_name(),
        };
        let property = json!({
            "description": language.description(),
            "anyOf": [{ "$ref": format!("#/$defs/{definition}") }, { "type": "null" }],
        });
        properties.insert(language.name().to_owned(), property);
    }
}
