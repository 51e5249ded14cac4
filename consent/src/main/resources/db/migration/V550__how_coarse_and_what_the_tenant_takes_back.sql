-- the masks agreed to, by category (JSON); whoever consented before agreed to what was measured
alter table consent add column precision text not null default '{}';
grant update (precision) on consent to quadrille_app;

-- What the tenant takes back of what people allow. No row: nothing.
create table policy_setting (
    tenant          text        primary key references tenant,
    -- DPV IRIs: purposes for which nothing is read, categories that nobody gets
    purposes        text[]      not null default '{}',
    categories      text[]      not null default '{}',
    age_days        integer     check (age_days > 0),
    window_days     integer     check (window_days > 0),
    resolution_secs bigint      not null default 0 check (resolution_secs >= 0),
    -- masks by category (JSON)
    precision       text        not null default '{}',
    -- minutes of the day in the zone; both or none
    opens           smallint    check (opens between 0 and 1439),
    closes          smallint    check (closes between 0 and 1440),
    zone            text        not null default 'UTC',
    changed_at      timestamptz not null default now(),
    check ((opens is null) = (closes is null))
);
alter table policy_setting enable row level security;
alter table policy_setting force row level security;
create policy tenant_isolation on policy_setting using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert on policy_setting to quadrille_app;
grant update (purposes, categories, age_days, window_days, resolution_secs, precision, opens, closes, zone, changed_at)
    on policy_setting to quadrille_app;
