-- A recipient's duty to erase what it received under a consent that has ended: one for each consent, never taken back.
create table erasure_order (
    tenant     text        not null,
    erasure    uuid        not null,
    consent    uuid        not null,
    app        text        not null,
    subject    uuid        not null references subject,
    ended      text        not null check (ended in ('Withdrawn', 'Revoked', 'Invalidated', 'Expired')),
    ordered_at timestamptz not null,
    due_at     timestamptz not null check (due_at > ordered_at),
    primary key (tenant, erasure),
    unique (tenant, consent),
    foreign key (tenant, consent) references consent,
    foreign key (tenant, app) references app
);
create index erasure_order_of_app on erasure_order (tenant, app, ordered_at, erasure);

-- The recipient's word that it is done.
create table erasure_attestation (
    tenant      text        not null,
    erasure     uuid        not null,
    erased_at   timestamptz not null,
    what        text        not null check (length(what) between 1 and 1000),
    how         text        not null check (length(how) between 1 and 1000),
    received_at timestamptz not null,
    -- compact JWS over all of this
    receipt     text        not null,
    primary key (tenant, erasure),
    foreign key (tenant, erasure) references erasure_order
);

-- to find those whose time ran out
create index consent_running on consent (tenant, valid_until) where state in ('Given', 'RenewedConsentGiven');

do $$
declare t text;
begin
    foreach t in array array['erasure_order', 'erasure_attestation'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant = current_tenant()) with check (tenant = current_tenant())', t);
    end loop;
end $$;

-- append only
grant select, insert on erasure_order, erasure_attestation to quadrille_app;
