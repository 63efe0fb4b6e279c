-- The second belt behind the queries: whoever forgets to ask for the owner sees nothing that is another's.
create function caller_sees_everything() returns boolean
    language sql stable parallel safe
    as $$ select string_to_array(current_setting('entente.roles', true), ',') && array['SERVICE', 'ADMIN'] $$;

create function caller_has_role(role text) returns boolean
    language sql stable parallel safe
    as $$ select role = any(string_to_array(current_setting('entente.roles', true), ',')) $$;

-- Both run as the owner of the tables: they must see what the policy below is about to hide.
create function programmes_of_caller() returns setof uuid
    language sql stable security definer set search_path = public as $$
    select programme.aggregate_id from fact as programme
     where programme.generation = (select generation from projection where status = 'SERVING')
       and programme.subject = 'programme' and programme.superseded_at is null
       and (caller_has_role('ORGANISER')
              and programme.state -> 'organiserAccountIds' ? current_setting('entente.subject', true)
         or caller_has_role('ANALYST')
              and programme.state -> 'analystAccountIds' ? current_setting('entente.subject', true)) $$;

create function matchmaking_events_of_caller() returns setof uuid
    language sql stable security definer set search_path = public as $$
    select event.aggregate_id from fact as event
     where event.generation = (select generation from projection where status = 'SERVING')
       and event.subject = 'matchmaking-event' and event.superseded_at is null
       and (caller_has_role('ORGANISER')
              and event.state -> 'organiserAccountIds' ? current_setting('entente.subject', true)
         or event.programme_id in (select programmes_of_caller())) $$;

alter table fact enable row level security;
create policy own_facts on fact
    using ((select caller_sees_everything())
        or matchmaking_event_id in (select matchmaking_events_of_caller())
        or programme_id in (select programmes_of_caller())
        or subject = 'organisation');
