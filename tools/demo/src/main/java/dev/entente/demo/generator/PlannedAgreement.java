package dev.entente.demo.generator;

import dev.entente.demo.scenario.AgreementCourse;
import dev.entente.demo.scenario.AgreementType;
import java.util.List;

/** The first party reports it. */
record PlannedAgreement(
        String handle,
        AgreementCourse course,
        AgreementType type,
        List<PlannedMeeting> meetings,
        List<PlannedParticipant> parties) {}
