package dev.entente.scheduling;

import dev.entente.platformtest.servers.Sql;

/** Until it is taken away, every transaction that gives more than two meetings of an event places fails in the middle. */
final class StumblingBlock implements AutoCloseable {

    static StumblingBlock before(Gathering gathering) {
        Sql.run("create sequence placed_before_the_fall");
        // as the owner: the service may not touch the sequence, which counts on when a transaction is rolled back
        Sql.run("""
                create function stumble() returns trigger language plpgsql security definer as
                $$
                begin
                    if nextval('placed_before_the_fall') > 2 then
                        raise exception 'stumbles because a test wants it to';
                    end if;
                    return new;
                end;
                $$""");
        Sql.run("create trigger stumbling before update on meeting for each row when (new.matchmaking_event_id = '"
                + gathering.id + "' and new.status = 'SCHEDULED') execute function stumble()");
        return new StumblingBlock();
    }

    boolean wasHit() {
        return Integer.parseInt(Sql.value("select last_value from placed_before_the_fall")) > 2;
    }

    @Override
    public void close() {
        Sql.run("drop trigger stumbling on meeting");
        Sql.run("drop function stumble");
        Sql.run("drop sequence placed_before_the_fall");
    }
}
