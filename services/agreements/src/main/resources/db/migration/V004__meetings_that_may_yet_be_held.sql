-- Whether the word that a meeting was held may still come. Copies from before are not known to be open until scheduling
-- tells of them again, so they are refused as they were.
alter table meeting add column may_yet_be_held boolean not null default false;
