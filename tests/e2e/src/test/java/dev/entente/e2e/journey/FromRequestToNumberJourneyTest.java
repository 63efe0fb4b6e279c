package dev.entente.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One meeting of a live event, from the announcement to the number that the analyst reads. */
@ExtendWith(OnRunningStack.class)
@Timeout(300)
class FromRequestToNumberJourneyTest {

    @Test
    void turnsOneMeetingIntoAFormalAgreementThatTheAnalystSees(Stack stack) {
        var people = new People(stack);
        var olivia = people.olivia();
        var ana = people.ana();
        var ada = people.participant("Ada", "Lovelace");
        var bob = people.participant("Bob", "Noyce");

        var programme = olivia.foundsProgramme("Water and light");
        olivia.letsReadReportsOf(programme, ana);
        var brussels = olivia.announces("Brussels meets Hsinchu", programme);
        olivia.opensRegistrationOf(brussels);
        var adaThere = ada.registersFor(brussels, olivia.registersOrganisation("Aqua Valley", "CLUSTER", "FR"));
        var bobThere = bob.registersFor(brussels, olivia.registersOrganisation("Hsinchu Optics", "COMPANY", "TW"));
        olivia.approves(adaThere);
        olivia.approves(bobThere);
        olivia.opensBookingOf(brussels);

        var meeting = ada.requestsMeeting(adaThere, bobThere);
        olivia.begins(brussels);
        var slot = olivia.opensSessionBeginningIn(brussels, Duration.ofSeconds(20), adaThere, bobThere);
        bob.accepts(meeting, slot);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(ana.sees(programme).of("scheduled-meetings.v1")).isEqualTo(1);
            assertThat(ana.sees(programme).of("bilateral-meetings.v1")).isZero();
        });

        ada.reportsHeld(meeting);
        ada.tellsOutcome(meeting, "AGREEMENT_REACHED");
        bob.tellsOutcome(meeting, "NEGOTIATION_STARTED");
        var agreement = ada.reportsAgreement("TECHNOLOGY_TRANSFER", meeting, adaThere, bobThere);
        bob.confirms(agreement);
        var today = LocalDate.now(ZoneId.of("Europe/Brussels"));
        ada.confirmsSigning(agreement, today);
        bob.confirmsSigning(agreement, today);
        assertThat(bob.callsAnImageAPdf(agreement).rule()).isEqualTo("DOCUMENT_MUST_BE_WHAT_IT_SAYS");
        bob.addsEvidence(agreement);
        olivia.verifies(agreement);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            var seen = ana.sees(programme);
            assertThat(seen.of("bilateral-meetings.v1")).isEqualTo(1);
            assertThat(seen.of("presumed-held-meetings.v1")).isZero();
            assertThat(seen.of("outcomes.v1")).isEqualTo(2);
            assertThat(seen.of("agreements-initiated-or-established.v1")).isEqualTo(1);
            assertThat(seen.of("formal-agreements.v1")).isEqualTo(1);
            assertThat(seen.of("participants-europe.v1")).isEqualTo(1);
            assertThat(seen.of("participants-beyond.v1")).isEqualTo(1);
        });
        assertThat(ana.sees(programme).supportingFactsOf("formal-agreements.v1"))
                .isPositive();
        assertThat(ana.asksWhy(programme, "formal-agreements.v1").path("items").toString())
                .contains(agreement);
    }
}
