create index consent_of_app_newest_first on consent (tenant, app, valid_from desc, consent);
drop index consent_by_app;
