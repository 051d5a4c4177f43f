//! The codes of findings about files, and what each asks for.

/// Who can put a finding right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// The next `gen` does.
    Gen,
    /// `gen` refuses to, unless it is run with `--force`: somebody's work would be lost.
    Force,
    /// Only a person can; `gen` leaves the file alone and does the rest.
    Person,
    /// Only a person can, and until then neither command can do its work.
    Blocked,
}

macro_rules! codes {
    ($($variant:ident $code:literal $remedy:ident $title:literal $explanation:literal)*) => {
        /// What is found about a file. Its word is stable; titles and explanations may change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $title] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The stable word, such as `STALE`.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// Who can put it right.
            #[must_use]
            pub fn remedy(self) -> Remedy {
                match self { $(Self::$variant => Remedy::$remedy,)* }
            }

            /// The finding in a few words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// What to do.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)* }
            }
        }
    };
}

codes! {
    Stale "STALE" Gen "A file is as an earlier registry said."
        "Run `cargo xtask gen` and commit the result."
    Missing "MISSING" Gen "A file is missing."
        "Run `cargo xtask gen` and commit the result."
    LineEndings "LINE_ENDINGS" Gen "A file differs only in line endings."
        "Run `cargo xtask gen`; `* text=auto eol=lf` in .gitattributes keeps Git from changing them again."
    Orphaned "ORPHANED" Gen "The registry no longer asks for a file."
        "Run `cargo xtask gen` and commit the result."
    ManifestStale "MANIFEST_STALE" Gen "The manifest does not list the files that are there."
        "Run `cargo xtask gen` and commit the result."
    ManifestBroken "MANIFEST_BROKEN" Gen "The manifest cannot be used."
        "Run `cargo xtask gen`, which writes it anew; without it nobody knows which files are generated, so any that differ count as NOT_OWNED."
    Edited "EDITED" Force "A generated file was edited by hand."
        "Move the edit into registry.yaml or a file of your own, then run `cargo xtask gen --force`; after a merge that is all there is to do."
    NotOwned "NOT_OWNED" Force "A file that the manifest does not list stands where an output belongs."
        "Move the file away, or let `cargo xtask gen --force` overwrite it."
    OrphanEdited "ORPHAN_EDITED" Force "The registry no longer asks for a file, and it was edited by hand."
        "Save the edit elsewhere if it is needed, then run `cargo xtask gen --force`, which removes the file."
    OrphanOutside "ORPHAN_OUTSIDE" Person "The manifest lists a file outside every output directory."
        "Delete the file if nobody needs it; `cargo xtask gen` only takes it off the manifest."
    MigrationMissing "MIGRATION_MISSING" Person "A committed migration is missing."
        "Bring it back with the `git restore` shown; history is never made anew."
    MigrationImmutable "MIGRATION_IMMUTABLE" Person "A committed migration was changed."
        "Databases may have run it already: take the change back with the `git restore` shown and write it as a new migration."
    MigrationTwice "MIGRATION_TWICE" Person "Two migrations have the same version."
        "Only one of them would run: give the one that no database has run a later version; if it was generated, delete it and its rollback and run `cargo xtask gen`."
    MigrationFork "MIGRATION_FORK" Person "Two migrations change a type from the same state, as after a merge of two branches."
        "The later one would stop when it runs: delete it and its rollback if no database has run it, and run `cargo xtask gen` with `--base` set to the branch that has the earlier one."
    RollbackAlone "ROLLBACK_ALONE" Person "A rollback has no migration."
        "Bring the migration back, or delete the rollback."
    DatabaseDrift "DATABASE_DRIFT" Person "A database holds something else than the migrations make."
        "Somebody changed it by hand, or a migration was edited after it ran: take the change back in the database, or say it in registry.yaml and run `cargo xtask gen`."
    DatabasePending "DATABASE_PENDING" Person "A database has not run every migration."
        "Apply the migrations that are named, in their order; the Supabase CLI does it with `supabase db push`."
    TypesDrift "TYPES_DRIFT" Person "Supabase's generated TypeScript has other enums than the database should have."
        "Run the pending migrations, generate the types anew with the command shown, and commit them; what the database has on purpose belongs into registry.yaml."
    Symlink "SYMLINK" Blocked "A symbolic link stands where an output belongs."
        "Remove the link: outputs are never written or deleted through one, as it may lead out of the repository."
    NotAFile "NOT_A_FILE" Blocked "Something that is not a file stands where an output belongs."
        "Move it away; only regular files are overwritten."
    NotAFolder "NOT_A_FOLDER" Blocked "Something that is not a folder stands where outputs need one."
        "Move it away; only regular folders are written into."
    Unreadable "UNREADABLE" Blocked "A file cannot be read."
        "Give yourself the right to read it, or move it away."
    Unwritable "UNWRITABLE" Blocked "A file cannot be written."
        "Give yourself the right to write into the folder, and see that the disk has room; then run it again."
    RegistryNotFound "REGISTRY_NOT_FOUND" Blocked "There is no registry."
        "Run the command inside the repository, or name the file with `--registry <path>`."
    RegistryUnreadable "REGISTRY_UNREADABLE" Blocked "The registry cannot be read."
        "Name a readable regular file with `--registry <path>`."
    RegistryTooLarge "REGISTRY_TOO_LARGE" Blocked "The registry is too large."
        "A registry has at most 64 MiB; check that the right file is named."
    RegistryNotUtf8 "REGISTRY_NOT_UTF8" Blocked "The registry is not UTF-8."
        "Save the file as UTF-8."
    EditRefused "EDIT_REFUSED" Blocked "An edit of the registry cannot be made."
        "An edit is made only when it leaves a valid registry: do what the message says, or edit registry.yaml by hand."
    UnknownSubject "UNKNOWN_SUBJECT" Blocked "The registry has nothing of this name."
        "Name an enum, a value, a type, a document, a table or a code; `cargo xtask explain` alone lists the codes."
    InitRefused "INIT_REFUSED" Blocked "A first registry cannot be written."
        "Do what the message says; a file that exists is changed after a yes in a terminal, or with `--yes`."
    MigrationVersion "MIGRATION_VERSION" Blocked "A migration version cannot be used."
        "Give a time as YYYYMMDDhhmmss that is later than every migration there is."
    DatabaseUnreachable "DATABASE_UNREACHABLE" Blocked "A database cannot be reached or read."
        "Mend what the message says; `--database-url env:NAME` takes the address from the variable NAME, where no list of processes shows it."
    TypesUnreadable "TYPES_UNREADABLE" Blocked "Supabase's generated TypeScript cannot be read."
        "Name the file that `supabase gen types typescript` wrote, as UTF-8; if it is damaged, generate it anew."
    Git "GIT" Blocked "Git cannot say which migrations are history."
        "Mend what Git says; without it a committed migration could be mistaken for a draft."
}
