-- what devices of the model may report: [{"name", "en", "fr", "category"}], read and written as a whole with the model
alter table device_model add column events text not null default '[]' check (events is json array);
