// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The enum `keyword`.

use crate::label;

/// Words that mean something to a compiler: \*/ -- // /\* "quoted" 'single' \`code\` $dollar ${brace} \\backslash \<tag\> \[link\] {@macro} @tag %s.
/// A second line; é 😀 &#x202e; \\u0041 $$ $body$ #{x}.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Keyword {
    /// Means "double" and 'single'.
    Default,
    /// Means back\\slash \\n \\u0041.
    Class,
    /// Means $dollar ${brace} $$ $body$.
    Values,
    /// Means \*/ end /\* start.
    Name,
    /// Means -- comment // and # too.
    Index,
    /// Means emoji 😀 and 👩‍👩‍👧 zero-width.
    Type,
    /// Means tab here.
    Try,
    /// Means \`tick\` \<b\>bold\</b\> \&amp; \[link\](x).
    Self_,
    /// Means '''""".
    Crate,
    /// Means %s %d {0} {{x}} #{y}.
    Super,
    /// Means all.
    All,
    /// Means none.
    #[deprecated(note = "use `Keyword::Some`")]
    None,
    /// Means some.
    Some,
    /// Means ok.
    Ok,
    /// Means err.
    Err,
    /// Means string\_value.
    StringValue,
    /// Means object\_value.
    ObjectValue,
    /// Means list\_value.
    ListValue,
    /// Means function.
    Function,
    /// Means hash\_code.
    HashCode,
    /// Means to\_string.
    ToString,
    /// Means runtime\_type.
    RuntimeType,
    /// Means null.
    Null,
    /// Means true.
    True,
    /// Means false.
    False,
    /// Means await.
    Await,
    /// Means async.
    Async,
    /// Means get.
    Get,
    /// Means set.
    Set,
    /// Means covariant.
    Covariant,
    /// Means constructor.
    Constructor,
    /// Means prototype.
    Prototype,
    /// Means proto.
    Proto,
    /// Means arguments.
    Arguments,
    /// Means eval.
    Eval,
    /// Means enum.
    Enum,
    /// Means interface.
    Interface,
    /// Means extends.
    Extends,
    /// Means const.
    Const,
    /// Means let.
    Let,
    /// Means var.
    Var,
    /// Means static.
    Static,
    /// Means final.
    Final,
    /// Means fn.
    Fn,
    /// Means impl.
    Impl,
    /// Means match.
    Match,
    /// Means mod.
    Mod,
    /// Means move.
    Move,
    /// Means pub.
    Pub,
    /// Means ref.
    Ref,
    /// Means struct.
    Struct,
    /// Means trait.
    Trait,
    /// Means use.
    Use,
    /// Means where.
    Where,
    /// Means while.
    While,
    /// Means yield.
    Yield,
    /// Means dyn.
    Dyn,
    /// Means abstract.
    Abstract,
    /// Means override.
    Override,
    /// Means select.
    Select,
    /// Means table.
    Table,
    /// Means user.
    User,
    /// Means order.
    Order,
    /// Means group.
    Group,
    /// Means check.
    Check,
    /// Means primary.
    Primary,
    /// Means from.
    From,
    /// Means to.
    To,
    /// Means in.
    In,
    /// Means is.
    Is,
    /// Means as.
    As,
    /// Means on.
    On,
    /// Means end.
    End,
    /// The longest name.
    AaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
}

/// [`Keyword`], or a label that this version does not know.
pub type OpenKeyword = label::Open<Keyword>;

impl Keyword {
    /// Every value in the order of the registry.
    pub const ALL: [Self; 74] = [
        Keyword::Default,
        Keyword::Class,
        Keyword::Values,
        Keyword::Name,
        Keyword::Index,
        Keyword::Type,
        Keyword::Try,
        Keyword::Self_,
        Keyword::Crate,
        Keyword::Super,
        Keyword::All,
        Keyword::None,
        Keyword::Some,
        Keyword::Ok,
        Keyword::Err,
        Keyword::StringValue,
        Keyword::ObjectValue,
        Keyword::ListValue,
        Keyword::Function,
        Keyword::HashCode,
        Keyword::ToString,
        Keyword::RuntimeType,
        Keyword::Null,
        Keyword::True,
        Keyword::False,
        Keyword::Await,
        Keyword::Async,
        Keyword::Get,
        Keyword::Set,
        Keyword::Covariant,
        Keyword::Constructor,
        Keyword::Prototype,
        Keyword::Proto,
        Keyword::Arguments,
        Keyword::Eval,
        Keyword::Enum,
        Keyword::Interface,
        Keyword::Extends,
        Keyword::Const,
        Keyword::Let,
        Keyword::Var,
        Keyword::Static,
        Keyword::Final,
        Keyword::Fn,
        Keyword::Impl,
        Keyword::Match,
        Keyword::Mod,
        Keyword::Move,
        Keyword::Pub,
        Keyword::Ref,
        Keyword::Struct,
        Keyword::Trait,
        Keyword::Use,
        Keyword::Where,
        Keyword::While,
        Keyword::Yield,
        Keyword::Dyn,
        Keyword::Abstract,
        Keyword::Override,
        Keyword::Select,
        Keyword::Table,
        Keyword::User,
        Keyword::Order,
        Keyword::Group,
        Keyword::Check,
        Keyword::Primary,
        Keyword::From,
        Keyword::To,
        Keyword::In,
        Keyword::Is,
        Keyword::As,
        Keyword::On,
        Keyword::End,
        Keyword::AaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
    ];

    /// The values that a person may choose for something new: active and deprecated ones.
    pub const SUPPORTED: [Self; 72] = [
        Keyword::Default,
        Keyword::Class,
        Keyword::Values,
        Keyword::Name,
        Keyword::Index,
        Keyword::Type,
        Keyword::Try,
        Keyword::Self_,
        Keyword::Crate,
        Keyword::Super,
        Keyword::All,
        Keyword::None,
        Keyword::Some,
        Keyword::Ok,
        Keyword::Err,
        Keyword::StringValue,
        Keyword::ObjectValue,
        Keyword::ListValue,
        Keyword::Function,
        Keyword::HashCode,
        Keyword::ToString,
        Keyword::RuntimeType,
        Keyword::Null,
        Keyword::True,
        Keyword::False,
        Keyword::Await,
        Keyword::Async,
        Keyword::Get,
        Keyword::Set,
        Keyword::Covariant,
        Keyword::Constructor,
        Keyword::Prototype,
        Keyword::Proto,
        Keyword::Arguments,
        Keyword::Enum,
        Keyword::Interface,
        Keyword::Extends,
        Keyword::Const,
        Keyword::Let,
        Keyword::Var,
        Keyword::Static,
        Keyword::Final,
        Keyword::Fn,
        Keyword::Impl,
        Keyword::Match,
        Keyword::Mod,
        Keyword::Move,
        Keyword::Pub,
        Keyword::Ref,
        Keyword::Struct,
        Keyword::Trait,
        Keyword::Use,
        Keyword::Where,
        Keyword::While,
        Keyword::Dyn,
        Keyword::Abstract,
        Keyword::Override,
        Keyword::Select,
        Keyword::Table,
        Keyword::User,
        Keyword::Order,
        Keyword::Group,
        Keyword::Check,
        Keyword::Primary,
        Keyword::From,
        Keyword::To,
        Keyword::In,
        Keyword::Is,
        Keyword::As,
        Keyword::On,
        Keyword::End,
        Keyword::AaaaaaaaaaaaaaaaaaaaBbbbbbbbbbbbbbbbbbbbCcccccccccccccccccccc,
    ];

    /// The label: the word in JSON and in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        LABELS[self as usize]
    }

    /// The value with this label, or with this as an earlier label.
    #[must_use]
    pub fn from_label(label: &str) -> Option<Self> {
        label::find(label, const { &Self::ALL }, &LABELS, &BY_LABEL)
    }

    /// What the value means.
    #[must_use]
    pub const fn description(self) -> &'static str {
        DESCRIPTIONS[self as usize]
    }

    /// Where in its life the value is.
    #[must_use]
    pub const fn status(self) -> label::Status {
        match self {
            Keyword::Yield => label::Status::Planned,
            Keyword::None => label::Status::Deprecated,
            Keyword::Eval => label::Status::Retired,
            _ => label::Status::Active,
        }
    }

    /// What the registry says of the value.
    #[must_use]
    pub const fn definition(self) -> &'static KeywordDefinition {
        &DEFINITIONS[self as usize]
    }
}

label::label!(Keyword, "keyword", "order.keyword");

static LABELS: [&str; 74] = [
    "default",
    "class",
    "values",
    "name",
    "index",
    "type",
    "try",
    "self",
    "crate",
    "super",
    "all",
    "none",
    "some",
    "ok",
    "err",
    "string_value",
    "object_value",
    "list_value",
    "function",
    "hash_code",
    "to_string",
    "runtime_type",
    "null",
    "true",
    "false",
    "await",
    "async",
    "get",
    "set",
    "covariant",
    "constructor",
    "prototype",
    "proto",
    "arguments",
    "eval",
    "enum",
    "interface",
    "extends",
    "const",
    "let",
    "var",
    "static",
    "final",
    "fn",
    "impl",
    "match",
    "mod",
    "move",
    "pub",
    "ref",
    "struct",
    "trait",
    "use",
    "where",
    "while",
    "yield",
    "dyn",
    "abstract",
    "override",
    "select",
    "table",
    "user",
    "order",
    "group",
    "check",
    "primary",
    "from",
    "to",
    "in",
    "is",
    "as",
    "on",
    "end",
    "aaaaaaaaaaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbb_ccccccccccccccccccccc",
];

/// Positions in `LABELS`, in the order of labels.
static BY_LABEL: [u16; 74] = [
    73, 57, 10, 33, 70, 26, 25, 64, 1, 38, 30, 29, 8, 0, 56, 72, 35, 14, 34, 37, 24, 42, 43, 66, 18,
    27, 63, 19, 44, 68, 4, 36, 69, 39, 17, 45, 46, 47, 3, 11, 22, 16, 13, 71, 62, 58, 65, 32, 31,
    48, 49, 21, 59, 7, 28, 12, 41, 15, 50, 9, 60, 67, 20, 51, 23, 6, 5, 52, 61, 2, 40, 53, 54, 55,
];

static EARLIER_LABELS: [(&str, Keyword); 2] = [
    ("okay", Keyword::Ok),
    ("all_right", Keyword::Ok),
];

static DESCRIPTIONS: [&str; 74] = [
    "Means \"double\" and 'single'.",
    "Means back\\slash \\n \\u0041.",
    "Means $dollar ${brace} $$ $body$.",
    "Means */ end /* start.",
    "Means -- comment // and # too.",
    "Means emoji 😀 and 👩\u{200d}👩\u{200d}👧 zero-width.",
    "Means tab here.",
    "Means `tick` <b>bold</b> &amp; [link](x).",
    "Means '''\"\"\".",
    "Means %s %d {0} {{x}} #{y}.",
    "Means all.",
    "Means none.",
    "Means some.",
    "Means ok.",
    "Means err.",
    "Means string_value.",
    "Means object_value.",
    "Means list_value.",
    "Means function.",
    "Means hash_code.",
    "Means to_string.",
    "Means runtime_type.",
    "Means null.",
    "Means true.",
    "Means false.",
    "Means await.",
    "Means async.",
    "Means get.",
    "Means set.",
    "Means covariant.",
    "Means constructor.",
    "Means prototype.",
    "Means proto.",
    "Means arguments.",
    "Means eval.",
    "Means enum.",
    "Means interface.",
    "Means extends.",
    "Means const.",
    "Means let.",
    "Means var.",
    "Means static.",
    "Means final.",
    "Means fn.",
    "Means impl.",
    "Means match.",
    "Means mod.",
    "Means move.",
    "Means pub.",
    "Means ref.",
    "Means struct.",
    "Means trait.",
    "Means use.",
    "Means where.",
    "Means while.",
    "Means yield.",
    "Means dyn.",
    "Means abstract.",
    "Means override.",
    "Means select.",
    "Means table.",
    "Means user.",
    "Means order.",
    "Means group.",
    "Means check.",
    "Means primary.",
    "Means from.",
    "Means to.",
    "Means in.",
    "Means is.",
    "Means as.",
    "Means on.",
    "Means end.",
    "The longest name.",
];

/// What the registry says of a value of [`Keyword`].
#[derive(Debug, Clone, Copy)]
pub struct KeywordDefinition {
    /// The attribute `label`.
    pub label: &'static str,
    /// The attribute `index`.
    pub index: i64,
    /// The attribute `values`.
    pub values: Option<&'static [&'static str]>,
    /// The attribute `ratio`.
    pub ratio: f64,
    /// The attribute `type`.
    pub r#type: crate::KeywordKind,
    lookup: Option<fn() -> std::collections::BTreeMap<String, String>>,
    settings: Option<fn() -> crate::Switch>,
    anything: Option<fn() -> crate::value::Json>,
}

impl KeywordDefinition {
    /// The attribute `lookup`.
    #[must_use]
    pub fn lookup(&self) -> Option<std::collections::BTreeMap<String, String>> {
        self.lookup.map(|make| make())
    }

    /// The attribute `settings`.
    #[must_use]
    pub fn settings(&self) -> Option<crate::Switch> {
        self.settings.map(|make| make())
    }

    /// The attribute `anything`.
    #[must_use]
    pub fn anything(&self) -> Option<crate::value::Json> {
        self.anything.map(|make| make())
    }
}

static DEFINITIONS: [KeywordDefinition; 74] = [
    KeywordDefinition {
        label: "\"double\" and 'single'",
        index: -9_007_199_254_740_991,
        values: Some(&["a", "b'\"\\$"]),
        ratio: 1e300,
        r#type: crate::KeywordKind::Class,
        lookup: Some(attributes::lookup::default),
        settings: Some(attributes::settings::default),
        anything: Some(attributes::anything::default),
    },
    KeywordDefinition {
        label: "back\\slash \\n \\u0041",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Default,
        lookup: None,
        settings: Some(attributes::settings::class),
        anything: Some(attributes::anything::class),
    },
    KeywordDefinition {
        label: "$dollar ${brace} $$ $body$",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "*/ end /* start",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "-- comment // and # too",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "emoji 😀 and 👩\u{200d}👩\u{200d}👧 zero-width",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "tab\there",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "`tick` <b>bold</b> &amp; [link](x)",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "'''\"\"\"",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "%s %d {0} {{x}} #{y}",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "all",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "none",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "some",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "ok",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "err",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "string_value",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "object_value",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "list_value",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "function",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "hash_code",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "to_string",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "runtime_type",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "null",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "true",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "false",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "await",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "async",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "get",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "set",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "covariant",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "constructor",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "prototype",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "proto",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "arguments",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "eval",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "enum",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "interface",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "extends",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "const",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "let",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "var",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "static",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "final",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "fn",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "impl",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "match",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "mod",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "move",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "pub",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "ref",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "struct",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "trait",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "use",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "where",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "while",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "yield",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "dyn",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "abstract",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "override",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "select",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "table",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "user",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "order",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "group",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "check",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "primary",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "from",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "to",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "in",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "is",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "as",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "on",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "end",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
    KeywordDefinition {
        label: "long",
        index: 0,
        values: None,
        ratio: 0.1,
        r#type: crate::KeywordKind::Class,
        lookup: None,
        settings: None,
        anything: None,
    },
];

/// Attributes that cannot be constants.
mod attributes {
    pub(super) mod lookup {
        pub(crate) fn default() -> std::collections::BTreeMap<String, String> {
            std::collections::BTreeMap::from([
                (String::new(), "empty".to_owned()),
                ("__proto__".to_owned(), "x".to_owned()),
                ("k\"'$".to_owned(), "*/".to_owned()),
            ])
        }
    }

    pub(super) mod settings {
        pub(crate) fn default() -> crate::Switch {
            crate::Switch::On {
                at: "$x".to_owned(),
                unknown: crate::value::UnknownProperties::none(),
            }
        }

        pub(crate) fn class() -> crate::Switch {
            crate::Switch::Off {
                unknown: crate::value::UnknownProperties::none(),
            }
        }
    }

    pub(super) mod anything {
        pub(crate) fn default() -> crate::value::Json {
            crate::value::Json::Object(
                std::collections::BTreeMap::from([
                    (
                        "a".to_owned(),
                        crate::value::Json::Array(
                            Vec::from([
                                crate::value::Json::Number(1.0),
                                crate::value::Json::Number(2.5),
                                crate::value::Json::Null,
                                crate::value::Json::Boolean(true),
                                crate::value::Json::String("x\n".to_owned()),
                            ]),
                        ),
                    ),
                ]),
            )
        }

        pub(crate) fn class() -> crate::value::Json {
            crate::value::Json::Null
        }
    }
}
