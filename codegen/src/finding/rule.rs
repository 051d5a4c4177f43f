//! The rules and their codes. A code is never reused for another rule.

macro_rules! rules {
    ($($variant:ident $code:literal $title:literal $explanation:literal)*) => {
        /// A rule of the registry. Its code is stable; its words may change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = $title] $variant,)*
        }

        impl Rule {
            /// Every rule in the order of codes.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The stable code, such as `R005`.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// The rule in a few words.
            #[must_use]
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)* }
            }

            /// Why the rule exists and what to do, in one or two sentences.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => $explanation,)* }
            }
        }
    };
}

impl Rule {
    /// The rule with a code.
    #[must_use]
    pub fn by_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.code() == code)
    }

    /// Whether a waiver may excuse it: rules of good practice, not those without which nothing can be generated.
    #[must_use]
    pub fn is_waivable(self) -> bool {
        matches!(self, Self::Description)
    }
}

impl Rule {
    /// Whether what stands at the place may be a secret, which no message repeats.
    pub(crate) fn conceals(self) -> bool {
        self == Self::Plaintext
    }
}

rules! {
    Syntax "R001" "The file is not YAML." "Mend the syntax at the place shown; indentation and unclosed quotes or brackets are the usual causes."
    NoAnchors "R002" "Anchors, aliases, merge keys and tags are not used." "The registry is read by people and tools line by line; write the value out where it is needed."
    OneDocument "R003" "The file holds exactly one YAML document." "Remove the `---` that begins a second document."
    DuplicateKey "R004" "A key stands twice in one mapping." "YAML readers disagree on which one counts; keep one."
    UnknownKey "R005" "A key is not part of the format." "Correct the spelling, or remove the key."
    MissingKey "R006" "A required key is missing." "Add the key; the editor completion of registry.schema.json lists what belongs there."
    WrongKind "R007" "A value is of the wrong kind." "Give text, a number, a list or a mapping as the format says; quote text that YAML reads as something else."
    TooDeep "R008" "The file is nested too deeply." "No valid registry needs more than 64 levels; flatten the value."
    FormatVersion "R009" "The registry's format version is not known." "This tool reads `registry_version: 1`."
    InvalidName "R010" "A name is not `snake_case` or is too long." "Names are words of a-z and 0-9 joined by single underscores, begin with a letter and have at most 63 bytes."
    DuplicateName "R011" "A name is used twice." "Names of enums, types, documents and tables share one namespace; values, fields, columns and roles are unique in their list."
    NameCollision "R012" "Two names become one in a target language." "Casing and keyword escapes make the names equal there; rename one of them."
    ReservedName "R013" "A name cannot be expressed in a target language." "The language gives the name another meaning that no escape changes; choose another."
    UnknownType "R014" "A type is not defined." "Use a built-in type, or define an enum, type or document of that name."
    TypeSyntax "R015" "A type is not written correctly." "Write a name, `list<T>` or `map<T>`."
    RecursiveType "R016" "A type contains itself." "The depth of documents is bounded by their types; break the cycle with `json` or a flatter shape."
    MisplacedType "R017" "A type cannot stand here." "Documents are columns and attributes, never parts of other types; columns hold scalars, enums, documents or JSON."
    ConstraintType "R018" "A constraint does not fit the type." "See the format: lengths and patterns are for strings, bounds for numbers, item counts for lists."
    BoundsOrder "R019" "A lower bound is above the upper one." "No value could be valid; swap or change the bounds."
    BoundsRange "R020" "A bound is outside what every language can hold." "Integers stay within ±(2^53-1), lengths and counts within 0 to 1,000,000."
    Pattern "R021" "A pattern is not portable." "Patterns are the subset that means the same in PostgreSQL, Rust, ECMAScript and Dart."
    UniqueBy "R022" "`unique_by` does not name a usable field." "Name a required or defaulted string, number, boolean or enum field of the list's item object."
    Presence "R023" "A field is optional and has a default." "With a default, an absent field means the default; choose one of the two."
    ValueType "R024" "A value does not fit its type." "Values in the registry obey the same rules as documents at run time."
    MissingAttribute "R025" "A required attribute is missing." "Give each value of the enum every attribute that is neither optional nor defaulted."
    UnknownAttribute "R026" "An attribute is not declared." "Declare it under the enum's `attributes`, or correct the spelling."
    EmptyList "R027" "A list needs at least one entry." "An enum without values, a union without variants or a table without columns means nothing."
    RenamedFrom "R028" "An old name is in use." "An entry of `renamed_from` must differ from every present label and every other old one of the enum."
    ReplacedBy "R029" "`replaced_by` does not fit." "Only a deprecated or retired value may name a replacement, which is another value that is active or planned."
    UnionTag "R030" "A union's tag is also a field of a variant." "The tag stands beside the variant's fields in JSON; rename one."
    ReservedField "R031" "A field has a name that the format itself uses." "`schema_version` is written into every document by itself."
    UpgradeSteps "R032" "The upgrades of a document have a gap." "There is one entry for each step: to 2, to 3, and so on up to `schema_version`."
    UpgradeChange "R033" "A change of an upgrade does not lead to the present shape." "Read backwards from the present fields, each change must find what it made."
    Description "R034" "A description is missing or empty." "It becomes the documentation in every language."
    PrimaryKey "R035" "A table has not exactly one primary key." "Mark one required column of type uuid, string or integer with `primary_key: true`."
    Generated "R036" "`generated` does not fit the column." "random_uuid is for uuid, created_at and updated_at are for timestamp columns, without default and not optional."
    RequiredWhen "R037" "`required_when` does not fit." "It stands on an optional column and names values of another column whose type is an enum."
    OrganizationColumn "R038" "The organization column does not fit." "Name a required uuid column of the same table."
    Role "R039" "A role's rights contradict each other." "Give either `all` or the single rights, either `columns` or `hidden_columns`."
    UnknownColumn "R040" "A column is not defined." "Name a column of the same table."
    VaultSecret "R041" "A vault reference does not fit." "`vault_secret` is for optional uuid columns of a registry that has a `vault` section."
    Waiver "R042" "A waiver is not valid." "Name a known rule that allows waivers, a subject, a reason and a day `YYYY-MM-DD`."
    WaiverExpired "R043" "A waiver has expired." "Mend what it excuses, or decide again and set a later day."
    WaiverUnused "R044" "A waiver excuses nothing." "Remove it."
    TargetDirectory "R045" "A target's directory cannot be used." "Give a relative path inside the repository that no other target uses and that is not a part of another one."
    PackageName "R046" "A package name is not valid for its registry." "Crates are kebab- or snake-case, Dart packages snake_case, npm packages lower-case with an optional scope."
    ControlCharacter "R047" "A text holds a control character." "Remove it; line breaks and tabs are the only ones that every output can show."
    Claim "R048" "A path into the JWT is not valid." "Give one or more non-empty keys."
    History "R049" "No new migration leads from the migrations to the registry." "Decide what the help asks about labels that would go or move, or write the statement that cannot be followed in another way."
    Removed "R050" "An entry of `removed` does not fit." "It names a value that the enum no longer has in any form; `replaced_by` names one that is active or deprecated."
    External "R051" "An external table has rules that only its maker can keep." "Access rules and references to the vault need a table that the registry makes."
    Plaintext "R052" "A value of the registry looks like a credential." "The database refuses it in a row. Take it out and have it revoked, or make the pattern narrower if it is none. The line is not shown, so that no log keeps it."
    UpgradeEdited "R053" "A released step of an upgrade was edited." "Documents have gone through the step as it was; put it back, and add a step for the next version."
    DocumentVersion "R054" "A document changed, but its version did not." "Raise `schema_version` and add an entry to `upgrades`: other programs tell documents apart by their version."
    UpgradeIncomplete "R055" "The upgrades of a document leave some invalid." "Every property that came, went or got another name since the released version needs a change."
    RetiredPlaces "R056" "A document can hold retired labels in too many places." "The database looks at each of them whenever a row changes. Let fewer types stand within each other, or keep the labels deprecated."
}
