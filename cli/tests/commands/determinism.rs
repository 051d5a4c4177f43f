//! The same registry gives the same bytes: any folder, environment, number of runs.
#![allow(clippy::unwrap_used, clippy::panic, reason = "in a test a panic is the answer")]

use codegen::model::hash::sha256;

use crate::support::{Project, VERSION};

#[test]
fn fifty_runs_one_hash() {
    let mut hashes = std::collections::BTreeSet::new();
    for run in 0..50 {
        let project = Project::new();
        let mut args = vec!["gen", "--migration-version", VERSION];
        let absolute = project.path("registry.yaml");
        match run % 5 {
            1 => args.push("--force"),
            2 => args.extend(["--registry", absolute.to_str().unwrap()]),
            3 => args.extend(["--registry", "./registry.yaml"]),
            4 => project.git(&["init", "--quiet"]).clear(),
            _ => {}
        }
        let mut command = project.command(&args);
        if run % 3 == 1 {
            command.env("LC_ALL", "tr_TR.UTF-8").env("TZ", "Pacific/Kiritimati").env("COLUMNS", "20");
        } else if run % 3 == 2 {
            command.env_clear();
        }
        assert!(command.output().unwrap().status.success());
        let all: Vec<u8> = project
            .contents()
            .into_iter()
            .flat_map(|(path, bytes)| [path.as_bytes(), b"\0", sha256(&bytes).as_bytes(), b"\0"].concat())
            .collect();
        hashes.insert(sha256(&all));
    }
    assert_eq!(hashes.len(), 1);
}
