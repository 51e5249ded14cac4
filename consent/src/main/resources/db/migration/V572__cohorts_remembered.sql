-- whom an app has had a figure of, so that no two figures give a few people away by their difference
create table cohort (
    tenant       text        not null,
    cohort       uuid        not null default uuidv7(),
    app          text        not null,
    -- empty: all
    streams      text[]      not null,
    window_from  timestamptz not null,
    window_until timestamptz not null,
    people       uuid[]      not null,
    answered_at  timestamptz not null default now(),
    primary key (tenant, cohort)
);
create index cohort_by_app on cohort (tenant, app, window_until);
alter table cohort enable row level security;
alter table cohort force row level security;
create policy tenant_isolation on cohort using (tenant = current_tenant()) with check (tenant = current_tenant());
grant select, insert on cohort to quadrille_app;
