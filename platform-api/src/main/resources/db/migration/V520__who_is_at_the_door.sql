-- Proofs that have opened the door (RFC 9449 §11.1), shared by all nodes. A proof is known by half a SHA-256 over its key and its identifier;
-- it names the token it goes with, and so the tenant. Unlogged, because nothing here is worth keeping for more than minutes, and a read must
-- not wait for a disk: what a crash costs is told below.
create unlogged table seen_proof (
    tenant     text        not null,
    proof      uuid        not null,
    expires_at timestamptz not null,
    primary key (tenant, proof)
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

alter table seen_proof enable row level security;
alter table seen_proof force row level security;
create policy tenant_isolation on seen_proof using (tenant = current_tenant()) with check (tenant = current_tenant());
create policy nobody_forgets on seen_proof
    using (current_tenant() is null and expires_at < now()) with check (tenant = current_tenant());

-- When the list of seen proofs began. After a crash both tables are empty, and what was seen before is forgotten: until every proof made by
-- then is too old to be taken, no proof can be called new.
create unlogged table proof_era (
    one      boolean     primary key default true check (one),
    began_at timestamptz not null
);
insert into proof_era (began_at) values ('-infinity');

create function admit_call(the_tenant text, the_app text, the_proof uuid, made_at timestamptz) returns text
    language plpgsql volatile
as $$
declare
    era timestamptz;
    verdict text;
begin
    select began_at into era from proof_era;
    if era is null then
        insert into proof_era (began_at) values (clock_timestamp()) on conflict do nothing;
        return 'unsure';
    end if;
    -- a proof may be dated ten seconds ahead, by a clock that is not quite this one
    if made_at <= era + interval '15 seconds' then
        return 'unsure';
    end if;
    -- accepted for sixty seconds, on nodes whose clocks may differ by as much again
    perform set_config('app.tenant', the_tenant, true);
    insert into seen_proof values (the_tenant, the_proof, made_at + interval '2 minutes') on conflict do nothing;
    if not found then
        return 'replayed';
    end if;
    select case when app.stopped_at is null then 'admitted' else 'stopped' end
        into verdict from app where app.tenant = the_tenant and app.app = the_app;
    return coalesce(verdict, 'unknown');
end
$$;

-- The application's user can enter a proof and never take one out before its time.
create function forget_proofs() returns void
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp
as $$ delete from seen_proof where expires_at < now() $$;

revoke execute on function admit_call(text, text, uuid, timestamptz), forget_proofs() from public;
grant execute on function admit_call(text, text, uuid, timestamptz), forget_proofs() to quadrille_app;
grant insert on seen_proof to quadrille_app;
grant select, insert on proof_era to quadrille_app;
