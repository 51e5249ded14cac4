-- a renewed consent, or one given after it was put off, begins anew
grant update (valid_from) on consent to quadrille_app;
create index consent_request_put_off on consent_request (tenant, subject, created_at) where outcome = 'RequestDeferred';
