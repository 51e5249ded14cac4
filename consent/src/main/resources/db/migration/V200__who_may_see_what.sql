-- instants as policy has them: whole microseconds since 1970
create function micros(moment timestamptz) returns bigint
    language sql stable parallel safe return (extract(epoch from moment) * 1000000)::bigint;

create table data_agreement (
    tenant           text        not null,
    agreement        uuid        not null,
    revision         integer     not null check (revision > 0),
    app              text        not null,
    -- canonical JSON (RFC 8785) of the terms, as it was hashed
    body             text        not null,
    predecessor_hash text        check (predecessor_hash ~ '^[0-9a-f]{64}$'),
    hash             text        not null check (hash ~ '^[0-9a-f]{64}$'),
    lodged_at        timestamptz not null,
    primary key (tenant, agreement, revision),
    foreign key (tenant, app) references app,
    check ((revision = 1) = (predecessor_hash is null))
);

create table consent (
    tenant          text        not null,
    consent         uuid        not null,
    app             text        not null,
    subject         uuid        not null references subject,
    agreement       uuid        not null,
    revision        integer     not null,
    purpose         text        not null,
    state           text        not null check (state in ('Requested', 'Given', 'Refused', 'RequestDeferred', 'Withdrawn',
                                    'Revoked', 'Expired', 'Invalidated', 'RenewedConsentGiven')),
    suspended       boolean     not null default false,
    used            boolean     not null default false,
    devices         text[]      not null,
    categories      text[]      not null,
    data_from       timestamptz,
    data_until      timestamptz,
    valid_from      timestamptz not null,
    valid_until     timestamptz not null check (valid_until > valid_from),
    resolution_secs bigint      not null default 0,
    mode            text        not null check (mode in ('ONETIME', 'PERIODIC', 'STREAM')),
    -- counts the entries of its history
    version         integer     not null check (version > 0),
    primary key (tenant, consent),
    foreign key (tenant, app) references app,
    foreign key (tenant, agreement, revision) references data_agreement
);
create index consent_by_app on consent (tenant, app);
create index consent_by_subject on consent (tenant, subject);

create table consent_request (
    tenant        text        not null,
    request       uuid        not null,
    app           text        not null,
    agreement     uuid        not null,
    revision      integer     not null,
    -- what is asked, out of the agreement's categories
    datatypes     text[]      not null check (cardinality(datatypes) > 0),
    mode          text        not null check (mode in ('ONETIME', 'PERIODIC', 'STREAM')),
    data_from     timestamptz,
    validity_secs bigint      not null check (validity_secs > 0),
    redirect_uri  text        not null,
    state         text        not null,
    -- the first person who opened it, and what she answered
    subject       uuid        references subject,
    consent       uuid,
    outcome       text        check (outcome in ('Given', 'Refused', 'RequestDeferred')),
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    primary key (tenant, request),
    foreign key (tenant, app) references app,
    foreign key (tenant, agreement, revision) references data_agreement,
    foreign key (tenant, consent) references consent,
    check ((outcome is null) = (consent is null)),
    check (outcome is null or subject is not null)
);

create table consent_event (
    tenant           text        not null,
    consent          uuid        not null,
    sequence         integer     not null check (sequence > 0),
    at               timestamptz not null,
    event            text        not null,
    state            text        not null,
    actor            text        not null,
    -- canonical JSON (RFC 8785) that was hashed: what was decided, in which language, on which notice
    body             text        not null,
    predecessor_hash text        check (predecessor_hash ~ '^[0-9a-f]{64}$'),
    hash             text        not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (tenant, consent, sequence),
    foreign key (tenant, consent) references consent,
    check ((sequence = 1) = (predecessor_hash is null))
);

create table access_event (
    tenant          text        not null,
    access          uuid        not null default uuidv7(),
    at              timestamptz not null default clock_timestamp(),
    caller          text        not null check (caller in ('app', 'subject')),
    app             text,
    subject         uuid,
    consent         uuid,
    purpose         text,
    action          text        not null,
    outcome         text        not null check (outcome in ('allowed', 'refused')),
    reasons         text[]      not null,
    devices         text[]      not null,
    streams         text[]      not null,
    window_from     timestamptz,
    window_until    timestamptz,
    row_count       bigint      not null check (row_count >= 0),
    policy_revision text        not null,
    primary key (tenant, access)
);
create index access_event_by_subject on access_event (tenant, subject, access desc);
create index access_event_by_app on access_event (tenant, app, access desc);

do $$
declare t text;
begin
    foreach t in array array['data_agreement', 'consent', 'consent_request', 'consent_event', 'access_event'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant = current_tenant()) with check (tenant = current_tenant())', t);
    end loop;
end $$;

-- no update, no delete: what was agreed, what happened and who looked cannot be changed afterwards
grant select, insert on data_agreement, consent_event, access_event to quadrille_app;
grant select, insert on consent to quadrille_app;
grant update (state, suspended, used, devices, categories, data_from, data_until, valid_until, resolution_secs, version) on consent to quadrille_app;
grant select, insert on consent_request to quadrille_app;
grant update (subject, consent, outcome) on consent_request to quadrille_app;
