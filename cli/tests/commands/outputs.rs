//! What stands in a project, and what is said of it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use std::fs;

use crate::support::Project;

impl Project {
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Codes and paths of the findings of `check-drift`.
    pub(crate) fn findings(&self) -> Vec<(String, String)> {
        let run = self.check(&["--format", "json"]);
        let document: serde_json::Value =
            serde_json::from_str(&run.out).unwrap_or_else(|error| panic!("{error}: {run:?}"));
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let findings = document["findings"].as_array().unwrap();
        assert_eq!(findings.is_empty(), run.code == 0);
        findings.iter().map(|finding| (text(&finding["code"]), text(&finding["path"]))).collect()
    }

    pub(crate) fn manifest(&self) -> serde_json::Value {
        serde_json::from_str(&self.read("generated/manifest.json")).unwrap()
    }

    /// Replaceable outputs, sorted: what the manifest lists, without migrations.
    pub(crate) fn files(&self) -> Vec<String> {
        let manifest = self.manifest();
        let files = manifest["files"].as_object().unwrap().keys();
        let files: Vec<_> =
            files.filter(|path| !path.contains("/migrations/") && !path.contains("/rollbacks/")).cloned().collect();
        assert!(files.len() >= 4, "too few outputs for a test: {files:?}");
        files
    }

    /// Sets a line of the manifest, as if gen had written this text.
    pub(crate) fn list(&self, path: &str, text: &str) {
        let mut manifest = self.manifest();
        let hash = codegen::model::hash::sha256(text.as_bytes());
        manifest["files"][path] = hash.into();
        self.write("generated/manifest.json", manifest.to_string());
    }
}
