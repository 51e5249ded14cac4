create table event (
    tenant      text        not null,
    device      text        not null,
    type        text        not null,
    time        timestamptz not null,
    received_at timestamptz not null,
    data        jsonb       not null check (jsonb_typeof(data) = 'object'),
    primary key (tenant, device, type, time)
) partition by range (time);

alter table event enable row level security;
alter table event force row level security;
create policy tenant_isolation on event using (tenant = current_tenant()) with check (tenant = current_tenant());

-- Makes the partition of the month that holds the given time. The ingest user may call this and create nothing else.
create function ensure_event_partition(at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public as $$
declare
    month date := date_trunc('month', at at time zone 'UTC')::date;
    name  text := 'event_' || to_char(month, 'YYYY_MM');
begin
    if at < timestamptz '2000-01-01Z' or at > now() + interval '2 days' then
        raise exception 'no partition is kept for %', at using errcode = '22008';
    end if;
    perform pg_advisory_xact_lock(hashtext('ensure_event_partition'));
    if to_regclass('public.' || name) is null then
        execute format('create table public.%I (like public.event including all)', name);
        execute format('alter table public.%I enable row level security', name);
        execute format('alter table public.%I force row level security', name);
        execute format('create policy tenant_isolation on public.%I using (tenant = current_tenant()) with check (tenant = current_tenant())', name);
        -- unlike CREATE ... PARTITION OF, attaching lets reads and writes of the other months go on
        execute format('alter table public.event attach partition public.%I for values from (%L) to (%L)', name,
            month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    end if;
end $$;
revoke all on function ensure_event_partition(timestamptz) from public;
grant execute on function ensure_event_partition(timestamptz) to quadrille_ingest;

grant insert on event to quadrille_ingest;
grant select on event to quadrille_app;
