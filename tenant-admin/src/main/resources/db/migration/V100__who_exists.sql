create extension if not exists btree_gist;

-- Who is asking is a setting of the transaction; without it every policy below yields nothing.
create function current_tenant() returns text
    language sql stable parallel safe return nullif(current_setting('app.tenant', true), '');
create function current_subject() returns uuid
    language sql stable parallel safe return nullif(current_setting('app.subject', true), '')::uuid;
create function is_operator() returns boolean
    language sql stable parallel safe return coalesce(current_setting('app.operator', true), '') = 'on';

create table tenant (
    tenant        text        primary key check (tenant ~ '^[a-z][a-z0-9-]{1,62}$'),
    name          text        not null,
    country       text        not null check (country ~ '^[A-Z]{2}$'),
    -- key of the pairwise identifiers that providers of this tenant see
    pseudonym_key bytea       not null check (octet_length(pseudonym_key) = 32),
    created_at    timestamptz not null default now()
);

create table subject (
    subject    uuid        primary key,
    username   text        not null,
    name       text        not null,
    email      text        not null,
    language   text        not null default 'en' check (language in ('en', 'fr')),
    created_at timestamptz not null default now()
);
create index subject_by_email on subject (lower(email));

create table device_model (
    tenant       text        not null references tenant,
    model        text        not null check (model ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    title_en     text        not null,
    title_fr     text        not null,
    manufacturer text        not null,
    created_at   timestamptz not null default now(),
    primary key (tenant, model)
);

create table stream (
    tenant         text     not null,
    model          text     not null,
    stream         text     not null check (stream ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    position       smallint not null default 0,
    title_en       text     not null,
    title_fr       text     not null,
    kind           text     not null check (kind in ('NUMBER', 'BOOLEAN', 'TEXT', 'VECTOR', 'POSITION', 'JSON')),
    unit           text     not null default '',
    axes           text[]   not null default '{}',
    category       text     not null,
    retention_days integer  not null check (retention_days between 1 and 36500),
    -- how often a reading is expected; a longer silence is a gap
    period_millis  bigint   not null check (period_millis > 0),
    primary key (tenant, model, stream),
    foreign key (tenant, model) references device_model
);

create table device (
    tenant        text        not null,
    device        text        not null check (device ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    model         text        not null,
    name          text        not null,
    registered_at timestamptz not null default now(),
    retired_at    timestamptz,
    primary key (tenant, device),
    foreign key (tenant, model) references device_model
);

create table device_credential (
    tenant     text        not null,
    device     text        not null,
    -- slow to guess: bcrypt, with its cost and salt
    hash       text        not null,
    created_at timestamptz not null default now(),
    primary key (tenant, device),
    foreign key (tenant, device) references device
);

create table holding (
    tenant     text        not null,
    holding    uuid        not null,
    device     text        not null,
    subject    uuid        not null references subject,
    role       text        not null check (role in ('OWNER', 'USER')),
    held_from  timestamptz not null,
    held_until timestamptz check (held_until > held_from),
    primary key (tenant, holding),
    foreign key (tenant, device) references device,
    constraint holding_once exclude using gist
        (tenant with =, device with =, subject with =, tstzrange(held_from, held_until) with &&)
);
create index holding_by_subject on holding (tenant, subject);
create index holding_by_device on holding (tenant, device);

create table provider (
    tenant      text        not null references tenant,
    provider    text        not null check (provider ~ '^[a-z][a-z0-9-]{1,62}$'),
    name        text        not null,
    country     text        not null check (country ~ '^[A-Z]{2}$'),
    website     text        not null,
    verified_at timestamptz,
    primary key (tenant, provider)
);

create table app (
    tenant        text        not null,
    app           text        not null check (app ~ '^[a-z][a-z0-9-]{1,62}$'),
    provider      text        not null,
    name          text        not null,
    client_id     text        not null,
    redirect_uris text[]      not null check (cardinality(redirect_uris) between 1 and 10),
    created_at    timestamptz not null default now(),
    primary key (tenant, app),
    foreign key (tenant, provider) references provider
);

-- Tokens of signed-in people stay here; the browser holds a random key of which only the hash is stored.
create table web_session (
    key_hash   bytea       primary key,
    tokens     bytea       not null,
    expires_at timestamptz not null
);
create index web_session_by_expiry on web_session (expires_at);

do $$
declare t text;
begin
    foreach t in array array['tenant', 'device_model', 'stream', 'device', 'device_credential', 'holding', 'provider', 'app'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant = current_tenant()) with check (tenant = current_tenant())', t);
    end loop;
end $$;

create policy operator_sees_tenants on tenant using (is_operator()) with check (is_operator());
create policy holder_sees_holdings on holding for select using (subject = current_subject());

alter table subject enable row level security;
alter table subject force row level security;
create policy self_or_held on subject for select using (
    subject = current_subject() or is_operator() or exists (select from holding h where h.subject = subject.subject));
create policy self_update on subject for update using (subject = current_subject());
create policy registration on subject for insert with check (subject = current_subject() or is_operator());

grant select, insert on tenant, subject, device_model, stream, provider to quadrille_app;
grant update (name, email, language) on subject to quadrille_app;
grant update (title_en, title_fr, manufacturer) on device_model to quadrille_app;
grant update (name, country, website, verified_at) on provider to quadrille_app;
grant select, insert on device to quadrille_app;
grant update (name, retired_at) on device to quadrille_app;
-- the application may set a credential and never look at one
grant insert on device_credential to quadrille_app;
grant select (tenant, device, created_at), update (hash, created_at) on device_credential to quadrille_app;
grant select, insert on holding to quadrille_app;
grant update (held_until) on holding to quadrille_app;
grant select, insert on app to quadrille_app;
grant update (name, redirect_uris) on app to quadrille_app;
grant select, insert, update, delete on web_session to quadrille_app;

grant select on device_model, stream, device, device_credential to quadrille_ingest;
