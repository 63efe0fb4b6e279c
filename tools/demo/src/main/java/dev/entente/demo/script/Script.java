package dev.entente.demo.script;

import java.util.List;
import java.util.stream.Stream;

/**
 * A whole replay: what is prepared once, and then the events, which have nothing to do with each other beyond the
 * organisations that come to several.
 */
public record Script(
        String key, String programme, List<Account> accounts, List<Stage> preparation, List<EventScript> events) {

    /** Handle of the programme. */
    public static final String PROGRAMME = "programme";

    public Script {
        accounts = List.copyOf(accounts);
        preparation = List.copyOf(preparation);
        events = List.copyOf(events);
    }

    /** A login of the identity provider that acts for the participants it stands for. */
    public record Account(String name, String firstName, String lastName, String email) {}

    /** All actions in an order in which one person alone could perform them. */
    public Stream<Action> actions() {
        var stages = Stream.concat(preparation.stream(), events.stream().flatMap(event -> event.stages().stream()));
        return stages.flatMap(stage -> stage.chains().stream()).flatMap(List::stream);
    }

    public int size() {
        return (int) actions().count();
    }
}
