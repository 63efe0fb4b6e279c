-- Where a table stands; all without are in the same hall.
alter table meeting_table
    add column hall text;
