-- A second belt behind the queries, each of which names the owner too. Migrations run as the tables' owner, whom these
-- policies do not bind.

alter table programme enable row level security;
create policy programme_seen on programme for select using (
    entente_itself_asks() or asking_account() = any (organiser_account_ids) or asking_account() = any (analyst_account_ids));
create policy programme_created on programme for insert with check (
    entente_itself_asks() or asking_account() = any (organiser_account_ids));
create policy programme_changed on programme for update using (
    entente_itself_asks() or asking_account() = any (organiser_account_ids));

alter table organisation enable row level security;
create policy organisation_seen on organisation for select using (true);
create policy organisation_registered on organisation for insert with check (
    entente_itself_asks() or asking_account() = owner_account_id);
create policy organisation_changed on organisation for update using (
    entente_itself_asks() or asking_account() = owner_account_id);

alter table matchmaking_event enable row level security;
create policy matchmaking_event_seen on matchmaking_event for select using (
    phase <> 'DRAFT' or entente_itself_asks() or asking_account() = any (organiser_account_ids));
create policy matchmaking_event_created on matchmaking_event for insert with check (
    entente_itself_asks() or asking_account() = any (organiser_account_ids));
create policy matchmaking_event_changed on matchmaking_event for update using (
    entente_itself_asks() or asking_account() = any (organiser_account_ids));

-- The helpers run as the owner: a policy that reads its own table would call itself without end.
create function asker_organises(event uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from matchmaking_event
                    where id = event and asking_account() = any (organiser_account_ids));
create function asker_is_approved_at(event uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from participant
                    where account_id = asking_account() and matchmaking_event_id = event and status = 'APPROVED');
create function asker_redeemed_invitation_to(invited uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from invitation where participant_id = invited and redeemed_by = asking_account());
create function asker_may_know_person(participant uuid) returns boolean
    language sql stable security definer set search_path = public
    return exists (select 1 from participant p
                    where p.id = participant
                      and (p.account_id = asking_account() or asker_organises(p.matchmaking_event_id)));
revoke execute on function asker_organises(uuid), asker_is_approved_at(uuid), asker_redeemed_invitation_to(uuid),
    asker_may_know_person(uuid) from public;
grant execute on function asker_organises(uuid), asker_is_approved_at(uuid), asker_redeemed_invitation_to(uuid),
    asker_may_know_person(uuid) to ${app};

alter table participant enable row level security;
create policy participant_seen on participant for select using (
    entente_itself_asks() or account_id = asking_account() or asker_organises(matchmaking_event_id)
    or (status = 'APPROVED' and asker_is_approved_at(matchmaking_event_id))
    or (account_id is null and asker_redeemed_invitation_to(id)));
create policy participant_entered on participant for insert with check (
    entente_itself_asks() or account_id = asking_account() or asker_organises(matchmaking_event_id));
create policy participant_changed on participant for update using (
    entente_itself_asks() or account_id = asking_account() or asker_organises(matchmaking_event_id)
    or (account_id is null and asker_redeemed_invitation_to(id)))
    with check (entente_itself_asks() or account_id = asking_account() or asker_organises(matchmaking_event_id));

alter table person enable row level security;
create policy person_known on person using (entente_itself_asks() or asker_may_know_person(participant_id));

-- Invitations are found by whoever has the code, and only by that.
alter table participant_import enable row level security;
create policy participant_import_of_caller on participant_import using (
    entente_itself_asks() or account_id = asking_account());
alter table participant_import_row enable row level security;
create policy participant_import_row_of_caller on participant_import_row using (
    entente_itself_asks()
    or exists (select 1 from participant_import i
                where i.job_id = participant_import_row.job_id and i.account_id = asking_account()));
