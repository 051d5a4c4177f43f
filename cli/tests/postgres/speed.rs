//! How long the migration takes beside a conversion by hand.

use std::time::Instant;

use crate::databases::on_every_server;
use crate::figure::figure;
use crate::scripts::committed;
use crate::server::{Database, Failure, TestResult};

/// The same conversion as a person would write it.
const BY_HAND: &str = "
CREATE TYPE public.by_hand AS ENUM ('xledger', 'dynamics', 'cornerstone', 'consio', 'bufdir');
ALTER TABLE public.copy ALTER COLUMN integration_type TYPE public.by_hand USING integration_type::public.by_hand";

const BACK_BY_HAND: &str = "
ALTER TABLE public.copy ALTER COLUMN integration_type TYPE text USING integration_type::text;
DROP TYPE public.by_hand";

#[test]
fn ten_thousand_rows_are_converted_and_converted_back() -> TestResult {
    on_every_server(|database| {
        database.run(
            "CREATE TABLE public.organization_integrations (
                 id uuid PRIMARY KEY DEFAULT gen_random_uuid(), organization_id uuid NOT NULL DEFAULT gen_random_uuid(),
                 integration_type text NOT NULL, field_mappings jsonb NOT NULL DEFAULT '{\"schema_version\": 2, \"mappings\": []}'
             );
             CREATE INDEX ON public.organization_integrations (organization_id, integration_type);
             INSERT INTO public.organization_integrations (integration_type)
             SELECT (ARRAY['xledger', 'dynamics', 'cornerstone', 'consio', 'bufdir'])[1 + n % 5] FROM generate_series(1, 10000) AS n;
             CREATE TABLE public.copy (LIKE public.organization_integrations INCLUDING ALL);
             INSERT INTO public.copy TABLE public.organization_integrations",
        )?;
        let script = committed("create_integration_type")?;
        for (direction, sql, by_hand, type_name) in
            [("forward", &script.up, BY_HAND, "integration_type"), ("back", &script.down, BACK_BY_HAND, "text")]
        {
            let (took, took_by_hand) = (milliseconds(database, sql)?, milliseconds(database, by_hand)?);
            figure(&format!("10,000 rows {direction} in {took} ms, by hand in {took_by_hand} ms"));
            let found = database.rows(
                "SELECT concat_ws(' ', count(*), integration_type, pg_typeof(integration_type))
                 FROM public.organization_integrations GROUP BY integration_type ORDER BY integration_type::text",
            )?;
            let labels = ["bufdir", "consio", "cornerstone", "dynamics", "xledger"];
            assert_eq!(found, labels.map(|label| format!("2000 {label} {type_name}")));
        }
        Ok(())
    })
}

fn milliseconds(database: &mut Database, sql: &str) -> Result<u128, Failure> {
    let start = Instant::now();
    database.run(sql)?;
    Ok(start.elapsed().as_millis())
}
