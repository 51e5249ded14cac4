-- who works on an export claims it for a while; a claim that is not prolonged can be taken over
alter table export_job add column claim uuid, add column claimed_until timestamptz;
-- the owner sees every tenant's rows for as long as this takes
alter table export_job no force row level security;
update export_job set state = 'Queued' where state = 'Running';
alter table export_job add check (state <> 'Running' or (claim is not null and claimed_until is not null));

update export_job one set state = 'Failed', finished_at = now()
    where state = 'Queued' and exists (select from export_job other
        where other.tenant = one.tenant and other.subject = one.subject and other.device = one.device
          and other.state = 'Queued' and other.job > one.job);
alter table export_job force row level security;
create unique index export_job_under_way on export_job (tenant, subject, device) where state in ('Queued', 'Running');

grant update (claim, claimed_until) on export_job to quadrille_app;
