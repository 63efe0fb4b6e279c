package dev.entente.e2e.journey;

import dev.entente.launcher.Stack;

/**
 * A live event in its booking phase: Ada has asked Bob for a meeting, Bob and Cem have one in the first slot, and Dora
 * stands beside, of the same organisation as Ada.
 */
record Scene(
        People people,
        Organiser olivia,
        Attendee ada,
        Attendee bob,
        Attendee cem,
        Event event,
        Participation adaThere,
        Participation bobThere,
        Participation cemThere,
        Participation doraThere,
        String requested,
        String scheduled) {

    static Scene on(Stack stack) {
        var people = new People(stack);
        var olivia = people.olivia();
        var ada = people.participant("Ada", "Lovelace");
        var bob = people.participant("Bob", "Noyce");
        var cem = people.participant("Cem", "Yilmaz");
        var dora = people.participant("Dora", "Marsden");
        var event = olivia.announces("Refusals in Brussels", olivia.foundsProgramme("Refusals"));
        olivia.opensRegistrationOf(event);
        var aqua = olivia.registersOrganisation("Aqua Valley", "CLUSTER", "FR");
        var adaThere = ada.registersFor(event, aqua);
        var bobThere = bob.registersFor(event, olivia.registersOrganisation("Hsinchu Optics", "COMPANY", "TW"));
        var cemThere = cem.registersFor(event, olivia.registersOrganisation("Izmir Textiles", "COMPANY", "TR"));
        var doraThere = dora.registersFor(event, aqua);
        olivia.approves(adaThere);
        olivia.approves(bobThere);
        olivia.approves(cemThere);
        olivia.approves(doraThere);
        olivia.opensBookingOf(event);
        var requested = ada.requestsMeeting(adaThere, bobThere);
        var scheduled = cem.requestsMeeting(cemThere, bobThere);
        bob.accepts(scheduled, event.firstSlot());
        return new Scene(
                people, olivia, ada, bob, cem, event, adaThere, bobThere, cemThere, doraThere, requested, scheduled);
    }
}
