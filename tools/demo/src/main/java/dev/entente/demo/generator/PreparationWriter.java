package dev.entente.demo.generator;

import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.scenario.Plan;
import dev.entente.demo.scenario.ScenarioFault;
import dev.entente.demo.scenario.Side;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.RegistrationAction.AddPartnership;
import dev.entente.demo.script.RegistrationAction.CreateProgramme;
import dev.entente.demo.script.RegistrationAction.RegisterOrganisation;
import dev.entente.demo.script.Script;
import dev.entente.demo.script.Stage;
import java.util.ArrayList;
import java.util.List;

/** What is there before the first event: the programme, the organisations and the partnerships. */
final class PreparationWriter {

    private final Plan plan;
    private final List<PlannedOrganisation> organisations;

    PreparationWriter(Plan plan, List<PlannedOrganisation> organisations) {
        this.plan = plan;
        this.organisations = organisations;
    }

    List<Stage> write() {
        return List.of(
                Stage.of("programme", new CreateProgramme("programme:create", Script.PROGRAMME, plan.programme())),
                new Stage(
                        "organisations",
                        organisations.stream().map(this::register).toList()),
                new Stage("partnerships", List.of(partnerships())));
    }

    private List<Action> register(PlannedOrganisation organisation) {
        return List.of(new RegisterOrganisation(
                organisation.handle() + ":register",
                organisation.handle(),
                organisation.name(),
                organisation.kind(),
                organisation.country(),
                organisation.economicActivity()));
    }

    /** One after the other, since each changes the programme. */
    private List<Action> partnerships() {
        var candidates = organisations.stream()
                .filter(organisation ->
                        organisation.kind() == OrganisationKind.CLUSTER && organisation.side() == Side.EUROPE)
                .map(PlannedOrganisation::handle)
                .iterator();
        var additions = new ArrayList<Action>();
        for (var partnership : plan.partnerships()) {
            var members = new ArrayList<String>();
            while (members.size() < partnership.members()) {
                if (!candidates.hasNext()) {
                    throw new ScenarioFault("There are too few European clusters for the planned partnerships");
                }
                members.add(candidates.next());
            }
            var id = "partnership-%02d:add".formatted(additions.size() + 1);
            additions.add(new AddPartnership(
                    id, Script.PROGRAMME, partnership.name(), members, partnership.targetCountries()));
        }
        return additions;
    }
}
