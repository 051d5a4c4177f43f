//! The vault, and forms of text that look like credentials.

use super::at::At;
use super::lowering::Lowering;
use crate::model::pattern::Anchoring;
use crate::model::{PlaintextPattern, Vault};
use crate::registry::raw;

impl Lowering {
    pub(crate) fn vault(&mut self, vault: &raw::Vault) -> Vault {
        let at = At::Root.key("vault");
        let patterns_at = at.key("plaintext_patterns");
        let mut plaintext_patterns = Vec::with_capacity(vault.plaintext_patterns.len());
        for (index, entry) in vault.plaintext_patterns.iter().enumerate() {
            let at = patterns_at.index(index);
            let name = self.name(&entry.name, &at.key("name"));
            if let Some(pattern) = self.pattern(&entry.pattern, Anchoring::Free, &at.key("pattern")) {
                plaintext_patterns.push(PlaintextPattern { name, pattern });
            }
        }
        self.unique(vault.plaintext_patterns.iter().map(|entry| entry.name.as_str()), &patterns_at, "pattern");
        Vault {
            schema: self.name(&vault.schema, &at.key("schema")),
            access_log: self.name(&vault.access_log, &at.key("access_log")),
            plaintext_patterns,
            high_entropy: vault.high_entropy,
        }
    }
}
