package dev.entente.demo.player;

import dev.entente.demo.script.Action;
import dev.entente.demo.script.AgreementAction;
import dev.entente.demo.script.EventScript;
import dev.entente.demo.script.RegistrationAction;
import dev.entente.demo.script.SchedulingAction;
import dev.entente.demo.script.Script;
import dev.entente.demo.script.Stage;
import java.util.ArrayList;
import java.util.List;

/** One run through a script: what is prepared first, then the events, some side by side. */
final class Performance {

    private static final String PREPARATION = "preparation";

    private final PlayerSettings settings;
    private final ReplayListener listener;
    private final RegistrationPart registration;
    private final SchedulingPart scheduling;
    private final AgreementPart agreements;

    Performance(Hand hand, PlayerSettings settings, ReplayListener listener) {
        this.settings = settings;
        this.listener = listener;
        this.registration = new RegistrationPart(hand);
        this.scheduling = new SchedulingPart(hand);
        this.agreements = new AgreementPart(hand);
    }

    void of(Script script) {
        perform(PREPARATION, "programme and organisations", script.preparation());
        var events = new ArrayList<Runnable>();
        for (var event : script.events()) {
            events.add(() -> perform(event));
        }
        new Together(settings.eventsAtOnce()).run(events);
    }

    private void perform(EventScript event) {
        perform(event.key(), event.name(), event.stages());
    }

    private void perform(String part, String name, List<Stage> stages) {
        listener.begins(part, name, stages.stream().mapToInt(Stage::size).sum());
        for (var stage : stages) {
            var chains = new ArrayList<Runnable>();
            for (var chain : stage.chains()) {
                chains.add(() -> chain.forEach(action -> perform(part, stage, action)));
            }
            new Together(2 * settings.concurrency()).run(chains);
        }
        listener.ends(part);
    }

    private void perform(String part, Stage stage, Action action) {
        try {
            switch (action) {
                case RegistrationAction atRegistration -> registration.perform(atRegistration);
                case SchedulingAction atScheduling -> scheduling.perform(atScheduling);
                case AgreementAction atAgreements -> agreements.perform(atAgreements);
            }
        } catch (Refused refused) {
            throw new Refused("%s: %s".formatted(action.id(), refused.getMessage()), refused);
        }
        listener.performed(part, stage.name());
    }
}
