// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The document `sync_schedule`.

use crate::decode;
use crate::encode;
use crate::json;

/// When an integration synchronizes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SyncSchedule {
    /// How often.
    pub frequency: crate::SyncFrequency,
    /// IANA time zone in which the times are read, such as Europe/Oslo.
    pub time_zone: String,
    /// Local time of a daily or weekly run, 24-hour clock.
    pub time_of_day: Option<String>,
    /// Days of a weekly run.
    pub weekdays: Option<Vec<crate::Weekday>>,
    /// When no run starts.
    pub quiet_hours: Option<crate::QuietHours>,
    /// First day on which a run may start.
    pub starts_on: Option<crate::value::Date>,
    /// No run starts before this moment.
    pub paused_until: Option<crate::value::Timestamp>,
    /// Attempts before the integration goes to status error.
    pub max_attempts: i64,
}

impl SyncSchedule {
    /// The version that is read and written.
    pub const SCHEMA_VERSION: i64 = 1;

    /// A valid document that may take the place of a broken one.
    #[must_use]
    pub fn safe_default() -> Self {
        Self {
            frequency: crate::SyncFrequency::Manual,
            time_zone: "Europe/Oslo".to_owned(),
            time_of_day: None,
            weekdays: None,
            quiet_hours: None,
            starts_on: None,
            paused_until: None,
            max_attempts: 3,
        }
    }
}

crate::document::object!(SyncSchedule, "sync_schedule");

impl decode::Decode for SyncSchedule {
    fn decode(mut input: decode::Input<'_>) -> Option<Self> {
        input.check_version(Self::SCHEMA_VERSION)?;
        let mut object = decode::Object::open(
            input,
            [
                "frequency",
                "max_attempts",
                "paused_until",
                "quiet_hours",
                "schema_version",
                "starts_on",
                "time_of_day",
                "time_zone",
                "weekdays",
            ],
        )?;
        let frequency = object.required(&decode::of::<crate::SyncFrequency>());
        let max_attempts = object
            .default(
                &decode::Integer {
                    minimum: Some(1),
                    maximum: Some(10),
                },
                || 3,
            );
        let paused_until = object.optional(&decode::of::<crate::value::Timestamp>());
        let quiet_hours = object.optional(&decode::of::<crate::QuietHours>());
        object.required(&decode::of::<i64>());
        let starts_on = object.optional(&decode::of::<crate::value::Date>());
        let time_of_day = object
            .optional(
                &decode::Text {
                    pattern: Some(crate::pattern::QUIET_HOURS_START),
                    ..decode::Text::default()
                },
            );
        let time_zone = object
            .default(
                &decode::Text {
                    max_length: Some(64),
                    pattern: Some(crate::pattern::SYNC_SCHEDULE_TIME_ZONE),
                    ..decode::Text::default()
                },
                || "Europe/Oslo".to_owned(),
            );
        let weekdays = object
            .optional(
                &decode::List {
                    item: decode::of::<crate::Weekday>(),
                    min_items: None,
                    max_items: Some(7),
                },
            );
        object.close();
        Some(Self {
            frequency: frequency?,
            time_zone: time_zone?,
            time_of_day,
            weekdays,
            quiet_hours,
            starts_on,
            paused_until,
            max_attempts: max_attempts?,
        })
    }

    #[cfg(feature = "schemars")]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Self>()
    }
}

impl encode::Encode for SyncSchedule {
    fn encode<'a>(&'a self, tape: &mut json::Tape<'a>) {
        let object = tape.open_object();
        tape.property("schema_version", &Self::SCHEMA_VERSION);
        tape.property("frequency", &self.frequency);
        tape.property("time_zone", &self.time_zone);
        tape.property("time_of_day", &self.time_of_day);
        tape.property("weekdays", &self.weekdays);
        tape.property("quiet_hours", &self.quiet_hours);
        tape.property("starts_on", &self.starts_on);
        tape.property("paused_until", &self.paused_until);
        tape.property("max_attempts", &self.max_attempts);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SyncSchedule {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SyncSchedule".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        crate::document::object_schema(
            "When an integration synchronizes.",
            [
                ("schema_version", true, crate::document::constant(1)),
                (
                    "frequency",
                    true,
                    decode::Rule::schema(
                        &decode::of::<crate::SyncFrequency>(),
                        generator,
                    ),
                ),
                (
                    "time_zone",
                    false,
                    decode::Rule::schema(
                        &decode::Text {
                            max_length: Some(64),
                            pattern: Some(crate::pattern::SYNC_SCHEDULE_TIME_ZONE),
                            ..decode::Text::default()
                        },
                        generator,
                    ),
                ),
                (
                    "time_of_day",
                    false,
                    decode::Rule::schema(
                        &decode::Text {
                            pattern: Some(crate::pattern::QUIET_HOURS_START),
                            ..decode::Text::default()
                        },
                        generator,
                    ),
                ),
                (
                    "weekdays",
                    false,
                    decode::Rule::schema(
                        &decode::List {
                            item: decode::of::<crate::Weekday>(),
                            min_items: None,
                            max_items: Some(7),
                        },
                        generator,
                    ),
                ),
                (
                    "quiet_hours",
                    false,
                    decode::Rule::schema(&decode::of::<crate::QuietHours>(), generator),
                ),
                (
                    "starts_on",
                    false,
                    decode::Rule::schema(&decode::of::<crate::value::Date>(), generator),
                ),
                (
                    "paused_until",
                    false,
                    decode::Rule::schema(
                        &decode::of::<crate::value::Timestamp>(),
                        generator,
                    ),
                ),
                (
                    "max_attempts",
                    false,
                    decode::Rule::schema(
                        &decode::Integer {
                            minimum: Some(1),
                            maximum: Some(10),
                        },
                        generator,
                    ),
                ),
            ],
        )
    }
}
