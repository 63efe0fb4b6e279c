-- What a job knows before it has ended, for its owner.
alter table job add column so_far jsonb;
