package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan;
import dev.entente.demo.script.Script;
import java.util.ArrayList;
import java.util.Random;

/** Plans every event and every agreement, then writes down who does what when. */
public final class ScriptGenerator {

    private final Plan plan;

    public ScriptGenerator(Plan plan) {
        this.plan = plan;
    }

    public Script generate() {
        var random = new Random(plan.seed());
        var names = new InventedNames(random);
        var accounts = names.accounts(plan.delegates());
        var roster = new RosterPlanner(plan, names, accounts, random);
        var drafts = new ArrayList<EventDraft>();
        for (var event : plan.events()) {
            var participants = roster.participantsOf(event);
            var meetings = new MeetingPlanner(event, plan.rates(), participants, random).plan();
            var placements = new SlotPlanner(event, plan.rates(), participants, meetings, random).plan();
            drafts.add(new EventDraft(event, participants, meetings, placements));
        }
        var agreements = new AgreementPlanner(plan.agreements(), drafts, random).plan();
        var preparation = new PreparationWriter(plan, roster.organisations());
        var events = drafts.stream()
                .map(draft -> new EventWriter(plan, draft, agreements.of(draft), random).write())
                .toList();
        return new Script(plan.key(), plan.programme(), accounts, preparation.write(), events);
    }
}
