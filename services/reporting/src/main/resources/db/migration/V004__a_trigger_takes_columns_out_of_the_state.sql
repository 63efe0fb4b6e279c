-- What reports ask for is taken out of the state by a trigger. PostgreSQL plans the expressions of generated columns anew
-- with every statement, which took longer than all the rest of keeping a fact; a trigger's it plans once per connection.
alter table fact
    alter column programme_id drop expression,
    alter column matchmaking_event_id drop expression,
    alter column meeting_id drop expression,
    alter column participant_id drop expression,
    alter column organisation_id drop expression,
    alter column participant_ids drop expression,
    alter column countries drop expression,
    alter column kind drop expression,
    alter column status drop expression,
    alter column attendance drop expression,
    alter column presumed drop expression,
    alter column decided_by_organiser drop expression,
    alter column ever_scheduled drop expression,
    alter column slot_starts_at drop expression,
    alter column ever_approved drop expression,
    alter column agreement_type drop expression,
    alter column stage drop expression,
    alter column disputed drop expression,
    alter column unsupported drop expression,
    alter column verified drop expression,
    alter column has_evidence drop expression,
    alter column signed_on drop expression,
    alter column result drop expression,
    alter column round drop expression;

create function take_columns_out_of_state() returns trigger
    language plpgsql as
$$
begin
    new.programme_id := new.state ->> 'programmeId';
    new.matchmaking_event_id := new.state ->> 'matchmakingEventId';
    new.meeting_id := new.state ->> 'meetingId';
    new.participant_id := new.state ->> 'participantId';
    new.organisation_id := new.state ->> 'organisationId';
    new.participant_ids := case when new.state ? 'requester' then array[
        cast(new.state #>> '{requester,participantId}' as uuid),
        cast(new.state #>> '{receiver,participantId}' as uuid)] end;
    new.countries := case
        when new.state ? 'requester' then array[
            new.state #>> '{requester,country}', new.state #>> '{receiver,country}']
        when new.state ? 'parties' then countries_of_parties(new.state)
        when new.state ? 'organisation' then array[new.state #>> '{organisation,country}']
        else array[new.state ->> 'country'] end;
    new.kind := coalesce(new.state ->> 'kind', new.state #>> '{organisation,kind}');
    new.status := new.state ->> 'status';
    new.attendance := new.state ->> 'attendance';
    new.presumed := new.state ->> 'presumed';
    new.decided_by_organiser := new.state ->> 'decidedByOrganiser';
    new.ever_scheduled := new.state ->> 'everScheduled';
    new.slot_starts_at := instant_of(new.state ->> 'slotStartsAt');
    new.ever_approved := new.state ->> 'everApproved';
    new.agreement_type := new.state ->> 'type';
    new.stage := coalesce(new.state ->> 'state', new.state ->> 'phase');
    new.disputed := new.state ->> 'disputed';
    new.unsupported := new.state ->> 'unsupported';
    new.verified := new.state ->> 'verified';
    new.has_evidence := jsonb_array_length(new.state -> 'evidenceDocuments') > 0;
    new.signed_on := day_of(new.state ->> 'signedOn');
    new.result := new.state ->> 'result';
    new.round := new.state ->> 'round';
    return new;
end;
$$;

create trigger take_columns_out_of_state
    before insert or update of state on fact
    for each row execute function take_columns_out_of_state();

-- Without superseded_at in any index, a fact that is superseded need not be written to all of them again.
drop index fact_current_scope;
create index fact_scope on fact (generation, subject, aggregate_id)
    where subject in ('programme', 'matchmaking-event');
