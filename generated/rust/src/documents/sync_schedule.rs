// Generated from registry.yaml by `cargo xtask gen`. Do not edit: change registry.yaml and run it again.

//! The document `sync_schedule`.

use crate::decode;
use crate::encode;
use crate::json;
use crate::upgrade;

/// When an integration synchronizes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SyncSchedule {
    /// How often.
    pub frequency: crate::label::Open<crate::SyncFrequency>,
    /// IANA time zone in which the times are read, such as Europe/Oslo.
    pub time_zone: String,
    /// Local time of a daily or weekly run, 24-hour clock.
    pub time_of_day: Option<String>,
    /// Days of a weekly run.
    pub weekdays: Option<Vec<crate::label::Open<crate::Weekday>>>,
    /// When no run starts.
    pub quiet_hours: Option<crate::QuietHours>,
    /// First day on which a run may start.
    pub starts_on: Option<crate::value::Date>,
    /// No run starts before this moment.
    pub paused_until: Option<crate::value::Timestamp>,
    /// Attempts before the integration goes to status error.
    pub max_attempts: i64,
    /// Properties that only a newer version knows, as tolerant reading kept them.
    pub unknown: crate::value::UnknownProperties,
}

impl SyncSchedule {
    /// The version that is read and written.
    pub const SCHEMA_VERSION: i64 = 1;

    /// A valid document that may take the place of a broken one.
    #[must_use]
    pub fn safe_default() -> Self {
        Self {
            frequency: crate::label::Open::Known(crate::SyncFrequency::Manual),
            time_zone: "Europe/Oslo".to_owned(),
            time_of_day: None,
            weekdays: None,
            quiet_hours: None,
            starts_on: None,
            paused_until: None,
            max_attempts: 3,
            unknown: crate::value::UnknownProperties::none(),
        }
    }
}

crate::document::object!(SyncSchedule, "sync_schedule");

impl decode::Decode for SyncSchedule {
    fn decode<'t>(
        value: json::Cursor<'t>,
        context: &mut decode::Context<'t>,
    ) -> Option<Self> {
        context.check_version(value, Self::SCHEMA_VERSION)?;
        let mut object = decode::Object::new(
            context.object(value)?,
            context,
            &[
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
        );
        let frequency = object
            .required(&decode::of::<crate::label::Open<crate::SyncFrequency>>());
        let max_attempts = object
            .default(&decode::integer().minimum(1).maximum(10), || 3);
        let paused_until = object.optional(&decode::of::<crate::value::Timestamp>());
        let quiet_hours = object.optional(&decode::of::<crate::QuietHours>());
        object.required(&decode::of::<i64>());
        let starts_on = object.optional(&decode::of::<crate::value::Date>());
        let time_of_day = object
            .optional(&decode::text().pattern(crate::pattern::QUIET_HOURS_START));
        let time_zone = object
            .default(
                &decode::text()
                    .max_length(64)
                    .pattern(crate::pattern::SYNC_SCHEDULE_TIME_ZONE),
                || "Europe/Oslo".to_owned(),
            );
        let weekdays = object
            .optional(
                &decode::list(decode::of::<crate::label::Open<crate::Weekday>>())
                    .max_items(7),
            );
        let unknown = object.close();
        Some(Self {
            frequency: frequency?,
            time_zone: time_zone?,
            time_of_day,
            weekdays,
            quiet_hours,
            starts_on,
            paused_until,
            max_attempts: max_attempts?,
            unknown,
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
        tape.unknown(object, &self.unknown);
        tape.close(object);
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for SyncSchedule {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SyncSchedule".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut object = crate::document::ObjectSchema::new(
            "When an integration synchronizes.",
            generator,
        );
        object.constant("schema_version", 1);
        object
            .required(
                "frequency",
                &decode::of::<crate::label::Open<crate::SyncFrequency>>(),
            );
        object
            .optional(
                "time_zone",
                &decode::text()
                    .max_length(64)
                    .pattern(crate::pattern::SYNC_SCHEDULE_TIME_ZONE),
            );
        object
            .optional(
                "time_of_day",
                &decode::text().pattern(crate::pattern::QUIET_HOURS_START),
            );
        object
            .optional(
                "weekdays",
                &decode::list(decode::of::<crate::label::Open<crate::Weekday>>())
                    .max_items(7),
            );
        object.optional("quiet_hours", &decode::of::<crate::QuietHours>());
        object.optional("starts_on", &decode::of::<crate::value::Date>());
        object.optional("paused_until", &decode::of::<crate::value::Timestamp>());
        object.optional("max_attempts", &decode::integer().minimum(1).maximum(10));
        object.finish()
    }
}

crate::upgrade::document!(SyncSchedule, "sync_schedule");

impl upgrade::Upgrade for SyncSchedule {
    const VERSION: i64 = Self::SCHEMA_VERSION;

    const STEPS: &'static [upgrade::Step] = &[];
}
