-- Whoever may see a fact may not for that reason change it: a policy without a command is one for all of them.
drop policy own_facts on fact;
create policy facts_seen on fact for select
    using ((select caller_sees_everything())
        or matchmaking_event_id in (select matchmaking_events_of_caller())
        or programme_id in (select programmes_of_caller())
        or subject = 'organisation');
create policy facts_entered on fact for insert with check ((select caller_sees_everything()));
create policy facts_superseded on fact for update using ((select caller_sees_everything()));
create policy facts_removed on fact for delete using ((select caller_sees_everything()));
