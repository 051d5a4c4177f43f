//! A target that only this file knows: what a new one needs is its own code and its place in the list of targets.
#![allow(clippy::unwrap_used)]

use codegen::emit::output::OutputFile;
use codegen::emit::{self, Target};
use codegen::finding::Findings;
use codegen::model::{MANIFEST, Model};
use codegen::registry::{self, Language, PackageNames, Settings, Surroundings, raw};
use codegen::{Emitter, assemble, render_text};

/// A list of the enums, in a package whose name is in capitals.
struct Listing;

impl Language for Listing {
    fn name(&self) -> &'static str {
        "listing"
    }

    fn description(&self) -> &'static str {
        "The listing."
    }

    fn settings(&self) -> Settings {
        let check = |name: &str| {
            let is_fine = name.bytes().all(|byte| byte.is_ascii_uppercase());
            is_fine.then_some(()).ok_or("use capitals")
        };
        Settings::Package(PackageNames { default: |name| name.as_str().to_uppercase(), check })
    }
}

impl Target for Listing {
    fn emit(&self, model: &Model) -> Vec<OutputFile> {
        let enums: Vec<_> = model.enums.iter().map(|enumeration| enumeration.name.as_str()).collect();
        let package = &model.targets.of(self.name()).package;
        vec![OutputFile::replaceable("enums.txt", format!("{package}: {}\n", enums.join(", ")))]
    }
}

/// All targets that there are, and the new one.
fn targets() -> Vec<&'static dyn Target> {
    emit::ALL.iter().copied().chain([&Listing as &dyn Target]).collect()
}

fn languages() -> Vec<&'static dyn Language> {
    targets().into_iter().map(|target| target as &dyn Language).collect()
}

/// A registry with these settings of targets, as text.
fn registry(name: &str, targets: &str) -> String {
    let color = "{ name: color, description: A color., values: [{ name: red, description: Red. }] }";
    format!("registry_version: 1\nname: {name}\ntargets: {{ {targets} }}\nenums:\n  - {color}\n")
}

fn load(text: &str) -> Result<Model, Findings> {
    registry::load(text, "2026-01-01", &languages(), &Surroundings::default())
}

/// The files of the new target, with their texts.
fn files(settings: &str) -> Vec<(String, String)> {
    let model = load(&registry("example", settings)).unwrap();
    let outputs = assemble(Emitter::of(&model, &[&Listing]).work(), MANIFEST);
    let listed = outputs.files().iter().filter(|file| file.path != MANIFEST);
    listed.map(|file| (file.path.clone(), file.contents.clone())).collect()
}

/// What is wrong with a registry, as text.
fn refusal(text: &str) -> String {
    render_text(&load(text).unwrap_err(), "registry.yaml", text)
}

#[test]
fn its_files_come_out_as_its_settings_say() {
    let file = |path: &str, text: &str| vec![(path.to_owned(), text.to_owned())];
    assert_eq!(files(""), file("generated/listing/enums.txt", "EXAMPLE: color\n"));
    assert_eq!(files("listing: "), file("generated/listing/enums.txt", "EXAMPLE: color\n"));
    assert_eq!(files("listing: { directory: lists, package: MINE }"), file("lists/enums.txt", "MINE: color\n"));
}

#[test]
fn its_settings_do_not_touch_those_of_others() {
    let model = load(&registry("example", "rust: { package: mine }, listing: { package: OWN }")).unwrap();
    let settings = model.targets.others.iter().map(|it| (it.target, it.directory.as_str(), it.package.as_str()));
    let expected = [
        ("rust", "generated/rust", "mine"),
        ("dart", "generated/dart", "example"),
        ("typescript", "generated/typescript", "example"),
        ("json_schema", "generated/json_schema", ""),
        ("docs", "generated/docs", ""),
        ("listing", "generated/listing", "OWN"),
    ];
    assert_eq!(settings.collect::<Vec<_>>(), expected);
}

#[test]
fn its_package_name_is_checked() {
    let given = refusal(&registry("example", "listing: { package: Mine7 }"));
    assert!(
        given.starts_with("error[R046]: `Mine7` is not a valid package name\n --> registry.yaml:3:32\n"),
        "{given}"
    );
    assert!(given.contains("= help: use capitals\n"), "{given}");
    let derived = refusal(&registry("two_words", ""));
    assert!(derived.contains("`TWO_WORDS` is not a valid package name\n --> registry.yaml:2:7\n"), "{derived}");
    assert!(derived.contains("= help: `package` under `targets`, `listing` sets one\n"), "{derived}");
}

#[test]
fn its_folder_is_its_own() {
    let shared = refusal(&registry("example", "listing: { directory: generated/rust/src }"));
    let message = "error[R045]: the targets `rust` and `listing` share the folder `generated/rust/src`\n";
    assert!(shared.starts_with(message), "{shared}");
}

#[test]
fn only_its_settings_are_known() {
    for (settings, message, help) in [
        ("lisitng: { directory: x }", "`lisitng` is not a key that is known here", "did you mean `listing`?"),
        ("listing: { pakage: X }", "`pakage` is not a key that is known here", "did you mean `package`?"),
        ("listing: { schema: x }", "`schema` is not", "known here and not yet used: `directory`, `package`"),
        (
            "docs: { package: x }",
            "`package` is not a key that is known here",
            "known here and not yet used: `directory`",
        ),
        ("docs: { package: null }", "`package` is not", "known here and not yet used: `directory`"),
        ("listing: { package: 7 }", "expected text, found a whole number", "quote it: '7'"),
        ("listing: [X]", "expected a mapping, found a list", "write `key: value` pairs"),
        ("listing: { package: X, package: X }", "the key `package` stands twice", ""),
        ("listing: {}, listing: {}", "the key `listing` stands twice", ""),
        (
            "zzz: {}, rust: {}",
            "`zzz` is not a key that is known here",
            "known here and not yet used: `postgres`, `dart`, `typescript`, `json_schema`, `docs`, `listing`",
        ),
    ] {
        let text = refusal(&registry("example", settings));
        assert!(text.contains(message) && text.contains(help), "{settings}: {text}");
    }
    let text = registry("example", "listing: {}");
    let without = codegen::load(&text, "2026-01-01").unwrap_err();
    let without = render_text(&without, "registry.yaml", &text);
    assert!(without.contains("`listing` is not a key that is known here"), "{without}");
}

#[test]
fn the_schema_of_the_registry_describes_it() {
    let schema = raw::registry_schema(&languages());
    let property = schema.pointer("/$defs/Targets/properties/listing").unwrap();
    assert_eq!(property["description"], "The listing.");
    assert_eq!(property["anyOf"][0]["$ref"], "#/$defs/PackageTarget");
    assert!(raw::registry_schema(&[]).pointer("/$defs/Targets/properties/listing").is_none());
}
