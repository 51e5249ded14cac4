-- Where an app wants to be told of what happens to its consents, and of what is measured under one of them.
create table webhook_subscription (
    tenant        text        not null,
    subscription  uuid        not null default uuidv7(),
    app           text        not null,
    url           text        not null check (length(url) <= 2048),
    kinds         text[]      not null check (cardinality(kinds) > 0
                                  and kinds <@ array['consent.changed', 'erasure.ordered', 'readings']),
    -- of this consent alone
    consent       uuid,
    -- sealed with a key that is not in the database
    secret        text        not null,
    former_secret text,
    former_until  timestamptz,
    -- how far the readings have been taken
    progress      text,
    -- why no reading may leave now; asked anew when the consent changes
    refused       text[],
    created_at    timestamptz not null default now(),
    primary key (tenant, subscription),
    foreign key (tenant, app) references app,
    foreign key (tenant, consent) references consent,
    check (('readings' = any (kinds)) = (progress is not null)),
    check (progress is null or consent is not null),
    check ((former_secret is null) = (former_until is null))
);
create index webhook_subscription_of_app on webhook_subscription (tenant, app, subscription);
create index webhook_subscription_of_consent on webhook_subscription (tenant, consent);

create table webhook_message (
    tenant       text        not null,
    subscription uuid        not null,
    message      uuid        not null default uuidv7(),
    kind         text        not null,
    consent      uuid        not null,
    at           timestamptz not null,
    -- what is told; readings are not kept here: they are decided and read anew for every attempt, behind "progress" until "at"
    data         text,
    progress     text,
    state        text        not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
    attempts     integer     not null default 0 check (attempts >= 0),
    next_at      timestamptz not null default now(),
    reason       text,
    since        timestamptz not null default now(),
    primary key (tenant, subscription, message),
    foreign key (tenant, subscription) references webhook_subscription on delete cascade,
    check ((kind = 'readings') = (progress is not null)),
    check ((data is null) = (progress is not null)),
    check ((state = 'dead') <= (reason is not null))
);
create index webhook_message_waiting on webhook_message (tenant, subscription, next_at) where state = 'waiting';

-- When there is something to do for a subscription. All nodes look here, whatever the tenant: it holds identifiers and times, nothing else.
create table webhook_due (
    tenant       text        not null,
    subscription uuid        not null,
    due_at       timestamptz not null default now(),
    -- one node is at it until then; a node that dies leaves it behind
    leased_until timestamptz not null default '-infinity',
    failures     integer     not null default 0,
    primary key (tenant, subscription),
    foreign key (tenant, subscription) references webhook_subscription on delete cascade
) with (fillfactor = 50);
create index webhook_due_next on webhook_due (due_at);

do $$
declare t text;
begin
    foreach t in array array['webhook_subscription', 'webhook_message', 'webhook_due'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy tenant_isolation on %I using (tenant = current_tenant()) with check (tenant = current_tenant())', t);
    end loop;
end $$;
create policy whoever_is_next on webhook_due using (current_tenant() is null) with check (current_tenant() is null);

grant select, insert, delete on webhook_subscription, webhook_message to quadrille_app;
grant update (secret, former_secret, former_until, progress, refused) on webhook_subscription to quadrille_app;
grant update (state, attempts, next_at, reason, since) on webhook_message to quadrille_app;
grant select, insert on webhook_due to quadrille_app;
grant update (due_at, leased_until, failures) on webhook_due to quadrille_app;
