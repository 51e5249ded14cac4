create table reading (
    tenant      text        not null,
    device      text        not null,
    stream      text        not null,
    time        timestamptz not null,
    received_at timestamptz not null,
    number      double precision,
    vector      double precision[],
    text        text,
    boolean     boolean,
    json        jsonb,
    check (num_nonnulls(number, vector, text, boolean, json) = 1),
    primary key (tenant, device, stream, time)
) partition by range (time);

create table latest (
    tenant      text        not null,
    device      text        not null,
    stream      text        not null,
    time        timestamptz not null,
    received_at timestamptz not null,
    number      double precision,
    vector      double precision[],
    text        text,
    boolean     boolean,
    json        jsonb,
    primary key (tenant, device, stream)
);

-- when a device was last heard, whatever it said
create table contact (
    tenant   text        not null,
    device   text        not null,
    heard_at timestamptz not null,
    primary key (tenant, device)
);

create table rejection (
    tenant      text        not null,
    rejection   uuid        not null default uuidv7(),
    device      text        not null,
    received_at timestamptz not null default clock_timestamp(),
    topic       text        not null,
    reason      text        not null,
    detail      text        not null,
    size        integer     not null check (size >= 0),
    first_bytes bytea       not null check (octet_length(first_bytes) <= 256),
    primary key (tenant, rejection)
);
create index rejection_by_device on rejection (tenant, device, rejection desc);

do $$
declare t text;
begin
    foreach t in array array['reading', 'latest', 'contact', 'rejection'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant = current_tenant()) with check (tenant = current_tenant())', t);
    end loop;
end $$;

-- Makes the partition of the month that holds the given time. The ingest user may call this and create nothing else.
create function ensure_reading_partition(at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    month date := date_trunc('month', at at time zone 'UTC')::date;
    name  text := 'reading_' || to_char(month, 'YYYY_MM');
begin
    if at < timestamptz '2000-01-01Z' or at > now() + interval '2 days' then
        raise exception 'no partition is kept for %', at using errcode = '22008';
    end if;
    perform pg_advisory_xact_lock(hashtext('ensure_reading_partition'));
    if to_regclass('public.' || name) is null then
        execute format('create table public.%I (like public.reading including all)', name);
        execute format('alter table public.%I enable row level security', name);
        execute format('alter table public.%I force row level security', name);
        execute format('create policy tenant_isolation on public.%I using (tenant = current_tenant()) with check (tenant = current_tenant())', name);
        -- unlike CREATE ... PARTITION OF, attaching lets reads and writes of the other months go on
        execute format('alter table public.reading attach partition public.%I for values from (%L) to (%L)', name,
            month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    end if;
end $$;
revoke all on function ensure_reading_partition(timestamptz) from public;
grant execute on function ensure_reading_partition(timestamptz) to quadrille_ingest;

grant insert on reading, rejection to quadrille_ingest;
grant insert on latest to quadrille_ingest;
-- enough to keep the newest, not enough to see a value
grant select (tenant, device, stream, time) on latest to quadrille_ingest;
grant update (time, received_at, number, vector, text, boolean, json) on latest to quadrille_ingest;
grant select, insert, update on contact to quadrille_ingest;
grant select on reading, latest, contact, rejection to quadrille_app;
