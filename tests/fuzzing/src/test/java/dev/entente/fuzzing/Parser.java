package dev.entente.fuzzing;

import dev.entente.agreements.wire.AgreementsMessageBodyTarget;
import dev.entente.platform.message.EnvelopeHeadersTarget;
import dev.entente.platform.paging.CursorTarget;
import dev.entente.platform.problem.HttpBodyTarget;
import dev.entente.platform.security.IfMatchTarget;
import dev.entente.registration.participant.imports.adapter.CsvUploadTarget;
import dev.entente.registration.participant.imports.adapter.JsonUploadTarget;
import dev.entente.reporting.wire.ReportingMessageBodyTarget;
import dev.entente.scheduling.wire.SchedulingMessageBodyTarget;
import dev.entente.timetabling.files.ChangesFileTarget;
import dev.entente.timetabling.files.InstanceFileTarget;
import java.util.Locale;

/** What reads what others wrote. Each target accepts its input or refuses it as its callers expect, and fails otherwise. */
enum Parser {
    CURSOR(CursorTarget.class),
    IF_MATCH(IfMatchTarget.class),
    HTTP_BODY(HttpBodyTarget.class),
    MESSAGE_HEADERS(EnvelopeHeadersTarget.class),
    SCHEDULING_MESSAGE_BODY(SchedulingMessageBodyTarget.class),
    AGREEMENTS_MESSAGE_BODY(AgreementsMessageBodyTarget.class),
    REPORTING_MESSAGE_BODY(ReportingMessageBodyTarget.class),
    CSV_UPLOAD(CsvUploadTarget.class),
    JSON_UPLOAD(JsonUploadTarget.class),
    TIMETABLING_INSTANCE(InstanceFileTarget.class),
    TIMETABLING_CHANGES(ChangesFileTarget.class);

    private final Class<?> target;

    Parser(Class<?> target) {
        this.target = target;
    }

    Class<?> target() {
        return target;
    }

    /** The folder of its inputs. */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
