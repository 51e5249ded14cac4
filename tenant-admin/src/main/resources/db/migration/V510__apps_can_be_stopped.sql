-- A tenant can stop an app at once, whatever tokens it holds, and let it in again.
alter table app add column stopped_at timestamptz;

grant update (stopped_at) on app to quadrille_app;
